"""A closed request has the days of the window, of the silence and of the refusal that it meets."""

from __future__ import annotations

from datetime import date
from typing import Final

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from calculators import CALCULATORS, ask
from corpus import Corpus, Day

CORPUS: Final = Corpus()

days = st.dates(date(2021, 5, 1), date(2030, 12, 31)).map(lambda d: Day(d.year, d.month, d.day))
# No card is asked for with a blue card of another State, which opens a question of its own.
titles = st.sampled_from([t.id for t in CORPUS.titles.values() if t.mobile_entry is None])
requests = st.sampled_from(["first", "renewal"])


def days_of(slug: str, today: Day, **answers: str) -> dict[str, Day]:
    result = ask(CALCULATORS[slug], answers, CORPUS, today)
    return {fact.key: fact.date for fact in result.dates}


def silence(today: Day, **answers: str) -> dict[str, Day]:
    return days_of("silence-de-l-administration", today, **answers)


@settings(max_examples=60, deadline=None)
@given(learnt=days, since=st.integers(0, 400), told=st.sampled_from(["yes", "no", "unknown"]))
def test_a_closure_is_contested_as_a_written_refusal(learnt: Day, since: int, told: str) -> None:
    today = learnt.plus_days(since)
    letter = silence(today, reply="refusal", notified=learnt.iso, mentions=told)
    for complete in ("yes", "unknown"):
        closed = silence(
            today, reply="closed", notified=learnt.iso, mentions=told, complete=complete
        )
        assert closed == letter
    missing = silence(today, reply="closed", notified=learnt.iso, mentions=told, complete="no")
    assert not missing


@settings(max_examples=60, deadline=None)
@given(filed=days, until=st.integers(0, 500), title=titles, request=requests)
def test_the_silence_before_a_closure_is_that_of_the_first_filing(
    filed: Day, until: int, title: str, request: str
) -> None:
    today = filed.plus_days(until)
    case = {"received": filed.iso, "title": title, "request": request, "complete": "yes"}
    closed = silence(today, reply="closed", notified=today.iso, **case)
    waited = silence(today, reply="none", how="anef", informed="yes", **case)
    born = waited["implicit_refusal"]
    assert closed.get("implicit_refusal") == (born if born <= today else None)
    if born <= today:
        assert closed["implicit_appeal_prudent"] == waited["appeal_prudent"]


@settings(max_examples=60, deadline=None)
@given(expiry=days, title=titles, request=requests, before=st.integers(40, 150))
def test_a_first_filing_gives_what_it_would_have_given(
    expiry: Day, title: str, request: str, before: int
) -> None:
    first, second = expiry.plus_days(-before), expiry.plus_days(-5)
    assume(CORPUS.state.covered_from <= first)
    case = {
        "expiry": expiry.iso,
        "title": title,
        "request": request,
        "held": "cst",
        "complete": "yes",
    }
    slug, today = "attestation-de-prolongation", expiry.plus_days(3)
    argued = days_of(slug, today, filed=second.iso, first_filed=first.iso, **case)
    alone = days_of(slug, today, filed=first.iso, **case)
    assert "due_from_first" not in argued or argued["due_from_first"] == alone["due_from"]
    late = "due_from" not in days_of(slug, today, filed=second.iso, **case)
    if late and "window_closing" in alone and "due_from" in alone:
        in_time = alone["window_opening"] <= first <= alone["window_closing"]
        assert ("due_from_first" in argued) is in_time


@settings(max_examples=60, deadline=None)
@given(expiry=days, since=st.integers(-150, 30), title=titles, request=requests)
def test_a_closed_request_is_filed_again_in_the_same_window(
    expiry: Day, since: int, title: str, request: str
) -> None:
    today = expiry.plus_days(since)
    assume(CORPUS.state.covered_from <= today)
    case = {"expiry": expiry.iso, "title": title, "request": request}
    window = days_of("fenetre-de-depot", today, situation="document", **case)
    closed = days_of("blocage-anef", today, obstacle="closed", **case)
    for key in ("opening", "closing", "prudent_opening", "prudent_closing"):
        assert closed.get(key) == window.get(key)
