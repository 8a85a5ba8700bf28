"""Each page says what it may run and ask for; what no policy could allow stops the publication."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from publishing.policy import Unlockable, lock_pages, policy_of, with_policy

PAGE = '<!doctype html><html lang="fr"><head><meta charset="utf-8">{head}</head><body>{body}</body>'


def page(head: str = "", body: str = "") -> str:
    return PAGE.format(head=head, body=body)


def test_one_policy_allows_the_inline_scripts_of_every_page(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page(head="<script>var a=1</script>"), "utf-8")
    (tmp_path / "b.html").write_text(page(head="<script>var b=2</script>"), "utf-8")
    assert lock_pages(tmp_path) == 2
    found = re.compile(r'Policy" content="([^"]*)"')
    pages = [(tmp_path / name).read_text("utf-8") for name in ("a.html", "b.html")]
    [policy] = {policy for text in pages for policy in found.findall(text)}
    # The SHA-256 of « var a=1 », by openssl.
    assert "'sha256-WazVQOu5lmXfSreSrMJd1CsaQ4c00fUQpJfBYCuMSIw='" in policy
    assert policy.count("'sha256-") == 2
    assert "unsafe-inline" not in policy
    assert "'unsafe-eval'" not in policy
    assert "http" not in policy


def test_data_in_a_script_element_needs_no_hash() -> None:
    data = page(
        head='<script type="application/json">{"a": 1}</script><script src="a.js"></script>'
    )
    assert "sha256" not in policy_of([data], ["index.html"])


@pytest.mark.parametrize(
    "body",
    [
        '<a href="#" onclick="go()">x</a>',
        '<p style="color: red">x</p>',
        '<a href="javascript:go()">x</a>',
        '<a href=" java\nscript:go()">x</a>',
        '<svg><a onLoad="go()"></a></svg>',
    ],
)
def test_a_handler_or_a_style_in_a_tag_stops_the_publication(body: str) -> None:
    with pytest.raises(Unlockable, match=r"guide/index\.html"):
        policy_of([page(body=body)], ["guide/index.html"])


def test_a_page_locked_twice_has_one_policy() -> None:
    once = with_policy(page(), "default-src 'none'")
    twice = with_policy(once, "default-src 'self'")
    assert twice.count("Content-Security-Policy") == 1
    assert "'self'" in twice
    with pytest.raises(Unlockable, match="charset"):
        with_policy("<!doctype html><p>x", "default-src 'none'")
