"""What was abolished and is still named in texts: the district level, old books and cards.

Few false alarms matter more than finding all: a sentence that says that something is *no longer*
needed, the address of an office ("quận 1"), or a book of former days is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.catalogue.checks.problem import WARNING, Problem
from kiosk.catalogue.checks.texts import read_by_people
from kiosk.catalogue.model import Procedure
from kiosk.words import Sentence
from kiosk.words import findings as words

_ORGAN = (
    r"(?:công an|u[ỷy] ban nhân dân|ủy ban nhân dân|ubnd|bảo hiểm xã hội|t[oò][aà] án nhân dân"
    r"|hội đồng nhân dân|hđnd|viện kiểm sát nhân dân|cơ quan quân sự|ban chỉ huy quân sự)"
)
_CAPITAL = "A-ZĂÂĐÊÔƠƯÁÀẢÃẠẤẦẨẪẬẮẰẲẴẶÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ"


@dataclass(frozen=True, slots=True)
class _Gone:
    """Something abolished: letters to look for fast, the pattern that decides, what to do."""

    hints: tuple[str, ...]
    pattern: re.Pattern[str]
    remedy: Sentence


_GONE = (
    _Gone(
        ("huyện", "quận", "thị trấn", "thành phố thuộc tỉnh"),
        re.compile(
            rf"(?i:{_ORGAN} (?:cấp )?(?:quận|huyện|thị xã)\b(?! \d))"
            r"|(?i:\bcấp (?:quận|huyện)\b)"
            r"|(?i:\b(?:quận|huyện)\s*[,/]\s*(?:quận|huyện|thị xã)\b)"
            r"|(?i:\bthành phố thuộc tỉnh\b)"
            rf"|(?i:\bthị trấn\b)(?! [{_CAPITAL}])"
        ),
        words.NO_DISTRICTS,
    ),
    _Gone(
        ("hộ khẩu", "tạm trú"),
        re.compile(r"(?i:\bsổ (?:đăng ký )?(?:hộ khẩu|tạm trú)\b|\bphiếu báo thay đổi hộ khẩu\b)"),
        words.NO_HOUSEHOLD_BOOKS,
    ),
    _Gone(
        ("chứng minh", "cmnd", "cmtnd"),
        re.compile(r"(?i:\bchứng minh (?:thư )?nhân dân\b|\bcmt?nd\b)"),
        words.NO_OLD_IDENTITY_CARDS,
    ),
)
# Said of former days, or said to be gone: nobody is sent for it.
_PAST = re.compile(
    r"(?i:không (?:còn|cần|phải|yêu cầu|bắt buộc)|thay (?:cho|thế)|bãi bỏ|hết (?:giá trị|hiệu lực)"
    r"|trước đây|trước ngày|liên quan đến việc (?:nộp|xuất trình)|xác nhận số|kiểu giấy"
    r"|\bcũ\b|\b0?9 số\b)"
)
_SENTENCE_END = re.compile(r"[.;\n](?:\s|$)")
_AROUND = 200


def abolished(procedure: Procedure) -> Iterator[Problem]:
    """One remark for each text and each kind of abolished thing in it."""
    for path, said in read_by_people(procedure):
        if not said:
            continue
        lowered = said.lower()
        for gone in _GONE:
            if any(hint in lowered for hint in gone.hints):
                found = _found(gone.pattern, said)
                if found:
                    yield path, WARNING, words.ABOLISHED(thing=found), gone.remedy()


def _found(pattern: re.Pattern[str], said: str) -> str:
    """The first abolished thing that is not said of former days, as it is written."""
    for match in pattern.finditer(said):
        before = _SENTENCE_END.split(said[max(0, match.start() - _AROUND) : match.start()])[-1]
        after = _SENTENCE_END.split(said[match.end() : match.end() + _AROUND])[0]
        if not _PAST.search(f"{before}{match[0]}{after}"):
            return match[0]
    return ""
