"""The page with which staff try a printer, on every paper there is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PIL import Image, ImageChops

from kiosk.catalogue.model import Office
from kiosk.dossiers.codes import EXAMPLE
from kiosk.printing.blocks import PageSize
from kiosk.printing.pdf import pdf_bytes
from kiosk.system.sheets import sample_page

from .conftest import NOW
from .reading import Paper

CODE = EXAMPLE
PAPERS = [PageSize.A4, PageSize.A5, PageSize.ROLL_80]


def page(office: Office | None, size: PageSize) -> Paper:
    document = sample_page(office, "Bà Mẫu", NOW, "Máy in trang giấy", "Giấy A5")
    return Paper(pdf_bytes(replace(document, size=size)))


@pytest.mark.parametrize("size", PAPERS)
def test_it_says_what_it_is_and_has_every_letter(office: Office, size: PageSize) -> None:
    paper = page(office, size)
    text = paper.text
    said = ("Trang in thử", "Máy in trang giấy", "Giấy A5", "Bà Mẫu", "10:05, 25/11/2026")
    assert [one for one in said if one not in text] == []
    assert len(paper.pages) == 1
    letters = set(text)
    for small in "àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵđ":
        assert {small, small.upper()} <= letters


@pytest.mark.parametrize("size", PAPERS)
def test_its_codes_can_be_scanned(office: Office, size: PageSize) -> None:
    found = page(office, size).scan(203, one_bit=True)
    assert ("QRCODE", CODE) in found
    assert (("CODE128", CODE) in found) == (size is not PageSize.ROLL_80)


@pytest.mark.parametrize(
    ("size", "side", "end"), [(PageSize.A4, 5, 5), (PageSize.A5, 5, 5), (PageSize.ROLL_80, 4, 4)]
)
def test_a_line_stands_all_around_where_printers_still_reach(
    office: Office, size: PageSize, side: float, end: float
) -> None:
    paper = page(office, size)
    assert paper.margins_are_blank(side - 0.3, end - 0.3)
    dots = paper.picture(0, 203).convert("1", dither=Image.Dither.NONE).convert("L")
    [left, right] = (round(x / 25.4 * 203) for x in (side, paper.sizes_mm[0][0] - side))
    ends = [round(end / 25.4 * 203), dots.height - round(end / 25.4 * 203)]
    for x in (left, right):
        assert _is_line(dots.crop((x - 3, ends[0] + 3, x + 3, ends[1] - 3)), across=False)
    for y in ends:
        assert _is_line(dots.crop((left + 3, y - 3, right - 3, y + 3)), across=True)


def _is_line(strip: Image.Image, *, across: bool) -> bool:
    """Whether something black goes through a strip from one end to the other."""
    darkest = ImageChops.invert(strip).reduce((1, strip.height) if across else (strip.width, 1))
    return darkest.getextrema()[0] != 0


def test_the_line_touches_nothing_on_the_roll(office: Office) -> None:
    found = page(office, PageSize.ROLL_80).picture(0, 203)
    left, right, end = (round(mm / 25.4 * 203) for mm in (4.5, 6.8, 200))
    inner = found.crop((left, left, right, end))
    assert inner.getextrema() == (255, 255)


def test_no_other_paper_has_such_a_line(office: Office) -> None:
    plain = replace(sample_page(office, "Bà Mẫu", NOW), framed=False)
    assert Paper(pdf_bytes(plain)).margins_are_blank()


def test_its_smallest_line_is_ten_points(office: Office) -> None:
    paper = page(office, PageSize.A4)
    assert "cỡ 10 pt" in paper.text
    assert min(run.size for run in paper.runs()) == pytest.approx(10, abs=0.01)


def test_a_kiosk_without_a_catalogue_can_be_tried_too() -> None:
    assert "Chưa có tên cơ quan" in page(None, PageSize.A4).text


def test_what_nobody_knows_has_no_line(office: Office) -> None:
    paper = Paper(pdf_bytes(sample_page(office, "Bà Mẫu", NOW)))
    assert "Giấy " not in paper.text
