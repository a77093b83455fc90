"""People type what they call it; the procedure they mean stands first."""

from __future__ import annotations

import dataclasses
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.catalogue.edition import Edition, Entry, Imprint
from kiosk.catalogue.model import Catalogue
from kiosk.catalogue.search import MOST_RESULTS, Search
from kiosk.text import fold

from .conftest import BUILT_AT

MARRIAGE, BIRTH, DEATH = "1.000894", "1.001193", "1.000656"


@pytest.fixture(scope="session")
def entries(_built: Path) -> tuple[Entry, ...]:
    made = Edition(_built, Imprint(7, BUILT_AT.date()))
    listed = made.entries(BUILT_AT.date())
    made.close()
    return listed


@pytest.fixture(scope="session")
def search(entries: tuple[Entry, ...]) -> Search:
    return Search(entries)


def _codes(found: list[Entry]) -> list[str]:
    return [entry.code for entry in found]


# Codes


@pytest.mark.parametrize(
    "typed", ["1.000894", "1000894", " 1.000894 ", "1 000894", "1,000894", "1.000.894", "1-000894"]
)
def test_a_code_is_found_however_it_is_typed(search: Search, typed: str) -> None:
    assert _codes(search.find(typed)) == [MARRIAGE]


def test_every_code_finds_its_procedure_first(search: Search, entries: tuple[Entry, ...]) -> None:
    for entry in entries:
        assert _codes(search.find(entry.code))[0] == entry.code
        assert _codes(search.find(entry.code.replace(".", "")))[0] == entry.code


def test_the_beginning_of_a_code_is_enough(search: Search) -> None:
    found = _codes(search.find("1.0008"))
    assert MARRIAGE in found
    assert all(code.startswith("1.0008") for code in found)


def test_a_code_nobody_has_finds_nothing(search: Search) -> None:
    assert search.find("9.999999") == []


# Names, as people say them


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("kết hôn", MARRIAGE),
        ("ket hon", MARRIAGE),
        ("KẾT HÔN", MARRIAGE),
        ("hôn kết", MARRIAGE),
        ("đăng ký kết hôn", MARRIAGE),
        ("khai sinh", BIRTH),
        ("khai sin", BIRTH),
        ("giay khai sinh", BIRTH),
        ("khai tử", DEATH),
        ("khai tu", DEATH),
    ],
)
def test_the_common_procedure_comes_before_its_rare_relatives(
    search: Search, typed: str, first: str
) -> None:
    found = _codes(search.find(typed))
    assert found[0] == first
    assert len(found) > 1


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("độc thân", "1.004873"),
        ("tạm trú", "1.004194"),
        ("thường trú", "1.004222"),
        ("sao y", "2.000815"),
        ("hộ nghèo", "1.011606"),
    ],
)
def test_what_people_say_every_day_leads_there(search: Search, said: str, code: str) -> None:
    assert code in _codes(search.find(said))[:3]
    assert code in _codes(search.find(fold(said)))[:3]


def test_every_name_of_every_procedure_finds_it(search: Search, sample: Catalogue) -> None:
    for procedure in sample.procedures:
        for name in (procedure.name, procedure.plain_name, *procedure.everyday_names):
            shortened = name[:200].rsplit(" ", 1)[0] if len(name) > 200 else name
            for typed in (shortened, fold(shortened)):
                assert procedure.code in _codes(search.find(typed)), (procedure.code, typed)


def test_its_own_plain_name_puts_a_procedure_among_the_first(
    search: Search, sample: Catalogue
) -> None:
    for procedure in sample.procedures:
        assert procedure.code in _codes(search.find(procedure.plain_name))[:3], procedure.code


def test_a_name_is_found_while_it_is_being_typed(search: Search) -> None:
    for end in range(2, len("dang ky ket hon") + 1):
        assert MARRIAGE in _codes(search.find("dang ky ket hon"[:end])), end


def test_letters_in_pieces_are_the_same_letters(search: Search) -> None:
    for typed in ("kết hôn", "đất đai", "ủy quyền"):
        assert search.find(unicodedata.normalize("NFD", typed)) == search.find(typed)


def test_typed_accents_prefer_the_word_they_make(entries: tuple[Entry, ...]) -> None:
    """«tử» and «tự» fold to the same letters; who typed the hook meant it."""
    found = Search(entries).find("tử")
    assert "tử" in f"{found[0].name} {found[0].plain_name}".lower()


def test_the_name_of_a_field_finds_all_its_procedures(
    search: Search, entries: tuple[Entry, ...]
) -> None:
    for field in {entry.field_name for entry in entries}:
        inside = {entry.code for entry in entries if entry.field_name == field}
        assert inside <= set(_codes(search.find(field))), field


def test_words_in_names_count_more_than_words_beside_them(search: Search) -> None:
    found = search.find("chứng thực")
    named = ["chung thuc" in fold(f"{e.name} {e.plain_name} {e.everyday_names}") for e in found]
    assert named == sorted(named, reverse=True)


def _like(entry: Entry, code: str, name: str, everyday: str = "", keyword: str = "") -> Entry:
    return dataclasses.replace(
        entry,
        code=code,
        name=name,
        plain_name=name,
        everyday_names=(everyday,) if everyday else (),
        keywords=(keyword,) if keyword else (),
    )


def test_what_is_called_exactly_so_comes_before_a_shorter_title(
    entries: tuple[Entry, ...],
) -> None:
    exact = _like(entries[0], "1", "Cấp giấy xác nhận tình trạng hôn nhân", "giấy độc thân")
    longer = _like(entries[0], "2", "Trợ cấp người giấy độc thân")
    assert _codes(Search([longer, exact]).find("giấy độc thân")) == ["1", "2"]


def test_a_keyword_counts_less_than_a_name(entries: tuple[Entry, ...]) -> None:
    keyword = _like(entries[0], "1", "Xin", keyword="hòa giải")
    named = _like(entries[0], "2", "Công nhận người làm công tác hòa giải ở cơ sở")
    assert _codes(Search([keyword, named]).find("hòa giải")) == ["2", "1"]


@pytest.mark.parametrize("typed", ["thủ tục kết hôn", "thu tuc ket hon", "Thủ tục đăng ký kết hôn"])
def test_thu_tuc_before_the_words_does_not_matter(search: Search, typed: str) -> None:
    assert _codes(search.find(typed))[0] == MARRIAGE


# What nobody can find


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "\n\t",
        "...",
        "?!,;-–—()[]{}",
        "___",
        "🙂",
        "👨‍👩‍👧‍👦 🇻🇳",
        "\u200b\ufeff",
        "\x00",
        "xyzzy",
        "khai xyzzy",
        "привет",
        "婚姻",
        "'; drop table procedure; --",
        "%",
        "*",
        "²³½",
        "١٢٣٤٥٦",
        "\u0301\u0323",
    ],
)
def test_nonsense_finds_nothing(search: Search, typed: str) -> None:
    assert search.find(typed) == []


@pytest.mark.parametrize("typed", ["a" * 10_000, "khai sinh " * 1000, "🙂" * 10_000, "1" * 10_000])
def test_ten_thousand_characters_are_borne(search: Search, typed: str) -> None:
    assert len(search.find(typed)) <= MOST_RESULTS


def test_a_smiley_beside_the_words_does_not_matter(search: Search) -> None:
    assert _codes(search.find("kết hôn 🙂"))[0] == MARRIAGE


def test_the_list_stays_short_enough_to_read(search: Search) -> None:
    assert len(search.find("d")) <= MOST_RESULTS
    assert len(search.find("đ", limit=3)) == 3


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text())
def test_whatever_is_typed_each_procedure_is_named_once(search: Search, typed: str) -> None:
    codes = _codes(search.find(typed))
    assert len(codes) == len(set(codes))


def test_an_empty_catalogue_finds_nothing() -> None:
    assert Search(()).find("khai sinh") == []


def test_the_same_question_gets_the_same_answer(search: Search, entries: tuple[Entry, ...]) -> None:
    shuffled = Search(entries[::-1])
    for typed in ("khai sinh", "kết hôn", "hộ kinh doanh"):
        assert search.find(typed) == search.find(typed)
        assert set(_codes(search.find(typed))) == set(_codes(shuffled.find(typed)))
