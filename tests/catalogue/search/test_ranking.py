"""The written order: each criterion decides where those before it tie, whatever those after say.

The better procedure always has the code that would come last.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from itertools import permutations

import pytest

from kiosk.catalogue.edition import Entry
from kiosk.catalogue.model import Level
from kiosk.catalogue.vocabulary import Vocabulary

from .small import codes, common, entry, means, search

_better = partial(entry, "2")
_worse = partial(entry, "1")
_IN_PROVINCES = (Level.PROVINCE,)


def _found(
    typed: str,
    *entries: Entry,
    vocabulary: Vocabulary = (),
    popular: Mapping[str, float] | None = None,
) -> list[str]:
    """The codes in the order of the answer, which the order of the catalogue never changes."""
    answers = {
        tuple(codes(search(*listed, vocabulary=vocabulary, popular=popular).find(typed)))
        for listed in permutations(entries)
    }
    assert len(answers) == 1
    return list(answers.pop())


# 1. Not meant


def test_what_the_vocabulary_does_not_mean_is_not_offered_beside_what_it_means() -> None:
    words = (means("sổ hồng", "giấy chứng nhận", never=("thu hồi",)),)
    meant = _better("Cấp giấy chứng nhận nhà ở riêng lẻ tại tỉnh", levels=_IN_PROVINCES)
    other = _worse("Thu hồi giấy chứng nhận", everyday=("mất sổ hồng",))
    assert _found("sổ hồng ", meant, other, vocabulary=words) == ["2"]


def test_what_is_called_exactly_so_is_meant_whatever_the_vocabulary_says() -> None:
    words = (means("sổ hồng", "giấy chứng nhận", never=("thu hồi",)),)
    meant = _worse("Cấp giấy chứng nhận nhà ở riêng lẻ tại tỉnh", levels=_IN_PROVINCES)
    called = _better("Thu hồi giấy chứng nhận", everyday=("sổ hồng",))
    assert set(_found("sổ hồng ", meant, called, vocabulary=words)) == {"1", "2"}


# 2. Words


def test_more_of_the_words_come_before_fewer() -> None:
    both = _better("Trợ cấp hằng tháng cho người khuyết tật nặng")
    one = _worse("Trợ cấp", everyday=("trợ cấp",))
    assert _found("trợ cấp khuyết tật ", both, one)[0] == "2"


def test_a_word_that_few_have_counts_more_than_one_that_many_have() -> None:
    rare = _better("Giấy phép mổ trâu")
    often = (_worse("Giấy phép nuôi bò"), *(entry(f"1{i}", f"Giấy phép nuôi {i}") for i in "345"))
    assert _found("giấy phép trâu nuôi ", rare, *often)[0] == "2"


def test_a_word_in_a_name_counts_more_than_the_same_word_beside_it() -> None:
    named = _better("Mời người hòa giải về")
    for beside in (
        _worse("Mời người trông coi về", keywords=("hòa giải",)),
        _worse("Mời người trông coi về", results=("Giấy mời hòa giải",)),
        _worse("Mời người trông coi về", field="Hòa giải"),
    ):
        assert _found("hòa giải ", named, beside)[0] == "2"


def test_a_word_as_typed_counts_more_than_one_that_was_guessed() -> None:
    typed = _better("Đăng ký xe tang")
    guessed = _worse("Đăng ký xe tanh")
    assert _found("xe tang ", typed, guessed)[0] == "2"


# 3. Called so


def test_what_is_called_exactly_so_comes_before_what_is_common() -> None:
    called = _better("Xác nhận tình trạng hôn nhân", everyday=("cấp giấy độc thân",))
    longer = _worse("Cấp giấy độc thân lại")
    words = (common("cấp giấy độc thân lại"),)
    assert _found("cấp giấy độc thân ", called, longer, vocabulary=words) == ["2", "1"]


# 4. Slips


def test_a_word_with_other_marks_comes_before_one_that_was_guessed() -> None:
    other_marks = _better("Trầu cho bò")
    guessed = _worse("Tàu cho bò")
    words = (common("tàu cho bò"),)
    assert _found("bò trâu ", other_marks, guessed, vocabulary=words) == ["2", "1"]


# 5. One name


def test_words_in_one_name_come_before_words_scattered_over_several() -> None:
    together = _better("Mổ bò và trâu")
    scattered = _worse("Nuôi trâu", plain="Báo mổ")
    words = (common("nuôi trâu"),)
    assert _found("mổ trâu ", together, scattered, vocabulary=words) == ["2", "1"]


# 6. Side by side


def test_words_side_by_side_come_before_the_same_words_in_another_order() -> None:
    side_by_side = _better("Nuôi trâu mổ")
    apart = _worse("Nuôi mổ trâu")
    assert _found("trâu mổ ", side_by_side, apart) == ["2", "1"]


def test_words_side_by_side_outweigh_what_is_common() -> None:
    side_by_side = _better("Nuôi trâu mổ")
    apart = _worse("Nuôi mổ trâu")
    words = (common("nuôi mổ trâu"),)
    assert _found("trâu mổ ", side_by_side, apart, vocabulary=words) == ["2", "1"]


def test_words_side_by_side_outweigh_marks() -> None:
    side_by_side = _better("Nuôi trâu mộ")
    apart = _worse("Nuôi mổ trâu")
    assert _found("trâu mổ ", side_by_side, apart) == ["2", "1"]


# 7. Marks


@pytest.mark.parametrize(("typed", "first"), [("khai tử ", "2"), ("khai tự ", "1")])
def test_the_marks_that_were_typed_decide(typed: str, first: str) -> None:
    assert _found(typed, _better("Khai tử"), _worse("Khai tự"))[0] == first


def test_the_marks_that_were_typed_outweigh_what_is_common() -> None:
    words = (common("khai tự"),)
    assert _found("khai tử ", _better("Khai tử"), _worse("Khai tự"), vocabulary=words)[0] == "2"


def test_even_the_marks_of_a_word_that_all_have_decide() -> None:
    words = (common("cập lại ghe"),)
    marked, other = _better("Cấp lại ghe"), _worse("Cập lại ghe")
    assert _found("cấp lại ghe ", marked, other, vocabulary=words)[0] == "2"


def test_who_typed_no_marks_gets_both_by_what_comes_later() -> None:
    words = (common("khai tử", "khai tự"),)
    assert _found("khai tu ", _better("Khai tử"), _worse("Khai tự"), vocabulary=words) == ["2", "1"]


# 8. Common


def test_what_most_people_come_for_comes_first() -> None:
    wanted = _better("Mổ trâu lớn", levels=_IN_PROVINCES)
    words = (common("mổ trâu lớn"),)
    assert _found("mổ trâu ", wanted, _worse("Mổ trâu nhỏ"), vocabulary=words) == ["2", "1"]


def test_the_list_of_what_people_come_for_is_in_order() -> None:
    words = (common("mổ trâu lớn", "mổ trâu nhỏ"),)
    more, less = _better("Mổ trâu lớn"), _worse("Mổ trâu nhỏ")
    assert _found("mổ trâu ", more, less, vocabulary=words) == ["2", "1"]


# 9. Unasked


def test_the_common_procedure_comes_before_its_rare_relatives() -> None:
    plain = _better("Đăng ký kết hôn", levels=_IN_PROVINCES)
    abroad = _worse("Đăng ký kết hôn có yếu tố nước ngoài tại khu vực biên giới")
    moving = entry("10", "Đăng ký kết hôn lưu động")
    assert _found("kết hôn ", plain, moving, abroad) == ["2", "10", "1"]


def test_a_word_nobody_asked_for_outweighs_where_it_is_handled() -> None:
    plain = _better("Báo mổ trâu", levels=_IN_PROVINCES)
    longer = _worse("Cấp báo mổ trâu")
    assert _found("mổ trâu ", plain, longer, popular={"1": 90.0}) == ["2", "1"]


def test_thu_tuc_before_a_name_is_not_held_against_it() -> None:
    led_in = _better("Thủ tục khai báo mổ trâu")
    assert _found("mổ trâu ", led_in, _worse("Khai báo mổ trâu lớn")) == ["2", "1"]


def test_what_stands_in_brackets_is_not_held_against_a_name() -> None:
    bracketed = _better("Khai báo mổ trâu (áp dụng tại vùng núi phía bắc)")
    longer = _worse("Khai báo mổ trâu phía bắc")
    assert _found("mổ trâu ", bracketed, longer) == ["2", "1"]


# 10. In communes


def test_what_the_counter_here_handles_comes_before_what_is_opened_elsewhere() -> None:
    here = _better("Báo mổ trâu")
    elsewhere = _worse("Tin mổ trâu", levels=_IN_PROVINCES)
    assert _found("mổ trâu ", here, elsewhere, popular={"1": 90.0}) == ["2", "1"]


def test_the_counter_here_comes_first_even_of_hundreds() -> None:
    elsewhere = [entry(f"1.{i:03}", "Báo mổ trâu", levels=_IN_PROVINCES) for i in range(300)]
    found = search(*elsewhere, entry("2", "Báo mổ trâu")).find("mổ trâu ")
    assert codes(found)[0] == "2"


# 11. Popular


def test_what_is_opened_more_often_here_comes_before_a_shorter_name() -> None:
    opened = _better("Báo mổ trâu (ở núi)")
    shorter = _worse("Tin mổ trâu")
    assert _found("mổ trâu ", opened, shorter, popular={"2": 9.0, "1": 8.0}) == ["2", "1"]


# 12. Short


def test_fewer_words_come_first() -> None:
    assert _found("mổ trâu ", _better("Báo mổ trâu"), _worse("Tin mổ trâu (ở núi)")) == ["2", "1"]


def test_where_all_ties_the_code_decides() -> None:
    entries = [entry(code, "Báo mổ trâu") for code in ("1", "2", "3")]
    assert _found("mổ trâu ", *entries) == ["1", "2", "3"]
