"""A version with a date to come applies from its first day, by itself: before it, the old one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from calculators import CALCULATORS, ask
from calculators.answers.filing_window.table import rows
from corpus import Corpus, Day
from corpus.checking.validation import check
from macros.citations import Citations
from macros.delays import delay
from macros.page import Page
from macros.permits import titles
from macros.quotations import article
from macros.setting import Setting
from macros.terms import glossary
from macros.text_pages import code_texts
from tests.frozen import frozen_copy

CHANGE = Day(2027, 3, 1)
EXPIRY = "2027-05-30"
ANSWERS = {"situation": "document", "expiry": EXPIRY, "request": "renewal", "title": "etudiant"}


def rewrite(
    root: Path,
    article: str,
    rule: str,
    was: tuple[str, str],
    now: tuple[str, str],
    on: Day = CHANGE,
) -> None:
    """Enter a new version of an article and of the rule that quotes it, as a jurist would."""
    old = max((root / "articles" / article).glob("*.md"))
    begun = f"in_force = {old.stem}"
    closed = f"{begun}\nuntil = {on.iso}"
    starts = f"in_force = {on.iso}"
    text = old.read_text("utf-8")
    assert was[0] in text
    newer = text.replace(begun, starts, 1).replace(was[0], now[0])
    old.with_name(f"{on.iso}.md").write_text(newer, "utf-8")
    old.write_text(text.replace(begun, closed, 1), "utf-8")

    deadlines = root / "deadlines.toml"
    rules = deadlines.read_text("utf-8")
    [entry] = re.findall(rf'\[\[deadline\]\]\nid = "{rule}"\n(?:.+\n)+', rules)
    following = entry.replace(was[1], now[1], 1).replace(was[0], now[0])
    following = re.sub(r"in_force = \S+", starts, following)
    ended = re.sub(r"(in_force = \S+)", rf"\1\nuntil = {on.iso}", entry)
    deadlines.write_text(rules.replace(entry, f"{ended}\n{following}"), "utf-8")


@pytest.fixture(scope="module")
def future(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """The corpus of a day on which a decree was published.

    Fifty days instead of sixty, three months of silence instead of four, and visitors renew at the
    prefecture again.
    """
    root = frozen_copy(tmp_path_factory.mktemp("future") / "corpus")
    rewrite(
        root,
        *("ceseda/r431-5", "fermeture-anef"),
        was=("soixantième jour", "value = 60"),
        now=("cinquantième jour", "value = 50"),
    )
    rewrite(
        root,
        *("ceseda/r432-2", "silence-4-mois"),
        was=("quatre mois", "value = 4"),
        now=("trois mois", "value = 3"),
    )
    titles = root / "titles.toml"
    text = titles.read_text("utf-8")
    start = text.index('id = "visiteur"')
    at = text.index('request = "renewal"\nprocedure = "anef"', start)
    here = text[at : text.index("\n\n", at)]
    since = re.search(r"since = (\S+)", here)
    assert since
    ended = here.replace(since[0], f"{since[0]}\nuntil = {CHANGE.iso}")
    moved = f'request = "renewal"\nprocedure = "prefecture"\nsince = {CHANGE.iso}\ngrade = "C"'
    both = f"{ended}\n\n[[title.filings]]\n{moved}"
    titles.write_text(text[:at] + both + text[at + len(here) :], "utf-8")
    assert [str(problem) for problem in check(Corpus(root))] == []
    return Corpus(root)


def setting(corpus: Corpus, today: Day) -> Setting:
    return Setting(corpus, Page.of("guide/anef.md"), today, Citations(corpus, ()))


def closing(corpus: Corpus, today: Day) -> str:
    result = ask(CALCULATORS["fenetre-de-depot"], ANSWERS, corpus, today)
    [day] = [fact.date.iso for fact in result.dates if fact.key == "closing"]
    quoted = {r.version for r in result.references if r.key == "ceseda/r431-5" and r.version}
    assert len(quoted) == 1, "two versions of one article in one answer"
    assert quoted == {CHANGE if today >= CHANGE else Day(2021, 5, 1)}
    return day


def test_the_answer_changes_on_the_first_day_of_the_new_version(future: Corpus) -> None:
    assert closing(future, CHANGE.plus_days(-1)) == "2027-03-31"
    assert closing(future, CHANGE) == "2027-04-10"


def test_the_tables_hold_both_halves(future: Corpus) -> None:
    # Printed before the change: each window is counted by the law of the day on which it opens.
    first, last = Day(2027, 1, 15), Day(2027, 7, 10)
    turned = CHANGE.plus_days(120)
    for row in rows(first, last, future):
        days = row.anef.closing.days_until(row.expiry)
        assert days == (50 if row.expiry >= turned else 60), row.expiry


def test_a_day_before_the_change_is_still_answered_with_the_law_of_that_day(
    future: Corpus, corpus: Corpus
) -> None:
    past = Day(2026, 1, 15)
    answers = ANSWERS | {"expiry": "2026-04-30"}
    slug = "fenetre-de-depot"
    now, then = (ask(CALCULATORS[slug], answers, each, past) for each in (corpus, future))
    assert now.dates == then.dates


def test_silence_that_straddles_a_change_is_counted_by_both_laws(future: Corpus) -> None:
    def refusals(received: Day, today: Day) -> list[str]:
        raw = {"reply": "none", "received": received.iso, "how": "anef", "title": "salarie"}
        result = ask(CALCULATORS["silence-de-l-administration"], raw, future, today)
        keys = ("implicit_refusal", "implicit_refusal_other")
        return [fact.date.iso for fact in result.dates if fact.key in keys]

    for today in (CHANGE.plus_days(-1), CHANGE.plus_days(40)):
        # By the law of the reception, 28 June; the new law may make it a month earlier.
        assert refusals(Day(2027, 2, 28), today) == ["2027-05-28", "2027-06-28"]
        # No refusal is born of a law before that law is in force.
        assert refusals(Day(2026, 11, 15), today) == ["2027-03-01", "2027-03-15"]
        # Born before the change, and received on its day: one law alone.
        assert refusals(Day(2026, 10, 31), today) == ["2027-02-28"]
        assert refusals(CHANGE, today) == ["2027-06-01"]


def test_a_letter_says_the_window_of_the_day_of_the_request(future: Corpus) -> None:
    def written(expiry: str, filed: str) -> str:
        raw = {"letter": "attestation-de-prolongation", "expiry": expiry, "filed": filed}
        letter = ask(CALCULATORS["courriers"], raw, future, CHANGE.plus_days(60)).writing
        assert letter is not None
        return " ".join(run.text for paragraph in letter.paragraphs for run in paragraph)

    assert "entre le 120e et le 60e jour" in written("2027-04-20", "2027-02-10")
    assert "entre le 120e et le 50e jour" in written("2027-05-30", "2027-04-08")


def test_a_permit_changes_door_on_its_day(future: Corpus) -> None:
    raw = {"purpose": "permit", "title": "visiteur", "request": "renewal"}

    def said(today: Day) -> str:
        return ask(CALCULATORS["ou-deposer"], raw, future, today).headline

    assert "ANEF" in said(CHANGE.plus_days(-1))
    assert "hors de l’ANEF" in said(CHANGE)


def test_a_page_printed_before_the_change_says_both_halves(future: Corpus) -> None:
    before, after = setting(future, CHANGE.plus_days(-1)), setting(future, CHANGE)
    assert plain(delay(before, "silence-4-mois")).endswith(
        "quatre mois (trois mois à partir du 1er mars 2027)"
    )
    assert plain(delay(after, "silence-4-mois")).endswith("trois mois")
    quoted = plain(article(before, "ceseda/r431-5"))
    assert quoted.index("soixantième jour") < quoted.index("À partir du 1er mars 2027 :")
    assert quoted.index("À partir du 1er mars 2027 :") < quoted.index("cinquantième jour")
    assert "soixantième jour" not in plain(article(after, "ceseda/r431-5"))
    doors = plain(titles(before))
    assert "à partir du 1er mars 2027 : préfecture, hors de l’ANEF" in doors
    assert "à partir du" not in plain(titles(after))
    term = plain(glossary(before))
    assert "Il faut quatre mois (trois mois à partir du 1er mars 2027) en général" in term
    assert "Il faut trois mois en général" in plain(glossary(after))
    assert "et le 60e (50e à partir du 1er mars 2027) jour" in doors
    texts = code_texts(before, "ceseda")
    assert '<details class="j120-old-version" open' in texts
    assert "Version en vigueur à partir du 1er\u00a0mars\u00a02027" in texts


def plain(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html).replace("\u00a0", " ").replace("\u202f", " ")
