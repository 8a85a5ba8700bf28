"""The way out of a blocked filing, drawn from the same table as its calculator."""

from __future__ import annotations

from calculators.answers.blocked.path import help_path as path
from calculators.rendering.help_path import render_path
from calculators.rendering.html import Html, element, elements
from macros.setting import Setting


def help_path(setting: Setting) -> Html:
    """Draw the path from the contact centre to the judge, and say each arrow under it."""
    drawn = path(setting.say)
    said = elements("li", (arrow.words for arrow in drawn.arrows))
    caption = element("figcaption", element("ol", said, type="A"))
    return element("figure", render_path(drawn), caption, class_="j120-path-figure")
