"""A real CUPS with printers that tell nothing of themselves: on a cable, or behind a socket.

What a print met there is said before the next one; and a queue that a failed print stopped goes
on by itself, but not one that somebody stopped.
"""

from __future__ import annotations

import itertools
import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.printing.blocks import PageSize
from kiosk.printing.conditions import Condition
from kiosk.printing.cups.printer import CupsPrinter
from kiosk.printing.following import Progress, Stage, follow
from kiosk.printing.outlets import Outlet

from .cable_device import CableDevice
from .cups_house import CupsHouse, cups_house, has_socket_backend
from .patience import PATIENCE, SECONDS, Waiting, wait_for_cups
from .ports import KeptPort
from .socket_device import SocketDevice
from .test_cups_real import printout

pytestmark = pytest.mark.slow

PRINTED = Progress(Stage.PRINTED, sheet=1)
_numbers = itertools.count(1)


@pytest.fixture(scope="module")
def house() -> Iterator[CupsHouse]:
    with cups_house() as running:
        yield running


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    wait_for_cups(monkeypatch)


class Lobby:
    """A kiosk with one such queue."""

    def __init__(self, house: CupsHouse, queue: str) -> None:
        self.house, self.queue = house, queue
        self.printer = CupsPrinter(queue, server=house.server, timeout=SECONDS)
        self.outlet = Outlet("page", self.printer, PageSize.A4)
        self.waiting = Waiting()

    def print(
        self, during: Mapping[Stage, Callable[[], object]] | None = None, padding: int = 0
    ) -> Progress:
        """Print, and do once what is to happen when it has come to a stage; how it ended."""
        still = dict(during or {})

        def tell(progress: Progress) -> None:
            if happens := still.pop(progress.stage, None):
                happens()

        self.waiting = Waiting()
        sent = printout()
        end = follow(
            self.outlet,
            replace(sent, pdf=sent.pdf + b"%" * padding),
            tell,
            threading.Event(),
            PATIENCE,
            clock=self.waiting.clock,
            pause=self.waiting.pause,
        )
        assert not still, "it never came to that"
        return end

    def loses_patience(self) -> None:
        """Whoever waits for the print that is under way does not wait much longer."""
        self.waiting.loses_patience()

    def nothing_is_left(self) -> None:
        self.house.wait(lambda: self.house.spooled() == [], "CUPS keeps a print")


class Cable(Lobby):
    def __init__(self, house: CupsHouse, error_policy: str = "abort-job") -> None:
        queue = f"cap-{next(_numbers)}"
        self.device: CableDevice = house.cable(queue, error_policy=error_policy)
        super().__init__(house, queue)


# What the last print met


def test_a_printer_on_a_cable_prints(house: CupsHouse) -> None:
    lobby = Cable(house)
    assert lobby.print() == PRINTED
    assert len(lobby.device.received()) == 1
    lobby.nothing_is_left()


def test_missing_paper_is_said_before_the_next_print_until_one_came_out(house: CupsHouse) -> None:
    lobby = Cable(house)
    assert lobby.outlet.look_after().ready, "nobody can know"
    lobby.device.says("media-empty-error")
    end = lobby.print({Stage.HELD_UP: lobby.loses_patience})
    assert end == Progress(Stage.FAILED, Condition.PAPER_OUT)
    lobby.nothing_is_left()
    for _ in range(3):
        state = lobby.outlet.look_after()
        assert (state.condition, state.recalled) == (Condition.PAPER_OUT, True)
    lobby.device.says("")
    assert lobby.outlet.look_after().condition is Condition.PAPER_OUT, "nobody can know"
    assert lobby.print() == PRINTED, "whoever tries it gets it"
    assert lobby.outlet.look_after().ready
    assert len(lobby.device.received()) == 1


def test_what_others_print_tells_too(house: CupsHouse) -> None:
    lobby = Cable(house)
    lobby.device.says("media-jam-error")
    end = lobby.print({Stage.HELD_UP: lobby.loses_patience})
    assert end == Progress(Stage.FAILED, Condition.JAM)
    assert lobby.outlet.look_after().condition is Condition.JAM
    lobby.device.says("")
    time.sleep(1.1)  # CUPS says in which second something changed
    assert Lobby(house, lobby.queue).print() == PRINTED
    assert lobby.outlet.look_after().ready


def test_paper_that_is_put_in_soon_lets_the_print_go_on(house: CupsHouse) -> None:
    lobby = Cable(house)
    lobby.device.says("media-empty-error")
    assert lobby.print({Stage.HELD_UP: lambda: lobby.device.says("")}) == PRINTED
    assert lobby.outlet.look_after().ready


def test_a_print_that_is_broken_off_needs_somebody_before_the_next(house: CupsHouse) -> None:
    lobby = Cable(house)
    lobby.device.fails()
    assert lobby.print() == Progress(Stage.FAILED, Condition.FAILED)
    assert lobby.outlet.look_after().condition is Condition.BROKEN
    lobby.nothing_is_left()


# Who stopped the queue


def stopped_by_a_print(house: CupsHouse) -> Cable:
    lobby = Cable(house, "stop-printer")
    lobby.device.fails()
    assert lobby.print() == Progress(Stage.FAILED, Condition.FAILED)
    lobby.device.fails(False)
    assert "disabled" in house.command("lpstat", "-p", lobby.queue)
    return lobby


def test_a_queue_that_a_failed_print_stopped_goes_on_by_itself(
    house: CupsHouse, caplog: pytest.LogCaptureFixture
) -> None:
    lobby = stopped_by_a_print(house)
    with caplog.at_level("INFO", "kiosk"):
        lobby.outlet.look_after()
    assert caplog.messages == ["printer-resumed slot=page"]
    assert "disabled" not in house.command("lpstat", "-p", lobby.queue)
    assert lobby.device.received() == [], "and nothing old comes out"
    assert lobby.print() == PRINTED


def test_where_the_office_says_so_it_waits_for_staff(house: CupsHouse) -> None:
    lobby = stopped_by_a_print(house)
    lobby.outlet = replace(lobby.outlet, resumes=False)
    assert lobby.outlet.look_after().condition is Condition.PAUSED
    assert lobby.print() == Progress(Stage.FAILED, Condition.PAUSED)
    assert lobby.printer.resume()
    assert lobby.print() == PRINTED


@pytest.mark.parametrize("reason", [[], ["-r", "Bảo trì đến thứ Hai"]])
def test_what_somebody_stops_after_a_failed_print_is_theirs(
    house: CupsHouse, reason: list[str]
) -> None:
    lobby = stopped_by_a_print(house)
    house.command("cupsdisable", *reason, lobby.queue)
    state = lobby.outlet.look_after()
    assert (state.condition, state.may_go_on) == (Condition.PAUSED, False)


@pytest.mark.parametrize("reason", [[], ["-r", "Bảo trì đến thứ Hai"]])
def test_what_somebody_stops_while_it_prints_is_theirs(house: CupsHouse, reason: list[str]) -> None:
    lobby = Cable(house)
    lobby.device.says("media-empty-error")

    def stops() -> None:
        house.command("cupsdisable", *reason, lobby.queue)
        lobby.loses_patience()

    end = lobby.print({Stage.HELD_UP: stops})
    assert end.stage is Stage.FAILED
    for _ in range(3):
        assert lobby.outlet.look_after().condition is Condition.PAUSED
    lobby.device.says("")
    house.command("cupsenable", lobby.queue)
    lobby.nothing_is_left()
    assert lobby.device.received() == []


def test_a_queue_that_keeps_what_comes_is_said_to_be_paused(house: CupsHouse) -> None:
    lobby = Cable(house)
    house.command("cupsdisable", "--hold", lobby.queue)
    assert lobby.print() == Progress(Stage.FAILED, Condition.PAUSED)
    assert not lobby.printer.resume()
    house.command("cupsenable", "--release", lobby.queue)
    assert lobby.print() == PRINTED


def test_a_user_who_may_not_lets_nothing_go_on_and_prints_all_the_same(
    house: CupsHouse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A kiosk whose user is not in the group ``lpadmin``."""
    ipptool = shutil.which("ipptool")
    become = shutil.which("setpriv")
    if become is None or os.geteuid() != 0:
        pytest.skip("only root can be somebody else")
    somebody = tmp_path / "ipptool"
    somebody.write_text(f'#!/bin/sh\nexec {become} --reuid=65534 --clear-groups {ipptool} "$@"\n')
    somebody.chmod(0o755)
    lobby = Cable(house, "stop-printer")
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    assert lobby.print() == PRINTED
    lobby.nothing_is_left()
    lobby.device.fails()
    assert lobby.print() == Progress(Stage.FAILED, Condition.FAILED)
    state = lobby.outlet.look_after()
    assert (state.condition, state.may_go_on) == (Condition.PAUSED, True)
    assert not lobby.printer.resume()
    lobby.nothing_is_left()


# Behind a socket


needs_sockets = pytest.mark.skipif(not has_socket_backend(), reason="CUPS has no socket backend")


def behind(house: CupsHouse, uri: str, error_policy: str = "abort-job") -> Lobby:
    queue = f"cong-{next(_numbers)}"
    house.plain_queue(queue, uri, error_policy=error_policy)
    return Lobby(house, queue)


@needs_sockets
def test_a_socket_that_takes_it_all_has_it_printed(house: CupsHouse) -> None:
    with SocketDevice() as device:
        lobby = behind(house, device.uri)
        assert lobby.print() == PRINTED
        assert device.received[0].startswith(b"%PDF")
        assert lobby.outlet.look_after().ready
        lobby.nothing_is_left()


@needs_sockets
def test_a_socket_where_nobody_listens_is_silent_and_stays_so(house: CupsHouse) -> None:
    nobody = KeptPort()
    lobby = behind(house, f"socket://127.0.0.1:{nobody.number}")

    def calls_in_vain() -> None:
        house.wait(lambda: not house.at_rest(), "CUPS did not begin")
        lobby.loses_patience()

    end = lobby.print({Stage.PRINTING: calls_in_vain})
    assert end == Progress(Stage.FAILED, Condition.SILENT)
    assert lobby.outlet.look_after().condition is Condition.SILENT
    lobby.nothing_is_left()
    nobody.close()


@needs_sockets
def test_a_socket_that_hangs_is_silent_and_gets_nothing_later(house: CupsHouse) -> None:
    with SocketDevice(hangs=True) as device:
        lobby = behind(house, device.uri)

        def hangs() -> None:
            house.wait(lambda: device.calls > 0, "CUPS did not call the printer")
            lobby.loses_patience()

        end = lobby.print({Stage.PRINTING: hangs})
        assert end == Progress(Stage.FAILED, Condition.SILENT)
        assert lobby.outlet.look_after().condition is Condition.SILENT
        lobby.nothing_is_left()


@needs_sockets
@pytest.mark.parametrize("error_policy", ["abort-job", "stop-printer"])
def test_a_socket_that_is_closed_in_the_middle_has_not_printed(
    house: CupsHouse, error_policy: str
) -> None:
    with SocketDevice(breaks_after=1) as device:
        lobby = behind(house, device.uri, error_policy)
        # More than fits on the way: less has left CUPS before it could know.
        end = lobby.print(padding=30_000_000)
        assert end == Progress(Stage.FAILED, Condition.FAILED)
        assert lobby.outlet.look_after().condition is Condition.BROKEN
        lobby.nothing_is_left()
