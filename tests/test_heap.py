"""On Linux what the program has freed goes back to the machine, not only to itself."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kiosk.system.heap import give_back

_PIECES, _SIZE = 20_000, 2_000


def _held_mb() -> float:
    """What no other process uses."""
    for line in Path("/proc/self/smaps_rollup").read_text().splitlines():
        if line.startswith("Private_Dirty:"):
            return int(line.split()[1]) / 1024
    raise AssertionError("Linux does not say what is held")


@pytest.mark.skipif(sys.platform != "linux", reason="only glibc keeps what is freed so")
def test_memory_that_is_freed_between_what_stays_goes_back() -> None:
    pieces = [bytes([i % 251]) * _SIZE for i in range(_PIECES)]
    stays = pieces[::32]
    held = _held_mb()
    pieces.clear()
    give_back()
    assert held - _held_mb() > _PIECES * _SIZE / 2**20 / 2
    assert [piece[0] for piece in stays[:3]] == [0, 32, 64]


def test_giving_back_again_and_again_changes_nothing() -> None:
    kept = [bytes([i % 251]) * _SIZE for i in range(100)]
    for _ in range(3):
        give_back()
    assert all(piece == bytes([i % 251]) * _SIZE for i, piece in enumerate(kept))
