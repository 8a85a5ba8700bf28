"""Where the pages of the guide stand, for an answer in a language that has only some of them."""

from __future__ import annotations

from typing import Final

from calculators.languages.phrases import Phrases

_CALCULATORS: Final = (
    *("fenetre-de-depot", "ou-deposer", "mon-document", "attestation-de-prolongation"),
    *("silence-de-l-administration", "blocage-anef"),
)
TRANSLATED_PAGES: Final = frozenset(
    {"calculateurs", *(f"calculateurs/{slug}" for slug in _CALCULATORS)}
    | {f"guide/{page}" for page in ("aide", "anef", "attestations", "dossier-clos")}
    | {"guide/silence-et-refus", "hors-ligne", "qui-peut-aider"}
)
"""The pages that each language has beside its home and what it says of itself."""


def page_link(page: str, base: str, say: Phrases) -> str:
    """Return the address of a page of the guide, with what follows its ``#``, if anything does.

    ``base`` leads to the root of the language; what it lacks is read in French, one level above.
    """
    path, mark, told = page.partition("#")
    root = base if say.french or path in TRANSLATED_PAGES else f"{base}../"
    return f"{root}{path}/{mark}{told}"
