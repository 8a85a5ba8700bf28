"""The work list of a translator, as a PO file that any tool of the trade reads, and back.

A machine's translation is written as one to be looked at again (``fuzzy``): who leaves it so has
not read it, who takes the mark away has, and who changes it has translated.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from corpus.checking.phrasing import blanks
from corpus.contents import Corpus
from corpus.day import Day
from corpus.loading import build
from corpus.pulling import PULL
from corpus.translation import GLOSSED, How, Translation, fingerprint

_FUZZY: Final = "fuzzy"
_NOBODY: Final = "FULL NAME <EMAIL@ADDRESS>"
"""What Babel calls a translator who gave no name."""


class NoTranslator(ValueError):
    """A file that does not say who translated; the message is a French line for that person."""


def stale(corpus: Corpus) -> list[str]:
    """Return the keys of what was translated, and whose French has moved since."""
    fresh = corpus.phrases
    return [key for key in corpus.written if key not in fresh]


def write_work(corpus: Corpus, path: Path) -> int:
    """Write all that a language says, and has yet to say. Returns how much is yet to be said."""
    catalog = Catalog(locale=corpus.language, project="J-120", fuzzy=False)
    fresh, known = corpus.phrases, _known(corpus)
    for key, words in corpus.french.words.items():
        kept = known.get(key)
        machine = kept is not None and kept.how is How.MACHINE
        flags = [_FUZZY] if kept and (machine or key not in fresh) else []
        text = kept.text if kept else ""
        catalog.add(words, text, flags=flags, auto_comments=list(_told(key, words)), context=key)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalog, width=0, include_previous=False)
    return len(corpus.french.words) - len(fresh)


def read_work(corpus: Corpus, path: Path, today: Day) -> int:
    """Take over what a translator has done. Returns how much that is.

    Raises ``NoTranslator``.
    """
    with path.open("rb") as file:
        catalog = read_po(file, locale=corpus.language)
    done = {
        str(message.context): message for message in catalog if message.context and message.string
    }
    by, known = catalog.last_translator, _known(corpus)
    changed = {
        key: made
        for key, message in done.items()
        if (made := _made(message, known.get(key), by, today)) is not None
    }
    if changed and by in ("", _NOBODY):
        raise NoTranslator(f"{path.name}\u00a0: écrivez votre nom dans Last-Translator.")
    write_translations(corpus, {**known, **changed})
    return len(changed)


def write_translations(corpus: Corpus, known: Mapping[str, Translation]) -> None:
    """Write the file of a language, in the order of the French; what has no French is left out."""
    lines = ["# Traductions. `python -m corpus translate` écrit ce fichier.\n"]
    section = ""
    for key in filter(known.__contains__, corpus.french.words):
        room, _, name = key.partition(".")
        if room != section:
            section = room
            lines.append(f"\n[{room}]\n")
        lines.append(f"{_quoted(name)} = {_entry(known[key])}\n")
    path = corpus.root / "phrases" / f"{corpus.language}.toml"
    path.write_text("".join(lines), "utf-8")


def _known(corpus: Corpus) -> dict[str, Translation]:
    return {key: build(Translation, entry) for key, entry in corpus.written.items()}


def _made(message: Message, before: Translation | None, by: str, today: Day) -> Translation | None:
    """Return what a translator made of a text; ``None`` where it was left as it was."""
    french, text = str(message.id), str(message.string)
    if message.fuzzy:
        return None
    of = fingerprint(french)
    if before is not None and (text, of) == (before.text, before.of):
        if before.how is not How.MACHINE:
            return None
        return Translation(text=text, of=of, by=by, on=today, how=How.REVIEWED)
    return Translation(text=text, of=of, by=by, on=today, how=How.HUMAN)


def _told(key: str, words: str) -> Iterator[str]:
    """Tell a translator what to know of a text, beside its key."""
    table, _, name = key.partition(".")
    if f"{table}.{name.rpartition('.')[2]}" in GLOSSED:
        yield "Le nom français restera devant. Dites en quelques mots ce qu’il veut dire."
    for blank in blanks(words):
        pulled = PULL.fullmatch(blank.written)
        if pulled is not None:
            yield f"{blank.written} : un nombre de la loi, à recopier tel quel"
        elif blank.form:
            yield f"{blank.written} : un jour. Écrivez {{{blank.name}}}, sans l’article"


def _entry(made: Translation) -> str:
    text, of, by = map(_quoted, (made.text, made.of, made.by))
    return f'{{ text = {text}, of = {of}, by = {by}, on = {made.on.iso}, how = "{made.how}" }}'


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
