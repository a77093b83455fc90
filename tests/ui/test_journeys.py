"""The ways through the house, by touch alone, with the glass upright and lying."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest

from kiosk.catalogue import checklist
from kiosk.catalogue.listing import listed_name
from kiosk.services import Services
from kiosk.settings import TextSize
from kiosk.text import initial
from kiosk.ui.routes import (
    AllRoute,
    ChecklistRoute,
    DossierRoute,
    FieldRoute,
    FieldsRoute,
    HomeRoute,
    LifeEventRoute,
    ProblemRoute,
    ProcedureRoute,
    QuestionRoute,
    Route,
    SearchRoute,
    TypeCodeRoute,
)
from kiosk.ui.screens.lists import first_rows
from kiosk.ui.widgets.rows import TouchList
from kiosk.words import screens as words

from .visitor import (
    BIRTH,
    CODE,
    LANDSCAPE,
    PORTRAIT,
    ROUTES,
    Visitor,
    both_ways_up,
    route_name,
)

pytestmark = pytest.mark.usefixtures("briskly")


def first_option(services: Services, route: QuestionRoute) -> str:
    """The first answer to the question asked there."""
    answers = dict(route.answers)
    asked = checklist.questions(services.catalogue.procedure(route.code), answers)
    return next(question for question in asked if question.id not in answers).options[0].text


def walk_back(visitor: Visitor, *pages: Route) -> None:
    """Touch Back again and again and come by these pages."""
    for page in pages:
        visitor.touch_button(words.BACK())
        assert visitor.route == page


@both_ways_up
def test_from_a_life_event_to_a_procedure_and_back(visitor: Visitor) -> None:
    visitor.touch_button("Có con nhỏ")
    event = LifeEventRoute("co-con-nho")
    assert visitor.route == event
    assert visitor.reads("Có con nhỏ")
    row = next(row for row in visitor.rows_shown() if row.key == BIRTH)
    visitor.touch_row(row.title)
    assert visitor.route == ProcedureRoute(BIRTH)
    for answer in (words.WHAT_TO_BRING(), words.HOW_LONG(), words.HOW_MUCH(), words.WHERE()):
        assert visitor.reads(answer)
    walk_back(visitor, event, HomeRoute())


@both_ways_up
def test_from_a_field_to_a_procedure_and_back(visitor: Visitor, services: Services) -> None:
    visitor.touch_button(words.BY_FIELD())
    visitor.touch_button("Hộ tịch")
    assert visitor.route == FieldRoute("ho-tich")
    name, entries = services.catalogue.in_field("ho-tich")
    assert visitor.reads(name)
    assert visitor.reads(words.COUNT(count=len(entries)))
    assert [row.key for row in visitor.rows_shown()] == [entry.code for entry in entries]
    first = visitor.rows_shown()[0]
    visitor.touch_row(first.title)
    assert visitor.route == ProcedureRoute(first.key)
    walk_back(visitor, FieldRoute("ho-tich"), FieldsRoute(), HomeRoute())


@both_ways_up
def test_a_letter_jumps_to_the_names_that_begin_with_it(
    visitor: Visitor, services: Services
) -> None:
    visitor.touch_button(words.A_TO_Z())
    names = [entry.plain_name for entry in services.catalogue.all()]
    assert [row.title for row in visitor.rows_shown()] == names
    letter = initial(names[len(names) * 2 // 3])
    assert initial(visitor.top_row().title) != letter
    visitor.touch_button(letter)
    assert initial(visitor.top_row().title) == letter
    assert [initial(name) for name in names].index(letter) == names.index(visitor.top_row().title)
    jumped_to = visitor.top_row()
    visitor.touch_row(jumped_to.title)
    assert visitor.route == ProcedureRoute(jumped_to.key)
    walk_back(visitor, AllRoute(), HomeRoute())


@both_ways_up
def test_from_typing_on_the_glass_to_my_list_and_back(visitor: Visitor, services: Services) -> None:
    visitor.touch_button(words.SEARCH_HERE())
    visitor.touch_keys(*"khai", words.KEY_SPACE(), *"sinh")
    assert visitor.typed() == "khai sinh"
    assert visitor.rows_shown()[0].key == BIRTH
    visitor.touch_row(visitor.rows_shown()[0].title)
    assert visitor.route == ProcedureRoute(BIRTH)
    visitor.touch_button(words.MAKE_MY_LIST())
    questions: list[Route] = []
    while isinstance(visitor.route, QuestionRoute):
        questions.append(visitor.route)
        visitor.touch_button(first_option(services, visitor.route))
    assert len(questions) >= 2
    assert isinstance(visitor.route, ChecklistRoute)
    assert visitor.reads(words.MY_LIST())
    walk_back(visitor, *reversed(questions), ProcedureRoute(BIRTH), SearchRoute())
    assert visitor.typed() == "khai sinh", "the words of the search are still there"
    assert visitor.rows_shown()[0].key == BIRTH
    walk_back(visitor, HomeRoute())


@both_ways_up
def test_the_keys_write_vietnamese(visitor: Visitor) -> None:
    visitor.touch_button(words.SEARCH_HERE())
    visitor.touch_keys("h", "ô", words.TONE_DOT(), words.KEY_SPACE(), *"tich", words.TONE_DOT())
    assert visitor.typed() == "hộ tịch"
    assert any(row.facts.startswith("Hộ tịch") for row in visitor.rows_shown())
    visitor.touch_keys(words.KEY_DELETE())
    assert visitor.typed() == "hộ tịc"
    visitor.touch_keys(words.CLEAR())
    assert visitor.typed() == ""
    assert visitor.reads(words.LIFE_EVENTS())
    for letter, tone, written in (
        ("a", words.TONE_GRAVE(), "à"),
        ("ă", words.TONE_ACUTE(), "ắ"),
        ("ê", words.TONE_HOOK(), "ể"),
        ("ơ", words.TONE_TILDE(), "ỡ"),
        ("ư", words.TONE_DOT(), "ự"),
    ):
        visitor.touch_keys(letter, tone)
        assert visitor.typed() == written
        visitor.touch_keys(tone, words.KEY_DELETE())
        assert visitor.typed() == ""


@both_ways_up
def test_the_number_pad_finds_a_procedure_by_its_code(visitor: Visitor) -> None:
    visitor.touch_button(words.SEARCH_HERE())
    visitor.touch_keys(words.KEY_NUMBERS(), *BIRTH)
    assert visitor.typed() == BIRTH
    assert visitor.rows_shown()[0].key == BIRTH
    visitor.touch_keys(words.KEY_LETTERS(), "q", words.CLEAR())
    assert visitor.typed() == ""


def test_every_letter_key_writes_its_letter(visitor: Visitor) -> None:
    visitor.go(SearchRoute())
    letters = "qwertyuiopasdfghjklđzxcvbnmăâêôơư"
    visitor.touch_keys(*letters)
    assert visitor.typed() == letters


def test_a_search_without_result_says_what_to_do(visitor: Visitor) -> None:
    visitor.go(SearchRoute())
    visitor.touch_keys(*"qqxzzx")
    assert visitor.rows_shown() == []
    assert visitor.reads(words.NOTHING_FOUND())
    visitor.touch_keys(words.CLEAR())
    assert not visitor.reads(words.NOTHING_FOUND())


@both_ways_up
def test_a_code_typed_on_the_glass_opens_the_dossier(visitor: Visitor) -> None:
    visitor.touch_button(words.WHERE_IS_MY_DOSSIER())
    assert visitor.route == TypeCodeRoute()
    visitor.touch_keys(*CODE)
    assert visitor.typed() == CODE
    visitor.touch_button(words.LOOK_UP())
    assert visitor.route == DossierRoute(CODE)
    assert visitor.reads(words.DOSSIER_CODE(code=CODE))
    walk_back(visitor, TypeCodeRoute(), HomeRoute())


def test_a_mistyped_code_stays_in_the_line_to_be_mended(visitor: Visitor) -> None:
    visitor.touch_button(words.WHERE_IS_MY_DOSSIER())
    visitor.touch_keys(*CODE[:-1])
    visitor.touch_button(words.LOOK_UP())
    assert isinstance(visitor.route, ProblemRoute)
    visitor.touch_button(words.LOOKING_UP_AGAIN())
    assert visitor.typed() == CODE[:-1]
    visitor.touch_keys(CODE[-1])
    visitor.touch_button(words.LOOK_UP())
    assert visitor.route == DossierRoute(CODE)


def test_looking_up_nothing_stays_on_the_page(visitor: Visitor) -> None:
    visitor.touch_button(words.WHERE_IS_MY_DOSSIER())
    visitor.touch_button(words.LOOK_UP())
    assert visitor.route == TypeCodeRoute()


@both_ways_up
def test_home_is_one_touch_away_from_everywhere(visitor: Visitor) -> None:
    for route in ROUTES[1:]:
        visitor.window.go(SearchRoute())
        visitor.go(route)
        visitor.touch_button(words.HOME())
        assert visitor.route == HomeRoute(), route
        assert visitor.reads(words.WHAT_DO_YOU_NEED())
        assert not visitor.button(words.HOME()).isEnabled()
        assert not visitor.button(words.BACK()).isEnabled()


@pytest.mark.parametrize("route", ROUTES[1:], ids=route_name)
def test_back_leads_to_the_page_before(visitor: Visitor, route: Route) -> None:
    before = FieldRoute("dat-dai") if route != FieldRoute("dat-dai") else AllRoute()
    visitor.window.go(before)
    visitor.go(route)
    visitor.touch_button(words.BACK())
    assert visitor.route == before


def test_a_page_that_only_said_what_went_wrong_is_not_gone_back_to(visitor: Visitor) -> None:
    visitor.window.go(SearchRoute())
    visitor.window.go(ProcedureRoute("9.999999"))
    assert isinstance(visitor.route, ProblemRoute)
    visitor.go(FieldsRoute())
    visitor.touch_button(words.BACK())
    assert visitor.route == SearchRoute()


def test_a_long_page_is_read_to_its_end_by_touches_alone(visitor: Visitor) -> None:
    visitor.go(ProcedureRoute(BIRTH))
    touches = 0
    while visitor.find_button(words.TO_TOP()) is None:
        visitor.touch_button(words.MORE_BELOW())
        touches += 1
        assert touches < 20
    assert touches > 0
    visitor.touch_button(words.TO_TOP())
    assert visitor.find_button(words.MORE_BELOW()) is not None


def rows_in_full_sight(visitor: Visitor) -> list[int]:
    view = visitor.visible(TouchList)[0]
    glass = view.viewport().rect()
    places = (view.visualRect(view.rows.index(i, 0)) for i in range(view.rows.rowCount()))
    return [i for i, place in enumerate(places) if glass.contains(place)]


@pytest.mark.parametrize(
    ("size", "route", "text_size"),
    [
        (PORTRAIT, AllRoute(), TextSize.NORMAL),
        (PORTRAIT, LifeEventRoute("co-con-nho"), TextSize.LARGEST),
        (LANDSCAPE, LifeEventRoute("co-con-nho"), TextSize.LARGEST),
    ],
    ids=["a-z", "life-event", "life-event-lying"],
)
def test_a_long_list_is_read_row_by_row_by_touches_alone(
    visitor: Visitor, route: Route, text_size: TextSize
) -> None:
    visitor.window.set_theme(replace(visitor.window.theme, text_size=text_size))
    visitor.go(route)
    seen = set(rows_in_full_sight(visitor))
    touches = 0
    while visitor.find_button(words.TO_TOP()) is None:
        assert visitor.find_button(words.MORE_BELOW()) is not None
        visitor.touch_button(words.MORE_BELOW())
        seen |= set(rows_in_full_sight(visitor))
        touches += 1
        assert touches < 100
    assert len(seen) == visitor.visible(TouchList)[0].rows.rowCount()
    visitor.touch_button(words.TO_TOP())
    assert rows_in_full_sight(visitor)[0] == 0
    assert visitor.find_button(words.MORE_BELOW()) is not None


def test_a_short_list_offers_no_way_further_down(visitor: Visitor, services: Services) -> None:
    shortest = min(services.catalogue.fields(), key=lambda field: field[1])[0]
    visitor.go(AllRoute())
    visitor.go(FieldRoute(shortest.id))
    for said in (words.MORE_BELOW(), words.TO_TOP()):
        assert visitor.find_button(said) is None


def test_every_procedure_has_a_page_and_a_way_to_its_list(
    visitor: Visitor, services: Services
) -> None:
    for entry in services.catalogue.all():
        visitor.window.go(ProcedureRoute(entry.code))
        QTest.qWait(1)
        assert visitor.reads(entry.plain_name)
        assert visitor.find_button(words.MAKE_MY_LIST()) is not None
        answers: dict[str, str] = {}
        procedure = services.catalogue.procedure(entry.code)
        for question in checklist.questions(procedure):
            answers[question.id] = question.options[0].id
        visitor.window.go(ChecklistRoute(entry.code, tuple(answers.items())))
        assert isinstance(visitor.route, ChecklistRoute), entry.code


@pytest.mark.qt_log_ignore("does not support propagateSizeHints")
def test_turning_the_glass_keeps_the_kiosk_usable(visitor: Visitor) -> None:
    visitor.go(SearchRoute())
    visitor.window.setFixedSize(PORTRAIT[1], PORTRAIT[0])
    visitor.settle()
    assert visitor.route == HomeRoute()
    visitor.touch_button(words.SEARCH_HERE())
    visitor.touch_keys(*"ket")
    assert visitor.typed() == "ket"
    visitor.touch_row(visitor.rows_shown()[0].title)
    assert isinstance(visitor.route, ProcedureRoute)


def test_each_letter_leads_to_the_first_of_its_names(services: Services) -> None:
    entries = services.catalogue.all()
    wanted: dict[str, int] = {}
    for row, entry in enumerate(entries):
        wanted.setdefault(initial(listed_name(entry)), row)
    assert first_rows(entries) == wanted
    assert first_rows(()) == {}
