"""A broken entry gets one French line: file, entry, field, what to write."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from calculators.checking import check
from corpus import HOME, Corpus
from corpus.__main__ import main
from corpus.checking.shape import Problem
from tests.edition import FOLDER

DATA = ("*.toml", "articles", "orders", "decisions", "departments", "letters", "phrases")
PHRASES = "phrases/fr.toml"
R431_5 = "articles/ceseda/r431-5/2021-05-01.md"


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("original")
    for pattern in DATA:
        for path in HOME.glob(pattern):
            if path.is_dir():
                shutil.copytree(path, folder / path.name)
            else:
                shutil.copy(path, folder)
    shutil.rmtree(folder / "departments")
    (folder / "departments").mkdir()
    shutil.copy(FOLDER / "99-essai.toml", folder / "departments")
    shutil.copy(FOLDER / "edition.toml", folder)
    return folder


@pytest.fixture
def copy(original: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(original, tmp_path / "corpus"))


def broken(root: Path, file: str, old: str, new: str) -> list[str]:
    path = root / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return [str(problem).replace("\u00a0", " ") for problem in check(Corpus(root))]


def test_a_faithful_copy_has_no_fault(copy: Path) -> None:
    assert check(Corpus(copy)) == ()


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (
            "titles.toml",
            'label = "Étudiant"',
            "",
            'corpus/titles.toml · etudiant · label : ce champ manque. Écrivez : label = "…"',
        ),
        (
            "titles.toml",
            'label = "Étudiant"',
            'lable = "Étudiant"',
            "corpus/titles.toml · etudiant · lable : champ inconnu. Champs possibles : label",
        ),
        (
            "titles.toml",
            'procedure = "anef"',
            'procedure = "enligne"',
            "valeur inconnue. Écrivez l’une de celles-ci : 'anef', 'prefecture', 'post', 'uncer",
        ),
        (
            "titles.toml",
            "since = 2021-05-01",
            'since = "2021-05-01"',
            "filings[1].since : écrivez une date sans guillemets, par exemple 2026-11-23.",
        ),
        (
            "titles.toml",
            'order = "arrete-2021-04-27"',
            'order = "arrete-2021-04-28"',
            "etudiant · filings.order : « arrete-2021-04-28 » n’existe pas. Clés proches : arrete",
        ),
        (
            "titles.toml",
            'order = "arrete-2021-04-27"',
            'order = "arrete-2021-04-27"\nparagraph = 9',
            "etudiant · filings.paragraph : ce texte a 0 paragraphes lus",
        ),
        (
            "departments/99-essai.toml",
            '    "E-Photo (photo avec le code)",',
            '    "Une photo d’identité",',
            "« Une photo d’identité » n’est dans aucune ligne de lines.",
        ),
        (
            "titles.toml",
            'basis = "ceseda/r422-5"\nparagraph = 2',
            'basis = "ceseda/r422-5"\nparagraph = 3',
            "version du 2021-05-01, qui dit 90 jours. Alinéas possibles : 1, 2.",
        ),
        (
            "titles.toml",
            'basis = "ceseda/r432-2"\ndoubt = "Si vous',
            'basis = "ceseda/r432-2"\nparagraph = 1\ndoubt = "Si vous',
            "silences.paragraph : retirez-le : le délai cite déjà cet article, et son alinéa.",
        ),
        (
            "titles.toml",
            'mobile_entry = "talent-carte-bleue-autre-etat"',
            'mobile_entry = "talent-carte-bleue-autre-pays"',
            "mobile_entry : « talent-carte-bleue-autre-pays » n’existe pas. Clés proches : talent",
        ),
        (
            "deadlines.toml",
            'extended_by = "prolongation-carte-bleue-mobile"',
            'extended_by = "prolongation"',
            "extended_by : « prolongation » n’existe pas. Clés proches :",
        ),
        (
            "edition.toml",
            'departments = ["99"]',
            'departments = ["98"]',
            "corpus/edition.toml · departments : aucun fichier de departments/ n’a le code « 98 ».",
        ),
        (
            "edition.toml",
            'association = "aide-essai"',
            'association = "aide"',
            "edition.toml · association : aucun de ses départements n’a de fait « aide ».",
        ),
        (
            "edition.toml",
            'court = "Épreuve"',
            "",
            "edition.toml · court : ce champ manque. Écrivez",
        ),
        (
            "letter-fields.toml",
            "{code postal} {ville}",
            "{code postal} {village}",
            "association · example : l’édition n’a pas de mot « {village} ». Elle a {ville}",
        ),
        (
            "departments/99-essai.toml",
            'by_post = ["admission-exceptionnelle"',
            'by_post = ["admission"',
            "99 · by_post : « admission » n’existe pas. Clés proches : admission-exceptionnelle",
        ),
        (
            "phrases/fr.toml",
            '"strip.six-months" = "{délai conditions-d-entree}"',
            '"strip.six-months" = "{délai conditions-d-entre}"',
            "strip.six-months : aucun délai « conditions-d-entre » n’a de nombre chaque jour.",
        ),
        (
            "documents.toml",
            "{Délai recepisse} au moins",
            "{Delai recepisse} au moins",
            "lasts : le blanc « {Delai recepisse} » ne se lit pas",
        ),
        (
            "documents.toml",
            "{Délai recepisse} au moins",
            "{délai recepisse!r} au moins",
            "lasts : le blanc « {délai recepisse!r} » ne se lit pas",
        ),
        (
            "letters/refere-mesures-utiles.md",
            "{rang fermeture-anef}",
            "{rang oqtf}",
            "refere-mesures-utiles : aucun délai « oqtf » n’a de nombre chaque jour",
        ),
        (
            "titles.toml",
            'label = "Étudiant"',
            'label = "Étudiant, {délai recepisse}"',
            "etudiant · label : ce champ est montré tel quel. Écrivez le nombre.",
        ),
        (
            "articles/ceseda/r431-3/2021-05-01.md",
            'link = "legifrance-r431-3"',
            'link = "legifrance-r431"',
            "r431-3 · 2021-05-01 · link : « legifrance-r431 » n’existe pas. Clés proches : legifr",
        ),
        ("titles.toml", 'category = "etudes"', 'category = "etude"', "« etude » n’existe pas"),
        (
            "titles.toml",
            'printed = ["étudiant"]',
            'printed = [""]',
            "titles.toml · etudiant · printed[1] : ce texte est vide. Écrivez-le, ou retirez la",
        ),
        (
            "titles.toml",
            "last_day = 2026-12-31",
            "last_day = 2020-12-31",
            "metiers-en-tension · filings.since : aucune demande n’est possible après le 2020-12",
        ),
        ("titles.toml", "[[category]]", "[[categorie]]", "tableau inconnu"),
        ("titles.toml", 'id = "etudes"', 'id = "etudes', "ce fichier TOML ne se lit pas"),
        ("links.toml", 'id = "anef-faq"', 'id = "anef"', "cet identifiant sert 2 fois"),
        (
            "deadlines.toml",
            "value = 120",
            "value = 121",
            "ouverture-anef · quote : la citation dit 120 jours, et non 121 jours.",
        ),
        (
            "deadlines.toml",
            'quote = "le cent-vingtième jour"',
            'quote = "le 120e jour"',
            "ces mots ne sont pas dans ceseda/r431-5, version du 2021-05-01, alinéa 2.",
        ),
        (
            "deadlines.toml",
            "until = 2025-06-16",
            "until = 2025-06-15",
            "laissent un trou. Écrivez : until = 2025-06-16",
        ),
        (
            "deadlines.toml",
            "until = 2025-06-16",
            "until = 2025-06-17",
            "se chevauchent. Écrivez : until = 2025-06-16",
        ),
        (
            "deadlines.toml",
            'basis = "ceseda/r431-5"',
            'basis = "ceseda/r431-55"',
            "« ceseda/r431-55 » n’existe pas. Clés proches : ceseda/r431-5",
        ),
        ("deadlines.toml", "value = 120", 'value = "120"', "écrivez un nombre entier, sans"),
        ("deadlines.toml", "paragraph = 2", "paragraph = 0", "ouverture-anef"),
        ("deadlines.toml", 'basis = "ceseda/r431-5"', 'basis = "link/anef"', "ouverture-anef"),
        (
            "titles.toml",
            'work_basis = "ceseda/r431-15-2#1"',
            'work_basis = "ceseda/r431-15-2#99"',
            "99",
        ),
        (
            "decisions/ce-2025-05-06-499904.md",
            'reading = "excerpt"',
            'reading = "summary"',
            "reading : ce texte n’a pas été lu : ses mots seraient montrés comme une citation.",
        ),
        ("claims.toml", "[[claim]]", "[claim]", "claims.toml"),
        (R431_5, "in_force = 2021-05-01", "in_force = 2021-05-02", "doit porter cette date"),
        (R431_5, 'number = "R. 431-5"', 'number = "R. 431-6"', "contient l’article R. 431-6"),
        (R431_5, "cent-vingtième", "cent-vingt-et-unième", "ces mots ne sont pas dans"),
        (R431_5, "+++\n\n", "", "il manque l’en-tête TOML"),
        (R431_5, "in_force = ", "in_force ", "2021-05-01.md · ligne 4 : ce fichier TOML ne se lit"),
        (
            "titles.toml",
            "since = 2021-05-01",
            "since = 2021-13-01",
            "mot de trop\u202f? (« since = 2021-13-01 »).",
        ),
        ("links.toml", "seen = ", "seen = 2026-02-31 # ", "cette date n’existe pas (« seen = 202"),
        ("titles.toml", "[[category]]", "\ufeff[[category]]", "titles.toml · ligne "),
        (
            "deadlines.toml",
            "[[deadline]]",
            '[[deadline]]\nid = "fermeture-anef"\n\n[[deadline]]',
            "corpus/deadlines.toml · fermeture-anef · label : ce champ manque.",
        ),
        (
            "letter-fields.toml",
            'id = "nom_complet"',
            'id = "adresse"',
            "letter-fields.toml · adresse · id : cet identifiant sert 2 fois.",
        ),
        (
            "letters/demande-de-motifs.md",
            "{nom_complet}",
            "{nom_complet",
            "letters/demande-de-motifs.md · demande-de-motifs : une accolade n’a pas sa paire",
        ),
        (
            PHRASES,
            "{expiry:le}",
            "{expirry:le}",
            "filing-window · h.expired : personne ne remplit le blanc « {expirry:le} ».",
        ),
        (
            PHRASES,
            "{expiry:le}",
            "{}",
            "h.expired : le blanc « {} » ne se lit pas. Un blanc s’écrit",
        ),
        (
            PHRASES,
            "{expiry:le}",
            "{expiry!r:>9}",
            "h.expired : le blanc « {expiry!r:>9} » ne se lit",
        ),
        (PHRASES, "{expiry:le}", "{expiry:le", "h.expired : une accolade n’a pas sa paire."),
        (
            PHRASES,
            'dates = "Toutes les dates"',
            'dates = " "',
            "page · dates : cette phrase est vide.",
        ),
        (PHRASES, 'cja = "', 'cjb = "', "codes · cja : cette phrase manque. Écrivez"),
        (
            PHRASES,
            '"document.recepisse-renouvellement" =',
            '"document.recepisse" =',
            "questions · document.recepisse-renouvellement : cette phrase manque. Écrivez",
        ),
        (
            PHRASES,
            '"h.favourable" =',
            '"h.favourables" =',
            "my-document · h.favourable : cette phrase manque.",
        ),
        (
            "departments/99-essai.toml",
            "expires = 2026-01-23",
            "expires = 2024-01-23",
            "le fait périt (2024-01-23) avant d’avoir été vu (2025-01-23).",
        ),
    ],
)
def test_a_broken_entry_gets_its_line(copy: Path, file: str, old: str, new: str, said: str) -> None:
    lines = broken(copy, file, old, new)
    assert any(said in line for line in lines), lines
    assert all("\n" not in line for line in lines)


def test_a_folder_of_no_article_is_named(copy: Path) -> None:
    (copy / "articles/ceseda/l1").mkdir()
    (problem,) = check(Corpus(copy))
    assert str(problem).startswith("corpus/articles/ceseda/l1\u00a0: aucun article ici. Rangez")


def test_two_versions_of_one_day_are_told_as_such(copy: Path) -> None:
    text = (copy / "deadlines.toml").read_text("utf-8")
    first = text.index("[[deadline]]")
    entry = text[first : text.index("[[", first + 2)]
    lines = broken(copy, "deadlines.toml", entry, entry + entry)
    assert any("deux versions commencent le 2021-05-01. Gardez-en une." in line for line in lines)


def test_a_file_with_a_byte_order_mark_is_named(copy: Path) -> None:
    path = copy / "glossary.toml"
    path.write_text(path.read_text("utf-8"), "utf-8-sig")
    assert [str(problem) for problem in check(Corpus(copy))] == [
        "corpus/glossary.toml\u00a0: enregistrez ce fichier en UTF-8 sans BOM."
    ]


@pytest.mark.parametrize("asked", [["links"], ["watch", "nowhere"]])
def test_no_command_works_on_a_corpus_that_is_broken(
    asked: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fault = Problem("titles.toml", "etudiant", "label", "ce champ manque.")
    monkeypatch.setattr("corpus.__main__.check", lambda _: (fault,))
    assert main(asked) == 2
    assert capsys.readouterr().err == f"{fault}\n"


def test_a_permit_without_a_past_is_refused(copy: Path) -> None:
    lines = broken(copy, "titles.toml", "since = 2021-05-01", "since = 2022-05-01")
    assert any("rien n’est dit du 2021-05-01 au 2022-05-01" in line for line in lines)


@pytest.mark.parametrize("name", ["glossary.toml", "state.toml", "phrases/fr.toml"])
def test_a_missing_file_is_named(copy: Path, name: str) -> None:
    (copy / name).unlink()
    assert any(str(problem).startswith(f"corpus/{name}") for problem in check(Corpus(copy)))


def test_a_file_in_another_encoding_is_named(copy: Path) -> None:
    (copy / "glossary.toml").write_bytes('term = "é"'.encode("latin-1"))
    assert any("glossary.toml" in str(problem) for problem in check(Corpus(copy)))


def test_the_terminal_counts_what_is_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert "articles" in capsys.readouterr().out


def test_the_terminal_says_what_to_write(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "python -m corpus check" in capsys.readouterr().err
