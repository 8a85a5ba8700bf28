"""A whole case as one line of time: the days to come, those past folded, the parts that count."""

from __future__ import annotations

from collections.abc import Iterable

from calculators.languages.phrases import Phrases
from calculators.rendering.html import EMPTY, Html, element, join
from calculators.rendering.linking import page_link
from calculators.result import Action, DatedFact, Reading, Result


def render_timeline(result: Result, base: str, say: Phrases) -> Html:
    """Write the line of time, open; nothing for an answer that has none."""
    line = result.timeline
    if line is None:
        return EMPTY
    lost = {event.key for event in line.events if event.irreversible}
    past = [fact for fact in result.dates if fact.days_from_today < 0]
    to_come = [fact for fact in result.dates if fact.days_from_today >= 0]
    return element(
        "details",
        element("summary", element("h3", say("timeline.title"))),
        _folded(past, say) if past else EMPTY,
        _days(to_come, lost, say),
        _parts(line.parts, base, say) if line.parts else EMPTY,
        class_="j120-proof j120-timeline",
        open=True,
    )


def when(fact: DatedFact, say: Phrases) -> str:
    """Say how far a day is, and how it reads the law."""
    notes = [say.distance(fact.days_from_today)]
    if fact.reading is Reading.PRUDENT:
        notes.insert(0, say("page.prudent"))
    elif fact.reading is Reading.LAST_DEFENSIBLE:
        notes.insert(0, say("page.last-defensible"))
    return ", ".join(notes)


def _folded(past: list[DatedFact], say: Phrases) -> Html:
    summary = element("summary", say("timeline.past", count=len(past)))
    return element("details", summary, _days(past, set(), say), class_="j120-past")


def _days(facts: Iterable[DatedFact], lost: set[str], say: Phrases) -> Html:
    return element("ol", *(_day(fact, lost, say) for fact in facts), class_="j120-line")


def _day(fact: DatedFact, lost: set[str], say: Phrases) -> Html:
    mark = join(" ", element("strong", say("timeline.irreversible"))) if fact.key in lost else EMPTY
    return element(
        "li",
        element("time", fact.words, datetime=fact.date.iso),
        element("span", fact.label, mark),
        element("small", when(fact, say), class_="j120-when"),
        class_="j120-lost" if fact.key in lost else None,
        data_date_key=fact.key,
    )


def _parts(parts: Iterable[Action], base: str, say: Phrases) -> Html:
    """Lead to the calculator of each part: the link holds what was told."""
    links = (
        element("li", element("a", part.words, href=page_link(part.page or "", base, say)))
        for part in parts
    )
    return join(element("p", say("timeline.parts")), element("ul", *links, class_="j120-parts"))
