"""What a ``basis`` of the corpus points to, and where that stands on the site.

An article (``ceseda/r431-5``, or ``ceseda/r431-15-2#3`` for its third alinéa), an order
(``order/…``) or a decision (``decision/…``).
"""

from __future__ import annotations

from typing import Final

ORDERS_PAGE: Final = "textes/arretes.md"
DECISIONS_PAGE: Final = "textes/decisions.md"
GLOSSARY_PAGE: Final = "glossaire.md"
CORRECTIONS_PAGE: Final = "ce-qui-a-change.md"
PERMITS_PAGE: Final = "titres/index.md"
CLAIMS_PAGE: Final = "ce-que-disent-les-sites.md"


def target(basis: str) -> str:
    """Return the page and anchor of what a basis names."""
    kind, _, key = basis.partition("/")
    match kind:
        case "order":
            return order_target(key)
        case "decision":
            return decision_target(key)
        case _:
            return article_target(split_alinea(basis)[0])


def split_alinea(basis: str) -> tuple[str, int | None]:
    """Part ``ceseda/r431-15-2#3`` into the article's key and the alinéa."""
    key, _, alinea = basis.partition("#")
    return key, int(alinea) if alinea.isdigit() else None


def article_target(key: str) -> str:
    """Return the page and anchor of an article: ``textes/ceseda.md#r431-5``."""
    code, _, number = key.partition("/")
    return f"textes/{code}.md#{number}"


def order_target(key: str) -> str:
    """Return the page and anchor of an order."""
    return f"{ORDERS_PAGE}#{key}"


def decision_target(key: str) -> str:
    """Return the page and anchor of a decision."""
    return f"{DECISIONS_PAGE}#{key}"


def permit_page(id_: str) -> str:
    """Return the page of a permit."""
    return PERMITS_PAGE.replace("index", id_)
