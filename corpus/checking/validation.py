"""The three laws of the corpus, and that nothing in it points to what is not there.

Law 1: a number is anchored to words. Law 2: a version has dates, without gap or overlap. Law 3: a
fact is perishable. Needs pydantic, so the browser never imports this module.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any, Final

from corpus.checking.anchoring import unanchored
from corpus.checking.build_day import latest_day
from corpus.checking.phrasing import unfillable, unknown_pull
from corpus.checking.pointing import dangling, file_of
from corpus.checking.shape import Problem, check_shape
from corpus.contents import Corpus
from corpus.day import Day
from corpus.law import ArticleVersion, PartRead
from corpus.loading import read_markdown, read_toml
from corpus.pulling import PULL
from corpus.titles import Procedure, Request

_YEARS_AHEAD: Final = 3
_SENTENCE: Final = re.compile(r"[.!?]\s+[^\W\da-zà-ÿ]")
"""Where a second sentence begins; « articles L. et R. » is one."""

type Dated = tuple[str, Day]
"""A field, and the day that it says."""

type Age = tuple[str, str, Dated, Dated]
"""A file, an entry of it, when that was seen, and until when it is to be trusted."""

type Span = tuple[Day, Day | None]
"""First day of a version, and first day on which it no longer applies."""


def check(corpus: Corpus) -> tuple[Problem, ...]:
    """Return every fault of a corpus; none if it can be built.

    The meaning is looked at, and ``corpus`` itself read, only once the shape is right.
    """
    if shape := tuple(check_shape(corpus.root)):
        return shape
    if unmade := tuple(_edition(corpus)):
        return unmade
    checks: tuple[Callable[[Corpus], Iterator[Problem]], ...] = (
        _unique_ids,
        _places_of_articles,
        _places_of_texts,
        _words_of_summaries,
        _departments,
        _paragraphs_of_orders,
        _article_versions,
        _deadline_versions,
        _title_versions,
        _silences,
        _by_post,
        _meanings,
        _identifiers,
        unanchored,
        dangling,
        _perishable,
        _letters,
        _examples,
        unfillable,
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
        "deadlines.toml": ("practice",),
        "national.toml": ("fact",),
        "letter-fields.toml": ("field",),
    }
    for name, kinds in tables.items():
        for kind in kinds:
            counts = Counter(str(e["id"]) for e in corpus.entries(name, kind))
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


def _words_of_summaries(corpus: Corpus) -> Iterator[Problem]:
    """Check that a text known through a summary has no words that a page would quote."""
    for folder, texts in (("orders", corpus.orders), ("decisions", corpus.decisions)):
        for key, text in texts.items():
            if text.paragraphs and text.reading not in (PartRead.FULL, PartRead.EXCERPT):
                advice = (
                    "ce texte n’a pas été lu\u00a0: ses mots seraient montrés comme une citation. "
                    'Dites ce qu’il décide dans holds, ou écrivez reading = "excerpt".'
                )
                yield Problem(f"{folder}/{key}.md", key, "reading", advice)


def _departments(corpus: Corpus) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for path in sorted((corpus.root / "departments").glob("*.toml")):
        raw, file = read_toml(path), f"departments/{path.name}"
        if (other := first.setdefault(raw["code"], path.name)) != path.name:
            advice = f"{other} a déjà ce code. Gardez un seul des deux fichiers."
            yield Problem(file, raw["code"], "code", advice)
        if not path.stem.startswith(f"{raw['code']}-"):
            advice = f"le nom du fichier doit commencer par «\u00a0{raw['code']}-\u00a0»."
            yield Problem(file, raw["code"], "code", advice)
        for key, times in Counter(fact["id"] for fact in raw["facts"]).items():
            if times > 1:
                advice = f"cet identifiant sert {times} fois. Donnez-en un autre à la copie."
                yield Problem(file, key, "id", advice)
        for fact in raw["facts"]:
            for demanded in fact.get("demanded", ()):
                if not any(demanded in line for line in fact["lines"]):
                    advice = f"«\u00a0{demanded}\u00a0» n’est dans aucune ligne de lines."
                    yield Problem(file, fact["id"], "demanded", advice)


def _paragraphs_of_orders(corpus: Corpus) -> Iterator[Problem]:
    """Check that the paragraph which puts a permit on ANEF is one that was read."""
    for title in corpus.titles.values():
        for filing in title.filings:
            order = corpus.orders.get(filing.order or "")
            read = len(order.paragraphs) if order else 0
            if filing.paragraph is not None and not 1 <= filing.paragraph <= read:
                advice = f"ce texte a {read} paragraphes lus\u202f; comptez-les à partir de 1."
                yield Problem("titles.toml", title.id, "filings.paragraph", advice)


def _edition(corpus: Corpus) -> Iterator[Problem]:
    """Check that an edition has its departments: all that is local is read from them."""
    file, edition = "edition.toml", corpus.edition
    if not edition.departments:
        yield Problem(file, "", "departments", "écrivez le code d’un département au moins.")
    for code in edition.departments:
        if code not in corpus.departments:
            advice = f"aucun fichier de departments/ n’a le code «\u00a0{code}\u00a0»."
            yield Problem(file, "", "departments", advice)
    facts = {fact.id for department in corpus.departments.values() for fact in department.facts}
    if edition.association not in facts:
        advice = f"aucun de ses départements n’a de fait «\u00a0{edition.association}\u00a0»."
        yield Problem(file, "", "association", advice)


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
        for filing in title.filings:
            if title.last_day is not None and title.last_day < filing.since:
                advice = f"aucune demande n’est possible après le {title.last_day.iso}."
                yield Problem("titles.toml", title.id, "filings.since", advice)
        for request in Request:
            spans = [(f.since, f.until) for f in title.filings if f.request is request]
            if spans:
                entry = f"{title.id} ({request})"
                yield from _coverage(corpus, "titles.toml", entry, spans)


def _silences(corpus: Corpus) -> Iterator[Problem]:
    """Check that what can be asked for says when silence refuses it."""
    for title in corpus.titles.values():
        told = {silence.request for silence in title.silences}
        for request in sorted({filing.request for filing in title.filings} - told):
            advice = (
                "rien ne dit quand le silence vaut refus. "
                f'Ajoutez un [[title.silences]] avec request = "{request}".'
            )
            yield Problem("titles.toml", title.id, "silences", advice)


def _by_post(corpus: Corpus) -> Iterator[Problem]:
    """Check that no prefect has asked for by post what is asked for on ANEF alone."""
    for department in corpus.departments.values():
        for key in department.by_post:
            title = corpus.titles.get(key)
            filings = title.filings if title else ()
            now = {each.procedure for each in filings if each.applies_on(corpus.state.known_on)}
            if now == {Procedure.ANEF}:
                advice = f"«\u00a0{key}\u00a0» se demande sur l’ANEF. Retirez-le de by_post."
                yield Problem(file_of(department, corpus), department.code, "by_post", advice)


def _meanings(corpus: Corpus) -> Iterator[Problem]:
    for term in corpus.glossary.values():
        if _SENTENCE.search(term.meaning):
            advice = "le sens tient en une phrase. Mettez la suite dans more."
            yield Problem("glossary.toml", term.id, "meaning", advice)


def _identifiers(corpus: Corpus) -> Iterator[Problem]:
    for key in corpus.article_keys:
        for version in corpus.article(key).versions:
            written = version.legifrance
            if written is not None and not re.fullmatch(r"LEGIARTI\d{12}", written):
                advice = (
                    f"«\u00a0{written}\u00a0» n’est pas un identifiant. Écrivez LEGIARTI et douze "
                    "chiffres, pris à la fin de l’adresse de l’article."
                )
                yield Problem(_file(key, version), "", "legifrance", advice)


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
        if start == following:
            advice = f"deux versions commencent le {start.iso}. Gardez-en une."
            yield Problem(file, entry, field, advice)
        elif until != following:
            kind = "se chevauchent" if until is None or until > following else "laissent un trou"
            advice = (
                f"les versions du {start.iso} et du {following.iso} {kind}."
                f" Écrivez\u00a0: until = {following.iso}"
            )
            yield Problem(file, entry, field, advice)


def _perishable(corpus: Corpus) -> Iterator[Problem]:
    """Check that every fact was seen, not later than now, and is trusted until a later day."""
    now = latest_day()
    for file, entry, seen, expires in _ages(corpus):
        (field, day), (until, end) = seen, expires
        if end < day:
            advice = f"le fait périt ({end.iso}) avant d’avoir été vu ({day.iso})."
            yield Problem(file, entry, until, advice)
        if day > now:
            advice = f"le {day.iso} n’est pas encore venu. Écrivez le jour où vous avez lu."
            yield Problem(file, entry, field, advice)


def _ages(corpus: Corpus) -> Iterator[Age]:
    def told(file: str, entry: str, record: Any, seen: str, until: str = "reverify_before") -> Age:
        return file, entry, (seen, getattr(record, seen)), (until, getattr(record, until))

    yield told("state.toml", "", corpus.state, "known_on")
    yield told("state.toml", "", corpus.state, "text_state")
    for key in corpus.article_keys:
        for version in corpus.article(key).versions:
            yield told(_file(key, version), "", version, "changes_sought")
            yield told(_file(key, version), "", version, "text_state")
    for order in corpus.orders.values():
        yield told(f"orders/{order.id}.md", order.id, order, "changes_sought")
    for decision in corpus.decisions.values():
        yield told(f"decisions/{decision.id}.md", decision.id, decision, "changes_sought")
    for document in corpus.documents.values():
        yield told("documents.toml", document.id, document, "seen")
    for link in corpus.links.values():
        file = file_of(corpus.here, corpus) if link in corpus.here.links else "links.toml"
        yield told(file, link.id, link, "seen")
    for claim in corpus.claims.values():
        yield "claims.toml", claim.id, ("seen", claim.seen), ("seen", claim.seen)
    for fact in corpus.national_facts.values():
        yield told("national.toml", fact.id, fact, "seen", "expires")
    for department in corpus.departments.values():
        for fact in department.facts:
            yield told(file_of(department, corpus), fact.id, fact, "seen", "expires")


def _letters(corpus: Corpus) -> Iterator[Problem]:
    shared = {field.id for field in corpus.letter_fields}
    used_anywhere = set()
    for letter in corpus.letters.values():
        file = f"letters/{letter.id}.md"
        declared = {field.id for field in letter.fields}
        used_anywhere |= set(letter.blanks)
        for words in (letter.when, *letter.paragraphs):
            for pull in PULL.finditer(words):
                for advice in unknown_pull(pull[2], corpus):
                    yield Problem(file, letter.id, "", advice)
        for words in (letter.subject, *letter.paragraphs):
            if re.search("[{}]", re.sub(r"\{[^{}]+\}", "", words)):
                advice = f"une accolade n’a pas sa paire («\u00a0{words[:40]}…\u00a0»)."
                yield Problem(file, letter.id, "", advice)
        for blank in sorted(set(letter.blanks) - declared):
            advice = f"le blanc «\u00a0{blank}\u00a0» n’est pas décrit. Ajoutez un [[fields]]."
            yield Problem(file, letter.id, "fields", advice)
        for blank in sorted(declared - set(letter.blanks) - shared):
            advice = f"le champ «\u00a0{blank}\u00a0» ne sert pas dans la lettre."
            yield Problem(file, letter.id, "fields", advice)
        for example in letter.examples:
            if example.id not in declared:
                advice = "cet exemple n’est celui d’aucun champ de la lettre."
                yield Problem(file, letter.id, f"examples {example.id}", advice)
        facts = {fact.id for d in corpus.departments.values() for fact in d.facts}
        if letter.address is not None and letter.address not in facts:
            advice = f"aucun département n’a de fait «\u00a0{letter.address}\u00a0»."
            yield Problem(file, letter.id, "address", advice)
    for blank in sorted(shared - used_anywhere):
        advice = "aucune lettre ne se sert de ce champ."
        yield Problem("letter-fields.toml", blank, "id", advice)


def _examples(corpus: Corpus) -> Iterator[Problem]:
    """Check that an example asks the edition for words that it has (``{ville}``)."""
    words = corpus.edition.words(corpus.here)
    shared = {field.id for field in corpus.letter_fields}
    told = [("letter-fields.toml", field.id, field.example) for field in corpus.letter_fields]
    for letter in corpus.letters.values():
        file = f"letters/{letter.id}.md"
        told += [(file, own.id, own.example) for own in letter.fields if own.id not in shared]
        told += [(file, each.id, each.example) for each in letter.examples]
    for file, entry, example in told:
        for mark in re.findall(r"\{[^{}]*\}?", example):
            if mark not in words:
                advice = (
                    f"l’édition n’a pas de mot «\u00a0{mark}\u00a0». Elle a {', '.join(words)}."
                )
                yield Problem(file, entry, "example", advice)


def _file(key: str, version: ArticleVersion) -> str:
    return f"articles/{key}/{version.in_force.iso}.md"
