"""A silence, or an appeal, that a known change of law meets: both laws are counted, the earlier day
is the prudent one, and the reason is said. In answers, in tables, in letters; in both directions.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from calculators import CALCULATORS, Result, ask
from calculators.answers.silence.table import rows
from calculators.result import Writing
from corpus import Corpus, Day
from macros.calculations import table
from tests.calculators.test_future_law import plain, rewrite, setting
from tests.frozen import frozen_copy

CHANGE = Day(2027, 7, 1)
SILENCE = ("ceseda/r432-2", "silence-4-mois")
APPEAL = ("cja/r421-2", "recours-refus-implicite")

type Changed = Callable[[tuple[str, str], str, str], Corpus]
"""Make the corpus of a day on which a delay was changed, from and to so many months."""


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Changed:
    numbers = {"un": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5}
    known: dict[tuple[object, ...], Corpus] = {}

    def make(rule: tuple[str, str], was: str, now: str) -> Corpus:
        key = (rule, was, now)
        if key not in known:
            root = frozen_copy(tmp_path_factory.mktemp("changed") / "corpus")
            before, after = ((f"{n} mois", f"value = {numbers[n]}") for n in (was, now))
            rewrite(root, *rule, was=before, now=after, on=CHANGE)
            known[key] = Corpus(root)
        return known[key]

    return make


def silence(corpus: Corpus, received: str, today: str = "2027-05-20", **more: str) -> Result:
    raw = {"received": received, "how": "anef", "title": "visiteur", "request": "renewal"}
    raw |= {"complete": "yes", "informed": "yes"} | more
    return ask(CALCULATORS["silence-de-l-administration"], raw, corpus, Day.parse(today))


def births(result: Result) -> list[str]:
    keys = ("implicit_refusal", "implicit_refusal_other")
    return [fact.date.iso for fact in result.dates if fact.key in keys]


def words_of(result: Result, key: str) -> list[str]:
    return [plain(finding.words) for finding in result.findings if finding.key == key]


def test_a_shorter_silence_may_apply_to_requests_under_way(changed: Changed) -> None:
    corpus = changed(SILENCE, "quatre", "trois")
    result = silence(corpus, "2027-05-15")
    assert births(result) == ["2027-08-15", "2027-09-15"]
    assert result.date("appeal_prudent") == Day(2027, 10, 15)
    [said] = words_of(result, "change")
    assert "change le jeudi 1er juillet 2027 : 4 mois avant, 3 mois ensuite" in said
    assert "Par prudence, comptez depuis le dimanche 15 août 2027" in said
    # No refusal is born of a law that is not yet in force.
    assert births(silence(corpus, "2027-03-15")) == ["2027-07-01", "2027-07-15"]
    assert births(silence(corpus, "2027-02-28")) == ["2027-06-28"]
    assert births(silence(corpus, "2027-07-01")) == ["2027-10-01"]
    assert words_of(silence(corpus, "2027-07-01"), "change") == []


def test_a_longer_silence_may_make_the_refusal_come_later(changed: Changed) -> None:
    corpus = changed(SILENCE, "quatre", "cinq")
    result = silence(corpus, "2027-05-15")
    assert births(result) == ["2027-09-15", "2027-10-15"]
    assert result.date("appeal_prudent") == Day(2027, 11, 15)
    [said] = words_of(result, "change")
    assert "4 mois avant, 5 mois ensuite" in said
    assert births(silence(corpus, "2027-07-01")) == ["2027-12-01"]


def test_a_version_that_leaves_running_delays_alone_is_taken_at_its_word(
    tmp_path: Path,
) -> None:
    root = frozen_copy(tmp_path / "corpus")
    rewrite(
        root, *SILENCE, was=("quatre mois", "value = 4"), now=("trois mois", "value = 3"), on=CHANGE
    )
    path = root / "deadlines.toml"
    starts = f"in_force = {CHANGE.iso}\n"
    rules = path.read_text("utf-8")
    assert rules.count(starts) == 1
    path.write_text(rules.replace(starts, f"{starts}spares_running = true\n"), "utf-8")
    assert births(silence(Corpus(root), "2027-05-15")) == ["2027-09-15"]


def test_a_shorter_appeal_is_the_prudent_one(changed: Changed) -> None:
    corpus = changed(APPEAL, "deux", "un")
    result = silence(corpus, "2027-02-10")
    assert births(result) == ["2027-06-10"]
    assert result.date("appeal_prudent") == Day(2027, 7, 10)
    assert result.date("appeal_last") == Day(2027, 8, 11)
    [said] = words_of(result, "appeal.change")
    assert "2 mois avant, 1 mois ensuite" in said
    assert "La date prudente est le samedi 10 juillet 2027" in said
    # On the eve of the change, the former law still governs.
    assert silence(corpus, "2027-01-10").date("appeal_prudent") == Day(2027, 6, 30)
    assert silence(corpus, "2026-12-25").date("appeal_prudent") == Day(2027, 6, 25)
    assert silence(corpus, "2027-03-01").date("appeal_prudent") == Day(2027, 8, 1)


def test_a_longer_appeal_only_moves_the_last_day_that_can_be_defended(changed: Changed) -> None:
    corpus = changed(APPEAL, "deux", "trois")
    result = silence(corpus, "2027-02-10")
    assert result.date("appeal_prudent") == Day(2027, 8, 10)
    assert result.date("appeal_last") == Day(2027, 9, 13)
    assert "2 mois avant, 3 mois ensuite" in words_of(result, "appeal.change")[0]
    late = silence(corpus, "2027-02-10", today="2027-09-01")
    assert str(late.status) == "refused"


def test_the_table_gives_the_earlier_day_and_says_why(changed: Changed) -> None:
    corpus = changed(SILENCE, "quatre", "trois")
    first, last = Day(2027, 2, 25), Day(2027, 7, 5)
    for row in rows("silence-4-mois", first, last, corpus):
        result = silence(corpus, row.received.iso)
        assert row.refusal == result.date("implicit_refusal")
        assert row.appeal.prudent == result.date("appeal_prudent")
        assert (row.change is None) == (words_of(result, "change") == [])
    printed = plain(table(setting(corpus, Day(2027, 2, 10)), "silence-de-l-administration"))
    assert printed.count("avant le jeudi 1er juillet 2027 : le délai passe ce jour-là") == 4
    assert "Délai : quatre mois. Demandes reçues en février 2027" in printed
    assert "Délai : quatre mois puis trois mois. Demandes reçues en mars 2027" in printed
    assert "Délai : trois mois. Demandes reçues en juillet 2027" in printed


def test_a_letter_asks_for_the_day_where_two_laws_give_two(changed: Changed) -> None:
    corpus = changed(SILENCE, "quatre", "trois")
    result = letter(
        "demande-de-motifs",
        corpus,
        "2027-08-20",
        title="visiteur",
        request="renewal",
        filed="2027-05-15",
    )
    [said] = words_of(result, "two-refusal-days")
    assert "dimanche 15 août 2027" in said
    assert "mercredi 15 septembre 2027" in said


def test_a_letter_says_nothing_of_a_time_that_one_law_holds_over(changed: Changed) -> None:
    corpus = changed(APPEAL, "deux", "un")

    def said(today: str) -> str:
        writing = letter("recours-gracieux", corpus, today, refused_on="2027-06-10").writing
        assert isinstance(writing, Writing)
        return plain(" ".join(run.text for paragraph in writing.paragraphs for run in paragraph))

    in_time = "formé dans le délai du recours contentieux"
    assert in_time in said("2027-07-12")
    assert in_time not in said("2027-07-13")


def letter(name: str, corpus: Corpus, today: str, **more: str) -> Result:
    raw = {"letter": name, "refusal": "silence"} | more
    return ask(CALCULATORS["courriers"], raw, corpus, Day.parse(today))
