"""A look at a file before anything is made of it: is it a workbook, and one that staff may post?

The reader of cells does not tell a formula from its value, nor an error from a text, so the cells
that hold one are noted on the walk that finds out how far a sheet reaches.
"""

from __future__ import annotations

from collections import Counter
from enum import Enum

from kiosk.spreadsheets.limits import Limits, Locked, Spoilt, TooLarge
from kiosk.spreadsheets.looking import WORKBOOK, look_through
from kiosk.spreadsheets.package import Package
from kiosk.spreadsheets.walking import At, Walk
from kiosk.words import Sentence
from kiosk.words import workbook as words

KIND = ".xlsx"
MOST_ROWS = 100_000
_LIMITS = Limits(
    rows=MOST_ROWS + 1,  # below a header
    cells=3_000_000,
    cells_together=9_000_000,
    bytes=250_000_000,
)
_MOST_FLAWS_OF_A_COLUMN = 200
"""Counted by column: those of columns that nobody reads must not hide those of one that is read."""
_MOST_FLAWS = 50_000
_MOST_TYPES_BYTES = 1_000_000

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_TYPES = "[content_types].xml"


class Refused(Exception):
    """Not to be read, and why: a sentence and its blanks, all but the file's name."""

    def __init__(self, sentence: Sentence, **blanks: object) -> None:
        super().__init__(sentence.source)
        self.sentence = sentence
        self.blanks = blanks


class Flaw(Enum):
    """What a cell holds that its value does not show."""

    FORMULA = "formula"
    ERROR_VALUE = "error"


class Extent(Walk):
    """How far the written cells of a sheet reach, and the flaws found on the way."""

    def __init__(self, sheet: str, limits: Limits) -> None:
        super().__init__(sheet, limits)
        self.flaws: dict[At, Flaw] = {}
        self._flawed: Counter[int] = Counter()

    def error_value(self, at: At) -> None:
        self._flaw(at, Flaw.ERROR_VALUE)

    def formula(self, at: At) -> None:
        self._flaw(at, Flaw.FORMULA)

    def _flaw(self, at: At, flaw: Flaw) -> None:
        row, column = at
        if at not in self.flaws:
            self._flawed[column] += 1
        if at in self.flaws or self._flawed[column] <= _MOST_FLAWS_OF_A_COLUMN:
            self.flaws[at] = flaw
        if len(self.flaws) > _MOST_FLAWS:
            raise TooLarge(self.sheet, row + 1, column + 1)


def scan(content: bytes) -> dict[str, Extent]:
    """The sheets of a workbook by name. Raises ``Refused``."""
    if content.startswith(_OLE):
        locked = "EncryptedPackage".encode("utf-16-le") in content
        if locked:
            raise Refused(words.PASSWORD, kind=KIND)
        raise Refused(words.OTHER_FORMAT, other=".xls", kind=KIND)
    if not content.startswith(b"PK"):
        raise Refused(words.NO_WORKBOOK, kind=KIND)
    try:
        package = Package(content, _LIMITS)
        _refuse_others(package)
        return look_through(package, Extent)
    except Locked as problem:
        raise Refused(words.PASSWORD, kind=KIND) from problem
    except Spoilt as problem:
        raise Refused(words.DAMAGED) from problem
    except TooLarge as problem:
        if not problem.sheet:
            raise Refused(words.TOO_LARGE) from problem
        reach = {"row": problem.row, "column": problem.column}
        raise Refused(words.TOO_MANY_ROWS, sheet=problem.sheet, **reach) from problem


def _refuse_others(package: Package) -> None:
    parts = package.parts
    if any(name.endswith("vbaproject.bin") for name in parts):
        raise Refused(words.MACROS, kind=KIND)
    if "content.xml" in parts and "mimetype" in parts:
        raise Refused(words.OTHER_FORMAT, other=".ods", kind=KIND)
    if "xl/workbook.bin" in parts:
        raise Refused(words.OTHER_FORMAT, other=".xlsb", kind=KIND)
    if WORKBOOK not in parts or _TYPES not in parts:
        raise Refused(words.NO_WORKBOOK, kind=KIND)
    if parts[_TYPES].file_size > _MOST_TYPES_BYTES:
        raise TooLarge
    if b"macroEnabled" in b"".join(package.unpacked(_TYPES)):
        raise Refused(words.MACROS, kind=KIND)
