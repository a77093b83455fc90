"""Sentences of staff mode: the door, the home of staff, the machine and the texts of the office."""

from kiosk.words import QT_TRANSLATE_NOOP

# The frame
WINDOW_TITLE = QT_TRANSLATE_NOOP("staff", "Kiosk Một Cửa – Chế độ cán bộ")
STAFF_MODE = QT_TRANSLATE_NOOP("staff", "Chế độ cán bộ · {name}")
LEAVE = QT_TRANSLATE_NOOP("staff", "Khóa lại")
KEEP_AS_IT_IS = QT_TRANSLATE_NOOP("staff", "Thôi, giữ nguyên")
WORK_BUG = QT_TRANSLATE_NOOP(
    "staff",
    "Máy gặp trục trặc và chưa làm được việc này. "
    "Bạn hãy thử lại; nếu vẫn bị, báo người quản trị xem nhật ký của máy.",
)
STILL_WORKING = QT_TRANSLATE_NOOP(
    "staff", "Máy còn đang làm việc trước đó. Bạn đợi một chút rồi làm lại."
)

# The door
PIN_TITLE = QT_TRANSLATE_NOOP("staff-pin", "Mã số của bạn?")
PIN_HINT = QT_TRANSLATE_NOOP("staff-pin", "Gõ mã số cán bộ, rồi chạm Xong.")
PIN_DONE = QT_TRANSLATE_NOOP("staff-pin", "Xong")
PIN_SHORT = QT_TRANSLATE_NOOP("staff-pin", "Mã số có ít nhất {least} chữ số. Bạn gõ tiếp cho đủ.")
PIN_DIGITS = QT_TRANSLATE_NOOP("staff-pin", "Đã gõ {count} chữ số")
PIN_CHECKING = QT_TRANSLATE_NOOP("staff-pin", "Đang kiểm tra…")
NOBODY_ON_KIOSK = QT_TRANSLATE_NOOP(
    "staff-pin",
    "Máy này chưa có cán bộ nào có mã số. "
    "Người quản trị thêm người đầu tiên bằng lệnh {command}, kèm tên của người đó.",
)
NOBODY_ON_PC = QT_TRANSLATE_NOOP(
    "staff-pin", "Chưa có cán bộ nào có mã số trên máy này. Bạn là người đầu tiên?"
)
MAKE_FIRST = QT_TRANSLATE_NOOP("staff-pin", "Tạo mã số của tôi")

# The first person, on a PC
FIRST_NAME = QT_TRANSLATE_NOOP("staff-first", "Tên của bạn?")
FIRST_NAME_HINT = QT_TRANSLATE_NOOP(
    "staff-first", "Tên này đứng cạnh mỗi việc bạn làm: ai công bố, lúc nào."
)
FIRST_PIN = QT_TRANSLATE_NOOP("staff-first", "Mã số của {name}?")
FIRST_PIN_HINT = QT_TRANSLATE_NOOP(
    "staff-first",
    "Chọn từ {least} đến {most} chữ số mà người khác khó đoán, không phải ngày sinh. "
    "Mã số là của riêng bạn, đừng cho ai dùng chung.",
)
FIRST_AGAIN = QT_TRANSLATE_NOOP("staff-first", "Gõ lại mã số đó")
FIRST_AGAIN_HINT = QT_TRANSLATE_NOOP("staff-first", "Để chắc chắn bạn nhớ đúng.")
FIRST_DIFFERENT = QT_TRANSLATE_NOOP(
    "staff-first", "Hai lần gõ không giống nhau. Bạn chọn lại từ đầu."
)
GO_ON = QT_TRANSLATE_NOOP("staff-first", "Tiếp")

# Home
STAFF_HOME_TITLE = QT_TRANSLATE_NOOP("staff-home", "Bạn muốn làm gì?")
CATALOGUE_TILE = QT_TRANSLATE_NOOP("staff-home", "Danh mục")
CATALOGUE_DETAIL = QT_TRANSLATE_NOOP("staff-home", "Đưa bản mới lên, xem thay đổi, quay lại")
DOSSIERS_TILE = QT_TRANSLATE_NOOP("staff-home", "Hồ sơ")
DOSSIERS_DETAIL = QT_TRANSLATE_NOOP("staff-home", "Nhập tệp xuất, sao lưu, xem sổ có gì")
OFFICE_TILE = QT_TRANSLATE_NOOP("staff-home", "Nội dung cơ quan")
OFFICE_DETAIL = QT_TRANSLATE_NOOP("staff-home", "Tên, địa chỉ, điện thoại, giờ làm việc, thông báo")
PRINTER_TILE = QT_TRANSLATE_NOOP("staff-home", "Máy in")
PRINTER_DETAIL = QT_TRANSLATE_NOOP("staff-home", "Máy in nào, có in được không, in thử")
TEST_TILE = QT_TRANSLATE_NOOP("staff-home", "Kiểm tra máy")
TEST_DETAIL = QT_TRANSLATE_NOOP("staff-home", "Thử từng phần, in phiếu kiểm tra")
EXIT_TILE = QT_TRANSLATE_NOOP("staff-home", "Thoát khỏi kiosk")
EXIT_DETAIL = QT_TRANSLATE_NOOP("staff-home", "Đóng chương trình, về màn hình máy tính")
EXIT_TITLE = QT_TRANSLATE_NOOP("staff-home", "Đóng kiosk?")
EXIT_WHY = QT_TRANSLATE_NOOP(
    "staff-home",
    "Chương trình sẽ đóng và không ai tra cứu được nữa, cho đến khi máy được mở lại.",
)
EXIT_YES = QT_TRANSLATE_NOOP("staff-home", "Đóng kiosk")
TO_STAFF_HOME = QT_TRANSLATE_NOOP("staff-home", "Về trang cán bộ")

# The printer
STAFF_INSTEAD = QT_TRANSLATE_NOOP(
    "staff-printer", "Bạn xem máy in đã bật, đã cắm dây và còn giấy chưa, rồi in lại."
)
SAMPLE_TITLE = QT_TRANSLATE_NOOP("staff-printer", "Trang in thử")
SAMPLE_LOOK = QT_TRANSLATE_NOOP(
    "staff-printer",
    "Bạn xem khung quanh trang có đủ bốn cạnh, chữ có đủ dấu và không nhòe, "
    "rồi quét thử các mã bên dưới.",
)
SAMPLE_LETTERS = QT_TRANSLATE_NOOP("staff-printer", "Chữ và dấu")
SAMPLE_CODES = QT_TRANSLATE_NOOP("staff-printer", "Mã để quét thử")

# The self-test
TEST_TITLE = QT_TRANSLATE_NOOP("staff-test", "Kiểm tra máy")
TESTING = QT_TRANSLATE_NOOP("staff-test", "Đang thử từng phần của máy…")
TEST_PASSED = QT_TRANSLATE_NOOP("staff-test", "Mọi phần đều tốt.")
TEST_FAILED = QT_TRANSLATE_NOOP("staff-test", "Có {count} phần chưa tốt.")
PART_FINE = QT_TRANSLATE_NOOP("staff-test", "{part}: tốt")
PART_BAD = QT_TRANSLATE_NOOP("staff-test", "{part}: chưa tốt")
WINDOW_RUNS = QT_TRANSLATE_NOOP(
    "staff-test", "{width} x {height} điểm ảnh, mỗi lần vẽ mất {milliseconds} phần nghìn giây"
)
TEST_AGAIN = QT_TRANSLATE_NOOP("staff-test", "Kiểm tra lại")
PRINT_SHEET = QT_TRANSLATE_NOOP("staff-test", "In phiếu kiểm tra")
SHEET_TITLE = QT_TRANSLATE_NOOP("staff-test", "Phiếu kiểm tra máy")
SHEET_PARTS = QT_TRANSLATE_NOOP("staff-test", "Từng phần")
SHEET_ABOUT = QT_TRANSLATE_NOOP("staff-test", "Về lần kiểm tra này")
SHEET_WHO = QT_TRANSLATE_NOOP("staff-test", "Cán bộ")
SHEET_VERSION = QT_TRANSLATE_NOOP("staff-test", "Phiên bản chương trình")
SHEET_SIGNED = QT_TRANSLATE_NOOP("staff-test", "Ký tên")
NO_OFFICE = QT_TRANSLATE_NOOP("staff-test", "Chưa có tên cơ quan")

# The texts of the office
OFFICE_TITLE = QT_TRANSLATE_NOOP("staff-office", "Nội dung cơ quan")
OFFICE_HOW = QT_TRANSLATE_NOOP("staff-office", "Chạm vào dòng bạn muốn đổi.")
OFFICE_ELSEWHERE = QT_TRANSLATE_NOOP(
    "staff-office",
    "Máy này chỉ nhận nội dung đã công bố. Bạn đổi các dòng này trên máy của cán bộ, "
    "rồi chuyển bản mới sang đây.",
)
OFFICE_NAME = QT_TRANSLATE_NOOP("staff-office", "Tên cơ quan")
OFFICE_UNIT = QT_TRANSLATE_NOOP("staff-office", "Đơn vị")
OFFICE_ADDRESS = QT_TRANSLATE_NOOP("staff-office", "Địa chỉ")
OFFICE_PHONE = QT_TRANSLATE_NOOP("staff-office", "Điện thoại")
OFFICE_HOURS = QT_TRANSLATE_NOOP("staff-office", "Giờ làm việc")
OFFICE_NOTICE = QT_TRANSLATE_NOOP("staff-office", "Thông báo ở đầu mỗi trang")
OFFICE_EMPTY = QT_TRANSLATE_NOOP("staff-office", "Chưa ghi")
OFFICE_SAVE = QT_TRANSLATE_NOOP("staff-office", "Lưu và công bố")
OFFICE_NAME_NEEDED = QT_TRANSLATE_NOOP(
    "staff-office", "Tên cơ quan không được để trống. Bạn ghi tên rồi lưu lại."
)
OFFICE_SURE = QT_TRANSLATE_NOOP("staff-office", "Đổi ngay bây giờ?")
OFFICE_SURE_YES = QT_TRANSLATE_NOOP("staff-office", "Đổi và công bố")
OFFICE_WILL_READ = QT_TRANSLATE_NOOP("staff-office", "Mọi người sẽ đọc: «{value}».")
OFFICE_WILL_VANISH = QT_TRANSLATE_NOOP("staff-office", "Dòng này sẽ không còn hiện nữa.")
OFFICE_SUPERSEDES = QT_TRANSLATE_NOOP(
    "staff-office",
    "Lưu ý: bản danh mục đang chờ ngày {date} sẽ không được dùng nữa, bạn phải công bố lại bản đó.",
)
OFFICE_WHEN_TAKEN = QT_TRANSLATE_NOOP(
    "staff-office", "Các máy kiosk chỉ đổi theo sau khi nhận tệp đã ký của bản mới."
)
OFFICE_CHANGED = QT_TRANSLATE_NOOP("staff-office", "Đã đổi: {text}. Danh mục nay mang số {number}.")
OFFICE_SAVING = QT_TRANSLATE_NOOP("staff-office", "Đang công bố… Bạn đừng tắt máy.")
OFFICE_CHANGED_NOTE = QT_TRANSLATE_NOOP("staff-office", "Đổi: {text}")
OFFICE_SOURCE = QT_TRANSLATE_NOOP("staff-office", "Nội dung cơ quan, gõ trên máy")

# What people look for
ASKED_TILE = QT_TRANSLATE_NOOP("staff-asked", "Người dân tìm gì?")
ASKED_DETAIL = QT_TRANSLATE_NOOP("staff-asked", "Tìm mà không thấy, mở nhiều nhất")
ASKED_HOW = QT_TRANSLATE_NOOP(
    "staff-asked", "Máy chỉ đếm theo tháng, giữ {months} tháng, không ghi ai tìm và lúc nào."
)
ASKED_NOTHING = QT_TRANSLATE_NOOP(
    "staff-asked", "Máy này chưa đếm được gì. Số đếm có sau khi người dân dùng ô tìm kiếm ở đây."
)
ASKED_MISSED = QT_TRANSLATE_NOOP("staff-asked", "Tìm mà không thấy")
ASKED_MISSED_COUNT = QT_TRANSLATE_NOOP("staff-asked", "{count} câu, từ hai lượt trở lên")
ASKED_MISSED_HOW = QT_TRANSLATE_NOOP(
    "staff-asked",
    "Muốn lần sau tìm thấy, bạn thêm câu đó vào trang «Từ ngữ» của bảng tính danh mục.",
)
ASKED_NONE_MISSED = QT_TRANSLATE_NOOP("staff-asked", "Chưa có câu nào từ hai lượt tìm trở lên.")
ASKED_ONCE = QT_TRANSLATE_NOOP(
    "staff-asked",
    "{count} câu chỉ có một lượt tìm. Máy không giữ chữ của các câu này, "
    "vì đó có thể là tên của một người.",
)
ASKED_OPENED = QT_TRANSLATE_NOOP("staff-asked", "Mở nhiều nhất")
ASKED_OPENED_COUNT = QT_TRANSLATE_NOOP("staff-asked", "{count} thủ tục mở từ ô tìm kiếm")
ASKED_NONE_OPENED = QT_TRANSLATE_NOOP("staff-asked", "Chưa có thủ tục nào được mở từ ô tìm kiếm.")
ASKED_VISITS = QT_TRANSLATE_NOOP("staff-asked", "{count} lượt")
ASKED_OPENINGS = QT_TRANSLATE_NOOP("staff-asked", "{count} lần")
ASKED_CODE = QT_TRANSLATE_NOOP("staff-asked", "Mã {code}")
ASKED_MORE = QT_TRANSLATE_NOOP("staff-asked", "Còn {count} dòng nữa trong bảng ghi ra tệp.")
ASKED_EXPORT = QT_TRANSLATE_NOOP("staff-asked", "Ghi ra tệp")
ASKED_EXPORT_HOW = QT_TRANSLATE_NOOP("staff-asked", "Để mở bằng bảng tính trên máy tính")
ASKED_PLACE = QT_TRANSLATE_NOOP("staff-asked", "Ghi số đếm vào đâu?")
ASKED_BACK = QT_TRANSLATE_NOOP("staff-asked", "Về trang số đếm")
ASKED_ERASE = QT_TRANSLATE_NOOP("staff-asked", "Xóa số đếm")
ASKED_ERASE_HOW = QT_TRANSLATE_NOOP("staff-asked", "Đếm lại từ đầu")
ASKED_ERASE_SURE = QT_TRANSLATE_NOOP("staff-asked", "Xóa hết số đếm?")
ASKED_ERASE_WHY = QT_TRANSLATE_NOOP(
    "staff-asked",
    "Mọi câu và mọi số đếm sẽ mất, không lấy lại được. "
    "Muốn giữ lại thì bạn ghi ra tệp trước. Danh mục thủ tục không đổi.",
)
ASKED_ERASING = QT_TRANSLATE_NOOP("staff-asked", "Đang xóa…")
ASKED_ERASED = QT_TRANSLATE_NOOP("staff-asked", "Đã xóa hết số đếm. Máy đếm lại từ bây giờ.")
ASKED_NOT_ERASED = QT_TRANSLATE_NOOP(
    "staff-asked",
    "Không xóa được số đếm trong thư mục {folder}. "
    "Bạn báo người quản trị xem quyền ghi của thư mục, rồi xóa lại.",
)

# The same as a table
ASKED_KIND = QT_TRANSLATE_NOOP("staff-asked", "Loại")
ASKED_WHAT = QT_TRANSLATE_NOOP("staff-asked", "Câu đã gõ hoặc tên thủ tục")
ASKED_CODES = QT_TRANSLATE_NOOP("staff-asked", "Mã thủ tục")
ASKED_TIMES = QT_TRANSLATE_NOOP("staff-asked", "Số lượt")
ASKED_ONLY_ONCE = QT_TRANSLATE_NOOP("staff-asked", "(các câu chỉ có một lượt tìm)")
