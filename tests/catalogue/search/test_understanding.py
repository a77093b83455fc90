"""What people type on glass is understood, whatever their fingers and ears made of it."""

from __future__ import annotations

import unicodedata

import pytest

from kiosk.catalogue.edition import Entry
from kiosk.catalogue.found import Fit
from kiosk.catalogue.search import Search

from .small import codes, entry, search

BIRTH = entry("1", "Thủ tục đăng ký khai sinh", plain="Làm giấy khai sinh cho con")
DEATH = entry("2", "Đăng ký khai tử")
MARRIAGE = entry("3", "Đăng ký kết hôn")
LAND = entry("4", "Cấp giấy chứng nhận quyền sử dụng đất")
SHOP = entry("5", "Đăng ký thành lập hộ kinh doanh")
PEACE = entry("6", "Công nhận hòa giải viên", plain="Nhận người hòa giải ở xóm")
TAXI = entry("7", "Cấp phù hiệu xe taxi")
MOVING = entry("8", "Bố trí tái định cư")
STAY = entry("9", "Xác nhận thông tin cư trú", forms=("CT01", "CT07"))
SIGNATURE = entry("10", "Chứng thực chữ ký")
POOR = entry("11", "Xét công nhận hộ nghèo")
FARM = entry("12", "Hỗ trợ nuôi lợn rừng theo quy định")


@pytest.fixture(scope="module")
def town() -> Search:
    every = (BIRTH, DEATH, MARRIAGE, LAND, SHOP, PEACE, TAXI, MOVING, STAY, SIGNATURE, POOR, FARM)
    return search(*every)


def _is_first(town: Search, typed: str, code: str) -> None:
    found = town.find(typed)
    assert codes(found)[:1] == [code]
    assert found.fit is Fit.FITS


# Letters


@pytest.mark.parametrize("typed", ["khai tử", "khai tu", "KHAI TỬ", "Khai, tử!", "  khai   tử "])
def test_marks_capitals_and_signs_may_be_left_out(town: Search, typed: str) -> None:
    _is_first(town, typed, DEATH.code)


def test_letters_in_pieces_are_the_same_letters(town: Search) -> None:
    for typed in ("kết hôn", "quyền sử dụng đất", "hộ nghèo"):
        assert town.find(unicodedata.normalize("NFD", typed)) == town.find(typed)


def test_hidden_characters_are_not_there(town: Search) -> None:
    assert town.find("\ufeffkh\u200bai\u200e tử") == town.find("khai tử")


@pytest.mark.parametrize("typed", ["thủ tục kết hôn", "thu tuc ket hon", "Thủ tục  kết hôn"])
def test_thu_tuc_before_the_words_does_not_matter(town: Search, typed: str) -> None:
    assert town.find(typed) == town.find("kết hôn")


@pytest.mark.parametrize(
    "typed", ["tôi muốn làm khai sinh cho con", "giờ cần kết hôn thì làm ", "cho em khai tử với"]
)
def test_words_of_every_sentence_do_not_disturb(town: Search, typed: str) -> None:
    found = town.find(typed)
    assert found.fit is Fit.FITS
    assert set(codes(found)[:1]) <= {BIRTH.code, MARRIAGE.code, DEATH.code}


# Joined and torn words


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("khaisinh", BIRTH.code),
        ("khaiSinh ", BIRTH.code),
        ("kếthôn", MARRIAGE.code),
        ("dangkykethon", MARRIAGE.code),
        ("đăngký kếthôn", MARRIAGE.code),
        ("dangky ket hon", MARRIAGE.code),
        ("hokinhdoanh ", SHOP.code),
        ("quyensudungdat", LAND.code),
        ("hokinhdo", SHOP.code),
    ],
)
def test_words_typed_together_come_apart(town: Search, typed: str, code: str) -> None:
    _is_first(town, typed, code)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("kh ai sinh", BIRTH.code),
        ("kha i sinh ", BIRTH.code),
        ("khai s inh", BIRTH.code),
        ("đăng ký kết h ôn", MARRIAGE.code),
        ("ngh èo", POOR.code),
    ],
)
def test_words_torn_apart_are_put_together(town: Search, typed: str, code: str) -> None:
    _is_first(town, typed, code)


@pytest.mark.parametrize(
    ("typed", "code"),
    [("khais inh", BIRTH.code), ("đăn gký kết hôn", MARRIAGE.code), ("khaisi nh", BIRTH.code)],
)
def test_a_blank_may_stand_in_the_wrong_place(town: Search, typed: str, code: str) -> None:
    _is_first(town, typed, code)


# Initials and forms


@pytest.mark.parametrize(
    ("typed", "code"),
    [("hkd", SHOP.code), ("HKD", SHOP.code), ("qsdđ", LAND.code), ("cgcnqsdd", LAND.code)],
)
def test_initials_of_a_name_are_enough(town: Search, typed: str, code: str) -> None:
    assert codes(town.find(typed))[:1] == [code]


@pytest.mark.parametrize("typed", ["CT01", "ct01", "CT 01", "ct 07", "Ct07 "])
def test_the_code_of_a_form_leads_to_what_needs_it(town: Search, typed: str) -> None:
    assert codes(town.find(typed)) == [STAY.code]


# Keys that no input method composed


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("ddawng kys keets hoon", MARRIAGE.code),
        ("dang ky ketes hoon", MARRIAGE.code),
        ("khai tuwr", DEATH.code),
        ("d9ang ky1 khai tu73 ", DEATH.code),
        ("ho65 kinh doanh", SHOP.code),
        ("quyeefn suwr dungj ddaats", LAND.code),
        ("KHAI TUWR", DEATH.code),
    ],
)
def test_keys_of_telex_and_vni_are_letters(town: Search, typed: str, code: str) -> None:
    _is_first(town, typed, code)


def test_keys_that_are_a_word_already_stay_that_word(town: Search) -> None:
    _is_first(town, "xe taxi", TAXI.code)
    _is_first(town, "taxi ", TAXI.code)


def test_composed_marks_count_as_typed_ones() -> None:
    both = search(entry("2", "Khai tử"), entry("1", "Khai tự"))
    assert codes(both.find("khai tuwr "))[0] == "2"
    assert codes(both.find("khai tuwj "))[0] == "1"
    assert codes(both.find("khai tu73 "))[0] == "2"


# Places of tones, and regions


@pytest.mark.parametrize(
    ("name", "typed"), [("Hòa giải", "hoà giải "), ("Hoà giải", "hòa giải "), ("Thuỷ", "thủy ")]
)
def test_the_old_and_the_new_place_of_a_tone_are_the_same(name: str, typed: str) -> None:
    other = name.replace("ò", "ó").replace("à", "á").replace("ỷ", "ý")
    found = codes(search(entry("2", name), entry("1", other)).find(typed))
    assert found[0] == "2"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("hộ lghèo", POOR.code),
        ("luôi nợn", FARM.code),
        ("khai xinh ", BIRTH.code),
        ("quyền xử dụng đất", LAND.code),
        ("hộ kinh zoanh", SHOP.code),
        ("trứng thực chữ ký", SIGNATURE.code),
        ("chứng thực trữ ký", SIGNATURE.code),
        ("hòa dải", PEACE.code),
        ("hòa rải", PEACE.code),
        ("lợn gừng", FARM.code),
        ("lợn dừng ", FARM.code),
        ("giấy chứng nhận quyền sử rụng đất", LAND.code),
        ("đăng kí kết hôn", MARRIAGE.code),
        ("dang ki khai tu", DEATH.code),
        ("chữ kí", SIGNATURE.code),
        ("qui định", FARM.code),
        ("bố chí tái định cư", MOVING.code),
        ("hộ ngèo", POOR.code),
    ],
)
def test_letters_that_a_region_does_not_tell_apart(town: Search, typed: str, code: str) -> None:
    assert codes(town.find(typed))[:1] == [code]


@pytest.mark.parametrize(
    ("typed", "code"),
    [("khai tữ", "2"), ("hộ nghẻo", "3"), ("chử ký ", "4"), ("sữa chữa ", "5"), ("nghĩ hè", "6")],
)
def test_hook_and_tilde_are_one_to_many_ears(typed: str, code: str) -> None:
    town = search(
        entry("1", "Khai tự"),
        entry("2", "Khai tử"),
        entry("3", "Hộ nghẽo"),
        entry("4", "Chữ ký"),
        entry("5", "Sửa chữa"),
        entry("6", "Nghỉ hè"),
    )
    assert codes(town.find(typed))[:1] == [code]


# Slips


def _slips(word: str) -> list[str]:
    """One letter less, more, other, or changed places with the next, wherever there is one."""
    places = range(len(word))
    return [
        *(word[:at] + word[at + 1 :] for at in places),
        *(word[:at] + word[at] + word[at:] for at in places),
        *(word[:at] + "w" + word[at + 1 :] for at in places),
        *(word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in places[:-1]),
    ]


@pytest.mark.parametrize("slipped", _slips("sinh"))
def test_a_slip_in_one_word_does_not_matter(town: Search, slipped: str) -> None:
    assert BIRTH.code in codes(town.find(f"dang ky khai {slipped} "))[:2]


@pytest.mark.parametrize("slipped", _slips("nghèo"))
def test_one_word_alone_may_have_a_slip(town: Search, slipped: str) -> None:
    assert POOR.code in codes(town.find(f"{slipped} "))


@pytest.mark.parametrize("slipped", _slips("nghèo"))
def test_a_slip_in_a_rare_word_does_not_matter(town: Search, slipped: str) -> None:
    _is_first(town, f"hộ {slipped} ", POOR.code)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("kinj doanh", SHOP.code),
        ("khau sinh", BIRTH.code),
        ("jhai sunh ", BIRTH.code),
        ("ket gon", MARRIAGE.code),
        ("chứg thực chữ kí", SIGNATURE.code),
        ("tái định cu", MOVING.code),
        ("dinh cu tai ", MOVING.code),
    ],
)
def test_each_word_may_have_a_slip_of_its_own(town: Search, typed: str, code: str) -> None:
    assert codes(town.find(typed))[:1] == [code]


def test_a_word_in_the_wrong_company_is_a_slip_too() -> None:
    """«khẩu» is a word, but nobody says «khẩu sinh»."""
    town = search(BIRTH, entry("2", "Nhập khẩu"), entry("3", "Cấp lại sinh phẩm"))
    _is_first(town, "khau sinh ", BIRTH.code)


# As one types


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("đăng ký kết hôn", MARRIAGE.code),
        ("dang ky ket hon", MARRIAGE.code),
        ("hộ kinh doanh", SHOP.code),
        ("taxi", TAXI.code),
    ],
)
def test_every_beginning_finds_what_it_becomes(town: Search, typed: str, code: str) -> None:
    for end in range(2, len(typed) + 1):
        assert code in codes(town.find(typed[:end])), typed[:end]


def test_a_blank_says_that_the_word_is_whole() -> None:
    both = search(entry("2", "Hộ"), entry("1", "Hồi sức"))
    assert set(codes(both.find("ho"))) == {"1", "2"}
    assert codes(both.find("ho ")) == ["2"]


# Beside the names


@pytest.mark.parametrize(
    "beside",
    [
        entry("2", "Đăng ký lại", keywords=("đóng ghe",)),
        entry("2", "Đăng ký lại", results=("Giấy mời mua ghe",)),
        entry("2", "Đăng ký lại", field="Ghe thuyền"),
        entry("2", "Đăng ký lại", forms=("GHE",)),
        entry("2", "Đăng ký lại", plain="Báo đóng ghe"),
        entry("2", "Đăng ký lại", everyday=("mua ghe",)),
    ],
    ids=["keyword", "result", "field", "form", "plain name", "everyday name"],
)
def test_what_stands_beside_the_official_name_leads_there_too(beside: Entry) -> None:
    assert codes(search(BIRTH, beside).find("ghe ")) == ["2"]


# Codes


def test_a_begun_code_finds_the_shortest_first_then_the_next() -> None:
    three = [entry(code, "Báo") for code in ("1.0012345", "1.001235", "1.001234")]
    assert codes(search(*three).find("1.0012")) == ["1.001234", "1.001235", "1.0012345"]


@pytest.mark.parametrize(
    "typed", ["1.001234", "1.\u200b001234", "1001234", "1.001234.000.00.00.H10", "1.001234.h"]
)
def test_a_code_is_found_with_whatever_an_office_wrote_behind_it(typed: str) -> None:
    town = search(entry("1.001234", "Báo"), entry("1.001235", "Báo lại"))
    assert codes(town.find(typed)) == ["1.001234"]


def test_a_code_of_a_province_is_found_by_its_own_ending() -> None:
    town = search(entry("3.000250.H13", "Báo"), entry("3.000250", "Báo lại"))
    assert codes(town.find("3.000250.H13"))[0] == "3.000250.H13"
    assert codes(town.find("3.000250"))[0] == "3.000250"


@pytest.mark.parametrize("typed", ["2024", "năm 2024", "điều 12", "50/2026", "12 tháng"])
def test_a_number_is_no_code(typed: str) -> None:
    town = search(entry("2.024001", "Báo"), entry("1", "Sổ cấp năm 2024, điều 12, 50/2026, tháng"))
    found = codes(town.find(typed))
    assert "1" in found or typed == "2024"
