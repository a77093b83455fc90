"""What a check has to say about a file that staff wrote: where, what is wrong, how to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


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
        place = f"{self.file}, dòng {self.line}" if self.line else self.file
        subject = f"{place}, mục «{self.field}»" if self.field else place
        label = "LỖI" if self.severity is Severity.ERROR else "Lưu ý"
        return f"{label}: {subject}: {self.what} {self.remedy}".rstrip()


def errors(findings: Iterable[Finding]) -> list[Finding]:
    """Those that block."""
    return [finding for finding in findings if finding.severity is Severity.ERROR]
