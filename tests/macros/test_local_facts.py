from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus import Day, Department, LocalFact, UnknownKey
from macros.local_facts import local
from macros.setting import Setting

FACT = LocalFact(
    id="pan",
    label="Le point d’accueil numérique",
    lines=("Sur rendez-vous.", "rue de l’Épreuve\n99000 Essai"),
    source="Guide fondateur.",
    seen=Day(2025, 1, 23),
    expires=Day(2026, 7, 1),
)
HERE = Department(
    code="99", name="Essai", of="de l’Essai", prefecture="Préfecture", facts=(FACT,), links=()
)
THERE = Department(
    code="98", name="Épreuve", of="de l’Épreuve", prefecture="Préfecture", facts=(FACT,), links=()
)


def shown(make: Callable[..., Setting], today: Day) -> str:
    made = local(make(today=today, departments={"99": HERE}), "pan")
    return made.replace("\u00a0", " ").replace("\u202f", " ")


def test_a_local_fact_says_where_and_when_it_was_seen(make: Callable[..., Setting]) -> None:
    box = shown(make, Day(2026, 6, 30))
    assert "Pratique locale (Essai), vue le 23 janvier 2025" in box
    assert "À revérifier avant le 1er juillet 2026." in box
    assert "rue de l’Épreuve<br>99000 Essai" in box
    assert 'data-expires="2026-07-01"' in box


def test_it_is_marked_from_the_day_it_expires(make: Callable[..., Setting]) -> None:
    assert "Périmé" not in shown(make, Day(2026, 6, 30))
    box = shown(make, Day(2026, 7, 1))
    assert "Périmé depuis le 1er juillet 2026" in box
    assert "j120-local--expired" in box


def test_an_unknown_fact_names_the_nearest(make: Callable[..., Setting]) -> None:
    with pytest.raises(UnknownKey, match=r"plus proches.*pan"):
        local(make(departments={"99": HERE}), "pans")


def test_with_several_departments_the_reader_opens_his_own(make: Callable[..., Setting]) -> None:
    boxes = local(make(departments={"99": HERE, "98": THERE}), "pan")
    assert boxes.count("<details") == 2
    assert "<summary>Épreuve\u00a0: Le point d’accueil numérique</summary>" in boxes
    assert "Pratique locale (Essai)" in boxes
    assert "Pratique locale (Épreuve)" in boxes


def test_the_association_is_the_one_that_the_edition_names(setting: Setting) -> None:
    assert "Aide Essai" in local(setting, "association")


def test_the_national_contact_centre_is_told_whatever_the_department(
    make: Callable[..., Setting],
) -> None:
    made = local(make(today=Day(2026, 6, 30), departments={"99": HERE}), "centre-de-contact")
    box = made.replace("\u00a0", " ").replace("\u202f", " ")
    assert "Renseignement national, vu le" in box
    assert "0 806 001 620" in box
    assert "Essai)" not in box
