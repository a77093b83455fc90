"""Little is painted: a kiosk has no graphics card, and an idle one does nothing at all."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyleOptionViewItem

from kiosk.ui.routes import AllRoute, HomeRoute
from kiosk.ui.widgets import row_painter

from .conftest import Arrive
from .visitor import both_ways_up


class PaintedRows:
    """Counts the rows painted and the pictures made for them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.rows = 0
        self.pictures = 0
        painter = row_painter.RowPainter
        paint, picture = painter.paint, painter._picture  # pyright: ignore[reportPrivateUsage]

        def count_row(
            this: row_painter.RowPainter,
            on: QPainter,
            option: QStyleOptionViewItem,
            index: QModelIndex | QPersistentModelIndex,
        ) -> None:
            self.rows += 1
            paint(this, on, option, index)

        def count_picture(this: object, *rest: object) -> object:
            self.pictures += 1
            return picture(this, *rest)  # pyright: ignore[reportArgumentType, reportCallIssue]

        monkeypatch.setattr(painter, "paint", count_row)
        monkeypatch.setattr(painter, "_picture", count_picture)


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> PaintedRows:
    return PaintedRows(monkeypatch)


@both_ways_up
def test_scrolling_paints_only_the_rows_that_come_into_sight(
    painted: PaintedRows, arrive: Arrive, size: tuple[int, int]
) -> None:
    visitor = arrive(size)
    visitor.go(AllRoute())
    view = visitor.list_shown()
    on_glass = view.viewport().height() // view.visualRect(view.rows.index(0, 0)).height() + 2
    assert 0 < painted.pictures <= on_glass
    painted.rows = 0
    bar = view.verticalScrollBar()
    for step in range(1, 31):
        bar.setValue(step * 8)
        QTest.qWait(5)
    assert painted.rows <= 30 * 2, "a frame paints the strip that came into sight, no more"


@both_ways_up
def test_a_row_seen_again_is_not_drawn_again(
    painted: PaintedRows, arrive: Arrive, size: tuple[int, int]
) -> None:
    visitor = arrive(size)
    visitor.go(AllRoute())
    bar = visitor.list_shown().verticalScrollBar()
    bar.setValue(400)
    QTest.qWait(50)
    drawn = painted.pictures
    for value in (0, 400, 0, 400):
        bar.setValue(value)
        QTest.qWait(50)
    assert painted.pictures <= drawn + 1


@both_ways_up
def test_an_idle_kiosk_paints_nothing(arrive: Arrive, size: tuple[int, int]) -> None:
    visitor = arrive(size)
    for route in (HomeRoute(), AllRoute()):
        visitor.go(route)
        QTest.qWait(200)
        frames = len(visitor.window.frame_times.paints)
        QTest.qWait(1000)
        assert len(visitor.window.frame_times.paints) == frames
