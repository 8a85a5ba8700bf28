"""When silence is a refusal, and until when to contest it: whoever says it says the same days."""

from __future__ import annotations

from datetime import date
from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st

from calculators import CALCULATORS, ask
from calculators.answers.silence.table import rows
from corpus import Corpus, Day
from corpus.titles import Window

CORPUS: Final = Corpus()

days = st.dates(date(2021, 5, 1), date(2030, 12, 31)).map(lambda d: Day(d.year, d.month, d.day))
# A citizen of the Union needs no card: the certificate says nothing of a refusal.
titles = st.sampled_from([t.id for t in CORPUS.titles.values() if t.window is not Window.NONE])
requests = st.sampled_from(["first", "renewal"])


def days_of(slug: str, today: Day, **answers: str) -> dict[str, Day]:
    result = ask(CALCULATORS[slug], answers, CORPUS, today)
    return {fact.key: fact.date for fact in result.dates}


@settings(max_examples=150, deadline=None)
@given(filed=days, since=st.integers(0, 200), title=titles, request=requests)
def test_the_certificate_does_not_stop_the_silence(
    filed: Day, since: int, title: str, request: str
) -> None:
    today = filed.plus_days(since)
    told = {"title": title, "request": request, "complete": "yes"}
    silence = days_of(
        "silence-de-l-administration",
        today,
        reply="none",
        received=filed.iso,
        how="anef",
        informed="yes",
        **told,
        **({"mobile": "no"} if CORPUS.titles[title].mobile_entry else {}),
    )
    certificate = days_of(
        "attestation-de-prolongation",
        today,
        situation="document",
        expiry=filed.plus_days(90).iso,
        filed=filed.iso,
        **told,
    )
    for key in ("implicit_refusal", "summary_measures_before"):
        assert certificate[key] == silence[key]
    asked = CORPUS.titles[title].silences
    delays = {each.deadline for each in asked if each.request == request}
    table = [row for delay in delays for row in rows(delay, filed, filed, CORPUS)]
    own = all(CORPUS.article(each.basis).on(filed) for each in asked)
    if table and own:
        # The table shows every delay as the permits of that delay have it.
        nearest = min(table, key=lambda row: row.refusal)
        assert nearest.refusal == silence["implicit_refusal"]
        assert nearest.appeal.prudent == silence["appeal_prudent"]
        assert nearest.appeal.last == silence["appeal_last"]
