"""A case that a jurist can read, made of an answer: ``tests/cases/*.toml``, without a name.

Only dates and choices are kept: a free text may hold what its writer would not publish.
"""

from __future__ import annotations

import json

from calculators.languages.phrases import Phrases
from calculators.questions.definition import UNKNOWN, QuestionKind
from calculators.questions.form import Answers, Question
from calculators.result import Result
from corpus import Corpus


def render_case(answers: Answers, result: Result, corpus: Corpus) -> str:
    """Write the case: what was answered, and the dates that came of it."""
    say = Phrases.of(corpus)
    given = ((question.name, _given(question, answers)) for question in answers.form.questions)
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
        *(f"{name} = {answer}" for name, answer in given if answer),
        "",
        "[dates]",
        *(f"{fact.key} = {fact.date.iso}" for fact in result.dates),
    ]
    return "\n".join(lines) + "\n"


def _given(question: Question, answers: Answers) -> str:
    """Return the answer as TOML; nothing for a text, a log, or « je ne sais pas »."""
    match question.kind:
        case QuestionKind.DATE:
            day = answers.optional_day(question.name)
            return day.iso if day else ""
        case QuestionKind.CHOICE | QuestionKind.LIST:
            choice = answers.choice(question.name)
            return "" if choice == UNKNOWN and not question.required else _quoted(choice)
        case _:
            return ""


def _quoted(text: str) -> str:
    # What JSON escapes, TOML reads the same.
    return json.dumps(text, ensure_ascii=False)
