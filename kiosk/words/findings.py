"""Sentences about the catalogue's files: what is wrong in them, and how staff mend it.

What the files themselves say in English (``{key}``, ``{file}``…) is filled in and never translated.
"""

from kiosk.words import QT_TRANSLATE_NOOP

# Where

LABEL_ERROR = QT_TRANSLATE_NOOP("findings", "LỖI")
LABEL_WARNING = QT_TRANSLATE_NOOP("findings", "Lưu ý")
AT_LINE = QT_TRANSLATE_NOOP("findings", "{file}, dòng {line}")
AT_SHEET = QT_TRANSLATE_NOOP("findings", "{file}, trang «{sheet}»")
AT_ROW = QT_TRANSLATE_NOOP("findings", "{place}, dòng {row}")
AT_COLUMN = QT_TRANSLATE_NOOP("findings", "{place}, cột {column}")
AT_FIELD = QT_TRANSLATE_NOOP("findings", "{place}, mục «{field}»")

# What mends more than one thing

SEE_ANOTHER_FILE = QT_TRANSLATE_NOOP("findings", "Xem mẫu trong một tệp khác.")
ONE_FILE_EACH = QT_TRANSLATE_NOOP("findings", "Mỗi thủ tục một tệp.")
USE_LISTED_ID = QT_TRANSLATE_NOOP("findings", "Dùng một {key} trong {file}.")
USE_ANOTHER_ID = QT_TRANSLATE_NOOP("findings", "Đặt {key} khác.")

# The folder and its files

NO_FOLDER = QT_TRANSLATE_NOOP("findings", "không có thư mục này.")
GIVE_THE_FOLDER = QT_TRANSLATE_NOOP("findings", "Chỉ đúng thư mục chứa danh mục thủ tục.")
NO_PROCEDURES = QT_TRANSLATE_NOOP("findings", "không có thủ tục nào.")
ADD_A_PROCEDURE = QT_TRANSLATE_NOOP("findings", "Thêm ít nhất một tệp thủ tục.")
START_WITH_DASHES = QT_TRANSLATE_NOOP("findings", "Mỗi dòng bắt đầu bằng «- ».")
ID_TWICE = QT_TRANSLATE_NOOP("findings", "{key} bị trùng.")
FILE_EMPTY = QT_TRANSLATE_NOOP("findings", "tệp trống.")
FILL_OR_DELETE = QT_TRANSLATE_NOOP("findings", "Điền nội dung hoặc xóa tệp.")
FILE_UNREADABLE = QT_TRANSLATE_NOOP("findings", "không mở được tệp.")
CHECK_ACCESS = QT_TRANSLATE_NOOP("findings", "Kiểm tra tệp và quyền đọc.")
FILE_TOO_LARGE = QT_TRANSLATE_NOOP("findings", "tệp quá lớn hoặc lồng quá sâu.")
SPLIT_FILE = QT_TRANSLATE_NOOP("findings", "Chia nhỏ, mỗi thủ tục một tệp.")
ENCODING_WRONG = QT_TRANSLATE_NOOP("findings", "tệp không ở dạng {encoding}.")
SAVE_ENCODED = QT_TRANSLATE_NOOP("findings", "Lưu lại tệp với bảng mã {encoding}.")
CHARACTER_FORBIDDEN = QT_TRANSLATE_NOOP("findings", "có ký tự không được phép trong tệp.")
DELETE_AND_SAVE_ENCODED = QT_TRANSLATE_NOOP(
    "findings", "Xóa ký tự lạ, lưu lại với bảng mã {encoding}."
)
SYNTAX_WRONG = QT_TRANSLATE_NOOP("findings", "viết sai cú pháp {format} nên không đọc được từ đây.")
CHECK_SYNTAX = QT_TRANSLATE_NOOP(
    "findings", "Xem lại dấu hai chấm, dấu ngoặc và khoảng trắng đầu dòng."
)
KEY_TWICE = QT_TRANSLATE_NOOP("findings", "mục này viết hai lần.")
KEEP_ONE = QT_TRANSLATE_NOOP("findings", "Giữ lại một lần.")
KEY_WITHOUT_VALUE = QT_TRANSLATE_NOOP("findings", "mục này không có giá trị.")
QUOTE_COMMAS = QT_TRANSLATE_NOOP("findings", "Câu có dấu phẩy phải đặt trong ngoặc kép.")
TEXT_REPAIRED = QT_TRANSLATE_NOOP(
    "findings", "có ký tự ẩn hoặc dấu tiếng Việt không đúng chuẩn; đã tự sửa khi đọc."
)
TYPE_AGAIN = QT_TRANSLATE_NOOP("findings", "Gõ lại dòng này bằng bộ gõ tiếng Việt thông thường.")

# The shape of a value

KEY_MISSING = QT_TRANSLATE_NOOP("findings", "thiếu mục bắt buộc.")
ADD_KEY = QT_TRANSLATE_NOOP("findings", "Thêm mục này.")
KEY_UNKNOWN = QT_TRANSLATE_NOOP("findings", "không có mục nào tên như vậy.")
CHECK_SPELLING = QT_TRANSLATE_NOOP("findings", "Kiểm tra chính tả tên mục.")
NO_WHOLE_NUMBER = QT_TRANSLATE_NOOP("findings", "phải là số nguyên.")
WRITE_DIGITS = QT_TRANSLATE_NOOP("findings", "Viết bằng chữ số, ví dụ 2.")
NUMBER_TOO_LARGE = QT_TRANSLATE_NOOP("findings", "số quá lớn.")
CHECK_NUMBER = QT_TRANSLATE_NOOP("findings", "Kiểm tra lại con số.")
NUMBER_DOTTED = QT_TRANSLATE_NOOP("findings", "không viết dấu chấm trong số.")
WRITE_WITHOUT_DOT = QT_TRANSLATE_NOOP("findings", "Viết 20000, không viết 20.000.")
NO_YES_OR_NO = QT_TRANSLATE_NOOP("findings", "phải là {yes} hoặc {no}.")
WRITE_YES_OR_NO = QT_TRANSLATE_NOOP("findings", "Viết {yes} (có) hoặc {no} (không).")
NO_TEXT = QT_TRANSLATE_NOOP("findings", "phải là chữ.")
WRITE_TEXT = QT_TRANSLATE_NOOP("findings", "Viết một câu hoặc một từ.")
NO_LIST = QT_TRANSLATE_NOOP("findings", "phải là danh sách.")
WRITE_LIST = QT_TRANSLATE_NOOP("findings", "Viết trong ngoặc vuông, ví dụ [a, b].")
NO_GROUP = QT_TRANSLATE_NOOP("findings", "phải là nhóm «tên: giá trị».")
NO_DATE = QT_TRANSLATE_NOOP("findings", "phải là ngày.")
WRITE_DATE = QT_TRANSLATE_NOOP("findings", "Viết năm-tháng-ngày, ví dụ 2026-07-01.")
VALUE_FORBIDDEN = QT_TRANSLATE_NOOP("findings", "giá trị không được phép.")
CHOOSE_ONE = QT_TRANSLATE_NOOP("findings", "Chọn một trong: {allowed}.")
VALUE_WRONG = QT_TRANSLATE_NOOP("findings", "giá trị không đúng.")

# A procedure as a whole, and what it refers to

CODE_WRONG = QT_TRANSLATE_NOOP("findings", "mã thủ tục không đúng dạng.")
CODE_EXAMPLE = QT_TRANSLATE_NOOP("findings", "Ví dụ đúng: 1.001193.")
CODE_TWICE = QT_TRANSLATE_NOOP("findings", "mã {code} đã có trong {file}.")
NAME_LONG = QT_TRANSLATE_NOOP("findings", "tên dài hơn 300 ký tự.")
CHECK_PASTED = QT_TRANSLATE_NOOP("findings", "Kiểm tra có dán nhầm đoạn văn không.")
READ_ON_WRONG = QT_TRANSLATE_NOOP("findings", "ngày đọc nguồn không đúng.")
WRITE_READ_ON = QT_TRANSLATE_NOOP("findings", "Viết 2026-07 hoặc 2026-07-15.")
ENDS_TOO_EARLY = QT_TRANSLATE_NOOP("findings", "ngày hết hiệu lực trước ngày có hiệu lực.")
MEND_DATE = QT_TRANSLATE_NOOP("findings", "Sửa lại ngày.")
FIELD_UNKNOWN = QT_TRANSLATE_NOOP("findings", "không có lĩnh vực «{field}».")
EVENT_UNKNOWN = QT_TRANSLATE_NOOP("findings", "không có sự kiện «{event}».")

# Questions and conditions

QUESTION_ID_TWICE = QT_TRANSLATE_NOOP("findings", "{key} câu hỏi bị trùng.")
OPTION_ID_TWICE = QT_TRANSLATE_NOOP("findings", "hai lựa chọn trùng {key}.")
OPTIONS_TOO_FEW_OR_MANY = QT_TRANSLATE_NOOP("findings", "câu hỏi phải có 2 đến 5 lựa chọn.")
REGROUP_OPTIONS = QT_TRANSLATE_NOOP("findings", "Gộp hoặc chia lại lựa chọn.")
QUESTIONS_TOO_MANY = QT_TRANSLATE_NOOP("findings", "nhiều hơn ba câu hỏi.")
MERGE_QUESTIONS = QT_TRANSLATE_NOOP("findings", "Gộp bớt để người dân đỡ mệt.")
QUESTION_UNKNOWN = QT_TRANSLATE_NOOP("findings", "không có câu hỏi «{question}».")
MEND_OR_ADD_QUESTION = QT_TRANSLATE_NOOP("findings", "Sửa tên hoặc thêm câu hỏi.")
QUESTION_UNUSED = QT_TRANSLATE_NOOP("findings", "không có gì phụ thuộc câu hỏi «{question}».")
DROP_OR_USE_QUESTION = QT_TRANSLATE_NOOP("findings", "Bỏ câu hỏi, hoặc nêu giấy tờ nào cần nó.")
CONDITION_EMPTY = QT_TRANSLATE_NOOP("findings", "chưa nêu lựa chọn nào.")
FILL_OR_DROP_CONDITION = QT_TRANSLATE_NOOP(
    "findings", "Nêu ít nhất một lựa chọn, hoặc bỏ điều kiện này."
)
OPTION_UNKNOWN = QT_TRANSLATE_NOOP("findings", "câu hỏi «{question}» không có lựa chọn «{option}».")
KNOWN_OPTIONS = QT_TRANSLATE_NOOP("findings", "Có: {known}.")

# Papers

COUNT_NEGATIVE = QT_TRANSLATE_NOOP("findings", "số lượng âm.")
COUNT_FROM_ZERO = QT_TRANSLATE_NOOP("findings", "Viết số từ 0 trở lên.")
COUNT_MISSING = QT_TRANSLATE_NOOP("findings", "giấy tờ không có số bản.")
COUNT_OR_MAKE_NOTE = QT_TRANSLATE_NOOP(
    "findings", "Ghi {originals} hoặc {copies}; nếu chỉ là lời dặn thì chuyển xuống {notes}."
)
PAPER_ABOLISHED = QT_TRANSLATE_NOOP("findings", "nhắc đến giấy tờ hoặc cấp đã bãi bỏ.")
ASK_WHETHER_USED = QT_TRANSLATE_NOOP("findings", "Hỏi lại cơ quan chuyên môn xem còn dùng không.")

# Ways of handing in: times and fees

METHODS_MISSING = QT_TRANSLATE_NOOP("findings", "chưa có cách nộp hồ sơ nào.")
ADD_METHOD = QT_TRANSLATE_NOOP("findings", "Thêm ít nhất một cách nộp.")
TIME_UNCLEAR = QT_TRANSLATE_NOOP("findings", "thời hạn thiếu hoặc thừa số.")
MEND_TIME = QT_TRANSLATE_NOOP("findings", "Ghi {amount}; riêng {same_day} thì không ghi.")
TIME_NOT_POSITIVE = QT_TRANSLATE_NOOP("findings", "thời hạn phải lớn hơn 0.")
MEND_NUMBER = QT_TRANSLATE_NOOP("findings", "Sửa lại con số.")
FEE_NEGATIVE = QT_TRANSLATE_NOOP("findings", "số tiền âm.")
MEND_FEE = QT_TRANSLATE_NOOP("findings", "Sửa lại số tiền.")
FEE_MISSING = QT_TRANSLATE_NOOP("findings", "có thu phí nhưng không có số tiền lẫn lời giải thích.")
ADD_AMOUNT_OR_WORDING = QT_TRANSLATE_NOOP("findings", "Ghi {amount} hoặc {wording}.")
FEE_CONTRADICTORY = QT_TRANSLATE_NOOP(
    "findings", "ghi là không thu hoặc chưa rõ nhưng lại có số tiền."
)
MEND_FEE_STATE = QT_TRANSLATE_NOOP("findings", "Sửa {state} thành {fee}.")
