"""Putting a result together, line by line, in the order in which a person reasons."""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass, field, replace
from typing import Final

from calculators.answers.citing import cite, cite_alinea, cite_decision, cite_order, name_source
from calculators.languages.phrases import Phrases
from calculators.law.counting import Count, DelayChange, LastUsefulDay
from calculators.law.dates import count, last_useful_day
from calculators.law.day_of_act import LastDay
from calculators.law.holidays import Region
from calculators.law.urgent_judges import UsefulMeasures
from calculators.questions.attempts import Attempt
from calculators.result import (
    Action,
    DatedFact,
    Event,
    Finding,
    LawState,
    Level,
    Reading,
    Reference,
    Result,
    RightFact,
    Status,
    Step,
    Strip,
    Tried,
    Writing,
)
from corpus import Amount, Answer, Corpus, Day, Deadline, Direction, Unit

_FAR: Final = 3 * 366


def opaque(name: str) -> str:
    """Return an id that is always the same and says nothing of its name: FNV-1a, in 64 bits."""
    value = 0xCBF29CE484222325
    for octet in name.encode():
        value = (value ^ octet) * 0x100000001B3 % 2**64
    return f"{value:016x}"


@dataclass(slots=True)
class _Rights:
    """Rights being told, under one heading."""

    words: str = ""
    rights: list[RightFact] = field(default_factory=list)


class Draft:
    """A result being written: it knows the words, the law and today, and forgets nothing said."""

    def __init__(
        self, slug: str, section: str, corpus: Corpus, today: Day, on: Day | None = None
    ) -> None:
        """Write for a calculator, with the phrases of its section and the numbers of a day's law.

        That day is today, or the first that the corpus covers.
        """
        self.corpus, self.today = corpus, today
        self.say = Phrases.under(corpus, on or max(today, corpus.state.covered_from))
        self._slug, self._section = slug, section
        self._dates: list[DatedFact] = []
        self._findings: list[Finding] = []
        self._actions: list[Action] = []
        self._steps: list[Step] = []
        self._references: list[Reference] = []
        self._events: list[Event] = []
        self._rights, self._awaited = _Rights(), _Rights()
        self._bring: list[str] = []
        self._tell: list[str] = []
        self._letters: list[str] = []
        self._chronology: list[Tried] = []

    def words(self, key: str, **fields: object) -> str:
        """Return a phrase of the calculator's own section."""
        return self.say(f"{self._section}.{key}", **fields)

    def speaking(self, section: str) -> Draft:
        """Return this same draft, worded by the phrases of another section."""
        other = copy(self)
        other._section = section
        return other

    def under(self, on: Day) -> Draft:
        """Return this same draft, the numbers in its words those of the law of a day."""
        other = copy(self)
        other.say = Phrases.under(self.corpus, on)
        return other

    def add_date(
        self,
        key: str,
        day: Day,
        basis: str,
        reading: Reading = Reading.LITERAL,
        label: str | None = None,
    ) -> Day:
        """Record a date of the answer, and return it. ``label`` where its own is not enough."""
        self._dates.append(
            DatedFact(
                key=key,
                date=day,
                words=self.say.day(day),
                label=label or self.words(f"d.{key}"),
                basis=basis,
                reading=reading,
                days_from_today=self.today.days_until(day),
            )
        )
        return day

    def add_count(self, counted: Count) -> Day:
        """Keep a count of the law: the operation in words, and the words that it stands on."""
        day = self.counted(counted.rule, counted.start, counted.law_of)
        return self._add_floor(counted, day)

    def add_last_day(self, last: LastDay) -> Day:
        """Keep the count of a time that may change while it runs, and say so where it does."""
        self.add_count(last.count)
        if last.later is None:
            return last.day
        change = last.later.rule.in_force
        if last.day != last.count.day:
            self.add_count(last.later)
            words = self.say("derivation.law-change", change=change, date=last.day)
            self.add_step("law-change", words, last.day, last.later.basis)
        self._say_law(
            Level.WARNING,
            "count-changes",
            label=last.count.rule.label,
            change=change,
            before=last.count.day,
            after=last.later.day,
        )
        return last.day

    def add_last_useful_day(self, useful: LastUsefulDay) -> Day:
        """Keep the count of an appeal with its clear day and its roll-over, a line an operation."""
        made = useful.count
        last = self.counted_to_last_useful_day(made.rule, made.start, made.law_of, useful.region)
        return self._add_floor(made, last)

    def add_advised(self, advised: UsefulMeasures, reading: Reading = Reading.LITERAL) -> Day:
        """Record the last day on which practitioners advise to ask: no law says it."""
        margin, day = advised.advice, advised.day
        delay = self.say.delay(margin)
        words = self.say("derivation.minus", start=advised.refusal, delay=delay, date=day)
        self.add_step(margin.id, f"{margin.source} {words}", day, "")
        return self.add_date("summary_measures_before", day, "", reading)

    def _add_floor(self, counted: Count, day: Day) -> Day:
        """Say that a law ends no delay before it is the law."""
        floored = counted.floored(day)
        if floored != day:
            words = self.say("derivation.floor", date=floored)
            self.add_step(f"{counted.rule.id}-floor", words, floored, counted.basis)
        return floored

    def counted(self, rule: Deadline, start: Day, on: Day) -> Day:
        """Count a delay, and keep the operation and the words it stands on."""
        day = count(rule, start)
        operation = "plus" if rule.direction is Direction.AFTER else "minus"
        words = self.say(
            f"derivation.{operation}", start=start, delay=self.say.delay(rule), date=day
        )
        if day.day != start.day and rule.unit in (Unit.MONTHS, Unit.YEARS):
            words = f"{words} {self.say('derivation.clip')}"
        self.add_step(rule.id, words, day, rule.basis)
        self.cited(rule, on)
        return day

    def counted_to_last_useful_day(
        self, rule: Deadline, start: Day, on: Day, region: Region
    ) -> Day:
        """Count a delay with its clear day and its roll-over, one line an operation.

        Months *de quantième à quantième*; one day more if the delay is in clear days; then the
        first working day of the region if it rolls over.
        """
        counted = self.counted(rule, start, on)
        last = last_useful_day(rule, start, region)
        clear = counted.plus_days(1) if rule.clear_days else counted
        if clear != counted:
            words = self.say("derivation.clear", start=counted, date=clear)
            self.add_step(f"{rule.id}-clear", words, clear, rule.basis)
        if last != clear:
            words = self.say("derivation.roll-over", start=clear, date=last)
            self.add_step(f"{rule.id}-roll-over", words, last, rule.basis)
        return last

    def add_start(self, key: str, day: Day, basis: str) -> Day:
        """Record the day that a delay starts from."""
        self.add_step(key, self.say("derivation.start", date=day), day, basis)
        return day

    def add_step(self, key: str, words: str, day: Day | None, basis: str) -> None:
        """Record one line of the derivation."""
        step = Step(key, words, day, basis)
        if step not in self._steps:
            self._steps.append(step)

    def cited(self, rule: Deadline | Amount, on: Day) -> None:
        """Record the words that a rule stands on, once."""
        self._refer(cite(rule, on, self.corpus, self.say))

    def cited_alinea(self, basis: str, alinea: int, on: Day) -> None:
        """Record a whole alinéa, where what counts is not a number."""
        self._refer(cite_alinea(basis, alinea, on, self.corpus, self.say))

    def cited_order(self, order: str, paragraph: int) -> None:
        """Record a paragraph of an order that was read; the first is 1."""
        self._refer(cite_order(order, paragraph, self.corpus))

    def cited_decision(self, key: str) -> None:
        """Record what a decision holds (``ce-2025-05-06-499904``)."""
        self._refer(cite_decision(key, self.corpus, self.say))

    def _refer(self, reference: Reference) -> None:
        if reference not in self._references:
            self._references.append(reference)

    def add_finding(self, level: Level, key: str, **fields: object) -> None:
        """Tell the reader something."""
        self._findings.append(Finding(key, level, self.words(f"f.{key}", **fields)))

    def add_delay_change(self, key: str, change: DelayChange, **fields: object) -> None:
        """Warn that a delay changes while it runs: from when, and what it was and becomes."""
        before, after = self.say.delay(change.before), self.say.delay(change.after)
        told = {"change": change.day, "before": before, "after": after}
        self.add_finding(Level.WARNING, key, **told, **fields)

    def add_title_note(self, words: str) -> None:
        """Tell what the corpus notes about the permit."""
        self.add_finding(Level.INFO, "title-note", note=self.say.pulled(words))

    def add_action(self, key: str, page: str | None = None, **fields: object) -> None:
        """Tell the reader what to do, the most urgent first.

        What stands in the phrase after a line break is kept from the one screen.
        """
        words = self.words(f"a.{key}", **fields)
        brief, _, more = words.partition("\n")
        self._actions.append(Action(key, f"{brief} {more}".rstrip(), page, brief))

    def add_right(
        self,
        key: str,
        answer: Answer,
        words: str,
        basis: tuple[str, ...],
        *,
        awaited: bool = False,
    ) -> None:
        """Tell what a document gives in one matter. Keys with an alinéa end in ``#2``.

        ``awaited``: the document is not there yet.
        """
        sources = tuple(name_source(each, self.corpus, self.say) for each in basis)
        label, said = self.say(f"rights.{key}"), self.say.pulled(words)
        told = self._awaited if awaited else self._rights
        told.rights.append(RightFact(key, label, answer, said, sources))

    def add_rights_heading(self, words: str, *, awaited: bool = False) -> None:
        """Say with what one has these rights, or which awaited document would give them."""
        (self._awaited if awaited else self._rights).words = words

    def add_to_bring(self, key: str, **fields: object) -> None:
        """Name something to take along."""
        self._bring.append(self.words(f"b.{key}", **fields))

    def add_to_say(self, key: str, **fields: object) -> None:
        """Give a sentence to say at the counter or on the telephone."""
        self._tell.append(self.words(f"t.{key}", **fields))

    def add_letter(self, letter: str) -> None:
        """Offer a letter. Raises ``KeyError`` if there is no such letter."""
        if self.corpus.letters[letter].id not in self._letters:
            self._letters.append(letter)

    def add_attempts(self, attempts: Iterable[Attempt]) -> None:
        """Show the reader's own log, in the order of its days."""
        for attempt in attempts:
            way = self.say(f"attempts.way.{attempt.way}")
            words = self.say.day(attempt.day)
            tried = Tried(attempt.day, words, way, attempt.reference, attempt.outcome)
            self._chronology.append(tried)

    def add_done(self, day: Day, way: str, outcome: str) -> None:
        """Add to the log what the answers themselves tell was done on a day, and how."""
        self._chronology.append(Tried(day, self.say.day(day), way, "", outcome))

    def add_event(
        self,
        key: str,
        day: Day,
        about: str,
        alarms: tuple[int, ...] = (7, 1),
        label: str | None = None,
    ) -> None:
        """Offer a calendar entry for a day to come. ``about`` keeps its UID stable and apart.

        ``label`` where the entry is worded elsewhere. No alarm is set for a day that is past.
        """
        if day < self.today:
            return
        law = self._law().words
        label = label or self.words(f"e.{key}")
        site = self.corpus.edition.site_name
        description = self.say("page.event", label=label, site=site, today=self.today, law=law)
        uid = opaque(f"{self._slug}-{key}-{about}-{day.iso}")
        ahead = tuple(days for days in alarms if days <= self.today.days_until(day))
        self._events.append(Event(key, uid, day, label, description, ahead))

    def result(
        self,
        status: Status,
        headline: str,
        lead: str,
        strip: Strip | None = None,
        writing: Writing | None = None,
        main: tuple[str, ...] = (),
    ) -> Result:
        """Return the finished answer, with what is to be said of its age.

        ``main`` are keys of dates: the first that is not past is the one that the screen shows.
        """
        law = self._law()
        if self.today >= law.reverify_before:
            until = law.reverify_before
            self._say_law(Level.WARNING, "perished", reverify_before=until, today=self.today)
        # Overseas, the day on which the guide was written begins later.
        if self.today < law.known_on.plus_days(-1):
            self._say_law(Level.WARNING, "clock", today=self.today, known_on=law.known_on)
        return Result(
            calculator=self._slug,
            status=status,
            headline=headline,
            lead=lead,
            today=self.today,
            dates=tuple(self._dates),
            findings=tuple(self._findings),
            actions=tuple(self._actions),
            steps=tuple(self._steps),
            references=tuple(self._references),
            rights=tuple(self._rights.rights),
            rights_words=self._rights.words,
            awaited=tuple(self._awaited.rights),
            awaited_words=self._awaited.words,
            bring=tuple(self._bring),
            tell=tuple(self._tell),
            letters=tuple(self._letters),
            chronology=tuple(self._chronology),
            writing=self._made(writing, law) if writing else None,
            events=tuple(self._events),
            strip=strip,
            law=law,
            main=self._first_to_come(main),
        )

    def _first_to_come(self, keys: tuple[str, ...]) -> str | None:
        days = {fact.key: fact.date for fact in self._dates}
        return next((key for key in keys if key in days and self.today <= days[key]), None)

    def _made(self, writing: Writing, law: LawState) -> Writing:
        site, today = self.corpus.edition.site_name, self.say.day(self.today, weekday=False)
        made = self.say("page.letter-made", site=site, today=today)
        return replace(writing, made=f"{made} {law.words}")

    def add_far(self, day: Day) -> None:
        """Warn of a day so far after the law was last looked at that it may well have changed."""
        if self.corpus.state.known_on.plus_days(_FAR) < day:
            self._say_law(Level.WARNING, "far")

    def _say_law(self, level: Level, key: str, **fields: object) -> None:
        self._findings.append(Finding(f"law-{key}", level, self.say(f"law.{key}", **fields)))

    def _law(self) -> LawState:
        return law_of(self.corpus, self.today, self.say)


def law_of(corpus: Corpus, today: Day, say: Phrases) -> LawState:
    """Return the state of the law that an answer stands on, in words."""
    state = corpus.state
    words = say(
        "law.words-perished" if today >= state.reverify_before else "law.words",
        state=state.text_state_words,
        known_on=say.day(state.known_on, weekday=False),
        reverify_before=say.day(state.reverify_before, weekday=False),
    )
    return LawState(state.text_state, state.known_on, state.reverify_before, words)
