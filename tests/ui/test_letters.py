"""No letter leaves a blank on the glass: what the typeface lacks is seen to be missing."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QRawFont

from kiosk.resources import asset
from kiosk.settings import Settings
from kiosk.ui.looks import kiosk_look
from kiosk.ui.widgets.label import Label

pytestmark = pytest.mark.usefixtures("qapp")

LACKING = {
    "emoji": "\U0001f4a5",
    "arabic": "\u0645",
    "hebrew": "\u05e9",
    "han": "\u6f22",
    "nom": "\U0002029b",
    "private": "\ue000",
    "box": "☐",
    "bullet of Word": "\uf0b7",
    "arrow": "→",
}


def ink(said: str) -> int:
    """How many pixels of a label are not of its ground."""
    label = Label(kiosk_look(Settings(), 1080, 1920), said)
    label.resize(600, 100)
    picture = label.grab().toImage()
    ground = picture.pixel(599, 99)
    return sum(
        picture.pixel(x, y) != ground
        for x in range(picture.width())
        for y in range(picture.height())
    )


@pytest.mark.parametrize("letter", LACKING.values(), ids=LACKING.keys())
def test_a_letter_that_the_typeface_lacks_is_seen(letter: str) -> None:
    assert ink(f"khai{letter}sinh") > ink("khaisinh")


def test_it_is_the_same_sign_whatever_typefaces_the_machine_has() -> None:
    assert ink("\u6f22") == ink("\U0001f4a5") == ink("\ue000") > 0


@pytest.mark.parametrize("unseen", ["\u200b", "\ufe0f", "\u00a0"])
def test_what_nobody_should_see_stays_unseen(unseen: str) -> None:
    assert ink(unseen) == 0


def test_only_what_the_typeface_lacks_has_a_stand_in() -> None:
    stand_ins = QRawFont(str(asset("fonts/StandIns.ttf")), 20.0)
    wrong: list[str] = []
    for line in asset("fonts/letters.txt").read_text("ascii").split():
        first, last = (int(number, 16) for number in line.split("-"))
        ends = {first, (first + last) // 2, last}
        wrong += [f"U+{number:04X}" for number in ends if stand_ins.supportsCharacter(number)]
    # Points that paper draws with one of its own.
    assert set(wrong) <= {f"U+{ord(letter):04X}" for letter in "\uf0a7\uf0b7\uf0d8\uf0fc●▪■◦"}
