"""What each provisional document proves and opens."""

from __future__ import annotations

from typing import Final

from corpus import Answer, Document, Right
from macros.markup import definitions, row, table, tag, text
from macros.mistakes import entry
from macros.references import cite
from macros.setting import Setting

_ANSWER: Final = {
    Answer.YES: "Oui",
    Answer.NO: "Non",
    Answer.CONDITION: "Sous condition",
    Answer.UNSETTLED: "Non tranché",
}
_COLUMNS: Final = ("Document", "Séjour", "Travail", "Droits sociaux", "Retour dans Schengen")


def rights(setting: Setting, document: str | None = None) -> str:
    """Show the rights that each document opens, or what there is to know of one document.

    Raises ``UnknownKey``.
    """
    documents = setting.corpus.documents
    if document is not None:
        return _one(setting, entry("document", document, documents))
    rows = [
        row(
            _COLUMNS,
            tag("span", text(found.label)),
            *(_cell(setting, right) for right in _four(found)),
            data_expires=found.reverify_before.iso,
        )
        for found in documents.values()
    ]
    caption = "Ce que chaque document provisoire permet"
    return table(caption, _COLUMNS, rows, class_="j120-rights")


def _one(setting: Setting, found: Document) -> str:
    pulled = setting.pulled
    known = [
        ("À quoi le reconnaître", text(pulled(found.recognise))),
        ("Combien de temps il vaut", text(pulled(found.lasts))),
        ("À garder avec lui", text(pulled(found.beside))),
    ]
    opened = list(zip(_COLUMNS[1:], (_cell(setting, r) for r in _four(found)), strict=True))
    return tag(
        "section",
        tag("p", text(found.label), class_="j120-document-name"),
        definitions([*known, *opened]),
        tag("p", f"Vérifié le {setting.day(found.seen)}.", class_="j120-source"),
        class_="j120-document",
        aria_label=found.label,
        data_expires=found.reverify_before.iso,
    )


def _four(found: Document) -> tuple[Right, Right, Right, Right]:
    return found.stay, found.work, found.social, found.schengen


def _cell(setting: Setting, right: Right) -> str:
    answer = tag("strong", _ANSWER[right.answer], class_=f"j120-right j120-right--{right.answer}")
    words = text(setting.pulled(right.words))
    said = f"{answer} {tag('span', words)}" if words else answer
    if not right.basis:
        return said
    cited = " ; ".join(cite(setting, basis) for basis in right.basis)
    return f"{said} {tag('small', cited, class_='j120-basis')}"
