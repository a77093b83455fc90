"""How much paper was used since somebody put in new, so that staff hear of its end before it comes.

Few printers say how much is left, and a roll ends in the middle of a slip. So the kiosk counts what
it printed: sheets, or millimetres of a roll with what the knife takes. It is a help and no promise:
whatever else prints on the same printer is not counted.
"""

from __future__ import annotations

import datetime as dt
import math
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from kiosk import storage
from kiosk.clock import Clock
from kiosk.printing.outlets import Outlet
from kiosk.system.log import Event, record

CUT_MM = 25
"""What a cut takes of a roll: the paper between the print head and the knife, rather too much."""

_LOW_SHARE = 10
_LOW_SHEETS = 20
_LOW_ROLL_MM = 1_500
_LARGEST_FILE = 65_536


@dataclass(frozen=True, slots=True)
class PaperLeft:
    """Sheets, or millimetres of a roll. ``capacity`` 0: nobody said how much goes in.

    ``since``: when paper was put in, or counting began; ``None``: nothing was counted yet.
    ``low``: staff should have new paper at hand.
    """

    used: int
    capacity: int
    since: dt.datetime | None
    low: bool

    @property
    def left(self) -> int:
        """What should still be there; 0 too where nobody knows."""
        return max(0, self.capacity - self.used)


@dataclass(slots=True)
class _Count:
    since: Annotated[dt.datetime, Meta(tz=True)]
    used: Annotated[int, Meta(ge=0)] = 0


_Counts = dict[str, _Count]
"""By the slot's name and its unit."""


class PaperCount:
    """The counts of all slots of one kiosk, by their names. Any thread may count.

    They are read anew each time, because a command may tell of new paper while the kiosk runs.
    Where the disk refuses them they are kept in memory, and written as soon as it can.
    """

    def __init__(self, file: Path, clock: Clock) -> None:
        self._file = file
        self._clock = clock
        self._lock = threading.Lock()
        self._unwritten: _Counts | None = None
        self._said = False

    def printed(self, outlet: Outlet, sheets: int, height_mm: float) -> None:
        """So many sheets came out; of a roll so many pieces, each ``height_mm`` long."""
        amount = math.ceil(sheets * (height_mm + CUT_MM)) if outlet.rolls else sheets
        if amount <= 0:
            return
        with self._lock:
            counts = self._read()
            count = counts.setdefault(_key(outlet), _Count(self._clock.now()))
            count.used += amount
            self._write(counts)

    def changed(self, outlet: Outlet) -> bool:
        """Somebody put in a full tray or a new roll; whether the disk took it."""
        with self._lock:
            counts = self._read()
            counts[_key(outlet)] = _Count(self._clock.now())
            self._write(counts)
            return self._unwritten is None

    def left(self, outlet: Outlet) -> PaperLeft:
        """What is known of the paper in a slot."""
        with self._lock:
            count = self._read().get(_key(outlet))
        if count is None:
            return PaperLeft(0, outlet.capacity, None, low=False)
        low = outlet.capacity > 0 and outlet.capacity - count.used <= _low_mark(outlet)
        return PaperLeft(count.used, outlet.capacity, count.since, low)

    def _read(self) -> _Counts:
        if self._unwritten is not None:
            return self._unwritten
        try:
            if not storage.is_file(self._file) and self._file.exists():
                raise IsADirectoryError(self._file)
            with self._file.open("rb") as file:
                return msgspec.json.decode(file.read(_LARGEST_FILE), type=_Counts)
        except FileNotFoundError:
            return {}
        except (OSError, msgspec.MsgspecError, ValueError) as error:
            self._say_lost(error)
            return {}

    def _write(self, counts: _Counts) -> None:
        try:
            storage.write(self._file, msgspec.json.encode(counts))
        except OSError as error:
            self._unwritten = counts
            self._say_lost(error)
        else:
            self._unwritten = None
            self._said = False

    def _say_lost(self, error: Exception) -> None:
        """Once, until it is well again."""
        if not self._said:
            self._said = True
            record(Event.PAPER_COUNT_LOST, kind=type(error).__name__)


def _key(outlet: Outlet) -> str:
    """Sheets and rolls of a slot are counted apart: its printer may be exchanged."""
    return f"{outlet.name}-mm" if outlet.rolls else outlet.name


def _low_mark(outlet: Outlet) -> int:
    """A tenth, but enough for a few visits more; never more than half of what goes in."""
    few = _LOW_ROLL_MM if outlet.rolls else _LOW_SHEETS
    return min(outlet.capacity // 2, max(outlet.capacity // _LOW_SHARE, few))
