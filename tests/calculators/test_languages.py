"""How French says what is no sentence, and that no answer assumes it is French that says it."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator, Sequence
from random import Random

import pytest
from lxml import html

from calculators import CALCULATORS, Refused, languages
from calculators.answers.asking import answer
from calculators.languages.french import FRENCH
from calculators.languages.language import Direction
from calculators.languages.phrases import BrokenPhrase, Phrases
from calculators.rendering.answer import render_html
from corpus import HOME, Corpus, Day, Unit
from corpus.checking.translating import write_translations
from corpus.translation import END, START_FRENCH, How, Translation, fingerprint
from tests.calculators.walking import WORDS, walk

TODAY = Day(2026, 11, 24)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (FRENCH.day(Day(2025, 1, 9)), "jeudi 9 janvier 2025"),
        (FRENCH.day(Day(2021, 5, 1), weekday=False), "1er mai 2021"),
        (FRENCH.short_day(Day(2025, 1, 9)), "9/1/2025"),
        (FRENCH.narrow_day(Day(2026, 9, 9)), "me 9 sept."),
        (FRENCH.narrow_day(Day(2026, 9, 1), month=False), "ma 1er"),
        (FRENCH.month(Day(2025, 1, 9)), "janvier 2025"),
        (FRENCH.length(0, Unit.DAYS), "0 jour"),
        (FRENCH.length(2, Unit.WORKING_DAYS), "2 jours ouvrables"),
        (FRENCH.length_in_letters(1, Unit.YEARS), "un an"),
        (FRENCH.length_in_letters(60, Unit.DAYS), "60 jours"),
        (FRENCH.distance(0), "aujourd’hui"),
        (FRENCH.distance(12), "dans 12 jours"),
        (FRENCH.distance(-3), "il y a 3 jours"),
        (FRENCH.euros(180), "180 €"),
        (FRENCH.every(("a", "b", "c")), "a, b et c"),
        (FRENCH.either(("a", "b")), "a ou b"),
        (FRENCH.formed("jeudi 9", "au"), "au jeudi 9"),
        (FRENCH.formed("avril 2025", "de"), "d’avril 2025"),
        (FRENCH.formed("mai 2025", "de"), "de mai 2025"),
    ],
)
def test_french_says(said: str, words: str) -> None:
    assert re.sub("[\u00a0\u202f]", " ", said) == words


def test_two_letters_tell_the_weekdays_apart() -> None:
    assert len(set(FRENCH.weekdays_narrow)) == 7


def test_a_blank_may_ask_its_value_for_an_article() -> None:
    say = Phrases({"a.b": "du {opening:le} jusqu’{closing:au}, {closing}"}, FRENCH)
    said = say("a.b", opening=Day(2027, 1, 4), closing="mardi")
    assert said == "du le lundi 4\u00a0janvier\u00a02027 jusqu’au mardi, mardi"


def test_a_phrase_that_is_missing_is_named_with_the_file_of_its_language() -> None:
    with pytest.raises(BrokenPhrase, match=r"^corpus/phrases/fr\.toml · a · b"):
        Phrases({}, FRENCH)("a.b")


class _Figures:
    """A language of figures and signs, in which nothing is a word of French."""

    code = "xx"
    direction = Direction.LEFT_TO_RIGHT
    forms = ("le", "Le", "du", "Du", "au", "de", "De")
    weekdays_short = weekdays_narrow = tuple("1234567")

    def formed(self, said: str, form: str) -> str:  # noqa: ARG002
        return said

    def day(self, day: Day, *, weekday: bool = True) -> str:  # noqa: ARG002
        return day.iso

    def short_day(self, day: Day) -> str:
        return day.iso

    def narrow_day(self, day: Day, *, month: bool = True) -> str:  # noqa: ARG002
        return day.iso

    def day_of_month(self, day: Day) -> str:
        return str(day.day)

    def month(self, day: Day) -> str:
        return day.iso[:7]

    def month_name(self, month: int) -> str:
        return str(month)

    def month_short(self, month: int) -> str:
        return str(month)

    def weekday(self, day: Day) -> str:
        return str(day.weekday)

    def length(self, value: int, unit: Unit) -> str:
        return f"{value}/{unit[0]}"

    def length_in_letters(self, value: int, unit: Unit) -> str:
        return f"{value}/{unit[0]}"

    def rank(self, value: int) -> str:
        return str(value)

    def euros(self, value: int) -> str:
        return str(value)

    def distance(self, days: int) -> str:
        return f"{days:+}"

    def every(self, parts: Sequence[str]) -> str:
        return " & ".join(parts)

    def either(self, parts: Sequence[str]) -> str:
        return " | ".join(parts)


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """The corpus in another language, whose words are blanks and a dash."""
    root = tmp_path_factory.mktemp("other") / "corpus"
    shutil.copytree(HOME, root, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    french = Corpus(root)
    made = {
        key: Translation(
            text=" ".join(re.findall(r"\{[^}]*\}", words)) or "–",
            of=fingerprint(words),
            by="",
            on=TODAY,
            how=How.MACHINE,
        )
        for key, words in french.words.items()
    }
    (root / "phrases/xx.toml").write_text("", "utf-8")
    write_translations(Corpus(root, "xx"), made)
    languages.register(_Figures())
    return Corpus(root, "xx")


_FRENCH = re.compile(f"{START_FRENCH}[^{START_FRENCH}{END}]*{END}")
_NEVER_SAID = frozenset(
    {"key", "basis", "calculator", "status", "letter", "letters", "page", "uid", "quote", "version"}
    | {"date", "level", "reading", "answer", "writing", "main", "reference", "outcome", "today"}
    | {"first", "last", "next", "permit", "text_state", "known_on", "reverify_before", "way"}
)
_WORD = re.compile(r"[^\W\d_]{3,}")


def _sentences(value: object, field: str = "") -> Iterator[str]:
    if field in _NEVER_SAID:
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _sentences(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from _sentences(inner, field)


@pytest.mark.parametrize("slug", [slug for slug in CALCULATORS if slug != "courriers"])
def test_no_french_goes_unmarked_in_another_language(other: Corpus, slug: str) -> None:
    names = [each.name for each in other.departments.values()]
    typed = re.compile(r"https?://\S+|ligne [12]|" + "|".join(map(re.escape, (*names, *WORDS[:3]))))
    random, seen = Random(20), 0
    calculator = CALCULATORS[slug]
    for _ in range(8):
        raw = walk(calculator.form(other), random, TODAY)
        try:
            answered = answer(calculator, raw, other, TODAY)
        except Refused:
            continue
        seen += 1
        french = answered.french
        assert french is not None
        same = [(f.key, f.date) for f in french.dates]
        assert [(f.key, f.date) for f in answered.result.dates] == same
        for said in _sentences(json.loads(answered.result.to_json())):
            rest = typed.sub("", _FRENCH.sub("", said))
            assert not _WORD.search(rest), said
        shown = html.fromstring(f"<div>{render_html(answered.result, other, french=french)}</div>")
        for marked in shown.xpath("//*[@lang='fr'] | //q | //svg"):
            marked.drop_tree()
        unmarked = typed.sub("", shown.text_content())
        assert not _WORD.search(unmarked), unmarked
    assert seen
