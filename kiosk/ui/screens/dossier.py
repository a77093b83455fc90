"""Where is my dossier: the page that asks for one dossier and shows the answer.

The shared register may be away and the pace may slow down, so it is asked beside the GUI thread.
The page belongs to whoever stands there: once it is left, no answer comes any more.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from kiosk.catalogue.model import Step
from kiosk.dossiers.asking import Answer
from kiosk.dossiers.codes import read_code
from kiosk.dossiers.timeline import planned, timeline
from kiosk.errors import KioskError
from kiosk.printing.blocks import Document
from kiosk.printing.documents import slip_document
from kiosk.printing.outlets import Kind
from kiosk.services import Services
from kiosk.ui.finding import Finding
from kiosk.ui.routes import DossierRoute, LookupCodeRoute, ProblemRoute
from kiosk.ui.screens.base import PrintRequest
from kiosk.ui.screens.dossier_glance import below_the_glance, fresh, glance, name_of
from kiosk.ui.screens.dossier_way import usual_steps, way
from kiosk.ui.screens.printing import PrintingScreen
from kiosk.ui.steady import Steady
from kiosk.ui.theme import Role, Theme
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.card import Card, icon_row
from kiosk.ui.widgets.label import Label
from kiosk.words import Sentence
from kiosk.words import screens as words

_SOON_MS = 150
"""An answer that comes sooner needs no page that says it is coming."""
_LONG_MS = 2500


class DossierScreen(PrintingScreen):
    """One dossier: status in a sentence, when, what to do, and the way so far."""

    def __init__(self, services: Services, theme: Theme) -> None:
        super().__init__(services, theme)
        self._finding = Finding(self, self._ask, self._answered)
        self._steady = Steady(self)
        self._left_at = 0
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.timeout.connect(self._show_waiting)
        self._said: Label | None = None

    def fill(self, route: DossierRoute) -> None:
        """Ask, and show the answer when it is there. Raises ``KioskError`` for what is no code."""
        code = read_code(route.code)
        self._left_at = 0
        self._said = None
        title = Label(self.theme, words.DOSSIER_CODE(code=code), Role.SMALL_STRONG, "soft_ink")
        self.refill([self._done_button()], title)
        self._waiting.start(_SOON_MS)
        self._finding.ask(DossierRoute(code, route.lookup))

    def return_to(self, place: int) -> None:
        self._left_at = place
        super().return_to(place)

    def _ask(self, route: DossierRoute) -> Answer | KioskError:
        """Runs beside the GUI thread."""
        try:
            return self.services.dossiers.ask(route.code, route.lookup)
        except KioskError as problem:
            return problem

    def _answered(self, route: DossierRoute, answer: Answer | KioskError) -> None:
        if self._said is not None:
            # A finger on its way to the page that waited must not print or reveal anything.
            self._steady.change()
        self._stop_waiting()
        if isinstance(answer, KioskError):
            self.go.emit(ProblemRoute(str(answer), about_dossier=True, in_place=True))
        else:
            self._show_answer(route, answer)

    def _show_answer(self, route: DossierRoute, answer: Answer) -> None:
        theme = self.theme
        dossier = answer.dossier
        parts = [*glance(theme, self.services, answer)]
        if answer.withheld:
            # After the glance, unless it answers what was just typed.
            parts.insert(0 if route.lookup.strip() else len(parts), self._withheld(route, answer))
        self.refill(
            [self._done_button(), self._print_button(answer)],
            *name_of(theme, dossier),
            *parts,
            later=self._below(answer),
        )
        super().return_to(self._left_at)

    def _below(self, answer: Answer) -> Iterator[QWidget]:
        theme, dossier, now = self.theme, answer.dossier, self.services.clock.now()
        yield from below_the_glance(theme, dossier)
        yield from way(theme, timeline(dossier, now), now)
        yield from usual_steps(theme, planned(dossier, self._steps(answer)))
        yield from fresh(theme, answer)

    def _steps(self, answer: Answer) -> tuple[Step, ...]:
        """Those of the catalogue; none where it does not have this procedure."""
        if answer.withheld or not answer.dossier.procedure_code:
            return ()
        try:
            return self.services.catalogue.procedure(answer.dossier.procedure_code).steps
        except KioskError:
            return ()

    def _withheld(self, route: DossierRoute, answer: Answer) -> QWidget:
        """Why there is no name, and the way to it where there is one."""
        theme = self.theme
        has_code = bool(answer.dossier.lookup_hash)
        # A shared register does not tell whether there is a look-up code.
        nobody_can = not has_code and not self.services.settings.dossiers.server
        tried = bool(route.lookup.strip()) and not nobody_can
        said = words.NAME_WITHHELD
        if tried:
            # A copy may hold no look-up codes; then it has nothing to compare with.
            unsure = answer.from_copy and not has_code
            said = words.LOOKUP_NOT_COMPARED if unsure else words.LOOKUP_WRONG
        icon, token = ("circle-alert", "warn") if tried else ("lock", "action")
        card = Card(theme, "warn_tint" if tried else "surface")
        lines = [Label(theme, said())]
        if nobody_can:
            lines.append(Label(theme, words.ASK_FOR_NAME()))
        card.add(icon_row(theme, icon, *lines, token=token))
        if not nobody_can:
            see = words.TYPE_LOOKUP_AGAIN if tried else words.SEE_NAME
            button = Button(theme, see(), Look.QUIET, "key-round")
            button.clicked.connect(lambda: self._see_name(route.code))
            card.add(button)
        return card

    def _see_name(self, code: str) -> None:
        if self._steady.accepts():
            self.go.emit(LookupCodeRoute(code))

    def _done_button(self) -> Button:
        done = Button(self.theme, words.DONE(), Look.PRIMARY, "check")
        done.clicked.connect(self.finish)
        return done

    def _print_button(self, answer: Answer) -> Button:
        services, steps = self.services, self._steps(answer)

        def document() -> Document:
            return slip_document(
                answer,
                services.clock.now(),
                services.catalogue.edition.office,
                services.calendar,
                steps=steps,
                unit=services.settings.dossiers.unit,
            )

        request = PrintRequest(Kind.SLIP, document)
        return self.print_button(request, words.PRINT_SLIP(), Look.QUIET)

    def want_print(self, request: PrintRequest) -> None:
        if self._steady.accepts():
            super().want_print(request)

    # While there is no answer yet

    def _show_waiting(self) -> None:
        """First that it takes a moment, then that it takes long."""
        if self._said is None:
            self._said = Label(self.theme, "", Role.LEAD)
            card = Card(self.theme, "tint")
            card.add(icon_row(self.theme, "hourglass", self._said, size_mm=11))
            self.page.rows.insertWidget(1, card)
            self._say(words.WAIT_FOR_ANSWER)
            self._waiting.start(_LONG_MS - _SOON_MS)
        else:
            self._say(words.WAIT_LONGER)

    def _say(self, said: Sentence) -> None:
        if self._said is not None:
            self._said.setText(said())

    def _stop_waiting(self) -> None:
        self._waiting.stop()
        self._said = None

    # Leaving

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._steady.watch(self.window().windowHandle())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._drop()

    def forget(self) -> None:
        self._drop()
        super().forget()

    def _drop(self) -> None:
        self._finding.forget()
        self._stop_waiting()
