"""A scanner works on any page, whatever is open, and with no field to point at.

Keys go into the window itself, as they come from a keyboard when no widget has the focus.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk.dossiers.asking import Source
from kiosk.dossiers.register import RegisterMissing
from kiosk.services import Services
from kiosk.ui.panels import IdlePanel
from kiosk.ui.paper.panel import PrintPanel
from kiosk.ui.paper.preview import PreviewPanel
from kiosk.ui.routes import (
    AllRoute,
    ChecklistRoute,
    DossierRoute,
    FieldsRoute,
    HomeRoute,
    ProblemRoute,
    ProcedureRoute,
    Route,
    SearchRoute,
    TypeCodeRoute,
)
from kiosk.ui.scanner import PAUSE_MS
from kiosk.words import dossiers as dossier_words
from kiosk.words import problems as problem_words
from kiosk.words import screens as words

from .visitor import BIRTH, CODE, DOSSIERS, OTHER_CODE, ROUTES, Visitor, route_name

NO_SHIFT = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier

FEW = (HomeRoute, TypeCodeRoute, DossierRoute)
on_every_page = pytest.mark.parametrize("route", ROUTES, ids=route_name)
on_a_few_pages = pytest.mark.parametrize(
    "route",
    [pytest.param(route, marks=() if type(route) in FEW else pytest.mark.slow) for route in ROUTES],
    ids=route_name,
)
LONG_PAUSE_MS = PAUSE_MS + 10
"""Longer than the pauses of any scanner."""

UNKNOWN = "H26.99.01-261102-7777"


def shows_dossier(visitor: Visitor, code: str = CODE) -> bool:
    """Whether this dossier is on the glass, and no other."""
    others = [other for other in DOSSIERS if other != code and visitor.reads(other)]
    return visitor.reads(words.DOSSIER_CODE(code=code)) and not others


@on_every_page
def test_a_scan_opens_the_dossier_from_every_page(visitor: Visitor, route: Route) -> None:
    visitor.go(route)
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()
    assert QApplication.focusWidget() is None
    visitor.send_scan(CODE)
    assert shows_dossier(visitor)
    visitor.settle()
    visitor.touch_button(words.BACK())
    assert visitor.route == HomeRoute(), "a scan begins a visit: nothing lies before it"


@on_every_page
def test_a_scan_closes_the_question_whether_somebody_is_there(
    visitor: Visitor, route: Route
) -> None:
    visitor.go(route)
    visitor.window.idle.ask.emit(20)
    assert visitor.panel(IdlePanel).isVisible()
    visitor.send_scan(CODE)
    assert shows_dossier(visitor)
    assert not visitor.panel(IdlePanel).isVisible()


def test_a_scan_closes_the_panel_about_a_print(visitor: Visitor) -> None:
    visitor.go(ChecklistRoute(BIRTH))
    visitor.have_printed(words.PRINT_LIST())
    assert visitor.panel(PrintPanel).isVisible()
    visitor.send_scan(CODE)
    assert shows_dossier(visitor)
    assert not visitor.panel(PrintPanel).isVisible()


def test_a_scan_closes_the_preview(visitor: Visitor) -> None:
    visitor.go(ChecklistRoute(BIRTH))
    visitor.open_preview(words.PRINT_LIST())
    visitor.send_scan(CODE)
    assert shows_dossier(visitor)
    assert not visitor.panel(PreviewPanel).isVisible()


@on_every_page
def test_a_page_change_in_the_middle_of_a_scan_does_not_cut_it(
    visitor: Visitor, route: Route
) -> None:
    visitor.go(AllRoute())
    visitor.send_letters(CODE[:9])
    visitor.window.go(FieldsRoute() if isinstance(route, HomeRoute) else route)
    visitor.send_scan(CODE[9:])
    assert shows_dossier(visitor)


def test_a_scan_right_after_a_page_change_is_taken(visitor: Visitor) -> None:
    visitor.touch_button(words.BY_FIELD())
    visitor.window.go(AllRoute())
    visitor.send_scan(CODE)
    assert shows_dossier(visitor)


def test_one_scan_after_another_shows_the_last(visitor: Visitor) -> None:
    visitor.send_scan(CODE)
    visitor.send_scan(OTHER_CODE)
    assert shows_dossier(visitor, OTHER_CODE)
    visitor.send_scan(OTHER_CODE)
    assert shows_dossier(visitor, OTHER_CODE)


@pytest.mark.parametrize(
    ("key", "text", "modifiers"),
    [
        (Qt.Key.Key_Return, "\r", NO_SHIFT),
        (Qt.Key.Key_Enter, "\r", Qt.KeyboardModifier.KeypadModifier),
        (Qt.Key.Key_Tab, "\t", NO_SHIFT),
        (Qt.Key.Key_J, "\n", CTRL),
        (Qt.Key.Key_M, "\r", CTRL),
        (Qt.Key.Key_unknown, "\n", NO_SHIFT),
    ],
    ids=["Return", "Enter of the keypad", "Tab", "Ctrl+J", "Ctrl+M", "line feed"],
)
def test_scanners_end_in_their_own_ways(
    visitor: Visitor, key: Qt.Key, text: str, modifiers: Qt.KeyboardModifier
) -> None:
    visitor.send_letters(CODE)
    visitor.key(key, text, modifiers)
    assert shows_dossier(visitor)


@pytest.mark.parametrize(
    ("key", "text", "modifiers"),
    [(Qt.Key.Key_J, "\n", CTRL), (Qt.Key.Key_Return, "\r", NO_SHIFT)],
    ids=["line feed", "Return again"],
)
def test_a_second_end_key_is_no_second_scan_and_presses_nothing(
    visitor: Visitor, key: Qt.Key, text: str, modifiers: Qt.KeyboardModifier
) -> None:
    visitor.send_scan(CODE)
    visitor.button(words.HOME()).setFocus(Qt.FocusReason.TabFocusReason)
    visitor.key(key, text, modifiers)
    visitor.let_pass(PAUSE_MS + 50)
    assert shows_dossier(visitor)
    visitor.key(Qt.Key.Key_Return, "\r")
    assert visitor.route == HomeRoute(), "later, Enter presses the button with the focus"


@pytest.mark.parametrize(
    "raw",
    [
        "]C1" + CODE,
        "]c1" + CODE.lower(),
        "\x02" + CODE + "\x03",
        "\x1d" + CODE,
        CODE.lower(),
        CODE.swapcase(),
        "  " + CODE + " ",
        "https://dichvucong.gov.vn/?ma=" + CODE,
    ],
    ids=["AIM", "aim", "STX and ETX", "GS", "lower", "swapped", "spaces", "address"],
)
@pytest.mark.parametrize("route", [HomeRoute(), SearchRoute(), TypeCodeRoute()], ids=route_name)
def test_what_scanners_add_to_a_code_is_forgiven(visitor: Visitor, route: Route, raw: str) -> None:
    visitor.go(route)
    visitor.send_scan(raw)
    assert shows_dossier(visitor)


def test_control_characters_come_as_keys_with_control(visitor: Visitor) -> None:
    visitor.key(Qt.Key.Key_B, "\x02", CTRL)
    visitor.send_scan(CODE)
    assert shows_dossier(visitor)


@pytest.mark.parametrize(
    "route", [SearchRoute(), pytest.param(HomeRoute(), marks=pytest.mark.slow)], ids=route_name
)
def test_a_slow_scanner_is_waited_for(visitor: Visitor, route: Route) -> None:
    visitor.go(route)
    visitor.send_scan(CODE, pause_ms=100)
    assert shows_dossier(visitor)


@pytest.mark.parametrize(
    "raw",
    [
        "1" * 10_000,
        "A" * 10_000,
        pytest.param(CODE * 400, marks=pytest.mark.slow),
        pytest.param(CODE + "0" * 10_000, marks=pytest.mark.slow),
    ],
    ids=["digits", "letters", "a code again and again", "a code and zeros"],
)
@pytest.mark.parametrize("route", [HomeRoute(), SearchRoute(), TypeCodeRoute()], ids=route_name)
def test_a_flood_of_letters_is_answered_with_a_sentence_or_nothing(
    visitor: Visitor, route: Route, raw: str
) -> None:
    visitor.go(route)
    visitor.send_scan(raw)
    assert not any(visitor.reads(code) for code in DOSSIERS)
    searching = isinstance(visitor.route, SearchRoute) and raw.startswith("A")
    assert searching or visitor.reads(malformed())
    visitor.settle()
    visitor.send_scan(CODE)
    assert shows_dossier(visitor)


def malformed() -> str:
    """The sentence for what is no code, as far as it is the same everywhere."""
    return dossier_words.CODE_MALFORMED.source.partition("{")[0]


@pytest.mark.parametrize(
    "raw",
    [
        CODE[:-1],
        CODE.replace("26", "2b", 1),
        "H26.99.01-261399-0001",
        CODE.replace("-", ""),
        "9.999999",
        "8934588012345",
        "\x02\x03\x04\x1b\x7f123456",
        "012345678901|012345678|NGUYEN VAN A|01011990|Nam",
        "%s %d {code} {0} 123456",
        "'; DROP TABLE dossiers; -- 123456",
        "☃☃☃ 123456 đđđ",
    ],
)
def test_what_is_no_code_gets_a_sentence(visitor: Visitor, raw: str) -> None:
    visitor.go(ProcedureRoute(BIRTH))
    visitor.send_scan(raw)
    assert isinstance(visitor.route, ProblemRoute)
    assert visitor.reads(malformed())
    assert visitor.reads(words.ASK_STAFF())
    assert not any(visitor.reads(code) for code in DOSSIERS)


def test_what_was_scanned_by_mistake_is_not_shown_on_the_glass(visitor: Visitor) -> None:
    """An identity card has a code too, and its owner stands in a queue."""
    visitor.send_scan("012345678901|012345678|NGUYEN VAN A|01011990|Nam")
    assert not visitor.reads("NGUYEN VAN A")
    assert not visitor.reads("012345678901")


def test_an_unknown_code_gets_a_sentence_with_the_code(visitor: Visitor) -> None:
    visitor.send_scan(UNKNOWN)
    assert visitor.reads(problem_words.DOSSIER_UNKNOWN(code=UNKNOWN))
    assert not any(visitor.reads(code) for code in DOSSIERS)


def test_two_codes_in_one_scan_are_not_guessed_at(visitor: Visitor) -> None:
    visitor.send_scan(f"{CODE} {OTHER_CODE}")
    assert visitor.reads(dossier_words.CODE_AMBIGUOUS())
    assert not any(visitor.reads(code) for code in DOSSIERS)


def test_letters_and_a_pause_on_the_search_page_are_words_to_search(
    visitor: Visitor, services: Services
) -> None:
    visitor.go(SearchRoute())
    visitor.send_letters("khai sinh", pause_ms=20)
    visitor.let_pass(LONG_PAUSE_MS)
    assert visitor.typed() == "khai sinh"
    assert visitor.rows_shown()[0].key == services.catalogue.find("khai sinh").hits[0].entry.code
    visitor.send_scan(CODE)
    assert shows_dossier(visitor)


def test_words_and_enter_on_the_search_page_are_words_to_search(visitor: Visitor) -> None:
    visitor.go(SearchRoute())
    visitor.send_scan("ket hon")
    assert visitor.route == SearchRoute()
    assert visitor.typed() == "ket hon"
    assert visitor.rows_shown()


def test_letters_and_a_pause_elsewhere_are_forgotten(visitor: Visitor) -> None:
    visitor.go(AllRoute())
    before = visitor.top_row()
    visitor.send_letters("xin chao", pause_ms=5)
    visitor.let_pass(LONG_PAUSE_MS)
    assert visitor.route == AllRoute()
    assert visitor.top_row() == before
    visitor.send_scan(CODE)
    assert shows_dossier(visitor)


LONG_CODE = "000.00.16.H40-200518-0003"


def test_the_tail_of_a_longer_code_is_not_opened_by_who_types_slowly(visitor: Visitor) -> None:
    visitor.go(TypeCodeRoute())
    visitor.send_letters(LONG_CODE[:10])
    visitor.let_pass(LONG_PAUSE_MS)
    visitor.send_scan(LONG_CODE[10:])
    assert visitor.reads(dossier_words.CODE_AMBIGUOUS()) or visitor.reads(malformed())


def test_half_a_scan_is_forgotten_at_the_end_of_a_visit(visitor: Visitor) -> None:
    visitor.go(AllRoute())
    visitor.send_letters(CODE[:12])
    visitor.window.end_visit()
    visitor.send_scan(CODE)
    assert shows_dossier(visitor)


def test_enter_without_letters_presses_the_button_with_the_focus(visitor: Visitor) -> None:
    visitor.button(words.A_TO_Z()).setFocus(Qt.FocusReason.TabFocusReason)
    visitor.key(Qt.Key.Key_Return, "\r")
    assert visitor.route == AllRoute()


def test_space_never_presses_a_button(visitor: Visitor) -> None:
    visitor.button(words.A_TO_Z()).setFocus(Qt.FocusReason.TabFocusReason)
    visitor.key(Qt.Key.Key_Space, " ")
    visitor.let_pass(LONG_PAUSE_MS)
    assert visitor.route == HomeRoute()


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Tab], ids=["Return", "Tab"])
def test_a_scan_presses_no_button_that_has_the_focus(visitor: Visitor, end: Qt.Key) -> None:
    visitor.go(FieldsRoute())
    visitor.button(words.LARGER_TEXT()).setFocus(Qt.FocusReason.TabFocusReason)
    visitor.send_scan(" " + CODE, end=end)
    assert shows_dossier(visitor)
    assert visitor.window.theme.text_size == "normal"


@on_a_few_pages
def test_a_scan_with_no_register_says_so_on_every_page(
    visitor: Visitor, route: Route, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sentence for staff, and a kiosk that goes on."""
    visitor.go(route)
    problem = RegisterMissing(Path("register.sqlite"))

    def lost() -> Source:
        raise problem

    dossiers = visitor.window.services().dossiers
    monkeypatch.setattr(dossiers, "_source", None)
    monkeypatch.setattr(dossiers, "_open_source", lost)
    visitor.send_scan(CODE)
    assert visitor.reads(str(problem))
    visitor.settle()
    visitor.touch_button(words.HOME())
    assert visitor.route == HomeRoute()
