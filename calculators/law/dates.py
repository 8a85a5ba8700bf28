"""The legal arithmetic of days: months *de quantième à quantième*, clear days, roll-over.

Source: R0 of the dossier (art. 641 of the code of civil procedure, transposed; CE Sect. 4 June
1954, Décines-Charpieu; CE n° 362568 for roll-over, which only appeals enjoy).
"""

from __future__ import annotations

from calculators.law.holidays import Region, is_working_day
from corpus import Day, Deadline, Direction, Practice, Unit
from corpus.day import month_length


def plus_months(day: Day, months: int) -> Day:
    """Return the same *quantième* that many months later (earlier if negative).

    Where the month has no such day, its last day: 31 October and four months give 28 February.
    """
    from_zero = day.year * 12 + day.month - 1 + months
    year, month = from_zero // 12, from_zero % 12 + 1
    return Day(year, month, min(day.day, month_length(year, month)))


def plus_years(day: Day, years: int) -> Day:
    """Return the same day that many years later; 29 February becomes the 28th."""
    return plus_months(day, 12 * years)


def count(deadline: Deadline | Practice, start: Day) -> Day:
    """Return the date that a delay leads to, without clear day or roll-over.

    Days are calendar days, months and years go *de quantième à quantième*. Raises ``ValueError``
    for a delay in working days, which needs a region (``plus_working_days``).
    """
    amount = deadline.value if deadline.direction is Direction.AFTER else -deadline.value
    match deadline.unit:
        case Unit.DAYS:
            return start.plus_days(amount)
        case Unit.MONTHS:
            return plus_months(start, amount)
        case Unit.YEARS:
            return plus_years(start, amount)
        case Unit.WORKING_DAYS:
            raise ValueError(f"{deadline.id}: working days need a region")


def last_useful_day(deadline: Deadline, start: Day, region: Region) -> Day:
    """Return the last day on which an act is in time, clear day and roll-over included.

    Clear days: neither the first nor the last day counts, so one day more. Roll-over: to the
    first working day of the region.
    """
    day = count(deadline, start)
    if deadline.clear_days:
        day = day.plus_days(1)
    return next_working_day(day, region) if deadline.rolls_over else day


def next_working_day(day: Day, region: Region) -> Day:
    """Return the day itself, or the first after it that is neither weekend nor holiday."""
    while not is_working_day(day, region):
        day = day.plus_days(1)
    return day


def plus_working_days(day: Day, days: int, region: Region) -> Day:
    """Return the ``days``-th working day (Monday to Saturday, *jours ouvrables*) after ``day``."""
    while days > 0:
        day = day.plus_days(1)
        if is_working_day(day, region, saturday_works=True):
            days -= 1
    return day


def minus_working_days(day: Day, days: int, region: Region) -> Day:
    """Return the ``days``-th working day (Monday to Saturday, *jours ouvrables*) before ``day``."""
    while days > 0:
        day = day.plus_days(-1)
        if is_working_day(day, region, saturday_works=True):
            days -= 1
    return day


def clamp(day: Day, low: Day, high: Day) -> Day:
    """Return the day, or the bound that it is beyond."""
    return max(low, min(day, high))
