"""What is closed, full or no text at either end of a command is no reason for a trace of Python."""

from __future__ import annotations

import errno
import io
import os
import subprocess
import sys
from collections.abc import Callable

import pytest

from kiosk.home import Home
from kiosk.system.log import Event
from kiosk.words import problems as words

from .shell import Kiosk


def _shell(home: Home, line: str) -> tuple[int, str, str]:
    """Exit code, output and complaints of a line of a shell in which ``$K`` is the program."""
    done = subprocess.run(
        ["sh", "-c", line.replace("$K", f'"{sys.executable}" -m kiosk --home "{home.root}"')],
        capture_output=True,
        timeout=300,
        check=False,
        env={**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0"},
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_a_pin_that_is_no_text_is_refused_with_a_sentence(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xff\xfe\n"), "utf-8"))
    assert "chữ số" in kiosk.problem("staff", "add", "Lan")


def test_no_input_at_all_is_an_empty_one(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert "chữ số" in kiosk.problem("staff", "add", "Lan")
    monkeypatch.setattr(sys, "stdin", None)
    assert kiosk("search", "--batch", "-") == 0
    assert kiosk.out == ""


class _FullDisk(io.StringIO):
    def flush(self) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_an_answer_that_does_not_fit_where_it_is_sent_is_no_success(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch, expect_in_log: Callable[..., None]
) -> None:
    expect_in_log(Event.BUG)
    with monkeypatch.context() as full:
        full.setattr(sys, "stdout", _FullDisk())
        assert kiosk("search", "kết hôn") == 1
    assert kiosk.err.strip() == words.SYSTEM_REFUSES(reason=os.strerror(errno.ENOSPC))


@pytest.mark.skipif(os.name != "posix", reason="a line of a shell")
@pytest.mark.parametrize(
    "line",
    ["$K search khai sinh | head -n 0", "$K search khai sinh >&-", "$K show none 2>&- >&- <&-"],
)
def test_nobody_listens_and_nothing_is_complained_about(home: Home, line: str) -> None:
    _, out, complaints = _shell(home, line)
    assert (out, complaints) == ("", "")


@pytest.mark.skipif(os.name != "posix", reason="a line of a shell")
def test_a_machine_that_claims_ascii_is_spoken_to_in_vietnamese_all_the_same(home: Home) -> None:
    assert "Thủ tục đăng ký khai sinh" in _shell(home, "$K show 1.001193")[1]
    code, _, complaints = _shell(home, "$K show none")
    assert code == 1
    assert "Không có thủ tục" in complaints


def test_a_count_says_how_far_it_goes(kiosk: Kiosk) -> None:
    for year in ("0", "10000", "9" * 400, "1e3", "٣"):
        assert kiosk("days", "--year", year) == 2
        assert "từ 1 đến 9999" in kiosk.err
