"""What is said about a print, from the touch to the paper, for the visit that asked for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from kiosk.printing.conditions import Condition, sentence_of
from kiosk.printing.following import Progress, Stage
from kiosk.ui.paper.desk import Prepared, PrintDesk
from kiosk.ui.paper.panel import PrintPanel
from kiosk.ui.paper.preview import PreviewPanel
from kiosk.ui.paper.recovery import Recovery
from kiosk.ui.paper.watch import PrinterWatch
from kiosk.ui.screens.base import PrintRequest
from kiosk.ui.theme import Theme
from kiosk.ui.widgets.themed import spread
from kiosk.words import paper as words
from kiosk.words import staff as staff_words

_COMING_OUT_MS = 5_000


class PrintTalk(QObject):
    """Between the desk, which works beside the GUI thread, and the panels, which show and tell.

    ``changed`` says that something else stands on the glass now, by itself or after a touch: what
    is touched in the next moment was meant for what was there before.
    """

    changed = Signal()
    ended = Signal()
    """A print of this visit came to its end, whatever became of it."""
    coming_out = Signal()
    """Again and again while somebody reads that paper comes out: they wait there, untouching."""

    def __init__(
        self, theme: Theme, window: QWidget, desk: PrintDesk, for_staff: Callable[[], bool]
    ) -> None:
        super().__init__(window)
        self.panel = PrintPanel(theme, window)
        self.preview = PreviewPanel(theme, window)
        self.preview.page_wanted.connect(self._draw)
        self.preview.accepted.connect(self._accept)
        self.preview.changed.connect(self.changed)
        self._desk = desk
        self._desk.progress.connect(self._hear)
        self.panel.wanted.connect(self._print_after_all)
        self._recovery = Recovery(self.panel, desk.printers)
        self._recovery.changed.connect(self._hear_recovery)
        self._coming_out = QTimer(self)
        self._coming_out.setInterval(_COMING_OUT_MS)
        self._coming_out.timeout.connect(self._tell_coming_out)
        self._for_staff = for_staff
        self._request: PrintRequest | None = None
        self._prepared: Prepared | None = None
        self._preparing = False
        self._said: Progress | None = None

    @property
    def printers(self) -> PrinterWatch:
        """What is known of the printers."""
        return self._desk.printers

    @property
    def is_waiting(self) -> bool:
        """Whether something of this visit is being prepared or printed."""
        return self._preparing or self._desk.is_printing

    def print_out(self, request: PrintRequest) -> None:
        """Show what will be printed; staff, who know it, have it printed at once."""
        desk = self._desk
        if desk.is_printing:
            # Touched again meanwhile: it makes no second print.
            self._tell_progress()
            return
        self._request, self._prepared, self._said = request, None, None
        self._recovery.watch(None)
        outlet = desk.printers.outlet_for(request.kind, request.outlet)
        condition = desk.printers.condition_for(request.kind, request.outlet)
        # Staff come because something was wrong: they try it, whatever was known a moment ago.
        known = None if self._for_staff() else condition
        if known is not None or outlet is None:
            desk.printers.ask()
            self._tell_failed(sentence_of(condition)() if condition else words.FAILED())
            self._recovery.watch(request)
            return
        if self._for_staff():
            self.panel.show_preparing()
        else:
            self.preview.show_waiting(outlet, request, desk.printers)
        self._preparing = True
        self.changed.emit()
        desk.prepare(request, outlet, self._show, self._fail)

    # Before it is printed

    def _show(self, prepared: Prepared) -> None:
        self._preparing = False
        self._prepared = prepared
        if self._for_staff():
            self._print(prepared)
        else:
            self.preview.show_printout(prepared.printout)

    def _draw(self, page: int, width: int) -> None:
        if self._prepared is not None:
            self._desk.draw(
                self._prepared.printout,
                page,
                width,
                lambda image: self.preview.show_page(page, image),
                self._fail,
            )

    def _fail(self, sentence: str) -> None:
        """It cannot be laid out, or not be drawn: it is too long, or no PDF."""
        self._preparing = False
        if self.preview.isVisible() or self.panel.isVisible():
            self._tell_failed(sentence)

    def _accept(self, copies: int) -> None:
        """The one touch that prints; where that slot cannot any more, it begins anew without."""
        if self._prepared is None:
            return
        assert self._request is not None, "what was prepared was asked for"
        outlet = self._prepared.outlet
        if self._desk.printers.condition_for(self._request.kind, outlet.name) is not None:
            self.preview.forget()
            self.print_out(self._request)
            return
        printout = replace(self._prepared.printout, copies=copies)
        self._print(replace(self._prepared, printout=printout))

    # While it is printed

    def _print(self, prepared: Prepared) -> None:
        self._prepared, self._said = prepared, None
        self._desk.print_out(prepared)
        self._tell_progress()

    def _hear(self, progress: Progress) -> None:
        self._said = progress
        if progress.stage is Stage.PRINTING:
            self._tell_coming_out()
            self._coming_out.start()
        else:
            self._coming_out.stop()
        if progress.stage is Stage.PRINTED:
            assert self._prepared is not None, "what was printed had been prepared"
            self.preview.forget()
            self.panel.show_printed(self._prepared.outlet.printer.taken())
            self.changed.emit()
        elif progress.stage is Stage.FAILED:
            why = sentence_of(progress.condition) if progress.condition else words.FAILED
            self._tell_failed(why())
            self._recovery.watch(self._request, progress.condition)
        elif self.panel.isVisible():
            # Somebody who has closed the panel is told the end and nothing else.
            self._tell_progress()
        if progress.stage.ends:
            self.ended.emit()

    def _tell_coming_out(self) -> None:
        if self.panel.isVisible():
            self.coming_out.emit()

    def _tell_progress(self) -> None:
        opens = self.panel.isHidden()
        self.preview.forget()
        said = self._said or Progress(Stage.SENDING)
        printout = self._prepared.printout if self._prepared else None
        sheets = printout.pages * printout.copies if printout else 0
        address, pocket = self._codes()
        self.panel.show_progress(said, sheets, address, pocket)
        if opens:
            self.changed.emit()

    def _tell_failed(self, sentence: str) -> None:
        self.preview.forget()
        address, pocket = self._codes()
        instead = words.SCAN_INSTEAD() if address or pocket else words.NOTE_INSTEAD()
        if self._for_staff():
            instead = staff_words.STAFF_INSTEAD()
        self.panel.show_failed(sentence, instead, address, pocket)
        self.changed.emit()

    # Where it could not be printed

    def _hear_recovery(self, condition: Condition | None) -> None:
        if condition is not None:
            self._tell_failed(sentence_of(condition)())
            return
        self.panel.show_recovered(*self._codes())
        self.changed.emit()

    def _print_after_all(self) -> None:
        if self._request is not None:
            self.panel.hide()
            self.print_out(self._request)

    def _codes(self) -> tuple[str, str]:
        request = self._request
        return (request.address, request.pocket) if request else ("", "")

    def set_theme(self, theme: Theme) -> None:
        """Another text size, contrast or glass."""
        for panel in (self.panel, self.preview):
            spread(panel, theme)

    # Ending

    def forget(self) -> None:
        """The visit is over: what its print still has to say is not for the next one."""
        self._desk.forget()
        self._coming_out.stop()
        self._request = self._prepared = self._said = None
        self._preparing = False
        self.preview.forget()
        self.panel.forget()

    def close(self) -> None:
        """The kiosk is closed: what is under way ends first; printers time out by themselves."""
        self.forget()
        self._desk.close()

    def wait(self) -> None:
        """Until everything under way has ended."""
        self._desk.wait()
