"""Whether ``mkdocs.yml`` can be read, asks nothing of another site, and names each page once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Final

import yaml

from corpus.checking.shape import explained
from macros.checking.braces import UNKNOWN
from macros.checking.files import unreadable
from macros.mistakes import nearest
from macros.reporting import Trouble

type Entry = tuple[yaml.Node, yaml.Node]

_KEYS: Final = (
    *("site_name", "site_description", "site_author", "site_url", "copyright", "theme", "plugins"),
    *("markdown_extensions", "extra", "extra_css", "watch", "validation", "not_in_nav", "nav"),
    *("docs_dir", "site_dir", "INHERIT"),
)
_UNREAD: Final = {
    "found character '\\t'": "une tabulation. Mettez des espaces",
    "mapping values are not allowed": "mettez entre guillemets ce qui contient «\u00a0:\u00a0»",
    "could not find expected ':'": "il manque «\u00a0:\u00a0» après le nom",
    "expected <": "cette ligne n’est pas alignée avec celles du même menu",
    "did not find expected": "il manque une virgule, un crochet ou un guillemet",
    "expected the node content": "il manque un crochet fermant, ou une valeur",
    "expected ',' or": "il manque une virgule ou un crochet fermant",
    "found unexpected end of stream": "un guillemet n’est pas fermé",
    "found unknown escape": "écrivez ce texte entre apostrophes droites",
    "while scanning": "cette ligne ne se lit pas",
}
"""What the reader of YAML says, by its first words, for whoever wrote the line."""
_BARRED: Final = re.compile(r"<[a-zA-Z/!]|javascript:|\bon\w+=", re.IGNORECASE)
_ELSEWHERE: Final = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//")


def misconfigured(configuration: Path, docs: Path) -> Iterator[Trouble]:
    """Tell each fault of ``mkdocs.yml``, with its line."""
    for line, words, message in _faults(configuration, docs):
        yield Trouble(configuration.name, line, words, message)


def _faults(configuration: Path, docs: Path) -> Iterator[tuple[int | None, str | None, str]]:
    if not configuration.is_file():
        yield None, None, "ce fichier manque."
        return
    if broken := [*unreadable(configuration)]:
        yield from ((line, None, message) for message, line in broken)
        return
    text = configuration.read_text("utf-8")
    lines = text.splitlines()
    tabs = [number for number, line in enumerate(lines, 1) if re.match(r" *\t", line)]
    for number in tabs:
        yield number, lines[number - 1].strip(), "commence par une tabulation. Mettez des espaces."
    if tabs:
        return
    try:
        tree = yaml.compose(text, yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        number = min(mark.line + 1 if mark else 1, len(lines))
        said = error.problem or ""
        why = explained(said, _UNREAD, UNKNOWN)
        yield number, lines[number - 1].strip(), f"ce fichier ne se lit pas\u00a0: {why}."
        return
    if not isinstance(tree, yaml.MappingNode):
        yield 1, None, "écrivez une ligne «\u00a0nom: valeur\u00a0» par réglage."
        return
    yield from _keys(tree)
    yield from _foreign(tree)
    settings = {key.value: value for key, value in tree.value}
    yield from _styles(settings, docs, configuration.parent)
    yield from _menus(settings, docs)


def _line(node: yaml.Node) -> int:
    line: int = node.start_mark.line
    return line + 1


def _keys(tree: yaml.MappingNode) -> Iterator[tuple[int, str, str]]:
    seen: dict[str, int] = {}
    for key, _ in tree.value:
        if key.value in seen:
            first = seen[key.value]
            yield _line(key), key.value, f"ce nom est déjà écrit ligne {first}. Gardez-en un."
        seen.setdefault(key.value, _line(key))
        if key.value not in _KEYS:
            near = nearest(key.value, _KEYS)
            advice = f"Vouliez-vous dire {' ou '.join(near)}\u202f?" if near else "Retirez-le."
            yield _line(key), key.value, f"ce réglage n’est pas des nôtres. {advice}"


def _foreign(tree: yaml.MappingNode) -> Iterator[tuple[int, str, str]]:
    """Tell what would run in every page, or be asked of another site."""
    for key, value in tree.value:
        for scalar in _scalars(value):
            words = scalar.value
            if _BARRED.search(words):
                message = "aucune page ne peut l’exécuter ni le montrer. Écrivez des mots seuls."
                yield _line(scalar), words.strip()[:60], message
            elif key.value != "site_url" and _ELSEWHERE.match(words):
                message = "rien n’est demandé à un autre site. Gardez le fichier dans le dépôt."
                yield _line(scalar), words, message


def _scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    for inner in node.value if isinstance(node, yaml.CollectionNode) else ():
        for each in inner if isinstance(inner, tuple) else (inner,):
            yield from _scalars(each)


def _styles(
    settings: dict[str, yaml.Node], docs: Path, root: Path
) -> Iterator[tuple[int, str, str]]:
    """Tell the style sheets that are nowhere."""
    theme = settings.get("theme")
    own = [v.value for k, v in _pairs(theme) if k.value == "custom_dir"]
    named = settings.get("extra_css")
    for sheet in _scalars(named) if named else ():
        places = [docs, *(root / each for each in own)]
        if not _ELSEWHERE.match(sheet.value) and not any(
            (place / sheet.value).is_file() for place in places
        ):
            yield _line(sheet), sheet.value, "ce fichier n’existe pas. Corrigez son nom."


def _pairs(node: yaml.Node | None) -> list[Entry]:
    return node.value if isinstance(node, yaml.MappingNode) else []


def _menus(settings: dict[str, yaml.Node], docs: Path) -> Iterator[tuple[int | None, str, str]]:
    """Tell the entries of the menus that lead to no page, and the pages that are in none."""
    if (nav := settings.get("nav")) is None:
        return
    sources = [path.relative_to(docs).as_posix() for path in sorted(docs.rglob("*.md"))]
    named: dict[str, int] = {}
    dead = False
    for line, source in _named(nav):
        if source is None:
            dead = True
            yield (
                line,
                "nav",
                "écrivez «\u00a0- Titre: page.md\u00a0», ou un titre suivi de ses pages.",
            )
        elif source not in sources:
            dead = True
            near = nearest(source.rpartition(": ")[2].strip("/"), sources)
            advice = f"Les plus proches\u00a0: {' ; '.join(near)}." if near else "Retirez la ligne."
            yield line, source, f"docs/ n’a pas cette page. {advice}"
        elif source in named:
            yield line, source, f"cette page est déjà ligne {named[source]}. Gardez-en une."
        else:
            named[source] = line
    apart = settings.get("not_in_nav")
    patterns = apart.value.split() if isinstance(apart, yaml.ScalarNode) else []
    for source in () if dead else sources:
        if source not in named and not any(_matches(source, each) for each in patterns):
            message = f"aucun menu ne mène à docs/{source}. Ajoutez «\u00a0- {source}\u00a0»."
            yield _line(nav), "nav", message


def _matches(source: str, pattern: str) -> bool:
    """Tell whether a page is one that a line of ``not_in_nav`` leaves out; a folder leaves all."""
    return fnmatch(f"/{source}", f"{pattern}*" if pattern.endswith("/") else pattern)


def _named(nav: yaml.Node) -> Iterable[tuple[int, str | None]]:
    if not isinstance(nav, yaml.SequenceNode):
        yield _line(nav), None
        return
    for item in nav.value:
        match item:
            case yaml.ScalarNode():
                yield _line(item), item.value
            case yaml.MappingNode(value=[(_, yaml.ScalarNode(value=str(source)) as page)]):
                yield _line(page), source or None
            case yaml.MappingNode(value=[(_, yaml.SequenceNode() as pages)]):
                yield from _named(pages)
            case _:
                yield _line(item), None
