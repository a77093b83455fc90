"""A queue of CUPS and the printer behind it, asked together.

A queue is idle and content while its printer has no paper or is gone, and what it last heard of its
printer it goes on telling for days. So a printer that speaks IPP is asked itself. Behind any
other queue (USB, socket) only what CUPS reports during a print is believed.
"""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit

from kiosk.printing.blocks import PageSize
from kiosk.printing.conditions import Condition, PrinterProblem
from kiosk.printing.cups import ipp
from kiosk.printing.cups.device import IppPrinter
from kiosk.printing.cups.reasons import Reading, read_reasons
from kiosk.printing.printers import PrinterState

_SOCKET = "/run/cups/cups.sock"
_PROCESSING, _STOPPED = 4, 5
_HOLDS = "hold-new-jobs"
"""It prints what it has and keeps what comes (``cupsdisable --hold``)."""
_DEVICE_SECONDS = 4.0
"""One that sleeps takes some to wake up."""


@dataclass(frozen=True, slots=True)
class QueueFacts:
    """What CUPS says of a queue now. ``uri`` is where to send prints for it.

    ``message`` is what was said there last, by a program of CUPS or by whoever stopped it, and
    ``changed`` the second in which anything changed there last.
    """

    uri: str
    accepting: bool
    busy: bool
    stopped: bool
    ahead: int
    reasons: tuple[str, ...]
    media: tuple[str, ...]
    device_uri: str
    message: str
    changed: int

    @property
    def obstacle(self) -> Condition | None:
        """Why the queue takes no print or does not pass it on."""
        if self.stopped:
            return Condition.PAUSED
        return None if self.accepting else Condition.REFUSING


class CupsQueue:
    """``name``: of the queue; ``None``: the default one of the machine. ``timeout`` in seconds;
    ``size``: the paper that the printer behind it must have ready.

    ``server`` is the socket or host of CUPS; where empty, ``CUPS_SERVER`` of the environment, else
    its usual socket, else this machine. Over the socket, CUPS knows by itself who we are.
    """

    def __init__(
        self, name: str | None, timeout: float, server: str, size: PageSize | None = None
    ) -> None:
        self._name = None if name is None else unicodedata.normalize("NFC", name)
        self._timeout, self._server, self._size = timeout, server, size

    def ask(
        self, uri: str, operation: str, *, document: bytes = b"", **values: str | int
    ) -> ipp.Answer:
        """Ask CUPS. Raises ``PrinterProblem`` where it does not answer."""
        try:
            return ipp.ask(uri, operation, values, seconds=self._timeout, document=document)
        except (ipp.NoIpptool, ipp.NotReached) as problem:
            raise PrinterProblem(Condition.NO_SERVICE) from problem
        except ipp.NoAnswer as problem:
            raise PrinterProblem(Condition.SILENT) from problem
        except ipp.NotTaken as problem:
            raise PrinterProblem(Condition.DISK_FULL) from problem

    def facts(self, uri: str = "") -> QueueFacts:
        """Of the queue at ``uri`` (as in earlier facts), else of the one of that name.

        Raises ``PrinterProblem`` where there is no such queue, or nobody to say so.
        """
        base = _address(self._server)
        if not uri and self._name is not None:
            if _is_no_name(self._name):
                raise PrinterProblem(Condition.NO_PRINTER)
            uri = f"{base}/printers/{quote(self._name, safe='')}"
        answer = self.ask(uri, "queue") if uri else self.ask(f"{base}/", "default")
        if not answer.ok:
            unknown = answer.status.startswith("client-error-")
            raise PrinterProblem(Condition.NO_PRINTER if unknown else Condition.BROKEN)
        said = answer.first
        reasons = tuple(said.texts("printer-state-reasons"))
        return QueueFacts(
            uri=uri or base + urlsplit(said.text("printer-uri-supported")).path,
            accepting=said.flag("printer-is-accepting-jobs", default=True),
            busy=said.number("printer-state") == _PROCESSING,
            stopped=said.number("printer-state") == _STOPPED or _HOLDS in reasons,
            ahead=said.number("queued-job-count"),
            reasons=reasons,
            media=tuple(said.texts("media-supported")),
            device_uri=said.text("device-uri").partition("?")[0],
            message=said.text("printer-state-message"),
            changed=said.number("printer-state-change-time"),
        )

    def state(self, queue: QueueFacts) -> PrinterState:
        """What queue and printer say together; the printer's reason comes first."""
        printer = self.printer(queue)
        reading = printer.reading(busy=queue.busy) if printer else _told_by_cups(queue)
        return PrinterState(reading.condition or queue.obstacle, reading.notices, queue.ahead)

    def printer(self, queue: QueueFacts) -> IppPrinter | None:
        """The printer behind the queue, where it can be asked itself."""
        if queue.device_uri.startswith(("ipp://", "ipps://")):
            seconds = min(self._timeout, _DEVICE_SECONDS)
            return IppPrinter(queue.device_uri, seconds, self._size)
        return None


def _is_no_name(name: str) -> bool:
    """CUPS allows no such names, and fails at them."""
    return "/" in name or name in {".", ".."} or not name.isprintable()


def _told_by_cups(queue: QueueFacts) -> Reading:
    """Of an idle queue only what CUPS itself lacks: all else is of the last print, and stays."""
    told = read_reasons(queue.reasons)
    if queue.busy:
        return told
    lacking = read_reasons(reason for reason in queue.reasons if reason.startswith("cups-"))
    return Reading(lacking.condition, told.notices)


def _address(server: str) -> str:
    """The beginning of every address at this CUPS; a socket stands in it as if it were a host."""
    where = server or os.environ.get("CUPS_SERVER", "")
    if not where:
        where = _SOCKET if Path(_SOCKET).exists() else "localhost"
    if where.startswith("/"):
        return "ipp://" + quote(where, safe="")
    return "ipp://" + where.partition("/")[0]
