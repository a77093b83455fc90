"""Oddly made forms through a real CUPS: the sheet that comes out is the one on the glass."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from kiosk.printing.blocks import PageSize
from kiosk.printing.cups.printer import CupsPrinter
from kiosk.printing.following import Stage, follow
from kiosk.printing.outlets import Outlet
from kiosk.printing.preparing import prepare_form

from . import odd_forms
from .cups_house import CupsHouse, cups_house
from .patience import PATIENCE, SECONDS, wait_for_cups
from .reading import Paper
from .sheets_compared import Box, ink_mm, on_paper, seen

pytestmark = pytest.mark.slow

FORMS = {
    "corners in the other order": odd_forms.FRAMED["corners in the other order"],
    "cut to nothing": odd_forms.FRAMED["cut to nothing"],
    "cut to more than there is": odd_forms.FRAMED["cut to more than there is"],
    "turned once and a quarter": odd_forms.LYING["turned once and a quarter"],
    "units of ten points": odd_forms.FRAMED["units of ten points"],
    "a layer that is off on paper": odd_forms.LAYERS["off on paper"],
}


@pytest.fixture(scope="module")
def house() -> Iterator[CupsHouse]:
    with cups_house() as running:
        yield running


@pytest.mark.parametrize("kind", FORMS)
def test_what_comes_out_is_what_was_seen_inside_the_margins_of_the_printer(
    house: CupsHouse, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    wait_for_cups(monkeypatch)
    device = house.printer(kind.replace(" ", "-"))
    printer = CupsPrinter(kind.replace(" ", "-"), server=house.server, timeout=SECONDS)
    outlet = Outlet("page", printer, PageSize.A4)
    printout = prepare_form(FORMS[kind], outlet)
    end = follow(outlet, printout, lambda _: None, threading.Event(), PATIENCE)
    assert end.stage is Stage.PRINTED
    [sheet] = device.received()
    [glass], [paper] = seen(printout.pdf), on_paper(sheet)
    if glass.width > glass.height:
        glass = glass.rotate(90 if Paper(sheet).sizes_mm[0][0] < 250 else 0, expand=True)
    expected, got = ink_mm(glass), ink_mm(paper)
    assert expected is not None
    assert got is not None
    assert shrunk(expected, got), (expected, got)


def shrunk(seen_at: Box, came_at: Box) -> bool:
    """Whether it is the same, at most a little smaller: a printer has margins."""
    sides = zip(seen_at, came_at, (105, 148.5, 105, 148.5), strict=True)
    return all(abs((a - middle) * 0.97 - (b - middle)) < 6 for a, b, middle in sides)
