"""The watch tells what changed in the law, and nothing else.

``states/`` holds what two published states of the CESEDA say of eight articles, as published:
before and after the decree that rewrote R. 432-2 on 16 June 2025.
"""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus import Corpus
from corpus.watching.command import watch
from corpus.watching.comparing import NEWS, Finding, Verdict, compare
from corpus.watching.published import Unreadable, read_state
from publishing.standing import rooms, standing_on
from tests.frozen import frozen

STATES = Path(__file__).parent / "states"
BEFORE, AFTER = STATES / "2025-06-01.md", STATES / "2026-04-03.md"
HELD = frozenset(
    f"ceseda/{number}"
    for number in (
        *("r431-2", "r431-3", "r432-1", "r432-2"),
        *("r432-9", "r421-23", "r421-37-7", "annexe-9"),
    )
)


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """The law of the day on which the later state was the newest."""
    return frozen()


def findings(path: Path, corpus: Corpus) -> dict[str, Finding]:
    (state,) = read_state(path)
    return {found.key: found for found in compare(corpus, state) if found.key in HELD}


def verdicts(path: Path, corpus: Corpus) -> dict[str, Verdict]:
    return {key: found.verdict for key, found in findings(path, corpus).items()}


def changed(folder: Path, change: Callable[[str], str]) -> Path:
    path = folder / "state.md"
    text = AFTER.read_text("utf-8")
    path.write_text(change(text), "utf-8")
    assert path.read_text("utf-8") != text
    return path


def test_the_state_of_today_brings_no_news(corpus: Corpus) -> None:
    assert [key for key, verdict in verdicts(AFTER, corpus).items() if verdict in NEWS] == []


def test_the_state_of_before_the_decree_carries_the_earlier_versions(corpus: Corpus) -> None:
    said = verdicts(BEFORE, corpus)
    assert {key for key, verdict in said.items() if verdict is Verdict.EARLIER} == {
        "ceseda/r432-2",
        "ceseda/r421-23",
    }
    assert said["ceseda/r421-37-7"] is Verdict.NOT_YET
    assert not set(said.values()) & set(NEWS)


def test_two_states_tell_what_the_decree_changed(
    corpus: Corpus, capsys: pytest.CaptureFixture[str]
) -> None:
    assert watch([str(BEFORE), str(AFTER)], rooms(corpus)) == 1
    said = capsys.readouterr().out
    assert [line for line in said.splitlines() if line.startswith("## ")] == [
        "## R. 421-23\u00a0: réécrit (version du 16 juin 2025, déjà au corpus)",
        "## R. 421-37-7\u00a0: nouveau (version du 16 juin 2025, déjà au corpus)",
        "## R. 432-2\u00a0: réécrit (version du 16 juin 2025, déjà au corpus)",
    ]
    assert "aux articles ~~R. 421-23~~ R. 421-43" in said
    assert "les délais applicables à l'étranger qui sollicite" in said


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda text: text.replace("“ ", "« ").replace(" ”", " »"), id="quotes"),
        pytest.param(lambda text: text.replace("'", "’"), id="apostrophes"),
        pytest.param(lambda text: text.replace("R. 4", "R.\u00a04"), id="no-break spaces"),
        pytest.param(lambda text: text.replace("R.* 432-1", "R. * 432-1"), id="spelling"),
        pytest.param(lambda text: text.replace("##### Article", "### Article"), id="level"),
        pytest.param(lambda text: text.replace("Article R432-2", "Article R. 432-2"), id="name"),
        pytest.param(lambda text: text.replace("\n\n", "\n\n\n\n"), id="blank lines"),
        pytest.param(lambda text: text.replace("quatre mois", "**quatre mois**"), id="bold"),
        pytest.param(lambda text: text.replace("421-43", "421\u201143"), id="hyphens"),
        pytest.param(lambda text: text.replace("Etat", "État"), id="capitals"),
        pytest.param(lambda text: text.replace("quatre mois", "quatre<br/>mois"), id="tags"),
        pytest.param(
            lambda text: text.replace("R. 421-26.", "[R. 421-26](https://example.org/(a)).", 1),
            id="links",
        ),
    ],
)
def test_formatting_is_no_news(
    change: Callable[[str], str], tmp_path: Path, corpus: Corpus
) -> None:
    said = verdicts(changed(tmp_path, change), corpus)
    assert not set(said.values()) & set(NEWS)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("délai de quatre mois", "délai de trois mois"),
        ("R. 421-43, R. 421-47", "R. 421-47"),
        ("R. 421-26.", "R. 421-2."),
        ("Par dérogation au premier alinéa ce délai", "Ce délai"),
    ],
)
def test_a_changed_word_is_news_of_its_article_alone(
    was: str, now: str, tmp_path: Path, corpus: Corpus
) -> None:
    said = verdicts(changed(tmp_path, lambda text: text.replace(was, now)), corpus)
    assert {key for key, verdict in said.items() if verdict in NEWS} == {"ceseda/r432-2"}


def test_a_superseded_twin_is_passed_over_wherever_it_stands(
    tmp_path: Path, corpus: Corpus
) -> None:
    twin = "\n##### Article R432-2\n\nLe maire tient un registre des attestations d'accueil.\n\n"
    for place in ("##### Article R432-2\n", "##### Article R432-9\n"):
        path = changed(tmp_path, lambda text, at=place: text.replace(at, twin + at, 1))  # type: ignore[misc]
        assert findings(path, corpus)["ceseda/r432-2"].verdict not in NEWS


def test_a_new_version_beside_ours_is_news(tmp_path: Path, corpus: Corpus) -> None:
    text = AFTER.read_text("utf-8")
    start = text.index("##### Article R432-2\n")
    end = text.index("####", start + 5)
    newer = text[start:end].replace("quatre mois", "six mois")
    path = changed(tmp_path, lambda text: text[:end] + newer + text[end:])
    assert findings(path, corpus)["ceseda/r432-2"].verdict is Verdict.SECOND_TEXT


def test_a_renumbered_article_is_found_again(tmp_path: Path, corpus: Corpus) -> None:
    path = changed(tmp_path, lambda text: text.replace("Article R432-2\n", "Article R432-2-1\n"))
    found = findings(path, corpus)["ceseda/r432-2"]
    assert (found.verdict, found.new_key) == (Verdict.RENUMBERED, "ceseda/r432-2-1")


def test_a_renumbered_article_is_found_again_behind_the_text_of_before_the_recast(
    tmp_path: Path, corpus: Corpus
) -> None:
    twin = "##### Article R432-2\n\nLe maire tient un registre des attestations d'accueil.\n\n"
    head = "##### Article R432-2\n"
    path = changed(tmp_path, lambda t: t.replace(head, twin + head.replace("-2", "-2-1"), 1))
    found = findings(path, corpus)["ceseda/r432-2"]
    assert (found.verdict, found.new_key) == (Verdict.RENUMBERED, "ceseda/r432-2-1")


REGISTER = "##### Article R432-2\n\nLe maire tient un registre des attestations d'accueil.\n\n"


def without(text: str, heading: str) -> str:
    start = text.index(f"##### Article {heading}\n")
    return text[:start] + text[text.index("####", start + 5) :]


def test_a_repealed_article_is_not_told_as_rewritten_by_the_text_of_before_the_recast(
    tmp_path: Path, corpus: Corpus, capsys: pytest.CaptureFixture[str]
) -> None:
    path = changed(tmp_path, lambda text: without(text, "R432-2") + "\n" + REGISTER)
    assert findings(path, corpus)["ceseda/r432-2"].verdict is Verdict.OTHER_TEXT
    assert watch([str(path)], rooms(corpus)) == 1
    said = capsys.readouterr().out
    assert "## R. 432-2\u00a0: un texte loin du nôtre porte ce numéro" in said
    assert "Réécrit en profondeur, scindé, ou abrogé" in said


def test_between_two_states_the_text_left_of_a_repealed_article_is_no_rewriting(
    tmp_path: Path, corpus: Corpus, capsys: pytest.CaptureFixture[str]
) -> None:
    both, left = tmp_path / "both", tmp_path / "left"
    both.mkdir()
    left.mkdir()
    before = changed(both, lambda text: text + "\n" + REGISTER)
    after = changed(left, lambda text: without(text, "R432-2") + "\n" + REGISTER)
    assert watch([str(before), str(after)], rooms(corpus)) == 1
    said = capsys.readouterr().out
    assert "## R. 432-2\u00a0: disparu" in said
    assert "registre" not in said


def test_a_number_without_a_text_is_that_of_an_article_gone(tmp_path: Path, corpus: Corpus) -> None:
    empty = "\n##### Article R432-2\n\n"
    path = changed(tmp_path, lambda text: without(text, "R432-2") + empty)
    assert findings(path, corpus)["ceseda/r432-2"].verdict is Verdict.GONE


def test_a_state_cut_short_is_suspected(
    tmp_path: Path, corpus: Corpus, capsys: pytest.CaptureFixture[str]
) -> None:
    path = changed(tmp_path, lambda text: text[: len(text) // 3])
    assert watch([str(path)], rooms(corpus)) == 1
    assert "ce fichier est peut-être incomplet" in capsys.readouterr().out


def test_an_editors_note_is_not_the_text(tmp_path: Path, corpus: Corpus) -> None:
    end = "sont mentionnés auxdits articles.\n"
    note = "\nNOTA : Ces dispositions entrent en vigueur le 16 juin 2025.\n"
    path = changed(tmp_path, lambda text: text.replace(end, end + note, 1))
    assert findings(path, corpus)["ceseda/r432-2"].verdict not in NEWS


def test_a_jurist_reads_what_changed_and_what_stands_on_it(
    tmp_path: Path, corpus: Corpus, capsys: pytest.CaptureFixture[str]
) -> None:
    path = changed(tmp_path, lambda text: text.replace("de quatre mois", "de trois mois"))
    assert watch([str(path)], rooms(corpus)) == 1
    said = capsys.readouterr().out
    part = said[said.index("## R. 432-2") :].partition("\n## ")[0]
    assert "~~quatre~~ **trois** mois" in part
    assert "règle `silence-4-mois`" in part
    assert "**ses mots n’y sont plus**" in part
    assert "titres (" in part
    assert "docs/guide/quand-le-silence-est-un-refus.md" in part


def test_cases_phrases_and_letters_that_stand_on_an_article_are_named(corpus: Corpus) -> None:
    found = standing_on("ceseda/r431-5", corpus)
    assert {"ouverture-anef", "fermeture-anef"} <= {rule.id for rule in found.data.rules}
    assert "attestation-de-prolongation" in found.data.letters
    assert "tests/cases/fenetre-de-depot/anef-29-fevrier.toml" in found.cases
    assert "calculators/law/filing_window.py" in found.modules
    assert "etudiant" in found.data.titles
    assert "docs/guide/quand-deposer.md" in found.pages


def test_a_repository_is_read_from_its_address(
    tmp_path: Path, corpus: Corpus, capsys: pytest.CaptureFixture[str]
) -> None:
    repository = tmp_path / "codes"
    (repository / "fr").mkdir(parents=True)
    (repository / "fr" / "LEGITEXT000006070158.md").write_bytes(AFTER.read_bytes())
    author = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    for command in (("init", "--quiet"), ("add", "."), (*author, "commit", "--quiet", "-m", "Law")):
        subprocess.run(["git", "-C", str(repository), *command], check=True)
    assert watch([repository.as_uri()], rooms(corpus)) == 1
    assert "absent de l’état publié" in capsys.readouterr().out


def test_what_is_no_state_is_refused_in_french(
    tmp_path: Path, corpus: Corpus, capsys: pytest.CaptureFixture[str]
) -> None:
    assert watch([str(tmp_path / "nowhere")], rooms(corpus)) == 2
    assert "Ce chemin n’existe pas" in capsys.readouterr().err
    (tmp_path / "readme.md").write_text("# Rien\n", "utf-8")
    with pytest.raises(Unreadable, match="aucun code connu"):
        read_state(tmp_path)
