"""Blank forms in a workbook: their sheet, what the guide says of them, files that are in the way.

Sheet and headers are part of a file format and stand as they are (see ``workbook_columns``).
"""

from kiosk.words import QT_TRANSLATE_NOOP

# The sheet

FORMS = QT_TRANSLATE_NOOP("workbook", "Biểu mẫu")
FORMS_FOR = QT_TRANSLATE_NOOP(
    "workbook", "Tờ mẫu trống để người dân xem và in tại máy. Mỗi dòng là một tờ của một thủ tục."
)
BLANK_FORM = QT_TRANSLATE_NOOP("workbook", "Tên biểu mẫu")
BLANK_FORM_NOTE = QT_TRANSLATE_NOOP("workbook", "Tên in trên đầu tờ mẫu. Hiện trên màn hình.")
FORM_FILE = QT_TRANSLATE_NOOP("workbook", "Tệp PDF")
FORM_FILE_NOTE = QT_TRANSLATE_NOOP(
    "workbook",
    "Chỉ tên tệp, ví dụ to-khai.pdf. Tệp đặt trong thư mục bieu-mau nằm cạnh bảng tính này.",
)
FORM_ADDRESS = QT_TRANSLATE_NOOP("workbook", "Địa chỉ trên mạng")
FORM_ADDRESS_NOTE = QT_TRANSLATE_NOOP(
    "workbook",
    "Nơi người dân tải tờ mẫu này bằng điện thoại. Chép cả địa chỉ. Không có thì để trống.",
)

# The guide

GUIDE = QT_TRANSLATE_NOOP("workbook", "Trang «Biểu mẫu»")
GUIDE_1 = QT_TRANSLATE_NOOP(
    "workbook",
    "Đặt tệp PDF của tờ mẫu vào thư mục «{folder}» nằm cạnh bảng tính này, rồi ghi tên tệp vào "
    "trang Biểu mẫu. Một tệp dùng được cho nhiều thủ tục.",
)
GUIDE_2 = QT_TRANSLATE_NOOP(
    "workbook",
    "Muốn thay tờ mẫu thì chép tệp mới đè lên tệp cũ. "
    "Tệp nào không có trong thư mục ấy, máy lấy từ danh mục đang dùng.",
)
GUIDE_3 = QT_TRANSLATE_NOOP(
    "workbook", "Khi mang bảng tính đi nơi khác, chép cả thư mục ấy đi cùng."
)

# Reading

FORMS_KEPT = QT_TRANSLATE_NOOP(
    "workbook",
    "bảng tính không có trang này, nên máy giữ nguyên {count} biểu mẫu đang dùng của {procedures} "
    "thủ tục.",
)
CHANGE_OR_DROP_FORMS = QT_TRANSLATE_NOOP(
    "workbook",
    "Muốn sửa biểu mẫu thì xuất danh mục ra một tệp mới và chép trang này từ đó. Muốn bỏ hết biểu "
    "mẫu thì thêm trang này và chỉ để dòng tiêu đề.",
)

# Writing

IN_THE_WAY = QT_TRANSLATE_NOOP(
    "workbook",
    "Trong thư mục «{folder}» đã có tệp «{file}» khác với tệp đang dùng, máy không ghi đè lên. "
    "Hãy chọn chỗ khác, hoặc đổi tên thư mục ấy rồi làm lại.",
)
