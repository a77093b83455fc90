"""What is said about a print, from the touch to the paper, for the visit that asked for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kiosk.ui.panels import PrintPanel
from kiosk.ui.screens.base import PrintRequest
from kiosk.ui.theme import Theme
from kiosk.words import printing as words

if TYPE_CHECKING:
    from kiosk.ui.printing import PrintDesk


class PrintTalk(QObject):
    """Between the desk, which prints beside the GUI thread, and the panel, which tells."""

    def __init__(self, theme: Theme, window: QWidget, open_desk: Callable[[], PrintDesk]) -> None:
        super().__init__(window)
        self.panel = PrintPanel(theme, window)
        self._open_desk = open_desk
        self._desk: PrintDesk | None = None
        self._awaited = False
        self._address = ""
        self._for_staff = False

    @property
    def is_waiting(self) -> bool:
        """Whether a print of this visit is under way."""
        return self._awaited

    def print_out(self, request: PrintRequest, *, for_staff: bool) -> None:
        """Print, and say what becomes of it; staff are told how to help a printer."""
        if self._desk is None:
            self._desk = self._open_desk()
            self._desk.printed.connect(self._printed)
            self._desk.failed.connect(self._failed)
        self._for_staff = for_staff
        if self._desk.submit(request):
            self._awaited = True
            self._address = request.instead
        if self._awaited:
            self.panel.show_waiting()
        else:
            # What an earlier visit sent still hangs in the printer.
            self.panel.show_failed(words.PRINTER_SILENT(), request.instead, for_staff)

    def _printed(self, sentence: str) -> None:
        if self._awaited:
            self._awaited = False
            self.panel.show_printed(sentence)

    def _failed(self, sentence: str) -> None:
        if self._awaited:
            self._awaited = False
            self.panel.show_failed(sentence, self._address, self._for_staff)

    def forget(self) -> None:
        """The visit is over: what its print still has to say is not for the next one."""
        self._awaited = False
        self._address = ""
        self.panel.forget()

    def wait(self) -> None:
        """Until a print under way has ended; printers time out by themselves."""
        if self._desk is not None:
            self._desk.wait()
