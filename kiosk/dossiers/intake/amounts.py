"""Amounts of money as exports write them: "10.000đ", "10,000", "10000.00", "10 000 VNĐ"."""

from __future__ import annotations

import re

from kiosk.text import clean

_MOST = 10**12
"""More than any single fee or tax of a citizen; beyond it stands a mistake."""
_AMOUNT = re.compile(
    r"([0-9]{1,15}|[0-9]{1,3}(?:([., ])[0-9]{3})(?:\2[0-9]{3}){0,4})(?:[.,]00?)?"
    r"\s*(?:đ|₫|đồng|d|dong|vnđ|vnd)?\.?",
    re.IGNORECASE,
)


class NoAmount(ValueError):
    """It is no amount in đồng, or may be read in two ways."""


def amount(cell: str) -> int | None:
    """The amount in đồng; ``None`` where nothing is written. Raises ``NoAmount``."""
    said = clean(cell)
    if not said:
        return None
    found = _AMOUNT.fullmatch(said) if len(said) < 40 else None
    if found is None:
        raise NoAmount
    value = int(re.sub(r"[., ]", "", found[1]))
    if value > _MOST:
        raise NoAmount
    return value
