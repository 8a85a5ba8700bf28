"""What the reader's browser calls: one function, text in, text out, and no exception."""

from __future__ import annotations

import json
import traceback
from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from typing import cast

from calculators import CALCULATORS
from calculators.answers.asking import answer
from calculators.desk import SLUG as DESK
from calculators.languages.phrases import Phrases
from calculators.questions.form import Refused
from calculators.questions.rehearsing import rehearse
from calculators.rendering.calendar_file import render_events, render_ics
from calculators.rendering.letter import letter_text
from calculators.rendering.odt import letter_odt
from calculators.rendering.page import render_page
from calculators.result import Result
from corpus import Corpus, Day
from corpus.translation import FRENCH


def respond(request_json: str) -> str:
    """Answer ``{"slug", "answers", "today", "base", "lang"}``: the result, or what is wrong.

    ``base`` leads from the page that asks to the site's root; without it, links start there.
    ``lang`` is the language of that page.
    """
    return json.dumps(_respond(request_json), ensure_ascii=False, sort_keys=True)


def rehearsal(slug: str) -> str:
    """Return a request made up: to answer it reads most of what any answer will need."""
    corpus = _corpus(FRENCH)
    today = corpus.state.known_on
    # The desk asks for what a whole case does.
    slug = "ma-situation" if slug == DESK else slug
    answers = rehearse(CALCULATORS[slug].form(corpus), today)
    return json.dumps({"slug": slug, "answers": answers, "today": today.iso})


def _respond(request_json: str) -> dict[str, object]:
    say = Phrases.of(_corpus(FRENCH))
    try:
        request = json.loads(request_json)
        corpus = _corpus(str(request.get("lang", FRENCH)))
        say = Phrases.of(corpus)
        answers = {str(k): v for k, v in dict(request["answers"]).items()}
        base = str(request.get("base", ""))
        return _answer(str(request["slug"]), answers, str(request["today"]), base, corpus)
    except Refused as refused:
        count = len(refused.errors)
        errors = [
            {"field": e.field, "message": e.message, "row": e.row, "part": e.part}
            for e in refused.errors
            if e.field
        ]
        loose = " ".join(e.message for e in refused.errors if not e.field)
        summary = say("errors.summary" if count == 1 else "errors.summary-many", count=count)
        return {"ok": False, "errors": errors, "summary": loose or summary}
    # The reader gets words and a way out, whatever happened; the console keeps the cause.
    except Exception:  # noqa: BLE001
        traceback.print_exc()
        return {"ok": False, "errors": [], "summary": say("errors.crash")}


def _answer(
    slug: str, raw: Mapping[str, object], today: str, base: str, corpus: Corpus
) -> dict[str, object]:
    if slug == DESK:
        return _desk(raw, corpus, Day.parse(today), base)
    calculator = CALCULATORS[slug]
    answered = answer(calculator, raw, corpus, Day.parse(today))
    result = answered.result
    return {
        "ok": True,
        "status": str(result.status),
        "heading": result.headline,
        "html": render_page(
            calculator.title, answered.answers, result, corpus, base, answered.french
        ),
        "files": _files(result, Phrases.of(corpus)),
    }


def _files(result: Result, say: Phrases) -> list[dict[str, str]]:
    """Return what can be kept, each file by the button that saves it; bytes are in base 64."""
    files = []
    if result.events:
        calendar = render_ics(result, say).encode()
        files.append(_file("ics", f"j-120-{result.calculator}.ics", "text/calendar", calendar))
        bare = render_ics(result, say, neutral=True).encode()
        name = f"{say('page.event-neutral').lower()}.ics"
        files.append(_file("ics-neutral", name, "text/calendar", bare))
    if result.writing is not None:
        name = f"j-120-{result.writing.letter}"
        text = letter_text(result.writing, say).encode()
        files.append(_file("txt", f"{name}.txt", "text/plain", text))
        odt = letter_odt(result.writing, result.today, say)
        files.append(_file("odt", f"{name}.odt", "application/vnd.oasis.opendocument.text", odt))
    return files


def _file(key: str, name: str, media: str, content: bytes) -> dict[str, str]:
    kept = b64encode(content).decode()
    return {"key": key, "name": name, "type": media, "content": kept}


def _desk(raw: Mapping[str, object], corpus: Corpus, today: Day, base: str) -> dict[str, object]:
    """Answer the desk: lines that were pasted, rows by their cells, or all that can be kept.

    ``{"pasted": text}`` gives the lines back; ``{"lines": […]}`` answers some of them;
    ``{"lines": […], "keep": true}`` gives slips and calendar.
    """
    # Nobody else waits for it.
    from calculators.answers import desk
    from calculators.rendering.desk import render_row, render_slips, table_line

    say = Phrases.of(corpus)
    if "pasted" in raw:
        return {"ok": True, **desk.split_lines(str(raw["pasted"]), corpus)}
    found = desk.answer_lines(cast("list[dict[str, object]]", raw["lines"]), corpus, today)
    if raw.get("keep"):
        events = [row.event for row in found.rows if row.event]
        calendar = render_events(events, today, say).encode()
        file = _file("ics", DESK, "text/calendar", calendar)
        return {"ok": True, "html": render_slips(found, corpus), "files": [file]}
    rows = [
        {
            "rank": row.rank,
            "place": row.place,
            "status": str(row.status),
            "cells": dict(row.cells) | {"ticket": row.ticket},
            "html": render_row(row, corpus, base, say),
            "line": table_line(row, say),
        }
        for row in found.rows
    ]
    return {"ok": True, "rows": rows}


@cache
def _corpus(language: str) -> Corpus:
    return Corpus(language=language)
