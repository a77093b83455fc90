"""On a staff PC where nobody has a PIN yet: the first person makes theirs, in three questions.

Whoever can open this window could as well write the file with ``kiosk staff add``; on a kiosk,
where anybody can touch the glass, this page is never offered.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from kiosk.errors import KioskError
from kiosk.staff import pins
from kiosk.ui.staff.pin_pad import PinPad
from kiosk.ui.staff.routes import FirstPersonRoute
from kiosk.ui.staff.screens import StaffScreen
from kiosk.ui.theme import Role
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.card import icon_row
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.text_entry import TextEntry
from kiosk.words import staff as words


class FirstPersonScreen(StaffScreen[FirstPersonRoute]):
    """A name, a PIN, the same PIN again; then that person is in."""

    edits = True

    def fill(self, route: FirstPersonRoute) -> None:
        self._name = ""
        self._ask_name()

    def _ask_name(self, problem: str = "") -> None:
        entry = TextEntry(self.theme, words.FIRST_NAME())

        def go_on() -> None:
            if entry.text:
                self._name = entry.text
                self._ask_pin()

        entry.entered.connect(go_on)
        self._ask(words.FIRST_NAME(), problem or words.FIRST_NAME_HINT(), entry, go_on, problem)
        name = self._name
        # Focus comes to what is shown, and the page is shown only after it is filled.
        QTimer.singleShot(0, entry, lambda: entry.start(name))

    def _ask_pin(self, problem: str = "") -> None:
        hint = words.FIRST_PIN_HINT(least=pins.LEAST_DIGITS, most=pins.MOST_DIGITS)

        def go_on(pin: str) -> None:
            try:
                pins.accept(pin)
            except KioskError as refusal:
                self._ask_pin(str(refusal))
            else:
                self._ask_again(pin)

        self._ask_digits(words.FIRST_PIN(name=self._name), hint, go_on, problem)

    def _ask_again(self, pin: str) -> None:
        book, name = self.services.staff, self._name

        def go_on(again: str) -> None:
            if again != pin:
                self._ask_pin(words.FIRST_DIFFERENT())
            else:
                self.mode.door_work.start(
                    lambda: book.add(name, pin), lambda _: self.mode.enter(name), self._ask_name
                )

        self._ask_digits(words.FIRST_AGAIN(), words.FIRST_AGAIN_HINT(), go_on)

    def _ask_digits(
        self, title: str, hint: str, go_on: Callable[[str], None], problem: str = ""
    ) -> None:
        pad = PinPad(self.theme)

        def done() -> None:
            if pad.pin:
                go_on(pad.pin)

        pad.entered.connect(done)
        self._ask(title, hint, pad, done, problem)
        QTimer.singleShot(0, pad, pad.listen)

    def _ask(
        self, title: str, hint: str, answer: QWidget, go_on: Callable[[], None], problem: str
    ) -> None:
        """One question of the three."""
        done = Button(self.theme, words.GO_ON(), Look.PRIMARY, "check")
        done.clicked.connect(go_on)
        line: QWidget = Label(self.theme, hint)
        if problem:
            said = Label(self.theme, problem, Role.STRONG, "bad")
            line = icon_row(self.theme, "circle-alert", said, token="bad")
        self.refill([done], Label(self.theme, title, Role.TITLE), line, answer)
