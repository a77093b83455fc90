"""Each document comes out where it belongs, and elsewhere where that printer cannot."""

from __future__ import annotations

import logging

import pytest

from kiosk.printing.blocks import PageSize
from kiosk.printing.conditions import Condition
from kiosk.printing.outlets import Kind, Outlet, Outlets
from kiosk.printing.pretended import PretendedPrinter
from kiosk.printing.printers import PrinterState

PAGE = Outlet("page", PretendedPrinter(), PageSize.A4)
RECEIPT = Outlet("receipt", PretendedPrinter(), PageSize.ROLL_80)
WELL, NO_PAPER, NONE = (
    PrinterState(),
    PrinterState(Condition.PAPER_OUT),
    PrinterState(Condition.NO_PRINTER),
)


@pytest.mark.parametrize(
    ("kind", "slots"),
    [
        (Kind.SLIP, ["receipt", "page"]),
        (Kind.CHECKLIST, ["page", "receipt"]),
        (Kind.PROCEDURE, ["page", "receipt"]),
        (Kind.STAFF, ["page", "receipt"]),
        (Kind.FORM, ["page"]),
    ],
)
def test_a_slip_is_small_and_a_form_needs_a_sheet(kind: Kind, slots: list[str]) -> None:
    assert [outlet.name for outlet in Outlets(PAGE, RECEIPT).for_kind(kind)] == slots


def test_an_office_may_print_its_checklists_on_the_roll() -> None:
    outlets = Outlets(PAGE, RECEIPT, checklists_on_receipt=True)
    assert [*outlets.for_kind(Kind.CHECKLIST)] == [RECEIPT, PAGE]
    assert [*outlets.for_kind(Kind.PROCEDURE)] == [PAGE, RECEIPT]


@pytest.mark.parametrize("kind", Kind)
def test_a_kiosk_with_one_printer_prints_everything_there(kind: Kind) -> None:
    assert [*Outlets(PAGE).for_kind(kind)] == [PAGE]


def test_where_the_only_printer_has_a_roll_no_form_can_be_printed() -> None:
    alone = Outlets(Outlet("page", PretendedPrinter(), PageSize.ROLL_80))
    assert alone.choose(Kind.FORM, {}) is None
    assert alone.choose(Kind.SLIP, {}) is alone.page


@pytest.mark.parametrize(
    ("page", "receipt", "slot"),
    [
        (WELL, WELL, "receipt"),
        (WELL, NO_PAPER, "page"),
        (NO_PAPER, WELL, "receipt"),
        (NO_PAPER, NO_PAPER, "receipt"),
        (NONE, WELL, "receipt"),
        (NO_PAPER, NONE, "page"),
        (NONE, NO_PAPER, "receipt"),
    ],
)
def test_a_slip_goes_where_it_can_be_printed(
    page: PrinterState, receipt: PrinterState, slot: str
) -> None:
    chosen = Outlets(PAGE, RECEIPT).choose(Kind.SLIP, {"page": page, "receipt": receipt})
    assert chosen is not None
    assert chosen.name == slot


def test_a_printer_nobody_has_asked_yet_is_taken_to_be_well() -> None:
    outlets = Outlets(PAGE, RECEIPT)
    assert outlets.choose(Kind.SLIP, {}) is RECEIPT
    assert outlets.choose(Kind.SLIP, {"receipt": NO_PAPER}) is PAGE


def fallen(printer: PretendedPrinter) -> Outlet:
    """A slot whose queue stands still since a print failed."""
    printer.condition, printer.may_go_on = Condition.PAUSED, True
    return Outlet("page", printer, PageSize.A4)


def test_a_queue_that_a_failed_print_stopped_goes_on_where_the_kiosk_looks_after_it(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Otherwise its button would say for ever that it is paused, and nobody would touch it."""
    outlet = fallen(PretendedPrinter())
    with caplog.at_level(logging.INFO, "kiosk"):
        assert outlet.look_after().ready
    assert caplog.messages == ["printer-resumed slot=page"]


@pytest.mark.parametrize("condition", Condition)
def test_looking_after_a_printer_changes_nothing_that_is_somebody_elses(
    condition: Condition,
) -> None:
    printer = PretendedPrinter(condition)
    assert Outlet("page", printer, PageSize.A4).look_after().condition is condition
    assert printer.condition is condition


def test_asking_changes_nothing_at_all() -> None:
    printer = PretendedPrinter()
    assert fallen(printer).state().condition is Condition.PAUSED
    assert printer.condition is Condition.PAUSED


def test_a_pause_whose_cause_is_still_there_stays() -> None:
    class Jammed(PretendedPrinter):
        def resume(self) -> bool:
            return False

    assert fallen(Jammed()).look_after().condition is Condition.PAUSED
