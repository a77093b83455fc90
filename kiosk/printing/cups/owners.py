"""The mark of a print: which process asked for it, and whether anybody can still wait for it.

A kiosk that was killed leaves prints in the queue, and starts again within seconds. Those go, and
nothing else: not what another kiosk prints on the same queue, nor a command of this one. So every
print says who asked for it, and is left behind once that process of this machine has ended.
"""

from __future__ import annotations

import hashlib
import os
import re
import secrets
from functools import cache
from pathlib import Path

_MARK = re.compile(
    r"\bkiosk-[0-9a-f]{8}-(?P<machine>[0-9a-f]{8})-(?P<process>[0-9]{1,9})-(?P<life>[0-9a-f]{8})$"
)
_STARTED_AT = 19
"""Of the fields of ``/proc/…/stat`` after the name, which may hold anything (proc(5))."""
_DEAD = ("Z", "X")
"""Killed, though nobody has taken note of it yet."""


def new_mark() -> str:
    """For a print of ours, as it stands there for all to read: numbers that tell nothing else."""
    process = os.getpid()
    return f"kiosk-{secrets.token_hex(4)}-{_machine()}-{process}-{_life(process)}"


def is_left_behind(said: str) -> bool:
    """Whether ``said`` ends in the mark of a process of this machine that runs no more.

    Of what has no mark, and of other machines, nobody knows: ``False``.
    """
    found = _MARK.search(said)
    if found is None or found["machine"] != _machine():
        return False
    return found["life"] != _life(int(found["process"]))


@cache
def _machine() -> str:
    """This machine and what it calls a process, also after it was switched off and on.

    Kiosks are copied from one disk image, so what is written on a disk does not tell them apart;
    their network cards do. A wireless one may call itself otherwise in every network, so there the
    address counts that was built into it.
    """
    cards = sorted(card for card in Path("/sys/class/net").glob("*") if (card / "device").exists())
    addresses = [
        _read(card / "phy80211" / "macaddress") or _read(card / "address") for card in cards
    ]
    return _short([_read(Path("/etc/machine-id")), *addresses, _numbering()])


def _life(process: int) -> str:
    """Tells a process from any other that has its number before or after it; "": none runs."""
    fields = _read(Path(f"/proc/{process}/stat")).rpartition(")")[2].split()
    if len(fields) <= _STARTED_AT or fields[0] in _DEAD:
        return ""
    return _short([_read(Path("/proc/sys/kernel/random/boot_id")), fields[_STARTED_AT]])


def _numbering() -> str:
    """In a container processes have numbers of its own."""
    try:
        return str(Path("/proc/self/ns/pid").readlink())
    except OSError:
        return ""


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8", "replace").strip()
    except OSError:
        return ""


def _short(facts: list[str]) -> str:
    return hashlib.sha256("\n".join(facts).encode()).hexdigest()[:8]
