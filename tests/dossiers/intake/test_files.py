"""An export is read whatever program wrote it, or refused whole with a sentence."""

from __future__ import annotations

import datetime as dt
import errno
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from kiosk.dossiers.intake import FileNotReady, FileRefused, IntakeStopped, columns_of
from kiosk.dossiers.intake.lines import lines
from kiosk.system.log import Event

from .office import CODE, HEADER, NOW, ROW, Office, code, csv_text, moment, said

TABLE = [HEADER, ROW]
Expect = Callable[..., None]


def cp1258(text: str) -> bytes:
    """As Windows writes it: letters with their hook or circle, tones as characters of their own."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    written = ""
    for letter in unicodedata.normalize("NFC", text):
        marks = unicodedata.normalize("NFD", letter)
        tone = "".join(mark for mark in marks if mark in tones)
        base = "".join(mark for mark in marks if mark not in tones)
        written += unicodedata.normalize("NFC", base) + tone
    return written.encode("cp1258")


ENCODED: dict[str, Callable[[str], bytes]] = {
    "UTF-8": lambda text: text.encode(),
    "UTF-8 with its mark": lambda text: text.encode("utf-8-sig"),
    "UTF-8 decomposed": lambda text: unicodedata.normalize("NFD", text).encode(),
    "UTF-16": lambda text: text.encode("utf-16"),
    "UTF-16 big-endian": lambda text: b"\xfe\xff" + text.encode("utf-16-be"),
    "UTF-16 without its mark": lambda text: text.encode("utf-16-le"),
    "Windows-1258": cp1258,
}


@pytest.mark.parametrize("encoding", ENCODED)
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_text_table_is_read_in_every_encoding(
    office: Office, encoding: str, delimiter: str
) -> None:
    intake = office.bring(ENCODED[encoding](csv_text(TABLE, delimiter)))
    assert (intake.new, intake.refused, intake.findings) == (1, 0, ())
    dossier = office.dossier()
    assert dossier.procedure_name == "Đăng ký tạm trú"
    assert dossier.due_at == moment("2026-11-27 16:30")


def test_windows_letters_that_come_late_in_the_file_are_read(office: Office) -> None:
    plain = [(code(i), "Dang ky", *ROW[2:4], "Dang xu ly", ROW[5]) for i in range(2, 1500)]
    header = ("Ma ho so", "Ten thu tuc", "Ngay tiep nhan", "Ngay hen tra", "Trang thai", "Cap nhat")
    office.bring(cp1258(csv_text([header, *plain, ROW])))
    assert office.dossier().procedure_name == "Đăng ký tạm trú"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_is_one(office: Office, end: str) -> None:
    rows = [HEADER, *((code(i), *ROW[1:]) for i in range(1, 4))]
    assert office.bring(csv_text(rows, end=end)).new == 3


def test_quoted_cells_may_hold_delimiters_quotes_and_line_breaks(office: Office) -> None:
    name = 'Cấp "Giấy phép", theo mẫu\nmới'
    office.bring([HEADER, (CODE, name, *ROW[2:])])
    assert office.dossier().procedure_name == 'Cấp "Giấy phép", theo mẫu mới'


def test_cells_that_are_kept_as_text_by_a_formula_are_read(office: Office) -> None:
    cells = ";".join(f'="{cell}"' for cell in ROW)
    intake = office.bring(";".join(HEADER) + f"\r\n{cells}\r\n")
    assert intake.findings == ()
    dossier = office.dossier()
    assert dossier.status_words == "Đang xử lý"
    assert dossier.due_at == moment("2026-11-27 16:30")


def test_title_rows_above_column_numbers_below_and_sums_are_no_dossiers(office: Office) -> None:
    rows: list[tuple[str, ...]] = [
        ("UBND XÃ MẪU",),
        ("DANH SÁCH HỒ SƠ",),
        ("Từ ngày 01/11/2026 đến ngày 30/11/2026",),
        (),
        HEADER,
        ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)"),
        ROW,
        HEADER,
        (code(2), *ROW[1:]),
        ("", "Tổng cộng: 2 hồ sơ"),
    ]
    intake = office.bring(rows)
    assert (intake.new, intake.refused, intake.rows, intake.findings) == (2, 0, 2, ())


def test_a_header_in_two_rows_is_read(office: Office) -> None:
    above = ("Mã hồ sơ", "Tên thủ tục", "Thời gian", "", "Trạng thái", "Cập nhật lúc")
    below = ("", "", "Ngày nhận", "Ngày hẹn trả", "", "")
    intake = office.bring([above, below, ROW])
    assert intake.new == 1
    assert office.dossier().due_at == moment("2026-11-27 16:30")


def test_a_group_above_its_columns_completes_their_names(office: Office) -> None:
    groups = ("STT", "Hồ sơ", "", "Ngày", "", "", "Người nộp", "")
    below = ("", "Mã", "Trạng thái", "Tiếp nhận", "Hẹn trả", "Trả kết quả", "Tên", "Số")
    row = ("1", CODE, "Đã trả kết quả", "23/11/2026", "27/11/2026", "25/11/2026", "x", "1")
    numbers = [f"({i})" for i in range(1, 9)]
    intake = office.bring([("Danh sách hồ sơ",), groups, below, numbers, row])
    assert (intake.new, intake.refused) == (1, 0)
    dossier = office.dossier()
    assert dossier.received_at == moment("2026-11-23 00:00")
    assert dossier.due_at == moment("2026-11-27 00:00")
    assert dossier.returned_at == moment("2026-11-25 00:00")


# One bad row


def test_a_quote_that_is_never_closed_does_not_swallow_the_rows_below(office: Office) -> None:
    bad = csv_text([(code(2), *ROW[1:])]).replace("Đăng ký", '"Đăng ký', 1)
    sound = csv_text([(code(i), *ROW[1:]) for i in range(3, 300)])
    intake = office.bring(csv_text([HEADER]) + bad + sound)
    assert office.register.find(code(2)) is None
    assert (intake.new, intake.refused) == (297, 1)
    assert "dòng 2" in said(intake)


def test_a_quote_that_another_row_seems_to_close_costs_only_those_rows(office: Office) -> None:
    lines = csv_text([(code(i), *ROW[1:]) for i in range(1, 60)]).splitlines(keepends=True)
    lines[10] = lines[10].replace("Đăng", '"Đăng')
    lines[20] = lines[20].replace("trú", 'trú"')
    intake = office.bring(csv_text([HEADER]) + "".join(lines))
    assert (intake.new, intake.refused) == (58, 1)
    assert office.register.find(code(11)) is None, "it would have the dates of another"
    assert office.dossier(20).procedure_name == "Đăng ký tạm trú"


def test_a_row_with_more_cells_than_the_header_is_left_out(office: Office) -> None:
    """A comma in a name that nobody quoted moves all cells behind it."""
    moved = f"{code(2)},Cấp giấy, theo mẫu,23/11/2026,27/11/2026,Đang xử lý,24/11/2026\r\n"
    intake = office.bring(csv_text(TABLE) + moved)
    assert (intake.new, intake.refused) == (1, 1)
    assert "nhiều ô hơn" in said(intake)


def test_empty_cells_behind_the_last_column_do_no_harm(office: Office) -> None:
    assert office.bring([HEADER, (*ROW, "", " ", "")]).new == 1


def test_a_row_of_a_million_columns_is_left_out(office: Office) -> None:
    intake = office.bring(csv_text(TABLE) + "x," * 500_000 + "\r\n" + "," * 1_000_000 + "\r\n")
    assert (intake.new, intake.refused) == (1, 1)


def test_a_line_of_many_megabytes_is_left_out_and_the_next_one_read(office: Office) -> None:
    endless = code(2) + "," + "x" * 5_000_000 + "\r\n"
    third = csv_text([(code(3), *ROW[1:])])
    intake = office.bring(csv_text(TABLE) + endless + third)
    assert (intake.new, intake.refused) == (2, 1)
    assert "dòng 3" in said(intake)
    assert "quá mức" in said(intake)


@pytest.mark.parametrize("spoilt", ["\0", "\ufffd"])
def test_a_code_with_spoilt_characters_is_nobodys(office: Office, spoilt: str) -> None:
    bad = csv_text([(CODE[:-1] + spoilt + CODE[-1], *ROW[1:])])
    intake = office.bring(csv_text([HEADER, (code(2), *ROW[1:])]) + bad)
    assert (intake.new, intake.refused) == (1, 1)
    assert office.register.codes() == [code(2)]


def test_zeros_that_a_power_cut_left_do_not_join_two_rows(office: Office) -> None:
    text = csv_text([HEADER, *((code(i), *ROW[1:]) for i in range(1, 9))])
    begin = text.index("tạm trú", text.index(code(3)))
    end = text.index("tạm trú", text.index(code(4)))
    intake = office.bring(text[:begin] + "\0" * 70 + text[end:])
    assert (intake.new, intake.refused) == (6, 1)
    assert "mất điện" in said(intake)
    assert office.register.find(code(3)) is None


def test_a_row_whose_cells_have_moved_is_left_out(office: Office) -> None:
    moved = csv_text([(code(2), *ROW[1:])]).replace("trú,", "trú;", 1)
    intake = office.bring(csv_text([HEADER, ROW]) + moved)
    assert (intake.new, intake.refused) == (1, 1)
    assert "lệch cột" in said(intake)


def test_a_half_written_last_row_is_left_out(office: Office) -> None:
    whole = csv_text([HEADER, *((code(i), *ROW[1:]) for i in range(1, 4))])
    for cut in range(1, 60):
        intake = office.bring(whole[:-cut], f"{cut}.csv")
        known = {office.dossier(i) for i in range(1, 3)}
        assert {one.updated_at for one in known} == {moment("2026-11-24 10:00")}
        third = office.register.find(code(3))
        assert third is None or third == office.dossier(3)
        if cut > 2:
            assert intake.refused == 1, cut
            assert "cắt cụt" in said(intake)
    assert office.register.find(code(3)) is not None, "with only its line end missing it is whole"


# The whole file


def _refused(office: Office, content: bytes, expect_in_log: Expect, name: str = "x.csv") -> str:
    expect_in_log(Event.DOSSIERS_REFUSED)
    with pytest.raises(FileRefused) as problem:
        office.bring(content, name)
    assert office.register.count() == 0
    return str(problem.value)


OLE = bytes.fromhex("D0CF11E0A1B11AE1")


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "trống"),
        (b"\xef\xbb\xbf \r\n\r\n", "trống"),
        (b"\0" * 5000, "trống"),
        (b"%PDF-1.7" + bytes(range(256)) * 40, "không phải là bảng"),
        (b"<html><table><tr><td>H26</td></tr></table></html>", "dạng khác"),
        (OLE + bytes(600), "dạng khác"),
        (OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
        (b"PK\x03\x04 but no zip", "hỏng"),
        ("Xin chào, đây là một lá thư.\r\nKính gửi\r\n".encode(), "tiêu đề"),
        (
            csv_text([("Ngày nhận", "Trạng thái"), ("23/11/2026", "Đang xử lý")]).encode(),
            "Mã hồ sơ",
        ),
        (csv_text([("Mã hồ sơ", "Ngày nhận"), (CODE, "23/11/2026")]).encode(), "Trạng thái"),
        (csv_text([HEADER]).encode(), "không có hồ sơ nào"),
    ],
)
def test_what_is_no_export_is_refused_with_a_sentence(
    office: Office, expect_in_log: Expect, content: bytes, word: str
) -> None:
    assert word in _refused(office, content, expect_in_log)


@pytest.mark.parametrize("above", [[], [("UBND xã Mẫu", "", "", "", "", "")]])
@pytest.mark.parametrize(
    "first",
    [
        ("1", CODE, "Trần Thị B", "0912345678", "Khai sinh", "Đang xử lý"),
        ("1", "Trần Thị B", "0912345678", "Người nộp", "Trạng thái", "Trực tuyến"),
        ("Người nộp", "Nguyễn Văn A", "Lĩnh vực", "", "", ""),
        ("23/11/2026", "Trạng thái", "012345678901", "", "", ""),
    ],
)
def test_without_names_of_columns_no_cell_is_taken_for_one(
    office: Office, expect_in_log: Expect, first: tuple[str, ...], above: list[tuple[str, ...]]
) -> None:
    """Names of columns stand on a screen in the lobby, and in the mapping file."""
    content = csv_text([*above, first, first]).encode()
    told = _refused(office, content, expect_in_log)
    assert "không có dòng tiêu đề" in told or "Không thấy dòng tiêu đề" in told
    assert not office.mapping.exists()
    with pytest.raises(FileRefused):
        columns_of(office.write(content, "xuat.csv"), office.mapping)


def test_a_header_that_reads_like_a_name_is_one(office: Office) -> None:
    header = (f"Mã hồ sơ (VD: {CODE})", *HEADER[1:], "Lý Do", "Lê Phí")
    assert office.take(office.write([header, (*ROW, "", "")], "xuat.csv")).new == 1


def test_a_file_that_is_not_there_is_said(office: Office, expect_in_log: Expect) -> None:
    expect_in_log(Event.DOSSIERS_REFUSED)
    for path in (office.folder / "không có.csv", office.folder, Path("/dev/null"), Path("a\0b")):
        with pytest.raises(FileRefused) as problem:
            office.take(path)
        assert "Không có tệp" in str(problem.value)


def test_a_file_whose_rows_are_mostly_bad_changes_nothing(
    office: Office, expect_in_log: Expect
) -> None:
    bad = [("không phải mã", *ROW[1:])] * 3
    sentence = _refused(office, csv_text([HEADER, ROW, *bad]).encode(), expect_in_log)
    assert "3 trên 4" in sentence


def test_half_of_the_rows_may_be_bad(office: Office) -> None:
    assert office.bring([HEADER, ROW, ("không phải mã", *ROW[1:])]).new == 1


def test_a_long_file_of_rubbish_is_given_up_early(office: Office, expect_in_log: Expect) -> None:
    expect_in_log(Event.DOSSIERS_REFUSED)
    heard: list[int] = []
    with pytest.raises(FileRefused):
        office.bring([HEADER, *[("?", *ROW[1:])] * 30_000], progress=heard.append)
    assert max(heard) < 10_000


def test_a_file_that_grows_while_it_is_read_changes_nothing(
    office: Office, expect_in_log: Expect
) -> None:
    expect_in_log(Event.DOSSIERS_REFUSED)
    path = office.write([HEADER, *((code(i), *ROW[1:]) for i in range(1, 3000))], "lớn.csv")

    def grow(_rows: int) -> None:
        with path.open("a") as file:
            file.write("H26")

    with pytest.raises(FileNotReady):
        office.take(path, progress=grow)
    assert office.register.count() == 0


def test_stopping_on_the_way_changes_nothing(office: Office, expect_in_log: Expect) -> None:
    expect_in_log(Event.DOSSIERS_REFUSED)
    rows = [HEADER, *((code(i), *ROW[1:]) for i in range(1, 9000))]
    heard: list[int] = []
    with pytest.raises(IntakeStopped):
        office.bring(rows, progress=heard.append, stopped=lambda: len(heard) > 3)
    assert heard == [1000, 2000, 3000, 4000]
    assert office.register.count() == 0


def test_a_disk_that_goes_away_changes_nothing(
    office: Office, expect_in_log: Expect, monkeypatch: pytest.MonkeyPatch
) -> None:
    expect_in_log(Event.DOSSIERS_REFUSED)
    path = office.write([HEADER, *((code(i), *ROW[1:]) for i in range(1, 3000))], "lớn.csv")

    def pulled_out(path: Path, encoding: str) -> Iterator[str]:
        yield from islice(lines(path, encoding), 2500)
        raise OSError(errno.EIO, "pulled out")

    monkeypatch.setattr("kiosk.dossiers.intake.separated.lines", pulled_out)
    with pytest.raises(FileNotReady) as problem:
        office.take(path)
    assert "không đọc tiếp được" in str(problem.value)
    assert office.register.count() == 0


def test_a_file_that_another_program_locks_is_tried_again_later(
    office: Office, expect_in_log: Expect, monkeypatch: pytest.MonkeyPatch
) -> None:
    expect_in_log(Event.DOSSIERS_REFUSED)
    path = office.write(TABLE, "khóa.csv")

    def locked(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("kiosk.dossiers.intake.opening.encoding_of", locked)
    with pytest.raises(FileNotReady) as problem:
        office.take(path)
    assert "bị khóa" in str(problem.value)


# Workbooks


def workbook(rows: Sequence[Sequence[object]], title: str = "Sheet1") -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(list[Any](row))
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def test_a_workbook_with_real_dates_is_read(office: Office) -> None:
    received = dt.datetime(2026, 11, 23, 8, 20)
    row = [CODE, "Đăng ký tạm trú", received, dt.date(2026, 11, 27), "Đang xử lý", 46350.4375]
    intake = office.bring(
        workbook([["Danh sách hồ sơ"], [], list(HEADER), row]),
        "xuat.xlsx",
    )
    assert intake.findings == ()
    dossier = office.dossier()
    assert dossier.received_at == moment("2026-11-23 08:20")
    assert dossier.due_at == moment("2026-11-27")
    assert dossier.updated_at == moment("2026-11-24 10:30")


def test_every_second_of_a_workbooks_date_is_kept(office: Office) -> None:
    """A date is a fraction of days there, and hits most seconds only nearly."""
    times = [dt.datetime(2026, 11, 23, 8, 0, 0) + dt.timedelta(seconds=37 * i) for i in range(300)]
    rows = [(code(i), "Đăng ký", at, at, "Đang xử lý", at) for i, at in enumerate(times, 1)]
    office.bring(workbook([HEADER, *rows]), "giờ.xlsx")
    assert [office.dossier(i).received_at for i in range(1, 301)] == [
        time.replace(tzinfo=NOW.tzinfo) for time in times
    ]


def test_the_sheet_with_the_dossiers_is_found(office: Office) -> None:
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first.append(["Trang bìa"])
    sheet = book.create_sheet("Hồ sơ tháng 11")
    sheet["C4"] = "Mã hồ sơ"
    sheet["D4"], sheet["E4"], sheet["F4"] = "Trạng thái", "Ngày nhận", "Họ và tên"
    sheet["C5"], sheet["D5"], sheet["E5"], sheet["F5"] = CODE, "Đang xử lý", "23/11/2026", "Ai đó"
    sheet["C6"], sheet["D6"], sheet["E6"] = "sai", "Đang xử lý", "23/11/2026"
    content = BytesIO()
    book.save(content)
    intake = office.bring(content.getvalue(), "xuat.xlsx")
    assert intake.new == 1
    assert "trang «Hồ sơ tháng 11», dòng 6" in said(intake)


def test_sheets_with_the_same_columns_are_read_one_after_the_other(office: Office) -> None:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for month in (1, 2, 3):
        sheet = book.create_sheet(f"Tháng {month}")
        sheet.append([f"Hồ sơ tháng {month}"])
        sheet.append(HEADER)
        sheet.append((code(month), *ROW[1:]))
    # Says otherwise than the first sheet, of the same moment.
    sheet.append((code(1), *ROW[1:4], "Đã trả kết quả", ROW[5]))
    other = book.create_sheet("Cách khác")
    other.append(("Mã hồ sơ", "Trạng thái"))
    other.append((code(9), "Đang xử lý"))
    content = BytesIO()
    book.save(content)
    intake = office.bring(content.getvalue(), "quý.xlsx")
    assert (intake.new, intake.contested) == (3, 1)
    assert office.register.find(code(9)) is None
    assert "trang «Cách khác» cũng có hồ sơ" in said(intake)
    assert "trang «Tháng 3», dòng 4" in said(intake)


def test_a_count_below_the_last_dossier_is_none(office: Office) -> None:
    intake = office.bring([HEADER, ROW, ("25", "Tổng cộng", "", "", "", "")])
    assert (intake.new, intake.findings) == (1, ())


def test_a_code_that_became_a_number_is_said(office: Office) -> None:
    rows = [list(HEADER), list(ROW), [261123000001.0, *ROW[1:]], ["2.61123E+11", *ROW[1:]]]
    sound = [[code(5), *ROW[1:]]]
    intake = office.bring(workbook(rows + sound), "xuat.xlsx")
    assert intake.kinds["code_as_number"] == 2
    assert "đổi mã hồ sơ thành số" in said(intake)


@pytest.mark.parametrize("far", ["XFD1048576", "A300001", "XFD400"])
def test_a_cell_far_away_is_refused_and_nothing_laid_out(
    office: Office, expect_in_log: Expect, far: str
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for i, name in enumerate(HEADER):
        sheet.cell(1, i + 1, name)
    sheet[far] = "x"
    content = BytesIO()
    book.save(content)
    assert ".csv" in _refused(office, content.getvalue(), expect_in_log, "x.xlsx")


def test_many_sheets_that_reach_far_are_refused_before_they_fill_the_memory(
    office: Office, expect_in_log: Expect
) -> None:
    """Two cells a sheet and 12 kB in all; laid out, they take gigabytes."""
    book = openpyxl.Workbook()
    for number in range(3):
        sheet = book.create_sheet(f"Kỳ {number}")
        sheet["A1"] = HEADER[0]
        sheet["M290000"] = "x"
    content = BytesIO()
    book.save(content)
    assert ".csv" in _refused(office, content.getvalue(), expect_in_log, "x.xlsx")


def test_a_date_that_was_saved_with_few_digits_keeps_its_second(office: Office) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(list[Any](HEADER))
    sheet.append(list[Any](ROW))
    sheet["C2"] = 46349.34722
    sheet["C2"].number_format = "dd/mm/yyyy hh:mm:ss"
    content = BytesIO()
    book.save(content)
    office.bring(content.getvalue(), "x.xlsx")
    assert office.dossier().received_at == moment("2026-11-23 08:20")


@pytest.mark.parametrize(("promised", "word"), [(1_600_000_000, "quá lớn"), (10, "hỏng")])
def test_a_zip_is_held_to_what_it_promises(
    office: Office, expect_in_log: Expect, promised: int, word: str
) -> None:
    content = bytearray(workbook([list(HEADER), list(ROW)]))
    at = content.rindex(b"PK\x01\x02")
    content[at + 24 : at + 28] = promised.to_bytes(4, "little")
    assert word in _refused(office, bytes(content), expect_in_log, "x.xlsx")


@pytest.mark.parametrize("cut", [30, 1000, 3000, -100])
def test_a_workbook_cut_short_is_refused(office: Office, expect_in_log: Expect, cut: int) -> None:
    content = workbook([list(HEADER), list(ROW)])
    assert "hỏng" in _refused(office, content[:cut], expect_in_log, "x.xlsx")
