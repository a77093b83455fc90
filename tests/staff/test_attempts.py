"""After three wrong PINs the door stays shut, longer each time, whatever somebody does about it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from kiosk import storage
from kiosk.staff.book import PinTooSoon, PinWrong, StaffBook

from .conftest import HandClock

PIN, WRONG = "284917", "913846"


@pytest.fixture
def guarded(book: StaffBook) -> StaffBook:
    book.add("Cán bộ Mẫu Lan", PIN)
    return book


def fail(book: StaffBook, times: int = 1) -> None:
    for _ in range(times):
        with pytest.raises(PinWrong):
            book.check(WRONG)


def shut_for(book: StaffBook) -> int:
    """Seconds that nobody may try."""
    return book.seconds_to_wait()


def test_two_slips_cost_nothing(guarded: StaffBook) -> None:
    fail(guarded, 2)
    assert shut_for(guarded) == 0
    assert guarded.check(PIN) == "Cán bộ Mẫu Lan"


def test_the_wait_doubles_up_to_ten_minutes(guarded: StaffBook, clock: HandClock) -> None:
    fail(guarded, 3)
    waits: list[int] = []
    for _ in range(9):
        waits.append(shut_for(guarded))
        clock.turn(waits[-1])
        fail(guarded)
    assert waits == [10, 20, 40, 80, 160, 320, 600, 600, 600]


def test_while_it_is_shut_even_the_right_pin_waits(guarded: StaffBook, clock: HandClock) -> None:
    fail(guarded, 3)
    with pytest.raises(PinTooSoon) as refusal:
        guarded.check(PIN)
    assert refusal.value.seconds == 10
    assert "10 giây" in str(refusal.value)
    clock.turn(4.5)
    assert shut_for(guarded) == 6
    clock.turn(5.5)
    assert guarded.check(PIN) == "Cán bộ Mẫu Lan"


def test_trying_while_it_is_shut_makes_it_no_longer(guarded: StaffBook, clock: HandClock) -> None:
    """Or anybody could keep staff out for a day."""
    fail(guarded, 3)
    for _ in range(5):
        with pytest.raises(PinTooSoon):
            guarded.check(WRONG)
    clock.turn(10)
    assert guarded.check(PIN) == "Cán bộ Mẫu Lan"


def test_the_right_pin_forgets_the_wrong_ones(guarded: StaffBook, clock: HandClock) -> None:
    fail(guarded, 3)
    clock.turn(10)
    guarded.check(PIN)
    fail(guarded, 2)
    assert shut_for(guarded) == 0


def test_starting_the_kiosk_anew_does_not_help(
    guarded: StaffBook, file: Path, clock: HandClock
) -> None:
    fail(guarded, 3)
    assert shut_for(StaffBook(file, clock)) == 10


def test_pulling_the_plug_in_the_middle_of_a_try_does_not_help(
    guarded: StaffBook, file: Path, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kiosk.staff import pins

    def pulled(_pin: str, _salt: bytes) -> bytes:
        raise SystemExit

    monkeypatch.setattr(pins, "kept", pulled)
    for _ in range(3):
        with pytest.raises(SystemExit):
            guarded.check(PIN)
    assert shut_for(StaffBook(file, clock)) == 10


@pytest.mark.parametrize("back", [1, 3600, 400 * 86400])
def test_setting_the_clock_back_begins_the_wait_anew(
    guarded: StaffBook, clock: HandClock, back: int
) -> None:
    fail(guarded, 3)
    clock.turn(10)
    fail(guarded)
    clock.turn(5)
    clock.turn(-back - 5)
    assert shut_for(guarded) == 20
    clock.turn(19)
    assert shut_for(guarded) == 1, "nobody is kept out for longer because a clock was mended"
    clock.turn(1)
    assert guarded.check(PIN) == "Cán bộ Mẫu Lan"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b'{"count": "x", "last": 3}',
        b'{"count": 0, "last": "x"}',
        b"[1]",
        b"[" * 100_000,
        b'{"count": Infinity, "last": "2026-11-23T09:00:00+07:00"}',
        b'{"count": 3, "last": "2026-11-23"}',
    ],
)
def test_spoiling_the_count_opens_no_door(
    guarded: StaffBook, file: Path, clock: HandClock, content: bytes
) -> None:
    fail(guarded, 2)
    file.with_name("attempts.json").write_bytes(content)
    fail(guarded, 0 if shut_for(guarded) else 1)
    assert shut_for(guarded) >= 10
    clock.turn(20)
    assert guarded.check(PIN) == "Cán bộ Mẫu Lan"


def test_a_full_disk_is_no_way_to_try_for_ever(
    guarded: StaffBook, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(storage, "write", full)
    fail(guarded, 3)
    assert shut_for(guarded) == 10
    clock.turn(10)
    assert guarded.check(PIN) == "Cán bộ Mẫu Lan"


def test_the_file_of_wrong_tries_says_nothing_of_them(
    guarded: StaffBook, file: Path, clock: HandClock
) -> None:
    fail(guarded)
    said = file.with_name("attempts.json").read_text("utf-8")
    assert WRONG not in said
    assert dt.datetime.fromisoformat(clock.moment.isoformat()).isoformat() in said
