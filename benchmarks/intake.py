"""What bringing in an export costs: ``python -m benchmarks.intake``.

A million invented dossiers of twelve columns, as CSV, into an empty register and once more into the
full one, beside bare ``executemany`` of the same rows into the same table. Each is a process of its
own, so that its memory can be told. Prints Markdown for ``docs/benchmarks.md``.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import json
import random
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path

from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.intake import Known, take_file
from kiosk.dossiers.register import Register, Taken
from kiosk.dossiers.row import Row

_NOW = dt.datetime(2026, 11, 25, 9, 0, tzinfo=VIETNAM_TIME)
_AT_ONCE = 1_000
_PROCEDURES = 300
_HEADER = (
    "Mã hồ sơ",
    "Mã thủ tục",
    "Tên thủ tục",
    "Lĩnh vực",
    "Họ tên người nộp",
    "Hình thức nộp",
    "Ngày tiếp nhận",
    "Ngày hẹn trả",
    "Ngày có kết quả",
    "Ngày trả kết quả",
    "Trạng thái",
    "Cập nhật lúc",
)
_STATUSES = ("Đang xử lý", "Đã trả kết quả", "Chờ ký duyệt", "Đã tiếp nhận", "Chờ bổ sung")


def _written(moment: dt.datetime) -> str:
    return f"{moment:%d/%m/%Y %H:%M}"


def write_export(path: Path, rows: int) -> None:
    """An export of invented dossiers of ninety offices in one year."""
    chance = random.Random(1)
    start = dt.datetime(2026, 1, 5, 7, 30)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file)
        table.writerow(_HEADER)
        for i in range(rows):
            received = start + dt.timedelta(minutes=chance.randrange(440_000))
            status = _STATUSES[i % len(_STATUSES)]
            ready = _written(received + dt.timedelta(days=3)) if i % len(_STATUSES) == 1 else ""
            procedure = chance.randrange(_PROCEDURES)
            table.writerow(
                (
                    f"H26.99.{i % 90 + 10}-{received:%y%m%d}-{i // 90:06}",
                    f"1.{procedure:06}",
                    f"Thủ tục mẫu số {procedure} về một việc ở xã, phường",
                    f"Lĩnh vực {procedure % 20}",
                    "Tên không được đọc",
                    ("Trực tiếp", "Trực tuyến")[i % 2],
                    _written(received),
                    _written(received + dt.timedelta(days=5)),
                    ready,
                    ready,
                    status,
                    _written(received + dt.timedelta(days=4)),
                )
            )


def _known() -> Known:
    names = {f"1.{i:06}": f"Tên chính thức của thủ tục mẫu số {i}" for i in range(_PROCEDURES)}
    return Known(names=names.get)


class _Reading:
    """Reads every row and stores none."""

    def take(self, rows: Iterable[Row], contested: Callable[[int], None] = print) -> Taken:
        return Taken(new=sum(1 for _ in rows))


class _Bare:
    """Bare ``executemany`` in one transaction; only that is timed, not the reading."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        self._connection.execute("PRAGMA journal_mode=WAL")
        self._connection.execute("PRAGMA synchronous=FULL")
        self.seconds = 0.0

    def take(self, rows: Iterable[Row], contested: Callable[[int], None] = print) -> Taken:
        blanks = ", ".join("?" * len(Row._fields))
        insert = f"INSERT INTO dossier ({', '.join(Row._fields)}, seal) VALUES ({blanks}, 0)"
        count = 0
        self._timed("BEGIN", ())
        for chunk in _chunks(rows):
            started = time.process_time()
            self._connection.executemany(insert, chunk)
            self.seconds += time.process_time() - started
            count += len(chunk)
        self._timed("COMMIT", ())
        return Taken(new=count)

    def _timed(self, statement: str, values: tuple[object, ...]) -> None:
        started = time.process_time()
        self._connection.execute(statement, values)
        self.seconds += time.process_time() - started


def _chunks(rows: Iterable[Row]) -> Iterator[list[Row]]:
    left = iter(rows)
    while chunk := list(islice(left, _AT_ONCE)):
        yield chunk


def one(what: str, folder: Path) -> dict[str, float]:
    """Processor seconds of one way, and the most memory this process ever had, in MB."""
    export, mapping, known = folder / "xuat.csv", folder / "cot.csv", _known()
    path = folder / "register.sqlite"
    if what == "bare":
        register = Register.create(folder / "bare.sqlite")
        register.close()
        bare = _Bare(folder / "bare.sqlite")
        take_file(export, bare, mapping, now=_NOW, known=known)
        seconds = bare.seconds
    else:
        into: Register | _Reading
        if what == "reading":
            into = _Reading()
        else:
            into = Register.open(path) if path.exists() else Register.create(path)
        started = time.process_time()
        done = take_file(export, into, mapping, now=_NOW, known=known)
        seconds = time.process_time() - started
        assert done.refused == done.contested == 0
    return {"seconds": seconds, "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def _measured(rows: int) -> dict[str, dict[str, float]]:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        write_export(folder / "xuat.csv", rows)
        found: dict[str, dict[str, float]] = {}
        for what in ("reading", "first", "again", "bare"):
            child = [sys.executable, "-m", "benchmarks.intake", "--one", what, "--in", made]
            done = subprocess.run(child, check=True, capture_output=True, text=True)
            found[what] = json.loads(done.stdout.splitlines()[-1])
        return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--one", choices=["reading", "first", "again", "bare"])
    parser.add_argument("--in", dest="folder", type=Path)
    parsed = parser.parse_args()
    if parsed.one:
        print(json.dumps(one(parsed.one, parsed.folder)))
        return
    names = {
        "reading": "reading and checking alone",
        "first": "into an empty register",
        "again": "the same file again",
        "bare": "bare `executemany` of the same rows",
    }
    print("| dossiers | what | processor time | per row | against bare | most memory |")
    print("|---|---|---|---|---|---|")
    for rows in (parsed.rows // 10, parsed.rows):
        found = _measured(rows)
        for what, name in names.items():
            seconds, mb = found[what]["seconds"], found[what]["mb"]
            ratio = seconds / found["bare"]["seconds"]
            each = seconds / rows * 1e6
            figures = f"{seconds:.1f} s | {each:.1f} µs | {ratio:.1f} | {mb:.0f} MB"
            print(f"| {rows:,} | {name} | {figures} |")


if __name__ == "__main__":
    main()
