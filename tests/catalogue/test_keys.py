"""Keys: who may sign for an office, and whom a kiosk believes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.catalogue.keys import KeyFileDamaged, KeyRing, NoSuchKey, public_key
from kiosk.errors import KioskError


@pytest.fixture
def ring(tmp_path: Path) -> KeyRing:
    return KeyRing(tmp_path / "home" / "keys")


@pytest.fixture
def other(tmp_path: Path) -> KeyRing:
    return KeyRing(tmp_path / "kiosk" / "keys")


def test_a_new_key_signs_and_is_trusted_here(ring: KeyRing) -> None:
    assert not ring.can_sign
    made = ring.create("  Xã  Mẫu ")
    assert made.name == "Xã Mẫu"
    (known,) = ring.known()
    assert (known.id, known.name, known.signs, known.trusted) == (made.id, "Xã Mẫu", True, True)
    (signature,) = ring.sign(b"danh muc").values()
    assert made.verifies(b"danh muc", signature)
    assert not made.verifies(b"danh muc!", signature)
    assert not made.verifies(b"danh muc", signature[:-1])


def test_the_secret_half_is_for_its_owner_only(ring: KeyRing) -> None:
    made = ring.create("Xã Mẫu")
    secret = ring.folder / "signing" / f"{made.id}.key"
    assert secret.stat().st_mode & 0o077 == 0
    assert "BÍ MẬT" in secret.read_text("utf-8")


@pytest.mark.parametrize("name", ["", "   ", "\u200b"])
def test_a_key_without_a_name_is_not_made(ring: KeyRing, name: str) -> None:
    with pytest.raises(KioskError) as said:
        ring.create(name)
    assert "Hãy đặt tên" in str(said.value)
    assert ring.known() == ()


def test_the_public_half_is_carried_to_a_kiosk(
    ring: KeyRing, other: KeyRing, tmp_path: Path
) -> None:
    made = ring.create("Xã Mẫu")
    carried = ring.export(made.id, tmp_path / "stick")
    assert other.trust(carried) == made
    (known,) = other.known()
    assert (known.signs, known.trusted) == (False, True)
    assert not other.can_sign
    assert [path.suffix for path in other.folder.rglob("*.*")] == [".pub"]


def test_what_an_editor_adds_does_not_matter(ring: KeyRing, tmp_path: Path) -> None:
    made = ring.create("Xã Mẫu")
    edited = tmp_path / "khoa.pub"
    edited.write_bytes(b"\xef\xbb\xbf" + made.text().replace("\n", "\r\n\r\n").encode())
    assert ring.trust(edited) == made


SPOILT: dict[str, Callable[[bytes], bytes]] = {
    "nothing": lambda _: b"",
    "no text": lambda _: bytes(range(256)),
    "another key's id": lambda said: said.replace(b"ma: ", b"ma: 0"),
    "another title": lambda said: said.replace("Khóa công".encode(), b"Khoa cong"),
    "cut": lambda said: said[:-12],
    "no name": lambda said: said.replace(b"ten:", b"nom:"),
    "one letter wrong": lambda said: said.replace(b"khoa: ", b"khoa: A", 1),
    "too long a key": lambda said: said.rstrip() + b"AAAA",
}


@pytest.mark.parametrize("kind", SPOILT)
def test_a_spoilt_key_is_not_trusted(
    ring: KeyRing, other: KeyRing, tmp_path: Path, kind: str
) -> None:
    made = ring.create("Xã Mẫu")
    path = tmp_path / "khoa.pub"
    path.write_bytes(SPOILT[kind](made.text().encode()))
    with pytest.raises(KeyFileDamaged):
        other.trust(path)
    assert other.trusted() == ()
    with pytest.raises(KeyFileDamaged):
        other.trust(tmp_path / "there-is-none.pub")


def test_a_spoilt_file_among_the_trusted_counts_for_nothing(ring: KeyRing) -> None:
    made = ring.create("Xã Mẫu")
    (ring.folder / "trusted" / "zzz.pub").write_bytes(b"\xff")
    assert ring.trusted() == (made,)


def test_a_secret_file_is_no_public_one(ring: KeyRing, other: KeyRing) -> None:
    """Somebody mixes up the two on the stick: the secret does not spread."""
    made = ring.create("Xã Mẫu")
    with pytest.raises(KeyFileDamaged):
        other.trust(ring.folder / "signing" / f"{made.id}.key")


def test_a_kiosk_no_longer_believes_a_revoked_key(
    ring: KeyRing, other: KeyRing, tmp_path: Path
) -> None:
    made = ring.create("Xã Mẫu")
    other.trust(ring.export(made.id, tmp_path))
    other.revoke(made.id)
    assert other.trusted() == ()
    with pytest.raises(NoSuchKey, match=made.id):
        other.revoke(made.id)


def test_the_key_one_signs_with_is_retired_not_revoked(ring: KeyRing) -> None:
    made = ring.create("Xã Mẫu")
    with pytest.raises(KioskError) as refused:
        ring.revoke(made.id)
    assert f"kiosk keys retire {made.id}" in str(refused.value)
    with pytest.raises(KioskError) as refused:
        ring.retire(made.id)
    assert "tạo khóa mới trước" in str(refused.value)
    assert ring.can_sign
    newer = ring.create("Xã Mẫu 2")
    assert ring.sign(b"x").keys() == {made.id, newer.id}
    ring.retire(made.id)
    assert ring.sign(b"x").keys() == {newer.id}
    assert ring.trusted() == (newer,)
    with pytest.raises(NoSuchKey):
        ring.retire(made.id)


@pytest.mark.parametrize("id", ["../../x", "", ".", "/etc/passwd", "0" * 16])
def test_a_key_that_is_not_there_is_said_and_nothing_else_is_touched(
    ring: KeyRing, tmp_path: Path, id: str
) -> None:
    ring.create("Xã Mẫu")
    ring.create("Xã Mẫu 2")
    bystander = tmp_path / "home" / "x.pub"
    bystander.write_bytes(b"x")
    (tmp_path / "home" / "x.key").write_bytes(b"x")
    with pytest.raises(KioskError):
        ring.revoke(id)
    with pytest.raises(KioskError):
        ring.retire(id)
    with pytest.raises(KioskError):
        ring.export(id, tmp_path)
    assert bystander.exists()
    assert (tmp_path / "home" / "x.key").exists()
    assert len(ring.known()) == 2


def test_a_spoilt_secret_is_said_instead_of_signing(ring: KeyRing) -> None:
    made = ring.create("Xã Mẫu")
    secret = ring.folder / "signing" / f"{made.id}.key"
    secret.write_bytes(b"half")
    with pytest.raises(KeyFileDamaged) as said:
        ring.sign(b"x")
    assert "bản sao lưu" in str(said.value)


def test_keys_that_cannot_be_written_get_a_sentence() -> None:
    with pytest.raises(KioskError) as said:
        KeyRing(Path("/proc/kiosk")).create("Xã Mẫu")
    assert "Không ghi được khóa" in str(said.value)


def test_no_key_is_made_where_its_public_half_cannot_be_written(ring: KeyRing) -> None:
    with pytest.raises(KioskError) as said:
        ring.create("Xã Mẫu", Path("/proc/kiosk"))
    assert "/proc/kiosk" in str(said.value)
    assert ring.known() == ()


def test_the_id_is_the_keys_own(ring: KeyRing) -> None:
    made = ring.create("Xã Mẫu")
    assert public_key(made.text().encode(), "x.pub").id == made.id
    assert len(made.id) == 16
