"""Staff mode is somebody's, is left as soon as nobody is there, and leaves nothing behind."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication

from kiosk.services import Services
from kiosk.settings import Settings, Staff
from kiosk.system.log import Event, log_to
from kiosk.ui.panels import IdlePanel
from kiosk.ui.routes import DossierRoute, HomeRoute, ProblemRoute
from kiosk.ui.staff.confirm import ConfirmPanel
from kiosk.ui.staff.routes import (
    DiagnosticsRoute,
    DossierDataRoute,
    OfficeTextRoute,
    PinRoute,
    StaffHomeRoute,
)
from kiosk.words import screens
from kiosk.words import staff as words

from .conftest import Arrive, ExpectInLog
from .staff_member import LAN, TurnedClock, come_in, knock, with_book
from .visitor import CODE, ROUTES, Visitor

pytestmark = pytest.mark.usefixtures("briskly")


@pytest.fixture
def settings() -> Settings:
    return Settings()


@pytest.fixture
def lan(
    arrive: Arrive, services: Services, tmp_path: Path, size: tuple[int, int], settings: Settings
) -> Visitor:
    """Lan, in staff mode."""
    guarded = with_book(services, tmp_path / "staff", TurnedClock())
    visitor = arrive(size, replace(guarded, settings=settings))
    come_in(visitor)
    return visitor


def is_over(visitor: Visitor) -> bool:
    return not visitor.window.staff.name and not visitor.reads(LAN)


def test_the_frame_says_whose_mode_it_is_on_every_page(lan: Visitor) -> None:
    for route in (StaffHomeRoute(), DossierDataRoute()):
        lan.go(route)
        assert lan.reads(words.STAFF_MODE(name=LAN))
    lan.touch_button(screens.BACK())
    assert lan.route == StaffHomeRoute()
    lan.touch_button(screens.BACK())
    assert lan.route == HomeRoute()
    assert is_over(lan)


def test_the_way_out_is_below_on_every_page(lan: Visitor) -> None:
    lan.go(DossierDataRoute())
    lan.touch_button(words.LEAVE())
    assert lan.route == HomeRoute()
    assert is_over(lan)
    assert lan.find_button(screens.HOME()) is not None


def test_going_to_the_home_of_staff_goes_back_to_it(lan: Visitor) -> None:
    lan.go(DossierDataRoute())
    lan.go(StaffHomeRoute())
    lan.touch_button(screens.BACK())
    assert lan.route == HomeRoute()


@pytest.mark.parametrize("settings", [Settings(staff=Staff(idle_seconds=1, warning_seconds=1))])
def test_who_is_away_is_asked_and_then_locked_out(lan: Visitor, tmp_path: Path) -> None:
    log_to(tmp_path / "kiosk.log")
    lan.go(OfficeTextRoute("phone"))
    lan.settle()
    lan.touch_keys("q", "w")
    lan.let_pass(1000)
    assert lan.panel(IdlePanel).isVisible()
    lan.let_pass(1000)
    assert lan.route == HomeRoute()
    assert is_over(lan)
    assert f"staff-left who={LAN}" in (tmp_path / "kiosk.log").read_text("utf-8")
    lan.settle()
    knock(lan)
    assert lan.route == PinRoute(), "the way in asks for the PIN again"


@pytest.mark.parametrize("settings", [Settings(staff=Staff(idle_seconds=1, warning_seconds=7))])
def test_staff_have_their_own_patience(lan: Visitor) -> None:
    asked: list[object] = []
    lan.window.idle.ask.connect(asked.append)
    lan.go(DossierDataRoute())
    lan.let_pass(1000)
    assert asked[0] == 7


def test_a_receipt_under_the_scanner_is_a_citizens_visit(lan: Visitor) -> None:
    lan.go(DossierDataRoute())
    lan.send_scan(CODE)
    assert lan.route == DossierRoute(CODE)
    assert is_over(lan)
    lan.settle()
    lan.touch_button(screens.BACK())
    assert lan.route == HomeRoute()


def test_nothing_of_staff_mode_is_left(lan: Visitor) -> None:
    lan.go(OfficeTextRoute("phone"))
    lan.settle()
    lan.touch_keys("q", "w")
    QGuiApplication.clipboard().setText("0234")
    lan.touch_button(words.LEAVE())
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    kept = " ".join(lan.kept_texts())
    for word in (LAN, "qw", words.OFFICE_PHONE(), words.STAFF_HOME_TITLE(), "Nguyễn"):
        assert word not in kept
    assert QGuiApplication.clipboard().text() == ""


def test_the_work_of_who_left_is_told_to_nobody(lan: Visitor) -> None:
    lan.go(DiagnosticsRoute())
    lan.window.end_visit()
    lan.window.staff.wait()
    lan.let_pass(100)
    assert lan.route == HomeRoute()
    assert not lan.reads(words.TEST_TITLE())


def test_closing_the_kiosk_is_asked_twice_and_can_be_left(lan: Visitor) -> None:
    lan.touch_button(words.EXIT_TILE())
    assert lan.reads(words.EXIT_WHY())
    lan.touch_button(words.KEEP_AS_IT_IS())
    assert lan.window.isVisible()
    assert not lan.reads(words.EXIT_WHY())
    assert lan.route == StaffHomeRoute()


def test_closing_the_kiosk_closes_it_in_good_order(lan: Visitor, tmp_path: Path) -> None:
    log_to(tmp_path / "kiosk.log")
    lan.touch_button(words.EXIT_TILE())
    lan.tap(lan.button(words.EXIT_YES()))
    lan.wait_for(lambda: not lan.window.isVisible())
    log = (tmp_path / "kiosk.log").read_text("utf-8")
    assert f"staff-did what=exit who={LAN}" in log
    assert f"staff-left who={LAN}" in log


def test_a_question_of_staff_does_not_outlive_staff_mode(lan: Visitor) -> None:
    lan.touch_button(words.EXIT_TILE())
    lan.window.idle.gone.emit()
    assert lan.route == HomeRoute()
    assert not lan.reads(words.EXIT_WHY())
    panel = lan.window.findChildren(ConfirmPanel)[0]
    assert panel.isHidden()


def test_a_problem_is_said_to_staff_as_to_staff(lan: Visitor) -> None:
    lan.go(ProblemRoute("Không đọc được tệp. Bạn hãy chọn tệp khác."))
    assert lan.reads("Không đọc được tệp")
    assert not lan.reads(screens.ASK_STAFF()), "they are the staff"
    lan.touch_button(words.TO_STAFF_HOME())
    assert lan.route == StaffHomeRoute()


def test_a_bug_in_staff_mode_ends_it(
    lan: Visitor, expect_in_log: ExpectInLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kiosk.system.log import record_bug

    expect_in_log(Event.BUG)
    record_bug(RuntimeError())
    lan.window.recover()
    assert lan.route == HomeRoute()
    assert lan.reads(screens.UNEXPECTED())
    assert is_over(lan)


def test_citizens_find_their_kiosk_as_ever_afterwards(lan: Visitor) -> None:
    lan.touch_button(words.LEAVE())
    for route in ROUTES[1:]:
        lan.go(route)
        assert lan.route == route
    lan.touch_button(screens.HOME())
    assert lan.route == HomeRoute()
