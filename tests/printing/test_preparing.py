"""Documents are made ready for the paper of a slot, or there is a sentence that says why not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.printing.blocks import Document, PageSize, Paragraph
from kiosk.printing.conditions import Condition, PrinterProblem
from kiosk.printing.no_printer import NoPrinter
from kiosk.printing.outlets import Kind, Outlet
from kiosk.printing.pdf import pdf_bytes
from kiosk.printing.preparing import TooManyPages, prepare, prepare_form
from kiosk.printing.raster import PdfUnusable, inspect
from tests.printing import broken_forms, odd_forms
from tests.printing.reading import Paper

SECRET = "H26.99.01-261120-0004"
SHEET = Outlet("page", NoPrinter(), PageSize.A4, pages=3)
ROLL = Outlet("receipt", NoPrinter(), PageSize.ROLL_80, pages=3)
SLIP = Document("Trung tâm", f"Phiếu {SECRET}", SECRET, (Paragraph("Đang xử lý."),))


def long_document(lines: int) -> Document:
    return replace(SLIP, blocks=tuple(Paragraph(f"Dòng {line}") for line in range(lines)))


@pytest.mark.parametrize(
    ("size", "width", "height"), [(PageSize.A4, 210, 297), (PageSize.A5, 148, 210)]
)
def test_a_document_is_laid_out_for_the_paper_of_the_slot(
    size: PageSize, width: int, height: int
) -> None:
    printout = prepare(SLIP, replace(SHEET, size=size), Kind.SLIP)
    facts = inspect(printout.pdf)
    assert (printout.size, printout.pages, printout.height_mm) == (size, 1, 0)
    assert (round(facts.width_mm), round(facts.height_mm)) == (width, height)


def test_on_a_roll_a_document_is_one_page_as_long_as_it_needs() -> None:
    short, longer = (prepare(long_document(n), ROLL, Kind.SLIP) for n in (5, 40))
    assert (short.pages, longer.pages) == (1, 1)
    assert 30 < short.height_mm < longer.height_mm
    facts = inspect(longer.pdf)
    assert round(facts.width_mm) == 80
    assert facts.height_mm == pytest.approx(longer.height_mm, abs=0.5)


def test_what_no_page_of_a_roll_can_hold_is_counted_page_by_page() -> None:
    printout = prepare(long_document(1500), replace(ROLL, pages=100), Kind.PROCEDURE)
    heights = [height for _width, height in Paper(printout.pdf).sizes_mm]
    assert len(heights) == printout.pages > 1
    assert heights == [pytest.approx(printout.height_mm, abs=0.5)] * printout.pages


@pytest.mark.parametrize("kind", Kind)
def test_the_name_in_the_queue_says_nothing_about_anybody(kind: Kind) -> None:
    title = prepare(SLIP, SHEET, kind).title
    assert title
    assert SECRET not in title
    assert title == prepare(replace(SLIP, title="Khác"), SHEET, kind).title


def test_a_document_that_is_too_long_is_not_printed() -> None:
    with pytest.raises(TooManyPages, match="nhiều nhất 3 trang") as refused:
        prepare(long_document(300), SHEET, Kind.PROCEDURE)
    assert refused.value.limit == 3
    assert refused.value.pages > 3


def test_a_roll_has_no_pages_but_an_end_all_the_same() -> None:
    with pytest.raises(TooManyPages, match="nhiều nhất 3 trang"):
        prepare(long_document(400), ROLL, Kind.PROCEDURE)


# Blank forms


def test_a_form_keeps_its_pages_and_its_words() -> None:
    printout = prepare_form(broken_forms.sound(2), SHEET)
    assert (printout.pages, printout.size, printout.title) == (2, PageSize.A4, "Biểu mẫu")
    assert Paper(printout.pdf).pages == ["Form, page 1", "Form, page 2"]


@pytest.mark.parametrize(("size", "sides"), [(PageSize.A4, (210, 297)), (PageSize.A5, (148, 210))])
def test_a_form_of_any_size_lies_on_the_sheet_of_the_slot(
    size: PageSize, sides: tuple[int, int]
) -> None:
    for form in (broken_forms.sound(), odd_forms.LETTER, odd_forms.STRIP, odd_forms.NO_BOX):
        printout = prepare_form(form, replace(SHEET, size=size))
        assert Paper(printout.pdf).sizes_mm == [sides]
        assert printout.fit, "printers keep its edges inside their margins"


def test_what_all_pages_share_is_in_the_print_once() -> None:
    """Fonts and a picture on every page would make it many times as large."""
    form = pdf_bytes(long_document(300))
    printout = prepare_form(form, replace(SHEET, pages=20))
    assert printout.pages > 5
    assert len(printout.pdf) < 1.2 * len(form)


@pytest.mark.parametrize("outlet", [SHEET, ROLL])
def test_our_own_is_printed_as_large_as_it_is(outlet: Outlet) -> None:
    """Its codes are drawn in whole dots of the printer."""
    assert not prepare(SLIP, outlet, Kind.SLIP).fit


def test_a_form_does_not_come_out_of_a_roll() -> None:
    with pytest.raises(PrinterProblem) as refused:
        prepare_form(broken_forms.sound(), ROLL)
    assert refused.value.condition is Condition.WRONG_PAPER


@pytest.mark.parametrize("pages", [4, 500])
def test_a_form_that_is_too_long_is_not_printed(pages: int) -> None:
    with pytest.raises(TooManyPages, match=f"dài {pages} trang"):
        prepare_form(broken_forms.sound(pages), SHEET)


def test_a_form_that_claims_a_million_pages_is_not_believed_and_not_printed() -> None:
    with pytest.raises(TooManyPages):
        prepare_form(broken_forms.claiming_a_million_pages(), SHEET)


@pytest.mark.parametrize(
    "make", [broken_forms.scrambled, broken_forms.with_password, broken_forms.no_pdf]
)
def test_a_form_of_no_use_is_a_sentence(make: Callable[[], bytes]) -> None:
    with pytest.raises(PdfUnusable, match="nên không in được"):
        prepare_form(make(), SHEET)
