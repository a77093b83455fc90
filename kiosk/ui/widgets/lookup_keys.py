"""Keys for a look-up code: letters and digits at once, all in capitals.

Such codes mix both ("K7M2 9Q4T"), so two pages of keys would be changed at every other touch.
"""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout

from kiosk.ui.widgets.keyboard import Keyboard
from kiosk.words import screens as words

_ROWS = ("1234567890", "QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM")
_STARTS = (1, 1, 2, 3)
"""The column of the first key of each row; a key is two columns wide."""


class LookupKeyboard(Keyboard):
    """One page of ten keys a row."""

    def _fill_letters(self, grid: QGridLayout) -> None:
        for y, (row, start) in enumerate(zip(_ROWS, _STARTS, strict=True)):
            for x, letter in enumerate(row):
                grid.addWidget(self._letter(letter), y, start + 2 * x, 1, 2)
        grid.addWidget(self._delete(), 3, 17, 1, 4)
        grid.addWidget(self._letter("-"), 4, 1, 1, 4)
        space = self._key(words.KEY_SPACE())
        space.clicked.connect(lambda: self.type(" "))
        grid.addWidget(space, 4, 5, 1, 10)
        grid.addWidget(self._clear(), 4, 15, 1, 6)

    def _fill_numbers(self, grid: QGridLayout) -> None:
        """There is no second page."""
