"""The codes asked for lately, in memory only: what is asked again, and who walks along serials.

A family's receipts follow one another too, and so do people who come from the counter one after
the other. So a walk is many neighbours one after the other, each within seconds of the last.
"""

from __future__ import annotations

import datetime as dt
from collections import deque
from dataclasses import dataclass

_AGAIN = dt.timedelta(minutes=30)
"""So long a code asked for again costs nothing; by the clock, however that is set."""

_PERSON = dt.timedelta(seconds=25)
"""Who asks again within this may be the same person."""

_NEAR = 3
_LOOK_BACK = 8
_FAMILIES = 25
"""So many neighbours one after the other are nothing remarkable: five large families in a queue."""


@dataclass(slots=True)
class _Asked:
    at: dt.datetime
    price: int
    wait: float


class Recent:
    """What was asked for in the last half hour."""

    def __init__(self) -> None:
        self._asked: dict[str, _Asked] = {}
        self._places: deque[tuple[str, int]] = deque(maxlen=_LOOK_BACK)
        self._answered_at: dt.datetime | None = None
        self._in_a_row = 0

    def wait_left(self, code: str, now: dt.datetime) -> float | None:
        """Seconds until the answer of what was paid for lately, mostly 0; None where it was not.

        Asking again while the kiosk makes one wait shortens nothing.
        """
        for old, asked in list(self._asked.items()):
            if abs(now - asked.at) <= _AGAIN:
                break
            del self._asked[old]
        asked = self._asked.get(code)
        if asked is None:
            return None
        return max(asked.wait - abs(now - asked.at).total_seconds(), 0.0)

    def price(self, code: str, now: dt.datetime) -> int:
        """What a code asked for now costs: 1; along a walk every step costs 1 more."""
        place = _place(code)
        in_haste = self._answered_at is not None and abs(now - self._answered_at) <= _PERSON
        near = any(place[0] == day and abs(place[1] - n) <= _NEAR for day, n in self._places)
        self._in_a_row = self._in_a_row + 1 if in_haste and near else 1
        self._places.append(place)
        return max(self._in_a_row - _FAMILIES + 1, 1)

    def add(self, code: str, price: int, now: dt.datetime, wait: float) -> None:
        """It was paid for, and is answered after so many seconds."""
        self._asked[code] = _Asked(now, price, wait)
        self._answered_at = now + dt.timedelta(seconds=wait)

    def take_price(self, code: str) -> int:
        """What was paid for a code, once; 0 afterwards and for one nobody asked for."""
        asked = self._asked.get(code)
        if asked is None:
            return 0
        price, asked.price = asked.price, 0
        return price


def _place(code: str) -> tuple[str, int]:
    """Which agency and day, and the how manieth of it."""
    day, _, serial = code.rpartition("-")
    return day, int(serial) if serial.isdecimal() else 0
