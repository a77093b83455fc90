"""Why a row is there: the words that were asked for are marked, everyday names are named."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.catalogue.found import Hit, Reason
from kiosk.catalogue.search import Search
from kiosk.catalogue.vocabulary import Saying
from kiosk.text import fold

from .small import codes, entry, group, ignored, means, search

DEATH = entry(
    "1",
    "Thủ tục đăng ký khai tử",
    plain="Khai tử cho người đã mất",
    everyday=("khai tử", "giấy báo tử"),
)
SINGLE = entry(
    "2",
    "Cấp giấy xác nhận tình trạng hôn nhân",
    plain="Xin giấy xác nhận chưa có vợ, chồng",
    everyday=("giấy độc thân", "giấy chưa kết hôn"),
    keywords=("bỏ nhau",),
)
LAND = entry("3", "Cấp giấy chứng nhận quyền sử dụng đất", plain="Làm giấy đất lần đầu")
QUARREL = entry("4", "Hòa giải tranh chấp đất đai", plain="Nhờ xã hòa giải về đất")

WORDS = (
    means("sổ đỏ, bìa đỏ", "giấy chứng nhận quyền sử dụng đất"),
    means("<người nhà> … mất", "đăng ký khai tử"),
    group("người nhà", "bố", "bà nội"),
    means("hàng xóm lấn, hòa giải đất đai", "hòa giải + đất đai"),
    ignored("cho hỏi", "ở đâu"),
)


@pytest.fixture(scope="module")
def said() -> Search:
    return search(DEATH, SINGLE, LAND, QUARREL, vocabulary=WORDS)


def _first(asked: Search, typed: str, code: str) -> Hit:
    found = asked.find(typed)
    assert codes(found)[0] == code
    return found.hits[0]


# Marks


@pytest.mark.parametrize(
    ("typed", "text", "marked"),
    [
        ("khai tử", "Đăng ký khai tử lưu động", ["khai tử"]),
        ("khai tu ", "Đăng ký KHAI TỬ lại", ["KHAI TỬ"]),
        ("đăng ký kha", "Đăng ký lại khai tử", ["Đăng ký", "khai"]),
        ("khai tử", "Báo (khai-tử) và khai  tử", ["khai", "tử", "khai  tử"]),
        ("khai tử ", "Khai tự do", []),
        ("khai tu ", "Khai cho tử tế, tự khai tử", ["khai tử"]),
        ("kai tử ", "Đăng ký khai tử", ["khai tử"]),
        ("khaitu", "Đăng ký khai tử", ["khai tử"]),
        ("khai tuwr", "Đăng ký khai tử", ["khai tử"]),
        ("cho hỏi khai tử ở đâu", "Cho khai tử ở đâu", ["khai tử"]),
        ("khai tử", "Chưa có gì ở đây", []),
        ("khai tử", "", []),
        ("khai tử", "🙂 1.000656 ???", []),
    ],
)
def test_the_words_that_were_asked_for_are_marked(
    said: Search, typed: str, text: str, marked: list[str]
) -> None:
    hit = _first(said, typed, DEATH.code)
    assert [text[first:end] for first, end in hit.marks(text)] == marked


def test_official_words_are_marked_where_a_saying_led_to_them(said: Search) -> None:
    hit = _first(said, "sổ đỏ", LAND.code)
    marked = [LAND.name[first:end] for first, end in hit.marks(LAND.name)]
    assert marked == ["giấy chứng nhận quyền sử dụng đất"]


@pytest.mark.parametrize("typed", ["so do", "sổ đ", "so d", "sổ đỏ"])
def test_syllables_of_other_words_are_not_marked(said: Search, typed: str) -> None:
    hit = _first(said, typed, LAND.code)
    for shown in ("Hợp đồng bất động sản", "Thay đổi hộ kinh doanh, số nhà", "Sổ gốc, dấu đỏ"):
        assert hit.marks(shown) == ()


def test_the_words_of_a_saying_are_marked_apart_only_with_its_own_marks() -> None:
    lost = entry("5", "Cấp lại thẻ căn cước", plain="Làm lại thẻ căn cước bị mất")
    asked = search(lost, vocabulary=(means("mất căn cước", "cấp lại + căn cước"),))
    for typed in ("mất căn cước", "mat can cuoc"):
        marks = _first(asked, typed, lost.code).marks
        for shown, marked in (
            ("thẻ căn cước bị mất", ["căn cước", "mất"]),
            ("mặt sau thẻ căn cước", ["căn cước"]),
        ):
            assert [shown[first:end] for first, end in marks(shown)] == marked


def test_a_row_marks_only_what_led_to_it() -> None:
    both = search(
        LAND, QUARREL, vocabulary=(means("ruộng vườn", "quyền sử dụng đất", "hòa giải"),)
    ).find("ruộng vườn ")
    marks = {hit.entry.code: hit.marks("quyền sử dụng đất và hòa giải") for hit in both.hits}
    assert marks == {LAND.code: ((0, 17),), QUARREL.code: ((21, 29),)}


def test_a_code_marks_nothing() -> None:
    hit = search(entry("1.000656", "Đăng ký khai tử")).find("1.000656").hits[0]
    assert hit.marks("Mã 1.000656, đăng ký khai tử") == ()


_PIECES = ("khai", "tử", "đăng ký", "sổ đỏ", "bố mất", "giấy", "độc thân", "hàng xóm lấn")
_VIETNAMESE = st.sampled_from((*_PIECES, "Đ", "đ", "ư", "1", "-", ",", ".", "(", "KHAI"))
_SAID = st.lists(_VIETNAMESE | st.text(max_size=5), max_size=8).map(" ".join)


@given(_SAID, _SAID | st.text())
def test_marks_are_whole_words_in_order_inside_the_text(typed: str, text: str) -> None:
    for hit in _ASKED.find(typed).hits:
        end = 0
        for first, past in hit.marks(text):
            assert end <= first < past <= len(text)
            assert text[first].isalnum()
            assert text[past - 1].isalnum()
            assert not text[first - 1 : first].isalnum()
            assert not text[past : past + 1].isalnum()
            assert not end or text[end:first].strip(), "side by side is one range"
            end = past


_ASKED = search(DEATH, SINGLE, LAND, QUARREL, vocabulary=WORDS)


# Reasons


@pytest.mark.parametrize("typed", ["giấy độc thân", "giay doc than", "giấy độc thâm ", "độc thân"])
def test_the_everyday_name_by_which_it_was_found_is_named(said: Search, typed: str) -> None:
    assert _first(said, typed, SINGLE.code).reason == Reason("giấy độc thân")


def test_of_several_everyday_names_it_is_the_one_that_was_asked_for(said: Search) -> None:
    assert _first(said, "giấy chưa kết hôn", SINGLE.code).reason == Reason("giấy chưa kết hôn")


@pytest.mark.parametrize(
    ("typed", "code", "reason"),
    [
        ("sổ đỏ", LAND.code, Reason("sổ đỏ", "giấy chứng nhận quyền sử dụng đất")),
        ("bia do ", LAND.code, Reason("bia do", "giấy chứng nhận quyền sử dụng đất")),
        ("bố mất", DEATH.code, Reason("bố mất", "đăng ký khai tử")),
        ("bà nội mất", DEATH.code, Reason("bà nội mất", "đăng ký khai tử")),
        ("cho hỏi sổ đỏ ở đâu", LAND.code, Reason("sổ đỏ", "giấy chứng nhận quyền sử dụng đất")),
    ],
)
def test_a_saying_is_named_with_the_official_words_it_stands_for(
    said: Search, typed: str, code: str, reason: Reason
) -> None:
    named = _first(said, typed, code).reason
    assert named is not None
    assert (fold(named.said), named.means) == (fold(reason.said), reason.means)


def test_words_between_do_not_hide_the_saying(said: Search) -> None:
    reason = _first(said, "bà nội em mất", DEATH.code).reason
    assert reason is not None
    assert reason.means == "đăng ký khai tử"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("khai tử", DEATH.code),
        ("đăng ký khai tử", DEATH.code),
        ("giấy xác nhận chưa có vợ", SINGLE.code),
        ("hòa giải đất đai", QUARREL.code),
        ("khai tu cho nguoi", DEATH.code),
        ("dang ky kha", DEATH.code),
        ("giấy xác nhận tình trạng", SINGLE.code),
        ("kai tử ", DEATH.code),
    ],
)
def test_what_the_title_shows_needs_no_reason(said: Search, typed: str, code: str) -> None:
    assert _first(said, typed, code).reason is None


def test_what_stands_only_beside_the_names_has_no_everyday_name_to_show(said: Search) -> None:
    assert _first(said, "bỏ nhau", SINGLE.code).reason is None


def test_a_code_needs_no_reason() -> None:
    assert search(entry("1.000656", "Đăng ký khai tử")).find("1000656").hits[0].reason is None


# What "tức là" may say

AGAIN = entry("6", "Cấp lại giấy chứng nhận quán", field="quan")
CARD = entry("7", "Cấp lại thẻ bơi", field="the-thao")
DEAL = entry("8", "Bản chính giao dịch đất", field="dat")


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("mất giấy", means("mất giấy", "cấp lại")),  # in several fields
        ("hàng xóm lấn", means("hàng xóm lấn", "giấy chứng nhận + quán")),  # in two pieces
        ("sang tên", means("sang tên", "chuyển nhượng đất", "bản chính giao dịch")),  # not first
    ],
)
def test_what_is_no_name_of_one_thing_is_not_said_to_be_it(typed: str, words: Saying) -> None:
    for hit in search(AGAIN, CARD, DEAL, vocabulary=(words,)).find(typed).hits:
        assert hit.reason is None


@pytest.mark.parametrize("typed", ["mất sổ đỏ", "mat so do"])
def test_a_phrase_that_is_cut_out_of_another_one_is_not_explained(typed: str) -> None:
    words = (means("mất sổ", "cấp lại thẻ bơi"), means("sổ đỏ", "bản chính giao dịch đất"))
    found = search(AGAIN, CARD, DEAL, vocabulary=words).find(typed)
    assert codes(found)
    assert [hit.reason for hit in found.hits] == [None] * len(found.hits)
