"""How a dossier stands against its promise: by the day, by the minute, paused, extended."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.model import Dossier, Status, Timeliness, timeliness


def at(day: int, hour: int = 10) -> dt.datetime:
    """A moment of November 2026. The 25th is the Wednesday on which these tests look."""
    return dt.datetime(2026, 11, day, hour, tzinfo=VIETNAM_TIME)


@pytest.mark.parametrize(
    ("finished", "due", "state"),
    [
        (at(24), at(25), Timeliness.EARLY),
        (at(25, 8), at(25), Timeliness.ON_TIME),
        (at(25, 17), at(25, 8), Timeliness.ON_TIME),  # the day counts, not the hour
        (at(26, 0), at(25, 23), Timeliness.LATE),
    ],
)
@pytest.mark.parametrize("status", [Status.FINISHED, Status.RETURNED])
def test_a_finished_dossier_is_early_on_time_or_late_by_the_day(
    dossier: Dossier,
    now: dt.datetime,
    status: Status,
    finished: dt.datetime,
    due: dt.datetime,
    state: Timeliness,
) -> None:
    done = replace(dossier, status=status, due_at=due, finished_at=finished)
    assert timeliness(done, now) is state


@pytest.mark.parametrize("status", [Status.RECEIVED, Status.IN_PROGRESS])
def test_an_unfinished_dossier_is_overdue_from_the_day_after(
    dossier: Dossier, now: dt.datetime, status: Status
) -> None:
    waiting = replace(dossier, status=status, due_at=at(25, 8))
    assert timeliness(waiting, at(25, 23)) is Timeliness.NOT_DUE
    assert timeliness(waiting, at(26, 0)) is Timeliness.OVERDUE


def test_the_day_is_the_day_in_viet_nam_wherever_the_clock_runs(dossier: Dossier) -> None:
    due = dt.datetime(2026, 11, 25, 18, 0, tzinfo=dt.UTC)  # already the 26th here
    finished = dt.datetime(2026, 11, 25, 16, 30, tzinfo=dt.UTC)  # still the 25th
    done = replace(dossier, status=Status.FINISHED, due_at=due, finished_at=finished)
    assert timeliness(done, finished) is Timeliness.EARLY


@pytest.mark.parametrize("status", [Status.PAPERS_NEEDED, Status.PAYMENT_NEEDED])
def test_the_clock_stands_while_the_citizen_has_something_to_do(
    dossier: Dossier, now: dt.datetime, status: Status
) -> None:
    assert timeliness(replace(dossier, status=status, due_at=at(20)), now) is Timeliness.PAUSED
    assert timeliness(replace(dossier, status=status, due_at=None), now) is Timeliness.PAUSED


@pytest.mark.parametrize(
    "status",
    [Status.OTHER, Status.REGISTERED, Status.REFUSED, Status.WITHDRAWN, Status.STOPPED],
)
def test_where_no_result_is_promised_nothing_is_late(
    dossier: Dossier, now: dt.datetime, status: Status
) -> None:
    over = replace(dossier, status=status, due_at=at(20), finished_at=at(24))
    assert timeliness(over, now) is Timeliness.NONE


def test_without_a_due_date_nobody_is_in_time_or_late(dossier: Dossier, now: dt.datetime) -> None:
    waiting = replace(dossier, due_at=None)
    assert timeliness(waiting, now) is Timeliness.NONE
    finished = replace(waiting, status=Status.FINISHED, finished_at=at(24))
    assert timeliness(finished, now) is Timeliness.NONE
    assert timeliness(replace(dossier, status=Status.FINISHED), now) is Timeliness.NONE


def test_a_promise_made_in_hours_is_kept_or_broken_by_the_minute(dossier: Dossier) -> None:
    hourly = replace(dossier, due_at=at(25, 10), due_by_minute=True)
    assert timeliness(hourly, at(25, 10) + dt.timedelta(seconds=59)) is Timeliness.NOT_DUE
    assert timeliness(hourly, at(25, 10) + dt.timedelta(minutes=1)) is Timeliness.OVERDUE


def test_a_lawful_extension_takes_the_place_of_the_old_date(dossier: Dossier) -> None:
    extended = replace(dossier, due_at=at(20), extended_to=at(27))
    assert timeliness(extended, at(27, 23)) is Timeliness.NOT_DUE
    assert timeliness(extended, at(28, 0)) is Timeliness.OVERDUE


def test_a_letter_of_apology_does_not_make_it_punctual(dossier: Dossier, now: dt.datetime) -> None:
    apologised = replace(dossier, due_at=at(20), new_date=at(27))
    assert timeliness(apologised, now) is Timeliness.OVERDUE
    done = replace(apologised, status=Status.FINISHED, finished_at=at(26))
    assert timeliness(done, now) is Timeliness.LATE


def test_a_time_without_a_zone_never_gets_into_a_dossier(dossier: Dossier) -> None:
    with pytest.raises(ValueError, match="zone"):
        replace(dossier, due_at=dt.datetime(2026, 11, 27))
