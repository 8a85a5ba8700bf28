"""What is owed to the family, from a third country, of a citizen of the Union (R. 233-17, -18)."""

from __future__ import annotations

from calculators.law.counting import Count, counted
from calculators.law.facts import Facts
from corpus import Corpus, Window


def card_due(facts: Facts, corpus: Corpus) -> Count | None:
    """Return until when the card is to be given: six months from the filing (R. 233-17, alinéa 2).

    ``None`` for another permit, or where the day of filing is not known. Raises
    ``OutsideKnownLaw`` for a filing before the law that the corpus holds.
    """
    family = facts.title is not None and facts.title.window is Window.EU_FAMILY
    if not family or facts.filed is None:
        return None
    return counted("carte-famille-ue", facts.filed, corpus)
