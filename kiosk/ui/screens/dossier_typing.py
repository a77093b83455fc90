"""Typing what stands on the receipt with our own keys: a dossier code, or its look-up code.

Both lines are kept while the visit lasts, so that a slip of the finger is mended, not typed anew.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.dossiers.codes import EXAMPLE
from kiosk.services import Services
from kiosk.ui.routes import DossierRoute, LookupCodeRoute
from kiosk.ui.screens.base import ServedScreen
from kiosk.ui.theme import Role, Theme
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.field import Field
from kiosk.ui.widgets.keyboard import MOST_LETTERS, Keyboard
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.lookup_keys import LookupKeyboard
from kiosk.ui.widgets.themed import Column
from kiosk.words import Sentence
from kiosk.words import dossiers as dossier_words
from kiosk.words import screens as words


class _TypingScreen(ServedScreen):
    """A question, a line, the keys, and one button that takes what was typed."""

    icon: str
    title: Sentence
    hint: Sentence
    button: Sentence

    def __init__(self, services: Services, theme: Theme, example: str, keyboard: Keyboard) -> None:
        super().__init__(services, theme)
        head = Column(theme, margins_mm=6, gap_mm=4)
        self._field = Field(theme, self.icon, example)
        head.add(Label(theme, self.title(), Role.TITLE), Label(theme, self.hint()), self._field)
        self._keyboard = keyboard
        self._keyboard.changed.connect(self._field.show_text)
        look = Button(theme, self.button(), Look.PRIMARY, "search")
        look.clicked.connect(self.enter)
        foot = Column(theme, margins_mm=4, gap_mm=4)
        foot.add(self._keyboard, look)
        # All together at the bottom, where the keys are in reach and the line is in sight.
        self.add(QWidget(), 1)
        self.add(head)
        self.add(foot)

    def show_typed(self) -> None:
        """What was typed before is still there, to be mended."""
        self._field.show_text(self._keyboard.text)

    def route_of(self, typed: str) -> DossierRoute:
        """Where what was typed leads."""
        raise NotImplementedError

    def takes(self, letters: str) -> bool:
        return len(letters) <= MOST_LETTERS

    def take_typing(self, letters: str) -> None:
        self._keyboard.type(letters.upper())

    def erase(self) -> None:
        self._keyboard.erase()

    def enter(self) -> None:
        if self._keyboard.text.strip():
            self.go.emit(self.route_of(self._keyboard.text))

    def forget(self) -> None:
        self._keyboard.start_again()


class TypeCodeScreen(_TypingScreen):
    """The code of a dossier."""

    icon = "barcode"
    title = words.TYPE_CODE_TITLE
    hint = words.TYPE_CODE_HINT
    button = words.LOOK_UP

    def __init__(self, services: Services, theme: Theme) -> None:
        example = dossier_words.CODE_EXAMPLE(example=EXAMPLE)
        super().__init__(services, theme, example, Keyboard(theme, for_codes=True))

    def fill(self) -> None:
        self.show_typed()

    def route_of(self, typed: str) -> DossierRoute:
        return DossierRoute(typed)


class LookupCodeScreen(_TypingScreen):
    """The look-up code that shows the name of one dossier's procedure."""

    icon = "key-round"
    title = words.TYPE_LOOKUP_TITLE
    hint = words.TYPE_LOOKUP_HINT
    button = words.SEE_NAME

    def __init__(self, services: Services, theme: Theme) -> None:
        super().__init__(services, theme, words.LOOKUP_EXAMPLE(), LookupKeyboard(theme))
        self._code = ""

    def fill(self, route: LookupCodeRoute) -> None:
        if route.code != self._code:
            self._keyboard.start_again()
        self._code = route.code
        self.show_typed()

    def route_of(self, typed: str) -> DossierRoute:
        return DossierRoute(self._code, typed)

    def forget(self) -> None:
        super().forget()
        self._code = ""
