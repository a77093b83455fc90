"""A table of days off and days worked, as a clerk edits it in a spreadsheet program.

Three columns: date; «nghỉ» or «làm»; a note. The public table that travels with the program is
written the same way, so whoever wants to know how to write the office's own can look at it.
A row that cannot be understood becomes a finding and is passed over; the others hold.
"""

from __future__ import annotations

import csv
import datetime as dt
import re
from collections.abc import Iterator

from kiosk import text
from kiosk.dossiers.deadlines.calendar import Day, DayKind
from kiosk.findings import Finding, Severity
from kiosk.words import deadlines as words

LARGEST = 200_000
"""Bytes. A hundred years of days off fit in; a larger file is something else."""

_MOST_FINDINGS = 20
_KINDS = {
    "nghi": DayKind.OFF,
    "nghi bu": DayKind.OFF,
    "nghi le": DayKind.OFF,
    "nghi tet": DayKind.OFF,
    "lam": DayKind.WORKED,
    "lam bu": DayKind.WORKED,
    "di lam": DayKind.WORKED,
    "lam viec": DayKind.WORKED,
}
_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.ASCII)
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def blank() -> bytes:
    """A table without rows, as spreadsheet programs of Việt Nam open it at a double click."""
    head = words.COLUMN_DATE(), words.COLUMN_KIND(), words.COLUMN_NOTE()
    return (";".join(head) + "\r\n").encode("utf-8-sig")


def read(content: bytes, name: str, *, by_office: bool) -> tuple[list[Day], list[Finding]]:
    """The days of a table, and what is wrong with it. ``name`` is the file's, for the findings."""
    if len(content) > LARGEST:
        return [], [_file_finding(name, words.TABLE_TOO_LARGE(), words.CHECK_FILE())]
    days: dict[dt.date, tuple[Day, int]] = {}
    findings: list[Finding] = []
    try:
        for line, cells in _rows(_decoded(content)):
            _take(cells, line, name, by_office, days, findings)
    except (csv.Error, UnicodeDecodeError):
        return [], [_file_finding(name, words.TABLE_NO_TEXT(), words.SAVE_AS(kind=".csv"))]
    if len(findings) > _MOST_FINDINGS:
        left = len(findings) - _MOST_FINDINGS
        more = _file_finding(name, words.MORE_ROWS(count=left), words.MEND_THESE_FIRST())
        findings = [*findings[:_MOST_FINDINGS], more]
    return [day for day, _ in days.values()], findings


def _decoded(content: bytes) -> str:
    if content.startswith(_UTF_16):
        return content.decode("utf-16")
    if b"\0" in content:
        raise csv.Error("no text")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        # What older spreadsheet programs in Việt Nam write. Only notes can suffer.
        return content.decode("cp1258", "replace")


def _rows(written: str) -> Iterator[tuple[int, list[str]]]:
    """Every row that says something, without the heading, with the line it ends in."""
    lines = written.splitlines()
    first = next((line for line in lines if line.strip()), "")
    between = next((sign for sign in (";", "\t") if sign in first), ",")
    reader = csv.reader(lines, delimiter=between)
    for row in reader:
        cells = [text.clean(cell) for cell in row]
        if any(cells) and not _is_heading(cells[0]):
            yield reader.line_num, [*cells, "", ""]


def _is_heading(cell: str) -> bool:
    said = text.fold(cell)
    return said.startswith(("ngay", "sep=")) and not any(letter.isdecimal() for letter in said)


def _take(
    cells: list[str],
    line: int,
    name: str,
    by_office: bool,
    days: dict[dt.date, tuple[Day, int]],
    findings: list[Finding],
) -> None:
    date, kind = _date(cells[0]), _KINDS.get(text.fold(cells[1]))
    if date is None:
        what, remedy = words.NO_DATE(said=_short(cells[0])), words.WRITE_DATE(example="22/08/2026")
    elif kind is None:
        what, remedy = words.NO_KIND(said=_short(cells[1])), words.WRITE_KIND()
    elif date in days and days[date][0].kind is not kind:
        stands = days[date][1]
        what, remedy = words.BOTH(date=f"{date:%d/%m/%Y}", line=stands), words.DROP_ONE()
    else:
        days.setdefault(date, (Day(date, kind, cells[2], by_office), line))
        return
    findings.append(
        Finding(severity=Severity.ERROR, file=name, line=line, what=what, remedy=remedy)
    )


def _date(said: str) -> dt.date | None:
    written = _DAY_FIRST.fullmatch(said)
    try:
        if written:
            day, month, year = map(int, written.groups())
            return dt.date(year, month, day)
        return dt.date.fromisoformat(said) if "-" in said else None
    except ValueError:
        return None


def _short(said: str) -> str:
    return said if len(said) <= 40 else f"{said[:40]}…"


def _file_finding(name: str, what: str, remedy: str) -> Finding:
    return Finding(severity=Severity.ERROR, file=name, what=what, remedy=remedy)
