"""What the tables of first answers say is what Python says, for every answer that they cover."""

from __future__ import annotations

import gzip
import json
import random
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import pytest

from calculators import CALCULATORS, Refused, ask
from calculators.languages.french import FRENCH
from calculators.rendering.answer import render_screen
from corpus import Corpus, Day
from corpus.checking.build_day import build_day
from publishing.first_answers import PLACE, covering
from publishing.first_answers.asking import GIVEN, Asked
from publishing.first_answers.covering import COVERED
from publishing.first_answers.marking import marked
from publishing.first_answers.writing import written
from publishing.scripts import PLACE as SCRIPTS
from publishing.scripts import shorten

ROOT: Final = Path(__file__).resolve().parents[2]
LOOK_UP: Final = ROOT / "site_overrides" / SCRIPTS / "lookup.js"
EPOCH: Final = Day(1970, 1, 1).ordinal
BASE: Final = "../../"

SIZE, SCRIPT_SIZE = 40_000, 2_000
"""Bytes, compressed: a table, and the script that reads it."""

Asking = dict[str, Any]


def look_up(table: Path, asked: list[Asking]) -> list[str]:
    """Ask the page's own script, under Node."""
    # Our scripts are modules, and no package.json says so.
    node = ["node", "--experimental-detect-module", "--no-warnings"]
    lines = "".join(f"{json.dumps(each)}\n" for each in asked)
    done = subprocess.run(
        [*node, Path(__file__).with_name("look_up.mjs"), LOOK_UP, table],
        input=lines,
        capture_output=True,
        text=True,
        check=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def by_python(slug: str, asking: Asking, corpus: Corpus) -> str:
    today = Day.parse(asking["today"])
    try:
        result = ask(CALCULATORS[slug], asking["answers"], corpus, today)
    except Refused:
        return ""
    return str(render_screen(result, corpus, BASE))


def asking(choices: Mapping[str, str], day: Day, today: Day) -> Asking:
    typed = {"day": str(day.day), "month": f"{day.month:02}", "year": str(day.year)}
    answers = {name: typed if value == GIVEN else value for name, value in choices.items() if value}
    return {"answers": answers, "today": today.iso, "base": BASE}


def table_of(slug: str, site: Path) -> Path:
    [path] = (site / PLACE).glob(f"{slug}-*.json")
    return path


@pytest.mark.built
@pytest.mark.node
@pytest.mark.parametrize("slug", COVERED)
def test_each_answer_that_a_table_covers_is_that_of_python(
    slug: str, site: Path, corpus: Corpus
) -> None:
    path = table_of(slug, site)
    table = json.loads(path.read_text("utf-8"))
    first, last = (day + EPOCH for day in table["days"])
    drawn = random.Random(slug)
    cells = []
    for choices, rank in walk(table):
        start, count, _ = table["alike"][rank]
        day = start + EPOCH + drawn.randrange(count)
        # Words change most often around the day given, and some way before and after it.
        near = day + drawn.choice((-121, -120, -61, -60, -59, 0, 1, 60, 92, 190))
        today = near if first <= near <= last else drawn.randint(first, last)
        cells.append(asking(choices, Day.from_ordinal(day), Day.from_ordinal(today)))
    said = look_up(path, cells)
    expected = [by_python(slug, each, corpus) for each in cells]
    wrong = [
        (cell, mine, theirs)
        for cell, mine, theirs in zip(cells, said, expected, strict=True)
        if mine not in ("", theirs)
    ]
    assert not wrong, wrong[0]
    assert sum(map(bool, said)) > 0.9 * len(cells)


def walk(table: dict[str, Any]) -> list[tuple[dict[str, str], int]]:
    """Give every way through the tree of a table, with the rank of what is said there.

    Any answer will do to a question that the tree does not ask.
    """
    nodes = table["tree"]
    found = []
    waiting: list[tuple[int, dict[str, str]]] = [(0, {})]
    while waiting:
        place, given = waiting.pop()
        node = nodes[place]
        if len(node) == 1:
            found.append((given, node[0]))
            continue
        for values, child in zip(node[1::2], node[2::2], strict=True):
            waiting += [
                (len(nodes) - 1 - child, given | {node[0]: value}) for value in values.split(" ")
            ]
    return found


@pytest.mark.built
def test_tables_and_their_script_are_light_and_named_after_what_they_hold(
    site: Path, tmp_path: Path
) -> None:
    for slug in COVERED:
        assert len(gzip.compress(table_of(slug, site).read_bytes())) < SIZE, slug
    script = tmp_path / "lookup.js"
    script.write_text(LOOK_UP.read_text("utf-8"), "utf-8")
    shorten([script])
    assert len(gzip.compress(script.read_bytes())) < SCRIPT_SIZE


@pytest.mark.built
def test_a_page_with_a_form_names_its_table_and_the_offline_copy_keeps_it(site: Path) -> None:
    kept = json.loads((site / "assets/j120/offline.json").read_text("utf-8"))["caches"]
    for slug in COVERED:
        path = table_of(slug, site)
        page = (site / "calculateurs" / slug / "index.html").read_text("utf-8")
        assert f'data-first="{BASE}{path.relative_to(site).as_posix()}"' in page
        assert path.relative_to(site).as_posix() in [name for name, _ in kept["j120-tables"]]


@pytest.mark.node
def test_a_table_says_every_day_as_the_language_does(tmp_path: Path) -> None:
    """A small table from beginning to end: each day of two years, seen on each side of it."""
    made = covering("changement-d-adresse", build_day())
    made.cover()
    path = tmp_path / "table.json"
    path.write_text(written(made, FRENCH), "utf-8")
    choices = {"moved": GIVEN, "held": "cst", "protection": "no", "pending": "no"}
    corpus = Corpus()
    days = range(made.first, made.last, 3)
    cells = [
        asking(choices, Day.from_ordinal(day), Day.from_ordinal(today))
        for day in days
        for today in (day, day + 91)
        if today <= made.last
    ]
    said = look_up(path, cells)
    assert all(said)
    assert said == [by_python("changement-d-adresse", each, corpus) for each in cells]


@pytest.mark.node
@pytest.mark.parametrize(
    "changed",
    [
        {"today": "2020-01-01"},
        {"today": "2090-01-01"},
        {"answers": {"moved": {"day": "31", "month": "2", "year": "2027"}, "held": "cst"}},
        {"answers": {"moved": {"day": "1", "month": "2", "year": "27"}, "held": "cst"}},
        {"answers": {"held": "cst"}},
        {"answers": {"moved": {"day": "1", "month": "2", "year": "2027"}, "protection": "new"}},
    ],
)
@pytest.mark.built
def test_outside_of_its_table_nothing_is_said(changed: Asking, site: Path) -> None:
    path = table_of("changement-d-adresse", site)
    day = {"day": "1", "month": "2", "year": "2027"}
    plain = {"answers": {"moved": day, "held": "cst"}, "today": "2027-02-03", "base": BASE}
    assert [bool(each) for each in look_up(path, [plain, plain | changed])] == [True, False]


def test_what_a_day_changes_is_left_open_and_nothing_else() -> None:
    corpus = marked(Corpus())
    form = CALCULATORS["fenetre-de-depot"].form(corpus)
    choices = {"situation": "document", "expiry": GIVEN, "title": "etudiant"}
    asked = Asked("fenetre-de-depot", form, choices, corpus)
    day = Day(2027, 9, 14).ordinal
    early, earlier = asked.on(day, day - 200), asked.on(day, day - 201)
    assert early.words == earlier.words
    assert early.fillings == earlier.fillings
    assert "2027" not in early.words
