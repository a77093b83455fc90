"""A scanner that really types: key events through a real X server, at the speed of real scanners.

A small window with nothing but the product's scanner on it runs as a program of its own and says
what it was given; ``xdotool`` holds the keyboard.
"""

from __future__ import annotations

import json
import os
import queue
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any

import pytest

from kiosk.dossiers.codes import AmbiguousCode, read_code

for _tool in ("Xvfb", "xkbcomp", "xdotool"):
    if shutil.which(_tool) is None:
        pytest.skip(f"{_tool} is not installed", allow_module_level=True)

_PATIENCE_SECONDS = 120.0
CODE = "H26.99.01-261123-0001"
LONG_CODE = "000.A0.01.H26-210212-9090"
_MARK = "z"

# An ordinary keyboard and the two Vietnamese letters that are typed here, on keys of their own. To
# type a letter that no key has, xdotool moves it to a free key for a moment, and a program that
# hears of the move too late gets nothing for it.
_KEYBOARD = """
xkb_keymap {
    xkb_keycodes { include "evdev+aliases(qwerty)" };
    xkb_types { include "complete" };
    xkb_compat { include "complete" };
    xkb_symbols {
        include "pc+us+inet(evdev)"
        key <LSGT> { [ Uhorn, Aacute ] };
    };
};
"""

_WINDOW = """
import json, sys
from PySide6.QtWidgets import QApplication, QWidget
from kiosk.ui.scanner import Scanner

application = QApplication(sys.argv)
window = QWidget()
scanner = Scanner(window)
say = lambda kind: lambda text: print(json.dumps([kind, text]), flush=True)
scanner.scanned.connect(say("scanned"))
scanner.typed.connect(say("typed"))
window.resize(400, 300)
window.show()
window.windowHandle().installEventFilter(scanner)
print(json.dumps(["window", str(int(window.winId()))]), flush=True)
application.exec()
"""


def _stop(process: subprocess.Popen[Any]) -> None:
    process.terminate()
    process.wait(_PATIENCE_SECONDS)


@dataclass
class Typist:
    """The keyboard of one X screen, and what the window on it says."""

    environment: dict[str, str]
    said: queue.Queue[tuple[str, str]]

    def tool(self, *arguments: str) -> None:
        subprocess.run(
            ["xdotool", *arguments],
            env=self.environment,
            check=True,
            capture_output=True,
            timeout=_PATIENCE_SECONDS,
        )

    def types(self, letters: str, every_ms: int = 5) -> None:
        # From one letter to the next xdotool lets half of its delay go by.
        self.tool("type", "--delay", str(2 * every_ms), "--", letters)

    def presses(self, *keys: str) -> None:
        self.tool("key", *keys)

    def hears(self) -> tuple[str, str]:
        return self.said.get(timeout=_PATIENCE_SECONDS)

    def scans(self, letters: str, *ends: str, every_ms: int = 5, before: str = "") -> str:
        """What arrives of one scan."""
        [said] = self.scans_in_a_row([letters], *ends, every_ms=every_ms, before=before)
        return said

    def scans_in_a_row(
        self, codes: list[str], *ends: str, every_ms: int = 5, before: str = ""
    ) -> list[str]:
        """What arrives of scans without a pause; again where a busy machine made one in them."""
        for _ in range(10):
            if before:
                self.presses(before)
            self.types("\n".join(codes), every_ms)
            self.presses("--delay", "2", *ends)
            heard = self.hears_all()
            if [kind for kind, _ in heard] == ["scanned"] * len(codes):
                return [said for _, said in heard]
        pytest.skip("this machine is too busy to type without a pause")

    def hears_all(self) -> list[tuple[str, str]]:
        """All that was said of what was typed so far: up to a mark that is scanned after it."""
        self.presses("--delay", "2", _MARK, "Return")
        heard = [self.hears()]
        while heard[-1][1].casefold() != _MARK:
            heard.append(self.hears())
        return heard[:-1]


@pytest.fixture(scope="module")
def screen() -> Iterator[dict[str, str]]:
    """The environment in which programs find an X screen of their own."""
    read, write = os.pipe()
    # Without -noreset the server forgets its keyboard when the program that set it ends.
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-nolisten", "tcp", "-noreset"],
        pass_fds=(write,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    assert number, "Xvfb did not start"
    plain = {key: value for key, value in os.environ.items() if not key.startswith("QT_")}
    subprocess.run(
        ["xkbcomp", "-w", "0", "-", f":{number}"],
        input=_KEYBOARD,
        text=True,
        check=True,
        timeout=_PATIENCE_SECONDS,
    )
    yield plain | {"DISPLAY": f":{number}", "LC_ALL": "C.UTF-8"}
    _stop(server)


def _listen(pipe: IO[str], said: queue.Queue[tuple[str, str]]) -> None:
    for line in pipe:
        kind, text = json.loads(line)
        said.put((kind, text))


@pytest.fixture(scope="module")
def keyboard(screen: dict[str, str]) -> Iterator[Typist]:
    """A window that has the focus, and the keyboard in front of it."""
    said: queue.Queue[tuple[str, str]] = queue.Queue()
    program = subprocess.Popen(
        [sys.executable, "-c", _WINDOW], env=screen, stdout=subprocess.PIPE, text=True
    )
    assert program.stdout is not None
    ear = threading.Thread(target=_listen, args=(program.stdout, said))
    ear.start()
    typist = Typist(screen, said)
    kind, window = typist.hears()
    assert kind == "window"
    typist.tool("search", "--sync", "--onlyvisible", "--pid", str(program.pid))
    typist.tool("windowfocus", "--sync", window)
    yield typist
    _stop(program)
    ear.join()
    program.stdout.close()


@pytest.fixture(autouse=True)
def _quiet(keyboard: Typist) -> Iterator[None]:
    """Nothing more is said than the test expected; what a failed one left is forgotten."""
    while not keyboard.said.empty():
        keyboard.hears()
    yield
    assert keyboard.said.empty()


@pytest.mark.parametrize(
    "every_ms", [2, 5, *(pytest.param(pause, marks=pytest.mark.slow) for pause in (20, 100))]
)
@pytest.mark.parametrize("end", ["Return", "Tab", "KP_Enter"])
def test_a_scan_comes_through_at_every_speed(keyboard: Typist, every_ms: int, end: str) -> None:
    assert keyboard.scans(CODE, end, every_ms=every_ms) == CODE


@pytest.mark.parametrize(
    "sent", [f"]C1{CODE}", f"https://dichvucong.gov.vn/tra-cuu?ma={CODE}&nguon=giay-hen", LONG_CODE]
)
def test_what_is_printed_in_a_code_comes_through_whole(keyboard: Typist, sent: str) -> None:
    said = keyboard.scans(sent, "Return")
    assert said == sent
    assert read_code(said) in (CODE, LONG_CODE)


def test_caps_lock_left_on_does_not_matter(keyboard: Typist) -> None:
    keyboard.presses("Caps_Lock")
    try:
        said = keyboard.scans(CODE, "Return")
    finally:
        keyboard.presses("Caps_Lock")
    assert said == CODE.swapcase(), "the lock was on"
    assert read_code(said) == CODE


def test_start_and_end_of_text_come_as_keys_with_control(keyboard: Typist) -> None:
    said = keyboard.scans(CODE, "ctrl+c", "ctrl+m", before="ctrl+b")
    assert said == f"\x02{CODE}\x03"
    assert read_code(said) == CODE


@pytest.mark.parametrize("ends", [("Return", "Linefeed"), ("Return", "ctrl+j"), ("Tab", "Return")])
def test_a_scanner_with_two_end_keys_sends_one_scan(
    keyboard: Typist, ends: tuple[str, str]
) -> None:
    assert keyboard.scans(CODE, *ends) == CODE


def test_two_scans_in_a_row_are_two(keyboard: Typist) -> None:
    said = keyboard.scans_in_a_row([CODE, LONG_CODE], "Return", every_ms=2)
    assert said == [CODE, LONG_CODE]


@pytest.mark.slow
def test_a_person_typing_is_no_scan(keyboard: Typist) -> None:
    for letter in "sai":
        keyboard.types(letter)
        assert keyboard.hears() == ("typed", letter), "after a pause, however long"


def test_what_telex_makes_of_a_code_is_put_right_or_asked_for_again(keyboard: Typist) -> None:
    said = keyboard.scans("00Ư.A0.01.H26-210212-9090", "Return")
    assert read_code(said) == "00W.A0.01.H26-210212-9090"
    said = keyboard.scans("0Á.00.16.H40-200518-0003", "Return")
    with pytest.raises(AmbiguousCode):
        read_code(said)


@pytest.mark.slow
def test_a_flood_of_keys_is_cut_and_the_next_scan_is_read(keyboard: Typist) -> None:
    keyboard.types("9" * 3000, every_ms=1)
    kind, said = keyboard.hears()
    assert kind == "typed"
    assert set(said) == {"9"}
    assert len(said) <= 600
    keyboard.presses("Return")
    keyboard.hears_all()
    assert keyboard.scans(CODE, "Return") == CODE
