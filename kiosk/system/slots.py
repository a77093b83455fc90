"""How every slot of the kiosk stands: its printer, its paper, and what the settings say of it.

The staff page, the self-test and the command line ask here, and say it in the words of
``slots_said``, so that all three say the same.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from kiosk.errors import KioskError
from kiosk.printing.outlets import Outlet
from kiosk.printing.paper_count import PaperLeft
from kiosk.printing.printers import PrinterState
from kiosk.services import Services
from kiosk.settings import PrinterKind, Printing
from kiosk.words import Sentence
from kiosk.words import staff_printers as words


@dataclass(frozen=True, slots=True)
class Slot:
    """One slot as it stands. ``printing`` is its section in the settings."""

    outlet: Outlet
    title: Sentence
    printing: Printing
    state: PrinterState
    paper: PaperLeft

    @property
    def uses_paper(self) -> bool:
        """Whether paper is meant to come out here at all."""
        return uses_paper(self.printing)


def look(services: Services, ask: Callable[[Outlet], PrinterState] = Outlet.state) -> list[Slot]:
    """Ask all printers, at the same time. Blocks a few seconds where one does not answer.

    ``ask`` is ``Outlet.look_after`` for the kiosk itself; everybody else only asks.
    """
    outlets = services.outlets.all
    with ThreadPoolExecutor(len(outlets)) as beside:
        states = list(beside.map(ask, outlets))
    return [
        Slot(
            outlet,
            title(services, outlet),
            printing(services, outlet),
            state,
            services.paper.left(outlet),
        )
        for outlet, state in zip(outlets, states, strict=True)
    ]


def named(services: Services, name: str) -> Outlet:
    """The slot of this name. Raises ``KioskError``."""
    for outlet in services.outlets.all:
        if outlet.name == name:
            return outlet
    raise KioskError(words.NO_SUCH_SLOT, slot=name, command="kiosk printers")


def title(services: Services, outlet: Outlet) -> Sentence:
    """What staff call it; where there is only one, simply the printer."""
    if services.outlets.receipt is None:
        return words.PRINTER
    return words.RECEIPT_PRINTER if outlet is services.outlets.receipt else words.PAGE_PRINTER


def printing(services: Services, outlet: Outlet) -> Printing:
    """What the settings say of a slot."""
    settings = services.settings
    return settings.receipt if outlet is services.outlets.receipt else settings.printing


def uses_paper(said: Printing) -> bool:
    """Whether a printer is set up, and not a folder or nothing."""
    return said.kind in (PrinterKind.SYSTEM, PrinterKind.ESCPOS)
