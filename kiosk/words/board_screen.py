"""Sentences of the board on the glass, and of the report that staff carry away."""

from kiosk.words import QT_TRANSLATE_NOOP

TITLE = QT_TRANSLATE_NOOP("board-screen", "Kết quả giải quyết hồ sơ")

# Periods
MONTH = QT_TRANSLATE_NOOP("board-screen", "Tháng {number}/{year}")
QUARTER = QT_TRANSLATE_NOOP("board-screen", "Quý {number}/{year}")
FIRST_HALF = QT_TRANSLATE_NOOP("board-screen", "6 tháng đầu năm {year}")
SECOND_HALF = QT_TRANSLATE_NOOP("board-screen", "6 tháng cuối năm {year}")
YEAR = QT_TRANSLATE_NOOP("board-screen", "Năm {year}")
FROM_TO = QT_TRANSLATE_NOOP("board-screen", "Từ {first} đến {last}")
FRESH = QT_TRANSLATE_NOOP("board-screen", "Số liệu lúc {moment}")
CHOOSE_PERIOD = QT_TRANSLATE_NOOP("board-screen", "Xem kỳ khác")
WHICH_PERIOD = QT_TRANSLATE_NOOP("board-screen", "Bạn muốn xem kỳ nào?")
KEEP_PERIOD = QT_TRANSLATE_NOOP("board-screen", "Giữ kỳ đang xem")
THIS_MONTH = QT_TRANSLATE_NOOP("board-screen", "Tháng này")
LAST_MONTH = QT_TRANSLATE_NOOP("board-screen", "Tháng trước")
THIS_QUARTER = QT_TRANSLATE_NOOP("board-screen", "Quý này")
THIS_HALF = QT_TRANSLATE_NOOP("board-screen", "Nửa năm này")
THIS_YEAR = QT_TRANSLATE_NOOP("board-screen", "Năm nay")

# The figures of the whole office
WHOLE = QT_TRANSLATE_NOOP("board-screen", "Cả cơ quan")
RECEIVED = QT_TRANSLATE_NOOP("board-screen", "Đã tiếp nhận")
SENT_ONLINE = QT_TRANSLATE_NOOP("board-screen", "{count} nộp trực tuyến")
SENT_OTHERWISE = QT_TRANSLATE_NOOP("board-screen", "{count} nộp trực tiếp hoặc qua bưu chính")
CARRIED_OVER = QT_TRANSLATE_NOOP("board-screen", "Thêm {count} từ kỳ trước chuyển sang")
SOLVED = QT_TRANSLATE_NOOP("board-screen", "Đã giải quyết")
IN_TIME = QT_TRANSLATE_NOOP("board-screen", "{share} trước hạn và đúng hạn")
EARLY_AND_ON_TIME = QT_TRANSLATE_NOOP(
    "board-screen", "{early} trước hạn, {on_time} đúng hạn, cộng lại {both}"
)
LATE = QT_TRANSLATE_NOOP("board-screen", "{count} trễ hạn")
UNDATED = QT_TRANSLATE_NOOP("board-screen", "{count} không rõ hạn")
IN_HAND = QT_TRANSLATE_NOOP("board-screen", "Đang giải quyết")
NOT_DUE = QT_TRANSLATE_NOOP("board-screen", "{count} còn hạn")
OVERDUE = QT_TRANSLATE_NOOP("board-screen", "{count} quá hạn")
NONE_OVERDUE = QT_TRANSLATE_NOOP("board-screen", "Không có hồ sơ quá hạn")
NOT_ELIGIBLE = QT_TRANSLATE_NOOP("board-screen", "Không đủ điều kiện")
REFUSED_OR_STOPPED = QT_TRANSLATE_NOOP("board-screen", "Không được tiếp nhận, hoặc dừng xử lý")
WITHDRAWN = QT_TRANSLATE_NOOP("board-screen", "{count} hồ sơ người nộp tự rút")
PER_CENT = QT_TRANSLATE_NOOP("board-screen", "{number} %")
SAMPLE = QT_TRANSLATE_NOOP("board-screen", "Số liệu mẫu, không phải của cơ quan nào.")

# By field
BY_FIELD = QT_TRANSLATE_NOOP("board-screen", "Theo lĩnh vực")
BY_FIELD_HOW = QT_TRANSLATE_NOOP(
    "board-screen", "Thanh dài là lĩnh vực nhận nhiều hồ sơ trong kỳ này."
)
OTHER_FIELDS = QT_TRANSLATE_NOOP("board-screen", "{count} lĩnh vực khác")
SHOW_OTHERS = QT_TRANSLATE_NOOP("board-screen", "Xem đủ các lĩnh vực")
NO_FIELD = QT_TRANSLATE_NOOP("board-screen", "Chưa ghi lĩnh vực")
OF_FIELD = QT_TRANSLATE_NOOP(
    "board-screen", "Đã giải quyết {solved}. Đang giải quyết {in_hand}, quá hạn {overdue}."
)
OF_FIELD_IN_TIME = QT_TRANSLATE_NOOP(
    "board-screen",
    "Đã giải quyết {solved}, {share} trước hạn và đúng hạn. "
    "Đang giải quyết {in_hand}, quá hạn {overdue}.",
)
RECEIVED_COUNT = QT_TRANSLATE_NOOP("board-screen", "Đã tiếp nhận {count}")

# By month
BY_MONTH = QT_TRANSLATE_NOOP("board-screen", "Theo tháng")
BY_MONTH_HOW = QT_TRANSLATE_NOOP("board-screen", "Các tháng gần nhất, đến hết ngày {last}.")
COLUMN_RECEIVED = QT_TRANSLATE_NOOP("board-screen", "Cột là số hồ sơ đã tiếp nhận")
LINE_SOLVED = QT_TRANSLATE_NOOP("board-screen", "Đường có chấm là số hồ sơ đã giải quyết")
SHORT_MONTH = QT_TRANSLATE_NOOP("board-screen", "T{number}")
OF_MONTH = QT_TRANSLATE_NOOP("board-screen", "Tiếp nhận {received}, giải quyết {solved}")
OF_MONTH_OVERDUE = QT_TRANSLATE_NOOP("board-screen", "Cuối tháng còn {in_hand}, quá hạn {overdue}")
OF_MONTH_SO_FAR = QT_TRANSLATE_NOOP("board-screen", "Đến nay còn {in_hand}, quá hạn {overdue}")

# Where there is nothing
COUNTING = QT_TRANSLATE_NOOP("board-screen", "Máy đang tính, bạn chờ một chút.")
NOTHING_YET = QT_TRANSLATE_NOOP(
    "board-screen", "Máy này chưa có hồ sơ nào để tính. Bạn xem lại sau khi cán bộ nhập số liệu."
)
NOTHING_THEN = QT_TRANSLATE_NOOP(
    "board-screen", "Kỳ này không có hồ sơ nào. Bạn xem kỳ khác bằng các nút bên dưới."
)
ASK_STAFF = QT_TRANSLATE_NOOP("board-screen", "Bạn cần giúp? Hãy hỏi cán bộ tại quầy.")

# The report
REPORT_TITLE = QT_TRANSLATE_NOOP("board-report", "Tình hình, kết quả giải quyết hồ sơ")
REPORT_UNIT = QT_TRANSLATE_NOOP("board-report", "Đơn vị {unit}")
ALL_UNITS = QT_TRANSLATE_NOOP("board-report", "Tất cả đơn vị trong sổ hồ sơ")
SUMMARY = QT_TRANSLATE_NOOP("board-report", "Tổng hợp")
FIELDS = QT_TRANSLATE_NOOP("board-report", "Theo lĩnh vực")
FIGURE = QT_TRANSLATE_NOOP("board-report", "Chỉ tiêu")
COUNT = QT_TRANSLATE_NOOP("board-report", "Số hồ sơ")
SHARE = QT_TRANSLATE_NOOP("board-report", "Tỷ lệ")
ORDINAL = QT_TRANSLATE_NOOP("board-report", "Số thứ tự")
FIELD = QT_TRANSLATE_NOOP("board-report", "Lĩnh vực")
TOTAL = QT_TRANSLATE_NOOP("board-report", "Tổng số")
ALL_FIELDS = QT_TRANSLATE_NOOP("board-report", "Tổng cộng")
TAKEN_IN = QT_TRANSLATE_NOOP("board-report", "Tiếp nhận")
TO_HANDLE = QT_TRANSLATE_NOOP("board-report", "Phải giải quyết")
EARLY_OR_ON_TIME = QT_TRANSLATE_NOOP("board-report", "Trước hạn và đúng hạn")
IN_PERIOD = QT_TRANSLATE_NOOP("board-report", "Tiếp nhận trong kỳ")
ONLINE = QT_TRANSLATE_NOOP("board-report", "Trực tuyến")
OTHERWISE = QT_TRANSLATE_NOOP("board-report", "Trực tiếp, bưu chính")
FROM_BEFORE = QT_TRANSLATE_NOOP("board-report", "Kỳ trước chuyển sang")
DONE = QT_TRANSLATE_NOOP("board-report", "Đã giải quyết")
EARLY = QT_TRANSLATE_NOOP("board-report", "Trước hạn")
ON_TIME = QT_TRANSLATE_NOOP("board-report", "Đúng hạn")
TOO_LATE = QT_TRANSLATE_NOOP("board-report", "Trễ hạn")
NO_DATE = QT_TRANSLATE_NOOP("board-report", "Không rõ hạn")
GOING_ON = QT_TRANSLATE_NOOP("board-report", "Đang giải quyết")
STILL_IN_TIME = QT_TRANSLATE_NOOP("board-report", "Còn hạn")
PAST_DUE = QT_TRANSLATE_NOOP("board-report", "Quá hạn")
APART = QT_TRANSLATE_NOOP("board-report", "Tính riêng")
LEFT_OUT = QT_TRANSLATE_NOOP("board-report", "Không đủ điều kiện")
TAKEN_BACK = QT_TRANSLATE_NOOP("board-report", "Rút hồ sơ")
MADE = QT_TRANSLATE_NOOP("board-report", "Lập lúc {moment}")
SOURCE = QT_TRANSLATE_NOOP("board-report", "Nguồn là sổ hồ sơ của máy này, số liệu lúc {moment}")
SOURCE_EMPTY = QT_TRANSLATE_NOOP("board-report", "Nguồn là sổ hồ sơ của máy này, chưa có hồ sơ nào")
HOW_JUDGED = QT_TRANSLATE_NOOP(
    "board-report",
    "Còn hạn hay quá hạn được xét vào cuối ngày {last}. "
    "Hồ sơ không đủ điều kiện và hồ sơ rút được tính riêng, không nằm trong số phải giải quyết.",
)

# Carrying it away
EXPORT_TILE = QT_TRANSLATE_NOOP("board-report", "Báo cáo kết quả giải quyết")
EXPORT_DETAIL = QT_TRANSLATE_NOOP("board-report", "Lập bảng tính hoặc tờ in, chép vào USB")
EXPORT_PERIOD = QT_TRANSLATE_NOOP("board-report", "Báo cáo kỳ nào?")
EXPORT_PLACE = QT_TRANSLATE_NOOP("board-report", "Chép báo cáo vào đâu?")
EXPORT_KIND = QT_TRANSLATE_NOOP("board-report", "Bạn cần loại tệp nào?")
AS_TABLE = QT_TRANSLATE_NOOP("board-report", "Bảng tính")
AS_TABLE_HOW = QT_TRANSLATE_NOOP("board-report", "Tệp {ending}, để tính tiếp hoặc gửi cấp trên")
AS_PAPER = QT_TRANSLATE_NOOP("board-report", "Tờ in")
AS_PAPER_HOW = QT_TRANSLATE_NOOP("board-report", "Tệp {ending}, khổ A4 ngang, để in")
EXPORT_COUNTING = QT_TRANSLATE_NOOP("board-report", "Máy đang lập báo cáo.")
BACK_TO_PERIODS = QT_TRANSLATE_NOOP("board-report", "Lập báo cáo khác")
KIND_UNKNOWN = QT_TRANSLATE_NOOP(
    "board-report",
    "Máy chỉ lập được báo cáo vào tệp {known}. Hãy đặt lại tên tệp {file} rồi làm lại.",
)
