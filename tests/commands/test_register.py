"""What IT types to keep the register safe, and to share one."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from kiosk import app
from kiosk.home import Home
from kiosk.system.log import Event
from tests.postgres import PostgresServer, running

from .shell import Kiosk


@pytest.fixture(scope="module")
def server() -> Iterator[PostgresServer]:
    with running() as made:
        yield made


def codes(home: Home) -> list[str]:
    return app.open_register(home).codes()


def test_a_copy_can_be_made_and_put_back(kiosk: Kiosk, home: Home) -> None:
    before = codes(home)
    made = Path(kiosk.json("register", "backup")["file"])
    assert made.parent == home.backup_folder
    with closing(sqlite3.connect(home.register_file)) as connection:
        connection.execute("DELETE FROM dossier")
        connection.commit()
    assert codes(home) == []
    answer = kiosk.json("register", "restore", made)
    assert codes(home) == before
    assert home.register_file.with_name(answer["before"]).exists()


def test_copies_on_another_disk_are_all_kept(kiosk: Kiosk, tmp_path: Path) -> None:
    for _ in range(5):
        assert kiosk("register", "backup", "--out", tmp_path / "usb") == 0
    assert len(list((tmp_path / "usb").iterdir())) == 5
    assert "Đã sao lưu" in kiosk.out


def test_a_copy_that_cannot_be_written_is_said(
    kiosk: Kiosk, expect_in_log: Callable[..., None]
) -> None:
    expect_in_log(Event.BACKUP_FAILED)
    assert "/proc/kiosk" in kiosk.problem("register", "backup", "--out", "/proc/kiosk")


def test_checking_counts_the_dossiers_and_the_copies(kiosk: Kiosk, home: Home) -> None:
    assert kiosk("register", "check") == 0
    assert "còn nguyên vẹn" in kiosk.out
    assert "Chưa có bản sao lưu" in kiosk.out
    made = kiosk.json("register", "backup")["file"]
    told = kiosk.json("register", "check")
    assert told == {
        "register": "sound",
        "dossiers": len(codes(home)),
        "unreadable": 0,
        "backups": [made],
        "server": None,
    }
    assert kiosk("register", "check") == 0
    assert "Có 1 bản sao lưu" in kiosk.out


def test_checking_finds_a_dossier_that_nobody_can_read(kiosk: Kiosk, home: Home) -> None:
    with closing(sqlite3.connect(home.register_file)) as connection:
        connection.execute("UPDATE dossier SET due_at = 'hôm nay' WHERE code LIKE '%0001'")
        connection.commit()
    assert kiosk("register", "check") == 1
    assert "1 hồ sơ trong sổ không đọc được" in kiosk.out


def test_checking_finds_damage_and_says_what_to_do(kiosk: Kiosk, home: Home) -> None:
    home.register_file.write_bytes(b"\xa5" * 9000)
    assert kiosk("register", "check") == 1
    assert "có chỗ hỏng" in kiosk.out
    assert "kiosk register restore" in kiosk.out


def test_checking_says_that_there_is_no_register(kiosk: Kiosk, home: Home) -> None:
    home.register_file.unlink()
    assert kiosk("register", "check") == 1
    assert "kiosk dossiers import" in kiosk.out


def test_a_file_that_is_no_copy_is_not_put_into_the_place(
    kiosk: Kiosk, home: Home, tmp_path: Path
) -> None:
    before = codes(home)
    wrong = tmp_path / "thư.sqlite"
    wrong.write_text("xin chào", "utf-8")
    assert "thư.sqlite" in kiosk.problem("register", "restore", wrong)
    assert "không có" in kiosk.problem("register", "restore", tmp_path / "không có.sqlite")
    assert codes(home) == before


def test_a_database_is_shared_and_it_is_told_what_to_do_next(
    kiosk: Kiosk, home: Home, server: PostgresServer
) -> None:
    url = server.new_database()
    told = kiosk.json("register", "share", "--register", url, "--kiosk-role", "kiosk_xa")
    assert told["new_role"] is True
    assert "verify-full" in told["next"]["setting"]
    assert kiosk("register", "share", "--register", url, "--kiosk-role", "kiosk_xa") == 0
    assert 'ALTER ROLE "kiosk_xa" LOGIN PASSWORD' in kiosk.out
    assert "pg_hba.conf" in kiosk.out

    with psycopg.connect(url) as connection:
        connection.execute("ALTER ROLE kiosk_xa LOGIN")
    address = server.url(url.rsplit("/", 1)[1], "kiosk_xa")
    home.settings_file.write_text(f'[dossiers]\nserver = "{address}"\n', "utf-8")
    assert kiosk.json("register", "check")["server"] == ""


def test_checking_says_why_the_shared_register_does_not_answer(kiosk: Kiosk, home: Home) -> None:
    address = "postgresql://kiosk_xa@127.0.0.1:1/x"
    home.settings_file.write_text(f'[dossiers]\nserver = "{address}"\n', "utf-8")
    assert kiosk("register", "check") == 1
    assert "không trả lời (OperationalError)" in kiosk.out


def test_a_server_that_is_away_cannot_be_shared(kiosk: Kiosk) -> None:
    address = "postgresql://kiosk:mat-khau@127.0.0.1:1/x"
    said = kiosk.problem("register", "share", "--register", address, "--kiosk-role", "kiosk_xa")
    assert "mat-khau" not in said
