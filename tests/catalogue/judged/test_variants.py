"""The mechanical slips are slips that fingers make, and always the same ones."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.text import fold

from .variants import NEIGHBOURS, one_slip, telex, unaccented, vni

QUERIES = [
    "đăng ký khai sinh",
    "Cấp lại GIẤY chứng nhận quyền sử dụng đất",
    "làm thẻ căn cước cho bé ở huyện khác về",
    "ô a ơ",
    "tờ CT01 mã 1.001193 của 2 vợ chồng",
]


def test_without_accents_only_the_marks_are_gone() -> None:
    assert unaccented("Đường ĐẤT ở Huế, Ỷ lại") == "Duong DAT o Hue, Y lai"
    decomposed = unicodedata.normalize("NFD", "Đường ĐẤT")
    assert unaccented(decomposed) == "Duong DAT"


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("đăng ký khai sinh", "ddawng kys khai sinh"),
        ("giấy khai tử", "giaays khai tuwr"),
        ("hoà giải", "hoaf giair"),
        ("khuyến mãi", "khuyeens maix"),
        ("tự ý", "tuwj ys"),
        ("quốc tịch", "quoocs tichj"),
        ("Đất ĐAI", "DDaats DDAI"),
        ("CT01 1.001193", "CT01 1.001193"),
        ("ket hon", "ket hon"),
    ],
)
def test_telex_keys_are_those_one_types(query: str, keys: str) -> None:
    assert telex(query) == keys


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("đăng ký", "d9a8ng ky1"),
        ("giấy khai tử", "gia6y1 khai tu73"),
        ("khuyến mãi bộ", "khuye6n1 mai4 bo65"),
        ("hoà", "hoa2"),
        ("ket hon 2", "ket hon 2"),
    ],
)
def test_vni_keys_are_those_one_types(query: str, keys: str) -> None:
    assert vni(query) == keys


def test_people_leave_out_keys_of_telex_that_are_not_needed() -> None:
    """«ươ» with one w or two, and «ư» as w alone: all of them are seen on real glass."""
    both = telex("đường được người trường nước vườn lương mượn phường thương rượu").split()
    assert {keys.count("w") for keys in both} == {1, 2}
    alone = telex("sử chứng cư tư thư dưỡng chữ tứ sự mừng gửi").split()
    assert any(re.search(r"(?<!u)w", keys) for keys in alone)
    assert any("uw" in keys for keys in alone)


@given(st.sampled_from(QUERIES), st.integers(0, 10_000))
def test_a_slip_is_one_slip(query: str, seed: int) -> None:
    slipped = one_slip(query, seed)
    assert slipped == one_slip(query, seed)
    assert slipped != query
    assert abs(len(slipped) - len(query)) <= 1
    assert re.findall(r"\d+", slipped) == re.findall(r"\d+", query)
    before, after = fold(query).split(), fold(slipped).split()
    assert len(before) == len(after)
    changed = [(a, b) for a, b in zip(before, after, strict=True) if a != b]
    assert len(changed) == 1
    assert _one_slip_apart(*changed[0])


def _one_slip_apart(right: str, typed: str) -> bool:
    if len(typed) > len(right):
        return any(right[: i + 1] + right[i:] == typed for i in range(len(right)))
    if len(typed) < len(right):
        return any(right[:i] + right[i + 1 :] == typed for i in range(len(right)))
    differing = [i for i, (a, b) in enumerate(zip(right, typed, strict=True)) if a != b]
    if len(differing) == 2:
        one, two = differing
        return two == one + 1 and right[one] == typed[two] and right[two] == typed[one]
    (place,) = differing
    return typed[place] in NEIGHBOURS[right[place]]


def test_all_four_kinds_of_slips_come_up() -> None:
    lengths = {len(one_slip("khai", seed)) for seed in range(50)}
    assert lengths == {3, 4, 5}
    same = [one_slip("khai", seed) for seed in range(200)]
    assert any(sorted(typed) == sorted("khai") for typed in same)
    assert any(len(typed) == 4 and sorted(typed) != sorted("khai") for typed in same)


def test_where_there_are_no_letters_nothing_slips() -> None:
    for query in ("", "1.001193", "CT01", "🙂 ?!"):
        assert one_slip(query) == query


def test_neighbours_lie_beside_each_other_on_the_glass() -> None:
    assert set(NEIGHBOURS["s"]) == set("awedzx")
    assert set(NEIGHBOURS["q"]) == set("wa")
    for one, others in NEIGHBOURS.items():
        assert all(one in NEIGHBOURS[other] for other in others)
