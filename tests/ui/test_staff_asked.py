"""Staff see what people look for and do not find, carry it away, and begin counting anew."""

from __future__ import annotations

import csv
import errno
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk import app, storage
from kiosk.catalogue.asked import Asked
from kiosk.home import Home
from kiosk.services import Services
from kiosk.settings import TextSize
from kiosk.staff.sticks import GivenSticks
from kiosk.ui.routes import Route
from kiosk.ui.staff.confirm import ConfirmPanel
from kiosk.ui.staff.routes import (
    AskedDoneRoute,
    AskedExportRoute,
    AskedRoute,
    MissedRoute,
    OpenedRoute,
    StaffHomeRoute,
)
from kiosk.ui.theme import Contrast
from kiosk.words import screens
from kiosk.words import staff as words
from kiosk.words import staff_catalogue as file_words

from .clerk import press, stand_on
from .conftest import Arrive
from .glass_time import do_what_waits
from .staff_member import TurnedClock, come_in, with_book
from .test_layout import look, settled_faults
from .visitor import BIRTH, LANDSCAPE, PORTRAIT, Visitor, route_name

pytestmark = pytest.mark.usefixtures("briskly")

PC = (1280, 800)
GONE = "9.000009"
"""A procedure that was opened while it was still posted."""


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "KINGSTON"
    folder.mkdir()
    return folder


@pytest.fixture
def services(sample_home: Home, stick: Path, tmp_path: Path) -> Services:
    shutil.copytree(sample_home.root, tmp_path / "home")
    clock = TurnedClock()
    opened = app.open_services(Home(tmp_path / "home"), clock)
    asked = Asked(opened.home.asked_file, clock, pause_seconds=0)
    plugged = replace(opened, sticks=GivenSticks((stick,)), asked=asked)
    return with_book(plugged, tmp_path / "staff", clock)


def visit(asked: Asked, *typed: str, opened: tuple[str, ...] = ()) -> None:
    for each in typed:
        asked.missed(each)
    for code in opened:
        asked.opened(code)
    asked.flush()
    asked.wait()


@pytest.fixture
def asked(services: Services) -> Asked:
    """Some days of people: three missed a thing, one missed another, many had a child."""
    visit(services.asked, "nuôi chó mèo", opened=(BIRTH, BIRTH, BIRTH))
    visit(services.asked, "nuoi cho meo", "bán hàng rong", opened=(GONE,))
    visit(services.asked, "Nuôi chó mèo", "=1+1 hàng rong")
    visit(services.asked, "=1+1 hàng rong", "con mèo đi lạc")
    return services.asked


@pytest.fixture
def lan(arrive: Arrive, services: Services, asked: Asked) -> Visitor:
    assert asked.wanted()
    visitor = arrive(services=services)
    come_in(visitor)
    return visitor


def name_of(services: Services, code: str) -> str:
    return next(entry.plain_name for entry in services.catalogue.all() if entry.code == code)


def table(path: Path) -> list[list[str]]:
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf"), "without its mark a spreadsheet guesses"
    return list(csv.reader(content.decode("utf-8-sig").splitlines()))


def test_staff_see_what_is_missed_in_how_many_visits(lan: Visitor) -> None:
    press(lan, words.ASKED_TILE(), words.ASKED_EXPORT())
    press(lan, words.ASKED_MISSED(), "nuôi chó mèo")
    texts = lan.texts()
    assert texts.index("nuôi chó mèo") < texts.index("=1+1 hàng rong"), "the most wanted first"
    assert lan.reads(words.ASKED_VISITS(count=3))
    assert lan.reads(words.ASKED_ONCE(count=2))
    assert not lan.reads("mèo đi lạc"), "one visit alone may have typed a name"
    lan.touch_button(screens.BACK())
    assert lan.route == AskedRoute()


def test_staff_see_what_is_opened_most(lan: Visitor, services: Services) -> None:
    stand_on(lan, AskedRoute(), words.ASKED_OPENED_COUNT(count=2))
    press(lan, words.ASKED_OPENED(), name_of(services, BIRTH))
    assert lan.reads(f"{words.ASKED_OPENINGS(count=3)} · {words.ASKED_CODE(code=BIRTH)}")
    assert lan.reads(GONE), "a procedure that is posted no more is said by its code"


def test_what_the_visit_before_missed_is_counted_when_staff_come(
    arrive: Arrive, services: Services
) -> None:
    visitor = arrive(services=services)
    visitor.go(StaffHomeRoute())  # the door: the pages are made
    for _ in range(2):
        services.asked.missed("nuôi chó mèo")
        visitor.window.end_visit()
        services.asked.wait()
    come_in(visitor)
    stand_on(visitor, MissedRoute(), "nuôi chó mèo")
    assert visitor.reads(words.ASKED_VISITS(count=2))


def test_where_nothing_is_counted_yet_it_says_so(arrive: Arrive, services: Services) -> None:
    visitor = arrive(services=services)
    come_in(visitor)
    stand_on(visitor, AskedRoute(), words.ASKED_NOTHING())
    assert visitor.find_button(words.ASKED_ERASE()) is None
    stand_on(visitor, MissedRoute(), words.ASKED_NONE_MISSED())
    stand_on(visitor, OpenedRoute(), words.ASKED_NONE_OPENED())


# Carrying it away


def test_the_counts_are_carried_away_as_a_table(
    lan: Visitor, services: Services, stick: Path
) -> None:
    name = "so-dem-2026-11-23"
    (stick / f"{name}.csv").write_bytes(b"of this morning")
    stand_on(lan, AskedRoute(), words.ASKED_EXPORT())
    press(lan, words.ASKED_EXPORT(), words.ASKED_PLACE())
    said = file_words.PLACE_STICK(name="KINGSTON")
    press(lan, said, file_words.WRITTEN(file=f"{name}-2.csv"))
    assert lan.reads(file_words.MAY_PULL())
    assert (stick / f"{name}.csv").read_bytes() == b"of this morning"
    assert table(stick / f"{name}-2.csv")[1:] == [
        ["Tìm mà không thấy", "nuôi chó mèo", "", "3"],
        ["Tìm mà không thấy", "'=1+1 hàng rong", "", "2"],
        ["Tìm mà không thấy", "(các câu chỉ có một lượt tìm)", "", "2"],
        ["Mở nhiều nhất", name_of(services, BIRTH), f"Mã {BIRTH}", "3"],
        ["Mở nhiều nhất", GONE, f"Mã {GONE}", "1"],
    ]
    lan.touch_button(words.ASKED_BACK())
    assert lan.route == AskedRoute()


def test_a_stick_pulled_out_or_full_is_a_sentence(
    lan: Visitor, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_on(lan, AskedExportRoute(), words.ASKED_PLACE())
    stick.rmdir()
    press(lan, file_words.PLACE_STICK(name="KINGSTON"), file_words.STICK_REFUSES(place=stick))
    assert not stick.exists(), "no folder of its name on our own disk"
    stick.mkdir()
    press(lan, file_words.TRY_AGAIN(), words.ASKED_PLACE())

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(storage, "write", full)
    press(lan, file_words.PLACE_STICK(name="KINGSTON"), file_words.STICK_REFUSES(place=stick))
    lan.touch_button(words.ASKED_BACK())
    assert lan.route == AskedRoute()


def test_without_a_stick_it_says_what_to_do(
    arrive: Arrive, services: Services, asked: Asked
) -> None:
    visitor = arrive(services=replace(services, sticks=GivenSticks(())))
    come_in(visitor)
    stand_on(visitor, AskedExportRoute(), file_words.NO_STICK())


# Beginning anew


def answer(visitor: Visitor, said: str) -> None:
    panel = visitor.window.findChildren(ConfirmPanel)[0]
    assert panel.isVisible()
    button = next(b for b in panel.findChildren(type(visitor.button(said))) if b.text() == said)
    visitor.touch(button)


def test_the_counts_are_erased_only_after_a_yes(lan: Visitor, services: Services) -> None:
    stand_on(lan, AskedRoute(), words.ASKED_ERASE())
    lan.touch_button(words.ASKED_ERASE())
    assert lan.reads(words.ASKED_ERASE_WHY())
    answer(lan, words.KEEP_AS_IT_IS())
    assert services.asked.wanted()
    lan.touch_button(words.ASKED_ERASE())
    answer(lan, words.ASKED_ERASE())
    lan.wait_for(lambda: lan.reads(words.ASKED_ERASED()))
    lan.settle()
    lan.touch_button(words.ASKED_BACK())
    assert lan.reads(words.ASKED_NOTHING())
    assert not services.home.asked_file.exists()


def test_what_cannot_be_erased_is_said(
    lan: Visitor, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(Path, "unlink", refuse)
    stand_on(lan, AskedRoute(), words.ASKED_ERASE())
    lan.touch_button(words.ASKED_ERASE())
    answer(lan, words.ASKED_ERASE())
    folder = services.home.asked_file.parent
    lan.wait_for(lambda: lan.reads(words.ASKED_NOT_ERASED(folder=folder)))
    monkeypatch.undo()
    lan.settle()
    lan.touch_button(file_words.TRY_AGAIN())
    lan.wait_for(lambda: lan.reads(words.ASKED_ERASED()))


# How it looks


def crowd(services: Services) -> None:
    """Counts of a long year, with everything that people type."""
    letters = "abcdefgh"
    typed = [f"{a}{b} câu hỏi rất dài của rất nhiều người" for a in letters for b in letters]
    typed += ["W" * 60, "<b>đậm</b> & <img src=x>", "\u202eabc đảo ngược", "😀 xin giấy 😀"]
    codes = tuple(entry.code for entry in services.catalogue.all())
    for _ in range(2):
        for some in range(0, len(typed), 17):
            visit(services.asked, *typed[some : some + 17])
    visit(services.asked, "con mèo đi lạc", opened=codes)


def all_routes() -> Iterator[Route]:
    yield StaffHomeRoute()
    yield AskedRoute()
    yield MissedRoute()
    yield OpenedRoute()
    yield AskedExportRoute()
    yield AskedDoneRoute(words.ASKED_ERASED())
    file = "so-dem-2026-11-23-2.csv"
    yield AskedDoneRoute(file_words.WRITTEN(file=file), (file_words.MAY_PULL(),))


@pytest.mark.parametrize("text_size", [TextSize.NORMAL, TextSize.LARGEST])
@pytest.mark.parametrize("glass", [PORTRAIT, LANDSCAPE, PC], ids=["portrait", "landscape", "pc"])
def test_every_page_about_the_counts_fits(
    arrive: Arrive, services: Services, glass: tuple[int, int], text_size: TextSize
) -> None:
    crowd(services)
    visitor = arrive(glass, services, on_pc=glass == PC)
    come_in(visitor)
    look(visitor, text_size, Contrast.NIGHT)
    found: list[str] = []
    for route in all_routes():
        visitor.window.go(route)
        do_what_waits()
        visitor.window.staff.wait()
        do_what_waits()
        assert visitor.route == route
        found += [f"{route_name(route)}: {fault}" for fault in settled_faults(visitor)]
    assert not found, "\n".join(found)


def test_a_long_list_says_how_much_more_there_is(arrive: Arrive, services: Services) -> None:
    crowd(services)
    visitor = arrive(services=services)
    come_in(visitor)
    stand_on(visitor, MissedRoute(), words.ASKED_MORE(count=18))
    assert sum("câu hỏi rất dài" in said for said in visitor.texts()) >= 46
