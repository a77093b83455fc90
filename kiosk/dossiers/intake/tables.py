"""What a file looks like from inside, whatever kind it is: tables of rows of cells, all text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from kiosk.dossiers.intake.troubles import Trouble

Cells = list[str]
Rows = Iterator[tuple[int, Cells | Trouble]]
"""Rows with their number from 1, as a program for tables shows it."""


class Table(Protocol):
    """One way to see a file: a text table by one delimiter, or one sheet of a workbook."""

    @property
    def sheet(self) -> str:
        """The name of the sheet; "" for a text table."""
        ...

    @property
    def sample(self) -> list[Cells]:
        """The first rows, to find the header and to see how dates are written."""
        ...

    def rows(self, width: int) -> Rows:
        """All rows, from the first on; each time anew. Raises ``OSError`` or ``KioskError``."""
        ...
