"""The work permit that an employer asks for, and what is checked before hiring (R23).

Code du travail, R. 5221-27, R. 5221-32, R. 5221-33, R. 5221-42 (versions of 1 April 2021). What
silence on the request for a work permit is worth was found nowhere: nothing counts it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from calculators.law.counting import Count, counted
from calculators.law.dates import minus_working_days, plus_months, plus_working_days
from calculators.law.holidays import Region
from corpus import Corpus, Day, Deadline


class WorkCard(StrEnum):
    """The card or visa with which one works, for what the code of labour says of it."""

    EMPLOYEE = "employee"
    TEMPORARY = "temporary"
    STUDENT = "student"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Renewal:
    """The month in which a renewal is asked for, and the year that a lost job adds.

    ``extended`` is ``None`` where R. 5221-33 surely does not apply.
    """

    opens: Count
    closing: Day
    extended: Count | None

    @property
    def opening(self) -> Day:
        """The first day of that month."""
        return self.opens.day


@dataclass(frozen=True, slots=True)
class Hiring:
    """The last day on which the prefect is asked, or told, before someone is hired.

    ``reply`` is the last day of his answer to what he received on that day.
    """

    rule: Deadline
    start: Day
    last: Day
    reply_rule: Deadline
    reply: Day


def renewal(
    expiry: Day, corpus: Corpus, *, card: WorkCard | None, job_lost: bool | None
) -> Renewal:
    """Return « le deuxième mois précédant son expiration » (R. 5221-32), from E - 2 to E - 1 month.

    *De quantième à quantième*. R. 5221-33: one year more, at the first renewal, for who has the
    card « salarié » and lost the job without wanting it.
    """
    opens = counted("ouverture-autorisation-de-travail", expiry, corpus)
    lost = job_lost is not False and card in (WorkCard.EMPLOYEE, None)
    return Renewal(
        opens=opens,
        closing=plus_months(expiry, 1 - opens.rule.value),
        extended=counted("autorisation-de-travail-prorogee", expiry, corpus) if lost else None,
    )


def hiring(hired: Day, card: WorkCard | None, corpus: Corpus) -> Hiring:
    """Count two working days before the job: a check (R. 5221-42), or a student's declaration.

    R. 5221-27 has the employer declare a student, which R. 5221-45 counts as the check. Working
    days go from Monday to Saturday, in metropolitan France.
    """
    student = card is WorkCard.STUDENT
    key = "declaration-embauche-etudiant" if student else "verification-avant-embauche"
    rule, reply = corpus.deadline(key, hired), corpus.deadline("verification-employeur", hired)
    last = minus_working_days(hired, rule.value, Region.METROPOLE)
    due = plus_working_days(last, reply.value, Region.METROPOLE)
    return Hiring(rule, hired, last, reply, due)
