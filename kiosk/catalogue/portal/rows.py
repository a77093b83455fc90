"""The rows of the portal's cases, one paper each: taken apart, in order, with their counts.

Rows in which several papers were glued together are cut where a number of copies marks the seam;
the file of a form that is glued to a name becomes the paper's form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk import text
from kiosk.catalogue.portal import cases
from kiosk.catalogue.portal.record import PortalCase, PortalPaper, items

_SEAM = re.compile(r"(?<=\S)(\d) ?bản chính(?:, ?(\d{1,2}) bản sao)?(?![\s.,;:)]|\Z)")
_SEAM_AT_END = re.compile(r"(?<=[:;,])\s?(\d) ?bản chính(?:, ?(\d{1,2}) bản sao)?$")
_EXTENSION = r"\.(?:docx?|pdf|xlsx?|rar|zip)"
_FILE_AT_END = re.compile(_EXTENSION + "$")
_LONGEST_END = 160
# The file of a form is glued to the paper's name: "…khoáng sảnMau 07.doc", "…(Mẫu NA9).10-NA9.doc".
_ATTACHED = (
    re.compile(
        r"(?<=[\wà-ỹ;.)])((?:M[ẫa]u|MẪU|Bi[ểe]u|Ph[ụu] ?l[ụu]c|PHỤ LỤC)(?! kèm)"
        rf"[^.:;/]*(?:\.\d+[^.:;/]*)*{_EXTENSION})$"
    ),
    re.compile(
        r"^.*(?:(?<=[;)])|(?<=[a-zà-ỹ)]\.)|(?<=\d{4}\.))(?=[^\s;.,:)])"
        rf"([^;:]{{1,90}}{_EXTENSION})$"
    ),
)
_COUNT_IN_NAME = re.compile(
    r"(?:^|[:;,(–-]\s*|\s)0?(\d{1,2})\s*(?:\([^)]{1,12}\)\s*)?bản\s(chính|gốc|sao|chụp|photo)", re.I
)
_SENTENCE = re.compile(r"(?:trường hợp|lưu ý|ngoài|nếu|đối với|khi)\b", re.IGNORECASE)
_LONGEST_COUNTED = 220


@dataclass(slots=True)
class Row:
    name: str
    originals: int
    copies: int


@dataclass(slots=True)
class Counts:
    """Things worth one remark a procedure, not one a paper."""

    glued: int = 0
    unsure: int = 0
    noted: int = 0
    counted: int = 0


def groups(portal_cases: Sequence[PortalCase], counts: Counts) -> Iterator[tuple[str, list[Row]]]:
    """Headings with their rows; a paper glued in front of a heading goes to the heading before."""
    for case in portal_cases:
        name = _SEAM_AT_END.sub("", text.clean(case.name or ""))
        *before, heading = _unglued(Row(name, 0, 0), counts)
        if before:
            yield "", before
        rows = [
            row
            for paper in items(case.profile_components)
            for row in _unglued(_row(paper, counts), counts)
            if row.name
        ]
        yield cases.bare(heading.name), _in_order(rows)


def _row(paper: PortalPaper, counts: Counts) -> Row:
    counts.unsure += bool(paper.ambiguous)
    originals, copies = int(paper.original_qty or 0), int(paper.copy_qty or 0)
    return Row(text.clean(paper.name or ""), max(originals, 0), max(copies, 0))


def _unglued(row: Row, counts: Counts) -> list[Row]:
    rows: list[Row] = []
    rest = row.name
    while seam := _SEAM.search(rest):
        counts.glued += 1
        # "Mẫu số 131 bản chính" may be form 13 once or form 131: the copies may be cut wrongly.
        counts.unsure += rest[seam.start() - 1].isdigit()
        rows.append(Row(rest[: seam.start()].strip(), int(seam[1]), int(seam[2] or 0)))
        rest = rest[seam.end() :].strip()
    return [*rows, Row(rest, row.originals, row.copies)]


def _in_order(rows: list[Row]) -> list[Row]:
    """Rows numbered 3, 1, 2 in the order of their numbers."""
    numbers = [re.match(r"\(?(\d{1,2})[.)]", row.name) for row in rows]
    counted = [int(number[1]) for number in numbers if number]
    if sorted(counted) == list(range(1, len(rows) + 1)):
        return [row for _, row in sorted(zip(counted, rows, strict=True), key=lambda pair: pair[0])]
    return rows


def official(said: str) -> tuple[str, str]:
    """A paper's name without bullet and without the file glued to it, and that file's name."""
    name, form = cases.unmarked(said), ""
    if _FILE_AT_END.search(name[-6:]):
        # Only the end is searched: the longest names have thousands of characters.
        head, end = name[:-_LONGEST_END], name[-_LONGEST_END:]
        for attached in _ATTACHED:
            if found := attached.search(end):
                form = found[1].rsplit(".", 1)[0].strip()
                name = head + end[: found.start(1)]
                break
    name = name.rstrip(" ;")
    return (name[:1].upper() + name[1:], form) if name else (said, "")


def counted(name: str) -> tuple[int, int]:
    """Originals and copies that a name states itself ("Tờ khai hải quan: 02 bản chính")."""
    found = _COUNT_IN_NAME.search(name)
    if not found or len(name) > _LONGEST_COUNTED or _SENTENCE.match(name):
        return 0, 0
    count = int(found[1])
    return (count, 0) if found[2].lower() in ("chính", "gốc") else (0, count)
