"""An office of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from .office import Office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)
