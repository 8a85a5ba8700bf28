"""The case that a letter is about: what the reader told of it, and what the law then says."""

from __future__ import annotations

from dataclasses import dataclass, replace

from calculators.law.facts import Facts
from calculators.law.filing_window import FilingWindow, Route, reference_day, window_of
from calculators.law.silence import Birth, births
from calculators.law.standing import Contest, Refusal, Standing, contest, refused_on, standing
from calculators.questions.facts import facts_of
from calculators.questions.form import Answers
from corpus import Corpus, Day, Letter, LetterAim, Request


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What decides on the words of a letter.

    ``window`` is that of ANEF for the document that expires; ``births`` are the days on which
    silence may become a refusal, the earliest first, and ``born`` the one that is sure enough to be
    written in a letter.
    """

    letter: Letter
    today: Day
    facts: Facts
    refusal: Refusal | None
    by_association: bool
    window: FilingWindow | None
    births: tuple[Birth, ...]
    born: Day | None
    contest: Contest | None

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
        window=_window(facts, today, corpus),
        births=found,
        born=born,
        contest=None if start is None else contest(start, refusal, facts, corpus),
    )


def law_day(facts: Facts, expiry: Day, today: Day, corpus: Corpus) -> Day:
    """Return the day whose law decides on the window: that of the filing, if it is known."""
    return facts.filed or reference_day(today, expiry, corpus)


def _window(facts: Facts, today: Day, corpus: Corpus) -> FilingWindow | None:
    if facts.expiry is None:
        return None
    return window_of(Route.ANEF, facts.expiry, facts.filed or today, corpus)
