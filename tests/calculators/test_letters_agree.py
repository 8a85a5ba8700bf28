"""A letter and the calculators read the same law: the same facts give them the same days."""

from __future__ import annotations

from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st

from calculators import CALCULATORS, Result, ask
from calculators.result import Status
from corpus import Corpus, Day

CORPUS: Final = Corpus()
TODAY: Final = Day(2026, 11, 24)
SAME: Final = {
    "refused_on": "implicit_refusal",
    "appeal_prudent": "appeal_prudent",
    "appeal_last": "appeal_last",
    "reasons_reply_due": "reasons_reply_due",
    "reasons_cap": "reasons_cap",
    "gracious_refusal": "informal_refusal",
    "appeal_again_prudent": "appeal_after_informal_prudent",
    "appeal_again_last": "appeal_after_informal_last",
}
"""What a letter and the calculator of silence call the same day."""

titles = st.sampled_from(sorted(CORPUS.titles))
requests = st.sampled_from(["renewal", "first"])
days_before = st.integers(0, 260)


def days_of(slug: str, today: Day, **answers: str) -> tuple[dict[str, Day], Result]:
    result = ask(CALCULATORS[slug], answers, CORPUS, today)
    return {fact.key: fact.date for fact in result.dates}, result


def assert_same(letter: dict[str, Day], other: dict[str, Day]) -> None:
    shared = {key: name for key, name in SAME.items() if key in letter and name in other}
    assert {key: letter[key] for key in shared} == {key: other[shared[key]] for key in shared}
    assert {"appeal_prudent", "appeal_last"} & letter.keys() <= shared.keys()


@settings(max_examples=80, deadline=None)
@given(title=titles, request=requests, before=days_before, informal=st.booleans())
def test_against_a_silence(title: str, request: str, before: int, informal: bool) -> None:
    told = {"title": title, "request": request, "informed": "yes", "complete": "yes"}
    filed, today = TODAY.plus_days(-before).iso, TODAY.iso
    since = {"informal": "yes", "informal_on": today} if informal else {"exchange": "no"}
    silence, _ = days_of(
        "silence-de-l-administration",
        TODAY,
        **{"reply": "none", "received": filed, "how": "anef", **told, **since},
    )
    name = "recours-gracieux" if informal else "demande-de-motifs"
    letter, _ = days_of(
        "courriers", TODAY, letter=name, refusal="silence", filed=filed, **_asked(told)
    )
    assert_same(letter, silence)


def _asked(told: dict[str, str]) -> dict[str, str]:
    """Leave what a letter does not ask."""
    return {name: value for name, value in told.items() if name != "complete"}


@settings(max_examples=40, deadline=None)
@given(before=st.integers(0, 90))
def test_against_a_written_refusal(before: int) -> None:
    notified = TODAY.plus_days(-before).iso
    written, _ = days_of(
        "silence-de-l-administration", TODAY, reply="refusal", notified=notified, mentions="yes"
    )
    letter, _ = days_of(
        "courriers",
        TODAY,
        letter="recours-gracieux",
        refusal="written",
        notified=notified,
    )
    assert_same(letter, written)


@settings(max_examples=80, deadline=None)
@given(ends=st.integers(-60, 200))
def test_on_the_window_to_file(ends: int) -> None:
    expiry = TODAY.plus_days(ends).iso
    asked = {"situation": "document", "expiry": expiry, "channel": "anef", "request": "renewal"}
    window, found = days_of("fenetre-de-depot", TODAY, **asked)
    letter, written = days_of("courriers", TODAY, letter="rendez-vous-pan", expiry=expiry)
    for key in ("opening", "closing", "expiry"):
        assert letter[key] == window[key]
    late = (Status.LATE, Status.EXPIRED)
    assert (written.status in late) == (found.status in late)


@settings(max_examples=80, deadline=None)
@given(ends=st.integers(-60, -1), gap=st.integers(-10, 200))
def test_on_a_request_that_was_filed(ends: int, gap: int) -> None:
    expiry = TODAY.plus_days(ends)
    filed = min(expiry.plus_days(-gap), TODAY)
    told = {"expiry": expiry.iso, "filed": filed.iso, "complete": "yes"}
    asked = {"situation": "document", "channel": "anef", "request": "renewal", **told}
    certificate, found = days_of("attestation-de-prolongation", TODAY, **asked)
    letter, written = days_of("courriers", TODAY, letter="attestation-de-prolongation", **told)
    assert (letter["opening"], letter["closing"]) == (
        certificate["window_opening"],
        certificate["window_closing"],
    )
    # Filed before the window: what is arguable for a calculator is not claimed by a letter.
    allowed = (Status.DISCRETION, Status.UNSURE)
    assert (written.status is Status.DISCRETION) == (found.status in allowed)
