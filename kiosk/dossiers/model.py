"""What the kiosk knows about a dossier (hồ sơ), and whether it keeps its promise.

There is no field here for a name, an ID number, an address or a phone: the screen is public and
the serial in a code can be guessed, so what could give a person away is never stored.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from kiosk.catalogue.model import Channel
from kiosk.clock import VIETNAM_TIME


class Status(IntEnum):
    """The ten states of the national public service portal, with its numbers.

    ``OTHER`` is a state that none of them is: the office's own word for it is shown as it stands.
    """

    OTHER = 0  # lời của phần mềm một cửa, giữ nguyên văn
    REGISTERED = 1  # mới đăng ký: nộp xong trên cổng
    RECEIVED = 2  # được tiếp nhận
    REFUSED = 3  # không được tiếp nhận
    IN_PROGRESS = 4  # đang xử lý
    PAPERS_NEEDED = 5  # yêu cầu bổ sung giấy tờ: đồng hồ dừng
    PAYMENT_NEEDED = 6  # yêu cầu thực hiện nghĩa vụ tài chính: đồng hồ dừng
    WITHDRAWN = 7  # công dân yêu cầu rút hồ sơ
    STOPPED = 8  # dừng xử lý: không đủ điều kiện
    FINISHED = 9  # đã xử lý xong, chờ trả
    RETURNED = 10  # đã trả kết quả


class Timeliness(StrEnum):
    """How a dossier stands against its due date."""

    EARLY = "early"  # xong trước ngày hẹn
    ON_TIME = "on_time"  # xong đúng ngày hẹn
    LATE = "late"  # xong sau ngày hẹn
    NOT_DUE = "not_due"  # chưa xong, còn hạn
    OVERDUE = "overdue"  # chưa xong, ngày hẹn đã qua
    PAUSED = "paused"  # đồng hồ đứng: chờ người nộp
    NONE = "none"  # không có gì để so


class Delivery(StrEnum):
    """How the result reaches the citizen (hình thức trả kết quả)."""

    COUNTER = "counter"  # nhận tại quầy
    POST = "post"  # qua bưu chính, nhận tại bưu cục
    HOME = "home"  # gửi về tận nhà
    ONLINE = "online"  # bản điện tử trên cổng dịch vụ công


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierEvent:
    """One step of the dossier's way, done or still to come.

    ``who`` is a role ("Cán bộ tư pháp – hộ tịch"), never a person. ``at`` is when the step was
    done, or the day it is planned for; ``None`` where nobody knows yet. ``takes`` says in words how
    long the step may take ("2 ngày làm việc"), where the office has said so.
    """

    at: dt.datetime | None
    title: str
    who: str = ""
    done: bool = True
    takes: str = ""

    def __post_init__(self) -> None:
        _need_zone(self.at)


@dataclass(frozen=True, slots=True)
class Change:
    """From when on the dossier was in a state. All of them in order are its trail (vết)."""

    at: dt.datetime
    status: Status

    def __post_init__(self) -> None:
        _need_zone(self.at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """One dossier as the kiosk may show it. All times carry a zone; a naive one is a bug.

    What is not known is ``None``, empty or ``()``. Nothing in here may name a person.
    """

    code: str
    procedure_code: str
    procedure_name: str
    status: Status
    status_words: str = ""
    """The office's own words for the state, as its software gives them; always where ``OTHER``."""

    channel: Channel | None = None
    unit: str = ""
    """The code of the office that received it, "H26.99.01"."""

    field: str = ""
    """The name of its field (lĩnh vực), for the figures of the office."""

    received_at: dt.datetime
    due_at: dt.datetime | None = None
    """What the receipt promises (hẹn trả)."""

    due_is_estimate: bool = False
    """``due_at`` was computed by us and is only "dự kiến"."""

    due_by_minute: bool = False
    """The promise was made in hours, so it is held or broken by the minute, not by the day."""

    extended_to: dt.datetime | None = None
    """The period was lengthened as the law allows (gia hạn): this takes the place of ``due_at``."""

    new_date: dt.datetime | None = None
    """The date in the letter of apology (hẹn lại). The dossier stays late against its old date."""

    finished_at: dt.datetime | None = None
    returned_at: dt.datetime | None = None
    needs: str = ""
    """What the citizen must bring (status 5) or pay for (status 6)."""

    needs_by: dt.date | None = None
    amount: int | None = None
    """What is to be paid, in đồng."""

    pay_how: str = ""
    """How to pay it: "chuyển khoản theo thông báo", "tại Quầy 4"."""

    collect_at: str = ""
    """Where the result lies ready."""

    delivery: Delivery | None = None
    handled_by: str = ""
    """The office that handles it where that is not the one that received it (liên thông)."""

    digitised: tuple[str, ...] = ()
    """Papers that are kept electronically and need not be handed in again (đã số hóa)."""

    trail: tuple[Change, ...] = ()
    events: tuple[DossierEvent, ...] = ()
    sensitive: bool = False
    """Its procedure's name tells a family secret: shown only with the look-up code."""

    lookup_hash: str = ""
    """Of the look-up code (mã tra cứu) on the receipt; empty where the office prints none."""

    updated_at: dt.datetime
    """When it was so, by the one-stop software."""

    sample: bool = False
    """Invented data."""

    def __post_init__(self) -> None:
        _need_zone(
            self.received_at,
            self.due_at,
            self.extended_to,
            self.new_date,
            self.finished_at,
            self.returned_at,
            self.updated_at,
        )

    @property
    def promised_at(self) -> dt.datetime | None:
        """The moment by which it is judged early, on time or late."""
        return self.extended_to or self.due_at


def _need_zone(*moments: dt.datetime | None) -> None:
    if any(moment is not None and moment.tzinfo is None for moment in moments):
        raise ValueError("a dossier's time has no zone")


def office_day(moment: dt.datetime) -> dt.date:
    """The calendar day in Việt Nam of a moment of any zone."""
    return moment.astimezone(VIETNAM_TIME).date()


def timeliness(dossier: Dossier, now: dt.datetime) -> Timeliness:
    """How the dossier stands against its promise at ``now``.

    By day; by minute where the promise was made in hours.

    * Status 5 and 6: ``PAUSED``; the clock stands while the citizen has something to do.
    * Status 9 and 10: finished before, on or after the promised day: ``EARLY``, ``ON_TIME``,
      ``LATE``. Where only the day of return is known it counts as the day it was finished, though
      it may have been earlier; with neither, ``NONE``.
    * Status 2 and 4: ``OVERDUE`` once the promised day is over, ``NOT_DUE`` until then.
    * ``NONE`` without a promise, and for 1 (not accepted yet), 3, 7 and 8 (no result to wait
      for) and a state nobody knows, also when a due date happens to be recorded.
    """
    if dossier.status in (Status.PAPERS_NEEDED, Status.PAYMENT_NEEDED):
        return Timeliness.PAUSED
    promised = dossier.promised_at
    if promised is None:
        return Timeliness.NONE
    if dossier.status in (Status.RECEIVED, Status.IN_PROGRESS):
        return Timeliness.OVERDUE if _against(now, promised, dossier) > 0 else Timeliness.NOT_DUE
    finished_at = dossier.finished_at or dossier.returned_at
    if dossier.status not in (Status.FINISHED, Status.RETURNED) or finished_at is None:
        return Timeliness.NONE
    side = _against(finished_at, promised, dossier)
    return (Timeliness.ON_TIME, Timeliness.LATE, Timeliness.EARLY)[side]


def _against(moment: dt.datetime, promised: dt.datetime, dossier: Dossier) -> int:
    """-1, 0 or 1: before, on or after."""
    by_minute = dossier.due_by_minute
    at, due = (_minute(m) if by_minute else office_day(m) for m in (moment, promised))
    return (at > due) - (at < due)


def _minute(moment: dt.datetime) -> dt.datetime:
    return moment.astimezone(VIETNAM_TIME).replace(second=0, microsecond=0)
