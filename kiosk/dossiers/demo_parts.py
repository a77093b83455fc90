"""What demonstration dossiers are made of: procedures, roles, steps, and the form of a case.

Procedures are those of the national portal (July 2026); ``who`` is always a role. A moment is
(working days from today, clock time); a step without one has no planned day yet.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.catalogue.model import Channel
from kiosk.dossiers.model import Delivery, Status

Moment = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Posted:
    """A procedure, with its counter of the sample office and its field of the sample catalogue."""

    code: str
    name: str
    counter: str
    field: str


@dataclass(frozen=True, slots=True)
class Step:
    """What happened or will happen, and whose part it is."""

    when: Moment | None
    title: str
    who: str
    takes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One demonstration dossier with days instead of dates. ``needs_by`` is in working days.

    ``trail`` is written out where the dates do not tell it. ``lookup`` is the look-up code that
    would stand on its receipt; only a dossier whose name is a secret has one here.
    """

    procedure: Posted
    status: Status
    status_words: str = ""
    channel: Channel = Channel.IN_PERSON
    received: Moment
    due: Moment | None = None
    due_is_estimate: bool = False
    due_by_minute: bool = False
    extended: Moment | None = None
    new_date: Moment | None = None
    finished: Moment | None = None
    returned: Moment | None = None
    needs: str = ""
    needs_by: int | None = None
    amount: int | None = None
    pay_how: str = ""
    delivery: Delivery | None = None
    handled_by: str = ""
    digitised: tuple[str, ...] = ()
    lookup: str = ""
    steps: tuple[Step, ...] = ()
    trail: tuple[tuple[Moment, Status], ...] = ()


BIRTH = Posted("1.001193", "Thủ tục đăng ký khai sinh", "Quầy 1", "Hộ tịch")
MARRIAGE = Posted("1.000894", "Thủ tục đăng ký kết hôn", "Quầy 1", "Hộ tịch")
BIRTH_AGAIN = Posted("1.004884", "Thủ tục đăng ký lại khai sinh", "Quầy 1", "Hộ tịch")
COPIES = Posted(
    "2.000815",
    "Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền "
    "của Việt Nam; cơ quan, tổ chức có thẩm quyền của nước ngoài; cơ quan, tổ chức có thẩm "
    "quyền của Việt Nam liên kết với cơ quan, tổ chức có thẩm quyền của nước ngoài cấp hoặc "
    "chứng nhận",
    "Quầy 2",
    "Chứng thực",
)
RESIDENCE = Posted("1.004222", "Đăng ký thường trú", "Quầy 3 (Công an xã)", "Cư trú")
STAY = Posted("1.004194", "Đăng ký tạm trú", "Quầy 3 (Công an xã)", "Cư trú")
ADOPTION = Posted("2.001263", "Đăng ký việc nuôi con nuôi trong nước", "Quầy 1", "Nuôi con nuôi")
LAND = Posted("1.012812", "Hòa giải tranh chấp đất đai", "Quầy 4", "Đất đai")
SHOP = Posted("1.001612", "Đăng ký thành lập hộ kinh doanh", "Quầy 5", "Hộ kinh doanh")

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
