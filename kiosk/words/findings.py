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
CODE_TWICE = QT_TRANSLATE_NOOP("findings", "mã {code} đã có ở {place}.")
ONE_PLACE_EACH = QT_TRANSLATE_NOOP("findings", "Mỗi thủ tục chỉ ghi một lần: sửa mã, hoặc xóa bớt.")
NAME_MISSING = QT_TRANSLATE_NOOP("findings", "chưa ghi tên.")
WRITE_NAME = QT_TRANSLATE_NOOP("findings", "Ghi tên thủ tục vào đây.")
NAME_LONG = QT_TRANSLATE_NOOP("findings", "tên dài hơn {count} ký tự.")
NAME_OF_DECISION = QT_TRANSLATE_NOOP("findings", "giống tên một quyết định hơn là tên một thủ tục.")
CHECK_PASTED = QT_TRANSLATE_NOOP("findings", "Kiểm tra có dán nhầm đoạn văn không.")
NAME_SHARED = QT_TRANSLATE_NOOP("findings", "tên này cũng là tên của thủ tục {codes}.")
TELL_NAMES_APART = QT_TRANSLATE_NOOP(
    "findings", "Nếu là hai thủ tục khác nhau, viết thêm vài chữ để người dân phân biệt được."
)
EVERYDAY_NAME_OF_MANY = QT_TRANSLATE_NOOP(
    "findings", "«{name}» là tên thường gọi của {count} thủ tục, nên gõ vào không tìm ra cái nào."
)
CHOOSE_CLEARER_NAME = QT_TRANSLATE_NOOP("findings", "Chọn tên thường gọi rõ hơn cho từng thủ tục.")
READ_ON_WRONG = QT_TRANSLATE_NOOP("findings", "ngày đọc nguồn không đúng.")
WRITE_READ_ON = QT_TRANSLATE_NOOP("findings", "Viết 2026-07 hoặc 2026-07-15.")
ENDS_TOO_EARLY = QT_TRANSLATE_NOOP("findings", "ngày hết hiệu lực trước ngày có hiệu lực.")
ISSUED_AFTER_READING = QT_TRANSLATE_NOOP(
    "findings", "ngày này sau ngày đọc nguồn, nên khi đọc nguồn chưa thể có văn bản."
)
YEAR_OF_NUMBER = QT_TRANSLATE_NOOP("findings", "năm trong số {number} không khớp ngày {date}.")
MEND_DATE = QT_TRANSLATE_NOOP("findings", "Sửa lại ngày.")
MEND_DATE_OR_NUMBER = QT_TRANSLATE_NOOP("findings", "Xem lại số văn bản và ngày.")
FIELD_UNKNOWN = QT_TRANSLATE_NOOP("findings", "không có lĩnh vực «{field}».")
CHOOSE_LISTED_FIELD = QT_TRANSLATE_NOOP(
    "findings", "Dùng một mã có trong danh sách lĩnh vực, hoặc thêm lĩnh vực này vào danh sách."
)
EVENT_UNKNOWN = QT_TRANSLATE_NOOP("findings", "không có sự kiện «{event}».")
CHOOSE_LISTED_EVENT = QT_TRANSLATE_NOOP(
    "findings", "Dùng một mã có trong danh sách sự kiện, hoặc thêm sự kiện này vào danh sách."
)
RELATED_UNKNOWN = QT_TRANSLATE_NOOP("findings", "thủ tục liên quan {code} không có trong danh mục.")
MEND_OR_DROP_CODE = QT_TRANSLATE_NOOP("findings", "Sửa mã, hoặc bỏ mã này.")
RELATED_TO_ITSELF = QT_TRANSLATE_NOOP("findings", "thủ tục liên quan là chính thủ tục này.")
DROP_CODE = QT_TRANSLATE_NOOP("findings", "Bỏ mã này.")
RESTS_ON_REPEALED = QT_TRANSLATE_NOOP("findings", "căn cứ văn bản cũ: {said}")
READ_THE_NEW_LAW = QT_TRANSLATE_NOOP(
    "findings", "Đọc văn bản mới, sửa giấy tờ, lệ phí, thời hạn nếu có thay đổi, rồi sửa căn cứ."
)
TEXT_MISSING = QT_TRANSLATE_NOOP("findings", "chưa ghi nội dung.")
FILL_OR_DELETE_ROW = QT_TRANSLATE_NOOP("findings", "Điền vào, hoặc xóa cả dòng này.")

# Questions and conditions

QUESTION_ID_TWICE = QT_TRANSLATE_NOOP("findings", "mã câu hỏi bị trùng.")
OPTION_ID_TWICE = QT_TRANSLATE_NOOP("findings", "hai lựa chọn trùng mã.")
CHOOSE_ANOTHER_ID = QT_TRANSLATE_NOOP("findings", "Đặt mã khác.")
OPTIONS_TOO_FEW = QT_TRANSLATE_NOOP("findings", "câu hỏi chưa có hai lựa chọn.")
ADD_OPTION_OR_DROP_QUESTION = QT_TRANSLATE_NOOP("findings", "Thêm lựa chọn, hoặc bỏ câu hỏi.")
OPTIONS_TOO_MANY = QT_TRANSLATE_NOOP(
    "findings", "câu hỏi có {count} lựa chọn, nhiều hơn {most} thì khó chọn."
)
REGROUP_OPTIONS = QT_TRANSLATE_NOOP("findings", "Gộp lựa chọn, hoặc chia thành hai câu hỏi.")
QUESTIONS_TOO_MANY = QT_TRANSLATE_NOOP("findings", "nhiều hơn ba câu hỏi.")
MERGE_QUESTIONS = QT_TRANSLATE_NOOP("findings", "Gộp bớt để người dân đỡ mệt.")
QUESTION_UNKNOWN = QT_TRANSLATE_NOOP("findings", "không có câu hỏi «{question}».")
MEND_OR_ADD_QUESTION = QT_TRANSLATE_NOOP("findings", "Sửa tên hoặc thêm câu hỏi.")
QUESTION_ASKED_LATER = QT_TRANSLATE_NOOP(
    "findings", "phụ thuộc câu hỏi «{question}», mà câu đó hỏi sau hoặc là chính câu này."
)
ASK_IN_ORDER = QT_TRANSLATE_NOOP("findings", "Đặt câu hỏi kia lên trước, hoặc bỏ điều kiện.")
QUESTION_UNUSED = QT_TRANSLATE_NOOP("findings", "không có gì phụ thuộc câu hỏi «{question}».")
DROP_OR_USE_QUESTION = QT_TRANSLATE_NOOP("findings", "Bỏ câu hỏi, hoặc nêu giấy tờ nào cần nó.")
CONDITION_EMPTY = QT_TRANSLATE_NOOP("findings", "chưa nêu lựa chọn nào.")
FILL_OR_DROP_CONDITION = QT_TRANSLATE_NOOP(
    "findings", "Nêu ít nhất một lựa chọn, hoặc bỏ điều kiện này."
)
OPTION_UNKNOWN = QT_TRANSLATE_NOOP("findings", "câu hỏi «{question}» không có lựa chọn «{option}».")
KNOWN_OPTIONS = QT_TRANSLATE_NOOP("findings", "Có: {known}.")
CHANNEL_NOT_OFFERED = QT_TRANSLATE_NOOP(
    "findings", "chỉ dành cho một cách nộp mà thủ tục này không có, nên không ai thấy."
)
ADD_METHOD_OR_DROP_CONDITION = QT_TRANSLATE_NOOP(
    "findings", "Thêm cách nộp đó, hoặc sửa điều kiện."
)

# Papers

COUNT_NEGATIVE = QT_TRANSLATE_NOOP("findings", "số lượng âm.")
COUNT_FROM_ZERO = QT_TRANSLATE_NOOP("findings", "Viết số từ 0 trở lên.")
COUNT_MISSING = QT_TRANSLATE_NOOP("findings", "giấy tờ không có số bản.")
COUNT_OR_MAKE_NOTE = QT_TRANSLATE_NOOP(
    "findings",
    "Ghi số bản chính hoặc số bản sao; nếu chỉ là lời dặn thì chuyển xuống phần điều cần biết.",
)
LETTERS_LOST = QT_TRANSLATE_NOOP("findings", "có chữ bị hỏng, người dân không đọc được.")
TYPE_TEXT_AGAIN = QT_TRANSLATE_NOOP("findings", "Gõ lại chỗ đó cho đúng.")
NOT_ON_PAPER = QT_TRANSLATE_NOOP(
    "findings", "có chữ không in ra giấy được: {letters}. Trên giấy, chỗ đó chỉ là một ô ghi mã."
)
LETTER_NAMED = QT_TRANSLATE_NOOP("findings", "«{letter}» ({number})")
TYPE_LETTERS_AGAIN = QT_TRANSLATE_NOOP(
    "findings", "Gõ lại chữ đó bằng bộ gõ tiếng Việt, hoặc xóa đi."
)
CODE_OF_PAGES = QT_TRANSLATE_NOOP("findings", "có lẫn mã của trang mạng: «{code}».")
DELETE_CODE_OF_PAGES = QT_TRANSLATE_NOOP("findings", "Xóa mã đó, chỉ giữ lại chữ.")
COUNT_HUGE = QT_TRANSLATE_NOOP("findings", "{count} bản là quá nhiều, có thể gõ nhầm.")
DATE_UNLIKELY = QT_TRANSLATE_NOOP("findings", "ngày {date} khó có thể đúng.")
ABOLISHED = QT_TRANSLATE_NOOP("findings", "nhắc đến «{thing}», nay đã bãi bỏ.")
NO_DISTRICTS = QT_TRANSLATE_NOOP(
    "findings",
    "Từ ngày 01/07/2025 chỉ còn cấp tỉnh và cấp xã. Hỏi cơ quan chuyên môn nay ai làm, rồi sửa.",
)
NO_HOUSEHOLD_BOOKS = QT_TRANSLATE_NOOP(
    "findings",
    "Sổ hộ khẩu và sổ tạm trú hết giá trị từ ngày 01/01/2023. "
    "Hỏi cơ quan chuyên môn nay dùng giấy gì, rồi sửa.",
)
NO_OLD_IDENTITY_CARDS = QT_TRANSLATE_NOOP(
    "findings",
    "Chứng minh nhân dân hết giá trị từ ngày 01/01/2025, nay dùng thẻ căn cước. "
    "Hỏi cơ quan chuyên môn rồi sửa.",
)

# Blank forms and their files

FORM_NAMELESS = QT_TRANSLATE_NOOP("findings", "biểu mẫu này chưa có tên.")
NAME_FORM = QT_TRANSLATE_NOOP("findings", "Ghi tên in trên đầu tờ mẫu.")
FORM_TWICE = QT_TRANSLATE_NOOP(
    "findings", "thủ tục này có hai biểu mẫu cùng tên «{name}», người dân không biết lấy tờ nào."
)
TELL_FORMS_APART = QT_TRANSLATE_NOOP(
    "findings", "Xóa bớt một biểu mẫu, hoặc viết thêm vài chữ để phân biệt hai tờ."
)
FORM_FILE_ODD = QT_TRANSLATE_NOOP("findings", "«{file}» không dùng làm tên tệp PDF được.")
RENAME_FORM_FILE = QT_TRANSLATE_NOOP(
    "findings",
    "Đặt tên ngắn, kết thúc bằng {ending}, không ghi thư mục, bỏ các dấu {signs}, rồi đổi tên tệp "
    "cho khớp. Ví dụ: {example}.",
)
FORM_ADDRESS_WRONG = QT_TRANSLATE_NOOP(
    "findings", "«{address}» không phải là địa chỉ mạng an toàn và đầy đủ."
)
MEND_FORM_ADDRESS = QT_TRANSLATE_NOOP(
    "findings", "Chép lại cả địa chỉ, bắt đầu bằng {safe}, hoặc để trống."
)
FORM_ADDRESS_LONG = QT_TRANSLATE_NOOP(
    "findings", "địa chỉ dài hơn {most} ký tự, điện thoại không quét được mã QR của nó."
)
SHORTEN_FORM_ADDRESS = QT_TRANSLATE_NOOP(
    "findings", "Tìm địa chỉ ngắn hơn của chính tờ mẫu ấy, hoặc để trống."
)
FORM_FILE_SPELT = QT_TRANSLATE_NOOP(
    "findings", "«{file}» và «{other}» chỉ khác nhau chữ hoa, chữ thường."
)
SPELL_ALIKE = QT_TRANSLATE_NOOP(
    "findings", "Cùng một tệp thì viết tên giống hệt nhau; hai tệp thì đặt hai tên khác hẳn."
)
FORM_FILE_MISSING = QT_TRANSLATE_NOOP("findings", "không thấy tệp «{file}».")
PUT_FORM_FILE = QT_TRANSLATE_NOOP(
    "findings", "Chép tệp ấy vào thư mục «{folder}» nằm cạnh danh mục, hoặc sửa lại tên tệp."
)
DROP_FORM = QT_TRANSLATE_NOOP("findings", "Bỏ biểu mẫu này, hoặc công bố lại cùng với tệp của nó.")
FORM_FILES_ALIKE = QT_TRANSLATE_NOOP(
    "findings", "trong thư mục có nhiều tệp tên gần như nhau, máy không biết chọn tệp nào: {files}."
)
RENAME_OR_DROP_FILE = QT_TRANSLATE_NOOP("findings", "Xóa tệp cũ, hoặc đổi tên cho khác hẳn.")
FORM_FILE_UNREADABLE = QT_TRANSLATE_NOOP("findings", "không mở được tệp «{file}».")
FORM_FILE_LARGE = QT_TRANSLATE_NOOP("findings", "tệp «{file}» lớn hơn {most}.")
SHRINK_FORM = QT_TRANSLATE_NOOP(
    "findings", "Lưu lại tờ mẫu từ phần mềm soạn thảo thay vì chụp hoặc quét, tệp sẽ nhỏ hơn nhiều."
)
FORMS_TOO_LARGE = QT_TRANSLATE_NOOP(
    "findings", "các tệp biểu mẫu cộng lại {size}, chỉ được nhiều nhất {most}."
)
FORM_NO_PDF = QT_TRANSLATE_NOOP("findings", "tệp «{file}» không phải là tệp PDF.")
FORM_BROKEN = QT_TRANSLATE_NOOP(
    "findings", "tệp «{file}» bị hỏng, bị cụt, hoặc quá nặng nên máy không vẽ kịp."
)
SAVE_AS_PDF = QT_TRANSLATE_NOOP(
    "findings", "Mở tờ mẫu bằng phần mềm soạn thảo, lưu lại thành PDF rồi chép đè lên tệp này."
)
FORM_OVERSIZE = QT_TRANSLATE_NOOP(
    "findings", "tệp «{file}» có trang to hơn khổ A3, in ra giấy A4 thì chữ nhỏ không đọc được."
)
SAVE_SMALLER = QT_TRANSLATE_NOOP(
    "findings", "Lưu lại tờ mẫu ở khổ A4 hoặc A3 rồi chép đè lên tệp này."
)
FORM_WHITE = QT_TRANSLATE_NOOP("findings", "tệp «{file}» in ra chỉ là giấy trắng.")
FORM_ELSEWHERE = QT_TRANSLATE_NOOP(
    "findings",
    "tệp «{file}» là mẫu động hoặc tập nhiều tệp: chỉ phần mềm đã làm ra nó mới mở đúng được, ở "
    "đây chỉ thấy một trang bảo chờ hay chỉ cách mở.",
)
PRINT_AS_PDF = QT_TRANSLATE_NOOP(
    "findings",
    "Mở tệp ấy bằng phần mềm đã làm ra nó, chọn in ra tệp PDF, xem lại tệp mới, rồi chép đè lên "
    "tệp này.",
)
FORM_FONTS_MISSING = QT_TRANSLATE_NOOP(
    "findings",
    "tệp «{file}» không mang theo phông chữ {fonts}: in ra sẽ sai chữ hoặc mất dấu tiếng Việt.",
)
EMBED_FONTS = QT_TRANSLATE_NOOP(
    "findings",
    "Mở bản gốc bằng phần mềm soạn thảo, trên máy hiện đúng chữ. Khi lưu thành PDF, hãy chọn kiểu "
    "PDF/A để phông chữ đi theo tệp, rồi chép đè lên tệp này.",
)
FORM_LOCKED = QT_TRANSLATE_NOOP("findings", "tệp «{file}» bị khóa, chỉ người được phép mới mở.")
UNLOCK_FORM = QT_TRANSLATE_NOOP("findings", "Lưu lại thành PDF không khóa rồi chép đè lên tệp này.")
FORM_PAGES_TOO_MANY = QT_TRANSLATE_NOOP(
    "findings", "tệp «{file}» dài {pages} trang, chỉ được nhiều nhất {most} trang."
)
FORM_TOO_LONG_TO_PRINT = QT_TRANSLATE_NOOP(
    "findings",
    "tệp «{file}» dài {pages} trang, mà kiosk thường chỉ in nhiều nhất {most} trang. "
    "Người dân không in được tờ này, chỉ quét được mã QR.",
)
CUT_FORM = QT_TRANSLATE_NOOP("findings", "Chỉ giữ những trang người dân phải điền.")
CUT_FORM_OR_GIVE_ADDRESS = QT_TRANSLATE_NOOP(
    "findings",
    "Chỉ giữ những trang người dân phải điền, hoặc ghi địa chỉ trên mạng của chính tờ mẫu này.",
)
FORM_FILE_UNUSED = QT_TRANSLATE_NOOP("findings", "không thủ tục nào dùng tệp này, máy bỏ qua.")
NAME_OR_DROP_FILE = QT_TRANSLATE_NOOP(
    "findings", "Ghi tên tệp vào biểu mẫu của một thủ tục, hoặc xóa tệp."
)

# Ways of handing in: times and fees

METHODS_MISSING = QT_TRANSLATE_NOOP("findings", "chưa có cách nộp hồ sơ nào.")
ADD_METHOD = QT_TRANSLATE_NOOP("findings", "Thêm ít nhất một cách nộp để người dân biết nộp ở đâu.")
TIME_UNCLEAR = QT_TRANSLATE_NOOP("findings", "thời hạn thiếu hoặc thừa số.")
MEND_TIME = QT_TRANSLATE_NOOP(
    "findings", "Ghi số và đơn vị, ví dụ 3 ngày làm việc; riêng «trong ngày» thì không ghi số."
)
TIME_NOT_POSITIVE = QT_TRANSLATE_NOOP("findings", "thời hạn phải lớn hơn 0.")
PROMISE_LONGER_THAN_LAW = QT_TRANSLATE_NOOP(
    "findings", "thời hạn cơ quan hứa dài hơn thời hạn theo luật."
)
MEND_NUMBER = QT_TRANSLATE_NOOP("findings", "Sửa lại con số.")
FEE_NEGATIVE = QT_TRANSLATE_NOOP("findings", "số tiền âm.")
MEND_FEE = QT_TRANSLATE_NOOP("findings", "Sửa lại số tiền.")
FEE_MISSING = QT_TRANSLATE_NOOP("findings", "có thu phí nhưng không có số tiền lẫn lời giải thích.")
ADD_AMOUNT_OR_WORDING = QT_TRANSLATE_NOOP("findings", "Ghi số tiền, hoặc lời giải thích.")
FEE_CONTRADICTORY = QT_TRANSLATE_NOOP(
    "findings", "ghi là không thu hoặc chưa rõ nhưng lại có số tiền."
)
MEND_FEE_STATE = QT_TRANSLATE_NOOP("findings", "Đổi thành có thu, hoặc xóa số tiền.")
FEE_TINY = QT_TRANSLATE_NOOP("findings", "{amount} đồng là quá ít, có thể thiếu ba số 0.")
ADD_ZEROS = QT_TRANSLATE_NOOP("findings", "Viết đủ số, ví dụ 20000 cho hai mươi nghìn đồng.")
CURRENCY_MISSING = QT_TRANSLATE_NOOP("findings", "chưa ghi loại tiền.")
WRITE_CURRENCY = QT_TRANSLATE_NOOP("findings", "Ghi {currency} cho tiền đồng.")
WORDING_SAYS_FREE = QT_TRANSLATE_NOOP(
    "findings", "lời giải thích nói là không thu nhưng số tiền là {amount}."
)
FREE_BUT_NAMES_A_SUM = QT_TRANSLATE_NOOP(
    "findings", "ghi là không thu nhưng lời giải thích nêu {amount} đồng."
)
WORDING_NAMES_ANOTHER_SUM = QT_TRANSLATE_NOOP(
    "findings", "số tiền là {amount} nhưng lời giải thích nêu {other} đồng."
)
COMPARE_WITH_SOURCE = QT_TRANSLATE_NOOP("findings", "So lại với nguồn rồi sửa chỗ sai.")

# What the office promises

COMMITMENT_FOR_NOTHING = QT_TRANSLATE_NOOP(
    "findings", "không có thủ tục mã {code} để cam kết thời gian."
)
MEND_OR_DROP_COMMITMENT = QT_TRANSLATE_NOOP("findings", "Sửa mã, hoặc bỏ cam kết này.")

# The vocabulary

SAID_MISSING = QT_TRANSLATE_NOOP("findings", "chưa ghi người dân nói thế nào.")
ADD_SAID = QT_TRANSLATE_NOOP("findings", "Ghi ít nhất một cách nói, hoặc xóa cả dòng này.")
PHRASE_EMPTY = QT_TRANSLATE_NOOP("findings", "«{phrase}» không có chữ nào.")
FILL_OR_DROP_PHRASE = QT_TRANSLATE_NOOP("findings", "Viết lại cho rõ, hoặc bỏ đi.")
PHRASE_LONG = QT_TRANSLATE_NOOP(
    "findings", "«{phrase}» dài hơn {most} chữ nên ít ai gõ đúng như vậy."
)
SHORTEN_PHRASE = QT_TRANSLATE_NOOP(
    "findings", "Chỉ giữ vài chữ chính; chỗ nào có thể xen chữ khác thì ghi dấu «…»."
)
MEANS_MISSING = QT_TRANSLATE_NOOP("findings", "chưa ghi cách nói này nghĩa là gì.")
ADD_MEANS = QT_TRANSLATE_NOOP("findings", "Ghi những chữ có trong tên chính thức của thủ tục.")
PARTS_UNCLEAR = QT_TRANSLATE_NOOP("findings", "«{means}» viết dấu + chưa đúng cách.")
WRITE_PARTS = QT_TRANSLATE_NOOP("findings", "Đặt dấu + giữa hai phần, ví dụ: cấp lại + căn cước.")
NEVER_IN_PARTS = QT_TRANSLATE_NOOP("findings", "«{never}» có dấu +, máy không hiểu ở mục này.")
SPLIT_NEVER = QT_TRANSLATE_NOOP("findings", "Tách thành từng phần riêng.")
SAYING_NAME_MISSING = QT_TRANSLATE_NOOP("findings", "nhóm từ hoặc mùa này chưa có tên.")
NAME_SAYING = QT_TRANSLATE_NOOP("findings", "Đặt cho nó một tên ngắn.")
NOT_OF_THIS_KIND = QT_TRANSLATE_NOOP("findings", "loại này không dùng đến mục này, máy bỏ qua.")
CLEAR_OR_CHANGE_KIND = QT_TRANSLATE_NOOP("findings", "Để trống mục này, hoặc chọn loại khác.")
GROUP_UNKNOWN = QT_TRANSLATE_NOOP(
    "findings", "không có nhóm từ nào tên «{group}»; {count} cách nói dùng tên này."
)
KNOWN_GROUPS = QT_TRANSLATE_NOOP(
    "findings", "Sửa lại tên, hoặc thêm nhóm từ đó. Các nhóm đang có: {known}."
)
ADD_GROUP = QT_TRANSLATE_NOOP("findings", "Thêm một dòng loại nhóm từ mang tên đó.")
GROUP_SIGN_ALONE = QT_TRANSLATE_NOOP("findings", "có dấu < hoặc > đứng lẻ.")
WRITE_GROUP_SIGNS = QT_TRANSLATE_NOOP(
    "findings", "Viết tên nhóm từ giữa hai dấu, ví dụ <người thân>."
)
GROUP_UNUSED = QT_TRANSLATE_NOOP("findings", "không có cách nói nào dùng nhóm từ «{group}».")
USE_OR_DROP_GROUP = QT_TRANSLATE_NOOP(
    "findings", "Viết <{group}> vào một cách nói, hoặc xóa nhóm từ này."
)
GROUP_NOT_PLAIN = QT_TRANSLATE_NOOP(
    "findings", "«{phrase}» trong một nhóm từ thì không được có «…» hay tên nhóm khác."
)
MAKE_PLAIN = QT_TRANSLATE_NOOP("findings", "Ghi thẳng từng từ vào nhóm này.")
GAPS_MANY = QT_TRANSLATE_NOOP("findings", "«{phrase}» có quá {most} dấu «…».")
SEASON_DAY_MISSING = QT_TRANSLATE_NOOP("findings", "mùa này chưa đủ ngày đầu và ngày cuối.")
NO_DAY_OF_YEAR = QT_TRANSLATE_NOOP("findings", "«{written}» không phải là một ngày trong năm.")
WRITE_DAY_OF_YEAR = QT_TRANSLATE_NOOP(
    "findings", "Viết ngày/tháng, mỗi bên hai chữ số, ví dụ 05/09."
)
SAID_TWICE = QT_TRANSLATE_NOOP(
    "findings", "«{phrase}» đã có ở dòng {row} với nghĩa khác; máy tìm theo cả hai nghĩa."
)
KEEP_ONE_MEANING = QT_TRANSLATE_NOOP(
    "findings", "Nếu chỉ một nghĩa đúng thì bỏ nghĩa kia; cả hai đều đúng thì để nguyên."
)
