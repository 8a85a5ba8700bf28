"""What the answer on a letter may say, by what fills the blanks."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.answers.letters.wording import Gap
from calculators.languages.declared import Phrase, each, phrases
from calculators.law.facts import How
from calculators.questions.attempts import Way
from corpus import Corpus, Request


def declared(_: Corpus) -> Iterator[Phrase]:
    """Yield every phrase of the section ``letters``."""
    return phrases(
        "letters",
        {
            "": (
                *each("way.{}", Way),
                # No letter is sent to say that a request was filed on the ANEF.
                *each("how.{}", (how for how in How if how is not How.ANEF)),
                *each("request.{}", Request),
                *each(
                    "a.{}",
                    """
                    count count-closed dismissal get-proof keep lawyer lawyer-today read reread
                    right-letter tomorrow window
                    """,
                ),
                *each(
                    "d.{}",
                    """
                    after_expiry appeal_again_last appeal_again_prudent appeal_last appeal_prudent
                    closed_on closing documents_due expiry gracious_refusal notified opening
                    reasonable reasons_cap reasons_reply_due refused_on rights_kept_until
                    """,
                ),
                *each(
                    "f.{}",
                    """
                    address.other address.unknown anef appointment born check-complete closed
                    discretion documents-late employer.favourable employer.hiring employer.proven
                    employer.unproven employer.unsure incomplete kept-rights late move.doubt
                    move.protected move.two no-closing-day reopen-late reopen.complete
                    reopen.incomplete reopen.refile reopen.refused-before.perhaps no-attempts
                    no-documents-due no-duty no-expiry no-refusal-day not-told one-year oqtf
                    other-windows post-not-set post-set post-unsure received-in-time slow
                    suspension undated written
                    """,
                ),
                *each("h.{}", "anef born missing.one no-duty not-born oqtf valid written"),
                *each(
                    "l.{}",
                    """
                    anef born closed discretion documents-late late missing no-duty oqtf ready
                    reopen-late written
                    """,
                ),
                *each(
                    "{}",
                    """
                    annex enclosures submit summary title e.appeal_prudent e.closing
                    e.reasons_reply_due e.rights_kept_until
                    """,
                ),
            ),
            "born": (
                *each("f.{}", "born-perhaps counted not-born silence.general.over silence.over"),
                "l.not-born",
            ),
            "born prudent": "f.reopen.refused-before.over f.reopen.refused-before.sure",
            "born later": (*each("f.{}", "silence silence.general silence.two two-refusal-days"),),
            "closing days opening": each("f.in-time.{}", Gap),
            "closing opening": "f.out",
            "count": (
                *each(
                    "h.{}",
                    "closed discretion documents-late early late missing.many ready reopen-late",
                ),
            ),
            "date expiry": "s.after_expiry",
            "day place": "dated",
            "day outcome reference way": each("attempt.{}", "bare both outcome reference"),
            "days": each("gap.{}", Gap),
            "doubt": "f.address f.day-after",
            "due": "f.documents-in-time",
            "expiry": "f.early f.valid l.early l.valid",
            "days filed": each("s.filed.{}", Gap),
            "join": "a.join",
            "labels": "f.unused",
            "last": "f.received-last-days",
            "name quote": "annex.quote",
            "rank words": "item",
            "rights_kept_until": "f.kept f.kept.over",
        },
    )
