"""The two things that may come over a screen: are you still there, and what the printer does."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme import Role, Theme
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.card import Row, icon_row
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.panel import Panel
from kiosk.words import screens as words
from kiosk.words import staff as staff_words


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


class PrintPanel(Panel):
    """Says what becomes of the print; offers the QR code where there is no paper.

    It may be closed at any time: a printer that takes its time keeps nobody from going on.
    """

    def show_waiting(self) -> None:
        self._show("hourglass", "action", words.PRINTING())

    def show_printed(self, sentence: str) -> None:
        self._show("circle-check", "good", sentence)

    def show_failed(self, sentence: str, address: str, for_staff: bool = False) -> None:
        """``address`` is what the QR code opens; without one the words do not speak of it."""
        instead = words.SCAN_INSTEAD() if address else words.NOTE_INSTEAD()
        if for_staff:
            instead = staff_words.STAFF_INSTEAD()
        self._show("circle-alert", "warn", f"{sentence} {instead}", address)

    def _show(self, icon: str, token: str, sentence: str, address: str = "") -> None:
        theme = self._theme
        self.card.clear()
        said = Label(theme, sentence, Role.LEAD)
        self.card.add(icon_row(theme, icon, said, token=token, size_mm=11))
        if address:
            # Codes are drawn by libraries that the first screen does not wait for.
            from kiosk.ui.widgets.qr_code import QrCode

            code = QrCode(theme, address, words.QR_NAME(), size_mm=60)
            centred = Row(theme, code, align=Qt.AlignmentFlag.AlignHCenter, stretch=(1,))
            self.card.add(Label(theme, words.QR_HINT()), centred)
        button = Button(theme, words.CLOSE(), Look.PRIMARY, "check")
        button.clicked.connect(self.hide)
        self.card.add(button)
        self.open()

    def forget(self) -> None:
        self.hide()
        self.card.clear()
