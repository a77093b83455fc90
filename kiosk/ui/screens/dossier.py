"""Where is my dossier: typing its code, and its page."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers import wording
from kiosk.dossiers.model import Dossier, DossierEvent, Status, Timeliness, timeliness
from kiosk.printing.blocks import Document
from kiosk.printing.documents import slip_document
from kiosk.services import Services
from kiosk.ui.routes import DossierRoute
from kiosk.ui.screens.base import PageScreen, PrintRequest, ServedScreen
from kiosk.ui.theme import Role, Theme
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.card import Card, answer_card, icon_row
from kiosk.ui.widgets.field import Field
from kiosk.ui.widgets.keyboard import MOST_LETTERS, Keyboard
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.themed import Column
from kiosk.words import screens as words

_TONES = {
    Timeliness.EARLY: ("good", "circle-check"),
    Timeliness.ON_TIME: ("good", "circle-check"),
    Timeliness.NOT_DUE: ("good", "hourglass"),
    Timeliness.LATE: ("warn", "triangle-alert"),
    Timeliness.OVERDUE: ("bad", "triangle-alert"),
    Timeliness.PAUSED: ("warn", "circle-pause"),
    Timeliness.NONE: ("tint_ink", "info"),
}
_NO_RESULT = (Status.REFUSED, Status.WITHDRAWN, Status.STOPPED)
"""Nothing will be handed out any more, so a day for it would only mislead."""

_TINTS = {"good": "good_tint", "warn": "warn_tint", "bad": "bad_tint", "tint_ink": "tint"}


class TypeCodeScreen(ServedScreen):
    """Typing a code with our own number pad."""

    def __init__(self, services: Services, theme: Theme) -> None:
        super().__init__(services, theme)
        head = Column(theme, margins_mm=6, gap_mm=4)
        self._field = Field(theme, "barcode", words.DOSSIER_EXAMPLE())
        head.add(
            Label(theme, words.TYPE_CODE_TITLE(), Role.TITLE),
            Label(theme, words.TYPE_CODE_HINT()),
            self._field,
        )
        self._keyboard = Keyboard(theme, for_codes=True)
        self._keyboard.changed.connect(self._field.show_text)
        look = Button(theme, words.LOOK_UP(), Look.PRIMARY, "search")
        look.clicked.connect(self._look_up)
        foot = Column(theme, margins_mm=4, gap_mm=4)
        foot.add(self._keyboard, look)
        # All together at the bottom, where the keys are in reach and the line is in sight.
        self.add(QWidget(), 1)
        self.add(head)
        self.add(foot)

    def fill(self) -> None:
        """What was typed before is still there, to be mended."""
        self._field.show_text(self._keyboard.text)

    def _look_up(self) -> None:
        if self._keyboard.text.strip():
            self.go.emit(DossierRoute(self._keyboard.text))

    def takes(self, letters: str) -> bool:
        return len(letters) <= MOST_LETTERS

    def take_typing(self, letters: str) -> None:
        self._keyboard.type(letters.upper())

    def erase(self) -> None:
        self._keyboard.erase()

    def enter(self) -> None:
        self._look_up()

    def forget(self) -> None:
        self._keyboard.start_again()


class DossierScreen(PageScreen):
    """One dossier: status in a sentence, when, what to do, and the way so far."""

    def fill(self, typed: str) -> None:
        """Raises ``KioskError``."""
        theme = self.theme
        dossier = self.services.dossiers.find(typed)
        now = self.services.clock.now()
        state = timeliness(dossier, now)
        token, icon = _TONES[state]
        head = Card(theme, _TINTS[token], gap_mm=3)
        badge = ": ".join(
            filter(None, (wording.status_text(dossier.status), wording.timeliness_text(state)))
        )
        head.add(
            icon_row(
                theme,
                icon,
                Label(theme, badge, Role.SMALL_STRONG, token),
                Label(theme, wording.sentence(dossier, now), Role.HEADING, "ink"),
                token=token,
                size_mm=11,
            )
        )
        parts: list[QWidget] = [
            Label(theme, words.DOSSIER_CODE(code=dossier.code), Role.TITLE),
            Label(theme, dossier.procedure_name, Role.BODY, "soft_ink"),
            head,
            answer_card(theme, "circle-help", words.WHAT_NOW(), wording.what_to_do(dossier, now)),
        ]
        if dossier.status not in _NO_RESULT:
            paused = state is Timeliness.PAUSED
            said = (words.DUE_BEFORE_PAUSE if paused else words.DUE)()
            parts.append(answer_card(theme, "calendar", said, self._due(dossier)))
        if dossier.events:
            timeline = Card(theme, gap_mm=4)
            for event in dossier.events:
                timeline.add(self._event(event))
            parts += [Label(theme, words.TIMELINE(), Role.HEADING), timeline]
        fresh = dossier.updated_at.astimezone(VIETNAM_TIME)
        parts.append(
            Label(theme, words.AS_OF(time=f"{fresh:%H:%M, %d/%m/%Y}"), Role.SMALL, "soft_ink")
        )
        if dossier.sample:
            parts.append(Label(theme, words.SAMPLE_DOSSIER(), Role.SMALL_STRONG, "warn"))
        done = Button(theme, words.DONE(), Look.PRIMARY, "check")
        done.clicked.connect(self.finish)
        self.refill([done, self._print_button(dossier)], *parts)

    def _due(self, dossier: Dossier) -> str:
        if dossier.due_at is None:
            return words.NO_DUE()
        date = wording.format_date(dossier.due_at.astimezone(VIETNAM_TIME).date())
        return words.ESTIMATED(date=date) if dossier.due_is_estimate else date

    def _event(self, event: DossierEvent) -> QWidget:
        theme = self.theme
        token = "good" if event.done else "soft_ink"
        labels = [Label(theme, event.title, Role.STRONG if event.done else Role.BODY)]
        when = f"{event.at.astimezone(VIETNAM_TIME):%d/%m/%Y}" if event.at else ""
        said = " · ".join(filter(None, (when, event.who)))
        if said:
            labels.append(Label(theme, said, Role.SMALL, "soft_ink"))
        icon = "circle-check" if event.done else "circle"
        return icon_row(theme, icon, *labels, token=token)

    def _print_button(self, dossier: Dossier) -> Button:
        button = Button(self.theme, words.PRINT_SLIP(), Look.QUIET, "printer")
        services = self.services

        def document() -> Document:
            return slip_document(dossier, services.clock.now(), services.catalogue.edition.office)

        button.clicked.connect(lambda: self.print_out.emit(PrintRequest(document)))
        return button
