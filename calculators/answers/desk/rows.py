"""From the cells of one line to its row: the facts, their days, the one that cannot be undone."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from calculators.answers.citing import name_of
from calculators.answers.desk.cells import Unread, read_cell, words_of
from calculators.answers.desk.private import Private, looks_private
from calculators.answers.desk.table import TICKET, Line
from calculators.answers.drafting import law_of, opaque
from calculators.answers.letters.questions import SLUG as LETTERS
from calculators.answers.letters.questions import form as letters_form
from calculators.answers.my_situation.besides import awaited, missed
from calculators.answers.my_situation.doing import to_do, to_do_anyway
from calculators.answers.my_situation.line import Line as Days
from calculators.answers.my_situation.questions import form as form_of
from calculators.answers.my_situation.timeline import line_of
from calculators.answers.my_situation.told import case_of, contradictions
from calculators.answers.order import check_order
from calculators.desk import Row, Urgency, first_way
from calculators.languages.phrases import Phrases
from calculators.law.alike import alike
from calculators.questions.carrying import fragment, retold, written
from calculators.questions.definition import UNKNOWN, QuestionKind
from calculators.questions.form import Answers, Refused, read
from calculators.questions.since import CLOSED_ON
from calculators.result import Event, Milestone, Status
from corpus import Corpus, Day, OutsideKnownLaw, Request

_WEEK, _MONTH = 7, 31
_ALARMS: Final = (14, 7, 1)
_UNDATED: Final = ("refusal", "refusal-oqtf", "closed")


@dataclass(frozen=True, slots=True)
class _Counted:
    """What was told of one person, the days of it, and what hardly holds together."""

    answers: Answers
    line: Days
    errors: tuple[str, ...]


class Desk:
    """Reads one line after the other: what is the same for all is worked out once."""

    def __init__(self, corpus: Corpus, today: Day) -> None:
        """Prepare for the lines of one day."""
        self.corpus, self.today, self.say = corpus, today, Phrases.of(corpus)
        self.form = form_of(corpus)
        self.law = law_of(corpus, today, self.say)
        self._questions = {question.name: question for question in self.form.questions}
        self._words = words_of(self.form, corpus, self.say)
        self._known: dict[tuple[tuple[str, object], ...], _Counted] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """The questions that a column may answer."""
        return tuple(self._questions)

    def row(self, line: Line, missing: tuple[str, ...] = ()) -> Row:
        """Return the row of a line, with all that is wrong with it. ``missing``: columns."""
        ticket, notes = self._ticket(line)
        notes += [self._left_out(name, cell) for name, cell in line.others.items()]
        if missing and not line.broken:
            names = ", ".join(self._column(name) for name in missing)
            notes.append(self.say("desk.missing", names=names))
        if line.broken:
            return self._wrong(line, ticket, [line.broken, *notes], {})
        meant, kept, errors = self._read(line)
        if errors:
            return self._wrong(line, ticket, [*errors, *notes], kept)
        try:
            found = [self._counted(tuple(told.items())) for told in self._each(meant)]
        except Refused as refused:
            said = self._refused(refused)
            return self._wrong(line, ticket, [*said, *notes], kept)
        except OutsideKnownLaw as unknown:
            said = [self.say("errors.outside", reason=unknown)]
            return self._wrong(line, ticket, [*said, *notes], kept)
        rows = [self._placed(line.rank, ticket, kept, counted) for counted in found]
        first = min(range(len(rows)), key=lambda rank: rows[rank].place)
        if (count := len(meant.get("title", ()))) > 1:
            notes.append(self.say("desk.several", written=line.cells["title"], count=count))
        return self._worded(rows[first], found[first], notes)

    def _each(self, meant: Mapping[str, tuple[str, ...]]) -> Iterator[dict[str, object]]:
        """Give what may have been told: of the permits that the words may mean, one of a kind."""
        told: dict[str, object] = {name: values[0] for name, values in meant.items()}
        titles = meant.get("title", (UNKNOWN,))
        if len(titles) > 1:
            named = (name for name in meant if self._questions[name].kind is QuestionKind.DATE)
            since = min((self.today, *(Day.parse(meant[name][0]) for name in named)))
            request = next((each for each in Request if each == told.get("request")), None)
            kinds: dict[Hashable, str] = {}
            for title in titles:
                kinds.setdefault(alike(self.corpus.titles[title], request, since), title)
            titles = tuple(kinds.values())
        for title in titles:
            yield told | {"title": title}

    def _ticket(self, line: Line) -> tuple[str, list[str]]:
        """Return the ticket, or the number of the line where it looks like a person's."""
        cell = line.cells.get(TICKET, "")
        if not cell:
            return str(line.rank), []
        private = looks_private(cell)
        if private is None:
            return cell[:20], []
        return str(line.rank), [self.say("desk.ticket", reason=self._private(private))]

    def _private(self, private: Private) -> str:
        return self.say(f"desk.private.{private}")

    def _left_out(self, name: str, cell: str) -> str:
        """Say why a column that nobody asked for is left out; a heading is not said if private."""
        private = looks_private(cell)
        hidden = looks_private(name) not in (None, Private.NAME)
        shown = self.say("desk.column") if hidden or not name else name[:30]
        if private is not None:
            return self.say("desk.cell", column=shown, message=self._private(private))
        return self.say("desk.left-out", name=shown)

    def _column(self, name: str) -> str:
        """Return the heading of a column: the first way of writing it."""
        key = f"desk.col.{name}"
        return first_way(self.say(key)) if self.say.has(key) else name

    def _refused(self, refused: Refused) -> list[str]:
        """Say what is wrong with the answers; without a day to start from, that alone."""
        if any(error.field == "situation" for error in refused.errors):
            return [self.say("desk.nothing")]
        return [self._said(error.field, error.message) for error in refused.errors]

    def _said(self, field: str, message: str) -> str:
        return self.say("desk.cell", column=self._column(field), message=message)

    def _read(self, line: Line) -> tuple[dict[str, tuple[str, ...]], dict[str, str], list[str]]:
        """Return what each cell may mean, the cells that may be shown again, and what is wrong."""
        meant: dict[str, tuple[str, ...]] = {}
        kept: dict[str, str] = {}
        errors: list[str] = []
        for name, cell in line.cells.items():
            if name == TICKET or not cell:
                continue
            try:
                meant[name] = read_cell(self._questions[name], cell, self._words, self.say)
                kept[name] = cell
            except Unread as unread:
                errors.append(self._said(name, str(unread)))
                if looks_private(cell) is None:
                    kept[name] = cell
        return meant, kept, errors

    def _placed(self, rank: int, ticket: str, kept: Mapping[str, str], counted: _Counted) -> Row:
        """Return a row without its words: of many permits, those of one alone are said."""
        line = counted.line
        event = line.next or awaited(line)
        return Row(
            rank=rank,
            ticket=ticket,
            cells=tuple(kept.items()),
            next=line.next.key if line.next else None,
            date=None if event is None else event.date,
            days=None if event is None else self.today.days_until(event.date),
            status=_urgency(line, self.today),
            errors=counted.errors,
        )

    def _counted(self, told: tuple[tuple[str, object], ...]) -> _Counted:
        """Return the days of some facts, once for all the people who share them."""
        if told not in self._known:
            answers = read(self.form, _with_unknown_day(dict(told)), self.say)
            check_order(answers, self.say)
            line = line_of(case_of(answers, self.corpus, self.today), self.corpus)
            errors = [
                self.say(f"my-situation.f.{each.key}", **each.fields)
                for each in contradictions(answers, line)
            ]
            for event in missed(line):
                about = self.say(f"desk.about.{to_do(event.key, line.case).doing}")
                errors.append(self.say("desk.past", about=about, day=event.date))
            if line.case.filed and line.case.facts.filed is None:
                errors.append(self.say("desk.no-filing-day"))
            if line.case.reply in _UNDATED and line.case.facts.notified is None:
                errors.append(self.say("desk.no-reply-day"))
            self._known[told] = _Counted(answers, line, tuple(errors))
        return self._known[told]

    def _worded(self, row: Row, counted: _Counted, notes: Iterable[str]) -> Row:
        """Add the words: what the day is, what to do before, by which article."""
        line = counted.line
        event = line.next or awaited(line)
        row = replace(
            row,
            errors=(*row.errors, *notes),
            page=f"calculateurs/ma-situation#{_link(counted.answers)}",
        )
        todo = to_do_anyway(line) if event is None else to_do(event.key, line.case)
        if todo is None:
            return replace(row, todo=self.say(f"desk.todo.{row.status}"))
        doing = self.say(f"desk.do.{todo.doing}")
        if event is None:
            return replace(row, todo=doing)
        about = self.say(f"desk.about.{todo.doing}")
        return replace(
            row,
            day=self.say.day(event.date),
            about=about,
            todo=doing,
            basis=event.basis,
            article=self._named(event.basis) if event.basis else "",
            letter=todo.letter,
            letter_page=self._letter_page(todo.letter, counted.answers) if todo.letter else "",
            event=self._event(row, event, about),
        )

    def _named(self, basis: str) -> str:
        """Name the text of a day, and say so where nobody read it."""
        name = name_of(basis, self.corpus, self.say)
        read = self.corpus.verbatim(basis)
        return name if read else self.say("desk.unread", article=name)

    def _letter_page(self, letter: str, answers: Answers) -> str:
        """Return the address of a letter that what was told of the row fills in."""
        learnt = answers.optional_day("notified")
        closed = learnt if answers.choice("reply") == "closed" else None
        more = {CLOSED_ON.id: closed.iso} if closed else {}
        told = {"letter": letter} | retold(answers, letters_form(self.corpus), more)
        return f"calculateurs/{LETTERS}#{fragment(told.items())}"

    def _event(self, row: Row, event: Milestone, about: str) -> Event:
        """Return the calendar entry of a row: its ticket, and what the day is."""
        words = self.say("desk.event", ticket=row.ticket, about=about)
        site, law = self.corpus.edition.site_name, self.law.words
        told = self.say("page.event", label=words, site=site, today=self.today, law=law)
        uid = opaque(f"permanence-{row.ticket}-{row.rank}-{event.key}-{event.date.iso}")
        return Event(event.key, uid, event.date, words, told, _ALARMS)

    def _wrong(self, line: Line, ticket: str, errors: list[str], kept: Mapping[str, str]) -> Row:
        return Row(
            rank=line.rank,
            ticket=ticket,
            cells=tuple(kept.items()),
            next=None,
            date=None,
            days=None,
            status=Urgency.ERROR,
            errors=tuple(errors),
            todo=self.say(f"desk.todo.{Urgency.ERROR}"),
        )


def _with_unknown_day(told: dict[str, object]) -> dict[str, object]:
    """Say that the request was filed, where something came of it and its day is missing."""
    came = told.get("reply", "none") != "none" or told.get("received", "nothing") != "nothing"
    return told | {"sent": "undated"} if came and "filed" not in told else told


def _link(answers: Answers) -> str:
    return fragment((q.name, written(q, answers)) for q in answers.form.questions)


def _urgency(line: Days, today: Day) -> Urgency:
    event = line.next
    if event is None and line.beside:
        return Urgency.OVERDUE if line.missed else Urgency.NOTHING
    if event is None:
        return {
            Status.URGENT: Urgency.CHECK_NOW,
            Status.CLOSED: Urgency.OVER,
            Status.EXPIRED: Urgency.OVER,
            Status.LATE: Urgency.OVER,
            Status.ANSWERED: Urgency.NOTHING,
        }.get(line.status, Urgency.CHECK)
    if line.missed:
        return Urgency.OVERDUE
    days = today.days_until(event.date)
    if days <= _WEEK:
        return Urgency.WEEK
    return Urgency.MONTH if days <= _MONTH else Urgency.LATER
