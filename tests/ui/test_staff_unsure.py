"""Settings with mistakes: staff read them one by one, and no dossiers are brought in meanwhile."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk import app
from kiosk.home import Home
from kiosk.services import Services
from kiosk.settings import SettingsDamaged, TextSize
from kiosk.staff.sticks import GivenSticks
from kiosk.system.log import Event
from kiosk.ui.staff.dossiers_routes import ChooseExportRoute
from kiosk.ui.staff.routes import PinRoute, StaffHomeRoute
from kiosk.ui.theme import Contrast
from kiosk.words import settings as setting_words
from kiosk.words import staff as staff_words
from kiosk.words import staff_dossiers as words

from .clerk import stand_on
from .conftest import Arrive, ExpectInLog
from .staff_member import PIN, TurnedClock, with_book
from .test_layout import look, settled_faults
from .visitor import Visitor, both_ways_up

pytestmark = pytest.mark.usefixtures("briskly")

SLIPS = "[dossiers]\nhours = 7\n[visit]\n" + "".join(f"x{n} = 1\n" for n in range(6))


@pytest.fixture
def home(sample_home: Home, tmp_path: Path) -> Home:
    """A kiosk whose settings somebody has spoilt, in seven places."""
    made = Home(Path(shutil.copytree(sample_home.root, tmp_path / "home")))
    made.settings_file.write_text(SLIPS, "utf-8")
    return made


@pytest.fixture
def services(home: Home, tmp_path: Path, expect_in_log: ExpectInLog) -> Services:
    expect_in_log(Event.SETTINGS_PROBLEM)
    clock = TurnedClock()
    opened = replace(app.open_services(home, clock), sticks=GivenSticks(()))
    return with_book(opened, tmp_path / "staff", clock)


def mistakes_read(visitor: Visitor) -> list[str]:
    return [said.partition(":")[0] for said in visitor.texts() if said.startswith("Dòng ")]


@both_ways_up
@pytest.mark.parametrize("text_size", [TextSize.NORMAL, TextSize.LARGEST])
def test_each_mistake_stands_on_a_line_of_its_own(
    arrive: Arrive, services: Services, size: tuple[int, int], text_size: TextSize
) -> None:
    visitor = arrive(size, services)
    visitor.go(PinRoute())
    visitor.send_scan(PIN)
    visitor.wait_for(lambda: visitor.route == StaffHomeRoute())
    look(visitor, text_size, Contrast.NIGHT)
    for route, said in (
        (StaffHomeRoute(), staff_words.STAFF_HOME_TITLE()),
        (ChooseExportRoute(), words.NEEDS_SETTINGS()),
    ):
        stand_on(visitor, route, said)
        assert mistakes_read(visitor) == [f"Dòng {line}" for line in (2, 4, 5, 6, 7)]
        assert visitor.reads(setting_words.AND_MORE(count=2))
        assert settled_faults(visitor) == []


def test_no_export_is_taken_with_hours_that_are_not_those_of_the_office(
    services: Services, home: Home, tmp_path: Path
) -> None:
    before = home.register_file.read_bytes()
    with pytest.raises(SettingsDamaged):
        services.open_intake().take(tmp_path / "export.csv")
    assert home.register_file.read_bytes() == before
