"""How widgets follow the theme: each takes it when made, and again when it changes."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

import shiboken6
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui.theme import Theme


@runtime_checkable
class Themed(Protocol):
    """Anything that can take on a theme."""

    def set_theme(self, theme: Theme) -> None: ...


def spread(root: QWidget, theme: Theme) -> None:
    """Give the theme to a widget and to everything in it."""
    for widget in (root, *root.findChildren(QWidget)):
        if isinstance(widget, Themed):
            widget.set_theme(theme)


def paint_ground(widget: QWidget, theme: Theme, token: str) -> None:
    """Fill a widget with a colour of the theme, opaque."""
    palette = widget.palette()
    palette.setColor(QPalette.ColorRole.Window, theme.colour(token))
    widget.setPalette(palette)
    widget.setAutoFillBackground(True)


class Column(QWidget):
    """Things below each other, with margins and gaps in millimetres."""

    def __init__(self, theme: Theme, margins_mm: float = 0, gap_mm: float = 3.5) -> None:
        super().__init__()
        self._margins_mm = margins_mm
        self._gap_mm = gap_mm
        self.rows = QVBoxLayout(self)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        margin = theme.px(self._margins_mm) if self._margins_mm else 0
        self.rows.setContentsMargins(margin, margin, margin, margin)
        self.rows.setSpacing(theme.px(self._gap_mm))

    def add(self, *widgets: QWidget) -> None:
        for widget in widgets:
            self.rows.addWidget(widget)
            if self.isVisible():
                # Qt would show it a turn later, and until then a layout does not count it.
                widget.show()

    def clear(self) -> None:
        """Take everything out; what was shown is gone, not hidden."""
        while (item := self.rows.takeAt(0)) is not None:
            widget = item.widget()
            # ``takeAt`` gives it away: Qt would not end it any more, and Python does not either.
            shiboken6.delete(item)
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
