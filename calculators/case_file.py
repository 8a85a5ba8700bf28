"""A case that a jurist can read, made of an answer: ``tests/cases/*.toml``, without a name.

Only dates and choices are kept: a free text may hold what its writer would not publish.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from calculators.form import Form, QuestionKind
from calculators.french import Phrases
from calculators.reading import is_blank
from calculators.result import Result
from corpus import Corpus

_KEPT = (QuestionKind.DATE, QuestionKind.CHOICE, QuestionKind.LIST)


def render_case(form: Form, raw: Mapping[str, object], result: Result, corpus: Corpus) -> str:
    """Write the case: what was answered, and the dates that came of it."""
    say = Phrases(corpus.phrases)
    kept = [q.name for q in form.questions if q.kind in _KEPT]
    answers = [(name, _written(raw[name])) for name in kept if not is_blank(raw.get(name))]
    lines = [
        f"title = {_quoted(say('report.title', headline=result.headline))}",
        f"source = {_quoted(say('report.source'))}",
        f"checked_by = {_quoted(say('report.checked_by'))}",
        f"law_as_of = {result.law.known_on.iso}",
        f"calculator = {_quoted(result.calculator)}",
        f"today = {result.today.iso}",
        f"status = {_quoted(result.status)}",
        f"references = {json.dumps([r.key for r in result.references], ensure_ascii=False)}",
        "",
        f"# {say('report.texts')}",
        "[answers]",
        *(f"{name} = {_quoted(answer)}" for name, answer in answers),
        "",
        "[dates]",
        *(f"{fact.key} = {fact.date.iso}" for fact in result.dates),
    ]
    return "\n".join(lines) + "\n"


def _written(answer: object) -> str:
    """Return an answer as a terminal takes it: the three fields of a date as ``2027-01-09``."""
    if isinstance(answer, Mapping):
        day, month, year = (str(answer.get(part, "")) for part in ("day", "month", "year"))
        return f"{year.zfill(4)}-{month.zfill(2)}-{day.zfill(2)}"
    return str(answer).strip()


def _quoted(text: str) -> str:
    # What JSON escapes, TOML reads the same.
    return json.dumps(text, ensure_ascii=False)
