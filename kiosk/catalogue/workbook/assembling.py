"""The sheets of a workbook become the parts of a catalogue, each with the cells it came from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from kiosk.catalogue.checks import CODE
from kiosk.catalogue.model import Field, LifeEvent, Office, Procedure, RepealedDocument
from kiosk.catalogue.reading import Listed, Parts
from kiosk.catalogue.shapes import shape
from kiosk.catalogue.unshaped import named_in
from kiosk.catalogue.vocabulary import Saying
from kiosk.catalogue.workbook import sheets
from kiosk.catalogue.workbook.columns import Column, Kind, Sheet
from kiosk.catalogue.workbook.conditions import Questions
from kiosk.catalogue.workbook.groups import Group, grouped
from kiosk.catalogue.workbook.parts import Part, Table
from kiosk.catalogue.workbook.rows import Reader, make_ids
from kiosk.catalogue.workbook.tables import Content, Row
from kiosk.catalogue.workbook.terms import Names
from kiosk.catalogue.workbook.values import Known, code, label, value
from kiosk.catalogue.written import Data, PathInFile
from kiosk.findings import Severity
from kiosk.text import clean
from kiosk.words import findings as common_words
from kiosk.words import workbook as words

T = TypeVar("T")
ERROR = Severity.ERROR
Tables = Mapping[Sheet, Content]


class _Procedure:
    """A procedure while its rows come together."""

    def __init__(self, part: Part, data: dict[str, Data], known: Known) -> None:
        self.part = part
        self.data = data
        self.known = known

    def append(self, attribute: str, item: Data) -> int:
        listed = self.data.setdefault(attribute, [])
        assert isinstance(listed, list)
        listed.append(item)
        return len(listed) - 1


class _Assembly:
    def __init__(self, name: str, general: Part, tables: Tables) -> None:
        self._name = name
        self._general = general
        self._office = self._part()
        self._tables = tables
        self._reader = Reader()
        self._known = Known()
        self._unknown_owners: dict[str, Sheet] = {}
        self._strays: dict[str, list[Data]] = {}
        self._codes_lost = False

    def _part(self) -> Part:
        return Part(self._name, self._general.unread)

    def parts(self) -> Parts:
        fields = self._list(sheets.FIELDS)
        events = self._list(sheets.EVENTS)
        self._known = Known(fields=_names(fields), events=_names(events))
        repealed = self._list(sheets.REPEALED, "number")
        office = self._office_data()
        procedures = self._procedures()
        made = [(p, shape(p.part, p.data, Procedure)) for p in procedures.values()]
        misfits: list[dict[str, Data]] = [p.data for p, procedure in made if procedure is None]
        strays: dict[str, Data] = {**self._strays}
        # After the procedures: their rows are what staff look at first.
        office_made = shape(self._office, office, Office) if office else None
        return Parts(
            files=[self._general, *(p.part for p, _ in made), self._office],
            office=office_made and (self._office, office_made),
            fields=self._shaped(sheets.FIELDS, fields, Field),
            life_events=self._shaped(sheets.EVENTS, events, LifeEvent),
            procedures=[(p.part, procedure) for p, procedure in made if procedure],
            repealed=self._shaped(sheets.REPEALED, repealed, RepealedDocument).all(),
            words=self._words(),
            unshaped=named_in([*misfits, strays], self._unknown_owners),
        )

    # What is no part of a procedure

    def _records(self, sheet: Sheet) -> list[dict[str, Data]]:
        table, rows = self._tables[sheet]
        part, records = self._general, list[dict[str, Data]]()
        for row in rows:
            part.stands_in((sheet.attribute, len(records)), table, row.number)
            records.append(self._reader.record(part, table, row, self._known))
        return records

    def _list(self, sheet: Sheet, key: str = "id") -> list[dict[str, Data]]:
        table, rows = self._tables[sheet]
        part, records = self._general, self._records(sheet)
        if key == "id":
            make_ids(records, "name")
        first: dict[str, int] = {}
        for row, record in zip(rows, records, strict=True):
            id = str(record.get(key, ""))
            if first.setdefault(id, row.number) != row.number and id:
                column = next(c for c in sheet.columns if c.path == (key,))
                remedy = words.CLEAR_ID() if key == "id" else words.DROP_ROW()
                what = words.ID_TWICE(id=id, row=first[id])
                self._reader.remark(part, table, row, column)(ERROR, what, remedy)
        return records

    def _shaped(
        self, sheet: Sheet, records: Iterable[dict[str, Data]], wanted: type[T]
    ) -> Listed[T]:
        items: list[tuple[PathInFile, T]] = []
        unshaped: list[str] = []
        for i, record in enumerate(records):
            path = (sheet.attribute, i)
            item = shape(self._general, record, wanted, path)
            if item is not None:
                items.append((path, item))
            else:
                unshaped.append(str(record.get("id", "")))
        return Listed(self._general, items, frozenset(unshaped))

    def _words(self) -> Listed[Saying] | None:
        sheet = sheets.VOCABULARY
        if sheet not in self._tables:
            return None
        return self._shaped(sheet, self._records(sheet), Saying)

    def _office_data(self) -> dict[str, Data] | None:
        table, rows = self._tables[sheets.OFFICE]
        if not rows:
            place = table.place(2, sheets.OFFICE.columns[0])
            what, remedy = words.OFFICE_MISSING(), words.WRITE_OFFICE()
            self._office.remark(ERROR, place, what, remedy, place.field)
            return None
        for row in rows[1:]:
            place = table.place(row.number, None)
            self._office.remark(ERROR, place, words.ONE_OFFICE(), words.DROP_OTHER_ROWS())
        self._office.stands_in((), table, rows[0].number)
        office = self._reader.record(self._office, table, rows[0], self._known)
        table, rows = self._tables[sheets.COUNTERS]
        counters: list[Data] = []
        for row in rows:
            self._office.stands_in(("counters", len(counters)), table, row.number)
            counters.append(self._reader.record(self._office, table, row, self._known))
        office["counters"] = counters
        return office

    # Procedures

    def _procedures(self) -> dict[str, _Procedure]:
        table, rows = self._tables[sheets.PROCEDURES]
        if not rows:
            place = table.place(2, None)
            what, remedy = words.PROCEDURES_MISSING(), words.WRITE_A_PROCEDURE()
            self._general.remark(ERROR, place, what, remedy)
        found: dict[str, _Procedure] = {}
        first: dict[str, int] = {}
        for row in rows:
            part = self._part()
            part.stands_in((), table, row.number)
            data = self._reader.record(part, table, row, self._known)
            procedure = _Procedure(part, data, self._known)
            code = str(procedure.data.get("code", ""))
            if code and code in found:
                column = sheets.PROCEDURES.columns[0]
                what, remedy = words.CODE_AGAIN(code=code, row=first[code]), words.ONE_ROW_EACH()
                self._reader.remark(self._general, table, row, column)(ERROR, what, remedy)
                continue
            # One without a code cannot be referred to, and is still looked at.
            found[code or f"#{row.number}"] = procedure
            first[code] = row.number
        # One of them may be meant by rows whose code nobody knows: then those say it once.
        self._codes_lost = not all(map(CODE.fullmatch, first))
        codes = frozenset(first)
        self._known = Known(self._known.fields, self._known.events, codes)
        for sheet in (sheet for sheet in sheets.OF_PROCEDURES if sheet in self._tables):
            for procedure, its_rows in self._by_owner(sheet, found):
                self._fill(procedure, sheet, its_rows)
        return found

    def _by_owner(
        self, sheet: Sheet, procedures: Mapping[str, _Procedure]
    ) -> Iterable[tuple[_Procedure, list[Row]]]:
        table, rows = self._tables[sheet]
        owner = sheet.only(Kind.OWNER)
        assert owner is not None
        theirs: dict[str, list[Row]] = {}
        for row in rows:
            cell = row.cells.get(owner)
            remark = self._reader.remark(self._general, table, row, owner)
            written = "" if cell is None else code(cell, self._known.codes, remark)
            if written not in procedures:
                self._strays.setdefault(sheet.attribute, []).append(_texts(row))
            if written:
                theirs.setdefault(clean(written), []).append(row)
            elif self._is_nobodys(table, row, owner):
                remark(ERROR, words.NOBODYS_ROW(), words.GIVE_CODE())
        for written, its_rows in theirs.items():
            if written in procedures:
                yield procedures[written], its_rows
            elif self._unknown_owners.setdefault(written, sheet) is sheet or not self._codes_lost:
                where = self._tables[sheets.PROCEDURES][0].name
                what = words.OWNER_UNKNOWN(sheet=where, code=written, count=len(its_rows))
                remark = self._reader.remark(self._general, table, its_rows[0], owner)
                remark(ERROR, what, words.ADD_OR_DROP_OWNER(sheet=where))

    def _is_nobodys(self, table: Table, row: Row, owner: Column) -> bool:
        """Whether a row says something, and nothing says of whom."""
        says = row.cells.keys() - {table.sheet.only(Kind.SHOWN)}
        return bool(says) and not self._is_unread(table, row, owner)

    def _is_unread(self, table: Table, row: Row, column: Column) -> bool:
        """Whether an empty cell was remarked on already: it holds a formula."""
        return self._general.unread.has_cell(table.place(row.number, column))

    def _fill(self, procedure: _Procedure, sheet: Sheet, rows: list[Row]) -> None:
        table, _ = self._tables[sheet]
        if sheet.inner:
            groups = grouped(rows, table, procedure.part, self._reader)
            fill = self._fill_questions if sheet is sheets.QUESTIONS else self._fill_groups
            fill(procedure, table, groups)
        elif sheet.only(Kind.CHOICE):
            self._fill_by_choice(procedure, table, rows)
        else:
            for row in rows:
                self._add(procedure, sheet.attribute, table, row)

    def _add(self, procedure: _Procedure, attribute: str, table: Table, row: Row) -> None:
        read = self._reader.record if table.sheet.valued[0].path else self._reader.item
        item = read(procedure.part, table, row, procedure.known)
        i = procedure.append(attribute, item)
        procedure.part.stands_in((attribute, i), table, row.number)

    def _fill_by_choice(self, procedure: _Procedure, table: Table, rows: list[Row]) -> None:
        column = table.sheet.only(Kind.CHOICE)
        assert column is not None
        for row in rows:
            remark = self._reader.remark(procedure.part, table, row, column)
            written = clean(str(row.cells.get(column, "")))
            if not written:
                if not self._is_unread(table, row, column):
                    remark(ERROR, common_words.KEY_MISSING(), common_words.ADD_KEY())
                continue
            self._add(procedure, label(column, written, remark), table, row)

    def _fill_groups(self, procedure: _Procedure, table: Table, groups: Iterable[Group]) -> None:
        sheet, part, known = table.sheet, procedure.part, procedure.known
        for group in groups:
            record = self._reader.record(part, table, group.head, known)
            i = procedure.append(sheet.attribute, record)
            part.stands_in((sheet.attribute, i), table, group.head.number)
            inner: list[Data] = []
            for row in group.rows:
                path = (sheet.attribute, i, sheet.inner, len(inner))
                part.stands_in(path, table, row.number, inner=True)
                inner.append(self._reader.record(part, table, row, known, inner=True))
            record[sheet.inner] = inner

    def _fill_questions(self, procedure: _Procedure, table: Table, groups: list[Group]) -> None:
        # Conditions name questions by their words: these must be known before any is read.
        column = table.sheet.only(Kind.WHEN)
        assert column is not None
        conditions = [group.head.cells.pop(column, None) for group in groups]
        self._fill_groups(procedure, table, groups)
        questions = records(procedure.data.get(table.sheet.attribute))
        make_ids(questions, "text")
        for question in questions:
            make_ids(records(question[table.sheet.inner]), "text")
        lost = sheets.QUESTIONS.attribute in self._strays
        procedure.known = replace(procedure.known, questions=Questions(questions, lost=lost))
        for group, cell, question in zip(groups, conditions, questions, strict=True):
            remark = self._reader.remark(procedure.part, table, group.head, column)
            when = None if cell is None else value(column, cell, procedure.known, remark)
            if when is not None:
                question["when"] = when


def records(listed: Data | None) -> list[dict[str, Data]]:
    """The records of a list of them."""
    return [item for item in listed if isinstance(item, dict)] if isinstance(listed, list) else []


def _texts(row: Row) -> dict[str, Data]:
    """The texts of a row that belongs to no procedure, as the model calls them."""
    cells = row.cells.items()
    return {column.path[0]: clean(str(cell)) for column, cell in cells if len(column.path) == 1}


def _names(records: Iterable[dict[str, Data]]) -> Names:
    return Names([(str(record["id"]), str(record.get("name", ""))) for record in records])


def assemble(name: str, general: Part, tables: Tables) -> Parts:
    """The parts of a catalogue. Remarks on the lists go to ``general``."""
    return _Assembly(name, general, tables).parts()
