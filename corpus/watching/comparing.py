"""Each article of the corpus against a published state of its code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from corpus.contents import Corpus
from corpus.law import Article, ArticleVersion
from corpus.watching.published import PublishedCode, PublishedText
from corpus.watching.wording import Wording

_RELATED: Final = 0.5
"""From this likeness on, two texts under one number are two versions of one article."""

_SAME_TEXT: Final = 0.9
"""From this likeness on, a text under another number is ours, renumbered."""


class Verdict(StrEnum):
    """What became of an article, from nothing to see to something to enter."""

    SAME = "same"
    LAID_OUT = "laid-out"
    """The same words, set otherwise."""
    EARLIER = "earlier"
    """The state carries a version that the corpus holds and knows to be replaced."""
    NOT_YET = "not-yet"
    """The state is older than the article."""
    REWRITTEN = "rewritten"
    SECOND_TEXT = "second-text"
    """Our text is there, and after it another one, close to it, under the same number."""
    OTHER_TEXT = "other-text"
    """Under its number stands only a text far from ours: ours rewritten, or, ours being repealed,
    that of the code before its recast."""
    RENUMBERED = "renumbered"
    GONE = "gone"


NEWS: Final = (
    Verdict.REWRITTEN,
    Verdict.SECOND_TEXT,
    Verdict.OTHER_TEXT,
    Verdict.RENUMBERED,
    Verdict.GONE,
)
"""What the corpus does not know yet."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What one state says of one article.

    ``ours`` is the version of ours to read beside ``published``, the text of the state.
    ``replaced_by`` is our later version, where the state is the older one. ``passed_over`` counts
    the other texts under the same number.
    """

    key: str
    verdict: Verdict
    ours: ArticleVersion
    published: PublishedText | None = None
    replaced_by: ArticleVersion | None = None
    new_key: str | None = None
    passed_over: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """An article of the corpus whose words two states of its code tell differently."""

    key: str
    before: tuple[str, ...]
    after: tuple[str, ...]


def compare(corpus: Corpus, state: PublishedCode) -> Iterator[Finding]:
    """Give a finding for each article of the corpus in this code."""
    for key in corpus.article_keys:
        if key.startswith(f"{state.code}/"):
            # A heading that nothing follows is that of an article repealed.
            texts = tuple(text for text in state.articles.get(key, ()) if text.paragraphs)
            article = corpus.article(key)
            found = _among(article, texts) if texts else _missing(article, state, corpus)
            # What is left under its number may be the text of a code before its recast.
            if texts and found.verdict is Verdict.REWRITTEN and _is_far(found):
                found = _renumbered(article, state, corpus) or replace(
                    found, verdict=Verdict.OTHER_TEXT
                )
            yield found


def changes(corpus: Corpus, before: PublishedCode, after: PublishedCode) -> Iterator[Change]:
    """Give what changed in substance from one state to another, in the corpus's articles.

    An article that one of them does not have is told without words; so is one of which only a text
    is left that already stood beside it.
    """
    old = {finding.key: finding.published for finding in compare(corpus, before)}
    for finding in compare(corpus, after):
        was, now = old[finding.key], finding.published
        if now and now != was and now in before.articles.get(finding.key, ()):
            now = None
        texts = (was.paragraphs if was else (), now.paragraphs if now else ())
        if Wording.of(texts[0]).words != Wording.of(texts[1]).words:
            yield Change(finding.key, *texts)


def _among(article: Article, texts: tuple[PublishedText, ...]) -> Finding:
    """Find our article among the texts under its number."""
    latest = article.latest
    wordings = [Wording.of(text.paragraphs) for text in texts]
    ours = {Wording.of(v.paragraphs).words: v for v in article.versions}
    newest = Wording.of(latest.paragraphs)
    known = [at for at, wording in enumerate(wordings) if wording.words in ours]
    last_known = max(known, key=lambda at: ours[wordings[at].words].in_force) if known else -1
    likeness = [round(wording.likeness(newest), 1) for wording in wordings]
    others = len(texts) - 1
    for at in range(last_known + 1, len(texts) if known else 0):
        if at not in known and likeness[at] >= _RELATED:
            told = ours[wordings[last_known].words] is latest
            verdict = Verdict.SECOND_TEXT if told else Verdict.REWRITTEN
            return Finding(article.key, verdict, latest, texts[at], passed_over=others)
    if not known:
        # The text of a code before its recast comes first, and is the least like ours.
        at = max(range(len(texts)), key=lambda at: (likeness[at], at))
        return Finding(article.key, Verdict.REWRITTEN, latest, texts[at], passed_over=others)
    version, text = ours[wordings[last_known].words], texts[last_known]
    if version is not latest:
        return Finding(article.key, Verdict.EARLIER, version, text, latest, passed_over=others)
    verdict = Verdict.SAME if text.paragraphs == latest.paragraphs else Verdict.LAID_OUT
    return Finding(article.key, verdict, latest, text, passed_over=others)


def _missing(article: Article, state: PublishedCode, corpus: Corpus) -> Finding:
    latest = article.latest
    if state.updated is not None:
        if article.versions[0].in_force > state.updated:
            return Finding(article.key, Verdict.NOT_YET, latest)
        if latest.until is not None and latest.until <= state.updated:
            return Finding(article.key, Verdict.SAME, latest)
    return _renumbered(article, state, corpus) or Finding(article.key, Verdict.GONE, latest)


def _renumbered(article: Article, state: PublishedCode, corpus: Corpus) -> Finding | None:
    """Look for our text under a number that the corpus does not hold."""
    our = Wording.of(article.latest.paragraphs)
    for key, texts in state.articles.items():
        if key in corpus.article_keys:
            continue
        for text in texts:
            if _could_be(our, text) and Wording.of(text.paragraphs).likeness(our) >= _SAME_TEXT:
                return Finding(article.key, Verdict.RENUMBERED, article.latest, text, new_key=key)
    return None


def _is_far(found: Finding) -> bool:
    text = found.published.paragraphs if found.published else ()
    return Wording.of(text).likeness(Wording.of(found.ours.paragraphs)) < _SAME_TEXT


def _could_be(our: Wording, text: PublishedText) -> bool:
    """Tell by the length alone, which is quick, whether a text may be ours."""
    length = sum(map(len, text.paragraphs))
    return 0.7 * len(our.text) <= length <= 1.4 * len(our.text)
