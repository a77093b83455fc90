"""The panel that says what becomes of a print, and offers QR codes where there is no paper.

It may be closed at any time: a printer that takes its time keeps nobody from going on.
"""

from __future__ import annotations

from PySide6.QtCore import Signal

from kiosk.printing.conditions import sentence_of
from kiosk.printing.following import Progress, Stage
from kiosk.ui.theme import Role
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.button_row import ButtonRow
from kiosk.ui.widgets.card import icon_row
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.panel import CARD_MARGIN_MM, Panel
from kiosk.words import paper as words
from kiosk.words import screens as screen_words

_ALONE_MM, _WITH_CODES_MM = 190.0, 300.0


class PrintPanel(Panel):
    """One sentence at a time, in the words of whoever stands there.

    ``wanted``: they want it printed after all.
    """

    wanted = Signal()

    _said: Label | None = None
    _buttons_row: ButtonRow | None = None
    _shown: tuple[str | bool, ...] = ()

    def show_preparing(self) -> None:
        self._show("hourglass", "action", words.PREPARING())

    def show_progress(self, progress: Progress, sheets: int, address: str, pocket: str) -> None:
        """How it stands, of so many ``sheets``; the codes are for what is held up."""
        match progress.stage:
            case Stage.HELD_UP if progress.condition is not None:
                said = f"{sentence_of(progress.condition)()} {words.HELD_UP()}"
                self._show("circle-pause", "warn", said, address, pocket)
            case Stage.WAITING:
                ahead = progress.ahead
                said = words.WAITING_BEHIND(count=ahead) if ahead else words.WAITING()
                self._show("hourglass", "action", said)
            case Stage.PRINTING:
                said = words.PRINTING()
                if sheets > 1 and progress.sheet < sheets:
                    said = words.PRINTING_SHEET(sheet=progress.sheet + 1, sheets=sheets)
                self._show("printer", "action", said)
            case _:
                self._show("hourglass", "action", words.SENDING())

    def show_printed(self, sentence: str) -> None:
        self._show("circle-check", "good", sentence)

    def show_failed(self, sentence: str, instead: str, address: str = "", pocket: str = "") -> None:
        """Why there is no paper, and what can be done ``instead``; the codes go with that."""
        self._show("circle-alert", "warn", f"{sentence} {instead}", address, pocket)

    def show_recovered(self, address: str = "", pocket: str = "") -> None:
        """It can be printed again, if they still want it; a code may be just being scanned."""
        self._show("printer", "good", words.CAN_PRINT_AGAIN(), address, pocket, prints=True)

    def _show(
        self,
        icon: str,
        token: str,
        sentence: str,
        address: str = "",
        pocket: str = "",
        *,
        prints: bool = False,
    ) -> None:
        theme, shown = self._theme, (icon, token, address, pocket, prints)
        if self._said is not None and shown == self._shown and self.isVisible():
            # Only other words: nothing moves away from under a finger.
            self._said.setText(sentence)
            self._place()
            return
        self.card.clear()
        self._shown, self._buttons_row = shown, None
        self._said = Label(theme, sentence, Role.LEAD)
        self.card.add(icon_row(theme, icon, self._said, token=token, size_mm=11))
        self.widest_mm = _ALONE_MM
        if address or pocket:
            self.widest_mm = _WITH_CODES_MM
            # Codes are drawn by libraries that the first screen does not wait for.
            from kiosk.ui.paper.take_home import codes

            self.card.add(codes(theme, address, pocket), Label(theme, words.HOW_TO_SCAN()))
        look = Look.QUIET if prints else Look.PRIMARY
        buttons = [Button(theme, screen_words.CLOSE(), look, "check")]
        buttons[0].clicked.connect(self.hide)
        if prints:
            buttons.append(Button(theme, words.PRINT_AGAIN(), Look.PRIMARY, "printer"))
            buttons[1].clicked.connect(self.wanted)
        self._buttons_row = ButtonRow(theme, *buttons)
        self.card.add(self._buttons_row)
        self.open()

    def _place(self) -> None:
        if self._buttons_row is not None:
            widest = min(self._theme.px(self.widest_mm), self.width() - 2 * self._theme.px(8))
            self._buttons_row.arrange(widest - 2 * self._theme.px(CARD_MARGIN_MM))
        super()._place()

    def forget(self) -> None:
        """Away, with every word and code on it."""
        self.hide()
        self._said, self._buttons_row, self._shown = None, None, ()
        self.card.clear()
