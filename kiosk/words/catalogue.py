"""Sentences about procedures: time, fees, channels, conditions."""

from kiosk.words import QT_TRANSLATE_NOOP

CHANNEL_QUESTION = QT_TRANSLATE_NOOP("catalogue", "Bạn muốn nộp hồ sơ bằng cách nào?")
IN_PERSON = QT_TRANSLATE_NOOP("catalogue", "Nộp trực tiếp tại quầy")
ONLINE = QT_TRANSLATE_NOOP("catalogue", "Nộp trên mạng")
POSTAL = QT_TRANSLATE_NOOP("catalogue", "Gửi qua bưu điện")

LEVEL_COMMUNE = QT_TRANSLATE_NOOP("catalogue", "cấp xã")
LEVEL_PROVINCE = QT_TRANSLATE_NOOP("catalogue", "cấp tỉnh")
LEVEL_MINISTRY = QT_TRANSLATE_NOOP("catalogue", "cấp bộ")
LEVEL_OTHER = QT_TRANSLATE_NOOP("catalogue", "cơ quan khác")

SAME_DAY = QT_TRANSLATE_NOOP("catalogue", "Trong ngày")
WORKING_DAYS = QT_TRANSLATE_NOOP("catalogue", "{amount} ngày làm việc")
DAYS = QT_TRANSLATE_NOOP("catalogue", "{amount} ngày")
WORKING_HOURS = QT_TRANSLATE_NOOP("catalogue", "{amount} giờ làm việc")
HOURS = QT_TRANSLATE_NOOP("catalogue", "{amount} giờ")
MONTHS = QT_TRANSLATE_NOOP("catalogue", "{amount} tháng")
COMMITTED = QT_TRANSLATE_NOOP("catalogue", "{committed} (luật cho phép {statutory})")
TIME_UNKNOWN = QT_TRANSLATE_NOOP("catalogue", "Chưa công bố, hỏi cán bộ")

FEE_FREE = QT_TRANSLATE_NOOP("catalogue", "Không thu tiền")
FEE_UNKNOWN = QT_TRANSLATE_NOOP("catalogue", "Chưa công bố, hỏi cán bộ")
FEE_DONG = QT_TRANSLATE_NOOP("catalogue", "{amount} đồng")
FEE_OTHER = QT_TRANSLATE_NOOP("catalogue", "{amount} {currency}")
FEE_PER = QT_TRANSLATE_NOOP("catalogue", "{amount} một {per}")
FEE_CHARGED = QT_TRANSLATE_NOOP("catalogue", "Có thu tiền")
FEE_LABELLED = QT_TRANSLATE_NOOP("catalogue", "{label}: {amount}")

ORIGINALS = QT_TRANSLATE_NOOP("catalogue", "{count} bản chính")
COPIES = QT_TRANSLATE_NOOP("catalogue", "{count} bản sao")
ORIGINALS_AND_COPIES = QT_TRANSLATE_NOOP("catalogue", "{originals} bản chính và {copies} bản sao")
FORM = QT_TRANSLATE_NOOP("catalogue", "Mẫu: {form}")
NOTHING_TO_BRING = QT_TRANSLATE_NOOP("catalogue", "Không phải nộp")

ONLY_IF = QT_TRANSLATE_NOOP("catalogue", "Chỉ khi: {options}")
ALWAYS_BUT = QT_TRANSLATE_NOOP("catalogue", "Mọi trường hợp, trừ: {others}")
ONLY_IF_BUT = QT_TRANSLATE_NOOP("catalogue", "Chỉ khi: {options}; trừ: {others}")
OPTION = QT_TRANSLATE_NOOP("catalogue", "“{option}”")
OR = QT_TRANSLATE_NOOP("catalogue", " hoặc ")
AND = QT_TRANSLATE_NOOP("catalogue", "; ")

NO_SUCH_PROCEDURE = QT_TRANSLATE_NOOP(
    "catalogue", "Không có thủ tục mã «{code}» trong danh mục. Hãy kiểm tra lại mã."
)
NO_SUCH_QUESTION = QT_TRANSLATE_NOOP(
    "catalogue", "Thủ tục này không có câu hỏi «{question}». Các câu hỏi: {known}."
)
NO_SUCH_OPTION = QT_TRANSLATE_NOOP(
    "catalogue", "Câu hỏi «{question}» không có lựa chọn «{option}». Chọn một trong: {known}."
)
EDITION_MISSING = QT_TRANSLATE_NOOP(
    "catalogue",
    "Máy này chưa có danh mục thủ tục. Cán bộ hãy nhận bản có chữ ký từ USB, "
    "hoặc chạy lệnh «kiosk catalogue install»; "
    "trên máy được công bố thì chạy «kiosk catalogue build».",
)
FORM_MISSING = QT_TRANSLATE_NOOP(
    "catalogue", "Không thấy tờ mẫu này trong danh mục. Bạn hỏi cán bộ để xin tờ giấy."
)
EDITION_DAMAGED = QT_TRANSLATE_NOOP(
    "catalogue",
    "Danh mục thủ tục bị hỏng, không đọc được. Cán bộ hãy nhận lại bản có chữ ký từ USB, "
    "hoặc chạy lệnh «kiosk catalogue install»; "
    "trên máy được công bố thì chạy «kiosk catalogue build».",
)
EDITION_UNWRITABLE = QT_TRANSLATE_NOOP(
    "catalogue",
    "Không ghi được danh mục vào {folder}. Kiểm tra ổ đĩa còn chỗ và quyền ghi, rồi làm lại.",
)
FOLDER_HAS_ERRORS = QT_TRANSLATE_NOOP(
    "catalogue",
    "Danh mục trong {folder} có {count} lỗi nên chưa nạp; danh mục cũ giữ nguyên. "
    "Sửa các lỗi trên rồi làm lại.",
)
EDITION_TEXT = QT_TRANSLATE_NOOP("catalogue", "Danh mục số {number}, từ ngày {date}")
SOURCE = QT_TRANSLATE_NOOP("catalogue", "Nguồn: {source}, đọc {date}")
SOURCE_DAY = QT_TRANSLATE_NOOP("catalogue", "ngày {date}")
SOURCE_MONTH = QT_TRANSLATE_NOOP("catalogue", "tháng {date}")
DECISION = QT_TRANSLATE_NOOP("catalogue", "Công bố theo Quyết định {number}")
