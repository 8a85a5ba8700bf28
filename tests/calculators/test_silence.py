"""What must hold of silence and of the appeal whatever the day, the permit and the answers."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from calculators import CALCULATORS, Refused, Result, Status, ask
from calculators.answers.silence.table import rows
from calculators.languages.phrases import Phrases
from calculators.law.holidays import Region
from calculators.law.silence import delays
from calculators.rendering.calendar_file import render_ics
from corpus import Day
from tests.frozen import frozen

CORPUS = frozen()
SILENCE = CALCULATORS["silence-de-l-administration"]
ORDINARY = {"how": "anef", "title": "salarie", "request": "first", "complete": "yes"}

days = st.dates(date(2021, 5, 1), date(2032, 12, 31)).map(lambda d: Day(d.year, d.month, d.day))
titles = st.sampled_from(["unknown", *CORPUS.titles])
requests = st.sampled_from(["first", "renewal", "unknown"])
told = st.sampled_from(["yes", "no", "unknown"])


def silence(received: Day, today: Day, **more: str) -> Result:
    return ask(SILENCE, {"received": received.iso, **ORDINARY, **more}, CORPUS, today)


def found(result: Result, key: str) -> Day:
    day = result.date(key)
    assert day is not None, key
    return day


@settings(max_examples=200, deadline=None)
@given(days, days, titles, requests, told)
def test_the_prudent_date_is_never_the_later_one(
    received: Day, today: Day, title: str, request: str, informed: str
) -> None:
    result = silence(received, today, title=title, request=request, informed=informed)
    born, prudent, last = (
        found(result, key) for key in ("implicit_refusal", "appeal_prudent", "appeal_last")
    )
    assert received < born < prudent < last
    assert found(result, "summary_measures_before") < born
    assert found(result, "suspension_from") == born
    other, later = result.date("implicit_refusal_other"), result.date("appeal_other_last")
    assert (other is None) == (later is None)
    if other is not None and later is not None:
        assert born < other
        assert last <= later
    year = result.date("reasonable_delay_last")
    assert (year is None) == (informed == "yes")
    other_year = result.date("reasonable_delay_other_last")
    assert (other_year is None) == (other is None or year is None)
    ends = [day for day in (last, later, year, other_year) if day is not None]
    expected = (
        Status.WAITING if today < born else Status.REFUSED if today <= max(ends) else Status.CLOSED
    )
    assert result.status is expected


@settings(max_examples=100, deadline=None)
@given(days, titles, requests)
def test_a_later_reception_never_ends_earlier(received: Day, title: str, request: str) -> None:
    # The decree of 16 June 2025 shortened a delay: each side of it is under one law.
    assume(received != Day(2025, 6, 15))
    one, other = (
        silence(day, Day(2026, 11, 24), title=title, request=request)
        for day in (received, received.plus_days(1))
    )
    for key in ("implicit_refusal", "implicit_refusal_other", "appeal_prudent", "appeal_last"):
        before, after = one.date(key), other.date(key)
        if before is not None and after is not None:
            assert before <= after


@pytest.mark.parametrize(
    ("today", "status"),
    [
        (Day(2025, 3, 3), Status.WAITING),
        (Day(2025, 3, 4), Status.REFUSED),
        (Day(2025, 5, 4), Status.REFUSED),
        (Day(2025, 5, 5), Status.REFUSED),
        (Day(2025, 5, 6), Status.CLOSED),
    ],
)
def test_today_on_either_side_of_each_limit(today: Day, status: Status) -> None:
    assert silence(Day(2024, 11, 4), today, informed="yes").status is status


@settings(max_examples=100, deadline=None)
@given(days, st.integers(0, 500), st.integers(0, 500))
def test_reasons_never_open_more_than_a_year(received: Day, wait: int, given_after: int) -> None:
    born = found(silence(received, received), "implicit_refusal")
    asked = born.plus_days(wait)
    result = silence(
        received,
        asked,
        informed="yes",
        reasons_asked=asked.iso,
        reasons_given_on=asked.plus_days(given_after).iso,
    )
    last = result.date("appeal_after_reasons_last")
    if last is None:
        assert asked > found(result, "appeal_last")
    else:
        assert found(result, "appeal_after_reasons_prudent") <= last
        assert last <= found(result, "reasons_cap")


@settings(max_examples=100, deadline=None)
@given(days, st.sampled_from(list(Region)), st.sampled_from(["same", "overseas", "abroad"]))
def test_distance_only_ever_lengthens(received: Day, region: Region, lives: str) -> None:
    result = silence(received, received, region=str(region), lives=lives)
    near, far = found(result, "appeal_last"), result.date("appeal_distance_last")
    assert (far is None) == (lives == "same")
    assert far is None or near < far


@settings(max_examples=60, deadline=None)
@given(st.dates(date(2024, 7, 15), date(2032, 1, 1)), st.sampled_from(["yes", "no", "unknown"]))
def test_an_obligation_to_leave_is_never_counted_in_clear_days(notified: date, held: str) -> None:
    given_ = {"reply": "refusal-oqtf", "notified": notified.isoformat(), "house_arrest": held}
    result = ask(SILENCE, given_, CORPUS, Day.parse(notified.isoformat()))
    assert result.status is Status.URGENT
    limit = found(result, "oqtf_limit")
    start = Day.parse(notified.isoformat())
    assert start.days_until(limit) == 7 if held == "yes" else start.days_until(limit) <= 31
    keys = {step.key for step in result.steps}
    assert not any(key.endswith(("-clear", "-roll-over")) for key in keys)
    assert result.date("implicit_refusal") is None


@pytest.mark.parametrize(
    ("answers", "field"),
    [
        ({"asked_on": "2026-08-31"}, "asked_on"),
        ({"asked_on": "2026-10-01", "produced_on": "2026-09-30"}, "produced_on"),
        ({"asked_on": "2026-10-01", "reply_by": "2026-09-30"}, "reply_by"),
        ({"reasons_asked": "2027-01-05", "reasons_given_on": "2027-01-04"}, "reasons_given_on"),
        ({"reasons_asked": "2027-01-05", "reasons_received": "2027-01-04"}, "reasons_received"),
        ({"informal_on": "2027-01-05", "informal_refused_on": "2027-01-04"}, "informal_refused_on"),
        ({"reply": "refusal", "notified": "2026-08-31"}, "notified"),
    ],
)
def test_dates_that_clash_are_refused_in_words(answers: dict[str, str], field: str) -> None:
    with pytest.raises(Refused, match="est avant la date") as refused:
        silence(Day(2026, 9, 1), Day(2027, 2, 1), **answers)
    assert [error.field for error in refused.value.errors] == [field]


def test_the_calendar_warns_a_month_before_the_prudent_day() -> None:
    result = silence(Day(2024, 11, 4), Day(2024, 11, 4), informed="yes")
    (uid,) = (event.uid for event in result.events if event.key == "appeal_prudent")
    ics = render_ics(result, Phrases.of(CORPUS))
    entry = ics.partition(f"UID:{uid}")[2].partition("END:VEVENT")[0]
    assert "DTSTART;VALUE=DATE:20250504" in entry
    assert "TRIGGER:-P30D" in entry


def test_the_slip_says_what_to_bring_and_what_to_say() -> None:
    result = silence(Day(2024, 11, 4), Day(2025, 3, 10))
    assert result.bring
    assert any("mardi 4 mars 2025" in words.replace("\u00a0", " ") for words in result.tell)


def test_each_letter_is_offered_when_it_can_be_sent() -> None:
    waiting = silence(Day(2024, 11, 4), Day(2025, 1, 10), asked_on="2025-01-05")
    born = silence(Day(2024, 11, 4), Day(2025, 3, 10))
    asked = silence(Day(2024, 11, 4), Day(2025, 3, 10), reasons_asked="2025-03-05")
    over = silence(Day(2024, 11, 4), Day(2025, 6, 10), informed="yes")
    assert waiting.letters == ("reponse-a-une-demande-de-pieces", "refere-mesures-utiles")
    assert born.letters == ("demande-de-motifs", "recours-gracieux")
    assert asked.letters == ("recours-gracieux",)
    assert silence(Day(2024, 11, 4), Day(2025, 1, 10), how="email").letters == ()
    assert over.letters == ()


def test_the_table_is_made_by_the_functions_of_the_form() -> None:
    titles_of = dict(
        zip(delays(CORPUS), ("salarie", "jeune-au-pair", "talent-chercheur"), strict=False)
    )
    for delay, title in titles_of.items():
        for row in rows(delay, Day(2026, 11, 20), Day(2027, 3, 10), CORPUS):
            result = silence(row.received, row.received, title=title, request="first")
            assert result.date("implicit_refusal") == row.refusal
            assert result.date("appeal_prudent") == row.appeal.prudent
            assert result.date("appeal_last") == row.appeal.last
