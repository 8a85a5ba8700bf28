"""What the reader told, as the rule needs it; nothing stands for « je ne sais pas »."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from calculators.answers.silence.questions import BLUE_CARDS
from calculators.languages.phrases import Phrases
from calculators.law.holidays import Region
from calculators.law.silence import Distance, Suspension, suspension
from calculators.questions.definition import UNKNOWN
from calculators.questions.form import Answers, FieldError, Refused
from corpus import Corpus, Day, Request, Title

_IN_ORDER = (
    ("received", "notified"),
    ("received", "asked_on"),
    ("asked_on", "reply_by"),
    ("asked_on", "produced_on"),
    ("reasons_asked", "reasons_received"),
    ("reasons_asked", "reasons_given_on"),
    ("informal_on", "informal_refused_on"),
)
"""Pairs of dates of which the second cannot come first."""


class How(StrEnum):
    """By which way the request was sent."""

    ANEF = "anef"
    DEMARCHE = "demarche"
    POST = "post"
    COUNTER = "counter"
    EMAIL = "email"


@dataclass(frozen=True, slots=True)
class Asked:
    """Documents asked for: on which day, by when, and when they were sent."""

    on: Day
    reply_by: Day | None
    produced_on: Day | None

    @property
    def suspension(self) -> Suspension | None:
        """How long the delay stood still, if that can be known."""
        return suspension(self.on, self.reply_by, self.produced_on)


@dataclass(frozen=True, slots=True)
class Reasons:
    """A request for reasons: sent, received, answered."""

    asked: Day
    received: Day | None
    given: Day | None


@dataclass(frozen=True, slots=True)
class Informal:
    """An informal appeal: received, and refused in writing."""

    received: Day
    refused: Day | None


@dataclass(frozen=True, slots=True)
class Court:
    """Where the court is, and where the reader lives."""

    region: Region
    lives: Distance


@dataclass(frozen=True, slots=True)
class Filed:
    """The request: when it was received, for which permits it may be."""

    received: Day
    titles: tuple[Title, ...]
    request: Request | None
    mobile: bool | None
    extended: bool | None

    @property
    def about(self) -> str:
        """A short name that keeps calendar entries apart."""
        return self.titles[0].id if self.titles else "titre"


@dataclass(frozen=True, slots=True)
class Silent:
    """A request without a written answer. ``informed``: told of the refusal and of the appeal.

    ``prescribed`` is true where the question does not arise.
    """

    filed: Filed
    sure: bool
    how: How | None
    prescribed: bool | None
    complete: bool | None
    informed: bool | None
    asked: Asked | None
    reasons: Reasons | None
    informal: Informal | None
    court: Court


def read_silent(answers: Answers, corpus: Corpus) -> Silent:
    """Read what was answered of a request without reply. Raises ``Refused`` if dates clash."""
    check_order(answers, Phrases(corpus.phrases))
    how = answers.choice("how")
    by_post = how in (How.POST, How.EMAIL)
    return Silent(
        filed=read_filed(answers, corpus),
        sure=answers.choice("reply") == "none",
        how=None if how == UNKNOWN else How(how),
        prescribed=_told(answers, "prescribed") if by_post else True,
        complete=_told(answers, "complete"),
        informed=_told(answers, "informed"),
        asked=_read_asked(answers),
        reasons=_read_reasons(answers),
        informal=read_informal(answers),
        court=read_court(answers),
    )


def read_filed(answers: Answers, corpus: Corpus) -> Filed:
    """Read the request, and the permits that it may be for."""
    title, request = answers.choice("title"), answers.choice("request")
    mobile = _told(answers, "mobile") if title in BLUE_CARDS else False
    ids: tuple[str, ...] = () if title == UNKNOWN else (title,)
    if mobile is not False:
        ids = (BLUE_CARDS[title],) if mobile else (title, BLUE_CARDS[title])
    return Filed(
        received=answers.day("received"),
        titles=tuple(corpus.titles[each] for each in ids),
        request=None if request == UNKNOWN else Request(request),
        mobile=mobile,
        extended=_told(answers, "extended"),
    )


def read_informal(answers: Answers) -> Informal | None:
    """Read the informal appeal, if there was one."""
    received = answers.optional_day("informal_on")
    if received is None:
        return None
    return Informal(received, answers.optional_day("informal_refused_on"))


def _read_asked(answers: Answers) -> Asked | None:
    on = answers.optional_day("asked_on")
    if on is None:
        return None
    return Asked(on, answers.optional_day("reply_by"), answers.optional_day("produced_on"))


def _read_reasons(answers: Answers) -> Reasons | None:
    asked = answers.optional_day("reasons_asked")
    if asked is None:
        return None
    received = answers.optional_day("reasons_received")
    return Reasons(asked, received, answers.optional_day("reasons_given_on"))


def read_court(answers: Answers) -> Court:
    """Read where the court is; metropolitan France is an assumption that every answer shows."""
    region, lives = answers.choice("region"), answers.choice("lives")
    return Court(
        region=Region.METROPOLE if region == UNKNOWN else Region(region),
        lives=Distance.SAME if lives == UNKNOWN else Distance(lives),
    )


def check_order(answers: Answers, say: Phrases) -> None:
    """Raise ``Refused`` for each date that comes before what it must follow."""
    errors = []
    for before, after in _IN_ORDER:
        first, second = answers.optional_day(before), answers.optional_day(after)
        if first is not None and second is not None and second < first:
            label = answers.label(before)
            words = say("errors.before", later=second, label=label, earlier=first)
            errors.append(FieldError(after, words))
    if errors:
        raise Refused(errors)


def _told(answers: Answers, name: str) -> bool | None:
    return {"yes": True, "no": False}.get(answers.choice(name))
