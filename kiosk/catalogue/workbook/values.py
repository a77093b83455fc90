"""What stands in a cell becomes what the model expects there, as text; misfits become findings.

A cell that cannot be understood is an error, and that alone keeps the workbook from being posted.
What is handed on in its place keeps one mistake from being reported twice.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from kiosk.catalogue.workbook import terms
from kiosk.catalogue.workbook.columns import Column, Kind
from kiosk.catalogue.workbook.conditions import ConditionUnclear, Questions
from kiosk.catalogue.written import Data
from kiosk.findings import Severity
from kiosk.text import clean, fold, needs_repair
from kiosk.words import findings as common_words
from kiosk.words import workbook as words
from kiosk.words import workbook_columns

Cell = str | int | float | bool | dt.date | dt.time | dt.timedelta
Remark = Callable[[Severity, str, str], None]

_WHOLE = re.compile(r"[-+]?[0-9]+")
_MONEY = re.compile(
    r"([-+]?)([0-9]+|[0-9]{1,3}(?:([., ])[0-9]{3})(?:\3[0-9]{3})*)\s*(?:đ|đồng|vnđ|vnd)?",
    re.IGNORECASE,
)
_DAY = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})")
_MONTH = re.compile(r"([0-9]{1,2})[/.-]([0-9]{4})")
_DAY_OF_YEAR = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})")
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CODE_AS_NUMBER = re.compile(r"[0-9]\.[0-9]{1,7}")
_DONG = {"d", "dong", "vnd", "viet nam dong", "dong viet nam"}
_EXACT_DIGITS = 15
"""Longer numbers are rounded by programs for tables."""
_MOST_DIGITS = 400
"""More than any figure has; turning endless digits into a number takes endless time."""


@dataclass(frozen=True, slots=True)
class Known:
    """What cells may name: fields, life events, codes, and the questions of their procedure."""

    fields: terms.Names = field(default_factory=lambda: terms.Names([]))
    events: terms.Names = field(default_factory=lambda: terms.Names([]))
    codes: frozenset[str] = frozenset()
    questions: Questions = field(default_factory=lambda: Questions([]))


def is_blank(cell: Cell) -> bool:
    return isinstance(cell, str) and not cell.strip()


def value(column: Column, cell: Cell, known: Known, remark: Remark) -> Data | None:
    """The value of a cell, or ``None`` where it turns out that nothing is written."""
    if column.kind in LISTS:
        return LISTS[column.kind](column, text(cell, remark, raw=True), known, remark)
    if column.kind is Kind.WHEN:
        return _when(text(cell, remark, raw=True), known, remark)
    reader = _SINGLE.get(column.kind)
    if reader is not None:
        return reader(cell, remark)
    if column.kind is Kind.CODE:
        return code(cell, known.codes, remark)
    said = text(cell, remark)
    if not said:
        return None
    if column.kind is Kind.LABEL:
        return label(column, said, remark)
    if column.kind is Kind.FIELD:
        several = terms.split(said, ids=True)
        term = several[0] if len(several) == 1 else terms.Term(said, False, "")
        return _named(term, known.fields, _FIELDS, remark)
    return said


def text(cell: Cell, remark: Remark, *, raw: bool = False) -> str:
    """A cell as text; ``raw`` keeps line breaks, which separate the parts of a list."""
    if isinstance(cell, str):
        tidy = clean(cell)
        if tidy != cell and needs_repair(cell):
            remark(Severity.WARNING, common_words.TEXT_REPAIRED(), common_words.TYPE_AGAIN())
        return cell if raw else tidy
    if isinstance(cell, (bool, dt.time, dt.timedelta)):
        remark(Severity.ERROR, words.NO_PLAIN_TEXT(), words.FORMAT_AS_TEXT())
        return str(cell)
    if isinstance(cell, dt.date):
        said = f"{cell:%d/%m/%Y}"
        remark(Severity.WARNING, words.DATE_AS_TEXT(text=said), words.FORMAT_AS_TEXT())
        return said
    said = _digits(cell)
    remark(Severity.WARNING, words.NUMBER_AS_TEXT(text=said), words.FORMAT_AS_TEXT())
    return said


def _digits(cell: float) -> str:
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def _shown(cell: Cell) -> str:
    if isinstance(cell, str):
        return clean(cell)[:60]
    return str(cell) if isinstance(cell, bool) or not isinstance(cell, float) else _digits(cell)


def whole(cell: Cell, remark: Remark) -> str:
    """A whole number."""
    found = clean(cell) if isinstance(cell, str) else _number(cell)
    if found and len(found) < _MOST_DIGITS and _WHOLE.fullmatch(found):
        return found
    what = words.NO_WHOLE_NUMBER(written=_shown(cell))
    remark(Severity.ERROR, what, words.WRITE_WHOLE_NUMBER())
    return "1"


def _number(cell: Cell) -> str:
    """The digits of a cell that holds a whole number exactly, or ""."""
    if isinstance(cell, (str, bool, dt.date, dt.time, dt.timedelta)):
        return ""
    exact = float(cell).is_integer() and abs(cell) < 10**_EXACT_DIGITS
    return str(int(cell)) if exact else ""


def money(cell: Cell, remark: Remark) -> str:
    """An amount. "20.000 đ" is twenty thousand; what may be read in two ways is refused."""
    if isinstance(cell, str):
        written = clean(cell)
        found = _MONEY.fullmatch(written) if len(written) < _MOST_DIGITS else None
        if found:
            return found[1] + re.sub(r"[., ]", "", found[2])
    elif _number(cell):
        return _number(cell)
    remark(Severity.ERROR, words.NO_MONEY(written=_shown(cell)), words.WRITE_MONEY())
    return "1"


def _currency(cell: Cell, remark: Remark) -> str | None:
    said = text(cell, remark)
    return "VND" if fold(said).rstrip(".") in _DONG else said or None


def _iso(year: str, month: str, day: str) -> str | None:
    try:
        return dt.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def _day(cell: Cell) -> str | None:
    if isinstance(cell, dt.date):
        return cell.date().isoformat() if isinstance(cell, dt.datetime) else cell.isoformat()
    if not isinstance(cell, str):
        return None
    said = clean(cell)
    found = _DAY.fullmatch(said)
    if found:
        return _iso(found[3], found[2], found[1])
    return _iso(*said.split("-")) if _ISO_DAY.fullmatch(said) else None


def date(cell: Cell, remark: Remark) -> str | None:
    """A day as ISO 8601."""
    day = _day(cell)
    if day is None:
        remark(Severity.ERROR, words.NO_DATE(written=_shown(cell)), words.WRITE_DATE())
    return day


def day_or_month(cell: Cell, remark: Remark) -> str | None:
    """A day or a month as ISO 8601; anything else is left for the common checks to judge."""
    day = _day(cell)
    if day is not None:
        return day
    said = text(cell, remark)
    found = _MONTH.fullmatch(said)
    return f"{found[2]}-{int(found[1]):02}" if found else said or None


def day_of_year(cell: Cell, remark: Remark) -> str | None:
    """A day of every year as dd/mm. Programs for tables like to make a date of this year of it."""
    if isinstance(cell, dt.date):
        return f"{cell:%d/%m}"
    said = text(cell, remark)
    found = _DAY_OF_YEAR.fullmatch(said)
    return f"{int(found[1]):02}/{int(found[2]):02}" if found else said or None


def code(cell: Cell, known: frozenset[str], remark: Remark) -> str:
    """A code. One typed as a number has lost zeros at its end, unless it is known as it is."""
    if cell in known and isinstance(cell, str):
        return cell
    if isinstance(cell, (str, bool, dt.date, dt.time, dt.timedelta)):
        return text(cell, remark)
    said = _digits(cell)
    if not _CODE_AS_NUMBER.fullmatch(said):
        return text(cell, remark)
    whole_code = said.ljust(len("1.000000"), "0")
    for candidate in (whole_code, whole_code.ljust(len("1.0000000"), "0")):
        if candidate in known:
            return candidate
    remark(Severity.WARNING, words.NUMBER_AS_TEXT(text=whole_code), words.FORMAT_AS_TEXT())
    return whole_code


def label(column: Column, written: str, remark: Remark) -> str:
    """The value for which a label stands."""
    assert column.labels is not None
    meant = column.labels.mean(written)
    if meant is None:
        what = words.LABEL_UNKNOWN(written=written[:60])
        remark(Severity.ERROR, what, words.CHOOSE_ONE(allowed=", ".join(column.labels.all)))
        return column.labels.stand_in
    return meant


def _labels(column: Column, cell: str, known: Known, remark: Remark) -> Data:
    return [label(column, written, remark) for written in terms.texts(cell)]


def _texts(column: Column, cell: str, known: Known, remark: Remark) -> Data:
    return list(terms.texts(cell))


_FIELDS = workbook_columns.FIELDS.source
_EVENTS = workbook_columns.EVENTS.source


def _named(term: terms.Term, names: terms.Names, sheet: str, remark: Remark) -> str:
    id = names.find(term)
    if id is not None:
        return id
    if not names.has_gap:
        what = words.FIELD_UNKNOWN(sheet=sheet, written=term.text)
        remark(Severity.ERROR, what, words.CHOOSE_FROM_SHEET(sheet=sheet))
    return names.first or term.text


def _fields(column: Column, cell: str, known: Known, remark: Remark) -> Data:
    named = [term for term in terms.split(cell, ids=True) if term.text]
    return [_named(term, known.fields, _FIELDS, remark) for term in named]


def _events(column: Column, cell: str, known: Known, remark: Remark) -> Data:
    named = [term for term in terms.split(cell, ids=True) if term.text]
    return [_named(term, known.events, _EVENTS, remark) for term in named]


def _when(cell: str, known: Known, remark: Remark) -> Data | None:
    try:
        return {q: list(options) for q, options in known.questions.understand(cell).items()}
    except ConditionUnclear as unclear:
        if not unclear.follows:
            remark(Severity.ERROR, str(unclear), unclear.remedy)
        return None


LISTS: Mapping[Kind, Callable[[Column, str, Known, Remark], Data]] = {
    Kind.TEXTS: _texts,
    Kind.CODES: _texts,
    Kind.LABELS: _labels,
    Kind.FIELDS: _fields,
    Kind.EVENTS: _events,
}
_SINGLE: Mapping[Kind, Callable[[Cell, Remark], str | None]] = {
    Kind.WHOLE: whole,
    Kind.MONEY: money,
    Kind.CURRENCY: _currency,
    Kind.DATE: date,
    Kind.DAY_OR_MONTH: day_or_month,
    Kind.DAY_OF_YEAR: day_of_year,
}
