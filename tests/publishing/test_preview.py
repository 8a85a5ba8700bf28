"""The preview shows what was built last, whatever is being broken meanwhile."""

from __future__ import annotations

from pathlib import Path

import pytest

from publishing.preview import Preview
from publishing.shipped import ROOT


@pytest.fixture
def preview(tmp_path: Path) -> Preview:
    root, folder = tmp_path / "root", tmp_path / "folder"
    (root / "docs").mkdir(parents=True)
    for room in ("corpus", "calculators", "macros"):  # What tells in French why nothing is built.
        (root / room).symlink_to(ROOT / room)
    folder.mkdir()
    (root / "mkdocs.yml").write_text("site_name: Essai\n", "utf-8")
    (root / "docs" / "index.md").write_text("# Avant\n", "utf-8")
    return Preview(root, folder)


def test_a_change_is_shown(preview: Preview) -> None:
    preview.build_pages()
    (preview.root / "docs" / "index.md").write_text("# Après\n", "utf-8")
    preview.build_pages()
    assert "Après" in (preview.site / "index.html").read_text("utf-8")


def test_a_broken_build_leaves_the_last_good_pages_and_is_said(
    preview: Preview, capfd: pytest.CaptureFixture[str]
) -> None:
    preview.build_pages()
    (preview.root / "mkdocs.yml").write_text("plugins: [", "utf-8")
    preview.build_pages()
    assert "Avant" in (preview.site / "index.html").read_text("utf-8")
    printed = capfd.readouterr()
    assert "Échec" in printed.out
    assert "mkdocs.yml · ligne 1 · plugins: [" in printed.err


def test_what_the_site_would_refuse_is_said(
    preview: Preview, capfd: pytest.CaptureFixture[str]
) -> None:
    (preview.root / "docs" / "index.md").write_text("[x](y.md)\n\n<a onclick='x'>x</a>\n", "utf-8")
    preview.build_pages()
    printed = capfd.readouterr()
    assert "`make site` refuse\u00a0: WARNING" in printed.err
    assert (
        '`make site` refuse\u00a0: docs/index.md (index.html)\u00a0: <a onclick="x">' in printed.out
    )


def test_what_python_made_is_put_back_after_each_build(preview: Preview) -> None:
    made = preview.site.parent / "python" / "assets" / "j120" / "python"
    made.mkdir(parents=True)
    (made / "manifest.json").write_text("{}", "utf-8")
    preview.build_pages()
    preview.build_pages()
    assert (preview.site / "assets" / "j120" / "python" / "manifest.json").is_file()
