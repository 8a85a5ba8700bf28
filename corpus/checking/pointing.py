"""Whether every key of the corpus leads to an entry that is there."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from difflib import get_close_matches

from corpus.checking.anchoring import rules
from corpus.checking.shape import Problem
from corpus.contents import Corpus
from corpus.places import Department


def dangling(corpus: Corpus) -> Iterator[Problem]:
    """Check that every key leads somewhere."""
    rooms: dict[str, Collection[str]] = {
        "decision": corpus.decisions,
        "order": corpus.orders,
        "link": corpus.links,
        "category": {category.id for category in corpus.categories},
        "deadline": {deadline.id for deadline in corpus.deadlines},
        "title": corpus.titles,
    }
    articles = dict.fromkeys(corpus.article_keys)
    for file, entry, field, reference in _all_references(corpus):
        key, mark, rank = reference.partition("#")
        room, _, name = key.partition("/")
        names = rooms.get(room, articles)
        wanted = name if room in rooms else key
        if wanted not in names:
            near = ", ".join(get_close_matches(wanted, list(names), n=3, cutoff=0.4))
            advice = f"«\u00a0{wanted}\u00a0» n’existe pas. Clés proches\u00a0: {near or 'aucune'}."
            yield Problem(file, entry, field, advice)
        elif mark and not _has_paragraph(corpus, key, rank):
            advice = f"«\u00a0{reference}\u00a0»\u00a0: ce texte n’a pas d’alinéa {rank}."
            yield Problem(file, entry, field, advice)


def file_of(department: Department, corpus: Corpus) -> str:
    """Return the file of a department, as its author finds it."""
    found = (corpus.root / "departments").glob(f"{department.code}-*.toml")
    return f"departments/{min((path.name for path in found), default=department.code)}"


def _has_paragraph(corpus: Corpus, key: str, rank: str) -> bool:
    room, _, name = key.partition("/")
    if room == "link" or not re.fullmatch("[1-9][0-9]*", rank):
        return False
    if room == "order":
        return int(rank) <= len(corpus.orders[name].paragraphs)
    if room == "decision":
        return int(rank) <= len(corpus.decisions[name].paragraphs)
    return int(rank) <= len(corpus.article(key).latest.paragraphs)


def _all_references(corpus: Corpus) -> Iterator[tuple[str, str, str, str]]:
    for rule in rules(corpus):
        if not rule.basis.startswith("link/") and "#" not in rule.basis:
            yield "deadlines.toml", rule.id, "basis", rule.basis
    for deadline in corpus.deadlines:
        if deadline.extended_by:
            reference = f"deadline/{deadline.extended_by}"
            yield "deadlines.toml", deadline.id, "extended_by", reference
    for title in corpus.titles.values():
        file = "titles.toml"
        yield file, title.id, "category", f"category/{title.category}"
        yield file, title.id, "on_arrival", f"deadline/{title.on_arrival}"
        yield from ((file, title.id, "basis", basis) for basis in title.basis)
        if title.work_basis:
            yield file, title.id, "work_basis", title.work_basis
        if title.work_receipt_basis:
            yield file, title.id, "work_receipt_basis", title.work_receipt_basis
        yield from ((file, title.id, "next", f"title/{each}") for each in title.next)
        if title.mobile_entry:
            yield file, title.id, "mobile_entry", f"title/{title.mobile_entry}"
        for silence in title.silences:
            yield file, title.id, "silences.deadline", f"deadline/{silence.deadline}"
            yield file, title.id, "silences.basis", silence.basis
        for filing in title.filings:
            if filing.order:
                yield file, title.id, "filings.order", f"order/{filing.order}"
    for department in corpus.departments.values():
        file = file_of(department, corpus)
        for title_id in department.by_post:
            yield file, department.code, "by_post", f"title/{title_id}"
    for document in corpus.documents.values():
        for matter, right in (*document.rights.items(), *document.rights_if_protected.items()):
            for basis in right.basis:
                yield "documents.toml", document.id, f"{matter}.basis", basis
    for file, entries in (
        ("claims.toml", corpus.claims.values()),
        ("corrections.toml", corpus.corrections.values()),
        ("glossary.toml", corpus.glossary.values()),
        ("letters/{}.md", corpus.letters.values()),
    ):
        for entry in entries:
            yield from ((file.format(entry.id), entry.id, "basis", each) for each in entry.basis)
    for file, linked in (
        ("orders/{}.md", corpus.orders.values()),
        ("decisions/{}.md", corpus.decisions.values()),
        ("bibliography.toml", corpus.bibliography.values()),
        ("claims.toml", corpus.claims.values()),
    ):
        for each in linked:
            if each.link:
                yield file.format(each.id), each.id, "link", f"link/{each.link}"
    for key in corpus.article_keys:
        for version in corpus.article(key).versions:
            if version.link:
                file = f"articles/{key}/{version.in_force.iso}.md"
                yield file, "", "link", f"link/{version.link}"
