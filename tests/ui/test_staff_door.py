"""The way into staff mode: hidden from citizens, quick for staff, slow for who tries PINs."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.services import Services
from kiosk.staff.book import StaffBook
from kiosk.system.log import Event, log_to
from kiosk.ui.frame import Header
from kiosk.ui.knock import REST_MS, TOUCHES
from kiosk.ui.routes import DossierRoute, HomeRoute, ProcedureRoute
from kiosk.ui.staff.catalogue_routes import CatalogueHomeRoute
from kiosk.ui.staff.routes import PinRoute, StaffHomeRoute
from kiosk.ui.widgets.label import Label
from kiosk.words import screens
from kiosk.words import staff as words

from .conftest import Arrive, ExpectInLog
from .staff_member import (
    LAN,
    PIN,
    WRONG,
    TurnedClock,
    come_in,
    emblem,
    knock,
    type_pin,
    wait_for_answer,
    with_book,
)
from .visitor import BIRTH, CODE, ROUTES, Visitor, both_ways_up


@pytest.fixture
def clock() -> TurnedClock:
    return TurnedClock()


@pytest.fixture
def guarded(services: Services, tmp_path: Path, clock: TurnedClock) -> Services:
    """A kiosk with Lan in its book."""
    return with_book(services, tmp_path / "staff", clock)


@pytest.fixture
def lan(arrive: Arrive, guarded: Services, size: tuple[int, int]) -> Visitor:
    """Lan, in front of the home screen."""
    return arrive(size, guarded)


# The hidden sign


@both_ways_up
def test_five_touches_on_the_emblem_and_a_pin_lead_in(lan: Visitor) -> None:
    knock(lan)
    assert lan.route == PinRoute()
    lan.settle()
    type_pin(lan, PIN)
    lan.wait_for(lambda: lan.route == StaffHomeRoute())
    assert lan.reads(words.STAFF_MODE(name=LAN))
    assert lan.reads(words.STAFF_HOME_TITLE())


@pytest.mark.parametrize("touches", [1, 4, 6, 7, 12])
def test_any_other_number_of_touches_is_a_child_playing(lan: Visitor, touches: int) -> None:
    knock(lan, touches)
    assert lan.route == HomeRoute()


def test_slow_touches_are_no_sign(lan: Visitor) -> None:
    knock(lan, TOUCHES, pause_ms=REST_MS + 100)
    assert lan.route == HomeRoute()


def test_touches_elsewhere_in_between_are_no_sign(lan: Visitor) -> None:
    title = next(label for label in lan.visible(Label) if isinstance(label.parent(), Header))
    knock_half = TOUCHES - 2
    for _ in range(knock_half):
        lan.tap(emblem(lan))
    lan.tap(title)
    for _ in range(TOUCHES - knock_half):
        lan.tap(emblem(lan))
    lan.let_pass(REST_MS + 100)
    assert lan.route == HomeRoute()


def test_the_sign_works_on_every_page_and_ends_the_visit_first(lan: Visitor) -> None:
    lan.go(ProcedureRoute(BIRTH))
    knock(lan)
    assert lan.route == PinRoute()
    lan.settle()
    lan.touch_button(screens.BACK())
    assert lan.route == HomeRoute(), "nobody gets at the visit before through the door"


def test_citizens_see_no_sign_of_staff_mode(lan: Visitor) -> None:
    come_in(lan)
    lan.touch_button(words.LEAVE())
    for route in ROUTES:
        lan.go(route)
        lan.wait_for(lambda route=route: lan.route == route)
        for word in ("cán bộ ·", "Chế độ cán bộ", LAN, words.LEAVE(), words.PIN_TITLE()):
            assert not lan.reads(word), f"{word!r} on {route}"


# Nobody without a PIN


def test_no_staff_page_is_shown_without_a_pin(lan: Visitor) -> None:
    for route in (StaffHomeRoute(), CatalogueHomeRoute()):
        lan.go(route)
        assert lan.reads(words.PIN_TITLE())
        assert not lan.reads(words.STAFF_HOME_TITLE())
        lan.window.end_visit()


def test_a_kiosk_without_staff_says_what_it_needs(
    arrive: Arrive, services: Services, tmp_path: Path
) -> None:
    visitor = arrive(services=_with(services, tmp_path / "none.json"))
    knock(visitor)
    assert visitor.reads("kiosk staff add")
    assert visitor.find_button(words.PIN_DONE()) is None
    assert visitor.find_button(words.MAKE_FIRST()) is None, "anybody could touch it"
    visitor.settle()
    visitor.touch_button(screens.BACK())
    assert visitor.route == HomeRoute()


def test_a_damaged_book_opens_no_door(arrive: Arrive, services: Services, tmp_path: Path) -> None:
    book = tmp_path / "people.json"
    book.write_text("{", "utf-8")
    visitor = arrive(services=_with(services, book))
    knock(visitor)
    assert visitor.reads(str(book))
    assert visitor.find_button(words.PIN_DONE()) is None


def _with(services: Services, book: Path) -> Services:
    from dataclasses import replace

    return replace(services, staff=StaffBook(book, TurnedClock()))


# Typing


def test_the_digits_are_never_on_the_glass(lan: Visitor) -> None:
    lan.go(PinRoute())
    for digit in PIN:
        lan.tap(lan.button(digit))
        lan.let_pass(80)
    assert lan.reads(words.PIN_DIGITS(count=6))
    assert not any(PIN in text or PIN[:3] in text for text in lan.kept_texts())


def test_a_digit_is_taken_back_and_all_of_them_are_cleared(lan: Visitor) -> None:
    lan.go(PinRoute())
    for digit in "91":
        lan.tap(lan.button(digit))
        lan.let_pass(80)
    lan.touch_button(screens.KEY_DELETE())
    assert lan.reads(words.PIN_DIGITS(count=1))
    lan.touch_button(screens.CLEAR())
    assert lan.reads(words.PIN_DIGITS(count=0))
    type_pin(lan, PIN)
    lan.wait_for(lambda: lan.route == StaffHomeRoute())


def test_a_pin_that_is_too_short_is_no_try(lan: Visitor, guarded: Services) -> None:
    lan.go(PinRoute())
    for _ in range(4):
        type_pin(lan, "2")
        assert lan.reads(words.PIN_SHORT(least=6))
        lan.touch_button(screens.CLEAR())
    assert guarded.staff.seconds_to_wait() == 0


def test_real_keys_type_the_pin_too(lan: Visitor) -> None:
    lan.go(PinRoute())
    lan.send_letters(PIN[:3])
    lan.settle()
    lan.wait_for(lambda: lan.reads(words.PIN_DIGITS(count=3)))
    lan.send_scan(PIN[3:])
    lan.wait_for(lambda: lan.route == StaffHomeRoute())


def test_a_receipt_under_the_scanner_is_a_visit_even_at_the_door(lan: Visitor) -> None:
    lan.go(PinRoute())
    lan.tap(lan.button("2"))
    lan.send_scan(CODE)
    assert lan.route == DossierRoute(CODE)
    lan.settle()
    lan.touch_button(screens.BACK())
    assert lan.route == HomeRoute()


# Wrong ones


def test_wrong_pins_are_said_then_slowed_and_the_seconds_count_down(
    lan: Visitor, clock: TurnedClock, expect_in_log: ExpectInLog, tmp_path: Path
) -> None:
    expect_in_log(Event.STAFF_REFUSED)
    log_to(tmp_path / "kiosk.log")
    lan.go(PinRoute())
    for _ in range(2):
        type_pin(lan, WRONG)
        lan.wait_for(lambda: lan.reads("Mã số không đúng"))
    assert lan.reads(words.PIN_DIGITS(count=0)), "the digits are gone"
    type_pin(lan, WRONG)
    lan.wait_for(lambda: lan.reads("10 giây"))
    type_pin(lan, PIN)
    assert lan.reads(words.PIN_DIGITS(count=0)), "while it is shut no key types"
    assert lan.route == PinRoute()
    clock.turn(4)
    lan.wait_for(lambda: lan.reads("6 giây"))
    clock.turn(6)
    lan.wait_for(lambda: not lan.reads("giây"))
    type_pin(lan, PIN)
    lan.wait_for(lambda: lan.route == StaffHomeRoute())
    log = (tmp_path / "kiosk.log").read_text("utf-8")
    assert log.count("staff-refused reason=PinWrong") == 3
    assert f"staff-entered who={LAN}" in log
    assert PIN not in log
    assert WRONG not in log


def test_coming_back_to_the_door_does_not_shorten_the_wait(
    lan: Visitor, guarded: Services, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.STAFF_REFUSED)
    lan.go(PinRoute())
    for _ in range(3):
        type_pin(lan, WRONG)
        wait_for_answer(lan)
    lan.touch_button(screens.BACK())
    knock(lan)
    assert lan.reads("10 giây")
    assert guarded.staff.seconds_to_wait() == 10


def test_leaving_while_a_pin_is_checked_leads_nowhere(lan: Visitor) -> None:
    lan.go(PinRoute())
    for digit in PIN:
        lan.tap(lan.button(digit))
        lan.let_pass(80)
    lan.tap(lan.button(words.PIN_DONE()))
    lan.wait_for(lambda: lan.reads(words.PIN_CHECKING()))
    lan.window.end_visit()
    lan.window.staff.wait()
    lan.let_pass(800)
    assert lan.route == HomeRoute()
    assert lan.window.staff.name == ""
