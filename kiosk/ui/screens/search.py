"""Search: a line, a keyboard, and results after every key."""

from __future__ import annotations

from kiosk.services import Services
from kiosk.ui.routes import ProcedureRoute
from kiosk.ui.screens.base import ServedScreen
from kiosk.ui.screens.lists import plain_row
from kiosk.ui.theme import Role, Theme
from kiosk.ui.widgets.field import Field
from kiosk.ui.widgets.keyboard import Keyboard
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.rows import TouchList
from kiosk.ui.widgets.themed import Column
from kiosk.words import screens as words


class SearchScreen(ServedScreen):
    """Typing on the glass: results after every key."""

    def __init__(self, services: Services, theme: Theme) -> None:
        super().__init__(services, theme)
        head = Column(theme, margins_mm=6, gap_mm=3)
        self._field = Field(theme, "search", words.TYPE_HERE())
        self._nothing = Label(theme, "", Role.BODY)
        if theme.glass.portrait:
            # A wide glass is low: there the hint in the line asks the question.
            head.add(Label(theme, words.SEARCH_TITLE(), Role.TITLE))
        head.add(self._field, self._nothing)
        self._listing = TouchList(theme)
        self._listing.setAccessibleName(words.SEARCH_TITLE())
        self._listing.chosen.connect(self._open)
        self._keyboard = Keyboard(theme)
        self._keyboard.changed.connect(self._search)
        foot = Column(theme, margins_mm=4)
        foot.add(self._keyboard)
        self.add(head)
        self.add(self._listing, 1)
        self.add(foot)

    def fill(self) -> None:
        """The words of before are still there when coming back from a result.

        Raises ``KioskError`` where there is nothing to search in.
        """
        self.services.catalogue.all()
        self._search(self._keyboard.text)

    def _search(self, typed: str) -> None:
        self._field.show_text(typed)
        found = self.services.catalogue.find(typed) if typed.strip() else []
        self._listing.show_rows([plain_row(entry) for entry in found])
        nothing = bool(typed.strip()) and not found
        self._nothing.setText(words.NOTHING_FOUND() if nothing else "")
        self._nothing.setVisible(nothing)

    def takes(self, letters: str) -> bool:
        """Words, but not the many figures of a receipt that was scanned badly."""
        return sum(letter.isdigit() for letter in letters) < 6

    def take_typing(self, letters: str) -> None:
        self._keyboard.type(letters)

    def erase(self) -> None:
        self._keyboard.erase()

    def _open(self, code: str) -> None:
        self.go.emit(ProcedureRoute(code))

    def forget(self) -> None:
        self._keyboard.start_again()
