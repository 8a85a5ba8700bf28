"""What the answer on a whole case may say, by what fills the blanks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from calculators.answers.my_situation.doing import Doing
from calculators.languages.declared import Phrase, each, phrases
from corpus import Corpus

_DONE: Final = tuple(doing for doing in Doing if doing is not Doing.WAIT)


def declared(_: Corpus) -> Iterator[Phrase]:
    """Yield every phrase of the section ``my-situation``."""
    return phrases(
        "my-situation",
        {
            "": (
                *each("a.{}", "keep-proof lawyer"),
                *each(
                    "c.{}",
                    """
                    born closed documents_asked documents_sent entry filed first_filed informal
                    informal_refused reasons_asked reasons_given refusal refusal-oqtf
                    """,
                ),
                *each("d.{}", "documents_due refused_on until"),
                *each("{}", "f.no-way l.late l.line submit summary title"),
                *each("{}.{}", "h l", "none urgent closed answered"),
            ),
            "day": (
                *each("{}.{}", "a h", _DONE),
                *each("{}", "a.file.late h.file.late h.court.late h.letter.late"),
            ),
            "day opening": "h.file.early",
            "day label": "f.ahead f.left-out",
            "filed opening": "f.filed-early",
            "born day": each("f.{}-early", "reasons informal"),
        },
    )
