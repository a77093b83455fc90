"""What the command line itself says: how a command is typed, and what was typed wrong.

{argument} and {names} are options, or the words below that stand for what is to be typed.
"""

from kiosk.words import QT_TRANSLATE_NOOP

USAGE = QT_TRANSLATE_NOOP("command-line", "Cách gõ:")
COMMANDS = QT_TRANSLATE_NOOP("command-line", "Các lệnh")
AFTER_COMMAND = QT_TRANSLATE_NOOP("command-line", "Ghi sau tên lệnh")
OPTIONS = QT_TRANSLATE_NOOP("command-line", "Các lựa chọn")
HELP = QT_TRANSLATE_NOOP("command-line", "xem cách gõ lệnh này")
VERSION = QT_TRANSLATE_NOOP("command-line", "xem số phiên bản")

WRONG = QT_TRANSLATE_NOOP(
    "command-line", "Lệnh chưa chạy. {fault} Gõ «{command}» để xem cách gõ đúng."
)
AT = QT_TRANSLATE_NOOP("command-line", "Chỗ {argument}: {fault}")
MISSING = QT_TRANSLATE_NOOP("command-line", "Còn thiếu: {names}.")
ONE_MISSING = QT_TRANSLATE_NOOP("command-line", "Còn thiếu một trong các phần này: {names}.")
NO_VALUE = QT_TRANSLATE_NOOP("command-line", "phải ghi thêm một giá trị ngay sau đó.")
NO_VALUES = QT_TRANSLATE_NOOP("command-line", "phải ghi thêm ít nhất một giá trị ngay sau đó.")
NEEDS_NO_VALUE = QT_TRANSLATE_NOOP("command-line", "không ghi gì thêm, nên bỏ «{value}» đi.")
NOT_TOGETHER = QT_TRANSLATE_NOOP("command-line", "không ghi cùng lúc với {other} được.")
NO_SUCH_CHOICE = QT_TRANSLATE_NOOP("command-line", "không có «{value}». Chọn một trong: {choices}.")
SEVERAL_BEGIN_SO = QT_TRANSLATE_NOOP(
    "command-line", "«{option}» viết tắt chưa rõ, hãy viết đủ một trong: {matches}."
)

UNKNOWN = QT_TRANSLATE_NOOP("command-line", "Lệnh này không có «{option}».")
UNKNOWN_NEAR = QT_TRANSLATE_NOOP(
    "command-line", "Lệnh này không có «{option}», có lẽ bạn muốn viết «{nearest}»."
)
TOO_EARLY = QT_TRANSLATE_NOOP("command-line", "«{option}» phải đứng sau «{command}».")
TOO_MUCH = QT_TRANSLATE_NOOP(
    "command-line", "Thừa «{said}». Tên nào có dấu cách thì đặt cả tên trong dấu nháy kép."
)

# What is to be typed in a place

COMMAND = QT_TRANSLATE_NOOP("command-line", "LỆNH")
CODE = QT_TRANSLATE_NOOP("command-line", "MÃ")
NAME = QT_TRANSLATE_NOOP("command-line", "TÊN")
FILE = QT_TRANSLATE_NOOP("command-line", "TỆP")
FILE_OF = QT_TRANSLATE_NOOP("command-line", "TỆP.{kind}")
FOLDER = QT_TRANSLATE_NOOP("command-line", "THƯ_MỤC")
ADDRESS = QT_TRANSLATE_NOOP("command-line", "ĐỊA_CHỈ")
SOURCE = QT_TRANSLATE_NOOP("command-line", "NGUỒN")
DAY = QT_TRANSLATE_NOOP("command-line", "NGÀY")
YEAR = QT_TRANSLATE_NOOP("command-line", "NĂM")
NUMBER = QT_TRANSLATE_NOOP("command-line", "SỐ")
TEXT = QT_TRANSLATE_NOOP("command-line", "CHỮ")
FIELD = QT_TRANSLATE_NOOP("command-line", "LĨNH_VỰC")
SLOT = QT_TRANSLATE_NOOP("command-line", "KHE")
SIZE = QT_TRANSLATE_NOOP("command-line", "RỘNG{by}CAO")
ANSWER = QT_TRANSLATE_NOOP("command-line", "CÂU_HỎI=LỰA_CHỌN")
