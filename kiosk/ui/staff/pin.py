"""The door: a PIN of one's own, and the wait after too many wrong ones.

The check takes a tenth of a second on purpose, so it runs beside the GUI thread, and beside what
somebody left under way: nobody stands in front of the door because of that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from kiosk.errors import KioskError
from kiosk.services import Services
from kiosk.staff.book import PinTooSoon, PinWrong, StaffBook
from kiosk.staff.pins import LEAST_DIGITS
from kiosk.system.log import Event, record
from kiosk.ui.staff.pin_pad import PinPad
from kiosk.ui.staff.routes import FirstPersonRoute, PinRoute
from kiosk.ui.staff.screens import StaffScreen
from kiosk.ui.theme import Role, Theme
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.card import Card, Row, icon_row
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.themed import Column
from kiosk.words import staff as words

if TYPE_CHECKING:
    from kiosk.ui.staff.mode import StaffMode

_SECOND_MS = 1000
_WIDEST_MM = 255.0


class PinScreen(StaffScreen[PinRoute]):
    """Nothing here says who may come in, nor how many they are."""

    def __init__(self, services: Services, theme: Theme, mode: StaffMode) -> None:
        super().__init__(services, theme, mode)
        self._pad: PinPad | None = None
        self._tick = QTimer(self)
        self._tick.setInterval(_SECOND_MS)
        self._tick.timeout.connect(self._count_down)

    @property
    def edits(self) -> bool:  # pyright: ignore[reportIncompatibleVariableOverride]
        """On a PC digits are typed at once; on a kiosk a scanner may begin a visit even here."""
        return self.on_pc

    def fill(self, route: PinRoute) -> None:
        try:
            names = self.services.staff.names()
        except KioskError as problem:
            self._say_instead(str(problem))
            return
        if names:
            self._ask()
        elif self.on_pc:
            first = Button(self.theme, words.MAKE_FIRST(), Look.PRIMARY, "user-plus")
            first.clicked.connect(lambda: self.go.emit(FirstPersonRoute()))
            self._say_instead(words.NOBODY_ON_PC(), first)
        else:
            self._say_instead(words.NOBODY_ON_KIOSK(command="kiosk staff add"))

    def _say_instead(self, sentence: str, *actions: Button) -> None:
        theme = self.theme
        card = Card(theme, "warn_tint")
        said = Label(theme, sentence, Role.LEAD)
        card.add(icon_row(theme, "circle-alert", said, token="warn", size_mm=11))
        self.refill(actions, Label(theme, words.PIN_TITLE(), Role.TITLE), card)

    def _ask(self) -> None:
        theme = self.theme
        self._pad = PinPad(theme)
        self._pad.changed.connect(self._typing)
        self._hint = Label(theme, words.PIN_HINT())
        self._said = Label(theme, "", Role.STRONG, "bad")
        self._problem = icon_row(theme, "circle-alert", self._said, token="bad")
        self._problem.hide()
        done = Button(theme, words.PIN_DONE(), Look.PRIMARY, "check")
        done.clicked.connect(self._check)
        above = QWidget()
        door = Column(theme, gap_mm=4)
        door.setMaximumWidth(theme.px(_WIDEST_MM))
        door.add(Label(theme, words.PIN_TITLE(), Role.TITLE), self._hint, self._problem, self._pad)
        self.refill([done], above, Row(theme, QWidget(), door, QWidget(), stretch=(1, 100, 1)))
        if self.on_pc:
            self._pad.entered.connect(self._check)
            QTimer.singleShot(0, self._pad, self._pad.listen)
        # Low on a tall glass, where hands are.
        self.page.rows.setStretchFactor(above, 3)
        self._typing(0)
        self._count_down()

    def _typing(self, count: int) -> None:
        if count:
            self._say("")

    def _say(self, problem: str) -> None:
        self._said.setText(problem)
        self._problem.setVisible(bool(problem))
        self._hint.setVisible(not problem)

    def _check(self) -> None:
        pad = self._pad
        if pad is None or not pad.isEnabled() or not pad.pin:
            return
        if len(pad.pin) < LEAST_DIGITS:
            self._say(words.PIN_SHORT(least=LEAST_DIGITS))
            return
        pin, book = pad.pin, self.services.staff
        pad.clear_pin()
        self._hint.setText(words.PIN_CHECKING())
        pad.setEnabled(False)
        work = self.mode.door_work
        if not work.start(lambda: _name_of(book, pin), self._let_in, self._refuse):
            self._refuse(words.STILL_WORKING())

    def _let_in(self, name: str) -> None:
        self.mode.enter(name)

    def _refuse(self, sentence: str) -> None:
        self._hint.setText(words.PIN_HINT())
        self._say(sentence)
        self._count_down(sentence)

    def _count_down(self, otherwise: str = "") -> None:
        """While the door is shut, say for how long; then say nothing, or what there is to say."""
        assert self._pad is not None
        seconds = self.services.staff.seconds_to_wait()
        self._pad.setEnabled(not seconds)
        if seconds:
            self._say(str(PinTooSoon(seconds)))
            self._tick.start()
        else:
            self._tick.stop()
            self._say(otherwise)

    # A real keyboard

    def takes(self, letters: str) -> bool:
        return letters.isdigit()

    def take_typing(self, letters: str) -> None:
        if self._pad is not None:
            self._pad.type(letters)

    def erase(self) -> None:
        if self._pad is not None:
            self._pad.erase()

    def enter(self) -> None:
        self._check()

    def forget(self) -> None:
        super().forget()
        self._tick.stop()
        self._pad = None


def _name_of(book: StaffBook, pin: str) -> str:
    """Whose PIN it is; what is refused stands in the log, without a digit of it."""
    try:
        return book.check(pin)
    except (PinWrong, PinTooSoon) as refusal:
        record(Event.STAFF_REFUSED, reason=type(refusal).__name__)
        raise
