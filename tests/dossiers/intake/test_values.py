"""What stands in the cells becomes a dossier; what cannot be true is left out and said."""

from __future__ import annotations

import datetime as dt

import pytest

from kiosk.catalogue.model import Channel
from kiosk.dossiers.codes import read_code
from kiosk.dossiers.intake import Known
from kiosk.dossiers.intake.amounts import NoAmount, amount
from kiosk.dossiers.intake.coding import Codes
from kiosk.dossiers.intake.vocabulary import CHANNELS, DELIVERIES, STATUSES
from kiosk.dossiers.lookup_code import hash_of
from kiosk.dossiers.model import Delivery, Status
from kiosk.errors import KioskError

from .office import CODE, HEADER, NOW, ROW, Office, code, moment, said


def test_a_sound_row_becomes_a_dossier(office: Office) -> None:
    header = (*HEADER, "Mã TTHC", "Lĩnh vực", "Hình thức nộp", "Hình thức trả kết quả", "Lệ phí")
    row = (*ROW, "1.004194", "Cư trú", "DVC trực tuyến", "Bưu chính công ích", "10.000đ")
    intake = office.bring([header, row])
    assert intake.findings == ()
    dossier = office.dossier()
    assert dossier.status is Status.IN_PROGRESS
    assert dossier.channel is Channel.ONLINE
    assert dossier.delivery is Delivery.POST
    assert dossier.amount == 10_000
    assert (dossier.procedure_code, dossier.field, dossier.unit) == (
        "1.004194",
        "Cư trú",
        "H26.99.01",
    )
    assert dossier.received_at == moment("2026-11-23 08:20")
    assert dossier.due_at == moment("2026-11-27 16:30")
    assert dossier.updated_at == moment("2026-11-24 10:00")
    assert [change.status for change in dossier.trail] == [Status.RECEIVED, Status.IN_PROGRESS]
    assert not dossier.due_is_estimate


def test_what_the_citizen_has_to_do_is_read(office: Office) -> None:
    intake, dossier = office.with_cells(
        status="Chờ bổ sung hồ sơ",
        Yêu_cầu_bổ_sung="Bản chính giấy chứng sinh",
        Hạn_bổ_sung="30/11/2026",
        Gia_hạn_đến="05/12/2026",
        Hẹn_lại="07/12/2026",
        Nơi_trả_kết_quả="Quầy 3",
        Cơ_quan_xử_lý="Phòng Tư pháp",
        Giấy_tờ_đã_số_hóa="Giấy khai sinh; Giấy chứng nhận kết hôn",
        Mã_tra_cứu="ab-12 34",
    )
    assert intake.findings == ()
    assert dossier is not None
    assert dossier.status is Status.PAPERS_NEEDED
    assert dossier.needs == "Bản chính giấy chứng sinh"
    assert dossier.needs_by == dt.date(2026, 11, 30)
    assert dossier.extended_to == moment("2026-12-05")
    assert dossier.new_date == moment("2026-12-07")
    assert (dossier.collect_at, dossier.handled_by) == ("Quầy 3", "Phòng Tư pháp")
    assert dossier.digitised == ("Giấy khai sinh", "Giấy chứng nhận kết hôn")
    assert dossier.lookup_hash == hash_of(CODE, "AB1234")


# Codes


@pytest.mark.parametrize(
    "written",
    [
        "h26.99.01-261123-0001",
        " H26.99.01-261123-0001 ",
        "Ｈ26.99.01-261123-0001",
        "H26.99.01-261123-0001\u200b",
    ],
)
def test_a_code_is_read_as_the_scanner_reads_it(office: Office, written: str) -> None:
    office.with_cells(code=written)
    assert office.register.codes() == [CODE, code(9999)]


@pytest.mark.parametrize(
    "written",
    ["H26.99.01-261399-0001", "H26.99.01-261123", f"{CODE} {code(2)}", "L26-261123-0001", "0001"],
)
def test_a_code_that_is_none_is_left_out(office: Office, written: str) -> None:
    intake, dossier = office.with_cells(code=written)
    assert dossier is None
    assert (intake.new, intake.refused) == (1, 1)
    assert "dòng 2, mục «Mã hồ sơ»" in said(intake)


def test_the_quick_reading_of_codes_never_differs_from_the_scanners() -> None:
    codes = Codes()
    for written in (
        CODE,
        "000.00.16.H40-200518-0003",
        "000.A0.01.H26-210212-9090",
        "G01.899.909-260916-890028",
        "H26-261399-0001",
        "H26-260229-0001",
        "H26-261123-00010000",
        "H2A-261123-0001",
        "h26-261123-0001",
    ):
        try:
            meant = read_code(written)
        except KioskError:
            meant = None
        assert codes.read(written) == meant
        assert codes.read(written) == meant, "and the same the second time"


# States and channels


@pytest.mark.parametrize("status", [status for status in Status if status])
def test_every_state_has_words_of_real_software(office: Office, status: Status) -> None:
    words = [word for word, meant in STATUSES.items() if meant is status]
    assert len(words) >= 5


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("MỚI ĐĂNG KÝ", Status.REGISTERED),
        ("chờ tiếp nhận", Status.REGISTERED),
        ("Da tiep nhan", Status.RECEIVED),
        ("Từ chối tiếp nhận", Status.REFUSED),
        ("Chờ ký duyệt", Status.IN_PROGRESS),
        ("Đang xử lý (quá hạn)", Status.IN_PROGRESS),
        ("4. Đang xử lý", Status.IN_PROGRESS),
        ("Đang xử lý (còn 2 ngày)", Status.IN_PROGRESS),
        ("In progress", Status.IN_PROGRESS),
        ("Tạm dừng - chờ bổ sung", Status.PAPERS_NEEDED),
        ("Dừng xử lý (chờ bổ sung)", Status.PAPERS_NEEDED),
        ("Yêu cầu thực hiện nghĩa vụ tài chính", Status.PAYMENT_NEEDED),
        ("Công dân rút hồ sơ", Status.WITHDRAWN),
        ("Không đủ điều kiện giải quyết", Status.STOPPED),
        ("Đã có kết quả", Status.FINISHED),
        ("Đã trả kết quả", Status.RETURNED),
    ],
)
def test_a_state_is_known_by_its_words(office: Office, written: str, meant: Status) -> None:
    _, dossier = office.with_cells(status=written)
    assert dossier is not None
    assert (dossier.status, dossier.status_words) == (meant, written)


@pytest.mark.parametrize(
    "unclear", ["Tạm dừng", "Từ chối", "4", "Kết thúc", "Trả kết quả", "Đã xử lý (từ chối)"]
)
def test_a_word_with_two_meanings_is_kept_as_it_is(office: Office, unclear: str) -> None:
    intake, dossier = office.with_cells(status=unclear)
    assert dossier is not None
    assert (dossier.status, dossier.status_words) == (Status.OTHER, unclear)
    assert f"«{unclear}»" in said(intake)


def test_an_unknown_state_is_said_once_and_counted(office: Office) -> None:
    rows = [(code(i), *ROW[1:4], "Chờ ra thông báo", ROW[5]) for i in range(1, 30)]
    intake = office.bring([HEADER, *rows])
    assert len(intake.findings) == 1
    assert intake.kinds == {"status_unknown": 29}
    assert "28 điều lưu ý nữa" in intake.lines()[-1]


def test_a_very_long_state_is_cut(office: Office) -> None:
    _, dossier = office.with_cells(status="Chờ " + "nữa " * 100)
    assert dossier is not None
    assert len(dossier.status_words) <= 80


def test_a_row_without_a_state_is_left_out(office: Office) -> None:
    intake, dossier = office.with_cells(status=" ")
    assert dossier is None
    assert "thiếu trạng thái" in said(intake)


def test_no_word_stands_for_two_things() -> None:
    assert len(STATUSES) > 150
    assert len(CHANNELS) > 30
    assert len(DELIVERIES) > 25


# Times


def test_a_row_whose_day_of_receipt_is_unreadable_is_left_out(office: Office) -> None:
    intake, dossier = office.with_cells(received="31/11/2026")
    assert dossier is None
    assert "«31/11/2026» không phải là ngày" in said(intake)


def test_a_row_received_in_the_future_is_left_out(office: Office) -> None:
    intake, dossier = office.with_cells(received="23/12/2026")
    assert dossier is None
    assert "ngày 23/12/2026 chưa tới" in said(intake)


def test_without_a_day_of_receipt_the_day_in_the_code_counts(office: Office) -> None:
    intake, dossier = office.with_cells(received="")
    assert dossier is not None
    assert dossier.received_at == moment("2026-11-23")
    assert "ngày ghi trong mã" in said(intake)


def test_a_due_date_without_a_time_may_be_the_day_of_receipt(office: Office) -> None:
    intake, dossier = office.with_cells(due="23/11/2026")
    assert dossier is not None
    assert dossier.due_at == moment("2026-11-23")
    assert intake.findings == ()


@pytest.mark.parametrize(
    ("column", "cell", "word"),
    [
        ("due", "nay mai", "không phải là ngày"),
        ("due", "22/11/2026", "trước ngày tiếp nhận"),
        ("Ngày_có_kết_quả", "22/11/2026", "trước ngày tiếp nhận"),
        ("Ngày_có_kết_quả", "27/12/2026", "chưa tới"),
        ("Ngày_trả_kết_quả", "27/12/2026", "chưa tới"),
        ("Gia_hạn_đến", "31/02/2027", "không phải là ngày"),
        ("Hạn_bổ_sung", "1/1/2020", "trước ngày tiếp nhận"),
        ("Số_tiền", "mười nghìn", "không phải là số tiền"),
        ("Hình_thức_nộp", "Bồ câu", "«Bồ câu»"),
        ("Hình_thức_trả", "Bồ câu", "«Bồ câu»"),
        ("Mã_thủ_tục", "không rõ", "mã thủ tục"),
    ],
)
def test_what_cannot_be_true_is_left_out_and_the_row_is_taken(
    office: Office, column: str, cell: str, word: str
) -> None:
    intake, dossier = office.with_cells(**{column: cell})
    _, sound = office.with_cells()
    assert dossier is not None
    assert sound is not None
    assert word in said(intake)
    assert intake.refused == 0
    assert dossier.due_at == (None if column == "due" else sound.due_at)
    assert (dossier.finished_at, dossier.returned_at, dossier.extended_to) == (None, None, None)
    assert (dossier.needs_by, dossier.amount, dossier.delivery) == (None, None, None)
    assert (dossier.channel, dossier.procedure_code) == (None, "")


def test_a_result_is_not_returned_before_it_is_there(office: Office) -> None:
    intake, dossier = office.with_cells(
        status="Đã trả kết quả", Ngày_có_kết_quả="25/11/2026", Ngày_trả_kết_quả="24/11/2026"
    )
    assert dossier is not None
    assert dossier.finished_at == moment("2026-11-25")
    assert dossier.returned_at is None
    assert "trước ngày có kết quả" in said(intake)


@pytest.mark.parametrize("updated", ["", "hôm qua", "25/11/2036"])
def test_an_unsure_time_of_change_is_that_of_the_file(office: Office, updated: str) -> None:
    """A time far ahead would keep every later export from being taken."""
    intake, dossier = office.with_cells(updated=updated)
    assert dossier is not None
    assert dossier.updated_at <= NOW
    assert "giờ của tệp" in said(intake)


def test_months_written_first_are_told_from_the_whole_file(office: Office) -> None:
    american = ("11/23/2026 8:20:00 AM", "12/01/2026 4:30:00 PM", "Đang xử lý", "11/24/2026")
    intake = office.bring([HEADER, (CODE, "Đăng ký", *american)])
    assert office.dossier().due_at == moment("2026-12-01 16:30")
    assert "tháng trước, ngày sau" in said(intake)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("10.000đ", 10_000),
        ("10,000", 10_000),
        ("10 000 VNĐ", 10_000),
        ("10000", 10_000),
        ("10000.00", 10_000),
        ("1.250.000 đồng", 1_250_000),
        ("3.500.000.000", 3_500_000_000),
        ("0", 0),
        (" ", None),
    ],
)
def test_amounts_are_read(written: str, meant: int | None) -> None:
    assert amount(written) == meant


@pytest.mark.parametrize("written", ["10.00.0", "1.5", "-5000", "5$", "x", "9" * 50, "1,000.000"])
def test_what_is_no_clear_amount_is_refused(written: str) -> None:
    with pytest.raises(NoAmount):
        amount(written)


# What the catalogue knows


class Promise:
    due_at = moment("2026-11-30 17:30")
    by_minute = True


def test_the_official_name_goes_before_the_exported_one(office: Office) -> None:
    known = Known(names={"1.004194": "Đăng ký tạm trú"}.get)
    header, row = (*HEADER, "Mã thủ tục"), (CODE, "tạm trú Nguyễn Văn A", *ROW[2:], "1.004194")
    intake = office.bring([header, row], known=known)
    assert office.dossier().procedure_name == "Đăng ký tạm trú"
    assert intake.findings == (), "the name of a person was never stored, so nobody is bothered"


def test_an_official_name_without_a_code_gets_its_code_and_its_secrecy(office: Office) -> None:
    known = Known(
        codes={"Đăng ký tạm trú": "1.004194"}.get,
        names={"1.004194": "Đăng ký tạm trú"}.get,
        sensitive=lambda code: code == "1.004194",
    )
    office.bring([HEADER, ROW], known=known)
    assert office.dossier().procedure_code == "1.004194"
    assert office.dossier().sensitive


@pytest.mark.parametrize(
    ("due", "status", "estimated"),
    [
        ("", "Đang xử lý", True),
        ("27/11/2026", "Đang xử lý", False),
        ("27 tháng tới", "Đang xử lý", False),
        ("", "Mới đăng ký", False),
        ("", "Từ chối tiếp nhận", False),
        ("", "Trạng thái lạ", False),
    ],
)
def test_a_due_date_is_estimated_only_where_none_was_promised(
    office: Office, due: str, status: str, estimated: bool
) -> None:
    asked: list[tuple[str, Channel | None, dt.datetime]] = []

    def estimate(code: str, channel: Channel | None, at: dt.datetime) -> Promise:
        asked.append((code, channel, at))
        return Promise()

    header = (*HEADER, "Mã thủ tục", "Kênh")
    row = (*ROW[:3], due, status, ROW[5], "1.004194", "Trực tuyến")
    office.bring([header, row], known=Known(estimate=estimate))
    dossier = office.dossier()
    assert dossier.due_is_estimate is estimated
    assert dossier.due_by_minute is estimated
    if estimated:
        assert dossier.due_at == Promise.due_at
        assert asked == [("1.004194", Channel.ONLINE, moment("2026-11-23 08:20"))]
    else:
        assert asked == []
