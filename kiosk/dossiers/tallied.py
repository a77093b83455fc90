"""The sums of the tally that a report needs, in SQL, on SQLite and on PostgreSQL alike.

Whole months are read from the kinds kept by the month, the ends of a period from those kept by the
day: three years of sixteen offices are then a hundred thousand rows to add up and not a million.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, func, literal, literal_column, select, union_all
from sqlalchemy.engine import Connection

from kiosk.dossiers import tally_kinds as kinds
from kiosk.dossiers.schema import dossier
from kiosk.dossiers.schema import tally as table

_IN = (*kinds.RECEIVED, *kinds.RESUMED, *kinds.REOPENED.values())
_OUT = (*kinds.SOLVED, *kinds.NOT_ELIGIBLE, *kinds.WITHDRAWN)
_BACK = (kinds.REFUSED_BACK, kinds.NOT_ELIGIBLE_BACK, kinds.WITHDRAWN_BACK)

_HAPPENED = (*kinds.RECEIVED, *_OUT, kinds.REFUSED)
_BOTH = (*kinds.NOT_ELIGIBLE, *kinds.WITHDRAWN, *_BACK, *kinds.RESUMED, *kinds.REOPENED.values())
_EVER = (*_IN, *_OUT, kinds.OVERDUE_FROM, kinds.OVERDUE_UNTIL)

_Asked = Select[str, str, Any, Any]
"""Part of ``Tallied``, group, kind, count."""


class Tallied(NamedTuple):
    """How many there are of a kind.

    ``happened``: on a day of the period. ``both``: that day lies in the period, and so does the
    one since when it had been otherwise. ``ever``: at any time until the period's end.
    """

    happened: Counter[str]
    both: Counter[str]
    ever: Counter[str]

    @property
    def in_hand(self) -> int:
        """How many were to be handled when the period ended."""
        return sum(self.ever[kind] for kind in _IN) - sum(self.ever[kind] for kind in _OUT)


class _Stretch(NamedTuple):
    """Days, or whole months, that follow each other."""

    by_month: bool
    first: str
    last: str


def by_field(
    connection: Connection, first: dt.date, last: dt.date, unit: str
) -> dict[str, Tallied]:
    """The sums of a period for every field in which anything ever happened.

    Both days belong to the period; ``unit`` "" is all units.
    """
    began = first.isoformat()
    both = _sums("both", _BOTH, _Stretch(False, began, last.isoformat()), unit, table.c.field)
    parts = [both.where(table.c.since >= began)]
    for part, wanted, since in (("happened", _HAPPENED, first), ("ever", _EVER, dt.date.min)):
        for stretch in _stretches(since, last):
            parts.append(_sums(part, wanted, stretch, unit, table.c.field))
    return _added_up(connection, parts)


def by_month(
    connection: Connection, first: dt.date, last: dt.date, unit: str
) -> Iterator[tuple[dt.date, Tallied]]:
    """The sums of every whole month from that of ``first`` to that of ``last``, in order."""
    began, ended = _month(_ordinal(first)), _month(_ordinal(last))
    month = _month_of(table.c.day)
    both = _sums("both", _BOTH, _Stretch(False, f"{began}-01", f"{ended}-31"), unit, month)
    parts = [both.where(_month_of(table.c.since) == month)]
    every = _Stretch(True, "", ended)
    parts.append(_sums("happened", {*_HAPPENED, *_EVER}, every, unit, table.c.day))
    found = _added_up(connection, parts)
    ever = Counter[str]()
    for name in sorted(
        found.keys() | {_month(m) for m in range(_ordinal(first), _ordinal(last) + 1)}
    ):
        of_month = found.get(name, nothing())
        ever.update(of_month.happened)
        if name >= began:
            yield dt.date.fromisoformat(f"{name}-01"), of_month._replace(ever=ever.copy())


def samples(connection: Connection) -> int:
    """How many dossiers are invented."""
    asked = select(func.sum(table.c.count)).where(table.c.kind == kinds.SAMPLE)
    return int(connection.execute(asked).scalar() or 0)


def units(connection: Connection) -> list[str]:
    """The offices that there are dossiers of, in order. Reads every dossier: takes long."""
    asked = select(dossier.c.unit).distinct().order_by(dossier.c.unit)
    return list(connection.execute(asked).scalars())


def nothing() -> Tallied:
    """The sums of a period and field in which nothing ever happened."""
    return Tallied(Counter(), Counter(), Counter())


def _added_up(connection: Connection, parts: list[_Asked]) -> dict[str, Tallied]:
    found: defaultdict[str, Tallied] = defaultdict(nothing)
    answer: Iterable[Any] = connection.execute(union_all(*parts))
    rows: Iterable[tuple[str, str, str, int]] = answer
    for part, group, kind, count in rows:
        sums: Counter[str] = getattr(found[group], part)
        sums[kind.removesuffix(kinds.MONTH)] += int(count)
    return dict(found)


def _sums(
    part: str, wanted: Iterable[str], stretch: _Stretch, unit: str, group: ColumnElement[str]
) -> _Asked:
    names = [kinds.MONTHLY[kind] if stretch.by_month else kind for kind in wanted]
    asked = (
        select(literal(part), group, table.c.kind, func.sum(table.c.count))
        # Not BETWEEN: PostgreSQL does not understand SQLAlchemy's collation in it.
        .where(table.c.kind.in_(names), table.c.day >= stretch.first, table.c.day <= stretch.last)
        .group_by(group, table.c.kind)
    )
    return asked.where(table.c.unit == unit) if unit else asked


def _month_of(day: ColumnElement[str]) -> ColumnElement[str]:
    # Written out: PostgreSQL takes two blanks for two different groups.
    return func.substr(day, literal_column("1"), literal_column("7"))


def _stretches(first: dt.date, last: dt.date) -> Iterator[_Stretch]:
    """The period as whole months with the days before and after them."""
    ends_month = last.day == calendar.monthrange(last.year, last.month)[1]
    from_month = _ordinal(first) + (first.day != 1)
    to_month = _ordinal(last) - (not ends_month)
    if from_month > to_month:
        yield _Stretch(False, first.isoformat(), last.isoformat())
        return
    if first.day != 1:
        # No month has a day after its 31st.
        yield _Stretch(False, first.isoformat(), f"{_month(_ordinal(first))}-31")
    yield _Stretch(True, _month(from_month), _month(to_month))
    if not ends_month:
        yield _Stretch(False, f"{_month(_ordinal(last))}-01", last.isoformat())


def _ordinal(day: dt.date) -> int:
    """The months one after the other, so that one can count with them."""
    return day.year * 12 + day.month - 1


def _month(ordinal: int) -> str:
    return f"{ordinal // 12:04}-{ordinal % 12 + 1:02}"
