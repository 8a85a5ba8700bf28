"""What any answer may say of the law, its texts and its counts, whichever it answers."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.answers.granting import With
from calculators.languages.declared import Phrase, each, phrases
from calculators.law.documents import CELLS, Why
from calculators.law.right_to_work import Former
from corpus import Answer, Corpus, Matter, Work


def declared(corpus: Corpus) -> Iterator[Phrase]:
    """Yield the phrases of the sections that every answer shares."""
    yield from phrases(
        "derivation",
        {
            "": ("clip",),
            "change date": ("law-change",),
            "date": ("floor", "start"),
            "date delay start": ("minus", "plus"),
            "date start": ("clear", "roll-over"),
        },
    )
    yield from phrases(
        "law",
        {
            "": ("far",),
            "after before change label": ("count-changes",),
            "known_on reverify_before state": ("words", "words-perished"),
            "known_on today": ("clock",),
            "reverify_before today": ("perished",),
        },
    )
    yield from phrases(
        "rights",
        {
            "": (
                *Matter,
                *each("answer.{}", Answer),
                *each("with.{}", With),
                *each("{}.{}", (Why.OVER, Why.EUROPEAN), CELLS),
                *each(f"{Why.FAVOURABLE_OVER}.{{}}", (Matter.STAY, Matter.WORK)),
                *each("{}.{}", (Why.NAMED, Why.LEFT_OUT), "family_benefits social"),
                *each(f"{Why.IF_KEPT}.{{}}", "stay work social"),
                Why.HEALTH_OVER,
            ),
            "first renewal": ("both",),
        },
    )
    codes = dict.fromkeys(key.partition("/")[0] for key in corpus.article_keys)
    yield from phrases(
        "codes", {"": codes, "alinea name": ("at-alinea",), "code number": ("article",)}
    )
    on_receipt = (work for work in Work if work is not Work.ANY_PROFESSION)
    yield from phrases(
        "working",
        {
            "": (
                *each("certificate.{}", (*Work, *Former)),
                *each("receipt.{}", (*on_receipt, *Former)),
                *each("{}.{}", "permit kept-permit", (Former.ALLOWED, Former.REFUSED)),
                *each("commission.{}", Former),
            )
        },
    )
    yield from phrases("eu-family", {"": "d.eu_card_by f.right", "eu_card_by": "f.due f.over"})
    yield from phrases("two-requests", {"": "f.silence f.waiting f.window"})
    yield from phrases("after-visa", {"": "f.first f.renewal f.unknown"})
    yield from phrases(
        "local",
        {
            "expires name seen": "f.perished",
            "label name words": "f.fact",
            "names": "f.elsewhere f.unsaid",
        },
    )
