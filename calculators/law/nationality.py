"""French nationality: by decree (R20 of the dossier) and by declaration (R21).

Code civil, 21-25-1, 21-4, 26-3 and 26-4. Article 45 of decree 93-1362, on the mandatory prior
appeal, was not read: its delays come from secondary sources, and say so. The law is that of the day
from which each delay runs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from calculators.law.appeals import AGAINST_LETTER, AGAINST_SILENCE, Way, WayToCourt, appeal
from calculators.law.counting import Count, counted
from calculators.law.facts import Facts, NationalityWay
from corpus import Corpus, Day

_CAN_BE_OPPOSED: Final = frozenset(
    {NationalityWay.MARRIAGE, NationalityWay.ASCENDANT, NationalityWay.SIBLING}
)


@dataclass(frozen=True, slots=True)
class AnswerDue:
    """Until when a request by decree is answered (21-25-1).

    ``extended`` is the end of the prolongation, ``None`` where there was none; ``sure``: it was
    notified.
    """

    due: Count
    extended: Count | None
    sure: bool

    @property
    def over(self) -> Day:
        """The first day on which the delay may be over."""
        return self.extended.day if self.extended and self.sure else self.due.day


@dataclass(frozen=True, slots=True)
class PriorAppeal:
    """The mandatory appeal to the minister, then the court of Nantes.

    ``supposed``: nobody said when the minister received the appeal; what follows is counted as if
    on the last day. ``late``: he received it after that day.
    """

    within: Count
    silence: Count
    court: WayToCourt
    supposed: bool
    late: bool


@dataclass(frozen=True, slots=True)
class Registration:
    """Until when the registration of a declaration is refused, if it is (26-3, 26-4).

    ``if_opposed`` is that last day should the Government engage an opposition, where that is not
    known; ``opposition`` the last day of the opposition itself (21-4).
    """

    refusal: Count
    if_opposed: Count | None
    opposition: Count | None

    @property
    def registered_from(self) -> Day:
        """The first day on which no refusal can come in time."""
        return self.refusal.day.plus_days(1)

    @property
    def registered_if_opposed(self) -> Day | None:
        """The same, should an opposition be engaged."""
        return None if self.if_opposed is None else self.if_opposed.day.plus_days(1)


def answers_due(
    complete: Day, corpus: Corpus, *, ten_years: bool | None, extended: bool | None
) -> tuple[AnswerDue, ...]:
    """Count eighteen months from the receipt of the complete file, twelve after ten years here.

    Both, the shorter first, where nobody said whether these ten years are there. 21-25-1 (version
    of 25 July 2006): the prolongation of alinéa 3 runs from the end of the delay. Months go *de
    quantième à quantième*; neither clear day nor roll-over.
    """
    keys = ("naturalisation-reponse-dix-ans", "naturalisation-reponse")
    wanted = keys if ten_years is None else keys[:1] if ten_years else keys[1:]
    return tuple(_answer_due(key, complete, corpus, extended=extended) for key in wanted)


def _answer_due(key: str, complete: Day, corpus: Corpus, *, extended: bool | None) -> AnswerDue:
    due = counted(key, complete, corpus)
    longer = counted("naturalisation-prolongation", due.day, corpus, complete)
    return AnswerDue(due, None if extended is False else longer, sure=extended is True)


def prior_appeal(refused: Day, appealed: Day | None, corpus: Corpus) -> PriorAppeal:
    """Count the appeal to the minister from a refusal, its silence, then the two months of R. 421.

    ``appealed`` is the day on which the minister received it. The delays of article 45 take neither
    clear day nor roll-over: it was not read. To the court: R. 421-2; the working days are those of
    Nantes.
    """
    within = counted("naturalisation-recours-prealable", refused, corpus)
    received = appealed or within.day
    silence = counted("naturalisation-recours-silence", received, corpus)
    return PriorAppeal(
        within=within,
        silence=silence,
        court=appeal(Way.APPEAL, AGAINST_SILENCE, silence.day, Facts(), corpus),
        supposed=appealed is None,
        late=appealed is not None and within.day < appealed,
    )


def contestable(
    found: tuple[AnswerDue, ...], today: Day, corpus: Corpus
) -> tuple[AnswerDue, PriorAppeal] | None:
    """Return the first overdue answer that can still be contested, or the last overdue one.

    The silence is contested as if it were a refusal of the first day on which it may be one: the
    dossier knows the case through a summary (CAA Nantes 21NT03712). ``None`` while none is overdue.
    """
    overdue = [each for each in found if each.over < today]
    appeals = [(each, prior_appeal(each.over, None, corpus)) for each in overdue]
    last = appeals[-1] if appeals else None
    return next((one for one in appeals if today <= one[1].within.day), last)


def after_rejection(rejected: Day, corpus: Corpus) -> WayToCourt:
    """Count the appeal to the court of Nantes from the minister's letter (R. 421-1)."""
    return appeal(Way.WRITTEN, AGAINST_LETTER, rejected, Facts(), corpus)


def reapply_from(refused: Day, corpus: Corpus) -> Count:
    """Count the five years of article 44 of decree 93-1362, from the notification of a rejection.

    Before, a new request may be closed without being examined.
    """
    return counted("naturalisation-nouvelle-demande", refused, corpus)


def registration(
    way: NationalityWay, complete: Day, corpus: Corpus, *, opposed: bool | None
) -> Registration:
    """Count from the receipt until when the registration may be refused.

    26-3, alinéas 3 and 4: six months; a year for a marriage, an ascendant, a sibling; two where an
    opposition is engaged. *De quantième à quantième*, the last day included.
    """
    if way not in _CAN_BE_OPPOSED:
        return Registration(counted("declaration-refus-autres", complete, corpus), None, None)
    year = counted("declaration-refus", complete, corpus)
    two = counted("declaration-refus-opposition", complete, corpus)
    return Registration(
        refusal=two if opposed else year,
        if_opposed=two if opposed is None else None,
        opposition=counted("declaration-opposition", complete, corpus),
    )


def contest(refused: Day, corpus: Corpus) -> Count:
    """Count the six months to go to the *tribunal judiciaire* (26-3, alinéa 2).

    Whether they are lengthened by a Sunday was not read: they are not.
    """
    return counted("declaration-contestation", refused, corpus)
