"""What the program has freed goes back to the machine.

Pages, previews and prints free their memory in pieces, between pieces that stay. The C library of
Linux keeps such gaps for the next time: after some prints 6 to 11 MB that nobody uses, on a machine
that has little. ``benchmarks/memory.py`` measures it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache


def give_back() -> None:
    """Give every whole page of memory that is free to the system.

    Takes some tenths of a millisecond. Does nothing where the C library knows no such thing.
    """
    trim = _trim()
    if trim is not None:
        trim(0)


@cache
def _trim() -> Callable[[int], int] | None:
    """``malloc_trim`` of glibc."""
    if sys.platform != "linux":
        return None
    import ctypes

    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim.argtypes = (ctypes.c_size_t,)
        trim.restype = ctypes.c_int
    return trim
