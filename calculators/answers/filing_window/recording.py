"""Writing the time to file into an answer: its days, how each was counted, the words it stands on.

Other answers say the same time: it is worded here once, by the phrases of this one.
"""

from __future__ import annotations

from calculators.answers.drafting import Draft
from calculators.answers.filing_window.questions import SECTION
from calculators.law.counting import Count
from calculators.law.entry_conditions import last_day_without
from calculators.law.filing_window import FilingTime, FilingWindow, Route
from calculators.result import Level, Reading
from corpus import Day, Procedure


def record_expiry(draft: Draft, expiry: Day) -> None:
    """Say which day is day nought of the count."""
    draft.add_step("expiry", draft.speaking(SECTION).words("s.expiry", date=expiry), expiry, "")


def record_entry_conditions(draft: Draft, expiry: Day) -> Day:
    """Record the last prudent day before the conditions of entry come back (R. 431-8)."""
    last = last_day_without(expiry, draft.today, draft.corpus)
    draft.add_last_day(last)
    worded = draft.under(last.count.law_of).speaking(SECTION)
    worded.add_date("visa_conditions_from", last.day, last.count.basis, Reading.PRUDENT)
    return last.day


def record_window(draft: Draft, time: FilingTime) -> None:
    """Record the window that governs, if there is one: its literal days and its prudent ones.

    On a doubtful route, each label says that its day is that of ANEF.
    """
    window = time.window
    if window is None:
        return
    draft, door = draft.speaking(SECTION), ".anef" if time.route is Route.UNSURE else ""
    _record_days(draft, time, window, ("opening", "closing"), door)
    prudent, opens, closes = Reading.PRUDENT, window.opens, window.closes or window.opens
    label = draft.words(f"d.prudent_opening{door}")
    draft.add_date("prudent_opening", window.prudent_opening, opens.basis, prudent, label)
    _step_prudent(draft, time, window.opening, opens, window.prudent_opening)
    label = draft.words(f"d.prudent_closing{door}")
    draft.add_date("prudent_closing", window.prudent_closing, closes.basis, prudent, label)
    _step_prudent(draft, time, window.closing, window.closes, window.prudent_closing)
    say_changes(draft, time, window)


def record_both(draft: Draft, time: FilingTime) -> None:
    """Record the second window of a doubtful route, if it is one, and the days in both."""
    window, other = time.window, time.other
    if window is None or other is None:
        return
    draft = draft.speaking(SECTION)
    _record_days(draft, time, other, ("other_opening", "other_closing"))
    draft.add_finding(
        Level.DANGER,
        "both",
        opening=window.opening,
        closing=window.closing,
        other_opening=other.opening,
        other_closing=other.closing,
    )
    if time.in_both is None:
        draft.add_finding(Level.WARNING, "both.none")
        return
    first, last = time.in_both
    draft.add_date("both_opening", first, other.opens.basis, Reading.PRUDENT)
    draft.add_date("both_closing", last, window.opens.basis, Reading.PRUDENT)
    key = "both.single" if first == last else "both.overlap"
    draft.add_finding(Level.WARNING, key, both_opening=first, both_closing=last)


def record_counts(
    draft: Draft, time: FilingTime, window: FilingWindow, keys: tuple[str, str]
) -> None:
    """Say how both ends of a window were counted, and what a change of the law makes of them."""
    draft, (opening, closing) = draft.speaking(SECTION), keys
    draft.add_count(window.opens)
    if window.opening != window.opens.day:
        words = draft.words("s.opens-by-change", date=window.opening)
        draft.add_step(opening, words, window.opening, window.opens.basis)
    if window.closes is not None:
        draft.add_count(window.closes)
    else:
        words = draft.words("s.closing-expiry", date=time.expiry)
        draft.add_step(closing, words, time.expiry, window.opens.basis)
    if window.is_cut:
        then = window.change.window.closes if window.change else None
        if then is not None:
            draft.add_count(then)
        _step_change(draft, time, closing, window.closing)


def _record_days(
    draft: Draft, time: FilingTime, window: FilingWindow, keys: tuple[str, str], door: str = ""
) -> None:
    record_counts(draft, time, window, keys)
    opening, closing = keys
    opens, closes = window.opens, window.closes or window.opens
    label = draft.words(f"d.{opening}{door}")
    draft.add_date(opening, window.opening, opens.basis, label=label)
    reading = Reading.LAST_DEFENSIBLE if window.closes else Reading.LITERAL
    label = draft.words(f"d.{closing}{door}")
    draft.add_date(closing, window.closing, closes.basis, reading, label)


def _step_prudent(
    draft: Draft, time: FilingTime, start: Day, counted: Count | None, day: Day
) -> None:
    """Say how the prudent day was reached: by its shift, or by what is to come."""
    shift = counted.rule.prudent_shift if counted else 0
    if day == start:
        return
    if day == start.plus_days(shift):
        key = "s.prudent.plus" if shift > 0 else "s.prudent.minus"
        words = draft.words(key, start=start, date=day)
        draft.add_step("prudent", words, day, "")
    else:
        _step_change(draft, time, "prudent", day)


def _step_change(draft: Draft, time: FilingTime, key: str, day: Day) -> None:
    """Say that the law to come, or the way that the request then goes, ends the time."""
    changes = [
        window.change.day for window in (time.window, time.other) if window and window.change
    ]
    if time.new_channel is not None:
        changes.append(time.new_channel.filing.since)
    words = draft.say("derivation.law-change", change=min(changes), date=day)
    draft.add_step(key, words, day, "")


def say_changes(draft: Draft, time: FilingTime, window: FilingWindow) -> None:
    """Say both halves of a time on which the law changes."""
    draft, change = draft.speaking(SECTION), window.change
    if window.reopens:
        draft.add_finding(
            Level.WARNING, "law-change.reopens", opening=window.opening, closing=window.closing
        )
    if change is not None:
        draft.add_finding(
            Level.WARNING,
            "law-change" if change.opening <= change.closing else "law-change.closed",
            change=change.day,
            opening=window.opening,
            closing=min(window.closing, change.day.plus_days(-1)),
            new_opening=change.opening,
            new_closing=change.window.closing,
        )
    if time.new_channel is not None:
        since, then = time.new_channel.filing.since, time.new_channel.window
        on_anef = time.new_channel.filing.procedure is Procedure.ANEF
        key = "new-channel.anef" if on_anef else "new-channel.other"
        key = key if since <= then.closing else "new-channel.closed"
        days = {"opening": max(then.opening, since), "closing": then.closing}
        draft.add_finding(Level.WARNING, key, since=since, **days)
