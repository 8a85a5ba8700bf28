"""The same paper gives the same rights wherever it is asked, and none before it is there."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators import CALCULATORS, Result, ask
from calculators.law import documents, health
from calculators.law.certificate import before_commission
from calculators.law.facts import Facts, Held
from corpus import Answer, Corpus, Day, Document, Matter, Paper, Request
from tests.edition import in_test_edition

CORPUS: Final = in_test_edition(Corpus())
TODAY: Final = Day(2026, 11, 24)
HELD: Final = ("unknown", *(str(held) for held in Held))
SHARED: Final = ("stay", "work", "schengen")
CHANNELS: Final = {"anef": Paper.CERTIFICATE, "other": Paper.RECEIPT}

titles = st.sampled_from(["unknown", *CORPUS.titles])
requests = st.sampled_from(["renewal", "first"])


def certificate(today: Day, **answers: str) -> Result:
    return ask(CALCULATORS["attestation-de-prolongation"], answers, CORPUS, today)


def document(today: Day, **answers: str) -> Result:
    return ask(CALCULATORS["mon-document"], answers, CORPUS, today)


def rights(result: Result) -> dict[str, tuple[Answer, str]]:
    return {right.key: (right.answer, right.words) for right in result.rights}


@settings(max_examples=150, deadline=None)
@given(
    titles,
    requests,
    st.sampled_from(HELD),
    st.sampled_from(["yes", "no", "unknown"]),
    st.integers(-60, 60),
)
def test_both_calculators_say_the_same_of_the_same_paper(
    title: str, request: str, held: str, worked: str, after: int
) -> None:
    expiry = TODAY.plus_days(-after)
    told = {"title": title, "held": held, "expiry": expiry.iso}
    told |= {"worked": worked} if request == "renewal" else {}
    first = certificate(
        TODAY,
        **told,
        request=request,
        filed=expiry.plus_days(-90).iso,
        complete="yes",
        received="paper",
    )
    if not first.rights:
        return  # A citizen of the Union needs no paper.
    listed = any(finding.key == "listed.no" for finding in first.findings)
    row = documents.row(CORPUS, Paper.RECEIPT if listed else Paper.CERTIFICATE, Request(request))
    asks = {"title": title, "expiry": expiry.iso}
    asks |= {"worked": worked} if request == "renewal" else {}
    asks |= {"held": held} if row.id == "recepisse-renouvellement" else {}
    other = document(TODAY, document=row.id, **asks)
    one, two = rights(first), rights(other)
    assert {key: one[key] for key in SHARED} == {key: two[key] for key in SHARED}
    if two["social"][0] is Answer.YES:
        assert one["health"][0] is one["family_benefits"][0] is Answer.YES
    if one["family_benefits"][0] in (Answer.NO, Answer.UNSETTLED):
        assert two["social"][0] is not Answer.YES
    assert first.awaited == ()


@settings(max_examples=150, deadline=None)
@given(
    titles,
    requests,
    st.sampled_from(HELD),
    st.integers(-200, 400),
    st.integers(-10, 200),
)
def test_no_right_comes_from_a_paper_that_is_not_there(
    title: str, request: str, held: str, after: int, before: int
) -> None:
    expiry = TODAY.plus_days(-after)
    filed = expiry.plus_days(-before)
    told = {"expiry": expiry.iso, "filed": filed.iso, "title": title, "request": request}
    told |= {"held": held, "complete": "yes"}
    nothing = certificate(TODAY, **told, received="nothing")
    paper = certificate(TODAY, **told, received="paper")
    assert [each.answer for each in nothing.awaited] == [each.answer for each in paper.rights]
    kept = nothing.date("rights_kept_until")
    speaks = expiry >= TODAY or (kept is not None and kept >= TODAY and filed <= TODAY)
    stay = dict(rights(nothing)).get("stay", (Answer.NO, ""))[0]
    if nothing.rights and held != "eu" and "ue" not in title:
        assert (stay is Answer.YES) == speaks


@pytest.mark.parametrize("held", ["cr", "csp-4", "agreement", "ldue"])
@pytest.mark.parametrize("expiry", ["2026-10-31", "2026-09-15"])
def test_a_card_that_keeps_its_rights_is_never_answered_no(held: str, expiry: str) -> None:
    given = {"expiry": expiry, "held": held, "request": "renewal"}
    confirmation = document(TODAY, document="confirmation-de-depot", **given)
    card = document(TODAY, document="carte-expiree", expiry=expiry, held=held, asked="yes")
    waiting = certificate(TODAY, **given, filed="2026-07-01", complete="yes", received="nothing")
    for result in (confirmation, card, waiting):
        assert Answer.NO not in {right.answer for right in result.rights}
        assert result.date("rights_kept_until") is not None
    told = [rights(confirmation), rights(card), rights(waiting)]
    assert told[0] == told[1] == told[2]


def test_a_card_of_which_the_kind_is_not_known_is_never_answered_no() -> None:
    given = {"expiry": "2026-10-31", "request": "renewal"}
    for result in (
        document(TODAY, document="confirmation-de-depot", **given),
        document(TODAY, document="carte-expiree", expiry="2026-10-31", asked="yes"),
        certificate(TODAY, **given, filed="2026-08-01", complete="yes", received="nothing"),
    ):
        assert rights(result)["stay"][0] is Answer.CONDITION
        assert Answer.NO not in {right.answer for right in result.rights}


@pytest.mark.parametrize("row", CORPUS.documents.values(), ids=CORPUS.documents)
def test_a_summary_never_promises_more_than_the_bodies_that_decide(row: Document) -> None:
    for title, held in product((None, *CORPUS.titles.values()), (None, *Held)):
        facts = Facts(title=title, held=held)
        found = {
            each.matter: each.answer
            for each in documents.grants(row, tuple(Matter), facts, TODAY, CORPUS)
        }
        if found[Matter.SOCIAL] is Answer.YES and Matter.FAMILY_BENEFITS in found:
            assert found[Matter.FAMILY_BENEFITS] is found[Matter.HEALTH] is Answer.YES


def changed(key: str, value: int, since: Day) -> Corpus:
    """Return a corpus in which a delay has another length from a day on."""
    corpus = in_test_edition(Corpus())
    rules = list(corpus.deadlines)
    old = next(rule for rule in rules if rule.id == key)
    rules.remove(old)
    rules += [replace(old, until=since), replace(old, value=value, in_force=since)]
    corpus.__dict__["deadlines"] = tuple(rules)
    return corpus


def test_health_rights_that_a_change_shortens_end_on_the_earlier_day() -> None:
    expiry, change = Day(2026, 11, 15), Day(2027, 3, 1)
    shorter = changed("sante-maintien", 5, change)
    assert health.kept_after(expiry, TODAY, shorter).prudent == Day(2027, 4, 15)
    longer = changed("sante-maintien", 8, change)
    assert health.kept_after(expiry, TODAY, longer).prudent == Day(2027, 5, 15)
    assert health.kept_after(expiry, change, longer).prudent == Day(2027, 7, 15)


def test_a_paper_lasts_as_the_law_of_its_first_day_says() -> None:
    change = Day(2027, 3, 1)
    corpus = changed("attestation-commission-du-titre", 2, change)
    assert before_commission(change.plus_days(-1), corpus).last == Day(2027, 5, 27)
    assert before_commission(change, corpus).last == Day(2027, 4, 30)
