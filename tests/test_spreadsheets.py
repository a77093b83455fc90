"""A workbook from outside is looked through before anything of it is laid out in memory."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest

from kiosk.spreadsheets.limits import Limits, Locked, Spoilt, TooLarge
from kiosk.spreadsheets.looking import look_through
from kiosk.spreadsheets.package import Package
from kiosk.spreadsheets.walking import Walk

LIMITS = Limits(rows=1_000, cells=10_000, cells_together=20_000, bytes=10_000_000, parts=100)
FAR = b'<worksheet><sheetData><row r="%d"><c r="J%d"><v>1</v></c></row></sheetData></worksheet>'
FIRST = "xl/worksheets/sheet1.xml"


@pytest.fixture(scope="module")
def whole() -> bytes:
    """Three sheets, each reaching to C4."""
    book = openpyxl.Workbook()
    for name in ("hai", "ba"):
        book.create_sheet(name)
    for sheet in book.worksheets:
        sheet["C4"] = "x"
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _changed(content: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _with(content: bytes, name: str, part: bytes) -> bytes:
    out = BytesIO(content)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(name, part)
    return out.getvalue()


def _looked(content: bytes, limits: Limits = LIMITS) -> dict[str, tuple[int, int]]:
    walks = look_through(Package(content, limits), Walk)
    return {name: (walk.rows, walk.columns) for name, walk in walks.items()}


def test_every_sheet_is_known_by_its_name_and_its_last_cell(whole: bytes) -> None:
    assert _looked(whole) == {"Sheet": (4, 3), "hai": (4, 3), "ba": (4, 3)}


def test_cells_that_only_have_a_look_do_not_count(whole: bytes) -> None:
    """A column that was coloured to its end reaches to row 1,048,576 and holds nothing."""
    empty = b'<row r="1048576"><c r="A1048576" s="1"/></row></sheetData>'
    styled = _changed(whole, lambda _, part: part.replace(b"</sheetData>", empty))
    assert _looked(styled)["hai"] == (4, 3)


def test_a_cell_too_far_away_says_where_it_is(whole: bytes) -> None:
    far = _changed(whole, lambda name, part: FAR % (1_001, 1_001) if name == FIRST else part)
    with pytest.raises(TooLarge) as problem:
        _looked(far)
    assert (problem.value.sheet, problem.value.row, problem.value.column) == ("Sheet", 1_001, 10)


def test_many_sheets_that_fit_alone_are_too_large_together(whole: bytes) -> None:
    """The reader of cells may keep all of them: thirty such sheets took gigabytes."""

    def change(name: str, part: bytes) -> bytes:
        return FAR % (1_000, 1_000) if "worksheets/sheet" in name else part

    with pytest.raises(TooLarge):
        _looked(_changed(whole, change))
    assert len(_looked(_changed(whole, change), replace(LIMITS, cells_together=30_000))) == 3


def test_a_sheet_no_relation_names_is_walked_through_as_well(whole: bytes) -> None:
    with pytest.raises(TooLarge):
        _looked(_with(whole, "xl/worksheets/sheet9.xml", FAR % (1_001, 1_001)))


def test_a_sheet_under_any_name_is_walked_through(whole: bytes) -> None:
    def change(name: str, part: bytes) -> bytes:
        return part.replace(b"/xl/worksheets/sheet1.xml", b"/odd/sheet.bin")

    odd = _with(_changed(whole, change), "odd/sheet.bin", FAR % (7, 7))
    assert _looked(odd)["Sheet"] == (7, 10)
    with pytest.raises(TooLarge):
        _looked(_with(_changed(whole, change), "odd/sheet.bin", FAR % (1_001, 1_001)))


def test_what_is_no_part_of_the_sheets_may_be_written_in_any_way(whole: bytes) -> None:
    """Programs of large offices put labels of their own beside the sheets, in UTF-16."""
    label = '<?xml version="1.0" encoding="utf-16"?><nhãn/>'.encode("utf-16")
    assert len(_looked(_with(whole, "customXml/item1.xml", label))) == 3


@pytest.mark.parametrize(
    ("written", "changed"),
    [
        (b'name="hai"', b'name="ba"'),
        (b"worksheets/sheet2.xml", b"worksheets/sheet1.xml"),
        (b"worksheets/sheet2.xml", b"worksheets/sheet8.xml"),
        (b'name="hai"', b""),
    ],
    ids=["two of one name", "two in one part", "in no part", "without a name"],
)
def test_sheets_that_readers_could_take_for_others_are_refused(
    whole: bytes, written: bytes, changed: bytes
) -> None:
    with pytest.raises(Spoilt):
        _looked(_changed(whole, lambda _, part: part.replace(written, changed)))


def test_two_parts_of_one_name_are_refused(whole: bytes) -> None:
    with pytest.raises(Spoilt):
        _looked(_with(whole, FIRST.upper(), FAR % (1, 1)))


def test_too_many_parts_and_too_many_bytes_are_refused(whole: bytes) -> None:
    with pytest.raises(TooLarge):
        Package(whole, replace(LIMITS, parts=5))
    with pytest.raises(TooLarge):
        Package(whole, replace(LIMITS, bytes=1_000))


def test_parts_that_are_locked_are_told_apart_from_damage(whole: bytes) -> None:
    locked = bytearray(whole)
    at = locked.index(b"PK\x01\x02")
    locked[at + 8] |= 1
    with pytest.raises(Locked):
        Package(bytes(locked), LIMITS)


def test_what_is_no_zip_is_damage() -> None:
    with pytest.raises(Spoilt):
        Package(b"PK\x03\x04" + bytes(40), LIMITS)
