"""Before anything is typed: what is opened most here, what the season brings, what is common."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import pytest

from kiosk.catalogue.edition import Entry
from kiosk.catalogue.found import MOST_HITS, Suggestion, Why
from kiosk.catalogue.search import suggestions
from kiosk.catalogue.vocabulary import Saying, SayingKind, Vocabulary

from .small import common, entry, means, search

BIRTH = entry("1", "Đăng ký khai sinh")
MARRIAGE = entry("2", "Đăng ký kết hôn")
SCHOOL = entry("3", "Tuyển sinh lớp một")
TAX = entry("4", "Khai thuế sử dụng đất")
DEATH = entry("5", "Đăng ký khai tử")
COPIES = entry("6", "Chứng thực bản sao")
STAY = entry("7", "Đăng ký tạm trú")
HOME = entry("8", "Đăng ký thường trú")
CARD = entry("9", "Cấp thẻ căn cước")
ALL = (BIRTH, MARRIAGE, SCHOOL, TAX, DEATH, COPIES, STAY, HOME, CARD)
TODAY = dt.date(2026, 7, 15)


def _season(begins: str, ends: str, *said: str, name: str = "Mùa tựu trường") -> Saying:
    return Saying(kind=SayingKind.SEASON, name=name, said=said, begins=begins, ends=ends)


def _offered(
    vocabulary: Vocabulary = (),
    popular: Mapping[str, float] | None = None,
    day: dt.date = TODAY,
) -> list[Suggestion]:
    asked = search(*ALL, vocabulary=vocabulary)
    return list(suggestions(ALL, asked, vocabulary, popular or {}, day))


def _codes(offered: list[Suggestion]) -> list[str]:
    return [one.entry.code for one in offered]


# Opened most here


def test_what_is_opened_most_here_comes_first_and_most_first() -> None:
    offered = _offered((common("khai sinh", "kết hôn"),), {"7": 30.0, "5": 12.0})
    assert _codes(offered) == ["7", "5", "1", "2"]
    assert [one.why for one in offered] == [Why.MOST_OPENED] * 2 + [Why.COMMON] * 2


def test_once_is_no_habit() -> None:
    assert _offered(popular={"7": 1.0}) == []


def test_what_is_no_longer_posted_is_not_offered() -> None:
    assert _codes(_offered(popular={"1.999999": 500.0, "7": 10.0})) == ["7"]


def test_habits_leave_room_for_the_season_and_the_common() -> None:
    popular = {entry.code: 50.0 for entry in ALL}
    words = (common("căn cước", "khai sinh"), _season("01/06", "30/09", "tuyển sinh", "khai thuế"))
    offered = _offered(words, popular)
    assert {one.why for one in offered} == set(Why)


# The season


@pytest.mark.parametrize(
    ("day", "runs"),
    [
        (dt.date(2026, 5, 31), False),
        (dt.date(2026, 6, 1), True),
        (dt.date(2026, 7, 15), True),
        (dt.date(2027, 8, 15), True),
        (dt.date(2027, 8, 16), False),
        (dt.date(2026, 1, 1), False),
    ],
)
def test_a_season_is_offered_from_its_first_to_its_last_day(day: dt.date, runs: bool) -> None:
    offered = _offered((_season("01/06", "15/08", "tuyển sinh"),), day=day)
    assert _codes(offered) == ["3"] * runs
    assert all(one == Suggestion(SCHOOL, Why.SEASON, "Mùa tựu trường") for one in offered)


@pytest.mark.parametrize(
    ("day", "runs"),
    [
        (dt.date(2026, 11, 14), False),
        (dt.date(2026, 11, 15), True),
        (dt.date(2026, 12, 31), True),
        (dt.date(2027, 1, 1), True),
        (dt.date(2027, 2, 10), True),
        (dt.date(2027, 2, 11), False),
    ],
)
def test_a_season_may_run_over_the_turn_of_the_year(day: dt.date, runs: bool) -> None:
    offered = _offered((_season("15/11", "10/02", "khai thuế", name="Mùa thuế"),), day=day)
    assert _codes(offered) == ["4"] * runs


def test_a_season_may_be_one_day() -> None:
    words = (_season("15/07", "15/07", "tuyển sinh"),)
    assert _codes(_offered(words)) == ["3"]
    assert _codes(_offered(words, day=dt.date(2026, 7, 16))) == []


@pytest.mark.parametrize(
    ("begins", "ends"),
    [("", ""), ("01/06", ""), ("?", "?"), ("1-6", "15-8"), ("1/6/2026", "2/7/2026"), ("//", "6/")],
)
def test_days_that_cannot_be_read_offer_nothing(begins: str, ends: str) -> None:
    assert _offered((_season(begins, ends, "tuyển sinh"),)) == []


@pytest.mark.parametrize(("begins", "ends"), [("31/02", "31/06"), ("00/00", "99/99"), ("1/1", "9")])
def test_days_that_do_not_exist_harm_nothing(begins: str, ends: str) -> None:
    words = (_season(begins, ends, "tuyển sinh"), common("khai sinh"))
    for month in range(1, 13):
        assert "1" in _codes(_offered(words, day=dt.date(2026, month, 28)))


# Common


def test_what_most_people_come_for_is_offered_in_the_order_of_the_list() -> None:
    offered = _offered((common("kết hôn", "khai sinh"), common("căn cước")))
    assert _codes(offered) == ["2", "1", "9"]


def test_what_the_list_names_and_nobody_has_is_left_out() -> None:
    words = (common("giấy phép bay", "khai sinh", "", "?", "khai sinh bay lượn trên trời cao"),)
    assert _codes(_offered(words)) == ["1"]


def test_the_list_may_use_what_people_say() -> None:
    words = (common("đám cưới"), means("đám cưới", "kết hôn"))
    assert _codes(_offered(words)) == ["2"]


# All of them


def test_each_is_offered_once_for_the_reason_that_comes_first() -> None:
    words = (
        common("tuyển sinh", "khai sinh", "khai sinh"),
        _season("01/06", "30/09", "tuyển sinh"),
    )
    offered = _offered(words, {"1": 9.0})
    assert [(one.entry.code, one.why) for one in offered] == [
        ("1", Why.MOST_OPENED),
        ("3", Why.SEASON),
    ]


def test_they_are_no_more_than_the_eye_takes_in() -> None:
    words = (common(*(entry.name for entry in ALL)), _season("01/06", "30/09", "tuyển sinh"))
    offered = _codes(_offered(words, {"1": 9.0, "2": 8.0, "5": 7.0, "6": 6.0, "7": 5.0}))
    assert len(offered) == len(set(offered)) == MOST_HITS


def test_where_nothing_is_known_nothing_is_offered() -> None:
    assert _offered() == []
    nothing: tuple[Entry, ...] = ()
    assert suggestions(nothing, search(), (common("khai sinh"),), {"1": 9.0}, TODAY) == ()
