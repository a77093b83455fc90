"""One walk through the XML of a sheet: how far its written cells reach.

Nothing is built of it. It may be XML of any size, made to harm whoever reads it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from xml.parsers import expat

from kiosk.spreadsheets.limits import Limits, Spoilt, TooLarge

_MOST_COLUMNS = 1 << 14

At = tuple[int, int]
"""Row and column, counting from 0."""
Attributes = dict[str, str]


def local(name: str) -> str:
    """A name without its prefix."""
    return name.rpartition(":")[2] if ":" in name else name


def parse(pieces: Iterator[bytes], begin: Callable[[str, Attributes], None]) -> None:
    """Call ``begin`` for each element. Raises ``Spoilt``."""
    # The reader of cells takes everything for UTF-8; both must see the same, and no other encoding
    # of XML does without zeros.
    parser = expat.ParserCreate("UTF-8")
    parser.StartElementHandler = begin
    parser.StartDoctypeDeclHandler = _no_doctype
    try:
        for piece in pieces:
            if b"\0" in piece:
                raise Spoilt
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    # What ``begin`` misses in an element, or cannot read as a number, is damage too.
    except (expat.ExpatError, ValueError, KeyError, IndexError) as error:
        raise Spoilt from error


def _no_doctype(*_: object) -> None:
    raise Spoilt


class Walk:
    """The walk through a sheet, and what it found: ``rows`` and ``columns`` up to its last cell."""

    def __init__(self, sheet: str, limits: Limits) -> None:
        self.sheet = sheet
        self.rows = self.columns = 0
        self._limits = limits
        self._row, self._column = -1, 0
        self._at: At | None = None

    def through(self, pieces: Iterator[bytes]) -> None:
        """Raises ``TooLarge`` and ``Spoilt``."""
        parse(pieces, self.begin)

    def begin(self, name: str, attributes: Attributes) -> None:
        """Take the beginning of an element into account."""
        # Called for every element: the name is looked at here, not by ``local``.
        tag = name.rpartition(":")[2] if ":" in name else name
        if tag == "c":
            reference = attributes.get("r")
            self._at = _position(reference) if reference else (self._row, self._column)
            self._column = self._at[1] + 1
            if attributes.get("t") == "e":
                self.error_value(self._at)
        elif tag == "row":
            self._row = int(attributes["r"]) - 1 if "r" in attributes else self._row + 1
            self._column, self._at = 0, None
        elif self._at is not None and tag in ("v", "is", "f"):
            if self._at[0] >= self.rows or self._at[1] >= self.columns:
                self._reach(*self._at)
            if tag == "f":
                self.formula(self._at)

    def error_value(self, at: At) -> None:
        """A cell holds an error such as #N/A."""

    def formula(self, at: At) -> None:
        """A cell holds a formula."""

    def _reach(self, row: int, column: int) -> None:
        self.rows, self.columns = max(self.rows, row + 1), max(self.columns, column + 1)
        if self.rows > self._limits.rows or self.rows * self.columns > self._limits.cells:
            raise TooLarge(self.sheet, self.rows, self.columns)


def _position(reference: str) -> At:
    """ "C4" as (3, 2)."""
    letters = reference.rstrip("0123456789")
    return int(reference[len(letters) :]) - 1, _column(letters)


@lru_cache(maxsize=1 << 10)
def _column(letters: str) -> int:
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    if not 0 < column <= _MOST_COLUMNS:
        raise ValueError(letters[:20])
    return column - 1
