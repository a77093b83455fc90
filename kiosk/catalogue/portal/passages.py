"""Long official texts cut into steps and conditions where they plainly are lists.

The portal gives all steps of a procedure as one text, up to 22,855 characters. It is cut where
"Bước 2:" or a dash begins a line, and where it is too long to be read in one piece; every word
stays, in its order.
"""

from __future__ import annotations

import re
from itertools import pairwise

from kiosk import text
from kiosk.catalogue.model import Note, Step

_STEP = re.compile(
    r"(?:^|(?<=[\s.;]))[*+•\s–-]*bước\s+(\d{1,2})\s*(?:\([^)]{1,20}\)\s*)?[:.,–-]\s*", re.I
)
_ITEM = re.compile(r"(?:[-–•*]|[a-zđ][.)]|\d{1,2}[.)])\s*\S")
_LONG = 700
"""Characters: about as much as a screen of large type holds."""

_NOTHING = re.compile(
    r"khong(?: co| quy dinh| yeu cau)?(?: yeu cau,? dieu kien| quy dinh)?(?: nao)?"
)


def steps(description: str) -> list[Step]:
    """What has to be done, one after the other."""
    numbered = _numbered(description)
    if len(numbered) > 1:
        short = all(len(part) <= _LONG for part in numbered)
        # The screen numbers steps itself; "Bước 2:" stays where one of them had to be divided.
        parts = [_STEP.sub("", part, count=1) if short else part for part in numbered]
        return [Step(what=what) for part in parts for what in _readable(part)]
    return [Step(what=what) for what in _items(description)]


def notes(said: str) -> list[Note]:
    """Requirements and conditions, one a line of the source; none where it says "không"."""
    if _NOTHING.fullmatch(text.fold(said).strip(" .;:-")):
        return []
    return [Note(text=what) for what in _items(said)]


def _numbered(description: str) -> list[str]:
    """The parts that begin with Bước 1, 2, 3…; a step that is only mentioned begins none."""
    starts: list[int] = []
    for found in _STEP.finditer(description):
        if int(found[1]) == len(starts) + 1:
            starts.append(found.start())
    if len(starts) < 2:
        return []
    starts[0] = 0 if not description[: starts[0]].strip() else starts[0]
    edges = [*([0] if starts[0] else []), *starts, len(description)]
    parts = [description[a:b] for a, b in pairwise(edges)]
    return [part for part in parts if part.strip()]


def _items(said: str) -> list[str]:
    """The items of a list with what belongs to each, or the whole, or its paragraphs."""
    lines = [line for line in map(text.clean, said.splitlines()) if line]
    kinds = [_mark(line) for line in lines]
    first = next((kind for kind in kinds if kind), "")
    if first and kinds.count(first) > 1:
        items: list[str] = []
        for line, kind in zip(lines, kinds, strict=True):
            if kind == first or not items:
                items.append(line)
            else:
                items[-1] += "\n" + line
        return [what for item in items for what in _readable(item)]
    return _readable("\n".join(lines))


def _mark(line: str) -> str:
    """Which kind of list the line belongs to: "-", "a)", "1."."""
    if not _ITEM.match(line):
        return ""
    return line[0] if not line[0].isalnum() else "a" if line[0].isalpha() else "1"


def _readable(part: str) -> list[str]:
    """One text, or its paragraphs where it is long."""
    whole = _without_dash(text.clean(part))
    if not whole:
        return []
    if len(whole) <= _LONG:
        return [whole]
    return [line for line in map(_without_dash, map(text.clean, part.splitlines())) if line]


def _without_dash(line: str) -> str:
    return re.sub(r"^[-–•*+]+\s*", "", line)
