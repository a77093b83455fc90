"""Receipt printers that speak ESC/POS: over the network, over USB, or a device file.

A page of the 80 mm roll is drawn as dots and fed to the printer in small bands. Over the network
and USB the printer says how it is; a device file says nothing, so a print there is called done
when the device has taken it all.
"""

from __future__ import annotations

import threading
from contextlib import closing
from itertools import count
from typing import TYPE_CHECKING

from kiosk.printing.blocks import PageSize
from kiosk.printing.conditions import Condition, PrinterProblem
from kiosk.printing.printers import JobStage, JobState, PrinterState, Printout, Ticket
from kiosk.printing.receipts.device import device_at
from kiosk.printing.receipts.line import connect
from kiosk.words import printers as words

if TYPE_CHECKING:
    from kiosk.printing.receipts.job import EscposJob


class EscposPrinter:
    """The receipt printer at an address (see ``line.connect``).

    ``timeout``: how many seconds the printer may take to answer; one that sleeps takes up to three
    to wake up. ``dots``: how wide its head is; 576 dots are 72 mm, the width of nearly all printers
    for 80 mm paper.
    """

    taken = words.TAKEN_BY_PRINTER

    def __init__(self, address: str, *, timeout: float = 4.0, dots: int = 576) -> None:
        self._address = address
        self._timeout = timeout
        self._dots = dots
        self._numbers = count(1)
        self._ticket: Ticket | None = None
        self._job: EscposJob | None = None
        self._device = device_at(address)
        self._lock = threading.Lock()

    def state(self) -> PrinterState:
        from kiosk.printing.receipts.conversation import Conversation

        with self._device.turn:
            if (job := self._device.under_way) is not None:
                return job.printer()
            try:
                with closing(connect(self._address, self._timeout)) as line:
                    return Conversation(line, self._device.habits).ask(self._timeout)
            except PrinterProblem as problem:
                return PrinterState(problem.condition)

    def send(self, printout: Printout) -> Ticket:
        """A print for a roll; there is no other paper in such a printer."""
        # These load Pillow and the commands of python-escpos, 50 ms.
        from kiosk.printing import raster
        from kiosk.printing.receipts import stream
        from kiosk.printing.receipts.conversation import Conversation
        from kiosk.printing.receipts.job import EscposJob

        if printout.size is not PageSize.ROLL_80:
            raise PrinterProblem(Condition.WRONG_PAPER)
        pages = [
            list(stream.bands(raster.dots(printout.pdf, page, self._dots)))
            for page in range(printout.pages)
        ]
        pages[-1].append(stream.CUT)
        device = self._device
        with device.turn:
            if device.under_way is not None:
                raise PrinterProblem(Condition.BUSY)
            line = connect(self._address, self._timeout)
            try:
                condition = Conversation(line, device.habits).ask(self._timeout).condition
                if condition is not None:
                    raise PrinterProblem(condition)
            except PrinterProblem:
                line.close()
                raise
            opening = stream.opening(self._dots)
            copies = pages * printout.copies
            device.job = EscposJob(line, device.habits, opening, copies, self._timeout)
            with self._lock:
                self._job = device.job
                self._ticket = Ticket(str(next(self._numbers)))
                return self._ticket

    def look(self, ticket: Ticket) -> JobState:
        with self._lock:
            if self._job is None or ticket != self._ticket:
                return JobState(JobStage.LOST)
            return self._job.state()

    def tidy(self) -> None:
        """Its prints are sent by the kiosk itself and end with it: nothing is left behind."""

    def clear(self, ticket: Ticket, met: Condition | None = None) -> None:
        with self._lock:
            job = self._job if ticket == self._ticket else None
        if job is None:
            return
        job.take_back()
        with self._lock:
            if self._job is job:
                self._job = self._ticket = None

    def resume(self) -> bool:
        """It has no queue that could be paused; it is well or it is not."""
        return self.state().ready
