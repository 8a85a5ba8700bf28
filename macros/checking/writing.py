"""Whether each page is written as pages are: its heading, its braces, its markup, its links."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

import yaml

from corpus.pulling import PULL
from macros.calls import PageText, blank
from macros.checking.braces import misused
from macros.checking.links import TARGET, mislinked
from macros.checking.prose import FRONT_MATTER, line_of, prose
from macros.mistakes import nearest
from macros.reporting import Trouble

type Fault = tuple[int | None, str | None, str]
"""The line, the words there, and what to write instead."""

_KEYS: Final = ("title", "description", "template", "hide", "search")
_NEEDED: Final = ("title", "description")
_EMPTY: Final = re.compile(r"br|circle|hr|line|path|polygon|polyline|rect")
_TAG: Final = re.compile(
    r"abbr|b|button|caption|cite|code|dd|del|desc|details|div|dl|dt|em|figcaption|figure|g|h[2-4]|i"
    r"|ins|kbd|li|mark|ol|p|pre|progress|q|s|section|small|span|strong|sub|summary|sup|svg|table"
    r"|tbody|td|text|th|thead|time|title|tr|u|ul"
)
_INSTEAD: Final = {
    "a": "Écrivez un lien\u00a0: [mots](page.md).",
    "img": "Écrivez\u00a0: ![ce qu’elle montre](image.png).",
    "h1": "Écrivez\u00a0: # Titre.",
    "style": "L’apparence est dans site_overrides/.",
}
_BARRED: Final = re.compile(
    r"audio|base|embed|form|frame|iframe|input|link|meta|object|portal|script|select|source"
    r"|template|textarea|track|video"
)
_RUN: Final = re.compile(
    r"on\w+|style|src|srcset|srcdoc|(?:xlink:)?href|(?:form)?action|data|poster"
)
_ATTRIBUTES: Final = re.compile(
    r"\{[^{}\n]*\b(on\w+|style|src|srcset|srcdoc|href|formaction)\s*=[^{}\n]*\}"
)
_LONE: Final = re.compile(r"\{\{|\}\}|\{%|%\}")
_ADMONITION: Final = re.compile(r"^( *)(?:!!!|\?\?\?\+?) ?\w.*\n+(?!\1 {4})( *\S.*)", re.MULTILINE)


def miswritten(pages: Iterable[PageText], docs: Path) -> Iterator[Trouble]:
    """Tell what is wrong in each page by itself, and the links that lead to no page."""
    pages = tuple(pages)
    sources = [page.source for page in pages]
    checks: tuple[Callable[[PageText], Iterator[Fault]], ...] = (
        _front_matter,
        misused,
        _fragments,
        _shape,
        _markup,
        lambda page: mislinked(page, sources, docs),
    )
    for page in pages:
        # Where braces do not end, nobody knows what is text.
        for check in checks[:2] if page.unreadable else checks:
            for line, words, message in check(page):
                yield Trouble(f"docs/{page.source}", line, words, message)


def _front_matter(page: PageText) -> Iterator[Fault]:
    """Check the lines between ``---`` which name a page and say what it answers."""
    example = 'Écrivez en haut\u00a0: ---, title: "…", description: "…", ---, chacun sur sa ligne.'
    if not page.text.startswith("---"):
        yield 1, None, f"l’en-tête manque. {example}"
        return
    if (found := FRONT_MATTER.match(page.text)) is None:
        yield (
            1,
            None,
            "l’en-tête n’est pas fermé. Écrivez une ligne «\u00a0---\u00a0» entre lui et le texte.",
        )
        return
    try:
        told = yaml.safe_load(found[1])
    except yaml.MarkedYAMLError as error:
        line = (error.problem_mark.line if error.problem_mark else 0) + 2
        words = page.text.splitlines()[line - 1].strip()
        yield (
            line,
            words,
            "cette ligne ne se lit pas. Mettez ce qui suit «\u00a0:\u00a0» entre guillemets.",
        )
        return
    if not isinstance(told, dict):
        yield 2, None, f"l’en-tête ne se lit pas. {example}"
        return
    for key in _NEEDED:
        if not isinstance(told.get(key), str) or not told[key].strip():
            where = _line_of_key(page.text, key) if key in told else 1
            yield where, key, f'écrivez dans l’en-tête\u00a0: {key}: "…"'
    for key in told.keys() - set(_KEYS):
        near = nearest(str(key), _KEYS) or _KEYS
        message = f"ligne inconnue de l’en-tête. Lignes possibles\u00a0: {', '.join(near)}."
        yield _line_of_key(page.text, str(key)), str(key), message


def _line_of_key(text: str, key: str) -> int:
    found = re.search(rf"^{re.escape(key)}\s*:", text, re.MULTILINE)
    return line_of(text, found.start()) if found else 1


def _fragments(page: PageText) -> Iterator[Fault]:
    """Tell the braces that are half of a macro, or of the data's own way to pull a number."""
    text = prose(page)
    for found in _LONE.finditer(text):
        message = "ces signes n’ont pas leur paire. Une macro s’écrit {{ nom(…) }}."
        yield line_of(text, found.start()), found[0], message
    for found in PULL.finditer(text):
        message = f'dans une page, écrivez {{{{ delay("{found[2]}") }}}}.'
        yield line_of(text, found.start()), found[0], message


def _shape(page: PageText) -> Iterator[Fault]:
    """Check the one title, the ends of code, the text of admonitions."""
    text = prose(page)
    titles = list(re.finditer(r"^# .*", text, re.MULTILINE))
    if not titles:
        yield None, None, "le titre manque. Écrivez sous l’en-tête\u00a0: # Titre de la page."
    for more in titles[1:2]:
        message = "une page a un seul titre. Écrivez ## pour une partie."
        yield line_of(text, more.start()), more[0], message
    for fence in re.finditer(r"^ *(```|~~~)", text, re.MULTILINE):
        message = "ce bloc de code n’est pas fermé. Terminez-le par la même ligne."
        yield line_of(text, fence.start()), fence[1], message
    for lost in _ADMONITION.finditer(text):
        message = "décalez de quatre espaces le texte de l’encadré."
        yield line_of(text, lost.start(2)), lost[2].strip()[:40], message


def _markup(page: PageText) -> Iterator[Fault]:
    """Tell the markup that no page may have: what runs, what is fetched, what nobody knows."""
    text = prose(page)
    for found in _ATTRIBUTES.finditer(text):
        message = f"«\u00a0{found[1]}\u00a0» ne s’écrit pas dans une page. Retirez-le."
        yield line_of(text, found.start()), found[0], message
    reader = _Markup()
    reader.feed(TARGET.sub(lambda found: blank(found[0]), text))
    reader.close()
    yield from reader.faults
    for line, tag in reader.open:
        yield line, f"<{tag}>", f"cette balise n’est pas fermée. Ajoutez </{tag}>."


class _Markup(HTMLParser):
    """Collects what may not be there, and the tags that nobody closed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.faults: list[Fault] = []
        self.open: list[tuple[int, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line = self.getpos()[0]
        if ":" in tag or tag.startswith("www."):
            return  # An address between angles is a link, and told as one.
        if not (_TAG.fullmatch(tag) or _EMPTY.fullmatch(tag)):
            self.faults.append((line, f"<{tag}>", _barred(tag)))
            return
        for name, _ in attrs:
            if _RUN.fullmatch(name):
                message = f"«\u00a0{name}\u00a0» ne s’écrit pas dans une page. Retirez-le."
                self.faults.append((line, f"<{tag} {name}>", message))
        if _TAG.fullmatch(tag):
            self.open.append((line, tag))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if _TAG.fullmatch(tag):
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if not _TAG.fullmatch(tag):
            return
        if self.open and self.open[-1][1] == tag:
            self.open.pop()
        else:
            message = f"aucune balise <{tag}> n’est ouverte ici. Retirez-la, ou ouvrez-la avant."
            self.faults.append((self.getpos()[0], f"</{tag}>", message))


def _barred(tag: str) -> str:
    if _BARRED.fullmatch(tag):
        return "rien ne s’exécute et rien ne vient d’ailleurs dans une page. Retirez cette balise."
    if tag in _INSTEAD:
        return f"cette balise ne s’écrit pas dans une page. {_INSTEAD[tag]}"
    return f"cette balise est inconnue. Pour montrer ces signes, entourez-les\u00a0: `<{tag}>`."
