"""What staff see and do about the machine: dossiers, self-test, texts of the office."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QLineEdit

from kiosk import app
from kiosk.catalogue.desk import CatalogueDesk
from kiosk.dossiers.wording import format_date
from kiosk.errors import KioskError
from kiosk.home import Home
from kiosk.services import Services
from kiosk.settings import Posting, Role, Settings
from kiosk.system.log import Event, log_to
from kiosk.ui.routes import HomeRoute
from kiosk.ui.staff.routes import (
    DiagnosticsRoute,
    DossierDataRoute,
    OfficeRoute,
    OfficeTextRoute,
    PrinterRoute,
    StaffHomeRoute,
)
from kiosk.words import editions as edition_words
from kiosk.words import printers as printer_words
from kiosk.words import problems as problem_words
from kiosk.words import screens
from kiosk.words import staff as words
from kiosk.words import staff_catalogue as file_words
from kiosk.words import staff_dossiers as dossier_words
from kiosk.words import staff_printers as staff_printer_words

from .clerk import SlowDesk, stand_on
from .conftest import Arrive, ExpectInLog
from .papers import printed_text
from .staff_member import LAN, TurnedClock, come_in, with_book
from .visitor import Visitor

pytestmark = pytest.mark.usefixtures("briskly")


@pytest.fixture
def clock() -> TurnedClock:
    return TurnedClock()


@pytest.fixture
def home(sample_home: Home, tmp_path: Path) -> Home:
    """A kiosk that may be changed."""
    shutil.copytree(sample_home.root, tmp_path / "home")
    return Home(tmp_path / "home")


@pytest.fixture
def prints(home: Home) -> Path:
    return home.prints_folder


@pytest.fixture
def services(home: Home, clock: TurnedClock, tmp_path: Path) -> Services:
    return with_book(app.open_services(home, clock), tmp_path / "staff", clock)


@pytest.fixture
def lan(arrive: Arrive, services: Services) -> Visitor:
    visitor = arrive(services=services)
    come_in(visitor)
    return visitor


def until(visitor: Visitor, said: str) -> None:
    visitor.wait_for(lambda: visitor.reads(said))
    visitor.settle()


def press(visitor: Visitor, said: str, then: str) -> None:
    visitor.wait_for_button(said)
    visitor.touch_button(said)
    until(visitor, then)


# The home


def test_the_home_of_staff_leads_to_every_place(lan: Visitor) -> None:
    for tile, there in (
        (words.DOSSIERS_TILE(), DossierDataRoute()),
        (words.PRINTER_TILE(), PrinterRoute()),
        (words.TEST_TILE(), DiagnosticsRoute()),
        (words.OFFICE_TILE(), OfficeRoute()),
    ):
        lan.touch_button(tile)
        assert lan.route == there
        lan.touch_button(screens.BACK())
        assert lan.route == StaffHomeRoute()


# The self-test


def test_every_part_of_the_machine_answers(lan: Visitor, tmp_path: Path) -> None:
    log_to(tmp_path / "kiosk.log")
    before = lan.window
    lan.go(DiagnosticsRoute())
    until(lan, words.TEST_PASSED())
    for part in (
        problem_words.TEST_SETTINGS(),
        problem_words.TEST_EDITION(),
        problem_words.TEST_REGISTER(),
        problem_words.TEST_PAPER(),
        problem_words.TEST_WINDOW(),
        staff_printer_words.PRINTER(),
    ):
        assert lan.reads(words.PART_FINE(part=part))
    assert lan.reads("1080 x 1920")
    assert lan.window is before
    assert lan.window.isVisible()
    assert f"staff-did what=self-test failed=0 who={LAN}" in (tmp_path / "kiosk.log").read_text(
        "utf-8"
    )


def test_what_is_wrong_stands_first_in_words(
    lan: Visitor, home: Home, expect_in_log: ExpectInLog, prints: Path
) -> None:
    expect_in_log(Event.REGISTER_PROBLEM)
    home.register_file.unlink()
    lan.go(DiagnosticsRoute())
    until(lan, words.TEST_FAILED(count=1))
    texts = [text for text in lan.texts() if problem_words.TEST_REGISTER() in text]
    assert words.PART_BAD(part=problem_words.TEST_REGISTER()) in texts
    press(lan, words.PRINT_SHEET(), printer_words.TAKEN_BY_FOLDER())
    text = " ".join(printed_text(prints / "0001.pdf").split())
    assert words.SHEET_TITLE() in text
    assert words.TEST_FAILED(count=1) in text
    assert "23/11/2026" in text
    assert LAN in text


# The texts of the office


def type_anew(visitor: Visitor, *keys: str) -> None:
    """Away with what is there, and then these keys."""
    visitor.touch_keys(screens.CLEAR(), *keys)


def test_a_text_of_the_office_is_changed_and_everybody_reads_it(
    lan: Visitor, services: Services, tmp_path: Path
) -> None:
    log_to(tmp_path / "kiosk.log")
    lan.go(OfficeRoute())
    assert lan.reads(words.OFFICE_EMPTY())
    lan.touch_button(words.OFFICE_NOTICE())
    lan.settle()
    type_anew(lan, screens.KEY_CAPITAL(), *"Nghi", screens.KEY_SPACE(), *"tr", "ư", "a")
    assert_line(lan, "Nghi trưa")
    lan.touch_button(words.OFFICE_SAVE())
    assert lan.reads(words.OFFICE_WILL_READ(value="Nghi trưa"))
    assert not services.catalogue.office or services.catalogue.office.notice != "Nghi trưa"
    press(lan, words.OFFICE_SURE_YES(), words.OFFICE_TITLE())
    assert lan.reads("Nghi trưa")
    lan.touch_button(words.LEAVE())
    assert lan.route == HomeRoute()
    assert lan.reads("Nghi trưa")
    record = services.desk.history()[0]
    assert (record.by, record.note) == (LAN, words.OFFICE_CHANGED_NOTE(text=words.OFFICE_NOTICE()))
    log = (tmp_path / "kiosk.log").read_text("utf-8")
    assert f"staff-did what=office-text text=notice who={LAN}" in log
    assert "Nghi" not in log


def assert_line(visitor: Visitor, text: str) -> None:
    assert visitor.visible(QLineEdit)[0].text() == text


def test_changing_ones_mind_changes_nothing(lan: Visitor, services: Services) -> None:
    before = services.desk.history()
    lan.go(OfficeTextRoute("phone"))
    lan.settle()
    type_anew(lan, screens.KEY_NUMBERS(), *"0234")
    lan.touch_button(words.OFFICE_SAVE())
    lan.touch_button(words.KEEP_AS_IT_IS())
    assert lan.route == OfficeTextRoute("phone")
    assert_line(lan, "0234")
    lan.touch_button(screens.BACK())
    assert services.desk.history() == before


def test_saving_what_was_there_publishes_nothing(lan: Visitor, services: Services) -> None:
    before = services.desk.history()
    lan.go(OfficeRoute())
    lan.touch_button(words.OFFICE_NAME())
    lan.touch_button(words.OFFICE_SAVE())
    assert lan.route == OfficeRoute()
    assert services.desk.history() == before


def test_an_office_has_a_name(lan: Visitor, services: Services) -> None:
    before = services.desk.history()
    lan.go(OfficeTextRoute("name"))
    lan.settle()
    type_anew(lan)
    lan.touch_button(words.OFFICE_SAVE())
    assert lan.reads(words.OFFICE_NAME_NEEDED())
    assert services.desk.history() == before


def test_an_empty_text_is_taken_away(lan: Visitor) -> None:
    lan.go(OfficeTextRoute("notice"))
    lan.settle()
    type_anew(lan)
    lan.touch_button(words.OFFICE_SAVE())
    assert lan.reads(words.OFFICE_WILL_VANISH())
    press(lan, words.OFFICE_SURE_YES(), words.OFFICE_TITLE())
    lan.touch_button(words.LEAVE())
    assert not lan.reads("Dữ liệu mẫu")


def test_real_keys_write_into_the_line(lan: Visitor) -> None:
    lan.go(OfficeTextRoute("phone"))
    lan.settle()
    type_anew(lan)
    for letter in "0234 Az":
        lan.send_letters(letter)
        lan.let_pass(10)
    assert_line(lan, "0234 Az")
    lan.touch_keys("q")
    assert_line(lan, "0234 Azq")
    lan.send_scan("1")
    assert lan.reads(words.OFFICE_WILL_READ(value="0234 Azq1")), "Enter is the button"


def test_a_waiting_edition_that_would_be_lost_is_named_before(
    lan: Visitor, services: Services, clock: TurnedClock
) -> None:
    posted = services.desk.posted()
    assert posted is not None
    later = clock.now().date().replace(month=12, day=1)
    services.desk.publish(services.desk.draft_from(posted, "x"), effective=later)
    lan.go(OfficeTextRoute("phone"))
    lan.settle()
    type_anew(lan, "q")
    lan.touch_button(words.OFFICE_SAVE())
    assert lan.reads(words.OFFICE_SUPERSEDES(date=format_date(later)))


def test_a_full_disk_is_said_and_what_was_written_is_still_there(
    lan: Visitor, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kiosk import storage

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "full")

    before = services.desk.history()
    lan.go(OfficeTextRoute("phone"))
    lan.settle()
    type_anew(lan, *"qw")
    lan.touch_button(words.OFFICE_SAVE())
    monkeypatch.setattr(storage, "replace", full)
    lan.touch_button(words.OFFICE_SURE_YES())
    lan.wait_for(lambda: lan.find_button(words.OFFICE_SAVE()) is not None)
    lan.settle()
    assert_line(lan, "qw")
    assert services.desk.history() == before


def test_where_nothing_may_be_published_the_texts_are_only_read(
    arrive: Arrive, home: Home, clock: TurnedClock, tmp_path: Path
) -> None:
    home.settings_file.write_text(f'[catalogue]\nrole = "{Role.KIOSK}"\n', "utf-8")
    opened = app.open_services(home, clock)
    visitor = arrive(services=with_book(opened, tmp_path / "book", clock))
    come_in(visitor)
    visitor.go(OfficeRoute())
    assert visitor.reads(words.OFFICE_ELSEWHERE())
    assert visitor.reads("Trung tâm Phục vụ hành chính công")
    assert visitor.find_button(words.OFFICE_NAME()) is None


# Leaving while a text of the office is published


@pytest.fixture
def slow(services: Services) -> Iterator[SlowDesk]:
    desk = SlowDesk(services.desk, threading.Event())
    yield desk
    desk.let_go.set()


@pytest.fixture
def leaving(arrive: Arrive, services: Services, slow: SlowDesk) -> Visitor:
    """Lan, who has changed the phone number and did not wait until it was published."""
    visitor = arrive(services=replace(services, desk=cast("CatalogueDesk", slow)))
    come_in(visitor)
    visitor.go(OfficeTextRoute("phone"))
    visitor.settle()
    type_anew(visitor, *"qw")
    visitor.touch_button(words.OFFICE_SAVE())
    press(visitor, words.OFFICE_SURE_YES(), words.OFFICE_SAVING())
    return visitor


def let_it_end(visitor: Visitor, slow: SlowDesk) -> None:
    slow.let_go.set()
    visitor.window.staff.wait()
    visitor.let_run(200)


def test_a_text_that_failed_does_not_land_in_the_line_of_another(
    leaving: Visitor, slow: SlowDesk
) -> None:
    slow.broken = KioskError(edition_words.DRAFT_HAS_ERRORS)
    stand_on(leaving, OfficeTextRoute("name"), words.OFFICE_NAME())
    name = leaving.visible(QLineEdit)[0].text()
    let_it_end(leaving, slow)
    assert leaving.route == OfficeTextRoute("name")
    assert_line(leaving, name)
    stand_on(leaving, OfficeRoute(), edition_words.DRAFT_HAS_ERRORS())


def test_nobody_is_carried_back_to_the_office(leaving: Visitor, slow: SlowDesk) -> None:
    stand_on(leaving, DossierDataRoute(), file_words.STILL_BUSY())
    let_it_end(leaving, slow)
    assert leaving.route == DossierDataRoute()
    until(leaving, dossier_words.TITLE())


def test_who_went_back_to_the_office_reads_there_that_it_was_changed(
    leaving: Visitor, slow: SlowDesk
) -> None:
    stand_on(leaving, OfficeRoute(), words.OFFICE_HOW())
    assert not leaving.reads("qw")
    let_it_end(leaving, slow)
    assert leaving.reads("qw")
    assert leaving.reads(words.OFFICE_CHANGED(text=words.OFFICE_PHONE(), number=2))


def test_what_somebody_left_under_way_keeps_nobody_out(leaving: Visitor) -> None:
    leaving.window.end_visit()
    come_in(leaving)
    assert leaving.route == StaffHomeRoute()


def test_on_a_pc_of_the_staff_a_text_is_not_promised_before_kiosks_take_it(
    arrive: Arrive, services: Services
) -> None:
    settings = Settings(catalogue=Posting(role=Role.STAFF))
    lan = arrive(services=replace(services, settings=settings))
    come_in(lan)
    lan.go(OfficeTextRoute("phone"))
    lan.settle()
    type_anew(lan, *"qw")
    lan.touch_button(words.OFFICE_SAVE())
    assert lan.reads(words.OFFICE_WHEN_TAKEN())
    press(lan, words.OFFICE_SURE_YES(), words.OFFICE_CHANGED(text=words.OFFICE_PHONE(), number=2))


# The cursor of the line


@pytest.fixture
def line(lan: Visitor) -> QLineEdit:
    """The line of the phone number, which reads otherwise."""
    lan.go(OfficeTextRoute("phone"))
    lan.settle()
    line = lan.visible(QLineEdit)[0]
    line.setText("nghi khuyên")
    return line


def test_keys_on_the_glass_write_where_the_cursor_stands(lan: Visitor, line: QLineEdit) -> None:
    line.setCursorPosition(4)
    lan.touch_keys("x", "y")
    assert (line.text(), line.cursorPosition()) == ("nghixy khuyên", 6)
    lan.touch_keys(screens.KEY_DELETE(), screens.KEY_DELETE(), screens.KEY_DELETE())
    assert (line.text(), line.cursorPosition()) == ("ngh khuyên", 3)
    lan.send_letters("i")
    lan.touch_keys("q")
    assert line.text() == "nghiq khuyên"


def test_a_tone_goes_on_the_word_at_the_cursor(lan: Visitor, line: QLineEdit) -> None:
    line.setCursorPosition(4)
    lan.touch_keys(screens.TONE_HOOK())
    assert (line.text(), line.cursorPosition()) == ("nghỉ khuyên", 4)
    line.setCursorPosition(7)
    lan.touch_keys(screens.TONE_ACUTE())
    assert (line.text(), line.cursorPosition()) == ("nghỉ khuyến", 7)


def test_a_key_replaces_what_is_marked(lan: Visitor, line: QLineEdit) -> None:
    line.setSelection(0, 5)
    lan.touch_keys("q")
    assert (line.text(), line.cursorPosition()) == ("qkhuyên", 1)
    line.setSelection(1, 4)
    lan.touch_keys(screens.KEY_DELETE())
    assert (line.text(), line.cursorPosition()) == ("qên", 1)


def test_a_picture_in_the_line_moves_no_letter(lan: Visitor, line: QLineEdit) -> None:
    line.setText("\N{WAVING HAND SIGN}ab")
    line.setCursorPosition(3)
    lan.touch_keys("q")
    assert line.text() == "\N{WAVING HAND SIGN}aqb"


def test_a_full_line_takes_nothing_more_in_its_middle(lan: Visitor, line: QLineEdit) -> None:
    line.setText("a" * line.maxLength())
    line.setCursorPosition(3)
    lan.touch_keys("q")
    assert line.text() == "a" * line.maxLength()
