"""What a row of the search says: plain and official name, why it is here, and its facts."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter

from kiosk.catalogue.edition import Entry
from kiosk.catalogue.found import MOST_HITS, Fit, Found, Hit, Reason, Suggestion, Why
from kiosk.catalogue.model import Fee, FeeState, Level, TimeLimit, TimeUnit
from kiosk.services import Services
from kiosk.settings import TextSize
from kiosk.ui.routes import SearchRoute
from kiosk.ui.screens.found_rows import hit_row, suggestion_row
from kiosk.ui.theme import FAMILY, Contrast
from kiosk.ui.widgets.marked_text import MarkedText
from kiosk.words import screens as words

from .conftest import Arrive
from .searching import GivenAnswers, entries, fitting, marking, with_catalogue
from .visitor import BIRTH, Visitor, both_ways_up

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("briskly")]
"""Windows of all sizes, themes and texts: minutes of waiting for paint."""

LAND = Entry(
    code="1.000001",
    name="Đăng ký đất đai, cấp Giấy chứng nhận quyền sử dụng đất",
    plain_name="Làm giấy chứng nhận cho nhà đất",
    field_id="dat-dai",
    field_name="Đất đai",
    life_events=(),
    everyday_names=("sổ đỏ",),
    keywords=(),
    levels=(Level.COMMUNE, Level.PROVINCE),
    time=TimeLimit(amount=20, unit=TimeUnit.WORKING_DAY),
    fee=Fee(amount=100_000, state=FeeState.FEE),
    valid_from=dt.date(2026, 1, 1),
    valid_to=None,
)


def test_a_row_says_field_level_time_and_fee() -> None:
    row = hit_row(Hit(LAND))
    assert row.title == "Làm giấy chứng nhận cho nhà đất"
    assert row.subtitle == "Đăng ký đất đai, cấp Giấy chứng nhận quyền sử dụng đất"
    assert row.facts == "Đất đai · 20 ngày làm việc · 100.000 đồng · cấp xã, cấp tỉnh"


@pytest.mark.parametrize("fee", [None, Fee(state=FeeState.UNKNOWN)])
def test_of_what_is_not_known_nothing_is_said(fee: Fee | None) -> None:
    row = hit_row(Hit(replace(LAND, time=None, fee=fee)))
    assert row.facts == "Đất đai · cấp xã, cấp tỉnh"


def test_a_free_procedure_says_so() -> None:
    free = replace(LAND, time=None, fee=Fee(state=FeeState.FREE))
    assert "Không thu tiền" in hit_row(Hit(free)).facts


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (None, ""),
        (Reason("sổ đỏ"), "Hay gọi là: sổ đỏ"),
        (Reason("con mới sinh", "khai sinh"), "“con mới sinh” tức là khai sinh"),
    ],
)
def test_a_row_says_why_it_was_found(reason: Reason | None, said: str) -> None:
    assert hit_row(Hit(LAND, reason)).reason == said


@pytest.mark.parametrize(
    ("why", "said"),
    [
        (Why.MOST_OPENED, "Nhiều người mở ở đây"),
        (Why.COMMON, "Nhiều người cần"),
        (Why.SEASON, "Mùa này: vào năm học mới"),
    ],
)
def test_a_suggestion_says_why_it_is_made(why: Why, said: str) -> None:
    season = "vào năm học mới" if why is Why.SEASON else ""
    assert suggestion_row(Suggestion(LAND, why, season)).reason == said


def test_both_names_are_marked() -> None:
    row = hit_row(Hit(LAND, None, marking("dat")))
    assert [row.title[a:b] for a, b in row.title_marks] == ["đất"]
    assert [row.subtitle[a:b] for a, b in row.subtitle_marks] == ["đất", "đất"]


# On the glass


@both_ways_up
def test_every_key_changes_the_rows_and_never_are_there_more_than_seven(
    visitor: Visitor, services: Services
) -> None:
    visitor.touch_button(words.SEARCH_HERE())
    typed = ""
    for key in "khai sinh":
        visitor.touch_keys(key if key != " " else words.KEY_SPACE())
        typed += key
        found = [hit.entry.code for hit in services.catalogue.find(typed).hits]
        assert [row.key for row in visitor.rows_shown()] == found
        assert len(found) <= MOST_HITS
    assert visitor.rows_shown()


def test_seven_rows_are_shown_even_of_more(arrive: Arrive, services: Services) -> None:
    given = GivenAnswers(services.catalogue, {"k": fitting(entries(services)[:9])})
    visitor = arrive(services=with_catalogue(services, given))
    visitor.go(SearchRoute())
    visitor.touch_keys("k")
    assert len(visitor.rows_shown()) == MOST_HITS


def test_a_row_is_read_with_why_it_is_here_and_its_facts(
    arrive: Arrive, services: Services
) -> None:
    (birth,) = entries(services, BIRTH)
    answer = Found((Hit(birth, Reason("giấy khai sanh")),), Fit.FITS)
    given = GivenAnswers(services.catalogue, {"k": answer})
    visitor = arrive(services=with_catalogue(services, given))
    visitor.go(SearchRoute())
    visitor.touch_keys("k")
    rows = visitor.list_shown().rows
    said = rows.data(rows.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert isinstance(said, str)
    shown = rows.row(0)
    for part in (birth.plain_name, "Hay gọi là: giấy khai sanh", shown.subtitle, shown.facts):
        assert part in said


GLASSES = [
    ((1920, 1080), TextSize.NORMAL, 3),
    ((1280, 800), TextSize.NORMAL, 3),
    ((1080, 1920), TextSize.NORMAL, MOST_HITS),
    ((1920, 1080), TextSize.LARGEST, 2),
    ((1080, 1920), TextSize.LARGEST, 2),
]


@pytest.mark.parametrize(("size", "text_size", "least"), GLASSES)
def test_rows_are_seen_beside_the_keys(
    arrive: Arrive, services: Services, size: tuple[int, int], text_size: TextSize, least: int
) -> None:
    given = GivenAnswers(services.catalogue, {"k": fitting(entries(services)[:7])})
    visitor = arrive(size, with_catalogue(services, given))
    visitor.go(SearchRoute())
    visitor.window.set_theme(replace(visitor.window.theme, text_size=text_size))
    visitor.touch_keys("k")
    visitor.settle()
    view = visitor.list_shown()
    seen = view.viewport().visibleRegion().boundingRect()
    boxes = [view.visualRect(view.rows.index(row, 0)) for row in range(MOST_HITS)]
    assert sum(seen.contains(box) for box in boxes) >= least
    assert len({box.height() for box in boxes}) == 1


def marker_in(visitor: Visitor, row: int) -> int:
    """How many points of a row have the colour of the marker."""
    view = visitor.list_shown()
    image = view.viewport().grab(view.visualRect(view.rows.index(row, 0))).toImage()
    marker = QColor(visitor.window.theme.colours.tint)
    spots = ((x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))
    return sum(image.pixelColor(x, y) == marker for x, y in spots)


@both_ways_up
@pytest.mark.parametrize("contrast", Contrast)
@pytest.mark.parametrize("which", ["plain name", "official name"])
def test_the_words_that_were_typed_are_marked_in_the_row(
    arrive: Arrive, services: Services, size: tuple[int, int], contrast: Contrast, which: str
) -> None:
    wanted = LAND.plain_name if which == "plain name" else LAND.name
    marked = Hit(LAND, None, lambda said: ((0, 6),) if said == wanted else ())
    other = replace(LAND, code="1.000002")
    given = GivenAnswers(services.catalogue, {"k": Found((marked, Hit(other)), Fit.FITS)})
    visitor = arrive(size, with_catalogue(services, given))
    visitor.go(SearchRoute())
    visitor.window.set_theme(replace(visitor.window.theme, contrast=contrast))
    visitor.touch_keys("k")
    visitor.settle()
    assert marker_in(visitor, 0) > 30
    assert marker_in(visitor, 1) == 0


# Marked words in lines


@pytest.fixture
def font(visitor: Visitor) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(28)
    return font


def test_a_mark_goes_over_the_end_of_a_line(font: QFont) -> None:
    said = "Đăng ký lại khai sinh"
    width = QFontMetrics(font).horizontalAdvance("Đăng ký lại khai ")
    laid = MarkedText(said, font, width, 2, ((said.index("khai"), len(said)),))
    assert laid.height == 2 * QFontMetrics(font).lineSpacing()
    assert laid.marked == ("khai sinh",)
    upper, lower = underlined_lines(laid, width)
    assert upper > 20
    assert lower > 20


def underlined_lines(laid: MarkedText, width: int) -> list[int]:
    """How many points of the line under marked words are in each line of text."""
    image = QImage(width, laid.height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    laid.draw(painter, QPoint(0, 0), QColor("black"), QColor("white"), QColor("red"))
    painter.end()
    half = laid.height // 2
    lines = [range(half), range(half, laid.height)]
    red = QColor("red")
    return [
        sum(image.pixelColor(x, y) == red for x in range(width) for y in line) for line in lines
    ]


def test_a_sign_that_qt_counts_twice_moves_no_mark(font: QFont) -> None:
    said = "khai sinh"
    plain = MarkedText(said, font, 600, 2, ((0, 4),))
    said = "\U0001f476\U0001f3fd khai sinh"
    after_sign = MarkedText(said, font, 600, 2, ((3, 7),))
    assert sum(underlined_lines(after_sign, 600)) == pytest.approx(
        sum(underlined_lines(plain, 600)), abs=4
    )


def test_marked_words_are_heavier_too(font: QFont) -> None:
    """Who sees no colours sees them all the same."""
    said = "khai sinh khai sinh"
    ink, white = QColor("black"), QColor("white")

    def dark_points(laid: MarkedText) -> int:
        image = QImage(600, 60, QImage.Format.Format_RGB32)
        image.fill(white)
        painter = QPainter(image)
        laid.draw(painter, QPoint(0, 0), ink, white, white)
        painter.end()
        spots = ((x, y) for x in range(600) for y in range(60))
        return sum(image.pixelColor(x, y).lightness() < 128 for x, y in spots)

    plain = dark_points(MarkedText(said, font, 600, 1))
    assert dark_points(MarkedText(said, font, 600, 1, ((0, len(said)),))) > 1.15 * plain


def test_a_mark_ends_where_the_text_is_cut(font: QFont) -> None:
    said = "Cấp Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất"
    marks = marking("giay", "chung", "nhan", "dat")(said)
    laid = MarkedText(said, font, 300, 1, marks)
    assert laid.shown.endswith("…")
    assert laid.marked[:2] == ("Giấy", "chứng")
    assert "đất" not in laid.marked
    assert all("…" not in word for word in laid.marked)


@given(
    st.text(max_size=120),
    st.lists(st.tuples(st.integers(-3, 130), st.integers(-3, 130)), max_size=4),
    st.integers(40, 500),
    st.integers(1, 3),
)
def test_any_text_fits_its_lines_whatever_is_marked(
    qapp: object, said: str, marks: list[tuple[int, int]], width: int, most: int
) -> None:
    font = QFont(FAMILY)
    font.setPixelSize(28)
    laid = MarkedText(said, font, width, most, tuple(sorted(marks)))
    assert laid.height <= most * QFontMetrics(font).lineSpacing()
    image = QImage(width, 120, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    laid.draw(painter, QPoint(0, 0), QColor("black"), QColor("white"), QColor("red"))
    painter.end()


@both_ways_up
@pytest.mark.parametrize("text_size", [TextSize.NORMAL, TextSize.LARGEST])
def test_of_a_long_name_that_stands_alone_the_end_is_seen(
    arrive: Arrive, services: Services, size: tuple[int, int], text_size: TextSize
) -> None:
    """Of names nobody has put into plain words, what tells them apart stands at the end."""
    name = "Đăng ký biến động thửa đất mà người đang sử dụng đất đã đổi tên hoặc đã đổi giấy tờ"
    named = [f"{name}, lần {time}" for time in ("hai", "ba")]
    twins = [replace(LAND, code=said, name=said, plain_name=said) for said in named]
    given = GivenAnswers(services.catalogue, {"k": fitting(twins)})
    visitor = arrive(size, with_catalogue(services, given))
    visitor.go(SearchRoute())
    visitor.window.set_theme(replace(visitor.window.theme, text_size=text_size))
    visitor.touch_keys("k")
    visitor.settle()
    view = visitor.list_shown()
    one, other = (view.viewport().grab(view.visualRect(view.rows.index(i, 0))) for i in (0, 1))
    assert one.toImage() != other.toImage()
