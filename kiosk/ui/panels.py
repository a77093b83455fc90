"""What comes over any screen by itself: the question whether somebody is still there."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.ui.theme import Role, Theme
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.panel import Panel
from kiosk.words import screens as words


class IdlePanel(Panel):
    """Asks whether somebody is still there, with the seconds that are left."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._why = Label(theme)
        stay = Button(theme, words.I_AM_HERE(), Look.PRIMARY, "check")
        stay.clicked.connect(self.hide)
        self.card.add(Label(theme, words.STILL_THERE(), Role.TITLE), self._why, stay)

    def ask(self, seconds: int) -> None:
        """Above everything, whatever has come up since the last second."""
        self._why.setText(words.STILL_THERE_WHY(seconds=seconds))
        if self.isHidden():
            self.open()
        self.raise_()
