"""Style, as it is served: shortened, and without what no page uses of the theme's."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Final

from publishing.archives import run

PLACE: Final = Path("assets", "stylesheets")
OURS: Final = Path("assets", "j120")
_ROOT: Final = Path(__file__).resolve().parent.parent
_WRITERS: Final = ("**/*.html", "assets/**/*.js")
"""What names an element or a class, below a site: its pages and its scripts."""


def publish_styles(site: Path) -> None:
    """Shorten the style sheets, trim the theme's and name them anew. Raises ``ToolFailed``.

    A browser keeps them by their name. The answers that Python writes later name classes too.
    """
    sheets = sorted((site / PLACE).glob("*.min.css"))
    if not sheets:
        return
    patterns = [*(site / each for each in _WRITERS), _ROOT / "calculators/rendering/*.py"]
    script = Path(__file__).with_name("trim-styles.mjs")
    paths = (patterns, sheets, sorted((site / OURS).glob("*.css")))
    run(["node", script, *(",".join(map(str, each)) for each in paths)], {})
    renamed = dict(_named_anew(sheet) for sheet in sheets)
    for page in site.rglob("*.html"):
        html = page.read_text("utf-8")
        for old, new in renamed.items():
            html = html.replace(f"{PLACE.as_posix()}/{old}", f"{PLACE.as_posix()}/{new}")
        page.write_text(html, "utf-8")


def _named_anew(sheet: Path) -> tuple[str, str]:
    """Name a sheet after its content, without the map of what it was; return both names."""
    sheet.with_name(f"{sheet.name}.map").unlink(missing_ok=True)
    digest = sha256(sheet.read_bytes()).hexdigest()[:8]
    named = sheet.rename(sheet.with_name(f"{sheet.name.partition('.')[0]}.{digest}.min.css"))
    return sheet.name, named.name
