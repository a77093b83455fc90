"""A book of people, a clock that is moved by hand, and PINs that cost next to nothing."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.clock import VIETNAM_TIME
from kiosk.staff.book import StaffBook
from tests import quick_pins


@dataclass(slots=True)
class HandClock:
    """Stands still until somebody turns it."""

    moment: dt.datetime = dt.datetime(2026, 11, 23, 9, 0, tzinfo=VIETNAM_TIME)

    def now(self) -> dt.datetime:
        return self.moment

    def turn(self, seconds: float) -> None:
        self.moment += dt.timedelta(seconds=seconds)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "staff" / "people.json"


@pytest.fixture
def book(file: Path, clock: HandClock, monkeypatch: pytest.MonkeyPatch) -> StaffBook:
    """A book whose PINs are kept the quick way; one test keeps them the real one."""
    quick_pins.use(monkeypatch)
    return StaffBook(file, clock)
