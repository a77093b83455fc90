"""The frame around every screen: whose kiosk this is above, the way back and home below."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.catalogue.model import Office
from kiosk.settings import TextSize
from kiosk.ui.theme import Contrast, Role, Theme
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.picture import Icon
from kiosk.ui.widgets.themed import paint_ground
from kiosk.words import screens as words

TEXT_STEPS = (TextSize.NORMAL, TextSize.LARGE, TextSize.LARGEST)


class Header(QWidget):
    """The office's name, and the notice that must be read with everything here."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._name = Label(theme, "", Role.FRAME)
        self._notice = Label(theme, "", Role.FRAME_SMALL, "warn")
        self._emblem = Icon(theme, "landmark", "action", 9)
        self._row = QHBoxLayout(self)
        self._texts = QVBoxLayout()
        self._texts.addWidget(self._name)
        self._texts.addWidget(self._notice)
        self._row.addWidget(self._emblem)
        self._row.addLayout(self._texts, 1)
        self._notice.hide()
        self.set_theme(theme)

    def show_office(self, office: Office) -> None:
        self._name.setText(" – ".join(filter(None, (office.name, office.unit))))
        self._notice.setText(office.notice)
        self._notice.setVisible(bool(office.notice))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        paint_ground(self, theme, "surface")
        side, stripe = theme.px(6), theme.px(1.5)
        self._row.setContentsMargins(side, stripe + theme.px(2), side, theme.px(2.5))
        self._row.setSpacing(theme.px(4))
        self._texts.setSpacing(theme.px(0.5))
        self.setMinimumHeight(theme.px(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), self._theme.px(1.5), self._theme.colour("stripe"))
        line = max(1, self._theme.px(0.3))
        painter.fillRect(0, self.height() - line, self.width(), line, self._theme.colour("line"))


class NavBar(QWidget):
    """Back, home, larger text, dark ground: at the bottom, where everybody reaches."""

    back = Signal()
    home = Signal()
    larger = Signal()
    contrast = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._back = Button(theme, words.BACK(), Look.NAV, "arrow-left")
        self._home = Button(theme, words.HOME(), Look.NAV, "house")
        self._larger = Button(theme, words.LARGER_TEXT(), Look.NAV, "a-large-small")
        self._contrast = Button(theme, words.NIGHT(), Look.NAV, "contrast")
        self._row = QHBoxLayout(self)
        for button, signal in (
            (self._back, self.back),
            (self._home, self.home),
            (self._larger, self.larger),
            (self._contrast, self.contrast),
        ):
            button.clicked.connect(signal)
            self._row.addWidget(button, 1)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        paint_ground(self, theme, "surface")
        self._row.setContentsMargins(*[theme.px(1.5)] * 4)
        self._row.setSpacing(theme.px(2.5))
        last = theme.text_size is TEXT_STEPS[-1]
        self._larger.say((words.NORMAL_TEXT if last else words.LARGER_TEXT)())
        night = theme.contrast is Contrast.NIGHT
        self._contrast.say((words.DAY if night else words.NIGHT)())

    def show_place(self, at_home: bool) -> None:
        """On the home screen there is no way back."""
        self._back.setEnabled(not at_home)
        self._home.setEnabled(not at_home)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = max(1, self._theme.px(0.3))
        painter.fillRect(0, 0, self.width(), line, self._theme.colour("line"))
