"""Pages come and go a thousand times a day, and nothing of them stays in memory."""

from __future__ import annotations

import ctypes
import gc
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from kiosk.settings import Settings
from kiosk.ui.looks import kiosk_look
from kiosk.ui.theme import Theme
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.themed import Column

_TIMES = 400


class _Heap(ctypes.Structure):
    """What ``mallinfo2`` of glibc says, in bytes."""

    _fields_ = [
        (name, ctypes.c_size_t)
        for name in (
            *("arena", "ordblks", "smblks", "hblks", "hblkhd"),
            *("usmblks", "fsmblks", "uordblks", "fordblks", "keepcost"),
        )
    ]


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return kiosk_look(Settings(), 1080, 1920)


def _in_use() -> int:
    """Bytes that are taken of the C library: by Qt, and by Python for what is not small."""
    heap = ctypes.CDLL(None).mallinfo2
    heap.restype = _Heap
    gc.collect()
    return heap().uordblks


def _kept(come_and_go: Callable[[], None]) -> float:
    """Bytes that stay each time, once everything has been made once."""

    def times(many: int) -> None:
        for _ in range(many):
            come_and_go()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # pyright: ignore[reportArgumentType]
            QCoreApplication.processEvents()

    times(100)
    before = _in_use()
    times(_TIMES)
    return (_in_use() - before) / _TIMES


@pytest.mark.skipif(not hasattr(ctypes.CDLL(None), "mallinfo2"), reason="only glibc can say")
def test_a_column_that_is_emptied_keeps_nothing_of_what_stood_in_it(theme: Theme) -> None:
    column = Column(theme)

    def come_and_go() -> None:
        column.add(*(Label(theme, "Giấy khai sinh") for _ in range(3)))
        column.rows.addStretch(1)
        column.clear()

    assert _kept(come_and_go) < 50
