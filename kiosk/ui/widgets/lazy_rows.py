"""Rows of a long list, put into words only where the list is looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import overload

from kiosk.ui.widgets.rows import RowText


class LazyRows(Sequence[RowText]):
    """Rows that are put into words when they are shown: of thousands, a dozen at a time."""

    def __init__(self, count: int, row: Callable[[int], RowText]) -> None:
        self._count = count
        self._row = row

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> RowText: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[RowText]: ...
    def __getitem__(self, index: int | slice) -> RowText | Sequence[RowText]:
        if isinstance(index, slice):
            return [self._row(i) for i in range(self._count)[index]]
        return self._row(range(self._count)[index])
