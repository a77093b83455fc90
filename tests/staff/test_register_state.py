"""Staff are told when the data has grown old, counted in working days."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.deadlines import read_calendar
from kiosk.settings import Tracking
from kiosk.staff.register_state import Holds, RegisterState

CALENDAR, _ = read_calendar(Path("no-table-of-the-office.csv"), Tracking().hours)


def holding(latest: dt.datetime | None) -> RegisterState:
    holds = Holds(1, 0, latest)
    return RegisterState(holds=holds, problem="", notice="", last=None, backup_at=None, server=None)


def at(day: str) -> dt.datetime:
    return dt.datetime.fromisoformat(f"{day}T08:00").replace(tzinfo=VIETNAM_TIME)


@pytest.mark.parametrize(
    ("latest", "now", "stale"),
    [
        ("2026-11-16", "2026-11-16", False),
        ("2026-11-16", "2026-11-17", False),
        ("2026-11-16", "2026-11-18", True),
        ("2026-11-13", "2026-11-16", False),  # a weekend lies between
        ("2026-11-13", "2026-11-17", True),
        ("2026-11-20", "2026-11-24", False),  # a weekend and the day of culture
        ("2026-11-18", "2026-11-16", False),  # a clock that was set back
        ("1990-01-01", "2026-11-23", True),  # no holidays are known of that year
    ],
)
def test_data_is_old_after_two_working_days(latest: str, now: str, stale: bool) -> None:
    assert holding(at(latest)).is_stale(at(now), CALENDAR) is stale


def test_an_empty_register_is_not_old() -> None:
    assert not holding(None).is_stale(at("2026-11-23"), CALENDAR)
