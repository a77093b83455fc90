"""The self-test on the running kiosk: each part with its answer, and a dated sheet of it.

The parts are tried beside the GUI thread, all but the window: the one that is running proves
itself, by how long its last pictures took.
"""

from __future__ import annotations

from statistics import median

from PySide6.QtWidgets import QWidget

from kiosk.printing.blocks import Document
from kiosk.printing.outlets import Kind
from kiosk.system import selftest
from kiosk.system.selftest import Result
from kiosk.system.sheets import machine_sheet
from kiosk.ui.screens.base import PrintRequest
from kiosk.ui.staff.routes import DiagnosticsRoute
from kiosk.ui.staff.screens import StaffScreen
from kiosk.ui.theme import Role
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.card import Card, icon_row
from kiosk.ui.widgets.label import Label
from kiosk.words import staff as words
from kiosk.words.problems import FINE


class DiagnosticsScreen(StaffScreen[DiagnosticsRoute]):
    """Begins at once: whoever comes here wants to know."""

    def fill(self, route: DiagnosticsRoute) -> None:
        theme, services = self.theme, self.services
        card = Card(theme)
        said = Label(theme, words.TESTING(), Role.LEAD)
        card.add(icon_row(theme, "hourglass", said, size_mm=11))
        self._show((), card)
        window = self._window_says()
        if not self.work.start(
            lambda: selftest.run(services, lambda _: window),
            self._tell,
            self._fail,
            reads=True,
        ):
            self._fail(words.STILL_WORKING())

    def _window_says(self) -> str:
        paints = self.mode.paint_times()
        size = self.window().size()
        return words.WINDOW_RUNS(
            width=size.width(),
            height=size.height(),
            milliseconds=round(median(paints)) if paints else 0,
        )

    def _tell(self, results: list[Result]) -> None:
        self.did("self-test", failed=sum(not result.ok for result in results))
        theme, services, who = self.theme, self.services, self.who
        now = services.clock.now()
        failed = [result for result in results if not result.ok]
        head = Card(theme, "bad_tint" if failed else "good_tint")
        sentence = words.TEST_FAILED(count=len(failed)) if failed else words.TEST_PASSED()
        token = "bad" if failed else "good"
        icon = "circle-alert" if failed else "circle-check"
        head.add(icon_row(theme, icon, Label(theme, sentence, Role.LEAD), token=token, size_mm=11))

        def document() -> Document:
            return machine_sheet(results, services.catalogue.office, who, now)

        sheet = Button(theme, words.PRINT_SHEET(), Look.PRIMARY, "printer")
        sheet.clicked.connect(lambda: self.print_out.emit(PrintRequest(Kind.STAFF, document)))
        # What is wrong is what people came to see.
        ordered = sorted(results, key=lambda result: result.ok)
        parts = Card(theme, gap_mm=4)
        parts.add(*(self._row(result) for result in ordered))
        self._show([sheet, self._again()], head, parts)

    def _row(self, result: Result) -> QWidget:
        theme = self.theme
        icon, token = ("circle-check", "good") if result.ok else ("circle-x", "bad")
        said = (words.PART_FINE if result.ok else words.PART_BAD)(part=result.name)
        labels = [Label(theme, said, Role.STRONG, token)]
        if result.said != FINE():
            labels.append(Label(theme, result.said))
        return icon_row(theme, icon, *labels, token=token)

    def _fail(self, sentence: str) -> None:
        card = Card(self.theme, "warn_tint")
        said = Label(self.theme, sentence, Role.LEAD)
        card.add(icon_row(self.theme, "circle-alert", said, token="warn", size_mm=11))
        self._show([self._again()], card)

    def _again(self) -> Button:
        again = Button(self.theme, words.TEST_AGAIN(), Look.QUIET, "rotate-ccw")
        again.clicked.connect(lambda: self.fill(DiagnosticsRoute()))
        return again

    def _show(self, actions: list[Button] | tuple[()], *widgets: QWidget) -> None:
        self.refill(actions, Label(self.theme, words.TEST_TITLE(), Role.TITLE), *widgets)
