"""Every day of a whole case is that of the calculator which counts it, on the same facts."""

from __future__ import annotations

import json
import re
from collections.abc import Hashable, Iterator, Mapping
from random import Random
from typing import Final

import pytest

from calculators import CALCULATORS, Refused, Result, ask
from calculators.__main__ import main
from calculators.answers.my_situation.line import Case
from calculators.answers.my_situation.parts import parts
from calculators.answers.my_situation.timeline import line_of
from calculators.answers.my_situation.told import case_of
from calculators.languages.phrases import Phrases
from calculators.law.alike import alike
from calculators.questions.form import Answers, read
from calculators.result import DatedFact, Milestone, Timeline
from corpus import Corpus, Day, Request
from tests.calculators.walking import walk

CORPUS: Final = Corpus()
SAY: Final = Phrases.of(CORPUS)
TODAY: Final = Day(2026, 11, 24)
SITUATION: Final = CALCULATORS["ma-situation"]
FORM: Final = SITUATION.form(CORPUS)

ITS_OWN: Final = {"attestation-de-prolongation": ("implicit_refusal", "summary_measures_before")}
"""Days that an answer tells in passing, by its earliest reading, and another counts in full."""
COUNTED_NOWHERE: Final = {"documents_due", "until", "refused_on"}
"""Days that the reader told as they are."""


def told(seed: str, times: int) -> Iterator[tuple[Answers, Case, Timeline]]:
    """Give the cases that the form lets one tell, and their timelines."""
    random = Random(seed)
    for _ in range(times):
        today = TODAY.plus_days(random.randrange(-700, 300))
        raw = walk(FORM, random, today)
        try:
            timeline = ask(SITUATION, raw, CORPUS, today).timeline
        except Refused:
            continue
        assert timeline is not None
        answers = read(FORM, raw, SAY)
        yield answers, case_of(answers, CORPUS, today), timeline


def counted(answers: Answers, case: Case) -> Iterator[tuple[str, str, DatedFact]]:
    """Give every day that each calculator counts from the same facts."""
    for part in parts(answers, case, CORPUS):
        # Once the request is filed, its window is that of the law of the day of filing.
        if part.of_use:
            for key, fact in part.days:
                yield part.calculator.slug, key, fact


@pytest.mark.parametrize("seed", ["one", "two", "three"])
def test_every_day_is_that_of_the_calculators(seed: str) -> None:
    compared: set[str] = set()
    for answers, case, timeline in told(seed, 80):
        events = {event.key: event for event in timeline.events}
        for slug, key, fact in counted(answers, case):
            event = events.get(key)
            if event is None or key in ITS_OWN.get(slug, ()):
                continue
            compared.add(key)
            assert event.date == fact.date, (slug, key, case)
            # Of the window and its document, the answer on the certificate tells its own text.
            if fact.key == key and key != "expiry":
                here, there = (event.basis, event.reading), (fact.basis, fact.reading)
                assert here == there, (slug, key, case)
    assert len(compared) > 24, sorted(compared)


def test_no_day_is_of_its_own_making() -> None:
    for answers, case, timeline in told("own", 150):
        if case.filed:
            continue
        named = {key for _, key, _ in counted(answers, case)}
        for event in timeline.events:
            assert event.key in named | COUNTED_NOWHERE, (event.key, case)


def test_the_next_day_is_the_first_that_cannot_be_undone_and_is_not_past() -> None:
    for _, case, timeline in told("next", 80):
        assert list(timeline.events) == sorted(timeline.events, key=lambda event: event.date)
        to_come = [e for e in timeline.events if e.irreversible and case.today <= e.date]
        assert timeline.next == (to_come[0].key if to_come else None)


def test_permits_that_the_law_counts_alike_have_the_same_days() -> None:
    """The desk counts one of them for all that the words on a card may mean."""
    words = "vie privée et familiale"
    titles = [title for title in CORPUS.titles.values() if words in title.printed]
    random, groups = Random("alike"), 0
    for _ in range(12):
        told = {
            "expiry": TODAY.plus_days(random.randrange(-200, 200)).iso,
            "request": random.choice(("renewal", "first", "unknown")),
            "held": random.choice(("cst", "csp", "cr", "vls-ts", "unknown")),
        }
        if random.random() < 0.7:
            told |= {"filed": TODAY.plus_days(-random.randrange(300)).iso, "how": "anef"}
        since = min(TODAY, *(Day.parse(told[name]) for name in ("expiry", "filed") if name in told))
        request = next((each for each in Request if each == told["request"]), None)
        found: dict[Hashable, set[tuple[Milestone, ...]]] = {}
        for title in titles:
            answers = read(FORM, told | {"title": title.id}, SAY)
            line = line_of(case_of(answers, CORPUS, TODAY), CORPUS)
            found.setdefault(alike(title, request, since), set()).add(line.in_order())
        assert {len(lines) for lines in found.values()} == {1}
        groups += len(found)
    # Otherwise nothing would be gained by it.
    assert groups < 12 * len(titles) * 2 / 3


def situation(today: Day, **answers: str) -> Result:
    return ask(SITUATION, answers, CORPUS, today)


def event(result: Result, key: str) -> Milestone:
    assert result.timeline is not None
    return next(each for each in result.timeline.events if each.key == key)


RENEWAL: Final = {
    "expiry": "2027-03-31",
    "title": "visiteur",
    "request": "renewal",
    "held": "cst",
}


def test_once_filed_the_window_cannot_be_lost_any_more() -> None:
    before = situation(Day(2027, 1, 4), **RENEWAL)
    after = situation(Day(2027, 1, 4), **RENEWAL, filed="2027-01-04", how="anef")
    assert event(before, "closing").irreversible
    assert not event(after, "closing").irreversible
    assert after.timeline is not None
    assert after.timeline.next == "implicit_refusal"


def test_two_people_who_differ_by_a_day_get_days_that_differ_by_one() -> None:
    today = Day(2026, 11, 24)
    one, other = (situation(today, **RENEWAL | {"expiry": f"2027-03-{day}"}) for day in (30, 31))
    assert event(one, "closing").date.plus_days(1) == event(other, "closing").date


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({"filed": "2026-11-20"}, "avant l’ouverture de la fenêtre"),
        ({"filed": "2027-02-01"}, "n’est pas encore arrivé"),
        (
            {"filed": "2026-12-15", "reply": "none", "reasons_asked": "2027-01-02"},
            "Les motifs ont été demandés",
        ),
    ],
)
def test_what_hardly_holds_together_is_said(answers: Mapping[str, str], words: str) -> None:
    result = situation(Day(2027, 1, 4), **RENEWAL, **answers)
    assert any(words in finding.words for finding in result.findings)


@pytest.mark.parametrize(
    ("answers", "field"),
    [
        ({"filed": "2026-12-15", "received": "paper", "until": "2026-12-01"}, "until"),
        ({"filed": "2026-12-15", "reply": "refusal", "notified": "2026-12-01"}, "notified"),
        ({"filed": "2026-12-15", "reply": "closed", "notified": "2026-12-01"}, "notified"),
        ({"filed": "2026-12-15", "first_filed": "2026-12-20"}, "filed"),
    ],
)
def test_what_cannot_be_is_refused_in_words(answers: Mapping[str, str], field: str) -> None:
    with pytest.raises(Refused) as refused:
        situation(Day(2027, 1, 4), **RENEWAL, **answers)
    assert field in {error.field for error in refused.value.errors}
    assert all("est avant la date" in error.message for error in refused.value.errors)


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"birth": "2009-01-01"}, "n’a pas servi"),
        ({"besides": "moved", "moved": "2026-12-01", "issued": "2026-12-01"}, "n’a pas servi"),
        ({"complete_receipt": "2026-12-01"}, "Dites comment la nationalité est demandée"),
        ({"issued": "2027-02-01"}, "n’est pas encore arrivé"),
    ],
)
def test_what_serves_nothing_is_said_and_not_swallowed(
    answers: Mapping[str, str], said: str
) -> None:
    result = situation(Day(2027, 1, 4), **RENEWAL, **answers)
    assert any(said in finding.words for finding in result.findings)


@pytest.mark.parametrize(
    ("answers", "field"),
    [
        ({"held": "vls-ts", "entry": "2027-04-01"}, "expiry"),
        ({"child_birth": "2026-12-02", "issued": "2026-12-01"}, "issued"),
        ({"way": "decree", "complete_receipt": "2026-12-02", "refused": "2026-12-01"}, "refused"),
    ],
)
def test_other_procedures_are_in_order_too(answers: Mapping[str, str], field: str) -> None:
    with pytest.raises(Refused) as refused:
        situation(Day(2027, 1, 4), **RENEWAL | dict(answers))
    assert field in {error.field for error in refused.value.errors}


def test_a_letter_of_another_procedure_is_reached_with_its_day() -> None:
    result = situation(TODAY, way="marriage", complete_receipt="2025-02-28", moved="2026-11-02")
    assert "declaration-enregistree" in result.letters
    filed = {"filed": "2026-10-01", "how": "anef", "expiry": "2026-12-31", "moved": "2026-11-02"}
    assert "changement-d-adresse-dossier" in situation(TODAY, **filed).letters
    refused = situation(TODAY, way="decree", refused="2026-11-02")
    assert refused.letters == ("recours-naturalisation",)
    assert refused.timeline is not None
    assert any("refused=2026-11-02" in (part.page or "") for part in refused.timeline.parts)


def test_each_part_leads_to_its_calculator_with_what_was_told() -> None:
    result = situation(Day(2027, 1, 4), **RENEWAL, filed="2026-12-15", how="anef")
    assert result.timeline is not None
    pages = [part.page for part in result.timeline.parts]
    assert any("silence-de-l-administration#" in (page or "") for page in pages)
    assert all("received=2026-12-15" in (p or "") for p in pages if p and "silence" in p)
    assert all("#j120=1&" in (page or "") for page in pages)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["ma-situation", *arguments])
    out, err = capsys.readouterr()
    return code, out, err


FILED: Final = (
    *("expiry=2026-09-30", "title=etudiant", "request=renewal", "held=cst", "filed=2026-07-15"),
    *("how=anef", "complete=yes", "received=nothing", "--today", "2026-11-24"),
)


def test_the_terminal_gives_the_events_in_the_order_of_time(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, out, _ = run(capsys, *FILED, "--json")
    assert code == 0
    answered = json.loads(out)
    assert answered["next"] == "appeal_prudent"
    days = [each["date"] for each in answered["events"]]
    assert days == sorted(days)
    fields = {"key", "date", "basis", "reading", "irreversible"}
    assert all(set(each) == fields for each in answered["events"])
    refusal = next(each for each in answered["events"] if each["key"] == "implicit_refusal")
    assert refusal == {
        "key": "implicit_refusal",
        "date": "2026-10-13",
        "basis": "ceseda/r422-5",
        "reading": "prudent",
        "irreversible": True,
    }


def test_the_terminal_gives_one_calendar_of_the_days_to_come(
    capsys: pytest.CaptureFixture[str],
) -> None:
    _, out, _ = run(capsys, *FILED, "--ics")
    days = re.findall(r"DTSTART;VALUE=DATE:(\d+)", out)
    assert days == sorted(days)
    assert days[0] == "20261213"
    assert len(set(re.findall(r"UID:(\S+)", out))) == len(days)


def test_the_page_folds_what_is_past_and_names_what_cannot_be_undone(
    capsys: pytest.CaptureFixture[str],
) -> None:
    _, out, _ = run(capsys, *FILED, "--html")
    past, _, to_come = out.partition('class="j120-past"')[2].partition("</details>")
    assert 'data-date-key="implicit_refusal"' in past
    assert 'data-date-key="appeal_prudent"' in to_come
    assert to_come.index("Ne se rattrape pas.") < to_come.index("health_rights")


@pytest.mark.parametrize("wrong", ["filed=2026-02-31", "title=cosmonaute", "notified=2026-07-01"])
def test_the_terminal_refuses_in_words(wrong: str, capsys: pytest.CaptureFixture[str]) -> None:
    given = [each for each in FILED if each.partition("=")[0] != wrong.partition("=")[0]]
    code, out, err = run(capsys, *given, wrong)
    assert (code, out) == (2, "")
    assert err.startswith("Réponse refusée")


def test_a_refusal_without_its_day_is_never_called_calm() -> None:
    said = situation(TODAY, **RENEWAL, filed="2026-12-15", reply="refusal-oqtf")
    assert "avocat" in said.headline
