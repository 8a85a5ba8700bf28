"""``calculateurs.html``: every calculator, Python and the look, in one file that may be sent."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path, PurePosixPath
from posixpath import normpath
from typing import Final

from corpus import Corpus
from publishing.first_answers import PLACE as FIRST_ANSWERS
from publishing.policy import policy_of, with_policy

_ARTICLE = re.compile(r"<article[^>]*>(.*?)</article>", re.DOTALL)
_TITLE = re.compile(r"<h1[^>]*>(.*?)(?:<a class=\"headerlink\".*?)?</h1>", re.DOTALL)
COPY_NOTE: Final = re.compile(r'<template class="j120-copy-note">.*?</template>')
"""What a page says of itself when it comes from the copy that a browser keeps (main.html)."""
_LINK = re.compile(r'href="((?![a-z]+:|//|#)[^"#]*)')
_TABLE = re.compile(r'(?<= data-first=")[^"]*\.json(?=")')
_BASE = re.compile(r'(?<= data-base=")[^"]*')


@dataclass(frozen=True, slots=True)
class Calculators:
    """What the file is made of. ``address``: of the online guide, or ``./`` for pages beside it.

    ``loaders`` are scripts of Pyodide; ``spelled`` holds files of the bundle in letters, by path.
    """

    site: Path
    address: str
    note: str
    script: str
    loaders: tuple[str, ...]
    spelled: Mapping[str, str]


def write_single_file(path: Path, made_of: Calculators) -> None:
    """Write the file. Raises ``FileNotFoundError`` where the site has no calculator."""
    pages = dict(_pages(made_of))
    if not pages:
        raise FileNotFoundError(f"{made_of.site} : aucun calculateur dans ce site.")
    title = f"Les calculateurs de {escape(Corpus().edition.site_name)}"
    links = "".join(
        f'<li><a href="#calculateur-{slug}">{_title(page)}</a></li>' for slug, page in pages.items()
    )
    templates = "".join(
        f'<template id="calculateur-{slug}">{page}</template>' for slug, page in pages.items()
    )
    held = "".join(
        f'<script type="text/plain" id="python/{name}">{letters}</script>'
        for name, letters in made_of.spelled.items()
    )
    scripts = "".join(
        f"<script>{script.replace('</script', r'<\\/script')}</script>"
        for script in (*made_of.loaders, made_of.script)
    )
    page = (
        '<!doctype html><html lang="fr" class="no-js">'
        '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>{title}</title>{_styles(made_of.site)}</head>"
        '<body dir="ltr"><main class="md-main">'
        '<div class="md-main__inner md-grid"><div class="md-content">'
        f'<article class="md-content__inner md-typeset"><h1>{title}</h1>{made_of.note}'
        f'<nav aria-label="Calculateurs"><ul>{links}</ul></nav>'
        "<noscript><p>Ce fichier calcule par lui-même, et il lui faut JavaScript pour cela. "
        "Sans JavaScript, lisez les tables du guide.</p></noscript>"
        f'<div id="calculateur"></div></article></div></div></main>{templates}{held}{scripts}'
        "</body></html>"
    )
    policy = policy_of([page], [path.name]).replace("connect-src 'self'", "connect-src data:")
    path.write_text(with_policy(page, policy), "utf-8")


def _pages(made_of: Calculators) -> Iterator[tuple[str, str]]:
    for path in sorted((made_of.site / "calculateurs").glob("*/index.html")):
        page = hold_table(path.read_text("utf-8"), made_of.site)
        found = _ARTICLE.search(page)
        if found and '<form class="j120-form"' in page:
            slug = path.parent.name
            yield (
                slug,
                _with_links(COPY_NOTE.sub("", found[1]), f"calculateurs/{slug}/", made_of.address),
            )


def hold_table(page: str, site: Path) -> str:
    """Put into a page the table that it would fetch: from a disk it cannot."""

    def hold(place: re.Match[str]) -> str:
        table = (site / FIRST_ANSWERS / PurePosixPath(place[0]).name).read_text("utf-8")
        return escape(table)

    return _TABLE.sub(hold, page)


def _with_links(page: str, folder: str, site: str) -> str:
    """Lead each link of a page, and of its answers, to the online guide or to pages beside it."""

    def lead(link: re.Match[str]) -> str:
        place = normpath(folder + link[1])
        place = "" if place == "." else f"{place}/"
        return f'href="{site}{place}{"" if site.startswith("http") else "index.html"}'

    return _BASE.sub(lambda _: site, _LINK.sub(lead, page))


def _title(page: str) -> str:
    found = _TITLE.search(page)
    return found[1].strip() if found else ""


def _styles(site: Path) -> str:
    screen = [
        *sorted((site / "assets/stylesheets").glob("main.*.css")),
        site / "assets/j120/site.css",
    ]
    texts = [f"<style>{_style(path)}</style>" for path in screen]
    texts.append(f'<style media="print">{_style(site / "assets/j120/print.css")}</style>')
    return "".join(texts)


def _style(path: Path) -> str:
    text = path.read_text("utf-8")
    return re.sub(r"/\*# sourceMappingURL=.*?\*/", "", text)
