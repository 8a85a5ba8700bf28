"""What a change of the law moves is told to a jurist before it is published."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

from calculators import CALCULATORS
from calculators.questions.definition import QuestionKind
from corpus import Corpus, Day
from publishing.archives import ToolFailed
from publishing.outcomes.asking import Answer, ask_tree, checked_out
from publishing.outcomes.command import compare_trees
from publishing.outcomes.comparing import Change, changes
from publishing.outcomes.moving import Moved, Movement
from publishing.outcomes.report import FOLD, fitted, report
from publishing.outcomes.saying import still_said
from publishing.outcomes.scanning import runs
from publishing.outcomes.situations import Situation, situations
from publishing.outcomes.tables import table
from publishing.shipped import ROOT
from tests.frozen import freeze, frozen

SILENCE = "silence-de-l-administration"

ANSWERED: Final[Answer] = {
    "status": "open",
    "headline": "",
    "dates": {},
    "findings": {},
    "rights": {},
    "letters": [],
    "written": "",
    "words": [],
    "cited": [],
}
"""An answer that says nothing."""


@pytest.mark.parametrize("slug", CALCULATORS)
def test_every_answer_that_a_form_offers_is_tried(slug: str, corpus: Corpus) -> None:
    tried = {choice for each in situations(CALCULATORS[slug], corpus) for choice in each.choices}
    offered = {
        (question.name, option.value)
        for question in CALCULATORS[slug].form(corpus).questions
        for option in question.options
        if question.kind in (QuestionKind.CHOICE, QuestionKind.LIST)
    }
    assert offered <= tried


def copied(tree: Path) -> Path:
    for name in ("corpus", "calculators"):
        shutil.copytree(ROOT / name, tree / name, ignore=shutil.ignore_patterns("*.pyc"))
    freeze(tree / "corpus")
    return tree


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """The law of one day: no change to come moves what these tests count."""
    return frozen()


@pytest.fixture(scope="module")
def now(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of that day."""
    return copied(tmp_path_factory.mktemp("now"))


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """The same files, of an older revision, to be changed."""
    return copied(tmp_path / "before")


def edit_rule(tree: Path, rule: str, old: str, new: str) -> None:
    path = tree / "corpus/deadlines.toml"
    [entry] = re.findall(rf'\[\[deadline\]\]\nid = "{rule}"\n(?:.+\n)+', path.read_text("utf-8"))
    assert old in entry
    path.write_text(path.read_text("utf-8").replace(entry, entry.replace(old, new, 1)), "utf-8")


def students(corpus: Corpus) -> tuple[Situation, ...]:
    found = situations(CALCULATORS[SILENCE], corpus)
    return tuple(each for each in found if each.choice("title") in ("etudiant", "salarie"))[:12]


def test_the_sentences_that_type_an_older_number_are_listed(
    tree: Path, tmp_path: Path, corpus: Corpus
) -> None:
    edit_rule(tree, "fermeture-anef", "value = 60", "value = 67")
    edit_rule(tree, "silence-60-jours", "value = 60", "value = 67")
    edit_rule(tree, "conditions-d-entree", "value = 6", "value = 4")
    (tmp_path / "docs").mkdir()
    said = [
        *("---", "title: dans les 67 jours", "---"),
        *("entre le 120e et le 67e jour", "67 à 90 jours", "soixante-sept jours"),
        *("R. 12 : 67 jours", "67 mois", '{{ delay("67 jours") }}', "[90 jours](#67-jours)"),
        *("J-67", "« J moins soixante-sept », le jour"),
    ]
    (tmp_path / "docs/page.md").write_text("\n".join(said), "utf-8")
    older = Corpus(tree / "corpus")
    days, months = still_said(older, corpus, tmp_path)
    assert {number.value for _, number in days.rules} == {60}
    assert len(days.rules) == 2
    lines = ("ligne 2", "ligne 4", "ligne 5", "ligne 6", "ligne 7", "ligne 11", "ligne 12")
    assert days.places == {"docs/page.md": lines}
    assert "delais-de-silence" in months.places["corpus/corrections.toml"]
    assert "corpus/glossary.toml" not in months.places
    still = Movement((), (), 0, Day(2021, 5, 1), Day(2029, 1, 1))
    told = "\n".join(report(still, "main", corpus, (days, months)))
    assert "## «\u00a067\u00a0jours\u00a0», écrit à la main" in told
    assert f"- `docs/page.md` (7)\u00a0: {', '.join(lines)}" in told
    assert still_said(older, older, tmp_path) == ()


def test_a_number_that_changes_is_told_in_days_by_title_and_for_which_requests(
    tree: Path, now: Path, corpus: Corpus
) -> None:
    edit_rule(tree, "silence-90-jours", "value = 90", "value = 100")
    found = compare_trees(tree, now, students(corpus))
    assert {each.choice("title") for moved in found.moved for each in moved.situations} == {
        "etudiant"
    }
    told = "\n".join(report(found, "main", corpus)).replace("\u00a0", " ")
    where = "- Pour « Étudiant » ; demande reçue du 1er mai 2021 au 22 novembre 2029 :\n"
    _, _, lines = told.partition(where)
    assert "    - **« Le silence vaut refus » : 10 jours plus tôt** ; 2 pages, " in lines
    assert "tests/cases/silence-de-l-administration/90-jours-annee-commune.toml" in told
    assert "- R. 422-5\n    - pages (2) : `docs/contribuer/droit/regles.md`" in told


def test_a_version_that_ends_moves_answers_up_to_its_last_day_exactly(
    tree: Path, now: Path, corpus: Corpus
) -> None:
    # In the older tree, the delay was a hundred days until 9 February 2024.
    path = tree / "corpus/deadlines.toml"
    edit_rule(tree, "silence-90-jours", "value = 90", "value = 100")
    edit_rule(
        tree,
        "silence-90-jours",
        "in_force = 2021-05-01",
        "in_force = 2021-05-01\nuntil = 2024-02-10",
    )
    text = path.read_text("utf-8")
    [older] = re.findall(r'\[\[deadline\]\]\nid = "silence-90-jours"\n(?:.+\n)+', text)
    newer = older.replace("value = 100", "value = 90").replace("until = 2024-02-10\n", "")
    newer = newer.replace("in_force = 2021-05-01", "in_force = 2024-02-10")
    path.write_text(text.replace(older, f"{older}\n{newer}"), "utf-8")
    found = compare_trees(tree, now, students(corpus))
    [refusal] = [m for m in found.moved if m.key == "date/implicit_refusal" and m.runs]
    # A silence that meets the change was counted by both laws, and its earlier day kept: from the
    # ninetieth day before it on, nothing moves.
    assert [(run.first.iso, run.last.iso, run.least, run.most) for run in refusal.runs] == [
        ("2021-05-01", "2023-11-11", -10, -1)
    ]


def test_where_nothing_changes_the_report_says_so(corpus: Corpus) -> None:
    found = compare_trees(ROOT, ROOT, students(corpus)[:3])
    assert "Rien ne change. 3 situations" in "\n".join(report(found, "main", corpus))


def moved(key: str, words: str, *basis: str) -> Moved:
    some = situations(CALCULATORS[SILENCE], Corpus())[:1]
    return Moved(SILENCE, key, words, None, (), some, basis, ())


@pytest.mark.parametrize(
    ("basis", "said"),
    [
        ((), "Aucun article ne porte ce qui change, et aucun cas d’essai n’y répond autrement"),
        (("link/anef",), "Aucun article ne porte ce qui change"),
        (("order/arrete-2021-04-27",), "- `corpus/orders/arrete-2021-04-27.md`"),
        (("ceseda/r432-2",), "- R. 432-2\n    - pages ("),
    ],
    ids=["words alone", "a site", "an order", "an article"],
)
def test_what_is_to_be_read_is_never_an_empty_heading(
    basis: tuple[str, ...], said: str, corpus: Corpus
) -> None:
    found = Movement((moved("words/x", "x", *basis),), (), 1, Day(2021, 5, 1), Day(2029, 11, 22))
    _, _, to_read = "\n".join(report(found, "main", corpus)).partition("## À relire\n\n")
    assert to_read.startswith(said)


def test_what_was_too_much_to_follow_is_counted(
    tree: Path, now: Path, corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("publishing.outcomes.moving.MOST", 0)
    edit_rule(tree, "silence-90-jours", "value = 90", "value = 100")
    found = compare_trees(tree, now, students(corpus)[:1])
    told = "\n".join(report(found, "main", corpus)).replace("\u00a0", " ")
    assert found.left > 0
    assert f"Dans {found.left} autres groupes de situations, une date ou un refus change" in told
    assert "« Le silence vaut refus » : la date change, sur des jours qui n’ont pas été" in told


def test_a_calculation_that_fails_is_the_first_thing_to_know() -> None:
    [change] = changes(ANSWERED, {"failed": "KeyError: 'x'"})
    assert "ÉCHOUE" in change.words
    assert not list(changes(ANSWERED, ANSWERED))
    assert not list(changes({"absent": True}, ANSWERED))


def test_a_sentence_that_changes_alone_is_told() -> None:
    [change] = changes(
        ANSWERED | {"words": ["Avant le lundi 2 mars 2026."]},
        ANSWERED | {"words": ["Dès le lundi 2 mars 2026."]},
    )
    assert change.words == "«\u00a0Avant ….\u00a0» devient «\u00a0Dès ….\u00a0»"


def test_another_version_that_is_cited_is_told_as_such() -> None:
    told = changes(
        ANSWERED | {"cited": ["article R. 431-5 du CESEDA, 2021-05-01"]},
        ANSWERED | {"cited": ["article R. 431-5 du CESEDA, 2027-03-01"]},
    )
    assert [change.words for change in told] == [
        "ne cite plus «\u00a0article R. 431-5 du CESEDA, 2021-05-01\u00a0»",
        "cite en plus «\u00a0article R. 431-5 du CESEDA, 2027-03-01\u00a0»",
    ]


def test_a_shift_that_wavers_is_told_as_one_stretch() -> None:
    start = Day(2026, 1, 1)
    wavering = {
        start.plus_days(n): frozenset({Change("date/x", "x", 28 + n // 30 % 3)}) for n in range(400)
    }
    [run] = runs(wavering, "date/x")
    assert (run.first, run.last, run.least, run.most) == (start, start.plus_days(399), 28, 30)
    assert not run.sampled


def test_a_bound_that_was_not_looked_at_is_said_to_be_sampled(corpus: Corpus) -> None:
    start = Day(2026, 1, 1)
    seen = {start.plus_days(n): frozenset({Change("date/x", "x", 1)}) for n in (0, 8, 16)}
    [exact] = runs({**seen, start.plus_days(17): frozenset()}, "date/x")
    [vague] = runs({**seen, start.plus_days(24): frozenset()}, "date/x")
    assert not exact.sampled
    assert vague.sampled
    told = replace(moved("date/x", "x"), runs=(vague,))
    found = Movement((told,), (), 1, start, start)
    assert ", à 8 jours près" in "\n".join(report(found, "main", corpus))


def test_the_report_says_first_what_to_read_and_folds_the_detail(corpus: Corpus) -> None:
    found = Movement(
        (moved("words/x", "x"), moved("failed", "y")), (), 1, Day(2026, 1, 1), Day(2026, 1, 1)
    )
    told = "\n".join(report(found, "main", corpus))
    order = ("LE CALCUL ÉCHOUE", "## À relire", "## En bref", "## Le détail", "<details>")
    places = [told.index(words) for words in order]
    assert places == sorted(places)
    assert fitted(told) == told


def test_what_a_forge_would_cut_is_named() -> None:
    folds = "".join(f"\n{FOLD}Calcul {n} (1)</summary>\n{'x' * 900}\n</details>" for n in range(9))
    short = fitted(f"# Tout{folds}", 4000)
    assert len(short) <= 4000
    assert short.count("<details>") == short.count("</details>") == 3
    assert "entier dans le fichier joint\u00a0: «\u00a0Calcul 3\u00a0»" in short
    assert fitted("ligne\n" * 2000, 4000).endswith("ligne\n\nLa suite est dans le fichier joint.")


def test_answers_are_laid_out_as_a_table_that_reads(corpus: Corpus) -> None:
    day = Day(2026, 11, 23)
    some = situations(CALCULATORS[SILENCE], corpus)[:3]
    answers = ask_tree(ROOT, [each.request(day) for each in some])
    rows = [(each, day, json.loads(answer)) for each, answer in zip(some, answers, strict=True)]
    lines = [line for line in table(SILENCE, rows, corpus).splitlines() if line.startswith("|")]
    assert len(lines) == 2 + len(some)
    assert "Ce que dit le calculateur" in lines[0]
    assert len({line.count(" | ") for line in lines}) == 1


def test_a_revision_that_git_does_not_know_is_refused_in_french() -> None:
    with pytest.raises(ToolFailed, match="git ne trouve pas"), checked_out("no-such-revision"):
        pytest.fail("a folder was given")
