"""Colours that can be read, and larger text and dark ground by one touch from everywhere."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QFont, QFontInfo

from kiosk.settings import TextSize
from kiosk.ui.routes import AllRoute, HomeRoute, Route
from kiosk.ui.screens.base import Screen
from kiosk.ui.theme import DAY, FAMILY, NIGHT, Contrast, Palette, Role
from kiosk.ui.widgets.label import Label
from kiosk.words import screens as words

from .visitor import CODE, ROUTES, Visitor, both_ways_up, route_name

pytestmark = pytest.mark.usefixtures("briskly")

both_palettes = pytest.mark.parametrize("palette", [DAY, NIGHT], ids=["day", "night"])

TEXTS = [
    ("ink", "ground"),
    ("ink", "surface"),
    ("ink", "tint"),
    ("ink", "good_tint"),
    ("ink", "warn_tint"),
    ("ink", "bad_tint"),
    ("soft_ink", "ground"),
    ("soft_ink", "surface"),
    ("soft_ink", "tint"),
    ("tint_ink", "tint"),
    ("tint_ink", "surface"),
    ("action", "surface"),
    ("on_action", "action"),
    ("on_action", "action_pressed"),
    ("good", "good_tint"),
    ("warn", "warn_tint"),
    ("warn", "surface"),
    ("warn", "ground"),
    ("bad", "bad_tint"),
    ("bad", "ground"),
]
"""Which text stands on which ground somewhere in the product."""


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = QColor(colour).getRgbF()[:3]  # pyright: ignore[reportIndexIssue, reportUnknownVariableType]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]  # pyright: ignore[reportUnknownVariableType]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]  # pyright: ignore[reportUnknownVariableType]


def contrast(one: str, other: str) -> float:
    """Contrast ratio, WCAG 2.2: 1 (nothing to see) to 21 (black on white)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_formula_knows_its_ends() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#777777") == pytest.approx(1)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@both_palettes
@pytest.mark.parametrize(("text", "ground"), TEXTS)
def test_every_text_stands_out_ten_to_one(palette: Palette, text: str, ground: str) -> None:
    assert contrast(getattr(palette, text), getattr(palette, ground)) >= 10


@pytest.mark.parametrize("ground", ["ground", "surface", "tint"])
def test_at_night_text_stands_out_even_more(ground: str) -> None:
    assert contrast(NIGHT.ink, getattr(NIGHT, ground)) >= (15 if ground != "tint" else 14)


@both_palettes
@pytest.mark.parametrize("ground", ["ground", "surface"])
def test_the_ring_of_the_focus_is_seen(palette: Palette, ground: str) -> None:
    assert contrast(palette.focus, getattr(palette, ground)) >= 3


@both_ways_up
def test_labels_take_only_colours_that_were_measured(visitor: Visitor) -> None:
    """The table above is complete: no label on any page has a colour that is not in it."""
    for route in ROUTES[1:]:
        visitor.window.go(route)
        known = {visitor.window.theme.colour(text).name() for text, _ in TEXTS}
        for label in visitor.visible(Label):
            assert label.palette().windowText().color().name() in known, label.text()


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("text_size", TextSize)
def test_texts_are_as_high_on_the_glass_as_promised(
    visitor: Visitor, role: Role, text_size: TextSize
) -> None:
    """Capitals of body text: 3.5, 4.8, 6.4 and 8.5 mm; small text never under 2.9 mm."""
    theme = replace(visitor.window.theme, text_size=text_size)
    font = theme.font(role)
    assert QFontInfo(font).family() == FAMILY
    assert QFontInfo(font).exactMatch()
    capital = QFontInfo(font).pixelSize() * 0.7 / theme.glass.px_per_mm
    promised = {"small": 3.5, "normal": 4.8, "large": 6.4, "largest": 8.5}[text_size]
    if role is Role.BODY:
        assert capital == pytest.approx(promised, abs=0.2)
    assert capital >= 2.9


@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.DemiBold, QFont.Weight.Bold])
def test_every_weight_is_a_real_one(visitor: Visitor, weight: QFont.Weight) -> None:
    font = QFont(FAMILY)
    font.setWeight(weight)
    assert QFontInfo(font).weight() == weight


def ground_colour(visitor: Visitor) -> QColor:
    """What the glass shows beside everything else: above it all, left of the bar that scrolls."""
    shown: Screen = visitor.window.screen_shown
    image = visitor.window.grab().toImage()
    spot = shown.mapTo(visitor.window, QPoint(shown.width() - 20, 2))
    return image.pixelColor(spot)


@both_ways_up
@pytest.mark.parametrize("route", ROUTES, ids=route_name)
def test_larger_text_and_dark_ground_are_one_touch_away(visitor: Visitor, route: Route) -> None:
    visitor.go(route)
    heights = {label.text(): label.fontInfo().pixelSize() for label in visitor.visible(Label)}
    visitor.touch_button(words.LARGER_TEXT())
    assert visitor.route == route
    grown = [
        label.fontInfo().pixelSize() > heights[label.text()]
        for label in visitor.visible(Label)
        if label.text() in heights
    ]
    assert grown
    assert all(grown)
    assert ground_colour(visitor) == QColor(DAY.ground)
    visitor.touch_button(words.NIGHT())
    assert visitor.route == route
    assert ground_colour(visitor) == QColor(NIGHT.ground)
    visitor.touch_button(words.DAY())
    assert ground_colour(visitor) == QColor(DAY.ground)


def test_the_largest_text_is_followed_by_the_normal_one(visitor: Visitor) -> None:
    sizes: list[TextSize] = []
    for said in (words.LARGER_TEXT(), words.LARGER_TEXT(), words.NORMAL_TEXT()):
        visitor.touch_button(said)
        sizes.append(visitor.window.theme.text_size)
    assert sizes == [TextSize.LARGE, TextSize.LARGEST, TextSize.NORMAL]


@pytest.mark.parametrize("way_home", ["home button", "done", "nobody there"])
def test_the_next_visitor_finds_normal_text_on_light_ground(
    visitor: Visitor, way_home: str
) -> None:
    visitor.send_scan(CODE)
    visitor.settle()
    visitor.touch_button(words.LARGER_TEXT())
    visitor.touch_button(words.NIGHT())
    if way_home == "nobody there":
        visitor.window.idle.gone.emit()
    else:
        visitor.touch_button(words.HOME() if way_home == "home button" else words.DONE())
    assert visitor.route == HomeRoute()
    assert visitor.window.theme.text_size is TextSize.NORMAL
    assert visitor.window.theme.contrast is Contrast.DAY
    assert ground_colour(visitor) == QColor(DAY.ground)
    visitor.go(AllRoute())
    assert ground_colour(visitor) == QColor(DAY.ground)


def test_a_page_opened_later_has_the_chosen_look(visitor: Visitor) -> None:
    visitor.touch_button(words.NIGHT())
    visitor.touch_button(words.LARGER_TEXT())
    for route in ROUTES[1:]:
        visitor.window.go(route)
        inks = {label.palette().windowText().color().name() for label in visitor.visible(Label)}
        day_inks = {QColor(DAY.ink).name(), QColor(DAY.soft_ink).name()}
        assert inks.isdisjoint(day_inks), route
        assert ground_colour(visitor) == QColor(NIGHT.ground), route
