"""What a page says of the edition that it is in."""

from __future__ import annotations

from calculators.rendering.html import EMPTY, Html, element
from macros.setting import Setting


def edition(setting: Setting) -> Html:
    """Say what the name of this edition means; nothing where ``edition.toml`` does not."""
    means = setting.corpus.edition.name_means
    return element("span", means) if means else EMPTY
