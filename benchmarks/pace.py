"""Who notices the pace of look-ups, and how much a stranger reads: ``python -m benchmarks.pace``.

Days of honest people (Poisson arrivals, rush hours of three times the mean, one to five receipts
each, one code in ten unknown, half of the receipts fresh from the counter) who queue at one kiosk
and read an answer for 3 seconds at least and 8 on average, and of people who read the register
like a list. The clock is invented, so a thousand days take minutes. Prints Markdown for
``docs/benchmarks.md`` and the figures of ``docs/privacy.md``.
"""

from __future__ import annotations

import argparse
import datetime as dt
import logging
import random
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.pace import Pace, TooManyLookups, policy_of
from kiosk.settings import Privacy

_MORNING = dt.datetime(2026, 11, 23, 7, 30, tzinfo=VIETNAM_TIME)
_HOURS = 8
_UNKNOWN = 0.1
_FRESH = 0.5
_LEAST_LOOK = 3
_MEAN_LOOK = 8


@dataclass(slots=True)
class _Day:
    """A clock that is where it is put, in seconds since the morning."""

    seconds: float = 0

    def now(self) -> dt.datetime:
        return _MORNING + dt.timedelta(seconds=self.seconds)


def _arrivals(citizens: int, rush: tuple[int, ...], chance: random.Random) -> Iterator[float]:
    """When people come, in seconds: three times the mean in the rush hours."""
    peak = 3 * citizens / _HOURS
    quiet = (citizens - peak * len(rush)) / (_HOURS - len(rush))
    at = 0.0
    while (at := at + chance.expovariate(peak / 3600)) < _HOURS * 3600:
        if int(at // 3600) in rush or chance.random() < quiet / peak:
            yield at


def _people(
    citizens: int, rush: tuple[int, ...], receipts: list[int], chance: random.Random
) -> Iterator[tuple[float, list[str]]]:
    """Who comes when, with which codes. What a family hands in together has serials in a row."""
    fresh = 0
    for at in _arrivals(citizens, rush, chance):
        count = chance.choices(range(1, 6), receipts)[0]
        if chance.random() < _FRESH:
            day, first, fresh = 23, fresh + 1, fresh + count
        else:
            day, first = chance.randint(1, 20), chance.randint(1, 300)
        yield at, [f"H26.99.01-2611{day:02}-{first + i:04}" for i in range(count)]


def _honest_day(
    level: Privacy,
    people: Iterator[tuple[float, list[str]]],
    nowhere: Path,
    chance: random.Random,
) -> tuple[int, int]:
    """How many answers were slowed, and how many refused. One person is served at a time."""
    clock = _Day()
    pace = Pace(nowhere, clock, policy_of(level))
    slowed = refused = 0
    for came, codes in people:
        clock.seconds = max(clock.seconds, came)
        for code in codes:
            try:
                wait = pace.admit(code)
            except TooManyLookups:
                refused += 1
            else:
                slowed += wait > 0
                clock.seconds += wait
                pace.tell(code, known=chance.random() > _UNKNOWN)
            clock.seconds += _LEAST_LOOK + chance.expovariate(1 / (_MEAN_LOOK - _LEAST_LOOK))
    return slowed, refused


def _stranger(level: Privacy, every: int, nowhere: Path, shuffle: random.Random | None) -> str:
    """How much somebody reads in a day, asking every so many seconds, never for one in vain."""
    clock = _Day()
    pace = Pace(nowhere, clock, policy_of(level))
    codes = [f"H26.99.01-2611{day:02}-{n:04}" for day in range(1, 29) for n in range(1, 601)]
    if shuffle is not None:
        shuffle.shuffle(codes)
    first_slow = first_stop = 0.0
    read_in_hour = read = 0
    for code in codes:
        while True:
            try:
                wait = pace.admit(code)
                break
            except TooManyLookups:
                first_stop = first_stop or clock.seconds
                clock.seconds += 60
        clock.seconds += wait
        if clock.seconds >= _HOURS * 3600:
            break
        read += 1
        read_in_hour += clock.seconds < 3600
        if wait:
            first_slow = first_slow or clock.seconds
        clock.seconds += every
    slow, stop = (f"{s / 60:.1f} min" if s else "never" for s in (first_slow, first_stop))
    return f"{slow} | {stop} | {read_in_hour} | {read} |"


_PATIENCE = (3, 8, 20)
"""Seconds a stranger takes for an answer: as fast as one can, as people read, and slowly."""

_FEW = [70, 17, 7, 3, 3]
_EVEN = [1, 1, 1, 1, 1]
_CROWDS = (
    ("60 citizens, mostly one receipt, two rush hours", 60, (1, 7), _FEW),
    ("60 citizens, 1-5 receipts alike, two rush hours", 60, (1, 7), _EVEN),
    ("300 citizens, mostly one receipt, two rush hours", 300, (1, 7), _FEW),
    ("300 citizens, 1-5 receipts alike, no rush hour", 300, (), _EVEN),
    ("300 citizens, 1-5 receipts alike, one rush hour", 300, (1,), _EVEN),
    ("300 citizens, 1-5 receipts alike, two rush hours", 300, (1, 7), _EVEN),
    ("300 citizens, 1-5 receipts alike, both rush hours in a row", 300, (0, 1), _EVEN),
)


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--days", type=int, default=300)
    logging.getLogger("kiosk").addHandler(logging.NullHandler())
    days: int = parser.parse_args().days
    with tempfile.NamedTemporaryFile() as file:
        # Below a file nothing can be written: the disk is not what is measured.
        nowhere = Path(file.name) / "pace.json"
        print(f"| honest days (of {days}) | level | days slowed | answers slowed | days stopped |")
        print("|---|---|---|---|---|")
        for name, citizens, rush, receipts in _CROWDS:
            for level in Privacy:
                chance = random.Random(1)
                seen = [
                    _honest_day(level, _people(citizens, rush, receipts, chance), nowhere, chance)
                    for _ in range(days)
                ]
                slow, stop = sum(s > 0 for s, _ in seen), sum(r > 0 for _, r in seen)
                print(f"| {name} | {level} | {slow} | {sum(s for s, _ in seen)} | {stop} |")
        print("\n| stranger | level | slower after | stopped after | read in 1 h | in 8 h |")
        print("|---|---|---|---|---|---|")
        for level in Privacy:
            for every in _PATIENCE:
                print(f"| every {every} s, in order | {level} |", end=" ")
                print(_stranger(level, every, nowhere, None))
                print(f"| every {every} s, shuffled | {level} |", end=" ")
                print(_stranger(level, every, nowhere, random.Random(1)))
            buckets = (policy_of(level).short, policy_of(level).long)
            hour, day = (
                min(bucket.at_once + bucket.per_hour * hours for bucket in buckets)
                for hours in (1, _HOURS)
            )
            print(f"| shuffled, always just below | {level} | never | never | {hour} | {day} |")


if __name__ == "__main__":
    main()
