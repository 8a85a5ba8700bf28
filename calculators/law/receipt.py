"""The receipt, which takes the place of the certificate off ANEF: R. 431-12 and R. 431-13."""

from __future__ import annotations

from calculators.law.counting import Count, counted
from corpus import Corpus, Day


def owed(listed: bool | None, complete: bool | None) -> bool | None:
    """Tell whether a receipt is owed (R. 431-12, 1st alinéa, version of 1 May 2021).

    To whoever is « admis à souscrire une demande »: with a complete file, whatever the way by which
    it was sent (CE, 2 August 2023, n° 473349). ``listed``: the request goes through ANEF.
    """
    if listed is True or complete is False:
        return False
    return True if listed is False and complete else None


def shortest(given: Day, corpus: Corpus) -> Count:
    """Return until when a receipt lasts at least (R. 431-13, version of 1 May 2021)."""
    return counted("recepisse", given, corpus)
