"""What a page, a slip, a letter or a report may say around an answer."""

from __future__ import annotations

from collections.abc import Iterator

from calculators import CALCULATORS
from calculators.desk import Urgency
from calculators.languages.declared import Phrase, each, phrases
from calculators.rendering.answer import HELP
from calculators.result import Status
from corpus import Corpus


def declared(_: Corpus) -> Iterator[Phrase]:
    """Yield every phrase of the sections ``page`` and ``report``."""
    pages = {HELP, *(each_one.way_out for each_one in CALCULATORS.values())}
    yield from phrases(
        "page",
        {
            "": (
                *("actions", "bring", "dates", "letters", "reasons", "references", "unread"),
                *(
                    "steps",
                    "tell",
                    "terms",
                    "today",
                    "strip",
                    "findings",
                    "findings-urgent",
                    "findings-calm",
                    "in-french",
                ),
                *(
                    "prudent",
                    "last-defensible",
                    "result",
                    "choose",
                    "clear",
                    "day",
                    "month",
                    "year",
                ),
                *("chronology", *each("chronology.{}", ("day", "way", "reference", "outcome"))),
                *each("letter-{}", ("when", "how", "subject", "blanks", "print")),
                *("where", "find", "found-none", "found-nowhere", "found-one"),
                *("ics-neutral", "event-neutral", "next", "clear-ask", "clear-yes"),
                *("slip-keep", "slip-for", "letter-copy", "letter-subject-copy", "letter-mail"),
                *("copy", "ics", "txt", "odt", "slip", "slip-print", "slip-stamp"),
                *("share", *each("share-{}", ("holds", "help", "make", "link"))),
                *("report", "report-help", "report-copy"),
                *each("more.{}", sorted(pages)),
                *each("status.{}", Status),
            ),
            "alinea": ("alinea",),
            "count": ("found-many",),
            "left": ("length-left",),
            "over": ("length-over",),
            "days label": ("alarm", "alarm-eve"),
            "label law site today": ("event",),
            "page": ("late", "no-script"),
            "title": ("permit",),
            "site today": ("letter-made", "slip-made"),
            "version": ("version",),
        },
    )
    yield from phrases("timeline", {"": ("title", "irreversible", "parts"), "count": ("past",)})
    yield from phrases(
        "desk",
        {
            "": (
                *each("s.{}", Urgency),
                *each("t.{}", "ticket status date days about todo article errors"),
                *each(
                    "p.{}",
                    """
                    add add-button all apply clear counting done edit filter ics leave no-script
                    none paste read remove rows slips table
                    """,
                ),
                *each("{}", "slips whole"),
            ),
            "most": each("p.{}", "count full paste-help"),
            "title": "letter",
        },
    )
    yield from phrases("report", {"": ("checked_by", "source", "texts"), "headline": ("title",)})
