"""Lists: the fields, and the procedures of a field, of a life event, or all from A to Z."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QWidget

from kiosk import text
from kiosk.catalogue.edition import Entry
from kiosk.catalogue.listing import listed_name
from kiosk.catalogue.model import Field
from kiosk.services import Services
from kiosk.ui.routes import AllRoute, FieldRoute, LifeEventRoute, ProcedureRoute
from kiosk.ui.screens.base import ActionBar, PageScreen, ServedScreen, TileGrid
from kiosk.ui.screens.found_rows import plain_row
from kiosk.ui.theme import Role, Theme
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.lazy_rows import LazyRows
from kiosk.ui.widgets.rows import RowText, TouchList
from kiosk.ui.widgets.scroll import MoreButton
from kiosk.ui.widgets.themed import Column
from kiosk.words import screens as words

_GLANCE, _AT_A_TIME = 24, 6
"""So many fields are painted with the page, and so many more at a time right after; both fill rows
of two and of three. The portal alone has 130 fields."""


def first_rows(entries: Sequence[Entry]) -> dict[str, int]:
    """Where each letter of an A–Z list begins.

    The names of a letter stand together, so the end of each run is found by halving: of two
    thousand names some three hundred are looked at.
    """

    def letter(row: int) -> str:
        return text.initial(listed_name(entries[row]))

    found: dict[str, int] = {}
    row = 0
    while row < len(entries):
        here = letter(row)
        found.setdefault(here, row)
        row = bisect_left(range(len(entries)), True, lo=row, key=lambda i, h=here: letter(i) != h)
    return found


class FieldsScreen(PageScreen):
    """All fields that have procedures."""

    def __init__(self, services: Services, theme: Theme) -> None:
        super().__init__(services, theme)
        self._shown: object = None

    def fill(self) -> None:
        fields = self.services.catalogue.fields()
        self.scroller_area.to_top()
        if fields == self._shown:
            return
        self._shown = fields
        tiles = (self._tile(field, count) for field, count in fields)
        self.refill(
            (),
            Label(self.theme, words.CHOOSE_FIELD(), Role.TITLE),
            self._grid(list(islice(tiles, _GLANCE))),
            later=self._grids(tiles),
        )

    def _grids(self, tiles: Iterator[Button]) -> Iterator[TileGrid]:
        while some := list(islice(tiles, _AT_A_TIME)):
            yield self._grid(some)

    def _grid(self, tiles: list[Button]) -> TileGrid:
        return TileGrid(self.theme, tiles, columns=2 if self.theme.glass.portrait else 3)

    def _tile(self, field: Field, count: int) -> Button:
        detail = words.COUNT(count=count)
        tile = Button(self.theme, field.name, Look.TILE, field.icon, detail)
        tile.clicked.connect(lambda: self.go.emit(FieldRoute(field.id)))
        return tile

    def forget(self) -> None:
        """There is nothing of a visit here; the fields may stay."""


class _Letters(QWidget):
    """The letters names begin with; a touch jumps there."""

    def __init__(self, theme: Theme, listing: TouchList) -> None:
        super().__init__()
        self._theme = theme
        self._listing = listing
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._buttons: list[Button] = []
        self._shown: dict[str, int] = {}

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._row.setSpacing(theme.px(2.5))

    def show_letters(self, first_rows: dict[str, int]) -> None:
        if first_rows == self._shown:
            return
        self._shown = first_rows
        for button in self._buttons:
            button.setParent(None)
            button.deleteLater()
        self._buttons = []
        self.set_theme(self._theme)
        for letter, row in first_rows.items():
            button = Button(self._theme, letter, Look.KEY)
            button.clicked.connect(lambda _=False, r=row: self._jump(r))
            self._row.addWidget(button)
            self._buttons.append(button)

    def _jump(self, row: int) -> None:
        top = QAbstractItemView.ScrollHint.PositionAtTop
        self._listing.scrollTo(self._listing.rows.index(row, 0), top)


class ListingScreen(ServedScreen):
    """The procedures of one place in the catalogue."""

    def __init__(self, services: Services, theme: Theme) -> None:
        super().__init__(services, theme)
        self._all_entries: tuple[Entry, ...] | None = None
        self._first_rows: dict[str, int] = {}
        self._head = Column(theme, margins_mm=6, gap_mm=3)
        self._title = Label(theme, "", Role.TITLE)
        self._count = Label(theme, "", Role.BODY, "soft_ink")
        self._listing = TouchList(theme)
        self._letters = _Letters(theme, self._listing)
        self._head.add(self._title, self._count, self._letters)
        self._listing.chosen.connect(self._open)
        self.add(self._head)
        self.add(self._listing, 1)
        self.add(ActionBar(theme, MoreButton(theme, self._listing)))

    def fill(self, route: FieldRoute | LifeEventRoute | AllRoute) -> None:
        catalogue = self.services.catalogue
        if isinstance(route, AllRoute):
            everything = catalogue.all()
            self._remember(everything)
            rows = LazyRows(len(everything), lambda i: plain_row(everything[i]))
            self._show(words.ALL_PROCEDURES(), rows)
            self._letters.show_letters(self._first_rows)
            self._letters.setVisible(len(self._first_rows) > 1)
            return
        if isinstance(route, FieldRoute):
            title, entries = catalogue.in_field(route.field_id)
        else:
            title, entries = catalogue.in_life_event(route.event_id)
        self._letters.hide()
        self._show(title, LazyRows(len(entries), lambda i: plain_row(entries[i])))

    def _show(self, title: str, rows: Sequence[RowText]) -> None:
        self._title.setText(title)
        said = words.COUNT(count=len(rows)) if rows else words.NOTHING_HERE()
        self._count.setText(said)
        self._listing.setAccessibleName(title)
        self._listing.show_rows(rows)

    def _remember(self, entries: tuple[Entry, ...]) -> None:
        """Where each letter begins, found once a day."""
        if entries is self._all_entries:
            return
        self._all_entries = entries
        self._first_rows = first_rows(entries)

    @property
    def place(self) -> int:
        return self._listing.verticalScrollBar().value()

    def return_to(self, place: int) -> None:
        self._listing.executeDelayedItemsLayout()
        self._listing.verticalScrollBar().setValue(place)

    def _open(self, code: str) -> None:
        self.go.emit(ProcedureRoute(code))

    def forget(self) -> None:
        self._listing.show_rows(())
        self._title.setText("")
        self._count.setText("")
