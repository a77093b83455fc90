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
        entry(f"1.00000{i}", f"Đăng ký tàu số {i}", field=f"linh-vuc-{i}", events=(f"viec-{i}",))
        for i in range(7)
    ]
    found = search(*many).find("đăng ký tên lửa vũ trụ ")
    assert found.fit is Fit.NEAR
    assert 1 <= len(found.field_ids) <= 4
    assert 1 <= len(found.life_event_ids) <= 4


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
    assert Search((), (means("đám cưới", "kết hôn"),)).find("đám cưới") == Found()
    assert Search(()).find("1.000001") == Found()
