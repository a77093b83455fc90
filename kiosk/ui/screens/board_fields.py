"""Which fields keep the office busy: a bar each, the longest first, the small ones folded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kiosk.dossiers.board import Board
from kiosk.dossiers.report import number, share
from kiosk.ui.screens.base import TileGrid
from kiosk.ui.theme import Role, Theme
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.chart_bars import Bar, Part
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.long_text import words_of
from kiosk.words import board_screen as words

_MOST = 8
"""Fields that have a bar of their own while the others are folded."""


class Unfold(Button):
    """Asks for the fields that are folded."""

    asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, words.SHOW_OTHERS(), Look.QUIET, "chevron-down")
        self.clicked.connect(self.asked)


def field_cards(
    theme: Theme, fields: Sequence[tuple[str, Board]], *, whole: bool
) -> Iterator[QWidget]:
    """A bar for every field, by what was received; the rest in one card unless ``whole``."""
    ordered = sorted(fields, key=lambda field: -field[1].received.total)
    folds = not whole and len(ordered) > _MOST + 1
    shown, folded = (ordered[:_MOST], ordered[_MOST:]) if folds else (ordered, [])
    longest = max((made.received.total for _, made in ordered), default=0)
    columns = 1 if theme.glass.portrait else 2
    for some in range(0, len(shown), columns):
        cards = [_card(theme, *field, longest) for field in shown[some : some + columns]]
        yield TileGrid(theme, cards, columns)
    if folded:
        card = Card(theme, gap_mm=2)
        count = number(sum(made.received.total for _, made in folded))
        card.add(
            Label(theme, words.OTHER_FIELDS(count=len(folded)), Role.STRONG),
            Label(theme, words.RECEIVED_COUNT(count=count)),
        )
        yield card
        yield Unfold(theme)


def _card(theme: Theme, name: str, made: Board, longest: int) -> Card:
    received, solved, in_hand = made.received, made.solved, made.in_hand
    done, going_on = number(solved.total), number(in_hand.total)
    overdue, in_time = number(in_hand.overdue), share(solved, solved.early_or_on_time)
    said = words.OF_FIELD(solved=done, in_hand=going_on, overdue=overdue)
    if in_time:
        said = words.OF_FIELD_IN_TIME(solved=done, share=in_time, in_hand=going_on, overdue=overdue)
    card = Card(theme, gap_mm=1.5)
    card.add(
        words_of(theme, name or words.NO_FIELD(), Role.STRONG),
        Bar(theme, [Part(received.total, "action")], longest),
        Label(theme, words.RECEIVED_COUNT(count=number(received.total)), Role.STRONG),
        Label(theme, said, token="soft_ink"),
    )
    card.rows.addStretch(1)
    return card
