"""Sentences about printers: what happened, and what staff do about it.

What somebody in front of the kiosk does instead is said where it is shown.
"""

from kiosk.words import QT_TRANSLATE_NOOP

PAPER_OUT = QT_TRANSLATE_NOOP("printers", "Máy in đã hết giấy.")
TRAY_OUT = QT_TRANSLATE_NOOP("printers", "Khay giấy chưa được đẩy vào máy in.")
OUTPUT_FULL = QT_TRANSLATE_NOOP("printers", "Chỗ giấy ra của máy in đã đầy.")
JAM = QT_TRANSLATE_NOOP("printers", "Giấy bị kẹt trong máy in.")
DOOR_OPEN = QT_TRANSLATE_NOOP("printers", "Nắp máy in đang mở.")
INK_OUT = QT_TRANSLATE_NOOP("printers", "Máy in đã hết mực.")
WRONG_PAPER = QT_TRANSLATE_NOOP("printers", "Máy in không có cỡ giấy này.")
PAUSED = QT_TRANSLATE_NOOP("printers", "Máy in đang tạm dừng.")
REFUSING = QT_TRANSLATE_NOOP("printers", "Máy in không nhận bản in.")
OFFLINE = QT_TRANSLATE_NOOP("printers", "Máy in đang tắt hoặc bị rút dây.")
SILENT = QT_TRANSLATE_NOOP("printers", "Máy in không trả lời.")
BUSY = QT_TRANSLATE_NOOP("printers", "Máy in đang bận quá lâu.")
NO_PRINTER = QT_TRANSLATE_NOOP("printers", "Máy này chưa có máy in.")
NO_SERVICE = QT_TRANSLATE_NOOP("printers", "Phần mềm in của máy này không chạy.")
DISK_FULL = QT_TRANSLATE_NOOP("printers", "Máy không còn chỗ để lưu bản in.")
UNWRITABLE = QT_TRANSLATE_NOOP("printers", "Máy không lưu được bản in.")
BROKEN = QT_TRANSLATE_NOOP("printers", "Máy in cần cán bộ đến xem.")
FAILED = QT_TRANSLATE_NOOP("printers", "Máy in đã bỏ bản in này.")

# It prints still
PAPER_LOW = QT_TRANSLATE_NOOP("printers", "Máy in sắp hết giấy.")
INK_LOW = QT_TRANSLATE_NOOP("printers", "Máy in sắp hết mực.")

# What staff do about it
REMEDY_PAPER_OUT = QT_TRANSLATE_NOOP(
    "printers",
    "Bạn hãy nạp giấy vào máy in. Nếu máy vẫn báo hết giấy, hãy kéo khay ra rồi đẩy vào hết cỡ.",
)
REMEDY_TRAY_OUT = QT_TRANSLATE_NOOP(
    "printers", "Bạn hãy đẩy khay giấy vào máy in cho đến khi nghe tiếng khớp."
)
REMEDY_OUTPUT_FULL = QT_TRANSLATE_NOOP(
    "printers", "Bạn hãy lấy hết giấy đã in ra khỏi máy in, rồi in trang thử."
)
REMEDY_JAM = QT_TRANSLATE_NOOP(
    "printers",
    "Bạn hãy mở nắp máy in, từ từ kéo hết giấy bị kẹt ra, kể cả mảnh nhỏ, rồi đóng nắp lại.",
)
REMEDY_DOOR_OPEN = QT_TRANSLATE_NOOP(
    "printers", "Bạn hãy đóng nắp máy in và đẩy mọi khay vào hết cỡ."
)
REMEDY_INK_OUT = QT_TRANSLATE_NOOP("printers", "Bạn hãy thay hộp mực của máy in.")
REMEDY_WRONG_PAPER = QT_TRANSLATE_NOOP(
    "printers",
    "Bạn hãy nạp đúng cỡ giấy vào máy in, hoặc nhờ người phụ trách máy tính chọn lại cỡ giấy "
    "trong cài đặt.",
)
REMEDY_PAUSED = QT_TRANSLATE_NOOP(
    "printers",
    "Bạn hãy xem máy in có kẹt giấy, hết giấy hay hết mực không, rồi cho máy in chạy tiếp.",
)
REMEDY_REFUSING = QT_TRANSLATE_NOOP(
    "printers",
    "Bạn hãy nhờ người phụ trách máy tính mở lại hàng đợi của máy in, hoặc bỏ mật khẩu mà máy in "
    "đang đòi.",
)
REMEDY_OFFLINE = QT_TRANSLATE_NOOP(
    "printers",
    "Bạn hãy xem máy in đã bật chưa, dây điện và dây nối với máy này đã cắm chặt chưa.",
)
REMEDY_SILENT = QT_TRANSLATE_NOOP(
    "printers",
    "Bạn hãy tắt máy in, chờ mười giây rồi bật lại. Nếu vẫn vậy, hãy xem dây nối với máy này.",
)
REMEDY_BUSY = QT_TRANSLATE_NOOP(
    "printers", "Bạn hãy chờ máy in làm xong việc, hoặc hủy bản in nào đang chặn các bản khác."
)
REMEDY_NO_PRINTER = QT_TRANSLATE_NOOP(
    "printers", "Bạn hãy nhờ người phụ trách máy tính ghi đúng máy in vào cài đặt."
)
REMEDY_NO_SERVICE = QT_TRANSLATE_NOOP(
    "printers",
    "Bạn hãy báo người phụ trách máy tính: phần mềm in chưa chạy, hoặc chưa được cài.",
)
REMEDY_DISK_FULL = QT_TRANSLATE_NOOP(
    "printers", "Bạn hãy nhờ người phụ trách máy tính dọn bớt tệp để ổ đĩa có chỗ trống."
)
REMEDY_UNWRITABLE = QT_TRANSLATE_NOOP(
    "printers", "Bạn hãy nhờ người phụ trách máy tính xem quyền ghi của thư mục bản in."
)
REMEDY_BROKEN = QT_TRANSLATE_NOOP(
    "printers", "Bạn hãy xem đèn và màn hình của máy in, rồi làm theo điều ghi ở đó."
)
REMEDY_FAILED = QT_TRANSLATE_NOOP(
    "printers", "Bạn hãy in trang thử. Nếu trang thử cũng không ra, hãy tắt máy in rồi bật lại."
)

# What became of it
TAKEN_BY_PRINTER = QT_TRANSLATE_NOOP("printers", "Đã in xong. Mời bạn lấy giấy ở khe bên dưới.")
TAKEN_BY_FOLDER = QT_TRANSLATE_NOOP(
    "printers", "Bản in đã được lưu cho cán bộ. Bạn hãy nhờ cán bộ đưa giấy."
)
