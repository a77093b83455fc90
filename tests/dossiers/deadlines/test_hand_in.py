"""Whether a time begins when somebody hands in, told from the words that really stand beside it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.catalogue import checklist, folder, portal
from kiosk.catalogue.model import Channel, Method, Procedure, TimeLimit, TimeUnit
from kiosk.dossiers.deadlines import WorkCalendar, promised, public_days
from kiosk.dossiers.deadlines.hand_in import runs_from_hand_in
from kiosk.printing.documents.expected import expected_text
from kiosk.resources import data_folder

from .moments import at

PORTAL = Path(__file__).parents[4] / "shared" / "data" / "portal"
CALENDAR = WorkCalendar(public_days())
NOW = at("02/11/2026 09:00")

FROM_HAND_IN = [
    "",
    "Nhận hồ sơ sau 15 giờ thì trả vào ngày làm việc tiếp theo.",
    "Nhận hồ sơ trong giờ hành chính, từ thứ Hai đến thứ Sáu, trừ ngày lễ, Tết.",
    "Tính từ ngày nhận đủ hồ sơ hợp lệ.",
    "Tính từ khi hồ sơ hợp lệ.",
    "Tính từ ngày nhận được tờ khai.",
    "Tính từ ngày nhận đủ giấy tờ hợp lệ.",
    "Tính từ ngày nhận được văn bản đề nghị hoặc báo cáo.",
    "Tính từ ngày nhận được danh sách.",
    "Tính từ ngày nhận hồ sơ đăng ký giải thể.",
    "Tối đa, tính từ ngày nộp đủ hồ sơ.",
    "Thời hạn tính từ khi đủ hồ sơ và đã nộp lệ phí.",
    "Từ lúc nhận tin, nếu trẻ đang gặp nguy hiểm nghiêm trọng.",
    "Đây là thời hạn xác minh vì mất giấy đăng ký xe; cấp chứng nhận không quá 2 ngày làm việc.",
    "Trong thời hạn 03 ngày làm việc kể từ ngày nhận đủ hồ sơ, cơ quan Công an cấp giấy phép.",
    "15 ngày kể từ ngày UBCKNN nhận được hồ sơ đầy đủ, hợp lệ.",
    "tính từ thời điểm Văn phòng Đăng ký đất đai nhận được hồ sơ đăng ký hợp lệ",
    "kể từ ngày có Phiếu tiếp nhận hồ sơ",
    "kể từ khi tiếp nhận đơn trình báo mất thẻ ABTC của doanh nhân",
    "Miễn phí kể từ ngày 01/7/2025 đến hết ngày 31/12/2026.",
    "Kể từ ngày 01 tháng 01 năm 2027 trở đi, mức thu là 100 %.",
]
LATER = [
    "Tính từ ngày tổ chức thẩm định.",
    "Tính từ khi hết hạn nộp hồ sơ.",
    "Tính từ ngày bắt đầu rà soát.",
    "Tính từ ngày có quyết định giao trẻ đến ngày giao, nhận trẻ.",
    "Thời gian xem hồ sơ. Tiền trả theo hai đợt trong năm.",
    "Xã xét hằng tháng.",
    "Trong 5 ngày sau khi hết thời gian niêm yết.",
    "Sau thời gian niêm yết 10 ngày.",
    "02 ngày làm việc kể từ ngày nhận được kết quả giải quyết.",
    "kể từ ngày nhận được hồ sơ trình phê duyệt",
    "kể từ ngày thụ lý để giải quyết",
    "kể từ khi tiếp nhận văn bản về việc đã tiếp nhận đơn trình báo mất thẻ",
    "kể từ ngày nhận hồ sơ do cơ quan chuyên môn trình",
    "kể từ ngày nhận được văn bản đề nghị từ cơ quan chuyên môn",
    "kể từ ngày nhận được hồ sơ của tổ chức, cá nhân đầu tiên có nhu cầu thăm dò khoáng sản",
    "kể từ ngày nhận được quyết định của Chủ tịch Ủy ban nhân dân cấp tỉnh",
    "kể từ ngày cơ quan thẩm định báo cáo hồ sơ đủ điều kiện giải quyết",
    "Thẩm định 16 ngày kể từ ngày nhận hồ sơ; trả kết quả 2 ngày kể từ ngày có quyết định.",
]


def _way(note: str = "", time_note: str = "", office: TimeLimit | None = None) -> Method:
    limit = TimeLimit(unit=TimeUnit.DAY, amount=15, note=time_note)
    return Method(channel=Channel.IN_PERSON, statutory_time=limit, committed_time=office, note=note)


@pytest.mark.parametrize("words", FROM_HAND_IN)
def test_a_time_runs_from_the_day_of_handing_in(words: str) -> None:
    assert runs_from_hand_in(_way(words))
    assert runs_from_hand_in(_way(time_note=words))


@pytest.mark.parametrize("words", LATER)
def test_a_time_that_begins_later_is_known_by_its_words(words: str) -> None:
    assert not runs_from_hand_in(_way(words))
    assert not runs_from_hand_in(_way(time_note=words))


def test_a_shorter_time_of_the_office_begins_no_sooner() -> None:
    shorter = TimeLimit(unit=TimeUnit.DAY, amount=12)
    assert runs_from_hand_in(_way(office=shorter))
    assert not runs_from_hand_in(_way(time_note="Tính từ ngày bắt đầu rà soát.", office=shorter))


@pytest.fixture(scope="module")
def sample() -> dict[str, Procedure]:
    catalogue = folder.read(data_folder()).catalogue
    assert catalogue is not None
    return {procedure.code: procedure for procedure in catalogue.procedures}


BEGINS_LATER = {
    "1.004941",
    "1.011608",
    "1.011609",
    "1.013997",
    "1.014335",
    "1.014336",
    "1.014337",
    "2.001960",
    "3.000412",
}


def test_of_the_posted_procedures_these_begin_later(sample: dict[str, Procedure]) -> None:
    found = {
        procedure.code
        for procedure in sample.values()
        if not all(runs_from_hand_in(way) for way in procedure.methods if way.statutory_time)
    }
    assert found == BEGINS_LATER


@pytest.mark.parametrize("code", sorted(BEGINS_LATER))
def test_no_day_is_given_where_the_time_begins_later(
    code: str, sample: dict[str, Procedure]
) -> None:
    procedure = sample[code]
    for method in checklist.make(procedure).methods:
        assert expected_text(procedure, method, NOW, CALENDAR) == ""
        assert promised(procedure, method.channel, NOW, CALENDAR) is None


def test_one_way_that_begins_later_does_not_take_the_day_from_the_others(
    sample: dict[str, Procedure],
) -> None:
    procedure = replace(
        sample["1.004194"],
        methods=(
            _way(),
            replace(_way("Tính từ ngày bắt đầu rà soát."), channel=Channel.POSTAL),
        ),
    )
    said = {
        method.channel: expected_text(procedure, method, NOW, CALENDAR)
        for method in checklist.make(procedure).methods
    }
    assert "17/11/2026" in said[Channel.IN_PERSON]
    assert said[Channel.POSTAL] == ""
    assert promised(procedure, None, NOW, CALENDAR) is None, "it might be the one sent by post"


@pytest.mark.slow
@pytest.mark.skipif(not PORTAL.is_dir(), reason="the portal's records are not on this machine")
def test_most_times_of_the_portal_run_from_handing_in() -> None:
    imported = portal.read(sorted(PORTAL.glob("*.jsonl.gz")), read_on="2026-07")
    timed = [m for p in imported.procedures for m in p.methods if m.statutory_time]
    assert len(timed) == 4521
    assert sum(not runs_from_hand_in(method) for method in timed) == 331
