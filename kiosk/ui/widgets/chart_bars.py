"""Bars that lie: how much of a whole, told by length, with parts told by fill and hatching.

The numbers stand in words beside them; a bar is only for the eye and says nothing that the words
do not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a bar, in the units of its whole; ``hatched`` sets it apart without colour."""

    count: int
    token: str
    hatched: bool = False


class Bar(QWidget):
    """Parts side by side in a track that is as long as the whole."""

    def __init__(
        self, theme: Theme, parts: Sequence[Part], whole: int, height_mm: float = 7
    ) -> None:
        super().__init__()
        self._parts = tuple(parts)
        self._whole = whole
        self._height_mm = height_mm
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFixedHeight(theme.px(self._height_mm))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = max(1.0, theme.px(0.3))
        track = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        radius = track.height() / 4
        path = QPainterPath()
        path.addRoundedRect(track, radius, radius)
        painter.save()
        painter.setClipPath(path)
        painter.fillRect(track, theme.colour("ground"))
        left = track.left()
        for part in self._parts:
            if not part.count or not self._whole:
                continue
            # What is there at all is seen, however little it is.
            width = max(track.width() * part.count / self._whole, theme.px(0.8))
            self._paint_part(painter, QRectF(left, track.top(), width, track.height()), part)
            left += width
        painter.restore()
        painter.setPen(QPen(theme.colour("soft_ink"), edge))
        painter.drawPath(path)

    def _paint_part(self, painter: QPainter, box: QRectF, part: Part) -> None:
        colour = self._theme.colour(part.token)
        if not part.hatched:
            painter.fillRect(box, colour)
            return
        painter.fillRect(box, self._theme.colour("surface"))
        painter.fillRect(box, QBrush(colour, Qt.BrushStyle.BDiagPattern))
        painter.fillRect(
            QRectF(box.left(), box.top(), self._theme.px(0.6), box.height()),
            self._theme.colour("surface"),
        )
