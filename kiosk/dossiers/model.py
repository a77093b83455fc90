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
    """The ten states of the national public service portal, with its numbers."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierEvent:
    """One step of the dossier's way, done or still to come.

    ``who`` is a role ("Cán bộ tư pháp – hộ tịch"), never a person. ``at`` is when the step was
    done, or the day it is planned for; ``None`` where nobody knows yet.
    """

    at: dt.datetime | None
    title: str
    who: str = ""
    done: bool = True

    def __post_init__(self) -> None:
        _need_zone(self.at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """One dossier as the kiosk may show it. All times carry a zone; a naive one is a bug.

    ``due_at`` is what the receipt promises; with ``due_is_estimate`` it was computed by us and
    is only "dự kiến". ``needs`` says what the citizen must bring (status 5) or pay (status 6),
    ``needs_by`` the last day for it. ``collect_at`` is where the result lies ready.
    ``updated_at`` is when the one-stop software last told us. ``sample`` marks invented data.
    """

    code: str
    procedure_code: str
    procedure_name: str
    status: Status
    channel: Channel
    received_at: dt.datetime
    due_at: dt.datetime | None = None
    due_is_estimate: bool = False
    finished_at: dt.datetime | None = None
    returned_at: dt.datetime | None = None
    needs: str = ""
    needs_by: dt.date | None = None
    collect_at: str = ""
    events: tuple[DossierEvent, ...] = ()
    updated_at: dt.datetime
    sample: bool = False

    def __post_init__(self) -> None:
        _need_zone(
            self.received_at, self.due_at, self.finished_at, self.returned_at, self.updated_at
        )


def _need_zone(*moments: dt.datetime | None) -> None:
    if any(moment is not None and moment.tzinfo is None for moment in moments):
        raise ValueError("a dossier's time has no zone")


def office_day(moment: dt.datetime) -> dt.date:
    """The calendar day in Việt Nam of a moment of any zone."""
    return moment.astimezone(VIETNAM_TIME).date()


def timeliness(dossier: Dossier, now: dt.datetime) -> Timeliness:
    """How the dossier stands against its due date at ``now``, compared by day, not by minute.

    * Status 5 and 6: ``PAUSED``; the clock stands while the citizen has something to do.
    * Status 9 and 10: finished before, on or after the due day: ``EARLY``, ``ON_TIME``, ``LATE``.
      Where only the day of return is known it counts as the day it was finished, though it may
      have been earlier; with neither, ``NONE``.
    * Status 2 and 4: ``OVERDUE`` from the day after the due day on, ``NOT_DUE`` until then.
    * ``NONE`` without a due date, and for 1 (not accepted yet), 3, 7 and 8 (no result to wait
      for), also when a due date happens to be recorded.
    """
    if dossier.status in (Status.PAPERS_NEEDED, Status.PAYMENT_NEEDED):
        return Timeliness.PAUSED
    if dossier.due_at is None:
        return Timeliness.NONE
    due = office_day(dossier.due_at)
    if dossier.status in (Status.RECEIVED, Status.IN_PROGRESS):
        return Timeliness.OVERDUE if due < office_day(now) else Timeliness.NOT_DUE
    finished_at = dossier.finished_at or dossier.returned_at
    if dossier.status not in (Status.FINISHED, Status.RETURNED) or finished_at is None:
        return Timeliness.NONE
    finished = office_day(finished_at)
    if finished == due:
        return Timeliness.ON_TIME
    return Timeliness.EARLY if finished < due else Timeliness.LATE
