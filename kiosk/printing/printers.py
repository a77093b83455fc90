"""Printers, behind one small Protocol: real ones, a folder, and one that only pretends.

Somebody stands in front of the screen, so nothing here takes longer than a few seconds: a printer
is asked, given a print, and asked again what became of it. Nobody waits inside a printer; waiting
is ``following``'s. A printer for Windows would be one more class with these methods; none is
claimed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import NewType, Protocol

from kiosk.printing.blocks import PageSize
from kiosk.printing.conditions import Condition, Notice
from kiosk.words import Sentence

Ticket = NewType("Ticket", str)
"""The printer's own name for a print it took; never anything about a person."""


@dataclass(frozen=True, slots=True)
class PrinterState:
    """What is known of a printer now. ``condition``: why it cannot print; ``None``: it can.

    ``ahead`` is how many prints wait or are being printed. ``recalled``: the condition is what the
    last print met, and only another print can tell whether it is still so. ``may_go_on``: it is
    paused since a print of ours failed, and not because somebody wanted it.
    """

    condition: Condition | None = None
    notices: frozenset[Notice] = field(default_factory=frozenset[Notice])
    ahead: int = 0
    recalled: bool = False
    may_go_on: bool = False

    @property
    def ready(self) -> bool:
        return self.condition is None


@dataclass(frozen=True, slots=True)
class Printout:
    """A finished document on its way to a printer.

    ``title`` stands in the printer's queue and log for anybody to read, so it is a neutral word
    ("Phiếu"), never a dossier code or anything about a person. ``height_mm`` is the length of
    each page on a roll, 0 for sheets. ``copies`` at least 1. ``fit``: the printer makes it as large
    as its sheet, for what comes from elsewhere; our own is printed as large as it is, so that the
    bars of its codes stay whole dots.
    """

    pdf: bytes = field(repr=False)
    title: str
    size: PageSize
    pages: int
    height_mm: float = 0
    copies: int = 1
    fit: bool = False


class JobStage(Enum):
    """Where a print is, as its printer says."""

    WAITING = "waiting"
    PRINTING = "printing"
    STOPPED = "stopped"
    """The printer holds it or cannot go on; the state of the printer says why."""

    DONE = "done"
    LOST = "lost"
    """Given up, cancelled by somebody, or no longer known."""


@dataclass(frozen=True, slots=True)
class JobState:
    """A print and, where the printer says so, what is in its way; ``sheets`` came out so far.

    ``parts`` of it are with the printer, where it is fed piece by piece: a long roll is one sheet.
    """

    stage: JobStage
    condition: Condition | None = None
    sheets: int = 0
    parts: int = 0


class Printer(Protocol):
    """Something that takes prints. ``taken`` is what people read when one is done.

    Its methods are called from several threads at once: one watches the printer, one prints.
    """

    taken: Sentence

    def state(self) -> PrinterState:
        """What is known now. Only asks. Blocks a few seconds at most; never raises."""
        ...

    def tidy(self) -> None:
        """Take back prints that nobody waits for: what could not be taken back before, and what
        a kiosk that was killed left here. Blocks a few seconds at most; never raises."""
        ...

    def send(self, printout: Printout) -> Ticket:
        """Hand over one print. Raises ``PrinterProblem``; then nothing of it is left behind."""
        ...

    def look(self, ticket: Ticket) -> JobState:
        """Where it is. Raises ``PrinterProblem`` where the printer does not say."""
        ...

    def clear(self, ticket: Ticket, met: Condition | None = None) -> None:
        """End it if it has not ended, and remove what is still kept of it. Never raises.

        ``met`` is what kept it from being printed, where something did.
        """
        ...

    def resume(self) -> bool:
        """Let a paused queue go on where what stopped it is gone; whether it takes prints now.

        Whoever paused it: somebody wants it, or ``PrinterState.may_go_on``.
        """
        ...
