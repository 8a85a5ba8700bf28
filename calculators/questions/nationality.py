"""The road to French nationality: by which way, how far one has come, and its days."""

from __future__ import annotations

from typing import Final

from calculators.law.facts import NationalityWay
from calculators.questions.definition import choice, day, one_of, yes_no

NATIONALITY_WAY: Final = one_of("nationality_way", NationalityWay)
WAITING, ASKED, REFUSED, CLOSED, APPEALED = "waiting", "asked", "refused", "closed", "appealed"
NATIONALITY_STAGE: Final = choice("nationality_stage", *(WAITING, ASKED, REFUSED, CLOSED, APPEALED))
COMPLETE_RECEIPT: Final = day("complete_receipt")
TEN_YEARS: Final = yes_no("ten_years")
EXTENSION: Final = yes_no("extension")
OPPOSITION: Final = yes_no("opposition")
NATIONALITY_REFUSED: Final = day("nationality_refused")
MINISTER_RECEIVED: Final = day("minister_received")
MINISTER_REFUSED: Final = day("minister_refused")
