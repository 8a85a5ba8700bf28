"""What a form finds answered already, and what leaves it: links, logs, slips. Nothing is stored."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from typing import Any, Final, Literal

import pytest
from playwright.sync_api import Page, expect

from calculators import CALCULATORS, ask
from calculators.questions.definition import QuestionKind
from calculators.rendering.slip import slip_weight
from corpus import Corpus, Day
from tests.browser.calculator_form import (
    CASES,
    SLUG,
    CalculatorForm,
    case_of,
    case_that_asks,
)
from tests.edition import on_the_site

type OpenCalculator = Callable[..., CalculatorForm]
type Answers = dict[str, str]

pytestmark = [pytest.mark.browser, pytest.mark.built]

STORED: Final = """async () => [
  localStorage.length, sessionStorage.length, (await indexedDB.databases()).length,
  // The theme puts there the heading that is read.
  location.href.includes("="),
]"""

FILLED_FROM: Final = """async (fragments) => {
  const { fillFrom } = await import(new URL("../../assets/j120/share.js", location.href));
  const form = document.querySelector("form.j120-form");
  return fragments.filter((fragment) => fillFrom(form, fragment));
}"""

HOSTILE: Final = [
    "j120=",
    "j120=1",
    "j120=2&expiry=2027-01-10",
    "j120=1&expiry=2027-01-10&title=<img src=x onerror=alert(1)>",
    "j120=1&expiry=2027-02-31",
    "j120=1&expiry=2027-01-10&expiry=2027-01-11",
    "j120=1&expiry=2027-01-10&__proto__=x",
    "j120=1&expiry=2027-01-10&held=%E0%A4%A",
    "j120=1&title=" + "a" * 5000,
    "j120=1&title=" + "a" * 100_000,
    "j120=1&constructor=x",
    "j120=1&toString=x",
    "j120=1&title=constructor",
    "j120=1&title=__proto__",
    "j120=1&situation=toString",
    "j120=1&expiry=1e5",
    "j120=1&expiry=31/02/2027",
    "j120=1&expiry=0000-01-01",
    "j120=1&expiry=10000-01-01",
    "j120=1&expiry=-001-01-01",
    "j120=1&title=%E2%80%AEetudiant",
    "j120=1&title=%ED%A0%80",
    "j120=1&title=etudiant%00",
]

LOGGING: Final = [
    (slug, question.name)
    for slug, calculator in CALCULATORS.items()
    for question in calculator.form(Corpus()).questions
    if question.kind is QuestionKind.ATTEMPTS
]
"""The questions that are a log."""


def go_to(form: CalculatorForm, slug: str) -> CalculatorForm:
    """Follow a link of the page to another calculator, without leaving the visit."""
    form.page.locator(f"a[href*='{slug}/']").first.evaluate("(link) => link.click()")
    other = CalculatorForm(form.page, slug, form.today)
    expect(form.page.locator(f"form[data-calculator='{slug}']")).to_be_attached()
    return other


def expect_nothing_stored(page: Page) -> None:
    assert page.evaluate(STORED) == [0, 0, 0, False]
    assert page.context.cookies() == []


@pytest.mark.skipif(len(CALCULATORS) < 2, reason="carries from one to another")
def test_what_was_answered_is_carried_to_the_next_calculator_until_all_is_cleared(
    calculator: OpenCalculator, corpus: Corpus, renewal: Answers
) -> None:
    form = calculator()
    form.fill(renewal)
    facts = {
        q.fact: renewal.get(q.name) for q in CALCULATORS[SLUG].form(corpus).questions if q.fact
    }
    for slug in [slug for slug in CALCULATORS if slug != SLUG]:
        form = go_to(form, slug)
        for question in CALCULATORS[slug].form(corpus).questions:
            known = facts.get(question.fact) if question.fact else None
            if question.kind not in (QuestionKind.DATE, QuestionKind.CHOICE, QuestionKind.LIST):
                continue
            if question.options and known not in {option.value for option in question.options}:
                known = None
            assert form.typed(question.name) == known, f"{slug} {question.name}"
            if known and form.question(question.name).is_visible():
                words = corpus.phrases[f"questions.{question.fact}.carried"]
                expect(form.carried).to_contain_text(words)
                if question.fact == "expiry":
                    expect(form.carried).to_contain_text("samedi 9 janvier 2027")

    form.clear()
    expect(form.carried).to_contain_text("Tout est effacé")
    form = go_to(form, SLUG)
    assert [form.typed(name) for name in renewal] == [None] * len(renewal)
    expect(form.carried).to_be_empty()
    expect_nothing_stored(form.page)


def test_a_shared_link_fills_the_form_and_waits_for_the_reader(
    calculator: OpenCalculator, open_page: Callable[..., Page], renewal: Answers
) -> None:
    form = calculator()
    form.ask(renewal)
    form.result.locator(".j120-fold--share > summary").click()
    form.result.locator("[data-action=share]").click()
    shared = form.result.locator(".j120-shared input")
    expect(shared).to_be_visible()
    link = shared.input_value()
    assert link.endswith(
        "#j120=1&situation=document&expiry=2027-01-09&request=renewal&title=etudiant"
    )
    assert "#" not in form.page.url

    other = CalculatorForm(open_page(link, now=f"{form.today}T12:00:00"))
    expect(other.carried).to_contain_text("rempli par le lien")
    expect(other.result).to_be_empty()
    expect_nothing_stored(other.page)
    assert {name: other.typed(name) for name in renewal} == renewal
    other.submit.click()
    other.expect_answer(renewal)


def test_a_link_that_is_not_understood_is_said_and_fills_nothing(
    calculator: OpenCalculator, renewal: Answers
) -> None:
    form = calculator()
    form.fill(renewal)
    assert form.page.evaluate(FILLED_FROM, HOSTILE) == []
    assert {name: form.typed(name) for name in renewal} == renewal

    # Opened on the page itself, too.
    form.page.evaluate("location.hash = '#j120=2&expiry=2027-01-10'")
    expect(form.carried).to_contain_text("n’a pas pu être lu")
    assert form.typed("expiry") is None
    expect(form.result).to_be_empty()
    expect_nothing_stored(form.page)


def test_the_heaviest_slip_prints_alone_on_one_sheet(
    calculator: OpenCalculator, corpus: Corpus
) -> None:
    paths = sorted(CASES.rglob("*.toml"))
    cases = [tomllib.loads(path.read_text("utf-8")) for path in paths]

    def weight(case: Mapping[str, Any]) -> int:
        answers = on_the_site(case["answers"], corpus)
        today = Day.parse(str(case["today"]))
        return slip_weight(ask(CALCULATORS[str(case["calculator"])], answers, corpus, today))

    case = case_of(max(cases, key=weight), corpus)
    form = calculator(case.slug, case.today, script="window.print = () => {}")
    page = form.page
    form.ask(case.answers)
    form.result.locator("[data-action=slip-print]").first.click()
    page.emulate_media(media="print")
    slip = page.locator("body > .j120-slip")
    expect(slip.locator(".j120-slip-stamp")).to_be_visible()
    expect(page.locator("body > :not(.j120-slip):visible")).to_have_count(0)
    logs = slip.locator(".j120-chronology").count()
    printed = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1 + logs
    page.emulate_media(media="screen")
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(slip).to_have_count(0)


LEFT: Final = "sessionStorage.length"


def test_what_is_typed_is_there_again_within_the_visit_and_stored_only_meanwhile(
    calculator: OpenCalculator,
) -> None:
    form = calculator("courriers")
    form.fill({"letter": "demande-de-motifs", "nom_complet": "Amina Diallo"})
    form = go_to(form, SLUG)
    assert form.page.evaluate(LEFT) == 0
    form = go_to(form, "courriers")
    expect(form.question("nom_complet").locator("input")).to_have_value("Amina Diallo")

    form.page.reload()
    expect(form.question("nom_complet").locator("input")).to_have_value("Amina Diallo")
    assert form.page.evaluate(LEFT) == 0

    form.clear()
    form.page.reload()
    expect(form.form).to_have_attribute("data-connected", "")
    expect(form.question("nom_complet").locator("input")).to_have_value("")
    assert form.page.evaluate(LEFT) == 0


def test_a_long_text_says_how_much_room_is_left(calculator: OpenCalculator) -> None:
    form = calculator("courriers")
    form.fill({"letter": "demande-de-motifs", "nom_complet": "A" * 200})
    said = form.question("nom_complet").locator(".j120-length")
    expect(said).to_be_empty()
    form.fill({"nom_complet": "A" * 290})
    expect(said).to_have_text("Encore 10 caractères.")
    form.fill({"nom_complet": "A" * 303})
    expect(said).to_have_text("3 caractères de trop.")


COPIED: Final = """Object.defineProperty(navigator, "clipboard", {
  value: { writeText: async (text) => { window.copied = text; } } });
"""


def test_a_letter_is_copied_without_what_stands_around_it(calculator: OpenCalculator) -> None:
    form = calculator("courriers", script=COPIED)
    form.fill({"letter": "demande-de-motifs"})
    form.submit.click()
    expect(form.answer).to_be_visible(timeout=30_000)
    subject = form.result.locator("[data-letter-part=subject]").inner_text()
    form.result.locator("[data-action=letter-copy]").click()
    expect(form.result.locator(".j120-done")).to_have_text("Copié.")
    copied = form.page.evaluate("copied")
    assert copied.startswith("Madame, Monsieur,")
    assert subject not in copied
    assert "J-120" not in copied
    form.result.locator("[data-action=letter-subject-copy]").click()
    form.page.wait_for_function("subject => copied === subject", arg=subject)


def test_the_next_person_finds_nothing_and_the_slips_of_both_are_printed_together(
    calculator: OpenCalculator, renewal: Answers
) -> None:
    form = calculator(script="window.print = () => {}")
    page = form.page
    form.ask(renewal)
    form.result.locator(".j120-fold--slip > summary").click()
    form.result.locator("[data-action=slip-keep]").click()
    form.result.locator("[data-action=next]").click()
    expect(form.carried).to_contain_text("prêt pour la personne suivante")
    expect(form.result).to_be_empty()
    assert [form.typed(name) for name in renewal] == [None] * len(renewal)

    form.ask(renewal | {"expiry": "2027-03-31"})
    form.result.locator("[data-action=slip-print]").first.click()
    page.emulate_media(media="print")
    slips = page.locator("body > .j120-slip")
    expect(slips).to_have_count(2)
    expect(slips.first.locator(".j120-slip-for")).to_have_text("Pour :")
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))) == 2


def test_a_letter_is_printed_alone(calculator: OpenCalculator) -> None:
    form = calculator("courriers", script="window.print = () => {}")
    page = form.page
    form.fill({"letter": "demande-de-motifs"})
    form.submit.click()
    expect(form.answer).to_be_visible(timeout=30_000)
    form.result.locator("[data-action=letter-print]").click()
    page.emulate_media(media="print")
    letter = page.locator("body > .j120-letter-text")
    expect(letter).to_contain_text("L. 232-4")
    expect(page.locator("body > :not(.j120-letter-text):visible")).to_have_count(0)
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))) == 1
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(letter).to_have_count(0)


def test_no_word_however_long_is_cut_off_on_paper(calculator: OpenCalculator) -> None:
    form = calculator("courriers", script="window.print = () => {}")
    page = form.page
    form.fill({"letter": "lettre-d-accompagnement", "nom_complet": "A" * 300})
    form.submit.click()
    expect(form.answer).to_be_visible(timeout=30_000)
    form.result.locator("[data-action=letter-print]").click()
    page.emulate_media(media="print")
    expect(page.locator("body > .j120-letter-text")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("media", ["screen", "print"])
def test_a_long_note_of_the_log_leaves_room_for_the_others(
    calculator: OpenCalculator, media: Literal["screen", "print"]
) -> None:
    form = calculator("blocage-anef")
    form.fill({"obstacle": "technical"})
    row = {"day": "2026-10-03", "way": "ccc", "reference": "A" * 300, "outcome": "rien"}
    form.fill({"attempts": [row]})
    form.submit.click()
    expect(form.answer).to_be_visible(timeout=30_000)
    form.page.emulate_media(media=media)
    wider = "table => table.scrollWidth - table.parentElement.clientWidth"
    assert form.result.locator(".j120-chronology").first.evaluate(wider) <= 0


@pytest.mark.parametrize(("slug", "name"), LOGGING)
def test_the_rows_of_a_log_come_and_go_with_their_numbers_and_the_focus(
    calculator: OpenCalculator, corpus: Corpus, slug: str, name: str
) -> None:
    case = case_that_asks(slug, name, corpus)
    form = calculator(slug, case.today)
    form.fill({asked: given for asked, given in case.answers.items() if asked != name})
    log = form.question(name)
    rows = log.locator("[data-attempts] > li")
    add = log.locator("[data-attempt=add]")
    add.click()
    add.click()
    expect(rows.nth(2).locator("input").first).to_be_focused()
    ranks = ["Ligne 1", "Ligne 2", "Ligne 3"]
    expect(rows.locator(".j120-attempt > legend")).to_have_text(ranks)
    names = form.form.evaluate("(form) => [...form.elements].map(({ name }) => name)")
    typed = [each for each in names if each.startswith(f"{name}-")]
    assert len(typed) == len(set(typed)) == 18

    rows.nth(2).locator("input").first.fill("3")
    rows.nth(1).locator("[data-attempt=remove]").click()
    expect(rows).to_have_count(2)
    expect(rows.nth(1).locator("input").first).to_be_focused()
    expect(rows.nth(1).locator("input").first).to_have_value("3")
    expect(rows.nth(1).get_by_role("button")).to_have_text("Retirer la ligne 2")

    form.submit.click()
    expect(log.locator(".j120-error")).to_contain_text("Ligne 2")
    expect(rows.nth(0).locator("[aria-invalid]")).to_have_count(0)
    expect(rows.nth(1).locator("[aria-invalid=true]").first).to_be_visible()

    for _ in range(2):
        rows.first.locator("[data-attempt=remove]").click()
    expect(rows).to_have_count(1)
    expect(rows.first.locator("input").first).to_have_value("")
    add.click()
    form.clear()
    expect(log.locator("[data-attempts] > li")).to_have_count(1)
