"""A signed file is taken as it was published, or refused with its reason."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import json
import os
import random
import shutil
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.catalogue import package
from kiosk.catalogue.copying import SourceUnreadable
from kiosk.catalogue.installing import (
    AlreadyHere,
    ContentDamaged,
    Expired,
    FromTheFuture,
    Installer,
    Older,
    TooFarAhead,
)
from kiosk.catalogue.keys import KeyRing
from kiosk.catalogue.model import Catalogue
from kiosk.catalogue.package import (
    CutShort,
    ForeignKey,
    Forged,
    LaterFormat,
    Mixed,
    NoKeyTrusted,
    NotAPackage,
    OtherProduct,
    PackageRefused,
    TooLong,
    Unsigned,
)
from kiosk.catalogue.publishing import Particulars, post_unsigned
from kiosk.clock import VIETNAM_TIME
from kiosk.errors import KioskError
from kiosk.settings import Role

from .conftest import Watch
from .machines import Machine, saying, trusting


@pytest.fixture
def staff(tmp_path: Path, watch: Watch, small: Catalogue) -> Machine:
    """A staff machine that has published twice."""
    made = Machine(tmp_path / "staff", watch, Role.STAFF)
    made.ring.create("Xã Mẫu")
    made.publish(saying(small, "một"))
    made.publish(saying(small, "hai"))
    return made


@pytest.fixture
def kiosk(tmp_path: Path, watch: Watch, staff: Machine) -> Machine:
    """A kiosk that trusts it and shows the first of its editions."""
    made = Machine(tmp_path / "kiosk", watch, Role.KIOSK)
    trusting(made, staff, tmp_path / "carried")
    made.desk.install(staff.outgoing / "danh-muc-0001.kmc")
    return made


@pytest.fixture
def stick(tmp_path: Path, staff: Machine) -> Path:
    """A stick with the newest file on it, to be spoilt."""
    folder = tmp_path / "stick"
    folder.mkdir()
    content = (staff.outgoing / "danh-muc-0002.kmc").read_bytes()
    (folder / "danh-muc-0002.kmc").write_bytes(content)
    return folder / "danh-muc-0002.kmc"


def _parts(path: Path) -> list[bytes]:
    """Magic, header, signatures, content."""
    return path.read_bytes().split(b"\n", 3)


def _with_header(path: Path, ring: KeyRing | None, **changed: object) -> None:
    """Another header, signed anew by a ring, or under the old signatures."""
    magic, line, signatures, content = _parts(path)
    header = json.dumps({**json.loads(line), **changed}).encode()
    if ring is not None:
        made = ring.sign(magic + b"\n" + header)
        signatures = json.dumps({i: base64.b64encode(s).decode() for i, s in made.items()}).encode()
    path.write_bytes(b"\n".join((magic, header, signatures, content)))


def _refused(kiosk: Machine, path: Path, kind: type[KioskError]) -> str:
    """What the kiosk says; it must have changed nothing, in what is shown or on the disk."""
    before = kiosk.everything()
    with pytest.raises(kind) as refusal:
        kiosk.desk.install(path)
    assert type(refusal.value) is kind
    assert kiosk.everything() == before
    assert kiosk.shown() == "một"
    return str(refusal.value)


def test_what_was_published_is_what_is_shown(kiosk: Machine, stick: Path, small: Catalogue) -> None:
    record = kiosk.desk.install(stick)
    assert kiosk.desk.posted() == saying(small, "hai")
    assert (record.number, record.serial, record.by, record.note) == (2, 2, "Lan", "hai")
    assert record.sources == ("nhap.xlsx",)
    assert record.signed_by in {key.id for key in kiosk.ring.known()}


# Each way of being wrong


def test_unsigned(kiosk: Machine, stick: Path) -> None:
    magic, header, _, content = _parts(stick)
    stick.write_bytes(b"\n".join((magic, header, b"{}", content)))
    assert "không có chữ ký" in _refused(kiosk, stick, Unsigned)


def test_signed_by_a_stranger(kiosk: Machine, stick: Path, tmp_path: Path) -> None:
    stranger = KeyRing(tmp_path / "stranger")
    stranger.create("Xã Mẫu")
    _with_header(stick, stranger)
    assert "không tin" in _refused(kiosk, stick, ForeignKey)


def test_signed_by_a_stranger_who_claims_our_keys_id(
    kiosk: Machine, stick: Path, tmp_path: Path
) -> None:
    stranger = KeyRing(tmp_path / "stranger")
    stranger.create("Xã Mẫu")
    magic, header, signatures, content = _parts(stick)
    (theirs,) = stranger.sign(magic + b"\n" + header).values()
    (ours,) = json.loads(signatures)
    claimed = json.dumps({ours: base64.b64encode(theirs).decode()}).encode()
    stick.write_bytes(b"\n".join((magic, header, claimed, content)))
    assert "Chữ ký" in _refused(kiosk, stick, Forged)


def test_another_date_under_the_same_signature(kiosk: Machine, stick: Path) -> None:
    _with_header(stick, None, effective="2026-11-01")
    assert "bị sửa" in _refused(kiosk, stick, Forged)


def test_our_signature_of_something_else_is_none_of_a_catalogue(
    kiosk: Machine, staff: Machine, stick: Path
) -> None:
    """A signature is made over the magic line too: another program's text does not pass."""
    magic, header, _, content = _parts(stick)
    made = staff.ring.sign(header)
    signatures = json.dumps({i: base64.b64encode(s).decode() for i, s in made.items()}).encode()
    stick.write_bytes(b"\n".join((magic, header, signatures, content)))
    _refused(kiosk, stick, Forged)


def test_older_than_what_the_kiosk_has(kiosk: Machine, staff: Machine, small: Catalogue) -> None:
    first = staff.outgoing / "danh-muc-0002.kmc"
    kept = first.read_bytes()
    kiosk.desk.install(staff.publish(saying(small, "một")).package or "")
    first.write_bytes(kept)
    assert "cũ hơn ấn bản 3" in _refused(kiosk, first, Older)


def test_older_even_after_going_back(kiosk: Machine, stick: Path) -> None:
    """A roll-back is no door for what staff rolled back from, nor for anything before it."""
    kept = stick.read_bytes()
    kiosk.desk.install(stick)
    kiosk.desk.roll_back()
    stick.write_bytes(kept)
    assert "đã nhận ấn bản 2" in _refused(kiosk, stick, AlreadyHere)


def test_another_edition_under_a_number_that_is_taken(
    kiosk: Machine, staff: Machine, stick: Path
) -> None:
    _with_header(stick, staff.ring, serial=1)
    _refused(kiosk, stick, Older)


def test_expired(kiosk: Machine, stick: Path, watch: Watch) -> None:
    watch.moment += dt.timedelta(days=90)
    assert kiosk.desk.offered(stick.parent)[0].record is not None, "the last day counts"
    watch.moment += dt.timedelta(days=1)
    assert "quá hạn cài từ ngày 23/02/2027" in _refused(kiosk, stick, Expired)


def test_a_clock_at_the_end_of_the_calendar_stops_nobody_from_publishing(
    staff: Machine, small: Catalogue, watch: Watch
) -> None:
    watch.moment = dt.datetime(9999, 12, 31, 12, tzinfo=VIETNAM_TIME)
    assert staff.publish(small).record.expires == dt.date.max


def test_a_clock_set_back_does_not_make_it_fresh_again(
    kiosk: Machine, staff: Machine, stick: Path, small: Catalogue, watch: Watch
) -> None:
    watch.moment += dt.timedelta(days=100)
    kiosk.desk.install(staff.publish(saying(small, "một")).package or "")
    watch.moment -= dt.timedelta(days=95)
    _with_header(stick, staff.ring, serial=9)
    _refused(kiosk, stick, Expired)


def test_a_kiosk_whose_clock_was_ahead_on_its_first_day_takes_what_is_published_today(
    staff: Machine, stick: Path, tmp_path: Path, small: Catalogue, watch: Watch
) -> None:
    watch.moment += dt.timedelta(days=365)
    first_day = Machine(tmp_path / "new", watch)
    said = Particulars(effective=watch.moment.date())
    post_unsigned(first_day.editions, saying(small, "mẫu"), said, watch.moment)
    watch.moment -= dt.timedelta(days=365)
    new = Machine(tmp_path / "new", watch, Role.KIOSK)
    assert new.shown() == "mẫu"
    trusting(new, staff, tmp_path / "carried")
    new.desk.install(stick)
    assert new.restarted().shown() == "hai"
    assert new.restarted().screens().imprint_text().endswith("từ ngày 25/11/2026")


def test_a_kiosk_whose_clock_lost_its_battery_shows_what_it_takes(
    kiosk: Machine, staff: Machine, small: Catalogue, watch: Watch
) -> None:
    watch.moment += dt.timedelta(hours=23)
    published = staff.publish(saying(small, "ba"))
    watch.moment = dt.datetime(2010, 1, 1, tzinfo=VIETNAM_TIME)
    kiosk.restarted().desk.install(published.package or "")
    again = kiosk.restarted()
    assert again.shown() == "ba"
    assert again.desk.waiting() == ()
    assert again.desk.problem() is None


def test_a_number_that_would_shut_out_all_later_ones(
    kiosk: Machine, staff: Machine, stick: Path, tmp_path: Path, watch: Watch
) -> None:
    _with_header(stick, staff.ring, serial=1002)
    assert "nhảy quá xa" in _refused(kiosk, stick, TooFarAhead)
    _with_header(stick, staff.ring, serial=1001)
    assert kiosk.desk.offered(stick.parent)[0].record is not None
    fresh = Machine(tmp_path / "fresh", watch, Role.KIOSK)
    trusting(fresh, staff, tmp_path / "carried")
    _with_header(stick, staff.ring, serial=5000)
    assert fresh.desk.install(stick).serial == 5000, "a late comer begins where the others are"


def test_a_machine_that_publishes_begins_with_the_last_file_however_old(
    staff: Machine, stick: Path, tmp_path: Path, watch: Watch
) -> None:
    watch.moment += dt.timedelta(days=400)
    instead = Machine(tmp_path / "instead", watch, Role.STAFF)
    trusting(instead, staff, tmp_path / "carried")
    installer = Installer(instead.editions, instead.ring, watch, late=True)
    with instead.editions.turn():
        record = installer.install(Path(shutil.copy(stick, instead.editions.incoming)))
    assert record.serial == 2
    assert instead.shown() == "hai"


def test_published_at_a_time_that_has_not_come(
    kiosk: Machine, staff: Machine, stick: Path, watch: Watch
) -> None:
    _with_header(stick, staff.ring, published_at="2026-11-26T08:59:00+07:00")
    assert kiosk.desk.offered(stick.parent)[0].record is not None, "clocks differ a little"
    _with_header(stick, staff.ring, published_at="2026-11-26T09:01:00+07:00")
    said = _refused(kiosk, stick, FromTheFuture)
    assert "25/11/2026" in said
    assert "26/11/2026" in said


def test_the_header_of_one_and_the_content_of_another(
    kiosk: Machine, staff: Machine, stick: Path
) -> None:
    magic, header, signatures, content = _parts(stick)
    other = _parts(staff.outgoing / "danh-muc-0001.kmc")[3]
    same_length = (other + bytes(len(content)))[: len(content)]
    stick.write_bytes(b"\n".join((magic, header, signatures, same_length)))
    assert "không khớp" in _refused(kiosk, stick, Mixed)


def test_other_content_of_the_very_same_length(kiosk: Machine, staff: Machine, stick: Path) -> None:
    """Nothing is wrong with it in itself; only it is not what was signed."""
    content = zlib.decompress(_parts(stick)[3])
    other = content.replace(b"hai", b"sai")
    assert len(other) == len(content)
    assert other != content
    plain, exchanged = zlib.compress(content, 0), zlib.compress(other, 0)
    magic, header, signatures, _ = _parts(stick)
    stick.write_bytes(b"\n".join((magic, header, signatures, exchanged)))
    _with_header(stick, staff.ring, packed=len(plain))
    assert "không khớp" in _refused(kiosk, stick, Mixed)


@pytest.mark.parametrize("left", [0.999, 0.5])
def test_cut_short(kiosk: Machine, stick: Path, left: float) -> None:
    content = stick.read_bytes()
    stick.write_bytes(content[: int(len(content) * left)])
    assert "bị cụt" in _refused(kiosk, stick, CutShort)


@pytest.mark.parametrize("kept", [0, 5, 30, 60, 200])
def test_cut_before_the_signature(kiosk: Machine, stick: Path, kept: int) -> None:
    stick.write_bytes(stick.read_bytes()[:kept])
    _refused(kiosk, stick, NotAPackage if kept < len(package.PRODUCT) + 1 else CutShort)


def test_longer_than_it_says(kiosk: Machine, stick: Path) -> None:
    stick.write_bytes(stick.read_bytes() + b"x")
    assert "dài hơn" in _refused(kiosk, stick, TooLong)


def test_endless(kiosk: Machine) -> None:
    """A file without an end in sight, under a name that looks right."""
    endless = kiosk.root.parent / "endless.kmc"
    endless.touch()
    os.truncate(endless, 2**40)
    _refused(kiosk, endless, TooLong)


def test_a_device_is_not_even_opened(kiosk: Machine) -> None:
    device = kiosk.root.parent / "device.kmc"
    device.symlink_to("/dev/zero")
    _refused(kiosk, device, SourceUnreadable)


@pytest.mark.parametrize(
    "written",
    [b"A" * 70_000, b"{" * 70_000, b'{"a":"' + b"x" * 70_000],
)
def test_an_endless_header(kiosk: Machine, stick: Path, written: bytes) -> None:
    stick.write_bytes(_parts(stick)[0] + b"\n" + written)
    _refused(kiosk, stick, TooLong)


def test_a_bomb_signed_by_ourselves(kiosk: Machine, staff: Machine, stick: Path) -> None:
    """Even a trusted key cannot make a kiosk write more than it announced, or without measure."""
    bomb = zlib.compress(bytes(50_000_000), 9)
    magic, header, signatures, _ = _parts(stick)
    stick.write_bytes(b"\n".join((magic, header, signatures, bomb)))
    _with_header(stick, staff.ring, packed=len(bomb), size=20_000)
    _refused(kiosk, stick, Mixed)
    unpacked = kiosk.root / "unpacked"
    with pytest.raises(Mixed):
        package.unpack(stick, package.vouch(stick, kiosk.ring), unpacked)
    assert unpacked.stat().st_size <= 20_000
    unpacked.unlink()
    _with_header(stick, staff.ring, packed=len(bomb), size=package.LARGEST_CONTENT + 1)
    _refused(kiosk, stick, TooLong)


def test_something_else_with_our_ending(kiosk: Machine, stick: Path) -> None:
    stick.write_bytes(b"PK\x03\x04 a workbook")
    assert "không phải tệp danh mục" in _refused(kiosk, stick, NotAPackage)


def test_made_for_another_product(kiosk: Machine, staff: Machine, stick: Path) -> None:
    _with_header(stick, staff.ring, product="kiosk-khac")
    _refused(kiosk, stick, OtherProduct)


def test_made_by_a_later_program(kiosk: Machine, staff: Machine, stick: Path) -> None:
    _with_header(stick, staff.ring, format=2, serial="seven")
    assert "cập nhật chương trình" in _refused(kiosk, stick, LaterFormat)


@pytest.mark.parametrize(
    "changed",
    [{"serial": 0}, {"serial": 10**9}, {"published_at": "2026-11-25T09:00:00"}, {"keys": 1}],
)
def test_signed_nonsense(
    kiosk: Machine, staff: Machine, stick: Path, changed: dict[str, object]
) -> None:
    _with_header(stick, staff.ring, **changed)
    _refused(kiosk, stick, OtherProduct)


def test_signed_content_that_is_no_catalogue(kiosk: Machine, staff: Machine, stick: Path) -> None:
    content = b"not a database" * 100
    packed = zlib.compress(content)
    magic, header, signatures, _ = _parts(stick)
    stick.write_bytes(b"\n".join((magic, header, signatures, packed)))
    digest = hashlib.sha256(content).hexdigest()
    _with_header(stick, staff.ring, packed=len(packed), size=len(content), sha256=digest)
    _refused(kiosk, stick, ContentDamaged)


def test_a_kiosk_that_trusts_nobody_says_what_to_do(
    tmp_path: Path, watch: Watch, stick: Path
) -> None:
    fresh = Machine(tmp_path / "fresh", watch, Role.KIOSK)
    with pytest.raises(NoKeyTrusted) as said:
        fresh.desk.install(stick)
    assert "kiosk keys trust" in str(said.value)


def test_replaced_between_looking_and_installing(
    kiosk: Machine, stick: Path, tmp_path: Path
) -> None:
    """What was shown as good on the screen is looked at again on our own disk."""
    (offer,) = kiosk.desk.offered(stick.parent)
    assert offer.record is not None
    stranger = KeyRing(tmp_path / "stranger")
    stranger.create("Xã Mẫu")
    _with_header(stick, stranger)
    _refused(kiosk, offer.path, ForeignKey)


# Any damage at all


Mutation = Callable[[bytearray, random.Random], None]


def _change(content: bytearray, chance: random.Random) -> None:
    for _ in range(chance.choice([1, 1, 2, 8])):
        content[chance.randrange(len(content))] = chance.randrange(256)


def _drop(content: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(content))
    del content[at : at + chance.choice([1, 2, 50])]


def _insert(content: bytearray, chance: random.Random) -> None:
    content[chance.randrange(len(content)) :][:0] = chance.randbytes(1)
    at = chance.randrange(len(content))
    content[at:at] = chance.randbytes(chance.choice([1, 2, 50]))


def _repeat(content: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(content))
    content[at:at] = content[at : at + chance.choice([1, 20, 300])]


def _in_the_header(content: bytearray, chance: random.Random) -> None:
    content[chance.randrange(900)] = chance.choice(b'0123456789"{}[],:\n\\x')


def _mutate(stick: Path, kiosk: Machine, turns: int, seed: int) -> None:
    healthy = stick.read_bytes()
    header = _parts(stick)[1]
    chance = random.Random(seed)
    ways: list[Mutation] = [_change, _drop, _insert, _repeat, _in_the_header]
    content = kiosk.root / "content.sqlite"
    package.unpack(stick, package.vouch(stick, kiosk.ring), content)
    signed = content.read_bytes()
    for _ in range(turns):
        spoilt = bytearray(healthy)
        chance.choice(ways)(spoilt, chance)
        if bytes(spoilt) == healthy:
            continue
        stick.write_bytes(spoilt)
        try:
            vouched = package.vouch(stick, kiosk.ring)
            package.unpack(stick, vouched, content)
        except PackageRefused:
            continue
        # Harmless is only the same signature, or the same content, written in another way.
        assert _parts(stick)[1] == header
        assert content.read_bytes() == signed


def test_no_damaged_file_is_taken(kiosk: Machine, stick: Path) -> None:
    _mutate(stick, kiosk, 1_000, seed=1)


@pytest.mark.slow
def test_no_damaged_file_is_taken_at_length(kiosk: Machine, stick: Path) -> None:
    _mutate(stick, kiosk, 20_000, seed=2)
