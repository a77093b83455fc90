"""What the rows of a list say, and the model in which Qt asks for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from kiosk.catalogue.found import Ranges

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class RowText:
    """What one row says: the strong line, the quiet line, the facts, and its key.

    ``reason`` says why the row is here; the marks are the words that were asked for.
    """

    key: str
    title: str
    subtitle: str
    facts: str = ""
    reason: str = ""
    title_marks: Ranges = ()
    subtitle_marks: Ranges = ()


class RowModel(QAbstractListModel):
    """The rows of one list."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[RowText] = ()

    def show_rows(self, rows: Sequence[RowText]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def say_anew(self, rows: Sequence[RowText]) -> None:
        """Other words or marks in the same rows."""
        self._rows = rows
        self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, 0))

    def row(self, index: int) -> RowText:
        return self._rows[index]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(filter(None, (row.title, row.reason, row.subtitle, row.facts)))
        return None
