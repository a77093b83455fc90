"""Sentences of posters and booklets for notice boards, and of a procedure printed in full."""

from kiosk.words import QT_TRANSLATE_NOOP

POSTER_TITLE = QT_TRANSLATE_NOOP("poster", "Thủ tục lĩnh vực {field}")
BOOKLET_TITLE = QT_TRANSLATE_NOOP("poster", "Sách hướng dẫn thủ tục")
COUNT = QT_TRANSLATE_NOOP("poster", "{count} thủ tục")
FIELD_COUNT = QT_TRANSLATE_NOOP("poster", "{field} ({count} thủ tục)")
OTHER_FIELD = QT_TRANSLATE_NOOP("poster", "Lĩnh vực khác")
HOW_TO_SCAN = QT_TRANSLATE_NOOP(
    "poster",
    "Bạn mở máy ảnh của điện thoại, hướng vào mã bên cạnh thủ tục để đọc đầy đủ "
    "trên Cổng Dịch vụ công quốc gia.",
)
NO_ADDRESS = QT_TRANSLATE_NOOP(
    "poster", "Mã này mở trang đầu của Cổng, bạn tìm tiếp bằng mã {code}."
)
NOTHING_POSTED = QT_TRANSLATE_NOOP("poster", "Chưa có thủ tục nào được niêm yết.")
PRINTED = QT_TRANSLATE_NOOP("poster", "In {date}")

NUMBERED = QT_TRANSLATE_NOOP("poster", "{number}. {name}")
CODE = QT_TRANSLATE_NOOP("poster", "Mã: {code}")
TIME = QT_TRANSLATE_NOOP("poster", "Thời gian: {said}")
FEE = QT_TRANSLATE_NOOP("poster", "Tiền phải nộp: {said}")
DEPENDS = QT_TRANSLATE_NOOP("poster", "tùy trường hợp: {said}")
DEPENDS_ASK = QT_TRANSLATE_NOOP("poster", "tùy trường hợp, bạn quét mã hoặc hỏi cán bộ")
LABELLED = QT_TRANSLATE_NOOP("poster", "{label} ({said})")
BY_CHANNEL = QT_TRANSLATE_NOOP("poster", "{channel}: {said}")
COUNTER = QT_TRANSLATE_NOOP("poster", "Nơi nộp: {counter}")
COUNTER_OFFICER = QT_TRANSLATE_NOOP("poster", "{counter}, cán bộ phụ trách: {officer}")
COUNTER_HOURS = QT_TRANSLATE_NOOP("poster", "{counter}, giờ làm việc: {hours}")

# The booklet, and a procedure in full
IN_FULL = QT_TRANSLATE_NOOP("poster", "Toàn văn thủ tục")
CONTENTS = QT_TRANSLATE_NOOP("poster", "Mục lục")
CODE_LABEL = QT_TRANSLATE_NOOP("poster", "Mã thủ tục")
FIELD_LABEL = QT_TRANSLATE_NOOP("poster", "Lĩnh vực")
SUBJECTS = QT_TRANSLATE_NOOP("poster", "Ai làm được")
LEVELS = QT_TRANSLATE_NOOP("poster", "Cấp thực hiện")
EXECUTING = QT_TRANSLATE_NOOP("poster", "Cơ quan thực hiện")
DECIDING = QT_TRANSLATE_NOOP("poster", "Cơ quan quyết định")
AUTHORISED = QT_TRANSLATE_NOOP("poster", "Cơ quan được ủy quyền")
COORDINATING = QT_TRANSLATE_NOOP("poster", "Cơ quan phối hợp")
ANYWHERE = QT_TRANSLATE_NOOP("poster", "Nơi nộp")
ANYWHERE_YES = QT_TRANSLATE_NOOP("poster", "Nơi nào cũng được, không phụ thuộc nơi bạn ở")
DECISION = QT_TRANSLATE_NOOP("poster", "Quyết định công bố")
DECISION_OF = QT_TRANSLATE_NOOP("poster", "{number}, {date}")
VALID_FROM = QT_TRANSLATE_NOOP("poster", "Có hiệu lực từ")
VALID_TO = QT_TRANSLATE_NOOP("poster", "Có hiệu lực đến hết")
STEP = QT_TRANSLATE_NOOP("poster", "Bước {number}. {what}")
STEP_BY = QT_TRANSLATE_NOOP("poster", "{who}: {what}")
IN_BRACKETS = QT_TRANSLATE_NOOP("poster", "{said} ({more})")
CHECKED = QT_TRANSLATE_NOOP("poster", "{name} soát lại ngày {date}.")
CHECKED_BY = QT_TRANSLATE_NOOP("poster", "{name} đã soát lại.")
CHECKED_ON = QT_TRANSLATE_NOOP("poster", "Soát lại ngày {date}.")
