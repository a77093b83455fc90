"""The official list says what is missing here, what is gone there, and what has another name."""

from __future__ import annotations

import datetime as dt
import sys
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from kiosk.catalogue import official_list
from kiosk.catalogue.model import (
    Catalogue,
    Channel,
    Field,
    Method,
    Office,
    Procedure,
    Provenance,
)
from kiosk.catalogue.official_list import ListedProcedure, ListUnreadable
from kiosk.catalogue.workbook import WorkbookUnreadable
from tests.catalogue.portal_records import NO_PORTAL, PORTAL

TODAY = dt.date(2026, 11, 25)
HEADS = ["Mã số", "Tên", "Cơ quan ban hành", "Cơ quan thực hiện", "Lĩnh vực"]


def workbook(path: Path, *rows: list[str]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


def listed(
    code: str, name: str = "Thủ tục A", field: str = "Hộ tịch", agency: str = "UBND cấp xã"
) -> ListedProcedure:
    return ListedProcedure(code=code, name=name, executing=(agency,) if agency else (), field=field)


def procedure(code: str, name: str = "Thủ tục A", field: str = "ho-tich") -> Procedure:
    return Procedure(
        code=code,
        name=name,
        plain_name=name,
        field_id=field,
        methods=(Method(channel=Channel.IN_PERSON),),
        provenance=Provenance(source="Một nguồn bịa ra", read_on="2026-07"),
    )


def catalogue(*procedures: Procedure) -> Catalogue:
    fields = (Field(id="ho-tich", name="Hộ tịch"), Field(id="y-te", name="Y tế"))
    return Catalogue(Office(name="Xã Mẫu"), fields, (), procedures)


def codes(found: tuple[Procedure, ...] | tuple[ListedProcedure, ...]) -> list[str]:
    return [item.code for item in found]


# Reading


def test_the_header_is_found_below_titles_and_columns_in_any_order(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "ds.xlsx",
        ["DANH SÁCH THỦ TỤC"],
        [],
        ["Tên", "Lĩnh vực", "Mã số", "Cơ quan thực hiện"],
        ["Đăng ký  khai sinh", "Hộ tịch", "1.001193", "Ủy ban nhân dân cấp xã\nSở Tư pháp"],
        ["Không có mã", "Hộ tịch", "", ""],
        ["Trùng", "Hộ tịch", "1.001193", ""],
    )
    assert official_list.read(path) == (
        ListedProcedure(
            code="1.001193",
            name="Đăng ký khai sinh",
            executing=("Ủy ban nhân dân cấp xã", "Sở Tư pháp"),
            field="Hộ tịch",
        ),
    )


@pytest.mark.parametrize("content", [b"", b"khong phai", b"PK\x03\x04cut", b"\xd0\xcf\x11\xe0old"])
def test_what_is_no_workbook_is_refused_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "ds.xlsx"
    path.write_bytes(content)
    with pytest.raises(WorkbookUnreadable, match=r"ds\.xlsx"):
        official_list.read(path)


def test_a_workbook_without_the_columns_is_refused_and_told_which(tmp_path: Path) -> None:
    path = workbook(tmp_path / "ds.xlsx", ["STT", "Nội dung"], ["1", "Gì đó"])
    with pytest.raises(ListUnreadable, match="«Mã số»"):
        official_list.read(path)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WorkbookUnreadable, match="Không có tệp"):
        official_list.read(tmp_path / "ds.xlsx")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_a_device_is_not_opened() -> None:
    with pytest.raises(WorkbookUnreadable, match="Không có tệp"):
        official_list.read(Path("/dev/zero"))


def test_a_cell_at_the_other_end_of_the_sheet_does_not_fill_the_memory(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(HEADS)
    # As much as a machine bears, should it be read after all; the limit is far below.
    sheet["ZZ9999"] = "x"
    book.save(tmp_path / "ds.xlsx")
    with pytest.raises(WorkbookUnreadable, match="dòng 9999"):
        official_list.read(tmp_path / "ds.xlsx")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 600, r"\.xls"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
    ],
)
def test_another_format_and_a_password_are_named(tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / "ds.xlsx").write_bytes(content)
    with pytest.raises(WorkbookUnreadable, match=said):
        official_list.read(tmp_path / "ds.xlsx")


# Comparing


def test_missing_here_is_what_a_commune_executes_and_we_do_not_post() -> None:
    found = official_list.compare(
        catalogue(procedure("1.000001")),
        [
            listed("1.000001"),
            listed("1.000002"),
            listed("1.000003", agency="Sở Tư pháp"),
            listed("1.000004", agency=""),
            listed("1.000005", agency="", field="Luật sư"),
        ],
        TODAY,
    )
    assert codes(found.missing) == ["1.000002", "1.000004"]


def test_gone_is_only_what_stands_in_a_field_the_list_speaks_of() -> None:
    ours = catalogue(
        procedure("1.000001"), procedure("1.000009"), procedure("1.000008", field="y-te")
    )
    found = official_list.compare(ours, [listed("1.000001")], TODAY)
    assert codes(found.gone) == ["1.000009"]


def test_a_field_of_ours_is_known_by_its_procedures_where_its_name_is_another() -> None:
    ours = catalogue(*(procedure(f"1.00000{n}") for n in range(3)))
    theirs = [listed(f"1.00000{n}", field="Hộ tịch, quốc tịch") for n in range(2)]
    assert codes(official_list.compare(ours, theirs, TODAY).gone) == ["1.000002"]


def test_what_has_ended_here_is_neither_gone_nor_renamed() -> None:
    ended = replace(procedure("1.000009"), valid_to=dt.date(2026, 11, 24))
    found = official_list.compare(
        catalogue(procedure("1.000001"), ended), [listed("1.000001")], TODAY
    )
    assert found.gone == ()


def test_a_copy_of_the_province_is_the_national_procedure() -> None:
    found = official_list.compare(
        catalogue(procedure("1.000001.000.00.00.H13")), [listed("1.000001")], TODAY
    )
    assert found == official_list.Comparison((), (), ())


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Thủ tục đăng ký khai sinh", "Đăng ký Khai sinh."),
        ("Cấp giấy - lần đầu", "Cấp giấy (lần  đầu)"),
    ],
)
def test_spelling_alone_makes_no_other_name(ours: str, theirs: str) -> None:
    found = official_list.compare(
        catalogue(procedure("1.000001", ours)), [listed("1.000001", theirs)], TODAY
    )
    assert found.renamed == ()


def test_another_name_is_said_with_both() -> None:
    found = official_list.compare(
        catalogue(procedure("1.000001", "Cấp giấy")), [listed("1.000001", "Cấp lại giấy")], TODAY
    )
    assert [(r.code, r.old, r.new) for r in found.renamed] == [
        ("1.000001", "Cấp giấy", "Cấp lại giấy")
    ]


@pytest.mark.skipif(not PORTAL.is_dir(), reason=NO_PORTAL)
@pytest.mark.parametrize(
    ("name", "count"), [("BoCongAn", 339), ("BoTuPhap", 271), ("NongNghiepvaMoiTruong", 537)]
)
def test_the_real_lists_are_read_whole(sample: Catalogue, name: str, count: int) -> None:
    rows = official_list.read(PORTAL / f"danh-sach-tthc-{name}.xlsx")
    assert len(rows) == count
    assert all(row.field and row.issuer for row in rows)
    found = official_list.compare(sample, rows, TODAY)
    posted = {p.code for p in sample.procedures}
    assert posted.isdisjoint(codes(found.missing))
