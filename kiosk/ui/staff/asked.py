"""What people look for, for those who keep the catalogue: what they miss and what they open.

Read from memory, so it is there at once. The words on these pages were typed by anybody who
passed by; they are shown as they are, never as markup, and long ones are cut.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from PySide6.QtWidgets import QWidget

from kiosk.catalogue.asked_counts import MONTHS
from kiosk.errors import KioskError
from kiosk.staff import asked_table
from kiosk.staff.asked_table import Opening, Report
from kiosk.ui.screens.base import TileGrid
from kiosk.ui.staff.catalogue_base import CatalogueScreen, R
from kiosk.ui.staff.routes import (
    AskedDoneRoute,
    AskedExportRoute,
    AskedRoute,
    MissedRoute,
    OpenedRoute,
)
from kiosk.ui.theme import Role
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.card import Card, icon_row, numbered_row
from kiosk.ui.widgets.label import Label
from kiosk.words import staff as words

_MOST_SHOWN = 50
_A_CARD = 8
_LONGEST_WORD = 18


class AskedBase(CatalogueScreen[R]):
    """A page about the counts: what goes wrong on it leads back to them."""

    def report(self) -> Report:
        """What is counted now."""
        try:
            entries = self.services.catalogue.all()
        except KioskError:
            # Procedures are then said by their codes.
            entries = ()
        return asked_table.report(self.services.asked, entries)

    def row_cards(self, rows: Sequence[tuple[str, str]]) -> Iterator[QWidget]:
        """Numbered rows of words and a count, some a card: a page grows card by card."""
        theme = self.theme
        numbered = enumerate(rows[:_MOST_SHOWN], start=1)
        while some := list(islice(numbered, _A_CARD)):
            card = Card(theme, gap_mm=4)
            for number, (said, count) in some:
                strong = Label(theme, _within(said), Role.STRONG)
                card.add(numbered_row(theme, number, strong, Label(theme, count, token="soft_ink")))
            yield card
        if len(rows) > _MOST_SHOWN:
            yield Label(theme, words.ASKED_MORE(count=len(rows) - _MOST_SHOWN), token="soft_ink")

    def way_home(self) -> Button:
        return self.way(words.ASKED_BACK(), "search", AskedRoute())


class AskedScreen(AskedBase[AskedRoute]):
    """What there is, and what can be done with it."""

    def fill(self, route: AskedRoute) -> None:
        self.begin()
        made = self.report()
        parts: list[QWidget] = [
            Label(self.theme, words.ASKED_TILE(), Role.TITLE),
            Label(self.theme, words.ASKED_HOW(months=MONTHS), Role.BODY, "soft_ink"),
        ]
        if not (made.missed or made.missed_once or made.opened):
            self.refill((), *parts, self.fact_card("info", words.ASKED_NOTHING()))
            return
        ways = (
            (words.ASKED_MISSED(), "search", MissedRoute(), self._missed_count(made)),
            (words.ASKED_OPENED(), "eye", OpenedRoute(), self._opened_count(made)),
            (
                words.ASKED_EXPORT(),
                "file-spreadsheet",
                AskedExportRoute(),
                words.ASKED_EXPORT_HOW(),
            ),
        )
        tiles = [self.way(said, icon, to, Look.TILE, how) for said, icon, to, how in ways]
        how = words.ASKED_ERASE_HOW()
        tiles.append(self.action(words.ASKED_ERASE(), "trash-2", self._ask, Look.TILE, how))
        self.refill((), *parts, TileGrid(self.theme, tiles, columns=2))

    def _missed_count(self, made: Report) -> str:
        if not made.missed:
            return words.ASKED_NONE_MISSED()
        return words.ASKED_MISSED_COUNT(count=len(made.missed))

    def _opened_count(self, made: Report) -> str:
        if not made.opened:
            return words.ASKED_NONE_OPENED()
        return words.ASKED_OPENED_COUNT(count=len(made.opened))

    def _ask(self) -> None:
        self.confirm(
            words.ASKED_ERASE_SURE(),
            words.ASKED_ERASE_WHY(),
            words.ASKED_ERASE(),
            self._erase,
            "trash-2",
        )

    def _erase(self) -> None:
        asked = self.services.asked

        def erased(_: None) -> None:
            self.did("asked-erased")
            self.go.emit(AskedDoneRoute(words.ASKED_ERASED()))

        self.work_on(words.ASKED_ERASING(), asked.erase, erased, again=self._erase)


class MissedScreen(AskedBase[MissedRoute]):
    """What people look for and do not find, most wanted first."""

    def fill(self, route: MissedRoute) -> None:
        self.begin()
        made = self.report()
        parts: list[QWidget] = [Label(self.theme, words.ASKED_MISSED(), Role.TITLE)]
        if made.missed:
            parts.append(Label(self.theme, words.ASKED_MISSED_HOW(), Role.BODY, "soft_ink"))
        else:
            parts.append(self.fact_card("info", words.ASKED_NONE_MISSED()))
        if made.missed_once:
            card = Card(self.theme, "tint")
            said = Label(self.theme, words.ASKED_ONCE(count=made.missed_once))
            card.add(icon_row(self.theme, "lock", said))
            parts.append(card)
        rows = [(each.words, words.ASKED_VISITS(count=each.visits)) for each in made.missed]
        self.refill((), *parts, later=self.row_cards(rows))


class OpenedScreen(AskedBase[OpenedRoute]):
    """What people open, most first."""

    def fill(self, route: OpenedRoute) -> None:
        self.begin()
        made = self.report()
        parts: list[QWidget] = [Label(self.theme, words.ASKED_OPENED(), Role.TITLE)]
        if not made.opened:
            parts.append(self.fact_card("info", words.ASKED_NONE_OPENED()))
        rows = [(each.name, _opened(each)) for each in made.opened]
        self.refill((), *parts, later=self.row_cards(rows))


def _opened(opening: Opening) -> str:
    times = words.ASKED_OPENINGS(count=opening.times)
    return f"{times} · {words.ASKED_CODE(code=opening.code)}"


def _within(said: str) -> str:
    """No word is wider than a page, whatever was typed."""
    return " ".join(
        word if len(word) <= _LONGEST_WORD else f"{word[:_LONGEST_WORD]}…" for word in said.split()
    )
