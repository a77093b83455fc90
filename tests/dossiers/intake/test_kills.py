"""The plug is pulled while an export comes in: all of it is there afterwards, or nothing."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kiosk.dossiers.intake.watch import WatchedFolder
from kiosk.dossiers.register import Register

from .exports import export
from .office import NOW, Office

_COUNT = 3000
_CHILD = """
import datetime as dt, sys
from pathlib import Path
from kiosk.dossiers.intake import take_file
from kiosk.dossiers.intake.watch import WatchedFolder
from kiosk.dossiers.register import Register

home, now = Path(sys.argv[1]), dt.datetime.fromisoformat(sys.argv[2])
register = Register.open(home / "register.sqlite")
watched = WatchedFolder(
    home / "xuat", lambda path: take_file(path, register, home / "cot.csv", now=now)
)
print("ready", flush=True)
watched.look()
watched.look()
"""


@pytest.mark.slow
def test_a_kill_in_the_middle_loses_nothing_and_harms_nothing(tmp_path: Path) -> None:
    chance = random.Random(4)
    content = export(_COUNT)
    office = Office(tmp_path)
    office.register.close()
    kept = tmp_path / "trống.sqlite"
    shutil.copy(tmp_path / "register.sqlite", kept)
    longest, halves = 0.4, 0
    for round_ in range(40):
        for old in tmp_path.glob("register.sqlite*"):
            old.unlink()
        shutil.copy(kept, tmp_path / "register.sqlite")
        shutil.rmtree(tmp_path / "xuat", ignore_errors=True)
        (tmp_path / "xuat").mkdir()
        (tmp_path / "xuat" / "x.csv").write_bytes(content)
        child = subprocess.Popen(
            [sys.executable, "-c", _CHILD, str(tmp_path), NOW.isoformat()], stdout=subprocess.PIPE
        )
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(chance.random() * longest)
        child.send_signal(signal.SIGKILL)
        # As many are to come before the end as after it, however slow this machine is just now.
        longest *= 1 / 1.2 if child.wait() == 0 else 1.2
        child.stdout.close()
        register = Register.open(tmp_path / "register.sqlite")
        found = register.count()
        assert found in (0, _COUNT), round_
        halves += found == 0
        files = list((tmp_path / "xuat").rglob("x.csv"))
        assert [path.read_bytes() for path in files] == [content], "the file itself is never lost"
        again = WatchedFolder(tmp_path / "xuat", _on(office, register).take)
        again.look()
        again.look()
        assert register.count() == _COUNT
        assert (tmp_path / "xuat" / "da-nhap" / "x.csv").read_bytes() == content
        register.close()
    assert 0 < halves < 40, "some kills came before the end and some after it"


def _on(office: Office, register: Register) -> Office:
    office.register = register
    return office
