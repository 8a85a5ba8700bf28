"""The day that a build speaks on. Nothing that runs in a browser asks for it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone

from corpus.day import Day


def build_day(environment: Mapping[str, str] = os.environ) -> Day:
    """Return J120_TODAY, else the day of SOURCE_DATE_EPOCH, else today."""
    if told := environment.get("J120_TODAY"):
        return Day.parse(told)
    epoch = environment.get("SOURCE_DATE_EPOCH")
    return _day(datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC))


def latest_day() -> Day:
    """Return the day that it is already somewhere: nobody has seen anything on a later one."""
    return _day(datetime.now(timezone(timedelta(hours=14))))


def _day(now: datetime) -> Day:
    return Day(now.year, now.month, now.day)
