"""The way out of a blocked filing, drawn from the same table as its calculator."""

from __future__ import annotations

from calculators.answers.blocked.drawing import arrow_words, render_path
from macros.markup import tag, text
from macros.setting import Setting


def help_path(setting: Setting) -> str:
    """Draw the path from the contact centre to the judge, and say each arrow under it."""
    said = (tag("li", text(words)) for words in arrow_words(setting.say))
    caption = tag("figcaption", tag("ol", *said, type="A"))
    return tag("figure", render_path(setting.say), caption, class_="j120-path-figure")
