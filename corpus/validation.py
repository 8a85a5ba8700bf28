"""The three laws of the corpus, and that nothing in it points to what is not there.

Law 1: a number is anchored to words. Law 2: a version has dates, without gap or overlap. Law 3: a
fact is perishable. Needs pydantic, so the browser never imports this module.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from itertools import pairwise
from pathlib import Path
from typing import Final

from corpus.contents import HOME, Corpus
from corpus.day import Day
from corpus.law import Article, ArticleVersion, Reading
from corpus.loading import read_entries, read_markdown, read_toml
from corpus.number_words import Quantity, quantities
from corpus.rules import Amount, Deadline
from corpus.shape import Problem, check_shape
from corpus.titles import Request

_YEARS_AHEAD: Final = 3
_UNITS: Final = {
    "days": "jours",
    "months": "mois",
    "years": "ans",
    "working-days": "jours ouvrables ou ouvrés",
    "euros": "euros",
}
_BLANK = re.compile(r"\{(\w+)\}")

type Span = tuple[Day, Day | None]
"""First day of a version, and first day on which it no longer applies."""


def check(root: Path = HOME) -> tuple[Problem, ...]:
    """Return every fault of the corpus below ``root``; none if it can be built.

    The meaning is looked at only once the shape is right.
    """
    if shape := tuple(check_shape(root)):
        return shape
    corpus = Corpus(root)
    checks: tuple[Callable[[Corpus], Iterator[Problem]], ...] = (
        _unique_ids,
        _places_of_articles,
        _places_of_texts,
        _departments,
        _article_versions,
        _deadline_versions,
        _title_versions,
        _quotes,
        _references,
        _perishable,
        _letters,
    )
    return tuple(problem for each in checks for problem in each(corpus))


def _unique_ids(corpus: Corpus) -> Iterator[Problem]:
    # Mappings keep the last of two entries: the raw lists are read again to see both.
    tables = {
        "titles.toml": ("title", "category"),
        "documents.toml": ("document",),
        "links.toml": ("link",),
        "glossary.toml": ("term",),
        "claims.toml": ("claim",),
        "bibliography.toml": ("source",),
        "corrections.toml": ("correction",),
    }
    for name, kinds in tables.items():
        for kind in kinds:
            counts = Counter(str(e["id"]) for e in read_entries(corpus.root / name, kind))
            for key, times in counts.items():
                if times > 1:
                    advice = f"cet identifiant sert {times} fois. Donnez-en un autre à la copie."
                    yield Problem(name, key, "id", advice)


def _places_of_articles(corpus: Corpus) -> Iterator[Problem]:
    for key in corpus.article_keys:
        for version in corpus.article(key).versions:
            file = _file(key, version)
            folder = re.sub(r"[.*\s]+", "", version.number.lower().replace("annexe ", "annexe-"))
            if not (corpus.root / file).is_file():
                advice = f"le fichier doit porter cette date\u00a0: {version.in_force.iso}.md."
                yield Problem(f"articles/{key}", version.in_force.iso, "in_force", advice)
            if f"{version.code}/{folder}" != key:
                advice = f"le dossier «\u00a0{key}\u00a0» contient l’article {version.number}."
                yield Problem(file, "", "number", advice)
            if not version.paragraphs:
                yield Problem(file, "", "", "le texte de l’article manque après l’en-tête.")


def _places_of_texts(corpus: Corpus) -> Iterator[Problem]:
    """Check that a text stands in the file of its name: two files never share one id."""
    for folder in ("orders", "decisions", "letters"):
        for path in sorted((corpus.root / folder).glob("*.md")):
            if (key := read_markdown(path)["id"]) != path.stem:
                advice = f"le fichier s’appelle «\u00a0{path.stem}\u00a0». Écrivez le même nom ici."
                yield Problem(f"{folder}/{path.name}", key, "id", advice)


def _departments(corpus: Corpus) -> Iterator[Problem]:
    for path in sorted((corpus.root / "departments").glob("*.toml")):
        raw, file = read_toml(path), f"departments/{path.name}"
        if not path.stem.startswith(f"{raw['code']}-"):
            advice = f"le nom du fichier doit commencer par «\u00a0{raw['code']}-\u00a0»."
            yield Problem(file, raw["code"], "code", advice)
        for key, times in Counter(fact["id"] for fact in raw["facts"]).items():
            if times > 1:
                advice = f"cet identifiant sert {times} fois. Donnez-en un autre à la copie."
                yield Problem(file, key, "id", advice)


def _article_versions(corpus: Corpus) -> Iterator[Problem]:
    for key in corpus.article_keys:
        spans = [(v.in_force, v.until) for v in corpus.article(key).versions]
        yield from _breaks(f"articles/{key}", "", "until", spans)


def _deadline_versions(corpus: Corpus) -> Iterator[Problem]:
    """Check that each delay and each sum is known on every day that the corpus covers."""
    for key in dict.fromkeys(d.id for d in corpus.deadlines):
        versions = [d for d in corpus.deadlines if d.id == key]
        told = versions[0].before is not None
        spans = [(d.in_force, d.until) for d in versions]
        yield from _coverage(corpus, "deadlines.toml", key, spans, earlier_is_told=told)
    for key in dict.fromkeys(a.id for a in corpus.amounts):
        spans = [(a.in_force, a.until) for a in corpus.amounts if a.id == key]
        yield from _coverage(corpus, "deadlines.toml", key, spans)


def _title_versions(corpus: Corpus) -> Iterator[Problem]:
    for title in corpus.titles.values():
        if not title.filings:
            yield Problem("titles.toml", title.id, "filings", "ce titre n’a aucune procédure.")
        for request in Request:
            spans = [(f.since, f.until) for f in title.filings if f.request is request]
            if spans:
                entry = f"{title.id} ({request})"
                yield from _coverage(corpus, "titles.toml", entry, spans)


def _coverage(
    corpus: Corpus, file: str, entry: str, spans: list[Span], *, earlier_is_told: bool = False
) -> Iterator[Problem]:
    state = corpus.state
    horizon = Day(state.known_on.year + _YEARS_AHEAD, state.known_on.month, 1)
    yield from _breaks(file, entry, "until", spans)
    first, last = spans[0][0], spans[-1][1]
    if first > state.covered_from and not earlier_is_told:
        advice = f"rien n’est dit du {state.covered_from.iso} au {first.iso}. Ajoutez une version."
        yield Problem(file, entry, "in_force", advice)
    if last is not None and last <= horizon:
        advice = f"rien n’est dit à partir du {last.iso}. Ajoutez la version suivante."
        yield Problem(file, entry, "until", advice)


def _breaks(file: str, entry: str, field: str, spans: list[Span]) -> Iterator[Problem]:
    """Tell where a version does not end on the day on which the next one starts."""
    for start, until in spans:
        if until is not None and until <= start:
            yield Problem(file, entry, field, f"écrivez une date après le {start.iso}.")
    for (start, until), (following, _) in pairwise(spans):
        if until != following:
            kind = "se chevauchent" if until is None or until > following else "laissent un trou"
            advice = (
                f"les versions du {start.iso} et du {following.iso} {kind}."
                f" Écrivez\u00a0: until = {following.iso}"
            )
            yield Problem(file, entry, field, advice)


def _in_french(quantity: Quantity) -> str:
    return f"{quantity.value} {_UNITS[quantity.unit]}"


def _quotes(corpus: Corpus) -> Iterator[Problem]:
    """Check that each number is said by words that stand in the text, as long as it applies."""
    for rule in _rules(corpus):
        wanted = (
            Quantity(rule.euros, "euros")
            if isinstance(rule, Amount)
            else Quantity(rule.value, str(rule.unit))
        )
        if wanted not in quantities(rule.quote):
            said = ", ".join(_in_french(q) for q in quantities(rule.quote)) or "rien"
            advice = f"la citation dit {said}, et non {_in_french(wanted)}."
            yield Problem("deadlines.toml", rule.id, "quote", advice)
        if rule.basis.startswith("link/") or "#" in rule.basis:
            advice = (
                "nommez un texte, sans lien ni «\u00a0#\u00a0»\u00a0: l’alinéa va dans paragraph."
            )
            yield Problem("deadlines.toml", rule.id, "basis", advice)
        for place, text in _texts(corpus, rule):
            if rule.quote not in text:
                advice = f"ces mots ne sont pas dans {place}. Recopiez-les du texte."
                yield Problem("deadlines.toml", rule.id, "quote", advice)


def _rules(corpus: Corpus) -> Iterator[Deadline | Amount]:
    yield from corpus.deadlines
    yield from corpus.amounts


def _texts(corpus: Corpus, rule: Deadline | Amount) -> Iterator[tuple[str, str]]:
    """Give the text that the rule quotes, in each version that applies while the rule does."""
    room, _, key = rule.basis.partition("/")
    if room == "decision" and key in corpus.decisions:
        decision = corpus.decisions[key]
        text = "\n".join(decision.paragraphs)
        if not text and decision.reading is not Reading.FULL and rule.doubt:
            text = decision.holds  # Not read: our summary may be quoted, if the doubt is said.
        yield rule.basis, text
    elif room == "order" and key in corpus.orders:
        yield rule.basis, "\n".join(corpus.orders[key].paragraphs)
    elif rule.basis in corpus.article_keys:
        versions = list(_versions_during(corpus.article(rule.basis), rule.in_force, rule.until))
        if not versions or rule.in_force < versions[0].in_force:
            yield f"{rule.basis} (aucune version au {rule.in_force.iso})", ""
        elif (end := versions[-1].until) and (rule.until is None or end < rule.until):
            yield f"{rule.basis} (aucune version à partir du {end.iso})", ""
        for version in versions:
            place = f"{rule.basis}, version du {version.in_force.iso}"
            if rule.paragraph is None:
                yield place, "\n".join(version.paragraphs)
            elif not 1 <= rule.paragraph <= len(version.paragraphs):
                yield f"{place} (qui n’a pas d’alinéa {rule.paragraph})", ""
            else:
                at = rule.paragraph
                yield f"{place}, alinéa {at}", version.paragraphs[at - 1]


def _versions_during(article: Article, start: Day, until: Day | None) -> Iterator[ArticleVersion]:
    for version in article.versions:
        begins_in_time = until is None or version.in_force < until
        if begins_in_time and (version.until is None or version.until > start):
            yield version


def _references(corpus: Corpus) -> Iterator[Problem]:
    """Check that every key leads somewhere."""
    for file, entry, field, reference in _all_references(corpus):
        key, mark, rank = reference.partition("#")
        room, _, name = key.partition("/")
        known = {
            "decision": corpus.decisions,
            "order": corpus.orders,
            "link": corpus.links,
            "category": {category.id for category in corpus.categories},
            "deadline": {deadline.id for deadline in corpus.deadlines},
        }.get(room)
        names: Iterable[str] = corpus.article_keys if known is None else known
        wanted = key if known is None else name
        if wanted not in names:
            near = get_close_matches(wanted, list(names), n=3, cutoff=0.4)
            advice = f"«\u00a0{wanted}\u00a0» n’existe pas. Clés proches\u00a0: {', '.join(near)}."
            yield Problem(file, entry, field, advice)
        elif mark and not _has_paragraph(corpus, key, rank):
            advice = f"«\u00a0{reference}\u00a0»\u00a0: ce texte n’a pas d’alinéa {rank}."
            yield Problem(file, entry, field, advice)


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
    for rule in _rules(corpus):
        if not rule.basis.startswith("link/") and "#" not in rule.basis:
            yield "deadlines.toml", rule.id, "basis", rule.basis
    for title in corpus.titles.values():
        file = "titles.toml"
        yield file, title.id, "category", f"category/{title.category}"
        yield file, title.id, "on_arrival", f"deadline/{title.on_arrival}"
        yield from ((file, title.id, "basis", basis) for basis in title.basis)
        if title.work_basis:
            yield file, title.id, "work_basis", title.work_basis
        for silence in title.silences:
            yield file, title.id, "silences.deadline", f"deadline/{silence.deadline}"
            yield file, title.id, "silences.basis", silence.basis
        for filing in title.filings:
            if filing.order:
                yield file, title.id, "filings.order", f"order/{filing.order}"
    for document in corpus.documents.values():
        for name in ("stay", "work", "social", "schengen"):
            for basis in getattr(document, name).basis:
                yield "documents.toml", document.id, f"{name}.basis", basis
    for file, entries in (
        ("claims.toml", corpus.claims.values()),
        ("corrections.toml", corpus.corrections.values()),
        ("glossary.toml", corpus.glossary.values()),
        ("letters", corpus.letters.values()),
    ):
        for entry in entries:
            yield from ((file, entry.id, "basis", basis) for basis in entry.basis)
    for file, linked in (
        ("orders", corpus.orders.values()),
        ("decisions", corpus.decisions.values()),
        ("bibliography.toml", corpus.bibliography.values()),
        ("claims.toml", corpus.claims.values()),
    ):
        for each in linked:
            if each.link:
                yield file, each.id, "link", f"link/{each.link}"


def _perishable(corpus: Corpus) -> Iterator[Problem]:
    """Check that every fact says when it was seen, and until a later day when to trust it."""
    for file, entry, seen, expires in _ages(corpus):
        if expires < seen:
            advice = f"le fait périt ({expires.iso}) avant d’avoir été vu ({seen.iso})."
            yield Problem(file, entry, "reverify_before", advice)


def _ages(corpus: Corpus) -> Iterator[tuple[str, str, Day, Day]]:
    state = corpus.state
    yield "state.toml", "", state.known_on, state.reverify_before
    for key in corpus.article_keys:
        for version in corpus.article(key).versions:
            yield _file(key, version), "", version.changes_sought, version.reverify_before
    for order in corpus.orders.values():
        yield f"orders/{order.id}.md", order.id, order.changes_sought, order.reverify_before
    for decision in corpus.decisions.values():
        file = f"decisions/{decision.id}.md"
        yield file, decision.id, decision.changes_sought, decision.reverify_before
    for document in corpus.documents.values():
        yield "documents.toml", document.id, document.seen, document.reverify_before
    for link in corpus.links.values():
        yield "links.toml", link.id, link.seen, link.reverify_before
    for department in corpus.departments.values():
        for fact in department.facts:
            yield f"departments/{department.code}", fact.id, fact.seen, fact.expires


def _letters(corpus: Corpus) -> Iterator[Problem]:
    for letter in corpus.letters.values():
        used = set(_BLANK.findall("\n".join((letter.subject, *letter.paragraphs))))
        declared = {field.id for field in letter.fields}
        for blank in sorted(used - declared):
            advice = f"le blanc {{{blank}}} n’est pas décrit. Ajoutez un [[fields]]."
            yield Problem(f"letters/{letter.id}.md", letter.id, "fields", advice)
        for blank in sorted(declared - used):
            advice = f"le champ «\u00a0{blank}\u00a0» ne sert pas dans la lettre."
            yield Problem(f"letters/{letter.id}.md", letter.id, "fields", advice)


def _file(key: str, version: ArticleVersion) -> str:
    return f"articles/{key}/{version.in_force.iso}.md"
