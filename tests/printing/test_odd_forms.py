"""What is seen of a blank form is what comes out, however oddly its file is made."""

from __future__ import annotations

import pytest

from kiosk.printing.blocks import PageSize
from kiosk.printing.no_printer import NoPrinter
from kiosk.printing.outlets import Outlet
from kiosk.printing.preparing import prepare_form
from tests.printing import broken_forms, odd_forms
from tests.printing.reading import Paper
from tests.printing.sheets_compared import (
    are_alike,
    fits_its_frame,
    ink_mm,
    is_white,
    on_paper,
    seen,
)

SHEET = Outlet("page", NoPrinter(), PageSize.A4, pages=3)
FRAME = (7.0, 7.0, 203.0, 290.0)
"""Of the forms, in millimetres of the sheet."""
LYING_FRAME = (7.0, 7.0, 290.0, 203.0)


def prepared(form: bytes) -> bytes:
    return prepare_form(form, SHEET).pdf


def agree(pdf: bytes) -> bool:
    """Whether preview and printing system draw the same on every page."""
    glass, paper = seen(pdf), on_paper(pdf)
    return len(glass) == len(paper) and all(map(are_alike, glass, paper))


@pytest.mark.parametrize("kind", odd_forms.FRAMED)
def test_a_form_fills_its_sheet_on_the_glass_and_on_paper(kind: str) -> None:
    pdf = prepared(odd_forms.FRAMED[kind])
    for [page] in (seen(pdf), on_paper(pdf)):
        assert fits_its_frame(page, FRAME)
        assert is_white(page, 100, 380, 500, 500), "nothing in the middle"
    assert agree(pdf)
    assert Paper(pdf).text == odd_forms.WORDS


@pytest.mark.parametrize("kind", odd_forms.LYING)
def test_a_turned_form_lies_before_the_reader(kind: str) -> None:
    pdf = prepared(odd_forms.LYING[kind])
    assert Paper(pdf).sizes_mm == [(297, 210)]
    for [page] in (seen(pdf), on_paper(pdf)):
        assert fits_its_frame(page, LYING_FRAME)
    assert agree(pdf)


def test_a_form_turned_by_a_quarter_stands_as_people_turn_it() -> None:
    """Its words, from the upper left, have gone to the upper right; and to the lower left."""
    right, left = (seen(prepared(odd_forms.LYING[kind]))[0] for kind in ("turned", "turned back"))
    assert not is_white(right, 600, 100, 780, 300)
    assert is_white(left, 600, 100, 780, 300)
    assert not is_white(left, 60, 300, 240, 500)


def test_a_page_of_another_shape_lies_in_the_middle_of_the_sheet() -> None:
    [page] = seen(prepared(odd_forms.LETTER))
    assert fits_its_frame(page, (0, 12.6, 210, 284.4))
    [page] = seen(prepared(odd_forms.STRIP))
    assert fits_its_frame(page, (98.7, 0, 111.3, 297))
    assert agree(prepared(odd_forms.LETTER))


def test_a_page_of_no_size_comes_out_all_the_same() -> None:
    pdf = prepared(odd_forms.NO_BOX)
    assert Paper(pdf).text == odd_forms.WORDS
    assert agree(pdf)


def test_fields_come_out_as_they_are_seen() -> None:
    pdf = prepared(broken_forms.with_fields())
    assert ink_mm(seen(pdf)[0]) is not None
    assert agree(pdf)


def test_what_stands_in_a_field_without_a_look_comes_out() -> None:
    pdf = prepared(odd_forms.FIELD_WITHOUT_A_LOOK)
    assert Paper(pdf).text == f"{odd_forms.WORDS} Gia tri"
    assert agree(pdf)


def test_a_remark_that_is_meant_for_paper_comes_out() -> None:
    """One that is not would leave this page white, and a white page is no form."""
    pdf = prepared(broken_forms.with_a_remark(printed=True))
    assert ink_mm(on_paper(pdf)[0]) is not None
    assert agree(pdf)


@pytest.mark.parametrize("kind", odd_forms.LAYERS)
def test_a_layer_that_is_off_is_off_on_the_glass_and_on_paper(kind: str) -> None:
    pdf = prepared(odd_forms.LAYERS[kind])
    for [page] in (seen(pdf), on_paper(pdf)):
        assert is_white(page, 0, 0, 595, 200), "the frame is switched off"
        assert not is_white(page, 50, 200, 200, 300)
    assert agree(pdf)


@pytest.mark.parametrize("font", odd_forms.WITHOUT_FONTS)
def test_where_a_font_is_missing_paper_shows_the_letters_of_the_glass(font: str) -> None:
    """They may be the wrong ones; staff were told. But nobody is shown others than come out."""
    pdf = prepared(odd_forms.WITHOUT_FONTS[font])
    assert agree(pdf)
    assert len(pdf) < 100_000


def test_words_in_plain_letters_stay_words() -> None:
    for kind in ("plain Helvetica", "plain Times", "boxes to tick"):
        assert Paper(prepared(odd_forms.PLAIN_LETTERS[kind])).text
