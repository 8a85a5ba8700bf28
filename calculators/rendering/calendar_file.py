"""A result's days as an iCalendar file (RFC 5545): whole days, stable UIDs, alarms.

A neutral file says of each day that it is one to remember, and nothing of what it is about.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from calculators.languages.phrases import Phrases
from calculators.result import Event, Result
from corpus import Day

_LINE_OCTETS: Final = 75


def render_ics(result: Result, say: Phrases, *, neutral: bool = False) -> str:
    """Write the events of an answer; an empty calendar if there is none to come."""
    return render_events(result.events, result.today, say, neutral=neutral)


def render_events(
    events: Iterable[Event], today: Day, say: Phrases, *, neutral: bool = False
) -> str:
    """Write events as one file."""
    maker = say("page.event-neutral")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//{maker}//FR", "CALSCALE:GREGORIAN"]
    for event in events:
        lines += _event(event, today, say, neutral=neutral)
    lines.append("END:VCALENDAR")
    return "".join(f"{_fold(line)}\r\n" for line in lines)


def _event(event: Event, today: Day, say: Phrases, *, neutral: bool) -> list[str]:
    label = say("page.event-neutral") if neutral else event.summary
    lines = [
        "BEGIN:VEVENT",
        f"UID:{event.uid}",
        f"DTSTAMP:{_compact(today)}T000000Z",
        f"DTSTART;VALUE=DATE:{_compact(event.date)}",
        f"DTEND;VALUE=DATE:{_compact(event.date.plus_days(1))}",
        f"SUMMARY:{_escape(label)}",
        *([] if neutral else [f"DESCRIPTION:{_escape(event.description)}"]),
        "TRANSP:TRANSPARENT",
    ]
    for days in event.alarms:
        key = "alarm" if days > 1 else "alarm-eve"
        lines += [
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            f"DESCRIPTION:{_escape(say(f'page.{key}', days=say.days(days), label=label))}",
            f"TRIGGER:-P{days}D",
            "END:VALARM",
        ]
    return [*lines, "END:VEVENT"]


def _compact(day: Day) -> str:
    return day.iso.replace("-", "")


def _escape(text: str) -> str:
    for special in ("\\", ";", ","):
        text = text.replace(special, f"\\{special}")
    return text.replace("\n", "\\n")


def _fold(line: str) -> str:
    """Fold at 75 octets without cutting a character, as the standard asks."""
    parts, current, size = [], "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > _LINE_OCTETS:
            parts.append(current)
            current, size = " ", 1
        current, size = current + character, size + octets
    return "\r\n".join([*parts, current])
