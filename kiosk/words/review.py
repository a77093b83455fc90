"""Sentences of the review by law: why a procedure should be looked at again."""

from kiosk.words import QT_TRANSLATE_NOOP

RESTS_ON = QT_TRANSLATE_NOOP("review", "Căn cứ {law}.")
RESTS_PERHAPS_ON = QT_TRANSLATE_NOOP(
    "review", "Có thể căn cứ văn bản này: danh mục ghi số «{number}», hãy xem lại số cho đủ."
)
NEVER_REVIEWED = QT_TRANSLATE_NOOP("review", "Chưa rõ ngày đọc nguồn, chưa ai soát lại.")
READ_LONG_AGO = QT_TRANSLATE_NOOP("review", "Đọc nguồn {date}, từ đó chưa ai soát lại.")
CHECKED_LONG_AGO = QT_TRANSLATE_NOOP("review", "Soát lại lần cuối ngày {date}.")
DAY = QT_TRANSLATE_NOOP("review", "ngày {date}")
MONTH = QT_TRANSLATE_NOOP("review", "tháng {date}")
EXPIRED = QT_TRANSLATE_NOOP("review", "Đã hết hiệu lực sau ngày {date}.")
EXPIRES_TODAY = QT_TRANSLATE_NOOP("review", "Hôm nay là ngày cuối còn hiệu lực.")
EXPIRES = QT_TRANSLATE_NOOP("review", "Còn hiệu lực đến hết ngày {date}, tức là {days} ngày nữa.")
REPEALED = QT_TRANSLATE_NOOP("review", "{number} đã hết hiệu lực.")
REPEALED_SINCE = QT_TRANSLATE_NOOP("review", "{number} hết hiệu lực từ ngày {date}.")
REPEALED_SOON = QT_TRANSLATE_NOOP("review", "{number} sẽ hết hiệu lực từ ngày {date}.")
REPLACED_BY = QT_TRANSLATE_NOOP("review", "Văn bản thay thế: {number}.")
PERHAPS = QT_TRANSLATE_NOOP("review", "Danh mục ghi «{number}», có thể là văn bản này.")
