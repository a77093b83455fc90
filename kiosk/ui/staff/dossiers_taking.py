"""Taking an export in while the page counts its rows and can stop it.

The page may be left: the export is taken all the same, and what became of it is told on the first
page of the dossiers.
"""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent

from kiosk.dossiers.report import number
from kiosk.services import Services
from kiosk.staff.intake_desk import Brought
from kiosk.system.log import Event
from kiosk.system.log import record as log
from kiosk.ui.staff.catalogue_routes import Outcome
from kiosk.ui.staff.dossiers_base import DossierPage
from kiosk.ui.staff.dossiers_brought import counts
from kiosk.ui.staff.dossiers_routes import BroughtRoute
from kiosk.ui.theme import Role, Theme
from kiosk.ui.widgets.card import Card, icon_row
from kiosk.ui.widgets.label import Label
from kiosk.words import staff_catalogue as file_words
from kiosk.words import staff_dossiers as words

if TYPE_CHECKING:
    from kiosk.ui.staff.mode import StaffMode

_LOOK_MS = 250


class Progress:
    """How far a file is; written by the thread that takes it, read by the page."""

    def __init__(self) -> None:
        self.rows = 0
        self.taken = False
        self.stop = threading.Event()

    def told(self, rows: int) -> None:
        self.rows = rows

    def saving(self) -> None:
        self.taken = True

    @property
    def said(self) -> str:
        if self.taken:
            return words.SAVING()
        if self.stop.is_set():
            return words.STOPPING()
        return words.ROWS_READ(count=number(self.rows))


class Taking(DossierPage[Any]):
    """A page from which an export is taken in."""

    def __init__(self, services: Services, theme: Theme, mode: StaffMode) -> None:
        super().__init__(services, theme, mode)
        self._progress = Progress()
        self._far = Label(theme)
        self._looks = QTimer(self)
        self._looks.setInterval(_LOOK_MS)
        self._looks.timeout.connect(self._look_how_far)

    def take_in(self, export: Path) -> None:
        """Take the file in, and say how far it is."""
        self.begin()
        asked, mode, who = self._looked_at, self.mode, self.who
        desk, progress = self.services.open_intake(), Progress()

        def take() -> Brought:
            try:
                brought = desk.take(export, progress.told, progress.stop.is_set, progress.saving)
            except Exception as problem:
                log(Event.STAFF_DID, what="dossiers-failed", kind=type(problem).__name__, who=who)
                raise
            log(Event.STAFF_DID, what="dossiers-taken", rows=brought.intake.rows, who=who)
            return brought

        def done(brought: Brought) -> None:
            self._looks.stop()
            if asked == self._looked_at and self.isVisible():
                self.go.emit(BroughtRoute(brought))
            else:
                mode.leave_outcome(Outcome(words.BROUGHT(), counts(brought.intake), went_well=True))

        def failed(sentence: str) -> None:
            self._looks.stop()
            if asked == self._looked_at and self.isVisible():
                self.say_problem(
                    sentence, words.REGISTER_AS_BEFORE(), again=lambda: self.take_in(export)
                )
            else:
                lines = (sentence, words.REGISTER_AS_BEFORE())
                mode.leave_outcome(Outcome(words.LEFT_NOT_TAKEN(), lines, went_well=False))

        if self.work.start(take, done, failed):
            self._progress = progress
            self._show_progress()
        else:
            self.say_problem(file_words.STILL_BUSY(), again=lambda: self.take_in(export))

    def _show_progress(self) -> None:
        theme = self.theme
        self._far = Label(theme, self._progress.said, Role.STRONG)
        said = Label(theme, words.TAKING(), Role.LEAD)
        hint = Label(theme, words.NOTHING_YET())
        card = Card(theme)
        card.add(icon_row(theme, "hourglass", said, self._far, hint, size_mm=11))
        self.refill([self.action(words.STOP(), "x", self._stop)], card)
        self._looks.start()

    def _stop(self) -> None:
        self._progress.stop.set()
        self._look_how_far()

    def _look_how_far(self) -> None:
        self._far.setText(self._progress.said)

    def hideEvent(self, event: QHideEvent) -> None:
        self._looks.stop()
        super().hideEvent(event)
