"""A form laid anew on the sheet it will come out on: what is shown, and the very same is printed.

Files from elsewhere say in many ways how large they are, what lies on top, and what is for the
screen alone, and each printing system reads that in its own way. So a form is not handed on as it
is: each page is put on a sheet, with the fields and remarks that are printed as a part of it, and
nothing is left to be read in two ways. Text stays text.

Where that is not enough (layers, fonts it does not carry along), pages become pictures.
"""

from __future__ import annotations

import ctypes
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from kiosk.catalogue import form_letters

_MM = 72 / 25.4
_DOTS_A_POINT = 200 / 72
"""Of pages that become pictures. Letters of 8 pt are sharp, and a page stays below a megabyte."""
_WHITE = 0xFFFFFFFF
_TURNS = ((1, 0, 0, 1), (0, -1, 1, 0), (-1, 0, 0, -1), (0, 1, -1, 0))
"""By quarters of a turn: what a step along a page, and one up it, are to a reader."""
_LAYER = b"/OCG"
"""The kind of a layer, as PDFium writes it; it writes down only what the pages need."""


class Unlaid(Exception):
    """A page that cannot be drawn at all."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A form on sheets, one a page, lying where the page lies. ``fonts``: missing ones, by name."""

    pdf: bytes = field(repr=False)
    fonts: tuple[str, ...]


def lay(raw: Any, pdf: bytes, across_mm: float, down_mm: float) -> Laid:
    """Each page as large as a sheet of that size (standing) allows, in its middle.

    ``raw``: the functions of PDFium, which nobody else may be using. Raises ``Unlaid``.
    """
    with ExitStack() as to_close:
        document = _opened(raw, raw.FPDF_LoadMemDocument64(pdf, len(pdf), None), to_close)
        pages = range(raw.FPDF_GetPageCount(document))
        _flatten(raw, document, pages)
        fonts: set[str] = set()
        sheets: list[_Sheet] = []
        for number in pages:
            with _page(raw, document, number) as page:
                sheets.append(_sheet(raw, page, across_mm * _MM, down_mm * _MM))
                fonts |= form_letters.missing(raw, page)
        laid = b"" if fonts else _as_drawings(raw, document, sheets)
        if fonts or _LAYER in laid:
            laid = _as_pictures(raw, document, sheets)
        return Laid(laid, tuple(sorted(fonts)))


def saved(raw: Any, document: Any) -> bytes:
    """An open document as a file in which every object stands plainly."""
    file = BytesIO()

    def write(_to: Any, content: Any, size: int) -> int:
        return file.write(ctypes.string_at(content, size))

    to = raw.FPDF_FILEWRITE(version=1)
    to.WriteBlock = type(to.WriteBlock)(write)
    if not raw.FPDF_SaveAsCopy(document, to, raw.FPDF_NO_INCREMENTAL):
        raise Unlaid
    return file.getvalue()


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A sheet and where a page lies on it, in points from the lower left."""

    across: float
    down: float
    left: float
    below: float
    wide: float
    high: float


def _opened(raw: Any, document: Any, to_close: ExitStack) -> Any:
    if not document:
        raise Unlaid
    to_close.callback(raw.FPDF_CloseDocument, document)
    return document


@contextmanager
def _page(raw: Any, document: Any, number: int) -> Generator[Any]:
    page = raw.FPDF_LoadPage(document, number)
    if not page:
        raise Unlaid
    try:
        yield page
    finally:
        raw.FPDF_ClosePage(page)


def _flatten(raw: Any, document: Any, pages: range) -> None:
    """Make what lies on pages a part of them, where it is printed, and drop the rest."""
    form = None
    if raw.FPDF_GetFormType(document) != raw.FORMTYPE_NONE:
        told = raw.FPDF_FORMFILLINFO(version=2)
        form = raw.FPDFDOC_InitFormFillEnvironment(document, told)
    try:
        for number in pages:
            with _page(raw, document, number) as page:
                if form:
                    # Fields that come without a look of their own are given one.
                    raw.FORM_OnAfterLoadPage(page, form)
                done = raw.FPDFPage_Flatten(page, raw.FLAT_PRINT)
                if form:
                    raw.FORM_OnBeforeClosePage(page, form)
                if done == raw.FLATTEN_FAIL:
                    raise Unlaid
    finally:
        if form:
            raw.FPDFDOC_ExitFormFillEnvironment(form)


def _sheet(raw: Any, page: Any, across: float, down: float) -> _Sheet:
    """The sheet for a page: lying where the page does."""
    width, height = raw.FPDF_GetPageWidthF(page), raw.FPDF_GetPageHeightF(page)
    if min(width, height) <= 0:
        raise Unlaid
    if width > height:
        across, down = down, across
    scale = min(across / width, down / height)
    wide, high = width * scale, height * scale
    return _Sheet(across, down, (across - wide) / 2, (down - high) / 2, wide, high)


def _as_drawings(raw: Any, document: Any, sheets: list[_Sheet]) -> bytes:
    """A file of the pages themselves, moved; what several share is in it once."""
    with ExitStack() as to_close:
        made = _opened(raw, raw.FPDF_CreateNewDocument(), to_close)
        if not raw.FPDF_ImportPages(made, document, None, 0):
            raise Unlaid
        boxes = (
            raw.FPDFPage_SetMediaBox,
            raw.FPDFPage_SetCropBox,
            raw.FPDFPage_SetBleedBox,
            raw.FPDFPage_SetTrimBox,
            raw.FPDFPage_SetArtBox,
        )
        for number, sheet in enumerate(sheets):
            with _page(raw, made, number) as page:
                right, top = sheet.left + sheet.wide, sheet.below + sheet.high
                inside = raw.FS_RECTF(sheet.left, top, right, sheet.below)
                if not raw.FPDFPage_TransFormWithClip(page, _move(raw, page, sheet), inside):
                    raise Unlaid
                raw.FPDFPage_SetRotation(page, 0)
                for set_box in boxes:
                    set_box(page, 0, 0, sheet.across, sheet.down)
        return saved(raw, made)


def _move(raw: Any, page: Any, sheet: _Sheet) -> Any:
    """From where things stand on a page, whichever way it lies, to where they stand on a sheet."""
    seen = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page, seen)
    left, below, right, above = seen.left, seen.bottom, seen.right, seen.top
    corners = ((left, below), (right, below), (right, above), (left, above))
    turned: int = raw.FPDFPage_GetRotation(page)
    scale: float = sheet.wide / raw.FPDF_GetPageWidthF(page)
    a, b, c, d = (scale * step for step in _TURNS[turned])
    x, y = corners[turned]
    return raw.FS_MATRIX(a, b, c, d, sheet.left - a * x - c * y, sheet.below - b * x - d * y)


def _as_pictures(raw: Any, document: Any, sheets: list[_Sheet]) -> bytes:
    """A file of pictures of the pages."""
    with ExitStack() as to_close:
        made = _opened(raw, raw.FPDF_CreateNewDocument(), to_close)
        for number, sheet in enumerate(sheets):
            wide, high = (round(side * _DOTS_A_POINT) for side in (sheet.wide, sheet.high))
            dots = raw.FPDFBitmap_CreateEx(wide, high, raw.FPDFBitmap_BGR, None, 0)
            if not dots:
                raise Unlaid
            try:
                raw.FPDFBitmap_FillRect(dots, 0, 0, wide, high, _WHITE)
                with _page(raw, document, number) as page:
                    raw.FPDF_RenderPageBitmap(dots, page, 0, 0, wide, high, 0, raw.FPDF_PRINTING)
                picture = raw.FPDFPageObj_NewImageObj(made)
                raw.FPDFImageObj_SetBitmap(None, 0, picture, dots)
            finally:
                raw.FPDFBitmap_Destroy(dots)
            place = raw.FS_MATRIX(sheet.wide, 0, 0, sheet.high, sheet.left, sheet.below)
            raw.FPDFPageObj_SetMatrix(picture, place)
            page = raw.FPDFPage_New(made, number, sheet.across, sheet.down)
            raw.FPDFPage_InsertObject(page, picture)
            written = raw.FPDFPage_GenerateContent(page)
            raw.FPDF_ClosePage(page)
            if not written:
                raise Unlaid
        return saved(raw, made)
