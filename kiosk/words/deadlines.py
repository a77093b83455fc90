"""Sentences about working days and office hours: the table that staff edit, and what is in it."""

from kiosk.words import QT_TRANSLATE_NOOP

# The office hours, a setting

HOURS_UNREADABLE = QT_TRANSLATE_NOOP(
    "deadlines",
    "Không hiểu giờ làm việc «{said}». "
    "Hãy ghi giờ mở cửa và giờ đóng cửa của từng buổi, ví dụ {example}.",
)
HOURS_INSTEAD = QT_TRANSLATE_NOOP("deadlines", "Trong lúc chờ sửa, máy tính theo {hours}.")
HOURS_NOT_EIGHT = QT_TRANSLATE_NOOP(
    "deadlines", "Mỗi ngày làm việc dài {hours} giờ {minutes:02} phút, không phải 8 giờ."
)
HOURS_MEANT = QT_TRANSLATE_NOOP(
    "deadlines", "Nếu đúng như vậy thì không phải làm gì; nếu không, hãy sửa lại giờ."
)

# The table of days off and days worked

COLUMN_DATE = QT_TRANSLATE_NOOP("deadlines", "ngày")
COLUMN_KIND = QT_TRANSLATE_NOOP("deadlines", "nghỉ hay làm")
COLUMN_NOTE = QT_TRANSLATE_NOOP("deadlines", "ghi chú")
TABLE_UNREADABLE = QT_TRANSLATE_NOOP(
    "deadlines", "Không đọc được bảng ngày nghỉ, nên máy chỉ tính theo lịch nghỉ chung."
)
TABLE_TOO_LARGE = QT_TRANSLATE_NOOP(
    "deadlines", "Tệp quá lớn so với một bảng ngày nghỉ, nên máy chỉ tính theo lịch nghỉ chung."
)
TABLE_NO_TEXT = QT_TRANSLATE_NOOP(
    "deadlines", "Tệp này không phải bảng chữ, nên máy chỉ tính theo lịch nghỉ chung."
)
CHECK_FILE = QT_TRANSLATE_NOOP(
    "deadlines", "Hãy xem có đúng tệp không và có được phép đọc không, rồi làm lại."
)
SAVE_AS = QT_TRANSLATE_NOOP(
    "deadlines", "Hãy mở tệp bằng phần mềm bảng tính và lưu lại thành {kind}."
)
NO_DATE = QT_TRANSLATE_NOOP("deadlines", "«{said}» không phải ngày.")
WRITE_DATE = QT_TRANSLATE_NOOP(
    "deadlines", "Hãy ghi ngày, tháng và đủ bốn chữ số của năm, ví dụ {example}."
)
NO_KIND = QT_TRANSLATE_NOOP("deadlines", "«{said}» không phải «nghỉ» hay «làm».")
WRITE_KIND = QT_TRANSLATE_NOOP("deadlines", "Hãy ghi một trong hai chữ đó vào cột thứ hai.")
BOTH = QT_TRANSLATE_NOOP("deadlines", "Ngày {date} vừa ghi nghỉ vừa ghi làm. Máy theo dòng {line}.")
DROP_ONE = QT_TRANSLATE_NOOP("deadlines", "Hãy xóa một trong hai dòng.")
MORE_ROWS = QT_TRANSLATE_NOOP("deadlines", "Còn {count} dòng nữa không hiểu được.")
MEND_THESE_FIRST = QT_TRANSLATE_NOOP("deadlines", "Hãy sửa các dòng trên trước, rồi xem lại.")

# A year nobody knows

YEAR_UNKNOWN = QT_TRANSLATE_NOOP(
    "deadlines",
    "Máy chưa biết ngày nghỉ của năm {year}, nên không tính được ngày hẹn. "
    "Bạn hãy xem ngày in trên giấy hẹn, hoặc hỏi cán bộ tại quầy.",
)

# kiosk days

OFF_IN = QT_TRANSLATE_NOOP("deadlines", "Ngày nghỉ năm {year}, ngoài các ngày cuối tuần thường lệ")
WORKED_IN = QT_TRANSLATE_NOOP("deadlines", "Ngày cuối tuần đi làm năm {year}")
NO_SUCH_DAY = QT_TRANSLATE_NOOP("deadlines", "không có ngày nào")
OFFICE_SAYS = QT_TRANSLATE_NOOP("deadlines", "theo bảng của cơ quan")
HOURS = QT_TRANSLATE_NOOP("deadlines", "Giờ làm việc: {hours}")
TABLE_AT = QT_TRANSLATE_NOOP("deadlines", "Bảng ngày nghỉ của cơ quan: {file}")
NO_TABLE = QT_TRANSLATE_NOOP(
    "deadlines",
    "Cơ quan chưa có bảng ngày nghỉ riêng. "
    "Muốn ghi thêm ngày nghỉ hay ngày làm bù, hãy chạy lệnh này với {option}.",
)
TABLE_MADE = QT_TRANSLATE_NOOP(
    "deadlines",
    "Đã tạo bảng ngày nghỉ {file}. Mở bằng phần mềm bảng tính, mỗi dòng ghi một ngày rồi lưu lại.",
)
TABLE_THERE = QT_TRANSLATE_NOOP(
    "deadlines", "Đã có bảng ngày nghỉ {file}. Hãy mở bảng đó và ghi tiếp vào dưới."
)
NOT_ANNOUNCED = QT_TRANSLATE_NOOP(
    "deadlines",
    "Lịch nghỉ năm {year} mới tính theo luật chung. Khi có thông báo chính thức về Tết "
    "và các ngày làm bù, hãy ghi những ngày đó vào bảng của cơ quan.",
)
