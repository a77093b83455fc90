"""Which edition holds on which day."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from kiosk.catalogue import validity
from kiosk.catalogue.record import Record
from kiosk.clock import VIETNAM_TIME

FIRST = dt.datetime(2026, 11, 1, 9, 0, tzinfo=VIETNAM_TIME)


def _day(of_november: int) -> dt.date:
    return dt.date(2026, 10, 31) + dt.timedelta(days=of_november)


def _record(number: int, effective: int, added: int | None = None) -> Record:
    moment = FIRST + dt.timedelta(days=(effective if added is None else added) - 1)
    return Record(
        number=number,
        serial=number,
        published_at=moment,
        effective=_day(effective),
        by="",
        note="",
        sources=(),
        restores=None,
        expires=None,
        body=str(number),
        signed_by="",
        added_at=moment,
    )


def _numbers(records: tuple[Record, ...]) -> list[int]:
    return [record.number for record in records]


def test_the_highest_number_whose_day_has_come_is_in_force() -> None:
    records = (_record(3, 9, added=3), _record(2, 2), _record(1, 1))
    assert _numbers(validity.seen(records, _day(8)))[0] == 2
    assert _numbers(validity.waiting(records, _day(8))) == [3]
    assert _numbers(validity.seen(records, _day(9)))[0] == 3
    assert validity.waiting(records, _day(9)) == ()


def test_a_later_edition_that_holds_sooner_makes_a_waiting_one_void() -> None:
    records = (_record(3, 5, added=4), _record(2, 9, added=3), _record(1, 1))
    assert _numbers(validity.waiting(records, _day(4))) == [3]
    for day in (5, 9, 30):
        assert _numbers(validity.seen(records, _day(day))) == [3, 1]


def test_two_may_wait_one_after_the_other() -> None:
    records = (_record(3, 20, added=3), _record(2, 10, added=2), _record(1, 1))
    assert _numbers(validity.waiting(records, _day(5))) == [2, 3]
    assert _numbers(validity.seen(records, _day(12))) == [2, 1]
    assert _numbers(validity.seen(records, _day(20))) == [3, 2, 1]


def test_the_edition_of_the_morning_was_seen_though_another_came_at_noon() -> None:
    morning, noon = _record(1, 1), _record(2, 1)
    noon = Record(
        **{name: getattr(noon, name) for name in Record.__slots__ if name != "added_at"},
        added_at=FIRST + dt.timedelta(hours=3),
    )
    assert _numbers(validity.seen((noon, morning), _day(1))) == [2, 1]


def test_editions_published_in_one_moment_were_all_seen() -> None:
    records = (_record(3, 1), _record(2, 1), _record(1, 1))
    assert _numbers(validity.seen(records, _day(1))) == [3, 2, 1]


def test_a_clock_put_right_by_a_minute_hides_no_edition() -> None:
    records = (_record(2, 1, added=1), _record(1, 1, added=2))
    assert _numbers(validity.seen(records, _day(5))) == [2, 1]


def test_a_clock_that_lost_its_battery_stands_at_the_newest_edition() -> None:
    records = (_record(2, 8), _record(1, 1))
    lost = dt.datetime(2010, 1, 1, tzinfo=VIETNAM_TIME)
    assert validity.moment(records, lost).date() == _day(8)
    assert validity.moment((), lost) == lost
    later = FIRST + dt.timedelta(days=60)
    assert validity.moment(records, later) == later


def test_what_is_done_now_goes_by_any_clock_that_is_possible() -> None:
    ahead = (_record(2, 28), _record(1, 1))
    right, lost = FIRST + dt.timedelta(days=2), dt.datetime(2010, 1, 1, tzinfo=VIETNAM_TIME)
    assert validity.present(ahead, right) == right
    assert validity.present(ahead, lost).date() == _day(28)


def test_the_day_is_that_of_viet_nam() -> None:
    evening = dt.datetime(2026, 11, 30, 17, 0, tzinfo=dt.UTC)
    assert validity.moment((), evening).date() == dt.date(2026, 12, 1)


_records = st.lists(st.tuples(st.integers(1, 28), st.integers(1, 28)), min_size=1).map(
    lambda days: tuple(
        reversed([_record(n, max(e, a), a) for n, (e, a) in enumerate(days, start=1)])
    )
)


@given(_records, st.integers(1, 40))
def test_one_rule_holds_whatever_was_published(records: tuple[Record, ...], day: int) -> None:
    today = _day(day)
    come = [record for record in records if record.effective <= today]
    seen, waiting = validity.seen(records, today), validity.waiting(records, today)
    assert seen[:1] == tuple(come[:1])
    assert set(seen) <= set(come)
    assert all(record.effective > today for record in waiting)
    for record in waiting:
        on_its_day = validity.seen(records, record.effective)
        assert on_its_day[0] == record, "what is said to be waiting does come into force"
