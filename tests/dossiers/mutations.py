"""Registers broken as disks and power cuts break them, and what becomes of their dossiers."""

from __future__ import annotations

import dataclasses
import datetime as dt
import random
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.clock import VIETNAM_TIME, StoppedClock
from kiosk.dossiers.demo import demo_dossiers
from kiosk.dossiers.keeping import backup, heal, look_after
from kiosk.dossiers.model import Dossier
from kiosk.dossiers.register import Register
from kiosk.dossiers.storing import all_counts
from kiosk.errors import KioskError

_NOW = dt.datetime(2026, 11, 25, 9, 0, tzinfo=VIETNAM_TIME)
_PAGE, _SECTOR = 4096, 512
_LETTERS = b"0123456789abcdefghijklmnopqrstuvwxyz"
KINDS = ("zero", "noise", "swapped", "twice", "cut", "longer", "header", "flip", "letter")
_ASKED = 40


@dataclass(slots=True)
class Tally:
    """``wrong`` must stay empty."""

    healed: int = 0
    answered: int = 0
    refused: int = 0
    wrong: list[str] = field(default_factory=list[str])


def run(root: Path, times: int, seed: int, kinds: tuple[str, ...] = KINDS) -> Tally:
    """Break a register that many times; ask for dossiers after a start, and after the whole check.

    Until the whole check has been, a dossier may be unknown; afterwards only a sentence excuses.
    Then the figures of the office are right again, too.
    """
    draw, tally, clock = random.Random(seed), Tally(), StoppedClock(_NOW)
    path, folder = root / "register.sqlite", root / "backup"
    truth = {dossier.code: dossier for dossier in _dossiers()}
    register = Register.create(path)
    register.add(truth.values())
    figures = _figures(register)
    good = backup(path, folder, clock)
    whole = path.read_bytes()
    for time in range(times):
        for left in [*root.glob("register*"), *folder.iterdir()]:
            if left != good:
                left.unlink()
        kind = draw.choice(kinds)
        path.write_bytes(_broken(whole, kind, draw))
        wanted = {code: truth[code] for code in draw.sample(sorted(truth), _ASKED)}
        for mend in (heal, look_after):
            try:
                tally.healed += mend(path, folder, clock) is not None
                wrong = _ask(path, wanted, tally, may_be_unknown=mend is heal)
                tally.wrong += [f"{time} {kind}, {mend.__name__}: {said}" for said in wrong]
                if mend is look_after and _figures(Register.open(path)) != figures:
                    tally.wrong.append(f"{time} {kind}: the figures")
            except KioskError:
                tally.refused += 1
            except Exception as error:
                tally.wrong.append(f"{time} {kind}, {mend.__name__}: {type(error).__name__}")
    return tally


def _figures(register: Register) -> set[tuple[object, ...]]:
    with closing(register), register.reading() as connection:
        return set(all_counts(connection))


def _ask(
    path: Path, wanted: dict[str, Dossier], tally: Tally, *, may_be_unknown: bool
) -> Iterator[str]:
    register = Register.open(path)
    for code, dossier in wanted.items():
        try:
            found = register.find(code)
        except KioskError:
            tally.refused += 1
            continue
        tally.answered += 1
        if found != dossier and not (found is None and may_be_unknown):
            yield f"{code}: {found}"
    register.close()


def _dossiers() -> list[Dossier]:
    return [
        dataclasses.replace(
            dossier, code=f"H26.99.01-261123-{place * 100 + serial:04}", unit="H26.99.01"
        )
        for place in range(12)
        for serial, dossier in enumerate(demo_dossiers(_NOW))
    ]


def _broken(whole: bytes, kind: str, draw: random.Random) -> bytes:
    content = bytearray(whole)
    size = draw.choice([_SECTOR, _PAGE])
    here, there = (draw.randrange(len(whole) // size) * size for _ in range(2))
    block = slice(here, here + size)
    if kind == "zero":
        content[block] = bytes(size)
    elif kind == "noise":
        content[block] = draw.randbytes(size)
    elif kind == "swapped":
        content[block], content[there : there + size] = (
            content[there : there + size],
            content[block],
        )
    elif kind == "twice":
        content[block] = content[there : there + size]
    elif kind == "cut":
        del content[draw.randrange(len(whole)) :]
    elif kind == "longer":
        content += draw.randbytes(draw.randrange(1, 3 * _PAGE))
    elif kind == "flip":
        content[draw.randrange(len(whole))] ^= 1 << draw.randrange(8)
    elif kind == "letter":
        # A sound text, only another one: nothing that SQLite could notice.
        place = draw.choice([at for at, byte in enumerate(whole) if byte in _LETTERS])
        content[place] = draw.choice(_LETTERS)
    else:
        content[draw.randrange(100)] = draw.randrange(256)
    return bytes(content)
