"""Somebody of the staff in front of the kiosk: who they are, their PIN, and how they come in."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.services import Services
from kiosk.staff.book import StaffBook
from kiosk.ui.frame import Header
from kiosk.ui.knock import REST_MS, TOUCHES
from kiosk.ui.staff.routes import PinRoute, StaffHomeRoute
from kiosk.ui.widgets.button import KEY_REPEAT_MS
from kiosk.ui.widgets.picture import Icon
from kiosk.words import staff as words

from .visitor import MOMENT, Visitor

LAN, PIN = "Cán bộ Mẫu Lan", "284917"
WRONG = "913846"


@dataclass(slots=True)
class TurnedClock:
    """Stands still until somebody turns it."""

    moment: dt.datetime = MOMENT

    def now(self) -> dt.datetime:
        return self.moment

    def turn(self, seconds: float) -> None:
        self.moment += dt.timedelta(seconds=seconds)


def with_book(services: Services, folder: Path, clock: TurnedClock, *names: str) -> Services:
    """The same kiosk with a book of its own: Lan and her PIN, unless others are named."""
    book = StaffBook(folder / "people.json", clock)
    for name in names or (LAN,):
        book.add(name, PIN)
    return replace(services, staff=book)


def emblem(visitor: Visitor) -> Icon:
    return visitor.window.findChildren(Header)[0].findChildren(Icon)[0]


def knock(visitor: Visitor, touches: int = TOUCHES, pause_ms: int = 20) -> None:
    """Touch the emblem so often, and wait until it is known whether that was the sign."""
    for _ in range(touches):
        visitor.tap(emblem(visitor))
        visitor.let_pass(pause_ms)
    visitor.let_pass(REST_MS + 100)


def type_pin(visitor: Visitor, pin: str) -> None:
    """Touch the keys of the door, one after the other, and then the button."""
    for digit in pin:
        visitor.tap(visitor.button(digit))
        visitor.let_pass(KEY_REPEAT_MS + 20)
    visitor.touch_button(words.PIN_DONE())


def wait_for_answer(visitor: Visitor) -> None:
    """The check of a PIN takes a while, on purpose."""
    visitor.wait_for(lambda: not visitor.reads(words.PIN_CHECKING()))


def come_in(visitor: Visitor) -> None:
    """Through the door to the home of staff."""
    visitor.go(PinRoute())
    type_pin(visitor, PIN)
    visitor.wait_for(lambda: visitor.route == StaffHomeRoute())
    visitor.settle()
