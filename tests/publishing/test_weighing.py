"""A calculator's page is weighed, with what it asks for by itself, and may be too heavy."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from publishing.weighing import MOST, TooHeavy, weigh

PAGE = """<link rel="stylesheet" href="a.css"><link rel="stylesheet" href="p.css" media="print">
<link rel="modulepreload" href="b.js"><script src="c.js?1" async></script>
<form class="j120-form"></form>"""


def noise(size: int) -> bytes:
    """Bytes that no packer makes smaller."""
    return random.Random(size).randbytes(size)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "index.html").write_text(PAGE, "utf-8")
    (tmp_path / "plain.html").write_text("x", "utf-8")
    for name in ("a.css", "b.js", "c.js", "p.css"):
        (tmp_path / name).write_bytes(noise(1_000))
    return tmp_path


def test_what_a_page_asks_for_by_itself_is_counted_but_not_the_style_of_paper(site: Path) -> None:
    weight = weigh(site)
    assert weight is not None
    assert weight.page == "index.html"
    assert weight.parts.keys() == {"index.html", "a.css", "b.js", "c.js"}
    assert 3_000 < weight.total < 3_500


def test_a_page_past_the_budget_stops_the_build_and_names_what_weighs(site: Path) -> None:
    (site / "b.js").write_bytes(noise(MOST))
    said = rf"index\.html : \d+\.\d ko .*, pour {MOST // 1000} au plus\. b\.js {MOST // 1000}\."
    with pytest.raises(TooHeavy, match=said):
        weigh(site)


def test_a_site_without_a_form_has_nothing_to_weigh(tmp_path: Path) -> None:
    assert weigh(tmp_path) is None
