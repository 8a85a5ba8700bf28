"""The preview shows what was built last, whatever is being broken meanwhile."""

from __future__ import annotations

from pathlib import Path

import pytest

from publishing.preview import Preview


@pytest.fixture
def preview(tmp_path: Path) -> Preview:
    root, folder = tmp_path / "root", tmp_path / "folder"
    (root / "docs").mkdir(parents=True)
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
    assert "mkdocs.yml" in printed.err


def test_what_python_made_is_put_back_after_each_build(preview: Preview) -> None:
    made = preview.site.parent / "python" / "assets" / "j120" / "python"
    made.mkdir(parents=True)
    (made / "manifest.json").write_text("{}", "utf-8")
    preview.build_pages()
    preview.build_pages()
    assert (preview.site / "assets" / "j120" / "python" / "manifest.json").is_file()
