"""What a text says, apart from how it is laid out; and in which words two texts differ."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

_CONTEXT: Final = 8
"""Words kept on each side of a difference, for its reader to find it."""

_TAG: Final = re.compile(r"</?[a-zA-Z][^<>]*>")
_LINK: Final = re.compile(r"\[([^\]]*)\]\((?:[^()]|\([^()]*\))*\)")
_DASHES: Final = re.compile(r"[\u2010-\u2015\u2212]")
# « R. 421-23 », « R.* 432-1 » and « 12 000 » are one word each; « 40,224 » are two.
_ARTICLE: Final = r"\b[LRDA]\s*\.?\s*(?:\*\s*\.?\s*)?\d+(?:-\d+)*"
_TOKEN: Final = re.compile(rf"{_ARTICLE}|\d{{1,3}}(?: \d{{3}})+(?![\d-])|\d+(?:-\d+)*|[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where two texts differ: its alinéa in the new one, and the words around."""

    alinea: int
    lead: str
    removed: str
    added: str
    tail: str


@dataclass(frozen=True, slots=True)
class Wording:
    """A text cut into words that count; ``spans`` say where each stands in ``text``."""

    text: str
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, paragraphs: Sequence[str]) -> Wording:
        """Cut alinéas into words: no mark, no punctuation, no capital, no kind of quote."""
        text = _plain("\n".join(paragraphs))
        found = list(_TOKEN.finditer(text))
        return cls(text, tuple(_word(m[0]) for m in found), tuple(m.span() for m in found))

    def says(self, other: Wording) -> bool:
        """Tell whether the words of the other stand here one after the other."""
        return f" {' '.join(other.words)} " in f" {' '.join(self.words)} "

    def likeness(self, other: Wording) -> float:
        """Return from 0 to 1 how much two texts share."""
        return SequenceMatcher(None, self.words, other.words, autojunk=False).ratio()

    def cut(self, start: int, end: int) -> str:
        """Return the words from ``start`` to before ``end``, with what stands between them."""
        if start >= end:
            return ""
        first, last = self.spans[start][0], self.spans[end - 1][1]
        return " ".join(self.text[first:last].split())


def differences(before: Wording, after: Wording) -> Iterator[Difference]:
    """Give the places where two texts differ in substance, in the order of the new one."""
    matcher = SequenceMatcher(None, before.words, after.words, autojunk=False)
    for was, was_end, now, now_end in _joined(matcher):
        start = after.spans[now][0] if now < len(after.spans) else len(after.text)
        yield Difference(
            alinea=after.text.count("\n", 0, start) + 1,
            lead=after.cut(max(0, now - _CONTEXT), now),
            removed=before.cut(was, was_end),
            added=after.cut(now, now_end),
            tail=after.cut(now_end, min(len(after.words), now_end + _CONTEXT)),
        )


def _joined(matcher: SequenceMatcher[str]) -> Iterator[tuple[int, int, int, int]]:
    """Give the changed stretches; two of them a word or two apart are read as one."""
    kept: tuple[int, int, int, int] | None = None
    for tag, was, was_end, now, now_end in matcher.get_opcodes():
        if tag == "equal":
            continue
        if kept is not None and now - kept[3] <= 2 and was - kept[1] <= 2:
            kept = (kept[0], was_end, kept[2], now_end)
            continue
        if kept is not None:
            yield kept
        kept = (was, was_end, now, now_end)
    if kept is not None:
        yield kept


def _plain(text: str) -> str:
    """Take out what a format adds: marks, entities, kinds of dash, invisible characters."""
    text = html.unescape(_TAG.sub(" ", _LINK.sub(r"\1", text)))
    text = text.replace("º", "°").replace("№", "n°")
    text = _DASHES.sub("-", unicodedata.normalize("NFKC", text))
    return "".join(c for c in text if unicodedata.category(c) != "Cf")


def _word(token: str) -> str:
    if token[-1].isdigit():
        return re.sub(r"[ .*]", "", token)
    if token[0].isupper():
        # « Etat » and « État » are one word; « a » and « à » are two.
        token = unicodedata.normalize("NFD", token[0])[0] + token[1:]
    if token.isupper():
        token = "".join(unicodedata.normalize("NFD", c)[0] for c in token)
    return token.lower().replace("œ", "oe").replace("æ", "ae")
