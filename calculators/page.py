"""What the reader's browser calls: one function, text in, text out, and no exception."""

from __future__ import annotations

import json
import traceback
from collections.abc import Mapping
from functools import cache

from calculators import CALCULATORS
from calculators.asking import ask
from calculators.calendar_file import render_ics
from calculators.form import Refused
from calculators.french import Phrases
from calculators.render_html import render_html
from corpus import Corpus, Day

_BASE = "../../"
"""Calculators stand at ``calculateurs/<slug>/``: this leads from there to the site's root."""


def respond(request_json: str) -> str:
    """Answer ``{"slug", "answers", "today"}`` with the rendered result or with what is wrong."""
    return json.dumps(_respond(request_json), ensure_ascii=False, sort_keys=True)


def _respond(request_json: str) -> dict[str, object]:
    say = Phrases(_corpus().phrases)
    try:
        request = json.loads(request_json)
        answers = {str(k): v for k, v in dict(request["answers"]).items()}
        return _answer(str(request["slug"]), answers, str(request["today"]))
    except Refused as refused:
        count = len(refused.errors)
        errors = [{"field": e.field, "message": e.message} for e in refused.errors if e.field]
        loose = " ".join(e.message for e in refused.errors if not e.field)
        summary = say("errors.summary" if count == 1 else "errors.summary-many", count=count)
        return {"ok": False, "errors": errors, "summary": loose or summary}
    # The reader gets words and a way out, whatever happened; the console keeps the cause.
    except Exception:  # noqa: BLE001
        traceback.print_exc()
        return {"ok": False, "errors": [], "summary": say("errors.crash")}


def _answer(slug: str, answers: Mapping[str, object], today: str) -> dict[str, object]:
    corpus = _corpus()
    result = ask(CALCULATORS[slug], answers, corpus, Day.parse(today))
    return {
        "ok": True,
        "status": str(result.status),
        "heading": result.headline,
        "html": render_html(result, corpus, _BASE, buttons=True),
        "ics": render_ics(result) if result.events else None,
        "ics_name": f"j-120-{slug}.ics",
    }


@cache
def _corpus() -> Corpus:
    return Corpus()
