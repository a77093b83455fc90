"""Which PINs are good enough, and what is kept of them.

Six digits are few, so what everybody tries first is refused, and what is kept costs 64 MB and a
tenth of a second to try (argon2id). One salt serves the whole book: the PIN alone says who it is,
so one computation has to be compared with everybody's; no two people have the same PIN anyway.
"""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise

from kiosk.errors import KioskError
from kiosk.words import pins as words

LEAST_DIGITS, MOST_DIGITS = 6, 12
SALT_BYTES = 16
_KEPT_BYTES = 32
_FEWEST_DIFFERENT = 3
_DATE_SHAPES = {6: ("%d%m%y", "%y%m%d"), 8: ("%d%m%Y", "%Y%m%d")}


class PinLength(KioskError):
    """Not six to twelve digits."""

    def __init__(self) -> None:
        super().__init__(words.PIN_LENGTH, least=LEAST_DIGITS, most=MOST_DIGITS)


class PinTooEasy(KioskError):
    """One of those that are tried first."""

    def __init__(self) -> None:
        super().__init__(words.PIN_TOO_EASY)


def accept(pin: str) -> None:
    """Let a new PIN pass. Raises ``PinLength`` or ``PinTooEasy``."""
    if not is_pin(pin):
        raise PinLength
    if _is_easy(pin):
        raise PinTooEasy


def is_pin(pin: str) -> bool:
    """Whether this is something that could be a PIN at all."""
    return re.fullmatch(rf"[0-9]{{{LEAST_DIGITS},{MOST_DIGITS}}}", pin) is not None


def _is_easy(pin: str) -> bool:
    few = len(set(pin)) < _FEWEST_DIFFERENT
    return few or _runs(pin) or _repeats(pin) or _is_date(pin)


def _runs(pin: str) -> bool:
    """Whether it goes up or down by the same step all the way: 123456, 890123, 97531."""
    steps = {(int(b) - int(a)) % 10 for a, b in pairwise(pin)}
    return len(steps) == 1


def _repeats(pin: str) -> bool:
    """Whether it is a shorter number over and over: 121212, 19901990."""
    return any(
        pin == (pin[:length] * len(pin))[: len(pin)] for length in range(1, len(pin) // 2 + 1)
    )


def _is_date(pin: str) -> bool:
    """Whether it reads as a day somebody may have been born."""
    for shape in _DATE_SHAPES.get(len(pin), ()):
        try:
            day = dt.datetime.strptime(pin, shape)
        except ValueError:
            continue
        if len(pin) == 6 or 1900 <= day.year <= 2099:
            return True
    return False


def kept(pin: str, salt: bytes) -> bytes:
    """What the book keeps of a PIN. Takes about a tenth of a second, on purpose."""
    # 10 MB of memory that only the door needs.
    from nacl.pwhash import argon2id

    return argon2id.kdf(
        _KEPT_BYTES,
        pin.encode("ascii"),
        salt,
        opslimit=argon2id.OPSLIMIT_INTERACTIVE,
        memlimit=argon2id.MEMLIMIT_INTERACTIVE,
    )
