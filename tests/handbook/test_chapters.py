"""From a page of the site to a chapter: what paper leaves out, and what it adds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import lxml.html
import pytest

from calculators.languages.phrases import Phrases
from corpus import Corpus, Day, Term
from publishing.handbook import contents, indexes
from publishing.handbook.built_site import Chapter, public_address, read_chapters, words
from publishing.handbook.forms import send_to_forms
from publishing.handbook.linking import Links, fill_pages, link_chapters, name_places
from publishing.handbook.months import set_months
from publishing.handbook.paper import to_paper
from publishing.handbook.paper_sizes import Paper
from publishing.handbook.permits import set_permits
from publishing.handbook.qr_codes import put_code
from publishing.handbook.texts import keep_cited, set_texts
from tests.handbook.tiny_site import ADDRESS, TEXTS, write_site

TODAY = Day(2026, 11, 24)


@pytest.fixture
def say(corpus: Corpus) -> Phrases:
    return Phrases.of(corpus)


def linked(site: Path) -> tuple[tuple[Chapter, ...], Links]:
    chapters = read_chapters(site)
    for chapter in chapters[1:]:
        name_places(chapter)
    return chapters, link_chapters(chapters)


def chapter_of(chapters: Sequence[Chapter], key: str) -> Chapter:
    (found,) = (chapter for chapter in chapters if chapter.key == key)
    return found


def html(chapter: Chapter) -> str:
    return lxml.html.tostring(chapter.article, encoding="unicode")


def test_chapters_follow_the_navigation_tables_first_texts_last_and_nothing_for_contributors(
    tmp_path: Path,
) -> None:
    chapters = read_chapters(write_site(tmp_path, "<p>Oui.</p>"))
    assert [chapter.address for chapter in chapters] == [
        "",
        "tables/fenetre-de-depot/",
        "tables/silence-de-l-administration/",
        "guide/anef/",
        "guide/en-retard/",
        "guide/sources/",
        "glossaire/",
        "ce-qui-a-change/",
        "textes/ceseda/",
    ]
    assert [chapter.address for chapter in chapters if chapter.follows] == ["guide/en-retard/"]
    assert [part.title for part in contents.parts(chapters[1:])][:2] == ["Tables", "Le guide"]


def test_a_site_that_is_not_built_is_said_in_french(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="Construisez le site : make site"):
        read_chapters(tmp_path)


def test_what_is_pressed_or_scrolled_is_left_out_and_what_is_folded_is_opened(
    tmp_path: Path, say: Phrases
) -> None:
    guide = """<p class="j120-actions"><button>Copier</button></p><form><input></form>
    <p hidden>Copie du jour.</p>
    <div class="j120-scroll" tabindex="0"><p data-x="1">Lisible.</p></div>
    <details class="j120-note"><summary>Remarque</summary><p>Cachée.</p></details>
    <details class="j120-old-version"><summary>Version de 2021</summary>
    <p>Ancienne.</p></details>"""
    chapter = chapter_of(read_chapters(write_site(tmp_path, guide)), "guide-anef")
    to_paper(chapter, TODAY, say)
    found = html(chapter)
    assert "Copie" not in found
    assert "<input" not in found
    assert "<p>Lisible.</p>" in found
    assert "<p>Cachée.</p>" in found
    assert "Version de 2021" in found
    assert "Ancienne" not in found


def test_a_term_is_its_word_alone_on_paper(tmp_path: Path, say: Phrases) -> None:
    term = '<button class="j120-term">récépissé</button><span class="j120-meaning">Sens.</span>'
    chapter = chapter_of(read_chapters(write_site(tmp_path, f"<p>Un {term}.</p>")), "guide-anef")
    to_paper(chapter, TODAY, say)
    assert "<p>Un récépissé.</p>" in html(chapter)


def test_a_fact_whose_day_has_come_says_so_once(tmp_path: Path, say: Phrases) -> None:
    guide = """<p data-expires="2026-11-24">Passé.</p><p data-expires="2026-11-25">Demain.</p>
    <aside data-expires="2026-01-23">
    <strong>Périmé depuis le 23 janvier 2026 : lisez.</strong></aside>"""
    chapter = chapter_of(read_chapters(write_site(tmp_path, guide)), "guide-anef")
    to_paper(chapter, TODAY, say)
    assert html(chapter).count("À revérifier depuis le 24\u00a0novembre\u00a02026") == 1
    assert html(chapter).count("À revérifier") == 1


def test_a_local_fact_past_its_day_leaves_lines_to_write_it_anew(
    tmp_path: Path, say: Phrases
) -> None:
    guide = """<aside class="j120-local" data-expires="2026-01-23"><p><span
    class="j120-local-mark">Pratique locale, vue en 2025</span></p>
    <p class="j120-local-label">L’accueil</p><p>Rue Choron</p></aside>"""
    chapter = chapter_of(read_chapters(write_site(tmp_path, guide)), "guide-anef")
    to_paper(chapter, TODAY, say)
    assert "Rue Choron" not in html(chapter)
    assert "L’accueil" in html(chapter)
    assert html(chapter).count("to-write") > 1
    assert html(chapter).count("Périmé depuis le 23\u00a0janvier\u00a02026") == 1


def test_a_worked_example_names_its_texts_once_and_leaves_their_words_to_the_end_of_the_book(
    tmp_path: Path, say: Phrases
) -> None:
    article = '<a href="../../textes/ceseda/#r431-5">article R.&nbsp;431-5 du CESEDA</a>'
    cited = f"<li>{article} (alinéa 2, version en vigueur depuis 2021) : <q>le jour</q></li>"
    guide = f"""<div class="j120-result j120-example"><details><summary>Les mots</summary>
    <dl class="j120-terms"><dt>Préfet</dt><dd>Son sens.</dd></dl></details>
    <dl><dt>Séjour</dt><dd>Oui
    <small class="j120-basis">source</small></dd></dl>
    <ol class="j120-steps"><li>Le compte.</li></ol>
    <details class="j120-proof"><summary><h3>Les mots de la loi</h3></summary>
    <ul class="j120-references">{cited}{cited.replace("jour", "soir")}
    <li><a href="../../textes/ceseda/#r431-9">avis</a> : <q>mot</q></li></ul></details></div>"""
    chapter = chapter_of(read_chapters(write_site(tmp_path, guide)), "guide-anef")
    to_paper(chapter, TODAY, say)
    (example,) = chapter.article.xpath(".//div[contains(@class, 'j120-example')]")
    assert words(example) == (
        "SéjourOui Le compte. Les textes article R.\u00a0431-5 du CESEDA, alinéa 2 avis"
    )


def test_no_line_ends_within_the_number_of_a_text(tmp_path: Path, say: Phrases) -> None:
    guide = "<p>L. 411-1, <em>R.* 432-1</em> et D. 5 ; n° 497485. Partie L. Deux</p>"
    chapter = chapter_of(read_chapters(write_site(tmp_path, guide)), "guide-anef")
    to_paper(chapter, TODAY, say)
    said = "L.\u00a0411-1, R.*\u00a0432-1 et D.\u00a05 ; n°\u00a0497485. Partie L. Deux"
    assert words(chapter.article).endswith(said)


def test_a_box_to_tick_is_drawn(tmp_path: Path, say: Phrases) -> None:
    chapter = chapter_of(
        read_chapters(write_site(tmp_path, "<ul><li>☐ lu</li></ul>")), "guide-anef"
    )
    to_paper(chapter, TODAY, say)
    assert '<li class="to-tick">lu</li>' in html(chapter)


def test_a_link_inside_the_book_bears_its_page_once_a_chapter(tmp_path: Path) -> None:
    guide = """<p>Voir <a href="../../textes/ceseda/#r431-5">R. 431-5</a>, puis encore
    <a href="../../textes/ceseda/#r431-5">lui</a>.</p>"""
    chapters, links = linked(write_site(tmp_path, guide))
    chapter = chapter_of(chapters, "guide-anef")
    fill_pages(chapter.article, {"textes-ceseda--r431-5": 42})
    assert chapter.article.text_content().count("› p.\u00a042") == 1
    assert len(links.cited["textes-ceseda--r431-5"]) == 2


def test_a_link_that_others_lead_to_keeps_its_place(tmp_path: Path) -> None:
    guide = """<p><a id="arretes" href="../en-retard/">moved</a> <a href="#arretes">there</a></p>"""
    chapters, _ = linked(write_site(tmp_path, guide))
    moved, there = chapter_of(chapters, "guide-anef").article.iter("a")
    assert there.get("href") == f"#{moved.get('id')}"


def test_an_address_outside_is_a_footnote_once_then_the_page_of_that_note(tmp_path: Path) -> None:
    guide = """<p><a href="https://www.exemple.fr/a/">A</a> et <a href="https://www.exemple.fr/a/">A
    encore</a>, <a href="mailto:a@b.fr">écrire</a>, <a href="../../contribuer/">corriger</a>.</p>"""
    chapters, links = linked(write_site(tmp_path, guide))
    article = chapter_of(chapters, "guide-anef").article
    notes = [note.text for note in article.xpath(".//span[@class='footnote']")]
    assert notes == ["exemple.fr/a", "exemple.org/guide/contribuer"]
    assert links.notes == {"https://www.exemple.fr/a/": 1, f"{ADDRESS}contribuer/": 2}
    fill_pages(article, {"note-1": 7})
    assert "note\u00a01 › p.\u00a07" in article.text_content()
    assert not article.xpath(".//a[starts-with(@href, 'mailto')]")


def test_a_link_to_what_paper_left_out_leads_to_its_chapter(tmp_path: Path) -> None:
    chapters, links = linked(write_site(tmp_path, '<p><a href="../../glossaire/#perdu">x</a></p>'))
    assert "glossaire" in links.cited
    assert 'href="#glossaire"' in html(chapter_of(chapters, "guide-anef"))


def test_the_index_of_texts_names_each_text_with_who_cites_it(tmp_path: Path) -> None:
    guide = '<p><a href="../../textes/ceseda/#r431-5">là</a></p>'
    chapters, links = linked(write_site(tmp_path, guide))
    (group,) = indexes.texts(chapters, links)
    assert group.title == "Le CESEDA"
    assert [(entry.words, len(entry.mentions)) for entry in group.entries] == [
        ("R. 431-5", 1),
        ("R. 431-9", 0),
    ]


def test_the_index_of_terms_finds_where_a_chapter_first_writes_them(tmp_path: Path) -> None:
    chapters, links = linked(write_site(tmp_path, "<p>Rien.</p><p>L’anef, ici.</p><p>ANEF.</p>"))
    term = Term(id="anef", term="ANEF", meaning="Le site.", also=("téléservice",))
    itself, other = indexes.terms(chapters, [term], links)
    (mention,) = itself.mentions
    (found,) = chapter_of(chapters, "guide-anef").article.xpath(f".//*[@id='{mention}']")
    assert found.text == "L’anef, ici."
    assert (other.words, other.see) == ("téléservice", "ANEF")


def test_pages_of_an_index_are_written_once_each_and_in_order() -> None:
    book = lxml.html.fromstring('<p><span data-pages-of="c a b"></span></p>')
    fill_pages(book, {"a": 12, "b": 12, "c": 30})
    assert book.text_content() == ", 12, 30"
    with pytest.raises(KeyError):
        fill_pages(book, {"a": 12})


def rows_of(chapter: Chapter) -> list[list[tuple[str, str | None]]]:
    return [
        [(words(cell), cell.get("class")) for cell in row]
        for row in chapter.article.xpath(".//tbody/tr")
    ]


def test_a_window_keeps_clear_of_its_ends_beside_the_widest(
    tmp_path: Path, corpus: Corpus, say: Phrases
) -> None:
    chapter = chapter_of(read_chapters(write_site(tmp_path, "")), "tables-fenetre-de-depot")
    set_months(chapter, corpus, TODAY, say, Paper.A4)
    heads = [words(head) for head in chapter.article.xpath(".//thead//th")]
    assert heads[1:3] == ["ANEF, du2026", "au2027"]
    (row,) = rows_of(chapter)
    assert row == [
        ("di\u00a07", None),
        ("di\u00a08\u00a0nov.", "aim"),
        ("ma\u00a05\u00a0janv.", "aim"),
        ("7\u00a0nov.", None),
        ("6\u00a0janv.", None),
        ("ve\u00a08\u00a0janv.", "aim"),
    ]
    assert words(next(chapter.article.iter("caption"))) == "Expire en mars\u00a02027"


def test_a_day_on_which_the_court_is_shut_is_marked(
    tmp_path: Path, corpus: Corpus, say: Phrases
) -> None:
    address = "tables-silence-de-l-administration"
    chapter = chapter_of(read_chapters(write_site(tmp_path, "")), address)
    set_months(chapter, corpus, TODAY, say, Paper.A4)
    (row,) = rows_of(chapter)
    # The first of May is a holiday, and a Saturday: the last day is put off to Monday.
    assert [said for said, _ in row] == [
        "di\u00a01er",
        "lu\u00a01er\u00a0mars",
        "sa\u00a01er\u00a0mai*",
        "lu\u00a03\u00a0mai",
    ]


@pytest.mark.parametrize("today", [Day(2027, 5, 4), Day(2026, 4, 30)], ids=["past", "far-ahead"])
def test_a_month_that_serves_no_reader_of_this_book_is_left_out(
    tmp_path: Path, corpus: Corpus, say: Phrases, today: Day
) -> None:
    address = "tables-silence-de-l-administration"
    chapter = chapter_of(read_chapters(write_site(tmp_path, "")), address)
    set_months(chapter, corpus, today, say, Paper.A4)
    assert rows_of(chapter) == []


def test_without_an_address_of_its_own_a_book_names_no_place_of_the_site(
    tmp_path: Path, say: Phrases
) -> None:
    guide = """<div class="j120-calculator"><form></form></div>
    <p><a href="../../contribuer/">Corriger</a></p><table class="j120-freshness"></table>"""
    site = write_site(tmp_path, guide, "http://localhost:8000/")
    chapters = read_chapters(site)
    chapter = chapter_of(chapters, "guide-anef")
    put_code(chapter)
    to_paper(chapter, TODAY, say)
    link_chapters([chapter])
    assert public_address(site) is None
    assert "localhost" not in html(chapter)
    assert "<svg" not in html(chapter)
    assert "Corriger" in html(chapter)


def test_a_door_that_leads_out_of_the_book_is_no_way_in(tmp_path: Path) -> None:
    chapters, _ = linked(write_site(tmp_path, ""))
    (way,) = contents.ways_in(chapters[0], chapters)
    assert (way.words, way.anchor) == ("Mon titre expire", "guide-anef")


def test_a_link_leads_to_what_the_book_has_in_the_place_of_a_page(tmp_path: Path) -> None:
    guide = """<p><a href="../../calculateurs/fenetre-de-depot/">compter</a>
    <a href="../../calculateurs/courriers/#j120=1&amp;letter=demande-de-motifs">écrire</a>
    <a href="../en-retard/#lettre-employeur">la lettre</a>
    <a href="../lettres/">toutes</a></p>"""
    chapters, _ = linked(write_site(tmp_path, guide))
    links = chapter_of(chapters, "guide-anef").article.iter("a")
    assert [link.get("href") for link in links] == [
        "#tables-fenetre-de-depot",
        "#remplir-demande-de-motifs",
        "#remplir-employeur",
        "#a-remplir",
    ]


def test_texts_that_nothing_cites_are_left_out(tmp_path: Path, corpus: Corpus) -> None:
    guide = '<p><a href="../../textes/ceseda/#r999-1">là</a></p>'
    texts = """<h1>Le CESEDA</h1><h2 id="l">Loi</h2><h3 id="l999-1">L. 999-1</h3><article></article>
    <h2 id="r">Décrets</h2><h3 id="r999-1">R. 999-1</h3><article></article>"""
    site = write_site(tmp_path, guide)
    page = site / "textes/ceseda/index.html"
    page.write_text(page.read_text("utf-8").replace(TEXTS, texts), "utf-8")
    chapters = read_chapters(site)
    keep_cited(chapters, corpus)
    kept = [e.get("id") for e in chapter_of(chapters, "textes-ceseda").article.iter("h2", "h3")]
    assert kept == ["r", "r999-1"]


def test_alineas_are_numbered_and_a_version_says_what_the_foot_does_not(
    tmp_path: Path, corpus: Corpus, say: Phrases
) -> None:
    known = f"Lu dans son état de {corpus.state.text_state_words} ; changements cherchés le "
    known += say.day(corpus.state.known_on, weekday=False)
    texts = f"""<h1>Le CESEDA</h1><h3 id="a">A</h3><article>
    <p class="j120-version">En vigueur depuis le 1er mai 2021. {known}.</p>
    <p class="j120-version">En vigueur depuis 2022. Lu en extrait.</p>
    <blockquote><p class="j120-alinea">Un.</p><p class="j120-alinea">1° Deux.</p></blockquote>
    <blockquote><p class="j120-alinea">Seul.</p></blockquote></article>"""
    site = write_site(tmp_path, "")
    page = site / "textes/ceseda/index.html"
    page.write_text(page.read_text("utf-8").replace(TEXTS, texts), "utf-8")
    chapter = chapter_of(read_chapters(site), "textes-ceseda")
    set_texts(chapter, corpus, say)
    assert [words(p) for p in chapter.article.iter("p")] == [
        "En vigueur depuis le 1er mai 2021.",
        "En vigueur depuis 2022. Lu en extrait.",
        "1Un.",
        "21° Deux.",
        "Seul.",
    ]


def test_of_a_calculator_paper_keeps_the_example(tmp_path: Path, say: Phrases) -> None:
    site = write_site(tmp_path, "")
    page = site / "guide/anef/index.html"
    article = """<h1>Compter</h1><p>Tapez.</p><h2 id="ce-qu-il-sait">Il sait</h2><p>Tout.</p>
    <h2 id="exemple">Un exemple</h2><p>Une carte.</p><h2 id="suite">Suite</h2><p>Ailleurs.</p>"""
    page.write_text(f"<link rel='canonical' href='x'><article class='md-content__inner'>{article}")
    chapter = chapter_of(read_chapters(site), "guide-anef")
    asked = replace(chapter, address="calculateurs/x/", follows=True)
    to_paper(asked, TODAY, say)
    assert words(asked.article) == "CompterUne carte."


def test_a_calculator_is_replaced_by_a_code_that_leads_to_it(tmp_path: Path, say: Phrases) -> None:
    guide = '<div class="j120-calculator"><form></form></div>'
    chapter = chapter_of(read_chapters(write_site(tmp_path, guide)), "guide-anef")
    put_code(chapter)
    to_paper(chapter, TODAY, say)
    found = html(chapter)
    assert "exemple.org/guide/guide/anef" in found
    assert "<path" in found
    assert "Code à photographier, qui mène à exemple.org/guide/guide/anef</title>" in found


def test_a_part_for_the_screen_is_left_out_up_to_the_next(tmp_path: Path, say: Phrases) -> None:
    guide = """<h2>Reste</h2><p>Gardé.</p><p class="j120-on-screen">Rien n’est envoyé.</p>
    <h2 class="j120-on-screen">Sans calculateur</h2><p>À l’écran.</p><h2>Suite</h2><p>Là.</p>"""
    chapter = chapter_of(read_chapters(write_site(tmp_path, guide)), "guide-anef")
    to_paper(chapter, TODAY, say)
    assert "".join(words(chapter.article).split()) == "L’ANEFResteGardé.SuiteLà."


def test_remarks_on_a_permit_stand_below_it_once(tmp_path: Path) -> None:
    remark = '<small class="j120-note">Aucun arrêté.</small>'
    guide = f"""<table class="j120-titles"><thead><tr><th scope="col">Titre</th>
    <th scope="col">Première demande</th><th scope="col">Renouvellement</th></tr></thead>
    <tbody><tr><th scope="row">Retraité <small class="j120-note">Dix ans.</small></th>
    <td>préfecture {remark}</td><td>préfecture {remark}</td></tr></tbody></table>"""
    chapter = chapter_of(read_chapters(write_site(tmp_path, guide)), "guide-anef")
    set_permits(chapter)
    _, permit, below = [words(row) for row in chapter.article.iter("tr")]
    assert permit == "Retraité préfecture préfecture"
    assert below == "Dix ans.Première demande et Renouvellement\u00a0: Aucun arrêté."


def test_a_remark_on_both_requests_names_both(tmp_path: Path) -> None:
    guide = """<table class="j120-titles"><thead><tr><th scope="col">Titre</th>
    <th scope="col">Première demande</th><th scope="col">Renouvellement</th></tr></thead>
    <tbody><tr><th scope="row">Étudiant</th>
    <td colspan="2">ANEF <small class="j120-note">Dès mai.</small></td></tr></tbody></table>"""
    chapter = chapter_of(read_chapters(write_site(tmp_path, guide)), "guide-anef")
    set_permits(chapter)
    _, _, below = chapter.article.iter("tr")
    assert words(below) == "Première demande et Renouvellement\u00a0: Dès mai."
    assert [cell.get("colspan") for cell in below] == ["2"]


def test_a_letter_of_a_chapter_sends_to_its_page_to_fill(tmp_path: Path) -> None:
    guide = """<section class="j120-letter" id="lettre-motifs"><p>Quand : demain.</p>
    <div class="j120-letter-text"><p>Madame,</p></div></section>
    <section class="j120-letter"><div class="j120-letter-text">Mes réponses.</div></section>"""
    chapters, _ = linked(write_site(tmp_path, guide))
    chapter = chapter_of(chapters, "guide-anef")
    send_to_forms(chapter)
    fill_pages(chapter.article, {"remplir-motifs": 180})
    said = words(chapter.article)
    assert "Madame" not in said
    assert "à remplir › p.\u00a0180" in said
    assert "Mes réponses." in said


def test_the_contents_leave_out_the_sections_that_every_chapter_has(tmp_path: Path) -> None:
    chapters = read_chapters(
        write_site(tmp_path, '<h2 id="a">Un exemple</h2><h2 id="b">La fin</h2>')
    )
    (guide,) = (c for c in chapters if c.key == "guide-anef")
    often = [guide, guide, guide]
    (part,) = contents.parts(often)
    assert [line.inner for line in part.lines] == [(), (), ()]
    (part,) = contents.parts([guide])
    assert [inner.words for inner in part.lines[0].inner] == ["Un exemple", "La fin"]
