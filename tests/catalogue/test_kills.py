"""No kill, at whatever moment, leaves half an edition or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import kills


def _killed(root: Path, times: int, seed: int) -> None:
    tally = kills.run(root, times, seed)
    assert tally.wrong == []
    assert sum(tally.kills.values()) == times
    assert tally.kills.keys() >= {"publish", "install"}
    assert tally.editions > 2, "they did get something done in between"


def test_kills_leave_the_old_or_the_new(tmp_path: Path) -> None:
    _killed(tmp_path, 25, seed=1)


@pytest.mark.slow
def test_hundreds_of_kills_leave_the_old_or_the_new(tmp_path: Path) -> None:
    _killed(tmp_path, 250, seed=2)
