"""One change in words: what, how it was, how it will be.

Of a long text only the part that differs is shown, with a few words around it, so that a clerk
finds the changed number in a step of twenty thousand characters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from kiosk.words import diff as words

LONG = 160
"""Texts up to this many characters are shown whole."""
_AROUND = 6
"""Words shown on each side of what differs."""
_CUT = "…"
_WORDS = re.compile(r"\S+\s*|\s+")


@dataclass(frozen=True, slots=True)
class Change:
    """``what`` changed from ``old`` to ``new``; an empty one was not, or is not, there."""

    what: str
    old: str
    new: str

    def __str__(self) -> str:
        """ "Giấy tờ «Tờ khai», số bản chính: 1 → 2"."""
        if self.old and self.new:
            return words.CHANGED(what=self.what, old=self.old, new=self.new)
        what = self.what[:1].lower() + self.what[1:]
        if self.new:
            return words.ADDED(what=what, new=self.new)
        return words.REMOVED(what=what, old=self.old)


def told(what: str, old: str, new: str) -> Change:
    """The change of a text, each side cut down to what differs if it is long."""
    if max(len(old), len(new)) > LONG and old and new:
        old, new = _differing(old, new)
    return Change(what, old, new)


def _differing(old: str, new: str) -> tuple[str, str]:
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    start = 0
    while start < min(len(before), len(after)) and before[start] == after[start]:
        start += 1
    end = 0
    while end < min(len(before), len(after)) - start and before[-1 - end] == after[-1 - end]:
        end += 1
    # What is the same at both ends costs nothing; the matcher sees only the middle.
    start, end = max(0, start - _AROUND), max(0, end - _AROUND)
    before, after = before[start : len(before) - end], after[start : len(after) - end]
    groups = list(SequenceMatcher(None, before, after).get_grouped_opcodes(_AROUND))
    was = _excerpt(before, [(group[0][1], group[-1][2]) for group in groups], start > 0, end > 0)
    will = _excerpt(after, [(group[0][3], group[-1][4]) for group in groups], start > 0, end > 0)
    # Blanks alone may differ; then only the whole texts tell.
    return (old, new) if was == will else (was, will)


def _excerpt(text: list[str], spans: list[tuple[int, int]], before: bool, after: bool) -> str:
    """The spans of a text; ``before`` and ``after`` say whether more stands around it."""
    pieces = ["".join(text[first:last]).strip() for first, last in spans]
    head = [_CUT] if before or spans[0][0] > 0 else []
    tail = [_CUT] if after or spans[-1][1] < len(text) else []
    return " ".join([*head, f" {_CUT} ".join(pieces), *tail])
