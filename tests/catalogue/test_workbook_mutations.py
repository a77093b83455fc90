"""Whatever bytes a file holds, it is read with findings or refused with a sentence."""

from __future__ import annotations

import random
import zipfile
from collections import Counter
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from kiosk.catalogue import workbook
from kiosk.catalogue.model import Catalogue
from kiosk.catalogue.workbook import WorkbookUnreadable

from .workbooks import TODAY

# What has made readers of tables stumble: huge places and counts, wrong kinds, loose ends.
_SPLINTERS = (
    b'r="XFD1048576"',
    b'r="A0"',
    b'r="AAAAAAAAAAAA1"',
    b'r="1"',
    b't="s"',
    b't="e"',
    b't="b"',
    b't="d"',
    b's="4294967295"',
    b"<v>99999999999999999999</v>",
    b"<v>-1</v>",
    b"<v>1e999</v>",
    b"<v>NaN</v>",
    b"<f>1+1</f>",
    b"<is><t>_xD800_</t></is>",
    b"<is><t>_x0000_</t></is>",
    b'<mergeCell ref="A1:XFD1048576"/>',
    b'count="4294967295"',
    b"</row>",
    b"</c>",
    b"<c>",
    b"<row>",
    b"]]>",
    b"<!--",
    b"&#0;",
    b"&x;",
    b"\xff",
    b"\x00",
    b'xml:space="default"',
    b'date1904="1"',
    b'formatCode="[h]:mm:ss;@"',
    b'numFmtId="22"',
)


@pytest.fixture
def originals(sample: Catalogue, small: Catalogue, tmp_path: Path) -> list[bytes]:
    """One workbook as we write it, and one with its texts apart from its cells.

    Few sayings of every kind, or most of the damage would be done to words of people alone.
    """
    path = tmp_path / "whole.xlsx"
    few = replace(sample, procedures=sample.procedures[:3], vocabulary=small.vocabulary)
    workbook.write(few, path, today=TODAY)
    ours = path.read_bytes()
    openpyxl.load_workbook(path).save(path)
    return [ours, path.read_bytes()]


def _spoil(content: bytes, chance: random.Random) -> bytes:
    """Some bytes changed, cut out, doubled, or replaced by a splinter."""
    spoilt = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 5))):
        at = chance.randrange(len(spoilt) + 1)
        length = chance.choice((1, 3, 30, 300))
        match chance.randrange(6):
            case 0 if at < len(spoilt):
                spoilt[at] = chance.randrange(256)
            case 1:
                del spoilt[at : at + length]
            case 2:
                spoilt[at:at] = spoilt[at : at + length]
            case 3:
                del spoilt[at:]
            case 4:
                # Another text in a cell.
                found = spoilt.find(b"<t>", at)
                at = found + 3 if found >= 0 else at
                spoilt[at : at + chance.choice((0, 2))] = chance.choice((b"1", b"= |", b"x;", b"#"))
            case _:
                splinter = chance.choice(_SPLINTERS)
                # Where an attribute or an element can stand, more often than not.
                found = spoilt.find(b" " if splinter[:1].isalpha() else b"><", at)
                at = found + 1 if found >= 0 else at
                spoilt[at:at] = splinter + (b" " if splinter[:1].isalpha() else b"")
    return bytes(spoilt)


def _respoilt(content: bytes, chance: random.Random) -> bytes:
    """A sound zip around one spoilt part."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        names = [name for name in old.namelist() if name.startswith(("xl/w", "xl/s", "xl/_", "["))]
        chosen = chance.choice(names)
        for name in old.namelist():
            part = old.read(name)
            part = _spoil(part, chance) if name == chosen else part
            new.writestr(name, part, chance.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED)))
    return out.getvalue()


def _try(originals: list[bytes], path: Path, rounds: int) -> Counter[str]:
    """How the readings of spoilt workbooks ended. Anything but a reading or a refusal escapes."""
    ends: Counter[str] = Counter()
    for seed in range(rounds):
        chance = random.Random(seed)
        spoil = _spoil if seed % 4 == 0 else _respoilt
        path.write_bytes(spoil(chance.choice(originals), chance))
        try:
            reading = workbook.read(path)
        except WorkbookUnreadable as refused:
            ends["refused"] += path.name in str(refused)
        else:
            ends["read" if reading.catalogue else "findings"] += 1
    return ends


def test_spoilt_workbooks_are_read_or_refused(originals: list[bytes], tmp_path: Path) -> None:
    ends = _try(originals, tmp_path / "danh-muc.xlsx", 300)
    assert min(ends["refused"], ends["findings"], ends["read"]) > 0


@pytest.mark.slow
def test_thousands_of_spoilt_workbooks_are_read_or_refused_in_bounded_memory(
    originals: list[bytes], tmp_path: Path
) -> None:
    resource = pytest.importorskip("resource", reason="only Unix counts the memory of a process")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    ends = _try(originals, tmp_path / "danh-muc.xlsx", 6_000)
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert ends.total() == 6_000
    assert after - before < 300_000, "kilobytes"
