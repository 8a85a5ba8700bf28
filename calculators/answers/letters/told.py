"""The case that a letter is about: what the reader told of it, and what the law then says."""

from __future__ import annotations

from dataclasses import dataclass, replace

from calculators.law.facts import Facts
from calculators.law.filing_window import FilingTime, FilingWindow, windows
from calculators.law.silence import Birth, births
from calculators.law.standing import Contest, Refusal, Standing, contest, refused_on, standing
from calculators.questions.facts import facts_of
from calculators.questions.form import Answers
from corpus import Corpus, Day, Letter, LetterAim, Procedure, Request


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What decides on the words of a letter.

    ``time`` is when ANEF takes the renewal of the document that expires; ``births`` are the days on
    which silence may become a refusal, the earliest first, and ``born`` the one that is sure enough
    to be written in a letter.
    """

    letter: Letter
    today: Day
    facts: Facts
    refusal: Refusal | None
    by_association: bool
    time: FilingTime | None
    births: tuple[Birth, ...]
    born: Day | None
    contest: Contest | None

    @property
    def window(self) -> FilingWindow | None:
        """The days on which ANEF takes that renewal."""
        return self.time.window if self.time else None

    @property
    def written(self) -> bool:
        """Whether the refusal is a written one."""
        return self.refusal in (Refusal.WRITTEN, Refusal.WITH_REMOVAL)

    @property
    def standing(self) -> Standing:
        """Where today stands in the time to contest the refusal."""
        return standing(self.contest, self.refusal, self.facts, self.today)

    @property
    def by_post(self) -> bool | None:
        """Whether the prefect asks for this permit by post, where the corpus knows."""
        department, title = self.facts.department, self.facts.title
        return None if department is None or title is None else title.id in department.by_post


def read_told(answers: Answers, corpus: Corpus, today: Day) -> Told:
    """Read the case, and ask the law what it says of it."""
    letter = corpus.letters[answers.choice("letter")]
    facts = facts_of(answers, corpus)
    if letter.aim is LetterAim.CERTIFICATE:
        # The letter says that a renewal was asked for.
        facts = replace(facts, request=Request.RENEWAL)
    refusal = answers.one_of("refusal", Refusal)
    # A letter supposes no blue card of another Member State: that request has an entry of its own.
    found = births(replace(facts, mobile=False), corpus)
    born = refused_on(facts, found)
    written = refusal in (Refusal.WRITTEN, Refusal.WITH_REMOVAL)
    start = facts.notified if written else born
    return Told(
        letter=letter,
        today=today,
        facts=facts,
        refusal=refusal,
        by_association=answers.choice("sender") == "association",
        time=_time(facts, today, corpus),
        births=found,
        born=born,
        contest=None if start is None else contest(start, refusal, facts, corpus),
    )


def _time(facts: Facts, today: Day, corpus: Corpus) -> FilingTime | None:
    if facts.expiry is None:
        return None
    on_anef = Facts(channel=Procedure.ANEF, filed=facts.filed)
    return windows(on_anef, facts.expiry, today, corpus)
