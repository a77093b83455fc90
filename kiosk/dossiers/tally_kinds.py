"""The kinds of counts that the figures of the office are sums of; ``tally.py`` says how to judge.

Kinds that tell of a way back also say *since* when it had been otherwise, so that a period in which
both happened sees neither.
"""

from __future__ import annotations

from typing import NamedTuple


class Count(NamedTuple):
    """One dossier more of this unit, field and kind on this day. ``day`` and ``since`` are ISO.

    ``since`` is "" where a kind has none. Kinds that end in ``MONTH`` have a month for a day
    ("2026-10"), no ``since``, and stand for the same dossiers again.
    """

    unit: str
    field: str
    kind: str
    day: str
    since: str


MONTH = ".month"

RECEIVED_ONLINE = "received_online"
RECEIVED_OTHER = "received_other"  # trực tiếp, bưu chính, hoặc không rõ
RECEIVED = (RECEIVED_ONLINE, RECEIVED_OTHER)

EARLY = "early"
ON_TIME = "on_time"
LATE = "late"
UNDATED = "undated"
SOLVED = (EARLY, ON_TIME, LATE, UNDATED)
REOPENED = {kind: f"{kind}_reopened" for kind in SOLVED}  # since: solved on

REFUSED = "refused"  # chưa từng được tiếp nhận
REFUSED_BACK = "refused_back"  # since: refused on
# What left after it was received, online and otherwise; since: received on.
NOT_ELIGIBLE = ("not_eligible_online", "not_eligible_other")
WITHDRAWN = ("withdrawn_online", "withdrawn_other")
# It goes on all the same: out of what had left, and back into what was received.
NOT_ELIGIBLE_BACK = "not_eligible_back"  # since: left on
WITHDRAWN_BACK = "withdrawn_back"  # since: left on
RESUMED = ("resumed_online", "resumed_other")  # since: received on

OVERDUE_FROM = "overdue_from"
OVERDUE_UNTIL = "overdue_until"

SAMPLE = "sample"
"""Invented dossiers; without a day."""

_SUMMED = (
    *(*RECEIVED, *SOLVED, *REOPENED.values(), *NOT_ELIGIBLE, *WITHDRAWN, *RESUMED),
    *(REFUSED, OVERDUE_FROM, OVERDUE_UNTIL),
)
MONTHLY = {kind: f"{kind}{MONTH}" for kind in _SUMMED}
"""What is also kept by the month. The other kinds are only ever asked for by the day."""
