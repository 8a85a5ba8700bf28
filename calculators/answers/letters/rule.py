"""What a letter may say: pure dates and decisions, no words.

A letter says that a request was in time, or that an appeal is open, only where the days given show
it. The law that decides is that of the day on which each delay starts or is counted from: the
filing for the window (R. 431-5), the refusal for the appeal (R. 421-1 and R. 421-2 of the CJA).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from calculators.law.dates import count, last_useful_day
from calculators.law.filing_window import FilingWindow, anef_window, reference_day
from calculators.law.holidays import Region
from calculators.law.silence import Birth, births, silences
from corpus import Corpus, Day, Deadline, Derived, Letter, LetterCase, Request, Title

REGION: Final = Region.METROPOLE
"""The fewest holidays, so the earliest last day: a letter must not promise a day more."""


REASONS: Final = "demande-de-motifs"
GRACIOUS: Final = "recours-gracieux"
DOCUMENTS: Final = "reponse-a-une-demande-de-pieces"
BY_POST: Final = "lettre-d-accompagnement"
CERTIFICATE: Final = "attestation-de-prolongation"
COURT: Final = "refere-mesures-utiles"
RECEIPT: Final = "recepisse-manquant"
"""Letters of the corpus about which there is more to know than their blanks tell."""


_COMPLETENESS: Final = {"yes": LetterCase.COMPLETE, "no": LetterCase.INCOMPLETE}
"""A letter does not say of a file what its signer does not know."""


class Standing(StrEnum):
    """Where today stands in the time to dispute a refusal."""

    NOT_BORN = "not-born"
    OPEN = "open"
    NOT_TOLD = "not-told"
    CLOSED = "closed"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Told:
    """What the reader told of the case. Nothing stands for what was not told."""

    letter: Letter
    today: Day
    expiry: Day | None
    filed: Day | None
    refused_on: Day | None
    possible: tuple[Birth, ...]
    notified: Day | None
    documents_due: Day | None
    title_known: bool
    refusal: str
    informed: str
    complete: str
    how: str
    by_post: bool | None
    by_association: bool

    @property
    def counted(self) -> Birth | None:
        """The day counted from the filing, where the permit is known and the law read one way."""
        known = self.title_known and len(self.possible) == 1
        return self.possible[0] if known else None

    @property
    def born(self) -> Day | None:
        """The day on which silence became a refusal: as told, or as counted from the filing."""
        return self.refused_on or (self.counted.day if self.counted else None)

    @property
    def written(self) -> bool:
        """Whether the refusal is a written one."""
        return self.refusal in ("written", "oqtf")

    @property
    def disputed_from(self) -> Day | None:
        """The day on which the refusal was born, or notified."""
        return self.notified if self.written else self.born


def possible_refusals(
    filed: Day | None, title: Title | None, request: Request | None, corpus: Corpus
) -> tuple[Birth, ...]:
    """Return the days on which silence may become a refusal, the earliest first (R8 and R9).

    Several where two readings give two days, or where the permit is not known.
    """
    if filed is None:
        return ()
    titles = () if title is None else (title,)
    return births(filed, silences(titles, request), None, corpus)


def window(told: Told, corpus: Corpus) -> FilingWindow | None:
    """Return the ANEF window of the document that expires, if its last day is known."""
    if told.expiry is None:
        return None
    return anef_window(told.expiry, corpus, law_day(told, told.expiry, corpus))


def law_day(told: Told, expiry: Day, corpus: Corpus) -> Day:
    """Return the day whose law decides on the window: that of the filing, if it is known."""
    return told.filed or reference_day(told.today, expiry, corpus)


def appeal_rule(told: Told, start: Day, corpus: Corpus) -> Deadline:
    """Return the time to appeal against a refusal born of silence, or notified."""
    key = "recours-refus-notifie" if told.written else "recours-refus-implicite"
    return corpus.deadline(key, start)


def standing(told: Told, corpus: Corpus) -> Standing:
    """Tell whether the refusal can still be disputed.

    Past the two months, only who was never told of them may still act, within one year of the
    refusal (CE n° 417270); for a written refusal that reading is left to a lawyer.
    """
    start = told.disputed_from
    # With an OQTF the time is shorter, and no letter stops it: nothing is said of two months.
    if start is None or told.refusal == "oqtf":
        return Standing.UNDATED
    if told.today < start:
        return Standing.NOT_BORN
    if told.today <= last_useful_day(appeal_rule(told, start, corpus), start, REGION):
        return Standing.OPEN
    reasonable = count(corpus.deadline("delai-raisonnable", start), start)
    if not told.written and told.informed == "no" and told.today <= reasonable:
        return Standing.NOT_TOLD
    return Standing.CLOSED


def cases(told: Told, corpus: Corpus) -> frozenset[LetterCase]:
    """Return the cases in which the letter's paragraphs stand."""
    return frozenset(
        {
            LetterCase.ASSOCIATION if told.by_association else LetterCase.PERSON,
            _COMPLETENESS.get(told.complete, LetterCase.UNVERIFIED),
            LetterCase.WRITTEN if told.written else LetterCase.SILENCE,
            LetterCase.POST_SET if told.by_post else LetterCase.POST_UNSURE,
            _expiry_case(told),
            *_time_cases(told, corpus),
            *_documents_cases(told),
        }
    )


def filing_case(told: Told, corpus: Corpus) -> LetterCase | None:
    """Tell where the filing stands in the window or, before it, where today does.

    Nothing for a letter that does not speak of the window.
    """
    derived = told.letter.derived
    if not derived & {Derived.GAP, Derived.LAST_FILING_DAY}:
        return None
    found = window(told, corpus)
    if found is None:
        return LetterCase.UNDATED
    if Derived.LAST_FILING_DAY in derived:
        return LetterCase.STILL_TIME if told.today <= found.closing else LetterCase.TOO_LATE
    if told.filed is None:
        return LetterCase.UNDATED
    in_time = found.opening <= told.filed <= found.closing
    return LetterCase.IN_TIME if in_time else LetterCase.OUT_OF_TIME


def _expiry_case(told: Told) -> LetterCase:
    valid = told.expiry is not None and told.today <= told.expiry
    return LetterCase.VALID if valid else LetterCase.EXPIRED


def _time_cases(told: Told, corpus: Corpus) -> tuple[LetterCase, ...]:
    filing = filing_case(told, corpus)
    if filing is not None:
        return (filing,)
    found = {
        Standing.OPEN: LetterCase.APPEAL_OPEN,
        Standing.NOT_TOLD: LetterCase.NOT_TOLD,
        Standing.UNDATED: LetterCase.UNDATED,
    }.get(standing(told, corpus))
    return (found,) if found else ()


def _documents_cases(told: Told) -> tuple[LetterCase, ...]:
    if told.documents_due is None:
        return ()
    in_time = told.today <= told.documents_due
    return (LetterCase.ANSWER_IN_TIME if in_time else LetterCase.ANSWER_LATE,)
