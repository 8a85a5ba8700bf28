"""Whether each sentence of the data can pull the numbers of the law that it names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from string import Formatter
from typing import Final

from corpus.checking.shape import Problem
from corpus.contents import Corpus
from corpus.loading import Raw
from corpus.pulling import PULL

_PULLING: Final = {
    ("documents.toml", "document"): ("recognise", "lasts", "beside", "words"),
    ("titles.toml", "title"): ("note",),
    ("glossary.toml", "term"): ("more",),
    ("corrections.toml", "correction"): ("now",),
}
"""The sentences of the data that pull numbers of the law, by file and table."""


def unfillable(corpus: Corpus) -> Iterator[Problem]:
    """Check that each sentence of the data pulls numbers that there are, and leaves no blank."""
    for (file, table), fields in _PULLING.items():
        for entry in corpus.entries(file, table):
            for field, words in _sentences(entry):
                if field in fields:
                    for advice in _misfits(words, corpus):
                        yield Problem(file, entry["id"], field, advice)
                elif "{" in words:
                    advice = "ce champ est montré tel quel. Écrivez le nombre."
                    yield Problem(file, entry["id"], field, advice)


def _sentences(entry: Raw) -> Iterator[tuple[str, str]]:
    for field, value in entry.items():
        if isinstance(value, str):
            yield field, value
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict):
                yield from _sentences(inner)


def unknown_pull(rule: str, corpus: Corpus) -> Iterator[str]:
    """Check that a number is that of a rule which has one on every day that the corpus covers."""
    known = {each.id for each in corpus.deadlines if each.before is None}
    if rule not in known:
        near = ", ".join(get_close_matches(rule, known, n=3, cutoff=0.4)) or "aucun"
        yield f"aucun délai «\u00a0{rule}\u00a0» n’a de nombre chaque jour. Proches\u00a0: {near}."


@dataclass(frozen=True, slots=True)
class Blank:
    """A blank as it is written, and its parts."""

    written: str
    name: str
    form: str
    conversion: str


def blanks(words: str) -> list[Blank]:
    """Return the blanks of a sentence. Raises ``ValueError`` for a brace without its pair."""
    found = []
    for _, name, form, conversion in Formatter().parse(words):
        if name is not None:
            as_shown, as_form = f"!{conversion}" if conversion else "", f":{form}" if form else ""
            written = f"{{{name}{as_shown}{as_form}}}"
            found.append(Blank(written, name, form or "", conversion or ""))
    return found


def _misfits(words: str, corpus: Corpus) -> Iterator[str]:
    try:
        found = blanks(words)
    except ValueError:
        yield "une accolade n’a pas sa paire. Un nombre de la loi s’écrit {délai son-identifiant}."
        return
    for blank in found:
        if (pull := PULL.fullmatch(blank.written)) is not None:
            yield from unknown_pull(pull[2], corpus)
        else:
            yield f"le blanc «\u00a0{blank.written}\u00a0» ne se lit pas. Retirez-le."
