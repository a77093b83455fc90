"""A page of paper on the glass: white, in its own proportions, and large enough to be read."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.theme import Role, Theme

_AROUND_MM = 3
"""Of what it lies on there is a little to be seen on every side."""


class PagePicture(QWidget):
    """A sheet with words on it until its picture comes, of paper ``width_mm`` by ``height_mm``.

    It is as large as the room allows, and where the whole would be smaller than the paper itself,
    as wide as the paper: then there is more below.
    """

    def __init__(self, theme: Theme, width_mm: float, height_mm: float, waiting: str) -> None:
        super().__init__()
        self._paper = width_mm, height_mm
        self._waiting = waiting
        self._picture: QPixmap | None = None
        self.setAccessibleName(waiting)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFont(theme.font(Role.LEAD))
        self._edge = max(1, theme.px(0.25))
        self.update()

    @property
    def dots_wide(self) -> int:
        """How wide the picture should be, in pixels."""
        return self.width() - 2 * self._edge

    def fit(self, room: QSize, scale: float = 0) -> None:
        """Take the size for that room, or ``scale`` times the true size of the paper."""
        across, down = self._paper
        around = self._theme.px(_AROUND_MM) * 2
        widest, highest = room.width() - around, room.height() - around
        real = self._theme.px(across * (scale or 1))
        whole = 0 if scale else int(highest * across / down)
        wide = max(10, min(widest, max(whole, real)))
        self.setFixedSize(wide + 2 * self._edge, round(wide * down / across) + 2 * self._edge)

    def show_image(self, image: QImage, name: str) -> None:
        """The page; one of other proportions than was thought makes the sheet follow it.

        ``name`` is read to those who do not see it.
        """
        self.setAccessibleName(name)
        self._paper = self._paper[0], self._paper[0] * image.height() / image.width()
        self._picture = QPixmap.fromImage(image)
        down = round(self.dots_wide * image.height() / image.width())
        self.setFixedSize(self.width(), down + 2 * self._edge)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        inside = self.rect().adjusted(self._edge, self._edge, -self._edge, -self._edge)
        painter.fillRect(self.rect(), self._theme.colour("soft_ink"))
        painter.fillRect(inside, QColor(Qt.GlobalColor.white))
        if self._picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(inside, self._picture)
            return
        # On the white of paper, whatever the theme.
        painter.setPen(QPen(QColor(Qt.GlobalColor.black)))
        box = QRect(inside.left(), inside.top(), inside.width(), min(inside.height(), 400))
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter
        painter.drawText(box, int(flags), self._waiting)
