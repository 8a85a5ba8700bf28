"""The work permit: its last day, the card, the job lost, the job to come."""

from __future__ import annotations

from typing import Final

from calculators.law.work_permit import WorkCard
from calculators.questions.definition import UNKNOWN, day, one_of, yes_no

WORK_CARD: Final = one_of("work_card", WorkCard, UNKNOWN)
WORK_PERMIT_EXPIRY: Final = day("work_permit_expiry")
JOB_LOST: Final = yes_no("job_lost")
HIRE: Final = day("hire")
REGISTERED: Final = yes_no("registered")
