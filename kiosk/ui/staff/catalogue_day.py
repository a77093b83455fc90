"""From which day a draft shall be used: at once, from the first of next month, or another day."""

from __future__ import annotations

import calendar
import datetime as dt

from kiosk.dossiers.wording import format_date
from kiosk.ui.screens.base import TileGrid
from kiosk.ui.staff.catalogue_base import CatalogueScreen
from kiosk.ui.staff.catalogue_routes import DayRoute, NoteRoute, PickDayRoute
from kiosk.ui.theme import Role
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.label import Label
from kiosk.words import staff_catalogue as words

_FURTHEST_DAYS = 2 * 366
"""Nobody publishes for the year after next; whoever goes on touching is stopped here."""


def months_after(day: dt.date, months: int) -> dt.date:
    """The same day some months later or earlier; the last of the month where it has no such."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


class DayScreen(CatalogueScreen[DayRoute]):
    """Three answers."""

    def fill(self, route: DayRoute) -> None:
        self.begin()
        today = self.services.clock.now().date()
        first = months_after(today, 1).replace(day=1)
        now = words.TODAY_HOW(date=format_date(today))
        then = words.FROM_MIDNIGHT(date=format_date(first))
        at_once, later = NoteRoute(route.opened, None), NoteRoute(route.opened, first)
        other = PickDayRoute(route.opened)
        self.refill(
            (),
            Label(self.theme, words.WHICH_DAY(), Role.TITLE),
            self.way(words.TODAY(), "circle-check", at_once, Look.CHOICE, now),
            self.way(words.FIRST_OF_MONTH(), "calendar", later, Look.CHOICE, then),
            self.way(words.OTHER_DAY(), "calendar-days", other, Look.CHOICE, words.OTHER_DAY_HOW()),
        )


class PickDayScreen(CatalogueScreen[PickDayRoute]):
    """One day in words, and keys that move it; it begins with tomorrow."""

    def fill(self, route: PickDayRoute) -> None:
        self.begin()
        self._today = self.services.clock.now().date()
        self._day = self._today + dt.timedelta(1)
        self._said = Label(self.theme, "", Role.TITLE)
        self._left = Label(self.theme, "", Role.BODY, "soft_ink")
        card = Card(self.theme, "tint")
        card.add(self._said, self._left)
        keys = [
            self._key(words.DAY_LESS(), days=-1),
            self._key(words.DAY_MORE(), days=1),
            self._key(words.MONTH_LESS(), months=-1),
            self._key(words.MONTH_MORE(), months=1),
        ]
        self._move(0, 0)

        def take() -> None:
            self.go.emit(NoteRoute(route.opened, self._day))

        self.refill(
            [self.action(words.TAKE_DAY(), "check", take, Look.PRIMARY)],
            Label(self.theme, words.PICK_DAY(), Role.HEADING),
            card,
            TileGrid(self.theme, keys, columns=2),
        )

    def _key(self, said: str, days: int = 0, months: int = 0) -> Button:
        # A key: whoever means ten days touches it ten times, quickly.
        key = Button(self.theme, said, Look.KEY)
        key.setMinimumHeight(self.theme.target)
        key.clicked.connect(lambda: self._move(days, months))
        return key

    def _move(self, days: int, months: int) -> None:
        wanted = months_after(self._day, months) + dt.timedelta(days)
        first, last = dt.timedelta(1), dt.timedelta(_FURTHEST_DAYS)
        self._day = min(max(wanted, self._today + first), self._today + last)
        said = format_date(self._day)
        self._said.setText(said[0].upper() + said[1:])
        self._left.setText(words.IN_DAYS(days=(self._day - self._today).days))
