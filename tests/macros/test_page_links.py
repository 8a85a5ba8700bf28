from __future__ import annotations

import pytest

from macros.page import Page


@pytest.mark.parametrize(
    ("source", "target", "href"),
    [
        ("index.md", "textes/ceseda.md#r431-5", "textes/ceseda/#r431-5"),
        ("a-jour.md", "textes/ceseda.md#r431-5", "../textes/ceseda/#r431-5"),
        ("guide/anef.md", "textes/ceseda.md#r431-5", "../../textes/ceseda/#r431-5"),
        ("guide/anef.md", "guide/aide.md", "../aide/"),
        ("guide/anef.md", "index.md", "../../"),
        ("textes/index.md", "textes/ceseda.md", "ceseda/"),
        ("textes/ceseda.md", "textes/index.md", "../"),
        ("textes/ceseda.md", "textes/ceseda.md#r431-5", "#r431-5"),
        ("index.md", "index.md", "./"),
    ],
)
def test_a_link_is_relative_to_the_page_it_stands_on(source: str, target: str, href: str) -> None:
    assert Page.of(source).href(target) == href


@pytest.mark.parametrize(
    ("source", "url"),
    [("index.md", ""), ("glossaire.md", "glossaire/"), ("textes/index.md", "textes/")],
)
def test_a_page_has_the_address_of_a_folder(source: str, url: str) -> None:
    assert Page.of(source).url == url
