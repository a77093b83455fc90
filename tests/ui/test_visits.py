"""One visit after the other: what the next person finds, and what keys do to the one under way."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kiosk.dossiers.pace import Pace, policy_of
from kiosk.dossiers.register import Register, RegisterMissing
from kiosk.dossiers.sources import Local
from kiosk.errors import KioskError
from kiosk.printing.conditions import Condition
from kiosk.printing.pretended import PretendedPrinter
from kiosk.services import Dossiers, Services
from kiosk.system.log import Event
from kiosk.ui.panels import IdlePanel
from kiosk.ui.paper.panel import PrintPanel
from kiosk.ui.routes import (
    AllRoute,
    ChecklistRoute,
    DossierRoute,
    HomeRoute,
    ProblemRoute,
    ProcedureRoute,
    QuestionRoute,
    SearchRoute,
    TypeCodeRoute,
)
from kiosk.ui.scanner import PAUSE_MS
from kiosk.ui.widgets.qr_code import QrCode
from kiosk.words import paper
from kiosk.words import screens as words

from .conftest import Arrive, ExpectInLog
from .papers import with_printer
from .visitor import BIRTH, CODE, Visitor

pytestmark = pytest.mark.usefixtures("briskly")

UNKNOWN = "H26.99.01-261102-7777"


def test_a_scan_finds_nothing_of_the_visit_before(visitor: Visitor) -> None:
    visitor.go(TypeCodeRoute())
    visitor.send_letters(CODE)
    visitor.let_pass(PAUSE_MS)
    assert visitor.typed() == CODE
    visitor.send_scan(UNKNOWN)
    visitor.settle()
    visitor.touch_button(words.LOOKING_UP_AGAIN())
    assert visitor.typed() == ""


def test_the_words_somebody_searched_for_are_gone_after_a_scan(visitor: Visitor) -> None:
    visitor.go(SearchRoute())
    visitor.send_letters("ly hon")
    visitor.let_pass(PAUSE_MS)
    assert visitor.typed() == "ly hon"
    visitor.send_scan(CODE)
    assert "ly hon" not in visitor.kept_texts()


def test_a_letter_and_enter_do_not_end_the_questions(visitor: Visitor) -> None:
    """A toddler on a keyboard, or a scanner that reads half a code."""
    question = QuestionRoute(BIRTH)
    visitor.go(ProcedureRoute(BIRTH))
    visitor.go(question)
    visitor.send_scan("x")
    assert isinstance(visitor.route, ProblemRoute)
    visitor.settle()
    visitor.touch_button(words.BACK())
    assert visitor.route == question


def test_a_code_typed_slowly_on_a_keyboard_is_looked_up_by_enter(visitor: Visitor) -> None:
    visitor.go(TypeCodeRoute())
    half = len(CODE) // 2
    visitor.send_letters(CODE[:half])
    visitor.let_pass(PAUSE_MS)
    assert visitor.typed() == CODE[:half]
    visitor.send_letters(CODE[half:])
    visitor.let_pass(PAUSE_MS)
    assert visitor.typed() == CODE
    visitor.key(Qt.Key.Key_Return)
    assert visitor.route == DossierRoute(CODE)


def test_typing_on_and_pressing_enter_at_once_takes_the_whole_line(visitor: Visitor) -> None:
    visitor.go(TypeCodeRoute())
    half = len(CODE) // 2
    visitor.send_letters(CODE[:half])
    visitor.let_pass(PAUSE_MS)
    assert visitor.typed() == CODE[:half]
    visitor.send_scan(CODE[half:])
    assert visitor.route == DossierRoute(CODE)


def test_backspace_takes_the_last_letter_away(visitor: Visitor) -> None:
    visitor.go(SearchRoute())
    visitor.send_letters("khaii")
    visitor.let_pass(PAUSE_MS)
    assert visitor.typed() == "khaii"
    visitor.key(Qt.Key.Key_Backspace)
    assert visitor.typed() == "khai"


def test_delete_and_control_keys_type_nothing(visitor: Visitor) -> None:
    visitor.go(SearchRoute())
    visitor.send_letters("k\x7f\x01")
    visitor.let_pass(PAUSE_MS)
    assert visitor.typed() == "k"


def test_enter_on_the_print_panel_closes_it_and_prints_no_more(
    visitor: Visitor, prints: Path
) -> None:
    visitor.go(ChecklistRoute(BIRTH))
    visitor.have_printed(words.PRINT_LIST())
    for _ in range(3):
        visitor.key(Qt.Key.Key_Tab)
        assert visitor.button(words.CLOSE()).hasFocus(), "Tab stays on the panel"
    visitor.key(Qt.Key.Key_Return)
    assert not visitor.panel(PrintPanel).isVisible()
    assert len(list(prints.glob("*.pdf"))) == 1


def test_enter_on_the_idle_question_stays_on_the_page(visitor: Visitor) -> None:
    visitor.go(ProcedureRoute(BIRTH))
    visitor.button(words.MAKE_MY_LIST()).setFocus(Qt.FocusReason.TabFocusReason)
    visitor.window.idle.ask.emit(9)
    visitor.key(Qt.Key.Key_Return)
    assert not visitor.panel(IdlePanel).isVisible()
    assert visitor.route == ProcedureRoute(BIRTH)


def test_the_idle_question_stands_above_a_print_that_ends_meanwhile(visitor: Visitor) -> None:
    visitor.go(ChecklistRoute(BIRTH))
    visitor.window.idle.ask.emit(9)
    panel = visitor.panel(PrintPanel)
    panel.show_printed("x")
    visitor.window.idle.ask.emit(8)
    stay = visitor.button(words.I_AM_HERE())
    spot = stay.mapTo(visitor.window, stay.rect().center())
    assert visitor.window.childAt(spot) is stay


def test_a_slip_that_cannot_be_printed_speaks_of_no_code_to_scan(
    arrive: Arrive, services: Services, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PRINT_FAILED)
    printer = PretendedPrinter()
    printer.refuses = Condition.NO_PRINTER
    visitor = arrive(services=with_printer(services, printer))
    visitor.send_scan(CODE)
    visitor.settle()
    visitor.have_printed(words.PRINT_SLIP())
    assert visitor.reads(paper.NOTE_INSTEAD())
    assert not any("QR" in said for said in visitor.texts())
    assert not visitor.visible(QrCode)


def test_back_returns_to_the_row_that_was_left(visitor: Visitor) -> None:
    visitor.go(AllRoute())
    listing = visitor.list_shown()
    listing.verticalScrollBar().setValue(3000)
    visitor.go(ProcedureRoute(BIRTH))
    visitor.touch_button(words.BACK())
    assert listing.verticalScrollBar().value() == 3000


def test_back_after_a_mistyped_code_passes_each_page_once(visitor: Visitor) -> None:
    visitor.go(AllRoute())
    visitor.go(TypeCodeRoute())
    visitor.go(DossierRoute("H26"))
    visitor.touch_button(words.LOOKING_UP_AGAIN())
    assert visitor.route == TypeCodeRoute()
    visitor.touch_button(words.BACK())
    assert visitor.route == AllRoute()


def test_a_register_that_comes_back_is_used_without_a_restart(
    services: Services, tmp_path: Path
) -> None:
    there = False

    def open_register() -> Register:
        if not there:
            raise RegisterMissing(Path("register.sqlite"))
        return services.dossiers.register

    pace = Pace(tmp_path / "pace", services.clock, policy_of(services.settings.dossiers.privacy))
    dossiers = Dossiers(
        open_register, lambda: Local(lambda: dossiers.register), pace, lambda _: False
    )
    with pytest.raises(KioskError):
        dossiers.find(CODE)
    there = True
    assert dossiers.find(CODE).dossier.code == CODE


def test_a_bug_while_opening_is_said_once_on_the_home_screen(
    arrive: Arrive, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    visitor = arrive(services=services)
    window = visitor.window
    visitor.go(AllRoute())

    def broken() -> Services:
        raise RuntimeError("a bug")

    monkeypatch.setattr(window, "_services", None)
    monkeypatch.setattr(window, "_pages", None)
    monkeypatch.setattr(window, "_open_services", broken)
    window.recover()
    visitor.settle()
    assert visitor.reads(words.UNEXPECTED())
    assert visitor.route == HomeRoute()
