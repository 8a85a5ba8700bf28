"""The way out of a blocked filing: every situation has its step, and the steps come to an end."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators import CALCULATORS, Result, Status, ask
from calculators.answers.blocked.path import drawn, help_path
from calculators.languages.phrases import Phrases
from calculators.law.blocked_filing import (
    TRANSITIONS,
    Obstacle,
    Outcome,
    Stage,
    follow,
    outcomes,
    transition,
)
from calculators.questions.attempts import Way
from calculators.questions.form import read
from calculators.rendering.answer import render_html
from calculators.rendering.help_path import render_path
from calculators.rendering.slip import render_slip
from corpus import Day
from tests.frozen import frozen

CORPUS = frozen()
SAY = Phrases.of(CORPUS)
BLOCKED = CALCULATORS["blocage-anef"]
WINDOW = CALCULATORS["fenetre-de-depot"]
TODAY = Day(2026, 11, 24)
ASKED = (Stage.CENTRE, Stage.DESK, Stage.FALLBACK)
ORDER = tuple(Stage)

days = st.integers(0, 3000).map(CORPUS.state.covered_from.plus_days)


def blocked(today: Day = TODAY, **answers: object) -> Result:
    return ask(BLOCKED, {"obstacle": "technical", **answers}, CORPUS, today)


def situations() -> list[tuple[Obstacle, dict[Stage, Outcome]]]:
    """List every combination of what may be told of the steps."""
    told = product(*(outcomes(stage) for stage in ASKED))
    each = [dict(zip(ASKED, outcome, strict=True)) for outcome in told]
    return [(obstacle, outcome) for obstacle in Obstacle for outcome in each]


def test_the_table_has_one_passage_for_each_outcome_of_each_step() -> None:
    for stage, obstacle in product(ASKED, Obstacle):
        for outcome in (*outcomes(stage), *([Outcome.PASSED_BY] if stage is ASKED[0] else [])):
            fits = [
                each
                for each in TRANSITIONS
                if (each.at, each.outcome) == (stage, outcome) and each.only in (None, obstacle)
            ]
            assert fits == [transition(stage, outcome, obstacle)]


def test_a_passage_stays_or_goes_forward() -> None:
    for each in TRANSITIONS:
        assert ORDER.index(each.to) >= ORDER.index(each.at)


def test_every_walk_ends_at_a_step_to_take() -> None:
    reached = set()
    for obstacle, told in situations():
        walked = follow(obstacle, told)
        assert len(walked) <= len(ASKED)
        reached.add(walked[-1].to)
    assert reached == set(Stage)


def test_the_means_of_the_person_never_lead_to_the_fallback_by_a_refusal() -> None:
    refused = {Stage.CENTRE: Outcome.UNSOLVED, Stage.DESK: Outcome.REFUSED}
    assert follow(Obstacle.EQUIPMENT, refused)[-1].to is Stage.JUDGE
    assert follow(Obstacle.TECHNICAL, refused)[-1].to is Stage.FALLBACK


def test_every_situation_of_the_form_has_its_answer_and_its_words() -> None:
    told = {stage: [*map(str, outcomes(stage)), "unknown"] for stage in ASKED}
    for obstacle in ("technical", "missing", "equipment", "unknown"):
        for centre, desk, fallback in product(*told.values()):
            raw = {"obstacle": obstacle, "centre": centre, "desk": desk, "fallback": fallback}
            form = BLOCKED.form(CORPUS)
            if any(read(form, raw, SAY).choice(name) != raw[name] for name in raw):
                continue  # A question that these answers do not lead to.
            result = ask(BLOCKED, raw, CORPUS, TODAY)
            assert result.references
            assert result.actions
            assert result.steps


@pytest.mark.parametrize(
    ("way", "step"), [(Way.CONTACT_CENTRE, "Étape 1"), (Way.DIGITAL_HELP_DESK, "Étape 2")]
)
def test_the_log_shows_a_step_that_was_not_told(way: Way, step: str) -> None:
    result = blocked(attempts=f"2026-11-02|{way}|n° 7|rien")
    assert result.headline.startswith(step)
    assert "relancez" in result.headline
    assert [line.date for line in result.chronology] == [Day(2026, 11, 2)]


def test_what_was_told_is_not_undone_by_the_log() -> None:
    log = "2026-11-02|ccc|n° 7|rien"
    told: dict[str, object] = {"centre": "unsolved", "desk": "impossible", "fallback": "silent"}
    assert blocked(TODAY, attempts=log, **told).headline == blocked(TODAY, **told).headline


def test_the_chronology_is_in_the_answer_and_on_the_slip_and_is_never_markup() -> None:
    row = {"day": "2026-11-02", "way": "ccc", "reference": "<b>x</b>", "outcome": "ligne\n<i>"}
    result = blocked(attempts=[row])
    for said in (render_html(result, CORPUS), render_slip(result, lambda _: "Titre", CORPUS)):
        assert '<table class="j120-chronology">' in said
        assert "&lt;b&gt;x&lt;/b&gt;" in said
        assert "<b>" not in said
        assert "ligne<br>&lt;i&gt;" in said
    assert '<table class="j120-chronology">' not in render_html(blocked(), CORPUS)


@settings(max_examples=60, deadline=None)
@given(days, days, st.sampled_from(["unknown", *CORPUS.titles]))
def test_the_deadline_is_that_of_the_filing_window(today: Day, expiry: Day, title: str) -> None:
    here = blocked(today, title=title, request="renewal", expiry=expiry.iso)
    raw = {"expiry": expiry.iso, "title": title, "request": "renewal", "channel": "anef"}
    there = ask(WINDOW, raw, CORPUS, today)
    if here.date("closing") is not None and there.date("other_opening") is None:
        assert here.date("prudent_closing") == there.date("prudent_closing")
        assert here.date("closing") == there.date("closing")


@settings(max_examples=40, deadline=None)
@given(days, st.integers(-200, 300))
def test_only_a_late_request_is_told_of_force_majeure(today: Day, ahead: int) -> None:
    expiry = today.plus_days(ahead)
    if expiry < CORPUS.state.covered_from:
        return
    result = blocked(today, request="renewal", expiry=expiry.iso)
    closing = result.date("closing")
    assert closing is not None
    told = "force-majeure" in {finding.key for finding in result.findings}
    assert told is (today > closing)


def test_no_answer_sets_the_administration_a_delay() -> None:
    for obstacle, told in situations():
        raw = {"obstacle": str(obstacle), **{str(k): str(v) for k, v in told.items()}}
        result = ask(BLOCKED, raw, CORPUS, TODAY)
        if result.status is Status.ANSWERED and result.headline.startswith("Étape"):
            assert "no-delay" in {finding.key for finding in result.findings}
        assert result.dates == ()


def test_the_drawing_holds_every_step_and_says_every_arrow() -> None:
    path = help_path(SAY)
    drawing = render_path(path)
    for stage in Stage:
        assert SAY(f"blocked.path.{stage}") in drawing
    assert "".join(arrow.letter for arrow in path.arrows) == "ABCDE"[: len(path.arrows)]
    assert all(f">{arrow.letter}</text>" in drawing for arrow in path.arrows)
    arrows = {(each.at, each.to) for transitions in drawn() for each in transitions}
    forward = {
        (each.at, each.to)
        for each in TRANSITIONS
        if each.to not in (each.at, Stage.FILED) and each.outcome is not Outcome.PASSED_BY
    }
    assert arrows == forward
