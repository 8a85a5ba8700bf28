"""Fields of the PDF: one typeface for the names of all who write in it, one field for one name."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from typing import Any, Final

import pydyf
from fontTools.merge import Merger, Options
from fontTools.ttLib import TTFont

FAMILY: Final = "Field"
"""The name by which book.css asks for the typeface."""

_LETTERS: Final = ("latin", "latin-ext", "vietnamese", "cyrillic", "greek")
_LAYOUT: Final = ["GDEF", "GPOS", "GSUB"]
"""Tables that are not merged: a reader that draws a field looks for no ligature there."""

_FAMILY_NAMES: Final = (1, 4, 6, 16)
_AUTO: Final = b"0 Tf"
"""A size by which each reader makes what is typed fit its line."""


def write_field_font(fonts: Path, path: Path) -> None:
    """Write one font of all the letters of our sans-serif, which comes in parts.

    What is typed into a field is drawn with one font, which must hold « Nguyễn Şükrü Łukasz ».
    """
    files = fonts / "source-sans-3" / "files"
    parts = [str(files / f"source-sans-3-{part}-400-normal.woff2") for part in _LETTERS]
    made: TTFont = Merger(Options(drop_tables=_LAYOUT)).merge(parts)
    made.flavor = None
    made.recalcTimestamp = False
    made["head"].modified = made["head"].created
    for name in made["name"].names:
        if name.nameID in _FAMILY_NAMES:
            name.string = FAMILY
    made.save(path)


def join_fields(pdf: Any) -> None:
    """Make one field of those that bear one name: it is typed once, and shown in each place."""
    form = pdf.catalog.get("AcroForm")
    if form is None:
        return
    named = defaultdict(list)
    for each in pdf.objects:
        if isinstance(each, pydyf.Dictionary) and each.get("Subtype") == "/Widget":
            named[each["T"].string].append(each)
            if "DA" in each and "Ff" not in each:
                each["DA"] = pydyf.String(re.sub(rb"\S+ Tf", _AUTO, each["DA"].string))
    for places in named.values():
        if len(places) > 1:
            _join(pdf, form, places)


def _join(pdf: Any, form: Any, places: list[Any]) -> None:
    first = places[0]
    field = pydyf.Dictionary({"Kids": pydyf.Array(place.reference for place in places)})
    field.update({key: first[key] for key in ("T", "TU", "FT", "Ff", "V") if key in first})
    pdf.add_object(field)
    joined = {place.reference for place in places}
    form["Fields"][:] = [each for each in form["Fields"] if each not in joined]
    form["Fields"].append(field.reference)
    for place in places:
        place["Parent"] = field.reference
        for key in ("T", "FT", "Ff", "V"):
            place.pop(key, None)
