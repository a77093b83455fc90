"""A published edition as one signed file, to be carried on a stick or laid into a web folder.

::

    kiosk-mot-cua danh-muc        a magic line
    {"serial": 7, …}              the header, JSON on one line: what, from whom, until when,
                                  SHA-256 and size of the content, the keys to trust from now on
    {"<key id>": "…"}             Ed25519 signatures of that very line, one for each signing key
    …                             the content (``edition.py``), compressed by zlib, to the end

The order of checking is from cheap to dear, and nothing of the content is touched before a
trusted key vouches for its size and its hash. Whether the number is new here is not for the file
to say: ``desk.py`` asks that.
"""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import hashlib
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, BinaryIO

import msgspec

from kiosk import text
from kiosk.catalogue.keys import KeyRing, PublicKey
from kiosk.errors import KioskError
from kiosk.words import editions as words

SUFFIX = ".kmc"
LATEST = f"danh-muc-moi-nhat{SUFFIX}"
"""What lies under this name in a folder, and in a web folder, is always the newest."""

PRODUCT = "kiosk-mot-cua danh-muc"
FORMAT = 1
LARGEST_CONTENT = 256 * 1024 * 1024
LARGEST_FILE = 96 * 1024 * 1024
"""All blank forms there may be, and five times what all procedures of four ministries need."""

_MAGIC = f"{PRODUCT}\n".encode()
_LARGEST_HEADER = 64 * 1024
_LARGEST_SIGNATURES = 16 * 1024
_PIECE = 256 * 1024
_LAST_SERIAL = 999_999


class PackageRefused(KioskError):
    """A file that is not taken; the sentence says why."""


class NotAPackage(PackageRefused):
    """Something else altogether."""


class LaterFormat(PackageRefused):
    """Made by a later version of this program."""


class OtherProduct(PackageRefused):
    """Signed by a trusted key, but for something else."""


class Unsigned(PackageRefused):
    """Nobody vouches for it."""


class ForeignKey(PackageRefused):
    """Signed only by keys this machine does not trust."""


class Forged(PackageRefused):
    """The header is not what was signed."""


class CutShort(PackageRefused):
    """It ends before its time."""


class TooLong(PackageRefused):
    """It is larger than it may be, or than it says."""


class Mixed(PackageRefused):
    """The content is not the one that was signed."""


class NoKeyTrusted(KioskError):
    """This machine trusts no key yet."""

    def __init__(self) -> None:
        super().__init__(words.PACKAGE_NO_TRUST, command="kiosk keys trust")


@dataclass(frozen=True, slots=True)
class _Key:
    name: str
    key: Annotated[bytes, msgspec.Meta(min_length=32, max_length=32)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What is signed. ``size`` and ``packed`` in bytes, of the content and of its compression."""

    product: str = PRODUCT
    format: int = FORMAT
    serial: Annotated[int, msgspec.Meta(ge=1, le=_LAST_SERIAL)]
    published_at: Annotated[dt.datetime, msgspec.Meta(tz=True)]
    effective: dt.date
    expires: dt.date
    by: str
    note: str
    sources: tuple[str, ...]
    sha256: str
    size: int
    packed: int
    keys: tuple[_Key, ...]

    @property
    def trusted(self) -> tuple[PublicKey, ...]:
        """The keys a machine that installs this shall trust from now on."""
        return tuple(PublicKey(key.key, text.clean(key.name)) for key in self.keys)


@dataclass(frozen=True, slots=True)
class Vouched:
    """A header that a trusted key vouches for, and where the content begins in the file."""

    header: Header
    signed_by: str
    content_at: int


def keys_in_header(keys: Sequence[PublicKey]) -> tuple[_Key, ...]:
    return tuple(_Key(key.name, key.key) for key in keys)


def compress(content: Path, target: Path) -> int:
    """Compress a content; the size it then has. Raises ``OSError``."""
    packer, size = zlib.compressobj(), 0
    with content.open("rb") as source, target.open("wb") as file:
        while piece := source.read(_PIECE):
            size += file.write(packer.compress(piece))
        return size + file.write(packer.flush())


def write(header: Header, packed: Path, target: Path, ring: KeyRing) -> None:
    """Sign and put together. Raises ``OSError`` and ``KioskError``."""
    line = msgspec.json.encode(header)
    signatures = {
        id: base64.b64encode(signature).decode()
        for id, signature in ring.sign(_signed(line)).items()
    }
    with target.open("wb") as file:
        file.writelines((_MAGIC, line, b"\n", msgspec.json.encode(signatures), b"\n"))
        with packed.open("rb") as source:
            while piece := source.read(_PIECE):
                file.write(piece)


def vouch(path: Path, ring: KeyRing) -> Vouched:
    """Read and verify the header, and the length of the file.

    Raises ``PackageRefused``, ``NoKeyTrusted`` and ``OSError``.
    """
    with path.open("rb") as file:
        if file.readline(len(_MAGIC)) != _MAGIC:
            raise NotAPackage(words.PACKAGE_NOT_ONE, file=path.name, suffix=SUFFIX)
        line = _line(file, _LARGEST_HEADER, path)
        signatures = _line(file, _LARGEST_SIGNATURES, path)
        at = file.tell()
        file.seek(0, 2)
        length = file.tell() - at
    signed_by = _who_signed(line, signatures, ring, path)
    header = _header(line, path)
    if length < header.packed:
        raise CutShort(words.PACKAGE_CUT, file=path.name)
    if length > header.packed or header.packed > LARGEST_FILE or header.size > LARGEST_CONTENT:
        raise TooLong(words.PACKAGE_TOO_LONG, file=path.name)
    return Vouched(header, signed_by, at)


def unpack(path: Path, vouched: Vouched, target: Path) -> None:
    """Write the content to ``target`` if it is the one that was signed.

    Raises ``Mixed`` and ``OSError``; ``target`` is worth nothing then.
    """
    unpacker, digest, size = zlib.decompressobj(), hashlib.sha256(), 0
    with path.open("rb") as file, target.open("wb") as out:
        file.seek(vouched.content_at)
        waiting = b""
        while not unpacker.eof:
            waiting = waiting or file.read(_PIECE)
            try:
                piece = unpacker.decompress(waiting, _PIECE)
            except zlib.error as error:
                raise Mixed(words.PACKAGE_MIXED, file=path.name) from error
            size += len(piece)
            if size > vouched.header.size or (not waiting and not piece):
                raise Mixed(words.PACKAGE_MIXED, file=path.name)
            waiting = unpacker.unconsumed_tail
            digest.update(piece)
            out.write(piece)
        more = bool(unpacker.unused_data or file.read(1))
    if more or size != vouched.header.size or digest.hexdigest() != vouched.header.sha256:
        raise Mixed(words.PACKAGE_MIXED, file=path.name)


def _signed(line: bytes) -> bytes:
    """What the signatures are made over: no signature of ours fits anything else."""
    return _MAGIC + line


def _line(file: BinaryIO, largest: int, path: Path) -> bytes:
    line = file.readline(largest)
    if line.endswith(b"\n"):
        return line[:-1]
    if len(line) == largest:
        raise TooLong(words.PACKAGE_TOO_LONG, file=path.name)
    raise CutShort(words.PACKAGE_CUT, file=path.name)


def _who_signed(line: bytes, signatures: bytes, ring: KeyRing, path: Path) -> str:
    """The ids of the trusted keys that signed; at least one."""
    try:
        written = msgspec.json.decode(signatures, type=dict[str, str])
        given = {id: base64.b64decode(one, validate=True) for id, one in written.items()}
    except (msgspec.MsgspecError, UnicodeDecodeError, binascii.Error, ValueError) as error:
        raise Forged(words.PACKAGE_FORGED, file=path.name) from error
    if not given:
        raise Unsigned(words.PACKAGE_UNSIGNED, file=path.name)
    trusted = ring.trusted()
    if not trusted:
        raise NoKeyTrusted
    ours = [key for key in trusted if key.id in given]
    if not ours:
        raise ForeignKey(words.PACKAGE_FOREIGN, file=path.name)
    sound = [key.id for key in ours if key.verifies(_signed(line), given[key.id])]
    if not sound:
        raise Forged(words.PACKAGE_FORGED, file=path.name)
    return ", ".join(sound)


class _Kind(msgspec.Struct):
    product: str
    format: int


def _header(line: bytes, path: Path) -> Header:
    """For what a trusted key has signed: a misfit means another program, not an attack."""
    try:
        kind = msgspec.json.decode(line, type=_Kind)
        if kind.product != PRODUCT:
            raise OtherProduct(words.PACKAGE_OTHER_PRODUCT, file=path.name)
        if kind.format != FORMAT:
            raise LaterFormat(words.PACKAGE_LATER_FORMAT, file=path.name)
        return msgspec.json.decode(line, type=Header)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise OtherProduct(words.PACKAGE_OTHER_PRODUCT, file=path.name) from error
