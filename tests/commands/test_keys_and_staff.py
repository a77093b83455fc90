"""What IT types: keys that sign, and who may enter staff mode."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from kiosk.home import Home
from kiosk.resources import data_folder

from .shell import Kiosk

PIN, OTHER_PIN = "730184", "915026"


def give_pin(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch, name: str, pin: str) -> int:
    """As from a pipe: nobody types at a test."""
    monkeypatch.setattr("sys.stdin", io.StringIO(pin + "\n"))
    return kiosk("staff", "add", name)


# Keys


def test_a_key_has_a_public_half_to_carry_and_a_secret_one_that_stays(
    kiosk: Kiosk, home: Home, tmp_path: Path
) -> None:
    assert kiosk("keys", "list") == 0
    assert "chưa có khóa" in kiosk.out
    made = kiosk.json("keys", "create", "--name", "Xã Mẫu", "--out", tmp_path)
    public = Path(made["file"]).read_text("utf-8")
    assert made["key"] in public
    (secret,) = (home.root / "keys" / "signing").iterdir()
    assert secret.stat().st_mode & 0o077 == 0
    seed = secret.read_text("utf-8").split()[-1]
    assert seed not in public
    (listed,) = kiosk.json("keys", "list")
    assert (listed["id"], listed["signs"], listed["trusted"]) == (made["key"], True, True)


def test_no_key_is_made_where_its_public_half_cannot_be_carried(kiosk: Kiosk) -> None:
    said = kiosk.problem("keys", "create", "--name", "Xã Mẫu", "--out", "/proc/kiosk")
    assert "/proc/kiosk" in said
    assert kiosk.json("keys", "list") == []


def test_keys_come_and_go(kiosk: Kiosk, tmp_path: Path) -> None:
    def signing() -> list[str]:
        return [key["id"] for key in kiosk.json("keys", "list") if key["signs"]]

    old = kiosk.json("keys", "create", "--name", "Cũ", "--out", tmp_path)["key"]
    assert old in kiosk.problem("keys", "retire", old), "the last key that signs stays"
    kiosk.json("catalogue", "publish", data_folder())
    new = kiosk.json("keys", "create", "--name", "Mới", "--out", tmp_path)["key"]
    # Kiosks know only the old key: without it they would take nothing any more.
    assert "công bố một ấn bản" in kiosk.problem("keys", "retire", old)
    assert set(signing()) == {old, new}
    kiosk.json("catalogue", "publish", data_folder())
    assert kiosk("keys", "retire", old) == 0
    assert "đợi mọi kiosk" in kiosk.out
    assert signing() == [new]


def test_a_kiosk_can_be_told_to_trust_a_key_no_more(kiosk: Kiosk, tmp_path: Path) -> None:
    made = kiosk.json("keys", "create", "--name", "Xã Mẫu", "--out", tmp_path)
    other = tmp_path / "other"
    assert kiosk("--home", other, "keys", "trust", made["file"]) == 0
    assert kiosk("--home", other, "keys", "revoke", made["key"]) == 0
    assert kiosk.json("--home", other, "keys", "list") == []
    kiosk.problem("--home", other, "keys", "revoke", made["key"])


def test_a_file_that_is_no_key_is_said(kiosk: Kiosk, tmp_path: Path) -> None:
    path = tmp_path / "thư.pub"
    path.write_text("xin chào", "utf-8")
    assert "thư.pub" in kiosk.problem("keys", "trust", path)


# People


def test_people_get_a_pin_of_their_own(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    assert kiosk("staff", "list") == 0
    assert "Chưa có cán bộ" in kiosk.out
    assert give_pin(kiosk, monkeypatch, "Cán bộ Mẫu", PIN) == 0
    assert give_pin(kiosk, monkeypatch, "Cán bộ Thử", OTHER_PIN) == 0
    assert kiosk.json("staff", "list") == ["Cán bộ Mẫu", "Cán bộ Thử"]
    assert kiosk("staff", "remove", "Cán bộ Thử") == 0
    assert kiosk.json("staff", "list") == ["Cán bộ Mẫu"]


@pytest.mark.parametrize("pin", ["", "1234", "123456", "000000", "12a456"])
def test_a_pin_that_anybody_would_try_is_refused(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch, pin: str
) -> None:
    assert give_pin(kiosk, monkeypatch, "Cán bộ Mẫu", pin) == 1
    assert kiosk.err.count("\n") == 1
    assert kiosk.json("staff", "list") == []


def test_the_pin_is_kept_nowhere_as_it_was_typed(
    kiosk: Kiosk, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    give_pin(kiosk, monkeypatch, "Cán bộ Mẫu", PIN)
    for path in filter(Path.is_file, home.root.rglob("*")):
        assert PIN.encode() not in path.read_bytes(), path.name


def test_somebody_unknown_cannot_be_removed(kiosk: Kiosk) -> None:
    assert "Không Ai" in kiosk.problem("staff", "remove", "Không Ai")
