"""A catalogue becomes rows, sheet by sheet: what stands in each cell, by column."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from kiosk.catalogue.model import Catalogue, Procedure
from kiosk.catalogue.workbook import sheets
from kiosk.catalogue.workbook.columns import JOINED, Column, Kind, Sheet
from kiosk.catalogue.workbook.conditions import Questions
from kiosk.catalogue.workbook.terms import LIST_SIGNS, Names, join

Written = str | int | dt.date
Cells = dict[Column, Written]

_LONGEST = 16_000
"""Characters in one cell; a workbook takes 32,767, some of which may count twice."""
_FIRST_SAFE_YEAR = 1901
"""Older days are counted differently by different programs, and are written as text."""
_MOST_DIGITS = 15
"""Longer numbers would be rounded, and are written as text."""

Record = Mapping[str, Any]


class Source:
    """A catalogue as plain data, and the words by which its cells name things."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._fields = Names([(field.id, field.name) for field in catalogue.fields])
        self._events = Names([(event.id, event.name) for event in catalogue.life_events])

    @property
    def sheets(self) -> Sequence[Sheet]:
        """Those that say something; a catalogue without an optional thing has no sheet for it."""
        return [
            sheet
            for sheet in sheets.SHEETS
            if not sheet.optional
            or sheet.of_procedure
            or getattr(self._catalogue, sheet.attribute) is not None
        ]

    @property
    def field_names(self) -> Sequence[str]:
        return [self._fields.say(field.id, LIST_SIGNS) for field in self._catalogue.fields]

    @property
    def event_names(self) -> Sequence[str]:
        return [self._events.say(event.id, LIST_SIGNS) for event in self._catalogue.life_events]

    def rows(self, sheet: Sheet) -> Iterator[Cells]:
        """The rows of one sheet, texts that are too long for a cell continued in further rows."""
        for cells in self._rows(sheet):
            yield from _in_pieces(sheet, cells)

    def _rows(self, sheet: Sheet) -> Iterator[Cells]:
        if sheet.of_procedure:
            yield from self._of_procedures(sheet)
        elif sheet is sheets.OFFICE:
            yield self._cells(sheet, msgspec.to_builtins(self._catalogue.office))
        else:
            owner: Any = self._catalogue
            if sheet is sheets.COUNTERS:
                owner = self._catalogue.office
            for item in getattr(owner, sheet.attribute):
                yield self._cells(sheet, msgspec.to_builtins(item))

    def _of_procedures(self, sheet: Sheet) -> Iterator[Cells]:
        owner, shown = sheet.only(Kind.OWNER), sheet.only(Kind.SHOWN)
        assert owner is not None
        assert shown is not None
        for procedure in self._catalogue.procedures:
            for cells in self._of_procedure(sheet, procedure):
                yield {owner: procedure.code, shown: procedure.plain_name, **cells}

    def _of_procedure(self, sheet: Sheet, procedure: Procedure) -> Iterator[Cells]:
        questions = Questions(msgspec.to_builtins(procedure.questions))
        choice = sheet.only(Kind.CHOICE)
        if choice is not None:
            assert choice.labels is not None
            for attribute in choice.labels.values:
                kind = choice.labels.say(attribute)
                for item in msgspec.to_builtins(getattr(procedure, attribute)):
                    yield {choice: kind, **self._cells(sheet, item, questions)}
            return
        records = msgspec.to_builtins(getattr(procedure, sheet.attribute))
        for number, record in enumerate(records, start=1):
            if sheet.inner:
                yield from self._of_group(sheet, number, record, questions)
            else:
                yield self._cells(sheet, record, questions)

    def _of_group(
        self, sheet: Sheet, number: int, record: Record, questions: Questions
    ) -> Iterator[Cells]:
        """The shared record in the first row; what marks the rows as one group, in each."""
        numbered = sheet.only(Kind.NUMBER)
        head = self._cells(sheet, record, questions)
        key = {numbered: number} if numbered else {}
        again = {c: cell for c, cell in head.items() if c.kind is Kind.ID}
        inner = [self._cells(sheet, item, questions, inner=True) for item in record[sheet.inner]]
        yield {**key, **head, **(inner[0] if inner else {})}
        for cells in inner[1:]:
            yield {**key, **again, **cells}

    def _cells(
        self,
        sheet: Sheet,
        record: Any,
        questions: Questions | None = None,
        *,
        inner: bool = False,
    ) -> Cells:
        cells: Cells = {}
        for column in sheet.valued:
            if column.inner is inner:
                value = record
                for key in column.path:
                    value = None if value is None else value[key]
                if value or isinstance(value, int):
                    cells[column] = self._cell(column, value, questions)
        return cells

    def _cell(self, column: Column, value: Any, questions: Questions | None) -> Written:
        match column.kind:
            case Kind.TEXTS | Kind.CODES:
                return join(value)
            case Kind.FIELD:
                return self._fields.say(value, LIST_SIGNS)
            case Kind.FIELDS:
                return "; ".join(self._fields.say(id, LIST_SIGNS) for id in value)
            case Kind.EVENTS:
                return "; ".join(self._events.say(id, LIST_SIGNS) for id in value)
            case Kind.LABEL:
                assert column.labels is not None
                return column.labels.say(str(value).lower() if isinstance(value, bool) else value)
            case Kind.LABELS:
                assert column.labels is not None
                return "; ".join(map(column.labels.say, value))
            case Kind.WHEN:
                assert questions is not None
                return questions.say(value)
            case Kind.WHOLE | Kind.MONEY:
                return value if len(str(abs(value))) <= _MOST_DIGITS else str(value)
            case Kind.DATE:
                return _day(value)
            case Kind.DAY_OR_MONTH:
                return _day_or_month(value)
            case _:
                return value


def _day(iso: str) -> Written:
    day = dt.date.fromisoformat(iso)
    return day if day.year >= _FIRST_SAFE_YEAR else iso


def _day_or_month(said: str) -> Written:
    year, _, month = said.partition("-")
    if len(year) == 4 and len(month) == 2 and year.isdecimal() and month.isdecimal():
        return f"{month}/{year}"
    try:
        return _day(said)
    except ValueError:
        return said


def _in_pieces(sheet: Sheet, cells: Cells) -> Iterator[Cells]:
    """A row, and the rows that continue its long texts."""
    if all(len(cell) <= _LONGEST for cell in cells.values() if isinstance(cell, str)):
        yield cells
        return
    yield {c: _piece(cell)[0] if c.kind in JOINED else cell for c, cell in cells.items()}
    rest = {c: _piece(cell) for c, cell in cells.items() if c.kind in JOINED}
    marker = sheet.only(Kind.CONTINUES)
    assert marker is not None
    assert marker.labels is not None
    again = {c: cell for c, cell in cells.items() if c.kind in {Kind.OWNER, Kind.SHOWN, Kind.CODE}}
    for column, (_, between, left) in rest.items():
        while left:
            piece, following, left_after = _piece(left)
            yield {**again, column: piece, marker: marker.labels.say(between)}
            between, left = following, left_after


def _piece(cell: Written) -> tuple[Written, str, str]:
    """As much of a text as one cell takes, what joins it to the rest, and the rest."""
    if not isinstance(cell, str) or len(cell) <= _LONGEST:
        return cell, "", ""
    at = cell.rfind(" ", 1, _LONGEST)
    if at < 0:
        return cell[:_LONGEST], "", cell[_LONGEST:]
    return cell[:at], " ", cell[at + 1 :]
