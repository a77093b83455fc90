"""One receipt printer, whoever prints on it: two slots of the settings may name the same one.

A printer talks to one at a time. Who asked it while it prints for the other slot would find it
silent; so both share what is under way.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING
from weakref import WeakValueDictionary

from kiosk.printing.receipts.habits import Habits
from kiosk.printing.receipts.line import place_of

if TYPE_CHECKING:
    from kiosk.printing.receipts.job import EscposJob


class Device:
    """``turn`` belongs to whoever talks to it; ``job`` is what was printed last, or is being."""

    def __init__(self) -> None:
        self.turn = threading.Lock()
        self.habits = Habits()
        self.job: EscposJob | None = None

    @property
    def under_way(self) -> EscposJob | None:
        """What is being printed."""
        return None if self.job is None or self.job.ended else self.job


_devices: WeakValueDictionary[str, Device] = WeakValueDictionary()
_finding = threading.Lock()


def device_at(address: str) -> Device:
    """The printer at an address (see ``line.connect``), one and the same for all who ask."""
    with _finding:
        return _devices.setdefault(place_of(address), Device())
