"""Sentences about the machine itself: what is wrong, and what staff do now."""

from kiosk.words import QT_TRANSLATE_NOOP

SETTINGS_NEEDED = QT_TRANSLATE_NOOP(
    "problems",
    "Lệnh này làm theo cài đặt của máy nên chưa làm gì. {problem} Sau đó hãy chạy lại lệnh này.",
)
HOME_UNWRITABLE = QT_TRANSLATE_NOOP(
    "problems",
    "Không ghi được vào thư mục {folder}. Chọn thư mục khác bằng --home, hoặc kiểm tra quyền ghi.",
)
HOME_UNFILLED = QT_TRANSLATE_NOOP(
    "problems",
    "Không ghi đủ dữ liệu ban đầu vào thư mục {folder}. "
    "Kiểm tra ổ đĩa còn chỗ và được phép ghi, rồi mở lại chương trình.",
)
CLOCK_WRONG = QT_TRANSLATE_NOOP(
    "problems", "Đồng hồ của máy đang chỉ năm {year}. Chỉnh lại ngày giờ của máy rồi làm lại."
)
BAD_HOME = QT_TRANSLATE_NOOP(
    "problems", "Chưa có tên thư mục. Ghi tên sau {option}, hoặc bỏ {option} đi."
)
SYSTEM_REFUSES = QT_TRANSLATE_NOOP(
    "problems",
    "Máy tính không cho làm việc này ({reason}). "
    "Kiểm tra tên tệp, thư mục đang đứng và ổ đĩa, rồi làm lại.",
)
FILE_UNWRITABLE = QT_TRANSLATE_NOOP(
    "problems", "Không ghi được tệp {file}. Kiểm tra thư mục có thật, còn chỗ và được phép ghi."
)
DOSSIER_UNKNOWN = QT_TRANSLATE_NOOP(
    "problems",
    "Không tìm thấy hồ sơ {code} ở cơ quan này. "
    "Xem lại mã trên giấy hẹn, hoặc hỏi cán bộ tại quầy.",
)
NO_DISPLAY = QT_TRANSLATE_NOOP(
    "problems",
    "Máy này không có màn hình, nên chương trình tự đi hết một lượt và chụp lại từng trang.\n"
    "Ảnh và bản in nằm trong: {folder}",
)
BAD_GEOMETRY = QT_TRANSLATE_NOOP(
    "problems", "«{text}» không phải kích thước, ví dụ đúng: 1080x1920."
)
BAD_ANSWER = QT_TRANSLATE_NOOP(
    "problems", "«{text}» không phải câu trả lời, viết CÂU_HỎI=LỰA_CHỌN, ví dụ channel=online."
)

TEST_SETTINGS = QT_TRANSLATE_NOOP("self-test", "Cài đặt")
TEST_ASSETS = QT_TRANSLATE_NOOP("self-test", "Phông chữ và biểu tượng")
TEST_EDITION = QT_TRANSLATE_NOOP("self-test", "Danh mục thủ tục")
TEST_REGISTER = QT_TRANSLATE_NOOP("self-test", "Sổ hồ sơ")
TEST_PAPER = QT_TRANSLATE_NOOP("self-test", "Tạo bản in")
TEST_WINDOW = QT_TRANSLATE_NOOP("self-test", "Cửa sổ")
FINE = QT_TRANSLATE_NOOP("self-test", "tốt")
FOUND_PROCEDURES = QT_TRANSLATE_NOOP("self-test", "{count} thủ tục, {edition}")
FOUND_DOSSIERS = QT_TRANSLATE_NOOP("self-test", "{count} hồ sơ")
ASSET_MISSING = QT_TRANSLATE_NOOP(
    "self-test", "Thiếu {name} trong bộ cài. Chép lại toàn bộ thư mục chương trình."
)
TROUBLE = QT_TRANSLATE_NOOP("self-test", "Trục trặc. Chi tiết nằm trong nhật ký của máy.")
WINDOW_FAILED = QT_TRANSLATE_NOOP(
    "self-test", "Không vẽ được cửa sổ. Cài các gói hệ thống ghi trong README rồi thử lại."
)
