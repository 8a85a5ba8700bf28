"""What a paper gives to someone whose protection is recognised, where others have no sure answer.

The matrix of the dossier says yes for a refugee and for subsidiary protection on the extension
certificate; D. 512-1 (5° and 10°) names their receipt.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from calculators.languages.phrases import Phrases
from corpus import Answer, Right, Title

_PROTECTED: Final = {
    "refugie": "ceseda/r431-15-3#3",
    "protection-subsidiaire": "ceseda/r431-15-4#3",
}
"""The permits of the two protections, and the alinéa that makes their certificate prove the stay.

Not those of the family: neither the ministry nor D. 512-1 speaks of them.
"""
_ANSWERS: Final = {
    ("api-premiere-demande", "social"): Answer.YES,
    ("api-premiere-demande", "health"): Answer.YES,
    ("api-premiere-demande", "family_benefits"): Answer.YES,
    ("recepisse-premiere-demande", "family_benefits"): Answer.CONDITION,
}


def protect(document: str, matter: str, right: Right, title: Title | None, say: Phrases) -> Right:
    """Return the cell of a document as it stands for the holder of this permit."""
    answer = _ANSWERS.get((document, matter))
    if title is None or title.id not in _PROTECTED or answer is None:
        return right
    basis = right.basis
    if matter == "health":
        basis = ("css/r111-3", _PROTECTED[title.id])
    words = say(f"protecting.{document}.{matter}")
    return replace(right, answer=answer, words=words, basis=basis)
