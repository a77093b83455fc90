"""A kiosk of one's own, and its commands."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kiosk import first_start
from kiosk.clock import SystemClock
from kiosk.home import Home
from kiosk.resources import data_folder
from tests import indexes

from .shell import Kiosk


@pytest.fixture(scope="session")
def _settled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("settled") / "home"
    made, now = Home(root), SystemClock().now()
    first_start.build_catalogue(made, data_folder(), now)
    first_start.seed_demonstration(made, now)
    made.settle()
    return root


@pytest.fixture(autouse=True)
def _one_index(monkeypatch: pytest.MonkeyPatch) -> None:
    indexes.share(monkeypatch)


@pytest.fixture
def home(_settled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    """A kiosk of one's own, which every command uses."""
    made = Home(Path(shutil.copytree(_settled, tmp_path / "home")))
    monkeypatch.setenv("KIOSK_HOME", str(made.root))
    return made


@pytest.fixture
def kiosk(capsys: pytest.CaptureFixture[str], home: Home) -> Kiosk:
    assert home.catalogue_folder.exists()
    return Kiosk(capsys)
