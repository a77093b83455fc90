"""Sentences about keeping the register safe: copies of it, and what became of a damaged one."""

from kiosk.words import QT_TRANSLATE_NOOP

BACKUP_NOT_WRITTEN = QT_TRANSLATE_NOOP(
    "keeping",
    "Chưa sao lưu được sổ hồ sơ vào {folder}. Các bản sao lưu cũ vẫn còn nguyên. "
    "Kiểm tra ổ đĩa còn chỗ và được phép ghi, rồi làm lại.",
)
BACKUP_OF_DAMAGED = QT_TRANSLATE_NOOP(
    "keeping",
    "Không sao lưu, vì sổ hồ sơ trong máy có chỗ hỏng. Các bản sao lưu cũ vẫn còn nguyên. "
    "Khởi động lại kiosk để máy dùng bản sao lưu gần nhất, rồi nhập lại các tệp xuất mới hơn.",
)
NOT_BROUGHT_BACK = QT_TRANSLATE_NOOP(
    "keeping",
    "Sổ hồ sơ bị hỏng, và chưa chép được bản sao lưu vào chỗ của nó. Không mất bản sao lưu nào. "
    "Kiểm tra ổ đĩa còn chỗ và được phép ghi, rồi khởi động lại kiosk.",
)
NOT_REPLACED = QT_TRANSLATE_NOOP(
    "keeping",
    "Chưa chép được bản sao lưu vào chỗ của sổ hồ sơ. "
    "Kiểm tra ổ đĩa còn chỗ và được phép ghi, rồi làm lại.",
)
NO_BACKUP = QT_TRANSLATE_NOOP(
    "keeping",
    "Tệp {file} không phải bản sao lưu còn nguyên vẹn của sổ hồ sơ. Không có gì thay đổi. "
    "Chọn tệp khác, ví dụ bản cũ hơn trong thư mục sao lưu.",
)

# For staff, until they have read it
HEALED = QT_TRANSLATE_NOOP(
    "keeping",
    "Sổ hồ sơ trong máy bị hỏng hoặc bị mất. Máy đang dùng bản sao lưu lúc {time}. "
    "Hãy nhập lại các tệp xuất từ phần mềm một cửa có sau lúc đó.",
)
LOST = QT_TRANSLATE_NOOP(
    "keeping",
    "Sổ hồ sơ trong máy bị hỏng và chưa có bản sao lưu nào. "
    "Hãy nhập lại dữ liệu từ tệp xuất của phần mềm một cửa.",
)
KEPT_ASIDE = QT_TRANSLATE_NOOP("keeping", "Tệp hỏng được giữ lại, tên là {file}.")

# Commands
BACKED_UP = QT_TRANSLATE_NOOP("keeping", "Đã sao lưu sổ hồ sơ vào {file}.")
IS_SOUND = QT_TRANSLATE_NOOP("keeping", "Sổ hồ sơ còn nguyên vẹn, có {count} hồ sơ.")
IS_MISSING = QT_TRANSLATE_NOOP(
    "keeping",
    "Máy chưa có sổ hồ sơ. Nhập dữ liệu bằng lệnh «kiosk {command}», hoặc lấy lại bản sao lưu.",
)
IS_DAMAGED = QT_TRANSLATE_NOOP(
    "keeping",
    "Sổ hồ sơ có chỗ hỏng. Khởi động lại kiosk để máy dùng bản sao lưu gần nhất, "
    "hoặc chọn bản khác bằng lệnh «kiosk {command}».",
)
IS_UNSURE = QT_TRANSLATE_NOOP(
    "keeping",
    "Chưa xem được sổ hồ sơ: chương trình khác đang giữ tệp, hoặc không có quyền đọc. "
    "Đợi một lát rồi làm lại.",
)
UNREADABLE = QT_TRANSLATE_NOOP(
    "keeping",
    "{count} hồ sơ trong sổ không đọc được. Nhập lại tệp xuất của phần mềm một cửa.",
)
BACKUPS_ARE = QT_TRANSLATE_NOOP("keeping", "Có {count} bản sao lưu, bản mới nhất lúc {time}.")
NO_BACKUPS = QT_TRANSLATE_NOOP("keeping", "Chưa có bản sao lưu nào.")
RESTORED = QT_TRANSLATE_NOOP("keeping", "Máy đang dùng sổ hồ sơ chép từ {file}.")
REPLACED_KEPT = QT_TRANSLATE_NOOP("keeping", "Sổ trước đó được giữ lại, tên là {file}.")

# A shared register
SERVER_AWAY = QT_TRANSLATE_NOOP(
    "keeping",
    "Máy chưa hỏi được sổ hồ sơ chung. Bạn hỏi cán bộ tại quầy, hoặc quay lại sau ít phút.",
)
MAY_NOT_SHARE = QT_TRANSLATE_NOOP(
    "keeping",
    "Tài khoản này không được phép tạo vai trò «{role}», hàm tra cứu hoặc quyền trên máy chủ. "
    "Chưa ai được thêm quyền gì. "
    "Dùng tài khoản chủ của cơ sở dữ liệu, hoặc tạo vai trò trước rồi làm lại.",
)
ROLE_READS_TABLES = QT_TRANSLATE_NOOP(
    "keeping",
    "Vai trò «{role}» đang được phép đọc hoặc ghi các bảng, nên không dùng cho kiosk được. "
    "Chưa ai được thêm quyền gì. Chọn tên vai trò mới.",
)
SHARED = QT_TRANSLATE_NOOP(
    "keeping",
    "Cơ sở dữ liệu đã sẵn sàng. Vai trò «{role}» chỉ gọi được một hàm tra cứu, không đọc bảng nào.",
)
SHARED_NEXT = QT_TRANSLATE_NOOP("keeping", "Việc còn lại của người quản trị máy chủ")
SHARED_PASSWORD = QT_TRANSLATE_NOOP("keeping", "Đặt mật khẩu cho vai trò, ngay trên máy chủ")
SHARED_DOOR = QT_TRANSLATE_NOOP(
    "keeping", "Trong {file}, chỉ cho các kiosk vào, có mã hóa (thay địa chỉ mạng)"
)
SHARED_SETTING = QT_TRANSLATE_NOOP(
    "keeping", "Trong {file} của mỗi kiosk; mật khẩu để ở {secret}, không để trong địa chỉ"
)
SERVER_ANSWERS = QT_TRANSLATE_NOOP("keeping", "Sổ hồ sơ chung trên máy chủ trả lời tốt.")
SERVER_SILENT = QT_TRANSLATE_NOOP(
    "keeping",
    "Sổ hồ sơ chung trên máy chủ không trả lời ({kind}). "
    "Kiểm tra mạng, địa chỉ, chứng chỉ và mật khẩu của kiosk.",
)
