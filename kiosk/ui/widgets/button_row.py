"""A few things that belong together: side by side where their words have the room, else stacked."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.ui.theme import Theme


class ButtonRow(QWidget):
    """Buttons, and perhaps a label between them. ``arrange`` says how much room there is."""

    def __init__(self, theme: Theme, *widgets: QWidget) -> None:
        super().__init__()
        self._widgets = widgets
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            self._grid.addWidget(widget)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._grid.setSpacing(theme.gap)

    def arrange(self, room: int) -> None:
        """Stand in ``room`` pixels of width."""
        gaps = self._grid.spacing() * (len(self._widgets) - 1)
        wide = [widget.sizeHint().width() for widget in self._widgets]
        # Equal parts where that does: the same place for the thumb every time.
        beside = sum(wide) + gaps <= room
        for i, widget in enumerate(self._widgets):
            self._grid.removeWidget(widget)
            row, column = (0, i) if beside else (i, 0)
            self._grid.addWidget(widget, row, column)
