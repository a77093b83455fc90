"""Little is painted: a kiosk has no graphics card, and an idle one does nothing at all."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyleOptionViewItem

from kiosk.ui.frames import FrameTimes
from kiosk.ui.routes import (
    AllRoute,
    FieldRoute,
    FieldsRoute,
    HomeRoute,
    LifeEventRoute,
    Route,
    SearchRoute,
    TypeCodeRoute,
)
from kiosk.ui.screens.base import ServedScreen
from kiosk.ui.screens.board import BoardScreen
from kiosk.ui.screens.procedure import ProcedureScreen
from kiosk.ui.screens.search import SearchScreen
from kiosk.ui.widgets import row_painter
from kiosk.ui.widgets.button import Button

from .conftest import Arrive
from .visitor import Visitor, both_ways_up

PC = (1280, 800)


class PaintedRows:
    """Counts the rows painted and those whose words are laid out."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.rows = 0
        self.laid_out = 0
        painter = row_painter.RowPainter
        paint, lay_out = painter.paint, painter._lay_out  # pyright: ignore[reportPrivateUsage]

        def count_row(
            this: row_painter.RowPainter,
            on: QPainter,
            option: QStyleOptionViewItem,
            index: QModelIndex | QPersistentModelIndex,
        ) -> None:
            self.rows += 1
            paint(this, on, option, index)

        def count_laid_out(this: object, *rest: object) -> object:
            self.laid_out += 1
            return lay_out(this, *rest)  # pyright: ignore[reportArgumentType, reportCallIssue]

        monkeypatch.setattr(painter, "paint", count_row)
        monkeypatch.setattr(painter, "_lay_out", count_laid_out)


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> PaintedRows:
    return PaintedRows(monkeypatch)


@both_ways_up
def test_scrolling_paints_only_the_rows_that_come_into_sight(
    painted: PaintedRows, arrive: Arrive, size: tuple[int, int]
) -> None:
    visitor = arrive(size)
    visitor.go(AllRoute())
    visitor.wait_for(lambda: painted.laid_out > 0)
    view = visitor.list_shown()
    on_glass = view.viewport().height() // view.visualRect(view.rows.index(0, 0)).height() + 2
    assert 0 < painted.laid_out <= on_glass
    painted.rows = 0
    bar = view.verticalScrollBar()
    for step in range(1, 31):
        bar.setValue(step * 8)
        QTest.qWait(5)
    assert painted.rows <= 30 * 2, "a frame paints the strip that came into sight, no more"


@both_ways_up
def test_a_row_seen_again_is_not_laid_out_again(
    painted: PaintedRows, arrive: Arrive, size: tuple[int, int]
) -> None:
    visitor = arrive(size)
    visitor.go(AllRoute())
    bar = visitor.list_shown().verticalScrollBar()
    bar.setValue(400)
    QTest.qWait(50)
    before = painted.laid_out
    for value in (0, 400, 0, 400):
        bar.setValue(value)
        QTest.qWait(50)
    assert painted.laid_out <= before + 1


@both_ways_up
def test_an_idle_kiosk_paints_nothing(arrive: Arrive, size: tuple[int, int]) -> None:
    visitor = arrive(size)
    for route in (HomeRoute(), AllRoute()):
        visitor.go(route)
        QTest.qWait(200)
        frames = len(visitor.window.frame_times.paints)
        QTest.qWait(1000)
        assert len(visitor.window.frame_times.paints) == frames


@both_ways_up
@pytest.mark.parametrize("route", [HomeRoute(), FieldsRoute(), SearchRoute(), TypeCodeRoute()])
def test_no_frame_paints_anything_twice(
    monkeypatch: pytest.MonkeyPatch, arrive: Arrive, size: tuple[int, int], route: Route
) -> None:
    now: Counter[str] = Counter()
    frames: list[Counter[str]] = []
    paint, end = Button.paintEvent, FrameTimes.end

    def count(this: Button, event: QPaintEvent) -> None:
        now[f"{this.accessibleName()} {this.mapTo(this.window(), QPoint())}"] += 1
        paint(this, event)

    def end_frame(this: FrameTimes) -> None:
        frames.append(now.copy())
        now.clear()
        end(this)

    monkeypatch.setattr(Button, "paintEvent", count)
    monkeypatch.setattr(FrameTimes, "end", end_frame)
    visitor = arrive(size)
    for _ in range(2):
        visitor.go(AllRoute())
        _let_all_pages_be_made(visitor)
        frames.clear()
        visitor.go(route)
        visitor.wait_for(lambda: any(frames))
        visitor.let_run(50)
        assert not [said for frame in frames for said, times in frame.items() if times > 1]


@both_ways_up
def test_the_rows_of_a_list_come_in_one_frame_with_its_title(
    monkeypatch: pytest.MonkeyPatch, painted: PaintedRows, arrive: Arrive, size: tuple[int, int]
) -> None:
    rows: list[int] = []
    end = FrameTimes.end

    def end_frame(this: FrameTimes) -> None:
        rows.append(painted.rows)
        end(this)

    monkeypatch.setattr(FrameTimes, "end", end_frame)
    visitor = arrive(size)
    catalogue = visitor.window.services().catalogue
    visitor.go(FieldRoute(catalogue.fields()[0][0].id))
    painted.rows = 0
    rows.clear()
    visitor.go(LifeEventRoute(catalogue.life_events()[0].id))
    visitor.wait_for(lambda: bool(rows))
    assert rows[0] > 0


def _pages(visitor: Visitor) -> set[type]:
    return {type(page) for page in visitor.window.findChildren(ServedScreen)}


def _let_all_pages_be_made(visitor: Visitor) -> None:
    visitor.wait_for(lambda: _pages(visitor) >= {SearchScreen, ProcedureScreen, BoardScreen})


def test_pages_are_made_before_anybody_comes_to_them(arrive: Arrive) -> None:
    visitor = arrive()
    _let_all_pages_be_made(visitor)
    assert visitor.route == HomeRoute()


def test_on_a_pc_of_the_staff_the_pages_of_citizens_are_not_made(arrive: Arrive) -> None:
    visitor = arrive(PC, on_pc=True)
    QTest.qWait(600)
    assert SearchScreen not in _pages(visitor)
