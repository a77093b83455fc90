"""How sure the answer is: it fits, only some of the words fit, or nothing does."""

from __future__ import annotations

import pytest

from kiosk.catalogue.found import MOST_HITS, Fit, Found
from kiosk.catalogue.search import Search

from .small import codes, entry, means, search

MARRIAGE = entry("1.000001", "Đăng ký kết hôn", field="ho-tich", events=("ket-hon",))
MOVING = entry(
    "1.000002", "Đăng ký kết hôn lưu động", field="ho-tich", events=("ket-hon", "khuyet-tat")
)
COPIES = entry("1.000003", "Chứng thực bản sao", field="chung-thuc", events=("giay-to",))


@pytest.fixture(scope="module")
def town() -> Search:
    return search(MARRIAGE, MOVING, COPIES, vocabulary=(means("đám cưới", "kết hôn"),))


@pytest.mark.parametrize(
    "typed",
    ["kết hôn", "ket hon", "keest hoon", "kethon", "đám cưới", "đăng ký kết hôn", "1.000001"],
)
def test_what_has_all_the_words_fits(town: Search, typed: str) -> None:
    found = town.find(typed)
    assert found.fit is Fit.FITS
    assert codes(found)[0] == MARRIAGE.code
    assert (found.field_ids, found.life_event_ids) == ((), ())


@pytest.mark.parametrize(
    "typed",
    ["kết hôn máy bay", "ket hon tau vu tru", "đám cưới tàu vũ trụ"],
)
def test_what_has_some_of_the_words_is_near_and_says_where_to_look(
    town: Search, typed: str
) -> None:
    found = town.find(typed)
    assert found.fit is Fit.NEAR
    assert codes(found)[0] == MARRIAGE.code
    assert found.field_ids == ("ho-tich",)
    assert found.life_event_ids == ("ket-hon", "khuyet-tat")


def test_one_thing_that_was_understood_in_a_long_sentence_is_near(town: Search) -> None:
    told = "trưa mưa rơi ngoài ngõ mà mấy đứa bàn đám cưới xong hết thảy bánh trái"
    for typed in (told, told.replace("đám cưới", "kết hôn")):
        found = town.find(typed)
        assert found.fit is Fit.NEAR
        assert codes(found)[0] == MARRIAGE.code


def test_the_places_to_look_in_are_few() -> None:
    many = [
        entry(f"1.00000{i}", f"Đăng ký tàu số {i}", field="giao-thong", events=(f"viec-{i}",))
        for i in range(7)
    ]
    found = search(*many).find("đăng ký tên lửa vũ trụ ")
    assert found.fit is Fit.NEAR
    assert found.field_ids == ("giao-thong",)
    assert 1 <= len(found.life_event_ids) <= 4


def test_where_several_fields_are_as_near_nobody_is_sent_to_the_counter_of_one() -> None:
    two = [entry(f"1.00000{i}", f"Đăng ký tàu số {i}", field=f"field-{i}") for i in range(2)]
    found = search(*two).find("đăng ký tên lửa vũ trụ ")
    assert (found.fit, len(found.hits)) == (Fit.NEAR, 2)
    assert found.field_ids == ()


# What nothing here does

LAND = entry("2.000001", "Thu hồi giấy chứng nhận đất", plain="Thu hồi sổ đỏ")
SHOP = entry("2.000002", "Xin bản mới của giấy đăng ký quán", field="quan")
SPLITTING = means("tách thửa", "hợp thửa đất")
LOST = (
    means("sổ đỏ", "giấy chứng nhận đất"),
    means("mất sổ", "bản mới"),
    means("mất sổ đỏ", "bản mới của giấy chứng nhận đất"),
)


@pytest.fixture(scope="module")
def village() -> Search:
    return search(LAND, SHOP, vocabulary=(SPLITTING, *LOST))


@pytest.mark.parametrize("typed", ["tách thửa", "tach thua", "tach thua o dau "])
def test_an_errand_that_nothing_here_does_has_no_answer(village: Search, typed: str) -> None:
    assert village.find(typed) == Found((), Fit.NOTHING, elsewhere=True)


@pytest.mark.parametrize("typed", ["mất sổ đỏ", "mat so do"])
def test_of_an_errand_that_nothing_here_does_only_relatives_are_shown_and_as_such(
    village: Search, typed: str
) -> None:
    found = village.find(typed)
    assert found.fit is Fit.NEAR
    assert codes(found) == [LAND.code]
    assert found.field_ids == (), "which counter does it is not known"
    assert found.elsewhere


def test_the_same_errand_is_found_where_it_is_posted() -> None:
    posted = entry("2.000003", "Xin bản mới của giấy chứng nhận đất")
    found = search(LAND, SHOP, posted, vocabulary=(SPLITTING, *LOST)).find("mất sổ đỏ")
    assert found.fit is Fit.FITS
    assert not found.elsewhere
    assert codes(found)[0] == posted.code


def test_what_is_done_elsewhere_may_be_a_circumstance_of_what_is_done_here() -> None:
    card = entry("3.000001", "Tích hợp giấy tờ vào thẻ căn cước", plain="Thêm bằng lái vào thẻ")
    words = (means("bằng lái", "giấy phép lái xe"),)
    assert search(card, vocabulary=words).find("tích hợp bằng lái vào thẻ căn cước").fit is Fit.FITS
    assert search(card, vocabulary=words).find("bằng lái").fit is Fit.NEAR


def test_a_phrase_that_is_hardly_begun_is_not_yet_understood() -> None:
    trade = entry("3.000002", "Báo việc bán hàng lưu động")
    words = (means("khiếu nại người bán rong", "bán hàng lưu động"),)
    asked = search(trade, vocabulary=words)
    assert asked.find("khiếu nại").fit is not Fit.FITS
    assert asked.find("khiếu nại người bán").fit is Fit.FITS


def test_a_row_that_has_half_of_it_does_not_stand_below_the_one_that_has_all() -> None:
    card, shop = entry("3.000003", "Sang tên sổ đỏ"), entry("3.000004", "Sang tên quán")
    assert codes(search(card, shop).find("sang tên sổ đỏ")) == [card.code]
    assert codes(search(card, shop).find("sang tên")) == [shop.code, card.code]


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "?!",
        "🙂",
        "xyzzy",
        "tàu vũ trụ",
        "婚姻",
        "привет",
        "9.999999",
        "9999999",
        "của và cho ",
    ],
)
def test_nonsense_is_said_to_be_nothing(town: Search, typed: str) -> None:
    assert town.find(typed) == Found((), Fit.NOTHING)


def test_there_are_never_more_rows_than_one_glance_takes_in() -> None:
    many = search(*(entry(f"1.0000{i}", "Đăng ký kết hôn") for i in range(10, 60)))
    for typed in ("kết hôn", "k", "1.0000", "kết hôn xyzzy"):
        assert len(many.find(typed).hits) == MOST_HITS
        assert len(many.find(typed, limit=3).hits) == 3


def test_an_empty_catalogue_finds_nothing() -> None:
    assert Search(()).find("kết hôn") == Found()
    assert Search((), (means("đám cưới", "kết hôn"),)).find("đám cưới") == Found(elsewhere=True)
    assert Search(()).find("1.000001") == Found()
