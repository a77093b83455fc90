"""What whoever stands there reads while the kiosk answers nothing about dossiers."""

from kiosk.words import QT_TRANSLATE_NOOP

TOO_MANY_LOOKUPS = QT_TRANSLATE_NOOP(
    "dossiers",
    "Máy đang nghỉ tra cứu hồ sơ, vì vừa có quá nhiều mã được hỏi. "
    "Bạn hãy hỏi quầy, hoặc quay lại sau {minutes} phút.",
)
