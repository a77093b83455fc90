"""Sentences on paper: the checklist, the slip, the receipt, a page to try a printer."""

from kiosk.words import QT_TRANSLATE_NOOP

PAGE = QT_TRANSLATE_NOOP("printing", "Trang {page}/{pages}")
CONTINUED = QT_TRANSLATE_NOOP("printing", "{heading} (tiếp)")
LETTER_AND_MORE = QT_TRANSLATE_NOOP("printing", "{letter} và {count} chữ khác")
ISSUER = QT_TRANSLATE_NOOP("printing", "{name} – {unit}")
PRINTED_ON = QT_TRANSLATE_NOOP("printing", "In {date}")
PRINTED_AT = QT_TRANSLATE_NOOP("printing", "In lúc {moment}")
DAY_AND_TIME = QT_TRANSLATE_NOOP("printing", "{time}, {date}")

# The checklist
YOUR_ANSWERS = QT_TRANSLATE_NOOP("printing", "Bạn đã chọn")
WITH_CONDITION = QT_TRANSLATE_NOOP("printing", "{said} ({only_if})")
HOW = QT_TRANSLATE_NOOP("printing", "Thời gian, lệ phí, nơi nộp")
HOW_UNKNOWN = QT_TRANSLATE_NOOP(
    "printing", "Danh mục chưa ghi thời gian, lệ phí và nơi nộp. Bạn hãy hỏi cán bộ tại quầy."
)
TIME = QT_TRANSLATE_NOOP("printing", "Thời gian")
READY = QT_TRANSLATE_NOOP("printing", "Ngày có kết quả")
READY_TODAY = QT_TRANSLATE_NOOP("printing", "Nếu nộp hôm nay: dự kiến có kết quả {date}")
READY_LATER = QT_TRANSLATE_NOOP("printing", "Nếu nộp {day}: dự kiến có kết quả {date}")
DAY_TODAY = QT_TRANSLATE_NOOP("printing", "Nếu nộp hôm nay: dự kiến {date}")
DAY_LATER = QT_TRANSLATE_NOOP("printing", "Nếu nộp {day}: dự kiến {date}")
FEE = QT_TRANSLATE_NOOP("printing", "Lệ phí")
CHARGE = QT_TRANSLATE_NOOP("printing", "Phí")
ANY_FEE = QT_TRANSLATE_NOOP("printing", "Phí, lệ phí")
LABELLED = QT_TRANSLATE_NOOP("printing", "{label}: {value}")
WHERE = QT_TRANSLATE_NOOP("printing", "Nơi nộp")
NOTE = QT_TRANSLATE_NOOP("printing", "Ghi chú")
COUNTER = QT_TRANSLATE_NOOP("printing", "Nơi đến")
COUNTER_UNKNOWN = QT_TRANSLATE_NOOP("printing", "Chưa ghi quầy nào. Bạn hãy hỏi cán bộ hướng dẫn.")
ADDRESS = QT_TRANSLATE_NOOP("printing", "Địa chỉ")
HOURS = QT_TRANSLATE_NOOP("printing", "Giờ làm việc")
PHONE = QT_TRANSLATE_NOOP("printing", "Điện thoại")
PROCEDURE_CODE = QT_TRANSLATE_NOOP("printing", "Mã thủ tục, để cán bộ quét")
QR_PROCEDURE = QT_TRANSLATE_NOOP("printing", "Quét bằng điện thoại để đọc thủ tục này trên mạng")
QR_PORTAL = QT_TRANSLATE_NOOP(
    "printing", "Quét để mở Cổng Dịch vụ công quốc gia, rồi tìm bằng mã thủ tục {code}"
)
QR_POCKET = QT_TRANSLATE_NOOP(
    "printing", "Quét để đọc danh sách này trên điện thoại, không cần mạng"
)

# The same list as a text in a code
POCKET_CODE = QT_TRANSLATE_NOOP("printing", "Mã thủ tục {code}")
POCKET_PAPER = QT_TRANSLATE_NOOP("printing", "{number}. {name}: {quantity}")

# A page to try a printer
TRIED_PRINTER = QT_TRANSLATE_NOOP("printing", "Máy in")
TRIED_PAPER = QT_TRANSLATE_NOOP("printing", "Giấy")
TRIED_SMALLEST = QT_TRANSLATE_NOOP(
    "printing", "Chữ nhỏ nhất trên giấy, cỡ {size}: bạn đọc được không?"
)
TRIED_BY_SCANNER = QT_TRANSLATE_NOOP("printing", "Quét thử bằng máy quét")
TRIED_BY_PHONE = QT_TRANSLATE_NOOP("printing", "Quét thử bằng điện thoại")

# The slip and the receipt
SLIP_TITLE = QT_TRANSLATE_NOOP("printing", "Phiếu tình trạng hồ sơ")
RECEIPT_TITLE = QT_TRANSLATE_NOOP("printing", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả")
COUNTER_OPEN = QT_TRANSLATE_NOOP("printing", "Giờ làm việc {hours}.")
ABOUT_DOSSIER = QT_TRANSLATE_NOOP("printing", "Về hồ sơ này")
DOSSIER_CODE = QT_TRANSLATE_NOOP("printing", "Mã hồ sơ")
PROCEDURE_CODE_LABEL = QT_TRANSLATE_NOOP("printing", "Mã thủ tục")
PROCEDURE = QT_TRANSLATE_NOOP("printing", "Thủ tục")
PROCEDURE_WITHHELD = QT_TRANSLATE_NOOP("printing", "Tên thủ tục được giữ kín")
STATUS = QT_TRANSLATE_NOOP("printing", "Tình trạng")
STATUS_AND_TIMELINESS = QT_TRANSLATE_NOOP("printing", "{status} – {timeliness}")
CHANNEL = QT_TRANSLATE_NOOP("printing", "Cách nộp")
HANDLED_BY = QT_TRANSLATE_NOOP("printing", "Nơi xử lý")
SENT_ON = QT_TRANSLATE_NOOP("printing", "Ngày gửi")
RECEIVED_ON = QT_TRANSLATE_NOOP("printing", "Ngày nhận hồ sơ")
DUE_UNKNOWN = QT_TRANSLATE_NOOP("printing", "Chưa có ngày hẹn. Bạn hãy hỏi quầy.")
DUE_LINE = QT_TRANSLATE_NOOP("printing", "Hẹn trả kết quả: {due}")
DUE_ESTIMATE = QT_TRANSLATE_NOOP(
    "printing", "Dự kiến trả kết quả: {date}. Đây chưa phải là ngày hẹn."
)
COLLECT_AT = QT_TRANSLATE_NOOP("printing", "Nơi nhận kết quả")
COLLECT_AT_UNKNOWN = QT_TRANSLATE_NOOP("printing", "Bạn hãy hỏi quầy tiếp nhận.")
COLLECT_BY_POST = QT_TRANSLATE_NOOP("printing", "Nhận qua bưu chính")
COLLECT_AT_HOME = QT_TRANSLATE_NOOP("printing", "Nhận tại nhà")
COLLECT_ONLINE = QT_TRANSLATE_NOOP("printing", "Bản điện tử trên Cổng Dịch vụ công")
KEEP_RECEIPT = QT_TRANSLATE_NOOP(
    "printing",
    "Bạn hãy giữ giấy này và mang theo khi đến nhận kết quả. "
    "Muốn biết hồ sơ đến đâu, bạn đưa mã vạch vào máy quét của máy tra cứu.",
)
SCAN_AT_KIOSK = QT_TRANSLATE_NOOP("printing", "Mã hồ sơ, để quét tại máy tra cứu")
QR_DOSSIER = QT_TRANSLATE_NOOP("printing", "Mã QR chỉ chứa mã hồ sơ")
UPDATED = QT_TRANSLATE_NOOP("printing", "Số liệu lúc")
FROM_COPY = QT_TRANSLATE_NOOP(
    "printing", "Máy chủ chưa trả lời. Đây là số liệu của máy này lúc {moment}."
)
SAMPLE = QT_TRANSLATE_NOOP(
    "printing", "BẢN MẪU. Hồ sơ này không có thật. Giấy này không có giá trị."
)
SAMPLE_SHORT = QT_TRANSLATE_NOOP("printing", "BẢN MẪU, không có giá trị")
