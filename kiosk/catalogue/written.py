"""What somebody wrote into a file, before anything is made of it: texts, and the place of each.

A YAML file and the rows of a workbook become the same thing here, so that one reader of shapes
and one set of checks serve both, and every remark can say where it belongs.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from kiosk.findings import Finding, Severity

Data = dict[str, "Data"] | list["Data"] | str
PathInFile = tuple[str | int, ...]
"""The way to a value: ``("papers", 1, "originals")``."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands: a line of a text file, or a cell of a workbook.

    Lines and rows count from 1, columns are letters; 0 and "" stand for the whole.
    ``field`` is what the place calls the value, where that is not its path.
    """

    line: int = 0
    sheet: str = ""
    row: int = 0
    column: str = ""
    field: str = ""


@dataclass(slots=True)
class Written:
    """The content of one file or of one part of it, the place of each value, and the remarks."""

    name: str
    data: Data | None = None
    places: dict[PathInFile, Place] = field(default_factory=dict[PathInFile, Place])
    findings: list[Finding] = field(default_factory=list[Finding])

    def place_of(self, path: PathInFile) -> Place:
        """The place of a value, or of the nearest thing around it that was written."""
        while path not in self.places and path:
            path = path[:-1]
        return self.places.get(path, Place())

    def is_unread(self, path: PathInFile) -> bool:
        """Whether a part of the record around the value could not be read, and was remarked on."""
        return False

    def note(self, severity: Severity, path: PathInFile, what: str, remedy: str) -> None:
        """Remark on the value at ``path``."""
        place = self.place_of(path)
        self.remark(severity, place, what, remedy, place.field or field_name(path))

    def remark(
        self, severity: Severity, place: Place, what: str, remedy: str, field: str = ""
    ) -> None:
        """Remark on a place."""
        self.findings.append(
            Finding(
                severity=severity,
                file=self.name,
                line=place.line,
                sheet=place.sheet,
                row=place.row,
                column=place.column,
                field=field,
                what=what,
                remedy=remedy,
            )
        )


def file_name(path: Path) -> str:
    """The name of a file as text; what some other system wrote there that is none becomes "?"."""
    return path.name.encode("utf-8", "replace").decode("utf-8")


def field_name(path: PathInFile) -> str:
    """A path as people read it: ``papers[2].originals``, counting from 1."""
    name = ""
    for part in path:
        name += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if name else part
    return name
