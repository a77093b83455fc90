"""What a citizen is told about a dossier is true, dated, plain, and says what to do."""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.catalogue.model import Channel, Counter, Office
from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.advice import (
    about_date,
    collecting_hours,
    counter_to_ask,
    day_of_result,
    what_to_do,
)
from kiosk.dossiers.answer import as_json
from kiosk.dossiers.asking import Answer
from kiosk.dossiers.model import Change, Delivery, Dossier, DossierEvent, Status
from kiosk.dossiers.wording import (
    day_text,
    format_date,
    sentence,
    status_name,
    status_text,
    timeliness_text,
)
from kiosk.errors import KioskError
from kiosk.words import dossiers as dossier_words


class Weekdays:
    """An office that rests on Saturday, Sunday and the 26th."""

    def working_days(self, after: dt.date, until: dt.date) -> int:
        days = (after + dt.timedelta(days=i + 1) for i in range(max(0, (until - after).days)))
        return sum(day.weekday() < 5 and day.day != 26 for day in days)


CALENDAR = Weekdays()


def at(day: int, hour: int = 10, minute: int = 0) -> dt.datetime:
    """A moment of November 2026. The 25th is the Wednesday on which these tests look."""
    return dt.datetime(2026, 11, day, hour, minute, tzinfo=VIETNAM_TIME)


NOW = at(25, 9)
AFTER = dt.date(2026, 12, 1)


def waiting(**facts: object) -> Dossier:
    """In progress since Monday, due on Friday."""
    return replace(
        Dossier(
            code="H26.99.01-261123-0001",
            procedure_code="1.004194",
            procedure_name="Đăng ký tạm trú",
            status=Status.IN_PROGRESS,
            channel=Channel.IN_PERSON,
            received_at=at(23, 8),
            due_at=at(27, 16),
            collect_at="Quầy 3",
            updated_at=NOW,
        ),
        **facts,
    )


def finished(day: int, **facts: object) -> Dossier:
    return waiting(status=Status.FINISHED, finished_at=at(day), **facts)


POLICE = "Công an xã Mẫu"
SAID = [
    # Under way
    (waiting(), "Hồ sơ đang được xử lý, hẹn trả kết quả thứ Sáu 27/11, còn 1 ngày làm việc."),
    (
        waiting(status=Status.RECEIVED, due_at=at(30)),
        "Hồ sơ đã được tiếp nhận, hẹn trả kết quả thứ Hai 30/11, còn 2 ngày làm việc.",
    ),
    (waiting(due_at=at(26)), "Hồ sơ đang được xử lý, hẹn trả kết quả thứ Năm 26/11."),
    (waiting(due_at=at(25)), "Hồ sơ đang được xử lý, hẹn trả kết quả hôm nay, thứ Tư 25/11."),
    (waiting(due_at=None), "Hồ sơ đang được xử lý, chưa có ngày hẹn trả kết quả."),
    (
        waiting(due_at=at(25, 10, 30), due_by_minute=True),
        "Hồ sơ đang được xử lý, hẹn trả kết quả trước 10 giờ 30 hôm nay, thứ Tư 25/11.",
    ),
    (
        waiting(due_at=at(27, 11), due_by_minute=True),
        "Hồ sơ đang được xử lý, hẹn trả kết quả trước 11 giờ thứ Sáu 27/11, còn 1 ngày làm việc.",
    ),
    (
        waiting(due_at=dt.datetime(2027, 1, 4, 16, tzinfo=VIETNAM_TIME), due_is_estimate=True),
        "Hồ sơ đang được xử lý, dự kiến trả kết quả thứ Hai 4/1/2027, còn 27 ngày làm việc.",
    ),
    (
        waiting(due_at=at(24), extended_to=at(27)),
        "Hồ sơ đang được xử lý, đã được gia hạn, hẹn trả kết quả thứ Sáu 27/11, "
        "còn 1 ngày làm việc.",
    ),
    (
        waiting(handled_by=POLICE),
        "Hồ sơ đang được Công an xã Mẫu xử lý, hẹn trả kết quả thứ Sáu 27/11, còn 1 ngày làm việc.",
    ),
    (
        waiting(handled_by=POLICE, status=Status.RECEIVED, due_at=None),
        "Hồ sơ đã được tiếp nhận, do Công an xã Mẫu xử lý, chưa có ngày hẹn trả kết quả.",
    ),
    # Late
    (waiting(due_at=at(23)), "Hồ sơ chưa xong và đã quá hẹn thứ Hai 23/11."),
    (
        waiting(due_at=at(23), due_is_estimate=True),
        "Hồ sơ chưa xong và đã qua ngày dự kiến thứ Hai 23/11.",
    ),
    (
        waiting(due_at=at(23), new_date=at(27)),
        "Hồ sơ chưa xong và đã quá hẹn thứ Hai 23/11, "
        "hẹn lại ngày trả kết quả là thứ Sáu 27/11, còn 1 ngày làm việc.",
    ),
    (
        waiting(due_at=at(20), new_date=at(24)),
        "Hồ sơ chưa xong, đã quá hẹn và quá cả ngày hẹn lại là thứ Ba 24/11.",
    ),
    # The new date is broken, but the first was none: nobody promised it, or it is still to come.
    (
        waiting(due_at=at(20), due_is_estimate=True, new_date=at(24)),
        "Hồ sơ chưa xong và đã quá hẹn thứ Ba 24/11.",
    ),
    (waiting(due_at=at(27), new_date=at(24)), "Hồ sơ chưa xong và đã quá hẹn thứ Ba 24/11."),
    (waiting(due_at=None, new_date=at(24)), "Hồ sơ chưa xong và đã quá hẹn thứ Ba 24/11."),
    (
        waiting(due_at=at(25, 8, 30), due_by_minute=True),
        "Hồ sơ chưa xong và đã quá hẹn 8 giờ 30 hôm nay, thứ Tư 25/11.",
    ),
    (
        waiting(due_at=at(27), new_date=at(30)),
        "Hồ sơ đang được xử lý, hẹn lại ngày trả kết quả là thứ Hai 30/11, còn 2 ngày làm việc.",
    ),
    # Waiting for the citizen
    (
        waiting(status=Status.PAPERS_NEEDED, needs_by=AFTER),
        "Hồ sơ tạm dừng, chờ bạn nộp thêm giấy tờ, hạn cuối thứ Ba 1/12.",
    ),
    (
        waiting(status=Status.PAYMENT_NEEDED, needs_by=dt.date(2026, 11, 24)),
        "Hồ sơ tạm dừng, chờ bạn nộp tiền, hạn cuối thứ Ba 24/11 đã qua.",
    ),
    (waiting(status=Status.PAYMENT_NEEDED), "Hồ sơ tạm dừng, chờ bạn nộp tiền."),
    # Before and after
    (
        waiting(status=Status.REGISTERED),
        "Hồ sơ được gửi vào thứ Hai 23/11, cơ quan chưa tiếp nhận.",
    ),
    (
        waiting(status=Status.REFUSED, finished_at=at(24)),
        "Hồ sơ không được tiếp nhận, ghi nhận thứ Ba 24/11.",
    ),
    (waiting(status=Status.REFUSED), "Hồ sơ không được tiếp nhận."),
    (
        waiting(status=Status.WITHDRAWN, trail=(Change(at(24), Status.WITHDRAWN),)),
        "Đã có yêu cầu rút hồ sơ này vào thứ Ba 24/11.",
    ),
    (waiting(status=Status.STOPPED), "Hồ sơ đã dừng xử lý."),
    (
        waiting(status=Status.STOPPED, finished_at=at(24)),
        "Hồ sơ đã dừng xử lý vào thứ Ba 24/11.",
    ),
    # Ready
    (finished(24), "Hồ sơ đã xong sớm hơn hẹn, vào thứ Ba 24/11, chờ bạn đến nhận kết quả."),
    (
        finished(25, due_at=at(25)),
        "Hồ sơ đã xong đúng hẹn, vào thứ Tư 25/11, chờ bạn đến nhận kết quả.",
    ),
    (
        finished(24, due_at=at(23), delivery=Delivery.POST),
        "Hồ sơ đã xong nhưng trễ hẹn, vào thứ Ba 24/11, kết quả gửi qua bưu chính.",
    ),
    (
        finished(24, due_is_estimate=True, delivery=Delivery.HOME),
        "Hồ sơ đã xong vào thứ Ba 24/11, kết quả gửi về nhà bạn.",
    ),
    (
        waiting(status=Status.FINISHED, delivery=Delivery.ONLINE),
        "Hồ sơ đã xong, kết quả có trên Cổng Dịch vụ công.",
    ),
    (
        finished(24, returned_at=at(25)),
        "Hồ sơ đã xong sớm hơn hẹn, vào thứ Ba 24/11, chờ bạn đến nhận kết quả.",
    ),
    (
        waiting(status=Status.RETURNED, finished_at=at(23), returned_at=at(24)),
        "Kết quả đã được trả vào thứ Ba 24/11, hồ sơ xong sớm hơn hẹn.",
    ),
    (waiting(status=Status.RETURNED, finished_at=None), "Kết quả đã được trả."),
    (
        waiting(status=Status.RETURNED, due_at=at(23), returned_at=at(24)),
        # It may have lain ready since Monday; nobody knows.
        "Kết quả đã được trả vào thứ Ba 24/11.",
    ),
    # In the office's own words
    (
        waiting(status=Status.OTHER, status_words="Chờ ký số"),
        "Cơ quan ghi về hồ sơ này là “Chờ ký số”, ngày hẹn trả kết quả là thứ Sáu 27/11.",
    ),
    (
        waiting(status=Status.OTHER, due_at=None),
        "Máy này không cho biết được hồ sơ đang ở bước nào.",
    ),
]


@pytest.mark.parametrize(("dossier", "said"), SAID, ids=[said for _, said in SAID])
def test_the_sentence_says_what_is_known_and_no_more(dossier: Dossier, said: str) -> None:
    assert sentence(dossier, NOW, CALENDAR) == said


class KnowsThisYear(Weekdays):
    """An office that has not been told the days off of any other year."""

    def working_days(self, after: dt.date, until: dt.date) -> int:
        if until.year != 2026:
            raise KioskError(dossier_words.NO_DAY_YET)
        return super().working_days(after, until)


def test_days_that_nobody_can_count_are_not_guessed_at() -> None:
    far = waiting(due_at=dt.datetime(2126, 1, 4, 16, tzinfo=VIETNAM_TIME))
    said = "Hồ sơ đang được xử lý, hẹn trả kết quả thứ Sáu 4/1/2126."
    assert sentence(far, NOW, KnowsThisYear()) == said


TO_DO = [
    (waiting(), "Hãy đến Quầy 3 vào thứ Sáu 27/11 để nhận kết quả. Nhớ mang giấy hẹn và căn cước."),
    (waiting(due_at=at(25), collect_at=""), "Hôm nay là ngày hẹn. Hãy hỏi quầy trả kết quả"),
    (waiting(due_at=at(27, 10, 30), due_by_minute=True), "đến Quầy 3 sau 10 giờ 30 thứ Sáu 27/11"),
    (waiting(due_is_estimate=True), "Thứ Sáu 27/11 mới là ngày dự kiến"),
    (waiting(due_at=None), "Muốn biết ngày nhận kết quả, bạn hãy hỏi quầy."),
    (waiting(delivery=Delivery.POST), "kết quả được gửi qua bưu chính"),
    (waiting(delivery=Delivery.HOME), "kết quả được gửi về nhà bạn"),
    (waiting(delivery=Delivery.ONLINE), "trên Cổng Dịch vụ công"),
    (waiting(due_at=at(23)), "Xin lỗi bạn vì hồ sơ bị chậm. Bạn hãy hỏi quầy để nhận thư xin lỗi"),
    (waiting(due_at=at(23), due_is_estimate=True), "hỏi quầy xem khi nào có kết quả"),
    (waiting(due_at=at(23), new_date=at(27)), "Xin lỗi bạn"),
    (waiting(due_at=at(23), new_date=at(27)), "đến Quầy 3 vào thứ Sáu 27/11"),
    (waiting(due_at=at(20), new_date=at(24)), "ngày hẹn mới"),
    (
        waiting(status=Status.PAPERS_NEEDED, needs="1 bản sao sổ đỏ.", needs_by=AFTER),
        "Bạn hãy nộp thêm tại quầy: 1 bản sao sổ đỏ. Hạn cuối là thứ Ba 1/12.",
    ),
    (
        waiting(status=Status.PAPERS_NEEDED, needs="sổ đỏ", channel=Channel.ONLINE),
        "Bạn hãy nộp thêm: sổ đỏ. Bạn nên làm sớm và hỏi quầy hạn cuối là ngày nào.",
    ),
    (waiting(status=Status.PAPERS_NEEDED), "hỏi quầy xem còn thiếu giấy tờ nào"),
    (
        waiting(
            status=Status.PAYMENT_NEEDED,
            amount=1_250_000,
            needs="lệ phí trước bạ",
            needs_by=dt.date(2026, 11, 24),
            pay_how="chuyển khoản theo thông báo",
        ),
        "Bạn hãy nộp 1.250.000 đồng (lệ phí trước bạ). Cách nộp là chuyển khoản theo thông báo. "
        "Hạn cuối thứ Ba 24/11 đã qua, bạn hãy hỏi quầy ngay",
    ),
    (waiting(status=Status.PAYMENT_NEEDED, amount=0), "Bạn hãy nộp 0 đồng. Nếu chưa biết nộp"),
    (waiting(status=Status.PAYMENT_NEEDED, needs="lệ phí"), "nộp tiền (lệ phí). Nếu chưa biết"),
    (waiting(status=Status.PAYMENT_NEEDED), "hỏi quầy xem cần nộp bao nhiêu tiền"),
    (finished(24), "Bạn hãy đến Quầy 3 để nhận kết quả. Nhớ mang giấy hẹn và căn cước."),
    (finished(24, delivery=Delivery.POST), "Bạn không phải đến quầy. Khi nhận ở bưu cục"),
    (finished(24, delivery=Delivery.HOME), "Bạn không phải đến quầy. Lúc nhận ở nhà"),
    (finished(24, delivery=Delivery.ONLINE), "xem và tải kết quả trên Cổng Dịch vụ công"),
    (waiting(status=Status.REFUSED), "vì sao, cần sửa gì và nộp lại thế nào"),
    (waiting(status=Status.WITHDRAWN), "Nếu bạn không hề xin rút, hãy báo ngay cho quầy."),
    (waiting(status=Status.STOPPED), "vì sao"),
    (waiting(status=Status.OTHER, status_words="Chờ"), "hỏi quầy xem như vậy là gì"),
    (waiting(status=Status.OTHER), "hỏi quầy xem hồ sơ đang ở đâu"),
]


@pytest.mark.parametrize(("dossier", "said"), TO_DO, ids=[said for _, said in TO_DO])
def test_what_to_do_names_the_thing_the_day_and_the_place(dossier: Dossier, said: str) -> None:
    assert said in what_to_do(dossier, NOW)


AT_COUNTER = [
    (waiting(due_at=None), "ngày nhận kết quả, bạn hãy hỏi Quầy 7."),
    (waiting(due_is_estimate=True), "bạn hãy hỏi Quầy 7 trước khi đến nhận"),
    (waiting(due_at=at(23)), "Bạn hãy hỏi Quầy 7 để nhận thư xin lỗi"),
    (waiting(due_at=at(23), due_is_estimate=True), "hỏi Quầy 7 xem khi nào có kết quả"),
    (
        waiting(status=Status.PAPERS_NEEDED, needs="1 bản sao sổ đỏ"),
        "Bạn hãy nộp thêm tại Quầy 7: 1 bản sao sổ đỏ. Bạn nên làm sớm và hỏi Quầy 7 hạn cuối",
    ),
    (waiting(status=Status.PAPERS_NEEDED), "hỏi Quầy 7 xem còn thiếu giấy tờ nào"),
    (
        waiting(status=Status.PAPERS_NEEDED, needs="sổ đỏ", needs_by=dt.date(2026, 11, 24)),
        "đã qua, bạn hãy hỏi Quầy 7 ngay",
    ),
    (waiting(status=Status.PAYMENT_NEEDED, amount=8000), "nộp ở đâu, bạn hãy hỏi Quầy 7."),
    (waiting(status=Status.PAYMENT_NEEDED), "hỏi Quầy 7 xem cần nộp bao nhiêu tiền"),
    (waiting(status=Status.REFUSED), "Bạn hãy hỏi Quầy 7 để biết vì sao, cần sửa gì"),
    (waiting(status=Status.WITHDRAWN), "Bạn hãy hỏi Quầy 7 nếu muốn lấy lại giấy tờ"),
    (waiting(status=Status.WITHDRAWN), "hãy báo ngay cho Quầy 7."),
    (waiting(status=Status.STOPPED), "Bạn hãy hỏi Quầy 7 để biết vì sao"),
    (waiting(status=Status.OTHER, status_words="Chờ"), "hỏi Quầy 7 xem như vậy là gì"),
    (waiting(status=Status.OTHER), "hỏi Quầy 7 xem hồ sơ đang ở đâu"),
    (finished(24, delivery=Delivery.POST), "Chờ lâu mà chưa có thì hỏi Quầy 7."),
    (finished(24, delivery=Delivery.HOME), "Chờ lâu mà chưa có thì hỏi Quầy 7."),
    (waiting(status=Status.RETURNED), "chưa nhận được kết quả, hãy hỏi Quầy 7."),
]


@pytest.mark.parametrize(("dossier", "said"), AT_COUNTER, ids=[said for _, said in AT_COUNTER])
def test_whoever_has_to_ask_is_told_at_which_counter(dossier: Dossier, said: str) -> None:
    told = what_to_do(dossier, NOW, "Quầy 7")
    assert said in told
    assert "hỏi quầy" not in told
    assert "tại quầy" not in told


@pytest.mark.parametrize("status", list(Status))
def test_papers_never_run_into_the_number_of_a_counter(status: Status) -> None:
    """ "Nộp thêm tại quầy 1 bản sao" was read as counter 1."""
    for counter in ("", "Quầy 7"):
        told = what_to_do(waiting(status=status, needs="1 bản sao sổ đỏ"), NOW, counter)
        assert not re.search(r"quầy \d", told)


@pytest.mark.parametrize("status", [Status.FINISHED, Status.RETURNED])
def test_only_a_late_result_comes_with_an_apology(status: Status) -> None:
    for day, apology in ((24, False), (27, False), (28, True)):
        done = waiting(status=status, finished_at=at(day))
        assert ("Xin lỗi" in what_to_do(done, NOW)) is apology


def test_the_date_itself_is_explained() -> None:
    assert about_date(waiting(), NOW) == ""
    assert about_date(waiting(due_at=None), NOW) == ""
    assert "dự kiến" in about_date(waiting(due_is_estimate=True), NOW).lower()
    assert "thứ Ba 24/11" in about_date(waiting(due_at=at(24), extended_to=at(27)), NOW)
    assert "thứ Ba 24/11" in about_date(waiting(due_at=at(24), new_date=at(27)), NOW)
    guessed = waiting(due_at=at(24), due_is_estimate=True, new_date=at(27))
    assert "24/11" not in about_date(guessed, NOW), "nobody promised that day"
    for status in (Status.PAPERS_NEEDED, Status.PAYMENT_NEEDED):
        assert "có thể lùi lại" in about_date(waiting(status=status), NOW)


@pytest.mark.parametrize(
    ("dossier", "badge"),
    [
        (waiting(), "Còn hạn"),
        (waiting(due_is_estimate=True), ""),
        (waiting(due_at=at(23)), "Quá hẹn"),
        (waiting(due_at=at(23), due_is_estimate=True), "Quá ngày dự kiến"),
        (waiting(due_at=at(23), due_is_estimate=True, extended_to=at(24)), "Quá hẹn"),
        (waiting(due_at=at(23), due_is_estimate=True, new_date=at(30)), "Quá ngày dự kiến"),
        (waiting(due_at=at(20), due_is_estimate=True, new_date=at(24)), "Quá hẹn"),
        (waiting(due_at=None, new_date=at(24)), "Quá hẹn"),
        (waiting(due_at=at(27), new_date=at(24)), "Quá hẹn"),
        (waiting(status=Status.PAPERS_NEEDED), "Tạm dừng"),
        (finished(24), "Xong sớm"),
        (finished(30, due_is_estimate=True), ""),
        (waiting(status=Status.RETURNED, returned_at=at(30)), ""),
        (waiting(status=Status.WITHDRAWN), ""),
    ],
)
def test_the_badge_accuses_nobody_of_breaking_a_promise_nobody_made(
    dossier: Dossier, badge: str
) -> None:
    assert timeliness_text(dossier, NOW) == badge


WEDNESDAY, FRIDAY = "Thứ Tư, 25/11/2026", "Thứ Sáu, 27/11/2026"
DAYS = [
    (waiting(), ("Hẹn trả kết quả", FRIDAY)),
    (waiting(due_at=None), ("Hẹn trả kết quả", "Chưa có ngày hẹn")),
    (waiting(due_at=at(25), new_date=at(27)), ("Hẹn lại", FRIDAY)),
    (waiting(due_is_estimate=True), ("Dự kiến trả kết quả", f"{FRIDAY} (dự kiến)")),
    (waiting(status=Status.PAPERS_NEEDED), ("Ngày hẹn trước khi tạm dừng", FRIDAY)),
    (
        waiting(status=Status.PAPERS_NEEDED, due_is_estimate=True),
        ("Dự kiến trả kết quả", f"{FRIDAY} (dự kiến)"),
    ),
    # The result is there: its day is no day to wait for.
    (finished(24), ("Ngày đã hẹn trả kết quả", FRIDAY)),
    (finished(27, due_at=at(25), new_date=at(30)), ("Ngày đã hẹn trả kết quả", WEDNESDAY)),
    (finished(24, due_is_estimate=True), None),
    (finished(24, due_at=None), None),
    (waiting(status=Status.RETURNED, due_at=None, returned_at=at(24)), None),
    (waiting(status=Status.WITHDRAWN), None),
]


@pytest.mark.parametrize(("dossier", "day"), DAYS)
def test_a_day_is_called_what_it_is(dossier: Dossier, day: tuple[str, str] | None) -> None:
    assert day_of_result(dossier) == day


OFFICE = Office(
    name="Trung tâm",
    hours="7:30 đến 17:00",
    counters=(
        Counter(name="Quầy 3", fields=(), hours="8:00 đến 11:00"),
        Counter(name="Quầy 4", fields=()),
    ),
)


def test_the_hours_are_those_of_the_counter_where_the_result_lies() -> None:
    assert collecting_hours(finished(24), OFFICE) == "8:00 đến 11:00"
    assert collecting_hours(finished(24, collect_at="Quầy 4"), OFFICE) == "7:30 đến 17:00"
    assert collecting_hours(finished(24, collect_at=""), OFFICE) == "7:30 đến 17:00"
    assert collecting_hours(finished(24, collect_at="Tủ trả kết quả"), OFFICE) == ""
    assert collecting_hours(finished(24, delivery=Delivery.HOME), OFFICE) == ""
    assert collecting_hours(waiting(status=Status.REFUSED), OFFICE) == ""
    assert collecting_hours(finished(24), None) == ""


def test_another_office_has_other_hours_though_its_counters_have_the_same_names() -> None:
    assert collecting_hours(finished(24), OFFICE, "H26.99.01") == "8:00 đến 11:00"
    assert collecting_hours(finished(24), OFFICE, "H26.99.02") == ""


def test_the_counter_to_ask_is_the_only_one_that_serves_the_field() -> None:
    office = Office(
        name="Trung tâm",
        counters=(
            Counter(name="Quầy 1", fields=("ho-tich", "dat-dai")),
            Counter(name="Quầy 2", fields=("dat-dai",)),
        ),
    )
    assert counter_to_ask(waiting(), office, "ho-tich") == "Quầy 1"
    assert counter_to_ask(waiting(), office, "ho-tich", "H26.99.01") == "Quầy 1"
    assert counter_to_ask(waiting(), office, "dat-dai") == "", "nobody knows which of the two"
    assert counter_to_ask(waiting(), office, "cu-tru") == ""
    assert counter_to_ask(waiting(), office, "ho-tich", "H26.99.02") == "", "another office"
    assert counter_to_ask(waiting(), None, "ho-tich") == ""


def test_the_day_is_the_day_in_viet_nam_wherever_the_clock_runs() -> None:
    due = dt.datetime(2026, 11, 25, 18, 0, tzinfo=dt.UTC)  # already the 26th here
    done = dt.datetime(2026, 11, 25, 16, 30, tzinfo=dt.UTC)  # still the 25th
    said = sentence(waiting(status=Status.FINISHED, due_at=due, finished_at=done), done, CALENDAR)
    assert "sớm hơn hẹn, vào thứ Tư 25/11" in said


def test_the_states_have_different_names_and_the_office_may_have_its_own() -> None:
    assert len({status_name(status) for status in Status}) == len(Status) == 11
    assert status_text(waiting(status_words="Đang thẩm định")) == "Đang xử lý"
    assert status_text(waiting(status=Status.OTHER, status_words="Chờ ký số")) == "Chờ ký số"
    assert status_text(waiting(status=Status.OTHER))


def test_the_week_is_named_as_people_name_it() -> None:
    monday = dt.date(2026, 11, 2)
    week = [monday + dt.timedelta(days=days) for days in range(7)]
    assert format_date(week[0]) == "thứ Hai, 02/11/2026"
    assert format_date(week[6]) == "Chủ nhật, 08/11/2026"
    assert day_text(week[6], NOW) == "Chủ nhật 8/11"
    assert len({format_date(day).split(",")[0] for day in week}) == 7
    assert day_text(dt.date(2025, 12, 31), NOW) == "thứ Tư 31/12/2025"


moments = st.none() | st.datetimes(
    dt.datetime(2026, 10, 1), dt.datetime(2027, 2, 1), timezones=st.just(VIETNAM_TIME)
)
texts = st.sampled_from(["", "bản sao sổ đỏ.", "Quầy 3"])
dossiers = st.builds(
    Dossier,
    code=st.just("H26.99.01-261123-0001"),
    procedure_code=st.just("1.004194"),
    procedure_name=st.just("Đăng ký tạm trú"),
    status=st.sampled_from(Status),
    status_words=texts,
    channel=st.none() | st.sampled_from(Channel),
    received_at=st.just(at(2)),
    due_at=moments,
    due_is_estimate=st.booleans(),
    due_by_minute=st.booleans(),
    extended_to=moments,
    new_date=moments,
    finished_at=moments,
    returned_at=moments,
    needs=texts,
    needs_by=st.none() | st.dates(dt.date(2026, 11, 1), dt.date(2026, 12, 30)),
    amount=st.none() | st.integers(0, 10**9),
    pay_how=texts,
    collect_at=texts,
    delivery=st.none() | st.sampled_from(Delivery),
    handled_by=texts,
    updated_at=st.just(NOW),
)


@settings(max_examples=300)
@given(dossiers)
def test_whatever_is_known_or_not_people_read_whole_sentences(dossier: Dossier) -> None:
    said = sentence(dossier, NOW, CALENDAR)
    assert said.count(". ") == 0, "one sentence"
    for line in (said, what_to_do(dossier, NOW)):
        assert line.endswith(".")
        assert line[0].isupper()
        assert not re.search(r"[{}]|None|  |\.\.|,,|, \.", line)
    answer = as_json(Answer(dossier), NOW, CALENDAR)
    assert json.loads(json.dumps(answer))["sentence"] == said


@settings(max_examples=300)
@given(dossiers)
def test_a_date_of_our_own_is_never_called_a_promise(dossier: Dossier) -> None:
    ours = replace(dossier, due_is_estimate=True, extended_to=None, new_date=None)
    said = sentence(ours, NOW, CALENDAR) + what_to_do(ours, NOW) + timeliness_text(ours, NOW)
    assert not re.search(r"hẹn trả kết quả (thứ|hôm|Chủ|trước)|uá hẹn|đúng hẹn|trễ hẹn", said)
    assert "Xin lỗi" not in said


@settings(max_examples=300)
@given(dossiers)
def test_sentence_badge_and_apology_never_contradict_each_other(dossier: Dossier) -> None:
    said, badge = sentence(dossier, NOW, CALENDAR), timeliness_text(dossier, NOW)
    if "đã quá hẹn" in said:
        assert badge == "Quá hẹn"
    apologises = what_to_do(dossier, NOW).startswith("Xin lỗi")
    assert apologises is (badge in ("Quá hẹn", "Xong trễ hẹn"))


def test_the_answer_for_programs_is_plain_and_in_our_zone() -> None:
    utc = dt.datetime(2026, 11, 27, 9, 30, tzinfo=dt.UTC)
    dossier = waiting(
        due_at=utc,
        events=(DossierEvent(at=at(23, 8), title="Tiếp nhận", who="Một cửa", takes="1 giờ"),),
        trail=(Change(at(23, 8), Status.RECEIVED),),
        extended_to=at(30),
        amount=10_000,
        delivery=Delivery.POST,
        digitised=("Giấy khai sinh",),
        lookup_hash="5" * 64,
        sensitive=True,
    )
    answer = as_json(Answer(dossier, from_copy=True), NOW, CALENDAR)
    assert answer["code"] == "H26.99.01-261123-0001"
    assert answer["status"] == 4
    assert answer["status_text"] == "Đang xử lý"
    assert answer["received_at"] == "2026-11-23T08:00:00+07:00"
    assert answer["due_at"] == "2026-11-27T16:30:00+07:00"
    assert answer["extended_to"] == "2026-11-30T10:00:00+07:00"
    assert answer["new_date"] is None
    assert answer["timeliness"] == "not_due"
    assert answer["channel"] == "in_person"
    assert answer["delivery"] == "post"
    assert answer["amount"] == 10_000
    assert answer["digitised"] == ["Giấy khai sinh"]
    assert (answer["withheld"], answer["from_copy"]) == (False, True)
    assert answer["events"] == [
        {
            "at": "2026-11-23T08:00:00+07:00",
            "title": "Tiếp nhận",
            "who": "Một cửa",
            "done": True,
            "takes": "1 giờ",
        }
    ]
    assert answer["trail"] == [
        {"at": "2026-11-23T08:00:00+07:00", "status": 2, "status_text": "Được tiếp nhận"}
    ]
    assert "5" * 64 not in json.dumps(answer), "not even as a hash"
    assert as_json(Answer(waiting(channel=None)), NOW, CALENDAR)["channel"] is None
