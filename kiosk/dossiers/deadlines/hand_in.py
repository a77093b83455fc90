"""Whether a handling time begins to run when the dossier is handed in, as far as its source says.

Only then can a day be told from the day of handing in. Some times begin later: when the last day
for handing in has passed, when the commune begins its look at incomes, when somebody else has
sent a result. Reckoned from the day of handing in, they would be false promises.

The portal has no field for it, only words beside the time. Without such words the time runs from
the receipt of the dossier, as for every procedure.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kiosk.catalogue.model import Method

_MOMENT = r"(?:ngày|khi|lúc|thời điểm)"
# Since when a fee or a rule holds is no beginning of a time.
_A_DATE = r"(?:ngày )?\d\d?(?: ?[/-] ?\d\d? ?[/-] ?| tháng \d\d? năm )\d{4}"
_BEGINS = re.compile(
    rf"\b(?:(?:tính|kể) từ|từ(?= {_MOMENT}\b)|khi(?= hết\b)"
    r"|sau(?= (?:khi|ngày|thời gian|thời hạn)\b))"
    rf" (?!(?:{_MOMENT} )?(?:tính từ|kể từ|{_A_DATE}))(?P<when>[^.;()]*)"
)
# Who receives it may stand before the verb. "Hết hạn nộp hồ sơ" is the end of handing in.
_RECEIVED = (
    r"(?:(?:(?!(?:nhận|hết|xong|kết|hoàn)\b)\w+ ){0,8}?"
    r"(?:nhận|nộp)(?: được| đầy đủ| đủ| đúng| các)* )?"
)
_HANDED_IN = (
    r"(?:(?:đầy )?đủ )?(?:bộ )?(?:hồ sơ|giấy tờ|tờ khai|tờ trình báo|đơn\b|phiếu yêu cầu|đề nghị"
    r"|yêu cầu|văn bản (?:đề nghị|yêu cầu)|giấy đề nghị|danh sách|tin\b)"
)
_HAND_IN = re.compile(rf"(?:{_MOMENT} )?{_RECEIVED}{_HANDED_IN}(?P<of>.{{0,60}})")
_COMES_LATER = re.compile(
    r"hoàn thiện|chỉnh sửa|bổ sung|sửa đổi|giải trình|trình phê duyệt|trình duyệt|trình ký"
    r"|\bdo (?:\w+ ){1,8}(?:trình|chuyển|gửi)\b|chuyển đến|kết quả|đầu tiên"
    r"|\btừ (?:cơ quan|cục|sở|bộ|ủy ban)\b"
)
_BY_ROUNDS = re.compile(r"\b(?:hằng|hàng|mỗi) (?:tháng|quý|năm)\b|\bđợt\b")


def runs_from_hand_in(method: Method) -> bool:
    """Whether the words beside the time of ``method`` let it run from the day of handing in.

    An office that promises a shorter time lets it begin when the time by law begins. ``False`` also
    where the words name several beginnings, one of them another: nobody can tell then what the one
    number counts.
    """
    limits = filter(None, (method.statutory_time, method.committed_time))
    return _runs_from_hand_in(". ".join((*(limit.note for limit in limits), method.note)))


# The ways of one procedure mostly carry the same words, and a whole export asks for the same few.
@lru_cache(maxsize=256)
def _runs_from_hand_in(said: str) -> bool:
    plain = " ".join(said.lower().split())
    if _BY_ROUNDS.search(plain):
        return False
    return all(_is_hand_in(found["when"]) for found in _BEGINS.finditer(plain))


def _is_hand_in(when: str) -> bool:
    found = _HAND_IN.match(when)
    return found is not None and not _COMES_LATER.search(found["of"])
