"""Documents made ready for a slot: laid out for its paper, named neutrally, and not too long.

The name stands in the printer's queue and log for anybody to read, so it says what kind of paper
it is and nothing else. How many pages a print may have is the office's to say (``Outlet.pages``).
"""

from __future__ import annotations

import math
from dataclasses import replace

from kiosk.errors import KioskError
from kiosk.printing.blocks import Document, PageSize
from kiosk.printing.conditions import Condition, PrinterProblem
from kiosk.printing.outlets import Kind, Outlet
from kiosk.printing.pdfium import laid_on_sheets
from kiosk.printing.printers import Printout
from kiosk.printing.raster import inspect
from kiosk.words import preparing as words

_PAGE_MM = 297
"""On a roll as much as is as long as a sheet of A4 counts as a page."""

_SHEETS_MM = {PageSize.A4: (210.0, 297.0), PageSize.A5: (148.0, 210.0)}

_TITLES = {
    Kind.SLIP: words.TITLE_SLIP,
    Kind.CHECKLIST: words.TITLE_CHECKLIST,
    Kind.PROCEDURE: words.TITLE_PROCEDURE,
    Kind.FORM: words.TITLE_FORM,
    Kind.STAFF: words.TITLE_STAFF,
}


class TooManyPages(KioskError):
    """A document is longer than one print may be: ``pages``, where ``limit`` are allowed."""

    def __init__(self, pages: int, limit: int) -> None:
        self.pages = pages
        self.limit = limit
        super().__init__(words.TOO_MANY_PAGES, pages=pages, limit=limit)


def prepare(document: Document, outlet: Outlet, kind: Kind) -> Printout:
    """A document on the paper of that slot, whatever size it was meant for.

    Raises ``TooManyPages``.
    """
    # It loads reportlab, which starting must not wait for.
    from kiosk.printing.pdf import lay_out

    laid = lay_out(replace(document, size=outlet.size))
    length = math.ceil(laid.height_mm / _PAGE_MM) if outlet.rolls else laid.pages
    _check(length, outlet)
    return Printout(laid.pdf, _TITLES[kind](), outlet.size, laid.pages, laid.height_mm / laid.pages)


def prepare_form(pdf: bytes, outlet: Outlet) -> Printout:
    """A blank form on the sheets of that slot; the printer fits them inside its own margins.

    Raises ``PrinterProblem`` for a slot with a roll, ``PdfUnusable``, ``TooManyPages``.
    """
    if outlet.rolls:
        raise PrinterProblem(Condition.WRONG_PAPER)
    facts = inspect(pdf)
    _check(facts.pages, outlet)
    laid = laid_on_sheets(pdf, *_SHEETS_MM[outlet.size])
    return Printout(laid, _TITLES[Kind.FORM](), outlet.size, facts.pages, fit=True)


def _check(pages: int, outlet: Outlet) -> None:
    if pages > outlet.pages:
        raise TooManyPages(pages, outlet.pages)
