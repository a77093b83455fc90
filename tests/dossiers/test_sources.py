"""A shared register that is away: this machine's copy answers, and nobody waits twice."""

from __future__ import annotations

import dataclasses
import datetime as dt
import logging
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.model import Dossier, Status
from kiosk.dossiers.register import Register, RegisterDamaged, RegisterMissing
from kiosk.dossiers.sources import LEFT_ALONE, Local, ServerAway, WithCopy
from kiosk.system.log import Event


class MovingClock:
    def __init__(self) -> None:
        self.moment = dt.datetime(2026, 11, 25, 9, 0, tzinfo=VIETNAM_TIME)

    def now(self) -> dt.datetime:
        return self.moment

    def go(self, seconds: float) -> None:
        self.moment += dt.timedelta(seconds=seconds)


class FakeServer:
    """A shared register that can be away; counts how often somebody waited for it."""

    def __init__(self) -> None:
        self.dossiers: dict[str, Dossier] = {}
        self.is_away = False
        self.asked: list[tuple[str, str]] = []

    def find(self, code: str, lookup_hash: str) -> Dossier | None:
        self.asked.append((code, lookup_hash))
        if self.is_away:
            raise ServerAway("slow")
        return self.dossiers.get(code)


@pytest.fixture
def clock() -> MovingClock:
    return MovingClock()


@pytest.fixture
def dossier(dossier: Dossier) -> Dossier:
    return dataclasses.replace(dossier, unit="H26.99.01")


@pytest.fixture
def server(dossier: Dossier) -> FakeServer:
    made = FakeServer()
    made.dossiers[dossier.code] = dataclasses.replace(dossier, status=Status.FINISHED)
    return made


@pytest.fixture
def copy(tmp_path: Path, dossier: Dossier) -> Register:
    """What the server said yesterday."""
    made = Register.create(tmp_path / "register.sqlite")
    made.add([dossier])
    return made


@pytest.fixture
def source(server: FakeServer, copy: Register, clock: MovingClock) -> WithCopy:
    return WithCopy(server, Local(lambda: copy), clock)


def no_register() -> Register:
    raise RegisterMissing(Path("register.sqlite"))


def test_without_a_server_this_machines_register_answers(copy: Register, dossier: Dossier) -> None:
    assert Local(lambda: copy).find(dossier.code, "") == (dossier, False)
    assert Local(lambda: copy).find("H26.99.01-261123-0009", "") == (None, False)
    with pytest.raises(RegisterMissing):
        Local(no_register).find(dossier.code, "")


class Mender:
    """Puts a copy into the place of the register, where it has one; counts how often it looked."""

    def __init__(self, path: Path, copy: bytes | None) -> None:
        self._path = path
        self._copy = copy
        self.looked = 0

    def __call__(self) -> str | None:
        self.looked += 1
        if self._copy is None:
            return None
        self._path.unlink()
        self._path.write_bytes(self._copy)
        return "mended"


@pytest.mark.parametrize("has_copy", [True, False])
def test_a_register_found_damaged_under_a_citizens_question_is_mended_at_once(
    copy: Register, tmp_path: Path, dossier: Dossier, has_copy: bool
) -> None:
    path = tmp_path / "register.sqlite"
    copy.close()
    mender = Mender(path, path.read_bytes() if has_copy else None)
    path.write_bytes(b"\xa5" * 9000)
    local = Local(lambda: copy, mender)
    if has_copy:
        assert local.find(dossier.code, "") == (dossier, False)
    else:
        for _ in range(3):
            with pytest.raises(RegisterDamaged):
                local.find(dossier.code, "")
    assert mender.looked == 1, "where it cannot help, nobody waits for it again"


def test_a_server_that_answers_is_believed(
    source: WithCopy, server: FakeServer, dossier: Dossier
) -> None:
    found, from_copy = source.find(dossier.code, "băm")
    assert found is not None
    assert (found.status, from_copy) == (Status.FINISHED, False)
    assert server.asked == [(dossier.code, "băm")]


def test_what_the_server_does_not_know_is_not_taken_from_an_old_copy(
    source: WithCopy, server: FakeServer, dossier: Dossier
) -> None:
    server.dossiers.clear()
    assert source.find(dossier.code, "") == (None, False)


def test_while_the_server_is_away_the_copy_answers_and_says_so(
    source: WithCopy, server: FakeServer, dossier: Dossier, expect_in_log: Callable[..., None]
) -> None:
    expect_in_log(Event.SERVER_AWAY)
    server.is_away = True
    assert source.find(dossier.code, "") == (dossier, True)


@pytest.mark.parametrize("has_register", [True, False])
def test_what_only_the_server_could_tell_is_not_called_unknown(
    server: FakeServer,
    copy: Register,
    clock: MovingClock,
    has_register: bool,
    expect_in_log: Callable[..., None],
) -> None:
    expect_in_log(Event.SERVER_AWAY)
    server.is_away = True
    source = WithCopy(server, Local((lambda: copy) if has_register else no_register), clock)
    with pytest.raises(ServerAway, match=r"hỏi cán bộ tại quầy.*quay lại"):
        source.find("H26.99.01-261123-0777", "")


def test_nobody_waits_twice_for_a_server_that_is_away(
    source: WithCopy,
    server: FakeServer,
    dossier: Dossier,
    clock: MovingClock,
    expect_in_log: Callable[..., None],
) -> None:
    expect_in_log(Event.SERVER_AWAY)
    server.is_away = True
    for _ in range(5):
        assert source.find(dossier.code, "") == (dossier, True)
        clock.go(LEFT_ALONE.total_seconds() / 6)
    assert len(server.asked) == 1
    clock.go(LEFT_ALONE.total_seconds() / 6)
    assert source.find(dossier.code, "") == (dossier, True)
    assert len(server.asked) == 2
    assert source.find(dossier.code, "") == (dossier, True)
    assert len(server.asked) == 2, "it is left alone again"


def test_a_server_that_is_back_answers_again(
    source: WithCopy,
    server: FakeServer,
    dossier: Dossier,
    clock: MovingClock,
    expect_in_log: Callable[..., None],
) -> None:
    expect_in_log(Event.SERVER_AWAY)
    server.is_away = True
    source.find(dossier.code, "")
    server.is_away = False
    assert source.find(dossier.code, "")[1]
    clock.go(LEFT_ALONE.total_seconds())
    assert not source.find(dossier.code, "")[1]
    assert not source.find(dossier.code, "")[1]


def test_a_clock_that_is_set_back_does_not_keep_the_server_away(
    source: WithCopy,
    server: FakeServer,
    dossier: Dossier,
    clock: MovingClock,
    expect_in_log: Callable[..., None],
) -> None:
    expect_in_log(Event.SERVER_AWAY)
    server.is_away = True
    source.find(dossier.code, "")
    server.is_away = False
    clock.go(-86_400)
    assert not source.find(dossier.code, "")[1]


def test_the_log_says_once_that_it_went_and_once_that_it_came(
    source: WithCopy,
    server: FakeServer,
    dossier: Dossier,
    clock: MovingClock,
    caplog: pytest.LogCaptureFixture,
    expect_in_log: Callable[..., None],
) -> None:
    expect_in_log(Event.SERVER_AWAY)
    caplog.set_level(logging.INFO, "kiosk")
    for is_away in (False, True, True, True, False, False):
        server.is_away = is_away
        source.find(dossier.code, "")
        clock.go(60)
    assert caplog.messages == ["server-away kind=slow", "server-back"]
