"""The size of the glass is believed only where it can be true."""

from __future__ import annotations

import math

import pytest

from kiosk.settings import Orientation, Screen
from kiosk.ui.glass import REACH_TOP_MM, measure

USUAL = math.hypot(1080, 1920) / (21.5 * 25.4)
"""Pixels per millimetre of a full-HD panel of 21.5 inches."""


@pytest.mark.parametrize(
    "reported",
    [
        None,
        (0, 0),
        (0, 270),
        (-476, 268),
        (-268, -476),
        (160, 90),
        (90, 160),
        (5000, 2812),
        (5000, 5000),
        (1, 1),
        (300, 300),
        (473, 296),
        (0.5, 0.3),
    ],
)
def test_an_implausible_size_is_not_believed(reported: tuple[float, float] | None) -> None:
    for width, height in ((1080, 1920), (1920, 1080)):
        glass = measure(Screen(), width, height, reported)
        assert glass.px_per_mm == pytest.approx(USUAL)


@pytest.mark.parametrize(
    ("reported", "inches"),
    [((268, 476), 21.5), ((476, 268), 21.5), ((708, 398), 32.0), ((1210, 681), 54.7)],
)
def test_a_plausible_size_is_believed_whichever_way_it_is_reported(
    reported: tuple[float, float], inches: float
) -> None:
    glass = measure(Screen(), 1080, 1920, reported)
    assert math.hypot(1080, 1920) / glass.px_per_mm / 25.4 == pytest.approx(inches, abs=0.1)


@pytest.mark.parametrize("reported", [None, (476.0, 268.0), (160.0, 90.0)])
def test_the_setting_wins(reported: tuple[float, float] | None) -> None:
    glass = measure(Screen(diagonal_inch=32), 1920, 1080, reported)
    assert math.hypot(1920, 1080) / glass.px_per_mm == pytest.approx(32 * 25.4)


@pytest.mark.parametrize(
    ("setting", "size", "portrait"),
    [
        (Orientation.AUTO, (1080, 1920), True),
        (Orientation.AUTO, (1920, 1080), False),
        (Orientation.PORTRAIT, (1920, 1080), True),
        (Orientation.LANDSCAPE, (1080, 1920), False),
    ],
)
def test_which_way_up(setting: Orientation, size: tuple[int, int], portrait: bool) -> None:
    assert measure(Screen(orientation=setting), *size).portrait is portrait


def test_what_hangs_higher_is_reached_less_far_up() -> None:
    heights = [
        measure(Screen(bottom_edge_mm=edge), 1080, 1920).reach_top for edge in (600, 800, 1000)
    ]
    assert heights == sorted(heights)
    high = measure(Screen(bottom_edge_mm=800), 1080, 1920)
    from_floor = 800 + (1920 - high.reach_top) / high.px_per_mm
    assert from_floor == pytest.approx(REACH_TOP_MM, abs=1)


def test_a_low_glass_is_in_reach_all_over() -> None:
    assert measure(Screen(bottom_edge_mm=0), 1920, 1080).reach_top == 0
    assert measure(Screen(bottom_edge_mm=900), 1920, 1080).reach_top == 0
