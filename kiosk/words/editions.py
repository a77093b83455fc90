"""Sentences about editions of the catalogue: publishing, carrying, installing, going back."""

from kiosk.words import QT_TRANSLATE_NOOP

# On the disk of this machine

ANOTHER_AT_WORK = QT_TRANSLATE_NOOP(
    "editions", "Đang có người khác thay danh mục trên máy này. Đợi một phút rồi làm lại."
)
PASSED_OVER = QT_TRANSLATE_NOOP(
    "editions",
    "Ấn bản {number} bị hỏng trên đĩa nên máy đang dùng ấn bản {serving}. "
    "Hãy cài lại hoặc công bố lại ấn bản mới nhất.",
)

SETTINGS_LOST = QT_TRANSLATE_NOOP(
    "editions",
    "Không thấy tệp cài đặt {file}, mà máy này từng nhận danh mục có chữ ký, "
    "nên máy chỉ nhận chứ không công bố. Cán bộ chép lại tệp ấy từ bản sao lưu hoặc viết lại.",
)

CARRIED_REFUSED = QT_TRANSLATE_NOOP(
    "editions", "Chưa dùng được danh mục chép sẵn trong thư mục của máy này. {problem}"
)

# Publishing

MAY_NOT_PUBLISH = QT_TRANSLATE_NOOP(
    "editions",
    "Máy này chỉ nhận danh mục có chữ ký, không công bố được. "
    "Hãy công bố ở máy của cán bộ rồi mang tệp sang đây.",
)
DRAFT_HAS_ERRORS = QT_TRANSLATE_NOOP(
    "editions",
    "Bản nháp còn lỗi nên chưa công bố được; danh mục đang dùng giữ nguyên. Sửa lỗi rồi làm lại.",
)
EFFECTIVE_PAST = QT_TRANSLATE_NOOP(
    "editions", "Ngày {date} đã qua. Chọn hôm nay ({today}) hoặc một ngày sau đó."
)
NO_SIGNING_KEY = QT_TRANSLATE_NOOP(
    "editions",
    "Máy này chưa có khóa ký. Cán bộ kỹ thuật chạy lệnh «{command}» một lần rồi công bố lại.",
)

# Drafts

DRAFT_NOTHING = QT_TRANSLATE_NOOP("editions", "Chưa chọn tệp nào. Hãy chọn một tệp rồi làm lại.")
DRAFT_NO_FILE = QT_TRANSLATE_NOOP(
    "editions", "Không thấy tệp {file}. Kiểm tra lại tên tệp, hoặc cắm lại USB."
)
DRAFT_ONE_FILE = QT_TRANSLATE_NOOP(
    "editions",
    "Chỉ đọc được nhiều tệp cùng lúc khi đó là tệp của Cổng Dịch vụ công. "
    "Với các loại khác, hãy chọn từng tệp một.",
)
DRAFT_UNKNOWN_KIND = QT_TRANSLATE_NOOP(
    "editions", "Không biết đọc tệp {file}. Chọn tệp có đuôi: {known}."
)

# Signed files

PACKAGE_UNREADABLE = QT_TRANSLATE_NOOP(
    "editions",
    "Không đọc được {file}. Kiểm tra USB còn cắm và tệp còn đó, rồi làm lại.",
)
PACKAGE_NOT_ONE = QT_TRANSLATE_NOOP(
    "editions", "Tệp {file} không phải tệp danh mục đã ký. Chọn tệp có đuôi {suffix}."
)
PACKAGE_LATER_FORMAT = QT_TRANSLATE_NOOP(
    "editions",
    "Tệp {file} được làm bằng phiên bản chương trình mới hơn. "
    "Hãy cập nhật chương trình trên máy này trước.",
)
PACKAGE_OTHER_PRODUCT = QT_TRANSLATE_NOOP(
    "editions", "Tệp {file} có chữ ký nhưng không phải danh mục của chương trình này."
)
PACKAGE_UNSIGNED = QT_TRANSLATE_NOOP(
    "editions", "Tệp {file} không có chữ ký nên máy không nhận. Hãy lấy lại tệp từ máy công bố."
)
PACKAGE_FOREIGN = QT_TRANSLATE_NOOP(
    "editions",
    "Tệp {file} được ký bằng khóa mà máy này không tin. "
    "Hãy hỏi cán bộ kỹ thuật; đừng cài nếu không rõ tệp từ đâu.",
)
PACKAGE_NO_TRUST = QT_TRANSLATE_NOOP(
    "editions",
    "Máy này chưa tin khóa nào nên chưa nhận được danh mục. "
    "Cán bộ kỹ thuật chép khóa công khai sang và chạy lệnh «{command}».",
)
PACKAGE_FORGED = QT_TRANSLATE_NOOP(
    "editions",
    "Chữ ký của tệp {file} không đúng: tệp bị hỏng hoặc bị sửa. Hãy lấy lại tệp từ máy công bố.",
)
PACKAGE_CUT = QT_TRANSLATE_NOOP(
    "editions", "Tệp {file} bị cụt, có lẽ chép chưa xong. Hãy chép lại."
)
PACKAGE_TOO_LONG = QT_TRANSLATE_NOOP(
    "editions",
    "Tệp {file} dài hơn mức cho phép nên máy không nhận. Hãy lấy lại tệp từ máy công bố.",
)
PACKAGE_MIXED = QT_TRANSLATE_NOOP(
    "editions",
    "Nội dung của tệp {file} không khớp với phần đã ký: tệp bị hỏng hoặc bị ghép. "
    "Hãy lấy lại tệp từ máy công bố.",
)
PACKAGE_CONTENT_DAMAGED = QT_TRANSLATE_NOOP(
    "editions",
    "Chữ ký của tệp {file} đúng nhưng máy này không đọc được nội dung. "
    "Hãy cập nhật chương trình trên máy này, hoặc công bố lại.",
)
PACKAGE_EXPIRED = QT_TRANSLATE_NOOP(
    "editions",
    "Tệp {file} đã quá hạn cài từ ngày {date}. Hãy công bố lại để có tệp mới, "
    "và kiểm tra đồng hồ của máy này.",
)
PACKAGE_FROM_THE_FUTURE = QT_TRANSLATE_NOOP(
    "editions",
    "Tệp {file} ghi là công bố ngày {date}, nhưng đồng hồ máy này mới đến ngày {today}. "
    "Hãy chỉnh đồng hồ cho đúng rồi làm lại.",
)
PACKAGE_OLDER = QT_TRANSLATE_NOOP(
    "editions",
    "Tệp {file} là ấn bản {serial}, cũ hơn ấn bản {known} mà máy đã có. "
    "Muốn dùng lại bản cũ, hãy chọn «Quay lại» trong lịch sử.",
)
PACKAGE_ALREADY_HERE = QT_TRANSLATE_NOOP(
    "editions",
    "Máy này đã nhận ấn bản {serial} trong tệp {file} rồi. "
    "Muốn dùng lại bản đó, hãy công bố lại ở máy của cán bộ.",
)
PACKAGE_NONE_HERE = QT_TRANSLATE_NOOP(
    "editions", "Không có tệp danh mục đã ký (đuôi {suffix}) trong {folder}."
)

PACKAGE_TOO_FAR_AHEAD = QT_TRANSLATE_NOOP(
    "editions",
    "Tệp {file} ghi là ấn bản {serial}, nhảy quá xa so với ấn bản {known} mà máy đã có, "
    "nên máy không nhận. Hãy báo cán bộ kỹ thuật: có thể khóa ký đã lọt ra ngoài.",
)

# From an address

ADDRESS_NOT_SAFE = QT_TRANSLATE_NOOP(
    "editions", "Địa chỉ {address} không an toàn. Chỉ dùng địa chỉ bắt đầu bằng {safe}."
)
ADDRESS_UNREACHABLE = QT_TRANSLATE_NOOP(
    "editions",
    "Không lấy được danh mục từ {address} ({reason}). Kiểm tra mạng và địa chỉ, rồi làm lại; "
    "hoặc mang tệp sang bằng USB.",
)

# Going back

NOTHING_BEFORE = QT_TRANSLATE_NOOP(
    "editions", "Máy này không còn giữ ấn bản nào trước bản đang dùng, nên không quay lại được."
)
NO_SUCH_EDITION = QT_TRANSLATE_NOOP(
    "editions", "Máy này không có ấn bản {number}. Xem các ấn bản trong lịch sử."
)
EDITION_IN_FORCE = QT_TRANSLATE_NOOP("editions", "Ấn bản {number} đang được dùng rồi.")
EDITION_NOT_SEEN = QT_TRANSLATE_NOOP(
    "editions",
    "Ấn bản {number} chưa từng được dùng trên máy này nên không quay lại được. "
    "Chọn một ấn bản đã dùng.",
)
EDITION_NOT_KEPT = QT_TRANSLATE_NOOP(
    "editions",
    "Máy này không còn giữ nội dung của ấn bản {number}. Chọn một ấn bản còn giữ trong lịch sử.",
)

# Keys

KEY_UNREADABLE = QT_TRANSLATE_NOOP(
    "editions", "Tệp {file} không phải khóa công khai, hoặc đã hỏng. Hãy chép lại từ máy công bố."
)
KEY_UNKNOWN = QT_TRANSLATE_NOOP("editions", "Máy này không có khóa {key}. Xem lệnh «{command}».")
KEY_NAME_EMPTY = QT_TRANSLATE_NOOP(
    "editions", "Khóa cần một cái tên ngắn, ví dụ tên cơ quan. Hãy đặt tên rồi làm lại."
)
KEY_LAST_SIGNS = QT_TRANSLATE_NOOP(
    "editions",
    "Khóa {key} là khóa ký duy nhất của máy này. Hãy tạo khóa mới trước, rồi mới bỏ khóa này.",
)
KEY_SIGNS_HERE = QT_TRANSLATE_NOOP(
    "editions", "Máy này đang ký bằng khóa {key}. Muốn thôi dùng nó, hãy chạy «{command}»."
)
KEYS_UNWRITABLE = QT_TRANSLATE_NOOP(
    "editions", "Không ghi được khóa vào {folder}. Kiểm tra ổ đĩa còn chỗ và quyền ghi."
)
KEYS_DAMAGED = QT_TRANSLATE_NOOP(
    "editions",
    "Tệp khóa ký {file} bị hỏng. Hãy chép lại từ bản sao lưu, hoặc xóa tệp ấy và tạo khóa mới.",
)
