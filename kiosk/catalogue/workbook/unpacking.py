"""The parts of a zip, piece by piece, and never more than the zip promised.

What a zip says about itself is not trusted: a few bytes can unpack to gigabytes, and the reader of
cells would unpack them all. A part that is longer, shorter or other than promised is an error.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator

from kiosk.words import Sentence
from kiosk.words import workbook as words

_CHUNK = 1 << 16


class Refused(Exception):
    """Not to be read, and why: a sentence and its blanks, all but the file's name."""

    def __init__(self, sentence: Sentence, **blanks: object) -> None:
        super().__init__(sentence.source)
        self.sentence = sentence
        self.blanks = blanks


def unpacked(content: bytes, part: zipfile.ZipInfo, most: int) -> Iterator[bytes]:
    """The bytes of a part. Raises ``Refused`` for more than ``most``, ``BadZipFile`` for lies."""
    at = part.header_offset
    signature, name_length, extra_length = struct.unpack_from("<4s22xHH", content, at)
    begin = at + 30 + name_length + extra_length
    packed = memoryview(content)[begin : begin + part.compress_size]
    if signature != b"PK\x03\x04" or len(packed) != part.compress_size:
        raise zipfile.BadZipFile
    if part.file_size > most:
        raise Refused(words.TOO_LARGE)
    if part.compress_type == zipfile.ZIP_STORED:
        pieces = (bytes(packed[i : i + _CHUNK]) for i in range(0, len(packed), _CHUNK))
    elif part.compress_type == zipfile.ZIP_DEFLATED:
        pieces = _inflated(packed)
    else:
        raise zipfile.BadZipFile
    size, checksum = 0, 0
    for piece in pieces:
        size += len(piece)
        if size > part.file_size:
            raise zipfile.BadZipFile
        checksum = zlib.crc32(piece, checksum)
        yield piece
    if size != part.file_size or checksum != part.CRC:
        raise zipfile.BadZipFile


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
            raise zipfile.BadZipFile
        yield piece
