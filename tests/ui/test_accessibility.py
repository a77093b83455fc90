"""People who use keys or have the screen read to them reach everything too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from kiosk.ui.routes import (
    AllRoute,
    FieldsRoute,
    HomeRoute,
    ProcedureRoute,
    QuestionRoute,
    Route,
    SearchRoute,
    TypeCodeRoute,
)
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.rows import TouchList
from kiosk.words import Sentence
from kiosk.words import screens as words

from .visitor import BIRTH, ROUTES, Visitor, both_ways_up, route_name

pytestmark = pytest.mark.usefixtures("briskly")


def tab(visitor: Visitor) -> QWidget | None:
    QTest.keyClick(visitor.window.windowHandle(), Qt.Key.Key_Tab)
    return QApplication.focusWidget()


def reached_by_tab(visitor: Visitor) -> set[QWidget]:
    """Everything that has the focus once on a whole way round."""
    seen: set[QWidget] = set()
    for _ in range(200):
        widget = tab(visitor)
        if widget is None or widget in seen:
            break
        seen.add(widget)
    return seen


@both_ways_up
@pytest.mark.parametrize("route", ROUTES, ids=route_name)
def test_every_button_and_list_has_a_name_to_be_read(visitor: Visitor, route: Route) -> None:
    visitor.go(route)
    buttons = visitor.visible(QAbstractButton)
    assert len(buttons) >= 4
    for widget in (*buttons, *visitor.visible(TouchList)):
        assert widget.accessibleName().strip(), widget
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name).strip()


def test_rows_are_read_with_all_they_say(visitor: Visitor) -> None:
    visitor.go(AllRoute())
    view = visitor.list_shown()
    index = view.rows.index(0, 0)
    said = view.rows.data(index, Qt.ItemDataRole.AccessibleTextRole)
    row = visitor.rows_shown()[0]
    assert isinstance(said, str)
    assert row.title in said
    assert row.subtitle in said


@both_ways_up
@pytest.mark.parametrize(
    "route",
    [
        HomeRoute(),
        FieldsRoute(),
        AllRoute(),
        ProcedureRoute(BIRTH),
        QuestionRoute(BIRTH),
        SearchRoute(),
        TypeCodeRoute(),
    ],
    ids=route_name,
)
def test_tab_reaches_everything_that_can_be_touched(visitor: Visitor, route: Route) -> None:
    visitor.go(route)
    expected = {button for button in visitor.visible(Button) if button.isEnabled()}
    missed = expected - reached_by_tab(visitor)
    assert not missed, [button.accessibleName() for button in missed]


def test_enter_presses_what_tab_reached(visitor: Visitor) -> None:
    wanted = visitor.button(words.BY_FIELD())
    while tab(visitor) is not wanted:
        pass
    visitor.key(Qt.Key.Key_Return, "\r")
    assert visitor.route == FieldsRoute()


def test_the_list_is_used_by_keys_too(visitor: Visitor) -> None:
    visitor.go(AllRoute())
    view = visitor.list_shown()
    while tab(visitor) is not view:
        pass
    QTest.keyClick(visitor.window.windowHandle(), Qt.Key.Key_Down)
    chosen = view.rows.row(view.currentIndex().row()).key
    visitor.key(Qt.Key.Key_Return, "\r")
    assert visitor.route == ProcedureRoute(chosen)


def ringed(visitor: Visitor, button: QWidget) -> bool:
    """Whether the colour of the focus is seen around the button."""
    image = button.grab().toImage()
    focus = QColor(visitor.window.theme.colours.focus)
    middle = image.height() // 2
    return any(image.pixelColor(x, middle) == focus for x in range(12))


@pytest.mark.parametrize("said", [words.BY_FIELD, words.LARGER_TEXT, words.SEARCH_HERE])
def test_the_ring_is_for_keys_and_not_for_fingers(visitor: Visitor, said: Sentence) -> None:
    button = visitor.button(said())
    assert not ringed(visitor, button)
    while tab(visitor) is not button:
        pass
    assert ringed(visitor, button)
    tab(visitor)
    assert not ringed(visitor, button)


def test_a_touched_button_has_no_ring(visitor: Visitor) -> None:
    button = visitor.button(words.LARGER_TEXT())
    visitor.tap(button)
    assert not ringed(visitor, button)
