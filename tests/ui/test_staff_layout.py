"""Staff mode on every glass: nothing cut, nothing too small, nothing beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.services import Services
from kiosk.settings import TextSize
from kiosk.ui.routes import ProblemRoute
from kiosk.ui.staff.confirm import ConfirmPanel
from kiosk.ui.staff.routes import (
    DiagnosticsRoute,
    DossierDataRoute,
    OfficeRoute,
    OfficeTextRoute,
    PinRoute,
    PrinterRoute,
    StaffHomeRoute,
)
from kiosk.ui.theme import Contrast
from kiosk.ui.widgets.keyboard import Keyboard
from kiosk.words import staff as words
from kiosk.words import staff_printers as printer_words

from .conftest import Arrive
from .staff_member import TurnedClock, with_book
from .test_layout import look, panel_faults, settled_faults, too_close
from .visitor import LANDSCAPE, PORTRAIT, Visitor, route_name

pytestmark = pytest.mark.usefixtures("briskly")

PC = (1280, 800)
LONG_NAME = "Công Tằng Tôn Nữ Thị Huyền Trân Nguyễn Phúc Bảo Ngọc Quỳnh"

STAFF_ROUTES = (
    StaffHomeRoute(),
    DossierDataRoute(),
    PrinterRoute(),
    DiagnosticsRoute(),
    OfficeRoute(),
    OfficeTextRoute("notice"),
    ProblemRoute("Không đọc được tệp danh-muc.xlsx. Bạn hãy chọn tệp khác, hoặc mở lại tệp này."),
)
GLASSES = {"portrait": PORTRAIT, "landscape": LANDSCAPE, "pc": PC}
every_text_size = pytest.mark.parametrize("text_size", TextSize)


@pytest.fixture(params=GLASSES)
def visitor(
    arrive: Arrive, services: Services, tmp_path: Path, request: pytest.FixtureRequest
) -> Visitor:
    """Somebody with a long name in front of a kiosk, or of their PC."""
    guarded = with_book(services, tmp_path / "staff", TurnedClock(), LONG_NAME)
    name = str(request.param)
    return arrive(GLASSES[name], guarded, on_pc=name == "pc")


def come_in(visitor: Visitor) -> None:
    visitor.go(PinRoute())
    visitor.send_scan("284917")
    visitor.wait_for(lambda: bool(visitor.window.staff.name))


@every_text_size
def test_every_page_of_staff_fits(visitor: Visitor, text_size: TextSize) -> None:
    found: list[str] = []
    visitor.window.go(PinRoute())
    look(visitor, text_size, Contrast.DAY)
    found += [f"the door: {fault}" for fault in settled_faults(visitor)]
    come_in(visitor)
    for route in STAFF_ROUTES:
        visitor.window.go(route)
        look(visitor, text_size, Contrast.NIGHT)
        visitor.wait_for(
            lambda: not visitor.reads(words.TESTING()) and not visitor.reads(printer_words.ASKING())
        )
        found += [f"{route_name(route)}: {fault}" for fault in settled_faults(visitor)]
    assert not found, "\n".join(found)


@every_text_size
def test_the_question_before_an_act_fits(visitor: Visitor, text_size: TextSize) -> None:
    come_in(visitor)
    look(visitor, text_size, Contrast.DAY)
    visitor.window.go(OfficeTextRoute("notice"))
    visitor.see_whole_page()
    panel = visitor.window.findChildren(ConfirmPanel)[0]
    said = words.OFFICE_WILL_READ(value="Nghỉ Tết từ 28 tháng Chạp đến mùng 5. " * 4)
    more = words.OFFICE_SUPERSEDES(date="01/12/2026")
    panel.ask(words.OFFICE_SURE(), f"{said} {more}", words.OFFICE_SURE_YES(), panel.hide, "check")
    visitor.see_whole_page()
    assert list(panel_faults(visitor, panel)) == []


@every_text_size
def test_the_keys_of_staff_are_apart_enough_for_a_thumb(
    visitor: Visitor, text_size: TextSize
) -> None:
    come_in(visitor)
    visitor.window.go(OfficeTextRoute("notice"))
    look(visitor, text_size, Contrast.DAY)
    visitor.see_whole_page()
    assert list(too_close(visitor, visitor.visible(Keyboard)[0])) == []
