"""Somebody in front of the kiosk: a finger, a scanner, and eyes for what is on the glass."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QScroller, QWidget

from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.deadlines import read_calendar
from kiosk.dossiers.demo import demo_dossiers
from kiosk.dossiers.model import Dossier, Status, Timeliness, timeliness
from kiosk.services import Services
from kiosk.settings import Tracking
from kiosk.ui.rehearsal import Rehearsal
from kiosk.ui.routes import (
    AllRoute,
    BoardRoute,
    ChecklistRoute,
    DossierRoute,
    FieldRoute,
    FieldsRoute,
    HomeRoute,
    LifeEventRoute,
    LookupCodeRoute,
    ProblemRoute,
    ProcedureRoute,
    QuestionRoute,
    Route,
    SearchRoute,
    TypeCodeRoute,
)
from kiosk.ui.settling import SETTLE_MS
from kiosk.ui.steady import CHANGED_MS
from kiosk.ui.widgets.button import DOUBLE_TOUCH_MS, KEY_REPEAT_MS
from kiosk.ui.widgets.field import Field
from kiosk.ui.widgets.keyboard import Keyboard
from kiosk.ui.widgets.panel import Panel
from kiosk.ui.widgets.rows import RowText, TouchList

from .glass_time import GlassTime, do_what_waits

W = TypeVar("W", bound=QWidget)
P = TypeVar("P", bound=Panel)

MOMENT = dt.datetime(2026, 11, 23, 9, 0, tzinfo=VIETNAM_TIME)
"""A Monday morning: every visit of these tests happens then."""

PORTRAIT = (1080, 1920)
LANDSCAPE = (1920, 1080)
both_ways_up = pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])

CALENDAR, _ = read_calendar(Path("no-table-of-the-office.csv"), Tracking().hours)
DOSSIERS = {dossier.code: dossier for dossier in demo_dossiers(MOMENT, CALENDAR)}
BIRTH = "1.001193"
"""Registering a birth: three questions, many papers."""

_SOON_MS = 100
"""What a page still has to add to itself, it adds sooner than that."""

_LOOK_EVERY_MS = 4
_LOOKS = 15_000
"""A minute at least: whatever is awaited, a busy machine has it by then."""


def dossier_in(state: Status | Timeliness) -> Dossier:
    """The first demonstration dossier in this status, or standing so against its due date."""
    found = DOSSIERS.values()
    return next(d for d in found if state in (d.status, timeliness(d, MOMENT)))


CODE = dossier_in(Timeliness.NOT_DUE).code
OTHER_CODE = dossier_in(Timeliness.OVERDUE).code

ROUTES: tuple[Route, ...] = (
    HomeRoute(),
    FieldsRoute(),
    FieldRoute("ho-tich"),
    LifeEventRoute("co-con-nho"),
    AllRoute(),
    SearchRoute(),
    ProcedureRoute(BIRTH),
    QuestionRoute(BIRTH),
    ChecklistRoute(BIRTH, (("channel", "in_person"),)),
    TypeCodeRoute(),
    DossierRoute(OTHER_CODE),
    LookupCodeRoute(OTHER_CODE),
    BoardRoute(),
    ProblemRoute("Máy in hết giấy. Bạn hãy hỏi cán bộ.", about_dossier=True),
)
"""One of every kind of page."""


def route_name(route: object) -> str:
    return type(route).__name__.removesuffix("Route")


class Visitor(Rehearsal):
    """A person using one window; ``finger`` is the touch device they use it with.

    For the glass no time passes but what this person lets pass (``let_pass`` and all that says so).
    """

    def __init__(
        self,
        services: Services,
        size: tuple[int, int],
        finger: QPointingDevice,
        time: GlassTime,
        *,
        on_pc: bool = False,
    ) -> None:
        self.time = time
        self._came = False
        self.waits_for_answers = True
        super().__init__(services, *size, on_pc=on_pc)
        self._came = True
        if size != PORTRAIT:
            # The window was turned, and that is a page change too.
            self.settle()
        self._finger = finger

    def let_pass(self, milliseconds: int) -> None:
        """Stand there for so long; whatever is due meanwhile has happened then."""
        self.time.pass_by(milliseconds)

    def settle(self) -> None:
        """Long enough that the next touch counts, and until the page on the glass is whole; right
        after opening, every touch counts."""
        if self._came:
            # What takes a place as an answer is also looked at for a moment before it is touched.
            self.see_answer()
            self.see_whole_page()
            self.let_pass(max(SETTLE_MS, CHANGED_MS) + 20)
            self.see_answer()
            self.see_whole_page()

    def see_answer(self) -> None:
        """Look up until what was typed or scanned is answered."""
        if self.waits_for_answers:
            self.wait_for_answer()

    def see_whole_page(self) -> None:
        """Until the page on the glass has added all there is to it, and is laid out."""
        self.wait_for(lambda: not self._something_comes())
        do_what_waits()

    def _something_comes(self) -> bool:
        timers = self.window.findChildren(QTimer)
        return any(t.isActive() and t.isSingleShot() and t.interval() <= _SOON_MS for t in timers)

    def wait_for(self, condition: Callable[[], bool]) -> None:
        """Until something is so, however long this machine takes for it."""
        for _ in range(_LOOKS):
            if condition():
                return
            self.let_run(_LOOK_EVERY_MS)
        raise AssertionError("waited in vain")

    def touch(self, widget: QWidget, at: QPoint | None = None) -> None:
        super().touch(widget, at)
        self.let_pass(DOUBLE_TOUCH_MS - SETTLE_MS)

    # Going

    def go(self, route: Route) -> None:
        """Stand on a page, as if having come there by touch."""
        if isinstance(route, HomeRoute):
            self.window.end_visit()
        else:
            self.window.go(route)
        self.settle()

    @property
    def route(self) -> Route:
        return self.window.route

    # Touching with a real touch screen

    def place(self, widget: QWidget, at: QPoint | None = None) -> QPoint:
        """Where a widget, or a spot in it, is on the glass."""
        return widget.mapTo(self.window, at or widget.rect().center())

    def finger_down(self, spot: QPoint) -> None:
        handle = self.window.windowHandle()
        QTest.touchEvent(handle, self._finger).press(0, spot, handle)

    def finger_moves(self, spot: QPoint) -> None:
        handle = self.window.windowHandle()
        QTest.touchEvent(handle, self._finger).move(0, spot, handle)

    def finger_up(self, spot: QPoint) -> None:
        handle = self.window.windowHandle()
        QTest.touchEvent(handle, self._finger).release(0, spot, handle)

    def tap(self, widget: QWidget, at: QPoint | None = None) -> None:
        """One short touch; does not wait for anything."""
        spot = self.place(widget, at)
        self.finger_down(spot)
        self.finger_up(spot)

    def drag(self, widget: QWidget, distance: int) -> None:
        """Put a finger on the middle, draw it up or down, stop, lift it, wait for rest."""
        start = self.place(widget)
        self.finger_down(start)
        for step in range(1, 13):
            QTest.qWait(16)
            self.finger_moves(start + QPoint(0, distance * step // 12))
        QTest.qWait(120)
        self.finger_up(start + QPoint(0, distance))
        self.wait_for(lambda: self._rests(widget))
        self.settle()

    def _rests(self, widget: QWidget) -> bool:
        return QScroller.scroller(widget).state() is QScroller.State.Inactive

    # Keys, as a scanner sends them

    def key(
        self,
        key: Qt.Key,
        text: str = "",
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        handle = self.window.windowHandle()
        QTest.sendKeyEvent(QTest.KeyAction.Click, handle, key, text, modifiers)

    def send_letters(self, letters: str, pause_ms: int = 0) -> None:
        """Letters without an end."""
        for letter in letters:
            code = ord(letter.upper())
            shift = Qt.KeyboardModifier.ShiftModifier
            modifiers = shift if letter.isupper() else Qt.KeyboardModifier.NoModifier
            self.key(Qt.Key(code) if 32 < code < 127 else Qt.Key.Key_unknown, letter, modifiers)
            if pause_ms:
                self.let_pass(pause_ms)

    def send_scan(self, letters: str, end: Qt.Key = Qt.Key.Key_Return, pause_ms: int = 0) -> None:
        """Letters and an end, and no waiting afterwards but for what is being looked up."""
        self.send_letters(letters, pause_ms)
        self.key(end, "\t" if end is Qt.Key.Key_Tab else "\r")
        self.see_answer()

    # Our own keyboard

    def touch_keys(self, *names: str) -> None:
        """Touch these keys one after the other, as fast as a quick typist."""
        for name in names:
            keyboard = self.visible(Keyboard)[0]
            keys = keyboard.findChildren(QAbstractButton)
            key = next(key for key in keys if key.isVisible() and key.accessibleName() == name)
            handle, none = self.window.windowHandle(), Qt.KeyboardModifier.NoModifier
            QTest.mouseClick(handle, Qt.MouseButton.LeftButton, none, self.place(key))
            self.let_pass(KEY_REPEAT_MS + 10)
            self.see_answer()

    def typed(self) -> str:
        """What stands in the line on the glass."""
        return self.visible(Field)[0].accessibleDescription()

    # Looking

    def visible(self, kind: type[W]) -> list[W]:
        return [widget for widget in self.window.findChildren(kind) if widget.isVisible()]

    def texts(self) -> list[str]:
        """Every text on the glass: labels, buttons, the line, the rows of the list.

        Blanks that hold words together on one line read like any other.
        """
        seen = _texts(self, lambda widget: widget.isVisible())
        return [said.replace("\N{NO-BREAK SPACE}", " ") for said in seen]

    def kept_texts(self) -> list[str]:
        """Every text in any widget of the window, seen or not."""
        return list(_texts(self, lambda _: True))

    def reads(self, words: str) -> bool:
        """Whether these words are on the glass."""
        return any(words in text for text in self.texts())

    def list_shown(self) -> TouchList:
        return self.visible(TouchList)[0]

    def rows_shown(self) -> list[RowText]:
        """The rows of the list that is shown, also those further down; none where there is none."""
        self.see_answer()
        models = [view.rows for view in self.visible(TouchList)[:1]]
        return [model.row(i) for model in models for i in range(model.rowCount())]

    def top_row(self) -> RowText:
        view = self.list_shown()
        return view.rows.row(view.indexAt(QPoint(5, 5)).row())

    def spot_of_row(self, row: int) -> QPoint:
        """The middle of a row, in the list; it must be in sight."""
        view = self.list_shown()
        spot = view.visualRect(view.rows.index(row, 0)).center()
        assert view.viewport().visibleRegion().contains(spot), f"row {row} is out of sight"
        return spot

    def touch_row(self, title: str) -> None:
        """Touch the row of the list that begins so, once it has been seen for a moment."""
        self.let_pass(CHANGED_MS + 20)
        titles = [row.title for row in self.rows_shown()]
        row = next(i for i, said in enumerate(titles) if said.startswith(title))
        self.touch(self.list_shown().viewport(), self.spot_of_row(row))

    def panel(self, kind: type[P]) -> P:
        """What may come over every page; the pages are made first."""
        assert self.window.talk
        return self.window.findChildren(kind)[0]

    def done(self) -> None:
        """Walk away; the window is gone afterwards."""
        self.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _texts(visitor: Visitor, wanted: Callable[[QWidget], bool]) -> Iterator[str]:
    for widget in visitor.window.findChildren(QWidget):
        if not wanted(widget):
            continue
        yield widget.accessibleName()
        yield widget.accessibleDescription()
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, TouchList):
            for i in range(widget.rows.rowCount()):
                row = widget.rows.row(i)
                yield from (row.title, row.reason, row.subtitle, row.facts)
        elif isinstance(widget, Field):
            yield widget.accessibleDescription()
