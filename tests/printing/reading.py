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
_MM = 72 / 25.4


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
        self._drawn: dict[int, list[Image.Image]] = {}

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

    @property
    def sizes_mm(self) -> list[tuple[int, int]]:
        return [(round(p.get_width() / _MM), round(p.get_height() / _MM)) for p in self._pdf]

    def margins_are_blank(self, side_mm: float = 19, edge_mm: float = 10) -> bool:
        """Whether nothing is drawn so far from the sides, and from the edges above and below."""
        for page in self._images(dpi=100):
            side, edge = round(side_mm / 25.4 * 100), round(edge_mm / 25.4 * 100)
            image = page.copy()
            image.paste(255, (side, edge, image.width - side, image.height - edge))
            if image.getextrema() != (255, 255):
                return False
        return True

    def inks(self) -> set[tuple[int, int, int]]:
        """Every colour in which letters, lines or areas are drawn."""
        return {
            colour for page in self._pdf for item in page.get_objects() for colour in _colours(item)
        }

    def roles(self) -> list[str]:
        """What a program that reads aloud is told, in order: "H1", "P", "Figure: caption"."""
        return [role for page in self._pdf for role in _roles(page)]

    def picture(self, page: int, dpi: int) -> Image.Image:
        return self._images(dpi)[page]

    def _images(self, dpi: int) -> list[Image.Image]:
        if dpi not in self._drawn:
            self._drawn[dpi] = [
                page.render(scale=dpi / 72, grayscale=True).to_pil() for page in self._pdf
            ]
        return self._drawn[dpi]

    def scans(self) -> list[set[tuple[str, str]]]:
        """What a scanner finds on the pages of the usual printers: 203 and 300 dpi, grey and not.

        Each finding stands there once; printers that agree make one.
        """
        found: list[set[tuple[str, str]]] = []
        for dpi in (203, 300):
            for one_bit in (False, True):
                seen = self.scan(dpi, one_bit)
                found += [seen] if seen not in found else []
        return found

    def scan(self, dpi: int, one_bit: bool) -> set[tuple[str, str]]:
        """What a scanner finds on the pages a printer of that resolution would make."""
        found: set[tuple[str, str]] = set()
        for image in self._images(dpi):
            dots = image.convert("1", dither=Image.Dither.NONE).convert("L") if one_bit else image
            found |= {(code.type, code.data.decode()) for code in _zbar.decode(dots)}
        return found

    def code_heights(self) -> list[tuple[int, int]]:
        """Where on the first page each code begins and ends, in dots of 300 dpi from the top."""
        found = _zbar.decode(self._images(dpi=300)[0])
        return [(code.rect.top, code.rect.top + code.rect.height) for code in found]

    def qr_codes_stand_free(self) -> bool:
        """Whether there are QR codes, and all have four white modules on every side."""
        strips = [
            image.crop(strip)
            for image in self._images(dpi=300)
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


def _colours(item: Any) -> set[tuple[int, int, int]]:
    raw = _pdfium.raw
    found: set[tuple[int, int, int]] = set()
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    filled, stroked = item.type == raw.FPDF_PAGEOBJ_TEXT, False
    if item.type == raw.FPDF_PAGEOBJ_PATH:
        raw.FPDFPath_GetDrawMode(item, fill, stroke)
        filled, stroked = bool(fill.value), bool(stroke.value)
    asked = ((filled, raw.FPDFPageObj_GetFillColor), (stroked, raw.FPDFPageObj_GetStrokeColor))
    for drawn, colour_of in asked:
        parts = [ctypes.c_uint() for _ in range(4)]
        if drawn and colour_of(item, *parts):
            red, green, blue, _opacity = (part.value for part in parts)
            found.add((red, green, blue))
    return found


def _roles(page: Any) -> list[str]:
    raw = _pdfium.raw
    tree = raw.FPDF_StructTree_GetForPage(page)
    found: list[str] = []

    def said(element: Any, get: Any) -> str:
        room = ctypes.create_string_buffer(2000)
        size = get(element, room, 2000)
        return room.raw[: max(0, size - 2)].decode("utf-16-le")

    def walk(element: Any) -> None:
        role = said(element, raw.FPDF_StructElement_GetType)
        alternative = said(element, raw.FPDF_StructElement_GetAltText)
        found.append(f"{role}: {alternative}" if alternative else role)
        for number in range(raw.FPDF_StructElement_CountChildren(element)):
            if child := raw.FPDF_StructElement_GetChildAtIndex(element, number):
                walk(child)

    for number in range(raw.FPDF_StructTree_CountChildren(tree)):
        walk(raw.FPDF_StructTree_GetChildAtIndex(tree, number))
    raw.FPDF_StructTree_Close(tree)
    return found


def _run(item: Any) -> Run:
    raw = _pdfium.raw
    size, name = ctypes.c_float(), ctypes.create_string_buffer(200)
    raw.FPDFTextObj_GetFontSize(item, size)
    font = raw.FPDFTextObj_GetFont(item)
    raw.FPDFFont_GetBaseFontName(font, name, 200)
    scale = item.get_matrix().d
    return Run(size.value * scale, name.value.decode(), bool(raw.FPDFFont_GetIsEmbedded(font)))
