"""What an office has set as the default of a queue does nothing to what the kiosk prints.

People have seen it before, page by page; and letters of a quarter of a page nobody can read.
"""

from __future__ import annotations

import contextlib
import io
import threading
from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from typing import Any

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from kiosk.printing.blocks import PageSize
from kiosk.printing.cups.printer import CupsPrinter
from kiosk.printing.following import Progress, Stage, follow
from kiosk.printing.outlets import Kind, Outlet
from kiosk.printing.preparing import prepare
from kiosk.printing.pretended import PretendedPrinter
from kiosk.printing.printers import Printout

from .cups_house import CupsHouse, cups_house
from .ipp_device import IppDevice
from .pages import checklist
from .patience import PATIENCE, SECONDS, wait_for_cups

pytestmark = pytest.mark.slow

_pdfium: Any = pypdfium2  # carries no types
_LYING = (841.89, 595.28)


@pytest.fixture(scope="module")
def house() -> Iterator[CupsHouse]:
    with cups_house() as running:
        yield running


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    wait_for_cups(monkeypatch)


@dataclass
class Lobby:
    house: CupsHouse
    device: IppDevice

    def print(self, sent: Printout) -> bytes:
        """What comes out."""
        printer = CupsPrinter("trang", server=self.house.server, timeout=SECONDS)
        outlet = Outlet("page", printer, PageSize.A4)
        before = len(self.device.received())
        end = follow(outlet, sent, lambda _: None, threading.Event(), PATIENCE)
        assert end == Progress(Stage.PRINTED, sheet=sent.pages * sent.copies)
        (received,) = self.device.received()[before:]
        assert self.device.copies()[before:] == [sent.copies]
        return received


@pytest.fixture(scope="module")
def lobby(house: CupsHouse) -> Lobby:
    return Lobby(house, house.printer("trang"))


def a_long_list() -> Printout:
    """Of three pages, each another than the others."""
    outlet = Outlet("page", PretendedPrinter(), PageSize.A4)
    made = replace(prepare(checklist(40), outlet, Kind.CHECKLIST), copies=2)
    assert len({*pictures(made.pdf)}) == made.pages == 3
    return made


def lying_pages(*, fit: bool) -> Printout:
    """Each another than the others, and than itself turned over."""
    pdf = io.BytesIO()
    canvas = Canvas(pdf, pagesize=_LYING)
    for page in range(3):
        canvas.rect(60, 60 + 40 * page, 400, 30, fill=1)
        canvas.showPage()
    canvas.save()
    return Printout(pdf.getvalue(), "Danh sách", PageSize.A4, pages=3, copies=2, fit=fit)


def pictures(pdf: bytes) -> list[bytes]:
    return [page.render(scale=0.5).to_pil().tobytes() for page in _pdfium.PdfDocument(pdf)]


def shapes(pdf: bytes) -> list[tuple[int, int]]:
    return [page.render(scale=0.5).to_pil().size for page in _pdfium.PdfDocument(pdf)]


@contextlib.contextmanager
def with_default(lobby: Lobby, default: str) -> Generator[None]:
    name, usual = default.partition("=")[0], {"job-hold-until": "no-hold", "job-sheets": "none"}
    lobby.house.command("lpadmin", "-p", "trang", "-o", default)
    try:
        yield
    finally:
        option = name.removesuffix("-default")
        gone = ["-o", f"{name}={usual[option]}"] if option in usual else ["-R", name]
        lobby.house.command("lpadmin", "-p", "trang", *gone)


@pytest.fixture
def default(lobby: Lobby, request: pytest.FixtureRequest) -> Iterator[str]:
    """One that the queue has meanwhile."""
    with with_default(lobby, request.param):
        yield request.param


TURNING = ["orientation-requested-default=4", "landscape-default=true"]


@pytest.mark.parametrize(
    "default",
    [
        "number-up-default=4",
        "booklet-default=true",
        "page-border-default=single",
        "page-ranges-default=1-1",
        "page-set-default=even",
        "outputorder-default=reverse",
        "mirror-default=true",
        "sides-default=two-sided-long-edge",
        "job-hold-until-default=indefinite",
        "job-sheets-default=standard,standard",
        "copies-default=3",
        "media-default=iso_a5_148x210mm",
        "print-scaling-default=fill",
        "fit-to-page-default=true",
        "scaling-default=50",
        "finishings-default=4",
        *TURNING,
    ],
    indirect=True,
)
def test_every_page_comes_out_as_it_was_seen(lobby: Lobby, default: str) -> None:
    sent = a_long_list()
    assert pictures(lobby.print(sent)) == pictures(sent.pdf), default


@pytest.mark.parametrize("fit", [True, False], ids=["fitted", "as large as it is"])
def test_a_lying_page_is_turned_onto_the_sheet_whatever_the_queue_does(
    lobby: Lobby, fit: bool
) -> None:
    sent = lying_pages(fit=fit)
    usual = lobby.print(sent)
    assert {across < down for across, down in shapes(usual)} == {True}
    for default in TURNING:
        with with_default(lobby, default):
            assert pictures(lobby.print(sent)) == pictures(usual), default
