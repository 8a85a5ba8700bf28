"""What answers what, and what a change moves, in French, as Markdown for a jurist."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from calculators import CALCULATORS
from calculators.form import Form, Question
from calculators.french import Phrases
from corpus import Corpus, Day
from corpus.watch.standing import standing_on
from publishing.outcomes.asking import Answer
from publishing.outcomes.comparing import Moved
from publishing.outcomes.situations import CLOSED, Situation

_SHOWN = 6
"""Values named before the rest is counted."""


def table(slug: str, answered: Iterable[tuple[Situation, Day, Answer]], corpus: Corpus) -> str:
    """Return every answer of a calculator, one row a situation: choices, answer, dates."""
    calculator = CALCULATORS[slug]
    form = calculator.form(corpus)
    say = Phrases(corpus.phrases)
    asked = [question for question in form.questions if question.kind in CLOSED]
    headings = [*(question.label for question in asked), "Jour", "Réponse", "Dates"]
    lines = [f"# {calculator.title(corpus)}", "", _row(headings), _row("---" for _ in headings)]
    for situation, day, answer in answered:
        choices = dict(situation.choices)
        dates = "<br>".join(
            f"{label}\u00a0: {say.day(Day.parse(date))}"
            for date, label, _ in answer.get("dates", {}).values()
        )
        said = answer.get("status") or answer.get("refused") or answer.get("failed", "")
        given = (_label(question, choices.get(question.name, "")) for question in asked)
        lines.append(_row([*given, say.day(day, weekday=False), said, dates]))
    return "\n".join(lines) + "\n"


def report(
    found: tuple[Moved, ...], tried: tuple[Day, ...], asked: int, revision: str, corpus: Corpus
) -> Iterator[str]:
    """Give the lines that tell a jurist which answers change from a revision to these files."""
    yield f"# Ce qui change dans les réponses depuis `{revision}`"
    yield ""
    if not found:
        yield f"Aucune réponse ne change, sur {asked} situations essayées."
        return
    yield f"{asked} situations essayées."
    by_calculator: dict[str, list[Moved]] = defaultdict(list)
    for each in found:
        by_calculator[each.slug].append(each)
    for slug, those in by_calculator.items():
        yield ""
        yield f"## {CALCULATORS[slug].title(corpus)}"
        yield ""
        form = CALCULATORS[slug].form(corpus)
        for each in those:
            yield from _change(each, form, tried, corpus)


def _change(moved: Moved, form: Form, tried: tuple[Day, ...], corpus: Corpus) -> Iterator[str]:
    say = Phrases(corpus.phrases)
    when = _when({day for _, day in moved.seen}, tried, say)
    yield f"- **{moved.change.what}** ({_count(len(moved.seen), 'situation')}, {when})"
    for question in form.questions:
        if question.kind not in CLOSED:
            continue
        values = {dict(s.choices).get(question.name) for s, _ in moved.seen} - {None}
        options = [option for option in question.options if option.value in values]
        # A question whose every answer is touched tells nothing.
        if options and len(options) < len(question.options):
            yield f"    - {question.label} {_some([option.label for option in options])}"
    if moved.change.basis in corpus.article_keys:
        stands = standing_on(str(moved.change.basis), corpus)
        number = corpus.article(str(moved.change.basis)).latest.number
        counted = [
            _count(len(stands.pages), "page"),
            _count(len(stands.letters), "lettre"),
            _count(len(stands.cases), "cas d’essai", "cas d’essai"),
        ]
        yield f"    - À relire, sur {number}\u00a0: {', '.join(counted)}."


def _when(seen: set[Day], tried: tuple[Day, ...], say: Phrases) -> str:
    """Say on which of the days tried a change was seen, each being the day of what is done."""
    first, last = (say.day(day, weekday=False) for day in (min(seen), max(seen)))
    if seen == set(tried):
        return "à tous les jours essayés"
    if seen == {day for day in tried if day >= min(seen)}:
        return f"à partir du {first}"
    if seen == {day for day in tried if day <= max(seen)}:
        return f"jusqu’au {last}"
    return f"le {first}" if first == last else f"du {first} au {last}"


def _some(labels: list[str]) -> str:
    shown = " ; ".join(labels[:_SHOWN])
    rest = len(labels) - _SHOWN
    return f"{shown} ; et {rest} de plus" if rest > 0 else shown


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number < 2 else many or one + 's'}"


def _label(question: Question, value: str) -> str:
    return next((option.label for option in question.options if option.value == value), "")


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"
