"""Sentences about the register that cannot be used just now: too new, locked, or on a server away.

First for whoever stands there, then for staff.
"""

from __future__ import annotations

from kiosk.words import QT_TRANSLATE_NOOP

REGISTER_LOCKED = QT_TRANSLATE_NOOP(
    "register",
    "Dữ liệu hồ sơ đang bận, chưa đọc hay ghi được. Bạn hãy chờ một phút rồi thử lại. "
    "(Cán bộ: chương trình khác đang giữ {place}, hãy đợi nó xong hoặc đóng nó lại.)",
)
REGISTER_NOT_OPENED = QT_TRANSLATE_NOOP(
    "register",
    "Máy tạm chưa tra được hồ sơ. Bạn hãy hỏi cán bộ tại quầy. "
    "(Cán bộ: ổ đĩa đầy hoặc không cho mở {place}, không phải sổ hỏng. "
    "Hãy xóa bớt tệp thừa, xem quyền đọc và ghi, rồi thử lại.)",
)
REGISTER_TOO_NEW = QT_TRANSLATE_NOOP(
    "register",
    "Máy này chưa tra được hồ sơ. Bạn hãy hỏi cán bộ tại quầy. "
    "(Cán bộ: {place} do phiên bản mới hơn làm ra, hãy cập nhật chương trình trên máy này.)",
)
REGISTER_UNREACHABLE = QT_TRANSLATE_NOOP(
    "register",
    "Máy tạm chưa tra được hồ sơ vì không nối được với máy chủ. Bạn hãy hỏi cán bộ tại quầy. "
    "(Cán bộ: hãy xem mạng và địa chỉ {place}, rồi làm lại.)",
)
SERVER_WITHOUT_REGISTER = QT_TRANSLATE_NOOP(
    "register",
    "Máy này chưa tra được hồ sơ. Bạn hãy hỏi cán bộ tại quầy. "
    "(Cán bộ: trên máy chủ {place} chưa có dữ liệu hồ sơ, hãy báo người quản trị máy chủ.)",
)
SERVER_REGISTER_UNUSABLE = QT_TRANSLATE_NOOP(
    "register",
    "Máy tạm chưa tra được hồ sơ. Bạn hãy hỏi cán bộ tại quầy. "
    "(Cán bộ: không đọc được dữ liệu trên máy chủ {place}, hãy báo người quản trị máy chủ.)",
)
SERVER_NOT_WRITTEN = QT_TRANSLATE_NOOP(
    "register",
    "Không ghi được dữ liệu hồ sơ lên máy chủ {place}; dữ liệu cũ vẫn còn nguyên. "
    "Hãy nhờ người quản trị máy chủ xem ổ đĩa có đầy không và tài khoản có quyền ghi không.",
)
