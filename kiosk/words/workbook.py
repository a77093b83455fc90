"""Sentences about a workbook: why it cannot be read, and what is wrong in its cells.

The guide that stands on the first sheet of every workbook is here too.
"""

from kiosk.words import QT_TRANSLATE_NOOP

# Why a file is no workbook that can be read. {kind} and {other} are endings of file names.

NO_FILE = QT_TRANSLATE_NOOP(
    "workbook", "Không có tệp «{file}». Hãy kiểm tra lại tên và chỗ để tệp."
)
IS_FOLDER = QT_TRANSLATE_NOOP("workbook", "«{file}» là thư mục. Hãy chọn một tệp {kind} trong đó.")
NOT_ALLOWED = QT_TRANSLATE_NOOP(
    "workbook",
    "Máy không được phép mở tệp «{file}». Hãy chép tệp sang chỗ khác rồi thử lại.",
)
FILE_GONE = QT_TRANSLATE_NOOP(
    "workbook",
    "Đang đọc tệp «{file}» thì không đọc tiếp được. "
    "Hãy xem ổ đĩa hoặc USB còn cắm không, rồi thử lại.",
)
NO_WORKBOOK = QT_TRANSLATE_NOOP(
    "workbook",
    "Tệp «{file}» không phải là bảng tính {kind}. "
    "Hãy mở tệp bằng phần mềm bảng tính và lưu lại thành {kind}.",
)
MARK_OF_OPEN = QT_TRANSLATE_NOOP(
    "workbook",
    "Tệp «{file}» chỉ là dấu cho biết bảng tính đang mở ở đâu đó. "
    "Hãy đóng bảng tính lại, rồi chọn tệp cùng tên không có {mark}.",
)
OTHER_FORMAT = QT_TRANSLATE_NOOP(
    "workbook",
    "Tệp «{file}» là bảng tính dạng {other}. "
    "Hãy mở tệp bằng phần mềm bảng tính và lưu lại thành {kind}.",
)
PASSWORD = QT_TRANSLATE_NOOP(
    "workbook",
    "Tệp «{file}» có mật khẩu. "
    "Hãy mở bằng phần mềm bảng tính, bỏ mật khẩu rồi lưu lại thành {kind}.",
)
MACROS = QT_TRANSLATE_NOOP(
    "workbook",
    "Tệp «{file}» có chứa chương trình nên không được nhận. Hãy lưu lại thành {kind} thường.",
)
DAMAGED = QT_TRANSLATE_NOOP(
    "workbook",
    "Tệp «{file}» bị hỏng hoặc bị cắt cụt. Hãy chép lại từ máy đã lưu nó, hoặc lưu lại lần nữa.",
)
TOO_LARGE = QT_TRANSLATE_NOOP(
    "workbook",
    "Tệp «{file}» chứa quá nhiều dữ liệu so với một danh mục thủ tục. "
    "Hãy kiểm tra xem có đúng tệp không.",
)
TOO_MANY_ROWS = QT_TRANSLATE_NOOP(
    "workbook",
    "Tệp «{file}», trang «{sheet}» có ô ở tận dòng {row}, cột thứ {column}: quá nhiều. "
    "Hãy xóa các dòng và cột thừa rồi lưu lại.",
)

# Writing

UNWRITABLE = QT_TRANSLATE_NOOP(
    "workbook",
    "Không ghi được tệp «{file}». "
    "Hãy xem ổ đĩa còn chỗ không, tệp có đang mở ở phần mềm khác không, rồi thử lại.",
)

# Sheets, headers and rows

SHEET_MISSING = QT_TRANSLATE_NOOP("workbook", "thiếu trang này.")
TAKE_SHEET_FROM_EXPORT = QT_TRANSLATE_NOOP(
    "workbook", "Xuất danh mục ra một tệp mới và chép trang này từ đó."
)
SHEET_TWICE = QT_TRANSLATE_NOOP("workbook", "có hai trang cùng tên này.")
KEEP_ONE_SHEET = QT_TRANSLATE_NOOP("workbook", "Giữ lại một trang.")
SHEET_UNKNOWN = QT_TRANSLATE_NOOP("workbook", "trang này không thuộc danh mục, máy bỏ qua.")
CHECK_SHEET_NAME = QT_TRANSLATE_NOOP(
    "workbook", "Nếu nội dung ở đây cần đọc, hãy sửa lại tên trang."
)
HEADERS_MISSING = QT_TRANSLATE_NOOP("workbook", "không thấy dòng tiêu đề.")
PUT_HEADERS_BACK = QT_TRANSLATE_NOOP(
    "workbook", "Chép lại dòng tiêu đề từ một tệp mới xuất, đặt ở dòng 1."
)
COLUMN_MISSING = QT_TRANSLATE_NOOP("workbook", "thiếu cột này.")
PUT_COLUMN_BACK = QT_TRANSLATE_NOOP(
    "workbook", "Thêm lại cột với đúng tiêu đề này; nếu không cần thì để trống các ô."
)
HEADER_TWICE = QT_TRANSLATE_NOOP("workbook", "hai cột cùng tiêu đề này.")
KEEP_ONE_COLUMN = QT_TRANSLATE_NOOP("workbook", "Giữ lại một cột.")
COLUMN_UNKNOWN = QT_TRANSLATE_NOOP("workbook", "cột này không thuộc danh mục, máy bỏ qua.")
CHECK_HEADER = QT_TRANSLATE_NOOP("workbook", "Nếu nội dung ở đây cần đọc, hãy sửa lại tiêu đề.")
NOTHING_TO_CONTINUE = QT_TRANSLATE_NOOP(
    "workbook", "dòng này ghi «tiếp» nhưng không nối được vào dòng trên."
)
MEND_CONTINUATION = QT_TRANSLATE_NOOP(
    "workbook", "Đặt dòng này ngay dưới dòng cần nối, cùng thủ tục, hoặc xóa chữ «tiếp»."
)
CONTINUES_NO_TEXT = QT_TRANSLATE_NOOP(
    "workbook", "dòng ghi «tiếp» chỉ nối được chữ, ô này thì không."
)
CLEAR_CELL_OR_CONTINUATION = QT_TRANSLATE_NOOP("workbook", "Xóa ô này, hoặc xóa chữ «tiếp».")
NOBODYS_ROW = QT_TRANSLATE_NOOP("workbook", "dòng này không thuộc thủ tục nào.")
GIVE_CODE = QT_TRANSLATE_NOOP("workbook", "Điền mã thủ tục, hoặc xóa cả dòng.")
OWNER_UNKNOWN = QT_TRANSLATE_NOOP(
    "workbook", "trang «{sheet}» không có mã «{code}»; trang này có {count} dòng mang mã đó."
)
ADD_OR_DROP_OWNER = QT_TRANSLATE_NOOP(
    "workbook", "Sửa lại mã, thêm mã vào trang «{sheet}», hoặc xóa các dòng đó."
)
CODE_AGAIN = QT_TRANSLATE_NOOP("workbook", "mã {code} đã có ở dòng {row}.")
ONE_ROW_EACH = QT_TRANSLATE_NOOP("workbook", "Mỗi thủ tục chỉ một dòng: sửa mã hoặc xóa dòng thừa.")
ONE_OFFICE = QT_TRANSLATE_NOOP("workbook", "trang này chỉ được có một dòng.")
DROP_OTHER_ROWS = QT_TRANSLATE_NOOP("workbook", "Giữ lại dòng của cơ quan bạn, xóa dòng khác.")
OFFICE_MISSING = QT_TRANSLATE_NOOP("workbook", "chưa có tên cơ quan.")
WRITE_OFFICE = QT_TRANSLATE_NOOP("workbook", "Viết tên cơ quan ở dòng 2.")
PROCEDURES_MISSING = QT_TRANSLATE_NOOP("workbook", "chưa có thủ tục nào.")
WRITE_A_PROCEDURE = QT_TRANSLATE_NOOP("workbook", "Thêm ít nhất một dòng.")
SAID_OTHERWISE = QT_TRANSLATE_NOOP("workbook", "ô này ghi khác dòng {row}, dù cùng một mục.")
SAY_ONCE = QT_TRANSLATE_NOOP("workbook", "Chỉ ghi ở dòng {row}; ở dòng này để trống.")

# Cells

FORMULA = QT_TRANSLATE_NOOP("workbook", "ô này là công thức, không phải giá trị.")
PASTE_VALUE = QT_TRANSLATE_NOOP("workbook", "Chép ô rồi dán lại dạng «chỉ giá trị».")
ERROR_VALUE = QT_TRANSLATE_NOOP("workbook", "ô này báo lỗi của bảng tính.")
TYPE_VALUE = QT_TRANSLATE_NOOP("workbook", "Xóa ô và gõ lại nội dung.")
NUMBER_AS_TEXT = QT_TRANSLATE_NOOP(
    "workbook", "ô này là số, đã đọc thành «{text}»; số 0 ở đầu hoặc cuối có thể đã mất."
)
FORMAT_AS_TEXT = QT_TRANSLATE_NOOP("workbook", "Đổi định dạng ô thành «văn bản» rồi gõ lại.")
DATE_AS_TEXT = QT_TRANSLATE_NOOP("workbook", "ô này là ngày, đã đọc thành «{text}».")
NO_PLAIN_TEXT = QT_TRANSLATE_NOOP("workbook", "phải là chữ.")
NO_WHOLE_NUMBER = QT_TRANSLATE_NOOP("workbook", "«{written}» không phải là số nguyên.")
WRITE_WHOLE_NUMBER = QT_TRANSLATE_NOOP("workbook", "Chỉ viết chữ số, ví dụ 2.")
NO_MONEY = QT_TRANSLATE_NOOP("workbook", "«{written}» không phải là số tiền rõ ràng.")
WRITE_MONEY = QT_TRANSLATE_NOOP("workbook", "Chỉ viết chữ số, đủ cả số không, ví dụ 20000.")
NO_DATE = QT_TRANSLATE_NOOP("workbook", "«{written}» không phải là ngày.")
WRITE_DATE = QT_TRANSLATE_NOOP("workbook", "Viết ngày/tháng/năm, ví dụ 01/07/2026.")
LABEL_UNKNOWN = QT_TRANSLATE_NOOP("workbook", "không có lựa chọn «{written}».")
CHOOSE_ONE = QT_TRANSLATE_NOOP("workbook", "Chọn một trong: {allowed}.")
FIELD_UNKNOWN = QT_TRANSLATE_NOOP("workbook", "trang «{sheet}» không có tên «{written}».")
CHOOSE_FROM_SHEET = QT_TRANSLATE_NOOP("workbook", "Chọn một tên có ở trang «{sheet}».")
ID_TWICE = QT_TRANSLATE_NOOP("workbook", "«{id}» đã có ở dòng {row}.")
CLEAR_ID = QT_TRANSLATE_NOOP("workbook", "Xóa ô này, máy sẽ tự đặt mã khác.")
DROP_ROW = QT_TRANSLATE_NOOP("workbook", "Xóa dòng thừa.")

# Conditions

CONDITION_UNCLEAR = QT_TRANSLATE_NOOP("workbook", "điều kiện viết chưa đúng cách.")
CONDITION_EXAMPLE = QT_TRANSLATE_NOOP(
    "workbook", "Viết như: Câu hỏi = Lựa chọn này | Lựa chọn kia; Cách nộp = Bưu chính."
)
QUESTION_UNKNOWN = QT_TRANSLATE_NOOP("workbook", "thủ tục này không có câu hỏi «{question}».")
OPTION_UNKNOWN = QT_TRANSLATE_NOOP("workbook", "câu hỏi «{question}» không có lựa chọn «{option}».")
KNOWN = QT_TRANSLATE_NOOP("workbook", "Có: {known}.")
AS_IT_IS = QT_TRANSLATE_NOOP("workbook", "{text}")

# Messages of drop-down lists

PICK_TITLE = QT_TRANSLATE_NOOP("workbook", "Chọn trong danh sách")
PICK_TEXT = QT_TRANSLATE_NOOP(
    "workbook",
    "Nội dung này không có trong danh sách. Hãy chọn một mục, hoặc xem lời chú ở tiêu đề.",
)
DATE_TITLE = QT_TRANSLATE_NOOP("workbook", "Ngày tháng")
DATE_TEXT = QT_TRANSLATE_NOOP("workbook", "Hãy viết ngày/tháng/năm, ví dụ 01/07/2026.")
NUMBER_TITLE = QT_TRANSLATE_NOOP("workbook", "Con số")
NUMBER_TEXT = QT_TRANSLATE_NOOP("workbook", "Hãy viết số nguyên bằng chữ số, từ 0 trở lên.")

# The guide on the first sheet

TITLE = QT_TRANSLATE_NOOP("workbook", "Danh mục thủ tục hành chính")
EXPORTED_ON = QT_TRANSLATE_NOOP("workbook", "Xuất ngày {date} · {count} thủ tục")
HOW = QT_TRANSLATE_NOOP("workbook", "Cách sửa")
HOW_1 = QT_TRANSLATE_NOOP(
    "workbook", "Mỗi trang giữ một loại nội dung. Mã thủ tục nối các trang với nhau."
)
HOW_2 = QT_TRANSLATE_NOOP(
    "workbook", "Sửa thẳng vào ô. Thêm dòng ở bất kỳ đâu. Xóa thì xóa cả dòng."
)
HOW_3 = QT_TRANSLATE_NOOP(
    "workbook", "Rê chuột lên tiêu đề cột để xem lời chú. Cột có dấu * là bắt buộc."
)
HOW_4 = QT_TRANSLATE_NOOP(
    "workbook",
    "Thủ tục mới: thêm một dòng ở trang Thủ tục, rồi thêm giấy tờ, cách nộp và các phần khác "
    "ở những trang sau, cùng mã.",
)
HOW_5 = QT_TRANSLATE_NOOP(
    "workbook",
    "Thủ tục bị bãi bỏ: ghi ngày cuối cùng vào cột Hiệu lực đến hết ngày. "
    "Hết ngày đó thủ tục tự rời màn hình, không cần xóa dòng.",
)
HOW_6 = QT_TRANSLATE_NOOP(
    "workbook", "Không đổi tên trang và tiêu đề cột. Không viết công thức. Không đặt mật khẩu."
)
HOW_7 = QT_TRANSLATE_NOOP(
    "workbook",
    "Sửa xong thì lưu dạng {kind}, rồi đưa vào máy để kiểm tra. "
    "Máy chỉ ra từng ô cần sửa, và chưa có gì thay đổi cho đến khi bạn đăng.",
)
COLOURS = QT_TRANSLATE_NOOP("workbook", "Màu tiêu đề")
COLOUR_REQUIRED = QT_TRANSLATE_NOOP("workbook", "Bắt buộc điền")
COLOUR_USUAL = QT_TRANSLATE_NOOP("workbook", "Điền khi có")
COLOUR_GREY = QT_TRANSLATE_NOOP("workbook", "Để máy lo, bạn không cần điền")
SHEETS = QT_TRANSLATE_NOOP("workbook", "Các trang")
CONDITIONS = QT_TRANSLATE_NOOP("workbook", "Cột «Chỉ khi»")
CONDITIONS_1 = QT_TRANSLATE_NOOP(
    "workbook", "Để trống: ai cũng cần. Có ghi: chỉ người trả lời như vậy mới thấy dòng này."
)
CONDITIONS_2 = QT_TRANSLATE_NOOP(
    "workbook", "Ví dụ: Ai đi làm = Người đi thay | Người nhà; Cách nộp = Bưu chính."
)
CONDITIONS_3 = QT_TRANSLATE_NOOP(
    "workbook",
    "Gạch đứng nghĩa là «hoặc», chấm phẩy nghĩa là «và». "
    "Viết đúng lời của câu hỏi và lựa chọn ở trang Câu hỏi. "
    "Câu hỏi Cách nộp thì thủ tục nào cũng có sẵn.",
)
CONDITIONS_4 = QT_TRANSLATE_NOOP(
    "workbook",
    "Lời có sẵn dấu bằng, chấm phẩy hay gạch đứng thì đặt trong ngoặc kép. "
    "Dấu # đứng trước một mã riêng.",
)
VOCABULARY = QT_TRANSLATE_NOOP("workbook", "Trang «Từ ngữ»")
VOCABULARY_1 = QT_TRANSLATE_NOOP(
    "workbook",
    "Dạy máy hiểu lời người dân, cho mọi thủ tục, kể cả thủ tục thêm sau này:",
)
VOCABULARY_2 = QT_TRANSLATE_NOOP(
    "workbook", "sổ đỏ; bìa đỏ → Nghĩa là: giấy chứng nhận quyền sử dụng đất"
)
VOCABULARY_3 = QT_TRANSLATE_NOOP(
    "workbook", "Từ nào dùng nhiều lần thì đặt thành nhóm từ, rồi viết tên nhóm giữa hai dấu < >:"
)
VOCABULARY_4 = QT_TRANSLATE_NOOP(
    "workbook", "<người thân> mất; <người thân> … qua đời → Nghĩa là: đăng ký khai tử"
)
VOCABULARY_5 = QT_TRANSLATE_NOOP(
    "workbook",
    "Tên riêng của một thủ tục thì ghi ở trang Tên thường gọi, không ghi ở đây.",
)
VOCABULARY_6 = QT_TRANSLATE_NOOP(
    "workbook",
    "Xóa hết các dòng là không dùng từ ngữ nào. Không có trang này thì máy giữ từ ngữ đang dùng.",
)
LONG_TEXTS = QT_TRANSLATE_NOOP("workbook", "Đoạn văn rất dài")
LONG_TEXTS_1 = QT_TRANSLATE_NOOP(
    "workbook",
    "Một ô chứa được hơn ba vạn chữ cái. Dài hơn thì viết tiếp ở dòng ngay dưới, cùng cột, "
    "cùng mã thủ tục, và chọn «tiếp» ở cột Tiếp dòng trên.",
)
