"""A time to file that a known change of law meets: each day by its own law, the earlier one given.

In answers and in the table, whether the change comes sooner or later. The numbers are set here, so
that a change of the real law moves none of these tests.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from calculators import CALCULATORS, Result, Status, ask
from calculators.answers.filing_window.table import rows
from corpus import Corpus, Day, Grade, Procedure, Request
from tests.frozen import frozen

CHANGE = Day(2027, 3, 1)
BEFORE, AFTER = Day(2027, 1, 15), Day(2027, 3, 2)


def changed(key: str, was: int, now: int, *, spares_running: bool = False) -> Corpus:
    """The law on a day when it is known that a number changes on 1 March 2027."""
    corpus = frozen()
    others = [rule for rule in corpus.deadlines if rule.id != key]
    rule = next(rule for rule in corpus.deadlines if rule.id == key)
    old = replace(rule, value=was, until=CHANGE)
    new = replace(rule, value=now, in_force=CHANGE, until=None, spares_running=spares_running)
    vars(corpus)["deadlines"] = (*others, old, new)
    return corpus


def new_fee(was: int, now: int) -> Corpus:
    corpus = frozen()
    fee = next(each for each in corpus.amounts if each.id == "taxe-retard")
    old = replace(fee, euros=was, until=CHANGE)
    vars(corpus)["amounts"] = (old, replace(fee, euros=now, in_force=CHANGE, until=None))
    return corpus


def window(corpus: Corpus, expiry: str, today: Day, **more: str) -> Result:
    answers = {"expiry": expiry, "request": "renewal", "channel": "anef"} | more
    return ask(CALCULATORS["fenetre-de-depot"], answers, corpus, today)


def days(result: Result, *keys: str) -> list[str]:
    return [day.iso if (day := result.date(key)) else "" for key in keys]


def findings(result: Result) -> dict[str, str]:
    return {finding.key: finding.words.replace("\u00a0", " ") for finding in result.findings}


def top(result: Result) -> str:
    return f"{result.headline} {result.lead}".replace("\u00a0", " ")


class TestAWindowThatClosesSooner:
    """From the 60th day to the 75th, for a document that expires on 14 May 2027."""

    corpus = changed("fermeture-anef", 60, 75)
    expiry = "2027-05-14"

    def test_asked_before_the_change_no_day_after_it_is_promised(self) -> None:
        result = window(self.corpus, self.expiry, BEFORE)
        assert days(result, "opening", "closing", "prudent_closing", "late_fee_from") == [
            *("2027-01-14", "2027-02-28", "2027-02-27", "2027-03-01")
        ]
        assert "28 février" in top(result)
        assert "15 mars" not in top(result)
        said = findings(result)
        assert "au samedi 27 février 2027. Ces jours sont sûrs" in said["prudent"]
        assert "change le lundi 1er mars 2027" in said["law-change.closed"]
        assert {step.date for step in result.steps} >= {Day(2027, 3, 15), Day(2027, 2, 28)}

    def test_asked_after_it_the_days_that_were_in_time_are_still_said(self) -> None:
        result = window(self.corpus, self.expiry, AFTER)
        assert result.status is Status.LATE
        assert days(result, "closing", "late_fee_from") == ["2027-02-28", "2027-03-01"]

    def test_a_window_that_ends_in_the_new_law_ends_on_its_day(self) -> None:
        # The 75th day is 5 March, the 60th is 20 March.
        for today in (BEFORE, AFTER):
            result = window(self.corpus, "2027-05-19", today)
            assert days(result, "closing", "prudent_closing") == ["2027-03-05", "2027-03-04"]

    def test_the_prudent_day_is_that_of_the_new_law_even_before_it_comes(self) -> None:
        # The 75th day is 20 February: the old law still leaves until the 28th.
        result = window(self.corpus, "2027-05-06", BEFORE)
        assert days(result, "closing", "prudent_closing") == ["2027-02-28", "2027-02-19"]

    def test_a_window_that_ended_before_the_change_does_not_speak_of_it(self) -> None:
        result = window(self.corpus, "2027-04-20", BEFORE)
        assert days(result, "closing") == ["2027-02-19"]
        assert not [key for key in findings(result) if key.startswith("law-change")]


class TestAWindowThatClosesLater:
    """From the 60th day to the 45th, for a document that expires on 24 April 2027."""

    corpus = changed("fermeture-anef", 60, 45)
    expiry = "2027-04-24"

    def test_asked_before_the_change_the_earlier_day_is_given_with_the_reason(self) -> None:
        result = window(self.corpus, self.expiry, BEFORE)
        assert days(result, "closing", "prudent_closing") == ["2027-02-23", "2027-02-22"]
        said = findings(result)["law-change"]
        assert "du lundi 1er mars 2027 au mercredi 10 mars 2027" in said
        assert "le plus proche" in said

    @pytest.mark.parametrize("day", range(24, 29))
    def test_between_its_halves_it_opens_again_and_is_not_closed(self, day: int) -> None:
        result = window(self.corpus, self.expiry, Day(2027, 2, day))
        assert result.status is Status.TOO_EARLY
        assert days(result, "opening", "closing") == ["2027-03-01", "2027-03-10"]
        assert result.headline.replace("\u00a0", " ").startswith("La fenêtre rouvre le lundi 1er")
        assert "fermée" not in top(result)
        assert "law-change.reopens" in findings(result)

    def test_asked_after_the_change_it_lasts_until_the_new_day(self) -> None:
        result = window(self.corpus, self.expiry, AFTER)
        assert result.status is Status.OPEN
        assert days(result, "closing", "prudent_closing") == ["2027-03-10", "2027-03-09"]
        assert window(self.corpus, self.expiry, Day(2027, 3, 11)).status is Status.LATE

    def test_the_other_answers_say_the_same(self) -> None:
        for today in (BEFORE, Day(2027, 2, 25), AFTER):
            here = window(self.corpus, self.expiry, today, title="etudiant", channel="unknown")
            raw = {"title": "etudiant", "request": "renewal", "expiry": self.expiry}
            for slug, more in (
                ("ou-deposer", {"purpose": "permit"}),
                ("blocage-anef", {"obstacle": "technical"}),
            ):
                there = ask(CALCULATORS[slug], raw | more, self.corpus, today)
                for key in ("opening", "closing", "prudent_opening", "prudent_closing"):
                    assert there.date(key) == here.date(key), (slug, key, today)


@pytest.mark.parametrize("now", [45, 75])
def test_a_law_that_spares_open_windows_leaves_them_as_they_were(now: int) -> None:
    corpus = changed("fermeture-anef", 60, now, spares_running=True)
    result = window(corpus, "2027-05-14", BEFORE)
    assert days(result, "closing", "prudent_closing") == ["2027-03-15", "2027-03-14"]
    # That which opens on the first day of the new law is counted by it.
    opening_then = CHANGE.plus_days(120)
    result = window(corpus, opening_then.plus_days(1).iso, BEFORE)
    assert result.date("closing") == opening_then.plus_days(1 - now)


def test_a_window_that_opens_later_never_opens_before_its_law() -> None:
    corpus = changed("ouverture-anef", 120, 90)
    # The 120th day is 20 February, the 90th is 22 March.
    result = window(corpus, "2027-06-20", BEFORE)
    assert days(result, "opening", "closing") == ["2027-02-20", "2027-02-28"]
    assert "du lundi 22 mars 2027" in findings(result)["law-change"]
    assert days(window(corpus, "2027-06-20", AFTER), "opening") == ["2027-03-22"]


@pytest.mark.parametrize("now", [45, 75])
def test_the_table_gives_the_windows_of_the_answer(now: int) -> None:
    corpus = changed("fermeture-anef", 60, now)
    for today in (BEFORE, Day(2027, 2, 25), AFTER):
        for row in rows(today, today.plus_days(200), corpus):
            anef = window(corpus, row.expiry.iso, today)
            assert anef.date("opening") == row.anef.opening
            assert anef.date("closing") == row.anef.closing
            assert anef.date("prudent_closing") == row.anef.prudent_closing


@pytest.mark.parametrize(("was", "now"), [(180, 250), (250, 180)])
def test_a_late_fee_that_changes_is_the_higher_one_until_then(was: int, now: int) -> None:
    corpus = new_fee(was, now)
    said = findings(window(corpus, "2027-04-10", BEFORE))
    assert "250 €" in said["fee"].replace("\u202f", " ")
    assert f"{was} € avant, {now} €" in said["fee.law-change"].replace("\u202f", " ")
    after = findings(window(corpus, "2027-04-10", AFTER))
    assert f"{now} €" in after["fee"].replace("\u202f", " ")
    assert "fee.law-change" not in after


def kept(corpus: Corpus, expiry: str, today: Day) -> set[Day | None]:
    """Ask every answer until when an expired resident card keeps its rights."""
    card = {"expiry": expiry, "held": "cr"}
    asked = {"title": "carte-de-resident", "request": "renewal", "situation": "document"}
    every = {
        "fenetre-de-depot": asked,
        "attestation-de-prolongation": asked | {"filed": "2026-11-10"},
        "mon-document": {"document": "titre-valable", "asked": "yes"},
    }
    return {
        ask(CALCULATORS[slug], card | more, corpus, today).date("rights_kept_until")
        for slug, more in every.items()
    }


@pytest.mark.parametrize(
    ("now", "before", "after"),
    [(2, "2027-03-31", "2027-03-31"), (4, "2027-04-30", "2027-05-31")],
)
def test_rights_that_are_kept_less_or_longer(now: int, before: str, after: str) -> None:
    corpus = changed("maintien-des-droits", 3, now)
    for today, until in ((Day(2027, 2, 10), before), (AFTER, after)):
        assert kept(corpus, "2027-01-31", today) == {Day.parse(until)}


def test_rights_kept_end_with_the_coming_of_a_law_that_keeps_them_less() -> None:
    corpus = changed("maintien-des-droits", 3, 1)
    assert kept(corpus, "2027-01-20", Day(2027, 2, 10)) == {Day(2027, 2, 28)}


@pytest.mark.parametrize(
    ("now", "before", "after"),
    [(3, "2027-03-15", "2027-03-15"), (9, "2027-06-15", "2027-09-15")],
)
def test_conditions_of_entry_that_come_back_sooner_or_later(
    now: int, before: str, after: str
) -> None:
    corpus = changed("conditions-d-entree", 6, now)
    for today, last in ((BEFORE, before), (AFTER, after)):
        expired = {"expiry": "2026-12-15"}
        for slug, more in (
            ("fenetre-de-depot", {"request": "renewal", "title": "etudiant"}),
            ("blocage-anef", {"obstacle": "technical", "request": "renewal"}),
            ("mon-document", {"document": "titre-valable", "held": "cst", "asked": "no"}),
        ):
            result = ask(CALCULATORS[slug], expired | more, corpus, today)
            assert days(result, "visa_conditions_from") == [last], (slug, today)
            assert ("law-count-changes" in findings(result)) is (today < CHANGE), slug


@pytest.mark.parametrize(("expiry", "closing"), [("2027-05-10", "2027-03-11")])
def test_a_permit_that_goes_to_anef_keeps_the_window_of_anef(expiry: str, closing: str) -> None:
    corpus = frozen()
    title = corpus.titles["etudiant"]
    kept = [each for each in title.filings if each.request is not Request.RENEWAL]
    one = next(each for each in title.filings if each.request is Request.RENEWAL)
    there = replace(one, procedure=Procedure.PREFECTURE, until=CHANGE, order=None, grade=Grade.C)
    here = replace(one, procedure=Procedure.ANEF, since=CHANGE, until=None, since_known=True)
    moved = replace(title, filings=(*kept, there, here))
    vars(corpus)["titles"] = {**corpus.titles, "etudiant": moved}
    result = window(corpus, expiry, BEFORE, title="etudiant", channel="unknown")
    assert days(result, "closing") == [closing]
    assert "se fait sur l’ANEF" in findings(result)["new-channel.anef"]
    after = window(corpus, expiry, AFTER, title="etudiant", channel="unknown")
    assert days(after, "closing") == [closing]
