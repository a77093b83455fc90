"""Nothing that gives a person away is kept, however a clerk wrote it."""

from __future__ import annotations

import pytest

from kiosk.dossiers.intake.discretion import looks_personal

from .office import CODE, HEADER, ROW, Office, said


@pytest.mark.parametrize(
    "text",
    [
        "Trích lục khai sinh cho Nguyễn Văn A",
        "Cấp bản sao cho bà Lan",
        "Đăng ký kết hôn ông Trần B và bà Lê C",
        "TRÍCH LỤC KHAI SINH CHO NGUYỄN THỊ HOA",
        "đăng ký khai tử nguyễn văn tèo",
        "Nguyen Thi Hoa",
        "Cán bộ thụ lý: Lê Minh",
        "Anh Tuấn bổ sung giấy tờ",
        "của Phạm Minh Anh, thôn 2",
        "Liên hệ 0912345678",
        "liên hệ 0912 345 678 để nộp",
        "gọi 0912.345.678",
        "+84 912 345 678",
        "CCCD 046099012345",
        "CCCD 046 099 012 345",
        "gửi về ai.do@vidu.vn",
    ],
)
def test_what_names_a_person_is_recognised(text: str) -> None:
    assert looks_personal(text)


@pytest.mark.parametrize(
    "text",
    [
        "Đăng ký khai sinh",
        "Đăng ký lại kết hôn",
        "Thủ tục cấp bản sao trích lục hộ tịch",
        "HỒ SƠ MỚI",
        "Hồ Sơ Chờ Duyệt",
        "Từ Chối Tiếp Nhận",
        "Bản chính giấy chứng sinh; giấy tờ tùy thân của cha, mẹ",
        "Đơn đăng ký biến động đất đai (Mẫu số 11/ĐK)",
        "Chuyển khoản 10.000.000 đồng theo thông báo số 123/TB-CCT",
        "nộp 1.000.000.000 đồng",
        "Quầy 3, tầng 1, 12 đường Nguyễn Huệ",
        "UBND phường Phan Đình Phùng",
        "Trung tâm Phục vụ hành chính công tỉnh Bà Rịa – Vũng Tàu",
        "Văn phòng Đăng ký đất đai",
        "Theo Nghị định 118/2025/NĐ-CP ngày 09-06-2025",
        "Trước 16:30 ngày 25/11/2026",
        "1.001193",
        "Chờ ông/bà bổ sung",
    ],
)
def test_ordinary_words_of_offices_are_kept(text: str) -> None:
    assert not looks_personal(text)


def test_a_name_in_a_text_is_left_out_and_said_without_repeating_it(office: Office) -> None:
    intake, dossier = office.with_cells(
        name="Trích lục cho Nguyễn Văn Không",
        status="Chờ bà Nguyễn Thị Không",
        Yêu_cầu_bổ_sung="Gọi 0912345678",
        Cơ_quan_xử_lý="Nguyễn Văn Không",
    )
    assert dossier is not None
    assert (dossier.procedure_name, dossier.status_words) == ("", "")
    assert (dossier.needs, dossier.handled_by) == ("", "")
    assert intake.kinds["text_personal"] == 4
    for personal in ("Không", "0912345678"):
        assert personal not in said(intake).replace("Không ghi", "")


def test_columns_about_people_are_never_read(office: Office) -> None:
    private = ("Họ tên người nộp", "Số CCCD", "Địa chỉ thường trú", "SĐT", "Cán bộ thụ lý", "Email")
    people = ("Người Ấy", "046099012345", "Nhà Ấy", "0912345678", "Cán Bộ Ấy", "ay@vidu.vn")
    intake = office.bring([(*private, *HEADER), (*people, *ROW)])
    assert (intake.new, intake.findings) == (1, ())
    stored = b"".join(path.read_bytes() for path in office.folder.glob("register.sqlite*"))
    written = office.mapping.read_text("utf-8-sig")
    assert CODE.encode() in stored
    for one in people:
        assert one.encode() not in stored
        assert one not in written + repr(intake)
    assert written.count("Riêng tư, không đọc") == len(private)
