"""The door of staff mode, as the window sees it: closed and empty until somebody knocks.

Everything behind it is imported and made only then; a kiosk that nobody serves today carries
neither its pages nor their libraries.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kiosk.ui.routes import CitizenRoute, ProblemRoute, Route
from kiosk.ui.screens.base import Screen
from kiosk.ui.theme import Theme

if TYPE_CHECKING:
    from kiosk.ui.staff.mode import StaffMode
    from kiosk.ui.window import KioskWindow


class StaffDoor(QObject):
    """``entered`` says that somebody came in, ``exit`` that they want the kiosk closed."""

    entered = Signal()
    exit = Signal()

    def __init__(self, window: KioskWindow, on_pc: bool) -> None:
        super().__init__(window)
        self._window = window
        self._mode: StaffMode | None = None
        self.on_pc = on_pc

    @property
    def name(self) -> str:
        """Who is in; empty where nobody is."""
        return self._mode.name if self._mode is not None else ""

    def fill(self, route: Route, otherwise: Callable[[CitizenRoute], Screen]) -> Screen:
        """The page of a route, showing it: staff mode's own pages and the problems of who is in,
        and ``otherwise`` the page of everybody. Raises ``KioskError`` for what cannot be shown.
        """
        if isinstance(route, CitizenRoute) and not (isinstance(route, ProblemRoute) and self.name):
            return otherwise(route)
        if self._mode is None:
            from kiosk.ui.staff.mode import StaffMode

            self._mode = StaffMode(self._window, self.on_pc)
            self._mode.entered.connect(self.entered)
            self._mode.exit.connect(self.exit)
        return self._mode.fill(route)

    def leave(self) -> None:
        """Staff mode is over; everything it showed is forgotten."""
        if self._mode is not None:
            self._mode.leave()

    def set_theme(self, theme: Theme) -> None:
        """For what stands over the pages."""
        if self._mode is not None:
            self._mode.set_theme(theme)

    def wait(self) -> None:
        """Until every job has ended."""
        if self._mode is not None:
            self._mode.wait()
