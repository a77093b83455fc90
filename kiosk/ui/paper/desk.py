"""Preparing and printing beside the GUI thread: people watch sentences, and taps stay quick.

A desk serves one visit at a time and prints one thing at a time for it, so that two touches make
one print. What an earlier visit left in a printer is waited for, not overtaken: its paper comes
out first, or is taken back.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtGui import QImage

from kiosk.errors import KioskError
from kiosk.printing.conditions import Condition
from kiosk.printing.following import Progress, Stage, follow
from kiosk.printing.outlets import Kind, Outlet
from kiosk.printing.printers import Printout
from kiosk.services import Services
from kiosk.system.log import Event, record, record_bug
from kiosk.ui.paper.watch import PrinterWatch
from kiosk.ui.work import Work

if TYPE_CHECKING:
    from kiosk.ui.screens.base import PrintRequest

TURN_SECONDS = 20.0
"""So long the print of an earlier visit is waited for."""
_LOOK_SECONDS = 0.2
_MOST_BESIDE = 8
"""Prints at once: one that hangs in each slot, the one of this visit, and those just given up.

More than Qt would allow on a machine of two cores, where those that hang would leave no thread for
the next visit.
"""
_MOST_PAGES_OF_STAFF = 200


@dataclass(frozen=True, slots=True)
class Prepared:
    """What will be printed, and where."""

    outlet: Outlet
    printout: Printout


@dataclass(eq=False, slots=True)
class _Job:
    """A print on its way; ``given_up`` once nobody waits for it any more."""

    prepared: Prepared
    given_up: threading.Event = field(default_factory=threading.Event)


class PrintDesk(QObject):
    """``progress`` tells how the print of this visit stands, up to its end."""

    progress = Signal(object)
    _told = Signal(object, object)

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self.printers = PrinterWatch(services.outlets, self)
        self._paper = services.paper
        self._preparing = Work(self)
        self._turns = {outlet.name: threading.Lock() for outlet in services.outlets.all}
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(_MOST_BESIDE)
        self._closing = threading.Event()
        self._under_way: _Job | None = None
        self._told.connect(self._hear)

    @property
    def is_printing(self) -> bool:
        """Whether a print of this visit is under way."""
        return self._under_way is not None

    # Before it is printed

    def prepare(
        self,
        request: PrintRequest,
        outlet: Outlet,
        done: Callable[[Prepared], None],
        failed: Callable[[str], None],
    ) -> None:
        """Lay it out for that slot; ``failed`` gets the sentence."""
        self._preparing.start(lambda: _prepare(request, outlet), done, failed, reads=True)

    def draw(
        self,
        printout: Printout,
        page: int,
        width: int,
        done: Callable[[QImage], None],
        failed: Callable[[str], None],
    ) -> None:
        """A picture of a page (from 0), ``width`` pixels wide; an earlier wish gives way."""
        self._preparing.start(lambda: _draw(printout, page, width), done, failed, reads=True)

    # Printing

    def print_out(self, prepared: Prepared) -> bool:
        """Begin; ``False``, and nothing begun, while a print of this visit is under way."""
        if self._under_way is not None:
            return False
        # Nobody looks at pages any more; a picture that fails now is no failed print.
        self._preparing.forget()
        self._under_way = job = _Job(prepared)
        self._pool.start(lambda: self._run(job))
        return True

    def forget(self) -> None:
        """The visit is over: what cannot be printed soon is taken back, and nobody is told."""
        self._preparing.forget()
        if self._under_way is not None:
            self._under_way.given_up.set()
            self._under_way = None

    def close(self) -> None:
        """Begin nothing any more, and wait the few seconds until everything under way has ended."""
        self._closing.set()
        self.forget()
        self.printers.close()
        self.wait()

    def wait(self) -> None:
        """Until everything under way has ended; printers time out by themselves."""
        self._preparing.wait()
        self._pool.waitForDone()
        self.printers.wait()

    def _hear(self, job: _Job, progress: Progress) -> None:
        if progress.stage.ends:
            self.printers.ask()
        if job is self._under_way:
            if progress.stage.ends:
                self._under_way = None
            self.progress.emit(progress)

    # Beside the GUI thread

    def _run(self, job: _Job) -> None:
        outlet, printout = job.prepared.outlet, job.prepared.printout
        turn = self._turns[outlet.name]
        end = self._wait_for(turn, job)
        if end is None:
            try:
                end = follow(
                    outlet,
                    printout,
                    lambda p: self._pass_on(job, p),
                    job.given_up,
                    closing=self._closing,
                )
                self._paper.printed(outlet, end.sheet, printout.height_mm)
            except Exception as bug:
                # A thread has no other place where a bug could surface.
                record_bug(bug)
                end = Progress(Stage.FAILED)
            finally:
                turn.release()
        _write_down(outlet, end)
        self._told.emit(job, end)

    def _wait_for(self, turn: threading.Lock, job: _Job) -> Progress | None:
        """Until the print before has left the slot; otherwise how this one ended."""
        if turn.acquire(blocking=False):
            return None
        self._told.emit(job, Progress(Stage.WAITING, ahead=1))
        until = monotonic() + TURN_SECONDS
        while not job.given_up.is_set() and monotonic() < until:
            if turn.acquire(timeout=_LOOK_SECONDS):
                return None
        given_up = job.given_up.is_set()
        return Progress(Stage.GIVEN_UP) if given_up else Progress(Stage.FAILED, Condition.BUSY)

    def _pass_on(self, job: _Job, progress: Progress) -> None:
        # The end is told once it is counted and written down.
        if not progress.stage.ends:
            self._told.emit(job, progress)


def _prepare(request: PrintRequest, outlet: Outlet) -> Prepared:
    # The PDF library costs 17 MB and a quarter of a second: not before somebody prints.
    from kiosk.printing.preparing import prepare, prepare_form

    try:
        if request.form is not None:
            return Prepared(outlet, prepare_form(request.form(), outlet))
        assert request.make is not None, "something is to be printed"
        longest = max(outlet.pages, _MOST_PAGES_OF_STAFF)
        allowed = replace(outlet, pages=longest) if request.kind is Kind.STAFF else outlet
        return Prepared(outlet, prepare(request.make(), allowed, request.kind))
    except KioskError as problem:
        record(Event.PRINT_FAILED, reason=type(problem).__name__)
        raise


def _draw(printout: Printout, page: int, width: int) -> QImage:
    from kiosk.printing.raster import page_picture

    picture = page_picture(printout.pdf, page, width)
    rows = 3 * picture.width
    image = QImage(picture.rgb, picture.width, picture.height, rows, QImage.Format.Format_RGB888)
    # A copy in the form in which it is painted; the bytes are not the image's own.
    return image.convertToFormat(QImage.Format.Format_RGB32)


def _write_down(outlet: Outlet, end: Progress) -> None:
    match end.stage:
        case Stage.PRINTED:
            record(Event.PRINTED, slot=outlet.name, sheets=end.sheet)
        case Stage.GIVEN_UP:
            record(Event.PRINT_GIVEN_UP, slot=outlet.name)
        case _:
            record(Event.PRINT_FAILED, slot=outlet.name, condition=end.condition)
