"""Counting a text: its words, its hedges, its dates, and how easily it reads.

The index is that of Kandel and Moles, who fitted Flesch's to French (« Application de l’indice de
Flesch à la langue française », Cahiers d’études de radio-télévision, 19, 1958, p. 253-274):

    207 - 1.015 × words a sentence - 73.6 × syllables a word

100 is read by all, 60 by who left school at 15, below 30 at a university.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+(?:[’'·-][^\W\d_]+)*")
"""What is written without a space is one word: « l’attestation », « rendez-vous »."""
_END: Final = re.compile(
    # « R. 431-5 » and « M. » go on.
    r"(?<![\s(«’'][A-Z]\.)(?<!^[A-Z]\.)(?<=[.!?…])[\s»)]*\s(?=[\s«(]*[A-ZÀ-ÖØ-Þ\d])|(?<=;)\s"
)
"""A semicolon ends a sentence too: one may breathe there."""
_ADDRESS: Final = re.compile(r"\S+(?:@|\.\w+/)\S*")
_QUOTED: Final = re.compile(r"(?<=«)[^»]{60,}(?=»)")
"""What others said. Shorter, it is a word that is named: « salarié »."""
_DATE: Final = re.compile(
    r"\b(?:\d{1,2}|1er)\s(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre"
    r"|novembre|décembre)\s\d{4}\b"
)
_VOWELS: Final = "aeiouyàâäéèêëîïôöùûüœæ"
_NUCLEUS: Final = re.compile(rf"é(?=[aéèêiou]|e[^\Wes])|[{_VOWELS}]+")
_SILENT: Final = re.compile(rf"(?<=[^\W{_VOWELS}])es?$")
_HARD: Final = re.compile(r"(?<=q)u|(?<=g)u(?=[eiéèê])")


@dataclass(frozen=True, slots=True)
class Measure:
    """What was counted of a text, by its name. ``index``: Kandel and Moles, higher is easier."""

    name: str
    words: int
    hedges: int
    dates: int
    index: float
    longest: str
    """The sentence of most words."""

    @property
    def sentence(self) -> int:
        """Count the words of the longest sentence."""
        return _count(self.longest)


def measure(name: str, blocks: Iterable[str], hedges: Sequence[str]) -> Measure:
    """Count a text, given paragraph by paragraph; each ends a sentence."""
    text = [" ".join(_QUOTED.sub("", _ADDRESS.sub("", block)).split()) for block in blocks]
    words = [word for block in text for word in _WORD.findall(block)]
    sentences = [part for block in text for part in _END.split(block) if _count(part)]
    hedged = re.compile(rf"\b(?:{'|'.join(map(re.escape, hedges))})\b", re.IGNORECASE)
    return Measure(
        name,
        words=len(words),
        hedges=sum(len(hedged.findall(block)) for block in text),
        dates=sum(len(_DATE.findall(block)) for block in text),
        index=_index(len(words), len(sentences), sum(map(syllables, words))),
        longest=max(sentences, key=_count, default=""),
    )


def syllables(word: str) -> int:
    """Count the syllables of a French word by its vowels; a last « e » is silent.

    « -ent » is counted, as in « document »: that it is silent in « payent » no spelling tells.
    """
    bare = _HARD.sub("", word.casefold())
    return max(1, len(_NUCLEUS.findall(_SILENT.sub("", bare))))


def _count(words: str) -> int:
    return len(_WORD.findall(words))


def _index(words: int, sentences: int, sounds: int) -> float:
    if not words:
        return 207.0
    return round(207 - 1.015 * words / sentences - 73.6 * sounds / words, 1)
