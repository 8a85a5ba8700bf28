"""A result as plain text, for a terminal."""

from __future__ import annotations

from calculators.french import Phrases
from calculators.result import Result
from corpus import Corpus


def render_text(result: Result, corpus: Corpus) -> str:
    """Write the answer, the dates, what to do, and how it was counted."""
    say = Phrases(corpus.phrases)
    lines = [result.headline, result.lead, "", say("page.dates")]
    lines += [
        f"  {fact.date.iso}  {fact.words}\u00a0: {fact.label}"
        f" ({say.distance(fact.days_from_today)})"
        for fact in result.dates
    ]
    lines += ["", *(f"  ! {finding.words}" for finding in result.findings)]
    lines += ["", say("page.actions"), *(f"  - {action.words}" for action in result.actions)]
    lines += ["", say("page.steps"), *(f"  {step.words}" for step in result.steps)]
    lines += ["", say("page.references")]
    lines += [f"  {r.name}\u00a0: «\u00a0{r.quote}\u00a0»" for r in result.references]
    return "\n".join([*lines, "", result.law.words])
