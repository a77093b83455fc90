"""``kiosk staff``: the same screens in a window on a PC of the staff, with real keys."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from kiosk.services import Services
from kiosk.settings import Settings, Staff
from kiosk.staff.book import StaffBook
from kiosk.ui.panels import IdlePanel
from kiosk.ui.patience import patience
from kiosk.ui.staff.routes import (
    DossierDataRoute,
    FirstPersonRoute,
    OfficeRoute,
    OfficeTextRoute,
    PinRoute,
    PrinterRoute,
    StaffHomeRoute,
)
from kiosk.ui.widgets.button import Button
from kiosk.words import pins as pin_words
from kiosk.words import screens
from kiosk.words import staff as words
from kiosk.words import staff_printers as printer_words

from .conftest import Arrive
from .staff_member import LAN, PIN, TurnedClock, with_book
from .visitor import CODE, Visitor

pytestmark = pytest.mark.usefixtures("briskly")

PC = (1280, 800)


@pytest.fixture
def lan(arrive: Arrive, services: Services, tmp_path: Path) -> Visitor:
    """Lan in front of her window."""
    return arrive(PC, with_book(services, tmp_path / "staff", TurnedClock()), on_pc=True)


@pytest.fixture
def nobody(services: Services, tmp_path: Path) -> Services:
    """A new PC: nobody has a PIN."""
    return replace(services, staff=StaffBook(tmp_path / "people.json", TurnedClock()))


def type_keys(visitor: Visitor, letters: str) -> None:
    for letter in letters:
        visitor.send_letters(letter)
        visitor.let_pass(5)


def enter(visitor: Visitor) -> None:
    visitor.key(Qt.Key.Key_Return, "\r")
    visitor.let_pass(50)


def come_in(visitor: Visitor) -> None:
    type_keys(visitor, PIN)
    enter(visitor)
    visitor.wait_for(lambda: visitor.route == StaffHomeRoute())
    visitor.settle()


def test_it_begins_at_the_door_and_the_keys_of_the_pc_open_it(lan: Visitor) -> None:
    assert lan.route == PinRoute()
    assert lan.reads(words.PIN_TITLE())
    type_keys(lan, PIN[:2])
    assert lan.reads(words.PIN_DIGITS(count=2)), "each digit at once"
    lan.key(Qt.Key.Key_Backspace)
    assert lan.reads(words.PIN_DIGITS(count=1))
    type_keys(lan, PIN[1:])
    enter(lan)
    lan.wait_for(lambda: lan.route == StaffHomeRoute())
    assert lan.reads(words.STAFF_MODE(name=LAN))


def test_the_window_has_a_cross_of_its_own(lan: Visitor) -> None:
    come_in(lan)
    assert lan.find_button(words.EXIT_TILE()) is None


def test_leaving_leads_back_to_the_door(lan: Visitor) -> None:
    come_in(lan)
    lan.touch_button(words.LEAVE())
    assert lan.route == PinRoute()
    assert not lan.reads(LAN)
    assert not lan.button(screens.HOME()).isEnabled()
    come_in(lan)
    lan.touch_button(screens.BACK())
    assert lan.route == PinRoute()


def test_who_is_away_is_locked_out_and_the_door_rests(
    arrive: Arrive, services: Services, tmp_path: Path
) -> None:
    settings = Settings(staff=Staff(pc_idle_seconds=1, warning_seconds=1))
    guarded = with_book(services, tmp_path / "staff", TurnedClock())
    lan = arrive(PC, replace(guarded, settings=settings), on_pc=True)
    come_in(lan)
    lan.let_pass(2000)
    assert lan.route == PinRoute()
    assert not lan.window.staff.name
    lan.let_pass(60_000)
    assert not lan.panel(IdlePanel).isVisible()


def test_a_pc_waits_longer_than_a_kiosk() -> None:
    route, settings = StaffHomeRoute(), Settings()
    assert patience(route, settings, True) == (120, 20)
    assert patience(route, settings, True, on_pc=True) == (15 * 60, 20)


def test_a_receipt_is_no_visit_here(lan: Visitor) -> None:
    come_in(lan)
    lan.go(DossierDataRoute())
    lan.send_scan(CODE)
    assert lan.route == DossierDataRoute()
    assert lan.window.staff.name == LAN


@pytest.mark.qt_log_ignore("does not support propagateSizeHints")
def test_the_window_may_be_drawn_larger_and_smaller_without_losing_anything(lan: Visitor) -> None:
    come_in(lan)
    lan.go(OfficeTextRoute("phone"))
    lan.settle()
    type_keys(lan, "0234")
    for size in ((1600, 900), (960, 640), (700, 900), PC):
        lan.window.setFixedSize(*size)
        QTest.qWait(50)
        assert lan.window.staff.name == LAN
        assert lan.visible(QLineEdit)[0].text() == "0234"
        assert lan.window.size().toTuple() == size


def test_no_button_looks_as_if_it_had_been_reached_by_keys(lan: Visitor) -> None:
    come_in(lan)
    for route in (OfficeTextRoute("phone"), PrinterRoute(), OfficeRoute(), StaffHomeRoute()):
        lan.go(route)
        lan.wait_for(lambda: not lan.reads(printer_words.ASKING()))
        assert not any(button.ringed for button in lan.visible(Button)), route


# The first person


def test_the_first_person_makes_a_pin_and_is_in(arrive: Arrive, nobody: Services) -> None:
    person = arrive(PC, nobody, on_pc=True)
    person.touch_button(words.MAKE_FIRST())
    assert person.route == FirstPersonRoute()
    type_keys(person, "Lan 2")
    enter(person)
    assert person.reads(words.FIRST_PIN(name="Lan 2"))
    type_keys(person, PIN)
    enter(person)
    assert person.reads(words.FIRST_AGAIN())
    type_keys(person, PIN)
    enter(person)
    person.wait_for(lambda: person.route == StaffHomeRoute())
    assert person.reads(words.STAFF_MODE(name="Lan 2"))
    assert nobody.staff.check(PIN) == "Lan 2"


def test_an_easy_pin_and_another_second_time_are_refused(arrive: Arrive, nobody: Services) -> None:
    person = arrive(PC, nobody, on_pc=True)
    person.touch_button(words.MAKE_FIRST())
    person.touch_keys(screens.KEY_CAPITAL(), *"Lan")
    person.touch_button(words.GO_ON())
    type_keys(person, "123456")
    enter(person)
    assert person.reads(pin_words.PIN_TOO_EASY())
    type_keys(person, PIN)
    enter(person)
    type_keys(person, "913846")
    enter(person)
    assert person.reads(words.FIRST_DIFFERENT())
    assert nobody.staff.names() == ()


def test_once_somebody_is_in_the_book_nobody_makes_a_pin_at_the_door(lan: Visitor) -> None:
    assert lan.find_button(words.MAKE_FIRST()) is None
    lan.go(FirstPersonRoute())
    assert not lan.reads(words.FIRST_NAME())
    assert lan.reads(words.PIN_TITLE())
