"""Who may enter staff mode: a name and a PIN of one's own, and no way around it."""

from __future__ import annotations

import json
import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kiosk import storage
from kiosk.clock import SystemClock
from kiosk.errors import KioskError
from kiosk.staff.book import (
    BookDamaged,
    BookNotWritten,
    NameRefused,
    PinTaken,
    PinTooSoon,
    PinWrong,
    StaffBook,
)
from kiosk.staff.pins import PinLength, PinTooEasy

from .conftest import HandClock

LAN, LAN_PIN = "Cán bộ Mẫu Lan", "284917"
BINH, BINH_PIN = "Cán bộ Thử Bình", "70391642"


def test_a_new_book_lets_nobody_in(book: StaffBook) -> None:
    assert book.names() == ()
    for pin in ("", "000000", "123456", "284917"):
        with pytest.raises((PinWrong, PinTooSoon)):
            book.check(pin)


def test_the_pin_alone_says_who_it_is(book: StaffBook) -> None:
    book.add(LAN, LAN_PIN)
    book.add(BINH, BINH_PIN)
    assert book.names() == (LAN, BINH)
    assert book.check(LAN_PIN) == LAN
    assert book.check(BINH_PIN) == BINH


def test_another_window_on_the_same_home_knows_at_once(
    book: StaffBook, file: Path, clock: HandClock
) -> None:
    other = StaffBook(file, clock)
    book.add(LAN, LAN_PIN)
    assert other.check(LAN_PIN) == LAN


def test_who_was_removed_comes_in_no_more(book: StaffBook) -> None:
    book.add(LAN, LAN_PIN)
    book.add(BINH, BINH_PIN)
    book.remove(LAN)
    assert book.names() == (BINH,)
    with pytest.raises(PinWrong):
        book.check(LAN_PIN)
    assert book.check(BINH_PIN) == BINH


@pytest.mark.parametrize(
    ("name", "pin", "refusal"),
    [
        ("", "70391642", NameRefused),
        (" \u200b ", "70391642", NameRefused),
        ("L" * 61, "70391642", NameRefused),
        ("cán bộ  mẫu lan", "70391642", NameRefused),
        (BINH, "7039", PinLength),
        (BINH, "777777", PinTooEasy),
        (BINH, LAN_PIN, PinTaken),
    ],
)
def test_what_will_not_do_is_refused_and_changes_nothing(
    book: StaffBook, file: Path, name: str, pin: str, refusal: type[KioskError]
) -> None:
    book.add(LAN, LAN_PIN)
    before = file.read_bytes()
    with pytest.raises(refusal) as said:
        book.add(name, pin)
    assert LAN_PIN not in str(said.value)
    assert file.read_bytes() == before


def test_a_taken_pin_does_not_say_whose_it_is(book: StaffBook) -> None:
    book.add(LAN, LAN_PIN)
    with pytest.raises(PinTaken) as refusal:
        book.add(BINH, LAN_PIN)
    assert LAN not in str(refusal.value)


def test_removing_somebody_who_is_not_there_says_so(book: StaffBook) -> None:
    with pytest.raises(NameRefused, match="danh sách") as refusal:
        book.remove(BINH)
    assert BINH in str(refusal.value)


def test_a_name_is_kept_as_people_read_it(book: StaffBook) -> None:
    book.add("  Ca\u0301n bo\u0323\u0302 Ma\u0302\u0303u  Lan ", LAN_PIN)
    assert book.names() == (LAN,)
    book.remove("Cán bộ Mẫu Lan ")
    assert book.names() == ()


@pytest.mark.skipif(os.name != "posix", reason="file modes are those of POSIX")
def test_only_the_user_of_the_kiosk_can_read_the_book(book: StaffBook, file: Path) -> None:
    book.add(LAN, LAN_PIN)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    file.chmod(0o644)
    book.add(BINH, BINH_PIN)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


DAMAGES = [
    b"",
    b"{",
    b"[]",
    b"null",
    b"[" * 100_000,
    b'"x"',
    b"\xff\xfe",
    b'{"format": 2, "salt": "00", "people": []}',
    b'{"format": 1, "salt": "00", "people": []}',
    b'{"format": 1, "salt": "zz", "people": []}',
    b'{"format": 1, "people": []}',
    json.dumps({"format": 1, "salt": "00" * 16, "people": [{"name": "x"}]}).encode(),
    json.dumps({"format": 1, "salt": "00" * 16, "people": {"name": "x"}}).encode(),
    json.dumps({"format": 1, "salt": "00" * 16, "people": [{"name": 1, "pin": "00"}]}).encode(),
]


@pytest.mark.parametrize("content", DAMAGES)
def test_a_damaged_book_lets_nobody_in_and_says_what_to_do(
    book: StaffBook, file: Path, content: bytes
) -> None:
    file.parent.mkdir(parents=True)
    file.write_bytes(content)
    for ask in (book.names, lambda: book.check(LAN_PIN), lambda: book.add(LAN, LAN_PIN)):
        with pytest.raises(BookDamaged) as said:
            ask()
        assert str(file) in str(said.value)
        assert "kiosk staff add" in str(said.value)
    assert file.read_bytes() == content, "nobody overwrites what may be mended"


def test_a_full_disk_leaves_the_book_as_it_was(
    book: StaffBook, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book.add(LAN, LAN_PIN)

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "full")

    with monkeypatch.context() as patch:
        patch.setattr(storage, "write", full)
        with pytest.raises(BookNotWritten):
            book.add(BINH, BINH_PIN)
        assert book.check(LAN_PIN) == LAN, "a full disk keeps no staff out"
    assert book.names() == (LAN,)


def test_no_pin_can_be_read_from_the_files(tmp_path: Path) -> None:
    """The real way of keeping them, which costs memory and time on purpose."""
    book = StaffBook(tmp_path / "people.json", SystemClock())
    book.add(LAN, LAN_PIN)
    with pytest.raises(PinWrong):
        book.check("913846")
    kept = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert LAN_PIN.encode() not in kept
    assert b"913846" not in kept
    assert book.check(LAN_PIN) == LAN


def test_two_who_are_added_at_once_are_both_in_the_book(tmp_path: Path) -> None:
    people = {f"Cán bộ Mẫu {n}": pin for n, pin in enumerate(("284917", "703916", "915026"))}
    books = [StaffBook(tmp_path / "people.json") for _ in people]
    with ThreadPoolExecutor() as pool:
        for book, (name, pin) in zip(books, people.items(), strict=True):
            pool.submit(book.add, name, pin)
    assert set(books[0].names()) == set(people)
