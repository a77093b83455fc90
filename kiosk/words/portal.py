"""Sentences about what came through the national portal's doors: its records and its lists."""

from kiosk.words import QT_TRANSLATE_NOOP

# The file as a whole

UNREADABLE = QT_TRANSLATE_NOOP(
    "portal",
    "Không đọc được {file}: đây không phải tệp thủ tục của Cổng Dịch vụ công quốc gia ({kinds}). "
    "Chưa có gì thay đổi. Hãy tải lại tệp từ Cổng rồi làm lại.",
)
MISSING = QT_TRANSLATE_NOOP(
    "portal", "Không mở được {file}. Kiểm tra tên tệp và quyền đọc, rồi làm lại."
)
TOO_LARGE = QT_TRANSLATE_NOOP(
    "portal",
    "Tệp {file} quá lớn nên không đọc. Chưa có gì thay đổi. Hãy chia thành nhiều tệp nhỏ hơn.",
)
CUT_SHORT = QT_TRANSLATE_NOOP("portal", "tệp bị cụt hoặc hỏng từ đây, phần sau không đọc được.")
DOWNLOAD_AGAIN = QT_TRANSLATE_NOOP("portal", "Tải lại tệp từ Cổng.")
LINE_BROKEN = QT_TRANSLATE_NOOP("portal", "dòng này hỏng nên đã bỏ qua.")
LINE_TOO_LONG = QT_TRANSLATE_NOOP("portal", "dòng này quá dài nên đã bỏ qua.")
TOO_MANY_BAD = QT_TRANSLATE_NOOP(
    "portal", "đã có {count} dòng hỏng nên không đọc tiếp từ dòng này đến hết tệp."
)
VALUE_MISFIT = QT_TRANSLATE_NOOP(
    "portal", "giá trị ở «{part}» không đúng dạng nên đã bỏ qua cả thủ tục này."
)
NO_CODE_OR_NAME = QT_TRANSLATE_NOOP("portal", "không có mã hoặc tên thủ tục nên đã bỏ qua.")
CODE_MISFIT = QT_TRANSLATE_NOOP("portal", "mã «{code}» không đúng dạng nên đã bỏ qua thủ tục này.")
CODE_NOT_FOUND = QT_TRANSLATE_NOOP("portal", "không có thủ tục mã «{code}» trong các tệp này.")
CHECK_CODE = QT_TRANSLATE_NOOP("portal", "Kiểm tra lại mã.")
FIELD_NOT_FOUND = QT_TRANSLATE_NOOP("portal", "không có lĩnh vực «{field}» trong các tệp này.")
KNOWN_FIELDS = QT_TRANSLATE_NOOP("portal", "Có: {known}.")
MORE = QT_TRANSLATE_NOOP("portal", "{known}, và {count} lĩnh vực khác")

# Which records were taken

CODE_TWICE = QT_TRANSLATE_NOOP(
    "portal", "mã này có hai lần, còn ở {place}; đã giữ bản đầy đủ hơn, ở {kept}."
)
COMPARE_BOTH = QT_TRANSLATE_NOOP("portal", "So hai bản xem bản nào đúng.")
PLACE = QT_TRANSLATE_NOOP("portal", "{file} dòng {line}")
LOCAL_COPY = QT_TRANSLATE_NOOP(
    "portal", "đây là bản riêng của địa phương cho thủ tục {code}, nay có cả hai bản."
)
KEEP_ONE_COPY = QT_TRANSLATE_NOOP("portal", "Chỉ nên niêm yết một bản.")
NAME_OF_DECISION = QT_TRANSLATE_NOOP(
    "portal", "tên này là tên một văn bản, không phải tên thủ tục."
)
ASK_FOR_NAME = QT_TRANSLATE_NOOP("portal", "Hỏi cơ quan ban hành tên đúng của thủ tục.")
NOT_AT_COUNTER = QT_TRANSLATE_NOOP(
    "portal",
    "nguồn ghi là cấp xã nhưng đây là thủ tục hải quan hoặc thuế, quầy xã không tiếp nhận; "
    "đã ghi là cơ quan khác.",
)
LEFT_OUT = QT_TRANSLATE_NOOP(
    "portal",
    "có {count} thủ tục hải quan hoặc thuế ghi là cấp xã nhưng quầy xã không tiếp nhận; đã bỏ qua.",
)
NAME_CODES = QT_TRANSLATE_NOOP("portal", "Nếu vẫn cần thủ tục nào, hãy ghi mã của thủ tục ấy.")
LEVEL_UNKNOWN = QT_TRANSLATE_NOOP(
    "portal", "nguồn không ghi cấp thực hiện; đã ghi là cơ quan khác."
)
CHOOSE_LEVEL = QT_TRANSLATE_NOOP("portal", "Chọn lại cấp thực hiện.")
READ_THROUGH = QT_TRANSLATE_NOOP("portal", "Đọc lại và sửa nếu chưa đúng.")
TEXT_REPAIRED = QT_TRANSLATE_NOOP(
    "portal", "có ký tự ẩn hoặc dấu tiếng Việt không đúng chuẩn; đã tự sửa khi đọc."
)

# Cases and papers

CASE_QUESTION = QT_TRANSLATE_NOOP("portal", "Bạn thuộc trường hợp nào?")
NO_CASE = QT_TRANSLATE_NOOP("portal", "Không thuộc trường hợp nào ở trên")
HELPER_QUESTION = QT_TRANSLATE_NOOP("portal", "Bạn có nhờ người khác làm thay không?")
HELPER = QT_TRANSLATE_NOOP("portal", "Có, tôi nhờ người khác")
NO_HELPER = QT_TRANSLATE_NOOP("portal", "Không, tôi tự làm")
CASES_ASKED = QT_TRANSLATE_NOOP(
    "portal", "{count} trường hợp của nguồn đã thành lựa chọn của câu hỏi."
)
READ_OPTIONS = QT_TRANSLATE_NOOP(
    "portal", "Đọc lại: có ai thuộc hai trường hợp cùng lúc không, lựa chọn có dễ hiểu không."
)
SECTION_UNSURE = QT_TRANSLATE_NOOP(
    "portal",
    "không rõ «{heading}» là tên một phần hay một trường hợp riêng; "
    "ai cũng thấy các giấy tờ của phần này.",
)
MAKE_QUESTION = QT_TRANSLATE_NOOP("portal", "Nếu chỉ dành cho một số người, hãy đặt câu hỏi.")
AGENCY_PAPERS = QT_TRANSLATE_NOOP(
    "portal", "«{heading}» là giấy tờ do cơ quan nhà nước lập; đã ghi là bạn không phải nộp."
)
NOTES_MADE = QT_TRANSLATE_NOOP("portal", "{count} dòng giấy tờ không có số bản đã thành lời dặn.")
COUNT_FROM_NAME = QT_TRANSLATE_NOOP(
    "portal", "{count} giấy tờ có số bản nằm trong tên; đã lấy số ấy."
)
PAPERS_GLUED = QT_TRANSLATE_NOOP(
    "portal", "nhiều giấy tờ dính vào nhau trong một dòng; đã tách ở chữ «bản chính»."
)
COUNT_UNSURE = QT_TRANSLATE_NOOP("portal", "số bản của {count} giấy tờ có thể bị cắt nhầm.")
ASK_COUNT = QT_TRANSLATE_NOOP("portal", "Xem lại trên Cổng.")
NO_PAPERS = QT_TRANSLATE_NOOP("portal", "nguồn không ghi giấy tờ nào.")

# Ways of handing in, times and fees

ASK_OFFICE = QT_TRANSLATE_NOOP("portal", "Hỏi cơ quan thực hiện rồi ghi thêm.")
CHANNEL_UNKNOWN = QT_TRANSLATE_NOOP("portal", "không hiểu cách nộp «{said}» nên đã bỏ qua.")
TIME_UNKNOWN = QT_TRANSLATE_NOOP(
    "portal", "nguồn ghi thời hạn {amount} nhưng không rõ đơn vị; đã để trống."
)
TIME_CONTRADICTED = QT_TRANSLATE_NOOP(
    "portal",
    "nguồn ghi {amount} ngày một kiểu, lời ghi kèm theo tính ngày kiểu khác; giữ như nguồn.",
)
WHICH_DAYS = QT_TRANSLATE_NOOP("portal", "Hỏi xem là ngày thường hay ngày làm việc.")
TIMES_DIFFER = QT_TRANSLATE_NOOP(
    "portal", "cùng một cách nộp có nhiều thời hạn mà không ghi khi nào dùng thời hạn nào."
)
FEE_NOT_FREE = QT_TRANSLATE_NOOP(
    "portal", "nguồn ghi 0 đồng nhưng lời ghi nói có thu; đã ghi là có thu, chưa có số tiền."
)
FEE_UNSURE = QT_TRANSLATE_NOOP(
    "portal", "số tiền {amount} có thể sai hoặc thiếu số 0; đã bỏ số, giữ lời ghi."
)
FEE_SAID = QT_TRANSLATE_NOOP(
    "portal", "Cổng Dịch vụ công ghi {amount}, có thể chưa đúng. Hãy hỏi cán bộ."
)
ASK_FEE = QT_TRANSLATE_NOOP("portal", "Xem lại văn bản thu phí rồi ghi số tiền.")

# Law

LAW_UNSURE = QT_TRANSLATE_NOOP("portal", "số văn bản «{number}» bị cắt, không chắc phần còn lại.")
LAW_NO_NUMBER = QT_TRANSLATE_NOOP("portal", "{count} căn cứ pháp lý không có số văn bản.")
COMPLETE_NUMBER = QT_TRANSLATE_NOOP("portal", "Ghi lại cho đủ số văn bản.")

# Joining what is posted

SOURCE = QT_TRANSLATE_NOOP("portal", "Cổng Dịch vụ công quốc gia (tệp {file})")
POSTED = QT_TRANSLATE_NOOP("portal", "danh mục đang niêm yết")
OFFICE = QT_TRANSLATE_NOOP("portal", "Bộ phận Một cửa")
OFFICE_NOTICE = QT_TRANSLATE_NOOP(
    "portal", "Danh mục đọc từ Cổng Dịch vụ công quốc gia, chưa được cơ quan kiểm tra."
)
ALREADY_POSTED = QT_TRANSLATE_NOOP("portal", "thủ tục này đã niêm yết; đã giữ bản đang niêm yết.")
REPLACE_OR_MEND = QT_TRANSLATE_NOOP(
    "portal", "Muốn lấy bản của Cổng thì đọc lại với lựa chọn thay thế."
)
REPLACED = QT_TRANSLATE_NOOP(
    "portal", "đã thay bằng bản của Cổng; tên gọi, tên thường dùng và sự kiện được giữ."
)
QUESTIONS_LOST = QT_TRANSLATE_NOOP(
    "portal", "đã thay bằng bản của Cổng; {count} câu hỏi đã soạn không còn."
)
PROMISE_LOST = QT_TRANSLATE_NOOP(
    "portal", "thời hạn theo luật đã khác, nên cam kết rút ngắn của cơ quan không được giữ."
)
PROMISE_AGAIN = QT_TRANSLATE_NOOP("portal", "Ghi lại cam kết nếu cơ quan vẫn giữ.")

# The official list

LIST_UNREADABLE = QT_TRANSLATE_NOOP(
    "portal",
    "Không đọc được {file}: đây không phải danh sách thủ tục của Cổng. "
    "Hãy tải lại danh sách ({kind}) rồi làm lại.",
)
LIST_WITHOUT_COLUMNS = QT_TRANSLATE_NOOP(
    "portal",
    "Trong {file} không thấy cột «{code}» và cột «{name}». "
    "Hãy tải lại danh sách từ Cổng, đừng sửa tên cột.",
)
