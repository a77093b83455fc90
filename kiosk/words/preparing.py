"""Sentences about documents that cannot be made ready for a printer."""

from kiosk.words import QT_TRANSLATE_NOOP

# In the queue of the printer, for anybody to read: never more than what kind of paper it is
TITLE_SLIP = QT_TRANSLATE_NOOP("preparing", "Phiếu hồ sơ")
TITLE_CHECKLIST = QT_TRANSLATE_NOOP("preparing", "Danh sách giấy tờ")
TITLE_PROCEDURE = QT_TRANSLATE_NOOP("preparing", "Thủ tục")
TITLE_FORM = QT_TRANSLATE_NOOP("preparing", "Biểu mẫu")
TITLE_STAFF = QT_TRANSLATE_NOOP("preparing", "Giấy của cán bộ")

TOO_MANY_PAGES = QT_TRANSLATE_NOOP(
    "preparing",
    "Bản này dài {pages} trang. Máy chỉ in được nhiều nhất {limit} trang một lần.",
)

# A blank form that cannot be used
NO_PDF = QT_TRANSLATE_NOOP("preparing", "Tệp biểu mẫu này không phải là PDF nên không in được.")
BROKEN = QT_TRANSLATE_NOOP("preparing", "Tệp biểu mẫu này bị hỏng nên không in được.")
NOT_FOR_PAPER = QT_TRANSLATE_NOOP("preparing", "Tệp biểu mẫu này không in ra giấy được.")
LOCKED = QT_TRANSLATE_NOOP("preparing", "Tệp biểu mẫu này bị khóa nên không in được.")
