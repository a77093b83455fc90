"""A file on the disk is the old one or the new one, whatever happens in between."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import storage

OLD, NEW = b"old " * 1000, b"new " * 2000


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "home" / "data.bin"
    path.parent.mkdir()
    path.write_bytes(OLD)
    return path


def _only_the_target(target: Path) -> bool:
    return [path.name for path in target.parent.iterdir()] == [target.name]


class Unplugged(Exception):
    """Something nobody expected."""


def test_a_new_file_takes_the_place_of_the_old(target: Path) -> None:
    storage.write(target, NEW)
    assert target.read_bytes() == NEW
    assert _only_the_target(target)


def test_the_folder_is_made_where_it_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "c.bin"
    storage.write(path, NEW)
    assert path.read_bytes() == NEW


@pytest.mark.parametrize("problem", [OSError(28, "full"), Unplugged(), KeyboardInterrupt()])
def test_a_problem_while_writing_leaves_the_old_file(target: Path, problem: BaseException) -> None:
    def fill(side: Path) -> None:
        side.write_bytes(NEW[:100])
        raise problem

    with pytest.raises(type(problem)):
        storage.replace(target, fill)
    assert target.read_bytes() == OLD
    assert _only_the_target(target)


def _disk_refuses(monkeypatch: pytest.MonkeyPatch, nth: int) -> list[int]:
    calls: list[int] = []
    honest = os.fsync

    def fsync(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) == nth:
            raise OSError(5, "Input/output error")
        honest(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    return calls


def test_content_that_does_not_reach_the_disk_never_gets_the_name(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _disk_refuses(monkeypatch, 1)
    with pytest.raises(OSError, match="Input/output"):
        storage.write(target, NEW)
    assert target.read_bytes() == OLD
    assert _only_the_target(target)


def test_a_folder_that_is_not_synced_is_said_and_the_file_is_whole(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _disk_refuses(monkeypatch, 2)
    with pytest.raises(OSError, match="Input/output"):
        storage.write(target, NEW)
    assert target.read_bytes() in (OLD, NEW)
    assert _only_the_target(target)


def test_file_and_folder_are_both_synced(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = _disk_refuses(monkeypatch, 99)
    storage.write(target, NEW)
    assert len(calls) == 2


def test_a_rename_that_is_refused_leaves_everything(target: Path) -> None:
    target.unlink()
    target.mkdir()
    with pytest.raises(OSError, match="directory"):
        storage.write(target, NEW)
    assert _only_the_target(target)


@pytest.mark.parametrize("folder", ["/proc/kiosk", "/dev/null/kiosk"])
def test_where_nothing_can_be_written_it_is_an_os_error(folder: str) -> None:
    with pytest.raises(OSError, match=r".+"):
        storage.write(Path(folder) / "data.bin", NEW)


_KILLED = """
import os, signal, sys
from pathlib import Path
from kiosk import storage

def fill(side):
    side.write_bytes(b"half")
    if sys.argv[2] == "filling":
        os.kill(os.getpid(), signal.SIGKILL)
    side.write_bytes(b"new " * 2000)

if sys.argv[2] == "syncing":
    os.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL)
storage.replace(Path(sys.argv[1]), fill)
"""


@pytest.mark.parametrize("moment", ["filling", "syncing"])
def test_a_power_cut_before_the_rename_leaves_the_old_file(target: Path, moment: str) -> None:
    command = [sys.executable, "-c", _KILLED, str(target), moment]
    killed = subprocess.run(command, check=False)
    assert killed.returncode == -signal.SIGKILL
    assert target.read_bytes() == OLD
    storage.write(target, NEW)
    assert target.read_bytes() == NEW


def test_anybody_may_read_what_was_written(tmp_path: Path) -> None:
    """Who builds a catalogue need not be the user the kiosk runs as."""
    path = tmp_path / "file"
    storage.write(path, b"new")
    assert path.stat().st_mode & 0o777 == 0o644
    path.chmod(0o640)
    storage.write(path, b"newer")
    assert path.stat().st_mode & 0o777 == 0o640, "what IT has set stays"


def test_what_a_kill_left_behind_is_cleared_away_later(tmp_path: Path) -> None:
    path = tmp_path / "file"
    old, fresh = tmp_path / ".file.abc", tmp_path / ".file.def"
    for side in (old, fresh):
        side.write_bytes(b"half")
    os.utime(old, (1, 1))
    storage.write(path, b"new")
    assert not old.exists()
    assert fresh.exists(), "somebody may be writing it at this moment"


def test_what_is_no_file_is_not_replaced_by_one(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(OSError, match="pipe"):
        storage.write(pipe, b"new")
    assert pipe.is_fifo()
