"""Nobody there any more: the kiosk asks, then forgets the visit, and leaves no trace of it."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication

from kiosk.catalogue import checklist
from kiosk.services import Services
from kiosk.settings import Settings, Visit
from kiosk.system.log import log_to
from kiosk.ui.idle import IdleWatch
from kiosk.ui.panels import IdlePanel
from kiosk.ui.routes import (
    AllRoute,
    ChecklistRoute,
    DossierRoute,
    HomeRoute,
    ProcedureRoute,
    QuestionRoute,
    Route,
    SearchRoute,
    TypeCodeRoute,
)
from kiosk.words import screens as words

from .conftest import Arrive
from .glass_time import GlassTime
from .visitor import BIRTH, CODE, LANDSCAPE, PORTRAIT, ROUTES, Visitor, route_name

SMALL = (540, 960)
FAST = Settings(
    visit=Visit(
        idle_seconds=1,
        warning_seconds=2,
        dossier_idle_seconds=1,
        dossier_warning_seconds=2,
    )
)
IDLE_MS = 1000
NOT_YET_MS = 600
"""Not yet asked, also where standing on the page has been waited for."""


@pytest.fixture
def hurried(arrive: Arrive, services: Services, size: tuple[int, int]) -> Visitor:
    """A visitor of a kiosk that asks after one second and waits for two."""
    return arrive(size, replace(services, settings=FAST))


TITLE = QPoint(500, 140)
"""A spot on the glass with nothing to press."""


def asked(visitor: Visitor) -> bool:
    return visitor.panel(IdlePanel).isVisible()


@pytest.mark.parametrize("route", [AllRoute(), DossierRoute(CODE)], ids=route_name)
def test_first_it_asks_then_it_goes_home(hurried: Visitor, route: Route) -> None:
    hurried.go(route)
    assert not asked(hurried)
    hurried.let_pass(IDLE_MS)
    assert asked(hurried)
    assert hurried.route == route
    assert hurried.reads(words.STILL_THERE())
    assert hurried.reads(words.STILL_THERE_WHY(seconds=2))
    hurried.let_pass(1000)
    assert hurried.reads(words.STILL_THERE_WHY(seconds=1))
    hurried.let_pass(1000)
    assert hurried.route == HomeRoute()
    assert not asked(hurried)


@pytest.mark.parametrize("where", ["on the button", "beside it"])
def test_a_touch_keeps_the_visit(hurried: Visitor, where: str) -> None:
    hurried.go(AllRoute())
    hurried.let_pass(IDLE_MS)
    assert asked(hurried)
    if where == "on the button":
        hurried.tap(hurried.button(words.I_AM_HERE()))
    else:
        hurried.finger_down(QPoint(20, 900))
        hurried.finger_up(QPoint(20, 900))
    assert not asked(hurried)
    hurried.settle()
    assert hurried.route == AllRoute(), "what lies under the question was not touched"
    hurried.let_pass(IDLE_MS)
    assert asked(hurried)
    assert hurried.route == AllRoute(), "it asks again before it goes"


def test_touching_now_and_then_is_never_asked(hurried: Visitor) -> None:
    hurried.go(AllRoute())
    for _ in range(4):
        hurried.let_pass(NOT_YET_MS)
        assert not asked(hurried)
        hurried.finger_down(TITLE)
        hurried.finger_up(TITLE)
    assert hurried.route == AllRoute()


def test_typing_on_real_keys_counts_as_being_there(hurried: Visitor) -> None:
    hurried.go(SearchRoute())
    for letter in "khai sinh":
        hurried.send_letters(letter)
        hurried.let_pass(NOT_YET_MS)
        assert not asked(hurried)
    assert hurried.typed() == "khai sinh"


def test_a_scan_gives_the_dossier_its_full_time(hurried: Visitor) -> None:
    hurried.go(AllRoute())
    hurried.let_pass(IDLE_MS)
    assert asked(hurried)
    hurried.send_scan(CODE)
    assert not asked(hurried)
    hurried.let_pass(NOT_YET_MS)
    assert not asked(hurried)
    assert hurried.route == DossierRoute(CODE)


@pytest.mark.parametrize(
    "size", [PORTRAIT, LANDSCAPE, SMALL], ids=["portrait", "landscape", "small"]
)
def test_on_the_home_screen_nothing_happens(hurried: Visitor) -> None:
    arrivals: list[object] = []
    hurried.window.arrived.connect(arrivals.append)
    hurried.let_pass(10 * IDLE_MS)
    assert not asked(hurried)
    assert arrivals == []


def test_a_look_chosen_on_the_home_screen_is_forgotten_too(hurried: Visitor) -> None:
    hurried.touch_button(words.NIGHT())
    night = hurried.window.theme
    hurried.let_pass(3 * IDLE_MS)
    assert hurried.window.theme != night
    assert not asked(hurried)
    assert hurried.find_button(words.NIGHT()) is not None


def test_home_comes_back_after_a_look_and_then_rests(hurried: Visitor) -> None:
    hurried.go(AllRoute())
    hurried.let_pass(3 * IDLE_MS)
    assert hurried.route == HomeRoute()
    arrivals: list[object] = []
    hurried.window.arrived.connect(arrivals.append)
    hurried.let_pass(10 * IDLE_MS)
    assert not asked(hurried)
    assert arrivals == []


def test_the_watch_counts_down_and_says_when_nobody_came(
    qapp: QCoreApplication, time: GlassTime
) -> None:
    watch = IdleWatch(QObject(qapp))
    said: list[object] = []
    watch.ask.connect(said.append)
    watch.gone.connect(lambda: said.append("gone"))
    watch.watch(1, 2)
    time.pass_by(999)
    assert said == []
    time.pass_by(1)
    assert said == [2]
    time.pass_by(1999)
    assert said == [2, 1]
    time.pass_by(1)
    assert said == [2, 1, "gone"]
    time.pass_by(60_000)
    assert said == [2, 1, "gone"]


def walk(visitor: Visitor, services: Services) -> list[str]:
    """A whole visit; gives the words that must not be found afterwards."""
    visitor.touch_button(words.SEARCH_HERE())
    visitor.touch_keys(*"khai", words.KEY_SPACE(), *"tu")
    visitor.go(ProcedureRoute(BIRTH))
    visitor.go(QuestionRoute(BIRTH))
    procedure = services.catalogue.procedure(BIRTH)
    answers: dict[str, str] = {}
    for question in checklist.questions(procedure):
        answers[question.id] = question.options[-1].id
    visitor.go(ChecklistRoute(BIRTH, tuple(answers.items())))
    made = checklist.make(procedure, answers)
    visitor.go(TypeCodeRoute())
    visitor.touch_keys(*CODE[10:16])
    visitor.send_scan(CODE)
    visitor.settle()
    visitor.touch_button(words.LARGER_TEXT())
    QGuiApplication.clipboard().setText(CODE)
    assert any(CODE in text for text in visitor.texts())
    visitor.send_letters(CODE[:8])
    secrets = [CODE, CODE[10:16], "khai tu", procedure.plain_name]
    secrets += [option for _, option in made.answers]
    secrets += [item.paper.name for item in made.submit]
    return secrets


@pytest.mark.parametrize("end", ["home", "gone"])
def test_nothing_of_the_visit_is_left(
    visitor: Visitor,
    services: Services,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    end: str,
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    log_to(tmp_path / "log" / "kiosk.log")
    secrets = walk(visitor, services)
    if end == "home":
        visitor.touch_button(words.HOME())
    else:
        visitor.window.idle.gone.emit()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    visitor.settle()
    assert visitor.route == HomeRoute()
    kept = visitor.kept_texts()
    assert [secret for secret in secrets for text in kept if secret in text] == []
    assert QGuiApplication.clipboard().text() == ""
    assert list(temporary.iterdir()) == []
    log = (tmp_path / "log" / "kiosk.log").read_text(encoding="utf-8")
    assert "visit-ended" in log
    assert CODE not in log
    assert "khai" not in log
    for route in (SearchRoute(), TypeCodeRoute()):
        visitor.window.go(route)
        assert visitor.typed() == ""
    visitor.settle()
    visitor.touch_button(words.BACK())
    visitor.touch_button(words.BACK())
    assert visitor.route == HomeRoute(), "nothing of the visit before lies behind"


@pytest.mark.parametrize("route", ROUTES[1:], ids=route_name)
def test_every_page_is_left_for_good(visitor: Visitor, route: Route) -> None:
    visitor.go(route)
    visitor.key(Qt.Key.Key_A, "a")
    visitor.window.idle.gone.emit()
    assert visitor.route == HomeRoute()
    assert not visitor.button(words.BACK()).isEnabled()
