"""The parts of a zip, piece by piece, and never more than the zip promised.

What a zip says about itself is not trusted: a few bytes can unpack to gigabytes, and the reader of
cells would unpack them all. A part that is longer, shorter or other than promised is an error.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from kiosk.spreadsheets.limits import Limits, Locked, Spoilt, TooLarge

_CHUNK = 1 << 16


class Package:
    """A file that is a zip; ``parts`` are its parts by their names in small letters."""

    def __init__(self, content: bytes, limits: Limits) -> None:
        """Raises ``TooLarge``, ``Locked`` or ``Spoilt`` by what the zip says about itself."""
        self.limits = limits
        self._content = content
        try:
            with zipfile.ZipFile(BytesIO(content)) as archive:
                listed = archive.infolist()
        # Whatever a spoilt directory makes Python's reader trip over.
        except (zipfile.BadZipFile, struct.error, NotImplementedError, ValueError, OSError) as e:
            raise Spoilt from e
        if len(listed) > limits.parts or sum(part.file_size for part in listed) > limits.bytes:
            raise TooLarge
        if any(part.flag_bits & 1 for part in listed):
            raise Locked
        self.parts = {part.filename.lower(): part for part in listed}
        if len(self.parts) < len(listed):
            # Which of two parts of one name counts, each reader decides for itself.
            raise Spoilt

    def unpacked(self, name: str) -> Iterator[bytes]:
        """The bytes of a part. Raises ``Spoilt``, also after some of them, where the zip lied."""
        try:
            yield from self._unpacked(self.parts[name])
        except (zlib.error, struct.error) as error:
            raise Spoilt from error

    def _unpacked(self, part: zipfile.ZipInfo) -> Iterator[bytes]:
        at = part.header_offset
        signature, name_length, extra_length = struct.unpack_from("<4s22xHH", self._content, at)
        begin = at + 30 + name_length + extra_length
        packed = memoryview(self._content)[begin : begin + part.compress_size]
        if signature != b"PK\x03\x04" or len(packed) != part.compress_size:
            raise Spoilt
        if part.compress_type == zipfile.ZIP_STORED:
            pieces = (bytes(packed[i : i + _CHUNK]) for i in range(0, len(packed), _CHUNK))
        elif part.compress_type == zipfile.ZIP_DEFLATED:
            pieces = _inflated(packed)
        else:
            raise Spoilt
        size, checksum = 0, 0
        for piece in pieces:
            size += len(piece)
            if size > part.file_size:
                raise Spoilt
            checksum = zlib.crc32(piece, checksum)
            yield piece
        if size != part.file_size or checksum != part.CRC:
            raise Spoilt


def _inflated(packed: memoryview) -> Iterator[bytes]:
    engine = zlib.decompressobj(-zlib.MAX_WBITS)
    for i in range(0, len(packed), _CHUNK):
        rest: bytes | memoryview = packed[i : i + _CHUNK]
        while rest and not engine.eof:
            yield engine.decompress(rest, _CHUNK)
            rest = engine.unconsumed_tail
    while not engine.eof:
        piece = engine.decompress(b"", _CHUNK)
        if not piece:
            raise Spoilt
        yield piece
