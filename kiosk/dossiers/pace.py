"""Keeps a public screen from being read like a list.

Serials follow one another, and a keyboard or a printed sheet passes for a scanner. So the kiosk
counts how many *different* dossiers are asked for, by whomever and however, in two buckets that
leak: a small one for a short time, a large one for the day. When either fills, answers come
slower and slower, then not at all for a while. ``benchmarks/pace.py`` measures who notices;
``docs/privacy.md`` tells it.
"""

from __future__ import annotations

import datetime as dt
import threading
from dataclasses import dataclass
from math import ceil
from pathlib import Path

from kiosk.clock import Clock
from kiosk.dossiers.bucket import LONGEST_WAIT_SECONDS, Bucket, Level
from kiosk.dossiers.pace_file import Standing, read_standing, write_standing
from kiosk.dossiers.recent import Recent
from kiosk.errors import KioskError
from kiosk.settings import Privacy
from kiosk.system.log import Event, record
from kiosk.words import pace as words

_STOP_MINUTES = 15
_LONGEST_STOP_MINUTES = 240


@dataclass(frozen=True, slots=True)
class Policy:
    """How many different codes the kiosk answers."""

    short: Bucket
    """Sees haste: leaks as fast as people can read answers one after the other."""

    long: Bucket
    """Sees how much is read in all; a walk along serials fills it faster and faster."""


_POLICIES = {
    Privacy.OPEN: Policy(
        short=Bucket(at_once=30, at_most=60, per_hour=720),
        long=Bucket(at_once=1800, at_most=2000, per_hour=120),
    ),
    Privacy.BALANCED: Policy(
        short=Bucket(at_once=12, at_most=24, per_hour=500),
        long=Bucket(at_once=900, at_most=1000, per_hour=60),
    ),
    Privacy.STRICT: Policy(
        short=Bucket(at_once=10, at_most=20, per_hour=360),
        long=Bucket(at_once=180, at_most=210, per_hour=12),
    ),
}


def policy_of(level: Privacy) -> Policy:
    """The policy of a level of ``kiosk.toml``."""
    return _POLICIES[level]


class TooManyLookups(KioskError):
    """The kiosk answers nobody about dossiers for so many minutes."""

    def __init__(self, minutes: int) -> None:
        super().__init__(words.TOO_MANY_LOOKUPS, minutes=minutes)


class Pace:
    """Slows down, then stops, whoever asks for many different dossiers. Any thread may call.

    What it knows of codes it knows in memory only; in the file is how full the buckets are. A disk
    that refuses, a spoilt file and a clock that is set keep nobody from their dossier.
    """

    def __init__(self, path: Path, clock: Clock, policy: Policy) -> None:
        self._path, self._clock, self._policy = path, clock, policy
        self._lock = threading.Lock()
        self._recent = Recent()
        self._standing = read_standing(path, clock.now())

    def admit(self, code: str) -> float:
        """Seconds to wait before the answer about ``code``. Raises ``TooManyLookups``.

        A code that was answered within the last half hour is answered again at once, always.
        """
        with self._lock:
            now = self._clock.now()
            left = self._recent.wait_left(code, now)
            if left is not None:
                return left
            standing = self._moved_on(now)
            if standing.stopped_until is not None:
                raise TooManyLookups(ceil((standing.stopped_until - now).total_seconds() / 60))
            price = self._recent.price(code, now)
            standing.short.codes += 1
            standing.long.codes += price
            if any(bucket.is_over(level) for bucket, level in self._buckets()):
                self._stop(now)
            wait = self._slowness()
            # Who is made to wait gains nothing by it: else slowness would hold off the stop.
            standing.at = max(standing.at, now + dt.timedelta(seconds=wait))
            write_standing(self._path, standing)
            self._recent.add(code, price, now, wait)
            return wait

    def tell(self, code: str, *, known: bool) -> None:
        """Whether there was such a dossier: one that there is not costs as much again."""
        with self._lock:
            price = 0 if known else self._recent.take_price(code)
            if price:
                standing = self._moved_on(self._clock.now())
                standing.long.codes += price
                self._cap()
                write_standing(self._path, standing)

    def _buckets(self) -> tuple[tuple[Bucket, Level], ...]:
        standing, policy = self._standing, self._policy
        return (policy.short, standing.short), (policy.long, standing.long)

    def _moved_on(self, now: dt.datetime) -> Standing:
        """How things stand at ``now``. Time that runs backwards counts as none."""
        standing = self._standing
        hours = max((now - standing.at).total_seconds(), 0) / 3600
        for bucket, level in self._buckets():
            bucket.leak(level, hours)
        # Set back, the clock holds the buckets no longer than a wait may.
        latest = now + dt.timedelta(seconds=LONGEST_WAIT_SECONDS)
        standing.at = min(max(standing.at, now), latest)
        if standing.stopped_until is not None:
            # And makes no stop longer than it was meant to be.
            longest = now + _stop_length(standing.stops)
            standing.stopped_until = min(standing.stopped_until, longest)
            if standing.stopped_until <= now:
                standing.stopped_until = None
                for bucket, level in self._buckets():
                    level.codes = min(level.codes, bucket.at_once)
        return standing

    def _cap(self) -> None:
        for bucket, level in self._buckets():
            level.codes = min(level.codes, bucket.at_most)

    def _stop(self, now: dt.datetime) -> None:
        standing = self._standing
        self._cap()
        today = now.date()
        standing.stops = standing.stops + 1 if standing.stopped_on == today else 1
        standing.stopped_on = today
        length = _stop_length(standing.stops)
        standing.stopped_until = now + length
        write_standing(self._path, standing)
        minutes = int(length.total_seconds() // 60)
        record(Event.LOOKUPS_STOPPED, minutes=minutes)
        raise TooManyLookups(minutes)

    def _slowness(self) -> float:
        """Seconds, of the fuller bucket; that it became slow is told to the log."""
        turned_slow = [bucket.turns_slow(level) for bucket, level in self._buckets()]
        if any(turned_slow):
            record(Event.LOOKUPS_SLOWED)
        return max(bucket.wait(level) for bucket, level in self._buckets())


def _stop_length(stops: int) -> dt.timedelta:
    """Of the so manieth stop of a day: twice as long as the one before."""
    doubled = _STOP_MINUTES * 2 ** min(max(stops - 1, 0), 8)
    return dt.timedelta(minutes=min(doubled, _LONGEST_STOP_MINUTES))
