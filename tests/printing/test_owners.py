"""A print is left behind when the process that asked for it has ended, and not before."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.printing.cups import owners

_SAY = "from kiosk.printing.cups import owners; print(owners.new_mark(), flush=True); input()"


def another() -> tuple[subprocess.Popen[str], str]:
    """Another process of this machine that prints, and what it calls itself."""
    process = subprocess.Popen(
        [sys.executable, "-c", _SAY], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    return process, process.stdout.readline().strip()


def test_whoever_still_runs_still_waits_for_their_paper() -> None:
    process, name = another()
    with process:
        assert not owners.is_left_behind(name)
        assert not owners.is_left_behind(owners.new_mark())
        process.communicate("")


def test_whoever_was_killed_waits_no_longer_even_before_it_is_buried() -> None:
    process, name = another()
    with process:
        process.kill()
        os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
        assert owners.is_left_behind(name)
    assert owners.is_left_behind(name)


def test_a_new_process_with_an_old_number_is_another_one() -> None:
    mark = owners.new_mark()
    assert owners.is_left_behind(mark[:-8] + "01234567")


@pytest.mark.parametrize(
    "said",
    [
        "",
        "kiosk",
        "kiosk-01234567",
        "kiosk-01234567-89abcdef-12-01234567",
        "kiosk-01234567-89abcdef-Ô-01234567",
    ],
)
def test_of_other_machines_and_other_words_nobody_knows(said: str) -> None:
    assert not owners.is_left_behind(said)


def test_a_mark_in_the_middle_of_a_name_is_none_of_ours() -> None:
    ended = owners.new_mark()[:-8] + "01234567"
    assert owners.is_left_behind(f"Phiếu {ended}")
    assert not owners.is_left_behind(f"{ended} of somebody else")
    assert not owners.is_left_behind(f"so{ended}")


def test_two_kiosks_copied_from_one_disk_are_two_machines(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    process, name = another()
    with process:
        process.communicate("")
    assert owners.is_left_behind(name)
    read = owners._read  # pyright: ignore[reportPrivateUsage]

    def on_the_copy(path: Path) -> str:
        return "02:0" if path.name == "address" else read(path)

    monkeypatch.setattr(owners, "_read", on_the_copy)
    owners._machine.cache_clear()  # pyright: ignore[reportPrivateUsage]
    try:
        assert not owners.is_left_behind(name)
    finally:
        owners._machine.cache_clear()  # pyright: ignore[reportPrivateUsage]


def test_every_print_has_a_mark_of_its_own_that_is_found_at_the_end_of_its_name() -> None:
    one, other = owners.new_mark(), owners.new_mark()
    assert one != other
    assert owners.is_left_behind(f"Phiếu hồ sơ {one[:-8]}01234567")
