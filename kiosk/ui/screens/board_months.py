"""Whether it goes up or down: twelve months in a picture, and below it in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kiosk.dossiers.board import Board
from kiosk.dossiers.report import number
from kiosk.dossiers.report_period import ReportPeriod, Span
from kiosk.ui.screens.base import TileGrid
from kiosk.ui.theme import Role, Theme
from kiosk.ui.widgets.card import Card, Row
from kiosk.ui.widgets.chart_trend import ColumnSign, LineSign, Month, Trend
from kiosk.ui.widgets.label import Label
from kiosk.words import board_screen as words


def trend_card(theme: Theme, months: Sequence[tuple[dt.date, Board]]) -> Card:
    """The picture, and what columns and line mean."""
    drawn = [
        Month(words.SHORT_MONTH(number=first.month), made.received.total, made.solved.total)
        for first, made in months
    ]
    told = " ".join(f"{_name(first)}: {_of_month(made)}." for first, made in months)
    card = Card(theme, gap_mm=4)
    signs = (
        (ColumnSign(theme), words.COLUMN_RECEIVED()),
        (LineSign(theme), words.LINE_SOLVED()),
    )
    middle = Qt.AlignmentFlag.AlignVCenter
    card.add(
        *(
            Row(theme, sign, Label(theme, said), align=middle, stretch=(0, 1))
            for sign, said in signs
        ),
        Trend(theme, drawn, words.BY_MONTH(), told),
    )
    return card


def month_cards(
    theme: Theme, months: Sequence[tuple[dt.date, Board]], last: dt.date
) -> Iterator[QWidget]:
    """The same in words, the newest first. The month of ``last`` may not have ended with it."""
    newest_first = list(reversed(months))
    for some in range(0, len(newest_first), 2):
        cards = [_card(theme, *month, last) for month in newest_first[some : some + 2]]
        yield TileGrid(theme, cards, columns=2)


def _card(theme: Theme, first: dt.date, made: Board, last: dt.date) -> QWidget:
    in_hand = made.in_hand
    goes_on = last < ReportPeriod.around(Span.MONTH, first).last
    said = words.OF_MONTH_SO_FAR if goes_on else words.OF_MONTH_OVERDUE
    left = said(in_hand=number(in_hand.total), overdue=number(in_hand.overdue))
    card = Card(theme, gap_mm=1.5)
    card.add(
        Label(theme, _name(first), Role.STRONG),
        Label(theme, _of_month(made)),
        Label(theme, left, token="soft_ink"),
    )
    card.rows.addStretch(1)
    return card


def _name(first: dt.date) -> str:
    return words.MONTH(number=first.month, year=first.year)


def _of_month(made: Board) -> str:
    return words.OF_MONTH(received=number(made.received.total), solved=number(made.solved.total))
