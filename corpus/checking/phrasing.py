"""Whether each sentence can be filled, and each entry that needs phrases of its own has them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from string import Formatter
from typing import Final

from corpus.checking.shape import PHRASES, Problem
from corpus.contents import Corpus
from corpus.loading import Raw, read_toml
from corpus.pulling import PULL

_NAMES: Final = """
address after alinea amount anef_closing anef_opening appeal_after_informal_prudent
appeal_after_reasons_prudent appeal_distance_last appeal_last appeal_prudent article asked before
beside born both_closing both_opening card_by change closing closing_listed code count covered_from
date day day_0 day_1 day_2 days delay distance distance_words doubt due due_from earlier earliest
expires expiry field filed first gap headline health_rights_literal health_rights_prudent
implicit_last implicit_refusal informal_on informal_refused_on join kept known known_on label labels
last late_fee_from late_from later law left listed longest majority message mobile_day month most
name names new_closing new_opening next note notified number on opening oqtf_limit
oqtf_limit_house_arrest order other
other_closing other_opening outcome outcomes page place procedure produced_on prudent
prudent_closing prudent_opening quote rank reason reasonable_delay_last reasons_asked reasons_cap
reasons_reply_due received recognise reference referred refusal region renewal request restart
reverify_before rights_kept_until seen shift shorter since size slug start state
summary_measures_before suspended suspension_from title today until url value version
visa_conditions_from way weekday words written year
"""
BLANKS: Final = frozenset(_NAMES.split())
"""Every name between braces that a calculator, or a macro, fills in some phrase."""

_BLANK: Final = re.compile("[a-z][a-z0-9_]*")
_PULLING: Final = {
    ("documents.toml", "document"): ("recognise", "lasts", "beside", "words"),
    ("titles.toml", "title"): ("note",),
    ("glossary.toml", "term"): ("definition",),
    ("corrections.toml", "correction"): ("now",),
}
"""The sentences of the data that pull numbers of the law, by file and table."""


def unfillable(corpus: Corpus) -> Iterator[Problem]:
    """Check that each phrase can be filled by somebody."""
    sections = read_toml(corpus.root / PHRASES)
    for section, phrases in sections.items():
        for key, phrase in phrases.items():
            for advice in _misfits(phrase, BLANKS, corpus):
                yield Problem(PHRASES, section, key, advice)
    for (file, table), fields in _PULLING.items():
        for entry in corpus.entries(file, table):
            for field, words in _sentences(entry):
                if field in fields:
                    for advice in _misfits(words, frozenset(), corpus):
                        yield Problem(file, entry["id"], field, advice)
                elif "{" in words:
                    advice = "ce champ est montré tel quel. Écrivez le nombre."
                    yield Problem(file, entry["id"], field, advice)


def _sentences(entry: Raw) -> Iterator[tuple[str, str]]:
    for field, value in entry.items():
        if isinstance(value, str):
            yield field, value
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict):
                yield from _sentences(inner)


def unknown_pull(rule: str, corpus: Corpus) -> Iterator[str]:
    """Check that a number is that of a rule which has one on every day that the corpus covers."""
    known = {each.id for each in corpus.deadlines if each.before is None}
    if rule not in known:
        near = ", ".join(get_close_matches(rule, known, n=3, cutoff=0.4))
        yield f"aucun délai «\u00a0{rule}\u00a0» n’a de nombre chaque jour. Proches\u00a0: {near}."


def _misfits(phrase: str, blanks: frozenset[str], corpus: Corpus) -> Iterator[str]:
    try:
        parts = [part for part in Formatter().parse(phrase) if part[1] is not None]
    except ValueError:
        yield "une accolade n’a pas sa paire. Un blanc s’écrit {nom}."
        return
    for _, name, spec, conversion in parts:
        written = f"{{{name}{'!' + conversion if conversion else ''}{':' + spec if spec else ''}}}"
        if (pull := PULL.fullmatch(written)) is not None:
            yield from unknown_pull(pull[2], corpus)
        elif spec or conversion or not _BLANK.fullmatch(name or ""):
            yield f"le blanc «\u00a0{written}\u00a0» ne se lit pas. Un blanc s’écrit {{nom}}."
        elif name not in blanks:
            near = ", ".join(f"{{{each}}}" for each in get_close_matches(str(name), blanks, n=3))
            advice = f"Blancs proches\u00a0: {near}." if near else "Retirez-le."
            yield f"personne ne remplit le blanc «\u00a0{written}\u00a0». {advice}"


def unworded(corpus: Corpus) -> Iterator[Problem]:
    """Check that each document, and each code, can be named to a reader."""
    for document in corpus.documents.values():
        question = f"questions.document.{document.id}"
        # The two papers of a family share their answer.
        answers = [f"my-document.h.{name}" for name in _families(document.id)]
        for wanted in ([question], answers):
            if not any(key in corpus.phrases for key in wanted):
                yield _missing(wanted[0], f"documents.toml, {document.id}")
    for key in corpus.article_keys:
        room = key.partition("/")[0]
        if f"codes.{room}" not in corpus.phrases:
            yield _missing(f"codes.{room}", f"articles/{key}")


def _families(name: str) -> Iterator[str]:
    yield name
    while "-" in name:
        name = name.rpartition("-")[0]
        yield name


def _missing(phrase: str, needed_by: str) -> Problem:
    section, _, key = phrase.partition(".")
    advice = f'cette phrase manque, pour {needed_by}. Écrivez\u00a0: "{key}" = "…"'
    return Problem(PHRASES, section, key, advice)
