"""What each provisional document proves and opens."""

from __future__ import annotations

from typing import Final

from calculators.law.documents import CELLS
from calculators.rendering.html import Html, element, join
from corpus import Answer, Document, Right
from macros.markup import definitions, row, table
from macros.mistakes import entry
from macros.references import cite
from macros.setting import Setting

ANSWERS: Final = {
    Answer.YES: "Oui",
    Answer.NO: "Non",
    Answer.CONDITION: "Sous condition",
    Answer.UNSETTLED: "Non tranché",
}
COLUMNS: Final = ("Document", "Séjour", "Travail", "Droits sociaux", "Retour dans Schengen")


def rights(setting: Setting, document: str | None = None) -> Html:
    """Show the rights that each document opens, or what there is to know of one document.

    Raises ``UnknownKey``.
    """
    documents = setting.corpus.documents
    if document is not None:
        return _one(setting, entry("document", document, documents))
    rows = [
        row(
            COLUMNS,
            element("span", found.label),
            *_cells(setting, found),
            data_expires=found.reverify_before.iso,
        )
        for found in documents.values()
    ]
    caption = "Ce que chaque document provisoire permet"
    return table(caption, COLUMNS, rows, class_="j120-rights")


def _one(setting: Setting, found: Document) -> Html:
    pulled = setting.pulled
    known: list[tuple[str, str]] = [
        ("À quoi le reconnaître", pulled(found.recognise)),
        ("Combien de temps il vaut", pulled(found.lasts)),
        ("À garder avec lui", pulled(found.beside)),
    ]
    opened = list(zip(COLUMNS[1:], _cells(setting, found), strict=True))
    return element(
        "section",
        element("p", found.label, class_="j120-document-name"),
        definitions([*known, *opened]),
        element("p", f"Vérifié le {setting.day(found.seen)}.", class_="j120-source"),
        class_="j120-document",
        aria_label=found.label,
        data_expires=found.reverify_before.iso,
    )


def _cells(setting: Setting, found: Document) -> list[Html]:
    return [_cell(setting, found.rights[matter]) for matter in CELLS]


def _cell(setting: Setting, right: Right) -> Html:
    answer = element(
        "strong", ANSWERS[right.answer], class_=f"j120-right j120-right--{right.answer}"
    )
    words = setting.pulled(right.words)
    said = join(answer, " ", element("span", words)) if words else answer
    if not right.basis:
        return said
    cited = join(*(cite(setting, basis) for basis in right.basis), by=" ; ")
    return join(said, " ", element("small", cited, class_="j120-basis"))
