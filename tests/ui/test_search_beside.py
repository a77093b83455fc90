"""The search runs beside the screen: keys stay quick, and late answers are dropped."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from kiosk.catalogue.found import Fit, Found, Suggestion, Why
from kiosk.catalogue.today import CatalogueOfToday
from kiosk.services import Services
from kiosk.system.log import Event
from kiosk.ui.routes import FieldsRoute, ProcedureRoute, SearchRoute
from kiosk.ui.steady import CHANGED_MS
from kiosk.words import screens as words

from .conftest import Arrive, ExpectInLog
from .searching import (
    PATIENCE_S,
    GivenAnswers,
    Heard,
    SlowAnswers,
    entries,
    fitting,
    with_catalogue,
)
from .visitor import Visitor


class Broken(SlowAnswers):
    """A search with a bug in it."""

    def find(self, typed: str) -> Found:
        super().find(typed)
        raise ZeroDivisionError("a bug")


@pytest.fixture
def answers(services: Services) -> dict[str, Found]:
    every = entries(services)
    return {
        "a": fitting(every[:2]),
        "ab": fitting(every[2:4]),
        "abc": fitting(every[4:6]),
        "abcd": fitting(every[6:8], Fit.NEAR),
    }


@pytest.fixture
def slow(services: Services, answers: dict[str, Found]) -> Iterator[SlowAnswers]:
    catalogue = SlowAnswers(services.catalogue, answers)
    yield catalogue
    catalogue.let_end(100)


def hasty(visitor: Visitor) -> Visitor:
    """Somebody who touches on without looking up, in front of the keys."""
    visitor.go(SearchRoute())
    visitor.waits_for_answers = False
    return visitor


@pytest.fixture
def waiting(arrive: Arrive, services: Services, slow: SlowAnswers) -> Visitor:
    """In front of a kiosk with thousands of procedures and a weak machine."""
    return hasty(arrive(services=with_catalogue(services, slow)))


def shows(visitor: Visitor, answer: Found) -> bool:
    return [row.key for row in visitor.rows_shown()] == [hit.entry.code for hit in answer.hits]


def test_keys_write_while_a_search_goes_on(
    waiting: Visitor, slow: SlowAnswers, answers: dict[str, Found]
) -> None:
    waiting.touch_keys(*"abc")
    assert waiting.typed() == "abc"
    assert waiting.rows_shown() == []
    slow.let_end(2)
    waiting.wait_for(lambda: shows(waiting, answers["abc"]))


def test_only_the_first_and_the_last_question_are_searched(
    waiting: Visitor, slow: SlowAnswers, answers: dict[str, Found]
) -> None:
    waiting.touch_keys(*"abcd")
    slow.let_end(10)
    waiting.wait_for(lambda: shows(waiting, answers["abcd"]))
    assert slow.begun == ["a", "abcd"]
    assert slow.most_at_once == 1


def test_a_late_answer_never_takes_the_place_of_the_newest(
    waiting: Visitor, slow: SlowAnswers, answers: dict[str, Found]
) -> None:
    waiting.touch_keys(*"ab")
    slow.let_end()
    waiting.wait_for(lambda: slow.begun == ["a", "ab"])
    waiting.let_run(100)
    assert waiting.rows_shown() == [], "the answer to the first key is not wanted any more"
    slow.let_end()
    waiting.wait_for(lambda: shows(waiting, answers["ab"]))


def test_while_an_answer_is_awaited_the_old_rows_stay_and_take_no_touch(
    waiting: Visitor, slow: SlowAnswers, answers: dict[str, Found]
) -> None:
    waiting.touch_keys("a")
    slow.let_end()
    waiting.wait_for(lambda: shows(waiting, answers["a"]))
    waiting.touch_keys("b")
    waiting.let_pass(2 * CHANGED_MS)
    assert shows(waiting, answers["a"])
    view = waiting.list_shown().viewport()
    waiting.tap(view, waiting.spot_of_row(0))
    waiting.let_pass(200)
    assert waiting.route == SearchRoute()
    slow.let_end()
    waiting.wait_for(lambda: shows(waiting, answers["ab"]))
    waiting.let_pass(CHANGED_MS)
    expected = waiting.rows_shown()[0].key
    waiting.tap(view, waiting.spot_of_row(0))
    waiting.wait_for(lambda: waiting.route == ProcedureRoute(expected))


def test_what_is_offered_under_an_empty_line_waits_for_nobody(
    waiting: Visitor, slow: SlowAnswers
) -> None:
    waiting.touch_keys("a", words.KEY_DELETE())
    assert waiting.reads(words.LIFE_EVENTS())
    slow.let_end(5)
    waiting.wait_for_answer()
    assert waiting.rows_shown() == []
    assert waiting.reads(words.LIFE_EVENTS())


def test_an_answer_that_comes_after_the_visit_is_shown_to_nobody(
    waiting: Visitor, slow: SlowAnswers, answers: dict[str, Found]
) -> None:
    waiting.touch_keys(*"abcd")
    waiting.touch_button(words.HOME())
    slow.let_end(10)
    waiting.wait_for_answer()
    names = {hit.entry.plain_name for answer in answers.values() for hit in answer.hits}
    assert names.isdisjoint(waiting.kept_texts())
    asked = waiting.window.services().asked
    assert isinstance(asked, Heard)
    assert asked.in_vain == [], "nobody has seen that it found nothing"
    waiting.go(SearchRoute())
    assert waiting.typed() == ""
    assert waiting.rows_shown() == []
    waiting.let_pass(CHANGED_MS)
    waiting.touch_button("Có con nhỏ")
    assert waiting.route != SearchRoute(), "the next visitor's touches count"


def test_coming_back_to_a_search_that_was_left_unanswered_asks_again(
    waiting: Visitor, slow: SlowAnswers, answers: dict[str, Found]
) -> None:
    waiting.touch_keys("a")
    waiting.go(FieldsRoute())
    slow.let_end(10)
    waiting.wait_for_answer()
    waiting.touch_button(words.BACK())
    waiting.wait_for(lambda: shows(waiting, answers["a"]))
    assert slow.begun == ["a", "a"]


def test_an_answer_that_comes_after_the_page_was_left_is_no_search_in_vain(
    waiting: Visitor, slow: SlowAnswers
) -> None:
    waiting.touch_keys(*"abcd")
    slow.let_end()
    waiting.wait_for(lambda: slow.begun == ["a", "abcd"])
    waiting.go(FieldsRoute())
    slow.let_end()
    waiting.wait_for_answer()
    waiting.touch_button(words.HOME())
    asked = waiting.window.services().asked
    assert isinstance(asked, Heard)
    assert asked.in_vain == []


def test_closing_the_window_while_a_search_goes_on_is_no_trouble(
    waiting: Visitor, slow: SlowAnswers
) -> None:
    waiting.touch_keys(*"abc")
    waiting.window.close()
    slow.let_end(10)
    waiting.let_run(200)


def test_a_bug_in_the_search_surfaces_where_bugs_are_healed(
    arrive: Arrive, services: Services, answers: dict[str, Found], qtbot: QtBot
) -> None:
    broken = Broken(services.catalogue, answers)
    visitor = hasty(arrive(services=with_catalogue(services, broken)))
    with qtbot.captureExceptions() as bugs:
        visitor.touch_keys("a")
        broken.let_end()
        visitor.wait_for(lambda: bool(bugs))
    assert [kind for kind, _, _ in bugs] == [ZeroDivisionError]


def test_a_bug_that_nobody_waits_for_is_only_written_down(
    arrive: Arrive,
    services: Services,
    answers: dict[str, Found],
    expect_in_log: ExpectInLog,
) -> None:
    expect_in_log(Event.BUG)
    broken = Broken(services.catalogue, answers)
    visitor = hasty(arrive(services=with_catalogue(services, broken)))
    visitor.touch_keys("a")
    visitor.touch_button(words.HOME())
    broken.let_end()
    visitor.wait_for_answer()
    assert visitor.reads(words.WHAT_DO_YOU_NEED())
    visitor.go(SearchRoute())
    visitor.touch_keys("b")
    visitor.wait_for(lambda: broken.begun == ["a", "b"])
    visitor.touch_button(words.HOME())
    broken.let_end()
    visitor.wait_for_answer()


def test_where_the_machine_has_no_thread_left_the_answer_comes_all_the_same(
    arrive: Arrive,
    services: Services,
    answers: dict[str, Found],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    visitor = arrive(services=with_catalogue(services, GivenAnswers(services.catalogue, answers)))
    visitor.go(SearchRoute())

    def refuse(_: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    with monkeypatch.context() as exhausted:
        exhausted.setattr(threading.Thread, "start", refuse)
        visitor.touch_keys(*"ab")
        assert shows(visitor, answers["ab"])
    visitor.touch_keys("c")
    assert shows(visitor, answers["abc"])


class SlowSuggestions(GivenAnswers):
    """Suggestions that are made when the test says so."""

    def __init__(self, real: CatalogueOfToday, suggested: tuple[Suggestion, ...]) -> None:
        super().__init__(real, {}, suggested)
        self.may_be_made = threading.Event()

    def suggestions(self, *, wait: bool = False) -> tuple[Suggestion, ...]:
        if wait:
            self.may_be_made.wait(PATIENCE_S)
        return super().suggestions() if self.may_be_made.is_set() else ()


def test_the_page_waits_for_no_suggestion_and_shows_them_when_they_are_made(
    arrive: Arrive, services: Services
) -> None:
    suggested = tuple(Suggestion(one, Why.COMMON) for one in entries(services)[:2])
    catalogue = SlowSuggestions(services.catalogue, suggested)
    visitor = arrive(services=with_catalogue(services, catalogue))
    visitor.waits_for_answers = False
    visitor.go(SearchRoute())
    assert visitor.reads(words.LIFE_EVENTS())
    assert visitor.rows_shown() == []
    catalogue.may_be_made.set()
    visitor.wait_for(lambda: bool(visitor.rows_shown()))
    assert [row.key for row in visitor.rows_shown()] == [one.entry.code for one in suggested]
