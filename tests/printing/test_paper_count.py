"""Staff hear that the paper ends before it does; no spoilt file and no full disk stops a print."""

from __future__ import annotations

import datetime as dt
import os
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.clock import VIETNAM_TIME, StoppedClock
from kiosk.printing.blocks import PageSize
from kiosk.printing.outlets import Outlet
from kiosk.printing.paper_count import CUT_MM, PaperCount, PaperLeft
from kiosk.printing.pretended import PretendedPrinter
from kiosk.system.log import Event

NOW = dt.datetime(2026, 11, 25, 10, 5, tzinfo=VIETNAM_TIME)
LATER = NOW + dt.timedelta(days=3)
TRAY = Outlet("page", PretendedPrinter(), PageSize.A4, capacity=250)
ROLL = Outlet("receipt", PretendedPrinter(), PageSize.ROLL_80, capacity=80_000)
UNKNOWN = Outlet("page", PretendedPrinter(), PageSize.A4)

Expect = Callable[..., None]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "paper.json"


def count(file: Path, now: dt.datetime = NOW) -> PaperCount:
    return PaperCount(file, StoppedClock(now))


def test_nothing_is_known_before_the_first_print(file: Path) -> None:
    assert count(file).left(TRAY) == PaperLeft(used=0, capacity=250, since=None, low=False)


def test_sheets_are_counted_over_restarts(file: Path) -> None:
    count(file).printed(TRAY, 3, 0)
    count(file, LATER).printed(TRAY, 2, 0)
    left = count(file, LATER).left(TRAY)
    assert left == PaperLeft(used=5, capacity=250, since=NOW, low=False)
    assert left.left == 245


def test_a_roll_is_counted_in_millimetres_with_what_the_knife_takes(file: Path) -> None:
    paper = count(file)
    paper.printed(ROLL, 2, 297.2)
    assert paper.left(ROLL).used == 595 + 2 * CUT_MM
    assert paper.left(TRAY).used == 0


def test_another_printer_in_a_slot_is_counted_in_its_own_unit(file: Path) -> None:
    paper = count(file)
    paper.printed(replace(ROLL, name="page"), 1, 277)
    assert paper.left(TRAY) == PaperLeft(used=0, capacity=250, since=None, low=False)


def test_a_print_of_which_nothing_came_out_takes_no_paper(file: Path) -> None:
    paper = count(file)
    paper.printed(TRAY, 0, 0)
    paper.printed(ROLL, 0, 300)
    assert paper.left(TRAY).since is None
    assert paper.left(ROLL).used == 0


def test_new_paper_begins_anew_in_its_slot_alone(file: Path) -> None:
    paper = count(file)
    paper.printed(TRAY, 240, 0)
    paper.printed(ROLL, 1, 100)
    assert count(file, LATER).changed(TRAY)
    assert paper.left(TRAY) == PaperLeft(used=0, capacity=250, since=LATER, low=False)
    assert paper.left(ROLL).used == 100 + CUT_MM


@pytest.mark.parametrize(
    ("capacity", "fine", "low"),
    [(250, 224, 225), (100, 79, 80), (30, 14, 15), (1000, 899, 900)],
)
def test_staff_are_warned_at_a_tenth_or_twenty_sheets(
    file: Path, capacity: int, fine: int, low: int
) -> None:
    tray = Outlet("page", PretendedPrinter(), PageSize.A4, capacity=capacity)
    paper = count(file)
    paper.printed(tray, fine, 0)
    assert not paper.left(tray).low
    paper.printed(tray, low - fine, 0)
    assert paper.left(tray).low


def test_staff_are_warned_before_a_roll_ends(file: Path) -> None:
    paper = count(file)
    paper.printed(ROLL, 1, 71_900)
    assert not paper.left(ROLL).low
    paper.printed(ROLL, 1, 100)
    assert paper.left(ROLL).low


def test_more_than_there_was_is_nothing_left(file: Path) -> None:
    """Somebody put in paper and told nobody."""
    paper = count(file)
    paper.printed(TRAY, 400, 0)
    assert paper.left(TRAY).left == 0
    assert paper.left(TRAY).low


def test_where_nobody_said_how_much_goes_in_nobody_is_warned(file: Path) -> None:
    paper = count(file)
    paper.printed(UNKNOWN, 100_000, 0)
    assert paper.left(UNKNOWN) == PaperLeft(used=100_000, capacity=0, since=NOW, low=False)


def test_two_who_count_lose_no_sheet(file: Path) -> None:
    paper = count(file)

    def prints() -> None:
        for _ in range(20):
            paper.printed(TRAY, 1, 0)

    threads = [threading.Thread(target=prints) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert paper.left(TRAY).used == 40


SPOILT = [
    b"",
    b"{",
    b"[]",
    b"\xff\xfe",
    b'{"page": 3}',
    b'{"page": {"used": -1, "since": "2026-11-25T10:05:00+07:00"}}',
    b'{"page": {"used": 1, "since": "2026-11-25T10:05:00"}}',
    b'{"page": {"used": 1e999, "since": "2026-11-25T10:05:00+07:00"}}',
    b" " * 100_000 + b"{}",
]


@pytest.mark.parametrize("spoilt", SPOILT)
def test_a_spoilt_file_is_said_once_and_counting_begins_anew(
    file: Path, spoilt: bytes, expect_in_log: Expect, caplog: pytest.LogCaptureFixture
) -> None:
    expect_in_log(Event.PAPER_COUNT_LOST)
    file.write_bytes(spoilt)
    paper = count(file)
    assert paper.left(TRAY).used == 0
    assert not paper.left(TRAY).low
    assert len(caplog.messages) == 1
    paper.printed(TRAY, 2, 0)
    assert count(file).left(TRAY).used == 2


@pytest.fixture
def _spoilt_files_are_said(expect_in_log: Expect) -> None:
    expect_in_log(Event.PAPER_COUNT_LOST)


@pytest.mark.usefixtures("_spoilt_files_are_said")
@settings(max_examples=200)
@given(content=st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_no_file_whatever_keeps_anybody_from_counting(
    content: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("home") / "paper.json"
    file.write_bytes(content)
    paper = count(file)
    # What happens to be a count is one.
    before = paper.left(TRAY).used
    paper.printed(TRAY, 1, 0)
    assert count(file).left(TRAY).used == before + 1


def test_what_is_no_file_is_said_and_counting_goes_on_in_memory(
    file: Path, expect_in_log: Expect
) -> None:
    expect_in_log(Event.PAPER_COUNT_LOST)
    file.mkdir()
    paper = count(file)
    paper.printed(TRAY, 3, 0)
    paper.printed(TRAY, 3, 0)
    assert paper.left(TRAY).used == 6


@pytest.mark.parametrize("nth", [1, 2])
def test_a_disk_that_refuses_loses_no_sheet(
    file: Path, monkeypatch: pytest.MonkeyPatch, nth: int, expect_in_log: Expect
) -> None:
    expect_in_log(Event.PAPER_COUNT_LOST)
    paper = count(file)
    paper.printed(TRAY, 10, 0)
    calls: list[int] = []
    honest = os.fsync

    def fsync(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) == nth:
            raise OSError(28, "No space left on device")
        honest(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    paper.printed(TRAY, 1, 0)
    assert paper.left(TRAY).used == 11
    paper.printed(TRAY, 1, 0)
    assert count(file).left(TRAY).used == 12, "written as soon as the disk takes it"


def test_the_file_says_nothing_about_what_was_printed(file: Path) -> None:
    count(file).printed(TRAY, 1, 0)
    assert file.read_text() == '{"page":{"since":"2026-11-25T10:05:00+07:00","used":1}}'
