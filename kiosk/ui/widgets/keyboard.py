"""The keyboard on the glass: Vietnamese letters with their marks, and a number pad.

Keys edit a plain text and tell it through ``changed``; no key event is made, so nothing typed
here can be taken for a scanner, and no input method stands between the finger and the letter.
They act at the end, unless a line with a cursor says where it stands.
"""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QWidget

from kiosk.composing import Tone, put_tone
from kiosk.ui.theme import Theme
from kiosk.ui.widgets.button import Button, Look
from kiosk.words import Sentence
from kiosk.words import screens as words

_LETTERS = ("qwertyuiop", "asdfghjklđ", "zxcvbnm", "ăâêôơư")
_CAPITALS = ("QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM")
_TONE_KEYS: tuple[tuple[str, Tone, Sentence], ...] = (
    ("à", Tone.GRAVE, words.TONE_GRAVE),
    ("á", Tone.ACUTE, words.TONE_ACUTE),
    ("ả", Tone.HOOK, words.TONE_HOOK),
    ("ã", Tone.TILDE, words.TONE_TILDE),
    ("ạ", Tone.DOT, words.TONE_DOT),
)
_COLUMNS = 22  # half keys: rows of 10 and of 11 keys share one grid
MOST_LETTERS = 80
_REST_OF_WORD = re.compile(r"[^\W\d_]*")


class Keyboard(QStackedWidget):
    """Letters in front, numbers behind; ``for_codes`` puts the numbers in front, in capitals.

    ``with_capitals`` adds the key for a capital, for texts that others will read; ``most`` is how
    many letters are taken.
    """

    changed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        *,
        for_codes: bool = False,
        with_capitals: bool = False,
        most: int = MOST_LETTERS,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._with_capitals = with_capitals
        self._most = most
        self._letter_keys: list[Button] = []
        self._capital = False
        self._before = self._marked = self._after = ""
        self._for_codes = for_codes
        self._grids: list[QGridLayout] = []
        letters, numbers = self._page(), self._page()
        self._fill_letters(letters)
        self._fill_numbers(numbers)
        self.setCurrentIndex(1 if for_codes else 0)
        self.set_theme(theme)

    @property
    def text(self) -> str:
        return self._before + self._marked + self._after

    @property
    def before(self) -> str:
        """What stands before the cursor."""
        return self._before

    def set_text(self, text: str) -> None:
        """Replace what was typed."""
        self._write(text, "")

    def stand(self, before: str, marked: str, after: str) -> None:
        """Go on from here: the next key replaces what is ``marked``, between the two others."""
        self._before, self._marked, self._after = before, marked, after

    def _write(self, before: str, after: str) -> None:
        room = max(0, self._most - len(after))
        self.stand(before[:room], "", after)
        self.changed.emit(self.text)

    def start_again(self) -> None:
        """Forget everything typed, and show the first page."""
        self._show_case(capital=False)
        self.setCurrentIndex(1 if self._for_codes else 0)
        self.set_text("")

    def type(self, letters: str) -> None:
        """As if these keys were touched."""
        self._write(self._before + letters, self._after)

    def erase(self) -> None:
        """Take away what is marked, or the letter before the cursor."""
        self._write(self._before if self._marked else self._before[:-1], self._after)

    def _tone(self, tone: Tone) -> None:
        """On the word before the cursor, all of it where the cursor stands inside."""
        before = self._before + self._marked
        rest = _REST_OF_WORD.match(self._after) if before[-1:].isalpha() else None
        word = rest.group() if rest else ""
        toned, cursor = put_tone(before + word, tone), len(before)
        self._write(toned[:cursor], toned[cursor:] + self._after[len(word) :])

    def set_theme(self, theme: Theme) -> None:
        for grid in self._grids:
            grid.setSpacing(theme.px(2.5))

    def _page(self) -> QGridLayout:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        self._grids.append(grid)
        self.addWidget(page)
        return grid

    def _key(self, label: str, name: str = "", icon: str = "") -> Button:
        key = Button(self._theme, label, Look.KEY, icon)
        key.setAccessibleName(name or label)
        key.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return key

    def _letter(self, letter: str) -> Button:
        key = self._key(letter)
        key.clicked.connect(lambda: self.type(letter))
        return key

    def _cased(self, letter: str) -> Button:
        """A letter that is a capital where the key for it was touched just before."""
        key = self._key(letter)
        key.clicked.connect(lambda: self._type_cased(letter))
        self._letter_keys.append(key)
        return key

    def _type_cased(self, letter: str) -> None:
        self.type(letter.upper() if self._capital else letter)
        self._show_case(capital=False)

    def _show_case(self, *, capital: bool) -> None:
        """Every letter says what touching it will type."""
        if capital == self._capital:
            return
        self._capital = capital
        for key in self._letter_keys:
            letter = key.text().upper() if capital else key.text().lower()
            key.say(letter)

    def _shift(self) -> Button:
        key = self._key("", words.KEY_CAPITAL(), "arrow-big-up")
        key.clicked.connect(lambda: self._show_case(capital=not self._capital))
        return key

    def _delete(self) -> Button:
        key = self._key("", words.KEY_DELETE(), "delete")
        key.clicked.connect(self.erase)
        return key

    def _clear(self) -> Button:
        key = self._key(words.CLEAR())
        key.clicked.connect(lambda: self.set_text(""))
        return key

    def _switch(self, label: Sentence, page: int) -> Button:
        key = self._key(label())
        key.clicked.connect(lambda: self.setCurrentIndex(page))
        return key

    def _fill_letters(self, grid: QGridLayout) -> None:
        rows = _CAPITALS if self._for_codes else _LETTERS[:3]
        make = self._letter if self._for_codes else self._cased
        for y, row in enumerate(rows):
            start = (1, 2 if self._for_codes else 1, 3)[y]
            for x, letter in enumerate(row):
                grid.addWidget(make(letter), y, start + 2 * x, 1, 2)
        if self._with_capitals:
            grid.addWidget(self._shift(), 2, 0, 1, 3)
        grid.addWidget(self._delete(), 2, 17, 1, 4)
        bottom = 3
        if not self._for_codes:
            for x, letter in enumerate(_LETTERS[3]):
                grid.addWidget(make(letter), 3, 2 * x, 1, 2)
            for x, (label, tone, name) in enumerate(_TONE_KEYS):
                key = self._key(label, name())
                key.clicked.connect(lambda _=False, t=tone: self._tone(t))
                grid.addWidget(key, 3, 12 + 2 * x, 1, 2)
            bottom = 4
        grid.addWidget(self._switch(words.KEY_NUMBERS, 1), bottom, 0, 1, 5)
        if self._for_codes:
            grid.addWidget(self._clear(), bottom, 16, 1, 6)
            return
        space = self._key(words.KEY_SPACE())
        space.clicked.connect(lambda: self.type(" "))
        grid.addWidget(space, bottom, 5, 1, 11)
        grid.addWidget(self._clear(), bottom, 16, 1, 6)

    def _fill_numbers(self, grid: QGridLayout) -> None:
        side = ("H", "G", "K") if self._for_codes else ("/", ",", ":")
        rows = (("1", "2", "3", side[0]), ("4", "5", "6", side[1]), ("7", "8", "9", side[2]))
        for y, row in enumerate((*rows, (".", "0", "-", None))):
            for x, letter in enumerate(row):
                key = self._letter(letter) if letter else self._delete()
                grid.addWidget(key, y, 1 + 5 * x, 1, 5)
        grid.addWidget(self._switch(words.KEY_LETTERS, 0), 4, 1, 1, 10)
        grid.addWidget(self._clear(), 4, 11, 1, 10)
