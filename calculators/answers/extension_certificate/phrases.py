"""What the answer on the extension certificate may say, by what fills the blanks."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.languages.declared import Phrase, each, phrases
from corpus import Corpus


def declared(_: Corpus) -> Iterator[Phrase]:
    """Yield every phrase of the section ``extension-certificate``."""
    return phrases(
        "extension-certificate",
        {
            "": (
                *each(
                    "a.{}",
                    """
                    ask-anyway ask-first ask-receipt channel check-complete citizen commission
                    complete contest favourable file file-late first-ask first-contest lawyer
                    refused renew-receipt renewed write
                    """,
                ),
                *each("b.{}", "card confirmation list passport summons urgency"),
                *each(
                    "d.{}",
                    """
                    card_by due_from due_from_first expiry first_certificate_until
                    health_rights_literal health_rights_prudent implicit_refusal receipt_until
                    rights_kept_until
                    summary_measures_before window_closing window_closing_listed window_opening
                    """,
                ),
                *each(
                    "f.{}",
                    """
                    algerian beyond.after beyond.favourable beyond.past beyond.refusal card
                    commission first.ask grade kept.listed protected receipt receipt.if
                    time.no-limit time.not-filed time.other-text which-request
                    """,
                ),
                *each("s.{}", "channel.no channel.yes"),
                *each("strip.{}", "certificate expiry filed kept refusal window"),
                *each(
                    "t.{}",
                    """
                    commission discretion health owed owed.no-window receipt special work
                    work.receipt
                    """,
                ),
                *each(
                    "{}",
                    """
                    e.due_from e.implicit_refusal e.rights_kept_until h.citizen l.citizen
                    l.commission submit summary title
                    """,
                ),
            ),
            "before closing filed opening": (
                *each(
                    "f.{}",
                    "time.day-after time.early time.edge time.in-time time.late time.unnamed",
                ),
            ),
            "before refusal": "a.judge a.judge.now a.judge.today",
            "card_by": "f.card.by f.card.over",
            "closing": (
                *each("f.{}", "eighteen.depends eighteen.in-time eighteen.late eighteen.not-filed"),
            ),
            "closing due_from expiry filed first opening refusal until": each(
                "{}.{}",
                "h l",
                "discretion discretion.ask discretion.unsure first unsure.early unsure.unnamed",
            ),
            "closing due_from expiry filed first opening until": each(
                "{}.{}", "h l", "unsure.file unsure.file-late"
            ),
            "closing due_from expiry filed first until": each(
                "{}.{}", "h l", "eighteen eighteen.late eighteen.unsure"
            ),
            "closing due_from expiry filed first listed until": each(
                "{}.{}", "h l", "eighteen.file eighteen.file-late eighteen.file-perhaps"
            ),
            "covered_from majority": "outside.majority",
            "date": "s.expiry s.filed s.first s.referred",
            "date start": (*each("s.{}", "end-of-month eve eve-birthday next"),),
            "day title": "s.title.no s.title.unknown s.title.yes",
            "delay": "f.employer",
            "delay due_from expiry filed first until": each(
                "{}.{}", "h l", "protected protected.file protected.held"
            ),
            "doubt": "f.edge",
            "doubt health_rights_literal health_rights_prudent": "f.health f.health.same",
            "due_from": "a.watch",
            "due_from expiry filed first refusal until": each(
                "{}.{}", "h l", "due due.ahead due.refused held held.refused unsure.channel"
            ),
            "due_from expiry filed first until": each(
                "{}.{}",
                "h l",
                """
                answered.favourable answered.refusal incomplete receipt receipt.if
                receipt.incomplete unsure.complete unsure.european unsure.file-status
                unsure.file-status-late
                """,
            ),
            "expiry": "f.beyond.ahead",
            "expiry first last today": "strip.description",
            "filed": "f.filed-ahead",
            "first": "a.first-prove f.first.late t.first",
            "due_from first": "f.first",
            "health_rights_literal": "f.health.over",
            "implicit_refusal": "f.refusal.ahead f.refusal.past",
            "kept": "h.kept",
            "note": "f.title-note",
            "on": (
                *each(
                    "f.{}",
                    """
                    complete.no complete.unknown complete.yes listed.no listed.unknown listed.yes
                    """,
                ),
            ),
            "referred": (*each("h.commission.{}", "certificate receipt either"),),
            "refusal": "a.silence",
            "rights_kept_until": (
                *each("f.{}", "kept kept.if kept.over kept.to-ask"),
                "t.kept",
            ),
            "visa_conditions_from": "f.six-months",
        },
    )
