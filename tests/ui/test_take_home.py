"""Two codes to take a list home on a phone: side by side, level, and both readable."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PIL import Image, ImageOps
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pyzbar import pyzbar

from kiosk.settings import TextSize
from kiosk.ui.glass import Glass
from kiosk.ui.paper.take_home import codes
from kiosk.ui.theme import Contrast, Theme
from kiosk.ui.widgets.qr_code import QrCode

_zbar: Any = pyzbar  # it carries no types
ADDRESS = "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd-3fe0-70ac-b9d6-5e9e20d6eef7"
GLASSES = [Glass(1920, 1080, 3.6), Glass(1080, 1920, 3.4, portrait=True), Glass(1366, 768, 3.97)]


def pocket(letters: int) -> str:
    return "1. Giấy tờ: 1 bản chính\n" * (letters // 24)


@pytest.fixture(params=GLASSES, ids=lambda glass: f"{glass.width}x{glass.height}")
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Theme:
    return Theme(request.param, TextSize.NORMAL, Contrast.NIGHT)


def shown(theme: Theme, address: str, list_text: str) -> QWidget:
    widget = codes(theme, address, list_text)
    widget.resize(widget.sizeHint())
    widget.grab()
    return widget


def pictures(widget: QWidget) -> Iterator[Image.Image]:
    for code in widget.findChildren(QrCode):
        drawn = code.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        size, stride = (drawn.width(), drawn.height()), drawn.bytesPerLine()
        yield Image.frombuffer("L", size, bytes(drawn.constBits()), "raw", "L", stride, 1)


def first_dark_row(picture: Image.Image) -> int:
    box = ImageOps.invert(picture).getbbox()
    assert box is not None
    return box[1]


@pytest.mark.parametrize("letters", range(120, 640, 48))
def test_two_codes_begin_at_one_height_and_their_words_too(theme: Theme, letters: int) -> None:
    widget = shown(theme, ADDRESS, pocket(letters))
    one, other = widget.findChildren(QrCode)
    assert one.size() == other.size()
    tops = [code.mapTo(widget, code.rect().topLeft()).y() for code in (one, other)]
    assert tops[0] == tops[1]
    begins = [first_dark_row(picture) for picture in pictures(widget)]
    assert abs(begins[0] - begins[1]) <= theme.px(0.5)


@pytest.mark.parametrize("letters", [120, 360, 600])
def test_both_codes_can_be_read_on_black(theme: Theme, letters: int) -> None:
    widget = shown(theme, ADDRESS, pocket(letters))
    read = [_zbar.decode(picture)[0].data.decode() for picture in pictures(widget)]
    assert read == [pocket(letters), ADDRESS]


def test_a_code_alone_is_drawn_as_large_as_it_can_be(theme: Theme) -> None:
    for address, list_text in ((ADDRESS, ""), ("", pocket(360))):
        widget = shown(theme, address, list_text)
        [picture] = pictures(widget)
        assert first_dark_row(picture) < picture.height / 5
