"""Documents for tests of the layout: from no office, about nobody, and independent of all data."""

from __future__ import annotations

from dataclasses import replace

from kiosk.printing.blocks import (
    Block,
    Bullet,
    Callout,
    CheckItem,
    CodesRow,
    Document,
    Facts,
    Heading,
    PageSize,
    Paragraph,
    QrRow,
    TimelineItem,
)

CODE = "H26.99.01-261120-0004"
ADDRESS = "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd-3fe0-70ac-b9d6-5e9e20d6eef7"
POCKET = "\n".join(f"{number}. Giấy tờ thứ {number}: 1 bản chính" for number in range(1, 24))
FOOTER = ("Dữ liệu mẫu.", "In thứ Tư, 25/11/2026 · Danh mục số 3")
SIDES = {
    PageSize.A4: 19,
    PageSize.A3: 19 * 1.4,
    PageSize.A4_LYING: 19,
    PageSize.A5: 11,
    PageSize.ROLL_80: 1,
}
"""Millimetres at the sides that stay blank; on the roll the white rim of a code takes some."""


def document(*blocks: Block, size: PageSize = PageSize.A4, title: str = "Tiêu đề") -> Document:
    return Document("Cơ quan", title, "", blocks, ("Chân trang",), size)


def papers(count: int) -> tuple[CheckItem, ...]:
    quantities = ("1 bản chính", "2 bản sao", "1 bản chính và 2 bản sao")
    return tuple(
        CheckItem(
            number,
            f"Giấy tờ loại {number:02}" + " có tên dài hơn một dòng" * (number % 4),
            "Lấy tại quầy." if number % 2 else "",
            quantities[number % 3],
            "Chỉ khi: bạn đi làm thay người khác" if number % 5 == 0 else "",
        )
        for number in range(1, count + 1)
    )


def checklist(count: int = 4, size: PageSize = PageSize.A4) -> Document:
    return Document(
        issuer="Trung tâm Phục vụ hành chính công – Xã Mẫu",
        title="Danh sách của bạn",
        subtitle="Làm giấy khai sinh cho con",
        blocks=(
            Paragraph("Tên chính thức: Thủ tục đăng ký khai sinh"),
            Heading("Phải nộp"),
            *papers(count),
            Heading("Không phải nộp"),
            CheckItem(None, "Giấy tờ cư trú", "Cán bộ tự tra."),
            Heading("Thời gian, lệ phí, nơi nộp"),
            Facts(
                (
                    ("Thời gian", "3 ngày làm việc"),
                    ("Ngày có kết quả", "Nếu nộp hôm nay: dự kiến có kết quả 30/11/2026"),
                    ("Lệ phí", "8.000 đồng"),
                    ("Nơi đến", "Quầy 1, giờ làm việc: 7:30 đến 16:30"),
                )
            ),
            Heading("Nên biết"),
            Bullet("Giấy tờ nước ngoài phải được hợp pháp hóa lãnh sự."),
            Heading("Mã để quét"),
            CodesRow("1.001193", "Mã thủ tục, để cán bộ quét", ADDRESS, "Quét để đọc trên mạng"),
            QrRow(((POCKET, "Quét để mang danh sách này đi, không cần mạng"),)),
            Paragraph("Nguồn: Cổng mẫu, đọc tháng 7/2026.", small=True),
        ),
        footer_lines=FOOTER,
        size=size,
    )


def slip(size: PageSize = PageSize.A4) -> Document:
    return Document(
        issuer="Trung tâm Phục vụ hành chính công – Xã Mẫu",
        title="Phiếu tình trạng hồ sơ",
        subtitle="Đăng ký khai sinh",
        blocks=(
            Callout("BẢN MẪU. Hồ sơ này không có thật."),
            Callout("Hồ sơ đang được xử lý, hẹn trả kết quả thứ Năm 26/11.", strong=True),
            Heading("Bây giờ bạn làm gì?"),
            Paragraph("Bạn chưa phải làm gì. Hãy đến Quầy 1 vào thứ Năm 26/11."),
            Heading("Về hồ sơ này"),
            Facts((("Mã hồ sơ", CODE), ("Tình trạng", "Đang xử lý – Còn hạn"))),
            CodesRow(CODE, "Mã hồ sơ, để quét tại máy tra cứu", CODE, "Mã QR chỉ chứa mã hồ sơ"),
            Heading("Hồ sơ đã đi đến đâu?"),
            TimelineItem("Đã xong thứ Sáu 20/11", "Tiếp nhận hồ sơ", "Cán bộ tiếp nhận", done=True),
            TimelineItem("Sắp tới", "Trả kết quả", "", done=False),
        ),
        footer_lines=FOOTER,
        size=size,
    )


def strange_letters(size: PageSize = PageSize.A4) -> Document:
    return replace(
        document(
            Paragraph("Mang theo ảnh 😀 và giấy 👨‍👩‍👧, ghi tên مرحبا بالعالم bằng chữ 漢."),
            CheckItem(1, "Giấy שלום có dấu", "Xem ☐ rồi ký ✍️.", "1 bản chính"),
            size=size,
        ),
        subtitle="Chữ lạ ⚠",
    )
