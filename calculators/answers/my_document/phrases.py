"""What the answer on a paper in hand may say, by what fills the blanks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from calculators.languages.declared import Phrase, each, phrases
from calculators.law.documents import PERMITS
from corpus import Corpus, Paper

_DATED: Final = (Paper.CERTIFICATE, Paper.FAVOURABLE, Paper.RECEIPT)


def declared(_: Corpus) -> Iterator[Phrase]:
    """Yield every phrase of the section ``my-document``."""
    return phrases(
        "my-document",
        {
            "": (
                *each(
                    "a.{}",
                    """
                    ask card-late certificate file-today file-today.european
                    file-today.nothing-asked keep-confirmation lawyer look read-end
                    receipt-off-anef receipt-over receipt-when-filed renew-receipt
                    show-article silence
                    situations wait-card
                    window write
                    """,
                ),
                *each("b.{}", "document former passport proof"),
                *each("d.{}", "expiry health_rights_permit rights_kept_until until"),
                *each("f.{}", "health.paper kept.listed silence silence.kept which-request"),
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
            "day": "f.health.permit f.health.permit.over",
            "expiry": "f.still-valid h.european h.european.dated",
            "expiry kept": (*each("h.{}", PERMITS), *each("h.{}.dated", PERMITS)),
            "kept": "h.confirmation h.confirmation.kept",
            "label recognise": "f.told",
            "note": "f.title-note",
            "rights_kept_until": "f.kept.if f.kept.over",
            "until": (
                *each("h.{}", _DATED),
                *each("h.{}.dated", _DATED),
                *each("h.over.{}", _DATED),
                *each("{}", "a.watch l.over l.over.favourable"),
            ),
            "visa_conditions_from": "f.six-months f.six-months.over",
        },
    )
