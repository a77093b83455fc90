"""The first start on a disk that is full, locked or gone: a sentence, and no trace of Python."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk import first_start
from kiosk.dossiers.register import RegisterNotWritten
from kiosk.home import Home
from kiosk.system.log import Event
from kiosk.words import problems as words

from .shell import Kiosk

ExpectInLog = Callable[..., None]


def _refuse(_: Home, __: object) -> int:
    raise RegisterNotWritten(Path("register.sqlite"))


@pytest.mark.parametrize("name", ["", "  "])
def test_a_name_that_got_lost_on_the_way_is_not_the_users_own_data(
    kiosk: Kiosk, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_HOME", str(tmp_path / "own"))
    assert kiosk("--home", name, "search", "kết hôn") == 2
    assert kiosk("search", "kết hôn", "--home", name) == 2
    assert words.BAD_HOME(option="--home") in kiosk.err
    assert not (tmp_path / "own").exists()


def test_a_home_below_a_file_is_said(kiosk: Kiosk, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a")
    new = tmp_path / "file" / "home"
    assert kiosk.problem("--home", new, "search", "a") == words.HOME_UNWRITABLE(folder=new)


def test_a_name_that_no_disk_takes_is_said(kiosk: Kiosk, tmp_path: Path) -> None:
    assert "h" * 300 in kiosk.problem("--home", tmp_path / ("h" * 300), "search", "a")


def test_what_was_not_filled_is_said_and_filled_the_next_time(
    kiosk: Kiosk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.HOME_UNFILLED)
    new = tmp_path / "new"
    with monkeypatch.context() as full:
        full.setattr(first_start, "seed_demonstration", _refuse)
        said = kiosk.problem("--home", new, "search", "kết hôn")
        assert said == words.HOME_UNFILLED(folder=new)
    assert kiosk("--home", new, "dossiers", "list") == 0
    assert "H26.99.01-" in kiosk.out


def test_a_home_whose_log_cannot_be_written_serves_on(kiosk: Kiosk, home: Home) -> None:
    (home.root / "log").write_text("no folder")
    assert kiosk("search", "kết hôn") == 0
    assert kiosk.err == ""


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody stands in a folder that another one has removed."""
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()


@pytest.mark.skipif(os.name != "posix", reason="Windows removes no folder that somebody stands in")
@pytest.mark.usefixtures("nowhere")
def test_a_folder_that_is_gone_is_said(kiosk: Kiosk, expect_in_log: ExpectInLog) -> None:
    expect_in_log(Event.BUG)
    said = kiosk.problem("--home", "here", "search", "kết hôn")
    assert said.startswith(words.SYSTEM_REFUSES(reason="No such file or directory")[:30])


def _on_a_disk_of(kilobytes: int, home: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """A command whose home is a disk of its own, which goes when it ends."""
    mount = f'mount -t tmpfs -o size={kilobytes}k none "$0" && exec "$@"'
    kiosk = [sys.executable, "-m", "kiosk", "--home", str(home / "new"), *command]
    return subprocess.run(
        ["unshare", "-Urm", "sh", "-c", mount, str(home), *kiosk],
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
    )


def _may_mount(home: Path) -> bool:
    tried = ["unshare", "-Urm", "mount", "-t", "tmpfs", "none", str(home)]
    return (
        bool(shutil.which("unshare"))
        and not subprocess.run(tried, capture_output=True, check=False).returncode
    )


@pytest.mark.slow
@pytest.mark.parametrize("kilobytes", [4, 16, 64, 1024, *range(2000, 2400, 20)])
def test_however_small_the_disk_it_is_filled_or_said(tmp_path: Path, kilobytes: int) -> None:
    if not _may_mount(tmp_path):
        pytest.skip("this machine lets nobody mount a disk of their own")
    done = _on_a_disk_of(kilobytes, tmp_path, "dossiers", "list")
    if done.returncode == 0:
        assert "H26.99.01-" in done.stdout
    else:
        assert done.returncode == 1
        assert done.stderr.strip() in (
            words.HOME_UNFILLED(folder=tmp_path / "new"),
            words.HOME_UNWRITABLE(folder=tmp_path / "new"),
        )
