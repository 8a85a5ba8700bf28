from __future__ import annotations

from html import unescape

from markdown import markdown

from macros.markup import items, lines, row, table, tag, text


def test_words_of_the_law_are_never_markup() -> None:
    assert text("moins de <b>six</b> mois & un jour") == (
        "moins de &lt;b&gt;six&lt;/b&gt; mois &amp; un jour"
    )


def test_signs_of_markdown_stay_signs_even_inside_a_list() -> None:
    words = "l’article R.* 432-1 et R.* 432-2, _ainsi_ `que` [cela](x) | fin"
    written = markdown(f"- {tag('span', text(words))}\n", extensions=["attr_list"])
    assert unescape(written).count(words) == 1
    assert "<em>" not in written
    assert "<code>" not in written


def test_line_breaks_of_an_address_are_kept() -> None:
    assert lines("rue Daniel-Huet\n14000 Caen") == "rue Daniel-Huet<br>14000 Caen"


def test_a_block_stands_on_one_line() -> None:
    assert "\n" not in tag("div", tag("p", text("un\ndeux")), items(["a", "b"]))


def test_an_attribute_without_value_is_written_or_left_out() -> None:
    assert tag("div", hidden=True, id=None, data_x=False) == "<div hidden></div>"


def test_a_quote_mark_does_not_end_an_attribute() -> None:
    assert tag("a", title='dit "étudiant"') == '<a title="dit &quot;étudiant&quot;"></a>'


def test_a_table_has_a_caption_scopes_and_labels_for_narrow_screens() -> None:
    columns = ("Document", "Travail")
    made = table("Ce que <vaut>", columns, [row(columns, "Récépissé", "Oui")])
    assert "<caption>Ce que &lt;vaut&gt;</caption>" in made
    assert '<th scope="col">Travail</th>' in made
    assert '<th scope="row" data-label="Document">Récépissé</th>' in made
    assert '<td data-label="Travail">Oui</td>' in made
