"""The plural forms of the languages, against those of Unicode, as Babel knows them."""

from __future__ import annotations

import pytest
from babel import Locale

from calculators.languages import LANGUAGES, TRANSLATED
from calculators.languages.worded import Worded
from corpus import Day, Unit


@pytest.mark.parametrize("code", TRANSLATED)
def test_each_number_takes_the_form_of_unicode(code: str) -> None:
    language, known = LANGUAGES[code], Locale(code).plural_form
    assert isinstance(language, Worded)
    numbers = range(1001)
    assert [language.plural(n) for n in numbers] == [known(n) for n in numbers]
    for forms in language.units.values():
        assert {language.plural(n) for n in numbers} <= forms.keys()


@pytest.mark.parametrize("code", TRANSLATED)
def test_months_and_weekdays_are_those_of_unicode(code: str) -> None:
    language, locale = LANGUAGES[code], Locale(code)
    months = locale.months["stand-alone"]["wide"]
    assert [language.month_name(n) for n in range(1, 13)] == [months[n] for n in range(1, 13)]
    days = locale.days["stand-alone"]["wide"]
    monday = Day(2024, 1, 1)
    said = [language.weekday(monday.plus_days(n)) for n in range(7)]
    assert said == [days[n] for n in range(7)]
    assert len(set(language.weekdays_narrow)) == 7


@pytest.mark.parametrize(
    ("code", "day", "length", "distance"),
    [
        ("en", "Tuesday 10 November 2026", "60 days", "in 12 days"),
        ("ar", "الثلاثاء 10 نوفمبر 2026", "60 يومًا", "بعد 12 يومًا"),
        ("tr", "10 Kasım 2026 Salı", "60 gün", "12 gün sonra"),
    ],
)
def test_a_language_says_a_day_and_a_length(
    code: str, day: str, length: str, distance: str
) -> None:
    language = LANGUAGES[code]
    said = (
        language.day(Day(2026, 11, 10)),
        language.length(60, Unit.DAYS),
        language.distance(12),
    )
    assert tuple(words.replace("\u00a0", " ") for words in said) == (day, length, distance)
