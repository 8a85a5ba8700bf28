"""A version with a date to come applies from its first day, by itself: before it, the old one."""

from __future__ import annotations

import re
import shutil

import pytest

from calculators import CALCULATORS, ask
from calculators.filing_window.table import rows
from corpus import Corpus, Day
from corpus.contents import HOME
from corpus.validation import check

CHANGE = Day(2027, 3, 1)
EXPIRY = "2027-05-30"
ANSWERS = {"situation": "document", "expiry": EXPIRY, "request": "renewal", "title": "etudiant"}


@pytest.fixture(scope="module")
def future(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """The corpus of a day on which a decree was published: fifty days instead of sixty."""
    root = tmp_path_factory.mktemp("future") / "corpus"
    shutil.copytree(HOME, root, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    old = root / "articles/ceseda/r431-5/2021-05-01.md"
    text = old.read_text("utf-8")
    newer = text.replace("in_force = 2021-05-01", f"in_force = {CHANGE.iso}", 1)
    newer = newer.replace("soixantième jour", "cinquantième jour")
    old.with_name(f"{CHANGE.iso}.md").write_text(newer, "utf-8")
    closed = f"in_force = 2021-05-01\nuntil = {CHANGE.iso}"
    old.write_text(text.replace("in_force = 2021-05-01", closed, 1), "utf-8")

    deadlines = root / "deadlines.toml"
    rules = deadlines.read_text("utf-8")
    [entry] = re.findall(r'\[\[deadline\]\]\nid = "fermeture-anef"\n(?:.+\n)+', rules)
    following = entry.replace("value = 60", "value = 50").replace("soixantième", "cinquantième")
    following = following.replace("in_force = 2021-05-01", f"in_force = {CHANGE.iso}")
    ended = entry.replace("in_force = 2021-05-01", closed)
    deadlines.write_text(rules.replace(entry, f"{ended}\n{following}"), "utf-8")
    assert [str(problem) for problem in check(root)] == []
    return Corpus(root)


def closing(corpus: Corpus, today: Day) -> str:
    result = ask(CALCULATORS["fenetre-de-depot"], ANSWERS, corpus, today)
    [day] = [fact.date.iso for fact in result.dates if fact.key == "closing"]
    quoted = {r.version for r in result.references if r.key == "ceseda/r431-5" and r.version}
    assert len(quoted) == 1, "two versions of one article in one answer"
    assert quoted == {CHANGE if today >= CHANGE else Day(2021, 5, 1)}
    return day


def test_the_answer_changes_on_the_first_day_of_the_new_version(future: Corpus) -> None:
    assert closing(future, CHANGE.plus_days(-1)) == "2027-03-31"
    assert closing(future, CHANGE) == "2027-04-10"


def test_the_tables_hold_both_halves(future: Corpus) -> None:
    # Printed before the change: each window is counted by the law of the day on which it opens.
    first, last = Day(2027, 1, 15), Day(2027, 7, 10)
    turned = CHANGE.plus_days(120)
    for row in rows(first, last, future):
        days = row.anef.closing.days_until(row.expiry)
        assert days == (50 if row.expiry >= turned else 60), row.expiry


def test_a_day_before_the_change_is_still_answered_with_the_law_of_that_day(
    future: Corpus, corpus: Corpus
) -> None:
    past = Day(2026, 1, 15)
    answers = ANSWERS | {"expiry": "2026-04-30"}
    slug = "fenetre-de-depot"
    now, then = (ask(CALCULATORS[slug], answers, each, past) for each in (corpus, future))
    assert now.dates == then.dates
