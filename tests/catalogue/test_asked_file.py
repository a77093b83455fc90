"""The file of the counts: in nobody's way, whole or not at all, small, and mended by itself."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

from kiosk import storage
from kiosk.catalogue.asked import Asked
from kiosk.catalogue.asked_counts import (
    LARGEST_FILE,
    MONTHS,
    Counts,
    CountsDamaged,
    InVain,
    Opened,
    decode,
)
from kiosk.catalogue.asked_file import AskedFile
from kiosk.catalogue.asked_words import MOST_LETTERS, keepable
from kiosk.catalogue.turn import turn
from kiosk.errors import KioskError
from kiosk.system.log import Event

from .asking import BIRTH, MARRIAGE, Kiosk, TurnedClock

ExpectInLog = Callable[..., None]
slow_to_draw = settings(suppress_health_check=[HealthCheck.too_slow])


@pytest.fixture
def clock() -> TurnedClock:
    return TurnedClock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "asked" / "asked.json"


@pytest.fixture
def kiosk(path: Path, clock: TurnedClock) -> Kiosk:
    return Kiosk(path, clock)


def _no_room(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


# When it is written


def test_it_is_written_at_the_end_of_a_visit_and_not_again_for_a_while(
    path: Path, clock: TurnedClock
) -> None:
    asked = Asked(path, clock)
    asked.flush()
    asked.wait()
    assert not path.exists(), "there is nothing to write"
    asked.opened(BIRTH)
    asked.flush()
    asked.wait()
    written = path.read_bytes()
    asked.opened(BIRTH)
    asked.flush()
    asked.wait()
    assert path.read_bytes() == written
    assert asked.popularity() == {BIRTH: 2}


class SlowDisk:
    """Lets nothing through until it may."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.let_go, self.begun = threading.Event(), threading.Event()
        honest = storage.write

        def write(path: Path, content: bytes, *, private: bool = False) -> None:
            self.begun.set()
            assert self.let_go.wait(20)
            honest(path, content, private=private)

        monkeypatch.setattr(storage, "write", write)


def test_a_slow_disk_keeps_nobody_waiting_and_nothing_is_lost(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk, asked = SlowDisk(monkeypatch), kiosk.asked
    asked.opened(BIRTH)
    asked.flush()
    assert disk.begun.wait(20)
    # The disk has not answered yet, and the next visit goes on.
    asked.opened(BIRTH)
    asked.missed("giấy độc thân")
    asked.flush()
    assert asked.popularity() == {BIRTH: 2}
    assert asked.asked_once() == 1
    assert [each.name for each in threading.enumerate()].count("asked") == 1
    disk.let_go.set()
    asked.wait()
    assert asked.popularity() == {BIRTH: 2}
    assert asked.asked_once() == 1
    asked.flush()
    asked.wait()
    kiosk.again()
    assert kiosk.asked.popularity() == {BIRTH: 2}
    assert kiosk.asked.asked_once() == 1


def test_a_full_disk_disturbs_nobody_and_is_said_once(
    kiosk: Kiosk,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    expect_in_log: ExpectInLog,
) -> None:
    expect_in_log(Event.ASKED_UNWRITTEN)

    with monkeypatch.context() as patched:
        patched.setattr(storage, "replace", _no_room)
        for _ in range(5):
            kiosk.visit("giấy độc thân", opened=(BIRTH,))
    assert kiosk.asked.popularity() == {BIRTH: 5}
    assert kiosk.wanted() == {"giấy độc thân": 5}
    assert [each.getMessage() for each in caplog.records] == ["asked-unwritten kind=OSError"]
    kiosk.visit()
    kiosk.again()
    assert kiosk.asked.popularity() == {BIRTH: 5}, "all of it is written once there is room"
    assert kiosk.wanted() == {"giấy độc thân": 5}


def test_a_disk_that_is_full_again_is_said_again(
    kiosk: Kiosk,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    expect_in_log: ExpectInLog,
) -> None:
    expect_in_log(Event.ASKED_UNWRITTEN)

    for _ in range(2):
        with monkeypatch.context() as patched:
            patched.setattr(storage, "replace", _no_room)
            kiosk.visit(opened=(BIRTH,))
        kiosk.visit(opened=(BIRTH,))
    assert len(caplog.records) == 2
    kiosk.again()
    assert kiosk.asked.popularity() == {BIRTH: 4}


def test_what_waits_for_the_disk_does_not_fill_the_memory(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.ASKED_UNWRITTEN)

    with monkeypatch.context() as patched:
        patched.setattr(storage, "replace", _no_room)
        kiosk.visit(opened=(BIRTH,) * 7000)
        kiosk.visit(opened=(MARRIAGE,) * 3000)
    kiosk.visit(opened=(BIRTH,))
    kiosk.again()
    assert 4000 < sum(kiosk.asked.times_opened().values()) < 6000
    assert kiosk.asked.times_opened()[MARRIAGE] == 3000, "the newest are kept"


def test_a_file_that_somebody_else_holds_is_written_later(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.ASKED_UNWRITTEN)
    monkeypatch.setattr("kiosk.catalogue.asked_file._PATIENCE_SECONDS", 0.0)
    with turn(kiosk.path.with_suffix(".lock")):
        kiosk.visit(opened=(BIRTH,))
        with pytest.raises(KioskError):
            kiosk.asked.erase()
    assert not kiosk.path.exists()
    kiosk.visit(opened=(BIRTH,))
    kiosk.again()
    assert kiosk.asked.popularity() == {BIRTH: 2}


def test_a_machine_without_another_thread_writes_later(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.ASKED_UNWRITTEN)

    def refuse(_: object) -> None:
        raise RuntimeError("can't start new thread")

    with monkeypatch.context() as patched:
        patched.setattr(threading.Thread, "start", refuse)
        kiosk.visit(opened=(BIRTH,))
    kiosk.visit(opened=(BIRTH,))
    kiosk.again()
    assert kiosk.asked.popularity() == {BIRTH: 2}


@pytest.mark.parametrize("folder", ["/proc/kiosk", "/dev/null/kiosk"])
def test_where_nothing_can_be_written_people_are_still_served(
    folder: str, clock: TurnedClock, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.ASKED_UNWRITTEN)
    kiosk = Kiosk(Path(folder) / "asked.json", clock)
    kiosk.visit("giấy độc thân", opened=(BIRTH,))
    kiosk.visit("giấy độc thân")
    assert kiosk.wanted() == {"giấy độc thân": 2}
    assert kiosk.asked.popularity() == {BIRTH: 1}


_KILLED = """
import os, signal, sys
from pathlib import Path
from kiosk.catalogue.asked import Asked
from kiosk.clock import SystemClock

asked = Asked(Path(sys.argv[1]), SystemClock(), pause_seconds=0)
nth, seen, honest = int(sys.argv[2]), [], os.fsync

def fsync(descriptor):
    seen.append(descriptor)
    if len(seen) == nth:
        os.kill(os.getpid(), signal.SIGKILL)
    honest(descriptor)

os.fsync = fsync
asked.opened("1.001193")
asked.missed("con mèo đi lạc")
asked.flush()
asked.wait()
"""


@pytest.mark.parametrize("moment", [1, 2])
def test_a_power_cut_leaves_the_old_counts_or_the_new(kiosk: Kiosk, moment: int) -> None:
    kiosk.visit("giấy độc thân", opened=(BIRTH,))
    old = kiosk.path.read_bytes()
    command = [sys.executable, "-c", _KILLED, str(kiosk.path), str(moment)]
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL
    kiosk.again()
    if moment == 1:
        assert kiosk.path.read_bytes() == old
    assert kiosk.asked.times_opened()[BIRTH] == moment
    kiosk.visit(opened=(BIRTH,))
    kiosk.again()
    assert kiosk.asked.times_opened()[BIRTH] == moment + 1


# Two windows on one home


def test_two_windows_on_one_home_count_together(path: Path, clock: TurnedClock) -> None:
    one, other = Kiosk(path, clock), Kiosk(path, clock)
    one.visit("giấy độc thân", opened=(BIRTH,))
    other.visit("giấy độc thân", opened=(BIRTH,))
    one.visit(opened=(BIRTH,))
    one.again()
    assert one.asked.popularity() == {BIRTH: 3}
    assert one.wanted() == {"giấy độc thân": 2}


def test_what_another_window_erased_stays_erased(path: Path, clock: TurnedClock) -> None:
    kiosk, office = Kiosk(path, clock), Kiosk(path, clock)
    kiosk.visit("giấy độc thân", opened=(BIRTH,))
    office.asked.erase()
    kiosk.visit("giấy độc thân", opened=(MARRIAGE,))
    kiosk.again()
    assert kiosk.asked.times_opened() == {MARRIAGE: 1}
    assert kiosk.wanted() == {}
    assert b"gi\xe1\xba\xa5y" not in kiosk.on_disk()


# Erasing


def test_erased_counts_are_nowhere_any_more(kiosk: Kiosk, expect_in_log: ExpectInLog) -> None:
    expect_in_log(Event.ASKED_DAMAGED)
    kiosk.path.parent.mkdir()
    kiosk.path.write_bytes(b"spoilt words")
    kiosk.visit("giấy độc thân", opened=(BIRTH,))
    kiosk.visit("giấy độc thân", "bán hàng rong")
    kiosk.asked.missed("con mèo đi lạc")
    key = kiosk.path.with_suffix(".key").read_bytes()
    kiosk.asked.erase()
    assert (kiosk.wanted(), kiosk.asked.asked_once(), kiosk.asked.popularity()) == ({}, 0, {})
    assert kiosk.on_disk() == b""
    kiosk.visit("giấy độc thân", opened=(MARRIAGE,))
    kiosk.again()
    assert kiosk.asked.times_opened() == {MARRIAGE: 1}
    assert kiosk.asked.asked_once() == 1
    assert kiosk.path.with_suffix(".key").read_bytes() != key


def test_a_write_under_way_does_not_bring_back_what_is_erased(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = SlowDisk(monkeypatch)
    kiosk.asked.opened(BIRTH)
    kiosk.asked.flush()
    assert disk.begun.wait(20)
    erasing = threading.Thread(target=kiosk.asked.erase)
    erasing.start()
    disk.let_go.set()
    erasing.join(20)
    kiosk.asked.wait()
    kiosk.again()
    assert kiosk.asked.popularity() == {}


def test_what_cannot_be_erased_is_said_and_kept(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk.visit(opened=(BIRTH,))

    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", refuse)
        with pytest.raises(KioskError, match=r"quyền ghi|{folder}"):
            kiosk.asked.erase()
    assert kiosk.asked.popularity() == {BIRTH: 1}


def test_there_may_be_nothing_to_erase(kiosk: Kiosk) -> None:
    kiosk.asked.erase()
    assert kiosk.asked.popularity() == {}
    assert not kiosk.path.parent.exists()


# Spoilt files


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"null",
        b"[" * 100_000,
        b'{"format":2,"opened":{},"wanted":[],"once":{}}',
        b'{"format":1,"opened":{"2026-11":{"1.001193":-5}},"wanted":[],"once":{}}',
        b'{"format":1,"opened":{"2026-11":{"1.001193":1e99}},"wanted":[],"once":{}}',
        b'{"format":1,"opened":{"2026-13":{"1.001193":1}},"wanted":[],"once":{}}',
        b'{"format":1,"opened":{},"wanted":[["a",0,"2026-11"]],"once":{}}',
        b" " * 3_000_000,
    ],
)
def test_a_spoilt_file_is_set_aside_and_counting_begins_anew(
    kiosk: Kiosk, content: bytes, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.ASKED_DAMAGED)
    kiosk.path.parent.mkdir()
    kiosk.path.write_bytes(content)
    kiosk.visit(opened=(BIRTH,))
    kiosk.again()
    assert kiosk.asked.popularity() == {BIRTH: 1}
    assert kiosk.path.with_name("asked.json.damaged").read_bytes() == content


def test_a_pipe_in_its_place_holds_up_nobody(kiosk: Kiosk, expect_in_log: ExpectInLog) -> None:
    expect_in_log(Event.ASKED_DAMAGED)
    kiosk.path.parent.mkdir()
    os.mkfifo(kiosk.path)
    kiosk.visit(opened=(BIRTH,))
    kiosk.again()
    assert kiosk.asked.popularity() == {BIRTH: 1}


@pytest.mark.parametrize("key", [None, b"", b"short", b"x" * 1000])
def test_with_another_key_earlier_marks_say_nothing_any_more(
    kiosk: Kiosk, key: bytes | None
) -> None:
    kiosk.visit("giấy độc thân")
    key_file = kiosk.path.with_suffix(".key")
    key_file.unlink() if key is None else key_file.write_bytes(key)
    kiosk.again()
    assert kiosk.asked.asked_once() == 0
    kiosk.visit("giấy độc thân")
    kiosk.again()
    kiosk.visit("giấy độc thân")
    assert kiosk.wanted() == {"giấy độc thân": 2}


@pytest.fixture(scope="module")
def sound() -> bytes:
    """A file with something of everything in it."""
    counts = Counts()
    for month in ("2026-10", "2026-11"):
        for number in range(20):
            counts.take(Opened(month, f"1.00{number:04}"))
            counts.take(InVain(month, f"{number:016x}"))
            counts.take(InVain(month, f"{number + 10:016x}", f"câu số {'x' * (1 + number % 12)}"))
    return counts.encode()


@slow_to_draw
@given(data=st.data())
def test_a_file_spoilt_anywhere_is_counts_or_damaged(sound: bytes, data: st.DataObject) -> None:
    content = bytearray(sound)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content) - 1))
        match data.draw(st.sampled_from(["flip", "cut", "double", "put"])):
            case "flip":
                content[at] ^= data.draw(st.integers(1, 255))
            case "cut":
                del content[at : at + data.draw(st.integers(1, 30))]
            case "double":
                content[at:at] = content[at : at + data.draw(st.integers(1, 30))]
            case _:
                content[at:at] = data.draw(st.sampled_from([b"-", b"0", b'"', b"{", b"null", b"9"]))
        if not content:
            content = bytearray(b" ")
    try:
        counts = decode(bytes(content))
    except CountsDamaged:
        return
    assert all(times > 0 for codes in counts.opened.values() for times in codes.values())
    assert all(each.visits > 0 for each in counts.wanted.values())
    counts.tidy("2026-11")
    assert decode(counts.encode()).times_opened() == counts.times_opened()


# How large it gets

_MONTHS = st.sampled_from(["2025-10", "2025-11", "2026-10", "2026-11"])
_EVENTS = st.lists(
    st.one_of(
        st.builds(Opened, _MONTHS, st.sampled_from([BIRTH, MARRIAGE, "2.000908"])),
        st.builds(
            InVain,
            _MONTHS,
            st.sampled_from([f"{number:016x}" for number in range(3)]),
            st.sampled_from(["", "giấy độc thân", "giay doc than", "cây đổ"]),
        ),
    ),
    max_size=40,
)


@given(events=_EVENTS)
def test_counts_come_back_from_the_file_as_they_were(events: list[Opened | InVain]) -> None:
    counts = Counts()
    for event in events:
        counts.take(event)
    counts.tidy("2026-11")
    assert decode(counts.encode()) == counts
    assert all(times > 0 for codes in counts.opened.values() for times in codes.values())
    assert all(each.visits > 1 for each in counts.wanted.values())
    assert all(weight > 0 for weight in counts.popularity("2026-11").values())


def _months() -> Iterator[str]:
    for number in range(MONTHS + 3):
        yield f"{2025 + (number + 8) // 12}-{(number + 8) % 12 + 1:02}"


def _widest(month: int, i: int) -> str:
    """Words of the greatest length, four bytes a letter."""
    name = "".join(chr(ord("a") + int(digit)) for digit in f"{month:02}{i:04}")
    return name.ljust(MOST_LETTERS, "\U0001d4d0")


def test_the_file_stays_small_whatever_is_counted(tmp_path: Path) -> None:
    file, sizes = AskedFile(tmp_path / "asked.json"), list[int]()
    for number, month in enumerate(_months()):
        events: list[Opened | InVain] = []
        for i in range(1700):
            events += [Opened(month, f"{i:032}")]
            sign = f"{number * 10_000 + i:016x}"
            events.append(InVain(month, sign))
            if i < 210:
                assert keepable(_widest(number, i))
                events.append(InVain(month, sign, _widest(number, i)))
        counts = file.add(events, month)
        for codes in counts.opened.values():
            codes.update(dict.fromkeys(codes, 999_999))
        for each in counts.wanted.values():
            each.visits = 999_999
        sizes.append(len(counts.encode()))
        assert decode(counts.encode()) == counts
    assert max(sizes) < LARGEST_FILE
    assert max(sizes) > LARGEST_FILE / 2, "less was counted than there is room for"
    assert len(decode(file.read().encode()).opened) == MONTHS


def test_no_count_grows_out_of_its_place() -> None:
    counts = decode(
        b'{"format":1,"opened":{"2026-11":{"1.001193":999999}},'
        b'"wanted":[["xin gi\xe1\xba\xa5y",999999,"2026-11"]],"once":{}}'
    )
    counts.take(Opened("2026-11", BIRTH))
    counts.take(InVain("2026-11", "0" * 16, "xin giấy"))
    assert decode(counts.encode()) == counts


def _searched(counts: Counts, said: str, month: str, visits: int) -> None:
    for visit in range(visits):
        counts.take(InVain(month, f"{abs(hash(said)) % 16**16:016x}", said if visit else ""))


@pytest.mark.parametrize(
    ("month", "visits", "kept"),
    [("2026-11", 3, True), ("2026-11", 2, False), ("2026-09", 7, False), ("2026-09", 14, True)],
)
def test_where_there_is_too_much_the_rarest_and_the_oldest_go(
    month: str, visits: int, kept: bool
) -> None:
    counts = Counts()
    for number in range(300):
        _searched(counts, f"câu {'x' * number}", "2026-11", 3 if number < 199 else 2)
    _searched(counts, "giấy độc thân", month, visits)
    counts.tidy("2026-11")
    assert len(counts.wanted) == 200
    assert ("giay doc than" in counts.wanted) is kept


def test_what_is_opened_often_is_still_known_when_its_month_is_over() -> None:
    counts = Counts()
    for number in range(500):
        for _ in range(3 if number % 10 == 0 else 1):
            counts.take(Opened("2026-10", f"1.{number:06}"))
    counts.tidy("2026-10")
    assert len(counts.opened["2026-10"]) == 500
    counts.take(Opened("2026-11", BIRTH))
    counts.tidy("2026-11")
    assert {f"1.{number:06}" for number in range(0, 500, 10)} < counts.opened["2026-10"].keys()
    assert len(counts.opened["2026-10"]) < 500
