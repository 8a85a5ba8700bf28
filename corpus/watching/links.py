"""``python -m corpus links``: which external addresses no longer answer. Never part of a build."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http import HTTPStatus
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from corpus.contents import Corpus
from corpus.words import Link

_PATIENCE = 30
"""Seconds before an address is said not to answer."""
_AT_ONCE = 8
_LIVELY = (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.TOO_MANY_REQUESTS)
"""Answers of a site that is there and wants no robot."""

type Opener = Callable[[str], str]
"""Opens an address; returns what is wrong with it, in French, or nothing."""


@dataclass(frozen=True, slots=True)
class DeadLink:
    """An address that does not answer, and why."""

    link: Link
    reason: str


def dead_links(corpus: Corpus, opened: Opener | None = None) -> Iterator[DeadLink]:
    """Open each address of the corpus and give those that do not answer, in their order."""
    links = [link for link in corpus.links.values() if link.url.startswith("http")]
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        reasons = pool.map(opened or _open, [link.url for link in links])
        for link, reason in zip(links, reasons, strict=True):
            if reason:
                yield DeadLink(link, reason)


def report_links(dead: tuple[DeadLink, ...], total: int) -> Iterator[str]:
    """Give the lines for whoever will look each address up."""
    if not dead:
        yield f"Les {total} adresses du guide répondent."
        return
    yield f"{len(dead)} adresses sur {total} ne répondent pas. Ouvrez chacune avant de la changer."
    yield ""
    for each in dead:
        yield f"- `{each.link.id}` ({each.link.label})\u00a0: {each.link.url} ({each.reason})"
    yield ""
    yield "Les adresses sont dans `corpus/links.toml`."


def _open(url: str) -> str:
    request = Request(url, headers={"User-Agent": "Mozilla/5.0 (J-120, links)"})
    try:
        with urlopen(request, timeout=_PATIENCE) as answer:
            return "" if answer.status < HTTPStatus.BAD_REQUEST else f"code {answer.status}"
    except HTTPError as error:
        return "" if error.code in _LIVELY else f"code {error.code}"
    except (URLError, OSError, ValueError) as error:
        return str(getattr(error, "reason", error))
