"""Sizes of paper by their names in IPP (PWG 5101.1): ``iso_a4_210x297mm``, ``custom_min_…``.

The end of a name says the size, so a queue's own name for a size is found by measure: an 80 mm roll
is called something else by every driver.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from kiosk.printing.blocks import PageSize

_SHEETS = {
    PageSize.A3: ("iso_a3_297x420mm", 297.0, 420.0),
    PageSize.A4: ("iso_a4_210x297mm", 210.0, 297.0),
    PageSize.A4_LYING: ("iso_a4_210x297mm", 210.0, 297.0),  # the page lies, the sheet does not
    PageSize.A5: ("iso_a5_148x210mm", 148.0, 210.0),
}
_ROLL_WIDTH = 80.0
# Drivers name a roll of 80 mm by its paper (79.5 to 80) or by what they can print on it (72).
_ROLL_WIDTHS = (71.0, 83.0)
_SLACK = 1.0
_UNITS_IN_MM = (1000, 100, 10_000 / 25.4)
_SIZE = re.compile(r"_(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(mm|in)$")
_RANGE = re.compile(r"^(?:custom|roll)_(min|max)_")


def medium(size: PageSize, height_mm: float, supported: Sequence[str]) -> str | None:
    """The name by which to ask for this paper; ``None`` where a printer does not have it.

    ``supported`` is what the queue says it can (``media-supported``); one that says nothing is
    believed to have everything. ``height_mm`` is the length of a piece of roll.
    """
    measured = {name: found for name in supported if (found := _measure(name))}
    if size is PageSize.ROLL_80:
        return _piece_of_roll(math.ceil(height_mm), measured)
    name, width, height = _SHEETS[size]
    if not measured or name in measured:
        return name
    for own, (own_width, own_height) in _whole_sizes(measured).items():
        if abs(own_width - width) <= _SLACK and abs(own_height - height) <= _SLACK:
            return own
    return _custom(width, height) if _in_range(width, height, measured) else None


def is_ready(size: PageSize, ready: Sequence[str]) -> bool:
    """Whether sheets of this size lie in a printer that says which do (``media-ready``).

    One that says nothing, or something that is no measure, is believed to have them; so is every
    printer of rolls, which are called something else by each.
    """
    measured = [_measure(name) for name in ready]
    if size is PageSize.ROLL_80 or None in measured or not measured:
        return True
    _, *wanted = _SHEETS[size]
    return any(_alike(found, wanted, _SLACK) for found in measured if found)


def fits_tray(size: PageSize, feed: int, cross: int) -> bool:
    """Whether a tray set to these measures, along and across its feed, is for this paper.

    The Printer MIB counts them in micrometres or ten-thousandths of an inch, some printers in
    hundredths of a millimetre, and few say which; no two sizes are alike in another unit. What
    is no measure (negative) is for any paper.
    """
    if size is PageSize.ROLL_80 or feed < 0 or cross < 0:
        return True
    _, *wanted = _SHEETS[size]
    return any(_alike((feed / unit, cross / unit), wanted, _SLACK) for unit in _UNITS_IN_MM)


def _alike(found: Sequence[float], wanted: Sequence[float], slack: float) -> bool:
    """However the sheet lies."""
    pairs = zip(sorted(found), sorted(wanted), strict=True)
    return all(abs(one - other) <= slack for one, other in pairs)


def _piece_of_roll(height: float, measured: dict[str, tuple[float, float]]) -> str | None:
    """A length cut as it is needed, else the shortest fixed one that is long enough."""
    if not measured or _in_range(_ROLL_WIDTH, height, measured):
        return _custom(_ROLL_WIDTH, height)
    narrowest, widest = _ROLL_WIDTHS
    pieces = [
        (own_height, name)
        for name, (own_width, own_height) in _whole_sizes(measured).items()
        if narrowest <= own_width <= widest and own_height + _SLACK >= height
    ]
    return min(pieces)[1] if pieces else None


def _measure(name: str) -> tuple[float, float] | None:
    """Width and height in millimetres, as the name says them."""
    found = _SIZE.search(name)
    if found is None:
        return None
    scale = 25.4 if found[3] == "in" else 1.0
    return float(found[1]) * scale, float(found[2]) * scale


def _whole_sizes(measured: dict[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    return {name: size for name, size in measured.items() if not _RANGE.match(name)}


def _in_range(width: float, height: float, measured: dict[str, tuple[float, float]]) -> bool:
    """Whether the printer takes any size between a least and a greatest one."""
    ends = {found[1]: size for name, size in measured.items() if (found := _RANGE.match(name))}
    if "max" not in ends:
        return False
    least, most = ends.get("min", (0.0, 0.0)), ends["max"]
    return all(
        low - _SLACK <= wanted <= high + _SLACK
        for low, wanted, high in zip(least, (width, height), most, strict=True)
    )


def _custom(width: float, height: float) -> str:
    measure = f"{width:g}x{height:g}mm"
    return f"custom_{measure}_{measure}"
