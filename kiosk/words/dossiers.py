"""Sentences about a dossier: where it stands, what to do now, and what went wrong looking it up.

A citizen reads them standing, often without glasses. So each says one thing, with a weekday and
a date where there is one, and never blames. What is joined to a sentence with {what}, {when} or
{promise} begins small and has no full stop.
"""

from __future__ import annotations

from kiosk.words import QT_TRANSLATE_NOOP

# Days and times
MONDAY = QT_TRANSLATE_NOOP("dossiers", "thứ Hai")
TUESDAY = QT_TRANSLATE_NOOP("dossiers", "thứ Ba")
WEDNESDAY = QT_TRANSLATE_NOOP("dossiers", "thứ Tư")
THURSDAY = QT_TRANSLATE_NOOP("dossiers", "thứ Năm")
FRIDAY = QT_TRANSLATE_NOOP("dossiers", "thứ Sáu")
SATURDAY = QT_TRANSLATE_NOOP("dossiers", "thứ Bảy")
SUNDAY = QT_TRANSLATE_NOOP("dossiers", "Chủ nhật")
DATE = QT_TRANSLATE_NOOP("dossiers", "{weekday}, {day:02}/{month:02}/{year}")
DAY = QT_TRANSLATE_NOOP("dossiers", "{weekday} {day}/{month}")
DAY_OF_YEAR = QT_TRANSLATE_NOOP("dossiers", "{weekday} {day}/{month}/{year}")
TODAY = QT_TRANSLATE_NOOP("dossiers", "hôm nay, {day}")
HOUR = QT_TRANSLATE_NOOP("dossiers", "{hour} giờ")
HOUR_AND_MINUTE = QT_TRANSLATE_NOOP("dossiers", "{hour} giờ {minute:02}")
BEFORE = QT_TRANSLATE_NOOP("dossiers", "trước {time} {day}")
AT = QT_TRANSLATE_NOOP("dossiers", "{time} {day}")

# The ten states, short (status_text), and any other
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
STATUS_OTHER = QT_TRANSLATE_NOOP("dossiers", "Bước khác")

# Against the due date, for a badge (timeliness_text)
EARLY = QT_TRANSLATE_NOOP("dossiers", "Xong sớm")
ON_TIME = QT_TRANSLATE_NOOP("dossiers", "Xong đúng hẹn")
LATE = QT_TRANSLATE_NOOP("dossiers", "Xong trễ hẹn")
NOT_DUE = QT_TRANSLATE_NOOP("dossiers", "Còn hạn")
OVERDUE = QT_TRANSLATE_NOOP("dossiers", "Quá hẹn")
OVERDUE_ESTIMATE = QT_TRANSLATE_NOOP("dossiers", "Quá ngày dự kiến")
PAUSED = QT_TRANSLATE_NOOP("dossiers", "Tạm dừng")

# Where it stands (sentence): under way
IS_RECEIVED = QT_TRANSLATE_NOOP("dossiers", "Hồ sơ đã được tiếp nhận")
IS_RECEIVED_FOR = QT_TRANSLATE_NOOP("dossiers", "Hồ sơ đã được tiếp nhận, do {office} xử lý")
IS_IN_PROGRESS = QT_TRANSLATE_NOOP("dossiers", "Hồ sơ đang được xử lý")
IS_IN_PROGRESS_AT = QT_TRANSLATE_NOOP("dossiers", "Hồ sơ đang được {office} xử lý")
IS_OTHER = QT_TRANSLATE_NOOP("dossiers", "Cơ quan ghi về hồ sơ này là “{state}”")
IS_UNSAID = QT_TRANSLATE_NOOP("dossiers", "Máy này không cho biết được hồ sơ đang ở bước nào")
PROMISE = QT_TRANSLATE_NOOP("dossiers", "hẹn trả kết quả {when}")
PROMISE_EXTENDED = QT_TRANSLATE_NOOP("dossiers", "đã được gia hạn, hẹn trả kết quả {when}")
PROMISE_NEW = QT_TRANSLATE_NOOP("dossiers", "hẹn lại ngày trả kết quả là {when}")
ESTIMATE = QT_TRANSLATE_NOOP("dossiers", "dự kiến trả kết quả {when}")
PROMISE_RECORDED = QT_TRANSLATE_NOOP("dossiers", "ngày hẹn trả kết quả là {when}")
DAYS_LEFT = QT_TRANSLATE_NOOP("dossiers", "{promise}, còn {count} ngày làm việc")
NO_PROMISE = QT_TRANSLATE_NOOP("dossiers", "chưa có ngày hẹn trả kết quả")
STANDS = QT_TRANSLATE_NOOP("dossiers", "{what}, {promise}.")
STANDS_UNDATED = QT_TRANSLATE_NOOP("dossiers", "{what}.")
IS_OVERDUE = QT_TRANSLATE_NOOP("dossiers", "Hồ sơ chưa xong và đã quá hẹn {when}")
IS_OVERDUE_AGAIN = QT_TRANSLATE_NOOP(
    "dossiers", "Hồ sơ chưa xong, đã quá hẹn và quá cả ngày hẹn lại là {when}"
)
IS_PAST_ESTIMATE = QT_TRANSLATE_NOOP("dossiers", "Hồ sơ chưa xong và đã qua ngày dự kiến {when}")

# Where it stands: all else
WAITS_FOR_ACCEPTANCE = QT_TRANSLATE_NOOP(
    "dossiers", "Hồ sơ được gửi vào {day}, cơ quan chưa tiếp nhận."
)
WAITS_FOR_PAPERS = QT_TRANSLATE_NOOP("dossiers", "Hồ sơ tạm dừng, chờ bạn nộp thêm giấy tờ")
WAITS_FOR_PAYMENT = QT_TRANSLATE_NOOP("dossiers", "Hồ sơ tạm dừng, chờ bạn nộp tiền")
UNTIL = QT_TRANSLATE_NOOP("dossiers", "{what}, hạn cuối {day}.")
UNTIL_PASSED = QT_TRANSLATE_NOOP("dossiers", "{what}, hạn cuối {day} đã qua.")
IS_REFUSED = QT_TRANSLATE_NOOP("dossiers", "Hồ sơ không được tiếp nhận.")
IS_REFUSED_ON = QT_TRANSLATE_NOOP("dossiers", "Hồ sơ không được tiếp nhận, ghi nhận {day}.")
IS_WITHDRAWN = QT_TRANSLATE_NOOP("dossiers", "Đã có yêu cầu rút hồ sơ này.")
IS_WITHDRAWN_ON = QT_TRANSLATE_NOOP("dossiers", "Đã có yêu cầu rút hồ sơ này vào {day}.")
IS_STOPPED = QT_TRANSLATE_NOOP("dossiers", "Hồ sơ đã dừng xử lý.")
IS_STOPPED_ON = QT_TRANSLATE_NOOP("dossiers", "Hồ sơ đã dừng xử lý vào {day}.")
IS_FINISHED = QT_TRANSLATE_NOOP("dossiers", "Hồ sơ đã xong")
IS_FINISHED_ON = QT_TRANSLATE_NOOP("dossiers", "Hồ sơ đã xong vào {day}")
IS_FINISHED_EARLY = QT_TRANSLATE_NOOP("dossiers", "Hồ sơ đã xong sớm hơn hẹn, vào {day}")
IS_FINISHED_ON_TIME = QT_TRANSLATE_NOOP("dossiers", "Hồ sơ đã xong đúng hẹn, vào {day}")
IS_FINISHED_LATE = QT_TRANSLATE_NOOP("dossiers", "Hồ sơ đã xong nhưng trễ hẹn, vào {day}")
LIES_READY = QT_TRANSLATE_NOOP("dossiers", "{what}, chờ bạn đến nhận kết quả.")
GOES_BY_POST = QT_TRANSLATE_NOOP("dossiers", "{what}, kết quả gửi qua bưu chính.")
GOES_HOME = QT_TRANSLATE_NOOP("dossiers", "{what}, kết quả gửi về nhà bạn.")
IS_ONLINE = QT_TRANSLATE_NOOP("dossiers", "{what}, kết quả có trên Cổng Dịch vụ công.")
IS_RETURNED = QT_TRANSLATE_NOOP("dossiers", "Kết quả đã được trả")
IS_RETURNED_ON = QT_TRANSLATE_NOOP("dossiers", "Kết quả đã được trả vào {day}")
IT_WAS_EARLY = QT_TRANSLATE_NOOP("dossiers", "{what}, hồ sơ xong sớm hơn hẹn.")
IT_WAS_ON_TIME = QT_TRANSLATE_NOOP("dossiers", "{what}, hồ sơ xong đúng hẹn.")
IT_WAS_LATE = QT_TRANSLATE_NOOP("dossiers", "{what}, hồ sơ xong trễ hẹn.")

# The day of the result (day_of_result), and what has to be known about it (about_date)
RESULT_DUE = QT_TRANSLATE_NOOP("dossiers", "Hẹn trả kết quả")
RESULT_WAS_DUE = QT_TRANSLATE_NOOP("dossiers", "Ngày đã hẹn trả kết quả")
RESULT_EXPECTED = QT_TRANSLATE_NOOP("dossiers", "Dự kiến trả kết quả")
RESULT_DUE_AGAIN = QT_TRANSLATE_NOOP("dossiers", "Hẹn lại")
RESULT_DUE_BEFORE_PAUSE = QT_TRANSLATE_NOOP("dossiers", "Ngày hẹn trước khi tạm dừng")
NO_DAY_YET = QT_TRANSLATE_NOOP("dossiers", "Chưa có ngày hẹn")
DAY_EXPECTED = QT_TRANSLATE_NOOP("dossiers", "{date} (dự kiến)")
DAY_BY_TIME = QT_TRANSLATE_NOOP("dossiers", "trước {time}, {date}")
DATE_IS_ESTIMATE = QT_TRANSLATE_NOOP(
    "dossiers", "Ngày dự kiến do máy này tự tính, cơ quan chưa hẹn với bạn."
)
DATE_WAS_EXTENDED = QT_TRANSLATE_NOOP("dossiers", "Đã được gia hạn.")
DATE_WAS_EXTENDED_FROM = QT_TRANSLATE_NOOP("dossiers", "Đã được gia hạn, ngày hẹn cũ là {day}.")
DATE_IS_NEW = QT_TRANSLATE_NOOP("dossiers", "Đây là ngày hẹn lại.")
DATE_IS_NEW_AFTER = QT_TRANSLATE_NOOP("dossiers", "Đây là ngày hẹn lại, ngày hẹn cũ là {day}.")
DATE_MAY_MOVE = QT_TRANSLATE_NOOP(
    "dossiers", "Trong lúc chờ bạn, thời hạn không tính, nên ngày trả kết quả có thể lùi lại."
)

# What to do now (what_to_do)
WAIT_FOR_ACCEPTANCE = QT_TRANSLATE_NOOP(
    "dossiers",
    "Bạn chưa phải làm gì. Khi hồ sơ được tiếp nhận, bạn sẽ có ngày hẹn trả kết quả.",
)
NOTHING_YET = QT_TRANSLATE_NOOP("dossiers", "Bạn chưa phải làm gì. {then}")
COME_ON = QT_TRANSLATE_NOOP(
    "dossiers", "Hãy đến {place} vào {day} để nhận kết quả. Nhớ mang giấy hẹn và căn cước."
)
COME_AFTER = QT_TRANSLATE_NOOP(
    "dossiers", "Hãy đến {place} sau {time} {day} để nhận kết quả. Nhớ mang giấy hẹn và căn cước."
)
COME_TODAY = QT_TRANSLATE_NOOP(
    "dossiers",
    "Hôm nay là ngày hẹn. Hãy hỏi {place} xem kết quả đã có chưa. Nhớ mang giấy hẹn và căn cước.",
)
ASK_BEFORE_COMING = QT_TRANSLATE_NOOP(
    "dossiers", "{day} mới là ngày dự kiến, nên bạn hãy hỏi {counter} trước khi đến nhận."
)
ASK_FOR_DATE = QT_TRANSLATE_NOOP("dossiers", "Muốn biết ngày nhận kết quả, bạn hãy hỏi {counter}.")
WILL_BE_POSTED = QT_TRANSLATE_NOOP(
    "dossiers",
    "Khi xong, kết quả được gửi qua bưu chính. Lúc nhận, nhớ mang giấy hẹn và căn cước.",
)
WILL_BE_BROUGHT = QT_TRANSLATE_NOOP(
    "dossiers", "Khi xong, kết quả được gửi về nhà bạn. Lúc nhận, hãy đưa xem giấy hẹn và căn cước."
)
WILL_BE_ONLINE = QT_TRANSLATE_NOOP(
    "dossiers", "Khi xong, bạn xem và tải kết quả trên Cổng Dịch vụ công."
)
SORRY = QT_TRANSLATE_NOOP("dossiers", "Xin lỗi bạn vì hồ sơ bị chậm. {then}")
ASK_FOR_NEW_DATE = QT_TRANSLATE_NOOP(
    "dossiers", "Bạn hãy hỏi {counter} để nhận thư xin lỗi và ngày hẹn mới."
)
ASK_WHEN = QT_TRANSLATE_NOOP("dossiers", "Bạn hãy hỏi {counter} xem khi nào có kết quả.")
ASK_WHAT_IT_MEANS = QT_TRANSLATE_NOOP(
    "dossiers", "Bạn hãy hỏi {counter} xem như vậy là gì và bạn có cần làm thêm việc gì không."
)
ASK_WHERE_IT_IS = QT_TRANSLATE_NOOP(
    "dossiers", "Bạn hãy hỏi {counter} xem hồ sơ đang ở đâu và bạn có cần làm thêm việc gì không."
)
ASK_WHY_REFUSED = QT_TRANSLATE_NOOP(
    "dossiers", "Bạn hãy hỏi {counter} để biết vì sao, cần sửa gì và nộp lại thế nào."
)
BRING = QT_TRANSLATE_NOOP("dossiers", "Bạn hãy nộp thêm: {needs}.")
BRING_TO_COUNTER = QT_TRANSLATE_NOOP("dossiers", "Bạn hãy nộp thêm tại {counter}: {needs}.")
ASK_WHAT_TO_BRING = QT_TRANSLATE_NOOP(
    "dossiers", "Bạn hãy hỏi {counter} xem còn thiếu giấy tờ nào."
)
PAY = QT_TRANSLATE_NOOP("dossiers", "Bạn hãy nộp {amount}.")
PAY_FOR = QT_TRANSLATE_NOOP("dossiers", "Bạn hãy nộp {amount} ({needs}).")
PAY_UNKNOWN_AMOUNT = QT_TRANSLATE_NOOP("dossiers", "Bạn hãy nộp tiền ({needs}).")
ASK_WHAT_TO_PAY = QT_TRANSLATE_NOOP(
    "dossiers", "Bạn hãy hỏi {counter} xem cần nộp bao nhiêu tiền và nộp ở đâu."
)
PAY_HOW = QT_TRANSLATE_NOOP("dossiers", "Cách nộp là {how}.")
ASK_HOW_TO_PAY = QT_TRANSLATE_NOOP("dossiers", "Nếu chưa biết nộp ở đâu, bạn hãy hỏi {counter}.")
LAST_DAY = QT_TRANSLATE_NOOP("dossiers", "Hạn cuối là {day}.")
ASK_BY_WHEN = QT_TRANSLATE_NOOP(
    "dossiers", "Bạn nên làm sớm và hỏi {counter} hạn cuối là ngày nào."
)
TOO_LATE_ASK = QT_TRANSLATE_NOOP(
    "dossiers", "Hạn cuối {day} đã qua, bạn hãy hỏi {counter} ngay xem còn nộp được không."
)
NOTHING_AFTER_WITHDRAWAL = QT_TRANSLATE_NOOP(
    "dossiers",
    "Bạn hãy hỏi {counter} nếu muốn lấy lại giấy tờ hoặc nộp hồ sơ mới. "
    "Nếu bạn không hề xin rút, hãy báo ngay cho {counter}.",
)
ASK_WHY_STOPPED = QT_TRANSLATE_NOOP(
    "dossiers", "Bạn hãy hỏi {counter} để biết vì sao và có thể nộp lại không."
)
COLLECT = QT_TRANSLATE_NOOP(
    "dossiers", "Bạn hãy đến {place} để nhận kết quả. Nhớ mang giấy hẹn và căn cước."
)
IS_POSTED = QT_TRANSLATE_NOOP(
    "dossiers",
    "Bạn không phải đến quầy. Khi nhận ở bưu cục, nhớ mang giấy hẹn và căn cước. "
    "Chờ lâu mà chưa có thì hỏi {counter}.",
)
IS_BROUGHT = QT_TRANSLATE_NOOP(
    "dossiers",
    "Bạn không phải đến quầy. Lúc nhận ở nhà, hãy đưa xem giấy hẹn và căn cước. "
    "Chờ lâu mà chưa có thì hỏi {counter}.",
)
LOOK_ONLINE = QT_TRANSLATE_NOOP(
    "dossiers", "Bạn không phải đến quầy. Hãy xem và tải kết quả trên Cổng Dịch vụ công."
)
NOTHING_TO_DO = QT_TRANSLATE_NOOP(
    "dossiers", "Bạn không phải làm gì thêm. Nếu bạn chưa nhận được kết quả, hãy hỏi {counter}."
)
THE_COUNTER = QT_TRANSLATE_NOOP("dossiers", "quầy")
ANY_COUNTER = QT_TRANSLATE_NOOP("dossiers", "quầy trả kết quả")

# The way of a dossier (timeline)
IT_WAS_SENT = QT_TRANSLATE_NOOP("dossiers", "Gửi hồ sơ")
RESULT_GIVEN = QT_TRANSLATE_NOOP("dossiers", "Trả kết quả")
PAUSE_FOR_PAPERS = QT_TRANSLATE_NOOP("dossiers", "Tạm dừng, chờ nộp thêm giấy tờ")
PAUSE_FOR_PAYMENT = QT_TRANSLATE_NOOP("dossiers", "Tạm dừng, chờ nộp tiền")
STAGE_DONE = QT_TRANSLATE_NOOP("dossiers", "Đã xong {day}")
STAGE_DONE_UNDATED = QT_TRANSLATE_NOOP("dossiers", "Đã xong")
STAGE_NOW = QT_TRANSLATE_NOOP("dossiers", "Đang ở bước này, ghi nhận {day}")
STAGE_NOW_UNDATED = QT_TRANSLATE_NOOP("dossiers", "Đang ở bước này")
STAGE_PAUSE = QT_TRANSLATE_NOOP("dossiers", "Đang tạm dừng, ghi nhận {day}")
STAGE_PAUSE_UNDATED = QT_TRANSLATE_NOOP("dossiers", "Đang tạm dừng")
STAGE_PAUSE_OVER = QT_TRANSLATE_NOOP("dossiers", "Ghi nhận từ {day} đến {until}")
STAGE_COMING = QT_TRANSLATE_NOOP("dossiers", "Sắp tới, dự kiến {day}")
STAGE_PROMISED = QT_TRANSLATE_NOOP("dossiers", "Sắp tới, hẹn {day}")
STAGE_TAKES = QT_TRANSLATE_NOOP("dossiers", "Thời hạn {time}")
STAGE_LATE = QT_TRANSLATE_NOOP("dossiers", "Chưa xong, đã qua ngày dự kiến {day}")
STAGE_COMING_UNDATED = QT_TRANSLATE_NOOP("dossiers", "Sắp tới")

# Reading a code
CODE_EXAMPLE = QT_TRANSLATE_NOOP("dossiers", "Ví dụ: {example}")
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
    "(Cán bộ: không thấy tệp {file}. Người quản trị máy nhập lại dữ liệu "
    "bằng lệnh «{import_command}», hoặc lấy bản sao lưu bằng lệnh «{restore_command}».)",
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
