"""The cards of citizens of the Union and of their family, and what is owed to the family.

They are apart from the other permits: R. 233-11, R. 233-15, R. 233-17, R. 233-18.
"""

from __future__ import annotations

from calculators.law.counting import Count, counted
from calculators.law.facts import Facts
from corpus import Corpus, Kind, Title, Window


def is_european(title: Title | None) -> bool:
    """Tell whether the permit is a card of a citizen of the Union, or of their family."""
    return title is not None and Kind.EU_CARD in title.kinds


def is_citizens(title: Title | None) -> bool:
    """Tell whether the permit is a citizen's own card, which is a choice (R. 233-11)."""
    return title is not None and is_european(title) and title.window is Window.NONE


def card_due(facts: Facts, corpus: Corpus) -> Count | None:
    """Return until when the card is to be given: six months from the filing (R. 233-17, alinéa 2).

    ``None`` for another permit, or where the day of filing is not known. Raises
    ``OutsideKnownLaw`` for a filing before the law that the corpus holds.
    """
    family = facts.title is not None and facts.title.window is Window.EU_FAMILY
    if not family or facts.filed is None:
        return None
    return counted("carte-famille-ue", facts.filed, corpus)
