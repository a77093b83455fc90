"""In which encoding a text file is written.

Exports come in UTF-8 with and without a mark, in UTF-16 ("Unicode text" of Excel) and in
Windows-1258, whose tones are separate characters. One look through the whole file decides:
Windows-1258 may begin with thousands of plain letters.
"""

from __future__ import annotations

import codecs
from pathlib import Path

_CHUNK = 1 << 20
_HEAD = 4096


def encoding_of(path: Path) -> str:
    """A name for Python's codecs. Raises ``OSError``."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
        if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return "utf-16"
        if head.startswith(codecs.BOM_UTF8):
            return "utf-8-sig"
        # Without a mark, the letters of the header still have every other byte empty.
        half = max(len(head) // 2, 1)
        if head[1::2].count(0) * 10 > half * 4 and head[::2].count(0) * 10 < half:
            return "utf-16-le"
        if head[::2].count(0) * 10 > half * 4 and head[1::2].count(0) * 10 < half:
            return "utf-16-be"
        decoder = codecs.getincrementaldecoder("utf-8")()
        chunk = head
        try:
            while chunk:
                decoder.decode(chunk)
                chunk = file.read(_CHUNK)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            # Read with the head that was looked at, a cut of one letter at most.
            return "utf-8" if _is_damaged_utf8(chunk or head) else "cp1258"
    return "utf-8"


def _is_damaged_utf8(chunk: bytes) -> bool:
    """Whether most letters beyond ASCII are those of UTF-8, so only a few bytes are spoilt."""
    said = chunk.decode("utf-8", "replace")
    spoilt = said.count("\ufffd")
    return sum(letter > "\x7f" for letter in said) - spoilt > 3 * spoilt
