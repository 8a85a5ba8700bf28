"""Whether all is in order that an answer stands on: the data, and each phrase that may be said.

Asked at each build, by ``python -m corpus check`` and in a terminal. It looks into every room, and
never ships. Needs pydantic.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from difflib import get_close_matches
from typing import Final

from calculators.answers import phrases as answers
from calculators.answers.blocked import phrases as blocked
from calculators.answers.change_of_address import phrases as change_of_address
from calculators.answers.children_and_travel import phrases as children_and_travel
from calculators.answers.desk import phrases as desk
from calculators.answers.extension_certificate import phrases as extension_certificate
from calculators.answers.filing_window import phrases as filing_window
from calculators.answers.letters import phrases as letters
from calculators.answers.long_stay_visa import phrases as long_stay_visa
from calculators.answers.my_document import phrases as my_document
from calculators.answers.my_situation import phrases as my_situation
from calculators.answers.nationality import phrases as nationality
from calculators.answers.silence import phrases as silence
from calculators.answers.where_to_file import phrases as where_to_file
from calculators.answers.work_permit import phrases as work_permit
from calculators.languages import LANGUAGES, TRANSLATED
from calculators.languages.declared import Phrase
from calculators.questions import phrases as questions
from calculators.rendering import phrases as rendering
from corpus import Corpus
from corpus.checking import validation
from corpus.checking.phrasing import Blank, blanks, unknown_pull
from corpus.checking.shape import Problem
from corpus.pulling import PULL

_ROOMS: Final[tuple[Callable[[Corpus], Iterator[Phrase]], ...]] = (
    questions.declared,
    rendering.declared,
    answers.declared,
    my_situation.declared,
    desk.declared,
    filing_window.declared,
    where_to_file.declared,
    extension_certificate.declared,
    my_document.declared,
    silence.declared,
    blocked.declared,
    change_of_address.declared,
    long_stay_visa.declared,
    work_permit.declared,
    children_and_travel.declared,
    nationality.declared,
    letters.declared,
)


def check(corpus: Corpus) -> tuple[Problem, ...]:
    """Return every fault of the data; once there is none, of the phrases; then of translations."""
    return validation.check(corpus) or tuple(misspoken(corpus)) or tuple(_mistranslated(corpus))


def declared(corpus: Corpus) -> dict[str, Phrase]:
    """Return every phrase that may be said, by its key."""
    told: dict[str, Phrase] = {}
    for room in _ROOMS:
        for phrase in room(corpus):
            if phrase.key in told:
                raise ValueError(f"{phrase.key} is declared twice")
            told[phrase.key] = phrase
    return told


def misspoken(corpus: Corpus) -> Iterator[Problem]:
    """Compare the phrases of a language with those declared, both ways, and each blank."""
    told, written = declared(corpus), corpus.phrases
    unsaid = [key for key in written if key not in told]
    for key, phrase in told.items():
        if key in written:
            for advice in _misfits(written[key], phrase, corpus):
                yield _problem(corpus, key, advice)
        elif not phrase.optional:
            advice = f'cette phrase manque. Écrivez\u00a0: "{_name(key)}" = "…"'
            if near := get_close_matches(key, unsaid, n=1, cutoff=0.8):
                unsaid.remove(near[0])
                advice += f", à la place de «\u00a0{_name(near[0])}\u00a0»."
            yield _problem(corpus, key, advice)
    for key in unsaid:
        yield _problem(corpus, key, "personne ne dit cette phrase. Retirez-la.")


def _misfits(written: str, phrase: Phrase, corpus: Corpus) -> Iterator[str]:
    try:
        found = blanks(written)
    except ValueError:
        yield "une accolade n’a pas sa paire. Un blanc s’écrit {nom}."
        return
    forms = LANGUAGES[corpus.language].forms
    for blank in found:
        if (pull := PULL.fullmatch(blank.written)) is not None:
            yield from unknown_pull(pull[2], corpus)
        elif not blank.name or blank.conversion or (blank.form and blank.form not in forms):
            yield (
                f"le blanc «\u00a0{blank.written}\u00a0» ne se lit pas. Un blanc s’écrit {{nom}}, "
                f"ou avec son article {{nom:le}}. Articles\u00a0: {', '.join(forms)}."
            )
        elif blank.name not in phrase.blanks:
            known = ", ".join(f"{{{each}}}" for each in sorted(phrase.blanks)) or "aucun"
            near = get_close_matches(blank.name, phrase.blanks, n=1)
            meant = f" Vouliez-vous dire {{{near[0]}}}\u202f?" if near else ""
            yield (
                f"personne ne remplit le blanc «\u00a0{blank.written}\u00a0».{meant} "
                f"Blancs possibles ici\u00a0: {known}."
            )


def _mistranslated(corpus: Corpus) -> Iterator[Problem]:
    """Compare each translation with the French that it is of: the same blanks, the same numbers."""
    for code in TRANSLATED:
        other = Corpus(corpus.root, code)
        if not (corpus.root / "phrases" / f"{code}.toml").is_file():
            continue
        for key in other.written:
            if key not in corpus.words:
                advice = "cette phrase n’existe plus en français. Retirez-la."
                yield _problem(other, key, advice)
        for key, words in other.phrases.items():
            for advice in _lost(words, corpus.words[key], LANGUAGES[code].forms):
                yield _problem(other, key, advice)


def _lost(words: str, french: str, forms: Collection[str]) -> Iterator[str]:
    try:
        found = blanks(words)
    except ValueError:
        yield "une accolade n’a pas sa paire. Un blanc s’écrit {nom}."
        return
    for blank in found:
        if (blank.form and blank.form not in forms) or blank.conversion:
            yield f"le blanc «\u00a0{blank.written}\u00a0» ne se lit pas. Écrivez {{{blank.name}}}."
    wanted, given = _names(blanks(french)), _names(found)
    for name in sorted(wanted - given):
        yield f"le blanc {{{name}}} du français manque."
    for name in sorted(given - wanted):
        yield f"le blanc {{{name}}} n’est pas dans le français. Retirez-le."


def _names(found: Iterable[Blank]) -> set[str]:
    """Return the names of blanks, and of the numbers that they pull, however these are said."""
    pulls = ((blank, PULL.fullmatch(blank.written)) for blank in found)
    return {f"{pull[1].lower()} {pull[2]}" if pull else blank.name for blank, pull in pulls}


def _problem(corpus: Corpus, key: str, advice: str) -> Problem:
    section, _, name = key.partition(".")
    return Problem(f"phrases/{corpus.language}.toml", section, name, advice)


def _name(key: str) -> str:
    return key.partition(".")[2]
