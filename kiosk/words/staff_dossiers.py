"""Sentences of the staff screens about the dossiers of this machine.

Staff rotate and are no IT people: each sentence says what will happen before it happens.
"""

from kiosk.words import QT_TRANSLATE_NOOP

# The home of the part
TITLE = QT_TRANSLATE_NOOP("staff-dossiers", "Dữ liệu hồ sơ")
LOOKING_AT_REGISTER = QT_TRANSLATE_NOOP("staff-dossiers", "Đang xem sổ hồ sơ…")
IN_REGISTER = QT_TRANSLATE_NOOP("staff-dossiers", "Trong sổ có")
COUNT = QT_TRANSLATE_NOOP("staff-dossiers", "{count} hồ sơ")
EMPTY = QT_TRANSLATE_NOOP("staff-dossiers", "Chưa có hồ sơ nào")
SAMPLES = QT_TRANSLATE_NOOP("staff-dossiers", "Trong đó {count} hồ sơ mẫu, không phải hồ sơ thật.")
NEWEST = QT_TRANSLATE_NOOP("staff-dossiers", "Số liệu mới nhất lúc")
STALE = QT_TRANSLATE_NOOP(
    "staff-dossiers",
    "Từ {time} chưa có số liệu mới. Người dân đang đọc tình trạng cũ. "
    "Bạn xuất tệp mới từ phần mềm một cửa rồi nhập vào đây.",
)
LAST_INTAKE = QT_TRANSLATE_NOOP("staff-dossiers", "Lần nhập gần nhất")
NO_INTAKE = QT_TRANSLATE_NOOP("staff-dossiers", "Chưa nhập lần nào")
LAST_COUNTS = QT_TRANSLATE_NOOP(
    "staff-dossiers", "{new} mới, {changed} thay đổi, {left_out} dòng không nhận."
)
LAST_BACKUP = QT_TRANSLATE_NOOP("staff-dossiers", "Bản sao lưu gần nhất")
NO_BACKUP = QT_TRANSLATE_NOOP(
    "staff-dossiers",
    "Sổ hồ sơ chưa có bản sao lưu nào. Sổ mà hỏng thì mất hết. Bạn chạm «Sao lưu».",
)
HAVE_READ = QT_TRANSLATE_NOOP("staff-dossiers", "Đã đọc")
NOTICE_STAYS = QT_TRANSLATE_NOOP(
    "staff-dossiers",
    "Không xóa được thông báo này. Bạn báo người quản trị xem quyền ghi của thư mục hồ sơ.",
)
SERVER = QT_TRANSLATE_NOOP("staff-dossiers", "Sổ chung trên máy chủ")
SERVER_FINE = QT_TRANSLATE_NOOP("staff-dossiers", "Đang trả lời tốt")
SERVER_SILENT = QT_TRANSLATE_NOOP(
    "staff-dossiers",
    "Sổ chung trên máy chủ không trả lời. Người dân đang được trả lời theo sổ trong máy này. "
    "Bạn báo người quản trị xem mạng và máy chủ.",
)
WHAT_TO_DO = QT_TRANSLATE_NOOP("staff-dossiers", "Bạn muốn làm gì?")
BRING_IN = QT_TRANSLATE_NOOP("staff-dossiers", "Nhập tệp")
BRING_IN_HOW = QT_TRANSLATE_NOOP("staff-dossiers", "Tệp xuất từ phần mềm một cửa, trên USB")
BACKUP = QT_TRANSLATE_NOOP("staff-dossiers", "Sao lưu")
BACKUP_HOW = QT_TRANSLATE_NOOP("staff-dossiers", "Chép sổ hồ sơ, trong máy hoặc ra USB")
CHECK = QT_TRANSLATE_NOOP("staff-dossiers", "Kiểm tra sổ")
CHECK_HOW = QT_TRANSLATE_NOOP("staff-dossiers", "Đọc lại mọi hồ sơ xem có chỗ nào hỏng")
TO_DOSSIERS = QT_TRANSLATE_NOOP("staff-dossiers", "Về dữ liệu hồ sơ")

# Choosing a file
NEEDS_SETTINGS = QT_TRANSLATE_NOOP(
    "staff-dossiers",
    "Chưa nhập hồ sơ được. Ngày hẹn tính theo giờ làm việc trong tệp cài đặt, mà tệp này có chỗ "
    "máy không dùng được. Hãy sửa tệp cài đặt trước.",
)
CHOOSE = QT_TRANSLATE_NOOP("staff-dossiers", "Bạn nhập tệp nào?")
NO_EXPORTS = QT_TRANSLATE_NOOP(
    "staff-dossiers",
    "Không thấy tệp xuất nào ({kinds}). Bạn xuất danh sách hồ sơ từ phần mềm một cửa vào USB, "
    "cắm USB vào đây, đợi vài giây, rồi chạm «Tìm lại».",
)

# The columns
COLUMNS = QT_TRANSLATE_NOOP("staff-dossiers", "Máy hiểu các cột thế này, có đúng không?")
COLUMNS_COUNT = QT_TRANSLATE_NOOP(
    "staff-dossiers",
    "Máy đọc {read} cột, không đọc {private} cột riêng tư, bỏ qua {others} cột khác.",
)
TOUCH_TO_CHANGE = QT_TRANSLATE_NOOP("staff-dossiers", "Chỗ nào sai thì chạm vào cột đó để sửa.")
NEEDED_COLUMN = QT_TRANSLATE_NOOP(
    "staff-dossiers",
    "Chưa thấy cột «{meaning}» nên chưa nhập được. "
    "Bạn chạm vào cột chứa điều đó rồi chọn «{meaning}».",
)
MEANS = QT_TRANSLATE_NOOP("staff-dossiers", "Là: {meaning}")
MEANS_NOTHING = QT_TRANSLATE_NOOP("staff-dossiers", "Máy chưa hiểu cột này nên bỏ qua")
MEANS_PRIVATE = QT_TRANSLATE_NOOP("staff-dossiers", "Có điều riêng tư nên máy không đọc")
MEANS_IGNORED = QT_TRANSLATE_NOOP("staff-dossiers", "Bỏ qua")
TAKE_IN = QT_TRANSLATE_NOOP("staff-dossiers", "Nhập tệp này")
WHAT_IS_COLUMN = QT_TRANSLATE_NOOP("staff-dossiers", "Cột «{column}» là gì?")
REMEMBERED = QT_TRANSLATE_NOOP("staff-dossiers", "Máy nhớ điều bạn chọn cho các lần nhập sau.")
NOW_COLUMN = QT_TRANSLATE_NOOP("staff-dossiers", "Đang lấy từ cột «{column}»; cột đó sẽ bỏ qua")
NOW_THIS = QT_TRANSLATE_NOOP("staff-dossiers", "Đang chọn")
REMEMBERING = QT_TRANSLATE_NOOP("staff-dossiers", "Đang ghi nhớ…")
PRIVATE_SURE = QT_TRANSLATE_NOOP("staff-dossiers", "Đọc cột «{column}»?")
PRIVATE_WHY = QT_TRANSLATE_NOOP(
    "staff-dossiers",
    "Theo tên thì cột này có điều riêng tư của một người. "
    "Máy đọc thì mọi người ở sảnh có thể thấy. Chỉ chọn khi bạn chắc chắn cột không có điều đó.",
)
PRIVATE_YES = QT_TRANSLATE_NOOP("staff-dossiers", "Vẫn đọc cột này")

# Taking in
TAKING = QT_TRANSLATE_NOOP("staff-dossiers", "Đang nhập tệp…")
ROWS_READ = QT_TRANSLATE_NOOP("staff-dossiers", "Đã đọc {count} dòng.")
NOTHING_YET = QT_TRANSLATE_NOOP(
    "staff-dossiers", "Chưa xong thì sổ hồ sơ chưa thay đổi gì. Bạn đừng rút USB và đừng tắt máy."
)
SAVING = QT_TRANSLATE_NOOP("staff-dossiers", "Hồ sơ đã vào máy. Đang sao lưu sổ hồ sơ…")
STOP = QT_TRANSLATE_NOOP("staff-dossiers", "Dừng lại")
STOPPING = QT_TRANSLATE_NOOP("staff-dossiers", "Đang dừng…")
REGISTER_AS_BEFORE = QT_TRANSLATE_NOOP("staff-dossiers", "Sổ hồ sơ vẫn như trước.")
LEFT_NOT_TAKEN = QT_TRANSLATE_NOOP("staff-dossiers", "Chưa nhập được tệp hồ sơ.")

# What became of it
BROUGHT = QT_TRANSLATE_NOOP("staff-dossiers", "Đã nhập xong")
BROUGHT_NOTHING_NEW = QT_TRANSLATE_NOOP(
    "staff-dossiers", "Đã nhập xong, không có gì mới. Sổ đã có mọi điều trong tệp này."
)
NEW = QT_TRANSLATE_NOOP("staff-dossiers", "{count} hồ sơ mới")
CHANGED = QT_TRANSLATE_NOOP("staff-dossiers", "{count} hồ sơ thay đổi")
SAME = QT_TRANSLATE_NOOP("staff-dossiers", "{count} hồ sơ như cũ")
OLDER = QT_TRANSLATE_NOOP("staff-dossiers", "{count} dòng cũ hơn điều sổ đã có, nên bỏ qua")
CONTESTED = QT_TRANSLATE_NOOP(
    "staff-dossiers", "{count} dòng nói khác sổ về cùng một lúc; máy giữ điều trong sổ"
)
REFUSED = QT_TRANSLATE_NOOP("staff-dossiers", "{count} dòng không nhận vì có lỗi")
COLUMNS_KEPT = QT_TRANSLATE_NOOP("staff-dossiers", "Máy đã nhớ cách hiểu các cột cho lần sau.")
SEE_REMARKS = QT_TRANSLATE_NOOP("staff-dossiers", "Xem {count} điều lưu ý")
ANOTHER_FILE = QT_TRANSLATE_NOOP("staff-dossiers", "Nhập tệp khác")

# What was found in the rows
REMARKS = QT_TRANSLATE_NOOP("staff-dossiers", "Những điều lưu ý trong tệp")
REMARKS_COUNT = QT_TRANSLATE_NOOP(
    "staff-dossiers", "{left_out} dòng không nhận, {others} điều lưu ý khác."
)
REMARKS_MORE = QT_TRANSLATE_NOOP(
    "staff-dossiers", "Danh sách có {count} điều đầu tiên, còn {more} điều nữa."
)
MEND_IN_SOURCE = QT_TRANSLATE_NOOP(
    "staff-dossiers",
    "Bạn sửa trong phần mềm một cửa, xuất lại rồi nhập lại. Dòng đã nhận thì nhập lại không sao.",
)
LEFT_OUT = QT_TRANSLATE_NOOP("staff-dossiers", "Dòng không nhận")
REMARK = QT_TRANSLATE_NOOP("staff-dossiers", "Điều lưu ý")
REMARK_TITLE = QT_TRANSLATE_NOOP("staff-dossiers", "{kind}: {what}")
AT_ROW = QT_TRANSLATE_NOOP("staff-dossiers", "dòng {row}")
AT_COLUMN = QT_TRANSLATE_NOOP("staff-dossiers", "cột «{column}»")
AT_SHEET = QT_TRANSLATE_NOOP("staff-dossiers", "trang «{sheet}»")
WHOLE_FILE = QT_TRANSLATE_NOOP("staff-dossiers", "Cả tệp")
REMARK_OF = QT_TRANSLATE_NOOP("staff-dossiers", "Điều {number} trên {count}")
PRINTED_REMARKS = QT_TRANSLATE_NOOP("staff-dossiers", "Những điều cần xem lại trong tệp {file}")
PRINTED_MORE = QT_TRANSLATE_NOOP(
    "staff-dossiers", "Còn {count} điều nữa. Bạn sửa những điều trên, xuất lại rồi nhập lại."
)

# Copies of the register
BACKUP_WHERE = QT_TRANSLATE_NOOP("staff-dossiers", "Sao lưu sổ hồ sơ vào đâu?")
BACKUP_HERE = QT_TRANSLATE_NOOP("staff-dossiers", "Trong máy này")
BACKUP_HERE_HOW = QT_TRANSLATE_NOOP(
    "staff-dossiers", "Cứu được khi sổ hỏng, không cứu được khi hỏng cả máy"
)
BACKUP_AWAY_HOW = QT_TRANSLATE_NOOP("staff-dossiers", "Cứu được cả khi hỏng máy, mỗi tuần một lần")
BACKUP_CARE = QT_TRANSLATE_NOOP(
    "staff-dossiers",
    "Bản sao lưu không có tên người, nhưng có mã và tình trạng của mọi hồ sơ. "
    "Bạn cất USB ở nơi có khóa.",
)
COPYING = QT_TRANSLATE_NOOP("staff-dossiers", "Đang sao lưu sổ hồ sơ…")
COPIED = QT_TRANSLATE_NOOP("staff-dossiers", "Đã sao lưu sổ hồ sơ.")
COPIED_HERE = QT_TRANSLATE_NOOP("staff-dossiers", "Máy giữ vài bản mới nhất.")
IN_PLACE = QT_TRANSLATE_NOOP("staff-dossiers", "Ở {place}.")

# Whether the register is sound
CHECKING = QT_TRANSLATE_NOOP("staff-dossiers", "Đang đọc lại mọi hồ sơ…")
CHECKING_HINT = QT_TRANSLATE_NOOP(
    "staff-dossiers",
    "Sổ lớn có thể mất một phút. Người dân vẫn tra cứu được; bạn rời trang lúc nào cũng được.",
)
SOUND = QT_TRANSLATE_NOOP("staff-dossiers", "Sổ hồ sơ còn nguyên vẹn.")
SOUND_COUNT = QT_TRANSLATE_NOOP("staff-dossiers", "Đã đọc {count} hồ sơ.")
UNREADABLE = QT_TRANSLATE_NOOP(
    "staff-dossiers",
    "Có {count} trên {all} hồ sơ không đọc được. "
    "Bạn nhập lại tệp xuất mới nhất từ phần mềm một cửa.",
)
GONE = QT_TRANSLATE_NOOP(
    "staff-dossiers", "Máy này chưa có sổ hồ sơ. Bạn nhập tệp xuất từ phần mềm một cửa."
)
DAMAGED = QT_TRANSLATE_NOOP(
    "staff-dossiers",
    "Sổ hồ sơ có chỗ hỏng. Bạn chạm «Dùng bản sao lưu», "
    "rồi nhập lại các tệp xuất có sau bản sao lưu đó.",
)
UNSURE = QT_TRANSLATE_NOOP(
    "staff-dossiers",
    "Chưa xem được sổ hồ sơ: chương trình khác đang giữ tệp, hoặc máy không được phép đọc. "
    "Bạn đợi một lát rồi kiểm tra lại.",
)
CHECK_AGAIN = QT_TRANSLATE_NOOP("staff-dossiers", "Kiểm tra lại")
USE_BACKUP = QT_TRANSLATE_NOOP("staff-dossiers", "Dùng bản sao lưu")
USE_BACKUP_SURE = QT_TRANSLATE_NOOP("staff-dossiers", "Dùng bản sao lưu?")
USE_BACKUP_WHY = QT_TRANSLATE_NOOP(
    "staff-dossiers",
    "Bản sao lưu tốt gần nhất thay cho sổ hỏng. Điều gì mới hơn bản đó thì phải nhập lại. "
    "Tệp hỏng được giữ lại, không bị xóa.",
)
MENDING = QT_TRANSLATE_NOOP("staff-dossiers", "Đang chép bản sao lưu vào chỗ của sổ…")
