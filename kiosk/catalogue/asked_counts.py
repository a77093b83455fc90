"""The counts themselves: what was opened in which month, and what was searched for in vain.

Nobody stands in them: there are no visits, no hours, and of words that only one visit searched for
no more than a mark (``asked_words.py`` says what that gives away). They stay small by their limits:
the oldest and the rarest go first, and a count is worth half as much with every month that has
passed.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from kiosk.catalogue.asked_words import MARK_BYTES, MOST_LETTERS, keepable, likeness

LARGEST_FILE = 200_000
"""Bytes. The limits below keep every file under it, whatever is counted."""

MONTHS = 13
_MOST_THIS_MONTH, _MOST_A_MONTH = 800, 120
_MOST_WANTED, _MOST_ONCE = 200, 1500
_HIGHEST = 999_999

_Month = Annotated[str, Meta(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])\Z")]
_CODE = r"^[0-9A-Za-z.-]{1,32}\Z"
_Code = Annotated[str, Meta(pattern=_CODE)]
_Mark = Annotated[str, Meta(pattern=rf"^[0-9a-f]{{{2 * MARK_BYTES}}}\Z")]
_Words = Annotated[str, Meta(min_length=1, max_length=MOST_LETTERS)]
_Count = Annotated[int, Meta(ge=1, le=_HIGHEST)]


class CountsDamaged(Exception):
    """These bytes are no counts of ours; never shown, counting begins anew."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A procedure was opened."""

    month: _Month
    code: _Code


@dataclass(frozen=True, slots=True)
class InVain:
    """A visit searched in vain. ``words`` is empty where no visit before did."""

    month: _Month
    mark: _Mark
    words: str = ""


class _Wanted(msgspec.Struct, array_like=True, forbid_unknown_fields=True):
    words: _Words
    visits: _Count
    month: _Month


class _File(msgspec.Struct, forbid_unknown_fields=True):
    format: Literal[1]
    opened: dict[_Month, dict[_Code, _Count]]
    wanted: list[_Wanted]
    once: dict[_Month, list[_Mark]]


@dataclass(slots=True)
class Counts:
    """``opened`` by month and code; ``wanted`` by likeness; ``once`` has a mark's month."""

    opened: dict[str, dict[str, int]] = field(default_factory=dict[str, dict[str, int]])
    wanted: dict[str, _Wanted] = field(default_factory=dict[str, _Wanted])
    once: dict[str, str] = field(default_factory=dict[str, str])

    def knows(self, mark: str, words: str) -> bool:
        """Whether an earlier visit searched for these words in vain."""
        return mark in self.once or likeness(words) in self.wanted

    def take(self, event: Opened | InVain) -> None:
        """Count one more."""
        if isinstance(event, Opened):
            month = self.opened.setdefault(event.month, {})
            month[event.code] = min(month.get(event.code, 0) + 1, _HIGHEST)
            return
        alike = likeness(event.words)
        known = self.wanted.get(alike)
        if known is not None:
            known.visits = min(known.visits + 1, _HIGHEST)
            known.month = max(known.month, event.month)
            if known.words == alike:
                # The one that is written with its accents is easier to read.
                known.words = event.words
        elif alike and event.mark in self.once:
            del self.once[event.mark]
            self.wanted[alike] = _Wanted(event.words, 2, event.month)
        else:
            self.once[event.mark] = event.month

    def latest(self, month: str) -> str:
        """This month, or a later one that was counted: a clock without a battery lags behind."""
        wanted = (each.month for each in self.wanted.values())
        return max((month, *self.opened, *wanted, *self.once.values()))

    def tidy(self, month: str) -> None:
        """Let go of what is too old, and of the rarest where there is too much."""
        now = self.latest(month)
        kept = {then: n for then, n in self.opened.items() if age(then, now) < MONTHS}
        self.opened = {
            then: dict(Counter(n).most_common(_MOST_THIS_MONTH if then == now else _MOST_A_MONTH))
            for then, n in sorted(kept.items())
        }
        fresh = [each for each in self.wanted.items() if age(each[1].month, now) < MONTHS]
        fresh.sort(key=lambda each: -_worth(each[1].visits, age(each[1].month, now)))
        self.wanted = dict(fresh[:_MOST_WANTED])
        once = [each for each in self.once.items() if age(each[1], now) < MONTHS]
        # Those of one month stand in the order in which they came.
        once.sort(key=lambda each: each[1])
        self.once = dict(once[-_MOST_ONCE:])

    def popularity(self, month: str) -> dict[str, float]:
        """How often each was opened, a month counting half as much as the one after it."""
        now = self.latest(month)
        weighed: dict[str, float] = {}
        for then, codes in self.opened.items():
            for code, times in codes.items():
                weighed[code] = weighed.get(code, 0) + _worth(times, age(then, now))
        return weighed

    def times_opened(self) -> Counter[str]:
        """How often each was opened in all months."""
        total: Counter[str] = Counter()
        for codes in self.opened.values():
            total.update(codes)
        return total

    def encode(self) -> bytes:
        once: dict[str, list[str]] = {}
        for mark, month in self.once.items():
            once.setdefault(month, []).append(mark)
        return msgspec.json.encode(_File(1, self.opened, list(self.wanted.values()), once))


def decode(content: bytes) -> Counts:
    """Raises ``CountsDamaged``."""
    try:
        file = msgspec.json.decode(content, type=_File)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise CountsDamaged from error
    wanted = {likeness(each.words): each for each in file.wanted if keepable(each.words)}
    once = {mark: month for month, marks in file.once.items() for mark in marks}
    return Counts(file.opened, wanted, once)


def is_code(code: str) -> bool:
    """Whether it has the shape of a procedure's code, as far as the file has room for it."""
    return re.match(_CODE, code) is not None


def age(month: str, now: str) -> int:
    """How many months ago; what is later than now counts as now."""
    year, number = (int(now[:4]) - int(month[:4]), int(now[5:]) - int(month[5:]))
    return max(0, 12 * year + number)


def _worth(count: int, months_ago: int) -> float:
    return count / 2**months_ago
