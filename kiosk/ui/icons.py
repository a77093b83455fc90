"""Lucide icons as pixmaps, by name, size and colour; those drawn last are kept."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from kiosk.resources import asset


@lru_cache(maxsize=128)
def _source(name: str) -> bytes:
    path = asset(f"icons/{name}.svg")
    return (path if path.exists() else asset("icons/circle.svg")).read_bytes()


# One look of the glass needs some sixty, all looks together over two hundred: 3.5 MB. To draw one
# anew takes a fifth of a millisecond.
@lru_cache(maxsize=128)
def pixmap(name: str, size: int, colour: str) -> QPixmap:
    """The icon in one colour; a plain circle stands in for a name that is not there."""
    svg = _source(name).replace(b"currentColor", colour.encode())
    result = QPixmap(size, size)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return result
