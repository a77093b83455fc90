"""What a check has to say about a file that staff wrote: where, what is wrong, how to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from kiosk.words import findings as words


class Severity(StrEnum):
    ERROR = "error"  # blocks the build
    WARNING = "warning"  # is shown, and blocks nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One remark. Lines and rows count from 1; 0 means the whole. Texts are Vietnamese.

    A text file has lines; a workbook has sheets, rows and columns (letters).
    """

    severity: Severity
    file: str
    line: int = 0
    sheet: str = ""
    row: int = 0
    column: str = ""
    field: str = ""
    what: str
    remedy: str = ""

    def __str__(self) -> str:
        place = words.AT_LINE(file=self.file, line=self.line) if self.line else self.file
        if self.sheet:
            place = words.AT_SHEET(file=self.file, sheet=self.sheet)
        if self.row:
            place = words.AT_ROW(place=place, row=self.row)
        if self.column:
            place = words.AT_COLUMN(place=place, column=self.column)
        subject = words.AT_FIELD(place=place, field=self.field) if self.field else place
        is_error = self.severity is Severity.ERROR
        label = words.LABEL_ERROR() if is_error else words.LABEL_WARNING()
        return f"{label}: {subject}: {self.what} {self.remedy}".rstrip()


def errors(findings: Iterable[Finding]) -> list[Finding]:
    """Those that block."""
    return [finding for finding in findings if finding.severity is Severity.ERROR]
