"""The button that prints: while nothing can be printed it says so, before it is touched."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent

from kiosk.printing.conditions import Condition, sentence_of
from kiosk.ui.paper.watch import PrinterWatch
from kiosk.ui.screens.base import PrintRequest
from kiosk.ui.steady import Steady
from kiosk.ui.theme import Theme
from kiosk.ui.widgets.button import Button, Look
from kiosk.words import paper as words


class PrintButton(Button):
    """``wanted`` gives the request of somebody who meant what the button says.

    ``changed``: it says something else now, and may need another place for it.
    """

    wanted = Signal(object)
    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        printers: PrinterWatch,
        request: PrintRequest,
        said: str,
        look: Look = Look.PRIMARY,
    ) -> None:
        super().__init__(theme, said, look, "printer")
        self._printers = printers
        self._request = request
        self._usual = said, look
        self._condition: Condition | None = None
        self._attends = False
        self._steady = Steady(self)
        self.clicked.connect(self._want)
        printers.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        """Say what is true now; a finger on its way to the other words is not taken."""
        condition = self._printers.condition_for(self._request.kind, self._request.outlet)
        if condition is self._condition:
            return
        self._condition = condition
        said, look = self._usual
        if condition is None:
            self.present(look, "printer")
            self.say(said)
        else:
            phone = self._request.address or self._request.pocket
            other = words.BY_PHONE() if phone else words.OTHER_WAY()
            self.present(Look.WARN, "smartphone" if phone else "circle-alert")
            self.say(sentence_of(condition)(), other)
        self._steady.change()
        self.changed.emit()

    def _want(self) -> None:
        if self._steady.accepts():
            self.wanted.emit(self._request)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._steady.watch(self.window().windowHandle())
        self._attend(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._attend(False)

    def _attend(self, on_glass: bool) -> None:
        # Qt tells of hiding also what was not to be seen.
        if on_glass is self._attends:
            return
        self._attends = on_glass
        if on_glass:
            self._printers.attend()
        else:
            self._printers.leave()
