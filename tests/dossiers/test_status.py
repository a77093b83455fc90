"""What a citizen is told about a dossier is true, dated, and says what to do."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import replace

import pytest

from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.answer import as_json
from kiosk.dossiers.model import Dossier, Status, Timeliness, timeliness
from kiosk.dossiers.wording import (
    format_date,
    sentence,
    status_text,
    timeliness_text,
    what_to_do,
)


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
    assert "thứ Tư, 25/11/2026" in sentence(done, finished)


@pytest.mark.parametrize("status", [Status.PAPERS_NEEDED, Status.PAYMENT_NEEDED])
def test_the_clock_stands_while_the_citizen_has_something_to_do(
    dossier: Dossier, now: dt.datetime, status: Status
) -> None:
    assert timeliness(replace(dossier, status=status, due_at=at(20)), now) is Timeliness.PAUSED
    assert timeliness(replace(dossier, status=status, due_at=None), now) is Timeliness.PAUSED


@pytest.mark.parametrize(
    "status", [Status.REGISTERED, Status.REFUSED, Status.WITHDRAWN, Status.STOPPED]
)
def test_where_no_result_is_promised_nothing_is_late(
    dossier: Dossier, now: dt.datetime, status: Status
) -> None:
    over = replace(dossier, status=status, due_at=at(20), finished_at=at(24))
    assert timeliness(over, now) is Timeliness.NONE
    assert timeliness_text(timeliness(over, now)) == ""


def test_without_a_due_date_nobody_claims_to_be_in_time(dossier: Dossier, now: dt.datetime) -> None:
    waiting = replace(dossier, due_at=None)
    assert timeliness(waiting, now) is Timeliness.NONE
    assert "Chưa có ngày hẹn" in sentence(waiting, now)
    assert "hỏi quầy" in what_to_do(waiting, now)
    finished = replace(waiting, status=Status.FINISHED, finished_at=at(24))
    assert timeliness(finished, now) is Timeliness.NONE
    assert "hẹn" not in sentence(finished, now)
    assert timeliness(replace(dossier, status=Status.FINISHED), now) is Timeliness.NONE


def test_a_dossier_under_way_tells_weekday_date_and_counter(
    dossier: Dossier, now: dt.datetime
) -> None:
    assert sentence(dossier, now) == "Hồ sơ đang được xử lý. Hẹn trả kết quả: thứ Sáu, 27/11/2026."
    advice = what_to_do(dossier, now)
    assert "Quầy 3" in advice
    assert "thứ Sáu, 27/11/2026" in advice


def test_on_the_day_itself_it_says_today(dossier: Dossier, now: dt.datetime) -> None:
    today = replace(dossier, due_at=at(25, 16))
    assert "hôm nay, thứ Tư, 25/11/2026" in sentence(today, now)
    assert "Hôm nay là ngày hẹn" in what_to_do(today, now)


def test_a_date_we_computed_ourselves_is_never_called_a_promise(
    dossier: Dossier, now: dt.datetime
) -> None:
    for due in (at(20), at(25), at(27)):
        ours = replace(dossier, due_at=due, due_is_estimate=True)
        assert "dự kiến" in sentence(ours, now)
        assert "ẹn trả" not in sentence(ours, now)
    assert "dự kiến" in what_to_do(replace(dossier, due_is_estimate=True), now)


def test_an_overdue_dossier_brings_an_apology_and_the_way_to_a_new_date(
    dossier: Dossier, now: dt.datetime
) -> None:
    overdue = replace(dossier, due_at=at(23))
    assert "quá hẹn" in sentence(overdue, now)
    assert "thứ Hai, 23/11/2026" in sentence(overdue, now)
    assert what_to_do(overdue, now).startswith("Xin lỗi bạn")
    assert "lịch hẹn mới" in what_to_do(overdue, now)


@pytest.mark.parametrize("status", [Status.FINISHED, Status.RETURNED])
def test_only_a_late_result_comes_with_an_apology(
    dossier: Dossier, now: dt.datetime, status: Status
) -> None:
    for day, apology in ((24, False), (27, False), (28, True)):
        done = replace(dossier, status=status, finished_at=at(day))
        assert ("Xin lỗi" in what_to_do(done, now)) is apology


def test_a_finished_dossier_says_where_to_collect_it(dossier: Dossier, now: dt.datetime) -> None:
    done = replace(dossier, status=Status.FINISHED, finished_at=at(24))
    assert "sớm hơn hẹn, vào thứ Ba, 24/11/2026" in sentence(done, now)
    assert "đến Quầy 3" in what_to_do(done, now)
    assert "đến quầy trả kết quả" in what_to_do(replace(done, collect_at=""), now)


@pytest.mark.parametrize("status", [Status.PAPERS_NEEDED, Status.PAYMENT_NEEDED])
def test_what_is_missing_is_named_with_its_last_day(
    dossier: Dossier, now: dt.datetime, status: Status
) -> None:
    paused = replace(
        dossier, status=status, needs="1 bản sao sổ đỏ.", needs_by=dt.date(2026, 12, 1)
    )
    assert "1 bản sao sổ đỏ. " in what_to_do(paused, now)
    assert "Hạn cuối: thứ Ba, 01/12/2026." in what_to_do(paused, now)
    assert "Hạn cuối: thứ Ba, 01/12/2026." in sentence(paused, now)
    last_day = replace(paused, needs_by=dt.date(2026, 11, 25))
    assert "đã qua" not in sentence(last_day, now) + what_to_do(last_day, now)
    missed = replace(paused, needs_by=dt.date(2026, 11, 24))
    assert "đã qua" in sentence(missed, now)
    assert "hỏi quầy ngay" in what_to_do(missed, now)


@pytest.mark.parametrize("status", [Status.PAPERS_NEEDED, Status.PAYMENT_NEEDED])
def test_where_nobody_wrote_what_is_missing_the_counter_is_asked(
    dossier: Dossier, now: dt.datetime, status: Status
) -> None:
    paused = replace(dossier, status=status)
    assert "hỏi quầy xem" in what_to_do(paused, now)
    assert "Chưa có thông tin về hạn cuối" in sentence(paused, now)


def variants(dossier: Dossier) -> Iterator[Dossier]:
    """Each status with every combination of known and unknown dates."""
    for status in Status:
        for due in (None, at(20), at(25), at(27)):
            for finished in (None, at(19), at(20), at(24)):
                for returned in (None, at(24)):
                    for estimate in (False, True):
                        yield replace(
                            dossier,
                            status=status,
                            due_at=due,
                            due_is_estimate=estimate,
                            finished_at=finished,
                            returned_at=returned,
                        )


def test_whatever_is_known_or_not_the_citizen_reads_whole_sentences(
    dossier: Dossier, now: dt.datetime
) -> None:
    for variant in variants(dossier):
        for said in (sentence(variant, now), what_to_do(variant, now)):
            assert said.endswith(".")
            assert not any(trace in said for trace in ("{", "None", "  ", ".."))
        assert json.loads(json.dumps(as_json(variant, now)))["sentence"] == sentence(variant, now)


def test_the_ten_states_have_ten_names() -> None:
    assert [status.value for status in Status] == list(range(1, 11))
    assert len({status_text(status) for status in Status}) == 10
    assert all(timeliness_text(state) for state in Timeliness if state is not Timeliness.NONE)


def test_the_week_is_named_as_people_name_it() -> None:
    monday = dt.date(2026, 11, 2)
    named = [format_date(monday + dt.timedelta(days=days)) for days in range(7)]
    assert named[0] == "thứ Hai, 02/11/2026"
    assert named[2] == "thứ Tư, 04/11/2026"
    assert named[6] == "Chủ nhật, 08/11/2026"
    assert len({name.split(",")[0] for name in named}) == 7


def test_the_answer_for_programs_is_plain_and_in_our_zone(
    dossier: Dossier, now: dt.datetime
) -> None:
    utc = dt.datetime(2026, 11, 27, 9, 30, tzinfo=dt.UTC)
    answer = as_json(replace(dossier, due_at=utc), now)
    assert answer["code"] == "H26.99.01-261123-0001"
    assert answer["status"] == 4
    assert answer["status_text"] == "Đang xử lý"
    assert answer["received_at"] == "2026-11-23T08:20:00+07:00"
    assert answer["due_at"] == "2026-11-27T16:30:00+07:00"
    assert answer["timeliness"] == "not_due"
    assert answer["channel"] == "in_person"
    assert answer["events"] == [
        {
            "at": "2026-11-23T08:20:00+07:00",
            "title": "Tiếp nhận hồ sơ",
            "who": "Bộ phận một cửa",
            "done": True,
        },
        {"at": None, "title": "Trả kết quả", "who": "Bộ phận một cửa", "done": False},
    ]
    assert as_json(replace(dossier, due_at=None), now)["due_at"] is None


def test_a_time_without_a_zone_never_gets_into_a_dossier(dossier: Dossier) -> None:
    with pytest.raises(ValueError, match="zone"):
        replace(dossier, due_at=dt.datetime(2026, 11, 27))
