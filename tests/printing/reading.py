"""Reads a printed document the way people and machines do: by eye, by copying text, by scanner."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any

import pypdfium2
import segno
from PIL import Image
from pyzbar import pyzbar

# Neither library carries types.
_pdfium: Any = pypdfium2
_zbar: Any = pyzbar


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text as it stands on the page: its size in points and its typeface."""

    size: float
    font: str
    embedded: bool


class Paper:
    """A PDF in the reader's hand."""

    def __init__(self, pdf: bytes) -> None:
        self._pdf = _pdfium.PdfDocument(pdf)

    @property
    def raw_pages(self) -> list[str]:
        """The text of each page exactly as the PDF gives it back."""
        return [page.get_textpage().get_text_range() for page in self._pdf]

    @property
    def pages(self) -> list[str]:
        """The text of each page as one line."""
        return [" ".join(text.split()) for text in self.raw_pages]

    @property
    def text(self) -> str:
        return " ".join(self.pages)

    @property
    def metadata(self) -> dict[str, str]:
        return self._pdf.get_metadata_dict()

    def runs(self) -> list[Run]:
        return [
            _run(item)
            for page in self._pdf
            for item in page.get_objects([_pdfium.raw.FPDF_PAGEOBJ_TEXT])
        ]

    def margins_are_blank(self) -> bool:
        """Whether nothing is drawn in 19 mm at the sides and 10 mm above and below."""
        for image in self._images(dpi=100):
            side, edge = round(19 * 100 / 25.4), round(10 * 100 / 25.4)
            inside = (side, edge, image.width - side, image.height - edge)
            image.paste(255, inside)
            if image.getextrema() != (255, 255):
                return False
        return True

    def _images(self, dpi: int) -> list[Image.Image]:
        return [page.render(scale=dpi / 72, grayscale=True).to_pil() for page in self._pdf]

    def scan(self, dpi: int, one_bit: bool) -> set[tuple[str, str]]:
        """What a scanner finds on the pages a printer of that resolution would make."""
        found: set[tuple[str, str]] = set()
        for image in self._images(dpi):
            dots = image.convert("1", dither=Image.Dither.NONE).convert("L") if one_bit else image
            found |= {(code.type, code.data.decode()) for code in _zbar.decode(dots)}
        return found

    def qr_codes_stand_free(self) -> bool:
        """Whether there are QR codes, and all have four white modules on every side."""
        strips = [
            image.crop(strip)
            for image in self._images(dpi=600)
            for code in _zbar.decode(image)
            if code.type == "QRCODE"
            for strip in _quiet_strips(code)
        ]
        return bool(strips) and all(strip.getextrema() == (255, 255) for strip in strips)


def _quiet_strips(code: Any) -> list[tuple[int, int, int, int]]:
    """The boxes left, right, above and below a QR code, in pixels, that must be white."""
    left, top, width, height = code.rect
    right, bottom = left + width, top + height
    slack = 4  # the edges that the reader reports may be off by so much
    quiet = round(4 * width / len(segno.make_qr(code.data.decode(), error="m").matrix)) - slack
    return [
        (left - quiet, top, left - slack, bottom),
        (right + slack, top, right + quiet, bottom),
        (left, top - quiet, right, top - slack),
        (left, bottom + slack, right, bottom + quiet),
    ]


def _run(item: Any) -> Run:
    raw = _pdfium.raw
    size, name = ctypes.c_float(), ctypes.create_string_buffer(200)
    raw.FPDFTextObj_GetFontSize(item, size)
    font = raw.FPDFTextObj_GetFont(item)
    raw.FPDFFont_GetBaseFontName(font, name, 200)
    scale = item.get_matrix().d
    return Run(size.value * scale, name.value.decode(), bool(raw.FPDFFont_GetIsEmbedded(font)))
