"""Law 1 of the corpus: a number is anchored to words that stand in the text that it names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from corpus.checking.shape import Problem
from corpus.contents import Corpus
from corpus.day import Day
from corpus.law import Article, ArticleVersion, PartRead
from corpus.number_words import Quantity, quantities
from corpus.rules import Amount, Deadline
from corpus.titles import Silence

_UNITS: Final = {
    "days": "jours",
    "months": "mois",
    "years": "ans",
    "working-days": "jours ouvrables",
    "euros": "euros",
}


def _in_french(quantity: Quantity) -> str:
    return f"{quantity.value} {_UNITS[quantity.unit]}"


def unanchored(corpus: Corpus) -> Iterator[Problem]:
    """Check that each number is said by words that stand in the text, as long as it applies."""
    yield from _unsaid_practices(corpus)
    yield from _unsaid_silences(corpus)
    for rule in rules(corpus):
        wanted = (
            Quantity(rule.euros, "euros")
            if isinstance(rule, Amount)
            else Quantity(rule.value, str(rule.unit))
        )
        if wanted not in quantities(rule.quote):
            said = ", ".join(_in_french(q) for q in quantities(rule.quote)) or "rien"
            advice = f"la citation dit {said}, et non {_in_french(wanted)}."
            yield Problem("deadlines.toml", rule.id, "quote", advice)
        if rule.basis.startswith("link/") or "#" in rule.basis:
            advice = (
                "nommez un texte, sans lien ni «\u00a0#\u00a0»\u00a0: l’alinéa va dans paragraph."
            )
            yield Problem("deadlines.toml", rule.id, "basis", advice)
        for place, text in _texts(corpus, rule):
            if rule.quote not in text:
                advice = f"ces mots ne sont pas dans {place}. Recopiez-les du texte."
                yield Problem("deadlines.toml", rule.id, "quote", advice)


def _unsaid_practices(corpus: Corpus) -> Iterator[Problem]:
    """Check that the words of each piece of advice say its number."""
    for practice in corpus.practices.values():
        wanted = Quantity(practice.value, str(practice.unit))
        if wanted not in quantities(practice.words):
            advice = f"ces mots ne disent pas {_in_french(wanted)}."
            yield Problem("deadlines.toml", practice.id, "words", advice)


def _unsaid_silences(corpus: Corpus) -> Iterator[Problem]:
    """Check that the alinéa of a permit's own article says the delay, in each of its versions."""
    for title in corpus.titles.values():
        for silence in title.silences:
            for rule in corpus.deadlines:
                if rule.id == silence.deadline and silence.basis in corpus.article_keys:
                    for advice in _misplaced(silence, rule, corpus):
                        yield Problem("titles.toml", title.id, "silences.paragraph", advice)


def _misplaced(silence: Silence, rule: Deadline, corpus: Corpus) -> Iterator[str]:
    if silence.basis == rule.basis:
        if silence.paragraph is not None:
            yield "retirez-le\u00a0: le délai cite déjà cet article, et son alinéa."
        return
    wanted, at = Quantity(rule.value, str(rule.unit)), silence.paragraph or 0
    for version in _versions_during(corpus.article(silence.basis), rule.in_force, rule.until):
        said = [quantities(words) for words in version.paragraphs]
        if not (1 <= at <= len(said) and wanted in said[at - 1]):
            saying = [str(n) for n, those in enumerate(said, 1) if wanted in those]
            yield (
                f"nommez l’alinéa de {silence.basis}, version du {version.in_force.iso}, qui dit"
                f" {_in_french(wanted)}. Alinéas possibles\u00a0: {', '.join(saying) or 'aucun'}."
            )


def rules(corpus: Corpus) -> Iterator[Deadline | Amount]:
    """Give every delay, then every sum."""
    yield from corpus.deadlines
    yield from corpus.amounts


def _texts(corpus: Corpus, rule: Deadline | Amount) -> Iterator[tuple[str, str]]:
    """Give the text that the rule quotes, in each version that applies while the rule does."""
    if (found := corpus.outside_codes(rule.basis)) is not None:
        text = "\n".join(found.paragraphs)
        if not text and found.reading is not PartRead.FULL and rule.doubt:
            text = found.holds  # Not read: our summary may be quoted, if the doubt is said.
        yield rule.basis, text
    elif rule.basis in corpus.article_keys:
        versions = list(_versions_during(corpus.article(rule.basis), rule.in_force, rule.until))
        if not versions or rule.in_force < versions[0].in_force:
            yield f"{rule.basis} (aucune version au {rule.in_force.iso})", ""
        elif (end := versions[-1].until) and (rule.until is None or end < rule.until):
            yield f"{rule.basis} (aucune version à partir du {end.iso})", ""
        for version in versions:
            place = f"{rule.basis}, version du {version.in_force.iso}"
            if rule.paragraph is None:
                yield place, "\n".join(version.paragraphs)
            elif not 1 <= rule.paragraph <= len(version.paragraphs):
                yield f"{place} (qui n’a pas d’alinéa {rule.paragraph})", ""
            else:
                at = rule.paragraph
                yield f"{place}, alinéa {at}", version.paragraphs[at - 1]


def _versions_during(article: Article, start: Day, until: Day | None) -> Iterator[ArticleVersion]:
    for version in article.versions:
        begins_in_time = until is None or version.in_force < until
        if begins_in_time and (version.until is None or version.until > start):
            yield version
