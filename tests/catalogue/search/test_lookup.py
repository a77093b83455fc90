"""The search is made once, when it is first wanted, for whoever asks."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor

from kiosk.catalogue.found import Fit, Found, Why
from kiosk.catalogue.lookup import Lookup
from kiosk.system.log import Event

from .small import OTHERS, codes, common, entry, means

BIRTH = entry("1", "Đăng ký khai sinh")
MARRIAGE = entry("2", "Đăng ký kết hôn")
QUERIES = ("khai sinh", "ket hon", "dang ky", "đám cưới", "quâng thuyên", "khaisinh", "1", "bay")


def _lookup(popularity: Callable[[], Mapping[str, float]] = dict) -> Lookup:
    words = (common("khai sinh"), means("đám cưới", "kết hôn"))
    return Lookup((BIRTH, MARRIAGE, *OTHERS), lambda: words, popularity, dt.date(2026, 7, 15))


def test_an_empty_one_finds_and_offers_nothing() -> None:
    empty = Lookup()
    empty.prepare()
    assert empty.find("khai sinh") == Found((), Fit.NOTHING)
    assert empty.suggestions() == ()


def test_it_finds_with_the_words_of_the_edition() -> None:
    assert codes(_lookup().find("đám cưới")) == [MARRIAGE.code]


def test_what_is_opened_here_is_offered_first() -> None:
    offered = _lookup(lambda: {MARRIAGE.code: 9.0}).suggestions(wait=True)
    assert [(one.entry.code, one.why) for one in offered] == [
        (MARRIAGE.code, Why.MOST_OPENED),
        (BIRTH.code, Why.COMMON),
    ]


def test_several_who_ask_at_once_wait_for_one_search() -> None:
    counted: list[int] = []

    def popularity() -> dict[str, float]:
        counted.append(1)
        return {}

    lookup = _lookup(popularity)
    start = threading.Barrier(4)

    def ask(_: int) -> list[Found]:
        start.wait()
        return [lookup.find(typed) for typed in QUERIES]

    with ThreadPoolExecutor(4) as crowd:
        answers = list(crowd.map(ask, range(4)))
    assert len(counted) == 1
    alone = _lookup()
    for answer in answers:
        assert answer == [alone.find(typed) for typed in QUERIES]


def _whys(lookup: Lookup, *, wait: bool) -> list[Why]:
    return [one.why for one in lookup.suggestions(wait=wait)]


def test_suggestions_keep_nobody_waiting() -> None:
    may_be_made = threading.Event()

    def popularity() -> dict[str, float]:
        may_be_made.wait(20)
        return {}

    lookup = _lookup(popularity)
    lookup.prepare()
    assert lookup.suggestions() == ()
    may_be_made.set()
    _wait_for_threads()
    assert _whys(lookup, wait=False) == [Why.COMMON]


def test_counts_that_were_erased_are_not_shown_any_more() -> None:
    counts = {MARRIAGE.code: 9.0}
    lookup = _lookup(lambda: counts)
    assert _whys(lookup, wait=True) == [Why.MOST_OPENED, Why.COMMON]
    counts = {}
    lookup.prepare()
    _wait_for_threads()
    assert _whys(lookup, wait=False) == [Why.COMMON]


def test_while_the_counts_are_the_same_suggestions_are_not_made_again() -> None:
    counts: dict[str, float] = {}
    lookup = _lookup(lambda: counts)
    assert lookup.suggestions(wait=True) is lookup.suggestions(wait=True)


def test_a_bug_in_the_making_is_written_down_once_and_not_tried_again(
    expect_in_log: Callable[..., None],
) -> None:
    expect_in_log(Event.BUG)
    tried: list[int] = []

    def popularity() -> dict[str, float]:
        tried.append(1)
        raise ZeroDivisionError

    lookup = _lookup(popularity)
    for _ in range(3):
        lookup.prepare()
        _wait_for_threads()
    assert len(tried) == 1
    assert lookup.suggestions(wait=True) == ()


def _wait_for_threads() -> None:
    for thread in threading.enumerate():
        if thread.name == "search index":
            thread.join(20)


def test_an_edition_older_than_vocabularies_is_searched_with_the_words_of_the_program() -> None:
    entries = (entry("1", "Đăng ký khai tử"), *OTHERS)
    assert codes(Lookup(entries, lambda: None).find("bố tôi vừa mất"))[:1] == ["1"]
