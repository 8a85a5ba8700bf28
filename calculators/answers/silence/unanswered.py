"""The answer to someone whose request has had no written reply (R8 to R14)."""

from __future__ import annotations

from calculators.answers.drafting import Draft
from calculators.answers.silence.advice import advise, conclude, remember, say_urgent_judges
from calculators.answers.silence.appeals import (
    Door,
    open_door,
    say_appeal,
    say_court,
    say_distance,
    say_informal,
    say_last_day,
)
from calculators.answers.silence.case import How, Silent
from calculators.answers.silence.questions import BLUE_CARDS, SECTION, SLUG
from calculators.answers.silence.reasons import say_reasons, surely_open_until
from calculators.answers.silence.strip import strip_of
from calculators.law import silence as rule
from calculators.law.dates import count
from calculators.result import Level, Reading, Result, Status
from corpus import Corpus, Day, Kind

_APPEAL = "recours-refus-implicite"
_GUIDE = "guide/silence-et-refus"
_PAIR = 2


def compute_unanswered(case: Silent, corpus: Corpus, today: Day) -> Result:
    """Count from the day of reception. Raises ``OutsideKnownLaw`` for a day before the law."""
    answer = _Answer(case, corpus, today)
    if case.prescribed is False and case.how is How.POST:
        return answer.without_decision()
    if case.complete is False and not answer.completed:
        return answer.incomplete()
    return answer.write()


def _place(doors: list[Door], found: list[Door], case: Silent) -> None:
    """Put what the request for reasons opens before the ways that only an argument keeps open."""
    told = case.reasons
    arrived = (told.received or told.asked) if told is not None else None
    in_time = arrived is not None and arrived <= surely_open_until(doors)
    surest = [door for door in found if in_time or door.sure]
    after = sum(door.key in ("appeal", "informal") for door in doors)
    doors[after:after] = surest
    doors.extend(door for door in found if door not in surest)


class _Answer:
    """One answer being worked out; each method says one part of it."""

    def __init__(self, case: Silent, corpus: Corpus, today: Day) -> None:
        self.case, self.corpus, self.today = case, corpus, today
        self.draft = Draft(SLUG, SECTION, corpus, today)
        self.filed = case.filed
        self.completed = case.asked is not None and case.asked.produced_on is not None

    def write(self) -> Result:
        """Say everything, in the order in which it is read."""
        case, draft = self.case, self.draft
        self._say_start()
        first = self._say_births()
        draft.add_finding(Level.DANGER if self.today < first else Level.WARNING, "certificate")
        draft.cited_decision("ce-2025-05-06-499904")
        later = self._later(first)
        doors = self._say_appeals(first, later)
        _place(doors, say_reasons(draft, case, first, doors), case)
        waiting = self.today < first
        door = None if waiting else open_door(tuple(doors), self.today)
        closed = not waiting and door is None
        say_urgent_judges(draft, case, first, later, closed=closed)
        self._say_doubts(first, later)
        say_court(draft, case.court)
        advise(draft, case, first, later, door, closed=closed)
        remember(draft, self.filed.about, first, later, tuple(doors))
        if case.prescribed is False:
            # No opinion speaks of e-mail: a new request and these dates, both.
            draft.add_action("file-again", _GUIDE)
        headline, lead = conclude(draft, case, first, later, door, tuple(doors))
        status = Status.WAITING if waiting else Status.CLOSED if closed else Status.REFUSED
        if case.prescribed is not True:
            status = Status.UNSURE
        strip = strip_of(draft, self.filed.received, first, later, tuple(doors))
        return draft.result(status, headline, lead, strip)

    def without_decision(self) -> Result:
        """Answer where no decision is born: sent by post without the prefect having asked for it.

        CE n° 493514.
        """
        draft = self.draft
        draft.cited_alinea("ceseda/r431-3", 2, self.filed.received)
        draft.add_finding(Level.DANGER, "no-decision")
        draft.add_finding(Level.INFO, "no-decision.check")
        draft.add_action("file-again", "guide/voie-postale")
        draft.add_action("lawyer", "accompagner")
        draft.add_to_bring("proof")
        draft.add_to_say("no-decision", received=self.filed.received)
        lead = draft.words("l.no-decision")
        return draft.result(Status.NOT_APPLICABLE, draft.words("h.no-decision"), lead)

    def incomplete(self) -> Result:
        """Answer where the file lacks an indispensable document (CE n° 494718)."""
        draft, received = self.draft, self.filed.received
        draft.cited_alinea("ceseda/r431-10", 1, received)
        draft.cited_alinea("ceseda/r431-11", 1, received)
        draft.add_finding(Level.DANGER, "incomplete")
        draft.add_finding(Level.WARNING, "incomplete.doubt")
        # The judge may find the document secondary: two days to note, none to count on.
        silences = rule.silences(self.filed.titles, self.filed.request)
        born = rule.births(received, silences, self.filed.extended, self.corpus)[0]
        self._say_birth(born)
        prudent = draft.counted(self.corpus.deadline(_APPEAL, born.day), born.day, born.day)
        draft.add_finding(Level.WARNING, "incomplete.days", first=born.day, prudent=prudent)
        draft.add_action("complete", "guide/silence-et-refus")
        draft.add_action("list-asked")
        draft.add_action("lawyer", "accompagner")
        draft.add_to_bring("file")
        draft.add_to_say("incomplete", received=received)
        lead = draft.words("l.incomplete")
        return draft.result(Status.NOT_APPLICABLE, draft.words("h.incomplete"), lead)

    def _say_start(self) -> None:
        received, draft = self.filed.received, self.draft
        draft.add_start("received", received, "crpa/l114-3")
        draft.cited_alinea("ceseda/r432-1", 1, received)
        draft.cited_alinea("crpa/l114-3", 1, received)
        draft.cited_alinea("cja/r421-2", 2, received)
        if received > self.today:
            draft.add_finding(Level.INFO, "not-yet", received=received)

    def _say_births(self) -> Day:
        """Record the day of the refusal, and the latest one that can be argued."""
        filed, draft = self.filed, self.draft
        silences = rule.silences(filed.titles, filed.request)
        self.births = rule.births(filed.received, silences, filed.extended, self.corpus)
        first, last = self.births[0], self.births[-1]
        reading = Reading.LITERAL if first is last else Reading.PRUDENT
        self._say_birth(first)
        draft.add_date("implicit_refusal", first.day, first.rules[-1].basis, reading)
        if first is not last:
            self._say_birth(last)
            basis = last.rules[-1].basis
            draft.add_date("implicit_refusal_other", last.day, basis, Reading.LAST_DEFENSIBLE)
        return first.day

    def _say_birth(self, birth: rule.Birth) -> None:
        day = self.filed.received
        for delay in birth.rules:
            day = self.draft.counted(delay, day, self.filed.received)

    def _later(self, first: Day) -> Day | None:
        """Return the latest day on which the refusal may be born, suspension included (R10)."""
        draft, asked, last = self.draft, self.case.asked, self.births[-1].day
        later = None if last == first else last
        if asked is None:
            return later
        stood = asked.suspension
        if not asked.on < last:
            draft.add_finding(Level.WARNING, "asked.late", implicit_refusal=first)
            return later
        draft.cited_alinea("crpa/l114-5", 3, asked.on)
        missing = self.corpus.article("ceseda/r431-11").on(asked.on)
        if missing is not None and len(missing.paragraphs) > 1:
            draft.cited_alinea("ceseda/r431-11", 2, asked.on)
        if stood is None or not stood.days:
            draft.add_finding(Level.WARNING, "asked.unknown", implicit_refusal=first)
            return later
        later = last.plus_days(stood.days)
        words = draft.words(
            "s.suspension",
            first=stood.first,
            last=stood.last,
            days=draft.say.days(stood.days),
            start=last,
            date=later,
        )
        draft.add_step("suspension", words, later, "crpa/l114-5")
        draft.add_date("implicit_refusal_suspended", later, "crpa/l114-5", Reading.LAST_DEFENSIBLE)
        key = "asked" if asked.produced_on else "asked.pending"
        draft.add_finding(Level.WARNING, key, first=first, suspended=later)
        return later

    def _say_appeals(self, first: Day, later: Day | None) -> list[Door]:
        """Record each way to the court, the surest first."""
        draft, court = self.draft, self.case.court
        counted = say_appeal(draft, _APPEAL, first, court, "appeal_prudent", "appeal_last")
        doors = [Door("appeal", counted.prudent, counted.last)]
        against = self.corpus.deadline(_APPEAL, first)
        if counted.prudent.day != first.day and against.doubt:
            draft.add_finding(Level.INFO, "doubt", doubt=against.doubt)
        if later is not None:
            last = say_last_day(draft, _APPEAL, later, court, "appeal_other_last")
            doors.append(Door("other", last, last))
        distant = say_distance(draft, _APPEAL, later or first, court)
        if distant is not None:
            doors.append(Door("distance", distant, distant))
        if self.case.informed is not True:
            doors.append(self._say_reasonable(first))
        if self.case.informal is not None:
            ends = (counted.last, max(door.last for door in doors))
            informal = say_informal(draft, _APPEAL, self.case.informal, first, ends, court)
            if informal is not None:
                doors.insert(1, informal)
        return doors

    def _say_reasonable(self, first: Day) -> Door:
        """Record the year after which even a delay that cannot be opposed is over (R12)."""
        draft, how = self.draft, self.case.how
        reasonable = self.corpus.deadline("delai-raisonnable", first)
        last = draft.counted(reasonable, first, first)
        draft.add_date("reasonable_delay_last", last, reasonable.basis, Reading.LAST_DEFENSIBLE)
        level = Level.WARNING if self.case.informed is False else Level.INFO
        told = "no" if self.case.informed is False else "unknown"
        draft.under(first).add_finding(level, f"informed.{told}", reasonable_delay_last=last)
        if last < self.today:
            draft.add_finding(Level.WARNING, "year-over")
        on_paper = how in (How.POST, How.COUNTER)
        if on_paper:
            draft.cited_alinea("crpa/l112-6", 1, first)
        else:
            draft.cited_alinea("crpa/l112-12", 1, first)
            draft.cited_alinea("crpa/r112-11-1", 4, first)
            draft.cited_alinea("crpa/l112-11", 6, first)
        draft.cited_alinea("cja/r421-5", 1, first)
        if how is not None:
            draft.add_finding(Level.INFO, "informed.paper" if on_paper else "informed.electronic")
        return Door("reasonable", last, last)

    def _say_doubts(self, first: Day, later: Day | None) -> None:
        """Say what no tool can know, and how the law may be read otherwise."""
        case, draft, filed = self.case, self.draft, self.filed
        if not filed.titles:
            rules = ("silence-60-jours", "silence-90-jours", "silence-4-mois")
            days = {
                f"day_{n}": count(self.corpus.deadline(rule, filed.received), filed.received)
                for n, rule in enumerate(rules)
            }
            mobile = self.corpus.deadline("silence-carte-bleue-mobile", filed.received)
            mobile_day = count(mobile, filed.received)
            delay = draft.say.delay(self.corpus.deadline("silence-4-mois", filed.received))
            draft.add_finding(
                Level.DANGER, "title-unknown", delay=delay, mobile_day=mobile_day, **days
            )
        elif len(self.births) > 1:
            said = " ".join(
                draft.words("f.births.reading", day=birth.day, doubt=birth.doubt)
                for birth in self.births
                if birth.doubt
            )
            key = "births" if len(self.births) == _PAIR else "births.several"
            draft.add_finding(
                Level.WARNING, key, first=first, other=self.births[-1].day, doubt=said
            )
        elif doubt := self.births[0].doubt:
            draft.add_finding(Level.WARNING, "doubt", doubt=doubt)
        if any({Kind.ALGERIAN_1, Kind.ALGERIAN_10}.intersection(t.kinds) for t in filed.titles):
            draft.add_finding(Level.WARNING, "algerian")
        if filed.request is None and filed.titles:
            draft.add_finding(Level.INFO, "request-unknown")
        self._say_blue_card()
        if later is not None:
            draft.add_finding(Level.WARNING, "again", first=first, later=later)
        if not case.sure:
            draft.add_finding(Level.DANGER, "reply-unknown")
        if case.prescribed is None:
            draft.add_finding(Level.DANGER, "prescribed-unknown")
        elif case.prescribed is False:
            draft.add_finding(Level.DANGER, "no-decision.email")
        if case.how is How.DEMARCHE:
            draft.add_finding(Level.WARNING, "demarche")
        if self.case.complete is None:
            draft.add_finding(Level.WARNING, "complete-unknown")
        elif self.case.complete is False:
            draft.add_finding(Level.DANGER, "completed")
        if self.completed and any(
            d.start.endswith("complète") for b in self.births for d in b.rules
        ):
            self._say_complete_start()

    def _say_blue_card(self) -> None:
        filed = self.filed
        if filed.mobile is not False or not filed.titles or filed.titles[0].id not in BLUE_CARDS:
            return
        other = self.corpus.titles[BLUE_CARDS[filed.titles[0].id]]
        silences = rule.silences((other,), filed.request)
        day = rule.births(filed.received, silences, False, self.corpus)[0].day
        if day < self.births[0].day:
            self.draft.add_finding(Level.INFO, "blue-card", mobile_day=day)

    def _say_complete_start(self) -> None:
        """Say from when a delay that runs from the complete request may have run."""
        asked = self.case.asked
        if asked is None or asked.produced_on is None:
            return
        day = asked.produced_on
        for delay in self.births[0].rules:
            day = count(delay, day)
        self.draft.add_finding(
            Level.INFO, "complete-start", produced_on=asked.produced_on, date=day
        )
