"""Sentences of the screens. Paper takes the names of its sections from here, so that both say the
same."""

from kiosk.words import QT_TRANSLATE_NOOP

# The frame around every screen
BACK = QT_TRANSLATE_NOOP("frame", "Quay lại")
HOME = QT_TRANSLATE_NOOP("frame", "Trang đầu")
LARGER_TEXT = QT_TRANSLATE_NOOP("frame", "Chữ to hơn")
NORMAL_TEXT = QT_TRANSLATE_NOOP("frame", "Chữ thường")
NIGHT = QT_TRANSLATE_NOOP("frame", "Nền tối")
DAY = QT_TRANSLATE_NOOP("frame", "Nền sáng")
MORE_BELOW = QT_TRANSLATE_NOOP("frame", "Xem tiếp")
TO_TOP = QT_TRANSLATE_NOOP("frame", "Lên đầu")
STILL_THERE = QT_TRANSLATE_NOOP("frame", "Bạn còn ở đây không?")
STILL_THERE_WHY = QT_TRANSLATE_NOOP(
    "frame", "Sau {seconds} giây nữa, máy sẽ xóa những gì bạn đã chọn và về trang đầu."
)
I_AM_HERE = QT_TRANSLATE_NOOP("frame", "Tôi còn ở đây")
CLOSE = QT_TRANSLATE_NOOP("frame", "Đóng")

# Home
WHAT_DO_YOU_NEED = QT_TRANSLATE_NOOP("home", "Bạn cần làm gì?")
SEARCH_HERE = QT_TRANSLATE_NOOP("home", "Tìm thủ tục")
SEARCH_EXAMPLE = QT_TRANSLATE_NOOP("home", "Gõ vài chữ, ví dụ: khai sinh, tạm trú")
WHERE_IS_MY_DOSSIER = QT_TRANSLATE_NOOP("home", "Xem hồ sơ của tôi")
SCAN_HINT = QT_TRANSLATE_NOOP("home", "Quét mã vạch trên giấy hẹn, hoặc chạm vào đây để gõ mã")
LIFE_EVENTS = QT_TRANSLATE_NOOP("home", "Chọn việc của bạn")
BY_FIELD = QT_TRANSLATE_NOOP("home", "Theo lĩnh vực")
A_TO_Z = QT_TRANSLATE_NOOP("home", "Từ A đến Z")

# Lists
CHOOSE_FIELD = QT_TRANSLATE_NOOP("lists", "Bạn chọn lĩnh vực nào?")
ALL_PROCEDURES = QT_TRANSLATE_NOOP("lists", "Tất cả thủ tục, từ A đến Z")
COUNT = QT_TRANSLATE_NOOP("lists", "{count} thủ tục")
NOTHING_HERE = QT_TRANSLATE_NOOP(
    "lists", "Mục này chưa có thủ tục nào. Bạn hãy hỏi cán bộ tại quầy."
)

# Search
SEARCH_TITLE = QT_TRANSLATE_NOOP("search", "Bạn tìm thủ tục gì?")
TYPE_HERE = QT_TRANSLATE_NOOP("search", "Gõ vài chữ, không cần dấu")
NEAR = QT_TRANSLATE_NOOP("search", "Chưa thấy đúng việc bạn gõ. Đây là những việc gần nhất.")
NOTHING_FOUND = QT_TRANSLATE_NOOP(
    "search", "Chưa tìm thấy việc bạn gõ. Bạn thử gõ ít chữ hơn, hoặc gõ cách khác."
)
NOT_POSTED_NEAR = QT_TRANSLATE_NOOP(
    "search",
    "Việc bạn gõ không có trong các thủ tục ở đây. Hãy hỏi cán bộ xem làm ở đâu. "
    "Đây là những việc gần giống.",
)
NOT_POSTED = QT_TRANSLATE_NOOP(
    "search", "Việc bạn gõ không có trong các thủ tục ở đây. Hãy hỏi cán bộ xem làm ở đâu."
)
LOOK_HERE = QT_TRANSLATE_NOOP("search", "Hoặc tìm ở đây")
ASK_AT_COUNTER = QT_TRANSLATE_NOOP("search", "Bạn cần giúp? Hãy hỏi cán bộ tại {counter}.")
REASON_CALLED = QT_TRANSLATE_NOOP("search", "Hay gọi là: {said}")
REASON_MEANS = QT_TRANSLATE_NOOP("search", "“{said}” tức là {means}")
WHY_MOST_OPENED = QT_TRANSLATE_NOOP("search", "Nhiều người mở ở đây")
WHY_COMMON = QT_TRANSLATE_NOOP("search", "Nhiều người cần")
WHY_SEASON = QT_TRANSLATE_NOOP("search", "Mùa này: {season}")
FOUND_ROWS = QT_TRANSLATE_NOOP("search", "Thủ tục tìm thấy")
SUGGESTED_ROWS = QT_TRANSLATE_NOOP("search", "Thủ tục gợi ý")
CLEAR = QT_TRANSLATE_NOOP("search", "Xóa hết")

# Keyboard
KEY_SPACE = QT_TRANSLATE_NOOP("keyboard", "dấu cách")
KEY_DELETE = QT_TRANSLATE_NOOP("keyboard", "Xóa một chữ")
KEY_CAPITAL = QT_TRANSLATE_NOOP("keyboard", "Chữ hoa")
KEY_NUMBERS = QT_TRANSLATE_NOOP("keyboard", "123")
KEY_LETTERS = QT_TRANSLATE_NOOP("keyboard", "ABC")
TONE_GRAVE = QT_TRANSLATE_NOOP("keyboard", "huyền")
TONE_ACUTE = QT_TRANSLATE_NOOP("keyboard", "sắc")
TONE_HOOK = QT_TRANSLATE_NOOP("keyboard", "hỏi")
TONE_TILDE = QT_TRANSLATE_NOOP("keyboard", "ngã")
TONE_DOT = QT_TRANSLATE_NOOP("keyboard", "nặng")

# Procedure
WHAT_TO_BRING = QT_TRANSLATE_NOOP("procedure", "Cần mang gì?")
HOW_LONG = QT_TRANSLATE_NOOP("procedure", "Bao lâu có kết quả?")
HOW_MUCH = QT_TRANSLATE_NOOP("procedure", "Hết bao nhiêu tiền?")
WHERE = QT_TRANSLATE_NOOP("procedure", "Nộp ở đâu?")
PAPERS_DEPEND = QT_TRANSLATE_NOOP(
    "procedure",
    "Các giấy tờ khác tùy trường hợp. Trả lời {count} câu hỏi ngắn để biết đúng phần bạn.",
)
PAPERS_ALL_DEPEND = QT_TRANSLATE_NOOP(
    "procedure", "Giấy tờ tùy trường hợp. Trả lời {count} câu hỏi ngắn để biết đúng phần bạn."
)
NO_PAPERS = QT_TRANSLATE_NOOP("procedure", "Nguồn không nêu giấy tờ phải nộp. Bạn hãy hỏi cán bộ.")
BY_CHANNEL = QT_TRANSLATE_NOOP("procedure", "{channel}: {said}")
DEPENDS_ON_CASE = QT_TRANSLATE_NOOP("procedure", "Tùy trường hợp của bạn")
ASK_FOR_COUNTER = QT_TRANSLATE_NOOP("procedure", "Quầy nào: hỏi cán bộ hướng dẫn")
COUNTER = QT_TRANSLATE_NOOP("procedure", "{counter}, {office}")
OFFICER = QT_TRANSLATE_NOOP("procedure", "Cán bộ phụ trách: {officer}")
MAKE_MY_LIST = QT_TRANSLATE_NOOP("procedure", "Lập danh sách của bạn")
STEPS = QT_TRANSLATE_NOOP("procedure", "Các bước")
CONDITIONS = QT_TRANSLATE_NOOP("procedure", "Điều kiện")
NOTES = QT_TRANSLATE_NOOP("procedure", "Nên biết")
RESULTS = QT_TRANSLATE_NOOP("procedure", "Bạn sẽ nhận được")
READ_ON = QT_TRANSLATE_NOOP("procedure", "Đọc tiếp (còn {count} đoạn)")
MORE_PAPERS = QT_TRANSLATE_NOOP(
    "procedure", "và {count} giấy tờ khác. Lập danh sách của bạn để xem đủ."
)
RELATED = QT_TRANSLATE_NOOP("procedure", "Có thể bạn cũng cần")
LEGAL_BASES = QT_TRANSLATE_NOOP("procedure", "Căn cứ pháp lý")
OFFICIAL = QT_TRANSLATE_NOOP("procedure", "Thông tin chính thức")
OFFICIAL_NAME = QT_TRANSLATE_NOOP("procedure", "Tên chính thức: {name}")
CODE_AND_FIELD = QT_TRANSLATE_NOOP("procedure", "Mã {code} · {field}")
AGENCIES = QT_TRANSLATE_NOOP("procedure", "Cơ quan thực hiện: {names}")
DECIDING = QT_TRANSLATE_NOOP("procedure", "Cơ quan quyết định: {names}")
SUBJECTS = QT_TRANSLATE_NOOP("procedure", "Ai làm được: {names}")
ANYWHERE = QT_TRANSLATE_NOOP("procedure", "Nộp ở nơi nào cũng được, không phụ thuộc nơi bạn ở.")

# My list
QUESTION_OF = QT_TRANSLATE_NOOP("checklist", "Câu {number} trên {count}")
MY_LIST = QT_TRANSLATE_NOOP("checklist", "Danh sách của bạn")
YOUR_ANSWERS = QT_TRANSLATE_NOOP("checklist", "Bạn đã chọn: {answers}")
CHANGE_ANSWERS = QT_TRANSLATE_NOOP("checklist", "Chọn lại")
TO_SUBMIT = QT_TRANSLATE_NOOP("checklist", "Phải nộp")
TO_PRESENT = QT_TRANSLATE_NOOP("checklist", "Xuất trình (cho xem rồi mang về)")
EXEMPT = QT_TRANSLATE_NOOP("checklist", "Không phải nộp")
PRINT_LIST = QT_TRANSLATE_NOOP("checklist", "In danh sách này")

# Dossier
TYPE_CODE_TITLE = QT_TRANSLATE_NOOP("dossier-screen", "Mã hồ sơ của bạn là gì?")
TYPE_CODE_HINT = QT_TRANSLATE_NOOP(
    "dossier-screen", "Quét mã vạch trên giấy hẹn, hoặc gõ mã in dưới mã vạch."
)
LOOK_UP = QT_TRANSLATE_NOOP("dossier-screen", "Xem hồ sơ")
DONE = QT_TRANSLATE_NOOP("dossier-screen", "Xong")
PRINT_SLIP = QT_TRANSLATE_NOOP("dossier-screen", "In phiếu này")
DOSSIER_CODE = QT_TRANSLATE_NOOP("dossier-screen", "Hồ sơ {code}")
WHAT_NOW = QT_TRANSLATE_NOOP("dossier-screen", "Bây giờ bạn làm gì?")
TIMELINE = QT_TRANSLATE_NOOP("dossier-screen", "Hồ sơ đã đi đến đâu?")
AS_OF = QT_TRANSLATE_NOOP("dossier-screen", "Số liệu lúc {time}")
FROM_COPY = QT_TRANSLATE_NOOP(
    "dossier-screen", "Máy chủ chưa trả lời. Đây là số liệu của máy này lúc {time}."
)
COUNTER_OPEN = QT_TRANSLATE_NOOP("dossier-screen", "Giờ làm việc {hours}")
DIGITISED = QT_TRANSLATE_NOOP("dossier-screen", "Bạn không phải nộp lại (đã có bản điện tử)")
LINKED = QT_TRANSLATE_NOOP("dossier-screen", "Nơi nhận chuyển hồ sơ cho {office} xử lý.")
USUAL_STEPS = QT_TRANSLATE_NOOP("dossier-screen", "Các bước của thủ tục này, theo danh mục")
WAIT_FOR_ANSWER = QT_TRANSLATE_NOOP("dossier-screen", "Máy đang tra hồ sơ, bạn chờ một chút.")
WAIT_LONGER = QT_TRANSLATE_NOOP(
    "dossier-screen",
    "Máy đang trả lời chậm. Bạn cứ chờ ở đây, câu trả lời sẽ hiện trên trang này.",
)
NAME_WITHHELD = QT_TRANSLATE_NOOP(
    "dossier-screen", "Tên thủ tục được giữ kín, để người đứng gần không đọc được."
)
ASK_FOR_NAME = QT_TRANSLATE_NOOP(
    "dossier-screen", "Muốn biết tên thủ tục, bạn hãy hỏi quầy và đưa giấy hẹn ra."
)
SEE_NAME = QT_TRANSLATE_NOOP("dossier-screen", "Xem tên thủ tục")
TYPE_LOOKUP_TITLE = QT_TRANSLATE_NOOP("dossier-screen", "Mã tra cứu của bạn là gì?")
TYPE_LOOKUP_HINT = QT_TRANSLATE_NOOP(
    "dossier-screen", "Mã này in trên giấy hẹn, khác với mã hồ sơ. Không thấy thì bạn hỏi quầy."
)
LOOKUP_EXAMPLE = QT_TRANSLATE_NOOP("dossier-screen", "Ví dụ: K7M2 9Q4T")
LOOKUP_WRONG = QT_TRANSLATE_NOOP(
    "dossier-screen",
    "Mã tra cứu không khớp với hồ sơ này. Bạn xem lại mã trên giấy hẹn, hoặc hỏi quầy.",
)
LOOKUP_NOT_COMPARED = QT_TRANSLATE_NOOP(
    "dossier-screen",
    "Máy chủ chưa trả lời, nên máy chưa so được mã tra cứu. Bạn thử lại sau, hoặc hỏi quầy.",
)
TYPE_LOOKUP_AGAIN = QT_TRANSLATE_NOOP("dossier-screen", "Gõ lại mã tra cứu")
SAMPLE_DOSSIER = QT_TRANSLATE_NOOP("dossier-screen", "Hồ sơ mẫu để chạy thử, không phải của ai.")
LOOKING_UP_AGAIN = QT_TRANSLATE_NOOP("dossier-screen", "Gõ lại mã")

# Problems
SOMETHING_WRONG = QT_TRANSLATE_NOOP("problem", "Chưa làm được")
ASK_STAFF = QT_TRANSLATE_NOOP("problem", "Bạn cần giúp? Hãy hỏi cán bộ tại quầy hướng dẫn.")
UNEXPECTED = QT_TRANSLATE_NOOP(
    "problem", "Máy vừa gặp trục trặc và đã trở về trang đầu. Mời bạn làm lại, hoặc hỏi cán bộ."
)
