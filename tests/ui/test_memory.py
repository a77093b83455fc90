"""What the home screen holds in memory: nothing that only some visits, or only staff, need."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import first_start
from kiosk.home import Home

_AT_HOME = """
import linecache, sys
from pathlib import Path
from kiosk import app
from kiosk.home import Home
from kiosk.ui.application import make_application
from kiosk.ui.rehearsal import Rehearsal

make_application()
services = app.open_services(Home(Path(sys.argv[1])))
rehearsal = Rehearsal(services, 540, 960)
services.catalogue.suggestions(wait=True)
seldom = ("PIL", "barcode", "segno", "reportlab", "pypdfium2", "python_calamine", "xlsxwriter",
          "pydantic", "yaml", "alembic", "nacl", "kiosk.dossiers.intake", "kiosk.tour")
print("loaded:", *(name for name in seldom if name in sys.modules))
ours = ("kiosk", "sqlalchemy")
kept = (Path(name) for name in linecache.cache if name.endswith(".py"))
print("sources:", *(path for path in kept if set(ours) & set(path.parts)))
rehearsal.close()
"""


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What a kiosk on its home screen says of itself, after everything there is made."""
    home = Home(tmp_path_factory.mktemp("home"))
    first_start.prepare(home)
    done = subprocess.run(
        [sys.executable, "-c", _AT_HOME, str(home.root)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return dict(line.split(":", 1) for line in done.stdout.splitlines())


def test_what_prints_and_what_staff_use_is_not_loaded_at_home(said: dict[str, str]) -> None:
    assert said["loaded"] == ""


def test_the_lines_of_the_program_are_not_kept(said: dict[str, str]) -> None:
    """PySide6 would read every module that is imported after it, and never let go of the lines."""
    assert said["sources"] == ""
