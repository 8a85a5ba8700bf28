"""What the answer on a paper in hand may say, by what fills the blanks."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.answers.my_document.telling import CARDS, DATED, Family
from calculators.languages.declared import Phrase, each, phrases
from corpus import Corpus


def declared(corpus: Corpus) -> Iterator[Phrase]:
    """Yield every phrase of the section ``my-document``."""
    return phrases(
        "my-document",
        {
            "": (
                *each(
                    "a.{}",
                    """
                    ask card-late certificate file-today file-today.european keep-confirmation
                    lawyer look read-end receipt-over renew-receipt show-article silence wait-card
                    window write
                    """,
                ),
                *each("b.{}", "document former passport proof"),
                *each("d.{}", "expiry health_rights_permit rights_kept_until until"),
                *each("f.{}", "health.paper kept.listed silence silence.kept which-request"),
                *each(
                    "r.{}",
                    """
                    european.schengen european.social european.stay european.work
                    over.decision-favorable.stay over.decision-favorable.work over.schengen
                    over.social over.stay over.work
                    """,
                ),
                *each(
                    "{}",
                    """
                    e.expiry e.rights_kept_until e.until h.unsure h.unsure.card l.european
                    l.unsure l.unsure.card submit summary title t.benefits t.kept
                    """,
                ),
            ),
            "article": "t.work",
            "beside": "f.beside",
            "date": "s.expiry s.until",
            "day": "f.health.permit",
            "expiry": "f.still-valid h.european h.european.dated",
            "expiry kept": (*each("h.{}", CARDS), *each("h.{}.dated", CARDS)),
            "first renewal": "r.both",
            "label recognise": "f.told",
            "note": "f.title-note",
            "rights_kept_until": "f.kept.if f.kept.over",
            "until": (
                *each("h.{}", Family),
                *each("h.{}.dated", Family),
                *each("h.over.{}", Family),
                *each("h.{}", (key for key in corpus.documents if key not in (*CARDS, *DATED))),
                *each("{}", "a.watch l.over l.over.decision-favorable"),
            ),
            "visa_conditions_from": "f.six-months f.six-months.over",
        },
    )
