"""An office with one register, and a clerk who brings exports."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.intake import Intake, take_file
from kiosk.dossiers.model import Dossier
from kiosk.dossiers.register import Register

NOW = dt.datetime(2026, 11, 25, 9, 0, tzinfo=VIETNAM_TIME)
CODE = "H26.99.01-261123-0001"
HEADER = (
    "Mã hồ sơ",
    "Tên thủ tục",
    "Ngày tiếp nhận",
    "Ngày hẹn trả",
    "Trạng thái",
    "Cập nhật lúc",
)
ROW = (
    CODE,
    "Đăng ký tạm trú",
    "23/11/2026 08:20",
    "27/11/2026 16:30",
    "Đang xử lý",
    "24/11/2026 10:00",
)


def code(serial: int) -> str:
    return f"H26.99.01-261123-{serial:04}"


def moment(said: str) -> dt.datetime:
    return dt.datetime.fromisoformat(said).replace(tzinfo=VIETNAM_TIME)


def csv_text(rows: Sequence[Sequence[object]], delimiter: str = ",", end: str = "\r\n") -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator=end).writerows(rows)
    return text.getvalue()


class Office:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.mapping = folder / "cot.csv"
        self.register = Register.create(folder / "register.sqlite")

    def write(self, content: str | bytes | Sequence[Sequence[object]], name: str) -> Path:
        path = self.folder / name
        if not isinstance(content, (str, bytes)):
            content = csv_text(content)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def bring(
        self,
        content: str | bytes | Sequence[Sequence[object]],
        name: str = "xuat.csv",
        now: dt.datetime = NOW,
        **more: Any,
    ) -> Intake:
        return self.take(self.write(content, name), now, **more)

    def take(self, path: Path, now: dt.datetime = NOW, **more: Any) -> Intake:
        return take_file(path, self.register, self.mapping, now=now, **more)

    def with_cells(self, **cells: object) -> tuple[Intake, Dossier | None]:
        """One sound dossier, but for these cells: ``with_cells(due="nay mai")``."""
        names: dict[str, str] = dict(zip(NAMES, HEADER, strict=True))
        row: dict[str, object] = dict(zip(HEADER, ROW, strict=True))
        row |= {names.get(name, name.replace("_", " ")): cell for name, cell in cells.items()}
        # A second, sound one, so that the file is not refused as a whole.
        sound = dict.fromkeys(row, "") | dict(zip(HEADER, ROW, strict=True))
        sound["Mã hồ sơ"] = code(9999)
        intake = self.bring([list(row), list(row.values()), list(sound.values())])
        return intake, self.register.find(CODE)

    def dossier(self, serial: int = 1) -> Dossier:
        found = self.register.find(code(serial))
        assert found is not None
        return found


NAMES = ("code", "name", "received", "due", "status", "updated")


def said(intake: Intake) -> str:
    """Everything that was found, as the clerk reads it."""
    return "\n".join(map(str, intake.findings))
