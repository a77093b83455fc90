"""Codes as geometry: dark bars inside their length, squares that are square."""

from __future__ import annotations

from typing import Any

import pytest
from PIL import Image, ImageOps
from pyzbar import pyzbar

from kiosk.printing import barcodes
from kiosk.printing.blocks import CodesRow, PageSize
from kiosk.printing.pdf import pdf_bytes

from . import pages
from .reading import Paper

_zbar: Any = pyzbar  # carries no types


@pytest.mark.parametrize("value", ["1.001193", "H26.99.01-261120-0004", "0"])
def test_bars_start_and_end_dark_and_never_touch(value: str) -> None:
    code = barcodes.code128(value)
    ends = [start + width for start, width in code.bars]
    starts = [start for start, _ in code.bars]
    assert starts[0] == 0
    assert ends[-1] == code.modules
    assert all(end < start for end, start in zip(ends, starts[1:], strict=False))


def test_a_dossier_code_is_short_enough_for_eighty_millimetres_of_a4() -> None:
    code = barcodes.code128("H15.50.05.13-261008-0975")
    modules = code.modules + 2 * barcodes.CODE128_QUIET_MODULES
    assert modules * barcodes.CODE128_MODULE_MM < 80


def test_a_qr_code_is_square_and_has_its_three_eyes() -> None:
    code = barcodes.qr("H26.99.01-261120-0004")
    assert all(len(row) == code.modules for row in code.rows)
    eye = (True,) * 7
    assert code.rows[0][:7] == eye
    assert code.rows[0][-7:] == eye
    assert code.rows[-1][:7] == eye


def test_a_long_text_takes_the_larger_squares_and_a_short_one_more_correction() -> None:
    low, medium = (barcodes.qr("chữ " * 150, level) for level in barcodes.Correction)
    assert low.modules < medium.modules


def test_a_code_is_the_same_text_in_every_pattern() -> None:
    drawn: set[bytes] = set()
    for mask in range(8):
        code = barcodes.qr("Giấy tờ phải nộp: " * 20, barcodes.Correction.LOW, mask)
        dots = bytes(0 if dark else 255 for row in code.rows for dark in row)
        drawn.add(dots)
        picture = Image.frombytes("L", (code.modules, code.modules), dots)
        picture = ImageOps.expand(picture, barcodes.QR_QUIET_MODULES, 255)
        read = _zbar.decode(ImageOps.scale(picture, 4, Image.Resampling.NEAREST))
        assert [found.data.decode() for found in read] == ["Giấy tờ phải nộp: " * 20]
    assert len(drawn) == 8


@pytest.mark.parametrize(
    "size", [PageSize.A4, PageSize.A5, pytest.param(PageSize.A3, marks=pytest.mark.slow)]
)
def test_scanners_read_bars_and_squares_on_every_sheet(size: PageSize) -> None:
    slip, checklist = (
        Paper(pdf_bytes(document)) for document in (pages.slip(size), pages.checklist(size=size))
    )
    assert slip.scans() == [{("CODE128", pages.CODE), ("QRCODE", pages.CODE)}]
    assert checklist.scans() == [
        {("CODE128", "1.001193"), ("QRCODE", pages.ADDRESS), ("QRCODE", pages.POCKET)}
    ]
    assert slip.qr_codes_stand_free()


def test_bars_too_long_for_the_sheet_become_squares() -> None:
    longest = "000.A0.01.H26.999.999.999.999-210212-9999999"
    row = CodesRow(longest, "quét", pages.ADDRESS, "mở")
    on_a4, on_a5 = (
        Paper(pdf_bytes(pages.document(row, size=size))) for size in (PageSize.A4, PageSize.A5)
    )
    assert ("CODE128", longest) in on_a4.scan(203, one_bit=True)
    assert on_a5.scan(203, one_bit=True) == {("QRCODE", longest), ("QRCODE", pages.ADDRESS)}
    assert longest in on_a5.text
    assert on_a5.margins_are_blank(pages.SIDES[PageSize.A5], 8.5)
