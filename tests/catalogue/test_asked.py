"""What people look for is counted, and nobody can be found in the counts."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

from kiosk import text
from kiosk.catalogue.asked import Asked, Missed
from kiosk.catalogue.asked_counts import decode
from kiosk.catalogue.asked_words import MOST_LETTERS, keepable, likeness

from .asking import BIRTH, MARRIAGE, Kiosk, TurnedClock

slow_to_draw = settings(suppress_health_check=[HealthCheck.too_slow])


@pytest.fixture
def clock() -> TurnedClock:
    return TurnedClock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "asked" / "asked.json"


@pytest.fixture
def kiosk(path: Path, clock: TurnedClock) -> Kiosk:
    return Kiosk(path, clock)


# What was opened


def test_what_was_opened_is_counted_and_still_known_the_next_day(kiosk: Kiosk) -> None:
    kiosk.visit(opened=(BIRTH, BIRTH, MARRIAGE))
    kiosk.again()
    assert kiosk.asked.popularity() == {BIRTH: 2, MARRIAGE: 1}
    kiosk.visit(opened=(MARRIAGE,))
    kiosk.again()
    assert kiosk.asked.times_opened() == {BIRTH: 2, MARRIAGE: 2}


def test_it_counts_at_once_for_the_order_of_results(kiosk: Kiosk) -> None:
    kiosk.asked.opened(BIRTH)
    assert kiosk.asked.popularity() == {BIRTH: 1}
    kiosk.asked.opened(BIRTH)
    assert kiosk.asked.popularity() == {BIRTH: 2}


def test_a_month_counts_half_as_much_as_the_one_after_it(kiosk: Kiosk, clock: TurnedClock) -> None:
    kiosk.visit(opened=(BIRTH,) * 8)
    clock.to(2026, 12)
    kiosk.visit(opened=(MARRIAGE,) * 5)
    assert kiosk.asked.popularity() == {BIRTH: 4, MARRIAGE: 5}
    clock.to(2027, 2)
    assert kiosk.asked.popularity() == {BIRTH: 1, MARRIAGE: 1.25}


def test_after_thirteen_months_it_is_forgotten(kiosk: Kiosk, clock: TurnedClock) -> None:
    kiosk.visit("giấy độc thân", opened=(BIRTH,))
    kiosk.visit("giấy độc thân")
    kiosk.visit("cây xanh ngoài phố")
    clock.to(2027, 11)
    kiosk.visit(opened=(MARRIAGE,))
    assert kiosk.asked.times_opened() == {BIRTH: 1, MARRIAGE: 1}
    assert kiosk.wanted() == {"giấy độc thân": 2}
    clock.to(2027, 12)
    kiosk.visit(opened=(MARRIAGE,))
    assert kiosk.asked.times_opened() == {MARRIAGE: 2}
    assert kiosk.wanted() == {}
    assert kiosk.asked.asked_once() == 0
    assert b"2026-11" not in kiosk.on_disk()


def test_what_is_asked_for_again_and_again_is_not_forgotten(
    kiosk: Kiosk, clock: TurnedClock
) -> None:
    for year, month in ((2026, 11), (2027, 5), (2027, 11), (2028, 10)):
        clock.to(year, month)
        kiosk.visit("giấy độc thân")
    assert kiosk.wanted() == {"giấy độc thân": 4}


def test_a_clock_that_lost_its_battery_loses_no_counts(kiosk: Kiosk, clock: TurnedClock) -> None:
    kiosk.visit(opened=(BIRTH, BIRTH))
    clock.to(2000, 1)
    kiosk.again()
    kiosk.visit(opened=(BIRTH,))
    clock.to(2026, 11)
    kiosk.again()
    assert kiosk.asked.popularity() == {BIRTH: 3}


@pytest.mark.parametrize("code", ["", "x" * 33, "1.001193\n", '"', "mã số", "1 2"])
def test_what_is_no_code_is_not_counted(kiosk: Kiosk, code: str) -> None:
    kiosk.visit(opened=(code,))
    assert kiosk.asked.times_opened() == {}
    assert kiosk.on_disk() == b""


# What was missed


def test_words_are_kept_once_a_second_visit_asks_for_them(kiosk: Kiosk) -> None:
    kiosk.visit("Giấy  ĐỘC thân")
    assert kiosk.wanted() == {}
    assert kiosk.asked.asked_once() == 1
    assert "thân".encode() not in kiosk.on_disk()
    kiosk.again()
    kiosk.visit("giay doc than")
    assert kiosk.wanted() == {"giay doc than": 2}
    assert kiosk.asked.asked_once() == 0
    kiosk.again()
    kiosk.visit("giấy độc thân?")
    assert kiosk.wanted() == {"giấy độc thân?": 3}, "with accents it is easier to read"
    kiosk.visit("GIAY DOC THAN")
    assert kiosk.asked.wanted() == (Missed("giấy độc thân?", 4),)


def test_one_visit_asks_once_however_often_it_types(kiosk: Kiosk) -> None:
    kiosk.visit("giấy độc thân", "Giấy độc thân", "giay doc than", "giấy độc thân!")
    assert kiosk.asked.asked_once() == 1
    kiosk.visit("x" * 70 + "a", "x" * 70 + "b")
    assert kiosk.asked.asked_once() == 2
    assert kiosk.wanted() == {}


def test_of_a_text_that_grew_only_the_longest_counts(kiosk: Kiosk) -> None:
    for _ in range(2):
        kiosk.visit("xin gi", "xin giấy", "xin giấy độc", "xin giấy", "bán hàng rong")
    assert kiosk.wanted() == {"xin giấy độc": 2, "bán hàng rong": 2}


def test_the_most_wanted_come_first(kiosk: Kiosk) -> None:
    for times, words in ((2, "bán hàng rong"), (4, "giấy độc thân"), (3, "cây đổ")):
        for _ in range(times):
            kiosk.visit(words)
    assert [each.words for each in kiosk.asked.wanted()] == [
        "giấy độc thân",
        "cây đổ",
        "bán hàng rong",
    ]


def test_one_visit_cannot_fill_the_counts(kiosk: Kiosk) -> None:
    kiosk.visit(*(f"{a}{b} nghịch phím" for a in "abcdefghik" for b in "abcdefghik"))
    assert 0 < kiosk.asked.asked_once() <= 20


@pytest.mark.parametrize(
    "typed",
    [
        "0912 345 678",
        "tên tôi 0912",
        "số 1 2 3 4",
        "số ①②③④",
        "số １２３４",
        "ai@example.vn",
        "ai＠example",
        "a" * 200 + "1234",
        "a" * 200 + "@",
        "",
        "   ",
        "a",
        "😀😀😀",
        "...",
        "\x00\x01",
    ],
)
def test_what_looks_like_a_number_an_address_or_nothing_is_not_kept_at_all(
    kiosk: Kiosk, typed: str
) -> None:
    for _ in range(3):
        kiosk.visit(typed)
    assert kiosk.wanted() == {}
    assert kiosk.asked.asked_once() == 0
    assert kiosk.on_disk() == b""


def test_the_beginning_of_a_number_is_not_kept_either(kiosk: Kiosk) -> None:
    for _ in range(3):
        kiosk.visit("tên tôi", "tên tôi 091", "tên tôi 0912345", "tên tôi 09", "tên")
    assert kiosk.wanted() == {}
    assert kiosk.asked.asked_once() == 0


def test_words_are_kept_in_small_letters_and_cut(kiosk: Kiosk) -> None:
    typed = unicodedata.normalize("NFD", "  ĐỔI\u200b   bằng\nlái <b>xe</b> ") + "rất dài " * 50
    for _ in range(2):
        kiosk.visit(typed)
    (words,) = kiosk.wanted()
    assert words.startswith("đổi bằng lái <b>xe</b> rất dài rất")
    assert len(words) <= MOST_LETTERS
    assert unicodedata.is_normalized("NFC", words)


_ANY = st.text(st.characters(codec="utf-8", exclude_characters="0123456789"), max_size=80)
_STRANGE = st.one_of(
    _ANY,
    st.text(max_size=80),
    st.text("aăâbcdđeêghiklmnoôơpqrstuưvxy ạảãàáĐƠ?-\"'\\", min_size=3, max_size=70),
    st.sampled_from(["\ud800", "İstanbul", "ﬁ ﬂ ß", "\u202eabc", "a\u0301\u0323" * 90]),
)
_FILE = re.compile(
    rb'\{"format":1,"opened":\{\},"wanted":\[\],"once":\{("2026-11":\["[0-9a-f]{16}"\])?\}\}'
)


@slow_to_draw
@given(typed=_STRANGE)
def test_nothing_of_what_was_typed_once_is_on_the_disk(
    tmp_path_factory: pytest.TempPathFactory, typed: str
) -> None:
    kiosk = Kiosk(tmp_path_factory.mktemp("asked") / "asked.json", TurnedClock())
    kiosk.visit(typed)
    kept = kiosk.path.read_bytes() if kiosk.path.exists() else b'{"format":1'
    # The file has no place where a text could stand …
    assert _FILE.fullmatch(kept) or not kiosk.path.exists()
    # … and nowhere beside it are the words, as they were typed or folded.
    ours = b"format opened wanted once"
    for shape in (typed, typed.lower(), text.clean(typed), text.fold(typed), keepable(typed)):
        for part in (shape, *shape.split(), *likeness(shape).split()):
            said = part.encode("utf-8", "surrogatepass")
            if len(part) >= 4 and said not in ours and re.search(rb"[^0-9a-f]", said):
                assert said not in kiosk.on_disk()
                assert json.dumps(part)[1:-1].encode() not in kiosk.on_disk()
    assert kiosk.wanted() == {}


@slow_to_draw
@given(typed=_STRANGE, other=_STRANGE)
def test_a_second_visit_finds_the_first_whatever_was_typed(
    tmp_path_factory: pytest.TempPathFactory, typed: str, other: str
) -> None:
    kiosk = Kiosk(tmp_path_factory.mktemp("asked") / "asked.json", TurnedClock())
    kiosk.visit(typed)
    kiosk.again()
    kiosk.visit(other, typed)
    kiosk.again()
    if keepable(typed) and not text.fold(other).startswith(text.fold(typed)):
        assert 2 in kiosk.wanted().values()
    for words in kiosk.wanted():
        assert words == keepable(words)


def test_with_the_visit_its_words_are_gone_from_memory_too(path: Path, clock: TurnedClock) -> None:
    asked = Asked(path, clock)
    asked.opened(BIRTH)
    asked.flush()
    asked.wait()
    asked.missed("con mèo đi lạc")
    asked.flush()
    assert asked.asked_once() == 1
    assert "lạc" not in repr(vars(asked))
    assert "lac" not in repr(vars(asked))


def test_what_must_not_be_kept_is_not_read_from_the_file_either(kiosk: Kiosk) -> None:
    kiosk.path.parent.mkdir()
    words = '[["tên tôi 0912345678",9,"2026-11"],["giấy độc thân",2,"2026-11"]]'
    kiosk.path.write_text(f'{{"format":1,"opened":{{}},"wanted":{words},"once":{{}}}}', "utf-8")
    assert kiosk.wanted() == {"giấy độc thân": 2}


def test_a_mark_is_of_this_kiosk_alone(tmp_path: Path, clock: TurnedClock) -> None:
    marks: set[str] = set()
    for name in ("one", "other"):
        kiosk = Kiosk(tmp_path / name / "asked.json", clock)
        kiosk.visit("tên của một người")
        (mark,) = decode(kiosk.path.read_bytes()).once
        marks.add(mark)
    assert len(marks) == 2


def test_only_the_month_is_known(kiosk: Kiosk) -> None:
    kiosk.visit("giấy độc thân", opened=(BIRTH,))
    kiosk.visit("giấy độc thân")
    assert json.loads(kiosk.path.read_bytes()) == {
        "format": 1,
        "opened": {"2026-11": {BIRTH: 1}},
        "wanted": [["giấy độc thân", 2, "2026-11"]],
        "once": {},
    }


def test_only_the_user_of_the_kiosk_may_read_it(kiosk: Kiosk) -> None:
    kiosk.visit("giấy độc thân", opened=(BIRTH,))
    for each in (kiosk.path, kiosk.path.with_suffix(".key")):
        assert each.stat().st_mode & 0o077 == 0, each.name
