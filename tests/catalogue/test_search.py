"""People type what they call it on the posted sample; the procedure they mean stands first."""

from __future__ import annotations

import os
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.catalogue.edition import Edition, Entry, Imprint
from kiosk.catalogue.found import MOST_HITS, Fit, Found
from kiosk.catalogue.model import Catalogue
from kiosk.catalogue.search import Search
from kiosk.catalogue.vocabulary import Vocabulary
from kiosk.text import fold

from .conftest import BUILT_AT
from .judged.variants import one_slip, telex, unaccented, vni

MARRIAGE, BIRTH, DEATH, STAY, REMOVAL = "1.000894", "1.001193", "1.000656", "1.004194", "1.003197"

ERRANDS = [
    ("kết hôn", MARRIAGE),
    ("đăng ký kết hôn", MARRIAGE),
    ("khai sinh", BIRTH),
    ("đăng ký khai sinh", BIRTH),
    ("khai tử", DEATH),
    ("tạm trú", STAY),
    ("gia hạn tạm trú", "1.002755"),
    ("thường trú", "1.004222"),
    ("xóa đăng ký thường trú", REMOVAL),
    ("căn cước", "1.014061"),
    ("cấp lại thẻ căn cước", "1.014064"),
    ("chứng thực chữ ký", "2.000884"),
    ("chứng thực di chúc", "2.001019"),
    ("bản sao trích lục hộ tịch", "2.000635"),
    ("tình trạng hôn nhân", "1.004873"),
    ("giấy độc thân", "1.004873"),
    ("hộ kinh doanh", "1.001612"),
    ("sao y", "2.000815"),
    ("hộ nghèo", "1.011607"),
    ("mất hộ chiếu", "1.010386"),
    ("lưu trú", "2.001159"),
    ("tách hộ", "1.010038"),
    ("sang tên xe", "1.013076"),
    ("sổ đỏ", "1.013978"),
    ("chết", DEATH),
]


@pytest.fixture(scope="session")
def edition(_built: Path) -> Iterator[Edition]:
    made = Edition(_built, Imprint(7, BUILT_AT.date()))
    yield made
    made.close()


@pytest.fixture(scope="session")
def posted(_built: Path) -> Path:
    return _built


@pytest.fixture(scope="session")
def entries(edition: Edition) -> tuple[Entry, ...]:
    return edition.entries(BUILT_AT.date())


@pytest.fixture(scope="session")
def vocabulary(edition: Edition) -> Vocabulary:
    return edition.vocabulary or ()


@pytest.fixture(scope="session")
def search(entries: tuple[Entry, ...], vocabulary: Vocabulary) -> Search:
    return Search(entries, vocabulary)


def _codes(found: Found) -> list[str]:
    return [hit.entry.code for hit in found.hits]


# Codes


@pytest.mark.parametrize(
    "typed",
    [
        "1.004194",
        "1004194",
        " 1.004194 ",
        "1 004194",
        "1,004194",
        "1.004.194",
        "1-004194",
        "1.004194.000.00.00.H10",
        "1.004194.000.00.00.h10",
        "1.004194.H10",
        "thủ tục 1.004194 cần giấy tờ gì",
        "1.004194.000.00.00.H10 nộp ở đâu",
        "mã 1.004194",
    ],
)
def test_a_code_is_found_however_it_is_typed(search: Search, typed: str) -> None:
    found = search.find(typed)
    assert _codes(found) == [STAY]
    assert found.fit is Fit.FITS


def test_every_code_finds_its_procedure_first(search: Search, entries: tuple[Entry, ...]) -> None:
    for entry in entries:
        assert _codes(search.find(entry.code))[0] == entry.code
        assert _codes(search.find(entry.code.replace(".", "")))[0] == entry.code


def test_the_beginning_of_a_code_is_enough(search: Search) -> None:
    found = _codes(search.find("1.0008"))
    assert MARRIAGE in found
    assert all(code.startswith("1.0008") for code in found)


@pytest.mark.parametrize("typed", ["9.999999", "9999999", "mã 9.999999 ở đâu"])
def test_a_code_nobody_has_finds_nothing(search: Search, typed: str) -> None:
    found = search.find(typed)
    assert (found.hits, found.fit) == ((), Fit.NOTHING)


@pytest.mark.parametrize("typed", ["CT01", "ct01", "CT 01", "CT07", "ct 07", "mẫu CT01"])
def test_the_code_of_a_form_leads_to_what_it_is_for(search: Search, typed: str) -> None:
    found = search.find(typed)
    assert found.fit is Fit.FITS
    assert found.hits[0].entry.field_name == "Cư trú"


# What people call it


@pytest.mark.parametrize(("typed", "code"), ERRANDS)
def test_the_common_procedure_comes_before_its_rare_relatives(
    search: Search, typed: str, code: str
) -> None:
    found = search.find(typed)
    assert _codes(found)[0] == code
    assert found.fit is Fit.FITS


def _joined(said: str) -> str:
    return said.replace(" ", "")


def _joined_unaccented(said: str) -> str:
    return _joined(unaccented(said))


def _led_in(said: str) -> str:
    return f"Thủ tục {said}"


def _in_pieces(said: str) -> str:
    return unicodedata.normalize("NFD", said)


def _with_signs(said: str) -> str:
    return f" {said} 🙂 ?! "


@pytest.mark.parametrize(("said", "code"), ERRANDS)
@pytest.mark.parametrize(
    "typed_as",
    [
        unaccented,
        str.upper,
        telex,
        vni,
        _joined,
        _joined_unaccented,
        _led_in,
        _in_pieces,
        _with_signs,
    ],
)
def test_it_does_not_matter_how_it_is_typed(
    search: Search, said: str, code: str, typed_as: Callable[[str], str]
) -> None:
    assert _codes(search.find(typed_as(said)))[0] == code


def test_every_name_of_every_procedure_finds_it(search: Search, sample: Catalogue) -> None:
    for procedure in sample.procedures:
        for name in (procedure.name, procedure.plain_name, *procedure.everyday_names):
            shortened = name[:150].rsplit(" ", 1)[0] if len(name) > 150 else name
            for typed in (shortened, fold(shortened)):
                assert procedure.code in _codes(search.find(typed)), (procedure.code, typed)


def test_its_own_plain_name_puts_a_procedure_among_the_first(
    search: Search, sample: Catalogue
) -> None:
    for procedure in sample.procedures:
        assert procedure.code in _codes(search.find(procedure.plain_name))[:3], procedure.code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("dang ky ket hon", MARRIAGE),
        ("đăng ký khai sinh", BIRTH),
        ("xoa dang ky thuong", REMOVAL),
    ],
)
def test_a_name_is_found_while_it_is_being_typed(search: Search, name: str, code: str) -> None:
    enough = len("dang ky ") + 1
    for end in range(enough, len(name) + 1):
        assert code in _codes(search.find(name[:end])), name[:end]


@pytest.mark.parametrize("field", ["Chứng thực", "Hộ tịch", "Căn cước", "Đất đai", "Cư trú"])
def test_the_name_of_a_field_leads_into_it(search: Search, field: str) -> None:
    for typed in (field, fold(field)):
        assert search.find(typed).hits[0].entry.field_name == field


def test_typed_accents_prefer_the_word_they_make(search: Search) -> None:
    """«tử» and «tự» fold to the same letters; who typed the hook meant it."""
    first = search.find("tử ").hits[0].entry
    assert "tử" in f"{first.name} {first.plain_name}".lower()


@pytest.mark.parametrize(
    "typed",
    [
        *("làm hộ chiếu", "đổi bằng lái xe", "nghĩa vụ quân sự", "mã số thuế", "khiếu nại"),
        *("lý lịch tư pháp", "tách thửa", "mất sổ đỏ", "giấy phép xây dựng", "hoàn thuế"),
    ],
)
@pytest.mark.parametrize("typed_as", [str, unaccented])
def test_what_is_done_elsewhere_is_not_said_to_be_found(
    search: Search, typed: str, typed_as: Callable[[str], str]
) -> None:
    found = search.find(typed_as(typed))
    assert found.fit is not Fit.FITS
    assert found.field_ids == (), "no counter is named where none is sure"


# Whatever is typed


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
        "привет",
        "婚姻",
        "שלום",
        "%",
        "*",
        '"',
        "²³½",
        "١٢٣٤٥٦",
        "\u0301\u0323",
    ],
)
def test_nonsense_finds_nothing(search: Search, typed: str) -> None:
    assert search.find(typed) == Found((), Fit.NOTHING)


@pytest.mark.parametrize(
    "typed",
    [
        "'; drop table procedure; --",
        'kết hôn" OR 1=1',
        "kết NEAR hôn",
        '"kết hôn"*',
        "-kết -hôn",
        "name:kết hôn",
        "^kết hôn",
        "(kết hôn",
        "\u202ekết hôn\u202c",
        "kết\x00hôn",
        "kết\nhôn",
    ],
)
def test_signs_of_a_query_language_mean_nothing(search: Search, typed: str) -> None:
    found = search.find(typed)
    assert len(found.hits) <= MOST_HITS
    assert "hôn" not in typed or MARRIAGE in _codes(found)


@pytest.mark.parametrize(
    "typed",
    [
        *("a" * 5_000, "1" * 5_000, "1." * 2_500, "🙂" * 5_000, "ư" * 5_000, "a " * 2_500),
        *("khai sinh " * 500, "khaisinh" * 600, "kết hôn ở đâu" * 400),
        *("e\u0301" * 2_500, "\u0301" * 5_000),
    ],
)
def test_five_thousand_characters_are_borne(search: Search, typed: str) -> None:
    assert len(search.find(typed).hits) <= MOST_HITS


_WORDS = st.sampled_from(
    [word for said, _ in ERRANDS for word in said.split()]
    + [said for said, _ in ERRANDS]
    + ["cho hỏi", "bố", "mất", "con", "sinh", "ở đâu", "ct01", "1.000894", "H10", "bao nhiêu tiền"]
    + ['"', "*", "NEAR", "OR", "--", "';", "\u202e", "\x00", "\n", "🙂", "đ", "ddawng", "ky1", "1."]
)
_TYPED = st.lists(_WORDS | st.text(max_size=6), max_size=12).map(" ".join) | st.text()


@settings(max_examples=300)
@given(typed=_TYPED, joined=st.booleans())
def test_whatever_is_typed_there_is_one_short_answer(
    search: Search, typed: str, joined: bool
) -> None:
    typed = typed.replace(" ", "") if joined else typed
    found = search.find(typed)
    codes = _codes(found)
    assert len(codes) == len(set(codes)) <= MOST_HITS
    assert search.find(typed) == found
    assert bool(codes) is (found.fit is not Fit.NOTHING)
    for hit in found.hits:
        hit.marks(hit.entry.plain_name)


@settings(max_examples=20)
@given(_TYPED)
def test_typing_on_and_taking_back_is_borne_at_every_key(search: Search, typed: str) -> None:
    for end in range(min(len(typed), 60) + 1):
        assert len(search.find(typed[:end]).hits) <= MOST_HITS


def test_the_order_of_the_catalogue_never_changes_the_answer(
    search: Search, entries: tuple[Entry, ...], vocabulary: Vocabulary
) -> None:
    turned = Search(entries[::-1], vocabulary)
    typed = [said for said, _ in ERRANDS] + [entry.plain_name for entry in entries]
    for said in (*typed, "d", "đăng ký", "giấy", "xin"):
        assert search.find(said) == turned.find(said), said


def test_two_who_ask_at_once_get_the_answers_of_one(
    entries: tuple[Entry, ...], vocabulary: Vocabulary, search: Search
) -> None:
    typed = [said[:end] for said, _ in ERRANDS for end in range(2, len(said) + 1, 3)]
    shared = Search(entries, vocabulary)
    with ThreadPoolExecutor(2) as crowd:
        forth = crowd.submit(lambda: [shared.find(said) for said in typed])
        back = crowd.submit(lambda: [shared.find(said) for said in reversed(typed)][::-1])
        alone = [search.find(said) for said in typed]
    assert forth.result() == back.result() == alone


_ASK = """
import datetime, json, pathlib, sys
from kiosk.catalogue.edition import Edition, Imprint
from kiosk.catalogue.search import Search
path, day, *typed = sys.argv[1:]
today = datetime.date.fromisoformat(day)
edition = Edition(pathlib.Path(path), Imprint(7, today))
search = Search(edition.entries(today), edition.vocabulary or ())
for said in typed:
    found = search.find(said)
    rows = [(hit.entry.code, str(hit.reason), hit.marks(hit.entry.name)) for hit in found.hits]
    print(json.dumps((found.fit.value, found.field_ids, rows)))
"""


def test_a_new_start_gives_the_same_answers_in_the_same_order(posted: Path) -> None:
    typed = [said for said, _ in ERRANDS] + [one_slip(unaccented(said)) for said, _ in ERRANDS]
    typed += ["lam so do dat ong cha chua co giay", "anh tui la liet si, tui lo cung gio", "giay"]
    typed += ["ông nội hồi xưa đi dân công tải đạn mới mất, xin tiền mai táng", "sang ten so do"]
    started = [
        subprocess.Popen(
            [sys.executable, "-c", _ASK, str(posted), str(BUILT_AT.date()), *typed],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
            stdout=subprocess.PIPE,
        )
        for seed in ("1", "2")
    ]
    first, second = (one.communicate(timeout=120)[0].splitlines() for one in started)
    assert len(first) == len(typed)
    assert first == second
