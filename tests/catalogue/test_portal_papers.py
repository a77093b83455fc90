"""The portal's cases: branches become a question, headings stay headings, nothing gets lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.catalogue import checklist
from kiosk.catalogue.model import PaperUse, Procedure
from kiosk.catalogue.portal import cases, papers, record
from kiosk.catalogue.portal.cases import Kind
from tests.catalogue.portal_records import case, method, one, paper, said


def names(procedure: Procedure, **answers: str) -> set[str]:
    """The papers on the list of somebody who gave these answers."""
    listed = checklist.make(procedure, {key.replace("_", "-"): v for key, v in answers.items()})
    return {item.paper.name for item in (*listed.submit, *listed.present, *listed.exempt)}


def notes(procedure: Procedure) -> list[str]:
    return [note.text for note in procedure.notes]


def options(procedure: Procedure) -> list[list[str]]:
    return [[option.text for option in question.options] for question in procedure.questions]


# Headings


def test_papers_to_hand_in_and_to_show_are_told_apart(tmp_path: Path) -> None:
    procedure, findings = one(
        tmp_path,
        executionCases=[
            case("* Giấy tờ phải nộp:", paper("Tờ khai")),
            case("* Giấy tờ phải xuất trình:", paper("Thẻ căn cước")),
            case("* Lưu ý :", paper("- Nhớ mang bút.", 0, 0)),
        ],
    )
    assert [(p.name, p.use) for p in procedure.papers] == [
        ("Tờ khai", PaperUse.SUBMIT),
        ("Thẻ căn cước", PaperUse.PRESENT),
    ]
    assert notes(procedure) == ["Nhớ mang bút."]
    assert procedure.questions == ()
    assert "lời dặn" in said(findings)


def test_a_heading_worth_reading_stays_beside_its_papers(tmp_path: Path) -> None:
    procedure, _ = one(
        tmp_path,
        executionCases=[
            case("Hồ sơ của người nhận con nuôi:", paper("Đơn xin")),
            case("Hồ sơ của người được nhận làm con nuôi:", paper("Ảnh", 2)),
        ],
    )
    assert procedure.questions == ()
    assert [p.plain for p in procedure.papers] == [
        "Hồ sơ của người nhận con nuôi",
        "Hồ sơ của người được nhận làm con nuôi",
    ]


def test_what_is_not_clearly_a_branch_stays_on_everybodys_list(tmp_path: Path) -> None:
    procedure, findings = one(
        tmp_path,
        executionCases=[case("Một điều lạ lùng", paper("Giấy lạ")), case("", paper("Tờ khai"))],
    )
    assert names(procedure) == {"Giấy lạ", "Tờ khai"}
    assert "«Một điều lạ lùng»" in said(findings)


def test_papers_that_an_authority_makes_are_not_asked_for(tmp_path: Path) -> None:
    procedure, findings = one(
        tmp_path,
        executionCases=[
            case("", paper("Đơn")),
            case("Hồ sơ Sở Tài chính trình Ủy ban nhân dân cấp tỉnh, gồm:", paper("Tờ trình")),
        ],
    )
    assert [p.use for p in procedure.papers] == [PaperUse.SUBMIT, PaperUse.EXEMPT]
    assert "cơ quan nhà nước lập" in said(findings)


# Branches


def test_branches_become_the_options_of_one_question(tmp_path: Path) -> None:
    procedure, findings = one(
        tmp_path,
        executionCases=[
            case("a) Trường hợp mua nhà:", paper("Hợp đồng mua"), paper("Tờ khai")),
            case("b) Trường hợp thuê nhà:", paper("Hợp đồng thuê"), paper("Tờ khai")),
        ],
    )
    assert options(procedure) == [["Trường hợp mua nhà", "Trường hợp thuê nhà"]]
    assert names(procedure, truong_hop="1") == {"Hợp đồng mua", "Tờ khai"}
    assert names(procedure, truong_hop="2") == {"Hợp đồng thuê", "Tờ khai"}
    assert len(procedure.papers) == 3, "the same paper of two branches is one paper"
    assert "2 trường hợp" in said(findings)


def test_somebody_in_no_branch_needs_only_what_everybody_needs(tmp_path: Path) -> None:
    procedure, _ = one(
        tmp_path,
        executionCases=[
            case("", paper("Tờ khai")),
            case("Trường hợp đã ly hôn, hồ sơ gồm:", paper("Bản án")),
        ],
    )
    assert names(procedure, truong_hop="khong") == {"Tờ khai"}
    assert names(procedure, truong_hop="1") == {"Tờ khai", "Bản án"}


def test_somebody_who_sends_another_is_asked_apart_from_the_branches(tmp_path: Path) -> None:
    procedure, _ = one(
        tmp_path,
        executionCases=[
            case("Trường hợp cấp mới", paper("Đơn mới")),
            case("Trường hợp cấp lại", paper("Đơn lại")),
            case("* Trường hợp ủy quyền thực hiện thủ tục:", paper("Giấy ủy quyền")),
        ],
    )
    assert len(procedure.questions) == 2
    assert names(procedure, truong_hop="1", nguoi_lam_thay="khong") == {"Đơn mới"}
    assert names(procedure, truong_hop="2", nguoi_lam_thay="1") == {"Đơn lại", "Giấy ủy quyền"}


def test_papers_for_the_internet_are_those_of_that_channel(tmp_path: Path) -> None:
    procedure, _ = one(
        tmp_path,
        executionMethods=[method("DIRECT"), method("ONLINE")],
        executionCases=[
            case("", paper("Tờ khai")),
            case("Trường hợp đăng ký trên môi trường điện tử:", paper("Bản điện tử")),
        ],
    )
    assert procedure.questions == ()
    assert names(procedure, channel="in_person") == {"Tờ khai"}
    assert names(procedure, channel="online") == {"Tờ khai", "Bản điện tử"}


def test_the_same_branch_written_twice_is_one_option(tmp_path: Path) -> None:
    procedure, _ = one(
        tmp_path,
        executionCases=[
            case("Trường hợp mua nhà", paper("A")),
            case("Trường hợp thuê nhà", paper("B")),
            case("Trường hợp mua nhà", paper("C")),
        ],
    )
    assert [len(found) for found in options(procedure)] == [2]
    assert names(procedure, truong_hop="1") == {"A", "C"}


def test_a_long_branch_is_shortened_and_can_be_read_whole(tmp_path: Path) -> None:
    long = "Trường hợp " + "rất dài " * 40
    procedure, _ = one(
        tmp_path, executionCases=[case(long, paper("A")), case("Trường hợp ngắn", paper("B"))]
    )
    option = procedure.questions[0].options[0]
    assert option.text.endswith("…")
    assert option.help == long.strip()


# Rows


def test_rows_glued_together_are_taken_apart_at_their_count(tmp_path: Path) -> None:
    procedure, findings = one(
        tmp_path,
        executionCases=[case("", paper("Nộp các giấy sau:0 bản chính- Bản vẽ2 bản chính+ Ảnh"))],
    )
    assert notes(procedure) == ["Nộp các giấy sau:"]
    assert [(p.name, p.originals) for p in procedure.papers] == [("Bản vẽ", 2), ("Ảnh", 1)]
    assert "dính vào nhau" in said(findings)


def test_a_heading_glued_to_the_paper_before_it_is_found(tmp_path: Path) -> None:
    procedure, _ = one(
        tmp_path,
        executionCases=[
            case("* Giấy tờ phải nộp:", paper("Tờ khai")),
            case("Chứng cứ, gồm:0 bản chính* Giấy tờ phải xuất trình:", paper("Hộ chiếu")),
        ],
    )
    assert [(p.name, p.use) for p in procedure.papers] == [
        ("Tờ khai", PaperUse.SUBMIT),
        ("Hộ chiếu", PaperUse.PRESENT),
    ]
    assert notes(procedure) == ["Chứng cứ, gồm:"]


def test_a_count_in_the_name_counts(tmp_path: Path) -> None:
    procedure, findings = one(
        tmp_path, executionCases=[case("", paper("+ Tờ khai hải quan: 02 bản chính", 0, 0))]
    )
    assert [(p.originals, p.copies) for p in procedure.papers] == [(2, 0)]
    assert "nằm trong tên" in said(findings)


def test_a_count_that_may_be_cut_wrongly_is_said(tmp_path: Path) -> None:
    _, findings = one(
        tmp_path, executionCases=[case("", paper("Đơn ngày 01/01/2026", 1, 1, ambiguous=True))]
    )
    assert "cắt nhầm" in said(findings)


@pytest.mark.parametrize(
    ("written", "name", "form"),
    [
        ("- Đơn theo Mẫu số 05 TT-BNNMTMẫu số 05.docx", "Đơn theo Mẫu số 05 TT-BNNMT", "Mẫu số 05"),
        ("Tờ khai (Mẫu NA9).10-NA9 (1).doc", "Tờ khai (Mẫu NA9).", "10-NA9 (1)"),
        ("Đơn đề nghị;Phulucso4a.docx", "Đơn đề nghị", "Phulucso4a"),
        ("Đơn đề nghị.", "Đơn đề nghị.", ""),
    ],
)
def test_the_file_glued_to_a_name_is_its_form(
    tmp_path: Path, written: str, name: str, form: str
) -> None:
    procedure, _ = one(tmp_path, executionCases=[case("", paper(written))])
    assert [(p.name, p.form) for p in procedure.papers] == [(name, form)]


def test_rows_numbered_backwards_are_turned_round(tmp_path: Path) -> None:
    rows = [paper("3. Ba"), paper("1. Một"), paper("2. Hai")]
    procedure, _ = one(tmp_path, executionCases=[case("", *rows)])
    assert [p.name for p in procedure.papers] == ["Một", "Hai", "Ba"]


# The patterns


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("* Giấy tờ phải nộp:", Kind.PLAIN),
        ("1.3.1. Thành phần hồ sơ:", Kind.PLAIN),
        ("Bao gồm", Kind.PLAIN),
        ("Giấy tờ phải xuất trình:", Kind.PRESENT),
        ("*Lưu ý:", Kind.NOTES),
        ("(ii) Trường hợp hồ sơ không thay đổi", Kind.BRANCH),
        ("9.3.1.2. Đối với trường hợp cấp lại", Kind.BRANCH),
        ("Đối với giấy tờ gửi kèm theo", Kind.NOTES),
        ("Hồ sơ của người nhận con nuôi", Kind.PART),
        ("Hồ sơ hết sức kỳ lạ", Kind.UNSURE),
    ],
)
def test_a_case_is_known_by_its_words(name: str, kind: Kind) -> None:
    assert cases.kinds([cases.bare(name), "Trường hợp khác"])[0] is kind


def test_noun_phrases_are_branches_only_among_others() -> None:
    assert cases.kinds(["Hồ sơ cấp mới", "Hồ sơ cấp lại"]) == [Kind.BRANCH, Kind.BRANCH]
    assert Kind.BRANCH not in cases.kinds(["Hồ sơ cấp mới", ""])


_words = st.text(alphabet="abcđêTH :.-*01;()", max_size=40)


@given(
    st.lists(
        st.tuples(_words, st.lists(st.tuples(_words, st.integers(0, 3)), max_size=4)), max_size=5
    )
)
def test_no_paper_with_a_count_is_ever_hidden_from_everybody(
    found: list[tuple[str, list[tuple[str, int]]]],
) -> None:
    portal_cases = [
        record.PortalCase(
            name=name,
            profile_components=[record.PortalPaper(name=n, original_qty=q) for n, q in rows],
        )
        for name, rows in found
    ]
    result = papers.listed(portal_cases, [], lambda what, remedy: None)
    known = {question.id: {o.id for o in question.options} for question in result.questions}
    for item in (*result.papers, *result.notes):
        for question, wanted in item.when.items():
            assert wanted
            assert set(wanted) <= known[question]
    counted = any(q and cases.unmarked(n.strip()) for _, rows in found for n, q in rows)
    assert bool(result.papers) >= counted
