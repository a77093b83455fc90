"""Sentences of the commands that staff and IT type."""

from kiosk.words import QT_TRANSLATE_NOOP

BAD_DAY = QT_TRANSLATE_NOOP("commands", "«{text}» không phải ngày, ví dụ đúng: 01/12/2026.")
BAD_COUNT = QT_TRANSLATE_NOOP("commands", "«{text}» không phải số nguyên từ 1 đến 9999.")

EXPORTED = QT_TRANSLATE_NOOP("commands", "Đã ghi danh mục đang niêm yết ra {file}.")
NO_FINDINGS = QT_TRANSLATE_NOOP("commands", "Không có lỗi nào.")
FOUND = QT_TRANSLATE_NOOP("commands", "{errors} lỗi phải sửa, {warnings} điều lưu ý.")
HAS_ERRORS = QT_TRANSLATE_NOOP(
    "commands",
    "Tệp còn {count} lỗi, danh mục đang niêm yết vẫn giữ nguyên. "
    "Hãy sửa các lỗi đã nêu rồi làm lại.",
)
IMPORTED = QT_TRANSLATE_NOOP(
    "commands",
    "Đã đọc {count} thủ tục và ghi bản nháp có {total} thủ tục ra {file}. "
    "Người dân chưa thấy gì: hãy xem lại bản nháp rồi công bố.",
)
DRAFT_THERE = QT_TRANSLATE_NOOP(
    "commands", "Đã có tệp {file}. Chỉ tên tệp khác bằng {option}, hoặc dời tệp cũ đi."
)

COMPARED = QT_TRANSLATE_NOOP(
    "commands",
    "Thiếu ở đây: {missing}. Không còn trong danh sách: {gone}. Đổi tên: {renamed}.",
)

PUBLISHED_NOW = QT_TRANSLATE_NOOP("commands", "Đã công bố ấn bản {number}, dùng ngay từ bây giờ.")
PUBLISHED_LATER = QT_TRANSLATE_NOOP(
    "commands", "Đã công bố ấn bản {number}, tự có hiệu lực lúc 0 giờ ngày {date}."
)
PACKAGE_AT = QT_TRANSLATE_NOOP("commands", "Tệp có chữ ký để chép sang máy khác: {file}")
SUPERSEDED = QT_TRANSLATE_NOOP(
    "commands",
    "Lưu ý: ấn bản {number} đang chờ ngày {date} sẽ không được dùng nữa, vì bản này mới hơn. "
    "Nếu vẫn cần các thay đổi của bản đó, hãy đưa chúng vào một bản mới.",
)
COMES_AFTER = QT_TRANSLATE_NOOP(
    "commands",
    "Lưu ý: ấn bản {number} sẽ dùng từ {date}, sau đó bản này thay hoàn toàn ấn bản đó. "
    "Nếu bản này chưa có các thay đổi của ấn bản {number}, hãy đưa chúng vào một bản mới.",
)
INSTALLED_NOW = QT_TRANSLATE_NOOP("commands", "Đã nhận ấn bản {number}, dùng ngay từ bây giờ.")
INSTALLED_LATER = QT_TRANSLATE_NOOP(
    "commands", "Đã nhận ấn bản {number}, tự có hiệu lực lúc 0 giờ ngày {date}."
)
ALREADY_IN_FORCE = QT_TRANSLATE_NOOP(
    "commands", "Không có gì mới: máy đang dùng ấn bản {number}, cũng là bản mới nhất ở đó."
)
ALREADY_WAITING = QT_TRANSLATE_NOOP(
    "commands",
    "Không có gì mới: máy đã có ấn bản {number}, tự có hiệu lực lúc 0 giờ ngày {date}.",
)
NO_SOURCE = QT_TRANSLATE_NOOP(
    "commands",
    "Chưa chỉ nơi lấy danh mục. Ghi tệp, thư mục hoặc địa chỉ sau lệnh, "
    "hoặc đặt {setting} trong tệp cài đặt.",
)
ROLLED_BACK = QT_TRANSLATE_NOOP(
    "commands", "Đã quay lại nội dung của ấn bản {restores}, nay mang số {number}."
)
FROM_DAY = QT_TRANSLATE_NOOP("commands", "từ ngày {date}")
STATE_IN_FORCE = QT_TRANSLATE_NOOP("commands", "đang dùng")
STATE_WAITING = QT_TRANSLATE_NOOP("commands", "đang chờ")
STATE_KEPT = QT_TRANSLATE_NOOP("commands", "còn giữ")
STATE_GONE = QT_TRANSLATE_NOOP("commands", "không còn giữ")
NO_HISTORY = QT_TRANSLATE_NOOP("commands", "Máy này chưa có ấn bản nào.")

LAW_NOBODY = QT_TRANSLATE_NOOP("commands", "Không có thủ tục nào dựa trên văn bản «{number}».")
REVIEW_NEVER = QT_TRANSLATE_NOOP("commands", "Chưa rà soát trong {months} tháng: {count} thủ tục")
REVIEW_EXPIRING = QT_TRANSLATE_NOOP(
    "commands", "Hết hiệu lực trong {days} ngày tới: {count} thủ tục"
)
REVIEW_REPEALED = QT_TRANSLATE_NOOP(
    "commands", "Dựa trên văn bản đã ghi là hết hiệu lực: {count} thủ tục"
)

WHICH_FIELD = QT_TRANSLATE_NOOP(
    "commands", "Hãy chọn một lĩnh vực bằng {option}. Có các lĩnh vực: {known}."
)
NO_SUCH_FIELD = QT_TRANSLATE_NOOP(
    "commands", "Không có lĩnh vực «{field}». Chọn một trong: {known}."
)

KEY_MADE = QT_TRANSLATE_NOOP(
    "commands",
    "Đã tạo khóa ký {key}. Khóa công khai để chép sang các máy kiosk: {file}\n"
    "Phần bí mật nằm ở {secret}: sao lưu nơi an toàn, không chép sang kiosk.",
)
KEY_SIGNS = QT_TRANSLATE_NOOP("commands", "ký được")
KEY_TRUSTED = QT_TRANSLATE_NOOP("commands", "được tin")
NO_KEYS = QT_TRANSLATE_NOOP("commands", "Máy này chưa có khóa nào.")
KEY_NOW_TRUSTED = QT_TRANSLATE_NOOP("commands", "Từ nay máy này nhận ấn bản ký bằng khóa {key}.")
KEY_NO_LONGER = QT_TRANSLATE_NOOP("commands", "Máy này không nhận ấn bản ký bằng khóa {key} nữa.")
KEY_RETIRED = QT_TRANSLATE_NOOP("commands", "Khóa {key} không còn được dùng để ký.")
KEY_RETIRED_ADVICE = QT_TRANSLATE_NOOP(
    "commands",
    "Kiosk nào chưa cài ấn bản có chữ ký mới thì sẽ không nhận các ấn bản sau. "
    "Hãy đợi mọi kiosk đã cài rồi mới công bố tiếp.",
)
KEY_NOT_CARRIED = QT_TRANSLATE_NOOP(
    "commands",
    "Chưa bỏ được khóa {key}: ấn bản mới nhất chưa có chữ ký của khóa mới, "
    "nên các kiosk chưa biết khóa mới. "
    "Hãy công bố một ấn bản, đợi mọi kiosk đã cài, rồi làm lại.",
)

QUERIES_UNREADABLE = QT_TRANSLATE_NOOP(
    "commands", "Không đọc được tệp câu hỏi {file}. Kiểm tra lại tên tệp và quyền đọc rồi làm lại."
)
SEARCH_NOTHING = QT_TRANSLATE_NOOP("commands", "Không tìm thấy thủ tục nào. Hãy thử gõ cách khác.")
SEARCH_NEAR = QT_TRANSLATE_NOOP(
    "commands", "Không có thủ tục nào khớp hẳn. Đây là những thủ tục gần nhất."
)
NOTHING_AT_LEVEL = QT_TRANSLATE_NOOP(
    "commands",
    "Danh mục này không có thủ tục nào của cấp đã chọn ({level}). "
    "Chọn cấp khác, hoặc bỏ {option} để tìm trong tất cả.",
)

STAFF_NAME = QT_TRANSLATE_NOOP("commands", "Cán bộ: {name}")
NO_STAFF = QT_TRANSLATE_NOOP("commands", "Chưa có cán bộ nào có mã.")
NEW_PIN = QT_TRANSLATE_NOOP("commands", "Mã số mới của {name} (từ 6 chữ số)")
NEW_PIN_AGAIN = QT_TRANSLATE_NOOP("commands", "Gõ lại mã số")
PINS_DIFFER = QT_TRANSLATE_NOOP("commands", "Hai lần gõ không giống nhau. Hãy làm lại.")
STAFF_ADDED = QT_TRANSLATE_NOOP("commands", "Đã thêm cán bộ {name}.")
STAFF_REMOVED = QT_TRANSLATE_NOOP("commands", "Đã bỏ mã của cán bộ {name}.")
