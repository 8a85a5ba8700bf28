"""What an answer says is declared, what is declared is said, a broken phrase stops the build."""

from __future__ import annotations

import json
import shutil
import tomllib
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Final, cast

import pytest

from calculators import CALCULATORS, Calculator, Refused, ask
from calculators.__main__ import main
from calculators.answers import desk
from calculators.answers.blocked.path import help_path
from calculators.browser_api import respond
from calculators.checking import check, declared, misspoken
from calculators.languages.declared import Phrase, each, phrases
from calculators.languages.phrases import Phrases
from calculators.rendering.answer import render_html
from calculators.rendering.desk import render_rows, render_slips, table_line
from calculators.rendering.form import render_form
from corpus import HOME, Corpus, Day, Procedure, Request
from macros.citations import Citations
from macros.page import Page
from macros.setting import Setting
from macros.vocabulary import MACROS, call
from publishing.outcomes.situations import situations
from tests.calculators.walking import walk
from tests.edition import in_test_edition

TODAY: Final = Day(2026, 11, 24)
CASES: Final = sorted((Path(__file__).parents[1] / "cases").rglob("*.toml"))
REFUSED: Final[tuple[object, ...]] = (
    *("", "x", "31/02/2027", "1/13/2027", "1/1/27", "1448-01-01", "1999-01-01", "2100-01-01"),
    "x" * 5000,
    [{"day": "x", "way": "ccc"}],
    [{"day": "x"}] * 60,
    {"day": "9", "month": "", "year": "2027"},
)

BESIDE_A_LANGUAGE: Final = {"page.in-french"}
"""What is said only where the French stands beside another language."""
UNDER_ANOTHER_LAW: Final = {
    # No permit of the list goes by post everywhere; a later order, or another edition, may say so.
    *each("filing-window.{}.post", "s.channel s.title"),
    "filing-window.s.channel.uncertain",
    *each("where-to-file.f.depends.{}.{}", Request, Procedure),
    # Every window of today closes before the permit expires.
    *each("letters.f.in-time.{}", "after same"),
    # No change of these delays is known today: test_future_law.py has some.
    *each("derivation.{}", "floor law-change"),
    "law.count-changes",
    *each("filing-window.f.fee.{}", "law-change"),
    *each("filing-window.f.law-change{}", ("", ".closed", ".reopens")),
    *each("filing-window.f.new-channel.{}", "anef closed other"),
    *each("filing-window.{}", "h.reopens l.reopens s.opens-by-change table.law-change"),
    *each("silence.{}", "f.appeal.change f.change table.change"),
}
"""What is said once the law, or the list of permits, is another."""

SELDOM: Final[tuple[tuple[str, Mapping[str, object], Day], ...]] = (
    # A resident card asked for before its window, by who has a multi-year card.
    (
        "fenetre-de-depot",
        {
            "situation": "document",
            "expiry": "2027-02-28",
            "request": "first",
            "title": "resident-longue-duree-ue",
            "held": "csp",
        },
        TODAY,
    ),
    # A card that ends in eight years.
    ("fenetre-de-depot", {"situation": "document", "expiry": "2034-01-31"}, TODAY),
    # The prudent day has passed, and the last has not.
    (
        "silence-de-l-administration",
        {
            "reply": "refusal",
            "notified": "2027-10-29",
            "mentions": "yes",
            "after_silence": "no",
            "informal": "no",
        },
        Day(2027, 12, 30),
    ),
    # A card of ten years whose holder says that it did not allow work.
    (
        "attestation-de-prolongation",
        {
            "situation": "document",
            "expiry": "2024-04-26",
            "filed": "2021-11-24",
            "request": "renewal",
            "channel": "other",
            "complete": "yes",
            "held": "cr",
            "worked": "no",
        },
        Day(2024, 5, 11),
    ),
    # A request filed on the last day of the permit.
    (
        "courriers",
        {
            "letter": "attestation-de-prolongation",
            "title": "salarie",
            "request": "renewal",
            "filed": "2026-10-05",
            "expiry": "2026-10-05",
        },
        TODAY,
    ),
    # A line of the log with a day and a way, and nothing else.
    ("courriers", {"letter": "refere-mesures-utiles", "attempts": "2025-01-10|email||"}, TODAY),
)
"""What neither a case nor chance says."""


def answer(calculator: Calculator, raw: Mapping[str, object], corpus: Corpus, today: Day) -> None:
    with suppress(Refused):
        ask(calculator, raw, corpus, today)


def ask_cases(corpus: Corpus) -> None:
    for path in CASES:
        case = tomllib.loads(path.read_text("utf-8"))
        answers = {name: str(value) for name, value in case["answers"].items()}
        today = Day.parse(str(case["today"]))
        render_html(ask(CALCULATORS[case["calculator"]], answers, corpus, today), corpus)


def ask_situations(corpus: Corpus) -> None:
    for calculator in CALCULATORS.values():
        for situation in situations(calculator, corpus):
            asked = situation.request(corpus.state.known_on)
            told = cast("Mapping[str, object]", asked["answers"])
            answer(calculator, told, corpus, Day.parse(str(asked["today"])))


def ask_badly(corpus: Corpus) -> None:
    for calculator in CALCULATORS.values():
        form = calculator.form(corpus)
        render_form(form, calculator.way_out, corpus)
        walks = [walk(form, Random(f"{form.slug} {rank}"), TODAY) for rank in range(60)]
        wrong = [walks[0] | {q.name: each} for q in form.questions for each in REFUSED]
        for raw in (*walks, *wrong, {"nowhere": "x"}):
            respond(json.dumps({"slug": form.slug, "answers": raw, "today": TODAY.iso}))
        # Where answers of the cases and of the situations do not lead, others may.
        search = Random(form.slug)
        for _ in range(600):
            today = TODAY.plus_days(search.randrange(-1500, 500))
            answer(calculator, walk(form, search, today), corpus, today)
    respond("{}")
    for slug, told, today in SELDOM:
        answer(CALCULATORS[slug], told, corpus, today)
    for arguments in (
        *("nowhere", "courriers x", "courriers x=1 x=1", "courriers --today x"),
        *("courriers --json --ics", "fenetre-de-depot expiry=x"),
    ):
        assert main(arguments.split()) == 2


def ask_desk(corpus: Corpus) -> None:
    """Answer lines that are right, wrong and private, and make what is kept of them."""
    for path in sorted((Path(__file__).parents[1] / "cases" / "permanence").glob("*.csv")):
        found = desk.read_lines(path.read_text("utf-8"), corpus, TODAY)
        render_rows(found, corpus)
        render_slips(found, corpus)
        for row in found.rows:
            table_line(row, Phrases.of(corpus))
    for arguments in ("permanence", "permanence nowhere.csv"):
        assert main(arguments.split()) == 2


def make_pages(corpus: Corpus) -> None:
    setting = Setting(corpus, Page.of("tables/index.md"), TODAY, Citations(corpus, ()))
    for slug in ("fenetre-de-depot", "silence-de-l-administration"):
        call(MACROS["table"], setting, (slug,), {})
    call(MACROS["calculators"], setting, (), {})
    call(MACROS["desk"], setting, (), {})
    help_path(setting.say)


@pytest.fixture
def said() -> dict[str, set[frozenset[str]]]:
    """Each phrase said in a situation or a case, to bad answers, on pages, and what fills it."""
    kept: dict[str, set[frozenset[str]]] = {}
    say = Phrases.__call__

    def note(self: Phrases, key: str, **fields: object) -> str:
        kept.setdefault(key, set()).add(frozenset(fields))
        return say(self, key, **fields)

    corpus = Corpus()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Phrases, "__call__", note)
        ask_cases(in_test_edition(corpus))
        ask_situations(corpus)
        ask_badly(corpus)
        ask_desk(corpus)
        make_pages(corpus)
    return kept


# One test: to ask everything takes more than a minute, and each worker would ask it all again.
def test_what_is_said_is_what_is_declared_with_the_blanks_that_are_filled(
    said: Mapping[str, set[frozenset[str]]], corpus: Corpus
) -> None:
    told = declared(corpus)
    unfilled = {
        key: sorted(told[key].blanks - filled)
        for key, times in said.items()
        for filled in times
        if key in told and not told[key].blanks <= filled
    }
    needed = {key for key, phrase in told.items() if not phrase.optional}
    assert {
        "undeclared": sorted(said.keys() - told.keys()),
        "unfilled": unfilled,
        "never said": sorted(needed - said.keys() - UNDER_ANOTHER_LAW - BESIDE_A_LANGUAGE),
    } == {"undeclared": [], "unfilled": {}, "never said": []}


def test_what_waits_for_another_law_is_declared(corpus: Corpus) -> None:
    assert declared(corpus).keys() >= UNDER_ANOTHER_LAW


def test_every_blank_that_can_be_filled_is_in_some_phrase(corpus: Corpus) -> None:
    words = " ".join(corpus.phrases.values())
    blanks = {blank for phrase in declared(corpus).values() for blank in phrase.blanks}
    assert {blank for blank in blanks if f"{{{blank}" not in words} == set()


def test_a_table_names_each_phrase_with_what_fills_it() -> None:
    table = {"": each("a.{}.{}", "now later", ("x",)), "opening closing": "h.open h.shut?"}
    assert list(phrases("there", table)) == [
        Phrase("there.a.now.x"),
        Phrase("there.a.later.x"),
        Phrase("there.h.open", frozenset({"opening", "closing"})),
        Phrase("there.h.shut", frozenset({"opening", "closing"}), optional=True),
    ]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    ignored = shutil.ignore_patterns("*.py", "__pycache__")
    return Path(shutil.copytree(HOME, tmp_path / "corpus", ignore=ignored))


def renamed(old: str, new: str) -> Callable[[str], str]:
    return lambda text: text.replace(old, new, 1)


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (
            renamed('"h.waiting" = ', '"h.waitin" = '),
            (
                "silence · h.waiting : cette phrase manque. "
                'Écrivez : "h.waiting" = "…", à la place de « h.waitin ».'
            ),
        ),
        (
            renamed('worked = "', 'workd = "'),
            (
                "questions · worked : cette phrase manque. "
                'Écrivez : "worked" = "…", à la place de « workd ».'
            ),
        ),
        (
            renamed("\n[page]\n", '\n[page]\nnews = "Nouveau"\n'),
            "page · news : personne ne dit cette phrase. Retirez-la.",
        ),
        (
            renamed('"h.too_early" = "', '"h.too_early" = "{distanc} '),
            (
                "filing-window · h.too_early : personne ne remplit le blanc « {distanc} ». "
                "Vouliez-vous dire {distance}\u202f? Blancs possibles ici : {amount}, {closing}, "
                "{distance}, {expiry}, {late_from}, {left}, {opening}, {prudent_closing}, "
                "{prudent_opening}."
            ),
        ),
        (
            renamed('choose = "', 'choose = "{page} '),
            (
                "page · choose : personne ne remplit le blanc « {page} ». "
                "Blancs possibles ici : aucun."
            ),
        ),
        (
            renamed('rank = "Ligne', 'rank = "{rank:the} Ligne'),
            (
                "attempts · rank : le blanc « {rank:the} » ne se lit pas. "
                "Un blanc s’écrit {nom}, ou avec son article "
                "{nom:le}. Articles : le, Le, du, Du, au, de, De."
            ),
        ),
    ],
)
def test_a_broken_phrase_gets_one_line(root: Path, change: Callable[[str], str], line: str) -> None:
    path = root / "phrases/fr.toml"
    text = path.read_text("utf-8")
    assert change(text) != text
    path.write_text(change(text), "utf-8")
    (problem,) = check(Corpus(root))
    assert str(problem).replace("\u00a0", " ") == f"corpus/phrases/fr.toml · {line}"


def test_no_phrase_is_missing_or_left_over(corpus: Corpus) -> None:
    assert [str(problem) for problem in misspoken(corpus)] == []
