"""The cases in which the paragraphs of a letter stand: a letter says only what the days show."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from calculators.answers.letters.told import Told
from calculators.law.closure import ClosedFile
from calculators.law.standing import Standing
from corpus import Derived, LetterCase

_COMPLETENESS: Final = {
    True: LetterCase.COMPLETE,
    False: LetterCase.INCOMPLETE,
    # A letter does not say of a file what its signer does not know.
    None: LetterCase.UNVERIFIED,
}
_STANDING: Final = {
    Standing.OPEN: LetterCase.APPEAL_OPEN,
    Standing.NOT_TOLD: LetterCase.NOT_TOLD,
    Standing.UNDATED: LetterCase.UNDATED,
}


def cases(told: Told) -> frozenset[LetterCase]:
    """Return the cases that hold."""
    return frozenset(_cases(told))


def filing_case(told: Told) -> LetterCase | None:
    """Tell where the filing stands in the window or, before it, where today does.

    ``None`` for a letter that does not speak of the window.
    """
    derived, found, filed = told.letter.derived, told.window, told.facts.filed
    if not derived & {Derived.GAP, Derived.LAST_FILING_DAY}:
        return None
    if found is None:
        return LetterCase.UNDATED
    if Derived.LAST_FILING_DAY in derived:
        return LetterCase.STILL_TIME if told.today <= found.closing else LetterCase.TOO_LATE
    if filed is None:
        return LetterCase.UNDATED
    in_time = found.opening <= filed <= found.closing
    return LetterCase.IN_TIME if in_time else LetterCase.OUT_OF_TIME


def _card_case(told: Told) -> LetterCase:
    """Tell what the card that expires proves: L. 433-3 keeps the rights of some."""
    speaks = LetterCase.KEPT in told.letter.cases
    if speaks and told.kept is not None and told.today <= told.kept.day:
        return LetterCase.KEPT
    valid = told.facts.expiry is not None and told.today <= told.facts.expiry
    return LetterCase.VALID if valid else LetterCase.EXPIRED


def _before_closure(told: Told, closed: ClosedFile) -> Iterator[LetterCase]:
    """Tell whether the letter contests, with the closure, the refusal that silence had made."""
    if not told.surely_refused_before:
        yield LetterCase.PERHAPS_BEFORE
    elif closed.refusal_to_contest_too(told.today) is not None:
        yield LetterCase.REFUSED_BEFORE


def _cases(told: Told) -> Iterator[LetterCase]:
    facts, today = told.facts, told.today
    yield LetterCase.ASSOCIATION if told.by_association else LetterCase.PERSON
    yield _COMPLETENESS[facts.complete]
    yield LetterCase.WRITTEN if told.written else LetterCase.SILENCE
    yield LetterCase.POST_SET if told.by_post else LetterCase.POST_UNSURE
    yield told.proof.case if told.proof else _card_case(told)
    filing = filing_case(told)
    if filing is not None:
        yield filing
    elif told.standing in _STANDING:
        yield _STANDING[told.standing]
    if told.closed is not None and told.refused_before is not None:
        yield from _before_closure(told, told.closed)
    if told.documents_asked is False:
        yield LetterCase.NOTHING_ASKED
    if told.closed is not None and told.closed.had_to_ask:
        yield LetterCase.HAD_TO_ASK
    if facts.documents_due is not None:
        in_time = today <= facts.documents_due
        yield LetterCase.ANSWER_IN_TIME if in_time else LetterCase.ANSWER_LATE
