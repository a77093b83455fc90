"""Sound exports for tests that spoil them or interrupt them."""

from __future__ import annotations

import datetime as dt
import random

from .office import HEADER, code, csv_text

STATUSES = ("Đang xử lý", "Đã trả kết quả", "Chờ bổ sung", "Mới đăng ký", "Chờ ra thông báo")


def rows(count: int) -> list[tuple[str, ...]]:
    chance = random.Random(5)
    made: list[tuple[str, ...]] = []
    for serial in range(1, count + 1):
        received = dt.datetime(2026, 11, 2, 7, 30) + dt.timedelta(minutes=chance.randrange(20_000))
        due = received + dt.timedelta(days=chance.randrange(1, 20))
        made.append(
            (
                code(serial),
                "Đăng ký tạm trú",
                f"{received:%d/%m/%Y %H:%M}",
                f"{due:%d/%m/%Y}",
                chance.choice(STATUSES),
                f"{received + dt.timedelta(hours=1):%d/%m/%Y %H:%M}",
            )
        )
    return made


def export(count: int, form: int = 0) -> bytes:
    encoding = ("utf-8-sig", "utf-8", "utf-16")[form % 3]
    return csv_text([HEADER, *rows(count)], ",;\t"[form % 3]).encode(encoding)


def spoil(content: bytes, chance: random.Random) -> bytes:
    """What happens to files: bytes change, parts are lost, doubled, or filled with zeros.

    What is lost or doubled lies in one line: from the middle of one row to that of another it would
    leave one sound-looking row, which nobody can tell from a true one.
    """
    spoilt = bytearray(content)
    for _ in range(chance.randrange(1, 6)):
        at = chance.randrange(len(spoilt)) if spoilt else 0
        length = chance.randrange(1, 200)
        end = spoilt.find(b"\n", at)
        within = min(at + length, end if end >= 0 else at)
        match chance.randrange(7):
            case 0:
                spoilt[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del spoilt[at:within]
            case 2:
                spoilt[at:at] = spoilt[at:within]
            case 3:
                spoilt[at : at + length] = bytes(length)
            case 4:
                del spoilt[at:]
            case 5:
                spoilt[at:at] = chance.choice(
                    [b'"', b"\r", b"\n", b",", b";", b"\t", b"\xff", b"\0"]
                )
            case _:
                spoilt[at:at] = bytes(chance.randrange(256) for _ in range(length))
    return bytes(spoilt)
