"""The story of ``docs/staff-guide.md``, played by touch; its pictures are taken on the way.

``KIOSK_GUIDE=docs/staff-guide`` keeps the pictures, half as wide as the glass. Without it the story
is played all the same, and the guide is held against it: no picture is missing, none is left over.
"""

from __future__ import annotations

import datetime as dt
import os
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kiosk import app
from kiosk.catalogue.model import LegalBasis, Paper
from kiosk.clock import VIETNAM_TIME
from kiosk.home import Home
from kiosk.printing.blocks import PageSize
from kiosk.printing.outlets import Outlet, Outlets
from kiosk.printing.pretended import PretendedPrinter
from kiosk.services import Services
from kiosk.settings import PrinterKind, Printing, ReceiptPrinting
from kiosk.staff.sticks import GivenSticks
from kiosk.ui.routes import ProcedureRoute
from kiosk.ui.staff.catalogue_routes import CatalogueHomeRoute
from kiosk.ui.staff.confirm import ConfirmPanel
from kiosk.ui.staff.routes import PinRoute, PrinterRoute
from kiosk.words import screens as screen_words
from kiosk.words import staff_catalogue as words
from kiosk.words import staff_printers as printer_words

from .clerk import NAME, PIN, WalkingClock, await_words, changed, press, press_row, put_workbook
from .conftest import Arrive
from .visitor import BIRTH, MOMENT, Visitor

pytestmark = pytest.mark.usefixtures("briskly")

GUIDE = Path(__file__).parents[2] / "docs" / "staff-guide.md"
FIRST = dt.datetime(2026, 12, 1, 0, 0, 30, tzinfo=VIETNAM_TIME)
FILE = "danh-muc.xlsx"


class Camera:
    """Takes a picture of the glass for each step, and keeps it where it was asked to."""

    def __init__(self, visitor: Visitor, folder: Path | None) -> None:
        self._visitor = visitor
        self._folder = folder
        self.taken: list[str] = []

    def __call__(self, name: str) -> None:
        self.taken.append(f"{len(self.taken) + 1:02}-{name}.png")
        self._visitor.see_whole_page()
        if self._folder is not None:
            self._folder.mkdir(parents=True, exist_ok=True)
            picture = self._visitor.window.grab()
            small = picture.scaledToWidth(540, Qt.TransformationMode.SmoothTransformation)
            assert small.save(str(self._folder / self.taken[-1]))


@pytest.fixture
def clock() -> WalkingClock:
    return WalkingClock(MOMENT + dt.timedelta(minutes=5))


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "USB"
    folder.mkdir()
    return folder


@pytest.fixture
def services(sample_home: Home, tmp_path: Path, clock: WalkingClock, stick: Path) -> Services:
    home = Home(Path(shutil.copytree(sample_home.root, tmp_path / "home")))
    opened = app.open_services(home, clock)
    opened.staff.add(NAME, PIN)
    outlets = Outlets(
        Outlet("page", PretendedPrinter(), PageSize.A4, capacity=250),
        Outlet("receipt", PretendedPrinter(), PageSize.ROLL_80, capacity=50_000),
    )
    settings = replace(
        opened.settings,
        printing=Printing(kind=PrinterKind.SYSTEM, printer="Sanh-1"),
        receipt=ReceiptPrinting(kind=PrinterKind.ESCPOS, printer="/dev/usb/lp0"),
    )
    sticks = GivenSticks((stick,))
    return replace(opened, sticks=sticks, outlets=outlets, settings=settings)


@pytest.fixture
def kept_in() -> Path | None:
    said = os.environ.get("KIOSK_GUIDE")
    return Path(said) if said else None


def play(
    clerk: Visitor, services: Services, clock: WalkingClock, stick: Path, take: Camera
) -> None:
    """A decision changes one procedure from the first of December on, and then is withdrawn."""
    posted = services.desk.posted()
    assert posted is not None
    decision = LegalBasis(number="999/QĐ-UBND", title="Quyết định mẫu của hướng dẫn này")
    draft = changed(
        posted,
        BIRTH,
        lambda p: replace(
            p,
            plain_name="Làm giấy khai sinh cho bé",
            legal_bases=(*p.legal_bases, decision),
        ),
    )
    wrong = changed(draft, BIRTH, lambda p: replace(p, papers=(*p.papers, Paper(name="Ảnh"))))
    today = clock.now().date()
    put_workbook(wrong, stick / FILE, today)

    clerk.go(PinRoute())
    take("ma-pin")
    clerk.send_scan(PIN)
    clerk.wait_for(lambda: bool(clerk.window.staff.name))
    clerk.settle()
    take("trang-can-bo")
    clerk.go(CatalogueHomeRoute())
    await_words(clerk, words.WHAT_TO_DO())
    take("danh-muc")

    press(clerk, words.PUT_NEW(), FILE)
    take("chon-tep")
    press_row(clerk, FILE, words.MEND_FIRST())
    take("con-loi")
    press_row(clerk, words.ERROR(), words.HOW_TO_MEND())
    take("mot-loi")

    put_workbook(draft, stick / FILE, today)
    clerk.touch_button(screen_words.BACK())
    press(clerk, words.OTHER_FILE(), words.CHOOSE_FILE())
    press_row(clerk, FILE, words.SEE_CHANGES())
    press(clerk, words.SEE_CHANGES(), words.CHANGES())
    take("thay-doi")
    press_row(clerk, words.CHANGED(), words.OLD())
    take("cu-va-moi")
    clerk.touch_button(screen_words.BACK())
    press(clerk, words.CHOOSE_DAY(), words.WHICH_DAY())
    take("tu-ngay-nao")
    press(clerk, words.FIRST_OF_MONTH(), words.WHICH_NOTE())
    press(clerk, words.GO_ON(), words.LAST_LOOK())
    take("xem-lan-cuoi")
    press(clerk, words.PUBLISH(), words.PUBLISHED(number=2))
    take("da-cong-bo")
    press(clerk, words.TO_CATALOGUE(), words.WAITING(number=2))
    take("dang-cho")

    clock.moment = FIRST
    clerk.window.end_visit()
    clerk.go(ProcedureRoute(BIRTH))
    clerk.wait_for(lambda: clerk.reads("Làm giấy khai sinh cho bé"))
    take("nguoi-dan-thay")

    clerk.window.end_visit()
    clerk.go(PinRoute())
    clerk.send_scan(PIN)
    clerk.wait_for(lambda: bool(clerk.window.staff.name))
    clerk.settle()
    clerk.go(CatalogueHomeRoute())
    press(clerk, words.HISTORY(), words.HISTORY_TITLE())
    take("lich-su")
    press_row(clerk, "Ấn bản 1", words.GO_BACK_TO())
    clerk.touch_button(words.GO_BACK_TO())
    take("hoi-lai")
    panel = clerk.window.findChildren(ConfirmPanel)[0]
    yes = next(b for b in panel.findChildren(type(clerk.button(words.GO_BACK_TO()))) if b.text())
    clerk.touch(yes)
    await_words(clerk, words.WENT_BACK(restores=1, number=3))
    take("da-quay-lai")

    services.paper.printed(services.outlets.page, 236, 0)
    assert services.outlets.receipt is not None
    services.paper.printed(services.outlets.receipt, 40, 230)
    clerk.go(PrinterRoute())
    await_words(clerk, printer_words.ASK_AGAIN())
    take("may-in")


def test_the_guide_shows_every_step_of_the_story(
    arrive: Arrive,
    services: Services,
    clock: WalkingClock,
    stick: Path,
    kept_in: Path | None,
) -> None:
    clerk = arrive(services=services)
    take = Camera(clerk, kept_in)
    play(clerk, services, clock, stick, take)
    shown = re.findall(r"\(staff-guide/([^)]+\.png)\)", GUIDE.read_text("utf-8"))
    assert shown == take.taken
    there = sorted(path.name for path in GUIDE.with_suffix("").glob("*.png"))
    assert there == take.taken
