"""The printer: which one, whether it prints, and a page to see for oneself."""

from __future__ import annotations

from kiosk.printing.blocks import Document
from kiosk.printing.printers import PrinterState
from kiosk.settings import PrinterKind
from kiosk.system.sheets import sample_page
from kiosk.ui.screens.base import PrintRequest
from kiosk.ui.staff.routes import PrinterRoute
from kiosk.ui.staff.screens import StaffScreen
from kiosk.ui.theme import Role
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.card import Card, answer_card, icon_row
from kiosk.ui.widgets.label import Label
from kiosk.words import staff as words


class PrinterScreen(StaffScreen[PrinterRoute]):
    """Asking a printer may take some seconds, so its state comes a little after the page."""

    def fill(self, route: PrinterRoute) -> None:
        self._show(Label(self.theme, words.ASKING_PRINTER(), Role.LEAD), "hourglass", "surface")
        printer = self.services.printer
        if not self.work.start(printer.state, self._tell, self._fail, reads=True):
            self._fail(words.STILL_WORKING())

    def _tell(self, state: PrinterState) -> None:
        reason = state.reason
        if reason is None:
            self._show(Label(self.theme, words.PRINTER_READY(), Role.LEAD), "circle-check", "good")
            return
        said = Label(self.theme, reason(), Role.LEAD)
        self._show(said, "circle-alert", "bad", Label(self.theme, words.MEND_PRINTER()))

    def _fail(self, sentence: str) -> None:
        self._show(Label(self.theme, sentence, Role.LEAD), "circle-alert", "bad")

    def _show(self, said: Label, icon: str, token: str, *more: Label) -> None:
        theme = self.theme
        tint = f"{token}_tint" if token in ("good", "bad") else token
        ink = token if token in ("good", "bad") else "action"
        state = Card(theme, tint)
        state.add(icon_row(theme, icon, said, *more, token=ink, size_mm=11))
        again = Button(theme, words.ASK_AGAIN(), Look.QUIET, "rotate-ccw")
        again.clicked.connect(lambda: self.fill(PrinterRoute()))
        sample = Button(theme, words.PRINT_SAMPLE(), Look.PRIMARY, "printer")
        sample.clicked.connect(self._print)
        self.refill(
            [sample, again],
            Label(theme, words.PRINTER_TITLE(), Role.TITLE),
            state,
            answer_card(theme, "printer", words.WHICH_PRINTER(), self._name()),
            Label(theme, words.CHANGE_PRINTER(section="[printing]"), token="soft_ink"),
        )

    def _name(self) -> str:
        printing = self.services.settings.printing
        if printing.kind is PrinterKind.FOLDER:
            return words.PRINTS_TO_FOLDER(folder=self.services.home.prints_folder)
        return printing.printer or words.DEFAULT_PRINTER()

    def _print(self) -> None:
        self.did("print-sample")
        services, who = self.services, self.who

        def document() -> Document:
            return sample_page(services.catalogue.office, who, services.clock.now())

        self.print_out.emit(PrintRequest(document))
