"""What stands beside the keys of the search: suggestions, rows that were found, or other ways.

One page for all three, so that nothing jumps when one takes the place of another. Its parts stay
and are filled anew: a key is answered within a frame.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, Signal

from kiosk.catalogue.found import MOST_HITS, Fit, Found
from kiosk.services import Services
from kiosk.ui.routes import FieldRoute, FieldsRoute, LifeEventRoute, Route
from kiosk.ui.screens.base import TileGrid
from kiosk.ui.steady import Steady
from kiosk.ui.theme import Role, Theme
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.card import icon_row
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.rows import RowText, TouchList
from kiosk.ui.widgets.scroll import TouchScroll
from kiosk.ui.widgets.themed import Column
from kiosk.words import screens as words

_MOST_SUGGESTED = 5
"""Below them there is room for the first life events."""

_Way = tuple[str, str, Route]
"""Words, icon, and where it leads."""


class Answers(TouchScroll):
    """``chosen`` gives the code of a row that was touched, ``go`` another page to go to."""

    chosen = Signal(str)
    go = Signal(object)

    def __init__(self, services: Services, theme: Theme, steady: Steady) -> None:
        self._services = services
        self._steady = steady
        self._ways: tuple[_Way, ...] = ()
        self._made: tuple[_Way, ...] = ()
        self._everybodys: tuple[_Way, ...] = ()
        page = Column(theme, gap_mm=0)
        super().__init__(theme, page)
        self._above = Column(theme, margins_mm=4)
        self._said = Label(theme, "", Role.LEAD)
        self._above.add(self._said)
        self._listing = TouchList(theme, whole=True, reasons=True, meant=steady.accepts)
        self._listing.chosen.connect(self.chosen)
        self._listing.selectionModel().currentChanged.connect(self._bring_into_sight)
        self._below = Column(theme, margins_mm=4)
        self._heading = Label(theme, "", Role.HEADING)
        self._tiles = Column(theme)
        self._help = Label(theme, "", Role.BODY)
        self._ask = icon_row(theme, "users", self._help)
        self._below.add(self._heading, self._tiles, self._ask)
        page.add(self._above, self._listing, self._below)
        page.rows.addStretch(1)
        self._theme = theme
        self.forget()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        super().set_theme(theme)

    @property
    def has_rows(self) -> bool:
        return self._listing.rows.rowCount() > 0

    def stand_on_first_row(self) -> None:
        """For people who use keys."""
        self._listing.setFocus()
        self._listing.setCurrentIndex(self._listing.rows.index(0, 0))

    def suggest(self, rows: Sequence[RowText]) -> None:
        """Before anything is typed."""
        self._everybodys = self._life_events(None)
        self._listing.setAccessibleName(words.SUGGESTED_ROWS())
        self._show("", rows[:_MOST_SUGGESTED], words.LIFE_EVENTS(), self._everybodys)

    def show_found(self, found: Found, rows: Sequence[RowText]) -> None:
        """What was found for the words that were typed."""
        self._listing.setAccessibleName(words.FOUND_ROWS())
        if found.fit is Fit.FITS:
            self._show("", rows[:MOST_HITS])
            return
        ways = (*self._fields(found.field_ids), *self._life_events(found.life_event_ids))
        self._show(
            _how_near(found, bool(rows)),
            rows[:MOST_HITS],
            words.LOOK_HERE(),
            ways or ((words.BY_FIELD(), "layout-grid", FieldsRoute()),),
            # What is not posted here has whom to ask in its own sentence.
            "" if found.elsewhere else self._whom_to_ask(found.field_ids),
        )

    def forget(self) -> None:
        """Nothing of a visit."""
        self._show("", ())
        if self._made != self._everybodys:
            self._made = ()
            self._tiles.clear()

    def _fields(self, ids: Iterable[str]) -> tuple[_Way, ...]:
        known = {field.id: field for field, _ in self._services.catalogue.fields()}
        nearest = [known[one] for one in ids if one in known]
        return tuple((field.name, field.icon, FieldRoute(field.id)) for field in nearest)

    def _life_events(self, ids: Iterable[str] | None) -> tuple[_Way, ...]:
        """These, or all of them."""
        known = {event.id: event for event in self._services.catalogue.life_events()}
        events = [known[one] for one in (known if ids is None else ids) if one in known]
        return tuple((event.name, event.icon, LifeEventRoute(event.id)) for event in events)

    def _whom_to_ask(self, field_ids: Iterable[str]) -> str:
        counters = map(self._services.catalogue.counter, field_ids)
        counter = next((one for one in counters if one is not None), None)
        return words.ASK_AT_COUNTER(counter=counter.name) if counter else words.ASK_STAFF()

    def _show(
        self,
        said: str,
        rows: Sequence[RowText],
        heading: str = "",
        ways: tuple[_Way, ...] = (),
        whom_to_ask: str = "",
    ) -> None:
        some = self.has_rows or bool(rows)
        changed = (self._listing.show_rows(rows) and some) or ways != self._ways
        self._ways = ways
        self._say(self._said, said)
        self._above.setVisible(bool(said))
        self._listing.setVisible(bool(rows))
        if ways:
            self._make_tiles(ways)
        self._say(self._heading, heading)
        self._say(self._help, whom_to_ask)
        self._ask.setVisible(bool(whom_to_ask))
        self._below.setVisible(bool(ways))
        if changed:
            self._steady.change()
            self.to_top()

    def _make_tiles(self, ways: tuple[_Way, ...]) -> None:
        """Kept while others are not asked for: the life events come back with every empty line."""
        if ways != self._made:
            self._made = ways
            self._tiles.clear()
            self._tiles.add(TileGrid(self._theme, [self._tile(*way) for way in ways], columns=2))

    def _say(self, label: Label, said: str) -> None:
        label.setText(said)
        label.setVisible(bool(said))

    def _tile(self, said: str, icon: str, route: Route) -> Button:
        tile = Button(self._theme, said, Look.TILE, icon)
        tile.clicked.connect(lambda: self._go(route))
        return tile

    def _go(self, route: Route) -> None:
        if self._steady.accepts():
            self.go.emit(route)

    def _bring_into_sight(self, index: QModelIndex) -> None:
        """A row that somebody came to by keys."""
        row = self._listing.visualRect(index).translated(self._listing.pos())
        self.ensureVisible(0, row.center().y(), 0, row.height() // 2)


def _how_near(found: Found, some: bool) -> str:
    if found.elsewhere:
        return (words.NOT_POSTED_NEAR if some else words.NOT_POSTED)()
    return (words.NEAR if some else words.NOTHING_FOUND)()
