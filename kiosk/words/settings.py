"""Sentences about the file of settings: every mistake with its line and what may stand there."""

from __future__ import annotations

from kiosk.words import QT_TRANSLATE_NOOP

# The file as a whole

UNREADABLE = QT_TRANSLATE_NOOP(
    "settings",
    "Không đọc được tệp cài đặt {file}, máy dùng cài đặt gốc. {then} "
    "Cán bộ kiểm tra quyền đọc tệp, rồi mở lại chương trình.",
)
NO_TEXT = QT_TRANSLATE_NOOP(
    "settings",
    "Tệp cài đặt {file} không lưu theo kiểu chữ {encoding}, máy dùng cài đặt gốc. {then} "
    "Cán bộ mở tệp, lưu lại, chọn kiểu chữ {encoding}, rồi mở lại chương trình.",
)
WRONG = QT_TRANSLATE_NOOP(
    "settings",
    "Tệp cài đặt {file} có {count} chỗ sai, ở đó máy dùng cài đặt gốc. {mistakes} "
    "Cán bộ sửa rồi mở lại chương trình.",
)
UNCLEAR = QT_TRANSLATE_NOOP(
    "settings",
    "Tệp cài đặt {file} có chỗ máy không hiểu, nên máy dùng cài đặt gốc cho mọi mục. {mistakes} "
    "Cán bộ sửa rồi mở lại chương trình.",
)

# What that means

NOT_PRINTING = QT_TRANSLATE_NOOP("settings", "Sửa xong phần [{section}] máy mới in ở đó.")
NOT_PUBLISHING = QT_TRANSLATE_NOOP("settings", "Sửa xong máy mới công bố danh mục được.")
AND_MORE = QT_TRANSLATE_NOOP("settings", "Còn {count} chỗ sai khác.")

# One mistake

WRONG_VALUE = QT_TRANSLATE_NOOP(
    "settings", "Dòng {line}: [{section}] {key} = {value}, phải là {allowed}."
)
NO_SECTION = QT_TRANSLATE_NOOP(
    "settings", "Dòng {line}: {section} = {value}, phải viết thành một phần [{section}]."
)
UNKNOWN_SECTION = QT_TRANSLATE_NOOP(
    "settings", "Dòng {line}: không có phần [{section}], chỉ có {known}."
)
UNKNOWN_SECTION_NEAR = QT_TRANSLATE_NOOP(
    "settings", "Dòng {line}: không có phần [{section}], có lẽ là [{nearest}]."
)
UNKNOWN_KEY = QT_TRANSLATE_NOOP(
    "settings", "Dòng {line}: [{section}] {key} không có, phần này chỉ có {known}."
)
UNKNOWN_KEY_NEAR = QT_TRANSLATE_NOOP(
    "settings", "Dòng {line}: [{section}] {key} không có, có lẽ là {nearest}."
)
MISPLACED = QT_TRANSLATE_NOOP("settings", "Dòng {line}: {key} phải nằm dưới dòng [{section}].")

# What may stand there

ONE_OF = QT_TRANSLATE_NOOP("settings", "một trong: {values}")
EITHER = QT_TRANSLATE_NOOP("settings", "{one} hoặc {other}")
WHOLE_NUMBER = QT_TRANSLATE_NOOP("settings", "số nguyên từ {least} đến {most}")
NUMBER = QT_TRANSLATE_NOOP("settings", "số từ {least} đến {most}")
NOTHING_OR_NUMBER = QT_TRANSLATE_NOOP("settings", "0 hoặc số từ {least} đến {most}")
QUOTED = QT_TRANSLATE_NOOP("settings", "chữ trong dấu nháy kép")

# Where the reader stops

STOPS = QT_TRANSLATE_NOOP("settings", "Dòng {line}, cột {column}: {why}")
STOPS_AT_END = QT_TRANSLATE_NOOP("settings", "Dòng cuối ({line}): {why}")
WHY_TWICE = QT_TRANSLATE_NOOP("settings", "mục này đã viết ở trên, mỗi mục chỉ viết một lần.")
WHY_BACKSLASH = QT_TRANSLATE_NOOP("settings", "trong dấu nháy hãy viết «/» thay cho «\\».")
WHY_UNCLOSED = QT_TRANSLATE_NOOP("settings", "thiếu dấu nháy hoặc dấu ngoặc đóng.")
WHY_FORM = QT_TRANSLATE_NOOP(
    "settings",
    "viết chưa đúng cách. Mỗi dòng một mục, như {examples}; chữ phải có dấu nháy kép thẳng, "
    "số lẻ viết dấu chấm.",
)
WHY_TOO_DEEP = QT_TRANSLATE_NOOP("settings", "quá nhiều dấu ngoặc lồng nhau.")
