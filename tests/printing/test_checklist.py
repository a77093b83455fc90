"""What stands on the printed checklist, in the order in which people need it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from kiosk.catalogue import checklist
from kiosk.catalogue.model import (
    BlankForm,
    Channel,
    Counter,
    Fee,
    FeeState,
    Method,
    Office,
    Procedure,
    TimeLimit,
    TimeUnit,
)
from kiosk.catalogue.model import Paper as Bring
from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.deadlines import WorkCalendar, public_days
from kiosk.dossiers.deadlines.calendar import Day, DayKind
from kiosk.printing.blocks import CheckItem, Document, Facts, Heading
from kiosk.printing.documents import checklist_document
from kiosk.printing.pdf import pdf_bytes
from kiosk.words import paper as paper_words
from kiosk.words import screens as glass

from .conftest import CALENDAR, NOW, URL, in_order, printed_checklist
from .reading import Paper

EDITION = "Danh mục số 3"


def text_of(procedure: Procedure, office: Office, answers: dict[str, str] | None = None) -> str:
    return Paper(pdf_bytes(printed_checklist(procedure, office, answers))).text


def at(
    procedure: Procedure, office: Office, now: dt.datetime, calendar: WorkCalendar = CALENDAR
) -> list[tuple[str, str]]:
    """The facts on a list that is printed at ``now``."""
    return facts_of(checklist_document(checklist.make(procedure), office, EDITION, now, calendar))


def facts_of(document: Document) -> list[tuple[str, str]]:
    return [row for block in document.blocks if isinstance(block, Facts) for row in block.rows]


def values(rows: list[tuple[str, str]], label: str) -> list[str]:
    return [value for found, value in rows if found == label]


def timed(procedure: Procedure, *limits: TimeLimit | None) -> Procedure:
    """The procedure with one way of handing in at the counter for each time."""
    method = procedure.methods[0]
    return replace(procedure, methods=tuple(replace(method, statutory_time=t) for t in limits))


def test_it_reads_in_the_order_in_which_people_need_it(
    procedure: Procedure, office: Office
) -> None:
    assert in_order(
        text_of(procedure, office, {"ai": "cha"}),
        "Danh sách của bạn",
        "Làm giấy khai sinh cho con",
        "Tên chính thức: Thủ tục đăng ký khai sinh",
        "Ai đi làm thủ tục? Cha hoặc mẹ",
        "Phải nộp",
        "1. Tờ khai theo mẫu",
        "2. Giấy chứng sinh",
        "Xuất trình (cho xem rồi mang về)",
        "3. Giấy tờ tùy thân",
        "Không phải nộp",
        "Giấy tờ cư trú",
        "Thời gian 3 ngày làm việc",
        "Nếu nộp hôm nay: dự kiến thứ Hai, 30/11/2026",
        "Lệ phí 8.000 đồng",
        "Nơi đến Quầy 1, giờ làm việc: 7:30 đến 16:30",
        "hợp pháp hóa lãnh sự",
        "1.001193",
        "Nguồn: Cổng Dịch vụ công quốc gia",
        "Dữ liệu mẫu.",
        "In thứ Tư, 25/11/2026 · Danh mục số 3, ngày 20/11/2026",
    )


def test_each_paper_says_how_many_originals_and_copies(
    procedure: Procedure, office: Office
) -> None:
    items = [b for b in printed_checklist(procedure, office).blocks if isinstance(b, CheckItem)]
    assert [(item.name, item.quantity_text) for item in items] == [
        ("Tờ khai theo mẫu", "1 bản chính"),
        ("Giấy chứng sinh", "1 bản chính và 2 bản sao"),
        ("Văn bản ủy quyền", "1 bản chính"),
        ("Giấy tờ tùy thân", "1 bản chính"),
        ("Giấy tờ cư trú", ""),
    ]
    assert [item.number for item in items] == [1, 2, 3, 4, None]


def test_the_official_name_is_not_said_twice(procedure: Procedure, office: Office) -> None:
    same = replace(procedure, plain_name="Đăng ký khai sinh")
    assert "Tên chính thức" not in text_of(same, office)


def test_an_answer_takes_papers_off_the_list(procedure: Procedure, office: Office) -> None:
    assert "Văn bản ủy quyền" not in text_of(procedure, office, {"ai": "cha"})
    assert "Văn bản ủy quyền" in text_of(procedure, office, {"ai": "thay"})


def test_an_open_question_is_printed_as_a_condition(procedure: Procedure, office: Office) -> None:
    assert "Chỉ khi: Đi thay" in text_of(procedure, office)


def test_what_the_catalogue_does_not_know_sends_people_to_staff(
    procedure: Procedure, office: Office
) -> None:
    text = text_of(replace(procedure, papers=(), methods=()), office)
    assert "không nêu giấy tờ phải nộp" in text
    assert "chưa ghi thời gian" in text


def test_a_list_of_papers_only_to_show_does_not_say_that_papers_are_missing(
    procedure: Procedure, office: Office
) -> None:
    shown = tuple(p for p in procedure.papers if p.name == "Giấy tờ tùy thân")
    text = text_of(replace(procedure, papers=shown), office)
    assert "1. Giấy tờ tùy thân" in text
    assert "Phải nộp" not in text
    assert "không nêu giấy tờ" not in text


def test_ninety_four_papers_are_counted_through(procedure: Procedure, office: Office) -> None:
    many = replace(procedure, papers=tuple(Bring(name=f"giấy-{n}", copies=n) for n in range(1, 95)))
    text = text_of(many, office)
    assert in_order(text, *(f"{n}. giấy-{n}" for n in range(1, 95)))
    assert text.count("giấy-") == 94


def test_blank_forms_that_apply_are_named(procedure: Procedure, office: Office) -> None:
    forms = (
        BlankForm(name="Phiếu ghi sẵn", file="phieu.pdf"),
        BlankForm(name="Giấy nhờ đi thay", file="nho.pdf", when={"ai": ("thay",)}),
    )
    with_forms = replace(procedure, forms=forms)
    assert in_order(
        text_of(with_forms, office),
        "Biểu mẫu để điền",
        "Phiếu ghi sẵn",
        "Giấy nhờ đi thay (Chỉ khi: Đi thay)",
    )
    assert "Giấy nhờ đi thay" not in text_of(with_forms, office, {"ai": "cha"})
    assert "Biểu mẫu để điền" not in text_of(procedure, office)


# When it would be ready


@pytest.mark.parametrize(
    ("now", "said"),
    [
        (
            dt.datetime(2026, 11, 25, 10, 5),
            "Nếu nộp hôm nay: dự kiến thứ Hai, 30/11/2026",
        ),
        (
            dt.datetime(2026, 11, 28, 10, 5),
            "Nếu nộp thứ Hai, 30/11/2026: dự kiến thứ Năm, 03/12/2026",
        ),
        (
            dt.datetime(2026, 11, 25, 20, 0),
            "Nếu nộp thứ Năm, 26/11/2026: dự kiến thứ Ba, 01/12/2026",
        ),
    ],
    ids=["in office hours", "on a Saturday", "in the evening"],
)
def test_it_says_when_it_would_be_ready(
    procedure: Procedure, office: Office, now: dt.datetime, said: str
) -> None:
    rows = at(procedure, office, now.replace(tzinfo=VIETNAM_TIME))
    assert values(rows, "Ngày có kết quả") == [said]


def test_the_moment_of_another_zone_is_the_same_moment(
    procedure: Procedure, office: Office
) -> None:
    late = dt.datetime(2026, 11, 25, 18, 0, tzinfo=dt.UTC)  # 26 November, one in the morning
    assert "nộp hôm nay: dự kiến thứ Ba, 01/12" in str(at(procedure, office, late))


@pytest.mark.parametrize(
    "limit",
    [
        None,
        TimeLimit(unit=TimeUnit.HOUR, amount=4),
        TimeLimit(unit=TimeUnit.WORKING_HOUR, amount=4),
        TimeLimit(unit=TimeUnit.MONTH, amount=9000),
    ],
    ids=["unknown", "hours", "working hours", "beyond the calendar"],
)
def test_no_day_is_guessed(procedure: Procedure, office: Office, limit: TimeLimit | None) -> None:
    assert values(at(timed(procedure, limit), office, NOW), "Ngày có kết quả") == []


def test_a_year_whose_days_off_nobody_knows_has_no_day(
    procedure: Procedure, office: Office
) -> None:
    far = dt.datetime(2090, 11, 25, 9, 0, tzinfo=VIETNAM_TIME)
    assert values(at(procedure, office, far), "Ngày có kết quả") == []


def test_the_office_s_own_promise_and_its_days_off_decide(
    procedure: Procedure, office: Office
) -> None:
    promise = TimeLimit(unit=TimeUnit.WORKING_DAY, amount=1)
    method = replace(procedure.methods[0], committed_time=promise)
    off = Day(dt.date(2026, 11, 26), DayKind.OFF, "Nghỉ", by_office=True)
    calendar = WorkCalendar(public_days(), [off])
    rows = at(replace(procedure, methods=(method,)), office, NOW, calendar)
    assert "dự kiến thứ Sáu, 27/11/2026" in values(rows, "Ngày có kết quả")[0]


def test_ways_with_times_of_their_own_have_days_of_their_own(
    procedure: Procedure, office: Office
) -> None:
    limits = (TimeLimit(unit=TimeUnit.DAY, amount=2), TimeLimit(unit=TimeUnit.DAY, amount=20))
    days = values(at(timed(procedure, *limits), office, NOW), "Ngày có kết quả")
    assert [said[-10:] for said in days] == ["27/11/2026", "15/12/2026"]


# Ways of handing in


def three_ways(procedure: Procedure) -> Procedure:
    first = procedure.methods[0]
    return replace(procedure, methods=tuple(replace(first, channel=c, where="") for c in Channel))


def test_what_is_the_same_for_all_ways_is_said_once(procedure: Procedure, office: Office) -> None:
    rows = facts_of(printed_checklist(three_ways(procedure), office))
    assert values(rows, "Thời gian") == ["3 ngày làm việc"]
    assert values(rows, "Lệ phí") == ["8.000 đồng"]
    assert values(rows, "Cách nộp") == ["Nộp trực tiếp tại quầy; Nộp trên mạng; Gửi qua bưu điện"]


def test_an_unknown_fee_is_no_column_of_unknowns(procedure: Procedure, office: Office) -> None:
    bare = tuple(Method(channel=channel) for channel in Channel)
    rows = facts_of(printed_checklist(replace(procedure, methods=bare), office))
    assert values(rows, "Lệ phí") == values(rows, "Thời gian") == ["Chưa công bố, hỏi cán bộ"]


def test_what_differs_stands_with_its_way(procedure: Procedure, office: Office) -> None:
    free = Fee(state=FeeState.FREE)
    limit = TimeLimit(unit=TimeUnit.DAY, amount=9)
    online = Method(channel=Channel.ONLINE, statutory_time=limit, fees=(free,))
    text = text_of(replace(procedure, methods=(*procedure.methods, online)), office)
    assert in_order(
        text,
        "Nộp trực tiếp tại quầy",
        "3 ngày làm việc",
        "8.000 đồng",
        "Nộp trên mạng",
        "9 ngày",
        "Không thu tiền",
    )


def test_people_who_send_by_post_are_sent_to_no_counter(
    procedure: Procedure, office: Office
) -> None:
    postal = replace(procedure, methods=(Method(channel=Channel.POSTAL),))
    assert "Quầy 1" not in text_of(postal, office)


def test_a_way_that_differs_in_one_thing_is_a_line_under_its_name(
    procedure: Procedure, office: Office
) -> None:
    online = replace(
        procedure.methods[0], channel=Channel.ONLINE, where="Cổng", fees=(Fee(state=FeeState.FREE),)
    )
    both = replace(procedure, methods=(*procedure.methods, online))
    rows = facts_of(printed_checklist(both, office))
    assert values(rows, "Lệ phí") == [
        "Nộp trực tiếp tại quầy: 8.000 đồng",
        "Nộp trên mạng: Không thu tiền",
    ]
    assert [label for label, _ in rows].count("Nộp trên mạng") == 1


def test_a_remark_on_the_time_stands_with_the_time(procedure: Procedure, office: Office) -> None:
    limit = TimeLimit(unit=TimeUnit.DAY, amount=9, note="Tính từ ngày nhận đủ hồ sơ.")
    [method] = timed(procedure, limit).methods
    remarked = replace(procedure, methods=(replace(method, note="Nhận hồ sơ buổi sáng."),))
    rows = facts_of(printed_checklist(remarked, office))
    assert values(rows, "Thời gian") == ["9 ngày. Tính từ ngày nhận đủ hồ sơ."]
    assert values(rows, "Ghi chú") == ["Nhận hồ sơ buổi sáng."]
    labels = [label for label, _ in rows]
    assert labels.index("Ghi chú") < labels.index("Lệ phí")


@pytest.mark.parametrize(
    ("label", "row"),
    [
        ("Lệ phí", ("Lệ phí", "8.000 đồng")),
        ("Lệ phí đăng ký khai sinh", ("Lệ phí", "Đăng ký khai sinh: 8.000 đồng")),
        ("Phí cấp bản sao", ("Phí", "Cấp bản sao: 8.000 đồng")),
        ("Phí, lệ phí", ("Phí, lệ phí", "8.000 đồng")),
        ("Tiền ảnh", ("Lệ phí", "Tiền ảnh: 8.000 đồng")),
        ("", ("Lệ phí", "8.000 đồng")),
    ],
)
def test_the_word_for_a_fee_is_said_once(
    procedure: Procedure, office: Office, label: str, row: tuple[str, str]
) -> None:
    fee = Fee(state=FeeState.FEE, label=label, amount=8000)
    charged = replace(procedure, methods=(replace(procedure.methods[0], fees=(fee,)),))
    assert row in facts_of(printed_checklist(charged, office))


def test_paper_names_its_sections_as_the_glass_does(procedure: Procedure, office: Office) -> None:
    forms = (BlankForm(name="Phiếu ghi sẵn", file="phieu.pdf"),)
    document = printed_checklist(replace(procedure, forms=forms), office)
    headings = [block.text for block in document.blocks if isinstance(block, Heading)]
    on_the_glass = [glass.TO_SUBMIT(), glass.TO_PRESENT(), glass.EXEMPT(), paper_words.FORMS()]
    assert headings == [*on_the_glass, "Thời gian, lệ phí, nơi nộp", glass.NOTES()]
    assert document.title == glass.MY_LIST()


# Where to go


def test_it_says_counter_officer_hours_address_and_telephone(
    procedure: Procedure, office: Office
) -> None:
    counters = (Counter(name="Quầy 2", fields=("ho-tich",), officer="Bà Mẫu"),)
    known = replace(
        office, counters=counters, address="Thôn Mẫu", phone="0000 000 000", hours="8 giờ"
    )
    rows = facts_of(printed_checklist(procedure, known))
    assert rows[-4:] == [
        ("Nơi đến", "Quầy 2, cán bộ phụ trách: Bà Mẫu"),
        ("Địa chỉ", "Thôn Mẫu"),
        ("Giờ làm việc", "8 giờ"),
        ("Điện thoại", "0000 000 000"),
    ]


def test_the_hours_of_a_counter_go_before_those_of_the_office(
    procedure: Procedure, office: Office
) -> None:
    rows = facts_of(printed_checklist(procedure, replace(office, hours="8 giờ")))
    assert values(rows, "Giờ làm việc") == []


def test_a_field_without_a_counter_is_said_to_have_none(
    procedure: Procedure, office: Office
) -> None:
    assert "Chưa ghi quầy nào" in text_of(procedure, replace(office, counters=()))


# Codes


def test_scanners_and_phones_read_it(procedure: Procedure, office: Office) -> None:
    [found] = Paper(pdf_bytes(printed_checklist(procedure, office))).scans()
    assert {("CODE128", "1.001193"), ("QRCODE", URL)} < found
    (pocket,) = [said for kind, said in found if kind == "QRCODE" and said != URL]
    assert pocket.startswith("Làm giấy khai sinh cho con\nMã thủ tục 1.001193\n")


@pytest.mark.parametrize("url", ["", "https://dichvucong.gov.vn/" + "a" * 2200])
def test_a_procedure_without_a_usable_address_leads_to_the_portal_and_says_so(
    procedure: Procedure, office: Office, url: str
) -> None:
    homeless = replace(procedure, provenance=replace(procedure.provenance, url=url))
    paper = Paper(pdf_bytes(printed_checklist(homeless, office)))
    assert ("QRCODE", "https://dichvucong.gov.vn") in paper.scan(300, one_bit=True)
    assert "mở Cổng Dịch vụ công quốc gia, rồi tìm bằng mã thủ tục 1.001193" in paper.text


def test_a_long_list_has_no_code_with_half_of_it(long_named: Procedure, office: Office) -> None:
    paper = Paper(pdf_bytes(printed_checklist(long_named, office)))
    assert paper.scan(300, one_bit=True) == {("CODE128", "1.001193"), ("QRCODE", URL)}
