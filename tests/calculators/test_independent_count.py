"""The days of ten years, against a count made one by one with another calendar."""

from __future__ import annotations

from datetime import date

from calculators.law import filing_window as rule
from calculators.law import long_stay_visa, nationality, travel_documents, work_permit
from calculators.law.address import address_change
from calculators.law.dates import count
from calculators.law.facts import Facts, Held, NationalityWay
from calculators.law.filing_window import Route
from calculators.law.travel_documents import Parents
from corpus import Corpus
from tests.calculators.day_by_day import ONE_DAY, ours, same_day_after

FIRST, LAST = date(2021, 5, 1), date(2031, 12, 31)


def every_expiry() -> list[date]:
    return [FIRST + n * ONE_DAY for n in range((LAST - FIRST).days + 1)]


def walk_back(day: date, steps: int) -> date:
    for _ in range(steps):
        day -= ONE_DAY
    return day


def same_day_of_month(day: date, months_before: int) -> date:
    """Walk back until the month changed that often, then to the wanted day or the month's last."""
    wanted, cursor, changes = day.day, day, 0
    while changes < months_before:
        previous = cursor - ONE_DAY
        changes += previous.month != cursor.month
        cursor = previous
    while cursor.day > wanted:
        cursor -= ONE_DAY
    return cursor


def test_anef_window_of_every_expiry_date(corpus: Corpus) -> None:
    for expiry in every_expiry():
        window = rule.window_of(Route.ANEF, ours(expiry), ours(expiry), corpus)
        assert window.opening.iso == walk_back(expiry, 120).isoformat()
        assert window.closing.iso == walk_back(expiry, 60).isoformat()
        assert window.late_from.iso == walk_back(expiry, 59).isoformat()
        assert window.prudent_opening.iso == walk_back(expiry, 119).isoformat()
        assert window.prudent_closing.iso == walk_back(expiry, 61).isoformat()


def test_two_month_window_of_every_expiry_date(corpus: Corpus) -> None:
    for expiry in every_expiry():
        window = rule.window_of(Route.OTHER, ours(expiry), ours(expiry), corpus)
        assert window.opening.iso == same_day_of_month(expiry, 2).isoformat()
        assert window.closing.iso == expiry.isoformat()


def test_months_after_every_expiry_date(corpus: Corpus) -> None:
    kept = corpus.deadline("maintien-des-droits", ours(FIRST))
    visa = corpus.deadline("conditions-d-entree", ours(FIRST))
    for expiry in every_expiry():
        assert count(kept, ours(expiry)).iso == same_day_after(expiry, 3).isoformat()
        assert count(visa, ours(expiry)).iso == same_day_after(expiry, 6).isoformat()


def test_nationality_from_every_receipt_and_every_refusal(corpus: Corpus) -> None:
    for day in every_expiry():
        start = ours(day)
        for ten_years, months in ((True, 12), (False, 18)):
            [found] = nationality.answers_due(start, corpus, ten_years=ten_years, extended=True)
            due = same_day_after(day, months)
            assert found.due.day.iso == due.isoformat()
            assert found.over.iso == same_day_after(due, 3).isoformat()
        minister = same_day_after(day, 2)
        silent = same_day_after(minister, 4)
        appeal = nationality.prior_appeal(start, None, corpus)
        assert appeal.within.day.iso == minister.isoformat()
        assert appeal.silence.day.iso == silent.isoformat()
        assert appeal.court.prudent.iso == same_day_after(silent, 2).isoformat()
        assert nationality.contest(start, corpus).day.iso == same_day_after(day, 6).isoformat()
        again = nationality.reapply_from(start, corpus)
        assert again.day.iso == same_day_after(day, 60).isoformat()


def test_a_declaration_is_registered_the_day_after_its_last_refusal(corpus: Corpus) -> None:
    cases = (
        *((way, False, 12) for way in (NationalityWay.MARRIAGE, NationalityWay.ASCENDANT)),
        *((NationalityWay.SIBLING, True, 24), (NationalityWay.OTHER, None, 6)),
    )
    for day in every_expiry():
        for way, opposed, months in cases:
            found = nationality.registration(way, ours(day), corpus, opposed=opposed)
            last = same_day_after(day, months)
            assert found.refusal.day.iso == last.isoformat()
            assert found.registered_from.iso == (last + ONE_DAY).isoformat()


def test_a_visa_and_a_work_permit_from_every_day(corpus: Corpus) -> None:
    for day in every_expiry():
        start = ours(day)
        visa = long_stay_visa.validation(start, start, corpus)
        assert visa.day.iso == same_day_after(day, 3).isoformat()
        found = work_permit.renewal(start, corpus, card=None, job_lost=None)
        assert found.opening.iso == same_day_of_month(day, 2).isoformat()
        assert found.closing.iso == same_day_of_month(day, 1).isoformat()
        assert found.extended is not None
        assert found.extended.day.iso == same_day_after(day, 12).isoformat()


def test_a_childs_document_from_every_issue(corpus: Corpus) -> None:
    for day in every_expiry():
        found = travel_documents.minor_document(None, ours(day), Parents.LONG, None, None, corpus)
        last = same_day_after(day, 60)
        assert found.valid_until == ours(last)
        assert found.prudent == ours(last - ONE_DAY)


def test_a_move_from_every_day(corpus: Corpus) -> None:
    for day in every_expiry():
        found = address_change(ours(day), Facts(held=Held.CSP), corpus, protected=True)
        last = same_day_after(day, 3).isoformat()
        assert [each and each.day.iso for each in (found.prefecture, found.ofpra)] == [last] * 2
