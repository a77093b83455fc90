"""Dossier codes in an export: read as at the scanner, quickly where they are written plainly."""

from __future__ import annotations

import re

from kiosk.dossiers.codes import AmbiguousCode, MalformedCode, read_code

_PLAIN = re.compile(
    r"(?:[0-9A-Z]{3}\.[0-9A-Z]{2}\.[0-9A-Z]{2}\.)?[GHK][0-9]{2}(?:\.[0-9]{2,3}){0,4}"
    r"-([0-9]{6})-[0-9]{4,7}"
)
_PROCEDURE = re.compile(r"[0-9]\.[0-9]{6,7}(?:\.[0-9]{3}){0,3}(?:\.[0-9]{2})*(?:\.[A-Z][0-9]{2})?")
_AS_NUMBER = re.compile(r"[0-9]+[.,][0-9]+[eE]\+?[0-9]+|[0-9]{6,}")


class Codes:
    """Reads the codes of one export. The days in them are remembered, the codes are not."""

    def __init__(self) -> None:
        self._days: set[str] = set()

    def read(self, cell: str) -> str | None:
        """The code in normal form, ``None`` where there is not exactly one."""
        found = _PLAIN.fullmatch(cell)
        if found is not None and found[1] in self._days:
            return cell
        try:
            code = read_code(cell)
        except (MalformedCode, AmbiguousCode):
            return None
        if found is not None:
            self._days.add(found[1])
        return code


def looks_like_number(cell: str) -> bool:
    """Whether a program for tables has made a number of a code: "2.61123E+11"."""
    return _AS_NUMBER.fullmatch(cell.strip()) is not None


def day_of(code: str) -> str:
    """The day in a code in normal form, as an ISO date."""
    yymmdd = code.split("-")[1]
    return f"20{yymmdd[:2]}-{yymmdd[2:4]}-{yymmdd[4:]}"


def procedure_code(cell: str) -> str | None:
    """The code of a procedure as it is written; "" where nothing is. ``None``: it is none."""
    said = cell.strip()
    return said if not said or _PROCEDURE.fullmatch(said) else None
