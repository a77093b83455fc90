"""A QR code on the screen, for phones."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.printing.barcodes import QR_QUIET_MODULES, Correction, qr
from kiosk.ui.theme import Theme

_LONG = 200
"""Longer texts make codes whose best pattern is looked for during several frames."""


class QrCode(QWidget):
    """A QR code, always dark on white with its quiet zone, whatever the theme.

    A long text gets the least correction, so larger squares: glass has no creases.
    """

    def __init__(self, theme: Theme, value: str, name: str, size_mm: float = 42) -> None:
        super().__init__()
        self._image = _image(value)
        self._size_mm = size_mm
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._side = theme.px(self._size_mm)
        self.setFixedSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(Qt.GlobalColor.white))
        squares = self._image.width()
        # Whole pixels only: a blurred edge of a square is what phones fail on.
        length = max(1, self._side // (squares + 2 * QR_QUIET_MODULES)) * squares
        offset = (self._side - length) // 2
        painter.drawImage(QRect(offset, offset, length, length), self._image)


def _image(value: str) -> QImage:
    """A pixel for each square."""
    # Of a long one the first pattern of the eight, in place of the best: a quarter of the time.
    code = qr(value) if len(value) <= _LONG else qr(value, Correction.LOW, mask=0)
    image = QImage(
        b"".join(bytes(0 if dark else 255 for dark in row) for row in code.rows),
        code.modules,
        code.modules,
        code.modules,
        QImage.Format.Format_Grayscale8,
    )
    # A copy: the bytes are not the image's own.
    return image.copy()
