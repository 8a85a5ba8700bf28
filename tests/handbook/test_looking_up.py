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
from corpus import Corpus, Day
from publishing.handbook.built_site import classed, read_chapters
from publishing.handbook.months import MonthTable, narrow
from tests.handbook.pdf import Pdf

pytestmark = [pytest.mark.built, pytest.mark.handbook]

_WINDOWS: Final = "Tables des dates"
_SILENCES: Final = "Tables du silence et du recours"
_CONTENTS: Final = 8
"""Pages among which the contents are."""

_A_DAY: Final = r"((?:\w\w )?\d+(?:er)? [^\s*]+)\*?"


@dataclass(frozen=True)
class Situation:
    """A question of the day, and the dates that the calculator answers, in the table's order."""

    calculator: str
    answers: Mapping[str, str]
    chapter: str
    delay: str | None
    headings: tuple[str, ...]
    dates: tuple[str | None, ...]


def window(title: str, *dates: str | None) -> Situation:
    headings = ("Le ANEF, du", "au", "au plus tôt", "au plus tard", "Ailleurs, dès")
    answers = {"title": title, "request": "renewal"}
    return Situation("fenetre-de-depot", answers, _WINDOWS, None, headings, dates)


def silence(title: str, delay: str) -> Situation:
    headings = ("Le Refus", "Visez le", "Dernier jour")
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
        window("etudiant", "prudent_opening", "prudent_closing", "opening", "closing", None),
        window("salarie", None, None, None, None, "prudent_opening"),
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
    # The days on which months go wrong.
    for asked in [
        next(day for day in days_from(built) if day.day == 31),
        next(day for day in days_from(built) if (day.month, day.day) == (3, 1)),
        next(day for day in days_from(built) if day.weekday == 6),
    ]:
        about = "expiry" if situation.delay is None else "received"
        today = max(built, asked)
        answers = {**situation.answers, about: asked.iso}
        result = ask(CALCULATORS[situation.calculator], answers, corpus, today)
        answer = {fact.key: fact.date for fact in result.dates}
        found = looked_up(pdf, situation, asked, say)
        for date, key in zip(found, situation.dates, strict=True):
            if key is not None:
                assert narrow(answer[key], say).replace("\u00a0", " ").endswith(date)


def looked_up(pdf: Pdf, situation: Situation, asked: Day, say: Phrases) -> tuple[str, ...]:
    """Return the dates that stand beside a day, under the headings that the reader expects."""
    contents = " ".join(pdf.words[:_CONTENTS])
    in_contents = re.search(rf"{situation.chapter}[ .]*(\d+)", contents)
    assert in_contents, situation.chapter
    pages = " ".join(pdf.words[int(in_contents[1]) - 1 :])
    month = say.month(asked).replace("\u00a0", " ")
    if situation.delay is not None:
        _, pages = re.split(rf"{situation.delay} (?=Reçue en)", pages, maxsplit=1, flags=re.I)
    heads = r" [\d–]+ ".join(map(re.escape, situation.headings))
    caption = f"{'Expire' if situation.delay is None else 'Reçue'} en {month}"
    table = re.search(rf"{caption} {heads}(.*?)(?:Expire|Reçue|$)", pages)
    assert table, caption
    day = say.language.narrow_day(asked, month=False).replace("\u00a0", " ")
    row = re.search(" ".join([f" {day}", *[_A_DAY] * len(situation.dates)]), table[1])
    assert row, (caption, day)
    return row.groups()


def days_from(first: Day) -> list[Day]:
    return [first.plus_days(count) for count in range(365)]


def day_of(site: Path) -> Day:
    """Return the day on which the site was built: its first table begins there."""
    (chapter,) = (c for c in read_chapters(site) if c.address == "tables/fenetre-de-depot/")
    (table, *_) = classed(chapter.article, MonthTable.WINDOWS)
    return Day.parse(next(table.iter("time")).get("datetime", ""))
