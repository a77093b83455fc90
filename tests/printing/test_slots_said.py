"""What staff and IT read of a slot says who has to do what."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from kiosk.printing.blocks import PageSize
from kiosk.printing.conditions import Condition, remedy_of, sentence_of
from kiosk.printing.outlets import Outlet
from kiosk.printing.paper_count import PaperLeft
from kiosk.printing.pretended import PretendedPrinter
from kiosk.printing.printers import PrinterState
from kiosk.settings import PrinterKind, Printing
from kiosk.system.slots import Slot
from kiosk.system.slots_said import state_lines
from kiosk.words import staff_printers as words


def said(
    kind: PrinterKind, condition: Condition | None = None, name: str = "page"
) -> Sequence[str]:
    outlet = Outlet(name, PretendedPrinter(), PageSize.A4)
    paper = PaperLeft(used=0, capacity=0, since=None, low=False)
    slot = Slot(outlet, words.PRINTER, Printing(kind=kind), PrinterState(condition), paper)
    return state_lines(slot)


@pytest.mark.parametrize(("name", "section"), [("page", "[printing]"), ("receipt", "[receipt]")])
def test_a_folder_is_no_printer_that_is_well(name: str, section: str) -> None:
    first, second = said(PrinterKind.FOLDER, name=name)
    assert "Chưa đặt máy in nào" in first
    assert section in first
    assert second == words.FOLDER_READY()


def test_a_printer_that_is_well_is_ready() -> None:
    assert said(PrinterKind.SYSTEM) == [words.READY()]


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (PrinterKind.SYSTEM, ("systemctl status cups", "cups-ipp-utils")),
        (PrinterKind.ESCPOS, ("libusb-1.0-0",)),
    ],
)
def test_it_reads_what_has_to_run_and_to_be_installed(
    kind: PrinterKind, names: tuple[str, ...]
) -> None:
    why = Condition.NO_SERVICE
    sentence, remedy, for_it = said(kind, why)
    assert (sentence, remedy) == (sentence_of(why)(), remedy_of(why)())
    assert all(name in for_it for name in names)
    assert "khởi động lại" not in remedy
