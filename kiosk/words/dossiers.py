"""Sentences about a dossier: where it stands, what to do now, and what went wrong looking it up.

A citizen reads them standing, often without glasses. So each says one thing, with a weekday and
a date where there is one, and never blames.
"""

from __future__ import annotations

from kiosk.words import QT_TRANSLATE_NOOP

# Dates
MONDAY = QT_TRANSLATE_NOOP("dossiers", "thứ Hai")
TUESDAY = QT_TRANSLATE_NOOP("dossiers", "thứ Ba")
WEDNESDAY = QT_TRANSLATE_NOOP("dossiers", "thứ Tư")
THURSDAY = QT_TRANSLATE_NOOP("dossiers", "thứ Năm")
FRIDAY = QT_TRANSLATE_NOOP("dossiers", "thứ Sáu")
SATURDAY = QT_TRANSLATE_NOOP("dossiers", "thứ Bảy")
SUNDAY = QT_TRANSLATE_NOOP("dossiers", "Chủ nhật")
DATE = QT_TRANSLATE_NOOP("dossiers", "{weekday}, {day:02}/{month:02}/{year}")
TODAY = QT_TRANSLATE_NOOP("dossiers", "hôm nay, {date}")

# The ten states, short (status_text)
STATUS_REGISTERED = QT_TRANSLATE_NOOP("dossiers", "Mới đăng ký")
STATUS_RECEIVED = QT_TRANSLATE_NOOP("dossiers", "Được tiếp nhận")
STATUS_REFUSED = QT_TRANSLATE_NOOP("dossiers", "Không được tiếp nhận")
STATUS_IN_PROGRESS = QT_TRANSLATE_NOOP("dossiers", "Đang xử lý")
STATUS_PAPERS_NEEDED = QT_TRANSLATE_NOOP("dossiers", "Cần bổ sung giấy tờ")
STATUS_PAYMENT_NEEDED = QT_TRANSLATE_NOOP("dossiers", "Cần nộp tiền")
STATUS_WITHDRAWN = QT_TRANSLATE_NOOP("dossiers", "Đã yêu cầu rút hồ sơ")
STATUS_STOPPED = QT_TRANSLATE_NOOP("dossiers", "Dừng xử lý")
STATUS_FINISHED = QT_TRANSLATE_NOOP("dossiers", "Đã xử lý xong")
STATUS_RETURNED = QT_TRANSLATE_NOOP("dossiers", "Đã trả kết quả")

# Against the due date, for a badge (timeliness_text)
EARLY = QT_TRANSLATE_NOOP("dossiers", "Xong sớm")
ON_TIME = QT_TRANSLATE_NOOP("dossiers", "Xong đúng hẹn")
LATE = QT_TRANSLATE_NOOP("dossiers", "Xong trễ hẹn")
NOT_DUE = QT_TRANSLATE_NOOP("dossiers", "Còn hạn")
OVERDUE = QT_TRANSLATE_NOOP("dossiers", "Quá hẹn")
PAUSED = QT_TRANSLATE_NOOP("dossiers", "Tạm dừng")

# Where it stands (sentence): what, then when
WAITS_FOR_ACCEPTANCE = QT_TRANSLATE_NOOP(
    "dossiers", "Bạn đã gửi hồ sơ vào {date}. Cán bộ chưa tiếp nhận."
)
IS_RECEIVED = QT_TRANSLATE_NOOP("dossiers", "Hồ sơ đã được tiếp nhận.")
IS_IN_PROGRESS = QT_TRANSLATE_NOOP("dossiers", "Hồ sơ đang được xử lý.")
IS_OVERDUE = QT_TRANSLATE_NOOP("dossiers", "Hồ sơ chưa xong và đã quá hẹn.")
DUE = QT_TRANSLATE_NOOP("dossiers", "Hẹn trả kết quả: {date}.")
DUE_ESTIMATE = QT_TRANSLATE_NOOP("dossiers", "Ngày trả kết quả dự kiến: {date}.")
DUE_UNKNOWN = QT_TRANSLATE_NOOP("dossiers", "Chưa có ngày hẹn trả kết quả.")
WAS_DUE = QT_TRANSLATE_NOOP("dossiers", "Ngày hẹn cũ: {date}.")
WAS_DUE_ESTIMATE = QT_TRANSLATE_NOOP("dossiers", "Ngày dự kiến cũ: {date}.")
IS_REFUSED = QT_TRANSLATE_NOOP("dossiers", "Hồ sơ không được tiếp nhận.")
IS_REFUSED_ON = QT_TRANSLATE_NOOP("dossiers", "Hồ sơ không được tiếp nhận vào {date}.")
WAITS_FOR_PAPERS = QT_TRANSLATE_NOOP("dossiers", "Hồ sơ tạm dừng, chờ bạn nộp thêm giấy tờ.")
WAITS_FOR_PAYMENT = QT_TRANSLATE_NOOP("dossiers", "Hồ sơ tạm dừng, chờ bạn nộp tiền.")
LAST_DAY = QT_TRANSLATE_NOOP("dossiers", "Hạn cuối: {date}.")
LAST_DAY_UNKNOWN = QT_TRANSLATE_NOOP("dossiers", "Chưa có thông tin về hạn cuối.")
LAST_DAY_PASSED = QT_TRANSLATE_NOOP("dossiers", "Hạn cuối đã qua: {date}.")
IS_WITHDRAWN = QT_TRANSLATE_NOOP("dossiers", "Bạn đã yêu cầu rút hồ sơ này.")
IS_WITHDRAWN_ON = QT_TRANSLATE_NOOP("dossiers", "Bạn đã yêu cầu rút hồ sơ này vào {date}.")
IS_STOPPED = QT_TRANSLATE_NOOP("dossiers", "Hồ sơ đã dừng xử lý.")
IS_STOPPED_ON = QT_TRANSLATE_NOOP("dossiers", "Hồ sơ đã dừng xử lý vào {date}.")
IS_FINISHED = QT_TRANSLATE_NOOP("dossiers", "Hồ sơ đã xong, chờ bạn đến nhận kết quả.")
IS_FINISHED_ON = QT_TRANSLATE_NOOP(
    "dossiers", "Hồ sơ đã xong vào {date}, chờ bạn đến nhận kết quả."
)
IS_FINISHED_EARLY = QT_TRANSLATE_NOOP(
    "dossiers", "Hồ sơ đã xong sớm hơn hẹn, vào {date}. Kết quả đang chờ bạn."
)
IS_FINISHED_ON_TIME = QT_TRANSLATE_NOOP(
    "dossiers", "Hồ sơ đã xong đúng hẹn, vào {date}. Kết quả đang chờ bạn."
)
IS_FINISHED_LATE = QT_TRANSLATE_NOOP(
    "dossiers", "Hồ sơ đã xong nhưng trễ hẹn, vào {date}. Kết quả đang chờ bạn."
)
IS_RETURNED = QT_TRANSLATE_NOOP("dossiers", "Kết quả đã được trả.")
IS_RETURNED_ON = QT_TRANSLATE_NOOP("dossiers", "Kết quả đã được trả vào {date}.")
IT_WAS_EARLY = QT_TRANSLATE_NOOP("dossiers", "Hồ sơ xong sớm hơn hẹn.")
IT_WAS_ON_TIME = QT_TRANSLATE_NOOP("dossiers", "Hồ sơ xong đúng hẹn.")
IT_WAS_LATE = QT_TRANSLATE_NOOP("dossiers", "Hồ sơ xong trễ hẹn.")

# What to do now (what_to_do)
WAIT_FOR_ACCEPTANCE = QT_TRANSLATE_NOOP(
    "dossiers",
    "Bạn chưa phải làm gì. Khi cán bộ tiếp nhận hồ sơ, bạn sẽ có ngày hẹn trả kết quả.",
)
COME_BACK_ON = QT_TRANSLATE_NOOP(
    "dossiers",
    "Bạn chưa phải làm gì. Hãy đến {place} vào {date} để nhận kết quả. "
    "Nhớ mang giấy hẹn và căn cước.",
)
COME_TODAY = QT_TRANSLATE_NOOP(
    "dossiers", "Hôm nay là ngày hẹn. Bạn hãy hỏi {place} xem kết quả đã có chưa."
)
ASK_BEFORE_COMING = QT_TRANSLATE_NOOP(
    "dossiers",
    "Bạn chưa phải làm gì. Ngày dự kiến là {date}: bạn hãy hỏi quầy trước khi đến nhận.",
)
ASK_FOR_DATE = QT_TRANSLATE_NOOP(
    "dossiers", "Bạn chưa phải làm gì. Muốn biết ngày nhận kết quả, bạn hãy hỏi quầy."
)
APOLOGY_NEW_DATE = QT_TRANSLATE_NOOP(
    "dossiers", "Xin lỗi bạn vì hồ sơ bị chậm. Bạn hãy hỏi quầy để nhận lịch hẹn mới."
)
ASK_WHY_REFUSED = QT_TRANSLATE_NOOP(
    "dossiers", "Bạn hãy hỏi quầy để biết vì sao và cần sửa gì. Sau đó bạn có thể nộp lại."
)
BRING = QT_TRANSLATE_NOOP("dossiers", "Bạn hãy nộp thêm tại quầy: {needs}.")
ASK_WHAT_TO_BRING = QT_TRANSLATE_NOOP("dossiers", "Bạn hãy hỏi quầy xem còn thiếu giấy tờ nào.")
PAY = QT_TRANSLATE_NOOP(
    "dossiers", "Bạn hãy nộp tiền: {needs}. Nếu chưa biết nộp ở đâu, bạn hãy hỏi quầy."
)
ASK_WHAT_TO_PAY = QT_TRANSLATE_NOOP(
    "dossiers", "Bạn hãy hỏi quầy xem cần nộp bao nhiêu tiền và nộp ở đâu."
)
ASK_BY_WHEN = QT_TRANSLATE_NOOP("dossiers", "Bạn nên làm sớm và hỏi quầy hạn cuối là ngày nào.")
TOO_LATE_ASK = QT_TRANSLATE_NOOP(
    "dossiers", "Hạn cuối {date} đã qua: bạn hãy hỏi quầy ngay xem còn nộp được không."
)
NOTHING_AFTER_WITHDRAWAL = QT_TRANSLATE_NOOP(
    "dossiers",
    "Bạn hãy hỏi quầy nếu muốn lấy lại giấy tờ hoặc nộp hồ sơ mới. "
    "Nếu bạn không hề xin rút, hãy báo ngay cho quầy.",
)
ASK_WHY_STOPPED = QT_TRANSLATE_NOOP(
    "dossiers",
    "Hồ sơ này sẽ không có kết quả. Bạn hãy hỏi quầy để biết vì sao và có thể nộp lại không.",
)
COLLECT = QT_TRANSLATE_NOOP(
    "dossiers", "Bạn hãy đến {place} để nhận kết quả. Nhớ mang giấy hẹn và căn cước."
)
APOLOGY = QT_TRANSLATE_NOOP("dossiers", "Xin lỗi bạn vì sự chậm trễ.")
NOTHING_TO_DO = QT_TRANSLATE_NOOP(
    "dossiers", "Bạn không phải làm gì thêm. Nếu bạn chưa nhận được kết quả, hãy hỏi quầy."
)
ANY_COUNTER = QT_TRANSLATE_NOOP("dossiers", "quầy trả kết quả")

# Problems reading a code
CODE_MALFORMED = QT_TRANSLATE_NOOP(
    "dossiers",
    "Máy không đọc được mã hồ sơ. Bạn hãy quét lại giấy hẹn, "
    "hoặc gõ mã in trên giấy, ví dụ {example}.",
)
CODE_AMBIGUOUS = QT_TRANSLATE_NOOP(
    "dossiers",
    "Máy đọc được nhiều hơn một mã hồ sơ và không dám đoán. "
    "Bạn hãy quét lại từng mã, hoặc gõ mã bằng bàn phím trên màn hình.",
)

# Problems with the register: first for whoever stands there, then for staff
REGISTER_MISSING = QT_TRANSLATE_NOOP(
    "dossiers",
    "Máy này chưa tra được hồ sơ. Bạn hãy hỏi cán bộ tại quầy. "
    "(Cán bộ: không thấy tệp {file}, hãy báo người quản trị máy.)",
)
REGISTER_DAMAGED = QT_TRANSLATE_NOOP(
    "dossiers",
    "Máy tạm chưa tra được hồ sơ. Bạn hãy hỏi cán bộ tại quầy. "
    "(Cán bộ: không đọc được tệp {file}, hãy báo người quản trị máy.)",
)
REGISTER_NOT_WRITTEN = QT_TRANSLATE_NOOP(
    "dossiers",
    "Không ghi được dữ liệu hồ sơ (tệp {file}); dữ liệu cũ vẫn còn nguyên. "
    "Hãy xem ổ đĩa có đầy không và có quyền ghi không, rồi làm lại.",
)
