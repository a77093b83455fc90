"""Sentences of the screens about printing, and about taking it home without paper."""

from kiosk.words import QT_TRANSLATE_NOOP

# The button while nothing can be printed
BY_PHONE = QT_TRANSLATE_NOOP("paper", "Chạm để lấy bằng điện thoại")
OTHER_WAY = QT_TRANSLATE_NOOP("paper", "Chạm để xem phải làm gì")

# Before it is printed
PREVIEW = QT_TRANSLATE_NOOP("paper", "Xem trước bản in")
PREPARING = QT_TRANSLATE_NOOP("paper", "Máy đang chuẩn bị bản in…")
ON_A4 = QT_TRANSLATE_NOOP("paper", "In trên giấy A4")
ON_A5 = QT_TRANSLATE_NOOP("paper", "In trên giấy A5 (nửa tờ A4)")
ON_ROLL = QT_TRANSLATE_NOOP("paper", "In trên giấy cuộn nhỏ")
PAGE_OF = QT_TRANSLATE_NOOP("paper", "Trang {page} trên {pages}")
PAGE_PICTURE = QT_TRANSLATE_NOOP("paper", "Hình trang {page} trên {pages}, đúng như sẽ in")
PAGE_BEFORE = QT_TRANSLATE_NOOP("paper", "Trang trước")
PAGE_AFTER = QT_TRANSLATE_NOOP("paper", "Trang sau")
COPIES = QT_TRANSLATE_NOOP("paper", "In {copies} bản")
FEWER = QT_TRANSLATE_NOOP("paper", "Bớt")
MORE = QT_TRANSLATE_NOOP("paper", "Thêm")
PRINT_NOW = QT_TRANSLATE_NOOP("paper", "In ngay")

# While it is printed
SENDING = QT_TRANSLATE_NOOP("paper", "Máy đang gửi bản in…")
WAITING = QT_TRANSLATE_NOOP("paper", "Máy in đang bận. Bạn chờ một chút, sắp đến bản in của bạn.")
WAITING_BEHIND = QT_TRANSLATE_NOOP(
    "paper", "Máy in đang in bản khác. Còn {count} bản nữa thì đến bản của bạn."
)
PRINTING = QT_TRANSLATE_NOOP("paper", "Đang in… Bạn lấy giấy ở khe bên dưới.")
PRINTING_SHEET = QT_TRANSLATE_NOOP(
    "paper", "Đang in tờ {sheet} trên {sheets}… Bạn lấy giấy ở khe bên dưới."
)
HELD_UP = QT_TRANSLATE_NOOP("paper", "Bạn chờ một chút, hoặc báo cán bộ để in tiếp.")

# What became of it
FAILED = QT_TRANSLATE_NOOP("paper", "Bản in bị lỗi.")
SCAN_INSTEAD = QT_TRANSLATE_NOOP(
    "paper", "Bạn hãy quét mã dưới đây bằng điện thoại, hoặc hỏi cán bộ tại quầy."
)
NOTE_INSTEAD = QT_TRANSLATE_NOOP(
    "paper", "Bạn hãy ghi lại điều cần nhớ trên màn hình, hoặc hỏi cán bộ tại quầy."
)

CAN_PRINT_AGAIN = QT_TRANSLATE_NOOP(
    "paper", "Máy in đã in được trở lại. Nếu vẫn muốn lấy giấy, bạn hãy chạm «In ra giấy»."
)
PRINT_AGAIN = QT_TRANSLATE_NOOP("paper", "In ra giấy")

# Codes for phones
TAKE_HOME = QT_TRANSLATE_NOOP("paper", "Mang về bằng điện thoại")
HOW_TO_SCAN = QT_TRANSLATE_NOOP("paper", "Mở máy ảnh của điện thoại rồi hướng vào mã.")
QR_ADDRESS = QT_TRANSLATE_NOOP("paper", "Cần mạng: mở trang này trên Cổng Dịch vụ công")
QR_ADDRESS_NAME = QT_TRANSLATE_NOOP(
    "paper", "Mã QR mở trang thủ tục trên Cổng Dịch vụ công quốc gia"
)
QR_POCKET = QT_TRANSLATE_NOOP("paper", "Không cần mạng: danh sách nằm ngay trong mã này")
QR_POCKET_NAME = QT_TRANSLATE_NOOP("paper", "Mã QR chứa danh sách giấy tờ, không cần mạng")

# Blank forms
FORMS = QT_TRANSLATE_NOOP("paper", "Biểu mẫu để điền")
FORM_ON_PHONE = QT_TRANSLATE_NOOP("paper", "Quét mã để mở mẫu này trên điện thoại (cần mạng).")
FORM_PAGE_ON_PHONE = QT_TRANSLATE_NOOP(
    "paper", "Quét mã để mở trang của thủ tục trên điện thoại (cần mạng)."
)
FORM_CODE_NAME = QT_TRANSLATE_NOOP("paper", "Mã QR mở mẫu này trên mạng")
SEE_FORM = QT_TRANSLATE_NOOP("paper", "Xem và in mẫu này")
PRINT_PROCEDURE = QT_TRANSLATE_NOOP("paper", "In cả trang này")
