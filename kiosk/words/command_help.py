"""What each command does and what is typed after it, as its help says."""

from kiosk.words import QT_TRANSLATE_NOOP

KIOSK = QT_TRANSLATE_NOOP(
    "command-help", "Kiosk Một Cửa. Không ghi lệnh nào thì mở kiosk toàn màn hình."
)
HOME = QT_TRANSLATE_NOOP("command-help", "thư mục chứa mọi dữ liệu của máy này")
AS_DATA = QT_TRANSLATE_NOOP("command-help", "trả lời bằng {format}, cho chương trình khác đọc")

# What a citizen does at the glass
RUN = QT_TRANSLATE_NOOP("command-help", "mở kiosk")
RUN_WINDOWED = QT_TRANSLATE_NOOP("command-help", "mở trong một cửa sổ, ví dụ {example}")
TOUR = QT_TRANSLATE_NOOP(
    "command-help", "tự đi hết một lượt, không cần màn hình, và lưu ảnh từng trang"
)
TOUR_OUT = QT_TRANSLATE_NOOP("command-help", "thư mục để lưu ảnh")
SHOW = QT_TRANSLATE_NOOP("command-help", "xem một thủ tục")
PROCEDURE_CODE = QT_TRANSLATE_NOOP("command-help", "mã thủ tục, ví dụ {example}")
CHECKLIST = QT_TRANSLATE_NOOP("command-help", "ghi danh sách giấy tờ của một người ra tệp")
CHECKLIST_ANSWER = QT_TRANSLATE_NOOP(
    "command-help", "câu trả lời cho một câu hỏi của thủ tục, ghi được nhiều lần"
)
OUT_FILE = QT_TRANSLATE_NOOP("command-help", "tệp để ghi ra")
DOSSIER = QT_TRANSLATE_NOOP("command-help", "xem một hồ sơ đã đến đâu")
DOSSIER_CODE = QT_TRANSLATE_NOOP("command-help", "mã hồ sơ trên giấy hẹn")
DOSSIER_LOOKUP = QT_TRANSLATE_NOOP("command-help", "mã tra cứu trên giấy hẹn")
RECEIPT = QT_TRANSLATE_NOOP("command-help", "ghi giấy tiếp nhận và hẹn trả của một hồ sơ ra tệp")
SELF_TEST = QT_TRANSLATE_NOOP("command-help", "thử mọi thứ mà kiosk cần")
SEARCH = QT_TRANSLATE_NOOP("command-help", "tìm thủ tục bằng vài chữ, hoặc bằng tệp nhiều câu")
SEARCH_TEXT = QT_TRANSLATE_NOOP("command-help", "vài chữ, như người dân gõ")
SEARCH_BATCH = QT_TRANSLATE_NOOP(
    "command-help",
    "tệp các câu cần tìm, mỗi dòng một câu (- là đầu vào); mỗi câu cho một dòng mã thủ tục, "
    "đúng nhất đứng trước",
)
SEARCH_CATALOGUE = QT_TRANSLATE_NOOP(
    "command-help",
    "tìm trong bản nháp này thay cho danh mục đang niêm yết, mà không niêm yết nó; ghi được nhiều "
    "lần, để đọc tệp của Cổng cùng với một danh mục khác",
)
ONLY_LEVEL = QT_TRANSLATE_NOOP(
    "command-help",
    "chỉ thủ tục của cấp này: {commune} (xã), {province} (tỉnh), {ministry} (bộ), {other} (khác)",
)
ASKED = QT_TRANSLATE_NOOP("command-help", "người dân tìm gì mà không thấy, mở những thủ tục nào")
OUT_TABLE = QT_TRANSLATE_NOOP("command-help", "ghi thành bảng ra tệp này")

# Dossiers, their register, their figures
DOSSIERS = QT_TRANSLATE_NOOP("command-help", "hồ sơ mà người dân hỏi: nhập vào, chuyển đi, liệt kê")
DOSSIERS_IMPORT = QT_TRANSLATE_NOOP("command-help", "nhập tệp xuất từ phần mềm một cửa ({kinds})")
EXPORT_FILE = QT_TRANSLATE_NOOP("command-help", "tệp xuất từ phần mềm một cửa")
SHARED_REGISTER = QT_TRANSLATE_NOOP("command-help", "sổ dùng chung của nhiều kiosk ({system})")
COLUMNS = QT_TRANSLATE_NOOP("command-help", "xem máy hiểu từng cột của tệp xuất là gì")
MAPPING = QT_TRANSLATE_NOOP("command-help", "tệp nói cột nào là gì; máy ghi sẵn một lần")
WATCH = QT_TRANSLATE_NOOP("command-help", "nhập mọi tệp được đặt vào thư mục ghi trong cài đặt")
WATCH_ONCE = QT_TRANSLATE_NOOP("command-help", "chỉ nhập những tệp đang có, rồi dừng")
DOSSIERS_EXPORT = QT_TRANSLATE_NOOP(
    "command-help", "ghi hồ sơ của một đơn vị ra tệp, để kiosk khác giữ một bản"
)
UNIT = QT_TRANSLATE_NOOP("command-help", "mã đơn vị, ví dụ {example}")
DOSSIERS_LIST = QT_TRANSLATE_NOOP("command-help", "liệt kê mọi hồ sơ trong sổ")
DOSSIERS_DEMO = QT_TRANSLATE_NOOP("command-help", "tạo sổ mới có hồ sơ mẫu")
DEMO_REPLACE = QT_TRANSLATE_NOOP("command-help", "thay cả sổ đang có hồ sơ thật")
REGISTER = QT_TRANSLATE_NOOP("command-help", "giữ sổ hồ sơ an toàn, hoặc dùng chung một sổ")
BACKUP = QT_TRANSLATE_NOOP("command-help", "sao lưu sổ hồ sơ và kiểm tra bản sao")
BACKUP_OUT = QT_TRANSLATE_NOOP(
    "command-help", "ghi vào thư mục này, ví dụ ở ổ đĩa khác; mọi bản ở đó được giữ lại"
)
CHECK_REGISTER = QT_TRANSLATE_NOOP(
    "command-help", "đọc từng trang, từng hồ sơ; hỏi thử cả sổ dùng chung"
)
TEND = QT_TRANSLATE_NOOP(
    "command-help", "mỗi ngày một lần: kiểm tra sổ, chữa nếu hỏng, sao lưu nếu có thay đổi"
)
RESTORE = QT_TRANSLATE_NOOP("command-help", "đưa một bản sao lưu vào thay sổ hồ sơ")
BACKUP_FILE = QT_TRANSLATE_NOOP("command-help", "bản sao lưu")
SHARE = QT_TRANSLATE_NOOP(
    "command-help", "biến một cơ sở dữ liệu {system} thành sổ chung của nhiều kiosk"
)
SHARE_REGISTER = QT_TRANSLATE_NOOP(
    "command-help", "địa chỉ cơ sở dữ liệu, với tên của người làm chủ nó"
)
KIOSK_ROLE = QT_TRANSLATE_NOOP("command-help", "tên mà các kiosk dùng để vào đọc")
BOARD = QT_TRANSLATE_NOOP("command-help", "số liệu giải quyết hồ sơ của cơ quan trong một kỳ")
BOARD_FROM = QT_TRANSLATE_NOOP("command-help", "ngày đầu của kỳ, ví dụ {example}")
BOARD_TO = QT_TRANSLATE_NOOP("command-help", "ngày cuối của kỳ, ví dụ {example}")
BOARD_REGISTER = QT_TRANSLATE_NOOP(
    "command-help", "lấy số liệu từ cơ sở dữ liệu hay tệp này, không phải từ sổ của máy"
)
BOARD_OUT = QT_TRANSLATE_NOOP("command-help", "ghi báo cáo ra tệp {kinds}")
DEMO = QT_TRANSLATE_NOOP("command-help", "tạo sổ hồ sơ giả theo số liệu đã công bố")
DEMO_NAME = QT_TRANSLATE_NOOP("command-help", "tên bộ số liệu; ghi sai thì máy kể các tên có")
DAYS = QT_TRANSLATE_NOOP("command-help", "ngày nghỉ và ngày làm bù mà máy dùng khi tính ngày hẹn")
DAYS_YEAR = QT_TRANSLATE_NOOP("command-help", "năm nào; không ghi là năm nay")
DAYS_TABLE = QT_TRANSLATE_NOOP("command-help", "tạo bảng ngày riêng của cơ quan để điền vào")

# The catalogue
CATALOGUE = QT_TRANSLATE_NOOP(
    "command-help", "danh mục đang niêm yết: thay đổi, công bố, quay lại bản trước"
)
BUILD = QT_TRANSLATE_NOOP("command-help", "niêm yết nguyên một thư mục tệp {format}")
BUILD_FOLDER = QT_TRANSLATE_NOOP("command-help", "thư mục đó; không ghi là danh mục mẫu")
EXPORT = QT_TRANSLATE_NOOP("command-help", "ghi danh mục đang niêm yết ra bảng tính")
CHECK = QT_TRANSLATE_NOOP("command-help", "kể những chỗ sai trong bản nháp")
DIFF = QT_TRANSLATE_NOOP("command-help", "kể bản nháp thay đổi gì so với danh mục đang niêm yết")
PUBLISH = QT_TRANSLATE_NOOP("command-help", "công bố bản nháp, ngay bây giờ hoặc từ một ngày")
DRAFT = QT_TRANSLATE_NOOP(
    "command-help",
    "bản nháp: bảng tính, thư mục tệp {format}, các tệp của Cổng, hoặc ấn bản có chữ ký",
)
EFFECTIVE = QT_TRANSLATE_NOOP("command-help", "có hiệu lực từ 0 giờ ngày này")
BY = QT_TRANSLATE_NOOP("command-help", "ai làm việc này")
NOTE = QT_TRANSLATE_NOOP("command-help", "ghi chú để sau này nhớ vì sao")
IMPORT = QT_TRANSLATE_NOOP(
    "command-help", "làm bản nháp từ dữ liệu của Cổng Dịch vụ công quốc gia ({kinds})"
)
IMPORT_FILES = QT_TRANSLATE_NOOP("command-help", "các tệp của Cổng")
IMPORT_OUT = QT_TRANSLATE_NOOP("command-help", "tệp bản nháp; không ghi là {file}")
IMPORT_FIELD = QT_TRANSLATE_NOOP("command-help", "chỉ lĩnh vực này, ghi được nhiều lần")
IMPORT_CODE = QT_TRANSLATE_NOOP("command-help", "chỉ thủ tục này, ghi được nhiều lần")
IMPORT_REPLACE = QT_TRANSLATE_NOOP(
    "command-help", "lấy nội dung của Cổng cho cả những thủ tục đang niêm yết"
)
IMPORT_ALONE = QT_TRANSLATE_NOOP("command-help", "không kèm những gì đang niêm yết")
COMPARE = QT_TRANSLATE_NOOP("command-help", "so danh mục với một danh sách chính thức")
COMPARE_LIST = QT_TRANSLATE_NOOP("command-help", "bảng tính của danh sách đó")
INSTALL = QT_TRANSLATE_NOOP(
    "command-help", "nhận ấn bản có chữ ký từ tệp, thư mục hoặc địa chỉ {scheme}"
)
INSTALL_SOURCE = QT_TRANSLATE_NOOP("command-help", "lấy ở đâu; không ghi là nơi đặt trong cài đặt")
HISTORY = QT_TRANSLATE_NOOP("command-help", "các ấn bản của máy này, mới nhất đứng trước")
ROLLBACK = QT_TRANSLATE_NOOP("command-help", "dùng lại một ấn bản còn giữ ở đây")
ROLLBACK_NUMBER = QT_TRANSLATE_NOOP("command-help", "số của ấn bản; không ghi là bản liền trước")
LAW = QT_TRANSLATE_NOOP("command-help", "những thủ tục dựa trên một văn bản pháp luật")
LAW_NUMBER = QT_TRANSLATE_NOOP("command-help", "số hiệu của văn bản")
REVIEW = QT_TRANSLATE_NOOP("command-help", "những thủ tục nên xem lại")
REVIEW_MONTHS = QT_TRANSLATE_NOOP("command-help", "chưa rà soát trong bấy nhiêu tháng")
REVIEW_DAYS = QT_TRANSLATE_NOOP("command-help", "sẽ hết hiệu lực trong bấy nhiêu ngày")
POSTER = QT_TRANSLATE_NOOP(
    "command-help", "ghi bảng thủ tục của một lĩnh vực ra tệp, để in và dán bảng tin"
)
POSTER_FIELD = QT_TRANSLATE_NOOP(
    "command-help", "tên hoặc mã lĩnh vực; với {full} có thể bỏ để lấy mọi lĩnh vực"
)
POSTER_SIZE = QT_TRANSLATE_NOOP("command-help", "khổ giấy; không ghi là {usual}")
POSTER_FULL = QT_TRANSLATE_NOOP(
    "command-help", "làm thành sách, mỗi thủ tục đầy đủ như đã niêm yết"
)

# The machine
PRINTERS = QT_TRANSLATE_NOOP(
    "command-help", "các máy in có in được không; in thử, hoặc báo đã nạp giấy"
)
PRINTERS_TEST = QT_TRANSLATE_NOOP("command-help", "in trang thử và đợi đến khi in xong")
PRINTERS_PAPER = QT_TRANSLATE_NOOP("command-help", "báo đã nạp giấy, để máy đếm lại từ đầu")
PRINTER_SLOT = QT_TRANSLATE_NOOP("command-help", "{page} (trang giấy) hoặc {receipt} (phiếu nhỏ)")
KEYS = QT_TRANSLATE_NOOP("command-help", "khóa để ký ấn bản, và những khóa máy này tin")
KEYS_CREATE = QT_TRANSLATE_NOOP("command-help", "tạo khóa ký mới, và ghi khóa công khai ra tệp")
KEYS_NAME = QT_TRANSLATE_NOOP("command-help", "khóa của ai, ví dụ tên cơ quan")
KEYS_LIST = QT_TRANSLATE_NOOP("command-help", "mọi khóa của máy này")
KEYS_TRUST = QT_TRANSLATE_NOOP("command-help", "từ nay nhận ấn bản ký bằng khóa này")
KEYS_TRUST_FILE = QT_TRANSLATE_NOOP("command-help", "tệp khóa công khai")
KEYS_REVOKE = QT_TRANSLATE_NOOP("command-help", "không nhận gì ký bằng khóa này nữa")
KEYS_RETIRE = QT_TRANSLATE_NOOP("command-help", "không ký bằng khóa này nữa")
KEYS_EXPORT = QT_TRANSLATE_NOOP("command-help", "ghi khóa công khai vào thư mục, để mang đến kiosk")
KEY_ID = QT_TRANSLATE_NOOP("command-help", "mã của khóa, xem bằng «{command}»")
KEY_OUT = QT_TRANSLATE_NOOP("command-help", "thư mục để ghi tệp khóa công khai")
STAFF = QT_TRANSLATE_NOOP(
    "command-help", "mở chế độ cán bộ trong cửa sổ; thêm, liệt kê, bỏ cán bộ được vào"
)
STAFF_ADD = QT_TRANSLATE_NOOP(
    "command-help",
    "cấp mã số riêng cho một cán bộ; máy hỏi mã số, hoặc đọc từ đầu vào",
)
STAFF_LIST = QT_TRANSLATE_NOOP("command-help", "ai có mã số")
STAFF_REMOVE = QT_TRANSLATE_NOOP("command-help", "bỏ mã số của một cán bộ")
STAFF_NAME = QT_TRANSLATE_NOOP("command-help", "tên cán bộ, trong dấu nháy kép nếu có dấu cách")
