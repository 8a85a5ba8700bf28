from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import lxml.html
from markdown import markdown

from corpus import Correction, Day, Link, LinkStatus, Source, Term
from macros.calls import read_pages
from macros.citations import Citations
from macros.corrections import correction, corrections
from macros.external_links import bibliography, link
from macros.setting import Setting
from macros.terms import glossary, term

NOTE = Correction(
    id="a2",
    founding="niveau A2",
    now="niveau B1",
    basis=("ceseda/l413-7",),
    certainty="high",
)
TERMS = {
    "vls-ts": Term(id="vls-ts", term="VLS-TS", meaning="Un visa."),
    "etat": Term(id="etat", term="État civil", meaning="Un état.", more="Oui.", also=("registre",)),
    "espace": Term(id="espace", term="Espace Schengen", meaning="Une zone."),
}


def test_a_difference_says_what_was_what_is_and_how_sure(make: Callable[..., Setting]) -> None:
    said = correction(make(corrections={"a2": NOTE}), "a2").replace("\u00a0", " ")
    assert "Guide fondateur :</strong> niveau A2" in said
    assert "Aujourd’hui :</strong> niveau B1" in said
    assert "Certitude : haute." in said
    assert 'href="../../ce-qui-a-change/#a2"' in said


def test_a_difference_may_end_an_item_of_a_list(make: Callable[..., Setting]) -> None:
    said = correction(make(corrections={"a2": NOTE}), "a2")
    assert markdown(f"- Un fait. {said}\n").startswith("<ul>\n<li>Un fait. <span ")


def test_the_differences_stand_under_the_page_that_tells_them(
    make: Callable[..., Setting], tmp_path: Path
) -> None:
    page = tmp_path / "anef.md"
    page.write_text('# L’ANEF\n\n{{ correction("a2") }}\n', "utf-8")
    setting = make("ce-qui-a-change.md", corrections={"b1": replace(NOTE, id="b1"), "a2": NOTE})
    shown = corrections(replace(setting, citations=Citations(setting.corpus, read_pages(tmp_path))))
    places = [shown.index(s) for s in ("## L’ANEF", 'id="a2"', "## Ailleurs", 'id="b1"')]
    assert places == sorted(places)
    assert 'href="../anef/"' in shown


def test_a_term_opens_its_meaning_where_it_stands(make: Callable[..., Setting]) -> None:
    said = term(make(glossary=TERMS), "vls-ts", text="visa")
    opener, meaning = lxml.html.fromstring(f"<p>{said}</p>")
    assert (opener.tag, opener.text) == ("button", "visa")
    assert opener.get("popovertarget") == meaning.get("id")
    assert meaning.get("popover") == ""
    assert meaning.text_content() == "Un visa. Glossaire"
    assert meaning.xpath("a/@href") == ["../../glossaire/#vls-ts"]


def test_the_glossary_is_in_the_order_of_a_french_dictionary(make: Callable[..., Setting]) -> None:
    shown = glossary(make("glossaire.md", glossary=TERMS))
    assert shown.index("{ #espace }") < shown.index("{ #etat }") < shown.index("{ #vls-ts }")
    assert "On dit aussi «\u00a0registre\u00a0»." in shown
    assert "Un état. Oui." in shown


def test_an_address_that_was_not_opened_says_so(make: Callable[..., Setting]) -> None:
    found = Link(
        id="anef",
        label="ANEF",
        url="https://example.org/a_b",
        status=LinkStatus.FORMED,
        seen=Day(2026, 11, 23),
        reverify_before=Day(2027, 3, 1),
    )
    said = link(make(links={"anef": found}), "anef")
    assert 'href="https://example.org/a_b"' in said
    assert "à vérifier" in said


def test_sources_are_grouped_and_anchored(make: Callable[..., Setting]) -> None:
    sources = {
        key: Source(id=key, author="Gisti", title=f"Titre {key}", published="2022", group=group)
        for key, group in (("un", "Articles"), ("deux", "Rapports"), ("trois", "Articles"))
    }
    shown = bibliography(make(bibliography=sources))
    assert shown.count("<strong>Articles</strong>") == 1
    assert shown.index('id="trois"') < shown.index('id="deux"')
    assert 'id="deux"' not in bibliography(make(bibliography=sources), group="Articles")
