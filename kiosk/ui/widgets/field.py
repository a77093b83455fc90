"""The line that shows what was typed on the glass. Painted, because it edits nothing itself."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui import icons
from kiosk.ui.theme import Role, Theme


class Field(QWidget):
    """An icon and a text, or a hint while there is none."""

    def __init__(self, theme: Theme, icon: str, hint: str) -> None:
        super().__init__()
        self._icon = icon
        self._hint = hint
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(hint)
        self.set_theme(theme)

    def show_text(self, text: str) -> None:
        self._text = text
        self.setAccessibleDescription(text)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFont(theme.font(Role.LEAD))
        self._long_font = theme.font(Role.FRAME)
        self._hint_font = theme.font(Role.BODY)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        height = QFontMetrics(self.font()).height() + self._theme.px(5)
        return QSize(self._theme.px(60), max(height, self._theme.px(16)))

    def _font_within(self, width: int) -> QFont:
        """As large as everything else; a long text, such as a whole code, as in the frame."""
        if not self._text:
            return self._hint_font
        fits = QFontMetrics(self.font()).horizontalAdvance(self._text) <= width
        return self.font() if fits else self._long_font

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = max(2, theme.px(0.6))
        frame = QRectF(self.rect()).adjusted(width, width, -width, -width)
        painter.setPen(QPen(theme.colour("action"), width))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(frame, theme.radius, theme.radius)
        pad, size = theme.px(4), theme.px(7)
        painter.drawPixmap(
            pad, (self.height() - size) // 2, icons.pixmap(self._icon, size, theme.colours.action)
        )
        left = 2 * pad + size
        box = QRect(left, 0, self.width() - left - pad, self.height())
        painter.setFont(self._font_within(box.width() - width))
        painter.setPen(theme.colour("ink" if self._text else "soft_ink"))
        metrics = painter.fontMetrics()
        # The end of what was typed is what the finger is working on.
        side = Qt.TextElideMode.ElideLeft if self._text else Qt.TextElideMode.ElideRight
        shown = metrics.elidedText(self._text or self._hint, side, box.width() - width)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), shown)
        if self._text:
            x = left + metrics.horizontalAdvance(shown) + theme.px(0.8)
            middle, half = self.height() // 2, metrics.ascent() // 2
            painter.setPen(QPen(theme.colour("action"), width))
            painter.drawLine(x, middle - half, x, middle + half)
