"""What is known of the printers now, so that a button can say it before it is touched.

A printer may take seconds to answer, or never answer, so it is asked beside the GUI thread: often
while a button that prints is on the glass, seldom while nobody stands there. A question that is
not answered in time makes the printer silent; until then the last answer holds.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from kiosk.printing.conditions import Condition
from kiosk.printing.outlets import Kind, Outlet, Outlets
from kiosk.printing.printers import PrinterState
from kiosk.system.log import Event, record, record_bug

NEAR_MS = 15_000
"""Between two questions while somebody could print."""
FAR_MS = 60_000
SILENT_AFTER_MS = 10_000


class _Slot(QObject):
    """One slot: what its printer said last, and whether it is being asked."""

    changed = Signal()
    told = Signal(str)
    _said = Signal(object)

    def __init__(self, outlet: Outlet, parent: QObject) -> None:
        super().__init__(parent)
        self.outlet = outlet
        self.state: PrinterState | None = None
        self._asking = False
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._overdue = QTimer(self)
        self._overdue.setSingleShot(True)
        self._overdue.timeout.connect(lambda: self._know(PrinterState(Condition.SILENT)))
        self._said.connect(self._hear)

    def tidy(self) -> None:
        """What a kiosk that was killed left in the printer must not come out before a stranger."""
        self._pool.start(self.outlet.printer.tidy)

    def ask(self) -> None:
        """Ask, unless it is still thinking."""
        if not self._asking:
            self._asking = True
            self._overdue.start(SILENT_AFTER_MS)
            self._pool.start(self._look)

    def _look(self) -> None:
        """Runs beside the GUI thread."""
        try:
            state = self.outlet.look_after()
        except Exception as bug:
            # A thread has no other place where a bug could surface.
            record_bug(bug)
            state = PrinterState(Condition.BROKEN)
        self._said.emit(state)

    def _hear(self, state: PrinterState) -> None:
        self._asking = False
        self._overdue.stop()
        self._know(state)

    def _know(self, state: PrinterState) -> None:
        before, self.state = self.state, state
        was = before.condition if before is not None else None
        if state.condition is not was:
            if state.condition is None:
                record(Event.PRINTER_CAN, slot=self.outlet.name)
            else:
                record(Event.PRINTER_CANNOT, slot=self.outlet.name, condition=state.condition)
            self.changed.emit()
        self.told.emit(self.outlet.name)

    def wait(self) -> None:
        self._pool.waitForDone()


class PrinterWatch(QObject):
    """``changed`` says that a printer can print again, or cannot, or cannot for another reason.

    ``told`` names the slot of which something is known anew, be it the same as before.
    """

    changed = Signal()
    told = Signal(str)

    def __init__(self, outlets: Outlets, parent: QObject) -> None:
        super().__init__(parent)
        self._outlets = outlets
        self._slots = [_Slot(outlet, self) for outlet in outlets.all]
        for slot in self._slots:
            slot.changed.connect(self.changed)
            slot.told.connect(self.told)
        self._attending = 0
        self._closed = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.ask)
        self._timer.start(FAR_MS)
        for slot in self._slots:
            slot.tidy()

    @property
    def states(self) -> Mapping[str, PrinterState]:
        """What is known, by the name of the slot; nothing of one that never answered yet."""
        return {slot.outlet.name: slot.state for slot in self._slots if slot.state is not None}

    def outlet_for(self, kind: Kind, name: str = "") -> Outlet | None:
        """Where such a document would come out now; ``name`` where it must be this slot.

        ``None`` where no slot takes it: a form, where there is only a roll.
        """
        if name:
            return next((slot.outlet for slot in self._slots if slot.outlet.name == name), None)
        return self._outlets.choose(kind, self.states)

    def condition_for(self, kind: Kind, name: str = "") -> Condition | None:
        """What keeps such a document from being printed, as far as is known."""
        outlet = self.outlet_for(kind, name)
        if outlet is None:
            return Condition.WRONG_PAPER
        state = self.states.get(outlet.name)
        return state.condition if state is not None else None

    def ask(self) -> None:
        """Ask every printer now; ``changed`` follows where there is something to say."""
        if not self._closed:
            for slot in self._slots:
                slot.ask()

    @property
    def attended(self) -> bool:
        """Whether a button on the glass says what is known here."""
        return self._attending > 0

    def attend(self) -> None:
        """A button that prints has come onto the glass."""
        self._attending += 1
        if self._attending == 1:
            self._timer.start(NEAR_MS)
            self.ask()

    def leave(self) -> None:
        """Such a button has gone from it."""
        self._attending -= 1
        if self._attending == 0:
            self._timer.start(FAR_MS)

    def wait(self) -> None:
        """Until every printer has answered; printers time out by themselves."""
        for slot in self._slots:
            slot.wait()

    def close(self) -> None:
        """Ask nobody any more: Qt would wait for the answer with everything standing still."""
        self._closed = True
        self._timer.stop()
