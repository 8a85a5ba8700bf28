"""Every answer of a calculator as a table that a jurist reads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from calculators import CALCULATORS
from calculators.languages.phrases import Phrases
from calculators.questions.form import Form
from corpus import Corpus, Day
from publishing.outcomes.asking import Answer
from publishing.outcomes.situations import CLOSED, Situation, usual

type Answered = tuple[Situation, Day, Answer]


def table(slug: str, answered: Iterable[Answered], corpus: Corpus) -> str:
    """Return every answer of a calculator, one row each; permits that share it share the row."""
    calculator = CALCULATORS[slug]
    form = calculator.form(corpus)
    rows: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for situation, day, answer in answered:
        permit, chosen = _chosen(situation, form, corpus)
        rows[(chosen, *_answer(situation, day, answer, Phrases.of(corpus)))].append(permit)
    lines = [
        f"# {calculator.title(corpus)}",
        "",
        "Sauf mention contraire, on répond\u00a0:",
        "",
        *_usual_answers(form),
        "",
        _row(("Titre", "Autres réponses", "Jour", "Ce que dit le calculateur", "Dates")),
        _row(("---",) * 5),
    ]
    for row, permits in rows.items():
        lines.append(_row((_permits(permits), *row)))
    return "\n".join(lines) + "\n"


def _chosen(situation: Situation, form: Form, corpus: Corpus) -> tuple[str, str]:
    """Return the permit, and the other answers that are not the usual ones."""
    title = corpus.titles.get(situation.choice("title") or "")
    others = []
    for question in form.questions:
        value = situation.choice(question.name)
        if question.name == "title" or value is None or value == usual(question):
            continue
        label = next(option.label for option in question.options if option.value == value)
        others.append(f"{question.label} {label}")
    return title.label if title else "", "<br>".join(others)


def _answer(situation: Situation, day: Day, answer: Answer, say: Phrases) -> tuple[str, str, str]:
    told = answer.get("headline") or answer.get("refused") or answer.get("failed", "")
    shift = situation.main[1] if situation.main else 0
    dates = (
        f"{label}\u00a0: {say.day(Day.parse(date))}"
        for date, label, _ in answer.get("dates", {}).values()
    )
    return say.day(day.plus_days(shift), weekday=False), told, "<br>".join(dates)


def _usual_answers(form: Form) -> Iterator[str]:
    for question in form.questions:
        if question.kind in CLOSED and question.name != "title":
            value = usual(question)
            label = next(option.label for option in question.options if option.value == value)
            yield f"- {question.label} {label}"


def _permits(labels: list[str]) -> str:
    return "<br>".join(dict.fromkeys(label for label in labels if label)) or "—"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '/').replace('\n', ' ') for cell in cells)} |"
