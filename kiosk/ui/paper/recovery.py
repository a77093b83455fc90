"""Whether a printer that could not print can again, while somebody reads that it could not.

They may have seen the paper being put in, and nobody has to close a panel to find out.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from kiosk.printing.conditions import Condition
from kiosk.ui.paper.watch import PrinterWatch
from kiosk.ui.screens.base import PrintRequest
from kiosk.ui.widgets.panel import Panel

ASK_EVERY_MS = 5_000
"""Sooner than where nobody waits for it."""

_SEEN_FROM_HERE = {
    Condition.PAPER_OUT,
    Condition.TRAY_OUT,
    Condition.OUTPUT_FULL,
    Condition.JAM,
    Condition.DOOR_OPEN,
    Condition.INK_OUT,
    Condition.PAUSED,
    Condition.OFFLINE,
    Condition.SILENT,
}
"""What a printer stops to say when it is over. That it refused or lost one print, it never says."""


class Recovery(QObject):
    """Watches for as long as ``panel`` is on the glass.

    ``changed`` tells what keeps the request from being printed now; ``None``: nothing any more.
    """

    changed = Signal(object)

    def __init__(self, panel: Panel, printers: PrinterWatch) -> None:
        super().__init__(panel)
        self._panel, self._printers = panel, printers
        self._request: PrintRequest | None = None
        self._known: Condition | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(ASK_EVERY_MS)
        self._timer.timeout.connect(printers.ask)
        printers.told.connect(self._follow)
        panel.installEventFilter(self)

    def watch(self, request: PrintRequest | None, met: Condition | None = None) -> None:
        """From now on, for this request, which ``met`` that; ``None``: for nothing any more."""
        self._request = request
        if request is None:
            self._timer.stop()
        else:
            known = self._printers.condition_for(request.kind, request.outlet)
            self._known = met if met in _SEEN_FROM_HERE else known
            self._timer.start()

    def _follow(self, slot: str) -> None:
        request = self._request
        if request is None:
            return
        outlet = self._printers.outlet_for(request.kind, request.outlet)
        if outlet is None or outlet.name != slot:
            return
        condition = self._printers.condition_for(request.kind, request.outlet)
        if condition is not self._known:
            self._known = condition
            self.changed.emit(condition)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide:
            self.watch(None)
        return False
