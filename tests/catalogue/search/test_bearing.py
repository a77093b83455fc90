"""What has the words and speaks of another thing is not shown as what was asked for."""

from __future__ import annotations

import pytest

from kiosk.catalogue.found import Fit
from kiosk.catalogue.search import Search

from .small import codes, entry, means, search

LOST = entry("4.000001", "Trình báo mất hộ chiếu", plain="Báo mất hộ chiếu", keywords=("hộ chiếu",))
OLD = entry(
    "4.000002",
    "Trợ cấp hưu trí xã hội",
    everyday=("trợ cấp người không có lương hưu", "tiền người già"),
)
CARD = entry("4.000003", "Đóng bảo hiểm", everyday=("thẻ khám bệnh", "mua thẻ"))
ABROAD = entry("4.000004", "Ghi vào sổ việc ly hôn ở nước ngoài")
SAID = (
    means("passport", "hộ chiếu"),
    means("nghỉ hưu", "hưởng lương hưu", "lương hưu"),
    means("ly hôn, bỏ vợ", "đơn khởi kiện", "việc ly hôn"),
    means("ly hôn ở nước ngoài", "sổ việc ly hôn"),
    means("ba tui mất đồ đạc", "báo mất hộ chiếu"),
)


@pytest.fixture(scope="module")
def office() -> Search:
    return search(LOST, OLD, CARD, ABROAD, vocabulary=SAID)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("hộ chiếu", LOST.code),
        ("passport", LOST.code),
        ("lương hưu", OLD.code),
        ("nghỉ hưu", OLD.code),
        ("khám bệnh", CARD.code),
        ("ly hôn", ABROAD.code),
        ("bỏ vợ", ABROAD.code),
    ],
)
def test_what_only_has_the_words_is_near(office: Search, typed: str, code: str) -> None:
    found = office.find(typed)
    assert found.fit is Fit.NEAR
    assert codes(found)[0] == code
    assert not found.elsewhere, "the vocabulary does not say that nothing here does it"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("mất hộ chiếu", LOST.code),
        ("mat ho chieu", LOST.code),
        ("mất passport", LOST.code),
        ("trợ cấp người không có lương hưu", OLD.code),
        ("tiền người già", OLD.code),
        ("thẻ khám bệnh", CARD.code),
        ("mua thẻ", CARD.code),
        ("ly hôn ở nước ngoài", ABROAD.code),
    ],
)
def test_what_is_about_it_fits(office: Search, typed: str, code: str) -> None:
    found = office.find(typed)
    assert found.fit is Fit.FITS
    assert codes(found)[0] == code


def test_few_words_of_which_nobody_knows_one_do_not_fit_by_the_others() -> None:
    again = entry("4.000005", "Đăng ký lại khai sinh")
    asked = search(again, vocabulary=(means("mất thẻ", "đăng ký lại"),))
    assert asked.find("mất thẻ ").fit is Fit.FITS
    assert asked.find("mất thẻ zyx ").fit is Fit.NEAR


def test_a_phrase_of_which_a_word_is_missing_is_not_said_yet() -> None:
    account = entry("4.000006", "Cấp tài khoản định danh")
    asked = search(account, vocabulary=(means("mất điện thoại vneid", "tài khoản định danh"),))
    assert asked.find("mất điện thoại").fit is not Fit.FITS
    assert asked.find("mất điện thoại v").fit is Fit.FITS


def test_of_an_errand_done_elsewhere_the_verb_alone_leads_nowhere() -> None:
    stay = entry("4.000007", "Gia hạn tạm trú")
    asked = search(stay, vocabulary=(means("bằng lái xe", "giấy phép lái xe"),))
    found = asked.find("gia hạn bằng lái xe ")
    assert (found.hits, found.fit, found.elsewhere) == ((), Fit.NOTHING, True)
    assert asked.find("gia hạn").fit is Fit.FITS
