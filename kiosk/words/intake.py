"""Sentences about exports of the one-stop software: their columns, what is wrong, what was taken.

The first part are names of columns. They are part of a file format: the mapping file and our own
exports use them as they are written here (``.source``), whatever language the screens speak.
"""

from kiosk.words import QT_TRANSLATE_NOOP

# Columns

CODE = QT_TRANSLATE_NOOP("intake", "Mã hồ sơ")
STATUS = QT_TRANSLATE_NOOP("intake", "Trạng thái")
PROCEDURE_CODE = QT_TRANSLATE_NOOP("intake", "Mã thủ tục")
PROCEDURE_NAME = QT_TRANSLATE_NOOP("intake", "Tên thủ tục")
FIELD = QT_TRANSLATE_NOOP("intake", "Lĩnh vực")
UNIT = QT_TRANSLATE_NOOP("intake", "Mã đơn vị tiếp nhận")
CHANNEL = QT_TRANSLATE_NOOP("intake", "Hình thức nộp")
RECEIVED = QT_TRANSLATE_NOOP("intake", "Ngày tiếp nhận")
DUE = QT_TRANSLATE_NOOP("intake", "Ngày hẹn trả")
EXTENDED = QT_TRANSLATE_NOOP("intake", "Gia hạn đến")
NEW_DATE = QT_TRANSLATE_NOOP("intake", "Hẹn lại")
FINISHED = QT_TRANSLATE_NOOP("intake", "Ngày có kết quả")
RETURNED = QT_TRANSLATE_NOOP("intake", "Ngày trả kết quả")
UPDATED = QT_TRANSLATE_NOOP("intake", "Cập nhật lúc")
NEEDS = QT_TRANSLATE_NOOP("intake", "Yêu cầu bổ sung")
NEEDS_BY = QT_TRANSLATE_NOOP("intake", "Hạn bổ sung")
AMOUNT = QT_TRANSLATE_NOOP("intake", "Số tiền phải nộp")
PAY_HOW = QT_TRANSLATE_NOOP("intake", "Cách nộp tiền")
COLLECT_AT = QT_TRANSLATE_NOOP("intake", "Nơi trả kết quả")
DELIVERY = QT_TRANSLATE_NOOP("intake", "Hình thức trả kết quả")
HANDLED_BY = QT_TRANSLATE_NOOP("intake", "Cơ quan xử lý")
DIGITISED = QT_TRANSLATE_NOOP("intake", "Giấy tờ đã số hóa")
LOOKUP = QT_TRANSLATE_NOOP("intake", "Mã tra cứu")
STATUS_WORDS = QT_TRANSLATE_NOOP("intake", "Trạng thái nguyên văn")
DUE_IS_ESTIMATE = QT_TRANSLATE_NOOP("intake", "Hẹn trả là dự kiến")
DUE_BY_MINUTE = QT_TRANSLATE_NOOP("intake", "Hẹn trả tính đến phút")
STEPS = QT_TRANSLATE_NOOP("intake", "Các bước (máy đọc)")
TRAIL = QT_TRANSLATE_NOOP("intake", "Diễn biến (máy đọc)")
SENSITIVE = QT_TRANSLATE_NOOP("intake", "Tên riêng tư")
SAMPLE = QT_TRANSLATE_NOOP("intake", "Dữ liệu mẫu")
PRIVATE = QT_TRANSLATE_NOOP("intake", "Riêng tư, không đọc")
IGNORED = QT_TRANSLATE_NOOP("intake", "Bỏ qua")
YES = QT_TRANSLATE_NOOP("intake", "có")
MAPPED_COLUMN = QT_TRANSLATE_NOOP("intake", "Cột trong tệp")
MAPPED_MEANING = QT_TRANSLATE_NOOP("intake", "Ý nghĩa")
MAPPED_WORD = QT_TRANSLATE_NOOP("intake", "{column}: {word}")

# Why a whole file is not taken. Nothing has changed then.

NO_FILE = QT_TRANSLATE_NOOP(
    "intake", "Không có tệp «{file}». Hãy kiểm tra lại tên và chỗ để tệp rồi nhập lại."
)
NOT_ALLOWED = QT_TRANSLATE_NOOP(
    "intake",
    "Máy chưa mở được tệp «{file}»: tệp đang bị khóa hoặc máy không được phép. "
    "Hãy đóng tệp ở phần mềm khác, hoặc chép sang chỗ khác rồi nhập lại.",
)
FILE_GONE = QT_TRANSLATE_NOOP(
    "intake",
    "Đang đọc tệp «{file}» thì không đọc tiếp được, nên chưa nhập gì. "
    "Hãy xem ổ đĩa, USB hoặc mạng còn nối không, rồi nhập lại.",
)
FILE_EMPTY = QT_TRANSLATE_NOOP(
    "intake", "Tệp «{file}» trống. Hãy xuất lại tệp từ phần mềm một cửa rồi nhập lại."
)
FILE_GROWING = QT_TRANSLATE_NOOP(
    "intake",
    "Tệp «{file}» vẫn đang được ghi, nên chưa nhập gì. Hãy đợi xuất xong rồi nhập lại.",
)
NO_TABLE = QT_TRANSLATE_NOOP(
    "intake",
    "Tệp «{file}» không phải là bảng mà máy đọc được. Hãy xuất lại thành tệp {kinds} rồi nhập lại.",
)
OTHER_FORMAT = QT_TRANSLATE_NOOP(
    "intake",
    "Tệp «{file}» là bảng tính dạng khác. "
    "Hãy mở bằng phần mềm bảng tính, lưu lại thành {kinds} rồi nhập lại.",
)
PASSWORD = QT_TRANSLATE_NOOP(
    "intake",
    "Tệp «{file}» có mật khẩu. Hãy mở bằng phần mềm bảng tính, bỏ mật khẩu, lưu rồi nhập lại.",
)
DAMAGED = QT_TRANSLATE_NOOP(
    "intake",
    "Tệp «{file}» bị hỏng hoặc bị cắt cụt, nên chưa nhập gì. Hãy xuất lại tệp rồi nhập lại.",
)
WORKBOOK_TOO_LARGE = QT_TRANSLATE_NOOP(
    "intake",
    "Tệp «{file}» quá lớn để đọc như bảng tính. Hãy xuất lại thành tệp {kind} rồi nhập lại.",
)
NO_HEADER = QT_TRANSLATE_NOOP(
    "intake",
    "Không thấy dòng tiêu đề có cột «{column}» trong tệp «{file}», nên chưa nhập gì. "
    "Nếu cột đó mang tên khác, hãy ghi tên ấy vào tệp {mapping} rồi nhập lại.",
)
NO_NAMES_OF_COLUMNS = QT_TRANSLATE_NOOP(
    "intake",
    "Tệp «{file}» không có dòng tiêu đề (tên các cột), nên chưa nhập gì. "
    "Hãy xuất lại tệp có dòng tiêu đề, hoặc thêm dòng đó lên đầu tệp, rồi nhập lại.",
)
NO_ROWS = QT_TRANSLATE_NOOP(
    "intake", "Tệp «{file}» có tiêu đề nhưng không có hồ sơ nào. Hãy xuất lại tệp rồi nhập lại."
)
MOSTLY_BAD = QT_TRANSLATE_NOOP(
    "intake",
    "Tệp «{file}» có {refused} trên {rows} dòng không đọc được, quá một nửa, nên chưa nhập gì. "
    "Hãy xem các cột có đúng không, sửa tệp {mapping} hoặc xuất lại, rồi nhập lại.",
)
STOPPED = QT_TRANSLATE_NOOP(
    "intake", "Đã dừng giữa chừng nên chưa nhập gì. Muốn nhập, hãy làm lại."
)
MAPPING_UNREADABLE = QT_TRANSLATE_NOOP(
    "intake",
    "Không đọc được tệp cột {file}, nên chưa nhập gì. "
    "Hãy sửa tệp theo hướng dẫn, hoặc dời tệp đi để máy tự đoán lại.",
)
MAPPING_UNWRITABLE = QT_TRANSLATE_NOOP(
    "intake", "Không ghi được tệp cột {file}. Hãy xem ổ đĩa còn chỗ và được phép ghi không."
)
FOLDER_AWAY = QT_TRANSLATE_NOOP(
    "intake",
    "Không mở được thư mục {folder}. Hãy xem mạng hoặc ổ đĩa còn nối không; máy sẽ tự thử lại.",
)
NO_FOLDER_SET = QT_TRANSLATE_NOOP(
    "intake", "Chưa đặt thư mục để nhìn vào. Hãy ghi {setting} trong tệp cài đặt rồi làm lại."
)
NOT_MOVED = QT_TRANSLATE_NOOP(
    "intake",
    "Không chuyển được tệp đã xem ra khỏi thư mục {folder}. "
    "Hãy xem thư mục có cho phép ghi không; dữ liệu không bị mất.",
)
EXPORT_UNWRITABLE = QT_TRANSLATE_NOOP(
    "intake", "Không ghi được tệp {file}. Hãy xem thư mục có thật, còn chỗ và được phép ghi không."
)
REAL_DOSSIERS_THERE = QT_TRANSLATE_NOOP(
    "intake",
    "Sổ đang có hồ sơ thật nên không thay bằng hồ sơ mẫu. Nếu chắc chắn muốn thay, thêm {option}.",
)

# What is wrong in a row, and what to do about it

ROW_UNREADABLE = QT_TRANSLATE_NOOP("intake", "dòng bị rối, có thể thừa hoặc thiếu dấu nháy kép.")
LOOK_AT_QUOTES = QT_TRANSLATE_NOOP("intake", "Xem lại dấu nháy và dấu ngăn cột ở dòng này.")
ROW_TOO_LONG = QT_TRANSLATE_NOOP("intake", "dòng dài quá mức.")
EXPORT_AGAIN = QT_TRANSLATE_NOOP("intake", "Xuất lại tệp từ phần mềm một cửa.")
ROW_SPOILT = QT_TRANSLATE_NOOP("intake", "dòng bị hỏng, có thể do mất điện khi đang ghi.")
ROW_CUT_SHORT = QT_TRANSLATE_NOOP("intake", "dòng cuối có vẻ bị cắt cụt.")
ROW_TOO_WIDE = QT_TRANSLATE_NOOP("intake", "dòng có nhiều ô hơn dòng tiêu đề.")
CODE_MISSING = QT_TRANSLATE_NOOP("intake", "thiếu mã hồ sơ.")
CODE_UNREADABLE = QT_TRANSLATE_NOOP("intake", "mã hồ sơ viết không đúng dạng.")
WRITE_CODE = QT_TRANSLATE_NOOP("intake", "Ghi đúng mã in trên giấy hẹn.")
CODE_AS_NUMBER = QT_TRANSLATE_NOOP("intake", "phần mềm bảng tính đã đổi mã hồ sơ thành số.")
FORMAT_AS_TEXT = QT_TRANSLATE_NOOP("intake", "Đặt cột này là dạng chữ rồi xuất lại.")
STATUS_MISSING = QT_TRANSLATE_NOOP("intake", "thiếu trạng thái.")
STATUS_IS_DATE = QT_TRANSLATE_NOOP("intake", "trạng thái lại là một ngày, các ô có vẻ bị lệch cột.")
WRITE_STATUS = QT_TRANSLATE_NOOP("intake", "Ghi trạng thái của hồ sơ.")
TEXT_DAMAGED = QT_TRANSLATE_NOOP("intake", "có chữ bị hỏng nên không dùng.")
DATE_UNREADABLE = QT_TRANSLATE_NOOP("intake", "«{written}» không phải là ngày.")
WRITE_DATE = QT_TRANSLATE_NOOP(
    "intake", "Viết ngày/tháng/năm, ví dụ 25/11/2026 hoặc 25/11/2026 16:30."
)
IN_FUTURE = QT_TRANSLATE_NOOP("intake", "ngày {date} chưa tới.")
CHECK_DATE = QT_TRANSLATE_NOOP("intake", "Kiểm tra lại ngày này trong phần mềm một cửa.")
BEFORE_RECEIVED = QT_TRANSLATE_NOOP("intake", "ngày {date} có trước ngày tiếp nhận nên không dùng.")
RETURNED_BEFORE_FINISHED = QT_TRANSLATE_NOOP(
    "intake", "ngày trả {date} có trước ngày có kết quả nên không dùng."
)
UPDATED_UNSURE = QT_TRANSLATE_NOOP(
    "intake", "giờ cập nhật trống, sai hoặc chưa tới, nên máy lấy giờ của tệp."
)
CONTESTED = QT_TRANSLATE_NOOP(
    "intake", "cùng mã, cùng giờ cập nhật nhưng nội dung khác với điều đã có; máy giữ điều đã có."
)
CHECK_CONTESTED = QT_TRANSLATE_NOOP(
    "intake", "Xem hồ sơ này trong phần mềm một cửa, rồi xuất lại tệp mới."
)
AMOUNT_UNREADABLE = QT_TRANSLATE_NOOP("intake", "«{written}» không phải là số tiền.")
WRITE_AMOUNT = QT_TRANSLATE_NOOP("intake", "Viết số tiền bằng đồng, ví dụ 10.000.")
TEXT_PERSONAL = QT_TRANSLATE_NOOP(
    "intake", "có vẻ nêu tên người, số giấy tờ hoặc số điện thoại, nên máy bỏ nội dung ô này."
)
LEAVE_PEOPLE_OUT = QT_TRANSLATE_NOOP("intake", "Không ghi điều riêng tư vào cột này.")
PROCEDURE_CODE_UNREADABLE = QT_TRANSLATE_NOOP("intake", "mã thủ tục viết không đúng dạng.")
WRITE_PROCEDURE_CODE = QT_TRANSLATE_NOOP("intake", "Viết như trên cổng quốc gia, ví dụ 1.001193.")
STATUS_UNKNOWN = QT_TRANSLATE_NOOP(
    "intake", "máy chưa biết trạng thái «{written}» là bước nào, nên hiện đúng như vậy."
)
MAP_STATUS = QT_TRANSLATE_NOOP("intake", "Ghi ý nghĩa của từ này vào tệp cột.")
CHANNEL_UNKNOWN = QT_TRANSLATE_NOOP("intake", "máy chưa biết «{written}» là cách nộp nào.")
MAP_CHANNEL = QT_TRANSLATE_NOOP("intake", "Ghi ý nghĩa của từ này vào tệp cột.")
DELIVERY_UNKNOWN = QT_TRANSLATE_NOOP("intake", "máy chưa biết «{written}» là cách trả nào.")
CHECK_WORD = QT_TRANSLATE_NOOP("intake", "Nếu cần hiện điều này, hãy dùng từ quen thuộc hơn.")
OWN_COLUMN_DAMAGED = QT_TRANSLATE_NOOP("intake", "ô máy đọc bị sửa hoặc hỏng nên không dùng.")
NO_TIME_OF_CHANGE = QT_TRANSLATE_NOOP(
    "intake", "tệp không có cột giờ cập nhật, nên máy lấy giờ của tệp cho mọi hồ sơ."
)
EXPORT_TIME_OF_CHANGE = QT_TRANSLATE_NOOP(
    "intake", "Nếu được, hãy xuất thêm cột giờ cập nhật, và không nhập tệp cũ sau tệp mới."
)
NO_TIME_OF_RECEIPT = QT_TRANSLATE_NOOP(
    "intake", "thiếu ngày tiếp nhận, nên máy lấy ngày ghi trong mã hồ sơ."
)
EXPORT_RECEIVED = QT_TRANSLATE_NOOP("intake", "Nếu được, hãy xuất thêm cột ngày tiếp nhận.")
MONTH_FIRST = QT_TRANSLATE_NOOP("intake", "các ngày trong tệp viết tháng trước, ngày sau.")
CHECK_MONTH_FIRST = QT_TRANSLATE_NOOP(
    "intake", "Máy đọc theo cách đó. Nếu sai, hãy xuất lại với ngày/tháng/năm."
)
COLUMN_TWICE = QT_TRANSLATE_NOOP(
    "intake", "có nhiều cột cùng nghĩa «{meaning}»; máy dùng cột «{used}»."
)
SAY_IN_MAPPING = QT_TRANSLATE_NOOP("intake", "Nếu không đúng, hãy sửa trong tệp cột.")
SHEET_UNREAD = QT_TRANSLATE_NOOP(
    "intake", "trang «{written}» cũng có hồ sơ nhưng các cột khác trang này, nên máy không đọc."
)
SHEETS_ALIKE = QT_TRANSLATE_NOOP(
    "intake", "Nếu cần, hãy lưu trang đó thành một tệp riêng rồi nhập thêm."
)
MAPPING_UNCLEAR = QT_TRANSLATE_NOOP(
    "intake", "tệp cột ghi «{written}», máy không hiểu là gì nên bỏ qua dòng đó."
)

# What was done

TAKEN = QT_TRANSLATE_NOOP(
    "intake",
    "Đã nhập: {new} hồ sơ mới, {changed} hồ sơ thay đổi, {same} hồ sơ như cũ, "
    "{older} dòng cũ hơn điều đã có, {contested} dòng mâu thuẫn, {refused} dòng không nhận.",
)
KIND_COUNTED = QT_TRANSLATE_NOOP("intake", "Còn {count} điều lưu ý nữa không ghi từng dòng.")
FINDINGS_NONE = QT_TRANSLATE_NOOP("intake", "Không có điều gì phải lưu ý.")
REFUSED_FILE = QT_TRANSLATE_NOOP("intake", "Chưa nhập. {why}")
COLUMN_LINE = QT_TRANSLATE_NOOP("intake", "{column} → {meaning}")
COLUMN_UNKNOWN = QT_TRANSLATE_NOOP("intake", "chưa rõ, máy bỏ qua")
MAPPING_WRITTEN = QT_TRANSLATE_NOOP(
    "intake", "Máy đã ghi cách hiểu các cột vào {file}. Hãy mở ra xem có đúng không."
)
EXPORTED = QT_TRANSLATE_NOOP("intake", "Đã ghi {count} hồ sơ ra {file}.")
WATCHING = QT_TRANSLATE_NOOP("intake", "Đang nhìn vào thư mục {folder}. Bấm {keys} để dừng.")
NOTHING_WAITS = QT_TRANSLATE_NOOP("intake", "Không có tệp nào chờ nhập trong {folder}.")
