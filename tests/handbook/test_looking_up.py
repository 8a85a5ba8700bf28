"""A date looked up in the book as a reader does: by the contents, a month, a day, a heading."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from calculators import CALCULATORS, ask
from calculators.languages.phrases import Phrases
from calculators.law.dates import plus_months
from corpus import Corpus, Day
from publishing.handbook.built_site import classed, read_chapters
from publishing.handbook.months import MonthTable
from tests.handbook.pdf import Pdf

pytestmark = [pytest.mark.built, pytest.mark.handbook]

_WINDOWS: Final = "Tables des dates"
_SILENCES: Final = "Tables du silence et du recours"
_CONTENTS: Final = 8
"""Pages among which the contents are."""

_A_DAY: Final = r"(\w\w \d+(?:er)? \S+ \d{4}|\d+/\d+/\d{4})"


@dataclass(frozen=True)
class Situation:
    """A question of the day, and the dates that the calculator answers, in the table's order."""

    calculator: str
    answers: Mapping[str, str]
    chapter: str
    delay: str | None
    headings: str
    dates: tuple[str | None, ...]


def window(title: str, *dates: str | None) -> Situation:
    headings = "Votre document expire le Demande sur l’ANEF : du … au … Ailleurs, à partir du"
    answers = {"title": title, "request": "renewal"}
    return Situation("fenetre-de-depot", answers, _WINDOWS, None, headings, dates)


def silence(title: str, delay: str) -> Situation:
    headings = "Reçue Refus Tribunal, prudent Dernier jour"
    answers = {
        "how": "anef",
        "title": title,
        "request": "first",
        "complete": "yes",
        "informed": "yes",
    }
    dates = ("implicit_refusal", "appeal_prudent", "appeal_last")
    return Situation("silence-de-l-administration", answers, _SILENCES, delay, headings, dates)


@pytest.mark.parametrize(
    "situation",
    [
        window("etudiant", "opening", "closing", None),
        window("salarie", None, None, "opening"),
        silence("conjoint-de-francais", "quatre mois"),
        silence("etudiant", "90 jours"),
        silence("talent-chercheur", "60 jours"),
    ],
    ids=["window", "elsewhere", "four-months", "90-days", "60-days"],
)
def test_a_date_is_found_by_the_contents_and_the_headings_of_its_table(
    site: Path, pdf: Pdf, corpus: Corpus, situation: Situation
) -> None:
    say = Phrases.of(corpus)
    built = day_of(site)
    first = built if situation.delay is None else plus_months(built, -5)
    # The days on which months go wrong.
    for asked in [
        next(day for day in days_from(first) if day.day == 31),
        next(day for day in days_from(first) if (day.month, day.day) == (3, 1)),
        next(day for day in days_from(first) if day.weekday == 6),
    ]:
        about = "expiry" if situation.delay is None else "received"
        today = max(built, asked)
        answers = {**situation.answers, about: asked.iso}
        result = ask(CALCULATORS[situation.calculator], answers, corpus, today)
        answer = {fact.key: fact.date for fact in result.dates}
        found = looked_up(pdf, situation, asked, say)
        for date, key in zip(found, situation.dates, strict=True):
            if key is not None:
                assert date in (
                    say.short(answer[key]),
                    say.language.narrow_day(answer[key]).replace("\u00a0", " "),
                )


def looked_up(pdf: Pdf, situation: Situation, asked: Day, say: Phrases) -> tuple[str, ...]:
    """Return the dates that stand beside a day, under the headings that the reader expects."""
    contents = " ".join(pdf.words[:_CONTENTS])
    in_contents = re.search(rf"{situation.chapter}[ .]*(\d+)", contents)
    assert in_contents, situation.chapter
    pages = " ".join(pdf.words[int(in_contents[1]) - 1 :])
    month = say.month(asked).replace("\u00a0", " ")
    if situation.delay is None:
        caption = f"Documents qui expirent en {month}"
    else:
        caption = f"Délai : {situation.delay}. Demandes reçues en {month}"
    table = re.search(
        rf"{caption} {re.escape(situation.headings)}(.*?)(?:Documents|Délai|$)", pages
    )
    assert table, caption
    day = say.language.narrow_day(asked, month=False).replace("\u00a0", " ")
    row = re.search(rf" {day} {_A_DAY} {_A_DAY} {_A_DAY}", table[1])
    assert row, (caption, day)
    return row.groups()


def days_from(first: Day) -> list[Day]:
    return [first.plus_days(count) for count in range(365)]


def day_of(site: Path) -> Day:
    """Return the day on which the site was built: its first table begins there."""
    (chapter,) = (c for c in read_chapters(site) if c.address == "tables/fenetre-de-depot/")
    (table, *_) = classed(chapter.article, MonthTable.WINDOWS)
    return Day.parse(next(table.iter("time")).get("datetime", ""))
