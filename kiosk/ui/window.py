"""The window: one page at a time, one way to go anywhere, and forgetting at the end of a visit.

Pages are made once and refilled. The first page is painted before anything heavy is loaded; the
services open right after, or at once when a finger is faster.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kiosk.errors import KioskError
from kiosk.settings import Settings
from kiosk.system.log import Event, record
from kiosk.ui import glass
from kiosk.ui.frame import TEXT_STEPS, Header, NavBar
from kiosk.ui.frames import FrameTimes
from kiosk.ui.idle import IdleWatch
from kiosk.ui.panels import IdlePanel, PrintPanel
from kiosk.ui.routes import DossierRoute, HomeRoute, ProblemRoute, Route
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
        self._history: list[Route] = [HomeRoute()]
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
        self._print_panel = PrintPanel(self.theme, self)
        paint_ground(self, self.theme, "ground")

    def _connect_watches(self) -> None:
        self.scanner = Scanner(self)
        self.scanner.scanned.connect(self._scanned)
        self.scanner.typed.connect(self._typed)
        self.idle = IdleWatch(self)
        self.idle.ask.connect(self._idle_panel.ask)
        self.idle.back.connect(self._idle_panel.hide)
        self.idle.gone.connect(self.end_visit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """A print under way is finished first; printers time out by themselves."""
        if self._pages is not None:
            self._pages.desk.wait()
        super().closeEvent(event)

    # Opening

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not self._filtered:
            for watcher in (self, self.idle, self.scanner):
                handle.installEventFilter(watcher)
            self._filtered = handle
        if self._services is None:
            QTimer.singleShot(0, self.services)

    def services(self) -> Services:
        """The services; opened now if they are not open yet."""
        if self._services is None:
            self._services = self._open_services()
            office = self._services.catalogue.office
            if office is not None:
                self._header.show_office(office)
            self._home.fill(self._services.catalogue)
            from kiosk.ui.pages import Pages

            self._pages = Pages(self._services, self)
            self._pages.desk.printed.connect(self._print_panel.show_printed)
            self._pages.desk.failed.connect(self._show_print_failure)
            self.opened.emit()
        return self._services

    def take_in(self, screen: Screen) -> None:
        """Add a page to the window."""
        screen.go.connect(self.go)
        screen.finish.connect(self.end_visit)
        screen.print_out.connect(self._print)
        self._stack.addWidget(screen)

    # Going places

    @property
    def route(self) -> Route:
        return self._history[-1]

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
        self._history.append(route)
        self._show(route)

    def back(self) -> None:
        """One page back; a page that only said what went wrong is not gone back to."""
        if len(self._history) > 1:
            self._history.pop()
        while isinstance(self.route, ProblemRoute):
            self._history.pop()
        if len(self._history) == 1:
            self.end_visit()
        else:
            self._show(self.route)

    def _show(self, route: Route) -> None:
        self.services()
        assert self._pages is not None
        try:
            screen = self._pages.fill(route)
        except KioskError as problem:
            about_dossier = isinstance(route, DossierRoute)
            self._history[-1] = ProblemRoute(str(problem), about_dossier)
            screen = self._pages.fill(self._history[-1])
        self._stack.setCurrentWidget(screen)
        self._arrive(at_home=False)

    def _arrive(self, at_home: bool) -> None:
        self._nav.show_place(at_home)
        self._since_arrival.start()
        self.frame_times.expect()
        visit = self._settings.visit
        if at_home:
            self.idle.rest()
        elif isinstance(self.route, DossierRoute):
            self.idle.watch(visit.dossier_idle_seconds, visit.dossier_warning_seconds)
        else:
            self.idle.watch(visit.idle_seconds, visit.warning_seconds)
        self.arrived.emit(self.route)

    # Ending a visit

    def end_visit(self) -> None:
        """Home, with everything of the visit forgotten: answers, texts, size, contrast, way."""
        self._history = [HomeRoute()]
        self.scanner.forget()
        self._idle_panel.hide()
        self._print_panel.forget()
        if self._pages is not None:
            self._pages.forget()
        self._home.forget()
        fresh = self._fresh_theme(self.theme.glass.width, self.theme.glass.height)
        if fresh != self.theme:
            self.set_theme(fresh)
        if self._services is not None:
            self._home.fill(self._services.catalogue)
        QGuiApplication.clipboard().clear()
        record(Event.VISIT_ENDED)
        self._stack.setCurrentWidget(self._home)
        self._arrive(at_home=True)

    def recover(self) -> None:
        """After a bug: home, with a sentence instead of silence."""
        self.end_visit()
        self.go(ProblemRoute(words.UNEXPECTED()))

    # The look

    def set_theme(self, theme: Theme) -> None:
        """Another text size, contrast or glass, everywhere at once."""
        self.theme = theme
        paint_ground(self, theme, "ground")
        for child in (self._header, self._stack, self._nav, self._idle_panel, self._print_panel):
            spread(child, theme)
        if isinstance(self.route, HomeRoute):
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
        """Touches too soon after a page change are swallowed."""
        if event.type() not in _TOUCHES:
            return False
        self.frame_times.touched()
        return self._since_arrival.isValid() and self._since_arrival.elapsed() < SETTLE_MS

    def event(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.UpdateRequest:
            return super().event(event)
        self.frame_times.begin()
        done = super().event(event)
        self.frame_times.end()
        return done

    def _scanned(self, raw: str) -> None:
        if self.screen_shown.takes_words and sum(c.isdigit() for c in raw) < 6:
            self.screen_shown.take_typing(raw)
            return
        self._idle_panel.hide()
        self._print_panel.forget()
        # A scan begins somebody's visit: nothing of the page before is kept to go back to.
        self._history = [HomeRoute(), DossierRoute(raw)]
        self._show(self.route)

    def _typed(self, letters: str) -> None:
        self.screen_shown.take_typing(letters)

    # Paper

    def _print(self, request: PrintRequest) -> None:
        assert self._pages is not None
        if self._pages.desk.submit(request):
            self._print_address = request.instead
            self._print_panel.show_waiting()

    def _show_print_failure(self, sentence: str) -> None:
        self._print_panel.show_failed(sentence, self._print_address)
