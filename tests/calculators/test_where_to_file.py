"""Every permit, asked for the first time or again, has a door, a reason and the right status."""

from __future__ import annotations

from itertools import cycle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators import CALCULATORS, Result, Status, ask
from calculators.questions.request import PURPOSE
from corpus import Day, Procedure
from tests.frozen import frozen

CORPUS = frozen()
WHERE = CALCULATORS["ou-deposer"]
WINDOW = CALCULATORS["fenetre-de-depot"]
TODAY = Day(2026, 11, 24)
REQUESTS = ("first", "renewal", "unknown")
DEPARTMENTS = (*CORPUS.departments, "other", "unknown")
days = st.integers(0, 3000).map(CORPUS.state.covered_from.plus_days)


def where(today: Day = TODAY, **answers: str) -> Result:
    given_ones = {name: value for name, value in answers.items() if value != "unknown"}
    return ask(WHERE, {"purpose": "permit", **given_ones}, CORPUS, today)


def expected(title: str, request: str, on: Day) -> Status:
    """Read the status off the list itself, another way than the rule does."""
    filings = [
        filing
        for filing in CORPUS.titles[title].filings
        if filing.applies_on(on) and request in ("unknown", filing.request)
    ]
    if not filings:
        return Status.NOT_APPLICABLE
    sure = {filing.procedure for filing in filings} in ({Procedure.ANEF}, {Procedure.PREFECTURE})
    return Status.ANSWERED if sure else Status.UNSURE


@pytest.mark.parametrize("title", CORPUS.titles)
def test_every_request_for_every_permit_has_a_door_and_words_that_it_stands_on(title: str) -> None:
    for request, department in zip(REQUESTS, cycle(DEPARTMENTS), strict=False):
        result = where(title=title, request=request, department=department)
        assert result.status is expected(title, request, TODAY)
        assert result.references
        assert result.actions
        assert result.tell


@pytest.mark.parametrize("title", CORPUS.titles)
def test_the_door_changes_on_the_very_day_of_the_list(title: str) -> None:
    for filing in CORPUS.titles[title].filings:
        for on in (filing.since.plus_days(-1), filing.since):
            if on < CORPUS.state.covered_from:
                continue
            result = where(title=title, request=filing.request, on=on.iso)
            assert result.status is expected(title, filing.request, on)
            found = CORPUS.titles[title].filing_on(filing.request, on)
            assert found is not None
            assert ("sur l’ANEF" in result.headline) is (found.procedure is Procedure.ANEF)


def test_only_the_department_that_asked_for_it_sends_by_post() -> None:
    for department in CORPUS.departments.values():
        for title in department.by_post:
            assert "poste" in where(title=title, department=department.code).headline
            assert "poste" not in where(title=title, department="other").headline
            assert "poste" not in where(title=title).headline


@pytest.mark.parametrize("purpose", sorted(set(PURPOSE.values) - {"permit"}))
def test_what_is_no_permit_has_an_answer_too(purpose: str) -> None:
    result = ask(WHERE, {"purpose": purpose}, CORPUS, TODAY)
    assert result.status is Status.NOT_APPLICABLE
    assert result.references
    assert result.actions


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(list(CORPUS.titles)), st.sampled_from(REQUESTS), days, days)
def test_the_windows_are_those_of_the_filing_window(
    title: str, request_: str, today: Day, expiry: Day
) -> None:
    here = where(today, title=title, request=request_, expiry=expiry.iso)
    raw = {"title": title, "request": request_, "expiry": expiry.iso}
    there = ask(WINDOW, raw, CORPUS, today)
    for key in ("opening", "closing", "other_opening", "other_closing"):
        if request_ == "first" or here.status is Status.NOT_APPLICABLE:
            break  # A change of permit has both windows here.
        assert here.date(key) == there.date(key), key


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(list(CORPUS.titles)), days, days)
def test_the_day_of_filing_is_said_whether_given_or_not(title: str, today: Day, on: Day) -> None:
    for result, day in (
        (where(today, title=title), today),
        (where(today, title=title, on=on.iso), on),
    ):
        assert result.date("on") == day
        assert day in {step.date for step in result.steps if step.key == "on"}
