"""A published state of the codes: one Markdown file a code, as ``legalize-fr`` lays LEGI out.

Headings vary between states (with or without ``#``, ``R*432-1`` or ``R.* 432-1``), and a number
can stand twice: the article of the code before its recast comes first.
"""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from corpus.day import Day
from corpus.law import Code

IDENTIFIERS: Final = {
    "LEGITEXT000006070158": Code.CESEDA,
    "LEGITEXT000031366350": Code.CRPA,
    "LEGITEXT000006070933": Code.CJA,
    "LEGITEXT000006073189": Code.CSS,
    "LEGITEXT000006072050": Code.LABOUR,
    "LEGITEXT000006070721": Code.CIVIL,
}
"""The number of each code in the LEGI base, which names its file."""

_HEAD_BYTES: Final = 1500
_NUMBER: Final = (
    r"(?P<number>(?:[LRDA]\s*\.?\s*(?:\\?\*\s*)?\.?\s*)?\d+(?:-\d+)*(?:\s[A-Z])?|annexe\s+\d+)"
)
_END: Final = r"\s*(?:\([^)]*\)|[-–—:]\s.*)?\s*(?:\*\*)?\s*#*\s*"
_HEADING: Final = re.compile(rf"#+\s*(?:\*\*)?Art(?:icle|\.)\s+{_NUMBER}{_END}", re.IGNORECASE)
_PLAIN: Final = re.compile(rf"(?:\*\*)?Art(?:icle|\.)\s+{_NUMBER}{_END}", re.IGNORECASE)
_OTHER_HEADING: Final = re.compile(r"#+\s")
_STRUCTURE: Final = re.compile(
    r"(?:Partie|Livre|Titre|Chapitre|Section|Sous-section|Paragraphe|Sous-paragraphe)"
    r"\s+(?:[IVXLCDM]+(?:er)?|\d+(?:er)?|unique|préliminaire|liminaire|législative|réglementaire)\b.*"
    r"|Annexes",
    re.IGNORECASE,
)
_EDITORS_NOTE: Final = re.compile(r"\W*nota\b\W*", re.IGNORECASE)


class Unreadable(Exception):
    """A state that cannot be had or read; the message is French and says what to do."""


@dataclass(frozen=True, slots=True)
class PublishedText:
    """One text under an article's number, by alinéas; the editor's notes are apart."""

    paragraphs: tuple[str, ...]
    editors_note: str = ""


@dataclass(frozen=True, slots=True)
class PublishedCode:
    """One code as one file states it; ``articles`` by our keys, texts in the file's order."""

    code: Code
    file: str
    updated: Day | None
    articles: Mapping[str, tuple[PublishedText, ...]]


@contextmanager
def fetched(where: str) -> Iterator[Path]:
    """Give the local path of a state: ``where`` itself, or a clone of the repository it names.

    Raises ``Unreadable``.
    """
    if Path(where).exists():
        yield Path(where)
        return
    with tempfile.TemporaryDirectory(prefix="j120-codes-") as folder:
        _git("clone", "--quiet", "--depth", "1", "--no-checkout", "--", where, folder)
        names = _git("-C", folder, "ls-tree", "-r", "--name-only", "-z", "HEAD").split("\0")
        wanted = [name for name in names if any(known in name for known in IDENTIFIERS)]
        if wanted:
            _git("-C", folder, "checkout", "--quiet", "HEAD", "--", *wanted)
        yield Path(folder)


def read_state(path: Path) -> tuple[PublishedCode, ...]:
    """Read the codes that we know in a file, or anywhere below a folder, the oldest state first.

    Raises ``Unreadable`` if there is none.
    """
    files = [path] if path.is_file() else sorted(path.rglob("*.md"))
    codes = [code for file in files if (code := _read_code(file)) is not None]
    if not codes:
        raise Unreadable(
            f"{path}\u00a0: aucun code connu ici. Il faut un fichier Markdown dont l’en-tête dit, "
            f'par exemple, identifier: "{next(iter(IDENTIFIERS))}" (c’est le CESEDA).'
        )
    return tuple(sorted(codes, key=lambda code: (code.code, code.updated or Day(1, 1, 1))))


def article_key(code: Code, number: str) -> str:
    """Return our key of a number, however it is spelled: ``R.* 432-1`` is ``ceseda/r432-1``."""
    name = re.sub(r"[.*\\\s]+", "", re.sub(r"annexe\s+", "annexe-", number.lower()))
    return f"{code}/{name}"


def _read_code(file: Path) -> PublishedCode | None:
    with file.open("rb") as opened:
        head = opened.read(_HEAD_BYTES).decode("utf-8", "replace")
    identifier = re.search(r"LEGITEXT\d{12}", _field(head, "identifier") or file.name)
    code = IDENTIFIERS.get(identifier[0]) if identifier else None
    if code is None:
        return None
    try:
        text = file.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise Unreadable(f"{file}\u00a0: ce fichier n’est pas en UTF-8.") from error
    try:
        updated = Day.parse(_field(head, "last_updated") or "")
    except ValueError:
        updated = None
    found: dict[str, tuple[PublishedText, ...]] = {}
    for number, lines in _articles(text):
        key = article_key(code, number)
        found[key] = (*found.get(key, ()), _text(lines))
    if not found:
        raise Unreadable(f"{file}\u00a0: aucun article reconnu. La mise en forme a-t-elle changé ?")
    return PublishedCode(code, file.name, updated, found)


def _articles(text: str) -> Iterator[tuple[str, list[str]]]:
    """Cut a code into numbers and lines."""
    lines = text.splitlines()
    # Where headings are marked, a bare « Article 3 » is a line of a treaty or of an annex.
    heading = _HEADING if any(_HEADING.fullmatch(line) for line in lines) else _PLAIN
    current: list[str] = []
    number = ""
    for line in lines:
        if found := heading.fullmatch(line.strip()):
            if number:
                yield number, current
            number, current = found["number"], []
        elif _OTHER_HEADING.match(line):
            if number:
                yield number, current
            number = ""
        else:
            current.append(line)
    if number:
        yield number, current


def _text(lines: list[str]) -> PublishedText:
    kept = [line.strip() for line in lines if line.strip()]
    # Without marks, the headings of the next section end the article before it.
    while kept and _STRUCTURE.fullmatch(kept[-1]):
        kept.pop()
    for at, line in enumerate(kept):
        if _EDITORS_NOTE.match(line):
            return PublishedText(tuple(kept[:at]), " ".join(kept[at:]))
    return PublishedText(tuple(kept))


def _field(head: str, name: str) -> str | None:
    found = re.search(rf'^{name}:\s*"?([^"\n]*)"?\s*$', head, re.MULTILINE)
    return found[1].strip() if found else None


def _git(*arguments: str) -> str:
    # Only transports that run no command of the address's choosing.
    environment = {**os.environ, "GIT_ALLOW_PROTOCOL": "file:git:http:https:ssh"}
    environment["GIT_TERMINAL_PROMPT"] = "0"
    try:
        done = subprocess.run(
            ["git", *arguments], capture_output=True, text=True, check=True, env=environment
        )
    except FileNotFoundError as error:
        raise Unreadable("git n’est pas installé sur cette machine.") from error
    except subprocess.CalledProcessError as error:
        said = error.stderr.strip().splitlines()
        raise Unreadable(
            "Ce chemin n’existe pas, et git ne peut pas non plus l’ouvrir comme une adresse"
            f"\u00a0: {said[-1] if said else error}"
        ) from error
    return done.stdout
