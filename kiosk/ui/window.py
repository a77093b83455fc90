"""The window: one page at a time, one way to go anywhere, and forgetting at the end of a visit.

Pages are made once and refilled. The first page is painted before anything heavy is loaded; the
services open right after, or at once when a finger is faster.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kiosk.dossiers.codes import read_code
from kiosk.errors import KioskError
from kiosk.settings import Settings
from kiosk.system.log import Event, record
from kiosk.ui import glass
from kiosk.ui.frame import TEXT_STEPS, Header, NavBar
from kiosk.ui.frames import FrameTimes
from kiosk.ui.idle import IdleWatch
from kiosk.ui.journey import Journey
from kiosk.ui.panels import IdlePanel
from kiosk.ui.print_talk import PrintTalk
from kiosk.ui.routes import DossierRoute, HomeRoute, ProblemRoute, Route, TypeCodeRoute
from kiosk.ui.scanner import Scanner
from kiosk.ui.screens.base import PrintRequest, Screen
from kiosk.ui.screens.home import HomeScreen
from kiosk.ui.theme import Theme
from kiosk.ui.widgets.themed import paint_ground, spread
from kiosk.words import screens as words

if TYPE_CHECKING:
    from kiosk.services import Services
    from kiosk.ui.pages import Pages

SETTLE_MS = 250
"""A touch this soon after a page change was meant for the page before."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TOUCHES = {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.TouchBegin}


class KioskWindow(QWidget):
    """Everything on the glass. ``arrived`` tells each page that is shown."""

    arrived = Signal(object)
    opened = Signal()

    def __init__(self, settings: Settings, open_services: Callable[[], Services]) -> None:
        super().__init__()
        self._settings = settings
        self._open_services = open_services
        self._services: Services | None = None
        self._pages: Pages | None = None
        self._journey = Journey()
        self._asked_to_open = False
        self._since_arrival = QElapsedTimer()
        self._filtered: QObject | None = None
        self.frame_times = FrameTimes()
        self.theme = self._fresh_theme(1080, 1920)
        self.setAccessibleName("Kiosk Một Cửa")
        self._build()
        self._connect_watches()

    def _fresh_theme(self, width: int, height: int) -> Theme:
        screen = QGuiApplication.primaryScreen()
        size = screen.physicalSize()
        reported = (size.width(), size.height())
        measured = glass.measure(self._settings.screen, width, height, reported)
        return Theme(measured, self._settings.screen.text_size)

    def _build(self) -> None:
        self._header = Header(self.theme)
        self._home = HomeScreen(self.theme)
        self._stack = QStackedWidget()
        self._nav = NavBar(self.theme)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._header)
        rows.addWidget(self._stack, 1)
        rows.addWidget(self._nav)
        self.take_in(self._home)
        self._nav.show_place(at_home=True)
        self._nav.back.connect(self.back)
        self._nav.home.connect(self.end_visit)
        self._nav.larger.connect(lambda: self.set_theme(self.theme.larger(TEXT_STEPS)))
        self._nav.contrast.connect(lambda: self.set_theme(self.theme.other_contrast()))
        self._idle_panel = IdlePanel(self.theme, self)
        self.talk = PrintTalk(self.theme, self, lambda: self._all_pages().desk)
        paint_ground(self, self.theme, "ground")

    def _connect_watches(self) -> None:
        self.scanner = Scanner(self)
        self.scanner.scanned.connect(self._scanned)
        self.scanner.typed.connect(self._typed)
        self.idle = IdleWatch(self)
        self.idle.ask.connect(self._idle_panel.ask)
        self.idle.back.connect(self._stay)
        self.idle.gone.connect(self.end_visit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """A print under way is finished first; printers time out by themselves."""
        self.talk.wait()
        super().closeEvent(event)

    # Opening

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not self._filtered:
            # The last one sees an event first: a key is a sign of life before it is a scan.
            for watcher in (self, self.scanner, self.idle):
                handle.installEventFilter(watcher)
            self._filtered = handle

    @property
    def is_open(self) -> bool:
        """Whether the services are open and the home screen is complete."""
        return self._services is not None

    def services(self) -> Services:
        """The services; opened now if they are not open yet."""
        if self._services is None:
            self._services = self._open_services()
            office = self._services.catalogue.office
            if office is not None:
                self._header.show_office(office)
            self._home.fill(self._services.catalogue)
            self.opened.emit()
            # Once that is painted too, the other pages.
            QTimer.singleShot(50, self._all_pages)
        return self._services

    def _all_pages(self) -> Pages:
        """The pages but the first; made now if they are not made yet."""
        if self._pages is None:
            from kiosk.ui.pages import Pages

            self._pages = Pages(self.services(), self)
        return self._pages

    def take_in(self, screen: Screen) -> None:
        """Add a page to the window."""
        screen.go.connect(self.go)
        screen.finish.connect(self.end_visit)
        screen.print_out.connect(self._print_out)
        self._stack.addWidget(screen)

    # Going places

    @property
    def route(self) -> Route:
        return self._journey.here.route

    @property
    def screen_shown(self) -> Screen:
        shown = self._stack.currentWidget()
        assert isinstance(shown, Screen)
        return shown

    def go(self, route: Route) -> None:
        """Go to a page and remember the way back. Going home ends the visit."""
        if isinstance(route, HomeRoute):
            self.end_visit()
            return
        if route == self.route:
            return
        self._journey.here.place = self.screen_shown.place
        self._journey.go(route)
        self._show()

    def back(self) -> None:
        """One page back, to where it was left; from the first page the visit ends."""
        self._journey.back()
        if self._journey.at_home:
            self.end_visit()
        else:
            place = self._journey.here.place
            self._show()
            self.screen_shown.return_to(place)

    def _show(self) -> None:
        """The page where one is, or what keeps it from being shown."""
        pages = self._all_pages()
        try:
            screen = pages.fill(self.route)
        except KioskError as problem:
            self._journey.instead(ProblemRoute(str(problem), isinstance(self.route, DossierRoute)))
            screen = pages.fill(self.route)
        self._stack.setCurrentWidget(screen)
        self._arrive(at_home=False)

    def _arrive(self, at_home: bool) -> None:
        self._nav.show_place(at_home)
        self._since_arrival.start()
        self.frame_times.expect()
        visit = self._settings.visit
        if at_home:
            self.idle.rest()
        elif self._shows_code():
            self.idle.watch(visit.dossier_idle_seconds, visit.dossier_warning_seconds)
        else:
            self.idle.watch(visit.idle_seconds, visit.warning_seconds)
        self.arrived.emit(self.route)

    def _shows_code(self) -> bool:
        """Whether the code of a dossier stands on the glass: such a page is left sooner."""
        match self.route:
            case DossierRoute() | TypeCodeRoute():
                return True
            case ProblemRoute(about_dossier=about_dossier):
                return about_dossier
            case _:
                return False

    # Ending a visit

    def end_visit(self) -> None:
        """Home, with everything of the visit forgotten: answers, texts, size, contrast, way."""
        self._journey.begin()
        self.scanner.forget()
        self._idle_panel.hide()
        self.talk.forget()
        if self._pages is not None:
            self._pages.forget()
        self._home.forget()
        fresh = self._fresh_theme(self.theme.glass.width, self.theme.glass.height)
        if fresh != self.theme:
            self.set_theme(fresh)
        if self._services is not None:
            # A procedure may have come into force or ended since the last visit.
            self._home.fill(self._services.catalogue)
        QGuiApplication.clipboard().clear()
        record(Event.VISIT_ENDED)
        self._stack.setCurrentWidget(self._home)
        self._arrive(at_home=True)

    def recover(self) -> None:
        """After a bug: home, with a sentence instead of silence.

        The sentence stands on the home screen itself, which needs nothing that may be broken.
        """
        self.end_visit()
        self._home.say(words.UNEXPECTED())

    # The look

    def set_theme(self, theme: Theme) -> None:
        """Another text size, contrast or glass, everywhere at once."""
        self.theme = theme
        paint_ground(self, theme, "ground")
        for child in (self._header, self._stack, self._nav, self._idle_panel, self.talk.panel):
            spread(child, theme)
        if self._journey.at_home:
            # A fresh home has nothing to forget but the look somebody chose.
            visit = self._settings.visit
            self.idle.watch(visit.idle_seconds, visit.warning_seconds)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width, height = self.width(), self.height()
        if (width, height) != (self.theme.glass.width, self.theme.glass.height):
            turned = self._fresh_theme(width, height)
            rebuilt = turned.glass.portrait != self.theme.glass.portrait
            self.set_theme(turned)
            if self._journey.at_home:
                self.idle.rest()
            if rebuilt:
                self._rebuild_home()

    def _rebuild_home(self) -> None:
        old, self._home = self._home, HomeScreen(self.theme)
        self.take_in(self._home)
        if self._services is not None:
            self._home.fill(self._services.catalogue)
        self._stack.removeWidget(old)
        old.deleteLater()
        if self._pages is not None:
            self._pages.drop()
        self.end_visit()

    # Input that belongs to no widget

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Touches and Enter too soon after a page change are swallowed."""
        if isinstance(event, QKeyEvent):
            meant = event.type() == QEvent.Type.KeyPress and event.key() in _ENTER
        else:
            meant = event.type() in _TOUCHES
        if not meant:
            return False
        self.frame_times.touched()
        return self._since_arrival.isValid() and self._since_arrival.elapsed() < SETTLE_MS

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that no button wanted go to the page, for people with a real keyboard."""
        if event.key() in _ENTER:
            self.screen_shown.enter()
        elif event.key() == Qt.Key.Key_Backspace:
            self.screen_shown.erase()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.UpdateRequest:
            return super().event(event)
        self.frame_times.begin()
        done = super().event(event)
        self.frame_times.end()
        if not self._asked_to_open:
            # The first frame is on the glass; now the rest may be loaded.
            self._asked_to_open = True
            QTimer.singleShot(0, self.services)
        return done

    def _scanned(self, raw: str) -> None:
        """A code begins somebody's visit; anything else is typing, or a sentence about it."""
        self._idle_panel.hide()
        try:
            code = read_code(raw)
        except KioskError as problem:
            if self.screen_shown.takes(raw):
                self._typed(raw)
                self.screen_shown.enter()
            else:
                self.go(ProblemRoute(str(problem), about_dossier=True))
            return
        # Nothing of the visit before is kept to go back to. Text size and contrast stay: it is
        # mostly the same pair of eyes.
        self.talk.forget()
        if self._pages is not None:
            self._pages.forget()
        self._journey.begin(DossierRoute(code))
        self._show()

    def _stay(self) -> None:
        """Somebody is there; the touch that says so presses nothing below the question."""
        self._idle_panel.hide()
        self._since_arrival.start()

    def _print_out(self, request: PrintRequest) -> None:
        self.talk.print_out(request)

    def _typed(self, letters: str) -> None:
        """Letters from a real keyboard, without the marks that keys like Delete type."""
        self.screen_shown.take_typing("".join(c for c in letters if c.isprintable()))
