"""What the benches say of what they measured, and the larger guide that one of them builds."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus import Corpus
from corpus.checking.validation import check
from macros.permit_pages.files import out_of_step
from publishing.bench.contenders import OURS, STOCK
from publishing.bench.growing import grow, relink, repeat_entries
from publishing.bench.results import (
    Budget,
    as_list,
    paired_ratio,
    spread,
    table,
    write_results,
)
from publishing.bench.visits import SETTINGS, Visit, budgets


def test_a_spread_is_the_median_then_the_least_and_the_most() -> None:
    assert spread([3.0, 1.0, 2.0]) == "2,00 (1,00 à 3,00)"
    assert spread([1.5]) == "1,50"
    assert spread([]) == "–"


def test_a_ratio_compares_what_was_measured_in_the_same_round() -> None:
    # A machine twice as slow in the second round slows both sides.
    assert paired_ratio([1, 2, 10], [2, 4, 10]) == 0.5


@pytest.mark.parametrize(("found", "held"), [(0.4, True), (0.41, False), (None, False)])
def test_a_budget_is_held_only_if_it_was_measured(found: float | None, held: bool) -> None:
    budget = Budget("Octets", 0.4, found)
    assert budget.held is held
    assert ("non tenu" in str(budget)) is not held


def test_a_table_has_its_columns_one_below_the_other() -> None:
    assert table(("a", "b"), [("long", "1"), ("x", "2")]) == "a     b\nlong  1\nx     2"


def test_a_list_says_each_cell_that_is_not_empty() -> None:
    assert as_list(("", "s", "Mo"), [("J", "1", "")]) == "- **J** – s\u00a0: 1"


def test_results_take_the_place_of_the_last_ones_and_of_nothing_else(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("avant\n<!-- m -->\nvieux\n<!-- fin m -->\naprès\n", "utf-8")
    for text in ("neuf", r"neuf \1"):
        write_results("m", text, page)
    expected = "avant\n<!-- m -->\n\nneuf \\1\n\n<!-- fin m -->\naprès\n"
    assert page.read_text("utf-8") == expected
    with pytest.raises(ValueError, match="il manque"):
        write_results("absent", "neuf", page)


def test_copied_entries_have_names_of_their_own_and_name_the_same_things() -> None:
    table = '# tête\n\n[[title]]\nid = "a"\ncategory = "c"\n'
    copy = '[[title]]\nid = "a-9002"\ncategory = "c"\n'
    assert repeat_entries(table, 2) == f"{table}\n{copy}"


def test_copied_pages_lead_to_copies_and_to_the_one_list() -> None:
    text = "[a](aide.md#x) [b](../calculateurs/courriers.md) [c](https://example.org/a.md)"
    expected = (
        "[a](aide.md#x) [b](../../../calculateurs/courriers.md) [c](https://example.org/a.md)"
    )
    assert relink(text, Path("guide", "anef-2.md")) == expected


def test_a_guide_twice_as_large_is_as_strict(tmp_path: Path) -> None:
    grow(tmp_path, 2)
    assert check(Corpus(tmp_path / "corpus")) == ()
    once, twice = Corpus(), Corpus(tmp_path / "corpus")
    assert len(twice.titles) == 2 * len(once.titles)
    assert len(twice.article_keys) == 2 * len(once.article_keys)
    assert out_of_step(twice.titles.values(), tmp_path / "docs") == []


def test_a_budget_of_seconds_says_so() -> None:
    assert str(Budget("Date", 1, 0.5, "s")) == "Date\u00a0: 0,50 s, budget 1,00 s, tenu"


def test_budgets_are_those_of_this_machine_and_the_first_date_that_of_a_slow_one() -> None:
    plain, slow = SETTINGS[0].name, SETTINGS[-1].name
    seen = {
        (setting.name, page, state): [Visit(seconds, seconds, 0, carried)]
        for setting in SETTINGS
        for page, seconds, carried in ((OURS, 1.0, 3), (STOCK, 4.0, 5))
        for state in ("cold", "warm")
    } | {
        (plain, OURS, "warm"): [Visit(2.0, 2.0, 0, 0)],
        (slow, OURS, "cold"): [Visit(0.5, 20.0, 0, 3)],
        (slow, STOCK, "cold"): [Visit(40.0, 40.0, 0, 5)],
    }
    assert [(b.found, b.held) for b in budgets(seen)] == [
        (0.5, True),
        (0.0125, True),
        (0.25, True),
        (0.5, False),
        (0.6, True),
    ]
