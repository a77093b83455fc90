"""The lines of a text file, one after the other, however long the file or one of its lines is."""

from __future__ import annotations

import codecs
import io
import unicodedata
from collections.abc import Iterator
from pathlib import Path

_CHUNK = 1 << 18
_LONGEST_LINE = 1 << 20
TOO_LONG = "\ufffd\n"
"""Stands in the place of a line that nobody has typed: of more than a million characters."""
SPOILT = "\ufffd\ufffd\n"
"""Stands in the place of a line with zeros or bytes that are no text. A power cut leaves blocks of
them, from the middle of one row to the middle of another: nothing in that line can be trusted."""

codecs.register_error("kiosk-zero", lambda error: ("\0", _end(error)))


def _end(error: UnicodeError) -> int:
    assert isinstance(error, UnicodeDecodeError)
    return error.end


def lines(path: Path, encoding: str) -> Iterator[str]:
    """Lines with their ends (LF, CR LF or CR), in NFC; ``TOO_LONG`` or ``SPOILT`` for bad ones.

    Raises ``OSError``, also later.
    """
    decoder = codecs.getincrementaldecoder(encoding)(errors="kiosk-zero")
    rest, is_endless = "", False
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            text = rest + decoder.decode(chunk)
            cut = _behind_last_end(text)
            if not cut:
                if len(text) > _LONGEST_LINE:
                    rest, is_endless = "", True
                else:
                    rest = text
                continue
            block, rest = text[:cut], text[cut:]
            if is_endless:
                first = next(io.StringIO(block, newline=""))
                block, is_endless = TOO_LONG + block[len(first) :], False
            yield from _lines_of(block)
        rest += decoder.decode(b"", final=True)
    if is_endless:
        yield TOO_LONG
    elif rest:
        yield from _lines_of(rest)


def _behind_last_end(text: str) -> int:
    found = text.rfind("\n")
    if found < 0:
        # A CR at the very end may be half of a CR LF.
        found = text.rfind("\r", 0, len(text) - 1)
    return found + 1


def _lines_of(block: str) -> Iterator[str]:
    if not unicodedata.is_normalized("NFC", block):
        block = unicodedata.normalize("NFC", block)
    found = io.StringIO(block, newline="")
    if "\0" in block:
        return (SPOILT if "\0" in line else line for line in found)
    return found


def is_ended(path: Path) -> bool:
    """Whether the last line has an end; without one the file may have been cut. ``OSError``."""
    with path.open("rb") as file:
        size = file.seek(0, io.SEEK_END)
        file.seek(max(0, size - 2))
        return file.read(2).strip(b"\0")[-1:] in (b"\n", b"\r")
