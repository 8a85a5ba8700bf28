"""What any answer may say of the law, its texts and its counts, whichever it answers."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.languages.declared import Phrase, each, phrases
from calculators.law.right_to_work import Paper
from corpus import Answer, Corpus, Work


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
    matters = {matter for each_one in corpus.documents.values() for matter in each_one.rights}
    yield from phrases("rights", {"": (*sorted(matters), *each("answer.{}", Answer))})
    codes = dict.fromkeys(key.partition("/")[0] for key in corpus.article_keys)
    yield from phrases(
        "codes", {"": codes, "alinea name": ("at-alinea",), "code number": ("article",)}
    )
    yield from phrases(
        "working",
        {
            "": (
                *each("{}.{}", Paper, (*Work, "child", "european")),
                "certificate.protected",
                *each("{}.renewal.{}", Paper, ("yes", "no", "unknown")),
            )
        },
    )
    yield from phrases(
        "protecting",
        {
            "": (
                *each("api-premiere-demande.{}", "social health family_benefits"),
                "recepisse-premiere-demande.family_benefits",
            )
        },
    )
    yield from phrases("after-visa", {"": "f.first f.renewal f.unknown"})
    yield from phrases(
        "local",
        {
            "expires name seen": "f.perished",
            "label name words": "f.fact",
            "names": "f.elsewhere f.unsaid",
        },
    )
