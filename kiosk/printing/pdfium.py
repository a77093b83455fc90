"""PDFium, as far as pages are drawn here: opened, drawn, and everything given back.

It is no friend of threads: one lock keeps calls apart, and nothing of it outlives the lock. Its
plain functions are called, because the helpers of ``pypdfium2`` leave closing to the collector.
It is loaded when the first page is drawn (10 MB).
"""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from typing import Any

from kiosk.catalogue.form_look import Fault
from kiosk.errors import KioskError
from kiosk.words import preparing as words

_MM = 25.4 / 72
_WHITE = 0xFFFFFFFF
_A_LITTLE_LESS = 1 - 2e-5
"""Numbers in a file are rounded. What is a hair wider than whole dots would be drawn a dot wider:
the squares of a code would grow. What is a hair narrower is not, and a page loses no dot."""
_MOST_BYTES = 180_000_000
"""A picture of 60 million dots in colour. No page of paper needs half of it."""
_SENTENCES = {Fault.NO_PDF: words.NO_PDF, Fault.LOCKED: words.LOCKED, Fault.BROKEN: words.BROKEN}
_lock = threading.Lock()


class PdfUnusable(KioskError):
    """A file that cannot be shown or printed; ``fault`` says why."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        super().__init__(_SENTENCES[fault])


@contextmanager
def opened(pdf: bytes) -> Generator[OpenPdf]:
    """An open file, for this thread alone. Raises ``PdfUnusable``."""
    # It carries no types.
    import pypdfium2.raw

    raw: Any = pypdfium2.raw
    with _lock, ExitStack() as to_close:
        document = raw.FPDF_LoadMemDocument64(pdf, len(pdf), None)
        if not document:
            locked = raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD
            raise PdfUnusable(Fault.LOCKED if locked else Fault.BROKEN)
        to_close.callback(raw.FPDF_CloseDocument, document)
        form = None
        if raw.FPDF_GetFormType(document) != raw.FORMTYPE_NONE:
            told = raw.FPDF_FORMFILLINFO(version=2)
            form = raw.FPDFDOC_InitFormFillEnvironment(document, told)
            to_close.callback(raw.FPDFDOC_ExitFormFillEnvironment, form)
        yield OpenPdf(raw, document, form)


class OpenPdf:
    """What can be asked of an open file. Pages count from 0."""

    def __init__(self, raw: Any, document: Any, form: Any) -> None:
        self._raw = raw
        self._document = document
        self._form = form

    def size_mm(self, page: int) -> tuple[float, float]:
        """Width and height of a page as it lies before a reader.

        Raises ``IndexError`` for a page there is not, ``PdfUnusable`` for one without a size.
        """
        if not 0 <= page < self._raw.FPDF_GetPageCount(self._document):
            raise IndexError(page)
        size = self._raw.FS_SIZEF()
        known = self._raw.FPDF_GetPageSizeByIndexF(self._document, page, size)
        if not known or size.width <= 0 or size.height <= 0:
            raise PdfUnusable(Fault.BROKEN)
        return size.width * _MM, size.height * _MM

    def draw(
        self, page: int, wide: int, high: int, dots_a_mm: float, *, cut: int = 0, grey: bool = False
    ) -> bytearray:
        """The upper left of a page, ``wide`` by ``high`` dots on white; ``cut`` dots left are not.

        Rows from the top without gaps, three bytes (red, green, blue) a dot, or one of grey.
        Raises ``PdfUnusable``.
        """
        raw = self._raw
        stride = wide * (1 if grey else 3)
        if not 0 < stride * high <= _MOST_BYTES:
            raise PdfUnusable(Fault.BROKEN)
        drawn = bytearray(stride * high)
        memory = (ctypes.c_char * len(drawn)).from_buffer(drawn)
        kind = raw.FPDFBitmap_Gray if grey else raw.FPDFBitmap_BGR
        flags = raw.FPDF_ANNOT | (raw.FPDF_GRAYSCALE if grey else raw.FPDF_REVERSE_BYTE_ORDER)
        scale = dots_a_mm * _MM * _A_LITTLE_LESS
        with ExitStack() as to_close:
            bitmap = raw.FPDFBitmap_CreateEx(wide, high, kind, memory, stride)
            to_close.callback(raw.FPDFBitmap_Destroy, bitmap)
            raw.FPDFBitmap_FillRect(bitmap, 0, 0, wide, high, _WHITE)
            handle = raw.FPDF_LoadPage(self._document, page)
            if not handle:
                raise PdfUnusable(Fault.BROKEN)
            to_close.callback(raw.FPDF_ClosePage, handle)
            place = raw.FS_MATRIX(scale, 0, 0, scale, -cut, 0)
            everything = raw.FS_RECTF(0, 0, wide, high)
            raw.FPDF_RenderPageBitmapWithMatrix(bitmap, handle, place, everything, flags)
            if self._form is not None:
                width, height = (round(side * dots_a_mm) for side in self.size_mm(page))
                raw.FPDF_FFLDraw(self._form, bitmap, handle, -cut, 0, width, height, 0, flags)
        return drawn
