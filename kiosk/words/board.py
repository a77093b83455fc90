"""Sentences about the figures of the office, and about registers made to show them."""

from kiosk.words import QT_TRANSLATE_NOOP

# The report form
PERIOD = QT_TRANSLATE_NOOP("board", "Từ {first} đến {last}")
UNIT = QT_TRANSLATE_NOOP("board", "Đơn vị {unit}")
SAMPLE = QT_TRANSLATE_NOOP("board", "Số liệu mẫu, không phải của cơ quan nào.")
FIELD = QT_TRANSLATE_NOOP("board", "Lĩnh vực")
NO_FIELD = QT_TRANSLATE_NOOP("board", "Chưa ghi lĩnh vực")

PERIOD_TURNED = QT_TRANSLATE_NOOP(
    "board",
    "Kỳ báo cáo kết thúc ({last}) trước khi bắt đầu ({first}). Hãy đổi lại hai ngày rồi làm lại.",
)
UNIT_UNKNOWN = QT_TRANSLATE_NOOP(
    "board",
    "Sổ hồ sơ không có hồ sơ nào của đơn vị «{unit}». Hãy kiểm tra lại mã đơn vị. "
    "Các đơn vị có hồ sơ: {known}.",
)

# Registers of invented dossiers
DEMO_UNKNOWN = QT_TRANSLATE_NOOP(
    "board", "Không có bộ hồ sơ mẫu «{name}». Hãy chọn một trong: {known}."
)
DEMO_MADE = QT_TRANSLATE_NOOP(
    "board", "Đã lập sổ mẫu có {count} hồ sơ, cho kỳ từ {first} đến {last}."
)
REAL_DOSSIERS = QT_TRANSLATE_NOOP(
    "board",
    "Sổ của máy này có {count} hồ sơ thật nên vẫn được giữ nguyên. "
    "Hãy lập sổ mẫu ở một thư mục khác bằng {option}.",
)
