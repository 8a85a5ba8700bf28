"""The two lines at the top of the answer."""

from __future__ import annotations

from dataclasses import dataclass

from calculators.answers.drafting import Draft
from calculators.answers.extension_certificate.advice import Case
from calculators.law.certificate import Timing
from calculators.law.filing_window import FilingWindow
from calculators.result import Status
from corpus import Day


@dataclass(frozen=True, slots=True)
class Summary:
    """What the headline and the lead depend on."""

    case: Case
    window: FilingWindow | None
    receipt: Day | None

    def words(self, draft: Draft) -> tuple[str, str]:
        """Return the headline and the sentence under it, worded under the same key."""
        key = self._key(draft.today)
        fields: dict[str, object] = {"expiry": self.case.expiry, "filed": self.case.filed}
        fields |= {"due_from": self.case.due_from, "until": self.case.until}
        if self.case.refusal is not None:
            fields |= {"refusal": self.case.refusal.day}
        if self.window is not None:
            fields |= {"opening": self.window.opening, "closing": self.window.closing}
        return draft.words(f"h.{key}", **fields), draft.words(f"l.{key}", **fields)

    def _key(self, today: Day) -> str:
        conditions = self.case.conditions
        if conditions.answered:
            return f"answered.{self.case.received}"
        if self.case.by_receipt:
            return {True: "receipt", False: "receipt.incomplete", None: "receipt.if"}[
                conditions.complete
            ]
        if conditions.complete is False:
            return "incomplete"
        match self.case.status:
            case Status.DISCRETION:
                return "discretion" if conditions.listed else "discretion.unsure"
            case Status.DUE:
                return self._due(today)
            case _:
                return self._unsure(today)

    def _due(self, today: Day) -> str:
        if self.case.contested_first(today):
            return "held.refused" if self.case.received == "paper" else "due.refused"
        if self.case.received == "paper":
            return "held"
        ahead = self.case.due_from is not None and today < self.case.due_from
        return "due.ahead" if ahead else "due"

    def _unsure(self, today: Day) -> str:
        conditions = self.case.conditions
        match conditions.timing:
            case Timing.OTHER_TEXT:
                return "unsure.european"
            case Timing.UNNAMED:
                return "unsure.unnamed"
            case Timing.EARLY:
                return "unsure.early"
            case Timing.NOT_FILED if self.window is None:
                over = self.case.expiry is not None and today > self.case.expiry
                return "unsure.file-status-late" if over else "unsure.file-status"
            case Timing.NOT_FILED:
                late = self.window is not None and today > self.window.closing
                return "unsure.file-late" if late else "unsure.file"
        return "unsure.channel" if conditions.listed is None else "unsure.complete"
