"""The register of dossiers: how fast one is found, and how fast an export is taken in.

``python -m benchmarks.register [--most N] [--take N]`` prints Markdown for ``docs/benchmarks.md``.
A look-up is timed from the code to the ``Dossier``, in a register of ten thousand and in one of
``--most``, turn by turn with the bare ``sqlite3`` module reading the same row. Taking in ``--take``
rows stands beside ``executemany`` of the same rows into a bare table. All is invented.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gc
import json
import os
import platform
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from kiosk.dossiers.register import Register
from kiosk.dossiers.row import Row
from kiosk.dossiers.trail import of_facts

_FEW = 10_000
_LOOKS = 20_000
_DAYS = 1_000
_UNITS = 16
_FIELDS = [f"Lĩnh vực số {number}" for number in range(1, 26)]
_FIRST = dt.date(2024, 1, 1)
_US, _MB = 1e6, 1e-6


def rows(number: int, updated: str = "") -> Iterator[Row]:
    """Invented dossiers of three years, 25 fields and 16 units, as an export gives them."""
    days = [(_FIRST + dt.timedelta(days=day)) for day in range(_DAYS + 10)]
    dates, codes = [f"{day}" for day in days], [f"{day:%y%m%d}" for day in days]
    for i in range(number):
        day = i * _DAYS // number
        unit = f"H26.99.{i % _UNITS:02}"
        received_at = f"{dates[day]}T08:{i % 60:02}:00+07:00"
        done = f"{dates[day + 3 + i % 4]}T10:00:00+07:00" if i % 3 else None
        status, updated_at = (10, done) if done else (4, received_at)
        yield Row(
            code=f"{unit}-{codes[day]}-{i // _UNITS % 1_000_000:06}",
            unit=unit,
            field=_FIELDS[i % len(_FIELDS)],
            procedure_code="1.004194",
            procedure_name="Đăng ký tạm trú",
            status=status,
            status_words="",
            channel="online" if i % 2 else "in_person",
            received_at=received_at,
            due_at=f"{dates[day + 5]}T17:00:00+07:00",
            due_is_estimate=False,
            due_by_minute=False,
            extended_to=None,
            new_date=None,
            finished_at=done,
            returned_at=done,
            needs="",
            needs_by=None,
            amount=None,
            pay_how="",
            collect_at="Quầy 3",
            delivery="",
            handled_by="",
            digitised="",
            steps="",
            trail=of_facts(status, received_at, done, done, updated_at),
            sensitive=False,
            lookup_hash="",
            updated_at=updated or updated_at,
            sample=True,
        )


def make(path: Path, number: int) -> None:
    """A register of that many."""
    with closing(Register.create(path)) as register:
        register.take(rows(number))


def look(path: Path) -> dict[str, Any]:
    """Seconds of each look-up of codes picked at random, ours and bare, in turns."""
    register = Register.open(path)
    with closing(sqlite3.connect(path)) as bare:
        chance = random.Random(4)
        last = bare.execute("SELECT max(rowid) FROM dossier").fetchone()[0]
        picked = [(chance.randint(1, last),) for _ in range(_LOOKS)]
        by_row = "SELECT code FROM dossier WHERE rowid = ?"
        codes = [bare.execute(by_row, place).fetchone()[0] for place in picked]
        whole = "SELECT * FROM dossier WHERE code = ?"

        def directly(code: str) -> object:
            return bare.execute(whole, (code,)).fetchone()

        ways: dict[str, Callable[[str], object]] = {"ours": register.find, "bare": directly}
        times: dict[str, list[float]] = {name: [] for name in ways}
        spent: dict[str, list[float]] = {name: [] for name in ways}
        gc.collect()
        gc.freeze()
        for turn, code in enumerate(codes):
            for name, way in sorted(ways.items(), reverse=turn % 2 == 1):
                used, began = time.thread_time(), time.perf_counter()
                way(code)
                times[name].append(time.perf_counter() - began)
                spent[name].append(time.thread_time() - used)
    register.close()
    return {name: _shares(times[name]) | {"cpu": _shares(spent[name])} for name in ways}


def _shares(times: list[float]) -> dict[str, Any]:
    ordered = sorted(times)
    return {name: ordered[int(len(ordered) * share)] for name, share in _SHARES.items()}


_SHARES = {"p50": 0.5, "p95": 0.95, "p99": 0.99}


def take(path: Path, number: int, what: str) -> dict[str, float]:
    """Seconds and peak memory of one step, in a process of its own."""
    if what == "bare":
        return _measured(lambda: _bare(path, number))
    with closing(Register.open(path) if path.exists() else Register.create(path)) as register:
        updated = "2029-01-01T00:00:00+07:00" if what == "changed" else ""
        return _measured(lambda: register.take(rows(number, updated)))


def _bare(path: Path, number: int) -> None:
    columns = ", ".join(f"{name} TEXT" for name in Row._fields[1:])
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(f"CREATE TABLE dossier (code TEXT PRIMARY KEY, {columns})")
        connection.execute("BEGIN")
        blanks = ", ".join("?" * len(Row._fields))
        connection.executemany(f"INSERT INTO dossier VALUES ({blanks})", rows(number))
        connection.execute("COMMIT")


def _measured(do: Callable[[], object]) -> dict[str, float]:
    used, began = time.process_time(), time.perf_counter()
    do()
    return {
        "wall": time.perf_counter() - began,
        "cpu": time.process_time() - used,
        "peak": _peak() * _MB,
    }


def _peak() -> int:
    """The most memory this process ever held; ``getrusage`` would count that of its parent too."""
    said = Path("/proc/self/status").read_text().partition("VmHWM:")[2]
    return int(said.split()[0]) * 1024


def _child(*words: str) -> Any:
    command = [sys.executable, "-m", "benchmarks.register", "--child", *words]
    return json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)


def _report_looks(folder: Path, most: int) -> None:
    print("| look-up | dossiers | median | p95 | p99 | p99 of CPU | p99, × fewest | p99, × bare |")
    print("|---|---|---|---|---|---|---|---|")
    fewest: dict[str, float] = {}
    for number in (_FEW, most):
        path = folder / f"{number}.sqlite"
        began = time.perf_counter()
        make(path, number)
        took, size = time.perf_counter() - began, path.stat().st_size * _MB
        found = _child("look", str(path))
        path.unlink()
        for name in ("ours", "bare"):
            one = found[name]
            first = fewest.setdefault(name, one["p99"])
            told = " | ".join(f"{one[share] * _US:.0f} µs" for share in _SHARES)
            cpu = one["cpu"]["p99"] * _US
            growth, ratio = one["p99"] / first, one["p99"] / found["bare"]["p99"]
            print(
                f"| {name} | {number:,} | {told} | {cpu:.0f} µs | {growth:.2f} | {ratio:.1f} |",
                flush=True,
            )
        print(f"{number:,}: made in {took:.0f} s, {size:,.0f} MB", file=sys.stderr, flush=True)


def _report_taking(folder: Path, number: int) -> None:
    print("\n| rows at once | number | time | CPU | × bare (CPU) | peak memory |")
    print("|---|---|---|---|---|---|")
    small, bare = folder / "small.sqlite", 0.0
    steps = (("new", number // 10), ("bare", number), ("new", number))
    for what, count in (*steps, ("same", number), ("changed", number)):
        path = folder / ("bare.sqlite" if what == "bare" else "taken.sqlite")
        path = small if count < number else path
        one = _child(what, str(path), str(count))
        bare = one["cpu"] if what == "bare" else bare
        ratio = f"{one['cpu'] / bare:.1f}" if bare and count == number else ""
        name = "bare executemany" if what == "bare" else f"take, {what}"
        print(
            f"| {name} | {count:,} | {one['wall']:.1f} s | {one['cpu']:.1f} s | {ratio} | "
            f"{one['peak']:.0f} MB |",
            flush=True,
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=10_000_000, metavar="N")
    parser.add_argument("--take", type=int, default=1_000_000, metavar="N")
    parser.add_argument("--child", nargs="+", metavar="WORD")
    given = parser.parse_args()
    if given.child:
        what, path, *number = given.child
        result = look(Path(path)) if what == "look" else take(Path(path), int(number[0]), what)
        print(json.dumps(result))
        return
    print(f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, ", end="")
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the start\n")
    with tempfile.TemporaryDirectory() as name:
        _report_looks(Path(name), given.most)
        _report_taking(Path(name), given.take)


if __name__ == "__main__":
    main()
