"""The window: one page at a time, one way to go anywhere, and forgetting at the end of a visit.

Pages are made once and refilled. The first page is painted before anything heavy is loaded; the
services open right after, or at once when a finger is faster.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.dossiers.codes import AmbiguousCode, read_code
from kiosk.errors import KioskError
from kiosk.settings import Settings
from kiosk.system.log import Event, record
from kiosk.ui.frame import TEXT_STEPS, Header, NavBar
from kiosk.ui.frames import FrameTimes
from kiosk.ui.idle import IdleWatch
from kiosk.ui.journey import Journey
from kiosk.ui.looks import kiosk_look, pc_look
from kiosk.ui.panels import IdlePanel
from kiosk.ui.patience import patience
from kiosk.ui.routes import DossierRoute, HomeRoute, ProblemRoute, Route
from kiosk.ui.scanner import Scanner
from kiosk.ui.screens.base import PrintRequest, Screen
from kiosk.ui.screens.home import HomeScreen
from kiosk.ui.settling import ENTER, Settling
from kiosk.ui.stack import PageStack
from kiosk.ui.staff.routes import PinRoute, StaffHomeRoute
from kiosk.ui.staff_door import StaffDoor
from kiosk.ui.theme import Theme
from kiosk.ui.widgets.themed import paint_ground, spread
from kiosk.words import screens as words

if TYPE_CHECKING:
    from kiosk.services import Services
    from kiosk.ui.pages import Pages
    from kiosk.ui.paper.talk import PrintTalk

_LOOK_FOR_NEWS_MS = 30_000


class KioskWindow(QWidget):
    """Everything on the glass. ``arrived`` tells each page that is shown.

    ``on_pc`` makes it the window of staff mode on a PC of theirs, which begins at the door.
    """

    arrived = Signal(object)
    opened = Signal()

    def __init__(
        self,
        settings: Settings,
        open_services: Callable[[], Services],
        *,
        on_pc: bool = False,
    ) -> None:
        super().__init__()
        self.staff = StaffDoor(self, on_pc)
        self._settings = settings
        self._open_services = open_services
        self._services: Services | None = None
        self._pages: Pages | None = None
        self._journey = Journey()
        self._asked_to_open = False
        self._filtered: QObject | None = None
        self.frame_times = FrameTimes()
        self.theme = self._fresh_theme(1080, 1920)
        self.setAccessibleName("Kiosk Một Cửa")
        self._build()
        self._connect_watches()

    def _fresh_theme(self, width: int, height: int) -> Theme:
        if self.staff.on_pc:
            return pc_look(width, height)
        return kiosk_look(self._settings, width, height)

    def _build(self) -> None:
        self._header = Header(self.theme)
        self._home = HomeScreen(self.theme)
        self.stack = PageStack()
        self._nav = NavBar(self.theme)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for widget, stretch in ((self._header, 0), (self.stack, 1), (self._nav, 0)):
            rows.addWidget(widget, stretch)
        self.take_in(self._home)
        self._nav.show_place(at_home=True)
        self._nav.back.connect(self.back)
        self._nav.home.connect(self.end_visit)
        self._nav.larger.connect(lambda: self.set_theme(self.theme.larger(TEXT_STEPS)))
        self._nav.contrast.connect(lambda: self.set_theme(self.theme.other_contrast()))
        self._header.knocked.connect(self._knocked)
        self.staff.entered.connect(self._staff_came_in)
        self.staff.exit.connect(self.close)
        self._idle_panel = IdlePanel(self.theme, self)
        paint_ground(self, self.theme, "ground")

    def _connect_watches(self) -> None:
        self.settling = Settling(self)
        self.settling.touched.connect(self.frame_times.touched)
        self.scanner = Scanner(self)
        self.scanner.scanned.connect(self._scanned)
        self.scanner.typed.connect(self._typed)
        self.idle = IdleWatch(self)
        self.idle.ask.connect(self._idle_panel.ask)
        self.idle.back.connect(self._stay)
        self.idle.gone.connect(self.end_visit)
        news = QTimer(self)
        news.timeout.connect(self._look_for_news)
        news.start(_LOOK_FOR_NEWS_MS)

    def closeEvent(self, event: QCloseEvent) -> None:
        """What is under way is finished first; printers time out by themselves."""
        if self._pages is not None:
            self._pages.close()
        self.staff.leave()
        self.staff.wait()
        super().closeEvent(event)

    # Opening

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not self._filtered:
            # The last one sees an event first: a key is a sign of life before it is a scan.
            for watcher in (self.settling, self.scanner, self.idle):
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
            self._show_catalogue(self._services)
            self.opened.emit()
            if self.staff.on_pc:
                self.end_visit()
            else:
                # Once that is painted too, the other pages.
                QTimer.singleShot(50, self._all_pages)
        return self._services

    def _show_catalogue(self, services: Services) -> None:
        """What the header and the home screen say of the edition of today."""
        office = services.catalogue.office
        if office is not None:
            self._header.show_office(office)
        self._home.fill(services.catalogue)

    def show_news(self) -> None:
        """A new day or another edition, if there is one."""
        if self._services is not None:
            self._services.catalogue.refresh()
            self._show_catalogue(self._services)

    def _look_for_news(self) -> None:
        if self._journey.at_home:  # A visit under way would be torn.
            self.show_news()

    def _all_pages(self) -> Pages:
        """The pages but the first; made now if they are not made yet."""
        if self._pages is None:
            from kiosk.ui.pages import Pages

            self._pages = Pages(self.services(), self)
        return self._pages

    @property
    def talk(self) -> PrintTalk:
        """What is said about prints."""
        return self._all_pages().talk

    def take_in(self, screen: Screen) -> None:
        """Add a page to the window."""
        screen.go.connect(self.go)
        screen.finish.connect(self.end_visit)
        screen.print_out.connect(self._print_out)
        self.stack.take_in(screen)

    # Going places

    @property
    def route(self) -> Route:
        return self._journey.here.route

    @property
    def screen_shown(self) -> Screen:
        return self.stack.shown

    def go(self, route: Route) -> None:
        """Go to a page and remember the way back. Going home ends the visit."""
        if isinstance(route, HomeRoute):
            self.end_visit()
        elif route != self.route:
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
        try:
            screen = self.staff.fill(self.route, self._all_pages().fill)
        except KioskError as problem:
            self._journey.instead(ProblemRoute(str(problem), isinstance(self.route, DossierRoute)))
            screen = self.staff.fill(self.route, self._all_pages().fill)
        self.stack.show_page(screen)
        self._arrive(at_home=self.staff.on_pc and isinstance(self.route, PinRoute))

    def _arrive(self, at_home: bool) -> None:
        self._nav.show_place(at_home, bool(self.staff.name))
        self.settling.start()
        self.frame_times.expect()
        self.scanner.paused = self.screen_shown.edits
        if at_home:
            self.idle.rest()
        else:
            staff = self.staff
            waits = patience(self.route, self._settings, bool(staff.name), on_pc=staff.on_pc)
            self.idle.watch(*waits)
        self.arrived.emit(self.route)

    # Staff mode

    def _knocked(self) -> None:
        """Somebody knows the sign: what was on the glass is forgotten, and there is the door."""
        if not self.staff.name and not self.staff.on_pc:
            self.end_visit()
            self.go(PinRoute())

    def _staff_came_in(self) -> None:
        self._header.show_staff(self.staff.name)
        self._journey.begin(StaffHomeRoute())
        self._show()

    # Ending a visit

    def end_visit(self) -> None:
        """Home, with everything of the visit forgotten: answers, texts, size, contrast, way."""
        self._journey.begin()
        self.scanner.forget()
        self._idle_panel.hide()
        # What is not seen any more is emptied without laying it out anew.
        self.stack.show_page(self._home)
        if self._pages is not None:
            self._pages.forget()
        self._home.forget()
        fresh = self._fresh_theme(self.theme.glass.width, self.theme.glass.height)
        if fresh != self.theme:
            self.set_theme(fresh)
        QGuiApplication.clipboard().clear()
        record(Event.VISIT_ENDED)
        self._end_staff_mode()
        # A procedure may have come into force or ended since the last visit.
        self.show_news()
        if self.staff.on_pc:
            self._journey.begin(PinRoute())
            self._show()
        else:
            self._arrive(at_home=True)

    def _end_staff_mode(self) -> None:
        self.staff.leave()
        self._header.show_staff("")

    def recover(self) -> None:
        """After a bug: home, with a sentence instead of silence.

        The sentence stands on the home screen itself, which needs nothing that may be broken.
        """
        self.end_visit()
        if self.staff.on_pc:
            self.go(ProblemRoute(words.UNEXPECTED()))
        else:
            self._home.say(words.UNEXPECTED())

    # The look

    def set_theme(self, theme: Theme) -> None:
        """Another text size, contrast or glass, everywhere at once."""
        self.theme = theme
        paint_ground(self, theme, "ground")
        for child in (self._header, self.stack, self._nav, self._idle_panel):
            spread(child, theme)
        if self._pages is not None:
            self._pages.talk.set_theme(theme)
        self.staff.set_theme(theme)
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
        self.stack.removeWidget(old)
        old.deleteLater()
        if self._pages is not None:
            self._pages.drop()
        self.end_visit()

    # Input that belongs to no widget

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that no button wanted go to the page, for people with a real keyboard."""
        if event.key() in ENTER:
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
        if self.staff.on_pc:
            self._take_line(raw)
            return
        try:
            route = DossierRoute(read_code(raw))
        except KioskError as problem:
            route = self._all_pages().procedure_of(raw)
            if route is None:
                if isinstance(problem, AmbiguousCode) or not self._take_line(raw):
                    self.go(ProblemRoute(str(problem), about_dossier=True))
                return
        # A new visit, also where staff stood: only text size and contrast stay, for the same eyes.
        self._all_pages().forget()
        self.stack.show_page(self._home)
        self._end_staff_mode()
        self._journey.begin(route)
        self._show()

    def _take_line(self, raw: str) -> bool:
        """Letters and Enter that are no code: typing, where the page may take them for that."""
        if taken := self.screen_shown.takes(raw):
            self._typed(raw)
            self.screen_shown.enter()
        return taken

    def _stay(self) -> None:
        """Somebody is there; the touch that says so presses nothing below the question."""
        self._idle_panel.hide()
        self.settling.start()

    def _print_out(self, request: PrintRequest) -> None:
        self.talk.print_out(request)

    def _typed(self, letters: str) -> None:
        """Letters from a real keyboard, without the marks that keys like Delete type."""
        self.screen_shown.take_typing("".join(c for c in letters if c.isprintable()))
