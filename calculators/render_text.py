"""A result as plain text, for a terminal."""

from __future__ import annotations

from calculators.french import Phrases
from calculators.render_chronology import chronology_text
from calculators.render_html import reference_details
from calculators.result import Reference, Result
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
    for key, said in (
        ("actions", [f"  - {action.words}" for action in result.actions]),
        ("chronology", [f"  {line}" for line in chronology_text(result.chronology)]),
        ("steps", [f"  {step.words}" for step in result.steps]),
        ("references", [f"  {_reference(r, say)}" for r in result.references]),
    ):
        if said:
            lines += ["", say(f"page.{key}"), *said]
    return "\n".join([*lines, "", result.law.words])


def _reference(reference: Reference, say: Phrases) -> str:
    details = ", ".join(reference_details(reference, say))
    return f"{reference.name} ({details})\u00a0: «\u00a0{reference.quote}\u00a0»"
