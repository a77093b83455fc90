"""Sentences about the machine itself: what is wrong, and what staff do now."""

from kiosk.words import QT_TRANSLATE_NOOP

SETTINGS_UNREADABLE = QT_TRANSLATE_NOOP(
    "problems",
    "Không đọc được tệp cài đặt {file}, máy dùng cài đặt gốc. Cán bộ kiểm tra quyền đọc tệp.",
)
SETTINGS_WRONG = QT_TRANSLATE_NOOP(
    "problems",
    "Tệp cài đặt {file} viết sai ({detail}), máy dùng cài đặt gốc. Cán bộ sửa lại dòng đó.",
)
HOME_UNWRITABLE = QT_TRANSLATE_NOOP(
    "problems",
    "Không ghi được vào thư mục {folder}. Chọn thư mục khác bằng --home, hoặc kiểm tra quyền ghi.",
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
