"""How French says what is no sentence, and that no answer assumes it is French that says it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from calculators import CALCULATORS, ask, languages
from calculators.languages.french import FRENCH
from calculators.languages.phrases import BrokenPhrase, Phrases
from calculators.rendering.answer import render_html
from corpus import HOME, Corpus, Day, Unit

TODAY = Day(2026, 11, 24)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (FRENCH.day(Day(2025, 1, 9)), "jeudi 9 janvier 2025"),
        (FRENCH.day(Day(2021, 5, 1), weekday=False), "1er mai 2021"),
        (FRENCH.short_day(Day(2025, 1, 9)), "9/1/2025"),
        (FRENCH.narrow_day(Day(2026, 9, 9)), "me 9 sept. 2026"),
        (FRENCH.narrow_day(Day(2026, 9, 1), month=False), "ma 1er"),
        (FRENCH.month(Day(2025, 1, 9)), "janvier 2025"),
        (FRENCH.length(0, Unit.DAYS), "0 jour"),
        (FRENCH.length(2, Unit.WORKING_DAYS), "2 jours ouvrables"),
        (FRENCH.length_in_letters(1, Unit.YEARS), "un an"),
        (FRENCH.length_in_letters(60, Unit.DAYS), "60 jours"),
        (FRENCH.distance(0), "aujourd’hui"),
        (FRENCH.distance(12), "dans 12 jours"),
        (FRENCH.distance(-3), "il y a 3 jours"),
        (FRENCH.euros(180), "180 €"),
        (FRENCH.every(("a", "b", "c")), "a, b et c"),
        (FRENCH.either(("a", "b")), "a ou b"),
        (FRENCH.formed("jeudi 9", "au"), "au jeudi 9"),
        (FRENCH.formed("avril 2025", "de"), "d’avril 2025"),
        (FRENCH.formed("mai 2025", "de"), "de mai 2025"),
    ],
)
def test_french_says(said: str, words: str) -> None:
    assert re.sub("[\u00a0\u202f]", " ", said) == words


def test_two_letters_tell_the_weekdays_apart() -> None:
    assert len(set(FRENCH.weekdays_narrow)) == 7


def test_a_blank_may_ask_its_value_for_an_article() -> None:
    say = Phrases({"a.b": "du {opening:le} jusqu’{closing:au}, {closing}"}, FRENCH)
    said = say("a.b", opening=Day(2027, 1, 4), closing="mardi")
    assert said == "du le lundi 4\u00a0janvier\u00a02027 jusqu’au mardi, mardi"


def test_a_phrase_that_is_missing_is_named_with_the_file_of_its_language() -> None:
    with pytest.raises(BrokenPhrase, match=r"^corpus/phrases/fr\.toml · a · b"):
        Phrases({}, FRENCH)("a.b")


class _Figures:
    """A language of figures and signs, in which nothing is a word of French."""

    code = "xx"
    forms = ("le", "Le", "du", "Du", "au", "de", "De")
    weekdays_short = weekdays_narrow = tuple("1234567")

    def formed(self, said: str, form: str) -> str:  # noqa: ARG002
        return said

    def day(self, day: Day, *, weekday: bool = True) -> str:  # noqa: ARG002
        return day.iso

    def short_day(self, day: Day) -> str:
        return day.iso

    def narrow_day(self, day: Day, *, month: bool = True) -> str:  # noqa: ARG002
        return day.iso

    def day_of_month(self, day: Day) -> str:
        return str(day.day)

    def month(self, day: Day) -> str:
        return day.iso[:7]

    def month_name(self, month: int) -> str:
        return str(month)

    def month_short(self, month: int) -> str:
        return str(month)

    def weekday(self, day: Day) -> str:
        return str(day.weekday)

    def length(self, value: int, unit: Unit) -> str:
        return f"{value}/{unit}"

    def length_in_letters(self, value: int, unit: Unit) -> str:
        return f"{value}/{unit}"

    def rank(self, value: int) -> str:
        return str(value)

    def euros(self, value: int) -> str:
        return str(value)

    def distance(self, days: int) -> str:
        return f"{days:+}"

    def every(self, parts: Sequence[str]) -> str:
        return " & ".join(parts)

    def either(self, parts: Sequence[str]) -> str:
        return " | ".join(parts)


@pytest.fixture
def other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Corpus:
    """The corpus in another language, whose phrases are their keys and their blanks."""
    root = tmp_path / "corpus"
    shutil.copytree(HOME, root, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    written = (root / "phrases/fr.toml").read_text("utf-8")
    bare = re.sub(
        r'^("?[\w.-]+"?) = "(.*)"$',
        lambda found: f'{found[1]} = "{" ".join(re.findall(r"\\{[^}]*\\}", found[2])) or "–"}"',
        written,
        flags=re.MULTILINE,
    )
    (root / "phrases/xx.toml").write_text(bare, "utf-8")
    monkeypatch.setattr(languages, "LANGUAGES", {"fr": FRENCH, "xx": _Figures()})
    monkeypatch.setattr("calculators.languages.phrases.LANGUAGES", languages.LANGUAGES)
    return Corpus(root, "xx")


@pytest.mark.parametrize(
    ("slug", "answers"),
    [
        (
            "fenetre-de-depot",
            {"situation": "document", "expiry": "2027-01-09", "request": "renewal"},
        ),
        (
            "silence-de-l-administration",
            {
                "reply": "none",
                "how": "anef",
                "title": "salarie",
                "request": "renewal",
                "complete": "yes",
                "informed": "yes",
                "exchange": "no",
                "region": "metropole",
                "lives": "same",
                "received": "2026-06-01",
            },
        ),
    ],
)
def test_another_language_is_a_module_and_a_file_of_phrases(
    other: Corpus, slug: str, answers: dict[str, object]
) -> None:
    result = ask(CALCULATORS[slug], answers, other, TODAY)
    assert all(fact.words == fact.date.iso for fact in result.dates)
    shown = render_html(result, other)
    # The words of the law stay French.
    ours = re.sub(r"<q>.*?</q>", "", shown)
    assert not re.search(r"janvier|février|décembre|lundi|mardi|\bjours?\b|\bmois\b", ours)
