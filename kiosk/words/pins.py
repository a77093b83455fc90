"""Sentences about the people who may enter staff mode, and their PINs."""

from kiosk.words import QT_TRANSLATE_NOOP

PIN_WRONG = QT_TRANSLATE_NOOP("pins", "Mã số không đúng. Bạn gõ lại, hoặc hỏi người quản trị.")
PIN_TOO_SOON = QT_TRANSLATE_NOOP(
    "pins", "Mã số sai nhiều lần. Bạn đợi {seconds} giây rồi hãy gõ lại."
)
PIN_LENGTH = QT_TRANSLATE_NOOP("pins", "Mã số phải có từ {least} đến {most} chữ số. Hãy chọn lại.")
PIN_TOO_EASY = QT_TRANSLATE_NOOP(
    "pins",
    "Mã số này dễ đoán (số lặp lại, số liền nhau hoặc giống ngày sinh). Hãy chọn mã số khác.",
)
PIN_TAKEN = QT_TRANSLATE_NOOP("pins", "Mã số này không dùng được. Hãy chọn mã số khác.")
NAME_MISSING = QT_TRANSLATE_NOOP("pins", "Chưa có tên. Hãy ghi tên của người dùng mã số này.")
NAME_TOO_LONG = QT_TRANSLATE_NOOP("pins", "Tên dài quá {most} chữ. Hãy ghi ngắn hơn.")
NAME_TAKEN = QT_TRANSLATE_NOOP(
    "pins", "Đã có {name} trong danh sách. Hãy bỏ mã số cũ trước, hoặc ghi tên khác."
)
NAME_UNKNOWN = QT_TRANSLATE_NOOP(
    "pins", "Không có {name} trong danh sách cán bộ. Hãy xem lại cách viết tên."
)
BOOK_DAMAGED = QT_TRANSLATE_NOOP(
    "pins",
    "Danh sách cán bộ {file} không đọc được, nên chưa ai vào được chế độ cán bộ. "
    "Người quản trị dời tệp này đi chỗ khác, rồi thêm lại từng người bằng lệnh {command}.",
)
BOOK_UNWRITABLE = QT_TRANSLATE_NOOP(
    "pins",
    "Không ghi được danh sách cán bộ {file}, danh sách cũ vẫn giữ nguyên. "
    "Kiểm tra ổ đĩa còn chỗ và thư mục được phép ghi.",
)
