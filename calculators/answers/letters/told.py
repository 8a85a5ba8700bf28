"""The case that a letter is about: what the reader told of it, and what the law then says."""

from __future__ import annotations

from dataclasses import dataclass, replace

from calculators.answers.letters.proving import UNTIL, Shown, WorkProof, proof_of_work
from calculators.law.channel import by_post_here
from calculators.law.closure import ClosedFile, closed_file
from calculators.law.day_of_act import LastDay
from calculators.law.facts import Facts
from calculators.law.filing_window import FilingTime, FilingWindow, windows
from calculators.law.rights_kept import keeps, kept_until
from calculators.law.silence import Birth, births
from calculators.law.standing import (
    WRITTEN,
    Contest,
    Refusal,
    Standing,
    contest,
    refused_on,
    standing,
)
from calculators.law.written_refusal import SilenceBefore
from calculators.questions.facts import facts_of
from calculators.questions.form import Answers
from corpus import Corpus, Day, Letter, LetterAim, Paper, Procedure, Request


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What decides on the words of a letter.

    ``time`` is when ANEF takes the renewal of the document that expires; ``births`` are the days
    on which silence may become a refusal, the earliest first, and ``born`` the one that is sure
    enough to be written in a letter. ``kept`` ends the rights that the expired card keeps, if it
    keeps any (L. 433-3), and ``proof`` is what an employer can be shown. ``closed`` is what the
    closure of the request is, and ``documents_asked`` whether documents had been asked for before
    it.
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
    kept: LastDay | None
    proof: WorkProof | None
    closed: ClosedFile | None
    documents_asked: bool | None

    @property
    def window(self) -> FilingWindow | None:
        """The days on which ANEF takes that renewal."""
        return self.time.window if self.time else None

    @property
    def written(self) -> bool:
        """Whether the refusal is a written one."""
        return self.refusal in WRITTEN

    @property
    def standing(self) -> Standing:
        """Where today stands in the time to contest the refusal."""
        return standing(self.contest, self.refusal, self.facts, self.today)

    @property
    def refused_before(self) -> SilenceBefore | None:
        """The refusal that silence had made before the closure, if it had, or perhaps had."""
        return self.closed.refused_before if self.closed else None

    @property
    def surely_refused_before(self) -> bool:
        """Whether that refusal has one day, which nothing that was told puts off."""
        sure = len(self.births) == 1 and self.facts.complete and not self.documents_asked
        return self.refused_before is not None and bool(sure)

    @property
    def by_post(self) -> bool | None:
        """Whether the prefect asks for this permit by post, where the corpus knows."""
        known = self.facts.department is not None and self.facts.title is not None
        return by_post_here(self.facts) if known else None


def read_told(answers: Answers, corpus: Corpus, today: Day) -> Told:
    """Read the case, and ask the law what it says of it."""
    letter = corpus.letters[answers.choice("letter")]
    facts = facts_of(answers, corpus)
    if letter.aim is LetterAim.CERTIFICATE:
        # The letter says that a renewal was asked for.
        facts = replace(facts, request=Request.RENEWAL)
    paper = corpus.documents.get(answers.choice("document"))
    shown = Shown(paper, answers.optional_day(UNTIL))
    # A letter supposes no blue card of another Member State: that request has an entry of its own.
    facts = replace(facts, request=shown.request or facts.request, mobile=False)
    kept = _kept(shown, facts, letter, today, corpus)
    for_employer = letter.aim is LetterAim.EMPLOYER
    closing = letter.aim is LetterAim.REOPENING
    # What contests the closure of a request contests a written refusal.
    refusal = Refusal.WRITTEN if closing else answers.one_of("refusal", Refusal)
    found = births(facts, corpus)
    born = refused_on(facts, found)
    written = refusal in WRITTEN
    start = facts.closed_on if closing else facts.notified if written else born
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
        kept=kept,
        proof=proof_of_work(shown, facts, kept, today, corpus) if for_employer else None,
        closed=closed_file(facts, facts.closed_on or today, corpus) if closing else None,
        documents_asked=answers.yes_no("documents_asked"),
    )


def _kept(shown: Shown, facts: Facts, letter: Letter, today: Day, corpus: Corpus) -> LastDay | None:
    """Return until when the expired card keeps its rights: of a renewal that was asked for."""
    if letter.aim is LetterAim.COURT:
        # The court is asked for the certificate of a renewal.
        facts = replace(facts, request=Request.RENEWAL)
    if facts.expiry is None or not (shown.paper is Paper.KEPT_PERMIT or keeps(facts)):
        return None
    asked = facts.filed is not None or shown.paper in (Paper.CONFIRMATION, Paper.KEPT_PERMIT)
    if letter.aim is LetterAim.EMPLOYER and not asked:
        return None
    return kept_until(facts.expiry, today, corpus)


def _time(facts: Facts, today: Day, corpus: Corpus) -> FilingTime | None:
    if facts.expiry is None:
        return None
    on_anef = Facts(channel=Procedure.ANEF, filed=facts.filed)
    return windows(on_anef, facts.expiry, today, corpus)
