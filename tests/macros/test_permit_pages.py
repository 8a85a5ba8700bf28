from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import lxml.html
import pytest
from lxml.html import HtmlElement

from calculators.answers.filing_window.table import months
from calculators.law.appeals import AGAINST_SILENCE, Way, appeal
from calculators.law.dates import plus_months
from calculators.law.facts import Facts
from calculators.law.filing_window import Route, window_of, windows
from calculators.law.silence import births
from corpus import Corpus, Day, Filing, Grade, Kind, Procedure, Request, Title
from macros.basis import permit_page
from macros.citations import Citations
from macros.mistakes import Mistake
from macros.page import Page
from macros.permit_pages import files, listing, permit, permits
from macros.setting import Setting
from tests.frozen import frozen
from tests.macros.conftest import TODAY, Make

# One corpus for all: a table is counted once for all permits that share it.
CORPUS = frozen()
TITLES = CORPUS.titles
DAYS = (1, 15, 28, 29, 30, 31)
MONTHS = 24


def setting(source: str = "titres/index.md", today: Day = TODAY) -> Setting:
    return Setting(CORPUS, Page.of(source), today, Citations(CORPUS, ()))


@cache
def page(id_: str, today: Day = TODAY) -> HtmlElement:
    made = permit(setting(permit_page(id_), today), id_)
    return lxml.html.fromstring(f"<main>{made}</main>")


def words(found: HtmlElement) -> str:
    return re.sub(r"\s+", " ", found.text_content())


def section(id_: str, anchor: str) -> str:
    """Return the words under one heading, which Markdown has not made yet."""
    return words(page(id_)).partition(f"{{ #{anchor} ")[2].partition("## ")[0]


def expiries(first: Day) -> Iterator[Day]:
    for day in DAYS:
        try:
            yield Day(first.year, first.month, day)
        except ValueError:
            continue


def facts_of(title: Title) -> Iterator[Facts]:
    for request in Request:
        if title.filing_on(request, TODAY):
            yield Facts(title=title, request=request, mobile=False)


@pytest.mark.parametrize("id_", TITLES)
def test_the_days_of_a_month_are_in_time_whichever_day_the_document_ends_on(id_: str) -> None:
    rows = page(id_).xpath("//table[contains(@class, 'j120-windows')]//tr[td]")
    shown = [[time.get("datetime") for time in row.iter("time")] for row in rows]
    for facts in facts_of(TITLES[id_]):
        if windows(facts, TODAY, TODAY, CORPUS).window is None:
            continue
        for rank, row in enumerate(shown):
            first = plus_months(Day(TODAY.year, TODAY.month, 1), rank)
            times = [windows(facts, each, TODAY, CORPUS) for each in expiries(first)]
            for each in ([t.window for t in times], [t.other for t in times]):
                known = [window for window in each if window is not None]
                if known:
                    opening = max(window.prudent_opening for window in known)
                    closing = min(window.prudent_closing for window in known)
                    pairs = list(zip(row[::2], row[1::2], strict=True))
                    assert (opening.iso, closing.iso) in pairs
        assert len(shown) == MONTHS


@pytest.mark.parametrize("id_", TITLES)
def test_the_silence_of_the_page_is_that_of_the_law_and_the_day_the_prudent_one(id_: str) -> None:
    rows = [tuple(row.xpath(".//strong/time/@datetime")) for row in page(id_).iter("tr")]
    for asked in facts_of(TITLES[id_]):
        facts = replace(asked, filed=TODAY)
        first, *_ = births(facts, CORPUS)
        last = appeal(Way.APPEAL, AGAINST_SILENCE, first.day, facts, CORPUS).prudent
        assert (first.day.iso, last.iso) in rows


@pytest.mark.parametrize("id_", TITLES)
def test_a_page_says_each_thing_once_and_leads_to_the_calculators_filled_in(id_: str) -> None:
    said = page(id_)
    told = [words(each) for each in said.iter("p", "li")]
    assert len(told) == len(set(told))
    assert f"#j120=1&title={id_}" in "".join(said.xpath("//a/@href"))
    assert "{" not in re.sub(r"\{ #.*? \}", "", words(said))


def test_a_doubt_of_the_law_is_said_where_it_stands() -> None:
    algerian = words(page("etudiant-algerien"))
    assert "la pratique, pas une certitude" in algerian
    assert "R. 422-5 ne nomme pas le certificat algérien" in algerian
    assert "Les deux fenêtres sont donc données" in words(page("salarie"))
    assert "exonère" in words(page("victime-de-traite"))
    assert "ni fenêtre de dépôt" in words(page("resident-longue-duree-ue"))


def test_who_is_exempt_from_a_delay_is_told_so_beside_it() -> None:
    assert "ni limite de six mois" in section("resident-longue-duree-ue", "trop-tard")
    for id_, free in (("refugie", True), ("protection-subsidiaire", True), ("visiteur", False)):
        late = section(id_, "trop-tard")
        assert "chaque jour compte" in late
        assert ("pour un renouvellement, le préfet" in late) is free


def test_what_an_expired_card_keeps_names_the_cards_and_the_departments_of_the_text() -> None:
    for id_, title in TITLES.items():
        listed = not {Kind.CST, Kind.CSP}.isdisjoint(title.kinds)
        renewed = title.filing_on(Request.RENEWAL, TODAY) is not None
        said = words(page(id_))
        assert ("désignés par arrêté, une carte d’un an" in said) is (listed and renewed)
        if "garde ses droits trois mois au plus" in said:
            assert "tant qu’il n’est pas refusé" in said


def test_an_early_request_is_of_the_card_of_the_page_and_not_of_the_one_after() -> None:
    for id_, title in TITLES.items():
        assert "sans attendre la fenêtre" not in section(id_, "apres")
        assert ("sans attendre la fenêtre" in section(id_, "quand")) is title.before_window


def test_a_visa_of_an_ict_trainee_leads_to_no_renewal() -> None:
    assert "R. 431-18" not in words(page("stagiaire-ict"))
    assert "R. 431-18" not in words(page("stagiaire-ict-famille"))
    assert "R. 431-18" in words(page("stagiaire"))


def test_the_family_of_a_european_is_led_to_the_card_of_the_withdrawal_agreement() -> None:
    european = [id_ for id_, title in TITLES.items() if Kind.EU_CARD in title.kinds]
    assert european
    for id_ in european:
        assert "de la famille d’un Britannique" in words(page(id_))


def test_a_permit_that_the_law_ended_says_so_and_gives_no_date() -> None:
    said = page("metiers-en-tension", Day(2027, 1, 2))
    assert "n’existe plus" in words(said)
    assert said.xpath("//time") == []


def test_what_goes_by_post_here_shows_what_the_department_does() -> None:
    shown = page("admission-exceptionnelle")
    assert len(shown.find_class("j120-local")) == 1
    assert shown.xpath("//a[contains(@href, '#lettre-lettre-d-accompagnement')]")


def test_a_request_that_goes_another_way_from_a_day_on_has_the_days_of_each() -> None:
    since = Day(2027, 6, 1)
    salarie = TITLES["salarie"]
    later = Filing(request=Request.RENEWAL, procedure=Procedure.ANEF, since=since, grade=Grade.A)
    before = next(f for f in salarie.filings if f.request is Request.RENEWAL)
    moved = replace(salarie, filings=(replace(before, until=since), later))
    plain, found = (
        months(Facts(title=title, request=Request.RENEWAL), TODAY, MONTHS, CORPUS)[Route.OTHER]
        for title in (salarie, moved)
    )
    assert found[:6] == plain[:6]
    last = found[-1]
    anef = window_of(Route.ANEF, last.first, TODAY, CORPUS)
    assert last.shared is not None
    assert last.shared[0] > anef.prudent_opening
    assert last.shared[1] == anef.prudent_closing


def test_every_permit_has_its_page_and_every_page_its_permit() -> None:
    assert files.out_of_step(Corpus().titles.values()) == []


def test_a_page_that_lacks_or_says_another_name_is_written_and_one_without_permit_goes(
    tmp_path: Path,
) -> None:
    two = list(TITLES.values())[:2]
    assert len(files.write(two, tmp_path)) == 2
    gone = tmp_path / permit_page(two[1].id)
    renamed = replace(two[0], label="Autre nom")
    assert files.out_of_step([renamed], tmp_path) == sorted(permit_page(t.id) for t in two)
    files.write([renamed], tmp_path)
    assert not gone.exists()
    assert "# Autre nom" in (tmp_path / permit_page(two[0].id)).read_text("utf-8")


def test_the_list_stops_the_build_where_a_page_lacks(make: Make) -> None:
    lacking = replace(TITLES["etudiant"], id="nouveau")
    with pytest.raises(Mistake, match=r"nouveau\.md.*macros\.permit_pages"):
        permits(make("titres/index.md", titles={**Corpus().titles, lacking.id: lacking}))


def test_the_list_names_every_permit_by_its_words_and_by_its_reason(make: Make) -> None:
    titles = Corpus().titles
    shown = lxml.html.fromstring(f"<main>{permits(make('titres/index.md', titles=titles))}</main>")
    links = shown.xpath("//a/@href")
    for id_, title in titles.items():
        times = max(1, len(title.printed)) + 1 + listing.is_algerian(title)
        assert links.count(f"{id_}/") == times


@pytest.mark.parametrize(
    ("id_", "slugs"),
    [
        ("salarie", ["visa-long-sejour", "autorisation-de-travail", "changement-d-adresse"]),
        ("etudiant", ["visa-long-sejour", "autorisation-de-travail", "changement-d-adresse"]),
        ("visiteur", ["visa-long-sejour", "enfants-et-voyage", "nationalite"]),
        ("carte-de-resident", ["changement-d-adresse", "enfants-et-voyage", "nationalite"]),
        ("etudiant-algerien", ["nationalite"]),
        ("citoyen-ue", ["nationalite"]),
    ],
)
def test_what_goes_with_a_permit_leads_to_its_calculators(id_: str, slugs: list[str]) -> None:
    found = [href for href in page(id_).xpath("//a/@href") if "#" not in href]
    led = list(dict.fromkeys(re.findall(r"calculateurs/([\w-]+)/", " ".join(found))))
    assert led[: len(slugs)] == slugs
    assert "titre de voyage" not in section(id_, "a-cote")


def test_who_is_protected_is_told_of_the_travel_document_and_not_of_a_passport() -> None:
    assert "Un titre de voyage remplace le passeport" in section("refugie", "a-cote")
