"""SIGKILL at random moments of publishing, installing and going back.

``python -m benchmarks.kills [KILLS]`` prints Markdown for ``docs/benchmarks.md``. A staff machine
publishes and goes back, a kiosk installs what it hands out and goes back, and each of them is
killed in the middle, over and over. After every kill both are opened as after a power cut: what
they show must be whole and be the edition the record names, and no edition may have been lost.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path

from kiosk import app
from kiosk.catalogue import folder
from kiosk.catalogue.desk import CatalogueDesk
from kiosk.catalogue.editions import Editions
from kiosk.catalogue.keys import KeyRing
from kiosk.catalogue.model import Catalogue
from kiosk.catalogue.package import unpack, vouch
from kiosk.catalogue.record import Record
from kiosk.clock import SystemClock
from kiosk.errors import KioskError
from kiosk.home import Home
from kiosk.resources import data_folder
from kiosk.settings import Posting, Role

_LONGEST_SECONDS = 0.4
_PROCEDURES = 12


@dataclass(slots=True)
class Tally:
    """What was hit, and what was found wrong; the second must stay empty."""

    kills: Counter[str] = field(default_factory=Counter[str])
    editions: int = 0
    wrong: list[str] = field(default_factory=list[str])


class _Machine:
    def __init__(self, root: Path, role: Role) -> None:
        home, clock = Home(root), SystemClock()
        self.editions: Editions = app.open_editions(home, clock)
        self.ring = KeyRing(home.keys_folder)
        self.desk = CatalogueDesk(self.editions, self.ring, clock, Posting(role=role))
        self.outgoing = home.catalogue_folder / "outgoing"


def _staff(root: Path) -> _Machine:
    return _Machine(root / "staff", Role.STAFF)


def _kiosk(root: Path) -> _Machine:
    return _Machine(root / "kiosk", Role.KIOSK)


def _publish(machine: _Machine, catalogue: Catalogue, notice: str) -> None:
    said = replace(catalogue, office=replace(catalogue.office, notice=notice))
    machine.desk.publish(machine.desk.draft_from(said, "kills"), note=notice)


def _prepare(root: Path, catalogue: Catalogue) -> None:
    staff, kiosk = _staff(root), _kiosk(root)
    kiosk.ring.trust(staff.ring.export(staff.ring.create("kills").id, root))
    for notice in ("a", "b"):
        _publish(staff, catalogue, notice)
        kiosk.desk.install(staff.outgoing)


def work(root: Path, seed: int, catalogue: Catalogue) -> None:
    """Publish, install and go back until killed, saying beforehand what comes."""
    chance, staff, kiosk = random.Random(seed), _staff(root), _kiosk(root)
    while True:
        action = chance.choice(["publish", "publish", "install", "install", "roll back"])
        os.write(1, f"{action}\n".encode())
        try:
            if action == "publish":
                _publish(staff, catalogue, f"{seed}-{time.monotonic_ns()}")
            elif action == "install":
                kiosk.desk.install(staff.outgoing)
            else:
                machine = chance.choice([staff, kiosk])
                machine.desk.roll_back(note=_note_before(machine))
        except KioskError:
            # Nothing new to install; nothing else to go back to.
            continue


def _note_before(machine: _Machine) -> str:
    """The note of the edition a roll-back without a number will restore."""
    current = machine.desk.in_force()
    assert current is not None
    kept = (r for r in machine.desk.history() if r.body != current.body)
    return next((r.note for r in kept if machine.editions.is_sound(r)), "")


def check(root: Path, before: dict[str, tuple[Record, ...]], tally: Tally) -> None:
    """Both machines as after a power cut; what is wrong goes into the tally."""
    for name, machine in (("staff", _staff(root)), ("kiosk", _kiosk(root))):
        history = machine.desk.history()
        current, posted = machine.desk.in_force(), machine.desk.posted()
        if machine.desk.problem() is not None or current is None or posted is None:
            tally.wrong.append(f"{name}: {machine.desk.problem()}")
            continue
        if posted.office.notice != current.note:
            tally.wrong.append(f"{name}: shows {posted.office.notice}, not {current.note}")
        if len(posted.procedures) != _PROCEDURES:
            tally.wrong.append(f"{name}: {len(posted.procedures)} procedures")
        known = before.get(name, ())
        if history[len(history) - len(known) :] != known:
            tally.wrong.append(f"{name}: history lost")
        before[name] = history
    staff = _staff(root)
    for path in staff.outgoing.glob("danh-muc*"):
        try:
            unpack(path, vouch(path, staff.ring), root / "unpacked")
        except KioskError as problem:
            tally.wrong.append(f"{path.name}: {problem}")
    tally.editions = len(staff.desk.history())


def run(root: Path, kills: int, seed: int = 3) -> Tally:
    """Kill so many times in a folder; what came of it."""
    catalogue = _catalogue()
    _prepare(root, catalogue)
    tally, chance = Tally(), random.Random(seed)
    before: dict[str, tuple[Record, ...]] = {}
    check(root, before, tally)
    command = [sys.executable, "-m", "benchmarks.kills", "--work", str(root)]
    with subprocess.Popen(
        command,
        cwd=Path(__file__).parent.parent,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        bufsize=0,
    ) as workers:
        assert workers.stdin is not None
        assert workers.stdout is not None
        for turn in range(kills):
            workers.stdin.write(f"{turn}\n".encode())
            worker = int(workers.stdout.readline())
            said = workers.stdout.readline()
            time.sleep(chance.uniform(0, _LONGEST_SECONDS))
            os.kill(worker, signal.SIGKILL)
            while (line := workers.stdout.readline()) != b"gone\n":
                said = line
            tally.kills[said.decode().strip()] += 1
            check(root, before, tally)
        workers.stdin.close()
    return tally


def _catalogue() -> Catalogue:
    read = folder.read(data_folder()).catalogue
    assert read is not None
    return replace(read, procedures=read.procedures[:_PROCEDURES])


def _foreman(root: Path) -> None:
    """For every line read, a worker of its own: named by its id, and by "gone" when it is."""
    catalogue = _catalogue()
    for line in sys.stdin:
        worker = os.fork()
        if worker == 0:
            os.write(1, f"{os.getpid()}\n".encode())
            work(root, int(line), catalogue)
        os.waitpid(worker, 0)
        os.write(1, b"gone\n")


def main() -> None:
    parser = argparse.ArgumentParser(description="Kill editions in the making.")
    parser.add_argument("kills", nargs="?", type=int, default=1000)
    parser.add_argument("--work", type=Path)
    parsed = parser.parse_args()
    if parsed.work is not None:
        _foreman(parsed.work)
        return
    with tempfile.TemporaryDirectory(prefix="kiosk-kills-") as place:
        tally = run(Path(place), parsed.kills)
    print("| killed while | times |\n|---|---|")
    for action, times in sorted(tally.kills.items()):
        print(f"| {action} | {times} |")
    print(f"\n{tally.editions} editions on the staff machine; wrong afterwards: {len(tally.wrong)}")
    for wrong in tally.wrong:
        print(f"- {wrong}")


if __name__ == "__main__":
    main()
