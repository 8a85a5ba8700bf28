"""The list of permits on paper: its remarks under each permit, on the width of the other columns.

On screen a remark stands in its cell. On paper those narrow columns of small letters took a third
of a page for one permit.
"""

from __future__ import annotations

from typing import Final

from lxml.html import HtmlElement
from lxml.html.builder import CLASS, E

from publishing.handbook.built_site import Chapter, classed, words

_LIST: Final = "j120-titles"
_REMARK: Final = "j120-note"


def set_permits(chapter: Chapter) -> None:
    """Name the row of each permit, and move its remarks to a row of their own, in place."""
    named: set[str] = set()
    for table in classed(chapter.article, _LIST):
        columns = [words(heading) for heading in table.iter("th") if heading.get("scope") == "col"]
        for permit in list(table.iter("tr"))[1:]:
            for link in classed(permit, "j120-title-name"):
                name = f"titre-{link.get('href', '').strip('/').rpartition('/')[2]}"
                if name not in named:
                    permit.set("id", name)
                named.add(name)
                link.drop_tag()
            _lay(permit, columns)


def _lay(permit: HtmlElement, columns: list[str]) -> None:
    name, *cells = list(permit)
    remarks = _taken(name)
    said: dict[str, list[str]] = {}
    others = iter(columns[1:])
    for cell in cells:
        # One cell stands for both requests where they are filed for alike: all that is left.
        where = list(others) if "colspan" in cell.attrib else [next(others)]
        for remark in _taken(cell):
            said.setdefault(remark, []).extend(where)
    remarks += [f"{' et '.join(where)}\u00a0: {remark}" for remark, where in said.items()]
    if not remarks:
        return
    name.set("rowspan", "2")
    below = E.tr(
        CLASS("remarks"),
        E.td(*(E.p(remark) for remark in remarks), colspan=str(len(columns) - 1)),
    )
    permit.set("class", "remarked")
    permit.addnext(below)


def _taken(cell: HtmlElement) -> list[str]:
    remarks = classed(cell, _REMARK)
    said = [words(remark) for remark in remarks]
    for remark in remarks:
        remark.drop_tree()
    return said
