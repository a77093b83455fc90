"""Keeping people out of free text: what looks like a name, a phone or an ID number is left out.

Clerks write "Trích lục khai sinh cho Nguyễn Văn A" where the name of a procedure belongs. The
screen is public, so such a text is not stored at all. This cannot know every name; it errs to the
side of leaving too much out. Columns of names, addresses and numbers are never read at all.
"""

from __future__ import annotations

import re

_COMMON = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô|Dương|Nguyen|Tran|Pham|Huynh"
    "|Phan|Dang|Bui|Ngo|Duong"
)
# "Hồ Sơ Mới" and "Từ Chối" are no persons, though written like them.
_SURNAMES = (
    rf"{_COMMON}|Hồ(?!\s+[Ss]ơ)|Lý|Đào|Đoàn|Vương|Trịnh|Trương|Đinh|Lâm|Phùng|Mai|Tô|Hà|Tạ|Châu"
    r"|Quách|Thái|Lương|Lưu|Tăng|Kiều|Vi|Chu|Triệu|Đàm|Bạch|Ninh|Hứa|Thạch|Danh(?!\s+[SsMm])|Tống"
    r"|Khổng|Mạc|Nghiêm|Phí|Cao(?!\s+[ĐđCc])|Hoang|Truong|Dinh|Doan|Trinh"
)
_CAPITALISED = r"[A-ZÀ-ỸĐƠƯĂÂÊÔ]\w*"
_NAME = rf"(?:{_SURNAMES})(?:\s+{_CAPITALISED}){{1,4}}"
_OF = (
    r"cho|của|là|do|bởi|tên|họ tên|họ và tên|chủ hộ|người nộp|người nhận|người yêu cầu|chủ hồ sơ"
    r"|con|vợ|chồng|bố|mẹ|cha|với|và|gặp|liên hệ|chuyên viên|cán bộ|cán bộ thụ lý|cán bộ xử lý"
)

_NUMBERS = re.compile(
    r"[0-9]{9,}"
    r"|(?<![0-9])(?<![0-9][.,])0[0-9]{2}[ .-][0-9]{3}[ .-][0-9]{3}[ .-][0-9]{3}(?![0-9])"
    r"|(?<![0-9])(?<![0-9][.,])0[0-9]{2,3}[ .-]?[0-9]{3}[ .-]?[0-9]{3,4}(?![0-9])"
    r"|\+84[ .-]?[0-9]"
)
_MAIL = re.compile(r"[\w.+-]+@\w")
_ADDRESSED = re.compile(
    rf"(?<!\w)(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Ee]m|[Cc]háu|[Cc]ô|[Cc]hú|[Bb]ác)"
    rf"(?:\s*/\s*(?:[Bb]à|[Cc]hị))?\s*:?\s+(?!Rịa|Nà|Đen|Tạ|Địa|Trưng|Triệu){_CAPITALISED}"
)
_SOMEBODY = re.compile(rf"(?<!\w)(?i:{_OF})\s*:?\s+{_NAME}(?!\w)")
# The middle of many names, and hardly ever that of anything else.
_MIDDLE = re.compile(
    rf"(?<!\w)(?:{_SURNAMES})\s+(?:Văn|Thị|Van|Thi)\s+{_CAPITALISED}"
    rf"|(?<!\w)(?i:(?:{_COMMON})\s+(?:văn|thị)\s+\w+)"
)
_ONLY_A_NAME = re.compile(rf"{_NAME}")
_OFFICE = re.compile(r"[0-9]|phường|xã|đường|quận|huyện|tỉnh", re.IGNORECASE)


def looks_personal(text: str) -> bool:
    """Whether a text seems to name a person, or to give a number or address of one."""
    if _NUMBERS.search(text) or _MAIL.search(text):
        return True
    # "CHO NGUYỄN VĂN A": capitals tell nothing where everything is written in them.
    cased = text.title() if text.isupper() else text
    if _ADDRESSED.search(cased) or _MIDDLE.search(cased) or _SOMEBODY.search(cased):
        return True
    return bool(_ONLY_A_NAME.fullmatch(cased)) and not _OFFICE.search(cased)
