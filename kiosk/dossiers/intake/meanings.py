"""What a column of an export may mean, and the many headers under which offices write it.

Where two columns could mean the same, the header that stands first here is the better one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum

from kiosk.dossiers.intake.headings import gist, is_planned, key, without_brackets
from kiosk.words import Sentence
from kiosk.words import intake as words


class Meaning(StrEnum):
    """What stands in a column. ``PRIVATE`` and ``IGNORED`` ones are never looked into."""

    CODE = "code"
    STATUS = "status"
    PROCEDURE_CODE = "procedure_code"
    PROCEDURE_NAME = "procedure_name"
    FIELD = "field"
    UNIT = "unit"
    CHANNEL = "channel"
    RECEIVED = "received"
    DUE = "due"
    EXTENDED = "extended"
    NEW_DATE = "new_date"
    FINISHED = "finished"
    RETURNED = "returned"
    UPDATED = "updated"
    NEEDS = "needs"
    NEEDS_BY = "needs_by"
    AMOUNT = "amount"
    PAY_HOW = "pay_how"
    COLLECT_AT = "collect_at"
    DELIVERY = "delivery"
    HANDLED_BY = "handled_by"
    DIGITISED = "digitised"
    LOOKUP = "lookup"
    # Only files that a kiosk has written have these.
    STATUS_WORDS = "status_words"
    DUE_IS_ESTIMATE = "due_is_estimate"
    DUE_BY_MINUTE = "due_by_minute"
    STEPS = "steps"
    TRAIL = "trail"
    SENSITIVE = "sensitive"
    SAMPLE = "sample"
    PRIVATE = "private"
    IGNORED = "ignored"

    @property
    def label(self) -> str:
        """What it is called in the mapping file and in our own exports; never translated."""
        return _LABELS[self].source


_LABELS: dict[Meaning, Sentence] = {
    Meaning.CODE: words.CODE,
    Meaning.STATUS: words.STATUS,
    Meaning.PROCEDURE_CODE: words.PROCEDURE_CODE,
    Meaning.PROCEDURE_NAME: words.PROCEDURE_NAME,
    Meaning.FIELD: words.FIELD,
    Meaning.UNIT: words.UNIT,
    Meaning.CHANNEL: words.CHANNEL,
    Meaning.RECEIVED: words.RECEIVED,
    Meaning.DUE: words.DUE,
    Meaning.EXTENDED: words.EXTENDED,
    Meaning.NEW_DATE: words.NEW_DATE,
    Meaning.FINISHED: words.FINISHED,
    Meaning.RETURNED: words.RETURNED,
    Meaning.UPDATED: words.UPDATED,
    Meaning.NEEDS: words.NEEDS,
    Meaning.NEEDS_BY: words.NEEDS_BY,
    Meaning.AMOUNT: words.AMOUNT,
    Meaning.PAY_HOW: words.PAY_HOW,
    Meaning.COLLECT_AT: words.COLLECT_AT,
    Meaning.DELIVERY: words.DELIVERY,
    Meaning.HANDLED_BY: words.HANDLED_BY,
    Meaning.DIGITISED: words.DIGITISED,
    Meaning.LOOKUP: words.LOOKUP,
    Meaning.STATUS_WORDS: words.STATUS_WORDS,
    Meaning.DUE_IS_ESTIMATE: words.DUE_IS_ESTIMATE,
    Meaning.DUE_BY_MINUTE: words.DUE_BY_MINUTE,
    Meaning.STEPS: words.STEPS,
    Meaning.TRAIL: words.TRAIL,
    Meaning.SENSITIVE: words.SENSITIVE,
    Meaning.SAMPLE: words.SAMPLE,
    Meaning.PRIVATE: words.PRIVATE,
    Meaning.IGNORED: words.IGNORED,
}

DATES = (
    Meaning.RECEIVED,
    Meaning.DUE,
    Meaning.EXTENDED,
    Meaning.NEW_DATE,
    Meaning.FINISHED,
    Meaning.RETURNED,
    Meaning.UPDATED,
    Meaning.NEEDS_BY,
)

_HEADERS: dict[Meaning, str] = {
    Meaning.CODE: "Mã hồ sơ; Số hồ sơ; Mã số hồ sơ; Mã biên nhận; Số biên nhận; Mã HS; Số HS; "
    "Mã hồ sơ TTHC; Mã hồ sơ một cửa; Số phiếu; Số biên nhận hồ sơ; Mã số biên nhận; Mã vạch; "
    "Mã tiếp nhận; Số phiếu tiếp nhận; Số hồ sơ một cửa; Dossier code; Dossier number; "
    "Dossier no; Dossier ID; File code; Receipt number; Receipt code; Receipt no; Code",
    Meaning.STATUS: "Trạng thái; Trạng thái hồ sơ; Tình trạng; Tình trạng hồ sơ; "
    "Trạng thái xử lý; Tình trạng xử lý; Tình trạng giải quyết; Trạng thái giải quyết; "
    "Trạng thái hiện tại; Bước hiện tại; "
    "Status; Dossier status; Current status; State",
    Meaning.PROCEDURE_CODE: "Mã thủ tục; Mã TTHC; Mã số TTHC; Mã thủ tục hành chính; "
    "Mã số thủ tục; Mã số thủ tục hành chính; Mã TT; "
    "Procedure code; Procedure ID",
    Meaning.PROCEDURE_NAME: "Tên thủ tục; Tên TTHC; Tên thủ tục hành chính; "
    "Thủ tục hành chính; Thủ tục; TTHC; Tên thủ tục TTHC; Loại hồ sơ; "
    "Tên dịch vụ công; Dịch vụ công; Procedure name; Procedure; Service name; Service",
    Meaning.FIELD: "Lĩnh vực; Tên lĩnh vực; Lĩnh vực TTHC; Nhóm thủ tục; Lĩnh vực thủ tục; "
    "Field; Sector",
    Meaning.UNIT: "Mã đơn vị tiếp nhận; Mã đơn vị; Mã cơ quan; Mã định danh đơn vị; Đơn vị; "
    "Đơn vị tiếp nhận; Cơ quan tiếp nhận; Nơi tiếp nhận; "
    "Unit code; Agency code; Unit; Agency; Office; Receiving unit; Receiving agency",
    Meaning.CHANNEL: "Hình thức nộp; Hình thức nộp hồ sơ; Kênh nộp; Kênh; Kênh tiếp nhận; "
    "Hình thức tiếp nhận; Hình thức nhận hồ sơ; Hình thức tiếp nhận hồ sơ; Phương thức nộp; "
    "Nguồn hồ sơ; Nguồn; Cách thức nộp; Cách thức nộp hồ sơ; Hình thức; "
    "Hình thức gửi; Nguồn tiếp nhận; Nguồn nộp; Loại hình nộp; Channel; Submission channel; "
    "Submission method",
    Meaning.RECEIVED: "Ngày tiếp nhận; Ngày nhận; Ngày nhận hồ sơ; Ngày tiếp nhận hồ sơ; "
    "Ngày giờ tiếp nhận; Thời gian tiếp nhận; Thời điểm tiếp nhận; Tiếp nhận lúc; Nhận lúc; "
    "Ngày nộp; Ngày nộp hồ sơ; Thời gian nộp; Ngày đăng ký; "
    "Ngày nhận đơn; Ngày giờ nhận; Thời gian nhận; Ngày vào sổ; Ngày bắt đầu; Ngày tạo; "
    "Received at; Received date; Received on; Date received; Received; Receipt date; "
    "Submitted at; Submission date; Submitted",
    Meaning.DUE: "Hạn trả; Ngày hẹn trả; Ngày hẹn trả kết quả; Hẹn trả; Hạn trả kết quả; "
    "Hẹn trả kết quả; Ngày giờ hẹn trả; Thời gian hẹn trả; Ngày hẹn; Ngày hẹn trả KQ; "
    "Ngày hạn trả; Hạn giải quyết; Hạn xử lý; Hạn xử lý toàn trình; Thời hạn giải quyết; "
    "Thời hạn trả; Thời hạn trả kết quả; Hạn; Ngày đến hạn; "
    "Thời gian hẹn trả kết quả; Ngày trả theo quy định; Ngày phải trả; Ngày hết hạn; "
    "Hạn cuối; Ngày dự kiến trả kết quả; Ngày dự kiến trả; Due date; Due at; Due on; "
    "Date due; Due; Deadline; Promised date; Appointment date; Expected date",
    Meaning.EXTENDED: "Gia hạn đến; Gia hạn đến ngày; Ngày gia hạn; Ngày gia hạn đến; Gia hạn; "
    "Ngày hẹn trả sau gia hạn; Extended to; Extended until",
    Meaning.NEW_DATE: "Hẹn lại; Hẹn lại ngày; Ngày hẹn lại; Ngày hẹn trả lại; "
    "Ngày hẹn trả mới; Xin lỗi hẹn lại ngày; Ngày xin lỗi hẹn lại; "
    "New date; New due date",
    Meaning.FINISHED: "Ngày có kết quả; Ngày hoàn thành; Ngày xử lý xong; Ngày giải quyết xong; "
    "Ngày có KQ; Ngày kết thúc xử lý; Ngày kết thúc; Thời gian hoàn thành; Hoàn thành lúc; "
    "Ngày hoàn tất; Ngày giải quyết; Xong lúc; Ngày hoàn thành xử lý; "
    "Ngày có kết quả giải quyết; Thời gian kết thúc; Finished at; Finished date; Finished; "
    "Completed at; Completed date; Completion date; Date completed; Completed",
    Meaning.RETURNED: "Ngày trả kết quả; Ngày trả; Ngày trả KQ; Ngày trả kết quả thực tế; "
    "Ngày trả thực tế; Ngày nhận kết quả; Thời gian trả kết quả; Trả lúc; Thời gian trả; "
    "Ngày thực trả; Ngày trả kết quả cho công dân; Ngày công dân nhận kết quả; "
    "Ngày công dân nhận; Returned at; Returned date; Return date; Date returned; Returned",
    Meaning.UPDATED: "Cập nhật lúc; Ngày cập nhật; Thời gian cập nhật; Cập nhật; "
    "Cập nhật lần cuối; Thời điểm cập nhật; Ngày cập nhật cuối; Lần cập nhật cuối; "
    "Ngày chuyển trạng thái; Thời gian chuyển trạng thái; Last updated; Updated at; "
    "Cập nhật cuối; Cập nhật gần nhất; Ngày cập nhật gần nhất; Thời gian cập nhật cuối; "
    "Ngày cập nhật trạng thái; Ngày thay đổi trạng thái; Thời gian thay đổi trạng thái; "
    "Ngày sửa cuối; Updated; Update time; Last update; Last updated at; Last modified; "
    "Last modified at; Modified at",
    Meaning.NEEDS: "Yêu cầu bổ sung; Nội dung bổ sung; Giấy tờ bổ sung; Nội dung yêu cầu; "
    "Nội dung yêu cầu bổ sung; Giấy tờ cần bổ sung; Cần nộp thêm; "
    "Needs; Missing papers",
    Meaning.NEEDS_BY: "Hạn bổ sung; Bổ sung trước ngày; Ngày hẹn bổ sung; Hạn nộp bổ sung; "
    "Thời hạn bổ sung; Hạn nộp; Hạn thanh toán",
    Meaning.AMOUNT: "Số tiền phải nộp; Số tiền; Số tiền cần nộp; Phí lệ phí; Tổng tiền; "
    "Tổng phí lệ phí; Lệ phí; Phí; Số tiền cần thanh toán; "
    "Amount; Fee",
    Meaning.PAY_HOW: "Cách nộp tiền; Hình thức thanh toán; Cách thanh toán; Nơi nộp tiền",
    Meaning.COLLECT_AT: "Nơi trả kết quả; Nơi nhận kết quả; Quầy trả kết quả; Quầy trả; Quầy",
    Meaning.DELIVERY: "Hình thức trả kết quả; Hình thức trả; Hình thức nhận kết quả; "
    "Cách thức trả kết quả; Phương thức trả kết quả; Đăng ký nhận kết quả; "
    "Delivery; Delivery method",
    Meaning.HANDLED_BY: "Cơ quan xử lý; Đơn vị xử lý; Đơn vị giải quyết; Cơ quan giải quyết; "
    "Phòng ban xử lý; Đơn vị đang xử lý; Cơ quan đang xử lý; Cơ quan thực hiện; Đơn vị thụ lý; "
    "Phòng ban thụ lý; "
    "Handling unit; Handling agency",
    Meaning.DIGITISED: "Giấy tờ đã số hóa; Thành phần đã số hóa; Giấy tờ số hóa",
    Meaning.LOOKUP: "Mã tra cứu; Mã tra cứu hồ sơ; Mã bí mật; Mật khẩu tra cứu; Mã PIN; "
    "Lookup code",
}

# What tells of a person, also as a part of a longer header. Staff are persons too.
_PRIVATE = re.compile(
    "hoten|hovaten|hovachudem|nguoinop|nguoinhan|nguoiyeucau|nguoidungten|nguoidaidien|nguoiduoc"
    "|nguoiuyquyen|nguoilam|nguoixuly|nguoithuly|nguoigui|chuhoso|chuho|congdan|khachhang"
    ""
    "|tentochuc|tencanhan|tendoanhnghiep|tennguoi|chuhs|nguoilienhe|nguoiky|canbo|chuyenvien|nhanvien|lanhdao|cccd|cmnd|cmt|hochieu"
    "|cancuoc|chungminh|dinhdanhcanhan|sodinhdanh|diachi|thuongtru|tamtru|noio|quequan|dienthoai"
    "|sodt|sdt|phone|mobile|didong|zalo|email|thudientu|ngaysinh|namsinh|gioitinh|dantoc|masothue"
    "|sotaikhoan|nguoithan|tenvo|tenchong|tenbo|tenme|tencon|ghichu|ykien"
    "|fullname|applicant|citizen|address|birth|passport|identity|idnumber"
)


def _known(by: Callable[[str], str]) -> dict[str, tuple[Meaning, int]]:
    found: dict[str, tuple[Meaning, int]] = {}
    for meaning in Meaning:
        headers = [meaning.label, *_HEADERS.get(meaning, "").split("; ")]
        for rank, header in enumerate(filter(None, headers)):
            found.setdefault(by(header), (meaning, rank))
    return found


_BY_KEY, _BY_GIST = _known(key), _known(gist)
_LESS_SURE = 1_000
"""Added to the rank of what was understood only loosely: plain words are the better ones."""


def guess(header: str) -> tuple[Meaning, int] | None:
    """What a header means, and how good a name for it this is (0 is best); ``None``: no idea."""
    found = _BY_KEY.get(key(header))
    if found is not None:
        return found
    if _PRIVATE.search(key(header)):
        return Meaning.PRIVATE, 0
    bare = without_brackets(header)
    found = _loosely(bare) or _of_parts(bare)
    if found is None:
        return None
    meaning, rank = found
    if is_planned(header) and meaning in (Meaning.FINISHED, Meaning.RETURNED):
        meaning = Meaning.DUE
    return meaning, rank + _LESS_SURE


def _loosely(header: str) -> tuple[Meaning, int] | None:
    short = gist(header)
    return _BY_KEY.get(key(header)) or _BY_KEY.get(short) or _BY_GIST.get(short)


def _of_parts(header: str) -> tuple[Meaning, int] | None:
    """What "Mã hồ sơ/Số biên nhận" means, where both are the same."""
    parts = [_loosely(part) for part in header.split("/")]
    first = parts[0]
    alike = first is not None and all(part and part[0] is first[0] for part in parts)
    return first if alike else None


def labelled(written: str) -> Meaning | None:
    """The meaning that somebody has named by its label, or by any header that we know."""
    found = guess(written)
    return None if found is None else found[0]
