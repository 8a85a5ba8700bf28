"""What a change of the law moves is told to a jurist before it is published."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from calculators import CALCULATORS
from calculators.form import QuestionKind
from corpus import Corpus, Day
from publishing.archives import ToolFailed
from publishing.outcomes.asking import ask_tree, checked_out
from publishing.outcomes.comparing import changes, moved
from publishing.outcomes.report import report, table
from publishing.outcomes.situations import days_that_count, situations
from publishing.shipped import ROOT

SILENCE = "silence-de-l-administration"


@pytest.mark.parametrize("slug", CALCULATORS)
def test_every_answer_that_a_form_offers_is_tried(slug: str, corpus: Corpus) -> None:
    tried = {choice for each in situations(CALCULATORS[slug], corpus) for choice in each.choices}
    offered = {
        (question.name, option.value)
        for question in CALCULATORS[slug].form(corpus).questions
        for option in question.options
        if question.kind in (QuestionKind.CHOICE, QuestionKind.LIST)
    }
    assert offered <= tried


def test_a_number_that_changes_is_told_in_days_and_by_title(tmp_path: Path, corpus: Corpus) -> None:
    before = tmp_path / "before"
    for name in ("corpus", "calculators"):
        shutil.copytree(ROOT / name, before / name, ignore=shutil.ignore_patterns("*.pyc"))
    deadlines = before / "corpus/deadlines.toml"
    text = deadlines.read_text("utf-8")
    start = text.index('id = "silence-90-jours"')
    assert text.index("value = 90", start) > 0
    deadlines.write_text(
        text[:start] + text[start:].replace("value = 90", "value = 100", 1), "utf-8"
    )

    # One rule differs, on no day: the day of today's law is enough.
    days = days_that_count(corpus, Corpus(before / "corpus"))
    day = corpus.state.known_on
    assert day in days
    students = [
        (situation, day)
        for situation in situations(CALCULATORS[SILENCE], corpus)
        if dict(situation.choices).get("title") in ("etudiant", "salarie")
    ][:60]
    requests = [situation.request(day) for situation, day in students]
    old, new = ask_tree(before, requests), ask_tree(ROOT, requests)
    found = moved(students, old, new)
    said = [each.change.what for each in found]
    assert "«\u00a0Le silence vaut refus\u00a0»\u00a0: 10 jours plus tôt" in said
    titles = {dict(situation.choices)["title"] for each in found for situation, _ in each.seen}
    assert titles == {"etudiant"}
    told = "\n".join(report(found, (day,), len(students), "main", corpus))
    assert "Étudiant" in told
    assert "À relire, sur R." in told


def test_a_calculation_that_fails_is_the_first_thing_to_know() -> None:
    answered = {"status": "open", "dates": {}, "findings": {}, "rights": {}, "letters": []}
    [change] = changes(answered, {"failed": "KeyError: 'x'"})
    assert "ÉCHOUE" in change.what
    assert not list(changes(answered, answered))
    assert not list(changes({"absent": True}, answered))


def test_answers_are_laid_out_as_a_table_that_reads(corpus: Corpus) -> None:
    [calculator] = [c for c in CALCULATORS.values() if c.slug == SILENCE]
    day = Day(2026, 11, 23)
    some = situations(calculator, corpus)[:3]
    answers = ask_tree(ROOT, [each.request(day) for each in some])
    rows = [(each, day, answer) for each, answer in zip(some, answers, strict=True)]
    lines = table(SILENCE, rows, corpus).splitlines()
    assert len(lines) == 4 + len(some)
    assert "Quel titre demandez-vous" in lines[2]
    assert len({line.count(" | ") for line in lines[2:]}) == 1


def test_a_revision_that_git_does_not_know_is_refused_in_french() -> None:
    with pytest.raises(ToolFailed, match="git ne trouve pas"), checked_out("no-such-revision"):
        pytest.fail("a folder was given")
