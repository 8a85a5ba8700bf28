"""The French that readers see: typographic spaces and spelling, word by word.

``python .ci/prose.py`` tells each fault; ``--fix`` puts the spaces right.
Words of ours that no dictionary has are in ``.ci/words.txt``, one a line.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Final

from spylls.hunspell import Dictionary

ROOT: Final = Path(__file__).resolve().parent.parent
WORDS: Final = ROOT / ".ci" / "words.txt"
DICTIONARY: Final = ROOT / "node_modules" / "dictionary-fr" / "index"

PAGES: Final = ("docs/**/*.md", "corpus/letters/*.md")
TABLES: Final = (
    *("corpus/phrases/fr.toml", "corpus/titles.toml", "corpus/documents.toml"),
    *("corpus/glossary.toml", "corpus/claims.toml", "corpus/corrections.toml"),
    "macros/permit_pages/words.toml",
)

# Blanked out to the same length, so that what remains keeps its place in its line.
_NOT_PROSE: Final = (
    re.compile(r"\A(?:---|\+\+\+)\n.*?\n(?:---|\+\+\+)\n", re.DOTALL),
    re.compile(r"^ *```.*?^ *```", re.DOTALL | re.MULTILINE),
    re.compile(r"<svg.*?</svg>", re.DOTALL),
    re.compile(r"`[^`\n]*`"),
    re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL),
    re.compile(r"^\[\w+\]", re.MULTILINE),
    re.compile(r"\{[^{}\n]*\}"),
    re.compile(r"<[^<>\n]*>"),
    re.compile(r"\]\([^)\n]*\)"),
    re.compile(r"https?://\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:fr|org|com|md|toml|py|html)\b"),
    re.compile(r"^ *(?:!!!|\?\?\?\+?|:?-{3,}.*)", re.MULTILINE),
    re.compile(r"&\w+;"),
)
_THIN, _NO_BREAK = "\u202f", "\u00a0"
_SPACES: Final = (
    (re.compile(r" (?=[;!?])"), _THIN, "avant ; ! ? : une espace fine insécable"),
    (re.compile(r" (?=[:»])"), _NO_BREAK, "avant : et » : une espace insécable"),
    (re.compile(r"(?<=«) "), _NO_BREAK, "après « : une espace insécable"),
    (re.compile(r"(?<=\d) (?=[€%])"), _THIN, "avant € et % : une espace fine insécable"),
    (re.compile(r"(?<=\bn°) "), _NO_BREAK, "après n° : une espace insécable"),
    (re.compile(r"(?<=\b[LRD]\.) (?=\d)"), _NO_BREAK, "après R. : une espace insécable"),
    (re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])"), "’", "l’apostrophe est courbe"),
)
# What others say is quoted with their words and their spaces.
_QUOTED: Final = re.compile(r"^(?:words|founding) = .*$", re.MULTILINE)
_STRING: Final = re.compile(r"\"[^\"\n]*\"(?! *=)|[^\n]")
_MISSING: Final = re.compile(r"[^\W_][;!?](?=\s|$)|«(?=\w)|[^\W_]»")
_WORD: Final = re.compile(r"[^\W\d_]+(?:[’'\-·][^\W\d_]+)*")
_ELIDED: Final = re.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)[’']", re.IGNORECASE)


def prose(text: str, *, page: bool) -> str:
    """Return a text of the same length, in which all that is no prose is blank."""
    if not page:
        text = _QUOTED.sub(_blank, text)
        # In TOML, what readers see is between quotation marks and has a space: no key, no id.
        text = _STRING.sub(lambda m: m[0] if " " in m[0] and len(m[0]) > 1 else _blank(m), text)
    for pattern in _NOT_PROSE:
        text = pattern.sub(_blank, text)
    return text


def faults(path: Path, is_word: Callable[[str], bool]) -> Iterator[str]:
    """Tell each fault of a file, by line."""
    text = path.read_text("utf-8")
    name = path.relative_to(ROOT).as_posix()
    for number, line in enumerate(prose(text, page=path.suffix == ".md").splitlines(), 1):
        for pattern, _, rule in _SPACES:
            if pattern.search(line):
                yield f"{name}:{number}\u00a0: {rule} (make format)."
        if found := _MISSING.search(line):
            yield f"{name}:{number}\u00a0: une espace manque dans «\u00a0{found[0]}\u00a0»."
        for word in _WORD.findall(line):
            if not is_word(word):
                yield f"{name}:{number}\u00a0: «\u00a0{word}\u00a0» n’est pas au dictionnaire."


def fix(path: Path) -> None:
    """Put the spaces and apostrophes of a file right."""
    text = path.read_text("utf-8")
    for pattern, right, _ in _SPACES:
        shown = prose(text, page=path.suffix == ".md")
        for match in reversed(list(pattern.finditer(shown))):
            text = text[: match.start()] + right + text[match.end() :]
    path.write_text(text, "utf-8")


def _reader() -> Callable[[str], bool]:
    """Return what tells whether a word is spelled, each word looked up once."""
    dictionary = Dictionary.from_files(str(DICTIONARY))
    known = set(WORDS.read_text("utf-8").split())

    @cache
    def is_word(word: str) -> bool:
        bare = _ELIDED.sub("", word)
        # « bloqué·e »: the first form is the word.
        forms = {word, bare, bare.partition("·")[0]}
        if forms & known or any(dictionary.lookup(form.replace("’", "'")) for form in forms):
            return True
        parts = bare.split("-")
        return len(parts) > 1 and all(is_word(part) for part in parts if part)

    return is_word


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", "\x00", match[0])


def main(arguments: list[str]) -> int:
    """Check, or fix with ``--fix``; 1 if there is a fault."""
    paths = [path for pattern in (*PAGES, *TABLES) for path in sorted(ROOT.glob(pattern))]
    if "--fix" in arguments:
        for path in paths:
            fix(path)
        return 0
    is_word = _reader()
    found = list(dict.fromkeys(fault for path in paths for fault in faults(path, is_word)))
    print("\n".join(found), end="\n" if found else "", file=sys.stderr)
    if any("dictionnaire" in fault for fault in found):
        print("Un mot juste manque\u00a0? Ajoutez-le à .ci/words.txt.", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
