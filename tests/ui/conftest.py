"""A kiosk with the sample in it, standing still in time, and people in front of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk import app
from kiosk.clock import StoppedClock
from kiosk.home import Home
from kiosk.printing.printers import FolderPrinter
from kiosk.resources import data_folder
from kiosk.services import Services
from kiosk.ui.application import make_application

from .visitor import MOMENT, PORTRAIT, Visitor


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application as the kiosk makes it; pytest-qt uses it in place of its own."""
    return make_application()


@pytest.fixture(scope="session")
def finger(qapp: QApplication) -> QPointingDevice:
    """The touch screen."""
    return QTest.createTouchDevice()


@pytest.fixture(scope="session")
def sample_home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A home with the sample catalogue and the demonstration dossiers; only to be read."""
    home = Home(tmp_path_factory.mktemp("kiosk"))
    app.build_catalogue(home, data_folder(), MOMENT)
    app.seed_demonstration(home, MOMENT)
    return home


@pytest.fixture
def prints(tmp_path: Path) -> Path:
    """Where the folder printer puts its documents."""
    return tmp_path / "prints"


@pytest.fixture
def services(sample_home: Home, prints: Path) -> Iterator[Services]:
    opened = app.open_services(sample_home, StoppedClock(MOMENT))
    yield replace(opened, printer=FolderPrinter(prints))
    # What one test looks for is nothing to the next.
    opened.asked.erase()


Arrive = Callable[..., Visitor]
ExpectInLog = Callable[..., None]


@pytest.fixture
def arrive(qapp: QApplication, finger: QPointingDevice, services: Services) -> Iterator[Arrive]:
    """Puts a visitor in front of a kiosk: ``arrive(size=…, services=…)``; or, ``on_pc``, a person
    of the staff in front of their window."""
    visitors: list[Visitor] = []

    def come(
        size: tuple[int, int] = PORTRAIT, services: Services = services, *, on_pc: bool = False
    ) -> Visitor:
        visitors.append(Visitor(services, size, finger, on_pc=on_pc))
        return visitors[-1]

    yield come
    for visitor in visitors:
        visitor.done()


@pytest.fixture
def size() -> tuple[int, int]:
    """The glass of ``visitor``, in pixels; tests that need another parametrise it."""
    return PORTRAIT


@pytest.fixture
def visitor(arrive: Arrive, size: tuple[int, int]) -> Visitor:
    """Somebody on the home screen."""
    return arrive(size)
