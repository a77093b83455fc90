"""A program that is killed, or meets a failing disk, at every step of keeping the register.

``python keeping_faults.py FOLDER backup|heal|restore kill|refuse|full`` prints as JSON how many
faults there were and what was wrong afterwards. A program of its own, because it forks and has
the system count its steps.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import errno
import json
import logging
import os
import resource
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kiosk.clock import VIETNAM_TIME, StoppedClock
from kiosk.dossiers import keeping
from kiosk.dossiers.demo import demo_dossiers
from kiosk.dossiers.register import Register
from kiosk.dossiers.soundness import Soundness, check, check_copy
from kiosk.errors import KioskError

NOW = dt.datetime(2026, 11, 25, 9, 0, tzinfo=VIETNAM_TIME)
CLOCK = StoppedClock(NOW)
LATER = StoppedClock(NOW + dt.timedelta(hours=5))
STEPS = {"os.rename", "os.remove", "os.chmod", "os.utime", "os.mkdir", "sqlite3.connect"}
DOSSIERS = tuple(dataclasses.replace(one, unit="H26.99.01") for one in demo_dossiers(NOW))
_CAME, _BUG = 1, 2
_PAGE, _MOST_ROOM = 4096, 24
FEW, MANY = DOSSIERS[:5], DOSSIERS


def template(root: Path, work: str) -> None:
    """A register of many dossiers with a copy of few of them; damaged where it is to be healed."""
    path = root / "register.sqlite"
    register = Register.create(path)
    register.add(FEW)
    keeping.backup(path, root / "backup", CLOCK)
    register.add(MANY)
    register.close()
    if work == "heal":
        path.write_bytes(b"\xa5" * path.stat().st_size)
        path.with_name(path.name + "-wal").write_bytes(b"\xa5" * 500)


def prepare(root: Path, made: Path) -> Path:
    """A fresh one of the same kind."""
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(made, root)
    return root / "register.sqlite"


def do(path: Path, work: str) -> None:
    folder = path.with_name("backup")
    if work == "backup":
        keeping.backup(path, folder, LATER, keep=1)
    elif work == "heal":
        keeping.heal(path, folder, LATER)
    else:
        keeping.restore(keeping.backups(folder)[-1].path, path, LATER)


def judge(path: Path, work: str, fault: str) -> str:
    """What is wrong once the power is back and the next start has healed what it could."""
    folder = path.with_name("backup")
    if any(check_copy(one.path) is not Soundness.SOUND for one in keeping.backups(folder)):
        return "a copy bears a name and is not whole"
    if fault != "kill" and not path.exists():
        return "what stood there was taken away, and nothing put into its place"
    keeping.heal(path, folder, LATER)
    register = Register.open(path)
    codes = set(register.codes())
    allowed = {"backup": [MANY], "heal": [FEW], "restore": [FEW, MANY]}[work]
    if codes not in [{dossier.code for dossier in some} for some in allowed]:
        return f"{len(codes)} dossiers"
    if any(register.find(dossier.code) != dossier for dossier in DOSSIERS if dossier.code in codes):
        return "another dossier"
    if check(path) is not Soundness.SOUND or not keeping.backups(folder):
        return "not sound, or no copy left"
    register.add([dataclasses.replace(FEW[0], procedure_name="Việc mới")])
    register.close()
    keeping.backup(path, folder, LATER)
    return ""


def at_step(wanted: int, fault: Callable[[], None]) -> Callable[[], int]:
    """Let ``fault`` happen at that step of the system; how many steps there were."""
    count = 0

    def step(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal count
        writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & os.O_CREAT
        if event in STEPS or writes:
            count += 1
            if count == wanted:
                fault()

    honest = os.fsync

    def fsync(descriptor: int) -> None:
        step("os.rename", ())
        honest(descriptor)

    os.fsync = fsync
    sys.addaudithook(step)
    return lambda: count


def kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def refuse() -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def child(path: Path, work: str, fault: str, step: int) -> int:
    """Do the work in a process of its own; its exit status, 0 where no fault came."""
    pid = os.fork()
    if pid:
        _, status = os.waitpid(pid, 0)
        return status
    steps: Callable[[], int] | None = None
    if fault == "full":
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (_PAGE * step, _PAGE * step))
    else:
        steps = at_step(step, kill if fault == "kill" else refuse)
    try:
        do(path, work)
        os._exit(_CAME if steps is None or steps() >= step else 0)
    except KioskError:
        os._exit(_CAME)
    except BaseException as error:
        print(type(error).__name__, error, file=sys.stderr)
        os._exit(_BUG)


def main() -> None:
    made, work, fault = Path(sys.argv[1]) / "template", sys.argv[2], sys.argv[3]
    logging.getLogger("kiosk").setLevel(logging.CRITICAL)
    template(made, work)
    faults, wrong = 0, list[str]()
    for step in range(1, _MOST_ROOM if fault == "full" else 200):
        path = prepare(made.with_name("home"), made)
        status = child(path, work, fault, step)
        if status == 0:
            break
        if os.WIFEXITED(status) and os.WEXITSTATUS(status) == _BUG:
            wrong.append(f"step {step}: a bug")
        faults += 1
        said = judge(path, work, fault)
        if said:
            wrong.append(f"step {step}: {said}")
    print(json.dumps({"faults": faults, "wrong": wrong}))


if __name__ == "__main__":
    main()
