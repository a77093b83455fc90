"""Pages as pictures: the preview shows the page, the dots of a receipt stand where they should."""

from __future__ import annotations

import threading
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops
from pyzbar import pyzbar
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from kiosk.printing import blocks, pdf
from kiosk.printing.raster import PdfUnusable, Picture, dots, inspect, page_picture
from tests.printing import broken_forms, pages

# It carries no types.
_zbar: Any = pyzbar
DOTS = 576
CODE = "H26.99.01-261120-0004"
SLIP = blocks.Document(
    issuer="Trung tâm Phục vụ hành chính công",
    title="Phiếu tình trạng hồ sơ",
    subtitle="Thủ tục đăng ký khai sinh",
    blocks=(
        blocks.Paragraph("Bạn mang giấy tiếp nhận đến Quầy 1. Ặ Ẫ Ễ Ữ ỵ ễ ứ ậ ặ ẵ ỗ"),
        blocks.CodesRow(CODE, "Mã hồ sơ", CODE, "Mã QR chỉ chứa mã hồ sơ"),
    ),
    size=blocks.PageSize.ROLL_80,
)


def rectangle(left: float, top: float, width: float, height: float, page_height: float) -> bytes:
    """A page of the roll with one black rectangle; in millimetres from the upper left corner."""
    file = BytesIO()
    canvas = Canvas(file, (80 * mm, page_height * mm))
    lower = page_height - top - height
    canvas.rect(left * mm, lower * mm, width * mm, height * mm, stroke=0, fill=1)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def as_image(picture: Picture) -> Image.Image:
    return Image.frombytes("RGB", (picture.width, picture.height), picture.rgb)


def black(picture: Image.Image) -> tuple[int, int, int, int] | None:
    """The box around everything black."""
    return ImageChops.invert(picture).getbbox()


# The preview


def test_the_preview_has_the_shape_of_the_page() -> None:
    picture = page_picture(broken_forms.sound(), 0, 1000)
    assert (picture.width, picture.height) == (1000, 1414)
    assert len(picture.rgb) == 1000 * 1414 * 3


def test_the_preview_shows_the_page_that_is_asked_for() -> None:
    form = broken_forms.sound(2)
    first, second = page_picture(form, 0, 500), page_picture(form, 1, 500)
    assert first.rgb != second.rgb
    assert page_picture(form, 0, 500) == first


def test_the_preview_is_in_the_colours_of_the_page() -> None:
    file = BytesIO()
    canvas = Canvas(file, (100, 100))
    canvas.setFillColorRGB(1, 0, 0)
    canvas.rect(0, 50, 100, 50, stroke=0, fill=1)
    canvas.showPage()
    canvas.save()
    image = as_image(page_picture(file.getvalue(), 0, 100))
    assert (image.getpixel((50, 20)), image.getpixel((50, 80))) == ((255, 0, 0), (255, 255, 255))


def test_what_is_never_printed_is_not_seen_before_either() -> None:
    """Remarks that somebody put on a form for the screen do not come out of a printer."""
    for printed in (True, False):
        picture = page_picture(broken_forms.with_a_remark(printed=printed), 0, 200)
        assert (min(picture.rgb) < 128) is printed


def test_a_page_that_lies_on_its_side_is_shown_as_people_read_it() -> None:
    file = BytesIO()
    canvas = Canvas(file, (200, 100))
    canvas.setPageRotation(90)
    canvas.rect(0, 0, 20, 20, stroke=0, fill=1)
    canvas.showPage()
    canvas.save()
    image = as_image(page_picture(file.getvalue(), 0, 100)).convert("L")
    assert image.size == (100, 50)
    # Its lower left corner has become the upper left.
    assert black(image) == (0, 0, 10, 10)


def test_a_page_there_is_not_is_a_bug_of_the_caller() -> None:
    for page in (-1, 1):
        with pytest.raises(IndexError):
            page_picture(broken_forms.sound(1), page, 100)


def test_a_roll_of_five_metres_is_shown_on_the_sharpest_screen() -> None:
    """Less sharp than a slip, and still sharper than any screen of that size can show it."""
    roll = rectangle(20, 4950, 40, 20, page_height=5000)
    picture = page_picture(roll, 0, 1600)
    assert picture.width >= 80 * 7
    assert abs(picture.height / picture.width - 5000 / 80) < 0.1
    left, top, right, bottom = black(as_image(picture).convert("L")) or (0, 0, 0, 0)
    dot = 80 / picture.width
    assert abs(left * dot - 20) < 2 * dot
    assert abs(top * dot - 4950) < 2 * dot
    assert abs(right * dot - 60) < 2 * dot
    assert abs(bottom * dot - 4970) < 2 * dot


# The dots of a receipt


def test_a_millimetre_of_the_roll_is_eight_dots() -> None:
    picture = dots(rectangle(14, 5, 30, 7, page_height=40), 0, DOTS)
    assert (picture.mode, picture.size) == ("1", (DOTS, 320))
    # The head begins 4 mm from the edge of the paper.
    assert black(picture.convert("L")) == (80, 40, 80 + 240, 40 + 56)


def test_every_half_millimetre_of_a_code_is_four_dots() -> None:
    for module in range(0, 60, 7):
        picture = dots(rectangle(10 + module / 2, 20, 0.5, 0.5, page_height=40), 0, DOTS)
        left = (10 - 4) * 8 + module * 4
        assert black(picture.convert("L")) == (left, 160, left + 4, 164)


def test_what_stands_five_metres_down_a_roll_is_drawn_like_its_beginning() -> None:
    for top in (5, 2000, 4094, 4098, 4990):
        picture = dots(rectangle(14, top, 30, 7, page_height=5000), 0, DOTS)
        assert picture.size == (DOTS, 40_000)
        assert black(picture.convert("L")) == (80, top * 8, 80 + 240, (top + 7) * 8)


def test_a_scanner_reads_the_codes_at_the_end_of_the_longest_list() -> None:
    laid = pdf.lay_out(pages.checklist(215, blocks.PageSize.ROLL_80))
    assert laid.pages == 1
    assert laid.height_mm > 4900
    picture = dots(laid.pdf, 0, DOTS)
    end = picture.crop((0, picture.height - 1500, DOTS, picture.height)).convert("L")
    found = {code.data.decode() for code in _zbar.decode(end)}
    assert found == {pages.ADDRESS, "1.001193", pages.POCKET}


def test_nobody_sees_where_one_strip_ends_and_the_next_begins(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Seams through letters, boxes and codes, every 40 rows."""
    laid = pdf.lay_out(SLIP).pdf
    as_one, seen = dots(laid, 0, DOTS), as_image(page_picture(laid, 0, 640))
    monkeypatch.setattr("kiosk.printing.pdfium._STRIP_ROWS", 40)
    assert dots(laid, 0, DOTS).tobytes() == as_one.tobytes()
    shades = ImageChops.difference(as_image(page_picture(laid, 0, 640)), seen).convert("L")
    assert sum(shades.histogram()[8:]) == 0


def test_what_no_head_reaches_is_left_out() -> None:
    picture = dots(rectangle(0, 5, 80, 5, page_height=20), 0, DOTS)
    assert black(picture.convert("L")) == (0, 40, DOTS, 80)
    assert black(dots(rectangle(0, 5, 3.9, 5, page_height=20), 0, DOTS).convert("L")) is None


def test_a_narrower_head_gets_the_same_page_smaller() -> None:
    picture = dots(rectangle(4, 0, 72, 20, page_height=40), 0, 512)
    assert (picture.width, picture.height) == (512, 284)
    assert black(picture.convert("L")) == (0, 0, 512, 143)


def test_a_scanner_reads_the_code_of_a_slip_from_its_dots() -> None:
    picture = dots(pdf.lay_out(SLIP).pdf, 0, DOTS).convert("L")
    assert ("QRCODE", CODE) in {(code.type, code.data.decode()) for code in _zbar.decode(picture)}


def test_letters_of_10_pt_are_black_enough_to_be_read_and_not_run_together() -> None:
    """Strokes are two dots wide: about as much black as the letters have in print."""
    laid = pdf.lay_out(SLIP).pdf
    lines = dots(laid, 0, DOTS).crop((0, 150, DOTS, 400)).convert("L")
    grey = as_image(page_picture(laid, 0, 640)).convert("L").crop((32, 150, 32 + DOTS, 400))
    ink, wanted = (255 - _mean(picture) for picture in (lines, grey))
    assert wanted > 5
    assert 0.95 < ink / wanted < 1.25


def _mean(picture: Image.Image) -> float:
    histogram = picture.histogram()
    return sum(value * number for value, number in enumerate(histogram)) / sum(histogram)


# Files from elsewhere


def test_a_sound_file_is_described() -> None:
    facts = inspect(broken_forms.sound(3, (148, 210)))
    assert facts.pages == 3
    assert (round(facts.width_mm), round(facts.height_mm)) == (148, 210)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (broken_forms.no_pdf, "không phải là PDF"),
        (lambda: b"", "không phải là PDF"),
        (broken_forms.with_password, "bị khóa"),
        (broken_forms.not_to_be_printed, "bị khóa"),
        (broken_forms.cut_short, "bị hỏng"),
        (broken_forms.scrambled, "bị hỏng"),
        (broken_forms.without_pages, "bị hỏng"),
        (broken_forms.going_round, "bị hỏng"),
        (broken_forms.as_large_as_a_field, "không in ra giấy được"),
        (broken_forms.white, "không in ra giấy được"),
        (broken_forms.for_one_program, "không in ra giấy được"),
        (broken_forms.as_small_as_a_dot, "bị hỏng"),
    ],
)
def test_a_file_of_no_use_is_refused_with_its_reason(make: Callable[[], bytes], said: str) -> None:
    with pytest.raises(PdfUnusable, match=said):
        inspect(make())


@pytest.mark.slow
@pytest.mark.parametrize("make", [broken_forms.swelling, broken_forms.never_ending])
def test_a_file_made_to_eat_the_machine_ends_alone(make: Callable[[], bytes]) -> None:
    with pytest.raises(PdfUnusable, match="bị hỏng"):
        inspect(make())


def test_what_cannot_be_opened_is_not_drawn_either() -> None:
    for make in (broken_forms.cut_short, broken_forms.with_password):
        with pytest.raises(PdfUnusable):
            page_picture(make()[:500], 0, 100)
    with pytest.raises(PdfUnusable):
        page_picture(broken_forms.as_small_as_a_dot(), 0, 10_000_000)


# At the same time, and for a long time


def test_threads_draw_at_the_same_time_without_harm() -> None:
    forms = [broken_forms.sound(2, (100, 100 + number)) for number in range(4)]
    wanted = [page_picture(form, 1, 200) for form in forms]
    drawn: dict[int, list[Picture]] = {number: [] for number in range(4)}

    def draw(number: int) -> None:
        drawn[number] = [page_picture(forms[number], 1, 200) for _ in range(20)]

    threads = [threading.Thread(target=draw, args=[number]) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(set(drawn[number]) == {wanted[number]} for number in range(4))


@pytest.mark.slow
def test_hundreds_of_previews_leave_memory_and_files_as_they_were() -> None:
    slip, form = pdf.lay_out(SLIP).pdf, broken_forms.sound(2)

    def look() -> None:
        page_picture(slip, 0, 640)
        dots(slip, 0, DOTS)
        page_picture(form, 1, 1000)

    # Also what Python itself keeps has grown by then, whatever ran before.
    for _ in range(100):
        look()
    memory, files = _memory_kb(), len(list(Path("/proc/self/fd").iterdir()))
    for _ in range(300):
        look()
    assert len(list(Path("/proc/self/fd").iterdir())) == files
    # A single picture that stayed each time would be 1.3 GB.
    assert _memory_kb() - memory < 16_000


def _memory_kb() -> int:
    """Without what is of files: how many others run the same libraries is no matter."""
    lines = Path("/proc/self/smaps_rollup").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss_Anon:"))
