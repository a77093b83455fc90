"""Every colour and size of the product, in one frozen place.

Sizes are millimetres on the glass, turned into pixels by the screen's true density
(``glass.py``); text is given by the height of its capitals. A change of text size or contrast is
``dataclasses.replace`` and one walk over the widgets.

Sources: EN 301 549 and ADA 707 (reach, targets), VVSG 2.0 (text 3.5 to 8.5 mm, contrast 10:1).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, StrEnum

from PySide6.QtGui import QColor, QFont

from kiosk.settings import TextSize
from kiosk.ui.glass import Glass

FAMILY = "Be Vietnam Pro"
_CAPITAL_TO_PIXEL_SIZE = 0.700
"""Height of a capital of Be Vietnam Pro, as a part of the font's pixel size."""

CAPITAL_MM = {
    TextSize.SMALL: 3.5,
    TextSize.NORMAL: 4.8,
    TextSize.LARGE: 6.4,
    TextSize.LARGEST: 8.5,
}


class Role(Enum):
    """What a text is for: its size against body text, its weight, whether it is in the frame."""

    TITLE = (1.5, QFont.Weight.Bold, False)
    HEADING = (1.2, QFont.Weight.Bold, False)
    LEAD = (1.12, QFont.Weight.DemiBold, False)
    BODY = (1.0, QFont.Weight.Normal, False)
    STRONG = (1.0, QFont.Weight.DemiBold, False)
    SMALL = (0.86, QFont.Weight.Normal, False)
    SMALL_STRONG = (0.86, QFont.Weight.DemiBold, False)
    FRAME = (1.12, QFont.Weight.DemiBold, True)
    FRAME_SMALL = (0.86, QFont.Weight.DemiBold, True)


class Contrast(StrEnum):
    DAY = "day"
    NIGHT = "night"


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by meaning. Text on its ground has at least 10:1."""

    ground: str
    surface: str
    ink: str
    soft_ink: str
    line: str
    action: str
    action_pressed: str
    on_action: str
    tint: str
    tint_ink: str
    stripe: str
    good: str
    good_tint: str
    warn: str
    warn_tint: str
    bad: str
    bad_tint: str
    focus: str
    shade: str


DAY = Palette(
    ground="#F6F3EC",
    surface="#FFFFFF",
    ink="#17202B",
    soft_ink="#303742",
    line="#D8D2C6",
    action="#0B3A5E",
    action_pressed="#062740",
    on_action="#FFFFFF",
    tint="#E4EDF4",
    tint_ink="#0B395D",
    stripe="#A51C24",
    good="#0D4023",
    good_tint="#E2F1E6",
    warn="#532F00",
    warn_tint="#FBEBCB",
    bad="#6D0C12",
    bad_tint="#FBE4E2",
    focus="#D27306",
    shade="#99101820",
)

NIGHT = Palette(
    ground="#000000",
    surface="#101214",
    ink="#FFFFFF",
    soft_ink="#E4E6E8",
    line="#7C838A",
    action="#FFD54A",
    action_pressed="#FFE89A",
    on_action="#000000",
    tint="#2A2610",
    tint_ink="#FFE27A",
    stripe="#FFD54A",
    good="#A6F0BC",
    good_tint="#0C2A17",
    warn="#FFD9A0",
    warn_tint="#33230A",
    bad="#FFC7C2",
    bad_tint="#3A0F0F",
    focus="#7FD4FF",
    shade="#CC000000",
)

_PALETTES = {Contrast.DAY: DAY, Contrast.NIGHT: NIGHT}


@dataclass(frozen=True, slots=True)
class Theme:
    """The look of one visit on one screen."""

    glass: Glass
    text_size: TextSize = TextSize.NORMAL
    contrast: Contrast = Contrast.DAY

    @property
    def colours(self) -> Palette:
        return _PALETTES[self.contrast]

    def colour(self, name: str) -> QColor:
        """A token of the palette as a QColor."""
        return QColor(getattr(self.colours, name))

    def px(self, millimetres: float) -> int:
        """Pixels for a length on the glass."""
        return max(1, round(millimetres * self.glass.px_per_mm))

    @property
    def target(self) -> int:
        """Height of a main action: 20 mm."""
        return self.px(20)

    @property
    def gap(self) -> int:
        """Room between things that can be touched: never under 2.5 mm."""
        return self.px(3.5)

    @property
    def radius(self) -> int:
        return self.px(3)

    def font(self, role: Role) -> QFont:
        """The font of a role at this text size.

        Titles grow less than body text: at the largest size a long official name would
        otherwise fill the screen.
        """
        scale, weight, in_frame = role.value
        if self.text_size is TextSize.LARGE:
            scale = 1 + (scale - 1) * 0.7 if scale > 1 else scale
        elif self.text_size is TextSize.LARGEST:
            scale = 1 + (scale - 1) * 0.35 if scale > 1 else scale
        size = self.text_size
        if in_frame and size is TextSize.LARGEST:
            # The frame is known after one look and must leave the glass to the page.
            size = TextSize.LARGE
        font = QFont(FAMILY)
        capital = CAPITAL_MM[size] * self.glass.px_per_mm
        font.setPixelSize(max(9, round(capital / _CAPITAL_TO_PIXEL_SIZE * scale)))
        font.setWeight(weight)
        return font

    def larger(self, steps: tuple[TextSize, ...]) -> Theme:
        """The next of the text sizes, and after the last the first again."""
        here = steps.index(self.text_size) if self.text_size in steps else -1
        return replace(self, text_size=steps[(here + 1) % len(steps)])

    def other_contrast(self) -> Theme:
        night = self.contrast is Contrast.NIGHT
        return replace(self, contrast=Contrast.DAY if night else Contrast.NIGHT)
