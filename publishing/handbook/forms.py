"""Letters as pages to fill, by hand or on screen: the letter alone, and what helps to write it.

The letter says what its usual case lets it say, and is sent as it stands. The page that faces it
has what goes into its blanks, and the paragraphs of the other cases.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from lxml.html.builder import CLASS, E

from calculators.answers.letters.example import example_filling
from calculators.answers.letters.filling import numbered_by_law, standing
from calculators.languages.phrases import Phrases
from corpus import Corpus, Day, FieldKind, Letter
from corpus.letters import (
    LAYOUT_FIELDS,
    LetterCase,
    LetterField,
    LetterForm,
    Part,
    Passage,
    read_parts,
)
from publishing.handbook.built_site import Chapter, classed
from publishing.handbook.linking import PAGE_OF, filled_id

_LONG: Final = frozenset({FieldKind.PARAGRAPH, FieldKind.ITEMS, FieldKind.ATTEMPTS})
_HAND: Final = 2.6
"""Millimetres that a hand takes for a character."""

_WORDS_BEFORE: Final = 4
"""Words of the letter by which a blank is found."""

_OF_ONE_LETTER: Final = ("destinataire",)
"""Blanks that every letter has, and each fills with another value."""

_PLACES: Final = {
    "nom_complet": "En tête, et sous la lettre",
    "adresse": "En tête, à gauche",
    "destinataire": "En tête, à droite",
    "lieu": "Avant la date",
}


@dataclass(frozen=True, slots=True)
class Blank:
    """A blank of a letter. Those of one name in the PDF are one field: it is typed once."""

    name: str
    field: LetterField

    @property
    def is_long(self) -> bool:
        """Tell a blank that needs several lines."""
        return self.field.kind in _LONG

    @property
    def width(self) -> int:
        """Return its width in millimetres."""
        if self.field.kind is FieldKind.DATE:
            return 32
        return int(min(max(len(self.field.example) * _HAND, 44), 120))


@dataclass(frozen=True, slots=True)
class Key:
    """What to write in a blank: the words of the letter before it, its label, an example."""

    where: str
    label: str
    example: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A paragraph of another case: which, and its words, blanks by their labels."""

    when: str
    words: str


@dataclass(frozen=True, slots=True)
class ToFill:
    """A letter as a form. ``dated`` is empty for an e-mail, which its sending dates."""

    letter: Letter
    sender: tuple[Blank, ...]
    recipient: tuple[Blank, ...]
    dated: tuple[Blank, ...]
    subject: tuple[str | Blank, ...]
    paragraphs: tuple[tuple[str | Blank, ...], ...]
    signature: Blank
    keys: tuple[Key, ...]
    choices: tuple[Choice, ...]


def send_to_forms(chapter: Chapter) -> None:
    """Leave out the words of each letter that a chapter shows: its page to fill has them all."""
    for letter in classed(chapter.article, "j120-letter"):
        _, shown, name = letter.get("id", "").partition("--lettre-")
        if not shown:
            # The letter of a worked example is filled with its answers.
            continue
        (said,) = classed(letter, "j120-letter-text")
        page = E.span(" › p.\u00a0", E.span("000", {PAGE_OF: filled_id(name)}), CLASS("page-of"))
        link = E.a("La lettre entière est à remplir", href=f"#{filled_id(name)}")
        said.addprevious(E.p(link, page, CLASS("j120-letter-page")))
        for left_out in [said, *classed(letter, "j120-help")]:
            left_out.drop_tree()


def to_fill(letter: Letter, corpus: Corpus, say: Phrases) -> ToFill:
    """Return a letter as a form."""
    usual = example_filling(letter, corpus, "person", corpus.here.code)
    letter = numbered_by_law(letter, say)
    made = _Blanks(letter, {field.id for field in corpus.letter_fields})
    layout = [name for name in LAYOUT_FIELDS[letter.form] if name != "association"]
    posted = letter.form is LetterForm.POST
    kept = standing(letter, replace(usual, words={}))
    return ToFill(
        letter,
        sender=tuple(
            made.blank(name) for name in layout if posted and name in ("nom_complet", "adresse")
        ),
        recipient=tuple(made.blank(name) for name in layout if name == "destinataire"),
        dated=tuple(made.blank(name) for name in layout if name == "lieu"),
        subject=tuple(made.parts(read_parts(letter.subject))),
        paragraphs=tuple(tuple(made.parts(passage.parts)) for passage in kept),
        signature=made.blank("nom_complet"),
        keys=made.keys(say),
        choices=tuple(made.choice(each) for each in letter.passages if _may_stand(each, kept)),
    )


def _may_stand(passage: Passage, kept: Collection[Passage]) -> bool:
    return passage not in kept and (LetterCase.ASSOCIATION,) not in passage.when


class _Blanks:
    """The blanks of a letter, with the words before each in the order in which they are met."""

    def __init__(self, letter: Letter, shared: Collection[str]) -> None:
        self._letter = letter.id
        self._fields = {field.id: field for field in letter.fields}
        self._shared = shared
        self._found: dict[str, str] = {}

    def blank(self, name: str, before: str = "") -> Blank:
        self._found.setdefault(name, _PLACES.get(name) or _last_words(before))
        own = name in _OF_ONE_LETTER or name not in self._shared
        return Blank(f"{self._letter}-{name}" if own else name, self._fields[name])

    def parts(self, parts: Iterable[Part]) -> Iterator[str | Blank]:
        before = ""
        for part in parts:
            yield self.blank(part.field, before) if part.field else part.words
            before = part.words

    def choice(self, passage: Passage) -> Choice:
        cases = [group for group in passage.when if LetterCase.PERSON not in group]
        when = " ; ".join(" ou ".join(map(self._label, group)) for group in cases)
        words = [p.words if p.field is None else f"[{self._label(p.field)}]" for p in passage.parts]
        return Choice(when, "".join(words))

    def keys(self, say: Phrases) -> tuple[Key, ...]:
        return tuple(
            Key(before, self._fields[name].label, _example(self._fields[name], say))
            for name, before in self._found.items()
        )

    def _label(self, mark: str) -> str:
        """Return a case as a template writes it, or what a blank that must be filled asks."""
        return mark if mark in set(LetterCase) else self._fields[mark].label


def _last_words(said: str) -> str:
    """Return the words by which a reader finds the blank that follows them."""
    words = said.split()[-_WORDS_BEFORE:]
    return f"Après « {' '.join(words)} »" if words else "En tête de phrase"


def _example(field: LetterField, say: Phrases) -> str:
    if field.kind is FieldKind.DATE:
        return say.day(Day.parse(field.example), weekday=False)
    return "" if field.kind in _LONG else field.example
