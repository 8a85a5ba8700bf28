"""What the answer on where a request is filed may say, by what fills the blanks."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.languages.declared import Phrase, each, phrases
from calculators.law.channel import Door
from corpus import Corpus, Grade, Procedure, Request


def declared(_: Corpus) -> Iterator[Phrase]:
    """Yield every phrase of the section ``where-to-file``."""
    return phrases(
        "where-to-file",
        {
            "": (
                *each("h.{}", Door),
                *each("f.depends.{}.{}", Request, Procedure),
                *each("f.grade.{}", Grade),
                *each("request.{}", Request),
                *each(
                    "a.{}",
                    """
                    ask-receipt blocked both confirm-post copy count keep-proof keep-receipt
                    look-first name own-name prefecture receipt window write
                    """,
                ),
                *each("b.{}", "account document file screen"),
                *each("d.{}", "declare_by on on_anef_since start validate_by"),
                *each(
                    "f.{}",
                    """
                    absence ahead change eu-family eu-optional expired late no-permit no-window
                    post-elsewhere resident since-unknown too-late unread
                    """,
                ),
                *each(
                    "h.{}",
                    """
                    anef.C change duplicate minor naturalisation receipt travel-document vls-ts
                    work-permit
                    """,
                ),
                *each(
                    "l.{}",
                    """
                    change duplicate minor naturalisation receipt travel-document vls-ts
                    work-permit
                    """,
                ),
                *each(
                    "{}", "e.declare_by e.validate_by request.unknown submit summary title t.which"
                ),
            ),
            "address seen": "a.post",
            "day": "l.unnamed s.on s.on.today",
            "day request title": "l.not-asked l.permit",
            "delay": "f.delay.change f.delay.vls-ts",
            "doubt": "f.day-after",
            "last order request since": (
                *each("s.{}", Procedure),
                "s.anef.unknown",
                "s.prefecture.until",
            ),
            "name names": "f.regularisation",
            "note": "f.title-note",
            "on": "day day.today",
            "order request since": "f.later",
            "title": "s.title t.post t.where",
            "url": "a.anef a.employer a.look",
        },
    )
