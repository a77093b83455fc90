"""One touch is one step: what a finger does on buttons, tiles and lists, and what it does not."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.ui.routes import (
    AllRoute,
    ChecklistRoute,
    FieldRoute,
    FieldsRoute,
    HomeRoute,
    ProcedureRoute,
)
from kiosk.ui.screens.base import PageScreen
from kiosk.ui.settling import SETTLE_MS
from kiosk.ui.widgets.button import DOUBLE_TOUCH_MS
from kiosk.words import paper
from kiosk.words import printers as printer_words
from kiosk.words import screens as words

from .visitor import BIRTH, Visitor, both_ways_up


@both_ways_up
def test_a_touch_on_a_tile_a_row_and_a_button_does_what_it_says(visitor: Visitor) -> None:
    visitor.tap(visitor.button(words.BY_FIELD()))
    visitor.wait_for(lambda: visitor.route == FieldsRoute())
    visitor.settle()
    visitor.tap(visitor.button("Hộ tịch"))
    visitor.wait_for(lambda: visitor.route == FieldRoute("ho-tich"))
    visitor.settle()
    expected = visitor.rows_shown()[1]
    view = visitor.list_shown()
    visitor.tap(view.viewport(), view.visualRect(view.rows.index(1, 0)).center())
    visitor.wait_for(lambda: visitor.route == ProcedureRoute(expected.key))
    assert visitor.reads(expected.title)
    visitor.settle()
    visitor.tap(visitor.button(words.HOME()))
    visitor.wait_for(lambda: visitor.route == HomeRoute())


@both_ways_up
def test_drawing_a_finger_over_a_list_moves_it_and_chooses_nothing(visitor: Visitor) -> None:
    visitor.go(AllRoute())
    before = visitor.top_row()
    visitor.drag(visitor.list_shown().viewport(), -300)
    assert visitor.top_row() != before
    assert visitor.route == AllRoute()
    assert visitor.list_shown().pressed_row == -1
    visitor.drag(visitor.list_shown().viewport(), 300)
    assert visitor.top_row() == before
    assert visitor.route == AllRoute()


@both_ways_up
def test_after_drawing_a_list_the_next_touch_chooses_the_row_under_the_finger(
    visitor: Visitor,
) -> None:
    visitor.go(AllRoute())
    visitor.drag(visitor.list_shown().viewport(), -300)
    view = visitor.list_shown()
    under = view.indexAt(view.viewport().rect().center()).row()
    expected = view.rows.row(under).key
    visitor.tap(view.viewport())
    visitor.wait_for(lambda: visitor.route == ProcedureRoute(expected))


@both_ways_up
def test_drawing_a_finger_over_a_page_moves_it_and_presses_no_tile(visitor: Visitor) -> None:
    visitor.go(ProcedureRoute(BIRTH))
    visitor.see_whole_page()
    page = visitor.window.screen_shown
    assert isinstance(page, PageScreen)
    bar = page.scroller_area.verticalScrollBar()
    assert bar.value() == 0
    visitor.drag(page.scroller_area.viewport(), -300)
    assert bar.value() > 100
    assert visitor.route == ProcedureRoute(BIRTH)


def test_a_finger_that_slides_off_a_button_before_it_lifts_does_nothing(visitor: Visitor) -> None:
    start = visitor.button(words.LARGER_TEXT())
    look = visitor.window.theme
    spot = visitor.place(start)
    visitor.finger_down(spot)
    assert start.isDown()
    visitor.finger_moves(spot - QPoint(0, 300))
    assert not start.isDown()
    visitor.finger_up(spot - QPoint(0, 300))
    visitor.settle()
    assert visitor.window.theme == look
    assert visitor.route == HomeRoute()


def test_a_finger_that_slides_off_a_row_before_it_lifts_does_nothing(visitor: Visitor) -> None:
    visitor.go(AllRoute())
    viewport = visitor.list_shown().viewport()
    spot = visitor.place(viewport)
    visitor.finger_down(spot)
    visitor.wait_for(lambda: visitor.list_shown().pressed_row >= 0)
    visitor.finger_up(visitor.place(visitor.button(words.HOME())))
    visitor.settle()
    assert visitor.route == AllRoute()


@pytest.mark.parametrize("real_touch", [True, False], ids=["touch screen", "mouse"])
def test_a_trembling_finger_makes_one_step(visitor: Visitor, real_touch: bool) -> None:
    larger = visitor.button(words.LARGER_TEXT())
    once = visitor.window.theme.text_size
    for _ in range(2):
        if real_touch:
            visitor.tap(larger)
        else:
            handle, spot = visitor.window.windowHandle(), visitor.place(larger)
            none = Qt.KeyboardModifier.NoModifier
            QTest.mouseClick(handle, Qt.MouseButton.LeftButton, none, spot)
        visitor.let_pass(60)
    assert once == "normal"
    assert visitor.window.theme.text_size == "large"
    visitor.let_pass(DOUBLE_TOUCH_MS)
    visitor.tap(larger)
    assert visitor.window.theme.text_size == "largest"


def test_a_slow_machine_does_not_take_a_trembling_finger_for_two(
    visitor: Visitor,
) -> None:
    """The second touch waits while the machine is busy with the first, longer than the guard."""
    larger = visitor.button(words.LARGER_TEXT())
    larger.clicked.connect(lambda: visitor.time.stall(2 * DOUBLE_TOUCH_MS))
    visitor.tap(larger)
    visitor.tap(larger)
    assert visitor.window.theme.text_size == "large"


@pytest.mark.parametrize("real_touch", [True, False], ids=["touch screen", "mouse"])
def test_a_touch_right_after_the_page_changed_is_not_taken_for_the_new_page(
    visitor: Visitor, real_touch: bool
) -> None:
    visitor.go(FieldsRoute())
    tile = visitor.button("Hộ tịch")
    spot = visitor.place(tile)
    visitor.window.go(AllRoute())
    visitor.window.back()
    assert visitor.route == FieldsRoute()
    visitor.let_pass(SETTLE_MS - 1)
    if real_touch:
        visitor.finger_down(spot)
        visitor.finger_up(spot)
    else:
        handle = visitor.window.windowHandle()
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    visitor.let_pass(30)
    assert visitor.route == FieldsRoute()
    visitor.settle()
    visitor.tap(visitor.button("Hộ tịch"))
    assert visitor.route == FieldRoute("ho-tich")


def test_two_quick_touches_on_the_way_in_open_one_page(visitor: Visitor) -> None:
    tile = visitor.button(words.BY_FIELD())
    spot = visitor.place(tile)
    for _ in range(2):
        visitor.finger_down(spot)
        visitor.finger_up(spot)
        visitor.let_pass(40)
    visitor.settle()
    assert visitor.route == FieldsRoute()
    visitor.touch_button(words.BACK())
    assert visitor.route == HomeRoute()


def test_two_touches_print_once(visitor: Visitor, prints: Path) -> None:
    visitor.go(ChecklistRoute(BIRTH))
    visitor.open_preview(words.PRINT_LIST())
    button = visitor.button(paper.PRINT_NOW())
    spot = visitor.place(button)
    for pause_ms in (0, 100, 0):
        # The button goes away at the first touch; the finger does not know.
        visitor.finger_down(spot)
        visitor.finger_up(spot)
        visitor.let_pass(pause_ms)
    visitor.wait_for(lambda: visitor.reads(printer_words.TAKEN_BY_FOLDER()))
    visitor.settle()
    assert [path.name for path in prints.iterdir()] == ["0001.pdf"]
