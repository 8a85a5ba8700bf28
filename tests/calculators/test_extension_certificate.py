"""What must hold of the extension certificate whatever the dates, the permit and the answers."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators import CALCULATORS, Result, Status, ask
from calculators.law.certificate import (
    Conditions,
    Owed,
    Start,
    Timing,
    Verdict,
    timing_in,
)
from calculators.law.counting import counted
from calculators.law.facts import Facts
from calculators.law.filing_window import windows
from calculators.law.health import kept_after
from corpus import Day, Procedure
from tests.calculators.day_by_day import ONE_DAY, ours, same_day_after
from tests.frozen import frozen

CORPUS = frozen()
CERTIFICATE = CALCULATORS["attestation-de-prolongation"]
WINDOW = CALCULATORS["fenetre-de-depot"]

days = st.dates(date(2021, 10, 1), date(2032, 12, 31)).map(ours)
titles = st.sampled_from(["unknown", *CORPUS.titles])
requests = st.sampled_from(["first", "renewal", "unknown"])
completes = st.sampled_from(["yes", "no", "unknown"])


def certificate(today: Day, **answers: str) -> Result:
    return ask(CERTIFICATE, answers, CORPUS, today)


@settings(max_examples=100, deadline=None)
@given(days, st.integers(-30, 150), st.integers(-40, 400), titles, requests, completes)
def test_no_date_is_on_the_wrong_side(
    expiry: Day, before: int, after: int, title: str, request: str, complete: str
) -> None:
    filed = expiry.plus_days(-before)
    today = filed.plus_days(after)
    answers = {"expiry": expiry.iso, "filed": filed.iso, "title": title, "request": request}
    result = certificate(today, complete=complete, **answers)
    due_from, until = result.date("due_from"), result.date("first_certificate_until")
    assert (due_from is None) == (until is None)
    if due_from is not None and until is not None:
        refused = result.date("implicit_refusal")
        contest = refused is not None and refused <= today and due_from <= today
        owed = Status.URGENT if contest else Status.DUE
        assert result.status in (owed, Status.UNSURE)
        assert filed <= due_from
        assert due_from < until < due_from.plus_days(185)
    if result.status in (Status.DUE, Status.URGENT):
        assert due_from is not None
    if complete == "no" and result.status is not Status.NOT_APPLICABLE and due_from is None:
        assert result.status is Status.NOT_DUE
    prudent, literal = result.date("health_rights_prudent"), result.date("health_rights_literal")
    if prudent is not None and literal is not None:
        assert expiry < prudent <= literal
        assert (prudent.year, prudent.month) == (literal.year, literal.month)
    kept = result.date("rights_kept_until")
    assert kept is None or expiry < kept


@settings(max_examples=40, deadline=None)
@given(days, st.integers(55, 125), completes)
def test_a_certificate_of_anef_is_owed_exactly_when_the_window_says_in_time(
    expiry: Day, before: int, complete: str
) -> None:
    filed = expiry.plus_days(-before)
    window = ask(WINDOW, {"expiry": expiry.iso, "channel": "anef"}, CORPUS, filed)
    result = certificate(
        filed, expiry=expiry.iso, filed=filed.iso, channel="anef", complete=complete
    )
    expected = {
        ("yes", Status.OPEN): Status.DUE,
        ("unknown", Status.OPEN): Status.UNSURE,
        ("yes", Status.LATE): Status.DISCRETION,
        ("unknown", Status.LATE): Status.DISCRETION,
        ("yes", Status.TOO_EARLY): Status.UNSURE,
        ("unknown", Status.TOO_EARLY): Status.UNSURE,
    }
    assert result.status is expected.get((complete, window.status), Status.NOT_DUE)


def test_the_day_of_filing_falls_as_a_count_of_days_says() -> None:
    expiry = Day(2027, 3, 1)
    for before in range(130):
        filed = expiry.plus_days(-before)
        window = windows(Facts(channel=Procedure.ANEF, filed=filed), expiry, filed, CORPUS).window
        assert window is not None
        expected = (
            Timing.EARLY
            if before > 120
            else Timing.LATE
            if before < 59
            else {59: Timing.DAY_AFTER, 60: Timing.EDGE, 120: Timing.EDGE}.get(
                before, Timing.IN_TIME
            )
        )
        assert timing_in(window, filed) is expected, before


@pytest.mark.parametrize("timing", Timing)
@pytest.mark.parametrize("complete", [True, False, None])
@pytest.mark.parametrize("listed", [True, False, None])
def test_nothing_is_owed_for_an_incomplete_file_or_off_the_list(
    listed: bool | None, complete: bool | None, timing: Timing
) -> None:
    verdict = Conditions(listed, complete, timing, answered=False).verdict
    assert (verdict is Verdict.NOT_DUE) == (listed is False or complete is False)
    owed = timing in (Timing.IN_TIME, Timing.EDGE, Timing.NO_LIMIT)
    assert (verdict is Verdict.DUE) == (listed is True and complete is True and owed)
    assert Conditions(listed, complete, timing, answered=True).verdict is Verdict.NOT_DUE


@pytest.mark.parametrize(
    ("key", "months"), [("attestation-de-prolongation", 3), ("attestation-refugie", 6)]
)
def test_a_paper_lasts_until_the_eve_of_the_same_day_of_the_month(key: str, months: int) -> None:
    first, before = date(2023, 1, 1), None
    while first < date(2029, 1, 1):
        same = same_day_after(first, months)
        expected = same if same.day != first.day else same - ONE_DAY
        found = Owed(Start.FILING, counted(key, ours(first), CORPUS)).last
        assert found.iso == expected.isoformat()
        assert before is None or before <= found
        before, first = found, first + ONE_DAY


def test_the_end_of_the_sixth_month_of_every_expiry_date() -> None:
    expiry = date(2024, 1, 1)
    while expiry < date(2029, 1, 1):
        prudent = same_day_after(expiry, 6)
        literal = prudent
        while (literal + ONE_DAY).month == prudent.month:
            literal += ONE_DAY
        found = kept_after(ours(expiry), ours(expiry), CORPUS)
        assert (found.prudent, found.literal) == (ours(prudent), ours(literal))
        expiry += ONE_DAY


@pytest.mark.parametrize(
    ("name", "one", "other"),
    [
        ("filed", "2026-10-01", "2026-12-01"),
        ("request", "renewal", "first"),
        ("title", "conjoint-de-francais", "visiteur"),
        ("complete", "yes", "no"),
        ("held", "csp-4", "cst"),
        ("worked", "yes", "no"),
        ("received", "nothing", "paper"),
        ("expiry", "2027-01-10", "2027-01-20"),
    ],
)
def test_no_answer_is_ignored(name: str, one: str, other: str) -> None:
    today = Day(2026, 12, 2)
    given = {"expiry": "2027-01-10", "filed": "2026-10-01", "title": "conjoint-de-francais"}
    given |= {"request": "renewal", "complete": "yes"}
    assert certificate(today, **given | {name: one}) != certificate(today, **given | {name: other})


@settings(max_examples=25, deadline=None)
@given(days, st.integers(0, 420), titles)
def test_at_eighteen_the_last_day_is_that_of_the_filing_window(
    majority: Day, after: int, title: str
) -> None:
    birth = Day(majority.year - 18, majority.month, min(majority.day, 28))
    filed = majority.plus_days(after)
    window = ask(WINDOW, {"birth": birth.iso, "title": title}, CORPUS, filed)
    if window.status is Status.NOT_APPLICABLE:
        return
    result = certificate(filed, birth=birth.iso, filed=filed.iso, title=title, complete="yes")
    assert result.date("window_closing") == window.date("closing")
    assert result.date("window_closing_listed") == window.date("closing_listed")
