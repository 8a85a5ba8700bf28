"""Each page says what it may run and ask for; what no policy could allow stops the publication."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from publishing.policy import Unlockable, lock_pages, policy_of, with_policy

PAGE = '<!doctype html><html lang="fr"><head><meta charset="utf-8">{head}</head><body>{body}</body>'


def page(head: str = "", body: str = "") -> str:
    return PAGE.format(head=head, body=body)


# Of the theme: the last script of each of its pages.
THEMES = (
    "var target=document.getElementById(location.hash.slice(1));"
    'target&&target.name&&(target.checked=target.name.startsWith("__tabbed_"))'
)


def test_one_policy_allows_the_inline_scripts_of_every_page(tmp_path: Path) -> None:
    early = tmp_path / "assets/j120/start-worker-early.js"
    early.parent.mkdir(parents=True)
    early.write_text("var a=1", "utf-8")
    (tmp_path / "a.html").write_text(page(head="<script>var a=1</script>"), "utf-8")
    (tmp_path / "b.html").write_text(page(body=f"<script>{THEMES}</script>"), "utf-8")
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


def test_a_script_written_in_a_page_stops_the_publication_and_names_its_source(
    tmp_path: Path,
) -> None:
    guide = tmp_path / "guide/anef/index.html"
    guide.parent.mkdir(parents=True)
    guide.write_text(page(body="<script>alert(1)</script>"), "utf-8")
    with pytest.raises(Unlockable, match=r"^docs/guide/anef\.md .*<script>alert\(1\)"):
        lock_pages(tmp_path)


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
        '<img src="https://example.org/x.png" alt="x">',
        '<img src="//example.org/x.png" alt="x">',
        '<iframe src="a.html" title="x"></iframe>',
        '<object data="a.svg"></object>',
        '<link rel="stylesheet" href="https://example.org/x.css">',
        '<a href="//example.org/">x</a>',
        '<a href="www.example.org">x</a>',
    ],
)
def test_what_runs_or_comes_from_elsewhere_stops_the_publication(body: str) -> None:
    with pytest.raises(Unlockable, match=r"guide/index\.html"):
        policy_of([page(body=body)], ["guide/index.html"])


def test_links_to_elsewhere_and_what_a_page_is_named_by_are_allowed() -> None:
    head = '<link rel="canonical" href="https://example.org/">'
    body = '<a href="https://example.org/">x</a> <a href="mailto:a@example.org">x</a>'
    assert policy_of([page(head, body)], ["index.html"])


def test_a_page_locked_twice_has_one_policy() -> None:
    once = with_policy(page(), "default-src 'none'")
    twice = with_policy(once, "default-src 'self'")
    assert twice.count("Content-Security-Policy") == 1
    assert "'self'" in twice
    with pytest.raises(Unlockable, match="charset"):
        with_policy("<!doctype html><p>x", "default-src 'none'")
