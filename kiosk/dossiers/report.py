"""The report that an office files: the figures of a period, whose they are, and when it was made.

The form stands here once, as rows and as columns; the spreadsheet, the sheet of paper and the glass
only draw it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers import tallied
from kiosk.dossiers.board import Board, Solved, board, by_field
from kiosk.dossiers.register import Register
from kiosk.words import Sentence
from kiosk.words import board_screen as words


@dataclass(frozen=True, slots=True)
class Report:
    """``office`` may be empty, ``unit`` is the code of one office or "" for all of the register.

    ``news_at`` is when the newest of what is known was so. ``sample``: the dossiers are invented.
    """

    office: str
    unit: str
    first: dt.date
    last: dt.date
    made_at: dt.datetime
    news_at: dt.datetime | None
    sample: bool
    whole: Board
    fields: tuple[tuple[str, Board], ...]

    @property
    def whose(self) -> str:
        return words.REPORT_UNIT(unit=self.unit) if self.unit else words.ALL_UNITS()

    @property
    def period(self) -> str:
        return words.FROM_TO(first=f"{self.first:%d/%m/%Y}", last=f"{self.last:%d/%m/%Y}")

    @property
    def remarks(self) -> tuple[str, ...]:
        """How it was judged, when it was made and from what; first of all whether it is real."""
        source = words.SOURCE_EMPTY()
        if self.news_at is not None:
            source = words.SOURCE(moment=_moment(self.news_at))
        real = (words.SAMPLE(),) if self.sample else ()
        judged = words.HOW_JUDGED(last=f"{self.last:%d/%m/%Y}")
        return (*real, judged, words.MADE(moment=_moment(self.made_at)), source)


@dataclass(frozen=True, slots=True)
class Line:
    """One figure of the form. ``level`` 1 is part of the figure above it; ``share`` is of 100, of
    what was solved, ``None`` where it has none.
    """

    label: str
    count: int
    level: int = 0
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the form by field: the group it stands in, its head, what it counts."""

    group: Sentence
    head: Sentence
    count: Callable[[Board], int]


COLUMNS = (
    Column(words.TAKEN_IN, words.TOTAL, lambda made: made.received.to_handle),
    Column(words.TAKEN_IN, words.ONLINE, lambda made: made.received.online),
    Column(words.TAKEN_IN, words.OTHERWISE, lambda made: made.received.in_person_or_post),
    Column(words.TAKEN_IN, words.FROM_BEFORE, lambda made: made.received.carried_over),
    Column(words.DONE, words.TOTAL, lambda made: made.solved.total),
    Column(words.DONE, words.EARLY, lambda made: made.solved.early),
    Column(words.DONE, words.ON_TIME, lambda made: made.solved.on_time),
    Column(words.DONE, words.TOO_LATE, lambda made: made.solved.late),
    Column(words.DONE, words.NO_DATE, lambda made: made.solved.undated),
    Column(words.GOING_ON, words.TOTAL, lambda made: made.in_hand.total),
    Column(words.GOING_ON, words.STILL_IN_TIME, lambda made: made.in_hand.not_due),
    Column(words.GOING_ON, words.PAST_DUE, lambda made: made.in_hand.overdue),
    Column(words.APART, words.LEFT_OUT, lambda made: made.not_eligible),
    Column(words.APART, words.TAKEN_BACK, lambda made: made.withdrawn),
)
"""The form by field. Those of a group add up to its first, but for the last group."""


def report(
    register: Register, first: dt.date, last: dt.date, unit: str, office: str, made_at: dt.datetime
) -> Report:
    """The report of the days ``first`` to ``last``. Raises as ``board`` does."""
    with register.reading() as connection:
        sample = tallied.samples(connection) > 0
    return Report(
        office=office,
        unit=unit,
        first=first,
        last=last,
        made_at=made_at,
        news_at=register.latest(),
        sample=sample,
        whole=board(register, first, last, unit),
        fields=tuple(by_field(register, first, last, unit)),
    )


def lines(made: Board) -> tuple[Line, ...]:
    """The form for one office, a figure a line."""
    received, solved, in_hand = made.received, made.solved, made.in_hand
    found = [
        Line(words.TO_HANDLE(), received.to_handle),
        Line(words.IN_PERIOD(), received.total, 1),
        Line(words.ONLINE(), received.online, 2),
        Line(words.OTHERWISE(), received.in_person_or_post, 2),
        Line(words.FROM_BEFORE(), received.carried_over, 1),
        Line(words.DONE(), solved.total),
        _of_solved(words.EARLY_OR_ON_TIME(), solved, solved.early_or_on_time, 1),
        _of_solved(words.EARLY(), solved, solved.early, 2),
        _of_solved(words.ON_TIME(), solved, solved.on_time, 2),
        _of_solved(words.TOO_LATE(), solved, solved.late, 1),
        *([_of_solved(words.NO_DATE(), solved, solved.undated, 1)] if solved.undated else []),
        Line(words.GOING_ON(), in_hand.total),
        Line(words.STILL_IN_TIME(), in_hand.not_due, 1),
        Line(words.PAST_DUE(), in_hand.overdue, 1),
        Line(words.LEFT_OUT(), made.not_eligible),
        Line(words.TAKEN_BACK(), made.withdrawn),
    ]
    return tuple(found)


def number(count: int) -> str:
    """As it is written here: 6.945."""
    return f"{count:,}".replace(",", ".")


def share(solved: Solved, count: int) -> str:
    """How much of all that was solved, as it is written here: 99,59 %; "" of nothing."""
    part = solved.per_cent(count)
    return "" if part is None else per_cent(part)


def per_cent(part: float) -> str:
    """As it is written here: 95 %, 99,59 %."""
    return words.PER_CENT(number=f"{part:.2f}".rstrip("0").rstrip(".").replace(".", ","))


def _of_solved(label: str, solved: Solved, count: int, level: int) -> Line:
    return Line(label, count, level, solved.per_cent(count))


def _moment(moment: dt.datetime) -> str:
    return f"{moment.astimezone(VIETNAM_TIME):%H:%M, %d/%m/%Y}"
