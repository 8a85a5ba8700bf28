"""Whether each entry has the fields of its type, strictly, and what to write where it has not."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from types import NoneType
from typing import Any, Final, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from corpus.contents import State
from corpus.day import Day
from corpus.documents import Document
from corpus.law import ArticleVersion, Decision, Order
from corpus.letters import Letter, LetterField
from corpus.loading import BrokenFile, Raw, read_markdown, read_toml
from corpus.places import Department, Edition, LocalFact
from corpus.rules import Amount, Deadline, Practice
from corpus.search import PageWeight, PageWords, Synonym
from corpus.titles import Category, Title
from corpus.translation import Translation
from corpus.words import Claim, Correction, Link, Source, Term

_WHOLE: Final[Mapping[str, type]] = {
    "articles/*/*/*.md": ArticleVersion,
    "orders/*.md": Order,
    "decisions/*.md": Decision,
    "letters/*.md": Letter,
    "departments/*.toml": Department,
    "state.toml": State,
    "edition.toml": Edition,
}
PHRASES: Final = "phrases/fr.toml"
_TABLES: Final[Mapping[str, Mapping[str, type]]] = {
    "titles.toml": {"category": Category, "title": Title},
    "documents.toml": {"document": Document},
    "deadlines.toml": {"deadline": Deadline, "amount": Amount, "practice": Practice},
    "letter-fields.toml": {"field": LetterField},
    "national.toml": {"fact": LocalFact},
    "links.toml": {"link": Link},
    "glossary.toml": {"term": Term},
    "bibliography.toml": {"source": Source},
    "claims.toml": {"claim": Claim},
    "corrections.toml": {"correction": Correction},
    "search.toml": {"synonym": Synonym, "answer": PageWords, "weight": PageWeight},
}
_UNREAD: Final = {
    "Invalid date": "cette date n’existe pas",
    "Cannot overwrite": "ce nom est déjà écrit plus haut",
    "Cannot declare": "ce titre entre crochets est déjà écrit plus haut",
    "Expected newline": "date impossible, guillemet oublié ou mot de trop\u202f?",
    "Expected '='": "il manque le signe «\u00a0=\u00a0» après le nom",
    "Expected ']": "il manque un crochet fermant",
    "Unclosed array": "il manque une virgule ou un crochet fermant",
    "Invalid value": "il manque la valeur, ou ses guillemets droits",
    "Illegal character": "il manque un guillemet fermant",
    "Unterminated string": "il manque un guillemet fermant",
    "Invalid statement": "une ligne commence par un nom sans accent, ou par un crochet",
}
"""What the reader of TOML says, by its first words, for whoever wrote the line."""
_PLACE: Final = "rangez chaque version d’un article dans articles/<code>/<numéro>/<date>.md."
_HEAVIEST: Final = {".md": 500_000, ".toml": 10_000_000}
"""Bytes that a text and a table may have: each is read at every build. A table grows with the guide
(``make bench-build`` tries fifty times this one)."""
_ADDRESSES: Final = ("url", "quick_exit")
_MARKUP: Final = re.compile(r"</?[a-zA-Z!][^>]*>?|javascript:", re.IGNORECASE)
_SHOWN: Final = 60
"""Letters of the line at fault that are shown."""
_WANTED: Final = {
    "string_type": "écrivez un texte entre guillemets droits",
    "int_type": "écrivez un nombre entier, sans guillemets",
    "bool_type": "écrivez true ou false, sans guillemets",
    "tuple_type": 'écrivez une liste entre crochets, par exemple ["…"]',
    "dataclass_type": "écrivez une date sans guillemets, par exemple 2026-11-23",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of a data file: where it is, and what to write there."""

    file: str
    entry: str
    field: str
    advice: str

    def __str__(self) -> str:
        """Write it as the one French line that its author gets."""
        where = " · ".join(part for part in (self.file, self.entry, self.field) if part)
        return f"corpus/{where}\u00a0: {self.advice}"


def check_shape(root: Path) -> Iterator[Problem]:
    """Read every file of the corpus strictly, and tell each fault."""
    yield from _unread(root)
    for pattern, kind in _WHOLE.items():
        for path in sorted(root.glob(pattern)):
            yield from _whole(root, path, kind)
    for path in sorted(root.glob("articles/*/*")):
        if not any(path.glob("*.md")):
            advice = f"aucun article ici. {_PLACE.capitalize()}"
            yield Problem(path.relative_to(root).as_posix(), "", "", advice)
    for name in ("state.toml", "edition.toml", *_TABLES, PHRASES):
        if not (root / name).is_file():
            yield Problem(name, "", "", "ce fichier manque.")
        elif name in _TABLES:
            yield from _tables(root / name, _TABLES[name])
    if (root / PHRASES).is_file():
        yield from _phrases(root / PHRASES)
    for path in sorted(root.glob("phrases/*.toml")):
        if path.relative_to(root).as_posix() != PHRASES:
            yield from _translations(path)


def _unread(root: Path) -> Iterator[Problem]:
    """Tell the files that nobody reads, and those too heavy to be read."""
    names = [*_WHOLE, *_TABLES, PHRASES]
    read = {path for name in (*names, "phrases/*.toml") for path in root.glob(name)}
    for path in sorted(read):
        size, most = path.stat().st_size // 1000, _HEAVIEST[path.suffix] // 1000
        if size > most:
            advice = f"ce fichier pèse {size} ko. Coupez-le\u00a0: {most} ko au plus."
            yield Problem(path.relative_to(root).as_posix(), "", "", advice)
    for path in sorted(set(root.rglob("*.*")) - read):
        if path.is_file() and path.suffix not in (".py", ".pyc") and path.name[0] != ".":
            name = path.relative_to(root).as_posix()
            near = get_close_matches(name, names, n=1, cutoff=0.7)
            advice = f"Vouliez-vous dire {near[0]}\u202f?" if near else "Retirez-le."
            if name.startswith("articles/"):
                advice = f"R{_PLACE[1:]}"
            yield Problem(name, "", "", f"personne ne lit ce fichier. {advice}")


def _whole(root: Path, path: Path, kind: type) -> Iterator[Problem]:
    name = path.relative_to(root).as_posix()
    try:
        raw = read_markdown(path) if path.suffix == ".md" else read_toml(path)
    except (BrokenFile, UnicodeDecodeError) as broken:
        yield _broken(name, path, broken)
        return
    yield from _faults(name, str(raw.get("id", "")), raw, kind)


def _tables(path: Path, tables: Mapping[str, type]) -> Iterator[Problem]:
    try:
        raw = read_toml(path)
    except (BrokenFile, UnicodeDecodeError) as broken:
        yield _broken(path.name, path, broken)
        return
    for table in raw.keys() - tables.keys():
        near = " ou ".join(f"[[{name}]]" for name in tables)
        yield Problem(path.name, f"[[{table}]]", "", f"tableau inconnu. Écrivez {near}.")
    for table, kind in tables.items():
        entries = raw.get(table, [])
        if not (isinstance(entries, list) and all(isinstance(each, dict) for each in entries)):
            advice = f"écrivez [[{table}]], entre doubles crochets."
            yield Problem(path.name, f"[{table}]", "", advice)
            continue
        for number, entry in enumerate(entries, 1):
            said = str(entry.get("id", f"[[{table}]] n° {number}"))
            yield from _faults(path.name, said, entry, kind)


def _phrases(path: Path) -> Iterator[Problem]:
    try:
        sections = read_toml(path)
    except (BrokenFile, UnicodeDecodeError) as broken:
        yield _broken(PHRASES, path, broken)
        return
    for section, phrases in sections.items():
        if not isinstance(phrases, dict):
            advice = "rangez cette phrase sous un titre entre crochets."
            yield Problem(PHRASES, "", section, advice)
            continue
        for key, phrase in phrases.items():
            if not isinstance(phrase, str):
                yield Problem(PHRASES, section, key, f"{_WANTED['string_type']}.")
            elif (amiss := _text(phrase)) is not None:
                yield Problem(PHRASES, section, key, amiss)


def _translations(path: Path) -> Iterator[Problem]:
    name = f"phrases/{path.name}"
    try:
        sections = read_toml(path)
    except (BrokenFile, UnicodeDecodeError) as broken:
        yield _broken(name, path, broken)
        return
    for section, entries in sections.items():
        for key, entry in entries.items() if isinstance(entries, dict) else ():
            if isinstance(entry, dict):
                yield from _faults(name, f"{section}.{key}", entry, Translation)
            else:
                advice = "une traduction s’écrit { text = …, of = …, by = …, on = …, how = … }."
                yield Problem(name, section, key, advice)


def _texts(raw: Any, location: tuple[int | str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Tell where a text cannot stay as it is, and what to do."""
    if isinstance(raw, str):
        name = location[-1] if location else ""
        if (advice := _text(raw, address=name in _ADDRESSES)) is not None:
            yield _said(location), advice
    elif isinstance(raw, (dict, list)):
        for step, inner in raw.items() if isinstance(raw, dict) else enumerate(raw):
            yield from _texts(inner, (*location, step))


def _text(words: str, *, address: bool = False) -> str | None:
    if not words.strip():
        return "ce texte est vide. Écrivez-le, ou retirez la ligne."
    if address and not re.fullmatch(r"https?://[^\s/]\S*", words):
        return "ce n’est pas l’adresse d’un site. Écrivez-la entière\u00a0: https://…"
    if (found := _MARKUP.search(words)) is not None:
        return f"ce texte est montré tel quel. Retirez «\u00a0{found[0]}\u00a0»."
    if "{{" in words:
        return "une macro ne s’écrit que dans une page. Un délai s’écrit ici {délai son-id}."
    return None


def _faults(file: str, entry: str, raw: Raw, kind: type) -> Iterator[Problem]:
    for field, advice in _texts(raw):
        yield Problem(file, entry, field, advice)
    try:
        # The JSON mode is strict, yet reads lists as tuples and texts as members of enums.
        _reader(kind).validate_json(json.dumps(raw, default=_as_json), strict=True)
    except ValidationError as error:
        seen = set()
        for detail in error.errors():
            location = tuple(part for part in detail["loc"] if part not in ("Day",))
            if location and location[-1] in ("year", "month", "day"):
                location = location[:-1]
            field = _said(location)
            if (field, detail["type"]) not in seen:
                seen.add((field, detail["type"]))
                yield Problem(file, entry, field, _advice(detail, kind, location))


@cache
def _reader(kind: type) -> TypeAdapter[Any]:
    """Return what reads a kind of record. Making one takes longer than all it then reads."""
    return TypeAdapter(kind)


def _as_json(value: Any) -> Any:
    if isinstance(value, Day):
        return {"year": value.year, "month": value.month, "day": value.day}
    return str(value)


def _said(location: tuple[int | str, ...]) -> str:
    """Write ``filings[2].since``, counted from one as people do."""
    parts = [f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in location]
    return "".join(parts).removeprefix(".")


def _advice(detail: ErrorDetails, kind: type, location: tuple[int | str, ...]) -> str:
    name = str(location[-1]) if location else ""
    match detail["type"]:
        case "missing" | "missing_argument":
            return f"ce champ manque. {_example(kind, location)}"
        case "unexpected_keyword_argument" | "extra_forbidden":
            known = _fields(kind, location[:-1])
            near = get_close_matches(name, known, n=3, cutoff=0.4) or known
            return f"champ inconnu. Champs possibles\u00a0: {', '.join(near)}."
        case "enum" | "literal_error":
            allowed = re.sub(r" or ", ", ", str(detail["ctx"]["expected"]))
            return f"valeur inconnue. Écrivez l’une de celles-ci\u00a0: {allowed}."
        case "dataclass_type" | "tuple_type" if _is_table(_type_at(kind, location)):
            return f"é{_example(kind, location)[1:]}"
        case kind_of_error:
            wanted = _WANTED.get(kind_of_error, f"valeur refusée ({detail['msg']})")
            return f"{wanted}."


def _type_at(kind: Any, location: tuple[int | str, ...]) -> Any:
    """Return the type of the field that a location leads to."""
    for part in location:
        if isinstance(part, int):
            continue
        hint = get_type_hints(_bare(kind)).get(part)
        if hint is None:
            return str
        kind = hint
    return _bare(kind)


def _bare(hint: Any) -> Any:
    """Take a type out of ``X | None`` and of ``tuple[X, ...]``."""
    arguments = [each for each in get_args(hint) if each not in (NoneType, Ellipsis)]
    return _bare(arguments[0]) if arguments else hint


def _fields(kind: type, location: tuple[int | str, ...]) -> list[str]:
    return [field.name for field in fields(_type_at(kind, location))]


def _is_table(kind: Any) -> bool:
    return is_dataclass(kind) and kind is not Day


def _example(kind: type, location: tuple[int | str, ...]) -> str:
    """Say how the field that a location leads to is written."""
    found, name = _type_at(kind, location), location[-1]
    if _is_table(found):
        tables = {each: f"{table}." for file in _TABLES.values() for table, each in file.items()}
        steps = ".".join(step for step in location if isinstance(step, str))
        return f"Écrivez un tableau [[{tables.get(kind, '')}{steps}]]."
    value = {Day: "2026-11-23", int: "1", bool: "true"}.get(found, '"…"')
    owner = _type_at(kind, location[:-1])
    if get_origin(get_type_hints(owner).get(str(name))) is tuple:
        value = f"[{value}]"
    return f"Écrivez\u00a0: {name} = {value}"


def explained(cause: str, reasons: Mapping[str, str], otherwise: str) -> str:
    """Return in an author's words what the reader of a file said, by its first words."""
    return next((why for start, why in reasons.items() if cause.startswith(start)), otherwise)


def _broken(name: str, path: Path, broken: BrokenFile | UnicodeDecodeError) -> Problem:
    if isinstance(broken, UnicodeDecodeError):
        return Problem(name, "", "", "enregistrez ce fichier en UTF-8.")
    text = path.read_text("utf-8")
    if text.startswith("\ufeff"):
        return Problem(name, "", "", "enregistrez ce fichier en UTF-8 sans BOM.")
    cause = str(broken.__cause__ or "")
    if not cause:  # It has no front matter.
        return Problem(name, "", "", str(broken).partition(" : ")[2])
    why = explained(cause, _UNREAD, cause)
    where = re.search(r"at line (\d+)", cause)
    lines = text.splitlines()
    number = int(where[1]) if where else len(lines)
    advice = (
        f"ce fichier TOML ne se lit pas\u00a0: {why} («\u00a0{lines[number - 1][:_SHOWN]}\u00a0»)."
    )
    return Problem(name, f"ligne {number}", "", advice)
