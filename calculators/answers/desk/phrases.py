"""What the desk may say of a row, by what fills the blanks, and the words that it understands."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.answers.desk.cells import SAID
from calculators.answers.desk.private import Private
from calculators.answers.desk.table import COLUMNS, MORE
from calculators.answers.my_situation.doing import Doing
from calculators.desk import Urgency
from calculators.languages.declared import Phrase, each, phrases
from corpus import Corpus

_WITHOUT_DAY = (Urgency.ERROR, Urgency.CHECK, Urgency.NOTHING, Urgency.OVER)


def declared(_: Corpus) -> Iterator[Phrase]:
    """Yield every phrase of the section ``desk`` that an answer says."""
    said = (f"v.{name}.{value}" for name, values in SAID.items() for value in values)
    return phrases(
        "desk",
        {
            "": (
                *each("col.{}", (*COLUMNS, *MORE)),
                *said,
                *each("private.{}", Private),
                *each("do.{}", Doing),
                *each("about.{}", Doing),
                *each("todo.{}", _WITHOUT_DAY),
                *each("{}", "broken.quote column nothing no-filing-day no-reply-day"),
            ),
            "about day": "past",
            "about ticket": "event",
            "column message": "cell",
            "article": "unread",
            "count found": "broken.cells",
            "count written": "several",
            "name": "left-out",
            "names": "missing",
            "near written": "near",
            "reason": "ticket",
            "written": "unknown",
        },
    )
