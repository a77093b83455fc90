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
    """One remark. ``line`` counts from 1; 0 means the whole file. Texts are Vietnamese."""

    severity: Severity
    file: str
    line: int = 0
    field: str = ""
    what: str
    remedy: str = ""

    def __str__(self) -> str:
        place = words.AT_LINE(file=self.file, line=self.line) if self.line else self.file
        subject = words.AT_FIELD(place=place, field=self.field) if self.field else place
        is_error = self.severity is Severity.ERROR
        label = words.LABEL_ERROR() if is_error else words.LABEL_WARNING()
        return f"{label}: {subject}: {self.what} {self.remedy}".rstrip()


def errors(findings: Iterable[Finding]) -> list[Finding]:
    """Those that block."""
    return [finding for finding in findings if finding.severity is Severity.ERROR]
