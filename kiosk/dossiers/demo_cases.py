"""The table of the demonstration dossiers: who did what on which day, counted from today.

Procedures, their handling times and fees are those of the national portal (July 2026); the rest
is invented. ``who`` is always a role. A moment is (working days from today, clock time); a step
without one has no planned day yet.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.catalogue.model import Channel
from kiosk.dossiers.model import Status

Moment = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Posted:
    """A procedure and the counter of the sample office (``procedures_data/office.yaml``)."""

    code: str
    name: str
    counter: str


@dataclass(frozen=True, slots=True)
class Step:
    """What happened or will happen, and whose part it is."""

    when: Moment | None
    title: str
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One demonstration dossier with days instead of dates. ``needs_by`` is in working days."""

    procedure: Posted
    status: Status
    channel: Channel = Channel.IN_PERSON
    received: Moment
    due: Moment | None = None
    due_is_estimate: bool = False
    finished: Moment | None = None
    returned: Moment | None = None
    needs: str = ""
    needs_by: int | None = None
    steps: tuple[Step, ...]


BIRTH = Posted("1.001193", "Thủ tục đăng ký khai sinh", "Quầy 1")
MARRIAGE = Posted("1.000894", "Thủ tục đăng ký kết hôn", "Quầy 1")
BIRTH_AGAIN = Posted("1.004884", "Thủ tục đăng ký lại khai sinh", "Quầy 1")
COPIES = Posted(
    "2.000815",
    "Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền "
    "của Việt Nam; cơ quan, tổ chức có thẩm quyền của nước ngoài; cơ quan, tổ chức có thẩm "
    "quyền của Việt Nam liên kết với cơ quan, tổ chức có thẩm quyền của nước ngoài cấp hoặc "
    "chứng nhận",
    "Quầy 2",
)
RESIDENCE = Posted("1.004222", "Đăng ký thường trú", "Quầy 3")
STAY = Posted("1.004194", "Đăng ký tạm trú", "Quầy 3")
LAND = Posted("1.012812", "Hòa giải tranh chấp đất đai", "Quầy 4")
SHOP = Posted("1.001612", "Đăng ký thành lập hộ kinh doanh", "Quầy 5")

DESK = "Bộ phận một cửa"
CITIZEN = "Người nộp hồ sơ"
REGISTRAR = "Công chức tư pháp – hộ tịch"
POLICE = "Công an cấp xã"
LAND_OFFICER = "Công chức địa chính"
ECONOMY = "Phòng chuyên môn về kinh tế"
CHAIR = "Lãnh đạo Ủy ban nhân dân"

SENT = "Gửi hồ sơ trực tuyến"
TAKEN = "Tiếp nhận hồ sơ"
HANDED_ON = "Chuyển hồ sơ cho người xử lý"
EXAMINED = "Kiểm tra hồ sơ"
SIGNED = "Ký kết quả"
BACK_AT_DESK = "Chuyển kết quả về quầy"
GIVEN = "Trả kết quả"

CASES: tuple[Case, ...] = (
    Case(
        procedure=RESIDENCE,
        status=Status.IN_PROGRESS,
        received=(-3, "08:20"),
        due=(4, "16:30"),
        steps=(
            Step((-3, "08:20"), TAKEN, DESK),
            Step((-3, "09:45"), HANDED_ON, DESK),
            Step((-1, "10:10"), "Đối chiếu thông tin cư trú", POLICE),
            Step((3, "15:00"), "Cập nhật cơ sở dữ liệu về cư trú", POLICE),
            Step((4, "16:30"), GIVEN, DESK),
        ),
    ),
    Case(
        procedure=SHOP,
        status=Status.PAPERS_NEEDED,
        received=(-2, "09:05"),
        due=(1, "16:30"),
        needs="1 bản sao văn bản ủy quyền cho chủ hộ kinh doanh, có công chứng hoặc chứng thực",
        needs_by=5,
        steps=(
            Step((-2, "09:05"), TAKEN, DESK),
            Step((-2, "10:30"), HANDED_ON, DESK),
            Step((-1, "14:15"), "Yêu cầu bổ sung giấy tờ", ECONOMY),
            Step((5, "16:30"), "Nộp giấy tờ bổ sung", CITIZEN),
            Step(None, SIGNED, ECONOMY),
            Step(None, GIVEN, DESK),
        ),
    ),
    Case(
        procedure=MARRIAGE,
        status=Status.FINISHED,
        received=(-5, "08:10"),
        due=(-1, "16:30"),
        finished=(-2, "15:20"),
        steps=(
            Step((-5, "08:10"), TAKEN, DESK),
            Step((-5, "09:00"), HANDED_ON, DESK),
            Step((-3, "10:40"), "Xác minh điều kiện kết hôn", REGISTRAR),
            Step((-2, "15:00"), SIGNED, CHAIR),
            Step((-2, "15:20"), BACK_AT_DESK, REGISTRAR),
            Step(None, "Hai bên ký sổ và nhận giấy", CITIZEN),
        ),
    ),
    Case(
        procedure=LAND,
        status=Status.IN_PROGRESS,
        channel=Channel.POSTAL,
        received=(-26, "08:45"),
        due=(-4, "16:30"),
        steps=(
            Step((-26, "08:45"), TAKEN, DESK),
            Step((-24, "14:00"), "Thông báo thụ lý cho các bên", LAND_OFFICER),
            Step((-12, "09:00"), "Xác minh nguồn gốc đất", LAND_OFFICER),
            Step(None, "Họp hòa giải", "Hội đồng hòa giải"),
            Step(None, GIVEN, DESK),
        ),
    ),
    Case(
        procedure=RESIDENCE,
        status=Status.PAYMENT_NEEDED,
        channel=Channel.ONLINE,
        received=(-2, "19:30"),
        due=(5, "16:30"),
        needs="lệ phí đăng ký thường trú 10.000 đồng",
        needs_by=3,
        steps=(
            Step((-2, "19:30"), SENT, CITIZEN),
            Step((-1, "08:30"), TAKEN, DESK),
            Step((-1, "08:40"), "Gửi thông báo nộp lệ phí", POLICE),
            Step((3, "16:30"), "Nộp lệ phí", CITIZEN),
            Step(None, "Cập nhật cơ sở dữ liệu về cư trú", POLICE),
            Step(None, GIVEN, DESK),
        ),
    ),
    Case(
        procedure=COPIES,
        status=Status.RETURNED,
        received=(-1, "08:35"),
        due=(-1, "16:30"),
        finished=(-1, "10:05"),
        returned=(-1, "10:20"),
        steps=(
            Step((-1, "08:35"), TAKEN, DESK),
            Step((-1, "09:10"), "Đối chiếu với bản chính", REGISTRAR),
            Step((-1, "10:05"), SIGNED, CHAIR),
            Step((-1, "10:20"), GIVEN, DESK),
        ),
    ),
    Case(
        procedure=BIRTH,
        status=Status.REGISTERED,
        channel=Channel.ONLINE,
        received=(-1, "20:15"),
        steps=(
            Step((-1, "20:15"), SENT, CITIZEN),
            Step(None, TAKEN, DESK),
            Step(None, "Ghi vào sổ hộ tịch", REGISTRAR),
            Step(None, GIVEN, DESK),
        ),
    ),
    Case(
        procedure=STAY,
        status=Status.RECEIVED,
        received=(-1, "15:40"),
        due=(2, "16:30"),
        steps=(
            Step((-1, "15:40"), TAKEN, DESK),
            Step((1, "08:00"), "Đối chiếu thông tin cư trú", POLICE),
            Step((2, "16:30"), GIVEN, DESK),
        ),
    ),
    Case(
        procedure=BIRTH_AGAIN,
        status=Status.FINISHED,
        received=(-9, "09:20"),
        due=(-4, "16:30"),
        finished=(-1, "11:00"),
        steps=(
            Step((-9, "09:20"), TAKEN, DESK),
            Step((-9, "10:15"), HANDED_ON, DESK),
            Step((-7, "14:30"), "Gửi văn bản xác minh nơi đăng ký cũ", REGISTRAR),
            Step((-2, "09:30"), "Nhận trả lời xác minh", REGISTRAR),
            Step((-1, "11:00"), SIGNED, CHAIR),
            Step(None, GIVEN, DESK),
        ),
    ),
    Case(
        procedure=BIRTH,
        status=Status.FINISHED,
        received=(-1, "09:15"),
        due=(-1, "16:30"),
        finished=(-1, "14:50"),
        steps=(
            Step((-1, "09:15"), TAKEN, DESK),
            Step((-1, "10:00"), EXAMINED, REGISTRAR),
            Step((-1, "14:50"), SIGNED, CHAIR),
            Step(None, GIVEN, DESK),
        ),
    ),
    Case(
        procedure=SHOP,
        status=Status.IN_PROGRESS,
        channel=Channel.ONLINE,
        received=(-1, "10:25"),
        due=(2, "16:30"),
        due_is_estimate=True,
        steps=(
            Step((-1, "10:25"), SENT, CITIZEN),
            Step((-1, "11:10"), TAKEN, DESK),
            Step((-1, "14:00"), EXAMINED, ECONOMY),
            Step((2, "16:30"), GIVEN, DESK),
        ),
    ),
    Case(
        procedure=MARRIAGE,
        status=Status.REFUSED,
        channel=Channel.ONLINE,
        received=(-3, "21:05"),
        finished=(-2, "09:30"),
        steps=(
            Step((-3, "21:05"), SENT, CITIZEN),
            Step((-2, "09:30"), "Từ chối tiếp nhận", DESK),
        ),
    ),
    Case(
        procedure=SHOP,
        status=Status.WITHDRAWN,
        received=(-4, "13:50"),
        due=(-1, "16:30"),
        finished=(-3, "08:25"),
        steps=(
            Step((-4, "13:50"), TAKEN, DESK),
            Step((-3, "08:25"), "Yêu cầu rút hồ sơ", CITIZEN),
        ),
    ),
    Case(
        procedure=LAND,
        status=Status.STOPPED,
        received=(-15, "09:40"),
        due=(13, "16:30"),
        finished=(-6, "16:00"),
        steps=(
            Step((-15, "09:40"), TAKEN, DESK),
            Step((-12, "10:00"), EXAMINED, LAND_OFFICER),
            Step((-6, "16:00"), "Dừng xử lý vì không đủ điều kiện", CHAIR),
        ),
    ),
    Case(
        procedure=STAY,
        status=Status.RETURNED,
        received=(-6, "08:55"),
        due=(-3, "16:30"),
        finished=(-4, "10:30"),
        returned=(-3, "09:10"),
        steps=(
            Step((-6, "08:55"), TAKEN, DESK),
            Step((-5, "09:30"), "Đối chiếu thông tin cư trú", POLICE),
            Step((-4, "10:30"), "Cập nhật cơ sở dữ liệu về cư trú", POLICE),
            Step((-3, "09:10"), GIVEN, DESK),
        ),
    ),
    Case(
        procedure=RESIDENCE,
        status=Status.RETURNED,
        received=(-12, "14:20"),
        due=(-5, "16:30"),
        finished=(-3, "15:45"),
        returned=(-2, "08:30"),
        steps=(
            Step((-12, "14:20"), TAKEN, DESK),
            Step((-8, "10:00"), "Đối chiếu thông tin cư trú", POLICE),
            Step((-5, "16:00"), "Gửi thư xin lỗi và ngày hẹn mới", DESK),
            Step((-3, "15:45"), "Cập nhật cơ sở dữ liệu về cư trú", POLICE),
            Step((-2, "08:30"), GIVEN, DESK),
        ),
    ),
    Case(
        procedure=LAND,
        status=Status.RECEIVED,
        received=(-1, "14:35"),
        steps=(
            Step((-1, "14:35"), TAKEN, DESK),
            Step(None, "Thông báo thụ lý cho các bên", LAND_OFFICER),
            Step(None, "Họp hòa giải", "Hội đồng hòa giải"),
            Step(None, GIVEN, DESK),
        ),
    ),
)
"""In the order of a demonstration: waiting, something to bring, ready to collect, overdue …"""
