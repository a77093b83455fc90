"""A QR code on the screen, for phones."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.printing.barcodes import QR_QUIET_MODULES, qr
from kiosk.ui.theme import Theme


class QrCode(QWidget):
    """A QR code, always dark on white with its quiet zone, whatever the theme."""

    def __init__(self, theme: Theme, value: str, name: str, size_mm: float = 42) -> None:
        super().__init__()
        self._rows = qr(value).rows
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
        modules = len(self._rows) + 2 * QR_QUIET_MODULES
        # Whole pixels only: a blurred module edge is what phones fail on.
        module = max(1, self._side // modules)
        offset = (self._side - module * len(self._rows)) // 2
        for y, row in enumerate(self._rows):
            for x, dark in enumerate(row):
                if dark:
                    box = QRect(offset + x * module, offset + y * module, module, module)
                    painter.fillRect(box, QColor(Qt.GlobalColor.black))
