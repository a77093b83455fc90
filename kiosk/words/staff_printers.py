"""Sentences about the printers for staff: on their page, in the self-test, at the command line."""

from kiosk.words import QT_TRANSLATE_NOOP

# Which slot, and what is in it
PRINTER = QT_TRANSLATE_NOOP("staff-printers", "Máy in")
PAGE_PRINTER = QT_TRANSLATE_NOOP("staff-printers", "Máy in trang giấy")
RECEIPT_PRINTER = QT_TRANSLATE_NOOP("staff-printers", "Máy in phiếu nhỏ")
PAPER_A4 = QT_TRANSLATE_NOOP("staff-printers", "Giấy A4")
PAPER_A5 = QT_TRANSLATE_NOOP("staff-printers", "Giấy A5")
PAPER_ROLL = QT_TRANSLATE_NOOP("staff-printers", "Giấy cuộn 80 mi-li-mét")
DEFAULT_PRINTER = QT_TRANSLATE_NOOP("staff-printers", "Máy in mặc định của máy này")
TO_FOLDER = QT_TRANSLATE_NOOP("staff-printers", "Không in ra giấy, lưu vào thư mục {folder}")
NOT_USED = QT_TRANSLATE_NOOP("staff-printers", "Máy này được đặt là không in ra giấy.")
CHANGE_PRINTER = QT_TRANSLATE_NOOP(
    "staff-printers", "Đổi máy in: người quản trị sửa phần {section} trong tệp cài đặt."
)

# What it can do now
ASKING = QT_TRANSLATE_NOOP("staff-printers", "Đang hỏi máy in…")
READY = QT_TRANSLATE_NOOP("staff-printers", "Máy in sẵn sàng.")
FOLDER_READY = QT_TRANSLATE_NOOP("staff-printers", "Thư mục sẵn sàng nhận bản in.")
CANNOT_PRINT = QT_TRANSLATE_NOOP("staff-printers", "Chưa in được. {why} {remedy}")
RECALLED = QT_TRANSLATE_NOOP(
    "staff-printers",
    "Đó là điều xảy ra ở lần in trước. Máy in này chỉ báo khi đang in: bạn hãy in trang thử để "
    "xem đã in được chưa.",
)
NO_SERVICE_FOR_IT = QT_TRANSLATE_NOOP(
    "staff-printers",
    "Người phụ trách máy tính: xem dịch vụ in có chạy không bằng lệnh {command}, và cài đủ các "
    "gói {packages}.",
)
NO_LIBRARY_FOR_IT = QT_TRANSLATE_NOOP(
    "staff-printers", "Người phụ trách máy tính: cài gói {packages} cho máy in nhiệt nối USB."
)
NO_PRINTER_SET = QT_TRANSLATE_NOOP(
    "staff-printers",
    "Chưa đặt máy in nào: bản in được lưu vào thư mục, không ra giấy. Người quản trị ghi máy in "
    "vào phần {section} trong tệp cài đặt.",
)
WAITING = QT_TRANSLATE_NOOP("staff-printers", "{count} bản in đang chờ hoặc đang in.")
ASK_AGAIN = QT_TRANSLATE_NOOP("staff-printers", "Hỏi lại")
TO_PRINTERS = QT_TRANSLATE_NOOP("staff-printers", "Về trang máy in")

# Paper
USED_SHEETS = QT_TRANSLATE_NOOP("staff-printers", "Đã in {count} tờ từ lúc {time}.")
USED_METRES = QT_TRANSLATE_NOOP("staff-printers", "Đã in {count} mét giấy từ lúc {time}.")
NOTHING_USED = QT_TRANSLATE_NOOP("staff-printers", "Máy chưa đếm tờ giấy nào ở đây.")
SHEETS_LEFT = QT_TRANSLATE_NOOP("staff-printers", "Khoảng {count} tờ nữa thì hết giấy.")
METRES_LEFT = QT_TRANSLATE_NOOP("staff-printers", "Khoảng {count} mét nữa thì hết cuộn.")
SHOULD_BE_EMPTY = QT_TRANSLATE_NOOP(
    "staff-printers", "Theo số đã đếm thì giấy phải hết rồi. Bạn mở khay ra xem."
)
PRINTER_CANNOT = QT_TRANSLATE_NOOP("staff-printers", "{printer} chưa in được. {why}")
SOON_EMPTY = QT_TRANSLATE_NOOP("staff-printers", "{printer} sắp hết giấy.")
PUT_IN_PAPER = QT_TRANSLATE_NOOP(
    "staff-printers", "Bạn nạp giấy cho đầy, rồi vào «Máy in» chạm «Đã thay giấy»."
)
CHANGED = QT_TRANSLATE_NOOP("staff-printers", "Đã thay giấy")
CHANGED_SURE = QT_TRANSLATE_NOOP("staff-printers", "Giấy đã đầy chưa?")
CHANGED_WHY = QT_TRANSLATE_NOOP(
    "staff-printers",
    "{printer}: máy sẽ đếm lại từ 0. Chỉ chọn khi khay đã đầy giấy, hoặc đã thay cuộn mới.",
)
CHANGED_YES = QT_TRANSLATE_NOOP("staff-printers", "Đã đầy, đếm lại")
CHANGING = QT_TRANSLATE_NOOP("staff-printers", "Đang ghi lại…")
COUNTED_ANEW = QT_TRANSLATE_NOOP("staff-printers", "{printer}: máy đếm giấy lại từ 0.")

# A test page, and a queue that stands still
TEST_PAGE = QT_TRANSLATE_NOOP("staff-printers", "In trang thử")
TEST_PAGE_FAILED = QT_TRANSLATE_NOOP("staff-printers", "Chưa in được trang thử. {why} {remedy}")
RESUME = QT_TRANSLATE_NOOP("staff-printers", "Cho in tiếp")
RESUMING = QT_TRANSLATE_NOOP("staff-printers", "Đang cho máy in chạy tiếp…")
NOT_RESUMED = QT_TRANSLATE_NOOP(
    "staff-printers",
    "Máy in chưa chạy tiếp. "
    "Bạn xem máy in có đèn báo lỗi không; nếu vẫn vậy, báo người quản trị xem hàng đợi in.",
)

# At the command line
BY_IT = QT_TRANSLATE_NOOP("staff-printers", "Người quản trị, bằng dòng lệnh")
SENDING = QT_TRANSLATE_NOOP("staff-printers", "Đang gửi trang thử…")
BEHIND = QT_TRANSLATE_NOOP("staff-printers", "Đang đợi, {count} bản khác in trước.")
PRINTING = QT_TRANSLATE_NOOP("staff-printers", "Đang in…")
SLOT = QT_TRANSLATE_NOOP("staff-printers", "{slot} – {printer} · {name} · {paper}")
NO_SUCH_SLOT = QT_TRANSLATE_NOOP(
    "staff-printers",
    "Máy này không có máy in «{slot}». Xem các máy in bằng lệnh {command}, "
    "hoặc thêm máy in trong tệp cài đặt.",
)
