"""The glass people touch: pixels per millimetre, which way up it stands, how far people reach.

Screens lie about their size (0 mm, 160 x 90 mm, the size of another panel), so a reported size is
believed only where its shape agrees with the pixels and its diagonal is one that kiosks have.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from kiosk.settings import Orientation, Screen

REACH_TOP_MM = 1220
"""Highest comfortable reach from a wheelchair, from the floor (ADA 2010, 308)."""

_DEFAULT_DIAGONAL_INCH = 21.5
_PLAUSIBLE_INCHES = (9.0, 75.0)
_PLAUSIBLE_SHAPE_ERROR = 0.06


@dataclass(frozen=True, slots=True)
class Glass:
    """One screen as it hangs on its post. Sizes in pixels; ``bottom_edge_mm`` from the floor."""

    width: int
    height: int
    px_per_mm: float
    bottom_edge_mm: int = 800
    portrait: bool = False

    @property
    def reach_top(self) -> int:
        """The highest pixel row a main action may begin at; 0 where all is in reach."""
        top_mm = self.bottom_edge_mm + self.height / self.px_per_mm
        return max(0, round((top_mm - REACH_TOP_MM) * self.px_per_mm))


def measure(
    screen: Screen, width: int, height: int, reported_mm: tuple[float, float] | None = None
) -> Glass:
    """The glass for a window of ``width`` x ``height`` pixels on a screen of that size.

    ``reported_mm`` is what the screen says of itself, or ``None``.
    """
    diagonal = screen.diagonal_inch or _believable(width, height, reported_mm)
    px_per_mm = math.hypot(width, height) / (diagonal * 25.4)
    portrait = {
        Orientation.AUTO: height > width,
        Orientation.PORTRAIT: True,
        Orientation.LANDSCAPE: False,
    }[screen.orientation]
    return Glass(width, height, px_per_mm, screen.bottom_edge_mm, portrait)


def _believable(width: int, height: int, reported_mm: tuple[float, float] | None) -> float:
    if reported_mm is None or min(reported_mm) <= 0:
        return _DEFAULT_DIAGONAL_INCH
    diagonal = math.hypot(*reported_mm) / 25.4
    long, short = max(reported_mm), min(reported_mm)
    shape = (long / short) / (max(width, height) / min(width, height))
    low, high = _PLAUSIBLE_INCHES
    if low <= diagonal <= high and abs(shape - 1) <= _PLAUSIBLE_SHAPE_ERROR:
        return diagonal
    return _DEFAULT_DIAGONAL_INCH
