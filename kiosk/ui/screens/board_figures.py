"""The whole office in four great figures: the words stand small, the numbers are read from afar."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.dossiers.board import Board
from kiosk.dossiers.report import number, share
from kiosk.ui.screens.base import columns_for
from kiosk.ui.theme import Role, Theme
from kiosk.ui.widgets.card import Card, icon_row
from kiosk.ui.widgets.chart_bars import Bar, Part
from kiosk.ui.widgets.chart_figure import GreatNumber
from kiosk.ui.widgets.label import Label
from kiosk.words import board_screen as words


class FigureGrid(QWidget):
    """Four in a row, two by two, or below each other; never three and one."""

    def __init__(self, theme: Theme, cards: list[QWidget]) -> None:
        super().__init__()
        self._cards = cards
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        most = len(self._cards)
        fitting = columns_for(theme, most)
        columns = most if fitting == most else min(2, fitting)
        self._grid.setSpacing(theme.gap)
        for place, card in enumerate(self._cards):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, place // columns, place % columns)
        for column in range(most):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)


def figures(theme: Theme, made: Board) -> QWidget:
    """The four figures."""
    return FigureGrid(
        theme,
        [
            _card(theme, "inbox", words.RECEIVED(), made.received.total, _received(theme, made)),
            _card(theme, "circle-check", words.SOLVED(), made.solved.total, _solved(theme, made)),
            _card(theme, "hourglass", words.IN_HAND(), made.in_hand.total, _in_hand(theme, made)),
            _card(theme, "ban", words.NOT_ELIGIBLE(), made.not_eligible, _left(theme, made)),
        ],
    )


def _card(theme: Theme, icon: str, title: str, count: int, below: Iterator[QWidget]) -> QWidget:
    card = Card(theme, gap_mm=2.5)
    card.add(
        icon_row(theme, icon, Label(theme, title, Role.HEADING), size_mm=9),
        GreatNumber(theme, number(count), title),
        *below,
    )
    card.rows.addStretch(1)
    return card


def _received(theme: Theme, made: Board) -> Iterator[QWidget]:
    received = made.received
    yield Label(theme, words.SENT_ONLINE(count=number(received.online)))
    yield Label(theme, words.SENT_OTHERWISE(count=number(received.in_person_or_post)))
    if received.carried_over:
        said = words.CARRIED_OVER(count=number(received.carried_over))
        yield Label(theme, said, token="soft_ink")


def _solved(theme: Theme, made: Board) -> Iterator[QWidget]:
    solved = made.solved
    if not solved.total:
        return
    in_time = share(solved, solved.early_or_on_time)
    yield Bar(
        theme,
        [Part(solved.early_or_on_time, "good"), Part(solved.late, "bad", hatched=True)],
        solved.total,
    )
    yield Label(theme, words.IN_TIME(share=in_time), Role.HEADING)
    yield Label(
        theme,
        words.EARLY_AND_ON_TIME(
            early=number(solved.early),
            on_time=number(solved.on_time),
            both=number(solved.early_or_on_time),
        ),
    )
    yield Label(theme, words.LATE(count=number(solved.late)))
    if solved.undated:
        yield Label(theme, words.UNDATED(count=number(solved.undated)), token="soft_ink")


def _in_hand(theme: Theme, made: Board) -> Iterator[QWidget]:
    in_hand = made.in_hand
    if not in_hand.total:
        return
    yield Bar(
        theme,
        [Part(in_hand.not_due, "action"), Part(in_hand.overdue, "bad", hatched=True)],
        in_hand.total,
    )
    yield Label(theme, words.NOT_DUE(count=number(in_hand.not_due)))
    if in_hand.overdue:
        said = Label(theme, words.OVERDUE(count=number(in_hand.overdue)), Role.HEADING)
        yield icon_row(theme, "triangle-alert", said, token="warn", size_mm=9)
    else:
        said = Label(theme, words.NONE_OVERDUE(), Role.STRONG)
        yield icon_row(theme, "check", said, token="good", size_mm=9)


def _left(theme: Theme, made: Board) -> Iterator[QWidget]:
    yield Label(theme, words.REFUSED_OR_STOPPED())
    if made.withdrawn:
        yield Label(theme, words.WITHDRAWN(count=number(made.withdrawn)), token="soft_ink")
