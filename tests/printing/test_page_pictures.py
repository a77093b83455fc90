"""Pages look as they did when somebody last looked at them.

``KIOSK_RENEW_PICTURES=1 pytest tests/printing/test_page_pictures.py`` writes them anew after a
wanted change; look at each before committing it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter

from kiosk.printing.blocks import Document, PageSize
from kiosk.printing.pdf import pdf_bytes

from . import pages
from .reading import Paper

APPROVED = Path(__file__).parent / "approved"
DPI = 60
PICTURES: dict[str, tuple[Document, int]] = {
    "checklist": (pages.checklist(), 0),
    "checklist-a5": (pages.checklist(size=PageSize.A5), 0),
    "checklist-roll": (pages.checklist(size=PageSize.ROLL_80), 0),
    "94-papers-first": (pages.checklist(94), 0),
    "94-papers-second": (pages.checklist(94), 1),
    "94-papers-last": (pages.checklist(94), -1),
    "slip": (pages.slip(), 0),
    "slip-roll": (pages.slip(PageSize.ROLL_80), 0),
    "strange-letters": (pages.strange_letters(), 0),
}


def differs(drawn: Image.Image, approved: Image.Image) -> bool:
    """Whether anybody would see a difference; a shade at the edge of a letter is none."""
    if drawn.size != approved.size:
        return True
    softened = (image.filter(ImageFilter.BoxBlur(1)) for image in (drawn, approved))
    shades = ImageChops.difference(*softened).histogram()
    return sum(shades[40:]) > 0


@pytest.mark.parametrize("name", PICTURES)
def test_a_page_looks_as_it_was_approved(name: str) -> None:
    document, page = PICTURES[name]
    drawn = Paper(pdf_bytes(document)).picture(page, DPI)
    file = APPROVED / f"{name}.png"
    if os.environ.get("KIOSK_RENEW_PICTURES"):
        drawn.save(file, optimize=True)
    assert not differs(drawn, Image.open(file)), f"{file.name}: look at it, and renew it if wanted"


def test_a_box_that_moved_by_two_millimetres_is_noticed() -> None:
    approved = Image.open(APPROVED / "checklist.png")
    assert differs(ImageChops.offset(approved, 0, 5), approved)
