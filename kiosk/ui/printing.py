"""Printing beside the GUI thread: the citizen watches a sentence, and taps stay quick."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from kiosk.errors import KioskError
from kiosk.printing.printers import Printer
from kiosk.system.log import Event, record, record_bug
from kiosk.ui.screens.base import PrintRequest
from kiosk.words import screens as words


class _Told(QObject):
    """Carries the outcome back into the GUI thread."""

    printed = Signal(str)
    failed = Signal(str)


class _Job(QRunnable):
    def __init__(self, request: PrintRequest, printer: Printer, told: _Told) -> None:
        super().__init__()
        self._request = request
        self._printer = printer
        self._told = told

    def run(self) -> None:
        try:
            # The PDF library costs 17 MB and a quarter of a second: not before somebody prints.
            from kiosk.printing.pdf import pdf_bytes

            document = self._request.make()
            self._printer.print_pdf(pdf_bytes(document), document.title)
            said = self._printer.taken()
        except KioskError as problem:
            record(Event.PRINT_FAILED, reason=type(problem).__name__)
            self._told.failed.emit(str(problem))
        except Exception as bug:
            # A thread has no other place where a bug could surface.
            record_bug(bug)
            self._told.failed.emit(words.PRINT_BUG())
        else:
            record(Event.PRINTED)
            self._told.printed.emit(said)


class PrintDesk(QObject):
    """One job at a time; a second touch while one runs makes no second print."""

    printed = Signal(str)
    failed = Signal(str)

    def __init__(self, printer: Printer, parent: QObject) -> None:
        super().__init__(parent)
        self._printer = printer
        self._busy = False
        self._told = _Told(self)
        self._told.printed.connect(self._finish)
        self._told.failed.connect(self._fail)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def submit(self, request: PrintRequest) -> bool:
        """Start printing; ``False`` while another job is still under way."""
        if self._busy:
            return False
        self._busy = True
        self._pool.start(_Job(request, self._printer, self._told))
        return True

    def wait(self) -> None:
        """Until the job under way has ended (printers time out by themselves)."""
        self._pool.waitForDone()

    def _finish(self, sentence: str) -> None:
        self._busy = False
        self.printed.emit(sentence)

    def _fail(self, sentence: str) -> None:
        self._busy = False
        self.failed.emit(sentence)
