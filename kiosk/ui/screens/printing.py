"""A page with something to print on it."""

from __future__ import annotations

from kiosk.ui.paper.button import PrintButton
from kiosk.ui.paper.watch import PrinterWatch
from kiosk.ui.screens.base import PageScreen, PrintRequest
from kiosk.ui.widgets.button import Look


class PrintingScreen(PageScreen):
    """Whoever makes the page gives it ``printers``: what its buttons say while none can print."""

    printers: PrinterWatch

    def print_button(
        self, request: PrintRequest, said: str, look: Look = Look.PRIMARY
    ) -> PrintButton:
        """A button that asks for this paper."""
        button = PrintButton(self.theme, self.printers, request, said, look)
        button.wanted.connect(self.want_print)
        return button

    def want_print(self, request: PrintRequest) -> None:
        """Somebody touched such a button."""
        self.print_out.emit(request)
