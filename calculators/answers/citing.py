"""Naming the texts that an answer stands on."""

from __future__ import annotations

from calculators.languages.phrases import Phrases
from calculators.result import Reference, Source
from corpus import Amount, Corpus, Day, Deadline


def cite(rule: Deadline | Amount, on: Day, corpus: Corpus, say: Phrases) -> Reference:
    """Return the words that a rule stands on, in the version of the text that applies on a day.

    None where the text was not read: a summary of ours is no quotation.
    """
    outside = corpus.outside_codes(rule.basis)
    unread = outside is not None and not outside.paragraphs
    version = None
    if "/" in rule.basis and not rule.basis.startswith(("decision/", "order/")):
        applied = corpus.article(rule.basis).on(on)
        version = applied.in_force if applied else None
    return Reference(
        key=rule.basis,
        name=name_of(rule.basis, corpus, say),
        alinea=rule.paragraph,
        quote="" if unread else rule.quote,
        version=version,
    )


def cite_alinea(basis: str, alinea: int, on: Day, corpus: Corpus, say: Phrases) -> Reference:
    """Return a whole alinéa of an article, in the version that applies on a day."""
    applied = corpus.article(basis).on(on) or corpus.article(basis).latest
    return Reference(
        key=basis,
        name=name_of(basis, corpus, say),
        alinea=alinea,
        quote=applied.paragraphs[alinea - 1],
        version=applied.in_force,
    )


def cite_order(order: str, paragraph: int, corpus: Corpus) -> Reference:
    """Return a paragraph of an order, in the words that were read."""
    found = corpus.orders[order]
    return Reference(
        key=f"order/{order}",
        name=found.title,
        alinea=None,
        quote=found.paragraphs[paragraph - 1],
        version=found.in_force,
    )


def cite_decision(key: str, corpus: Corpus, say: Phrases) -> Reference:
    """Return the words of a decision, as far as they were read."""
    decision = corpus.decisions[key]
    return Reference(
        key=f"decision/{key}",
        name=name_of(f"decision/{key}", corpus, say),
        alinea=None,
        quote="\n".join(decision.paragraphs),
        version=None,
    )


def name_source(basis: str, corpus: Corpus, say: Phrases) -> Source:
    """Name a text or a page; ``ceseda/r431-15-2#4`` means its fourth alinéa."""
    key, _, alinea = basis.partition("#")
    if key.startswith("link/"):
        return Source(key, corpus.links[key.removeprefix("link/")].label)
    name = name_of(key, corpus, say)
    return Source(key, say("codes.at-alinea", name=name, alinea=alinea) if alinea else name)


def name_of(basis: str, corpus: Corpus, say: Phrases) -> str:
    """Return « article R. 431-5 du CESEDA », or the title of an order or decision."""
    room, _, key = basis.partition("/")
    if room == "decision":
        found = corpus.decisions[key]
        day = [say.day(found.date, weekday=False)] if found.date else []
        return ", ".join([found.court, *day, *(f"n°\u00a0{each}" for each in found.numbers[:1])])
    if room == "order":
        return corpus.orders[key].title
    number = corpus.article(basis).latest.number.replace(" ", "\u00a0")
    return say("codes.article", number=number, code=say(f"codes.{room}"))
