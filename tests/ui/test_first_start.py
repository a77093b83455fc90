"""A kiosk whose home cannot be filled comes up all the same, and says what it lacks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk import cli, first_start
from kiosk.dossiers.register import RegisterNotWritten
from kiosk.errors import KioskError
from kiosk.home import Home
from kiosk.services import Services
from kiosk.settings import Settings
from kiosk.system.log import Event
from kiosk.ui import application
from kiosk.ui.routes import ProcedureRoute
from kiosk.words import problems
from kiosk.words import screens as words

from .conftest import Arrive, ExpectInLog
from .visitor import BIRTH, both_ways_up

pytestmark = pytest.mark.usefixtures("briskly")

Start = Callable[[Path], Services]


@pytest.fixture
def start(monkeypatch: pytest.MonkeyPatch) -> Start:
    """``kiosk --home …`` as far as the window, which is given what the command prepared."""
    opened: list[Services] = []

    def run(
        _: Settings, open_services: Callable[[], Services], __: tuple[int, int] | None = None
    ) -> int:
        opened.append(open_services())
        return 0

    monkeypatch.setattr(application, "run", run)

    def begin(home: Path) -> Services:
        assert cli.main(["--home", str(home), "run"]) == 0
        return opened[-1]

    return begin


@both_ways_up
def test_with_nothing_stored_the_glass_says_why_and_leads_nowhere_wrong(
    start: Start,
    arrive: Arrive,
    size: tuple[int, int],
    tmp_path: Path,
    expect_in_log: ExpectInLog,
    capsys: pytest.CaptureFixture[str],
) -> None:
    expect_in_log(Event.CATALOGUE_PROBLEM, Event.SETTINGS_PROBLEM)
    (tmp_path / "file").write_text("a")
    home = tmp_path / "file" / "home"
    services = start(home)
    said = problems.HOME_UNWRITABLE(folder=home)
    assert said in capsys.readouterr().err
    visitor = arrive(size, services)
    assert visitor.reads(said)
    assert visitor.reads(words.ASK_STAFF())
    for touched in (words.SEARCH_HERE(), words.WHERE_IS_MY_DOSSIER(), words.A_TO_Z()):
        visitor.touch_button(touched)
        visitor.touch_button(words.HOME())


def test_what_could_be_stored_serves_and_staff_read_of_the_rest(
    start: Start,
    arrive: Arrive,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    expect_in_log: ExpectInLog,
) -> None:
    expect_in_log(Event.HOME_UNFILLED)

    def refuse(_: Home, __: object) -> int:
        raise RegisterNotWritten(Path("register.sqlite"))

    monkeypatch.setattr(first_start, "seed_demonstration", refuse)
    services = start(tmp_path / "home")
    visitor = arrive(services=services)
    visitor.go(ProcedureRoute(BIRTH))
    assert visitor.reads(words.WHAT_TO_BRING())
    assert isinstance(services.settings_problem, KioskError)
    assert str(services.settings_problem) == problems.HOME_UNFILLED(folder=tmp_path / "home")
