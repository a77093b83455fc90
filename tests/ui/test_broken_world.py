"""What is missing or damaged is said, to citizens and to staff, and the rest goes on."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from kiosk import app
from kiosk.clock import StoppedClock
from kiosk.dossiers import wording
from kiosk.errors import KioskError
from kiosk.home import Home
from kiosk.printing.folder import FolderPrinter
from kiosk.services import Services
from kiosk.system.log import Event, log_to
from kiosk.ui.application import _heal_after_bugs  # pyright: ignore[reportPrivateUsage]
from kiosk.ui.routes import HomeRoute, ProblemRoute, ProcedureRoute
from kiosk.ui.screens.dossier import DossierScreen
from kiosk.ui.screens.lists import FieldsScreen
from kiosk.words import screens as words

from .conftest import Arrive, ExpectInLog
from .papers import with_printer
from .visitor import BIRTH, CODE, DOSSIERS, MOMENT, Visitor, both_ways_up

pytestmark = pytest.mark.usefixtures("briskly")

GARBAGE = {
    "missing": None,
    "empty": b"",
    "text": b"this is no database\n" * 50,
    "half": b"SQLite format 3\x00" + bytes(2000),
}
damage = pytest.mark.parametrize("content", GARBAGE.values(), ids=GARBAGE.keys())


@pytest.fixture
def home(sample_home: Home, tmp_path: Path) -> Home:
    """A copy of the sample, to be broken."""
    shutil.copytree(sample_home.root, tmp_path / "home")
    return Home(tmp_path / "home")


def open_home(home: Home) -> Services:
    opened = app.open_services(home, StoppedClock(MOMENT))
    return with_printer(opened, FolderPrinter(home.prints_folder))


def spoil(path: Path, content: bytes | None) -> None:
    path.unlink()
    if content is not None:
        path.write_bytes(content)


def the_catalogue_of(home: Home) -> Path:
    """The file that holds the one edition there is."""
    return next((home.catalogue_folder / "bodies").iterdir())


def touch_everything_on_home(visitor: Visitor) -> None:
    for said in (
        words.SEARCH_HERE(),
        words.WHERE_IS_MY_DOSSIER(),
        words.BY_FIELD(),
        words.A_TO_Z(),
    ):
        visitor.touch_button(said)
        assert visitor.route != HomeRoute()
        visitor.touch_button(words.HOME())


@damage
@both_ways_up
def test_without_catalogue_home_says_so_and_dossiers_are_still_found(
    home: Home,
    arrive: Arrive,
    size: tuple[int, int],
    content: bytes | None,
    expect_in_log: ExpectInLog,
) -> None:
    expect_in_log(Event.CATALOGUE_PROBLEM)
    spoil(the_catalogue_of(home), content)
    services = open_home(home)
    visitor = arrive(size, services)
    assert services.catalogue.problem is not None
    assert visitor.reads(str(services.catalogue.problem))
    assert visitor.reads(words.ASK_STAFF())
    touch_everything_on_home(visitor)
    visitor.send_scan(CODE)
    assert visitor.reads(wording.sentence(DOSSIERS[CODE], MOMENT, services.calendar))


def test_without_catalogue_a_slip_is_refused_with_a_sentence(
    home: Home, arrive: Arrive, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.CATALOGUE_PROBLEM, Event.PRINT_FAILED)
    spoil(the_catalogue_of(home), None)
    services = open_home(home)
    visitor = arrive(services=services)
    visitor.send_scan(CODE)
    visitor.settle()
    visitor.touch_button(words.PRINT_SLIP())
    visitor.wait_for(lambda: visitor.reads(str(services.catalogue.problem)))


@damage
@both_ways_up
def test_without_register_a_scan_says_so_and_procedures_are_still_found(
    home: Home,
    arrive: Arrive,
    size: tuple[int, int],
    content: bytes | None,
    expect_in_log: ExpectInLog,
) -> None:
    expect_in_log(Event.REGISTER_PROBLEM)
    if content is not None:
        expect_in_log(Event.REGISTER_SET_ASIDE)
    spoil(home.register_file, content)
    services = open_home(home)
    visitor = arrive(size, services)
    touch_everything_on_home(visitor)
    visitor.send_scan(CODE)
    with pytest.raises(KioskError) as problem:
        services.dossiers.find(CODE)
    assert visitor.reads(str(problem.value))
    visitor.settle()
    visitor.touch_button(words.HOME())
    visitor.go(ProcedureRoute(BIRTH))
    assert visitor.reads(words.WHAT_TO_BRING())


@pytest.mark.parametrize("content", [b"[visit\n", b"\xff\xfe\x00", b"[visit]\nidle_seconds = -1\n"])
def test_broken_settings_leave_a_kiosk_with_the_usual_ones(
    home: Home, arrive: Arrive, content: bytes, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.SETTINGS_PROBLEM)
    home.settings_file.write_bytes(content)
    services = open_home(home)
    assert services.settings_problem is not None
    visitor = arrive(services=services)
    touch_everything_on_home(visitor)


def test_everything_broken_at_once(home: Home, arrive: Arrive, expect_in_log: ExpectInLog) -> None:
    expect_in_log(Event.CATALOGUE_PROBLEM, Event.REGISTER_PROBLEM, Event.SETTINGS_PROBLEM)
    expect_in_log(Event.REGISTER_SET_ASIDE)
    for path in (the_catalogue_of(home), home.register_file):
        spoil(path, b"\x00" * 100)
    home.settings_file.write_bytes(b"=")
    visitor = arrive(services=open_home(home))
    touch_everything_on_home(visitor)
    visitor.send_scan(CODE)
    assert isinstance(visitor.route, ProblemRoute)


SECRET = "somebody typed H26.99.01-261102-7777"


def break_fields(monkeypatch: pytest.MonkeyPatch) -> None:
    def fill(_: FieldsScreen) -> None:
        raise RuntimeError(SECRET)

    monkeypatch.setattr(FieldsScreen, "fill", fill)


def test_a_bug_leads_home_with_a_sentence_and_into_the_log(
    visitor: Visitor,
    monkeypatch: pytest.MonkeyPatch,
    expect_in_log: ExpectInLog,
    tmp_path: Path,
) -> None:
    expect_in_log(Event.BUG)
    log_to(tmp_path / "kiosk.log")
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    _heal_after_bugs(visitor.window)
    break_fields(monkeypatch)
    visitor.touch_button(words.LARGER_TEXT())
    visitor.touch_button(words.BY_FIELD())
    visitor.wait_for(lambda: visitor.reads(words.UNEXPECTED()))
    log = (tmp_path / "kiosk.log").read_text(encoding="utf-8")
    assert "bug" in log
    assert "RuntimeError" in log
    assert "test_broken_world.py" in log, "where it arose"
    assert "7777" not in log, "but not what it was about"
    visitor.settle()
    assert visitor.route == HomeRoute()
    assert visitor.window.theme.text_size == "normal"
    touched = visitor.button(words.A_TO_Z())
    visitor.touch(touched)
    assert visitor.rows_shown(), "and the rest of the kiosk goes on"


def test_a_bug_on_a_scan_shows_no_dossier(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.BUG)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    _heal_after_bugs(visitor.window)

    def fill(_: DossierScreen, typed: str) -> None:
        raise RuntimeError(typed)

    visitor.send_scan(CODE)
    monkeypatch.setattr(DossierScreen, "fill", fill)
    visitor.send_scan(next(code for code in DOSSIERS if code != CODE))
    visitor.wait_for(lambda: visitor.reads(words.UNEXPECTED()))
    QTest.qWait(100)
    assert not any(visitor.reads(code) for code in DOSSIERS)
