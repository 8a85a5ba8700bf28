"""The corpus as one object: every file read once, when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from corpus.day import Day
from corpus.documents import Document
from corpus.law import Article, ArticleVersion, Decision, Order
from corpus.letters import NEEDED_FIELDS, Letter, LetterField
from corpus.loading import Raw, build, build_all, read_markdown, read_toml
from corpus.places import Department, Edition, LocalFact
from corpus.record import record
from corpus.rules import Amount, Deadline, Practice
from corpus.titles import Category, Title
from corpus.translation import FRENCH, current, spoken, words_of
from corpus.words import Claim, Correction, Link, Source, Term

HOME: Final = Path(__file__).parent
_TRANSLATED: Final = (
    *(("titles.toml", table) for table in ("category", "title")),
    *(("deadlines.toml", table) for table in ("deadline", "amount", "practice")),
    ("documents.toml", "document"),
    ("links.toml", "link"),
)
"""The data whose words a language may have too; the rest stays French."""


class UnknownKey(LookupError):
    """A key that the corpus does not hold; the message is French and names the nearest keys."""

    def __init__(self, kind: str, key: str, known: Iterable[str]) -> None:
        """Say which kind of entry was asked for, and find the nearest known keys."""
        self.kind, self.key = kind, key
        self.nearest = get_close_matches(key, list(known), n=3, cutoff=0.4)
        near = " ; ".join(self.nearest) or "aucune qui ressemble"
        super().__init__(f"{kind} « {key} » : clé inconnue. Clés les plus proches : {near}.")


class OutsideKnownLaw(LookupError):
    """No version of a rule covers the day: the answer is a refusal, never an older rule."""


@record
class State:
    """What the whole corpus may claim: which law was read, when, and for which days it speaks."""

    text_state: Day
    text_state_words: str
    known_on: Day
    covered_from: Day
    reverify_before: Day


class Corpus:
    """All the data, typed. Reads lazily, so that the browser parses only what it needs."""

    def __init__(self, root: Path = HOME, language: str = FRENCH) -> None:
        """Use the data files below ``root``, and the phrases of a language.

        In another language than French, what has no translation is marked French.
        """
        self.root, self.language = root, language
        self._articles: dict[str, Article] = {}

    def entries(self, name: str, table: str) -> tuple[Raw, ...]:
        """Return the entries of one array of tables (``[[link]]``) as its file gives them.

        Raises ``BrokenFile``.
        """
        return tuple(read_toml(self.root / name).get(table, ()))

    @cached_property
    def french(self) -> Corpus:
        """The same corpus in French, in which it is written."""
        return self if self.language == FRENCH else Corpus(self.root)

    @cached_property
    def state(self) -> State:
        """The state of the law that the corpus stands on."""
        return build(State, self._spoken(read_toml(self.root / "state.toml"), "state"))

    @cached_property
    def article_keys(self) -> tuple[str, ...]:
        """Every article held, as ``ceseda/r431-5``."""
        folders = sorted((self.root / "articles").glob("*/*"))
        return tuple(f"{folder.parent.name}/{folder.name}" for folder in folders)

    def article(self, key: str) -> Article:
        """Return the article in all its versions. Raises ``UnknownKey``."""
        if key not in self._articles:
            files = sorted((self.root / "articles" / key).glob("*.md")) if "/" in key else []
            if not files:
                raise UnknownKey("article", key, self.article_keys)
            versions = build_all(ArticleVersion, map(read_markdown, files))
            self._articles[key] = Article(key, versions)
        return self._articles[key]

    @cached_property
    def orders(self) -> Mapping[str, Order]:
        """Orders, decrees and statutes by id."""
        files = sorted((self.root / "orders").glob("*.md"))
        return {o.id: o for o in self._build(Order, "order", map(read_markdown, files))}

    @cached_property
    def decisions(self) -> Mapping[str, Decision]:
        """Decisions of courts by id."""
        files = sorted((self.root / "decisions").glob("*.md"))
        return {d.id: d for d in self._build(Decision, "decision", map(read_markdown, files))}

    @cached_property
    def titles(self) -> Mapping[str, Title]:
        """Residence permits by id."""
        return {t.id: t for t in self._all(Title, "titles.toml", "title")}

    @cached_property
    def categories(self) -> tuple[Category, ...]:
        """The headings of the list of permits, in the guide's order."""
        return self._all(Category, "titles.toml", "category")

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """Provisional documents by id."""
        return {d.id: d for d in self._all(Document, "documents.toml", "document")}

    @cached_property
    def deadlines(self) -> tuple[Deadline, ...]:
        """Every delay, in all its versions."""
        return self._all(Deadline, "deadlines.toml", "deadline")

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """Every sum due, in all its versions."""
        return self._all(Amount, "deadlines.toml", "amount")

    @cached_property
    def practices(self) -> Mapping[str, Practice]:
        """What practitioners advise, by id."""
        return {p.id: p for p in self._all(Practice, "deadlines.toml", "practice")}

    def deadline(self, key: str, on: Day) -> Deadline:
        """Return the version of a delay that is the law on a day.

        Raises ``UnknownKey``, or ``OutsideKnownLaw`` where no version covers the day.
        """
        return _in_force("délai", key, on, self._deadline_versions)

    def amount(self, key: str, on: Day) -> Amount:
        """Return the version of a sum that is the law on a day. Raises as ``deadline`` does."""
        return _in_force("montant", key, on, self._amount_versions)

    def outside_codes(self, basis: str) -> Decision | Order | None:
        """Return the decision or order that a basis names; ``None`` for an article or a link."""
        room, _, key = basis.partition("/")
        match room:
            case "decision":
                return self.decisions.get(key)
            case "order":
                return self.orders.get(key)
            case _:
                return None

    def verbatim(self, basis: str) -> bool:
        """Tell whether words found under a basis are the text's own, not our summary of it.

        A decision or an order that was not read holds no words of its own: what a rule quotes of
        it is our sentence, to be shown as a summary, never between quotation marks.
        """
        found = self.outside_codes(basis)
        return found is None or bool(found.paragraphs)

    def deadline_versions(self, key: str) -> Sequence[Deadline]:
        """Return a delay in all its versions. Raises ``UnknownKey``."""
        return _versions("délai", key, self._deadline_versions)

    def amount_versions(self, key: str) -> Sequence[Amount]:
        """Return a sum in all its versions. Raises ``UnknownKey``."""
        return _versions("montant", key, self._amount_versions)

    @cached_property
    def _deadline_versions(self) -> Mapping[str, list[Deadline]]:
        return _by_id(self.deadlines)

    @cached_property
    def _amount_versions(self) -> Mapping[str, list[Amount]]:
        return _by_id(self.amounts)

    @cached_property
    def edition(self) -> Edition:
        """What makes this guide an edition."""
        return build(Edition, read_toml(self.root / "edition.toml"))

    @cached_property
    def departments(self) -> Mapping[str, Department]:
        """The departments of this edition by code (``14``), in its order."""
        files = (self.root / "departments").glob("*.toml")
        read = self._build(Department, "department", map(read_toml, files))
        known = {d.code: d for d in read}
        return {code: known[code] for code in self.edition.departments if code in known}

    @property
    def here(self) -> Department:
        """The department that examples and letters speak of: the first of this edition."""
        return self.departments[self.edition.departments[0]]

    @cached_property
    def national_facts(self) -> Mapping[str, LocalFact]:
        """What is the same in every department (the contact centre), by id."""
        return {fact.id: fact for fact in self._all(LocalFact, "national.toml", "fact")}

    @cached_property
    def letters(self) -> Mapping[str, Letter]:
        """Letter templates by id, in their order, each with the shared blanks that it uses."""
        files = (self.root / "letters").glob("*.md")
        read = self._build(Letter, "letter", map(read_markdown, files))
        ordered = sorted(read, key=lambda letter: (letter.rank, letter.id))
        return {letter.id: self._with_shared_fields(letter) for letter in ordered}

    @cached_property
    def letter_fields(self) -> tuple[LetterField, ...]:
        """The blanks that several letters share, in the order in which they are asked."""
        return self._all(LetterField, "letter-fields.toml", "field")

    @cached_property
    def links(self) -> Mapping[str, Link]:
        """External addresses by key: those of the whole country, and those of here."""
        return {
            link.id: link for link in (*self._all(Link, "links.toml", "link"), *self.here.links)
        }

    @cached_property
    def glossary(self) -> Mapping[str, Term]:
        """Terms by id."""
        return {t.id: t for t in self._all(Term, "glossary.toml", "term")}

    @cached_property
    def bibliography(self) -> Mapping[str, Source]:
        """Sources by id."""
        return {s.id: s for s in self._all(Source, "bibliography.toml", "source")}

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """What others say of the same law, by id."""
        return {c.id: c for c in self._all(Claim, "claims.toml", "claim")}

    @cached_property
    def corrections(self) -> Mapping[str, Correction]:
        """Differences from the founding guide, by id."""
        return {c.id: c for c in self._all(Correction, "corrections.toml", "correction")}

    @cached_property
    def phrases(self) -> Mapping[str, str]:
        """Every string that a calculator can show in its language, as ``section.key``.

        Of another language, the translations that are those of the French of now, of data too.
        """
        entries = self.written
        return entries if self.french is self else current(entries, self.french.words)

    @cached_property
    def written(self) -> Mapping[str, Any]:
        """Every entry of the file of its language, as ``section.key``: a text, or a translation."""
        sections = read_toml(self.root / "phrases" / f"{self.language}.toml")
        return {f"{s}.{key}": entry for s, keys in sections.items() for key, entry in keys.items()}

    @cached_property
    def words(self) -> Mapping[str, str]:
        """All the French that another language may have: the phrases, and the words of the data."""
        data = (
            words
            for file, table in _TRANSLATED
            for entry in self.entries(file, table)
            for words in words_of(entry, table)
        )
        state = words_of(read_toml(self.root / "state.toml"), "state")
        return {**self.phrases, **dict(data), **dict(state)}

    def _with_shared_fields(self, letter: Letter) -> Letter:
        own = {field.id for field in letter.fields}
        wanted = set(letter.blanks) - own
        for field in (*self.letter_fields, *letter.fields):
            if field.derived is not None and field.id in wanted | own:
                wanted |= set(NEEDED_FIELDS.get(field.derived, ()))
        examples = {each.id: each.example for each in letter.examples}
        shared = (
            replace(field, example=examples.get(field.id, field.example))
            for field in self.letter_fields
            if field.id in wanted
        )
        return replace(letter, fields=tuple(map(self._exemplified, (*shared, *letter.fields))))

    def _exemplified(self, field: LetterField) -> LetterField:
        """Return a blank whose example speaks of here."""
        example = field.example
        for mark, words in self.edition.words(self.here).items():
            example = example.replace(mark, words)
        return replace(field, example=example)

    def _all[T](self, kind: type[T], name: str, table: str) -> tuple[T, ...]:
        return self._build(kind, table, self.entries(name, table))

    def _build[T](self, kind: type[T], table: str, entries: Iterable[Raw]) -> tuple[T, ...]:
        return build_all(kind, (self._spoken(entry, table) for entry in entries))

    def _spoken(self, entry: Raw, table: str) -> Raw:
        return entry if self.french is self else spoken(entry, table, self.phrases)


def _by_id[T: (Deadline, Amount)](entries: Iterable[T]) -> Mapping[str, list[T]]:
    versions: dict[str, list[T]] = {}
    for entry in entries:
        versions.setdefault(entry.id, []).append(entry)
    return versions


def _versions[T: (Deadline, Amount)](
    kind: str, key: str, known: Mapping[str, list[T]]
) -> Sequence[T]:
    if key not in known:
        raise UnknownKey(kind, key, known)
    return known[key]


def _in_force[T: (Deadline, Amount)](
    kind: str, key: str, on: Day, known: Mapping[str, list[T]]
) -> T:
    versions = _versions(kind, key, known)
    for version in versions:
        if version.applies_on(on):
            return version
    before = getattr(versions[0], "before", None) if on < versions[0].in_force else None
    unknown = f"Ce guide ne contient pas le droit du {on.iso}\u00a0: {versions[0].label}."
    raise OutsideKnownLaw(before or unknown)
