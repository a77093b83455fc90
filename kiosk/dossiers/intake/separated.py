"""The rows of a text table (CSV): cells between commas, semicolons or tabs.

One row that is spoilt must not swallow the others. A quote that is never closed would take in all
lines up to the next one, and its dossier would get the dates of another. So a row that runs over
lines, and has not as many cells as the header or has a second code in it, is one bad line, and
reading goes on behind that.
"""

from __future__ import annotations

import csv
import re
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from kiosk.dossiers.intake.lines import SPOILT, TOO_LONG, is_ended, lines
from kiosk.dossiers.intake.tables import Cells, Rows, Table
from kiosk.dossiers.intake.troubles import Trouble

DELIMITERS = ",;\t|"
_MOST_LINES = 100
"""No cell is that high."""
_SAMPLE_ROWS = 1_000
_MARKED = {
    TOO_LONG.strip(): Trouble.ROW_TOO_LONG,
    SPOILT.strip(): Trouble.ROW_SPOILT,
}
# So that a program for tables makes no number of it, software writes ="0975".
_KEPT_AS_TEXT = re.compile(r'(^|[,;\t|])="([^"]*)"(?=[,;\t|\r\n]|$)')
_A_CODE = re.compile(r"-[0-9]{6}-[0-9]{4}")


def tables(path: Path, encoding: str) -> list[Table]:
    """The file as a table, once for each delimiter it may have. Raises ``OSError``."""
    head = list(islice(lines(path, encoding), _SAMPLE_ROWS))
    return [_Separated(path, encoding, delimiter, head) for delimiter in DELIMITERS]


class _Separated:
    sheet = ""

    def __init__(self, path: Path, encoding: str, delimiter: str, head: list[str]) -> None:
        self._path, self._encoding, self._delimiter = path, encoding, delimiter
        self.sample = [
            cells if isinstance(cells, list) else [] for _, cells in rows(head, delimiter, None)
        ]

    def rows(self, width: int) -> Rows:
        found = rows(lines(self._path, self._encoding), self._delimiter, width)
        return found if is_ended(self._path) else _careful_at_the_end(found, width)


class _Runaway(Exception):
    """A quote was opened and not closed for too long."""


class _Feed:
    """Gives lines to the reader and remembers those of the row that is being read."""

    def __init__(self, source: Iterable[str]) -> None:
        self._source = iter(source)
        self._again: deque[str] = deque()
        self.taken: list[str] = []

    def __iter__(self) -> Iterator[str]:
        while True:
            line = self._again.popleft() if self._again else next(self._source, None)
            if line is None:
                return
            if '="' in line:
                line = _KEPT_AS_TEXT.sub(r'\1"\2"', line)
            self.taken.append(line)
            if len(self.taken) > _MOST_LINES:
                raise _Runaway
            yield line

    def back_to_second(self) -> None:
        """Give all but the first line of the row again."""
        self._again.extendleft(reversed(self.taken[1:]))
        self.taken.clear()


def rows(source: Iterable[str], delimiter: str, width: int | None) -> Rows:
    """Rows with their number, as a program for tables counts them; a spoilt one as its trouble.

    ``width``: how many cells a row has; not known while the header is looked for.
    """
    feed = _Feed(source)
    taken = feed.taken
    number = 0
    while True:
        try:
            for cells in csv.reader(feed, delimiter=delimiter):
                if len(taken) > 1 and width is not None and _swallowed(taken, cells, width):
                    raise _Runaway
                taken.clear()
                number += 1
                yield number, _MARKED.get(cells[0], cells) if len(cells) == 1 else cells
            return
        except (csv.Error, _Runaway):
            number += 1
            feed.back_to_second()
            yield number, Trouble.ROW_UNREADABLE


def _swallowed(taken: list[str], cells: Cells, width: int) -> bool:
    """Whether a row of several lines is really several rows."""
    return len(cells) != width or any(map(_A_CODE.search, islice(taken, 1, None)))


def _careful_at_the_end(found: Rows, width: int) -> Rows:
    """The last line has no end: where it seems to lack something, half a date must not pass."""
    last: tuple[int, Cells | Trouble] | None = None
    before: Cells = []
    for row in found:
        if last is not None:
            yield last
            if isinstance(last[1], list):
                before = last[1]
        last = row
    if last is None:
        return
    number, cells = last
    yield (number, Trouble.ROW_CUT_SHORT) if _seems_cut(cells, before, width) else last


def _seems_cut(cells: Cells | Trouble, before: Cells, width: int) -> bool:
    if not isinstance(cells, list) or not cells:
        return False
    if len(cells) < width:
        return True
    # Values that end in a digit (codes, dates, sums) all look alike in one column.
    end_before = before[width - 1] if len(before) >= width else ""
    return end_before[-1:].isdigit() and len(cells[width - 1]) < len(end_before)
