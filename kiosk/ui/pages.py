"""Which page shows which route. Imported once the first screen is on the glass."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QTimer

from kiosk.errors import KioskError
from kiosk.services import Services
from kiosk.text import clean
from kiosk.ui.paper.desk import PrintDesk
from kiosk.ui.paper.talk import PrintTalk
from kiosk.ui.routes import (
    AllRoute,
    BoardRoute,
    ChecklistRoute,
    CitizenRoute,
    DossierRoute,
    FieldRoute,
    FieldsRoute,
    HomeRoute,
    LifeEventRoute,
    LookupCodeRoute,
    ProblemRoute,
    ProcedureRoute,
    QuestionRoute,
    SearchRoute,
    TypeCodeRoute,
)
from kiosk.ui.screens.base import Screen, ServedScreen
from kiosk.ui.screens.board import BoardScreen
from kiosk.ui.screens.checklist import ChecklistScreen
from kiosk.ui.screens.dossier import DossierScreen
from kiosk.ui.screens.dossier_typing import LookupCodeScreen, TypeCodeScreen
from kiosk.ui.screens.lists import FieldsScreen, ListingScreen
from kiosk.ui.screens.printing import PrintingScreen
from kiosk.ui.screens.problem import ProblemScreen
from kiosk.ui.screens.procedure import ProcedureScreen
from kiosk.ui.screens.questions import QuestionScreen
from kiosk.ui.screens.search import SearchScreen

if TYPE_CHECKING:
    from kiosk.ui.window import KioskWindow

S = TypeVar("S", bound=ServedScreen)

_BETWEEN_MS = 200
_KINDS: tuple[type[ServedScreen], ...] = (
    SearchScreen,
    TypeCodeScreen,
    FieldsScreen,
    ListingScreen,
    ProcedureScreen,
    QuestionScreen,
    ChecklistScreen,
    DossierScreen,
    LookupCodeScreen,
    BoardScreen,
    ProblemScreen,
)


class Pages:
    """The pages, made one after the other once there are services, or when a finger is faster."""

    def __init__(self, services: Services, window: KioskWindow) -> None:
        self._services = services
        self._window = window
        self._made: dict[type[ServedScreen], ServedScreen] = {}
        desk = PrintDesk(services, window)
        self._printers = desk.printers
        self._printers.changed.connect(self._hold_touches)
        self.talk = PrintTalk(window.theme, window, desk, lambda: bool(window.staff.name))
        self.talk.changed.connect(window.settling.start)
        # Whoever waits for a long print is there, though they touch nothing.
        self.talk.coming_out.connect(window.idle.touch)
        self._soon = QTimer(window)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._make_next)
        self._make_soon()

    def _make_soon(self) -> None:
        # On a PC of the staff nobody comes to these pages.
        if not self._window.staff.on_pc:
            self._soon.start(_BETWEEN_MS)

    def _make_next(self) -> None:
        """One page a turn of the loop: the first touch of it finds it made and laid out."""
        missing = next((kind for kind in _KINDS if kind not in self._made), None)
        if missing is not None:
            self._window.stack.make_ready(self._page(missing))
            self._make_soon()

    def _hold_touches(self) -> None:
        """A button says something else now: a touch on its way was meant for what it said."""
        if self._printers.attended:
            self._window.settling.start()

    def _page(self, kind: type[S]) -> S:
        made = self._made.get(kind)
        if not isinstance(made, kind):
            made = kind(self._services, self._window.theme)
            if isinstance(made, PrintingScreen):
                made.printers = self._printers
            self._made[kind] = made
            self._window.take_in(made)
        return made

    def fill(self, route: CitizenRoute) -> Screen:
        """The page of a route, showing it. Raises ``KioskError`` for what it cannot show."""
        match route:
            case FieldsRoute():
                screen = self._page(FieldsScreen)
                screen.fill()
            case FieldRoute() | LifeEventRoute() | AllRoute():
                screen = self._page(ListingScreen)
                screen.fill(route)
            case SearchRoute():
                screen = self._page(SearchScreen)
                screen.fill()
            case ProcedureRoute():
                screen = self._page(ProcedureScreen)
                screen.fill(route.code)
            case QuestionRoute():
                screen = self._page(QuestionScreen)
                screen.fill(route)
            case ChecklistRoute():
                screen = self._page(ChecklistScreen)
                screen.fill(route)
            case TypeCodeRoute():
                screen = self._page(TypeCodeScreen)
                screen.fill()
            case DossierRoute():
                screen = self._page(DossierScreen)
                screen.fill(route)
            case LookupCodeRoute():
                screen = self._page(LookupCodeScreen)
                screen.fill(route)
            case BoardRoute():
                screen = self._page(BoardScreen)
                screen.fill(route)
            case ProblemRoute():
                screen = self._page(ProblemScreen)
                screen.fill(route)
            case HomeRoute():
                raise AssertionError("the window shows its own home screen")
        return screen

    def procedure_of(self, scanned: str) -> ProcedureRoute | None:
        """The procedure whose code was scanned from a list or a poster, where it is posted."""
        code = clean(scanned)
        try:
            posted = any(entry.code == code for entry in self._services.catalogue.all())
        except KioskError:
            return None  # without a catalogue nothing is posted
        return ProcedureRoute(code) if posted else None

    def forget(self) -> None:
        """Drop everything of the visit from every page, and from over them."""
        self.talk.forget()
        for screen in self._made.values():
            screen.forget()
        self._services.asked.flush()

    def close(self) -> None:
        """The kiosk is closed: what is under way ends first."""
        self.talk.close()

    def drop(self) -> None:
        """Unmake all pages: the glass was turned."""
        for screen in self._made.values():
            screen.hide()
            screen.setParent(None)
            screen.deleteLater()
        self._made.clear()
        self._make_soon()
