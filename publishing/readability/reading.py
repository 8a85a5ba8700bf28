"""Every page of the built site and every enumerated answer, measured, and the worst of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import lxml.html

from calculators import CALCULATORS, Refused, ask
from calculators.languages import TRANSLATED
from calculators.rendering.answer import render_html
from calculators.rendering.html import Html
from corpus import Corpus, Day
from publishing.outcomes.situations import Situation, all_situations, single_situations
from publishing.readability.limits import Kind, Limits
from publishing.readability.measuring import Measure, measure
from publishing.readability.prose import blocks

type Measured = Mapping[Kind, Sequence[Measure]]

_WORST: Final = 5
_TITLES: Final = {
    Kind.PAGE: "Pages",
    Kind.SCREEN: "Premiers écrans des réponses",
    Kind.ANSWER: "Réponses entières",
}
_BY: Final[Mapping[str, Callable[[Measure], float]]] = {
    "les plus longs": lambda found: -found.words,
    "le plus de réserves": lambda found: -found.hedges,
    "le plus de dates": lambda found: -found.dates,
    "les phrases les plus longues": lambda found: -found.sentence,
    "les plus difficiles": lambda found: found.index,
}


def measured_pages(site: Path, limits: Limits) -> Measured:
    """Measure the pages of a built site that are read. Raises ``FileNotFoundError`` without one."""
    if not (site / "index.html").is_file():
        raise FileNotFoundError(f"{site} : rien à lire ici. Construisez le site : make site.")
    # What is measured is French.
    left_out = (*limits.looked_up, *(f"{code}/" for code in TRANSLATED))
    found = []
    for path in sorted(site.rglob("index.html")):
        name = f"{path.parent.relative_to(site).as_posix()}/"
        page = lxml.html.document_fromstring(path.read_text("utf-8"))
        articles = page.find_class("md-content__inner")
        if articles and not name.startswith(left_out):
            found.append(measure(name, blocks(articles[0]), limits.hedges))
    return {Kind.PAGE: found}


def measured_answers(corpus: Corpus, limits: Limits, *, every: bool = False) -> Measured:
    """Measure what each choice of each form is answered, on its first screen and in all.

    Unless ``every`` pair of choices is tried, each choice once: seconds, not minutes.
    """
    screens, answers = [], []
    for situation in all_situations(corpus) if every else single_situations(corpus):
        answered = _answer(situation, corpus)
        if answered is None:
            continue
        name, shown = answered
        whole = lxml.html.fragment_fromstring(shown, create_parent="div")
        screens.append(measure(name, blocks(whole, folded=False), limits.hedges))
        answers.append(measure(name, blocks(whole), limits.hedges))
    return {Kind.SCREEN: screens, Kind.ANSWER: answers}


def over(measured: Measured, limits: Limits) -> list[str]:
    """Say in French what is past its limit."""
    return [
        said
        for kind, found in measured.items()
        for each in found
        for said in limits.of[kind].broken_by(each)
    ]


def report(measured: Measured) -> Iterator[str]:
    """Give the lines that show the worst of each kind, by each measure."""
    for kind, found in measured.items():
        yield f"\n{_TITLES[kind]} ({len(found)})"
        for label, rank in _BY.items():
            yield f"  {label}"
            for each in sorted(found, key=lambda one: (rank(one), one.name))[:_WORST]:
                yield (
                    f"    {each.words:5} mots, {each.hedges} réserves, {each.dates} dates, "
                    f"phrase de {each.sentence} mots, indice {each.index} : {each.name}"
                )


def _answer(situation: Situation, corpus: Corpus) -> tuple[str, Html] | None:
    """Return an answer with the command that asks for it again, or nothing if it is refused."""
    request = situation.request(corpus.state.known_on)
    slug, today, answers = situation.slug, str(request["today"]), request["answers"]
    assert isinstance(answers, dict)
    try:
        result = ask(CALCULATORS[slug], answers, corpus, Day.parse(today))
    except Refused:
        return None
    given = " ".join(f"{name}={value}" for name, value in answers.items())
    return f"{slug} {given} --today {today}", render_html(result, corpus)
