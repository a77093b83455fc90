"""Columns are guessed from their headers; what a clerk writes into the mapping file goes first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.catalogue.model import Channel
from kiosk.dossiers.intake import FileRefused, columns_of
from kiosk.dossiers.intake.meanings import Meaning, guess, key
from kiosk.dossiers.model import Status
from kiosk.system.log import Event

from .office import CODE, HEADER, ROW, Office, code, csv_text, moment, said


@pytest.mark.parametrize(
    ("header", "meaning"),
    [
        ("Mã hồ sơ", Meaning.CODE),
        ("SỐ HỒ SƠ", Meaning.CODE),
        ("Số biên nhận (*)", Meaning.CODE),
        ("MaHoSo", Meaning.CODE),
        ("ma_ho_so", Meaning.CODE),
        ("Tình trạng hồ sơ", Meaning.STATUS),
        ("TrangThai", Meaning.STATUS),
        ("Mã TTHC", Meaning.PROCEDURE_CODE),
        ("Tên TTHC", Meaning.PROCEDURE_NAME),
        ("Ngày nhận", Meaning.RECEIVED),
        ("Ngày hẹn trả", Meaning.DUE),
        ("Hạn trả kết quả", Meaning.DUE),
        ("Ngày hoàn thành", Meaning.FINISHED),
        ("Ngày trả", Meaning.RETURNED),
        ("Hình thức nộp", Meaning.CHANNEL),
        ("Hình thức nhận kết quả", Meaning.DELIVERY),
        ("Cập nhật lúc", Meaning.UPDATED),
        ("Mã tra cứu", Meaning.LOOKUP),
        ("Số tiền cần nộp (đồng)", Meaning.AMOUNT),
        ("Mã hồ sơ quốc gia", Meaning.CODE),
        ("Mã hồ sơ/Số biên nhận", Meaning.CODE),
        ("TRẠNG THÁI HS", Meaning.STATUS),
        ("Mã thủ tục HC (QG)", Meaning.PROCEDURE_CODE),
        ("Tên thủ tục HC", Meaning.PROCEDURE_NAME),
        ("Ngày TN hồ sơ", Meaning.RECEIVED),
        ("Hạn trả KQ", Meaning.DUE),
        ("Ngày giờ hẹn trả kết quả", Meaning.DUE),
        ("Ngày kết thúc HS", Meaning.FINISHED),
        ("Ngày trả kết quả (dự kiến)", Meaning.DUE),
        ("Ngày trả dự kiến", Meaning.DUE),
        ("Ngày trả kết quả (thực tế)", Meaning.RETURNED),
        ("Ngày trả kết quả cho công dân", Meaning.RETURNED),
        ("Ngày hẹn trả (mới)", Meaning.NEW_DATE),
        ("Dossier code", Meaning.CODE),
        ("status", Meaning.STATUS),
        ("Received date", Meaning.RECEIVED),
        ("due_at", Meaning.DUE),
        ("Expected return date", Meaning.DUE),
        ("Họ và tên", Meaning.PRIVATE),
        ("Applicant's full name", Meaning.PRIVATE),
        ("Họ tên chủ hồ sơ", Meaning.PRIVATE),
        ("Người nộp", Meaning.PRIVATE),
        ("Số CCCD/CMND", Meaning.PRIVATE),
        ("Địa chỉ", Meaning.PRIVATE),
        ("Điện thoại", Meaning.PRIVATE),
        ("Cán bộ xử lý", Meaning.PRIVATE),
        ("Ghi chú", Meaning.PRIVATE),
    ],
)
def test_a_header_is_understood(header: str, meaning: Meaning) -> None:
    found = guess(header)
    assert found is not None
    assert found[0] is meaning


def test_a_header_that_says_nothing_is_left_alone() -> None:
    for header in ("STT", "Cột 1", "", "?", "Kết luận", "Số hồ sơ quá hạn", "Trạng thái hạn"):
        assert guess(header) is None


def test_every_meaning_can_be_named_by_its_label() -> None:
    assert len({key(meaning.label) for meaning in Meaning}) == len(Meaning)
    for meaning in Meaning:
        found = guess(meaning.label)
        assert found is not None
        assert found[0] is meaning


def test_the_better_of_two_columns_is_used_and_the_other_said(office: Office) -> None:
    header = ("Ngày nộp", *HEADER)
    intake = office.bring([header, ("20/11/2026", *ROW)])
    assert office.dossier().received_at == moment("2026-11-23 08:20")
    assert "mục «Ngày nộp»: có nhiều cột cùng nghĩa «Ngày tiếp nhận»" in said(intake)
    assert "Ngày nộp;Bỏ qua" in office.mapping.read_text("utf-8-sig")


def test_the_guess_is_written_once_for_the_clerk(office: Office) -> None:
    first = office.bring([("STT", *HEADER, "Họ tên"), ("1", *ROW, "Ai đó")])
    assert first.mapping == office.mapping
    written = office.mapping.read_bytes()
    assert written.startswith(b"\xef\xbb\xbf")
    lines = written.decode("utf-8-sig").splitlines()
    assert lines[0] == "Cột trong tệp;Ý nghĩa"
    assert "Mã hồ sơ;Mã hồ sơ" in lines
    assert "STT;" in lines
    again = office.bring([("Số hồ sơ", *HEADER[1:]), (code(2), *ROW[1:])])
    assert (again.mapping, again.new) == (None, 1)
    assert office.mapping.read_bytes() == written, "what the office owns is never written again"


def _map(office: Office, *lines: tuple[str, str], encoding: str = "utf-8-sig") -> None:
    text = csv_text([("Cột trong tệp", "Ý nghĩa"), *lines], ";")
    office.mapping.write_bytes(text.encode(encoding))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "utf-16"])
def test_the_clerk_names_columns_that_nobody_knows(office: Office, encoding: str) -> None:
    _map(office, ("Ký hiệu", "Mã hồ sơ"), ("Bước", "Trạng thái"), encoding=encoding)
    header = ("Ký hiệu", *HEADER[1:4], "Bước", HEADER[5])
    assert office.bring([header, ROW]).new == 1


def test_the_clerk_goes_before_the_guess(office: Office) -> None:
    _map(office, ("Ngày hẹn trả", "Bỏ qua"), ("Hạn nội bộ", "Ngày hẹn trả"))
    office.bring([(*HEADER, "Hạn nội bộ"), (*ROW, "30/11/2026")])
    assert office.dossier().due_at == moment("2026-11-30")


def test_the_clerk_may_have_a_column_ignored_that_anybody_knows(office: Office) -> None:
    _map(office, ("Ngày hẹn trả", "Bỏ qua"))
    office.bring([HEADER, ROW])
    assert office.dossier().due_at is None


def test_the_clerk_explains_words(office: Office) -> None:
    _map(
        office,
        ("Trạng thái: Tạm dừng", "Yêu cầu bổ sung giấy tờ"),
        ("Tình trạng: Ra thông báo: lần 2", "6"),
        ("Hình thức nộp: Tổ lưu động", "Trực tiếp"),
    )
    header = (*HEADER, "Hình thức nộp")
    first = (*ROW[:4], "TẠM DỪNG", ROW[5], "Tổ lưu động")
    second = (code(2), *ROW[1:4], "Ra thông báo: lần 2", ROW[5], "Bưu điện")
    intake = office.bring([header, first, second])
    assert intake.findings == ()
    assert office.dossier(1).status is Status.PAPERS_NEEDED
    assert office.dossier(1).channel is Channel.IN_PERSON
    assert office.dossier(2).status is Status.PAYMENT_NEEDED
    assert office.dossier(2).channel is Channel.POSTAL


def test_a_word_explained_later_mends_what_the_same_file_brought(office: Office) -> None:
    """The clerk reads the finding, corrects the mapping file, and brings the same file again."""
    path = office.write([HEADER, (*ROW[:4], "Chờ ra thông báo", ROW[5])], "xuat.csv")
    office.take(path)
    assert "Trạng thái: Chờ ra thông báo;" in office.mapping.read_text("utf-8-sig")
    assert office.dossier().status is Status.OTHER
    _map(office, ("Trạng thái: Chờ ra thông báo", "Đang xử lý"))
    intake = office.take(path)
    assert (intake.changed, intake.contested) == (1, 0)
    assert office.dossier().status is Status.IN_PROGRESS


def test_a_line_that_says_nothing_we_know_is_said(office: Office) -> None:
    _map(office, ("Cột A", "Điều gì đó"), ("Trạng thái: Chờ", "11"))
    intake = office.bring([HEADER, ROW])
    assert intake.kinds["mapping_unclear"] == 2
    assert "«Cột A: Điều gì đó»" in said(intake)


def test_a_mapping_that_cannot_be_read_is_not_guessed_over(
    office: Office, expect_in_log: Callable[..., None]
) -> None:
    expect_in_log(Event.DOSSIERS_REFUSED)
    for content in (b"", b"\0\1\2", b"PK\x03\x04"):
        office.mapping.write_bytes(content)
        with pytest.raises(FileRefused, match="Không đọc được tệp cột"):
            office.bring([HEADER, ROW])
    office.mapping.unlink()
    office.mapping.mkdir()
    with pytest.raises(FileRefused, match="Không đọc được tệp cột"):
        office.bring([HEADER, ROW])


def test_a_file_without_a_known_code_still_lists_its_headers_for_the_clerk(
    office: Office, expect_in_log: Callable[..., None]
) -> None:
    expect_in_log(Event.DOSSIERS_REFUSED)
    path = office.write([("Ký hiệu", *HEADER[1:]), ROW], "lạ.csv")
    with pytest.raises(FileRefused, match="«Mã hồ sơ»"):
        office.take(path)
    text = office.mapping.read_text("utf-8-sig")
    assert "Ký hiệu;\n" in text
    office.mapping.write_text(text.replace("Ký hiệu;", "Ký hiệu;Mã hồ sơ"), "utf-8-sig")
    assert office.take(path).new == 1
    assert office.register.codes() == [CODE]


def test_the_columns_of_a_file_are_told_without_taking_it(office: Office) -> None:
    path = office.write([("STT", *HEADER, "Họ tên"), ("1", *ROW, "Ai đó")], "xuat.csv")
    assert columns_of(path, office.mapping) == (
        ("STT", None),
        ("Mã hồ sơ", Meaning.CODE),
        ("Tên thủ tục", Meaning.PROCEDURE_NAME),
        ("Ngày tiếp nhận", Meaning.RECEIVED),
        ("Ngày hẹn trả", Meaning.DUE),
        ("Trạng thái", Meaning.STATUS),
        ("Cập nhật lúc", Meaning.UPDATED),
        ("Họ tên", Meaning.PRIVATE),
    )
    assert not office.mapping.exists()
    assert office.register.count() == 0


def test_two_columns_that_differ_only_in_brackets_are_two(office: Office) -> None:
    office.mapping.write_text("Ngày (1);Ngày tiếp nhận\nNgày (2);Ngày hẹn trả\n", encoding="utf-8")
    header = ("Mã hồ sơ", "Trạng thái", "Ngày (1)", "Ngày (2)")
    office.bring([header, (CODE, "Đang xử lý", "23/11/2026", "27/11/2026")])
    assert office.dossier().received_at == moment("2026-11-23 00:00")
    assert office.dossier().due_at == moment("2026-11-27 00:00")
