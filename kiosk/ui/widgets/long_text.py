"""A text of any length: its beginning at once, the rest for those who want to read on.

The portal has steps of 23,000 characters and papers of 7,000. A page that showed them whole would
hide everything below them, and one label of that length takes longer than a frame to lay out.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QTimer

from kiosk import text
from kiosk.ui.theme import Role, Theme
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.themed import Column
from kiosk.words import screens as words

LONG = 700
"""Texts up to so many characters are shown whole: about a third of a page of normal type."""

_BETWEEN_MS = 4


class LongText(Column):
    """The first passage of a text and a button for the others."""

    def __init__(self, theme: Theme, said: str, role: Role = Role.BODY, token: str = "ink") -> None:
        super().__init__(theme, gap_mm=1.5)
        self._look = (role, token)
        first, *rest = text.passages(said)
        self._rest: Iterator[str] = iter(rest)
        self._more = Button(theme, words.READ_ON(count=len(rest)), Look.QUIET, "chevron-down")
        self._more.clicked.connect(self._read_on)
        self.add(self._passage(first), self._more)

    def _passage(self, said: str) -> Label:
        return Label(self._theme, said, *self._look)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        super().set_theme(theme)

    def _read_on(self) -> None:
        self._more.hide()
        self._add_next()

    def _add_next(self) -> None:
        """One passage a turn: the touch is answered before the last one is laid out."""
        passage = next(self._rest, None)
        if passage is not None:
            self.add(self._passage(passage))
            QTimer.singleShot(_BETWEEN_MS, self, self._add_next)


def words_of(
    theme: Theme, said: str, role: Role = Role.BODY, token: str = "ink"
) -> Label | LongText:
    """A label, or for what is too long for one the text that unfolds."""
    return (
        Label(theme, said, role, token) if len(said) <= LONG else LongText(theme, said, role, token)
    )
