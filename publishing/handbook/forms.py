"""Letters as pages to fill, by hand or on screen: their words, and their numbered blanks.

A letter on paper is signed by the person. A paragraph that stands only in some case keeps a box to
tick, with that case in words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from lxml.html.builder import CLASS, E

from calculators.answers.letters.filling import numbered_by_law
from calculators.languages.phrases import Phrases
from corpus import Day, FieldKind, Letter
from corpus.letters import LAYOUT_FIELDS, LetterCase, LetterField, LetterForm, Part, read_parts
from publishing.handbook.built_site import Chapter, classed
from publishing.handbook.linking import PAGE_OF

_LONG: Final = frozenset({FieldKind.PARAGRAPH, FieldKind.ITEMS, FieldKind.ATTEMPTS})
_HAND: Final = 2.6
"""Millimetres that a hand takes for a character."""


@dataclass(frozen=True, slots=True)
class Blank:
    """A blank of a letter: the number of what to write there, and its own name in the PDF."""

    number: int
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
    """What to write in the blanks that bear a number, and an example."""

    number: int
    label: str
    example: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words and blanks; ``when`` says in which case, if not in all."""

    when: str
    parts: tuple[str | Blank, ...]


@dataclass(frozen=True, slots=True)
class ToFill:
    """A letter as a form. ``dated`` is empty for an e-mail, which its sending dates."""

    letter: Letter
    sender: tuple[Blank, ...]
    recipient: tuple[Blank, ...]
    dated: tuple[Blank, ...]
    subject: tuple[str | Blank, ...]
    paragraphs: tuple[Paragraph, ...]
    signature: Blank
    keys: tuple[Key, ...]


def filled_id(letter: str) -> str:
    """Return the name of a letter's place among the pages to fill."""
    return f"remplir-{letter}"


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


def to_fill(letter: Letter, say: Phrases) -> ToFill:
    """Return a letter as a form."""
    letter = numbered_by_law(letter, say)
    made = _Blanks(letter)
    layout = [name for name in LAYOUT_FIELDS[letter.form] if name != "association"]
    posted = letter.form is LetterForm.POST
    sender = [name for name in layout if posted and name in ("nom_complet", "adresse")]
    recipient = [name for name in layout if name == "destinataire"]
    written = {
        "sender": tuple(map(made.blank, sender)),
        "recipient": tuple(map(made.blank, recipient)),
        "dated": tuple(made.blank(name) for name in layout if name == "lieu"),
    }
    subject = tuple(made.parts(read_parts(letter.subject)))
    paragraphs = tuple(_paragraphs(letter, made))
    signature = made.blank("nom_complet")
    return ToFill(
        letter,
        **written,
        subject=subject,
        paragraphs=paragraphs,
        signature=signature,
        keys=made.keys(say),
    )


def _paragraphs(letter: Letter, made: _Blanks) -> Iterator[Paragraph]:
    for passage in letter.passages:
        if (LetterCase.ASSOCIATION,) in passage.when:
            continue
        cases = [group for group in passage.when if LetterCase.PERSON not in group]
        when = ", ".join(" ou ".join(map(made.label, group)) for group in cases)
        yield Paragraph(when, tuple(made.parts(passage.parts)))


class _Blanks:
    """Numbers the blanks of a letter in the order in which they are met."""

    def __init__(self, letter: Letter) -> None:
        self._letter = letter.id
        self._fields = {field.id: field for field in letter.fields}
        self._numbers: dict[str, int] = {}
        self._count = 0

    def blank(self, name: str) -> Blank:
        number = self._numbers.setdefault(name, len(self._numbers) + 1)
        self._count += 1
        return Blank(number, f"{self._letter}-{self._count}-{name}", self._fields[name])

    def parts(self, parts: Iterable[Part]) -> Iterator[str | Blank]:
        for part in parts:
            yield self.blank(part.field) if part.field else part.words

    def label(self, mark: str) -> str:
        """Return a case as a template writes it, or what a blank that must be filled asks."""
        return mark if mark in set(LetterCase) else self._fields[mark].label

    def keys(self, say: Phrases) -> tuple[Key, ...]:
        return tuple(
            Key(number, self._fields[name].label, _example(self._fields[name], say))
            for name, number in self._numbers.items()
        )


def _example(field: LetterField, say: Phrases) -> str:
    if field.kind is FieldKind.DATE:
        return say.day(Day.parse(field.example), weekday=False)
    return "" if field.kind in _LONG else field.example
