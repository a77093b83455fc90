"""How much of a workbook is laid out at most, and the three reasons for which none of it is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a workbook may have at most.

    ``rows`` and ``cells`` of each sheet, ``cells_together`` of all of them, each from the first to
    the last written cell, empty ones too; ``bytes`` of all parts when they are unpacked.
    """

    rows: int
    cells: int
    cells_together: int
    bytes: int
    parts: int = 5_000


class TooLarge(Exception):
    """More than the limits allow.

    ``sheet`` is the one that reaches too far, to ``row`` and ``column`` (from 1), where it is one.
    """

    def __init__(self, sheet: str = "", row: int = 0, column: int = 0) -> None:
        super().__init__(row, column)
        self.sheet, self.row, self.column = sheet, row, column


class Spoilt(Exception):
    """No workbook, or one that lies about itself."""


class Locked(Exception):
    """Its parts are encrypted."""
