"""The real program on a real X screen with a window manager, and a scanner that types into it.

Only what the outside sees is looked at: the picture on the screen, the window's geometry, what
the processes say and how they end.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QColor

from kiosk.ui.theme import DAY

_PATIENCE_SECONDS = 180.0
_AGAIN_SECONDS = 30.0
"""A touch that has done nothing by now came too early, right after a page change."""

SCREENS = [(1920, 1080), (1080, 1920)]

for _tool in ("Xvfb", "openbox", "xdotool"):
    if shutil.which(_tool) is None:
        pytest.skip(f"{_tool} is not installed", allow_module_level=True)


def soon(condition: Callable[[], bool], seconds: float) -> bool:
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def wait_until(condition: Callable[[], bool], what: str) -> None:
    assert soon(condition, _PATIENCE_SECONDS), f"waited in vain for {what}"


def stop(process: subprocess.Popen[Any]) -> None:
    """End one process that this test started."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@dataclass(frozen=True)
class Display:
    """One X screen: what it shows lies in a file, in the format of ``xwd``."""

    name: str
    size: tuple[int, int]
    picture: Path
    environment: dict[str, str]

    def pixels(self) -> bytes:
        """Four bytes a pixel: blue, green, red, nothing."""
        raw = self.picture.read_bytes()
        header = struct.unpack(">25I", raw[:100])
        width, height, bits, colours = header[4], header[5], header[11], header[19]
        assert (width, height) == self.size
        assert bits == 32
        return raw[header[0] + 12 * colours :]

    def share(self, colour: str) -> float:
        """The part of the glass that has exactly this colour."""
        wanted = QColor(colour)
        pixel = bytes((wanted.blue(), wanted.green(), wanted.red()))
        pixels = self.pixels()
        count = sum(pixels[i : i + 3] == pixel for i in range(0, len(pixels), 4 * 37))
        return count / (len(pixels) / (4 * 37))

    def tool(self, *arguments: str) -> str:
        """What xdotool says; nothing where it found nothing."""
        done = subprocess.run(
            ["xdotool", *arguments],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=_PATIENCE_SECONDS,
            check=False,
        )
        return done.stdout


@pytest.fixture(params=SCREENS, ids=["landscape", "portrait"])
def display(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Display]:
    """A screen of its own with a window manager on it."""
    width, height = request.param
    frame_buffer = tmp_path / "fb"
    frame_buffer.mkdir()
    screen = f"{width}x{height}x24"
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", *f"-displayfd {write} -screen 0 {screen} -fbdir {frame_buffer}".split()],
        pass_fds=(write,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    assert number, "Xvfb did not start"
    environment = {key: value for key, value in os.environ.items() if not key.startswith("QT_")}
    environment |= {"DISPLAY": f":{number}", "HOME": str(tmp_path), "LC_ALL": "C.UTF-8"}
    manager = subprocess.Popen(
        ["openbox", "--sm-disable"],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    yield Display(f":{number}", (width, height), frame_buffer / "Xvfb_screen0", environment)
    stop(manager)
    stop(server)


@pytest.fixture
def code(tmp_path: Path) -> str:
    """A demonstration dossier that is not due yet, as the command line lists it."""
    listed = subprocess.run(
        [sys.executable, "-m", "kiosk", "dossiers", "list", "--json", "--home", tmp_path / "home"],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    dossiers = json.loads(listed.stdout)
    return next(d["code"] for d in dossiers if d["timeliness"] == "not_due")


@pytest.fixture
def kiosk(display: Display, code: str, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """The program, started as an office starts it. ``code`` has settled its home."""
    process = subprocess.Popen(
        [sys.executable, "-m", "kiosk", "--home", str(tmp_path / "home")],
        env=display.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    yield process
    stop(process)
    for stream in (process.stdout, process.stderr):
        if stream is not None:
            stream.close()


def window_of(display: Display, process: subprocess.Popen[str]) -> str:
    found: list[str] = []

    def look() -> bool:
        assert process.poll() is None, "the kiosk ended"
        said = display.tool("search", "--onlyvisible", "--pid", str(process.pid))
        found[:] = said.split()
        return bool(found)

    wait_until(look, "the window")
    return found[-1]


def geometry(display: Display, window: str) -> dict[str, int]:
    said = display.tool("getwindowgeometry", "--shell", window)
    pairs = (line.split("=") for line in said.splitlines())
    return {key: int(value) for key, value in pairs}


def test_a_visit_on_a_real_screen(
    display: Display, kiosk: subprocess.Popen[str], code: str, tmp_path: Path
) -> None:
    window = window_of(display, kiosk)
    wait_until(lambda: display.share(DAY.ground) > 0.1, "the home screen")
    width, height = display.size
    wait_until(lambda: geometry(display, window)["WIDTH"] == width, "full width")
    placed = geometry(display, window)
    assert (placed["X"], placed["Y"]) == (0, 0)
    assert (placed["WIDTH"], placed["HEIGHT"]) == (width, height)

    before = display.pixels()
    assert display.share(DAY.good_tint) == 0
    display.tool("type", "--delay", "5", code)
    display.tool("key", "Return")
    wait_until(lambda: display.share(DAY.good_tint) > 0.02, "the status of the dossier")
    assert display.pixels() != before

    display.tool("type", "--delay", "5", "H26.99.01-261399-0001")
    display.tool("key", "Return")
    wait_until(lambda: display.share(DAY.warn_tint) > 0.02, "the sentence about a wrong code")
    assert display.share(DAY.good_tint) == 0

    kiosk.send_signal(signal.SIGTERM)
    said, complained = kiosk.communicate(timeout=_PATIENCE_SECONDS)
    assert kiosk.returncode == 0
    assert complained == ""
    assert code not in said
    log = (tmp_path / "home" / "log" / "kiosk.log").read_text(encoding="utf-8")
    assert f"started width={width} height={height}" in log
    assert "stopped" in log
    assert code not in log


def test_a_touch_on_a_real_screen(display: Display, kiosk: subprocess.Popen[str]) -> None:
    """The dark ground is a touch away, at the bottom on the right."""
    window_of(display, kiosk)
    wait_until(lambda: display.share(DAY.ground) > 0.1, "the home screen")
    width, height = display.size

    def touched() -> bool:
        display.tool("mousemove", str(width - 60), str(height - 40), "click", "1")
        return soon(lambda: display.share("#000000") > 0.2, _AGAIN_SECONDS)

    wait_until(touched, "the dark ground")
    assert display.share(DAY.ground) == 0
    kiosk.send_signal(signal.SIGINT)
    kiosk.communicate(timeout=_PATIENCE_SECONDS)
    assert kiosk.returncode == 0
