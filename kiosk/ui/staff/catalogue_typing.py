"""Pages on which one line is typed: the note of an edition, the number of a document of law."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtWidgets import QWidget

from kiosk.services import Services
from kiosk.ui.staff.catalogue_base import CatalogueScreen
from kiosk.ui.staff.catalogue_routes import (
    ConcernsRoute,
    LawRoute,
    NoteRoute,
    PublishRoute,
    ReviewKind,
)
from kiosk.ui.theme import Role, Theme
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.text_entry import TextEntry
from kiosk.ui.widgets.themed import Column
from kiosk.words import staff_catalogue as words

if TYPE_CHECKING:
    from kiosk.ui.staff.mode import StaffMode

R = TypeVar("R", contravariant=True)

_LAW_EXAMPLE = "123/2015/NĐ-CP"
_LONGEST_NOTE, _LONGEST_NUMBER = 200, 60


class _TypingScreen(CatalogueScreen[R], Generic[R]):
    """A question, a line with keys, and one button."""

    edits = True

    def __init__(self, services: Services, theme: Theme, mode: StaffMode) -> None:
        super().__init__(services, theme, mode)
        self.scroller_area.hide()
        self._actions.hide()

    def build(self, title: str, hint: str, go_on: Button, most: int) -> None:
        """Put the page together; ``go_on`` and Enter submit what was typed."""
        theme = self.theme
        self._entry = TextEntry(theme, title, most=most)
        self._entry.entered.connect(self.submit)
        go_on.clicked.connect(self.submit)
        foot = Column(theme, margins_mm=4, gap_mm=4)
        foot.add(
            Label(theme, title, Role.TITLE),
            Label(theme, hint, Role.BODY, "soft_ink"),
            self._entry,
            go_on,
        )
        # All together at the bottom, where the keys are in reach and the line is in sight.
        self.add(QWidget(), 1)
        self.add(foot)

    def submit(self) -> None:
        """What is typed is meant."""
        raise NotImplementedError


class NoteScreen(_TypingScreen[NoteRoute]):
    """A note for the history; it may stay empty."""

    def __init__(self, services: Services, theme: Theme, mode: StaffMode) -> None:
        super().__init__(services, theme, mode)
        go_on = Button(theme, words.GO_ON(), Look.PRIMARY, "chevron-right")
        self.build(words.WHICH_NOTE(), words.NOTE_HINT(), go_on, _LONGEST_NOTE)
        self._route: NoteRoute | None = None

    def fill(self, route: NoteRoute) -> None:
        """What was typed for this draft is still there, to be mended."""
        same = self._route is not None and self._route.opened is route.opened
        self._route = route
        self._entry.start(self._entry.text if same else "")

    def submit(self) -> None:
        route = self._route
        assert route is not None, "a page that is shown was filled"
        self.go.emit(PublishRoute(route.opened, route.effective, self._entry.text))


class LawScreen(_TypingScreen[LawRoute]):
    """The number of a document of law, as far as somebody knows it."""

    def __init__(self, services: Services, theme: Theme, mode: StaffMode) -> None:
        super().__init__(services, theme, mode)
        find = Button(theme, words.FIND(), Look.PRIMARY, "search")
        hint = words.LAW_HINT(example=_LAW_EXAMPLE)
        self.build(words.LAW_TITLE(), hint, find, _LONGEST_NUMBER)

    def fill(self, route: LawRoute) -> None:
        self._entry.start(self._entry.text)

    def submit(self) -> None:
        if self._entry.text:
            self.go.emit(ConcernsRoute(ReviewKind.LAW, self._entry.text))
