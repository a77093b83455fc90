"""A kiosk that counts, and people in front of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from kiosk.catalogue.asked import Asked
from kiosk.clock import VIETNAM_TIME

BIRTH, MARRIAGE = "1.001193", "1.000894"


@dataclass(slots=True)
class TurnedClock:
    """Stands still until somebody turns it."""

    moment: dt.datetime = dt.datetime(2026, 11, 23, 9, 0, tzinfo=VIETNAM_TIME)

    def now(self) -> dt.datetime:
        return self.moment

    def to(self, year: int, month: int) -> None:
        self.moment = self.moment.replace(year=year, month=month, day=15)


class Kiosk:
    """A kiosk that counts; it is switched on anew as often as one likes."""

    def __init__(self, path: Path, clock: TurnedClock) -> None:
        self.path = path
        self._clock = clock
        self.again()

    def again(self) -> None:
        self.asked = Asked(self.path, self._clock, pause_seconds=0)

    def visit(self, *typed: str, opened: tuple[str, ...] = ()) -> None:
        """Somebody comes, types, opens, and goes away."""
        for each in typed:
            self.asked.missed(each)
        for code in opened:
            self.asked.opened(code)
        self.asked.flush()
        self.asked.wait()

    def wanted(self) -> dict[str, int]:
        return {each.words: each.visits for each in self.asked.wanted()}

    def on_disk(self) -> bytes:
        """Every byte that is kept, wherever it is."""
        if not self.path.parent.exists():
            return b""
        return b"\n".join(each.read_bytes() for each in sorted(self.path.parent.iterdir()))
