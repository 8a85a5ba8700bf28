"""What leaves a calculator says on which state of the law it stands; all says when it is old."""

from __future__ import annotations

import json
from base64 import b64decode
from html import unescape
from io import BytesIO
from random import Random
from typing import Final
from zipfile import ZipFile

import pytest

from calculators import CALCULATORS, Calculator, Refused, ask
from calculators.browser_api import respond
from calculators.rendering.answer import render_html
from calculators.rendering.slip import render_slip
from calculators.rendering.text import render_text
from corpus import Corpus, Day
from tests.calculators.walking import walk

CORPUS: Final = Corpus()
STATE: Final = CORPUS.state
STANDS_ON: Final = f"Droit lu dans son état de {STATE.text_state_words}."
TOO_OLD: Final = "droit qui devait être revérifié avant le lundi 1er mars 2027"
TOO_OLD_TO_KEEP: Final = "Ce droit devait être revérifié avant le 1er mars 2027"
DAYS: Final = {STATE.known_on.plus_days(1): False, STATE.reverify_before: True}


def plain(words: str) -> str:
    return unescape(words).replace("\u00a0", " ").replace("\u202f", " ")


def files(calculator: Calculator, raw: dict[str, object], today: Day) -> dict[str, str]:
    """Return what the page gives to keep, each as the text that its program would show."""
    answered = json.loads(
        respond(json.dumps({"slug": calculator.slug, "answers": raw, "today": today.iso}))
    )
    shown = {}
    for file in answered["files"]:
        content = b64decode(file["content"])
        if file["key"] == "odt":
            with ZipFile(BytesIO(content)) as document:
                content = document.read("content.xml")
        # A calendar folds its lines.
        shown[file["key"]] = plain(content.decode().replace("\r\n ", ""))
    return shown


@pytest.mark.parametrize("calculator", CALCULATORS.values(), ids=CALCULATORS)
def test_whatever_is_printed_or_kept_says_the_age_of_the_law(calculator: Calculator) -> None:
    kept: set[str] = set()
    for today, old in DAYS.items():
        for seed in range(12):
            raw = walk(calculator.form(CORPUS), Random(seed), today)
            try:
                result = ask(calculator, raw, CORPUS, today)
            except Refused:
                continue
            texts = {
                "slip": plain(render_slip(result, lambda _: "", CORPUS)),
                "text": plain(render_text(result, CORPUS)),
                **files(calculator, raw, today),
            }
            kept |= texts.keys()
            # The foot of its page says it: here, only a letter does, and all that it is old.
            html = plain(render_html(result, CORPUS))
            assert html.count(STANDS_ON) == (result.writing is not None)
            assert (TOO_OLD in html) is old, raw
            # The neutral calendar says nothing, on purpose.
            texts.pop("ics-neutral", None)
            for name, text in texts.items():
                events = text.count("BEGIN:VEVENT") if name == "ics" else 1
                assert text.count(STANDS_ON) >= events, (name, raw)
                assert (TOO_OLD_TO_KEEP in text) is old, (name, raw)
    assert {"slip", "text"} <= kept
    if calculator.slug == "courriers":
        assert {"txt", "odt"} <= kept
