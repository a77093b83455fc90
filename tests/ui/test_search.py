"""The search screen: answers that stand still under a finger, and ways on where there are none."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.catalogue.found import Fit, Found, Suggestion, Why
from kiosk.catalogue.model import Office
from kiosk.services import Services
from kiosk.settings import TextSize
from kiosk.ui.routes import FieldRoute, FieldsRoute, LifeEventRoute, ProcedureRoute, SearchRoute
from kiosk.ui.scanner import PAUSE_MS
from kiosk.ui.steady import CHANGED_MS
from kiosk.ui.widgets.field import Field
from kiosk.ui.widgets.keyboard import MOST_LETTERS, Keyboard
from kiosk.ui.widgets.rows import TouchList
from kiosk.words import screens as words

from .conftest import Arrive
from .searching import GivenAnswers, Heard, entries, fitting, with_catalogue
from .test_layout import faults
from .visitor import LANDSCAPE, PORTRAIT, Visitor, both_ways_up

BARELY_MS = 60

HELD_BACK_MS = 150
"""Longer than a list holds a press back that may become a drawing finger."""
"""After the keys of ``touch_keys`` some 70 ms have gone by; this is still too soon."""


@pytest.fixture
def given(services: Services) -> dict[str, Found]:
    """Three answers: "a" and "ab" give the same rows, "abc" others."""
    every = entries(services)
    return {
        "a": fitting(every[:3]),
        "ab": fitting(every[:3]),
        "abc": fitting(every[3:6]),
        "n": fitting(every[:2], Fit.NEAR),
    }


@pytest.fixture
def searching(
    arrive: Arrive, services: Services, given: dict[str, Found], size: tuple[int, int]
) -> Visitor:
    """Somebody in front of the keys."""
    visitor = arrive(size, with_catalogue(services, GivenAnswers(services.catalogue, given)))
    visitor.go(SearchRoute())
    return visitor


def tap_row(visitor: Visitor, row: int, *, real_touch: bool = True) -> None:
    """A short touch, without waiting before or after."""
    view = visitor.list_shown().viewport()
    spot = visitor.spot_of_row(row)
    if real_touch:
        visitor.tap(view, spot)
    else:
        handle, none = visitor.window.windowHandle(), Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, none, visitor.place(view, spot))


# What changes under a finger


@both_ways_up
@pytest.mark.parametrize("real_touch", [True, False], ids=["touch screen", "mouse"])
def test_a_touch_right_after_the_rows_changed_opens_nothing(
    searching: Visitor, real_touch: bool
) -> None:
    searching.touch_keys("a")
    tap_row(searching, 1, real_touch=real_touch)
    searching.let_pass(2 * CHANGED_MS)
    assert searching.route == SearchRoute()
    # Another row, since two touches of one place in no time are something else to Qt.
    expected = searching.rows_shown()[2].key
    tap_row(searching, 2, real_touch=real_touch)
    searching.wait_for(lambda: searching.route == ProcedureRoute(expected))


def test_a_touch_that_began_before_the_rows_changed_opens_nothing(searching: Visitor) -> None:
    """The finger came down on another row than the one that is there when it lifts."""
    searching.touch_keys(*"ab")
    searching.let_pass(CHANGED_MS)
    view = searching.list_shown().viewport()
    spot = searching.place(view, searching.spot_of_row(1))
    searching.finger_down(spot)
    searching.window.screen_shown.take_typing("c")
    searching.let_pass(20)
    searching.finger_up(spot)
    searching.let_pass(CHANGED_MS)
    assert searching.route == SearchRoute()


def test_a_slow_touch_that_began_too_soon_opens_nothing(searching: Visitor) -> None:
    searching.touch_keys("a")
    view = searching.list_shown().viewport()
    spot = searching.place(view, searching.spot_of_row(1))
    searching.finger_down(spot)
    searching.let_pass(2 * CHANGED_MS)
    searching.let_run(HELD_BACK_MS)
    searching.finger_up(spot)
    searching.let_pass(BARELY_MS)
    assert searching.route == SearchRoute()


def test_where_a_key_leaves_the_rows_as_they_are_a_touch_counts_at_once(
    searching: Visitor,
) -> None:
    searching.touch_keys("a")
    searching.let_pass(CHANGED_MS)
    expected = searching.rows_shown()[0].key
    searching.touch_keys("b")
    tap_row(searching, 0)
    searching.wait_for(lambda: searching.route == ProcedureRoute(expected))


def test_enter_right_after_the_rows_changed_opens_nothing(searching: Visitor) -> None:
    searching.touch_keys("a")
    view = searching.list_shown()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    view.setCurrentIndex(view.rows.index(0, 0))
    searching.key(Qt.Key.Key_Return, "\r")
    assert searching.route == SearchRoute()
    searching.let_pass(CHANGED_MS)
    expected = searching.rows_shown()[0].key
    searching.key(Qt.Key.Key_Return, "\r")
    assert searching.route == ProcedureRoute(expected)


@both_ways_up
def test_no_touch_on_a_key_is_lost_however_fast_they_come(searching: Visitor) -> None:
    searching.touch_keys(*"abcabcabc")
    assert searching.typed() == "abcabcabc"


def test_a_way_that_has_just_come_up_takes_no_touch_that_was_meant_for_a_row(
    searching: Visitor,
) -> None:
    searching.touch_keys(*"aq")
    searching.tap(searching.button(words.BY_FIELD()))
    searching.let_pass(BARELY_MS)
    assert searching.route == SearchRoute()
    searching.let_pass(2 * CHANGED_MS)
    searching.tap(searching.button(words.BY_FIELD()))
    searching.wait_for(lambda: searching.route == FieldsRoute())


def test_drawing_a_finger_over_the_rows_moves_them_and_opens_none(
    arrive: Arrive, services: Services
) -> None:
    given = GivenAnswers(services.catalogue, {"k": fitting(entries(services)[:7])})
    visitor = arrive(services=with_catalogue(services, given))
    visitor.go(SearchRoute())
    visitor.window.set_theme(replace(visitor.window.theme, text_size=TextSize.LARGEST))
    visitor.touch_keys("k")
    visitor.let_pass(CHANGED_MS)
    view = visitor.list_shown()
    before = visitor.place(view)
    start = visitor.place(view.viewport(), visitor.spot_of_row(1))
    visitor.finger_down(start)
    visitor.wait_for(lambda: view.pressed_row == 1)
    for step in range(1, 13):
        QTest.qWait(16)
        visitor.finger_moves(start - QPoint(0, 20 * step))
    QTest.qWait(120)
    visitor.finger_up(start - QPoint(0, 240))
    visitor.settle()
    assert visitor.place(view).y() < before.y() - 100
    assert visitor.route == SearchRoute()
    assert view.pressed_row == -1


# Before anything is typed


@pytest.fixture
def suggested(services: Services) -> tuple[Suggestion, ...]:
    one, two, three = entries(services)[:3]
    return (
        Suggestion(one, Why.SEASON, "vào năm học mới"),
        Suggestion(two, Why.MOST_OPENED),
        Suggestion(three, Why.COMMON),
    )


@both_ways_up
def test_before_anything_is_typed_procedures_and_life_events_are_offered(
    arrive: Arrive,
    services: Services,
    suggested: tuple[Suggestion, ...],
    size: tuple[int, int],
) -> None:
    given = GivenAnswers(services.catalogue, {}, suggested)
    visitor = arrive(size, with_catalogue(services, given))
    visitor.go(SearchRoute())
    reasons = ["Mùa này: vào năm học mới", "Nhiều người mở ở đây", "Nhiều người cần"]
    assert [row.reason for row in visitor.rows_shown()] == reasons
    assert visitor.visible(Keyboard)
    for event in services.catalogue.life_events():
        assert visitor.find_button(event.name) is not None
    first = visitor.rows_shown()[0]
    visitor.touch_row(first.title)
    assert visitor.route == ProcedureRoute(first.key)
    visitor.touch_button(words.BACK())
    visitor.let_pass(CHANGED_MS)
    event = services.catalogue.life_events()[0]
    visitor.touch_button(event.name)
    assert visitor.route == LifeEventRoute(event.id)


def test_what_is_offered_comes_back_with_an_empty_line(
    arrive: Arrive, services: Services, suggested: tuple[Suggestion, ...]
) -> None:
    visitor = arrive(
        services=with_catalogue(services, GivenAnswers(services.catalogue, {}, suggested))
    )
    visitor.go(SearchRoute())
    visitor.touch_keys("q")
    assert visitor.rows_shown() == []
    assert not visitor.reads(words.LIFE_EVENTS())
    visitor.touch_keys(words.KEY_DELETE())
    assert len(visitor.rows_shown()) == len(suggested)
    assert visitor.reads(words.LIFE_EVENTS())


# Where it does not fit


@both_ways_up
def test_where_only_something_near_was_found_that_is_said_above_the_rows(
    searching: Visitor,
) -> None:
    searching.touch_keys("n")
    assert searching.reads(words.NEAR())
    assert len(searching.rows_shown()) == 2
    assert searching.find_button(words.BY_FIELD()) is not None
    assert searching.reads(words.ASK_STAFF())
    searching.touch_keys(words.CLEAR(), "a")
    for said in (words.NEAR(), words.BY_FIELD(), words.ASK_STAFF()):
        assert not searching.reads(said)


def counters_of(services: Services) -> Office:
    office = services.catalogue.office
    assert office is not None
    return office


@both_ways_up
def test_where_nothing_fits_the_nearest_places_and_the_counter_are_offered(
    arrive: Arrive, services: Services, size: tuple[int, int]
) -> None:
    answer = Found((), Fit.NOTHING, ("dat-dai", "khong-co"), ("nha-dat",))
    given = GivenAnswers(services.catalogue, {"q": answer})
    visitor = arrive(size, with_catalogue(services, given))
    visitor.go(SearchRoute())
    visitor.touch_keys("q")
    assert visitor.rows_shown() == []
    assert visitor.reads(words.NOTHING_FOUND())
    counter = next(c for c in counters_of(services).counters if "dat-dai" in c.fields)
    assert visitor.reads(words.ASK_AT_COUNTER(counter=counter.name))
    assert visitor.find_button(words.BY_FIELD()) is None
    visitor.let_pass(CHANGED_MS)
    visitor.touch_button("Nhà ở và đất đai")
    assert visitor.route == LifeEventRoute("nha-dat")
    visitor.touch_button(words.BACK())
    assert visitor.typed() == "q"
    visitor.let_pass(CHANGED_MS)
    visitor.touch_button("Đất đai")
    assert visitor.route == FieldRoute("dat-dai")


@both_ways_up
def test_what_is_not_done_here_is_said_plainly_and_whom_to_ask(
    arrive: Arrive, services: Services, size: tuple[int, int]
) -> None:
    near = replace(fitting(entries(services)[:2], Fit.NEAR), elsewhere=True)
    given = {"n": near, "q": Found(elsewhere=True)}
    visitor = arrive(size, with_catalogue(services, GivenAnswers(services.catalogue, given)))
    visitor.go(SearchRoute())
    visitor.touch_keys("n")
    assert visitor.reads(words.NOT_POSTED_NEAR())
    assert len(visitor.rows_shown()) == 2
    visitor.touch_keys(words.CLEAR(), "q")
    assert visitor.reads(words.NOT_POSTED())
    for said in (words.NOTHING_FOUND(), words.NEAR(), words.ASK_STAFF()):
        assert not visitor.reads(said)


def test_where_nothing_is_near_all_fields_and_any_officer_are_offered(searching: Visitor) -> None:
    searching.touch_keys("q")
    assert searching.reads(words.NOTHING_FOUND())
    assert searching.reads(words.ASK_STAFF())
    searching.let_pass(CHANGED_MS)
    searching.touch_button(words.BY_FIELD())
    assert searching.route == FieldsRoute()


# What staff will read of it


def heard(visitor: Visitor) -> Heard:
    asked = visitor.window.services().asked
    assert isinstance(asked, Heard)
    return asked


def test_a_procedure_opened_from_a_search_is_counted(searching: Visitor) -> None:
    searching.touch_keys("a")
    opened = searching.rows_shown()[2]
    searching.touch_row(opened.title)
    assert heard(searching).codes == [opened.key]
    searching.touch_button(words.HOME())
    assert heard(searching).in_vain == []


@pytest.mark.parametrize("way", ["back", "home", "nobody there", "a field"])
def test_words_that_found_nothing_are_counted_once_in_a_visit(searching: Visitor, way: str) -> None:
    searching.touch_keys(*"xin", words.KEY_SPACE(), *"q")
    assert heard(searching).in_vain == [], "half a word is not yet looked for in vain"
    if way == "a field":
        searching.let_pass(CHANGED_MS)
        searching.touch_button(words.BY_FIELD())
        assert heard(searching).in_vain == ["xin q"]
        searching.touch_button(words.BACK())
        searching.touch_button(words.BACK())
    elif way == "nobody there":
        searching.window.idle.gone.emit()
    else:
        searching.touch_button(words.BACK() if way == "back" else words.HOME())
    assert heard(searching).in_vain == ["xin q"]
    searching.go(SearchRoute())
    searching.touch_keys(*"xin", words.KEY_SPACE(), *"q")
    searching.touch_button(words.HOME())
    assert heard(searching).in_vain == ["xin q", "xin q"], "another visit asks again"


def test_a_procedure_that_was_only_near_and_was_opened_was_not_looked_for_in_vain(
    arrive: Arrive, services: Services
) -> None:
    given = {"xin": fitting(entries(services)[:2], Fit.NEAR)}
    visitor = arrive(services=with_catalogue(services, GivenAnswers(services.catalogue, given)))
    visitor.go(SearchRoute())
    visitor.touch_keys(*"xin")
    visitor.touch_row(visitor.rows_shown()[0].title)
    visitor.touch_button(words.BACK())
    visitor.touch_button(words.HOME())
    assert len(heard(visitor).codes) == 1
    assert heard(visitor).in_vain == []
    visitor.go(SearchRoute())
    visitor.touch_keys(*"xin")
    visitor.touch_button(words.HOME())
    assert heard(visitor).in_vain == ["xin"], "this one opened nothing"


@pytest.mark.parametrize("typed", ["q", "qx", "1.0"])
def test_two_letters_are_nothing_that_was_looked_for(searching: Visitor, typed: str) -> None:
    searching.window.screen_shown.take_typing(typed)
    searching.touch_button(words.HOME())
    assert heard(searching).in_vain == []


def test_words_that_were_given_up_for_others_are_counted(searching: Visitor) -> None:
    searching.touch_keys(*"xyzq", words.CLEAR(), *"abc")
    assert heard(searching).in_vain == ["xyzq"]
    searching.touch_keys(words.CLEAR(), *"xyzq", words.CLEAR(), *"abc")
    searching.touch_button(words.HOME())
    assert heard(searching).in_vain == ["xyzq"], "once in a visit"


def test_words_that_were_taken_back_letter_by_letter_for_others_are_counted(
    arrive: Arrive, services: Services
) -> None:
    given = {said: fitting(entries(services)[:2]) for said in ("xyz", "abc")}
    visitor = arrive(services=with_catalogue(services, GivenAnswers(services.catalogue, given)))
    visitor.go(SearchRoute())
    visitor.touch_keys(*"xyzq", *[words.KEY_DELETE()] * 4, *"abc")
    visitor.touch_button(words.HOME())
    assert heard(visitor).in_vain == ["xyzq"]


@pytest.mark.parametrize("slip", ["abx", "abcx"])
def test_words_that_were_mended_until_they_fitted_are_not_counted(
    searching: Visitor, slip: str
) -> None:
    searching.touch_keys(*slip, *[words.KEY_DELETE()] * (len(slip) - 2), "c")
    assert searching.typed() == "abc"
    searching.touch_button(words.HOME())
    assert heard(searching).in_vain == []


# Whatever is typed

HOSTILE = {
    "5000 letters": "đăng ký " * 625,
    "one long word": "a" * 5000,
    "emoji": "👶🏽 khai sinh 👨\u200d👩\u200d👧",
    "control": "khai\x00\x07\x1b[2J\r\nsinh\x7f",
    "right to left": "שלום \u202ekhai sinh\u202c مرحبا",
    "markup": "<b>khai</b> <img src=x> &amp; <h1>sinh",
    "operators": '"khai" * NEAR(sinh) - \' OR 1=1 --',
    "blanks": " \t\u00a0\u3000 ",
    "combining": "k" + "\u0301" * 60,
}


@both_ways_up
@pytest.mark.parametrize("typed", HOSTILE.values(), ids=HOSTILE)
def test_whatever_is_typed_the_page_stays_in_shape(visitor: Visitor, typed: str) -> None:
    visitor.go(SearchRoute())
    line = visitor.visible(Field)[0].size()
    visitor.window.screen_shown.take_typing(typed)
    visitor.settle()
    assert visitor.route == SearchRoute()
    assert len(visitor.typed()) <= MOST_LETTERS
    assert visitor.visible(Field)[0].size() == line
    assert list(faults(visitor)) == []
    assert not visitor.window.grab().isNull()
    visitor.touch_keys(words.CLEAR(), *"khai")
    assert visitor.typed() == "khai"
    assert visitor.rows_shown()


# By keys, and forgetting


def test_from_the_keys_of_a_keyboard_to_a_procedure(searching: Visitor) -> None:
    searching.send_letters("abc")
    searching.let_pass(PAUSE_MS)
    assert searching.typed() == "abc"
    searching.see_answer()
    searching.let_pass(CHANGED_MS)
    searching.key(Qt.Key.Key_Return, "\r")
    assert isinstance(QApplication.focusWidget(), TouchList)
    assert searching.route == SearchRoute()
    searching.key(Qt.Key.Key_Down)
    expected = searching.rows_shown()[1].key
    searching.let_pass(CHANGED_MS)
    searching.key(Qt.Key.Key_Return, "\r")
    assert searching.route == ProcedureRoute(expected)


@both_ways_up
def test_a_row_that_keys_come_to_is_brought_into_sight(
    arrive: Arrive, services: Services, size: tuple[int, int]
) -> None:
    given = GivenAnswers(services.catalogue, {"k": fitting(entries(services)[:7])})
    visitor = arrive(size, with_catalogue(services, given))
    visitor.go(SearchRoute())
    visitor.window.set_theme(replace(visitor.window.theme, text_size=TextSize.LARGEST))
    visitor.touch_keys("k")
    view = visitor.list_shown()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    for row in range(7):
        view.setCurrentIndex(view.rows.index(row, 0))
        visitor.let_pass(5)
        visitor.spot_of_row(row)


@both_ways_up
def test_what_does_not_fit_is_reached_without_drawing_a_finger(
    arrive: Arrive, services: Services, size: tuple[int, int]
) -> None:
    given = GivenAnswers(services.catalogue, {"k": fitting(entries(services)[:7])})
    visitor = arrive(size, with_catalogue(services, given))
    visitor.go(SearchRoute())
    visitor.window.set_theme(replace(visitor.window.theme, text_size=TextSize.LARGEST))
    visitor.touch_keys("k")
    visitor.settle()
    keys = visitor.place(visitor.visible(Keyboard)[0])
    touches = 0
    while visitor.find_button(words.TO_TOP()) is None:
        visitor.touch_button(words.MORE_BELOW())
        touches += 1
        assert touches < 10
    visitor.spot_of_row(6)
    assert visitor.place(visitor.visible(Keyboard)[0]) == keys


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_nothing_of_a_search_is_left_for_the_next_visitor(
    arrive: Arrive, services: Services, size: tuple[int, int]
) -> None:
    given = {
        "xin": fitting(entries(services)[:3], Fit.NEAR),
        "qqq": Found((), Fit.NOTHING, ("dat-dai",), ()),
    }
    visitor = arrive(size, with_catalogue(services, GivenAnswers(services.catalogue, given)))
    for typed in given:
        visitor.go(SearchRoute())
        visitor.touch_keys(*typed)
        before = {row.title for row in visitor.rows_shown()} | {typed, words.NEAR()}
        before |= {words.NOTHING_FOUND(), words.ASK_AT_COUNTER(counter="Quầy 4")}
        visitor.touch_button(words.HOME())
        assert before.isdisjoint(visitor.kept_texts())
        visitor.go(SearchRoute())
        assert visitor.typed() == ""
        assert before.isdisjoint(visitor.kept_texts())
        visitor.touch_button(words.HOME())
