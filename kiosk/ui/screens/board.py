"""The figures of the office: how much came in, how much is done, how much of it in time.

The page may stand for hours, so it asks anew every minute and draws only what has changed. The
figures are added up beside the GUI thread.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.board import UnitUnknown
from kiosk.dossiers.overview import Overview, overview
from kiosk.dossiers.report_period import ReportPeriod
from kiosk.errors import KioskError
from kiosk.services import Services
from kiosk.ui.finding import Finding
from kiosk.ui.routes import BoardPart, BoardRoute
from kiosk.ui.screens.base import PageScreen, TileGrid
from kiosk.ui.screens.board_fields import Unfold, field_cards
from kiosk.ui.screens.board_figures import figures
from kiosk.ui.screens.board_months import month_cards, trend_card
from kiosk.ui.screens.board_periods import choices
from kiosk.ui.theme import Role, Theme
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.card import Card, icon_row
from kiosk.ui.widgets.label import Label
from kiosk.words import board_screen as words

REFRESH_MS = 60_000

_WAYS = {
    BoardPart.WHOLE: (words.WHOLE, "landmark"),
    BoardPart.FIELDS: (words.BY_FIELD, "layout-grid"),
    BoardPart.MONTHS: (words.BY_MONTH, "chart-column"),
}


class BoardScreen(PageScreen):
    """One part of the board at a time, all of the same period."""

    def __init__(self, services: Services, theme: Theme) -> None:
        super().__init__(services, theme)
        self._finding = Finding(self, self._ask, self._answered)
        self._part = BoardPart.WHOLE
        self._period: ReportPeriod | None = None
        self._known: Overview | None = None
        self._shown: object = None
        self._unfolded = False
        self._choosing = False
        self._again = QTimer(self)
        self._again.setInterval(REFRESH_MS)
        self._again.timeout.connect(self.refresh)

    def fill(self, route: BoardRoute) -> None:
        """Show a part, at once where the figures are known already."""
        self._part = route.part
        self._unfolded = self._choosing = False
        self._shown = None
        if self._known is None:
            card = Card(self.theme, "tint")
            said = Label(self.theme, words.COUNTING(), Role.LEAD)
            card.add(icon_row(self.theme, "hourglass", said, size_mm=11))
            self.refill((), Label(self.theme, words.TITLE(), Role.TITLE), card)
        else:
            self._draw(self._known)
        self.refresh()

    def refresh(self) -> None:
        """Ask again; what is the same stays as it is."""
        if not self._choosing:
            self._finding.ask(self._period)

    # Asking

    def _ask(self, period: ReportPeriod | None) -> Overview | KioskError:
        """Runs beside the GUI thread."""
        services = self.services
        today = services.clock.now().astimezone(VIETNAM_TIME).date()
        try:
            register = services.dossiers.register
            return overview(register, period, today, services.settings.dossiers.unit)
        except KioskError as problem:
            return problem

    def _answered(self, _period: ReportPeriod | None, answer: Overview | KioskError) -> None:
        if isinstance(answer, KioskError):
            self._known = None
            self._say(answer)
        elif answer != self._shown:
            place = self.place if self._shown is not None else 0
            self._draw(answer)
            self.return_to(place)

    # Drawing

    def _draw(self, made: Overview) -> None:
        self._known = self._shown = made
        self._period = made.period
        if made.news_at is None:
            self._say_nothing(words.NOTHING_YET())
            return
        widgets = list(self._head(made))
        later: Iterator[QWidget] = iter(())
        if self._part is BoardPart.MONTHS:
            widgets += [Label(self.theme, self._how(made)), trend_card(self.theme, made.months)]
            later = month_cards(self.theme, made.months, made.last)
        elif made.is_empty:
            widgets.append(self._card("info", words.NOTHING_THEN()))
        elif self._part is BoardPart.WHOLE:
            widgets.append(figures(self.theme, made.whole))
        else:
            widgets.append(Label(self.theme, words.BY_FIELD_HOW(), token="soft_ink"))
            later = self._fields(made)
        if made.sample:
            widgets.append(self._card("info", words.SAMPLE(), "warn_tint"))
        self.refill(self._ways(), *widgets, self._steps(made), later=later)

    def _head(self, made: Overview) -> Iterator[QWidget]:
        theme = self.theme
        month_or_whole = self._part is not BoardPart.FIELDS
        title = made.period.name if month_or_whole else words.BY_FIELD()
        if self._part is BoardPart.MONTHS:
            title = words.BY_MONTH()
        yield Label(theme, title, Role.TITLE)
        days = words.FROM_TO(first=f"{made.first:%d/%m/%Y}", last=f"{made.last:%d/%m/%Y}")
        parts = [] if self._part is BoardPart.MONTHS else [days]
        if made.news_at is not None:
            moment = f"{made.news_at.astimezone(VIETNAM_TIME):%H:%M, %d/%m/%Y}"
            parts.append(words.FRESH(moment=moment))
        yield Label(theme, ". ".join(parts), token="soft_ink")

    def _how(self, made: Overview) -> str:
        return words.BY_MONTH_HOW(last=f"{made.last:%d/%m/%Y}")

    def _fields(self, made: Overview) -> Iterator[QWidget]:
        for widget in field_cards(self.theme, made.fields, whole=self._unfolded):
            if isinstance(widget, Unfold):
                widget.asked.connect(self._unfold)
            yield widget

    def _unfold(self) -> None:
        if self._known is not None:
            place = self.place
            self._unfolded = True
            self._draw(self._known)
            self.return_to(place)

    def _card(self, icon: str, said: str, token: str = "surface") -> Card:
        card = Card(self.theme, token)
        ink = "warn" if token == "warn_tint" else "action"
        card.add(icon_row(self.theme, icon, Label(self.theme, said, Role.STRONG), token=ink))
        return card

    # Where to go

    def _ways(self) -> list[Button]:
        ways = [part for part in BoardPart if part is not self._part]
        return [self._way(part) for part in ways]

    def _way(self, part: BoardPart) -> Button:
        said, icon = _WAYS[part]
        button = Button(self.theme, said(), Look.QUIET, icon)
        button.clicked.connect(lambda: self.go.emit(BoardRoute(part)))
        return button

    def _steps(self, made: Overview) -> QWidget:
        """Other periods: the one before and the one after, as far as there are any, or any."""
        choose = Button(self.theme, words.CHOOSE_PERIOD(), Look.QUIET, "calendar-days")
        choose.clicked.connect(self._choose)
        buttons = [choose]
        if made.earlier:
            buttons.insert(0, self._step(made.period.step(-1), "chevron-left"))
        if made.later:
            buttons.append(self._step(made.period.step(1), "chevron-right"))
        return TileGrid(self.theme, buttons, columns=len(buttons))

    def _step(self, to: ReportPeriod, icon: str) -> Button:
        button = Button(self.theme, to.name, Look.QUIET, icon)
        button.clicked.connect(lambda: self._go_to(to))
        return button

    def _go_to(self, period: ReportPeriod) -> None:
        self._choosing = False
        self._period = period
        self._shown = None
        self.refresh()

    def _choose(self) -> None:
        """Other periods, in the place of the page."""
        if self._known is None:
            return
        shown = self._known.period
        self._choosing = True
        self._finding.forget()
        today = self.services.clock.now().astimezone(VIETNAM_TIME).date()
        tiles: list[QWidget] = []
        for period, detail in choices(today, self._known.news_at):
            tile = Button(self.theme, period.name, Look.CHOICE, "calendar", detail)
            tile.clicked.connect(lambda _=False, to=period: self._go_to(to))
            tiles.append(tile)
        keep = Button(self.theme, words.KEEP_PERIOD(), Look.QUIET, "x")
        keep.clicked.connect(lambda: self._go_to(shown))
        title = Label(self.theme, words.WHICH_PERIOD(), Role.TITLE)
        self.refill([keep], title, TileGrid(self.theme, tiles, columns=2))

    # Where there is nothing to show

    def _say_nothing(self, sentence: str) -> None:
        title = Label(self.theme, words.TITLE(), Role.TITLE)
        self.refill((), title, self._card("info", sentence), Label(self.theme, words.ASK_STAFF()))

    def _say(self, problem: KioskError) -> None:
        if self._shown == str(problem):
            return
        self._shown = str(problem)
        if isinstance(problem, UnitUnknown):
            # Mostly an office that has just begun; staff read the sentence where they look.
            self._say_nothing(words.NOTHING_YET())
            return
        title = Label(self.theme, words.TITLE(), Role.TITLE)
        self.refill((), title, self._card("circle-alert", str(problem), "warn_tint"))

    # Standing and leaving

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._again.start(REFRESH_MS)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._again.stop()
        self._finding.forget()

    def forget(self) -> None:
        self._finding.forget()
        self._period = self._known = self._shown = None
        super().forget()
