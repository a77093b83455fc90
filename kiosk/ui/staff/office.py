"""The texts of the office: seen all together, changed one at a time.

A change is an edition like any other: it stands in the history with who made it, and can be
taken back. Where the machine only takes what another one publishes, it is changed there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from kiosk.catalogue.desk import CatalogueDesk, Published
from kiosk.catalogue.edition import EditionMissing
from kiosk.dossiers.wording import format_date
from kiosk.services import Services
from kiosk.ui.staff import catalogue_says as says
from kiosk.ui.staff.catalogue_base import CatalogueScreen, Done
from kiosk.ui.staff.catalogue_routes import DoneRoute
from kiosk.ui.staff.routes import OfficeRoute, OfficeTextRoute
from kiosk.ui.theme import Role, Theme
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.card import Card, icon_row
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.text_entry import TextEntry
from kiosk.words import Sentence
from kiosk.words import staff as words

if TYPE_CHECKING:
    from kiosk.ui.staff.mode import StaffMode

_TEXTS: dict[str, tuple[str, Sentence, int]] = {
    "name": ("landmark", words.OFFICE_NAME, 150),
    "unit": ("users", words.OFFICE_UNIT, 150),
    "address": ("map-pin", words.OFFICE_ADDRESS, 200),
    "phone": ("phone", words.OFFICE_PHONE, 60),
    "hours": ("clock", words.OFFICE_HOURS, 150),
    "notice": ("bell", words.OFFICE_NOTICE, 200),
}
"""Name of the field in ``Office``: icon, what it is called, most letters."""


class OfficeScreen(CatalogueScreen[OfficeRoute]):
    """What citizens read about the office."""

    def __init__(self, services: Services, theme: Theme, mode: StaffMode) -> None:
        super().__init__(services, theme, mode)
        mode.outcome_left.connect(self._outcome_left)

    def _outcome_left(self) -> None:
        if self.isVisible():
            self.fill(OfficeRoute())

    def fill(self, route: OfficeRoute) -> None:
        """Raises ``KioskError`` where no catalogue is posted."""
        self.begin()
        theme = self.theme
        office = self.services.catalogue.edition.office
        may = self.services.desk.may_publish
        said = words.OFFICE_HOW() if may else words.OFFICE_ELSEWHERE()
        rows: list[QWidget] = []
        for text, (icon, called, _) in _TEXTS.items():
            value = getattr(office, text) or words.OFFICE_EMPTY()
            if may:
                row = Button(theme, called(), Look.TILE, icon, value)
                row.clicked.connect(lambda _=False, t=text: self.go.emit(OfficeTextRoute(t)))
                rows.append(row)
            else:
                card = Card(theme)
                labels = (Label(theme, called(), Role.SMALL, "soft_ink"), Label(theme, value))
                card.add(icon_row(theme, icon, *labels))
                rows.append(card)
        title = Label(theme, words.OFFICE_TITLE(), Role.TITLE)
        self.refill((), title, *self.outcomes(), Label(theme, said), *rows)


class OfficeTextScreen(CatalogueScreen[OfficeTextRoute]):
    """One text, written anew, and put in front of everybody after one more question."""

    edits = True

    def fill(self, route: OfficeTextRoute) -> None:
        """Raises ``KioskError`` where no catalogue is posted."""
        self.begin()
        self._text = route.text
        self._before = getattr(self.services.catalogue.edition.office, route.text)
        self._write(self._before)

    def _write(self, value: str, problem: str = "") -> None:
        theme = self.theme
        _, called, most = _TEXTS[self._text]
        self._entry = TextEntry(theme, called(), most=most)
        self._entry.entered.connect(self._ask)
        save = Button(theme, words.OFFICE_SAVE(), Look.PRIMARY, "check")
        save.clicked.connect(self._ask)
        head: list[QWidget] = [Label(theme, called(), Role.TITLE)]
        if problem:
            said = Label(theme, problem, Role.STRONG, "bad")
            head.append(icon_row(theme, "circle-alert", said, token="bad"))
        self.refill([save], *head, self._entry)
        # Focus comes to what is shown, and the page is shown only after it is filled.
        entry = self._entry
        QTimer.singleShot(0, entry, lambda: entry.start(value))

    def _ask(self) -> None:
        value = self._entry.text
        if value == self._before:
            self.go.emit(OfficeRoute())
        elif not value and self._text == "name":
            self._write(self._before, words.OFFICE_NAME_NEEDED())
        else:
            self.confirm(
                words.OFFICE_SURE(),
                self._what_happens(value),
                words.OFFICE_SURE_YES(),
                lambda: self._publish(value),
            )

    def _what_happens(self, value: str) -> str:
        said = words.OFFICE_WILL_READ(value=value) if value else words.OFFICE_WILL_VANISH()
        if self.for_others:
            said = f"{said} {words.OFFICE_WHEN_TAKEN()}"
        waiting = self.services.desk.waiting()
        if not waiting:
            return said
        first = format_date(waiting[0].effective)
        return f"{said} {words.OFFICE_SUPERSEDES(date=first)}"

    def _publish(self, value: str) -> None:
        desk, text, for_others = self.services.desk, self._text, self.for_others
        called = _TEXTS[text][1]()
        publish = _change(desk, text, value, self.who, words.OFFICE_CHANGED_NOTE(text=called))
        self._value = value

        def change() -> Done:
            done = publish()
            record = done.record
            lines = (self.when_used(record), *says.superseded(done.superseded))
            sentence = words.OFFICE_CHANGED(text=called, number=record.number)
            said = DoneRoute(sentence, lines, record)
            # Where citizens look at other machines, the next step is to carry the edition there.
            return Done(said, {"text": text}, then=None if for_others else OfficeRoute())

        self.change("office-text", words.OFFICE_SAVING(), change, again=self._write_again)

    def _write_again(self) -> None:
        self._write(self._value)

    def say_problem(
        self, sentence: str, *more: str, again: Callable[[], None] | None = None
    ) -> None:
        """Above what was written: nobody writes it twice."""
        self._write(self._value, sentence)


def _change(
    desk: CatalogueDesk, text: str, value: str, who: str, note: str
) -> Callable[[], Published]:
    def job() -> Published:
        posted = desk.posted()
        if posted is None:
            raise EditionMissing
        office = replace(posted.office, **{text: value})
        draft = desk.draft_from(replace(posted, office=office), words.OFFICE_SOURCE())
        return desk.publish(draft, by=who, note=note)

    return job
