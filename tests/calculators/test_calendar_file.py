"""The calendar file is read by another library as we meant it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

from icalendar import Calendar

from calculators import CALCULATORS, Result, ask
from calculators.languages.phrases import Phrases
from calculators.rendering.calendar_file import render_ics
from corpus import Corpus, Day


def result(corpus: Corpus, today: str) -> Result:
    answers = {"expiry": "2027-03-31", "title": "carte-de-resident", "request": "renewal"}
    return ask(CALCULATORS["fenetre-de-depot"], answers, corpus, Day.parse(today))


def events(text: str) -> dict[str, tuple[date, list[timedelta]]]:
    calendar: Any = Calendar.from_ical(text)
    return {
        str(event["SUMMARY"]): (
            event["DTSTART"].dt,
            [alarm["TRIGGER"].dt for alarm in event.walk("VALARM")],
        )
        for event in calendar.walk("VEVENT")
    }


def test_the_days_to_come_are_whole_days_with_alarms(corpus: Corpus) -> None:
    found = events(render_ics(result(corpus, "2026-11-23"), Phrases.of(corpus)))
    start, alarms = found["La fenêtre de dépôt ouvre"]
    assert start == date(2026, 12, 1)
    assert alarms == [timedelta(days=-7), timedelta(days=-1)]
    assert date(2027, 1, 30) in {day for day, _ in found.values()}


def test_days_that_are_past_are_left_out(corpus: Corpus) -> None:
    found = events(render_ics(result(corpus, "2027-02-15"), Phrases.of(corpus)))
    assert min(day for day, _ in found.values()) >= date(2027, 2, 15)


def test_the_same_days_keep_their_uid(corpus: Corpus) -> None:
    def uids(today: str) -> set[str]:
        return {event.uid for event in result(corpus, today).events}

    assert uids("2026-11-23") == uids("2026-11-24")
    assert len(uids("2026-11-23")) == len(result(corpus, "2026-11-23").events)


def test_lines_are_folded_at_75_octets_and_end_as_the_standard_says(corpus: Corpus) -> None:
    text = render_ics(result(corpus, "2026-11-23"), Phrases.of(corpus))
    assert text.endswith("END:VCALENDAR\r\n")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_each_entry_says_the_state_of_the_law(corpus: Corpus) -> None:
    calendar: Any = Calendar.from_ical(render_ics(result(corpus, "2026-11-23"), Phrases.of(corpus)))
    for event in calendar.walk("VEVENT"):
        assert "mi-juillet 2025" in str(event["DESCRIPTION"])


def test_an_alarm_is_true_when_it_rings(corpus: Corpus) -> None:
    calendar: Any = Calendar.from_ical(render_ics(result(corpus, "2027-01-20"), Phrases.of(corpus)))
    for event in calendar.walk("VEVENT"):
        for alarm in event.walk("VALARM"):
            days = -alarm["TRIGGER"].dt.days
            said = str(alarm["DESCRIPTION"])
            assert event["DTSTART"].dt - timedelta(days=days) >= date(2027, 1, 20)
            assert said.startswith("Demain" if days == 1 else f"Plus que {days}\u00a0jours"), said
            assert "aujourd’hui" not in said


def test_a_neutral_file_betrays_nothing(corpus: Corpus) -> None:
    asked = result(corpus, "2026-11-23")
    text = render_ics(asked, Phrases.of(corpus), neutral=True)
    calendar: Any = Calendar.from_ical(text)
    assert len(calendar.walk("VEVENT")) == len(asked.events) > 1
    assert {str(event["SUMMARY"]) for event in calendar.walk("VEVENT")} == {"Rappel"}
    for betraying in ("J-120", "j-120", "dépo", "titre", "carte", "resident", "tribunal"):
        assert betraying not in text


def test_an_id_says_nothing(corpus: Corpus) -> None:
    for event in result(corpus, "2026-11-23").events:
        assert re.fullmatch("[0-9a-f]{16}", event.uid)
