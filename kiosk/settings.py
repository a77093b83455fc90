"""The settings of one kiosk: typed here, written in ``kiosk.toml``, documented from here.

``docs/settings.md`` and the first ``kiosk.toml`` are generated from these classes
(``settings_written``); what is wrong in a file is found by ``settings_mistakes``.
msgspec reads them (5 ms) instead of pydantic-settings (170 ms): the home screen waits for them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, get_type_hints

import msgspec
from msgspec import Meta

from kiosk.errors import KioskError
from kiosk.words import Sentence
from kiosk.words import settings as words


class Orientation(StrEnum):
    AUTO = "auto"
    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class TextSize(StrEnum):
    """Capital height on the glass: 3.5, 4.8, 6.4 and 8.5 mm."""

    SMALL = "small"
    NORMAL = "normal"
    LARGE = "large"
    LARGEST = "largest"


class PrinterKind(StrEnum):
    """What stands behind a slot: a queue of CUPS, a receipt printer, a folder, or nothing."""

    SYSTEM = "system"
    ESCPOS = "escpos"
    FOLDER = "folder"
    NONE = "none"


class PaperSize(StrEnum):
    """The paper in a printer."""

    A4 = "A4"
    A5 = "A5"
    ROLL = "80mm"


class Role(StrEnum):
    """What a machine does with the catalogue."""

    SINGLE = "single"
    STAFF = "staff"
    KIOSK = "kiosk"


class Privacy(StrEnum):
    """How soon the kiosk slows down where many different dossiers are asked for."""

    OPEN = "open"
    BALANCED = "balanced"
    STRICT = "strict"


class AfterPause(StrEnum):
    """What becomes of the handling time once the citizen has completed the dossier."""

    GOES_ON = "goes_on"
    STARTS_ANEW = "starts_anew"


SMALLEST_INCH = 7
"""A smaller screen is a slip of the pen (2.15 for 21.5)."""

_Seconds = Annotated[int, Meta(ge=5, le=3600)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """Màn hình: kích thước thật để chữ và nút có đúng số mi-li-mét."""

    diagonal_inch: Annotated[
        float,
        Meta(
            ge=0,
            le=100,
            description="Đường chéo, inch. 0: theo số màn hình tự báo nếu hợp lý, không thì 21,5.",
        ),
    ] = 0
    orientation: Annotated[
        Orientation,
        Meta(description="Hướng đặt: auto (theo màn hình), portrait (dọc), landscape (ngang)."),
    ] = Orientation.AUTO
    bottom_edge_mm: Annotated[
        int,
        Meta(
            ge=0,
            le=2500,
            description="Mép dưới màn hình cách sàn bao nhiêu mm (nút chính không cao quá 1220).",
        ),
    ] = 800
    text_size: Annotated[
        TextSize, Meta(description="Cỡ chữ khi bắt đầu mỗi lượt: small, normal, large, largest.")
    ] = TextSize.NORMAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """Một lượt sử dụng: bao lâu không ai chạm thì hỏi, rồi xóa hết và về trang đầu."""

    idle_seconds: Annotated[
        _Seconds, Meta(description="Không ai chạm bao nhiêu giây thì hỏi «Bạn còn ở đây không?».")
    ] = 120
    warning_seconds: Annotated[
        _Seconds, Meta(description="Câu hỏi đó đợi bao nhiêu giây trước khi về trang đầu.")
    ] = 30
    dossier_idle_seconds: Annotated[
        _Seconds, Meta(description="Như trên, khi đang hiện một hồ sơ.")
    ] = 45
    dossier_warning_seconds: Annotated[
        _Seconds, Meta(description="Như trên, khi đang hiện một hồ sơ.")
    ] = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """Máy in."""

    kind: Annotated[
        PrinterKind,
        Meta(
            description="folder (ghi PDF vào thư mục prints), system (máy in của hệ điều hành, qua "
            "CUPS), escpos (máy in nhiệt) hoặc none (không in gì). Xem docs/printing.md."
        ),
    ] = PrinterKind.FOLDER
    printer: Annotated[
        str,
        Meta(
            description="system: tên máy in, để trống là máy in mặc định. escpos: /dev/usb/lp0, "
            "tcp://địa-chỉ:9100 hoặc usb:04b8:0e15."
        ),
    ] = ""
    paper: Annotated[
        PaperSize,
        Meta(description="Giấy trong máy in: A4, A5 hoặc 80mm. escpos luôn là 80mm."),
    ] = PaperSize.A4
    copies: Annotated[
        int, Meta(ge=1, le=9, description="Người dân in được nhiều nhất mấy bản một lần.")
    ] = 2
    pages: Annotated[int, Meta(ge=1, le=100, description="Một bản được dài nhất mấy trang.")] = 20
    capacity: Annotated[
        int,
        Meta(
            ge=0,
            le=100_000,
            description="Khay đầy chứa mấy tờ (giấy cuộn: cuộn mới dài mấy mét), để máy báo trước "
            "khi hết. 0: không báo trước.",
        ),
    ] = 0
    resume: Annotated[
        bool,
        Meta(description="Máy tự cho hàng đợi in chạy tiếp khi nguyên nhân tạm dừng đã hết."),
    ] = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptPrinting(Printing):
    """Máy in thứ hai, cho phiếu nhỏ; các mục như ở [printing]."""

    kind: Annotated[
        PrinterKind, Meta(description="Như ở [printing]; none là không có máy thứ hai.")
    ] = PrinterKind.NONE
    paper: Annotated[PaperSize, Meta(description="Giấy trong máy in: A4, A5 hoặc 80mm.")] = (
        PaperSize.ROLL
    )
    checklists: Annotated[
        bool,
        Meta(description="In cả danh sách giấy tờ ở máy này (true), hay chỉ phiếu hồ sơ (false)."),
    ] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """Danh mục thủ tục: máy này công bố hay chỉ nhận, và nhận từ đâu (xem docs/keys.md)."""

    role: Annotated[
        Role,
        Meta(
            description="single (máy duy nhất: vừa công bố vừa cho người dân xem; khóa ký nằm ngay "
            "ở sảnh, ai mở được máy là ký được), staff (máy của cán bộ: công bố cho các kiosk) "
            "hoặc kiosk (chỉ nhận danh mục có chữ ký được tin)."
        ),
    ] = Role.SINGLE
    source: Annotated[
        str,
        Meta(
            description="Nơi lấy danh mục mỗi khi có người bấm «Lấy bản mới nhất» hoặc chạy "
            "«kiosk catalogue install» (máy không tự lấy): một thư mục hoặc địa chỉ https; "
            "để trống là chỉ nhận từ USB."
        ),
    ] = ""
    expires_days: Annotated[
        int,
        Meta(
            ge=1,
            le=3650,
            description="Tệp công bố ở máy này còn cài được trong bao nhiêu ngày.",
        ),
    ] = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff:
    """Chế độ cán bộ."""

    idle_seconds: Annotated[
        _Seconds, Meta(description="Cán bộ không chạm bao nhiêu giây thì máy hỏi còn ở đó không.")
    ] = 120
    warning_seconds: Annotated[
        _Seconds, Meta(description="Câu hỏi đó đợi bao nhiêu giây trước khi khóa lại.")
    ] = 20
    pc_idle_seconds: Annotated[
        _Seconds,
        Meta(description="Trên máy tính của cán bộ: không gõ, không bấm bao nhiêu giây thì hỏi."),
    ] = 900


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracking:
    """Tra cứu hồ sơ: dữ liệu từ đâu, giờ làm việc, giữ kín đến mức nào."""

    folder: Annotated[
        str,
        Meta(
            description="Thư mục máy tự nhìn vào: tệp xuất từ phần mềm một cửa đặt ở đây thì được "
            "nhập. Để trống là không."
        ),
    ] = ""
    server: Annotated[
        str,
        Meta(
            description="Cơ sở dữ liệu PostgreSQL chung của tỉnh, dạng "
            "postgresql://kiosk@máy-chủ/tên. Để trống là chỉ dùng sổ hồ sơ trong máy này."
        ),
    ] = ""
    unit: Annotated[
        str,
        Meta(description="Mã đơn vị tiếp nhận của nơi đặt máy, ví dụ H26.99.01; trống là tất cả."),
    ] = ""
    privacy: Annotated[
        Privacy,
        Meta(
            description="Khi nhiều mã hồ sơ khác nhau được hỏi liền nhau, máy chậm lại rồi nghỉ: "
            "open (thoáng), balanced (vừa) hoặc strict (chặt). Xem docs/privacy.md."
        ),
    ] = Privacy.BALANCED
    hours: Annotated[
        str,
        Meta(description="Giờ làm việc các ngày trong tuần, dùng khi tính thời hạn theo giờ."),
    ] = "07:30-11:30 13:30-17:30"
    after_pause: Annotated[
        AfterPause,
        Meta(
            description="Bổ sung giấy tờ xong thì thời hạn: goes_on (tính tiếp) hoặc starts_anew "
            "(tính lại từ đầu). Xem docs/deadlines.md."
        ),
    ] = AfterPause.GOES_ON


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings; what is not written in the file keeps the value given here."""

    screen: Screen = field(default_factory=Screen)
    visit: Visit = field(default_factory=Visit)
    printing: Printing = field(default_factory=Printing)
    receipt: ReceiptPrinting = field(default_factory=ReceiptPrinting)
    catalogue: Posting = field(default_factory=Posting)
    staff: Staff = field(default_factory=Staff)
    dossiers: Tracking = field(default_factory=Tracking)


class SettingsDamaged(KioskError):
    """The settings file cannot be read, or holds mistakes.

    ``kept`` are the settings that hold all the same; ``wrong`` says for the log what and where.
    """

    def __init__(self, sentence: Sentence, kept: Settings, wrong: str, **blanks: object) -> None:
        self.kept = kept
        self.wrong = wrong
        super().__init__(sentence, **blanks)


def only_defaults() -> Settings:
    """Where nobody knows what the file should say: nothing is printed, nobody publishes."""
    return Settings(printing=Printing(kind=PrinterKind.NONE), catalogue=Posting(role=Role.KIOSK))


def load(path: Path) -> Settings:
    """Read the file; no file means no wishes. Raises ``SettingsDamaged``."""
    try:
        return parse(path.read_text(encoding="utf-8-sig"), path.name)
    except FileNotFoundError:
        return Settings()
    except UnicodeDecodeError as error:
        raise _unread(words.NO_TEXT, path, error, encoding="UTF-8") from error
    except OSError as error:
        raise _unread(words.UNREADABLE, path, error) from error


def _unread(sentence: Sentence, path: Path, error: Exception, **blanks: object) -> SettingsDamaged:
    kept, wrong = only_defaults(), type(error).__name__
    then = f"{words.NOT_PRINTING(section='printing')} {words.NOT_PUBLISHING()}"
    return SettingsDamaged(sentence, kept, wrong, file=path.name, then=then, **blanks)


def parse(content: str, name: str = "kiosk.toml") -> Settings:
    """Settings from TOML text.

    Raises ``SettingsDamaged`` with every unknown name and every wrong value.
    """
    try:
        data = tomllib.loads(content)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        from kiosk.settings_mistakes import of_form

        raise of_form(content, error, name) from error
    try:
        settings = msgspec.convert(data, Settings)
    except (msgspec.ValidationError, RecursionError):
        settings = None
    if settings and _knows(data) and not 0 < settings.screen.diagonal_inch < SMALLEST_INCH:
        return settings
    from kiosk.settings_mistakes import of_values

    raise of_values(content, data, name)


def _knows(data: dict[str, dict[str, Any]]) -> bool:
    """msgspec passes over names it does not know; people are told of them."""
    names = {section: described for section, _, described in sections()}
    return data.keys() <= names.keys() and all(
        values.keys() <= names[section].keys() for section, values in data.items()
    )


def sections() -> Iterator[tuple[str, Any, dict[str, tuple[Any, str]]]]:
    """Name, class and {setting: (default, description)} of every section."""
    for section in fields(Settings):
        shape = get_type_hints(Settings)[section.name]
        hints = get_type_hints(shape, include_extras=True)
        described: dict[str, tuple[Any, str]] = {}
        for setting in fields(shape):
            texts = [meta.description for meta in hints[setting.name].__metadata__]
            described[setting.name] = (setting.default, next(filter(None, texts)))
        yield section.name, shape, described
