"""The blanks that an author may write in a phrase are those that something fills, not one less."""

from __future__ import annotations

import json
from random import Random
from typing import Final

import pytest

from calculators import CALCULATORS
from calculators.__main__ import main
from calculators.browser_api import respond
from calculators.languages.phrases import Phrases
from calculators.rendering.form import render_form
from corpus import Corpus, Day
from corpus.checking.phrasing import BLANKS
from tests.calculators.walking import walk

TODAY: Final = Day(2026, 11, 24)
WALKS: Final = 60
REFUSED: Final[tuple[object, ...]] = (
    *("", "x", "31/02/2027", "1/13/2027", "1/1/27", "1448-01-01", "1999-01-01", "2100-01-01"),
    "x" * 5000,
    [{"day": "x", "way": "ccc"}],
    [{"day": "x"}] * 60,
)


@pytest.fixture
def filled(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Return each name that is filled from now on, with the phrase for which it first was."""
    names: dict[str, str] = {}
    say = Phrases.__call__

    def note(self: Phrases, key: str, **fields: object) -> str:
        names.update(dict.fromkeys(fields.keys() - names.keys(), key))
        return say(self, key, **fields)

    monkeypatch.setattr(Phrases, "__call__", note)
    return names


def test_whatever_is_filled_may_be_written_in_a_phrase(
    filled: dict[str, str], capsys: pytest.CaptureFixture[str], corpus: Corpus
) -> None:
    for calculator in CALCULATORS.values():
        form = calculator.form(corpus)
        render_form(calculator, corpus)
        walks = [walk(form, Random(f"{form.slug} {rank}"), TODAY) for rank in range(WALKS)]
        wrong = [walks[0] | {q.name: each} for q in form.questions for each in REFUSED]
        for raw in (*walks, *wrong, {"nowhere": "x"}):
            respond(json.dumps({"slug": form.slug, "answers": raw, "today": TODAY.iso}))
    for arguments in ("nowhere", "courriers x", "courriers x=1 x=1", "courriers --today x"):
        assert main(arguments.split()) == 2
    capsys.readouterr()
    assert {name: key for name, key in filled.items() if name not in BLANKS} == {}
    # Else nothing was noted, and the line above says nothing.
    assert len(filled) > len(BLANKS) * 0.7
