"""What is no workbook is refused with one sentence, quickly, and nothing else happens."""

from __future__ import annotations

import os
import re
import struct
import sys
import tempfile
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from kiosk import storage
from kiosk.catalogue import folder, workbook
from kiosk.catalogue.model import Catalogue
from kiosk.catalogue.workbook import WorkbookUnreadable
from kiosk.errors import KioskError

from .workbooks import TODAY

SHEET = "xl/worksheets/sheet2.xml"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A workbook in which nothing is wrong."""
    book = openpyxl.Workbook()
    buffer = BytesIO()
    book.create_sheet("Thủ tục")["A1"] = "Mã thủ tục"
    book.save(buffer)
    return buffer.getvalue()


def _refusal(path: Path) -> str:
    with pytest.raises(WorkbookUnreadable) as refused:
        workbook.read(path)
    said = str(refused.value)
    assert path.name in said
    assert "{" not in said
    return said


def _rezipped(content: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    """The same zip with changed parts; a part that becomes ``None`` is left out."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.infolist():
            changed = change(part.filename, old.read(part))
            if changed is not None:
                new.writestr(part.filename, changed, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _with_part(content: bytes, name: str, part: bytes) -> bytes:
    out = BytesIO(content)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(name, part, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _with_sheet(content: bytes, xml: bytes) -> bytes:
    return _rezipped(content, lambda name, part: xml if name == SHEET else part)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert "Không có tệp" in _refusal(tmp_path / "khong-co.xlsx")


def test_a_folder(tmp_path: Path) -> None:
    (tmp_path / "danh-muc.xlsx").mkdir()
    assert "thư mục" in _refusal(tmp_path / "danh-muc.xlsx")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_a_device_is_not_opened() -> None:
    assert "Không có tệp" in _refusal(Path("/dev/zero"))


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="this user may open everything"
)
def test_a_file_one_may_not_open(tmp_path: Path, whole: bytes) -> None:
    path = tmp_path / "danh-muc.xlsx"
    path.write_bytes(whole)
    path.chmod(0)
    assert "không được phép" in _refusal(path)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "không phải là bảng tính"),
        ("Mã;Tên\n1.001193;Khai sinh\n".encode("utf-16"), "không phải là bảng tính"),
        ("Mã,Tên\n1.001193,Khai sinh\n".encode("cp1258", "replace"), "không phải là bảng tính"),
        (b"<html><table><tr><td>1.001193</td></tr></table></html>", "không phải là bảng tính"),
        (b"%PDF-1.7\n", "không phải là bảng tính"),
        (b"PK\x03\x04" + b"\0" * 40, "bị hỏng"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 600, ".xls"),
        (
            bytes.fromhex("D0CF11E0A1B11AE1") + "EncryptedPackage".encode("utf-16-le"),
            "mật khẩu",
        ),
    ],
)
def test_another_kind_of_file_under_the_name_of_a_workbook(
    tmp_path: Path, content: bytes, said: str
) -> None:
    path = tmp_path / "danh-muc.xlsx"
    path.write_bytes(content)
    assert said in _refusal(path)


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"word/document.xml": b"<a/>"}, "không phải là bảng tính"),
        ({"mimetype": b"application/x", "content.xml": b"<a/>"}, ".ods"),
        ({"xl/workbook.bin": b"\0"}, ".xlsb"),
        ({}, "không phải là bảng tính"),
    ],
)
def test_another_kind_of_zip(tmp_path: Path, parts: dict[str, bytes], said: str) -> None:
    path = tmp_path / "danh-muc.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("doc.txt", "x")
        for name, part in parts.items():
            archive.writestr(name, part)
    assert said in _refusal(path)


def test_a_workbook_with_programs_in_it(tmp_path: Path, whole: bytes) -> None:
    path = tmp_path / "danh-muc.xlsx"
    path.write_bytes(_with_part(whole, "xl/vbaProject.bin", b"Sub"))
    assert "chương trình" in _refusal(path)
    plain, macro = b"spreadsheetml.sheet.main", b"macroEnabled.main"
    path.write_bytes(_rezipped(whole, lambda _, part: part.replace(plain, macro)))
    assert "chương trình" in _refusal(path)


@pytest.mark.parametrize("share", [0.02, 0.5, 0.97])
def test_a_file_cut_short(tmp_path: Path, whole: bytes, share: float) -> None:
    path = tmp_path / "danh-muc.xlsx"
    path.write_bytes(whole[: int(len(whole) * share)])
    assert "bị cắt cụt" in _refusal(path)


@pytest.mark.parametrize(
    "xml",
    [
        b"",
        b"<worksheet><sheetData><row>",
        b"<worksheet><sheetData><row><c r='A1'><v>\xff\xfe</v></c></row></sheetData></worksheet>",
        b"<!DOCTYPE x [<!ENTITY a 'b'>]><worksheet>&a;</worksheet>",
        "<worksheet/>".encode("utf-16"),
        b"<worksheet><sheetData><row r='x'/></sheetData></worksheet>",
        b"<worksheet><sheetData><row><c r='1A'><v>1</v></c></row></sheetData></worksheet>",
    ],
)
def test_a_sheet_that_is_damaged(tmp_path: Path, whole: bytes, xml: bytes) -> None:
    path = tmp_path / "danh-muc.xlsx"
    path.write_bytes(_with_sheet(whole, xml))
    assert "bị hỏng" in _refusal(path)


def test_a_workbook_whose_parts_do_not_find_each_other(tmp_path: Path, whole: bytes) -> None:
    path = tmp_path / "danh-muc.xlsx"
    for missing in (SHEET, "xl/_rels/workbook.xml.rels"):
        path.write_bytes(
            _rezipped(whole, lambda name, part, gone=missing: None if name == gone else part)
        )
        assert "bị hỏng" in _refusal(path)


def _lean(path: Path) -> str:
    """The refusal, given without minutes or gigabytes."""
    tracemalloc.start()
    try:
        said = _refusal(path)
        assert tracemalloc.get_traced_memory()[1] < 100_000_000
    finally:
        tracemalloc.stop()
    return said


def test_a_zip_bomb(tmp_path: Path, whole: bytes) -> None:
    path = tmp_path / "danh-muc.xlsx"
    path.write_bytes(_with_part(whole, "xl/media/image1.png", b"\0" * 300_000_000))
    assert path.stat().st_size < 1_000_000
    assert "quá nhiều dữ liệu" in _lean(path)


def test_a_zip_bomb_that_lies_about_its_size(tmp_path: Path, whole: bytes) -> None:
    bomb = b"\0" * 300_000_000
    content = _with_part(whole, "xl/media/image1.png", bomb)
    true, false = struct.pack("<L", len(bomb)), struct.pack("<L", 1_000)
    packed = struct.pack("<L", zlib.crc32(bomb))
    path = tmp_path / "danh-muc.xlsx"
    path.write_bytes(
        content.replace(true, false).replace(packed, struct.pack("<L", zlib.crc32(bomb[:1_000])))
    )
    assert "bị hỏng" in _lean(path)


def test_too_many_parts(tmp_path: Path, whole: bytes) -> None:
    path = tmp_path / "danh-muc.xlsx"
    out = BytesIO(whole)
    with zipfile.ZipFile(out, "a") as archive:
        for i in range(6_000):
            archive.writestr(f"xl/media/{i}", b"")
    path.write_bytes(out.getvalue())
    assert "quá nhiều dữ liệu" in _refusal(path)


@pytest.mark.parametrize("cell", ["A1048576", "XFD30000", "XFD1048576"])
def test_one_cell_at_the_other_end_of_the_sheet(tmp_path: Path, whole: bytes, cell: str) -> None:
    row = re.sub("[A-Z]", "", cell)
    xml = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        f'<row r="1"><c r="A1"><v>1</v></c></row><row r="{row}"><c r="{cell}"><v>1</v></c></row>'
        "</sheetData></worksheet>"
    )
    path = tmp_path / "danh-muc.xlsx"
    path.write_bytes(_with_sheet(whole, xml.encode()))
    said = _lean(path)
    assert row in said
    assert "Thủ tục" in said


def test_formulas_in_hundreds_of_columns_are_too_many(tmp_path: Path, whole: bytes) -> None:
    row = b"<row>" + b"<c><f>1</f></c>" * 300 + b"</row>"
    xml = b"<worksheet><sheetData>" + row * 200 + b"</sheetData></worksheet>"
    path = tmp_path / "danh-muc.xlsx"
    path.write_bytes(_with_sheet(whole, xml))
    assert "quá nhiều" in _lean(path)


def test_cells_that_do_not_say_where_they_are_count_too(tmp_path: Path, whole: bytes) -> None:
    xml = b"<worksheet><sheetData>" + b"<row><c><v>1</v></c></row>" * 100_002
    path = tmp_path / "danh-muc.xlsx"
    path.write_bytes(_with_sheet(whole, xml + b"</sheetData></worksheet>"))
    assert "100002" in _lean(path)


def test_a_hundred_thousand_rows_are_read(tmp_path: Path, posted: Path) -> None:
    catalogue = _small(posted)
    path = tmp_path / "danh-muc.xlsx"
    workbook.write(catalogue, path, today=TODAY)
    rows = "".join(
        f'<row r="{i}"><c r="A{i}" t="inlineStr"><is><t>9.000002</t></is></c>'
        f'<c r="C{i}" t="inlineStr"><is><t>Lan</t></is></c></row>'
        for i in range(2, 100_002)
    ).encode()
    sheet = "xl/worksheets/sheet7.xml"

    def fill(name: str, part: bytes) -> bytes:
        return part.replace(b"</sheetData>", rows + b"</sheetData>") if name == sheet else part

    path.write_bytes(_rezipped(path.read_bytes(), fill))
    reading = workbook.read(path)
    assert reading.catalogue is None
    assert reading.findings[0].sheet == "Các bước"


# Writing


def _small(posted: Path) -> Catalogue:
    catalogue = folder.read(posted).catalogue
    assert catalogue is not None
    return catalogue


def test_an_old_workbook_stays_where_the_new_one_cannot_be_written(
    tmp_path: Path, posted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "danh-muc.xlsx"
    path.write_bytes(b"cu")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(storage, "_sync", full)
    with pytest.raises(KioskError) as refused:
        workbook.write(_small(posted), path, today=TODAY)
    assert str(path) in str(refused.value)
    assert path.read_bytes() == b"cu"
    assert [each.name for each in tmp_path.glob("*danh-muc*")] == ["danh-muc.xlsx"]


def test_no_room_for_what_is_written_on_the_way(
    tmp_path: Path, posted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "danh-muc.xlsx"
    path.write_bytes(b"cu")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "khong-co"))
    with pytest.raises(KioskError):
        workbook.write(_small(posted), path, today=TODAY)
    assert path.read_bytes() == b"cu"


def test_a_place_where_nothing_can_be_written(tmp_path: Path, posted: Path) -> None:
    (tmp_path / "o-day").write_text("a file, not a folder")
    with pytest.raises(KioskError) as refused:
        workbook.write(_small(posted), tmp_path / "o-day" / "danh-muc.xlsx", today=TODAY)
    assert "Không ghi được" in str(refused.value)


def test_reading_leaves_the_file_as_it_was(tmp_path: Path, posted: Path) -> None:
    path = tmp_path / "danh-muc.xlsx"
    workbook.write(_small(posted), path, today=TODAY)
    before = path.read_bytes(), path.stat().st_mtime_ns
    workbook.read(path)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
