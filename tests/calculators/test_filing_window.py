"""What must hold of the filing window whatever the date, the permit and the day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators import CALCULATORS, Refused, Result, Status, ask
from calculators.answers.filing_window.table import rows
from corpus import Day
from tests.frozen import frozen

CORPUS = frozen()
WINDOW = CALCULATORS["fenetre-de-depot"]
HELD = [o.value for q in WINDOW.form(CORPUS).questions if q.name == "held" for o in q.options]

days = st.dates(date(2021, 5, 1), date(2035, 12, 31)).map(lambda d: Day(d.year, d.month, d.day))
titles = st.sampled_from(["unknown", *CORPUS.titles])
requests = st.sampled_from(["first", "renewal", "unknown"])
held = st.sampled_from(HELD)


def window(expiry: Day, today: Day, **more: str) -> Result:
    return ask(WINDOW, {"expiry": expiry.iso, **more}, CORPUS, today)


@settings(max_examples=300, deadline=None)
@given(days, days, titles, requests, held)
def test_no_answer_puts_a_day_on_the_wrong_side(
    expiry: Day, today: Day, title: str, request: str, card: str
) -> None:
    result = window(expiry, today, title=title, request=request, held=card)
    opening, closing = result.date("opening"), result.date("closing")
    if result.status is Status.NOT_APPLICABLE:
        assert opening is closing is None
        return
    assert opening is not None
    assert closing is not None
    prudent_opening, prudent_closing = (
        result.date("prudent_opening"),
        result.date("prudent_closing"),
    )
    assert prudent_opening is not None
    assert prudent_closing is not None
    assert opening <= prudent_opening <= prudent_closing <= closing <= expiry
    expected = (
        Status.TOO_EARLY
        if today < opening
        else Status.OPEN
        if today <= closing
        else Status.LATE
        if today <= expiry
        else Status.EXPIRED
    )
    assert result.status is expected


@settings(max_examples=150, deadline=None)
@given(days, titles, requests)
def test_a_later_expiry_never_opens_or_closes_earlier(
    expiry: Day, title: str, request: str
) -> None:
    today = Day(2026, 11, 23)
    # The list of permits changes with the day of filing: hold it by asking under one law.
    one = window(max(expiry, today), today, title=title, request=request)
    next_day = max(expiry, today).plus_days(1)
    other = window(next_day, today, title=title, request=request)
    for key in ("opening", "closing", "prudent_opening", "prudent_closing"):
        before, after = one.date(key), other.date(key)
        if before is not None and after is not None:
            assert before <= after


@settings(max_examples=100, deadline=None)
@given(days, days, titles, requests, held)
def test_each_date_is_said_with_its_derivation_and_its_words(
    expiry: Day, today: Day, title: str, request: str, card: str
) -> None:
    result = window(expiry, today, title=title, request=request, held=card)
    derived = {step.date for step in result.steps} | {expiry}
    for fact in result.dates:
        assert fact.date in derived, fact.key
        assert fact.days_from_today == today.days_until(fact.date)
    assert result.references
    assert len({fact.label for fact in result.dates}) == len(result.dates)
    for event in result.events:
        assert event.date >= today


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(["entry", "birth", "informed", "opposable"]), days, days, titles)
def test_a_delay_that_an_event_starts_ends_after_it_and_says_why(
    event: str, start: Day, today: Day, title: str
) -> None:
    if event == "birth":
        start = Day(start.year - 17, start.month, min(start.day, 28))
    result = ask(WINDOW, {event: start.iso, "title": title}, CORPUS, today)
    assert result.references
    closing = result.date("closing")
    if result.status is Status.NOT_APPLICABLE:
        assert closing is None
        return
    assert closing is not None
    assert start < closing
    assert result.status is (Status.OPEN if today <= closing else Status.LATE)
    later = result.date("closing_listed") or result.date("closing_care")
    assert later is None or later >= closing
    assert len({fact.label for fact in result.dates}) == len(result.dates)


def test_a_past_version_of_the_list_is_used_for_a_past_day() -> None:
    card = {"title": "carte-de-resident", "request": "renewal"}
    before = window(Day(2024, 10, 1), Day(2024, 7, 3), **card)
    after = window(Day(2024, 10, 1), Day(2024, 7, 4), **card)
    assert before.date("opening") == Day(2024, 8, 1)
    assert after.date("opening") == Day(2024, 6, 3)


def test_an_expiry_before_the_law_that_is_known_is_refused_in_words() -> None:
    with pytest.raises(Refused, match="connaît le droit depuis"):
        window(Day(2021, 4, 30), Day(2021, 4, 1), title="etudiant")


def test_a_date_far_ahead_says_that_the_law_may_change() -> None:
    result = window(Day(2034, 1, 31), Day(2026, 11, 23), title="carte-de-resident")
    assert "law-far" in {finding.key for finding in result.findings}


def test_after_the_day_of_reverification_every_answer_warns() -> None:
    result = window(Day(2027, 6, 30), Day(2027, 3, 1), title="etudiant")
    assert "law-perished" in {finding.key for finding in result.findings}


def test_the_table_is_made_by_the_function_of_the_form() -> None:
    today = Day(2026, 11, 23)
    for row in rows(Day(2026, 11, 23), Day(2027, 11, 22), CORPUS):
        anef = window(row.expiry, today, channel="anef")
        other = window(row.expiry, today, channel="other")
        assert (anef.date("opening"), anef.date("closing")) == (row.anef.opening, row.anef.closing)
        assert (other.date("opening"), other.date("closing")) == (row.other.opening, row.expiry)
