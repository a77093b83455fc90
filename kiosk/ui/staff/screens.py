"""What every screen of staff mode has: who is in, work beside the GUI thread, and the drives.

``pages.STAFF_SCREENS`` says which screen shows which route. All of them are unmade when staff
mode ends, so a screen may keep what it likes in its attributes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from kiosk.services import Services
from kiosk.staff.sticks import Sticks
from kiosk.ui.screens.base import PageScreen
from kiosk.ui.theme import Theme
from kiosk.ui.widgets.button import Button
from kiosk.ui.work import Work

if TYPE_CHECKING:
    from kiosk.ui.staff.mode import StaffMode

R = TypeVar("R", contravariant=True)


class StaffScreen(PageScreen, Generic[R]):
    """A page of staff mode, for the routes ``R``."""

    def __init__(self, services: Services, theme: Theme, mode: StaffMode) -> None:
        super().__init__(services, theme)
        self.mode = mode

    def refill(
        self, actions: Sequence[Button], *widgets: QWidget, later: Iterable[QWidget] = ()
    ) -> None:
        """Show other things, from the top; a line that is written in is let go first."""
        self._let_go()
        super().refill(actions, *widgets, later=later)

    def hideEvent(self, event: QHideEvent) -> None:
        self._let_go()
        super().hideEvent(event)

    def _let_go(self) -> None:
        # Qt would hand the focus on to the next button as if somebody had used Tab, ring and all.
        focused = cast("QWidget | None", self.window().focusWidget())
        by_keys = isinstance(focused, Button) and focused.ringed
        if focused is not None and self.isAncestorOf(focused) and not by_keys:
            focused.clearFocus()

    def fill(self, route: R) -> None:
        """Show this route. Raises ``KioskError`` for what cannot be shown."""
        raise NotImplementedError

    @property
    def who(self) -> str:
        """The name of the person who is in."""
        return self.mode.name

    @property
    def work(self) -> Work:
        """Jobs beside the GUI thread: one at a time in the whole of staff mode."""
        return self.mode.work

    @property
    def sticks(self) -> Sticks:
        """The drives that are plugged in."""
        return self.services.sticks

    @property
    def on_pc(self) -> bool:
        """Whether this is a window on a staff PC, where the person has folders of their own."""
        return self.mode.on_pc

    def did(self, what: str, **facts: object) -> None:
        """Write into the log what the person did: a few words with dashes, no personal data."""
        self.mode.did(what, **facts)

    def confirm(
        self, title: str, what_happens: str, yes: str, act: Callable[[], None], icon: str = "check"
    ) -> None:
        """Ask before something that is seen by everybody; ``act`` where the answer is yes."""
        self.mode.confirm(title, what_happens, yes, act, icon)
