"""The answer to someone who asks for a residence permit."""

from __future__ import annotations

from typing import Final

from calculators.answers.drafting import Draft
from calculators.answers.local_practice import as_one, say_local
from calculators.answers.where_to_file.questions import SECTION, SLUG
from calculators.answers.where_to_file.windows import say_windows
from calculators.law.channel import (
    Door,
    by_post_here,
    door,
    filings,
    may_be_first_resident_card,
    on_anef_later,
)
from calculators.law.eu_family import is_citizens
from calculators.questions.definition import UNKNOWN
from calculators.questions.facts import facts_of
from calculators.questions.form import Answers
from calculators.result import Level, Result, Status
from corpus import Corpus, Day, Filing, Grade, Kind, Procedure, Request, Title, Window

_STATUSES: Final = {
    Door.ANEF: Status.ANSWERED,
    Door.PREFECTURE: Status.ANSWERED,
    Door.POST: Status.ANSWERED,
    Door.NOT_ASKED: Status.NOT_APPLICABLE,
}
_CITED: Final = {
    Door.ANEF: (("ceseda/r431-2", 1),),
    Door.PREFECTURE: (("ceseda/r431-3", 1),),
    Door.POST: (("ceseda/r431-3", 2),),
    Door.NOT_ASKED: (("ceseda/r431-2", 1),),
}
_ALL_CITED: Final = (("ceseda/r431-2", 1), ("ceseda/r431-3", 1))

_MAIN: Final = ("prudent_opening", "prudent_closing", "closing", "expiry")
"""The date to remember, where the reader told when the document ends: the first not past."""


def compute_permit(answers: Answers, corpus: Corpus, today: Day) -> Result:
    """Say where the request is filed on the day given, today if none is.

    Raises ``OutsideKnownLaw`` where no version of a rule covers the day.
    """
    return _Answer(answers, corpus, today).write()


class _Answer:
    """One answer being worked out; each method says one part of it."""

    def __init__(self, answers: Answers, corpus: Corpus, today: Day) -> None:
        self.answers, self.corpus, self.today = answers, corpus, today
        self.on = answers.optional_day("on") or today
        self.draft = Draft(SLUG, SECTION, corpus, today, self.on)
        self.facts = facts_of(answers, corpus)
        self.filings = filings(self.facts, self.on)
        self.later = on_anef_later(self.facts, self.on)
        self.door = door(self.facts, self.on)
        self._said: set[str] = set()

    def write(self) -> Result:
        """Say everything, in the order in which it is read."""
        self._say_day()
        self._say_filings()
        for basis, alinea in _CITED.get(self.door, _ALL_CITED):
            self.draft.cited_alinea(basis, alinea, self.on)
        self._say_order()
        self._say_sure()
        self._say_title()
        if self.facts.expiry is not None and self.door is not Door.NOT_ASKED:
            say_windows(self.draft, self.facts, self.on, self.facts.expiry)
        self._say_place()
        self._advise()
        headline, lead = self._headline(), self._lead()
        status = _STATUSES.get(self.door, Status.UNSURE)
        return self.draft.result(status, headline, lead, main=_MAIN)

    def _say_day(self) -> None:
        on, draft = self.on, self.draft
        given = self.answers.optional_day("on") is not None
        draft.add_step("on", draft.words("s.on" if given else "s.on.today", day=on), on, "")
        draft.add_date("on", on, "ceseda/r431-2")
        if self.facts.title is not None:
            draft.add_step("title", draft.words("s.title", title=self.facts.title.label), None, "")
        if on > self.today:
            draft.add_finding(Level.INFO, "ahead")
        draft.add_far(on)

    def _say_filings(self) -> None:
        """Say, for each request meant, where it goes that day and from when it goes elsewhere."""
        draft = self.draft
        for filing in (*self.filings, *self.later):
            words = draft.words(
                f"s.{self._step(filing)}",
                request=draft.words(f"request.{filing.request}"),
                since=filing.since,
                last=filing.until.plus_days(-1) if filing.until else "",
                order=self._order(filing),
            )
            known = filing.procedure is Procedure.ANEF and filing.since_known
            basis = f"order/{filing.order}" if filing.order else "ceseda/r431-3"
            draft.add_step(
                f"filing-{filing.request}", words, filing.since if known else None, basis
            )
        if self.door is Door.DEPENDS:
            for filing in self.filings:
                draft.add_finding(Level.WARNING, f"depends.{filing.request}.{filing.procedure}")
        starts = {
            (filing.since, filing.order)
            for filing in (*self.filings, *self.later)
            if filing.procedure is Procedure.ANEF and filing.since_known
        }
        if len(starts) == 1:
            since, order = starts.pop()
            draft.add_date("on_anef_since", since, f"order/{order}")

    def _step(self, filing: Filing) -> str:
        if filing.procedure is Procedure.ANEF:
            return "anef" if filing.since_known else "anef.unknown"
        if filing.procedure is Procedure.PREFECTURE and by_post_here(self.facts):
            return "post"
        if filing.procedure is Procedure.PREFECTURE and filing.until is not None:
            return "prefecture.until"
        return str(filing.procedure)

    def _order(self, filing: Filing) -> str:
        return self.corpus.orders[filing.order].title if filing.order else ""

    def _say_order(self) -> None:
        """Quote the order that names this permit, where it was read."""
        for filing in (*self.filings, *self.later):
            if filing.order is not None and filing.paragraph is not None:
                self.draft.cited_order(filing.order, filing.paragraph)

    def _say_sure(self) -> None:
        """Say how sure the answer is, in words."""
        find = self.draft.add_finding
        for filing in () if self.door is Door.DEPENDS else self.filings:
            if filing.procedure is Procedure.ANEF:
                level = Level.GOOD if filing.grade is Grade.A else Level.INFO
                level = Level.WARNING if filing.grade is Grade.C else level
                self._once(level, f"grade.{filing.grade}")
                if not filing.since_known:
                    self._once(Level.INFO, "since-unknown")
            elif filing.procedure is Procedure.PREFECTURE and filing.until is None:
                self._once(Level.WARNING, "absence")
        for filing in self.later:
            request = self.draft.words(f"request.{filing.request}")
            find(
                Level.WARNING,
                "later",
                request=request,
                since=filing.since,
                order=self._order(filing),
            )

    def _once(self, level: Level, key: str) -> None:
        if key not in self._said:
            self._said.add(key)
            self.draft.add_finding(level, key)

    def _say_title(self) -> None:
        title, find = self.facts.title, self.draft.add_finding
        if title is None:
            return
        if may_be_first_resident_card(self.facts):
            find(Level.INFO, "resident")
        if is_citizens(title):
            find(Level.GOOD, "eu-optional")
        if title.window is Window.EU_FAMILY:
            find(Level.WARNING, "eu-family")
        if self.facts.request is Request.FIRST and self.door is Door.PREFECTURE:
            find(Level.WARNING, "change")
        notes = dict.fromkeys(filing.note for filing in self.filings if filing.note)
        for note in (*notes, *([title.note] if title.note else [])):
            self.draft.add_title_note(note)
        if self.door is not Door.POST and self.facts.request is not Request.RENEWAL:
            self._say_post(title)

    def _say_post(self, title: Title) -> None:
        """Warn that this request, or another taken for it, goes by post in some departments."""
        here = self.facts.department
        if any(title.id in each.by_post for each in self.corpus.departments.values()):
            self.draft.add_finding(Level.WARNING, "post-elsewhere")
        elif here and here.by_post and Kind.CST in title.kinds:
            names = ", ".join(self.corpus.titles[each].label for each in here.by_post)
            self.draft.add_finding(Level.INFO, "regularisation", name=here.name, names=names)

    def _say_place(self) -> None:
        facts = {
            Door.ANEF: (),
            Door.PREFECTURE: ("demarches-simplifiees", "accueil", "courriel"),
            Door.POST: ("depot-par-la-poste",),
        }.get(self.door, ("accueil", "courriel"))
        if facts:
            say_local(self.draft, self.answers, *facts)

    def _advise(self) -> None:
        act = self.draft.add_action
        match self.door:
            case Door.ANEF:
                act("anef", "guide/anef", url=self.corpus.links["anef"].url)
                act("window", "calculateurs/fenetre-de-depot")
                act("keep-proof", "guide/attestations")
                act("blocked", "calculateurs/blocage-anef")
            case Door.PREFECTURE:
                act("prefecture", "guide/demarche-numerique")
                act("look-first", "link/anef")
                act("window", "calculateurs/fenetre-de-depot")
                act("ask-receipt", "guide/demarche-numerique")
            case Door.POST:
                act("confirm-post", "guide/voie-postale")
                act("copy", "guide/voie-postale")
                self._say_address()
                act("keep-receipt", "calculateurs/silence-de-l-administration")
            case Door.NOT_ASKED:
                act("own-name", "guide/anef")
            case _:
                if self.door is Door.UNNAMED:
                    act("name", "guide/anef")
                act("look", "link/anef", url=self.corpus.links["anef"].url)
                act("write", "guide/demarche-numerique")
                act("both", "calculateurs/fenetre-de-depot")
        self._prepare()

    def _say_address(self) -> None:
        here = self.facts.department
        found = here.fact("adresse-postale-aes") if here else None
        if found is not None:
            self.draft.add_action(
                "post", "guide/voie-postale", address=as_one(found), seen=found.seen
            )

    def _prepare(self) -> None:
        """Say what to take along and what to say, for the slip."""
        bring, tell, title = self.draft.add_to_bring, self.draft.add_to_say, self.facts.title
        if self.door is Door.ANEF:
            bring("account")
        elif self.door is Door.POST:
            bring("file")
        else:
            bring("screen")
        bring("document")
        if title is not None and self.door is Door.POST:
            tell("post", title=title.label)
        elif title is not None:
            tell("where", title=title.label)
        else:
            tell("which")

    def _headline(self) -> str:
        unsure = self.door is Door.ANEF and any(filing.grade is Grade.C for filing in self.filings)
        return self.draft.words("h.anef.C" if unsure else f"h.{self.door}")

    def _lead(self) -> str:
        title, words = self.facts.title, self.draft.words
        day = words("day.today" if self.on == self.today else "day", on=self.on)
        if title is None:
            return words("l.unnamed", day=day)
        meant = {filing.request for filing in self.filings}
        sole = self.facts.request or (meant.pop() if len(meant) == 1 else UNKNOWN)
        request = words(f"request.{sole}")
        key = "l.not-asked" if self.door is Door.NOT_ASKED else "l.permit"
        return words(key, title=title.label, request=request, day=day)
