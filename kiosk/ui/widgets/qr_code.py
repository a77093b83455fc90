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

    A long text gets the least correction, so larger squares: glass has no creases. ``rim_mm`` is
    white beyond the quiet zone. ``beside`` is a code of the same size whose rim leaves room for the
    quiet zone of this one: the two begin at one height.
    """

    def __init__(
        self,
        theme: Theme,
        value: str,
        name: str,
        size_mm: float = 42,
        *,
        rim_mm: float = 0,
        beside: QrCode | None = None,
    ) -> None:
        super().__init__()
        self._rim_mm = rim_mm
        self._beside = beside
        self._image = _image(value)
        self._size_mm = size_mm
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._side = theme.px(self._size_mm)
        self._rim = theme.px(self._rim_mm) if self._rim_mm else 0
        self.setFixedSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(Qt.GlobalColor.white))
        painter.drawImage(self._squares(), self._image)

    def _squares(self) -> QRect:
        """Where they lie: in the middle, or level with those of the code beside it."""
        count = self._image.width()
        # Whole pixels only: a blurred edge of a square is what phones fail on.
        square = max(1, (self._side - 2 * self._rim) // (count + 2 * QR_QUIET_MODULES))
        if self._beside is None:
            top = (self._side - square * count) // 2
        else:
            level = self._beside._squares()
            square = max(1, min(square, round(level.height() / count)))
            top = max(level.top(), QR_QUIET_MODULES * square)
        length = square * count
        return QRect((self._side - length) // 2, top, length, length)


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
