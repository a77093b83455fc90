"""The office's figures over a million dossiers: ``python -m benchmarks.board``.

Three years, 25 fields, 16 offices, in a file as a kiosk keeps it. The board adds up the tally;
beside it stands a plain query that reads every dossier for nearly the same figures (it looks at
dates and not at trails, so it cannot tell who was paused or taken up again). Prints Markdown for
``docs/benchmarks.md``. Takes some minutes and 0.7 GB in the folder for temporary files.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from sqlalchemy import text

from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.board import board, by_field, by_month
from kiosk.dossiers.model import Dossier, Status
from kiosk.dossiers.register import Register
from kiosk.dossiers.row import Row, moment_text, to_row
from kiosk.dossiers.tally import counts

_FIRST = dt.date(2023, 1, 1)
_DAYS = 3 * 365
_FIELDS = [f"Lĩnh vực {number:02}" for number in range(1, 26)]
_UNITS = [f"H26.99.{number:02}" for number in range(1, 17)]

_SCAN = """
SELECT field,
  SUM(received_at >= :first AND received_at < :after AND channel = 'online'),
  SUM(received_at >= :first AND received_at < :after AND channel != 'online'),
  SUM(finished_at >= :first AND finished_at < :after AND finished_at < substr(due_at, 1, 10)),
  SUM(finished_at >= :first AND finished_at < :after
      AND substr(finished_at, 1, 10) = substr(due_at, 1, 10)),
  SUM(finished_at >= :first AND finished_at < :after
      AND substr(finished_at, 1, 10) > substr(due_at, 1, 10)),
  SUM(received_at < :after AND (finished_at IS NULL OR finished_at >= :after)),
  SUM(received_at < :after AND (finished_at IS NULL OR finished_at >= :after)
      AND due_at < :last)
FROM dossier WHERE status NOT IN (1, 3, 7, 8) AND (:unit = '' OR unit = :unit) GROUP BY field
"""


def dossiers(number: int) -> Iterator[Row]:
    """Dossiers of three years in the order of days: 5 % late, 3 % gone, the last weeks open."""
    draw = random.Random(number)
    empty = to_row(
        Dossier(
            code="",
            procedure_code="1.004194",
            procedure_name="Đăng ký tạm trú",
            status=Status.RECEIVED,
            received_at=dt.datetime(2023, 1, 1, tzinfo=VIETNAM_TIME),
            updated_at=dt.datetime(2023, 1, 1, tzinfo=VIETNAM_TIME),
        )
    )
    end = dt.datetime.combine(_FIRST, dt.time(17), VIETNAM_TIME) + dt.timedelta(days=_DAYS)
    for serial in range(number):
        day = _FIRST + dt.timedelta(days=serial * _DAYS // number)
        day -= dt.timedelta(days=max(0, day.weekday() - 4))
        came = dt.datetime.combine(day, dt.time(8), VIETNAM_TIME) + dt.timedelta(
            minutes=draw.randrange(480)
        )
        days = draw.choice((1, 3, 3, 5, 7, 10, 20))
        takes = days + draw.randint(1, 9) if draw.random() < 0.05 else draw.randint(0, days)
        done = came + dt.timedelta(days=takes, minutes=30)
        ends = Status.STOPPED if draw.random() < 0.03 else Status.FINISHED
        received_at, unit = moment_text(came), draw.choice(_UNITS)
        row = empty._replace(
            code=f"{unit}-{day:%y%m%d}-{serial:07}",
            unit=unit,
            field=draw.choice(_FIELDS),
            channel="online" if draw.random() < 0.35 else "in_person",
            received_at=received_at,
            due_at=moment_text(came + dt.timedelta(days=days)),
            trail=f"{received_at}=2",
            updated_at=received_at,
        )
        if done < end:
            done_at = moment_text(done)
            row = row._replace(
                status=int(ends),
                finished_at=done_at,
                trail=f"{row.trail} {done_at}={int(ends)}",
                updated_at=done_at,
            )
        yield row


def timed(ask: Callable[[], object], times: int = 7) -> float:
    """The median in milliseconds, after one time that is not counted."""
    ask()
    taken: list[float] = []
    for _ in range(times):
        began = time.perf_counter()
        ask()
        taken.append(1000 * (time.perf_counter() - began))
    return median(taken)


def main() -> None:
    """Fill a register, measure, print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dossiers", type=int, default=1_000_000)
    parser.add_argument("--folder", type=Path, help="where the register is made")
    parsed = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=parsed.folder) as folder:
        register = Register.create(Path(folder) / "register.sqlite")
        began = time.perf_counter()
        register.take(dossiers(parsed.dossiers))
        filled = time.perf_counter() - began
        with register.reading() as connection:
            tallied = connection.execute(text("SELECT COUNT(*) FROM tally")).scalar_one()
        some = list(dossiers(20_000))
        each = timed(lambda: [counts(row) for row in some]) * 1000 / len(some)
        print(f"{parsed.dossiers:,} dossiers taken in {filled:.0f} s; {tallied:,} rows of tally;")
        print(f"{each:.1f} µs to take a dossier apart\n")
        print("| figures of | board | by field | by month | plain scan |")
        print("|---|---|---|---|---|")
        _measure(register)


def _measure(register: Register) -> None:
    half = (dt.date(2025, 1, 1), dt.date(2025, 6, 30))
    odd = (dt.date(2023, 2, 11), dt.date(2025, 5, 20))
    whole = (_FIRST, _FIRST + dt.timedelta(days=_DAYS - 1))
    for name, (first, last) in (("half a year", half), ("odd days", odd), ("3 years", whole)):
        for unit in ("", _UNITS[3]):
            asked = (register, first, last, unit)
            ways = (
                timed(lambda asked=asked: board(*asked)),
                timed(lambda asked=asked: by_field(*asked)),
                timed(lambda asked=asked: by_month(*asked)),
                timed(lambda asked=asked: _scan(*asked), times=3),
            )
            cells = " | ".join(f"{way:.0f} ms" for way in ways)
            print(f"| {name}, {'one office' if unit else 'all'} | {cells} |", flush=True)


def _scan(register: Register, first: dt.date, last: dt.date, unit: str) -> object:
    given = {
        "first": first.isoformat(),
        "last": last.isoformat(),
        "after": (last + dt.timedelta(days=1)).isoformat(),
        "unit": unit,
    }
    with register.reading() as connection:
        return connection.execute(text(_SCAN), given).all()


if __name__ == "__main__":
    main()
