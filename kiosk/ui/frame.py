"""The frame around every screen: whose kiosk this is above, the way back and home below."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.catalogue.model import Office
from kiosk.settings import TextSize
from kiosk.ui.knock import Knock
from kiosk.ui.theme import Contrast, Role, Theme
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.picture import Icon
from kiosk.ui.widgets.themed import paint_ground
from kiosk.words import screens as words
from kiosk.words import staff as staff_words

TEXT_STEPS = (TextSize.NORMAL, TextSize.LARGE, TextSize.LARGEST)


class StaffBand(QWidget):
    """Says in the colour of action that this is staff mode, and whose."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._said = Label(theme, "", Role.FRAME_SMALL, "on_action")
        self._row = QHBoxLayout(self)
        self._row.addWidget(Icon(theme, "user", "on_action", 7))
        self._row.addWidget(self._said, 1)
        self.set_theme(theme)

    def say(self, who: str) -> None:
        self._said.setText(staff_words.STAFF_MODE(name=who))

    def set_theme(self, theme: Theme) -> None:
        paint_ground(self, theme, "action")
        self._row.setContentsMargins(theme.px(6), theme.px(2), theme.px(6), theme.px(2))
        self._row.setSpacing(theme.px(4))


class Header(QWidget):
    """The office's name, and the notice that must be read with everything here.

    The emblem beside them is the hidden door of staff mode (``knock``).
    """

    knocked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._knock = Knock(self)
        self._knock.knocked.connect(self.knocked)
        self._name = Label(theme, "", Role.FRAME)
        self._notice = Label(theme, "", Role.FRAME_SMALL, "warn")
        self._emblem = Icon(theme, "landmark", "action", 9)
        self._band = StaffBand(theme)
        self._band.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._row = QHBoxLayout()
        whole.addLayout(self._row, 1)
        whole.addWidget(self._band)
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
        self._show_notice()

    def show_staff(self, who: str) -> None:
        """Who is in staff mode; nobody where it is empty."""
        self._band.say(who)
        self._band.setVisible(bool(who))
        self._show_notice()

    def _show_notice(self) -> None:
        # The notice is for citizens, and the band needs its room.
        self._notice.setVisible(bool(self._notice.text()) and self._band.isHidden())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Touches on the emblem and around it."""
        around = self._theme.px(5)
        if (
            self._emblem.geometry()
            .adjusted(-around, -around, around, around)
            .contains(event.position().toPoint())
        ):
            self._knock.touch()
        else:
            self._knock.forget()

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

    def show_place(self, at_home: bool, for_staff: bool = False) -> None:
        """On the home screen there is no way back; in staff mode home is the way out."""
        self._back.setEnabled(not at_home)
        self._home.setEnabled(not at_home)
        self._home.say((staff_words.LEAVE if for_staff else words.HOME)())
        self._home.set_icon("lock" if for_staff else "house")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = max(1, self._theme.px(0.3))
        painter.fillRect(0, 0, self.width(), line, self._theme.colour("line"))
