"""A kiosk prints for months and is never started anew: nothing piles up."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.documents_in_a_row import print_in_a_row
from kiosk.printing.folder import KEPT


@pytest.mark.slow
def test_hundreds_of_documents_leave_the_process_as_it_was(tmp_path: Path) -> None:
    first, *later = print_in_a_row(tmp_path, documents=300, every=100)
    for held in later:
        assert held.handles == first.handles
        assert held.threads == first.threads
        assert held.temporary == 0
        assert held.prints <= 2 * KEPT, "the folders keep the newest only"
        assert held.own_kb < 1.05 * first.own_kb
