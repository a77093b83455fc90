"""What the posted catalogue promises for a dossier that came in without a due date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from kiosk.catalogue.model import Channel, Method, Procedure
from kiosk.dossiers.deadlines.calendar import WorkCalendar, YearUnknown
from kiosk.dossiers.deadlines.due import due
from kiosk.dossiers.deadlines.hand_in import runs_from_hand_in
from kiosk.dossiers.deadlines.period import Period, period_of
from kiosk.settings import AfterPause


class Promise(NamedTuple):
    """``by_minute``: the promise was made in hours, so it is held or broken by the minute."""

    due_at: dt.datetime
    by_minute: bool


def promised(
    procedure: Procedure,
    channel: Channel | None,
    received_at: dt.datetime,
    calendar: WorkCalendar,
    *,
    pauses: Iterable[tuple[dt.datetime, dt.datetime | None]] = (),
    after_pause: AfterPause = AfterPause.GOES_ON,
) -> Promise | None:
    """Until when the dossier should be done, by the catalogue; only ever to be shown as "dự kiến".

    The office's own promise goes before the time by law. A procedure may be handed in in several
    ways, and for several cases with times of their own; which case a dossier is, no export says.
    So the longest of the times that may apply is taken: nobody comes in vain, and no office is
    called late that is not. Of ``channel`` alone where it is known, else of all.

    ``None`` where the source does not say: no way of handing in for this channel, a way without
    a time or with one that does not run from the day of handing in (it might be the longest), or a
    year whose days off are not known.
    """
    methods = [m for m in procedure.methods if channel is None or m.channel is channel]
    periods = {_period(method) for method in methods}
    stops = tuple(pauses)
    found: list[Promise] = []
    for period in periods:
        if period is None:
            return None
        try:
            due_at = due(received_at, period, calendar, stops, after_pause)
        except YearUnknown:
            return None
        found.append(Promise(due_at, period.by_minute))
    # Of two with one end, the one that is judged by the day gives more time.
    return max(found, key=lambda one: (one.due_at, not one.by_minute), default=None)


def _period(method: Method) -> Period | None:
    limit = method.committed_time or method.statutory_time
    return period_of(limit) if limit and runs_from_hand_in(method) else None
