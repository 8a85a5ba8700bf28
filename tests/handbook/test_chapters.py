"""From a page of the site to a chapter: what paper leaves out, and what it adds."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import lxml.html
import pytest

from calculators.languages.phrases import Phrases
from corpus import Corpus, Day, Term
from publishing.handbook import contents, indexes
from publishing.handbook.built_site import Chapter, read_chapters, words
from publishing.handbook.forms import send_to_forms
from publishing.handbook.linking import Links, fill_pages, link_chapters, name_places
from publishing.handbook.months import set_months
from publishing.handbook.paper import to_paper
from publishing.handbook.paper_sizes import Paper
from publishing.handbook.permits import set_permits
from publishing.handbook.qr_codes import put_code
from tests.handbook.tiny_site import ADDRESS, write_site

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


def test_chapters_follow_the_navigation_texts_last_and_without_the_contributors_pages(
    tmp_path: Path,
) -> None:
    chapters = read_chapters(write_site(tmp_path, "<p>Oui.</p>"))
    assert [chapter.address for chapter in chapters] == [
        "",
        "guide/anef/",
        "guide/en-retard/",
        "guide/sources/",
        "tables/fenetre-de-depot/",
        "tables/silence-de-l-administration/",
        "glossaire/",
        "ce-qui-a-change/",
        "textes/ceseda/",
    ]
    assert [chapter.address for chapter in chapters if chapter.follows] == ["guide/en-retard/"]
    assert contents.parts(chapters[1:])[0].title == "Le guide"


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


def test_days_of_a_month_table_are_shortened_not_changed(tmp_path: Path, say: Phrases) -> None:
    guide = """<h2 id="m">Mars 2027</h2><table class="j120-windows"><caption>Mars</caption>
    <thead><tr><th>Fin</th><th>ANEF</th></tr></thead><tbody><tr>
    <th><time datetime="2027-03-01">x</time></th>
    <td>du <time datetime="2026-11-01">x</time> au <time datetime="2026-12-31">x</time></td></tr>
    </tbody></table>"""
    chapter = chapter_of(read_chapters(write_site(tmp_path, guide)), "guide-anef")
    set_months(chapter, say, Paper.A4)
    cells = [
        (cell.text_content(), cell.get("scope"))
        for cell in chapter.article.xpath(".//tbody//*[self::th or self::td]")
    ]
    assert cells == [
        ("lu\u00a01er", "row"),
        ("di\u00a01er\u00a0nov.\u00a02026", None),
        ("je\u00a031\u00a0déc.\u00a02026", None),
    ]


def test_two_days_never_shorten_to_the_same_words(say: Phrases) -> None:
    days = [TODAY.plus_days(count) for count in range(800)]
    assert len({say.language.narrow_day(day) for day in days}) == len(days)


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
