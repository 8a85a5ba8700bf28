"""When silence is a refusal: R.* 432-1, R. 432-2 and the articles to which it leaves the delay.

Pure dates (R8 to R10 of the dossier). The law is that of the day of reception; where a known change
comes before the refusal is born, it is counted by both laws.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from calculators.law.counting import Count, DelayChange, counted, laws_that_begin_meanwhile
from calculators.law.facts import Facts, How
from corpus import Corpus, Day, Deadline, Request, Silence, Title

GENERAL: Final = "silence-4-mois"
"""The delay of R. 432-2, first alinéa."""
_BASIS: Final = "ceseda/r432-2"
MAY_BE_AN_APPOINTMENT: Final = (How.DEMARCHE, How.COUNTER, How.EMAIL)
"""Ways by which one may have asked for an appointment alone, and taken it for a filing."""


class NoDecision(StrEnum):
    """Why the silence makes no refusal of a permit that a court could quash."""

    NOT_PRESCRIBED = "not-prescribed"
    """Sent by post, and the prefect had not asked for that (CE, 10 October 2024, n° 493514)."""
    ONLY_APPOINTMENT = "only-appointment"
    """An appointment was asked for, no file was sent (CAA Versailles, 9 September 2025)."""
    INCOMPLETE = "incomplete"
    """An indispensable document was missing (CE, 10 October 2024, n° 494718)."""


class DocumentsAsked(StrEnum):
    """What a request for missing documents does to the delay (L. 114-5 of the CRPA, alinéa 3)."""

    TOO_LATE = "too-late"
    """It came when the silence was a refusal already."""
    UNKNOWN_TIME = "unknown-time"
    """It stops the delay, nobody can say for how many days."""
    STOOD_STILL = "stood-still"
    """It stops the delay for days that can be counted."""


@dataclass(frozen=True, slots=True)
class Suspension:
    """The days during which the delay of silence stood still: ``first`` to ``last``."""

    first: Day
    last: Day

    @property
    def days(self) -> int:
        """How many days the delay stood still."""
        return self.first.days_until(self.last)


@dataclass(frozen=True, slots=True)
class Birth:
    """A day on which a refusal is born, under one reading; ``counts`` lead to it, one by one.

    ``change`` where this reading applies a law that came after the reception.
    """

    counts: tuple[Count, ...]
    doubt: str | None = None
    change: DelayChange | None = None

    @property
    def day(self) -> Day:
        """The day of the refusal."""
        return self.counts[-1].day

    @property
    def basis(self) -> str:
        """The text that makes the silence a refusal."""
        return self.counts[-1].basis

    @property
    def starts_complete(self) -> bool:
        """Whether the text counts from the complete request."""
        return self.counts[0].rule.starts_complete


@dataclass(frozen=True, slots=True)
class Births:
    """Every day on which one request may become a refusal.

    ``read``: by the texts alone, from the day of reception, the earliest first, one a day.
    ``stood``: the days during which a request for documents stopped the delay.
    ``from_completion``: counted from the day on which the missing documents were sent.
    """

    read: tuple[Birth, ...]
    asked: DocumentsAsked | None
    stood: Suspension | None
    from_completion: tuple[Birth, ...]

    @property
    def first(self) -> Day:
        """The earliest day: the one to reckon with."""
        return self.read[0].day

    @property
    def suspended(self) -> Day | None:
        """The latest day of the texts, moved by as long as the delay stood still."""
        return self.read[-1].day.plus_days(self.stood.days) if self.stood else None

    @property
    def last(self) -> Day:
        """The latest day that can be defended, in any reading."""
        later = (birth.day for birth in self.from_completion)
        return max(self.suspended or self.read[-1].day, *later, self.first)

    @property
    def later(self) -> Day | None:
        """The latest day, if it is not the first."""
        return self.last if self.last != self.first else None


def no_decision(facts: Facts) -> NoDecision | None:
    """Tell why no refusal that can be contested is born, if none is."""
    if facts.how is How.POST and facts.prescribed is False:
        return NoDecision.NOT_PRESCRIBED
    if facts.only_appointment and facts.how in MAY_BE_AN_APPOINTMENT:
        return NoDecision.ONLY_APPOINTMENT
    if facts.complete is False and facts.documents_sent_on is None:
        return NoDecision.INCOMPLETE
    return None


def sent_as_prescribed(facts: Facts) -> bool | None:
    """Tell whether the request came by the way that the prefect set (R. 431-3, alinéa 2).

    The question arises for letters and e-mails alone.
    """
    return facts.prescribed if facts.how in (How.POST, How.EMAIL) else True


def every_birth(facts: Facts, corpus: Corpus) -> Births:
    """Return the days on which the refusal may be born, whatever the reading.

    R.* 432-1 and R. 432-2, then L. 114-5 of the CRPA. Raises ``ValueError`` without a day of
    reception, ``OutsideKnownLaw`` where no version of a rule covers it.
    """
    read = births(facts, corpus)
    if not read:
        raise ValueError("the day of reception is not known")
    asked, stood = _documents_asked(facts, read[-1].day)
    return Births(read, asked, stood, _from_completion(facts, read))


def births(facts: Facts, corpus: Corpus) -> tuple[Birth, ...]:
    """Return the days on which the refusal may be born by the texts alone, the earliest first.

    Several where the law is arguable or changes meanwhile, or where the permit or the request is
    not known; none where the day of reception (``facts.filed``) is not. Counted from that day,
    without clear day or roll-over (R. 432-2).
    """
    if facts.filed is None:
        return ()
    found: dict[Day, Birth] = {}
    for silence in _silences(facts, corpus):
        for birth in _readings(silence, facts.filed, facts.extended, corpus):
            known = found.get(birth.day)
            if known is None or _is_plainer(birth, known):
                found[birth.day] = birth
    return tuple(found[day] for day in sorted(found))


def earliest_birth(delay: str, received: Day, corpus: Corpus) -> Birth:
    """Return the earliest day on which a refusal is born under one delay, whatever the permit."""
    readings = (Birth((made,), change=change) for made, change in _laws(delay, received, corpus))
    return min(readings, key=lambda birth: birth.day)


def delays(corpus: Corpus) -> tuple[str, ...]:
    """Return the ids of the delays of silence of all permits, in the order of the corpus."""
    used = {silence.deadline for title in corpus.titles.values() for silence in title.silences}
    return tuple(dict.fromkeys(rule.id for rule in corpus.deadlines if rule.id in used))


def permits(facts: Facts, corpus: Corpus) -> tuple[Title, ...]:
    """Return the entries of the list for which the request may be; none if nothing is known.

    A blue card of another Member State leads to an entry of its own (R. 421-23, alinéa 2).
    """
    title = facts.title
    if title is None:
        return ()
    if title.mobile_entry is None or facts.mobile is False:
        return (title,)
    mobile = corpus.titles[title.mobile_entry]
    return (mobile,) if facts.mobile else (title, mobile)


def _silences(facts: Facts, corpus: Corpus) -> tuple[Silence, ...]:
    """Return the delays of the request, for each of the permits that it may be for.

    Those of first requests and of renewals where it is not known which it is; all those of
    R. 432-2 itself for a permit that is not known.
    """
    titles, request = permits(facts, corpus), facts.request
    if not titles:
        own = (rule.id for rule in corpus.deadlines if rule.basis == _BASIS)
        return tuple(_of_the_article(key) for key in dict.fromkeys(own))
    found = [s for title in titles for s in title.silences if request in (None, s.request)]
    if not found:
        # No renewal of this permit is foreseen: its own delay may apply, or the general one.
        found = [*(s for title in titles for s in title.silences), _of_the_article(GENERAL)]
    return tuple(found)


def _of_the_article(key: str) -> Silence:
    return Silence(request=Request.FIRST, deadline=key, basis=_BASIS)


def _readings(
    silence: Silence, received: Day, extended: bool | None, corpus: Corpus
) -> Iterator[Birth]:
    """Give the births under one delay: by each law, with and without its lengthening."""
    laws = _laws(silence.deadline, received, corpus)
    if corpus.article(silence.basis).on(received) is None:
        # The article with its own delay came later: until then, the general rule.
        laws = _before_the_article(silence, received, corpus)
    for made, change in laws:
        first = replace(made, rule=_in_its_own_article(silence, made, corpus))
        more = made.rule.extended_by
        if more is None or extended is not True:
            yield Birth((first,), silence.doubt, change)
        if more is not None and extended is not False:
            longer = counted(more, first.day, corpus, made.law_of)
            yield Birth((first, longer), silence.doubt, change)


def _laws(key: str, received: Day, corpus: Corpus) -> Iterator[tuple[Count, DelayChange | None]]:
    """Count a delay by the law of the reception, then by each that begins before it ends.

    By a new law, no refusal is born before that law is in force.
    """
    first = counted(key, received, corpus)
    yield first, None
    for after in laws_that_begin_meanwhile(first, first.day, corpus):
        began = after.in_force
        yield Count(after, received, began, floor=began), DelayChange(first.rule, after)


def _before_the_article(
    silence: Silence, received: Day, corpus: Corpus
) -> Iterator[tuple[Count, DelayChange | None]]:
    """Count by the general rule, then by the article that begins before that ends, if it does."""
    general = tuple(_laws(GENERAL, received, corpus))
    yield from general
    first = general[0][0]
    began = corpus.article(silence.basis).versions[0].in_force
    if received < began <= first.day:
        rule = replace(corpus.deadline(silence.deadline, began), in_force=began)
        yield Count(rule, received, began, floor=began), DelayChange(first.rule, rule)


def _in_its_own_article(silence: Silence, made: Count, corpus: Corpus) -> Deadline:
    """Return the delay as the permit's own article sets it, in the version of the law applied."""
    version = corpus.article(silence.basis).on(made.law_of)
    if silence.paragraph is None or version is None or silence.basis == made.basis:
        return made.rule
    words = version.paragraphs[silence.paragraph - 1]
    return replace(made.rule, basis=silence.basis, paragraph=silence.paragraph, quote=words)


def _is_plainer(birth: Birth, known: Birth) -> bool:
    """Tell whether a reading leads to a day with less to say of it than another."""
    one, other = ((each.change is not None, bool(each.doubt)) for each in (birth, known))
    return one < other


def _documents_asked(facts: Facts, last: Day) -> tuple[DocumentsAsked | None, Suspension | None]:
    """Tell how long the delay stands still while documents are awaited (L. 114-5, alinéa 3).

    From the day of the request to the end of the time given, or to the day on which they were sent
    if that is earlier.
    """
    asked = facts.documents_asked_on
    if asked is None:
        return None, None
    if asked >= last:
        return DocumentsAsked.TOO_LATE, None
    ends = [day for day in (facts.documents_due, facts.documents_sent_on) if day is not None]
    stood = Suspension(asked, min(ends)) if ends else None
    if stood is None or not stood.days:
        return DocumentsAsked.UNKNOWN_TIME, None
    return DocumentsAsked.STOOD_STILL, stood


def _from_completion(facts: Facts, read: tuple[Birth, ...]) -> tuple[Birth, ...]:
    """Count anew from the documents that were sent, where the text speaks of a complete request."""
    day = facts.documents_sent_on
    if facts.documents_asked_on is None or day is None:
        return ()
    return tuple(_counted_from(day, birth) for birth in read if birth.starts_complete)


def _counted_from(day: Day, birth: Birth) -> Birth:
    counts: list[Count] = []
    for made in birth.counts:
        counts.append(replace(made, start=day))
        day = counts[-1].day
    return replace(birth, counts=tuple(counts))
