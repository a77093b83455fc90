"""Search: a line, a keyboard, and answers after every key."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.catalogue.found import Found, Suggestion
from kiosk.services import Services
from kiosk.settings import TextSize
from kiosk.ui.finding import Finding
from kiosk.ui.routes import ProcedureRoute
from kiosk.ui.screens.answers import Answers
from kiosk.ui.screens.base import ActionBar, ServedScreen
from kiosk.ui.screens.found_rows import hit_row, suggestion_row
from kiosk.ui.search_tally import SearchTally
from kiosk.ui.steady import Steady
from kiosk.ui.theme import Role, Theme
from kiosk.ui.widgets.field import Field
from kiosk.ui.widgets.keyboard import Keyboard
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.rows import RowText
from kiosk.ui.widgets.themed import Column
from kiosk.words import screens as words

_KEYS_MM = 180
_ROWS_MM = 130
"""What a keyboard and the rows need where they stand beside each other."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """``found`` is missing where nothing was typed: then the rows are suggestions."""

    rows: tuple[RowText, ...]
    found: Found | None = None


class SearchScreen(ServedScreen):
    """Typing on the glass: answers after every key.

    A wide glass is low: there the keys stand beside the rows, and no row is lost to them.
    """

    def __init__(self, services: Services, theme: Theme) -> None:
        super().__init__(services, theme)
        self._steady = Steady(self)
        self._tally = SearchTally(services.asked)
        self._finding = Finding(self, self._find, self._answered)
        self._answers = Answers(services, theme, self._steady)
        self._answers.chosen.connect(self._open)
        self._answers.go.connect(self.go)
        self._field = Field(theme, "search", words.TYPE_HERE())
        self._keyboard = Keyboard(theme)
        self._keyboard.changed.connect(self._search)
        beside = not theme.glass.portrait and theme.glass.width >= theme.px(_KEYS_MM + _ROWS_MM)
        head = Column(theme, margins_mm=6, gap_mm=3)
        if beside or theme.glass.portrait:
            # On a small wide glass the hint in the line asks the question.
            head.add(Label(theme, words.SEARCH_TITLE(), Role.TITLE))
            # The place of this button stays free: the page stands still from key to key.
            policy = self._answers.more.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            self._answers.more.setSizePolicy(policy)
        head.add(self._field)
        more = ActionBar(theme, self._answers.more)
        keys = Column(theme, margins_mm=4)
        keys.add(self._keyboard)
        self._typing: QWidget | None = None
        if beside:
            self._typing = Column(theme, gap_mm=0)
            self._typing.add(head)
            self._typing.rows.addStretch(1)
            self._typing.add(more, keys)
            both = QWidget()
            columns = QHBoxLayout(both)
            columns.setContentsMargins(0, 0, 0, 0)
            columns.setSpacing(0)
            columns.addWidget(self._answers, 1)
            columns.addWidget(self._typing)
            self.add(both, 1)
        else:
            self.add(head)
            self.add(self._answers, 1)
            self.add(more)
            self.add(keys)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        if self._typing is not None:
            large = theme.text_size in (TextSize.LARGE, TextSize.LARGEST)
            part = round(theme.glass.width * (0.45 if large else 0.4))
            self._typing.setFixedWidth(max(theme.px(_KEYS_MM), part))

    def fill(self) -> None:
        """The words of before are still there when coming back from a result.

        Raises ``KioskError`` where there is nothing to search in.
        """
        self.services.catalogue.all()
        self._search(self._keyboard.text)

    def _search(self, typed: str) -> None:
        self._field.show_text(typed)
        empty = not typed.strip()
        self._steady.held = not empty
        if empty:
            # The ways stand there at once; newer suggestions follow when they are made.
            self._answers.suggest(_suggested(self.services.catalogue.suggestions()))
        self._finding.ask(typed)

    def _find(self, typed: str) -> _Answer:
        """Runs beside the GUI thread."""
        catalogue = self.services.catalogue
        if not typed.strip():
            return _Answer(_suggested(catalogue.suggestions(wait=True)))
        found = catalogue.find(typed)
        return _Answer(tuple(map(hit_row, found.hits)), found)

    def _answered(self, typed: str, answer: _Answer) -> None:
        self._steady.held = False
        if answer.found is None:
            self._answers.suggest(answer.rows)
            return
        self._tally.answered(typed, answer.found.fit)
        self._answers.show_found(answer.found, answer.rows)

    def _open(self, code: str) -> None:
        if self._keyboard.text.strip():
            self._tally.opened(code, self._keyboard.text)
        self.go.emit(ProcedureRoute(code))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._steady.watch(self.window().windowHandle())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._finding.forget()
            self._tally.left()

    def takes(self, letters: str) -> bool:
        """Words, but not the many figures of a receipt that was scanned badly."""
        return sum(letter.isdigit() for letter in letters) < 6

    def take_typing(self, letters: str) -> None:
        self._keyboard.type(letters)

    def erase(self) -> None:
        self._keyboard.erase()

    def enter(self) -> None:
        """From the words to the rows, for those who type on real keys."""
        if self._answers.has_rows:
            self._answers.stand_on_first_row()

    def forget(self) -> None:
        self._finding.forget()
        self._tally.forget()
        with QSignalBlocker(self._keyboard):
            self._keyboard.start_again()
        self._field.show_text("")
        self._answers.forget()


def _suggested(suggestions: tuple[Suggestion, ...]) -> tuple[RowText, ...]:
    return tuple(map(suggestion_row, suggestions))
