"""What the answer on a long-stay visa may say, by what fills the blanks."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.languages.declared import Phrase, each, phrases
from corpus import Corpus


def declared(_: Corpus) -> Iterator[Phrase]:
    """Yield every phrase of the section ``long-stay-visa``."""
    return phrases(
        "long-stay-visa",
        {
            "": (
                *each("a.{}", "count file file.late help keep read validate validate.late"),
                *each("a.{}", "where window"),
                *each("b.{}", "home passport"),
                *each("d.{}", "file_by validate_by"),
                *each("e.{}", "closing file_by validate_by"),
                *each("f.{}", "kinds meanwhile no-permit"),
                *each("{}", "h.validated l.validated submit summary title"),
            ),
            "closing expiry opening": (*each("h.{}", "card-early card-late card-open expired"),),
            "entered": "f.ahead l.card l.open",
            "file_by": "h.card h.card.late",
            "file_by validate_by": "h.unknown",
            "full reduced": "f.tax",
            "validate_by": "h.late h.open",
        },
    )
