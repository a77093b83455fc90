"""The way of a dossier shows what happened, where it stands still and what is to come."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import product

from kiosk.catalogue.model import Channel, Step, TimeLimit, TimeUnit
from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.model import Change, Dossier, DossierEvent, Status
from kiosk.dossiers.timeline import Mark, Stage, planned, timeline, when_text


def at(day: int, hour: int = 10) -> dt.datetime:
    return dt.datetime(2026, 11, day, hour, tzinfo=VIETNAM_TIME)


NOW = at(25, 9)


def told(stages: tuple[Stage, ...]) -> list[tuple[str, str]]:
    return [(stage.title, when_text(stage, NOW)) for stage in stages]


def test_the_offices_own_steps_come_first(dossier: Dossier) -> None:
    steps = (
        DossierEvent(at=at(23), title="Tiếp nhận", who="Một cửa"),
        DossierEvent(at=at(24), title="Thẩm định", who="Chuyên viên", done=False, takes="1 ngày"),
        DossierEvent(at=at(26), title="Ký", who="Lãnh đạo", done=False),
        DossierEvent(at=at(27), title="Trả", done=False),
        DossierEvent(at=None, title="Lưu", done=False),
    )
    shown = timeline(replace(dossier, events=steps), NOW)
    assert told(shown) == [
        ("Tiếp nhận", "Đã xong thứ Hai 23/11"),
        ("Thẩm định", "Chưa xong, đã qua ngày dự kiến thứ Ba 24/11"),
        ("Ký", "Sắp tới, dự kiến thứ Năm 26/11"),
        ("Trả", "Sắp tới, hẹn thứ Sáu 27/11"),
        ("Lưu", "Sắp tới"),
    ]
    assert [stage.who for stage in shown[:2]] == ["Một cửa", "Chuyên viên"]
    assert shown[1].takes == "1 ngày"


def test_a_pause_stands_where_it_began(dossier: Dossier) -> None:
    steps = (
        DossierEvent(at=at(20), title="Tiếp nhận"),
        DossierEvent(at=at(24), title="Thẩm định"),
        DossierEvent(at=None, title="Trả", done=False),
    )
    trail = (
        Change(at(20), Status.RECEIVED),
        Change(at(21), Status.PAPERS_NEEDED),
        Change(at(23), Status.IN_PROGRESS),
        Change(at(25, 8), Status.PAYMENT_NEEDED),
    )
    paused = replace(dossier, status=Status.PAYMENT_NEEDED, events=steps, trail=trail)
    assert told(timeline(paused, NOW)) == [
        ("Tiếp nhận", "Đã xong thứ Sáu 20/11"),
        ("Tạm dừng, chờ nộp thêm giấy tờ", "Ghi nhận từ thứ Bảy 21/11 đến thứ Hai 23/11"),
        ("Thẩm định", "Đã xong thứ Ba 24/11"),
        ("Tạm dừng, chờ nộp tiền", "Đang tạm dừng, ghi nhận thứ Tư 25/11"),
        ("Trả", "Sắp tới"),
    ]


def test_a_pause_without_a_day_is_still_a_pause(dossier: Dossier) -> None:
    paused = replace(dossier, status=Status.PAPERS_NEEDED, trail=())
    assert ("Tạm dừng, chờ nộp thêm giấy tờ", "Đang tạm dừng") in told(timeline(paused, NOW))
    bare = replace(paused, events=(), trail=())
    assert ("Tạm dừng, chờ nộp thêm giấy tờ", "Đang tạm dừng") in told(timeline(bare, NOW))


def test_without_steps_the_states_are_the_way(dossier: Dossier) -> None:
    trail = (
        Change(at(20), Status.REGISTERED),
        Change(at(23), Status.RECEIVED),
        Change(at(24), Status.IN_PROGRESS),
    )
    known = replace(dossier, events=(), trail=trail, handled_by="Công an xã Mẫu")
    shown = timeline(known, NOW)
    assert told(shown) == [
        ("Gửi hồ sơ", "Đã xong thứ Sáu 20/11"),
        ("Được tiếp nhận", "Đã xong thứ Hai 23/11"),
        ("Đang xử lý", "Đang ở bước này, ghi nhận thứ Ba 24/11"),
        ("Trả kết quả", "Sắp tới, hẹn thứ Sáu 27/11"),
    ]
    assert shown[2].who == "Công an xã Mẫu"


def test_with_nothing_but_dates_the_dates_are_the_way(dossier: Dossier) -> None:
    bare = replace(dossier, events=(), trail=())
    assert told(timeline(bare, NOW)) == [
        ("Được tiếp nhận", "Đã xong thứ Hai 23/11"),
        ("Đang xử lý", "Đang ở bước này"),
        ("Trả kết quả", "Sắp tới, hẹn thứ Sáu 27/11"),
    ]
    ready = replace(bare, status=Status.RETURNED, finished_at=at(24), returned_at=at(25))
    assert told(timeline(ready, NOW)) == [
        ("Được tiếp nhận", "Đã xong thứ Hai 23/11"),
        ("Đã xử lý xong", "Đã xong thứ Ba 24/11"),
        ("Đã trả kết quả", "Đã xong thứ Tư 25/11"),
    ]
    refused = replace(bare, status=Status.REFUSED, finished_at=at(24))
    assert told(timeline(refused, NOW)) == [
        ("Gửi hồ sơ", "Đã xong thứ Hai 23/11"),
        ("Không được tiếp nhận", "Đã xong thứ Ba 24/11"),
    ]


def test_the_office_may_call_the_last_state_by_its_own_words(dossier: Dossier) -> None:
    other = replace(dossier, events=(), trail=(), status=Status.OTHER, status_words="Chờ ký số")
    assert ("Chờ ký số", "Đang ở bước này") in told(timeline(other, NOW))


def test_a_day_we_computed_is_expected_and_not_promised(dossier: Dossier) -> None:
    for events in (dossier.events, ()):
        ours = replace(dossier, due_is_estimate=True, events=events)
        assert all(stage.mark is not Mark.PROMISED for stage in timeline(ours, NOW))


def test_a_day_that_has_passed_is_not_announced_again(dossier: Dossier) -> None:
    over = replace(dossier, events=(), trail=(), due_at=at(20))
    assert told(timeline(over, NOW))[-1] == ("Trả kết quả", "Sắp tới")


def test_where_there_is_no_result_to_wait_for_none_is_announced(dossier: Dossier) -> None:
    ends = (Status.REFUSED, Status.WITHDRAWN, Status.STOPPED, Status.RETURNED)
    for status, finished_at in product(ends, (None, at(24))):
        ended = replace(dossier, events=(), trail=(), status=status, finished_at=finished_at)
        shown = timeline(ended, NOW)
        assert all(stage.mark is Mark.DONE for stage in shown)
        assert len({stage.title for stage in shown}) == len(shown)


STEPS = (
    Step(what="Kiểm tra giấy tờ.", who="Cán bộ tiếp nhận"),
    Step(
        what="Thẩm định.",
        time=TimeLimit(unit=TimeUnit.WORKING_DAY, amount=3),
        committed_time=TimeLimit(unit=TimeUnit.WORKING_DAY, amount=2),
    ),
    Step(what="Xác nhận trên mạng.", who="Bạn", when={"channel": ("online",)}),
    Step(what="Đi thay thì xuất trình ủy quyền.", who="Bạn", when={"ai": ("thay",)}),
    Step(what="Một đoạn dài chép từ cổng."),
)


def test_the_procedures_steps_say_who_and_how_long(dossier: Dossier) -> None:
    shown = planned(replace(dossier, events=(), trail=()), STEPS)
    assert [stage.title for stage in shown] == ["Kiểm tra giấy tờ.", "Thẩm định."]
    assert shown[0].who == "Cán bộ tiếp nhận"
    assert "2 ngày làm việc" in shown[1].takes
    assert all(stage.mark is Mark.COMING for stage in shown), "none is claimed to be done"


def test_steps_that_may_not_be_ours_are_left_out(dossier: Dossier) -> None:
    online = replace(dossier, events=(), trail=(), channel=Channel.ONLINE)
    assert "Xác nhận trên mạng." in [stage.title for stage in planned(online, STEPS)]
    unknown = replace(dossier, events=(), trail=(), channel=None)
    assert "Xác nhận trên mạng." not in [stage.title for stage in planned(unknown, STEPS)]


def test_nobody_is_shown_the_procedure_where_the_office_tells_more_or_all_is_over(
    dossier: Dossier,
) -> None:
    assert planned(dossier, STEPS) == ()
    over = (Status.FINISHED, Status.RETURNED, Status.REFUSED, Status.WITHDRAWN, Status.STOPPED)
    for status in over:
        assert planned(replace(dossier, events=(), trail=(), status=status), STEPS) == ()
