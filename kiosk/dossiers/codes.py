"""Reading a dossier code (mã hồ sơ) out of whatever a scanner or a finger delivers.

The code opens somebody's dossier, so reading the wrong one is worse than reading none: anything
that is not exactly one code is asked for again, never guessed. Two readings stand apart. What
scanners, keyboards and receipts put *around* a code is forgiven here; what a Vietnamese input
method does *to* its letters is undone in ``keystrokes.py``.

A code carries no check digit, so some damage leaves another code, and nobody can tell: a digit
misread or mistyped, one digit too many or too few where the grammar allows either number (the
serial has four to seven, a unit two or three), the agency in front lost to the last letter.

A code is an agency, a date and the serial of that day: ``H15.50.05.13-261008-0975``,
``000.A0.01.H26-210212-9090``, ``G01.899.909-260916-890028``.
"""

from __future__ import annotations

import datetime as dt
import itertools
import re

from kiosk import text
from kiosk.dossiers.keystrokes import VIETNAMESE, spellings
from kiosk.errors import KioskError
from kiosk.words import dossiers as words

EXAMPLE = "H26.99.01-240102-0001"
"""An invented code of long ago, to show people what one looks like."""

# A receipt's QR code holds an address at most; nobody scans a page of text.
_LONGEST = 500

# Not NFKC: it also turns "½" into "1⁄2" and "²" into "2", and so a misread into another code.
_FULL_WIDTH = {0xFF01 + i: chr(0x21 + i) for i in range(94)}
# Not blanks: the fields of a receipt's QR code stay apart, and an AIM identifier may follow.
_CONTROLS = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)], "|")
# Not str.upper(): it makes "S" of "ſ" and "I" of "ı".
_CAPITALS = {ord(letter.lower()): letter for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" + VIETNAMESE}

# "]C1": which symbology the scanner saw (AIM identifier). Telex types "ư" for the bracket. Not the
# "]Á" that VNI makes of "]A1": its mark may be a digit taken from the code behind.
_AIM = re.compile(r"(?<![^\s|])[\]Ư][A-Z][0-9](?=\w)")
_TAIL = re.compile(r"-[0-9]{6}-[0-9]{4}")
_AGENCY_LENGTHS = (3, 2, 2)
_AGENCY = r"[0-9A-Z]{3}\.[0-9A-Z]{2}\.[0-9A-Z]{2}"
_CODE = re.compile(
    # No letter, dot or dash before it, no bracket of a spoiled AIM identifier, nor the beginning of
    # a longer code with its dot spoiled.
    rf"(?<![\w.\-\]])(?<!{_AGENCY}\W)(?<!{_AGENCY}\W\W)"
    # An input method may have joined characters of these three, so they may be too short here.
    rf"(?:(?P<agency>[0-9A-Z{VIETNAMESE}]{{1,3}}(?:\.[0-9A-Z{VIETNAMESE}]{{1,2}}){{2}})\.)?"
    r"(?P<rest>[GHK][0-9]{2}(?:\.[0-9]{2,3}){0,4}-(?P<date>[0-9]{6})-[0-9]{4,7})"
    # Not the beginning of something longer, nor of a longer serial with one digit misread. A full
    # stop that ends a sentence is fine.
    r"(?![\w\-]|\.\w|\W{1,2}[0-9]{1,3}(?:[\s|]|$))"
)


class MalformedCode(KioskError):
    """There is no dossier code in what was scanned or typed, or something is wrong with it."""

    def __init__(self) -> None:
        super().__init__(words.CODE_MALFORMED, example=EXAMPLE)


class AmbiguousCode(KioskError):
    """What was scanned or typed can be read as more than one dossier code."""

    def __init__(self) -> None:
        super().__init__(words.CODE_AMBIGUOUS)


def read_code(raw: str) -> str:
    """The one dossier code in ``raw``, in capitals and nothing else around it.

    Forgiven: control characters and white space, an AIM identifier, lower or swapped case,
    full-width forms, invisible characters, an address or text around the code, the same code
    twice, letters joined by Telex or VNI.

    Raises ``MalformedCode`` where there is no code, where its date is none, or where anything
    else in the text looks like a second, damaged code; ``AmbiguousCode`` where there are two
    codes or two ways to read one.
    """
    if len(raw) > _LONGEST:
        raise MalformedCode
    line = text.clean(raw.translate(_FULL_WIDTH | _CONTROLS)).translate(_CAPITALS)
    line = _AIM.sub("", line)
    readings = [_readings(found) for found in _CODE.finditer(line)]
    if not readings or not all(readings) or len(readings) != len(_TAIL.findall(line)):
        raise MalformedCode
    codes = set(itertools.chain.from_iterable(readings))
    if len(codes) > 1:
        raise AmbiguousCode
    return codes.pop()


def _readings(found: re.Match[str]) -> set[str]:
    """Every valid code that may have been meant: none, one, or several."""
    agency, rest = found["agency"], found["rest"]
    if not _is_date(found["date"]):
        return set()
    if agency is None:
        return {rest}
    parts = zip(agency.split("."), _AGENCY_LENGTHS, strict=True)
    meant = itertools.product(*(spellings(part, length) for part, length in parts))
    return {".".join([*parts, rest]) for parts in meant}


def _is_date(yymmdd: str) -> bool:
    try:
        dt.date(2000 + int(yymmdd[:2]), int(yymmdd[2:4]), int(yymmdd[4:]))
    except ValueError:
        return False
    return True
