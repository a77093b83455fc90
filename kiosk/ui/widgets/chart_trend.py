"""A year in one picture: columns for what came in, a line with dots for what was done.

Column and line differ in shape, so nobody has to tell colours apart; what they mean is said beside
the picture, and every number stands in words below it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.dossiers.report import number
from kiosk.ui.theme import Role, Theme

_HEIGHT_MM = 70
_SIGN_MM = 11
_FEWEST_LINES = 3


@dataclass(frozen=True, slots=True)
class Month:
    """``said`` stands below its column."""

    said: str
    column: int
    dot: int


class Trend(QWidget):
    """Months side by side, all against one scale that begins at nothing."""

    def __init__(self, theme: Theme, months: Sequence[Month], named: str, told: str) -> None:
        super().__init__()
        self._months = tuple(months)
        self.setAccessibleName(named)
        self.setAccessibleDescription(told)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFont(theme.font(Role.SMALL))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        line = QFontMetrics(self.font()).height()
        return QSize(self._theme.px(100), self._theme.px(_HEIGHT_MM) + 2 * line)

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._months:
            return
        theme, metrics = self._theme, QFontMetrics(self.font())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        marks = list(scale(max(max(month.column, month.dot) for month in self._months)))
        said = [number(mark) for mark in marks]
        left = max(metrics.horizontalAdvance(text) for text in said) + theme.px(3)
        half = metrics.height() / 2
        room = QRectF(
            left, half, self.width() - left, self.height() - metrics.height() * 1.5 - half
        )
        self._paint_scale(painter, room, list(zip(marks, said, strict=True)))
        self._paint_months(painter, room, marks[-1])

    def _paint_scale(
        self, painter: QPainter, room: QRectF, marks: Sequence[tuple[int, str]]
    ) -> None:
        theme, metrics = self._theme, QFontMetrics(self.font())
        for mark, text in marks:
            y = room.bottom() - room.height() * mark / marks[-1][0]
            painter.setPen(QPen(theme.colour("line"), max(1, theme.px(0.3))))
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
            painter.setPen(theme.colour("soft_ink"))
            box = QRectF(0, y - metrics.height() / 2, room.left() - theme.px(2), metrics.height())
            painter.drawText(box, int(Qt.AlignmentFlag.AlignRight), text)

    def _paint_months(self, painter: QPainter, room: QRectF, top: int) -> None:
        theme, metrics = self._theme, QFontMetrics(self.font())
        step = room.width() / len(self._months)
        widest = max(metrics.horizontalAdvance(month.said) for month in self._months)
        each = max(1, -(-(widest + theme.px(1.5)) // max(1, int(step))))
        dots = QPolygonF()
        for place, month in enumerate(self._months):
            middle = room.left() + step * (place + 0.5)
            height = room.height() * month.column / top
            column = QRectF(middle - step * 0.32, room.bottom() - height, step * 0.64, height)
            painter.fillRect(column, theme.colour("tint"))
            painter.setPen(QPen(theme.colour("action"), max(1, theme.px(0.5))))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if month.column:
                painter.drawRect(column)
            dots.append(QPointF(middle, room.bottom() - room.height() * month.dot / top))
            if (len(self._months) - 1 - place) % each == 0:
                painter.setPen(theme.colour("ink"))
                box = QRectF(
                    middle - step * each, room.bottom(), step * each * 2, metrics.height() * 1.5
                )
                painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), month.said)
        paint_line(painter, theme, dots)


class ColumnSign(QWidget):
    """What a column looks like, beside the words that say what it means."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFixedSize(theme.px(_SIGN_MM), theme.px(_SIGN_MM * 0.7))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        width = max(1, self._theme.px(0.5))
        box = QRectF(self.rect()).adjusted(width, width, -width, -width)
        painter.fillRect(box, self._theme.colour("tint"))
        painter.setPen(QPen(self._theme.colour("action"), width))
        painter.drawRect(box)


class LineSign(ColumnSign):
    """What the line with dots looks like."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y = self.height() / 2
        ends = (QPointF(self.width() * part, y) for part in (0.15, 0.85))
        paint_line(painter, self._theme, QPolygonF(list(ends)))


def paint_line(painter: QPainter, theme: Theme, dots: QPolygonF) -> None:
    """A line with dots, with a rim of the ground around it so that it is seen on anything."""
    ground, ink = theme.colour("surface"), theme.colour("good")
    for colour, width in ((ground, theme.px(2.2)), (ink, theme.px(1.0))):
        pen = QPen(colour, width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPolyline(dots)
    painter.setPen(QPen(ground, max(1, theme.px(0.6))))
    painter.setBrush(ink)
    for place in range(dots.size()):
        painter.drawEllipse(dots.at(place), theme.px(1.7), theme.px(1.7))


def scale(most: int) -> Iterator[int]:
    """Round marks from 0 to at least ``most``: steps of 1, 2 or 5 and noughts."""
    step = 1
    while most > step * (_FEWEST_LINES + 2):
        step = step * 5 // 2 if str(step)[0] == "2" else step * 2
    yield from range(0, -(-max(most, 1) // step) * step + 1, step)
