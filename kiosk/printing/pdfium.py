"""PDFium, as far as pages are laid and drawn here: opened, drawn, and everything given back.

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

from kiosk.catalogue import form_sheet
from kiosk.catalogue.form_look import Fault
from kiosk.errors import KioskError
from kiosk.words import preparing as words

_MM = 25.4 / 72
_WHITE = 0xFFFFFFFF
_A_LITTLE_LESS = 1 - 2e-5
"""Numbers in a file are rounded. What is a hair wider than whole dots would be drawn a dot wider:
the squares of a code would grow. What is a hair narrower is not, and a page loses no dot."""
_SMALLEST_MM = 1
_MOST_DOTS = 60_000_000
"""No page of paper needs half of it."""
_STRIP_ROWS = 512
"""Of what lies deeper than 32,767 rows only letters are drawn: boxes and codes are missing. And
hairs add up: far down, a square stands a dot too high. So each strip begins at its own top."""
_SENTENCES = {
    Fault.NO_PDF: words.NO_PDF,
    Fault.LOCKED: words.LOCKED,
    Fault.BROKEN: words.BROKEN,
    Fault.OVERSIZE: words.NOT_FOR_PAPER,
    Fault.WHITE: words.NOT_FOR_PAPER,
    Fault.ELSEWHERE: words.NOT_FOR_PAPER,
}
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
        yield OpenPdf(raw, document)


def laid_on_sheets(pdf: bytes, across_mm: float, down_mm: float) -> bytes:
    """A form on sheets of that size (standing), as it is shown and printed. Raises ``PdfUnusable``.

    Only for files that passed ``raster.inspect``.
    """
    import pypdfium2.raw

    with _lock:
        try:
            return form_sheet.lay(pypdfium2.raw, pdf, across_mm, down_mm).pdf
        except form_sheet.Unlaid as unlaid:
            raise PdfUnusable(Fault.BROKEN) from unlaid


class OpenPdf:
    """What can be asked of an open file. Pages count from 0."""

    def __init__(self, raw: Any, document: Any) -> None:
        self._raw = raw
        self._document = document

    def size_mm(self, page: int) -> tuple[float, float]:
        """Width and height of a page as it lies before a reader.

        Raises ``IndexError`` for a page there is not, ``PdfUnusable`` for one of no size.
        """
        if not 0 <= page < self._raw.FPDF_GetPageCount(self._document):
            raise IndexError(page)
        size = self._raw.FS_SIZEF()
        known = self._raw.FPDF_GetPageSizeByIndexF(self._document, page, size)
        across, down = size.width * _MM, size.height * _MM
        if not known or min(across, down) < _SMALLEST_MM:
            raise PdfUnusable(Fault.BROKEN)
        return across, down

    def strips(
        self, page: int, wide: int, high: int, dots_a_mm: float, *, cut: int = 0, grey: bool = False
    ) -> Generator[bytearray]:
        """The upper left of a page, ``wide`` by ``high`` dots on white; ``cut`` dots left are not.

        It comes in strips, from the top, which together have all rows without gaps: three bytes
        (red, green, blue) a dot, or one of grey. Raises ``PdfUnusable``.
        """
        raw = self._raw
        if not 0 < wide * high <= _MOST_DOTS:
            raise PdfUnusable(Fault.BROKEN)
        kind = raw.FPDFBitmap_Gray if grey else raw.FPDFBitmap_BGR
        # As on paper: remarks in a form that are for the screen alone do not come out.
        flags = raw.FPDF_ANNOT | raw.FPDF_PRINTING
        flags |= raw.FPDF_GRAYSCALE if grey else raw.FPDF_REVERSE_BYTE_ORDER
        with ExitStack() as to_close:
            handle = raw.FPDF_LoadPage(self._document, page)
            if not handle:
                raise PdfUnusable(Fault.BROKEN)
            to_close.callback(raw.FPDF_ClosePage, handle)
            scale = dots_a_mm * _MM * _A_LITTLE_LESS
            for top in range(0, high, _STRIP_ROWS):
                rows = min(_STRIP_ROWS, high - top)
                stride = wide * (1 if grey else 3)
                drawn = bytearray(stride * rows)
                memory = (ctypes.c_char * len(drawn)).from_buffer(drawn)
                bitmap = raw.FPDFBitmap_CreateEx(wide, rows, kind, memory, stride)
                try:
                    raw.FPDFBitmap_FillRect(bitmap, 0, 0, wide, rows, _WHITE)
                    place = raw.FS_MATRIX(scale, 0, 0, scale, -cut, -top * _A_LITTLE_LESS)
                    everything = raw.FS_RECTF(0, 0, wide, rows)
                    raw.FPDF_RenderPageBitmapWithMatrix(bitmap, handle, place, everything, flags)
                finally:
                    raw.FPDFBitmap_Destroy(bitmap)
                yield drawn
