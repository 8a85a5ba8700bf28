from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from corpus import Category, Day, Filing, Grade, Kind, Procedure, Request, Title
from macros.mistakes import Mistake
from macros.permits import titles
from macros.setting import Setting


def filing(request: Request, procedure: Procedure, order: str | None = None) -> Filing:
    return Filing(
        request=request,
        procedure=procedure,
        since=Day(2023, 4, 5),
        order=order,
        grade=Grade.B,
        since_known=order is not None,
    )


SPOUSE = Title(
    id="conjoint-de-francais",
    label="conjoint de Français",
    category="famille",
    kinds=(Kind.CST, Kind.CSP),
    basis=("ceseda/l423-1",),
    filings=(
        filing(Request.FIRST, Procedure.ANEF, "arrete-2023-03-31"),
        filing(Request.RENEWAL, Procedure.PREFECTURE),
    ),
)
CATEGORIES = (Category(id="famille", label="Famille"), Category(id="etudes", label="Études"))
PARTS = {"titles": {SPOUSE.id: SPOUSE}, "categories": CATEGORIES}


def listed(make: Callable[..., Setting], **chosen: str) -> str:
    shown = titles(make(**PARTS), **chosen)
    return shown.replace("\u00a0", " ").replace("\u202f", " ")


def test_a_permit_that_the_law_ends_leaves_the_list_by_itself(
    make: Callable[..., Setting],
) -> None:
    last = titles(make(today=Day(2026, 12, 31)), category="hors-liste")
    assert "Métiers en tension" in last
    assert "jusqu’au" in last
    after = titles(make(today=Day(2027, 1, 1)), category="hors-liste")
    assert "Métiers en tension (régularisation" not in after
    assert "Admission exceptionnelle" in after


def test_a_permit_is_listed_under_its_category_with_door_day_order_and_grade(
    make: Callable[..., Setting],
) -> None:
    shown = listed(make)
    assert "<caption>Famille</caption>" in shown
    assert "carte de séjour temporaire ou carte de séjour pluriannuelle" in shown
    assert "ANEF</strong> depuis le 5 avril 2023 par l’<a " in shown
    assert "(B : sources concordantes)" in shown
    assert "Études" not in shown


def test_only_the_requests_of_that_procedure_are_listed(make: Callable[..., Setting]) -> None:
    shown = listed(make, procedure="anef")
    assert "hors de l’ANEF" not in shown
    assert '<td data-label="Renouvellement">—</td>' in shown


def test_two_requests_that_are_filed_for_alike_share_a_cell(make: Callable[..., Setting]) -> None:
    first, _ = SPOUSE.filings
    alike = replace(SPOUSE, filings=(first, replace(first, request=Request.RENEWAL)))
    shown = titles(make(**{**PARTS, "titles": {alike.id: alike}}))
    (cells,) = re.findall('<td data-label="Première demande et renouvellement"[^>]*>', shown)
    assert 'colspan="2"' in cells


def test_only_one_kind_of_request_is_listed(make: Callable[..., Setting]) -> None:
    shown = listed(make, request="renewal")
    assert "Première demande" not in shown


def test_a_category_without_permits_stops_rather_than_showing_nothing(
    make: Callable[..., Setting],
) -> None:
    with pytest.raises(Mistake, match="Aucun titre"):
        listed(make, category="etudes")


@pytest.mark.parametrize(
    ("chosen", "near"),
    [({"category": "familles"}, "famille"), ({"procedure": "ANEF"}, "anef")],
)
def test_a_choice_outside_the_list_names_what_to_write(
    make: Callable[..., Setting], chosen: dict[str, str], near: str
) -> None:
    with pytest.raises(Mistake, match=f"«\u00a0{near}\u00a0»"):
        titles(make(**PARTS), **chosen)
