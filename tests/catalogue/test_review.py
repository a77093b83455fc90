"""When a law changes, staff find what rests on it; what was forgotten comes up by itself."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.catalogue import law, review
from kiosk.catalogue.law import Match
from kiosk.catalogue.model import (
    Catalogue,
    LegalBasis,
    Procedure,
    Provenance,
    RepealedDocument,
)

TODAY = dt.date(2026, 11, 25)
PLAIN = Procedure(
    code="9.000001",
    name="Thủ tục xin một tờ giấy",
    plain_name="Xin tờ giấy",
    field_id="giay",
    provenance=Provenance(source="Một nguồn bịa ra", read_on="2026-07"),
)


def _on(*numbers: str, code: str = "9.000001") -> Procedure:
    bases = tuple(LegalBasis(number=number, title="Về giấy tờ") for number in numbers)
    return replace(PLAIN, code=code, legal_bases=bases)


def _codes(concerns: tuple[review.Concern, ...]) -> list[str]:
    return [concern.procedure.code for concern in concerns]


# By document


@pytest.mark.parametrize(
    "typed",
    [
        "123/2015/NĐ-CP",
        "123/2015/nđ-cp",
        "123/2015/nd-cp",
        " 123 / 2015 / NĐ – CP ",
        "Nghị định số 123/2015/NĐ-CP",
        "nghi dinh 123/2015/nd-cp ngay 15/11/2015",
        "0123/2015/NĐ-CP.",
    ],
)
def test_a_document_is_found_however_its_number_is_typed(typed: str) -> None:
    [concern] = review.resting_on([_on("1/2020/TT-BTP"), _on("123/2015/NĐ-CP")], typed)
    assert concern.why == "Căn cứ 123/2015/NĐ-CP. Về giấy tờ."


@pytest.mark.parametrize("other", ["1123/2015/NĐ-CP", "123/2016/NĐ-CP", "123/2015/TT-BTP"])
def test_a_number_that_only_looks_alike_is_another_document(other: str) -> None:
    assert review.resting_on([_on(other)], "123/2015/NĐ-CP") == ()


def test_a_number_the_portal_cut_is_offered_as_possible_after_the_sure_ones() -> None:
    cut, whole = _on("123/2015/NĐ-C"), _on("123/2015/NĐ-CP", code="9.000002")
    found = review.resting_on([cut, whole], "123/2015/NĐ-CP")
    assert _codes(found) == ["9.000002", "9.000001"]
    assert "Có thể" in found[1].why
    assert "123/2015/NĐ-C»" in found[1].why


def test_the_beginning_of_a_number_is_enough_to_look_for() -> None:
    assert _codes(review.resting_on([_on("123/2015/NĐ-CP")], "123/2015")) == ["9.000001"]


@pytest.mark.parametrize("typed", ["", "  ", "1", "12", "luật", "/", "2015"])
def test_hardly_anything_typed_finds_nothing(typed: str) -> None:
    assert review.resting_on([_on("123/2015/NĐ-CP", "1/2020/TT-BTP", "")], typed) == ()


def test_what_rests_twice_on_a_document_is_listed_once() -> None:
    assert len(review.resting_on([_on("123/2015/NĐ-CP", "123/2015/nđ-cp")], "123/2015/nd-cp")) == 1


def test_birth_registration_rests_on_its_decree(sample: Catalogue) -> None:
    found = review.resting_on(sample.procedures, "123/2015/nd-cp")
    assert "1.001193" in _codes(found)


@given(st.text(), st.text())
def test_any_text_may_be_asked_for(one: str, other: str) -> None:
    assert law.match(one, other) in (None, Match.SAME, Match.POSSIBLE)
    assert law.match(one, other) is law.match(other, one)
    assert law.normal(law.normal(one)) == law.normal(one)


# Not reviewed


@pytest.mark.parametrize(
    ("read", "checked", "months", "listed"),
    [
        ("2026-07", None, 4, False),  # the last day of July is not four months ago
        ("2026-07", None, 3, True),
        ("2026-07-25", None, 4, True),
        ("2026-07-26", None, 4, False),
        ("2020-01", dt.date(2026, 11, 1), 1, False),
        ("2020-01", dt.date(2026, 10, 25), 1, True),
        ("2026-11", dt.date(2020, 1, 1), 1, False),  # read again after it was checked
        ("hồi trước", None, 600, True),
        ("2026-13", None, 1, True),
        ("hồi trước", dt.date(2026, 11, 1), 1, False),
    ],
)
def test_what_nobody_looked_at_for_long_is_listed(
    read: str, checked: dt.date | None, months: int, listed: bool
) -> None:
    seen = replace(PLAIN, provenance=Provenance(source="A", read_on=read, checked_on=checked))
    assert bool(review.not_reviewed([seen], months, TODAY)) is listed


def test_the_longest_ago_comes_first_and_says_when() -> None:
    def read(code: str, read_on: str, checked_on: dt.date | None = None) -> Procedure:
        source = Provenance(source="A", read_on=read_on, checked_on=checked_on)
        return replace(PLAIN, code=code, provenance=source)

    found = review.not_reviewed(
        [
            read("9.000001", "2025-07"),
            read("9.000002", "2024-01-15"),
            read("9.000003", "?"),
            read("9.000004", "2024-01-15", dt.date(2024, 6, 1)),
        ],
        12,
        TODAY,
    )
    assert [(c.procedure.code, c.why) for c in found] == [
        ("9.000003", "Chưa rõ ngày đọc nguồn, chưa ai soát lại."),
        ("9.000002", "Đọc nguồn ngày 15/01/2024, từ đó chưa ai soát lại."),
        ("9.000004", "Soát lại lần cuối ngày 01/06/2024."),
        ("9.000001", "Đọc nguồn tháng 07/2025, từ đó chưa ai soát lại."),
    ]


@given(st.integers(0, 100_000), st.dates())
def test_any_number_of_months_may_be_asked_for(months: int, today: dt.date) -> None:
    review.not_reviewed([PLAIN], months, today)


def test_a_month_back_from_the_last_of_march_is_the_last_of_february() -> None:
    seen = replace(PLAIN, provenance=Provenance(source="A", read_on="2026-02-28"))
    assert review.not_reviewed([seen], 1, dt.date(2026, 3, 31))
    assert not review.not_reviewed([seen], 1, dt.date(2026, 3, 27))


# Ending


@pytest.mark.parametrize(
    ("end", "said"),
    [
        (None, None),
        (dt.date(2026, 12, 26), None),
        (dt.date(2026, 12, 25), "Còn hiệu lực đến hết ngày 25/12/2026, tức là 30 ngày nữa."),
        (TODAY, "Hôm nay là ngày cuối còn hiệu lực."),
        (dt.date(2026, 11, 24), "Đã hết hiệu lực sau ngày 24/11/2026."),
        (dt.date(2020, 1, 1), "Đã hết hiệu lực sau ngày 01/01/2020."),
    ],
)
def test_what_ends_within_thirty_days_is_listed(end: dt.date | None, said: str | None) -> None:
    found = review.expiring([replace(PLAIN, valid_to=end)], 30, TODAY)
    assert [concern.why for concern in found] == ([] if said is None else [said])


def test_what_ends_first_comes_first() -> None:
    ends = [dt.date(2026, 12, day) for day in (9, 3, 6)]
    found = review.expiring([replace(PLAIN, valid_to=end) for end in ends], 30, TODAY)
    assert [concern.procedure.valid_to for concern in found] == sorted(ends)


# On a repealed document


def test_what_rests_on_a_repealed_document_says_since_when_and_what_replaces_it() -> None:
    marked = RepealedDocument(
        number="123/2015/nđ-cp", since=dt.date(2026, 7, 1), replaced_by="9/2026/NĐ-CP"
    )
    [concern] = review.on_repealed([_on("123/2015/NĐ-CP"), PLAIN], [marked], TODAY)
    assert concern.why == (
        "123/2015/nđ-cp hết hiệu lực từ ngày 01/07/2026. Văn bản thay thế: 9/2026/NĐ-CP."
    )


def test_a_repeal_to_come_is_announced() -> None:
    marked = RepealedDocument(number="123/2015/NĐ-CP", since=dt.date(2027, 1, 1))
    [concern] = review.on_repealed([_on("123/2015/NĐ-CP")], [marked], TODAY)
    assert concern.why == "123/2015/NĐ-CP sẽ hết hiệu lực từ ngày 01/01/2027."
    [concern] = review.on_repealed([_on("123/2015/NĐ-CP")], [marked], dt.date(2027, 1, 1))
    assert "sẽ" not in concern.why


def test_two_repealed_documents_are_one_concern() -> None:
    marked = [RepealedDocument(number="1/2015/NĐ-CP"), RepealedDocument(number="2/2015/NĐ-CP")]
    [concern] = review.on_repealed([_on("1/2015/NĐ-CP", "2/2015/NĐ-CP")], marked, TODAY)
    assert concern.why == "1/2015/NĐ-CP đã hết hiệu lực. 2/2015/NĐ-CP đã hết hiệu lực."


def test_a_cut_number_of_a_repealed_document_is_only_possible() -> None:
    marked = RepealedDocument(number="1/2015/NĐ-CP")
    [concern] = review.on_repealed([_on("1/2015/NĐ-C")], [marked], TODAY)
    assert "có thể là văn bản này" in concern.why


def test_without_repealed_documents_nothing_is_listed() -> None:
    assert review.on_repealed([_on("1/2015/NĐ-CP")], [], TODAY) == ()
