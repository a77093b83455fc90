"""A kiosk with the sample in it, standing still in time, and people in front of it."""

from __future__ import annotations

import gc
import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk import app, first_start
from kiosk.clock import StoppedClock
from kiosk.home import Home
from kiosk.printing.folder import FolderPrinter
from kiosk.resources import data_folder
from kiosk.services import Services
from kiosk.ui.application import make_application
from tests import indexes, quick_pins

from .glass_time import GlassTime
from .papers import with_printer
from .visitor import MOMENT, PORTRAIT, Visitor

_FEW = 20
"""So many windows of the past do not matter, and looking through everything takes a while."""

_tests = itertools.count(1)


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
    first_start.build_catalogue(home, data_folder(), MOMENT)
    first_start.seed_demonstration(home, MOMENT)
    return home


@pytest.fixture(scope="package", autouse=True)
def _no_rubbish_is_taken_out_by_other_threads() -> Iterator[None]:
    """A widget that Python's collector ends in another thread than Qt's takes the program along."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def _rubbish(_no_rubbish_is_taken_out_by_other_threads: None) -> Iterator[None]:
    """Taken out here instead, when nobody stands in front of the kiosk any more."""
    yield
    gc.collect(2 if next(_tests) % _FEW == 0 else 1)


@pytest.fixture(autouse=True)
def _one_index(monkeypatch: pytest.MonkeyPatch) -> None:
    indexes.share(monkeypatch)


@pytest.fixture
def prints(tmp_path: Path) -> Path:
    """Where the folder printer puts its documents."""
    return tmp_path / "prints"


@pytest.fixture
def services(sample_home: Home, prints: Path) -> Iterator[Services]:
    # What was asked for in another test is forgotten: the clock stands, so nothing wears off.
    sample_home.pace_file.unlink(missing_ok=True)
    opened = app.open_services(sample_home, StoppedClock(MOMENT))
    yield with_printer(opened, FolderPrinter(prints))
    # What one test looks for is nothing to the next.
    opened.asked.erase()


class _NoHaste:
    """Any number of dossiers may be asked for."""

    def admit(self, code: str) -> float:
        return 0

    def tell(self, code: str, *, known: bool) -> None: ...


@pytest.fixture
def unhurried(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that looks at every dossier: the clock stands still, so all come in one moment."""
    monkeypatch.setattr(services.dossiers, "_pace", _NoHaste())


Arrive = Callable[..., Visitor]
ExpectInLog = Callable[..., None]


@pytest.fixture
def briskly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Asked for by tests that are not about how PINs are kept."""
    quick_pins.use(monkeypatch)


@pytest.fixture(autouse=True)
def time(monkeypatch: pytest.MonkeyPatch) -> GlassTime:
    """What every window of a test counts by."""
    passing = GlassTime()
    passing.use(monkeypatch)
    return passing


@pytest.fixture
def arrive(
    qapp: QApplication, finger: QPointingDevice, services: Services, time: GlassTime
) -> Iterator[Arrive]:
    """Puts a visitor in front of a kiosk: ``arrive(size=…, services=…)``; or, ``on_pc``, a person
    of the staff in front of their window."""
    visitors: list[Visitor] = []

    def come(
        size: tuple[int, int] = PORTRAIT, services: Services = services, *, on_pc: bool = False
    ) -> Visitor:
        visitors.append(Visitor(services, size, finger, time, on_pc=on_pc))
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
