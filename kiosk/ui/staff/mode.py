"""Staff mode of one window: who is in, their pages, their work, and forgetting all of it.

Made the first time somebody knocks, so that a kiosk nobody serves carries none of it. When staff
mode ends its pages are unmade: what they showed is gone, not hidden.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from kiosk.system.log import Event, record
from kiosk.ui.routes import Route
from kiosk.ui.staff.confirm import ConfirmPanel
from kiosk.ui.staff.pages import STAFF_SCREENS
from kiosk.ui.staff.routes import FirstPersonRoute, PinRoute
from kiosk.ui.staff.screens import StaffScreen
from kiosk.ui.theme import Theme
from kiosk.ui.widgets.themed import spread
from kiosk.ui.work import Work

if TYPE_CHECKING:
    from kiosk.ui.paper.talk import PrintTalk
    from kiosk.ui.paper.watch import PrinterWatch
    from kiosk.ui.staff.catalogue_routes import Outcome
    from kiosk.ui.window import KioskWindow


class StaffMode(QObject):
    """``entered`` says that somebody came in, ``exit`` that they want the kiosk closed."""

    entered = Signal()
    exit = Signal()
    outcome_left = Signal()

    def __init__(self, window: KioskWindow, on_pc: bool) -> None:
        super().__init__(window)
        self._window = window
        self._made: dict[type[StaffScreen[Any]], StaffScreen[Any]] = {}
        self._panel = ConfirmPanel(window.theme, window)
        self.name = ""
        self.on_pc = on_pc
        self.work = Work(self)
        self.door_work = Work(self)
        self.outcomes: list[Outcome] = []

    def fill(self, route: Route) -> StaffScreen[Any]:
        """The page of a route, showing it. Raises ``KioskError`` for what it cannot show."""
        if not self.name and not self._is_door(route):
            # Whatever led here: nobody sees a staff page without a PIN.
            route = PinRoute()
        kind = STAFF_SCREENS[type(route)]
        screen = self._made.get(kind)
        if screen is None:
            screen = self._made[kind] = kind(self._window.services(), self._window.theme, self)
            self._window.take_in(screen)
        self._panel.forget()
        screen.fill(route)
        return screen

    def _is_door(self, route: Route) -> bool:
        """Whether a page may be shown while nobody is in."""
        if isinstance(route, FirstPersonRoute):
            return self.on_pc and not self._window.services().staff.names()
        return isinstance(route, PinRoute)

    def enter(self, name: str) -> None:
        """Somebody gave a PIN of the book."""
        self.name = name
        record(Event.STAFF_ENTERED, who=name)
        self.entered.emit()

    def leave(self) -> None:
        """End staff mode. A job under way ends by itself; nobody is told any more."""
        if self.name:
            record(Event.STAFF_LEFT, who=self.name)
        self.name = ""
        self.work.forget()
        self.door_work.forget()
        self.outcomes.clear()
        self._panel.forget()
        for screen in self._made.values():
            screen.forget()
            screen.hide()
            screen.setParent(None)
            screen.deleteLater()
        self._made.clear()

    def wait(self) -> None:
        """Until every job has ended."""
        self.work.wait()
        self.door_work.wait()

    def did(self, what: str, **facts: object) -> None:
        """Write into the log what the person did."""
        record(Event.STAFF_DID, what=what, **facts, who=self.name)

    def leave_outcome(self, outcome: Outcome) -> None:
        """What became of a change whose page was left, for the home of the catalogue's part."""
        self.outcomes.append(outcome)
        self.outcome_left.emit()

    def show_news(self) -> None:
        """Something was published: show it, also in the header."""
        self._window.show_news()

    @property
    def printers(self) -> PrinterWatch:
        """What is known of the printers."""
        return self._window.talk.printers

    @property
    def talk(self) -> PrintTalk:
        """What is said about prints."""
        return self._window.talk

    def paint_times(self) -> list[float]:
        """Milliseconds of the last pictures of this window."""
        return list(self._window.frame_times.paints)

    def confirm(
        self, title: str, what_happens: str, yes: str, act: Callable[[], None], icon: str
    ) -> None:
        """Ask over the page; ``act`` where the answer is yes."""
        self._panel.ask(title, what_happens, yes, act, icon)

    def set_theme(self, theme: Theme) -> None:
        """For what stands over the pages; they are in the window like all others."""
        spread(self._panel, theme)
