"""A text in lines of one width, some of its words marked, cut with "…" where there is no more room.

Qt's ways of drawing a text either cut it or mark parts of it; a row of the search needs both.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

if TYPE_CHECKING:
    from kiosk.catalogue.found import Ranges

# Qt counts each of these as two, and marks behind one would stand beside their words.
_COUNTED_TWICE = re.compile("[^\u0000-\uffff]")


class MarkedText:
    """Laid out when made; drawn where it is wanted."""

    def __init__(
        self, said: str, font: QFont, width: int, most_lines: int, marks: Ranges = ()
    ) -> None:
        self._font, self._width = font, width
        self._heavy = QFont(font)
        self._heavy.setWeight(QFont.Weight.Bold)
        self._spacing = QFontMetrics(font).lineSpacing()
        said = _COUNTED_TWICE.sub("\ufffd", said)
        self.shown = said
        self._marks = [(a, min(b, len(said))) for a, b in marks if 0 <= a < min(b, len(said))]
        self._layout, end = self._lay_out(most_lines)
        if end < len(said):
            self._cut(said, most_lines)

    @property
    def height(self) -> int:
        return self._layout.lineCount() * self._spacing

    @property
    def marked(self) -> tuple[str, ...]:
        """The words that are marked, as far as they are to be seen."""
        return tuple(self.shown[a:b] for a, b in self._marks)

    def draw(
        self, painter: QPainter, at: QPoint, ink: QColor, marker: QColor, line: QColor
    ) -> None:
        """The words in ``ink``; marked ones on ``marker``, with ``line`` under them."""
        for i in range(self._layout.lineCount()):
            row = self._layout.lineAt(i)
            top = at.y() + i * self._spacing
            for left, right in self._marked_in(row):
                box = QRectF(at.x() + left, top, right - left, self._spacing)
                painter.fillRect(box, marker)
                box.setTop(box.bottom() - max(2.0, self._spacing / 14))
                painter.fillRect(box, line)
        painter.setPen(ink)
        self._layout.draw(painter, QPointF(at))

    def _cut(self, said: str, most_lines: int) -> None:
        """End the last line with "…". Measured as if all of it were heavy: so it surely fits."""
        start = self._layout.lineAt(most_lines - 1).textStart()
        metrics = QFontMetrics(self._heavy if self._marks else self._font)
        rest = metrics.elidedText(said[start:], Qt.TextElideMode.ElideRight, self._width)
        self.shown = said[:start] + rest
        end = len(self.shown) - 1
        self._marks = [(a, min(b, end)) for a, b in self._marks if a < end]
        self._layout, _ = self._lay_out(most_lines)

    def _lay_out(self, most_lines: int) -> tuple[QTextLayout, int]:
        """The lines, and where in the text the last of them ends."""
        layout = QTextLayout(self.shown, self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._format(a, b) for a, b in self._marks])
        end = 0
        layout.beginLayout()
        for i in range(most_lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self._width)
            line.setPosition(QPointF(0, i * self._spacing))
            end = line.textStart() + line.textLength()
        layout.endLayout()
        return layout, end

    def _format(self, start: int, end: int) -> QTextLayout.FormatRange:
        made = QTextLayout.FormatRange()
        made.start, made.length = start, end - start
        kind = QTextCharFormat()
        kind.setFontWeight(QFont.Weight.Bold)
        made.format = kind
        return made

    def _marked_in(self, line: QTextLine) -> list[tuple[float, float]]:
        """From where to where marked words stand in a line; white space at its end is none."""
        begin = line.textStart()
        end = begin + len(self.shown[begin : begin + line.textLength()].rstrip())
        parts = ((max(a, begin), min(b, end)) for a, b in self._marks)
        return [(_x(line, a), _x(line, b)) for a, b in parts if a < b]


def _x(line: QTextLine, place: int) -> float:
    return cast("tuple[float, int]", line.cursorToX(place))[0]
