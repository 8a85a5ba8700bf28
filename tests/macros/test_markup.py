from __future__ import annotations

from html import unescape

from markdown import markdown

from calculators.rendering.html import Html, element
from macros.markup import blocks, heading, inert, items, link, row, table


def test_signs_of_markdown_stay_signs_even_inside_a_list() -> None:
    words = "l’article R.* 432-1 et R.* 432-2, _ainsi_ `que` [cela](x) | fin"
    written = markdown(f"- {inert(element('span', words))}\n", extensions=["attr_list"])
    assert unescape(written).count(words) == 1
    assert "<em>" not in written
    assert "<code>" not in written


def test_an_address_keeps_the_signs_that_markdown_leaves_alone_there() -> None:
    made = inert(link("../a_b/#c", "x_y", title="[un] {deux}"))
    assert made == '<a href="../a_b/#c" title="&#91;un&#93; &#123;deux}">x&#95;y</a>'


def test_markup_stands_on_one_line() -> None:
    assert "\n" not in inert(element("div", element("p", "un\ndeux"), items(["a", "b"])))


def test_headings_are_markdown_and_what_stands_below_them_is_markup() -> None:
    page = blocks([heading("Un *titre*", "un-titre"), element("p", "a_b")])
    assert page == "## Un &#42;titre&#42; { #un-titre }\n\n<p>a&#95;b</p>"
    assert not isinstance(page, Html)
    written = markdown(page, extensions=["attr_list"])
    assert written.startswith('<h2 id="un-titre">Un &#42;titre&#42;</h2>')


def test_a_table_has_a_caption_scopes_and_labels_for_narrow_screens() -> None:
    columns = ("Document", "Travail")
    made = table("Ce que <vaut>", columns, [row(columns, "Récépissé", "Oui")])
    assert "<caption>Ce que &lt;vaut&gt;</caption>" in made
    assert '<th scope="col">Travail</th>' in made
    assert '<th scope="row" data-label="Document">Récépissé</th>' in made
    assert '<td data-label="Travail">Oui</td>' in made
