"""Makes the index of the search speak the words of people, and lie where only a search fetches it.

The theme makes the index of the words of each page. To each page are added here its description,
the words that people write instead of those of the guide (``corpus/search.toml``) and what it
counts beside others; to each article, its number in one word. The whole is a fifth of a megabyte on
the wire, and a page is read more often than it is searched: the documents lie beside the index,
``search-on-demand.js`` fetches them for who searches.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from html import unescape
from pathlib import Path
from typing import Any, Final

from calculators.languages.folding import without_accents
from corpus import Corpus
from corpus.loading import build_all
from corpus.search import PageWeight, PageWords, Synonym
from publishing.archives import ToolFailed

INDEX: Final = Path("search", "search_index.json")
DOCUMENTS: Final = INDEX.with_name("documents.json")

type Document = dict[str, Any]
"""A page or one of its parts: ``location``, ``title`` and ``text``, and what is added here."""

_DESCRIPTION: Final = re.compile(r'<meta name="description" content="([^"]*)">')
_ARTICLE: Final = re.compile(r"^textes/[^#]+#([rlda]?)(\d[\d-]*)$")
_WORD: Final = re.compile(r"[^\W_]+")
_STEM: Final = 6
"""Letters by which two words are taken for one: « déménager », « déménagement »."""


def publish_search(site: Path, corpus: Corpus | None = None) -> None:
    """Add to the index of a built site what people say, and set its documents apart, once.

    Raises ``ToolFailed`` if ``search.toml`` names a page that is not there.
    """
    if not (site / INDEX).exists():
        return
    index = json.loads((site / INDEX).read_text("utf-8"))
    # Done already, the index has none.
    if index["docs"]:
        documents = with_words(index["docs"], _descriptions(site), corpus or Corpus())
        _write(site / DOCUMENTS, documents)
        _write(site / INDEX, {**index, "docs": []})


def whole_index(site: Path) -> dict[str, Any]:
    """Return the index with its documents, wherever they lie."""
    index: dict[str, Any] = json.loads((site / INDEX).read_text("utf-8"))
    if not index["docs"]:
        index["docs"] = json.loads((site / DOCUMENTS).read_text("utf-8"))
    return index


def with_words(
    documents: Iterable[Document], descriptions: dict[str, str], corpus: Corpus
) -> list[Document]:
    """Return the documents that may be found, with the words by which they are.

    Raises ``ToolFailed`` if ``search.toml`` names a page that is not there.
    """
    synonyms = build_all(Synonym, corpus.entries("search.toml", "synonym"))
    answers = build_all(PageWords, corpus.entries("search.toml", "answer"))
    weights = build_all(PageWeight, corpus.entries("search.toml", "weight"))
    documents = list(documents)
    _all_there((each.page for each in answers), {each["location"] for each in documents})
    said = {each.page: each.people for each in answers}
    parts = defaultdict(list)
    for document in documents:
        page, part, _ = document["location"].partition("#")
        if part:
            parts[page].append(document["title"])
    found = []
    for document in documents:
        location = document["location"]
        if weight := _weight(location, weights):
            own = said.get(location, ())
            spoken = _synonyms_of([document["title"], *own], synonyms)
            lead = [unescape(descriptions.get(location, ""))]
            added = {
                "people": [*own, *spoken, *_number(location)],
                "lead": [*lead, *_synonyms_of(lead, synonyms)],
                "parts": [*parts[location], *_synonyms_of(parts[location], synonyms)],
            }
            words = {field: " ".join(each) for field, each in added.items() if any(each)}
            found.append({**document, **words, "boost": weight / 100})
    return found


def _descriptions(site: Path) -> dict[str, str]:
    found = {}
    for path in site.rglob("index.html"):
        if described := _DESCRIPTION.search(path.read_text("utf-8")):
            location = path.parent.relative_to(site).as_posix()
            found["" if location == "." else f"{location}/"] = described[1]
    return found


def _all_there(named: Iterable[str], there: set[str]) -> None:
    for page in sorted(set(named) - there):
        near = " ; ".join(get_close_matches(page, there, n=3)) or "aucune qui ressemble"
        raise ToolFailed(
            f"corpus/search.toml\u00a0: « {page} » n’est l’adresse d’aucune page. "
            f"Les plus proches\u00a0: {near}."
        )


def _weight(location: str, weights: Sequence[PageWeight]) -> int:
    """Return the weight of the longest address that the location begins with."""
    page = location.partition("#")[0] or "/"
    fitting = [each for each in weights if page.startswith(each.pages)]
    return max(fitting, key=lambda each: len(each.pages)).weight if fitting else 100


def _synonyms_of(texts: Iterable[str], synonyms: Iterable[Synonym]) -> list[str]:
    words = _stems(" ".join(texts))
    return [
        phrase
        for synonym in synonyms
        if any(_holds(words, _stems(guide)) for guide in synonym.guide)
        for phrase in synonym.people
    ]


def _holds(words: Sequence[str], phrase: Sequence[str]) -> bool:
    return any(
        words[start : start + len(phrase)] == phrase
        for start in range(len(words) - len(phrase) + 1)
    )


def _stems(text: str) -> list[str]:
    bare = without_accents(text.lower().replace("œ", "oe"))
    return [word[:_STEM].rstrip("s") for word in _WORD.findall(bare)]


def _number(location: str) -> list[str]:
    """Return the number of an article in one word, with its letter and without."""
    article = _ARTICLE.search(location)
    if not article:
        return []
    number = article[2].replace("-", "_")
    return [number] if not article[1] else [f"{article[1]}{number}", number]


def _write(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), "utf-8")
