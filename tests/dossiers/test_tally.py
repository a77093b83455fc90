"""What a dossier adds to the figures: few counts, the same ones by the short way and the long."""

from __future__ import annotations

import datetime as dt
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.catalogue.model import Channel
from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers import tally
from kiosk.dossiers.model import Dossier, Status
from kiosk.dossiers.row import Row, moment_text, to_row
from kiosk.dossiers.tally import counts
from kiosk.dossiers.tally_kinds import MONTH, SAMPLE, Count
from kiosk.dossiers.tally_walk import walked


def row(trail: str, **known: object) -> Row:
    """A row of January 2023 from its trail, like "05=2 09=9"."""
    changes = [said.partition("=")[::2] for said in trail.split()]
    at = [f"2023-01-{day}T09:00:00+07:00" for day, _ in changes]
    status = int(changes[-1][1])
    plain = to_row(
        Dossier(
            code="H26.99.01-230105-0001",
            procedure_code="",
            procedure_name="",
            field="Hộ tịch",
            status=Status(status),
            channel=Channel.ONLINE,
            received_at=dt.datetime.fromisoformat(at[0]),
            due_at=dt.datetime(2023, 1, 15, 17, tzinfo=VIETNAM_TIME),
            updated_at=dt.datetime.fromisoformat(at[-1]),
        )
    )
    solved = [moment for moment, (_, s) in zip(at, changes, strict=True) if s in ("9", "10")]
    return plain._replace(
        trail=" ".join(f"{moment}={s}" for moment, (_, s) in zip(at, changes, strict=True)),
        finished_at=solved[0] if solved and status in (9, 10) else None,
    )._replace(**known)


def by_day(row: Row) -> list[tuple[str, str, str]]:
    found = [(made.kind, made.day, made.since) for made in counts(row)]
    return sorted(one for one in found if not one[0].endswith(MONTH))


def test_a_solved_dossier_adds_where_it_came_in_and_where_it_went_out() -> None:
    assert by_day(row("05=2 06=4 09=9 10=10")) == [
        ("early", "2023-01-09", ""),
        ("received_online", "2023-01-05", ""),
    ]


def test_every_count_is_of_its_unit_and_field() -> None:
    made = counts(row("05=2 20=9"))
    assert {(count.unit, count.field) for count in made} == {("H26.99.01", "Hộ tịch")}


def test_one_in_hand_says_from_when_on_it_will_be_overdue() -> None:
    assert by_day(row("05=2")) == [
        ("overdue_from", "2023-01-16", ""),
        ("received_online", "2023-01-05", ""),
    ]


def test_one_that_was_solved_late_was_overdue_in_between() -> None:
    assert ("overdue_until", "2023-01-20", "") in by_day(row("05=2 20=9"))
    assert ("overdue_from", "2023-01-16", "") in by_day(row("05=2 20=9"))


def test_one_that_comes_back_says_since_when_it_had_been_gone() -> None:
    assert ("early_reopened", "2023-01-12", "2023-01-09") in by_day(row("05=2 09=9 12=4"))
    back = by_day(row("05=2 09=8 12=4"))
    assert ("not_eligible_online", "2023-01-09", "2023-01-05") in back
    assert ("resumed_online", "2023-01-12", "2023-01-05") in back
    assert ("not_eligible_back", "2023-01-12", "2023-01-09") in back


def test_registered_adds_nothing() -> None:
    assert counts(row("05=1")) == []


def test_only_a_sample_is_counted_as_one() -> None:
    invented = Count("H26.99.01", "Hộ tịch", SAMPLE, "", "")
    assert invented in counts(row("05=2 06=9", sample=True))
    assert invented not in counts(row("05=2 06=9"))


def test_what_is_summed_by_months_is_there_once_by_the_day_and_once_by_the_month() -> None:
    for trail in ("05=2 06=9", "05=2 20=9", "05=3", "05=2 06=8 07=4 08=7 09=2 20=10"):
        made = counts(row(trail))
        months = Counter(
            (count.kind.removesuffix(MONTH), count.day)
            for count in made
            if count.kind.endswith(MONTH)
        )
        of_kinds = {kind for kind, _ in months}
        days = Counter((count.kind, count.day[:7]) for count in made if count.kind in of_kinds)
        assert days == months
        # What has no months is only ever asked for within a period.
        assert all(
            count.since
            for count in made
            if count.kind not in of_kinds and not count.kind.endswith(MONTH)
        )


def test_the_present_state_is_the_row_s_and_not_the_trail_s() -> None:
    told = row("05=2", status=8, updated_at="2023-01-20T09:00:00+07:00")
    assert ("not_eligible_online", "2023-01-20", "2023-01-05") in by_day(told)


def test_a_row_without_a_trail_is_counted_by_its_times() -> None:
    assert by_day(row("05=2 09=9")._replace(trail="")) == by_day(row("05=2 09=9"))


DAYS = st.integers(0, 40).map(
    lambda n: moment_text(
        dt.datetime(2023, 1, 1, 9, tzinfo=VIETNAM_TIME) + dt.timedelta(hours=9 * n)
    )
)


@settings(max_examples=300)
@given(
    changes=st.lists(
        st.tuples(DAYS, st.sampled_from([2, 4, 4, 5, 6, 9, 10, *range(11)])), max_size=5
    ),
    status=st.sampled_from([9, 10, *Status]),
    due_at=st.none() | DAYS,
    extended_to=st.none() | st.none() | DAYS,
    finished_at=st.none() | DAYS,
    returned_at=st.none() | DAYS,
    by_minute=st.booleans(),
    channel=st.sampled_from(["online", "in_person", "postal", ""]),
)
def test_the_short_way_of_the_many_gives_what_the_long_way_gives(
    changes: list[tuple[str, int]],
    status: int,
    due_at: str | None,
    extended_to: str | None,
    finished_at: str | None,
    returned_at: str | None,
    by_minute: bool,
    channel: str,
) -> None:
    told = row("05=2")._replace(
        trail=" ".join(f"{at}={int(s)}" for at, s in sorted(changes, key=lambda one: one[0])),
        status=int(status),
        due_at=due_at,
        extended_to=extended_to,
        finished_at=finished_at,
        returned_at=returned_at,
        due_by_minute=by_minute,
        channel=channel,
    )
    assert Counter(counts(told)) == Counter(walked(told))


@pytest.mark.parametrize("trail", ["05=2 09=9", "05=2 06=4 09=9 10=10", "05=2 06=5 07=4 09=10"])
def test_an_ordinary_dossier_goes_the_short_way(trail: str) -> None:
    """A million of them a morning: the long way would be felt."""
    assert tally._straight(row(trail))  # pyright: ignore[reportPrivateUsage]
