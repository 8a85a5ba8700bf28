"""Our scripts, as they are served: without the comments and the indentation.

Not a minifier: names, lines and errors stay those of the source. Only whole lines of comment go,
which no reader who pays for each kilobyte should fetch.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

PLACE: Final = Path("assets", "j120")

_COMMENT = re.compile(r"^\s*(//.*|/\*\*(?:[^*]|\*(?!/))*\*/\s*)$\n", re.MULTILINE)
_INDENTATION = re.compile(r"^[ \t]+", re.MULTILINE)


def lighten(source: str) -> str:
    """Return a script without its lines of comment.

    Valid for scripts that hold no text of several lines, which ours do not.
    """
    return _INDENTATION.sub("", _COMMENT.sub("", source))


def lighten_scripts(site: Path) -> None:
    """Lighten each script of ours in the built site."""
    for path in sorted((site / PLACE).glob("*.js")):
        path.write_text(lighten(path.read_text("utf-8")), "utf-8")
