"""Sentences of the staff screens about the catalogue: reading a draft in, publishing, going back.

Staff rotate and are no IT people: each sentence says what will happen before it happens.
"""

from kiosk.words import QT_TRANSLATE_NOOP

# Words that several screens say
EDITION = QT_TRANSLATE_NOOP("staff-catalogue", "Ấn bản {number}")
SINCE = QT_TRANSLATE_NOOP("staff-catalogue", "Dùng từ {date}")
PLANNED = QT_TRANSLATE_NOOP("staff-catalogue", "Định dùng từ {date}")
FROM_DAY = QT_TRANSLATE_NOOP("staff-catalogue", "Tự dùng từ 0 giờ {date}")
PUBLISHED_BY = QT_TRANSLATE_NOOP("staff-catalogue", "{by} công bố lúc {time}")
PUBLISHED_AT = QT_TRANSLATE_NOOP("staff-catalogue", "Công bố lúc {time}")
NOTE = QT_TRANSLATE_NOOP("staff-catalogue", "Ghi chú: {note}")
FROM_FILES = QT_TRANSLATE_NOOP("staff-catalogue", "Lấy từ: {files}")
RESTORES = QT_TRANSLATE_NOOP("staff-catalogue", "Lấy lại nội dung của ấn bản {number}")
TO_CATALOGUE = QT_TRANSLATE_NOOP("staff-catalogue", "Về Danh mục")
NOT_NOW = QT_TRANSLATE_NOOP("staff-catalogue", "Thôi, giữ nguyên")
TRY_AGAIN = QT_TRANSLATE_NOOP("staff-catalogue", "Làm lại")
NOTHING_CHANGED = QT_TRANSLATE_NOOP(
    "staff-catalogue", "Danh mục mà người dân đang xem vẫn giữ nguyên."
)
STILL_BUSY = QT_TRANSLATE_NOOP(
    "staff-catalogue", "Máy còn đang làm việc trước đó. Bạn đợi một chút rồi chạm «Làm lại»."
)
MAY_LEAVE = QT_TRANSLATE_NOOP(
    "staff-catalogue", "Danh mục lớn có thể mất một phút. Bạn quay lại bất cứ lúc nào cũng được."
)
DO_NOT_PULL = QT_TRANSLATE_NOOP("staff-catalogue", "Bạn đừng rút USB và đừng tắt máy.")
STALE = QT_TRANSLATE_NOOP(
    "staff-catalogue",
    "Máy này vừa có ấn bản mới hơn, nên trang này không còn đúng nữa. "
    "Bạn về Danh mục rồi làm lại từ đầu.",
)

# A change that was done after its page was left
LEFT_FAILED = QT_TRANSLATE_NOOP(
    "staff-catalogue", "Việc bạn giao cho máy trước khi rời trang đã không làm được."
)

# The home of the part
TITLE = QT_TRANSLATE_NOOP("staff-catalogue", "Danh mục thủ tục")
IN_FORCE = QT_TRANSLATE_NOOP("staff-catalogue", "Đang dùng: ấn bản {number}")
NONE_IN_FORCE = QT_TRANSLATE_NOOP("staff-catalogue", "Máy này chưa có danh mục nào dùng được.")
POSTED_COUNT = QT_TRANSLATE_NOOP("staff-catalogue", "{count} thủ tục đang niêm yết hôm nay")
WAITING = QT_TRANSLATE_NOOP("staff-catalogue", "Đang chờ: ấn bản {number}")
WHAT_TO_DO = QT_TRANSLATE_NOOP("staff-catalogue", "Bạn muốn làm gì?")
PUT_NEW = QT_TRANSLATE_NOOP("staff-catalogue", "Đưa bản mới lên")
PUT_NEW_HOW = QT_TRANSLATE_NOOP("staff-catalogue", "Chọn tệp, xem lỗi, xem thay đổi, rồi công bố")
TAKE_FROM_STICK = QT_TRANSLATE_NOOP("staff-catalogue", "Nhận bản từ USB")
TAKE_FROM_STICK_HOW = QT_TRANSLATE_NOOP(
    "staff-catalogue", "Bản đã ký, mang từ máy khác của cơ quan"
)
HISTORY = QT_TRANSLATE_NOOP("staff-catalogue", "Lịch sử và quay lại")
HISTORY_HOW = QT_TRANSLATE_NOOP("staff-catalogue", "Các ấn bản, lấy lại một ấn bản trước")
REVIEW = QT_TRANSLATE_NOOP("staff-catalogue", "Rà soát")
REVIEW_HOW = QT_TRANSLATE_NOOP("staff-catalogue", "Theo văn bản luật, theo ngày")
EXPORT = QT_TRANSLATE_NOOP("staff-catalogue", "Xuất ra bảng tính")
EXPORT_HOW = QT_TRANSLATE_NOOP("staff-catalogue", "Để sửa trên máy tính rồi đưa lên lại")
ONLY_TAKES = QT_TRANSLATE_NOOP(
    "staff-catalogue",
    "Máy này chỉ nhận danh mục, không công bố. "
    "Việc công bố làm trên máy của cán bộ, rồi mang sang bằng USB.",
)

# Choosing a file
CHOOSE_FILE = QT_TRANSLATE_NOOP("staff-catalogue", "Bạn đưa tệp nào lên?")
CHOOSE_FILE_KINDS = QT_TRANSLATE_NOOP(
    "staff-catalogue", "Máy tìm thấy {count} tệp, mới nhất ở trên. Máy đọc được: {kinds}."
)
NO_FILES = QT_TRANSLATE_NOOP(
    "staff-catalogue",
    "Không thấy tệp nào đọc được. Máy đọc bảng tính và tệp của Cổng Dịch vụ công ({kinds}). "
    "Bạn cắm USB có tệp đó, đợi vài giây, rồi chạm «Tìm lại».",
)
LOOK_AGAIN = QT_TRANSLATE_NOOP("staff-catalogue", "Tìm lại")
LOOKING = QT_TRANSLATE_NOOP("staff-catalogue", "Đang tìm tệp…")
FILE_FACTS = QT_TRANSLATE_NOOP("staff-catalogue", "{size}, sửa lúc {time}")
FOLDER_FACTS = QT_TRANSLATE_NOOP("staff-catalogue", "Thư mục, sửa lúc {time}")
IN_PLACE = QT_TRANSLATE_NOOP("staff-catalogue", "Ở {place}")
READING = QT_TRANSLATE_NOOP("staff-catalogue", "Đang đọc {file}…")

# Findings
FINDINGS = QT_TRANSLATE_NOOP("staff-catalogue", "Những điều cần xem trong tệp")
ERRORS_AND_WARNINGS = QT_TRANSLATE_NOOP(
    "staff-catalogue", "{errors} lỗi phải sửa, {warnings} điều lưu ý."
)
ONLY_WARNINGS = QT_TRANSLATE_NOOP("staff-catalogue", "Không có lỗi nào, {count} điều lưu ý.")
NO_FINDINGS = QT_TRANSLATE_NOOP(
    "staff-catalogue", "Không có lỗi nào, không có điều nào phải lưu ý."
)
MEND_FIRST = QT_TRANSLATE_NOOP(
    "staff-catalogue",
    "Tệp này chưa đưa lên được. Bạn sửa các lỗi trong tệp, lưu lại, rồi chọn tệp lần nữa.",
)
MAY_GO_ON = QT_TRANSLATE_NOOP(
    "staff-catalogue", "Điều lưu ý không chặn việc công bố. Bạn xem qua rồi đi tiếp."
)
ERROR = QT_TRANSLATE_NOOP("staff-catalogue", "Lỗi phải sửa")
WARNING = QT_TRANSLATE_NOOP("staff-catalogue", "Điều lưu ý")
FINDING_TITLE = QT_TRANSLATE_NOOP("staff-catalogue", "{kind}: {what}")
AT_SHEET = QT_TRANSLATE_NOOP("staff-catalogue", "trang «{sheet}»")
AT_ROW = QT_TRANSLATE_NOOP("staff-catalogue", "dòng {row}")
AT_COLUMN = QT_TRANSLATE_NOOP("staff-catalogue", "cột {column}")
AT_FIELD = QT_TRANSLATE_NOOP("staff-catalogue", "mục «{field}»")
IN_FILE = QT_TRANSLATE_NOOP("staff-catalogue", "Trong tệp")
WHERE = QT_TRANSLATE_NOOP("staff-catalogue", "Chỗ nào")
HOW_TO_MEND = QT_TRANSLATE_NOOP("staff-catalogue", "Sửa thế nào")
NEXT_ONE = QT_TRANSLATE_NOOP("staff-catalogue", "Điều tiếp theo")
FINDING_OF = QT_TRANSLATE_NOOP("staff-catalogue", "Điều {number} trên {count}")
SEE_CHANGES = QT_TRANSLATE_NOOP("staff-catalogue", "Xem thay đổi")
OTHER_FILE = QT_TRANSLATE_NOOP("staff-catalogue", "Chọn tệp khác")
PRINT_LIST = QT_TRANSLATE_NOOP("staff-catalogue", "In danh sách")
PRINTED_FINDINGS = QT_TRANSLATE_NOOP("staff-catalogue", "Những điều cần sửa trong tệp {files}")
AND_MORE = QT_TRANSLATE_NOOP("staff-catalogue", "Và {count} điều nữa, xem trên màn hình.")
PRINTED_AT = QT_TRANSLATE_NOOP("staff-catalogue", "In lúc {time}")

# The change in words
CHANGES = QT_TRANSLATE_NOOP("staff-catalogue", "Bản này thay đổi gì?")
NO_CHANGES = QT_TRANSLATE_NOOP(
    "staff-catalogue", "Tệp này giống hệt danh mục đang dùng, không có gì để công bố."
)
ADDED = QT_TRANSLATE_NOOP("staff-catalogue", "Thêm")
CHANGED = QT_TRANSLATE_NOOP("staff-catalogue", "Sửa")
REPEALED = QT_TRANSLATE_NOOP("staff-catalogue", "Bỏ")
OTHER = QT_TRANSLATE_NOOP("staff-catalogue", "Mục khác")
CHANGE_TITLE = QT_TRANSLATE_NOOP("staff-catalogue", "{kind}: {name}")
CHANGED_PLACES = QT_TRANSLATE_NOOP("staff-catalogue", "{count} chỗ: {places}")
CODE = QT_TRANSLATE_NOOP("staff-catalogue", "Mã {code}")
OLD = QT_TRANSLATE_NOOP("staff-catalogue", "Cũ")
NEW = QT_TRANSLATE_NOOP("staff-catalogue", "Mới")
WAS_NOT_THERE = QT_TRANSLATE_NOOP("staff-catalogue", "(chưa có)")
IS_NOT_THERE = QT_TRANSLATE_NOOP("staff-catalogue", "(bỏ đi)")
ADDED_WHOLE = QT_TRANSLATE_NOOP("staff-catalogue", "Thủ tục mới, trước đây chưa niêm yết.")
REPEALED_WHOLE = QT_TRANSLATE_NOOP(
    "staff-catalogue", "Thủ tục này sẽ không còn trên màn hình của người dân."
)
PAPERS = QT_TRANSLATE_NOOP("staff-catalogue", "Giấy tờ")
WAYS = QT_TRANSLATE_NOOP("staff-catalogue", "Cách nộp")
WAY = QT_TRANSLATE_NOOP("staff-catalogue", "{channel}: {time}; {fees}")
PAPER = QT_TRANSLATE_NOOP("staff-catalogue", "{name} ({quantity})")
LAWS = QT_TRANSLATE_NOOP("staff-catalogue", "Căn cứ pháp lý")
VALIDITY = QT_TRANSLATE_NOOP("staff-catalogue", "Hiệu lực")
VALID_FROM = QT_TRANSLATE_NOOP("staff-catalogue", "Có hiệu lực từ {date}")
VALID_TO = QT_TRANSLATE_NOOP("staff-catalogue", "Hết hiệu lực sau {date}")
CHOOSE_DAY = QT_TRANSLATE_NOOP("staff-catalogue", "Chọn ngày bắt đầu")

# Publishing
WHICH_DAY = QT_TRANSLATE_NOOP("staff-catalogue", "Dùng bản này từ ngày nào?")
TODAY = QT_TRANSLATE_NOOP("staff-catalogue", "Ngay bây giờ")
TODAY_HOW = QT_TRANSLATE_NOOP("staff-catalogue", "Hôm nay, {date}")
FIRST_OF_MONTH = QT_TRANSLATE_NOOP("staff-catalogue", "Ngày đầu tháng sau")
FROM_MIDNIGHT = QT_TRANSLATE_NOOP("staff-catalogue", "Từ 0 giờ {date}")
OTHER_DAY = QT_TRANSLATE_NOOP("staff-catalogue", "Ngày khác")
OTHER_DAY_HOW = QT_TRANSLATE_NOOP("staff-catalogue", "Theo ngày ghi trong quyết định")
PICK_DAY = QT_TRANSLATE_NOOP("staff-catalogue", "Bắt đầu từ ngày này?")
DAY_MORE = QT_TRANSLATE_NOOP("staff-catalogue", "Thêm 1 ngày")
DAY_LESS = QT_TRANSLATE_NOOP("staff-catalogue", "Bớt 1 ngày")
MONTH_MORE = QT_TRANSLATE_NOOP("staff-catalogue", "Thêm 1 tháng")
MONTH_LESS = QT_TRANSLATE_NOOP("staff-catalogue", "Bớt 1 tháng")
IN_DAYS = QT_TRANSLATE_NOOP("staff-catalogue", "Còn {days} ngày nữa")
TAKE_DAY = QT_TRANSLATE_NOOP("staff-catalogue", "Chọn ngày này")
WHICH_NOTE = QT_TRANSLATE_NOOP("staff-catalogue", "Bạn có muốn ghi chú gì không?")
NOTE_HINT = QT_TRANSLATE_NOOP("staff-catalogue", "Ví dụ: theo quyết định nào. Có thể để trống.")
GO_ON = QT_TRANSLATE_NOOP("staff-catalogue", "Đi tiếp")
LAST_LOOK = QT_TRANSLATE_NOOP("staff-catalogue", "Công bố bản này?")
BY_WHOM = QT_TRANSLATE_NOOP("staff-catalogue", "Người công bố: {by}")
WILL_REPLACE = QT_TRANSLATE_NOOP(
    "staff-catalogue",
    "Ấn bản {number} đang chờ ngày {date} sẽ không được dùng nữa, vì bản này mới hơn. "
    "Nếu vẫn cần các thay đổi của ấn bản đó, hãy đưa chúng vào tệp này trước.",
)
COMES_AFTER = QT_TRANSLATE_NOOP(
    "staff-catalogue",
    "Ấn bản {number} sẽ dùng từ {date}, sau đó bản này thay hoàn toàn ấn bản đó. "
    "Hãy chắc rằng tệp này đã có các thay đổi của ấn bản {number}.",
)
HAS_WARNINGS = QT_TRANSLATE_NOOP("staff-catalogue", "Tệp còn {count} điều lưu ý.")
PUBLISH = QT_TRANSLATE_NOOP("staff-catalogue", "Công bố")
PUBLISHING = QT_TRANSLATE_NOOP("staff-catalogue", "Đang công bố…")
PUBLISHED = QT_TRANSLATE_NOOP("staff-catalogue", "Đã công bố ấn bản {number}.")
USED_NOW = QT_TRANSLATE_NOOP("staff-catalogue", "Người dân thấy ngay từ bây giờ.")
USED_LATER = QT_TRANSLATE_NOOP(
    "staff-catalogue", "Máy tự dùng bản này từ 0 giờ {date}, bạn không phải làm gì thêm."
)
USED_WHEN_TAKEN = QT_TRANSLATE_NOOP(
    "staff-catalogue", "Các máy kiosk dùng bản này sau khi nhận tệp đã ký của nó."
)
USED_LATER_WHEN_TAKEN = QT_TRANSLATE_NOOP(
    "staff-catalogue",
    "Các máy kiosk dùng bản này từ 0 giờ {date}, nếu đã nhận tệp đã ký của nó.",
)
NO_LONGER_WAITING = QT_TRANSLATE_NOOP(
    "staff-catalogue", "Ấn bản {number} không còn chờ nữa, vì bản này mới hơn."
)
COPY_TO_STICK = QT_TRANSLATE_NOOP("staff-catalogue", "Chép ra USB")
FOR_OTHER_MACHINES = QT_TRANSLATE_NOOP(
    "staff-catalogue", "Để các máy kiosk khác cũng dùng bản này, hãy chép bản đã ký ra USB."
)

# From a stick
OFFERED = QT_TRANSLATE_NOOP("staff-catalogue", "Bạn nhận bản nào?")
LOOKING_ON_STICKS = QT_TRANSLATE_NOOP("staff-catalogue", "Đang xem USB…")
NO_STICK = QT_TRANSLATE_NOOP(
    "staff-catalogue", "Chưa thấy USB nào. Bạn cắm USB vào máy, đợi vài giây, rồi chạm «Tìm lại»."
)
NOTHING_OFFERED = QT_TRANSLATE_NOOP(
    "staff-catalogue",
    "USB này không có bản danh mục đã ký ({kinds}). "
    "Bạn chép tệp đó từ máy đã công bố, rồi chạm «Tìm lại».",
)
CANNOT_TAKE = QT_TRANSLATE_NOOP("staff-catalogue", "Không nhận được: {file}")
TAKE_QUESTION = QT_TRANSLATE_NOOP("staff-catalogue", "Nhận bản này?")
TAKE = QT_TRANSLATE_NOOP("staff-catalogue", "Nhận bản này")
TAKING = QT_TRANSLATE_NOOP("staff-catalogue", "Đang nhận…")
TAKEN = QT_TRANSLATE_NOOP("staff-catalogue", "Đã nhận, nay là ấn bản {number} của máy này.")
TAKE_FROM_SOURCE = QT_TRANSLATE_NOOP("staff-catalogue", "Lấy bản mới nhất")
SOURCE_NAMED = QT_TRANSLATE_NOOP("staff-catalogue", "Từ {source}")
FILE_NAMED = QT_TRANSLATE_NOOP("staff-catalogue", "Tệp {file}")

# History and roll-back
HISTORY_TITLE = QT_TRANSLATE_NOOP("staff-catalogue", "Các ấn bản của máy này")
HISTORY_COUNT = QT_TRANSLATE_NOOP("staff-catalogue", "{count} ấn bản, mới nhất ở trên.")
NO_HISTORY = QT_TRANSLATE_NOOP("staff-catalogue", "Máy này chưa có ấn bản nào.")
STATE_IN_FORCE = QT_TRANSLATE_NOOP("staff-catalogue", "đang dùng")
STATE_WAITING = QT_TRANSLATE_NOOP("staff-catalogue", "đang chờ")
STATE_KEPT = QT_TRANSLATE_NOOP("staff-catalogue", "còn giữ")
STATE_NEVER_USED = QT_TRANSLATE_NOOP("staff-catalogue", "chưa từng dùng, đã có bản mới hơn")
STATE_GONE = QT_TRANSLATE_NOOP("staff-catalogue", "không còn giữ")
EDITION_ROW = QT_TRANSLATE_NOOP("staff-catalogue", "Ấn bản {number}: {state}")
GONE_WHY = QT_TRANSLATE_NOOP(
    "staff-catalogue", "Máy chỉ giữ vài ấn bản gần nhất, nên không lấy lại được ấn bản này nữa."
)
NEVER_USED_WHY = QT_TRANSLATE_NOOP(
    "staff-catalogue",
    "Một bản mới hơn đã thay ấn bản này trước ngày đó. "
    "Người dân chưa từng thấy nó, nên không quay lại nó được.",
)
GO_BACK_TO = QT_TRANSLATE_NOOP("staff-catalogue", "Quay lại ấn bản này")
DROP_WAITING = QT_TRANSLATE_NOOP("staff-catalogue", "Không dùng bản đang chờ này")
GO_BACK_QUESTION = QT_TRANSLATE_NOOP("staff-catalogue", "Quay lại ấn bản {number}?")
DROP_QUESTION = QT_TRANSLATE_NOOP("staff-catalogue", "Bỏ ấn bản {number} đang chờ?")
GO_BACK_HOW = QT_TRANSLATE_NOOP(
    "staff-catalogue",
    "Người dân sẽ thấy ngay nội dung của ấn bản {number}, mang một số mới. "
    "Ấn bản đang dùng không mất: bạn có thể quay lại nó.",
)
GO_BACK_HOW_FOR_OTHERS = QT_TRANSLATE_NOOP(
    "staff-catalogue",
    "Nội dung của ấn bản {number} được công bố lại, mang một số mới. "
    "Các máy kiosk chỉ đổi theo sau khi nhận tệp đã ký của số mới.",
)
WAITING_LOST = QT_TRANSLATE_NOOP(
    "staff-catalogue", "Ấn bản {number} đang chờ sẽ không được dùng nữa."
)
DROP_HOW = QT_TRANSLATE_NOOP(
    "staff-catalogue",
    "Nội dung đang dùng (ấn bản {number}) được dùng tiếp và mang một số mới. "
    "Đến {date}, danh mục sẽ không đổi.",
)
DROP_FOR_OTHERS = QT_TRANSLATE_NOOP(
    "staff-catalogue",
    "Máy kiosk nào đã nhận bản đang chờ thì vẫn đổi theo nó, "
    "cho đến khi nhận tệp đã ký của số mới.",
)
DROPPED_NOTE = QT_TRANSLATE_NOOP("staff-catalogue", "Bỏ ấn bản {number} đang chờ")
DROPPED = QT_TRANSLATE_NOOP(
    "staff-catalogue", "Đã bỏ bản đang chờ. Danh mục đang dùng nay mang số {number}."
)
CHANGING = QT_TRANSLATE_NOOP("staff-catalogue", "Đang đổi danh mục…")
WENT_BACK = QT_TRANSLATE_NOOP(
    "staff-catalogue", "Đã quay lại nội dung của ấn bản {restores}, nay mang số {number}."
)

# Review
REVIEW_TITLE = QT_TRANSLATE_NOOP("staff-catalogue", "Bạn muốn rà soát gì?")
BY_LAW = QT_TRANSLATE_NOOP("staff-catalogue", "Theo số văn bản luật")
BY_LAW_HOW = QT_TRANSLATE_NOOP("staff-catalogue", "Luật đổi thì những thủ tục nào phải xem lại?")
ON_REPEALED = QT_TRANSLATE_NOOP("staff-catalogue", "Dựa trên văn bản đã hết hiệu lực")
ON_REPEALED_HOW = QT_TRANSLATE_NOOP(
    "staff-catalogue", "Theo danh sách văn bản hết hiệu lực do cán bộ lập"
)
NOT_REVIEWED = QT_TRANSLATE_NOOP("staff-catalogue", "Lâu chưa kiểm tra lại")
NOT_REVIEWED_MONTHS = QT_TRANSLATE_NOOP("staff-catalogue", "Từ {months} tháng")
NOT_REVIEWED_TITLE = QT_TRANSLATE_NOOP("staff-catalogue", "Chưa kiểm tra lại từ {months} tháng nay")
EXPIRING = QT_TRANSLATE_NOOP("staff-catalogue", "Sắp hết hiệu lực")
EXPIRING_DAYS = QT_TRANSLATE_NOOP("staff-catalogue", "Trong {days} ngày tới")
EXPIRING_TITLE = QT_TRANSLATE_NOOP("staff-catalogue", "Hết hiệu lực trong {days} ngày tới")
LAW_TITLE = QT_TRANSLATE_NOOP("staff-catalogue", "Số văn bản là gì?")
LAW_HINT = QT_TRANSLATE_NOOP("staff-catalogue", "Ví dụ: {example}")
FIND = QT_TRANSLATE_NOOP("staff-catalogue", "Tìm thủ tục")
RESTING_ON = QT_TRANSLATE_NOOP("staff-catalogue", "Dựa trên văn bản «{number}»")
FOUND_COUNT = QT_TRANSLATE_NOOP("staff-catalogue", "{count} thủ tục.")
FOUND_NONE = QT_TRANSLATE_NOOP("staff-catalogue", "Không có thủ tục nào.")
LAW_NONE = QT_TRANSLATE_NOOP(
    "staff-catalogue",
    "Không có thủ tục nào. Bạn kiểm tra lại số văn bản, hoặc chỉ gõ phần đầu của số.",
)
OPENING_POSTED = QT_TRANSLATE_NOOP("staff-catalogue", "Đang mở danh mục…")
WHY_HERE = QT_TRANSLATE_NOOP("staff-catalogue", "Vì sao có trong danh sách này")
LAST_CHECK = QT_TRANSLATE_NOOP("staff-catalogue", "Kiểm tra lần cuối: {by}, {date}")

# Copying out
CHOOSE_PLACE_EXPORT = QT_TRANSLATE_NOOP("staff-catalogue", "Ghi bảng tính vào đâu?")
CHOOSE_PLACE_COPY = QT_TRANSLATE_NOOP("staff-catalogue", "Chép bản đã ký vào đâu?")
PLACE_STICK = QT_TRANSLATE_NOOP("staff-catalogue", "USB «{name}»")
PLACE_FOLDER = QT_TRANSLATE_NOOP("staff-catalogue", "Thư mục «{name}»")
WRITING = QT_TRANSLATE_NOOP("staff-catalogue", "Đang ghi…")
WRITTEN = QT_TRANSLATE_NOOP("staff-catalogue", "Đã ghi {file}.")
FORMS_BESIDE = QT_TRANSLATE_NOOP(
    "staff-catalogue", "Biểu mẫu nằm trong thư mục «{folder}» bên cạnh, bạn mang đi cùng nhé."
)
MAY_PULL = QT_TRANSLATE_NOOP("staff-catalogue", "Bạn rút USB ra được rồi.")
EDIT_IT = QT_TRANSLATE_NOOP(
    "staff-catalogue", "Bạn sửa tệp trên máy tính, lưu lại, rồi chạm «Đưa bản mới lên»."
)
NO_SIGNED_FILE = QT_TRANSLATE_NOOP(
    "staff-catalogue",
    "Máy này không còn tệp đã ký của ấn bản {number}. Bạn công bố lại rồi chép bản mới.",
)
STICK_REFUSES = QT_TRANSLATE_NOOP(
    "staff-catalogue",
    "Không ghi được vào {place}. Bạn xem USB còn cắm, còn chỗ và không bị khóa ghi, rồi làm lại.",
)
