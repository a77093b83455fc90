"""A scan opens the right dossier or none: never a crash, never somebody else's."""

from __future__ import annotations

import contextlib
import datetime as dt
import itertools
import re
from collections.abc import Callable

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from kiosk.dossiers.codes import EXAMPLE, AmbiguousCode, MalformedCode, read_code

from .input_method import InputMethod

UNREADABLE = (MalformedCode, AmbiguousCode)
GRAMMAR = re.compile(
    r"(?:[0-9A-Z]{3}\.[0-9A-Z]{2}\.[0-9A-Z]{2}\.)?[GHK][0-9]{2}(?:\.[0-9]{2,3}){0,4}"
    r"-[0-9]{6}-[0-9]{4,7}"
)
PUBLISHED = [
    "H15.50.05.13-261008-0975",
    "000.00.16.H40-200518-0003",
    "000.A0.01.H26-210212-9090",
    "G01.899.909-260916-890028",
]
NOISE = [
    ("]C1", ""),
    ("]C0", "\r"),
    ("]Q1", "\r\n"),
    ("]d2", "\x1d"),
    ("\x02", "\x03"),
    ("\x02]C1", "\x03\r\n"),
    ("\t ", "\t"),
    ("\ufeff", "\u200b\n"),
    ("ư" + "C1", ""),  # Telex types ư for the bracket
    ("https://dichvucong.gov.vn/tra-cuu?ma=", ""),
    ("http://example.vn/ho-so/", "?nguon=giay-hen#trang"),
    ("https://example.vn/", "/chi-tiet"),
    ("Mã hồ sơ: ", "."),
    ("", " 23/11/2026"),
    ("Giấy tiếp nhận (", ") ngày 23/11/2026"),
    ('{"ma":"', '","ngay":"23/11/2026"}'),
    ("", "|23112026|Quầy 3"),
    ("1.004194\r\n", "\r\n23/11/2026\r\n"),
]

BLANK = " ./|\t\r"
reads = settings(deadline=None, max_examples=100)


@st.composite
def codes(draw: st.DrawFn) -> str:
    """Any code the grammar allows."""
    alnum = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    prefix = ""
    if draw(st.booleans()):
        lengths = (3, 2, 2)
        parts = [draw(st.text(alnum, min_size=size, max_size=size)) for size in lengths]
        # Those with two ways to read them have a test of their own.
        assume(not re.match("U.W", parts[0]))
        prefix = ".".join(parts) + "."
    agency = draw(st.sampled_from("GHK")) + draw(st.text("0123456789", min_size=2, max_size=2))
    units = draw(st.lists(st.text("0123456789", min_size=2, max_size=3), max_size=4))
    day = draw(st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31)))
    serial = draw(st.text("0123456789", min_size=4, max_size=7))
    return f"{prefix}{'.'.join([agency, *units])}-{day:%y%m%d}-{serial}"


def full_width(code: str) -> str:
    return "".join(chr(ord(character) - 0x21 + 0xFF01) for character in code)


@pytest.mark.parametrize("code", PUBLISHED)
def test_a_code_as_offices_print_it_is_read(code: str) -> None:
    assert read_code(code) == code


@reads
@given(
    codes(),
    st.sampled_from([("", ""), *NOISE]),
    st.sampled_from([str, str.lower, str.swapcase, full_width]),
)
def test_what_scanners_and_receipts_put_around_a_code_is_forgiven(
    code: str, around: tuple[str, str], written: Callable[[str], str]
) -> None:
    before, after = around
    assert read_code(before + written(code) + after) == code


@reads
@given(st.one_of(st.text(max_size=600), st.text("GHK019.-] C\rưáđ", max_size=80)))
@example("\ud800")
@example("\x00" * 500)
@example("H26-261399-0001")
@example("-261123-0001" * 40)
def test_anything_else_is_asked_for_again_and_never_crashes(raw: str) -> None:
    with contextlib.suppress(*UNREADABLE):
        assert GRAMMAR.fullmatch(read_code(raw))


@reads
@given(codes(), st.data())
def test_a_code_with_a_character_lost_wrong_or_too_many_never_opens_the_original(
    code: str, data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(code) - 1))
    put = data.draw(st.sampled_from(["", *"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ.- /|\t\r"]))
    assume(put != code[place])
    kept = place if put and data.draw(st.booleans()) else place + 1  # put in, or put instead
    damaged = code[:place] + put + code[kept:]
    with contextlib.suppress(*UNREADABLE):
        read = read_code(damaged)
        assert read != code or damaged.strip(BLANK) == code
        # Only what is itself a whole code may be read, never a piece of a broken one.
        assert damaged.strip(BLANK) == read


@pytest.mark.parametrize(
    "broken",
    [
        "000.00.16 H40-200518-0003",  # a shorter code stands at its end
        "000.00.16/H40-200518-0003",
        "000.00.16./H40-200518-0003",
        "000.00.16\r\nH40-200518-0003",
        "00.00.16.H40-200518-0003",
        "G01.899.909-260916-8900 28",
        "G01.899.909-260916-8900.28",
        "G01.899.909-260916-8900/28",
        "G01.899.909-260916-8900\t28\r",
        "G01.899.909-260916-8900\r\n28\r\n",
        "H26.99.01-261123-0001-2",
        "H26.99.01-261123-0001_2",
    ],
)
def test_a_broken_code_is_not_read_as_the_shorter_one_inside_it(broken: str) -> None:
    with pytest.raises(MalformedCode):
        read_code(broken)


@reads
@given(codes(), codes(), st.sampled_from(["", " ", "\r\n", "\t", ",", "|", "\r]C1", " và "]))
def test_two_different_codes_open_neither(one: str, other: str, between: str) -> None:
    assume(one != other)
    with pytest.raises(UNREADABLE):
        read_code(one + between + other)


def test_a_good_code_beside_a_damaged_one_opens_neither() -> None:
    with pytest.raises(MalformedCode):
        read_code("H26.99.01-261123-0001 X26.99.01-261123-0002")
    with pytest.raises(MalformedCode):
        read_code("H26.99.01-261123-0001 H26.99.01-261399-0002")


@reads
@given(codes(), st.sampled_from(["\r", "\r\n", "\t", " ", "\x03\x02", "\r]C1"]))
def test_a_receipt_scanned_twice_is_still_one_dossier(code: str, between: str) -> None:
    assert read_code(code + between + code) == code


@pytest.mark.parametrize("date", ["261399", "260230", "250229", "260100", "000000"])
def test_a_code_whose_date_is_no_date_is_refused(date: str) -> None:
    with pytest.raises(MalformedCode):
        read_code(f"H26.99.01-{date}-0001")


@pytest.mark.parametrize("code", ["H26.99.01-240229-0001", "H26.99.01-000229-0001"])
def test_the_29th_of_february_of_a_leap_year_of_this_century_is_a_date(code: str) -> None:
    assert read_code(code) == code


def test_a_page_of_text_is_refused_even_with_a_code_in_it() -> None:
    with pytest.raises(MalformedCode):
        read_code("H26.99.01-261123-0001" + " " * 500)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("00W", "00Ư"),
        ("0W0", "0Ư0"),
        ("XW0", "xư0"),
        ("00W", "00U\u031b"),  # decomposed: NFC at the door
    ],
)
def test_the_w_that_telex_turned_into_u_horn_is_turned_back(typed: str, shown: str) -> None:
    assert read_code(f"{shown}.A0.01.H26-210212-9090") == f"{typed}.A0.01.H26-210212-9090"


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("AAS", "Ấ"),
        ("A61", "Ấ"),
        ("0AS", "0Á"),
        ("0A1", "0Á"),
        ("0DD", "0Đ"),
        ("0D9", "0đ"),
        ("DAD", "ĐA"),
        ("ANS", "ÁN"),
        ("OJN", "ỌN"),
        ("0OW", "0Ơ"),
        ("UW0", "Ư0"),
        ("0A8", "0Ă"),
        ("0Y4", "0Ỹ"),
    ],
)
def test_where_telex_and_vni_make_the_same_letter_nobody_guesses(keys: str, shown: str) -> None:
    with pytest.raises(AmbiguousCode):
        read_code(f"{shown}.A0.01.H26-210212-9090")
    assert read_code(f"{keys}.A0.01.H26-210212-9090") == f"{keys}.A0.01.H26-210212-9090"


ALNUM = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
METHODS = [InputMethod(telex, free) for telex in (True, False) for free in (True, False)]
each_method = pytest.mark.parametrize(
    "method", METHODS, ids=["Telex", "Telex, marks at once", "VNI", "VNI, marks at once"]
)


@each_method
@pytest.mark.parametrize(
    "characters",
    ["AEOUWDSZ01679", pytest.param(ALNUM, marks=pytest.mark.slow)],
    ids=["those that methods change", "all"],
)
def test_no_input_method_makes_one_agency_of_another(method: InputMethod, characters: str) -> None:
    """All of three characters (46,656 in all): what is changed comes back as it was, or not."""
    changed = restored = 0
    for part in map("".join, itertools.product(characters, repeat=3)):
        shown = method.shows(part)
        if shown == part:
            continue
        changed += 1
        with contextlib.suppress(*UNREADABLE):
            read = read_code(f"{shown}.00.16.H40-200518-0003")
            assert read.partition(".")[0] == part, (part, shown)
            restored += 1
    many = len(characters) ** 3 / 20
    assert changed > many
    assert (restored > many) is method.telex  # its "W" alone is a letter; VNI always has rivals


@st.composite
def vowelled_codes(draw: st.DrawFn) -> str:
    """Codes whose agencies are full of what input methods change."""
    keys = "AEOUDWSFRXJZI01679"
    first, second, third = (draw(st.text(keys, min_size=n, max_size=n)) for n in (3, 2, 2))
    return f"{first}.{second}.{third}.{draw(st.sampled_from(PUBLISHED[:1] + PUBLISHED[3:]))}"


@reads
@given(
    vowelled_codes() | codes(),
    st.sampled_from(
        ["", "\x02", "]C1", "]A1", "]d2", "]E0", "https://dichvucong.gov.vn/tra-cuu?ma="]
    ),
    st.sampled_from(METHODS),
    st.sampled_from([str, str.lower]),
)
def test_a_code_through_an_input_method_is_read_as_it_was_or_not_at_all(
    code: str, before: str, method: InputMethod, written: Callable[[str], str]
) -> None:
    with contextlib.suppress(*UNREADABLE):
        assert read_code(written(method.shows((before + code).upper()))) == code


@pytest.mark.parametrize(
    ("before", "code", "shown"),
    [
        ("]D2", "009.00.00.H15.50.05.13-261008-0975", "]Đ200.00.00.H15.50.05.13-261008-0975"),
        ("]A1", "0A0.00.00.H15.50.05.13-261008-0975", "]AA0.00.00.H15.50.05.13-261008-0975"),
    ],
)
def test_a_digit_that_vni_took_from_the_code_to_the_identifier_before_it_is_missed(
    before: str, code: str, shown: str
) -> None:
    """The 9 bars the D, the 0 takes the tone of the 1: what is left would be another agency."""
    assert InputMethod(telex=False).shows(before + code) == shown
    with pytest.raises(MalformedCode):
        read_code(shown)


@pytest.mark.parametrize("keys", ["UOW", "WOW"])
def test_one_key_that_puts_two_horns_is_no_riddle_to_guess_at(keys: str) -> None:
    shown = InputMethod(telex=True).shows(f"{keys}.A0.01.H26-210212-9090")
    assert shown == "ƯƠ.A0.01.H26-210212-9090"
    with pytest.raises(AmbiguousCode):
        read_code(shown)


@pytest.mark.parametrize("agency", ["UAW", "U0W", "uzw"])
def test_an_agency_that_telex_may_have_made_of_another_is_asked_for_again(agency: str) -> None:
    """It shows "WAW" as "UAW"; without Telex that is an agency of its own."""
    with pytest.raises(AmbiguousCode):
        read_code(f"{agency}.00.16.H40-200518-0003")


def undetectable(code: str, read: str) -> bool:
    """Whether a cut alone makes ``read`` of ``code``, so that no reader can tell.

    The last digits of a long serial are gone, or the agency in front to its last dot.
    """
    before, found, after = code.partition(read)
    return bool(found) and before[-1:] in ("", ".") and (not after or after.isdecimal())


@reads
@given(codes() | st.sampled_from(PUBLISHED), st.data())
def test_a_code_cut_anywhere_is_no_other_but_where_nobody_can_tell(
    code: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(code)))
    end = data.draw(st.integers(start, len(code)))
    with contextlib.suppress(*UNREADABLE):
        read = read_code(code[start:end])
        assert read == code or undetectable(code, read)


@reads
@given(codes(), codes(), st.data(), st.sampled_from(["\r", "\r\n", "\t", " ", "\x03\x02", "|"]))
def test_of_two_scans_the_one_that_was_cut_is_never_mended_with_the_other(
    one: str, other: str, data: st.DataObject, between: str
) -> None:
    cut = one[data.draw(st.integers(0, len(one))) :][: data.draw(st.integers(0, len(one)))]
    first, second = data.draw(st.permutations([cut, other]))
    with contextlib.suppress(*UNREADABLE):
        read = read_code(first + between + second)
        assert read in (one, other) or undetectable(one, read) or undetectable(other, read)


@reads
@given(codes(), st.data())
def test_letters_that_come_twice_or_not_at_all_are_read_as_they_stand_or_not_at_all(
    code: str, data: st.DataObject
) -> None:
    """Nothing is put right: a reading is what was sent, letter by letter."""
    times = data.draw(
        st.lists(st.sampled_from([0, 1, 1, 1, 1, 1, 1, 2]), min_size=len(code), max_size=len(code))
    )
    sent = "".join(letter * n for letter, n in zip(code, times, strict=True))
    with contextlib.suppress(*UNREADABLE):
        assert read_code(sent) == sent.strip(BLANK)


@pytest.mark.parametrize("shown", ["Á00", "ĐĐĐ", "ẤÁ", "ư", "é"])
def test_letters_no_keys_of_that_number_could_make_are_refused(shown: str) -> None:
    with pytest.raises(MalformedCode):
        read_code(f"{shown}.A0.01.H26-210212-9090")


def test_the_example_is_nobodys_dossier_of_these_days() -> None:
    day = read_code(EXAMPLE).split("-")[1]
    assert dt.datetime.strptime(day, "%y%m%d").year <= 2024
    with pytest.raises(MalformedCode, match=re.escape(EXAMPLE)):
        read_code("không phải mã")


def test_the_person_is_told_what_to_do_and_what_was_typed_is_not_repeated() -> None:
    with pytest.raises(MalformedCode) as problem:
        read_code("Trần Thị Bí Mật 0912345678")
    assert "quét lại" in str(problem.value)
    assert read_code(str(problem.value))  # the example in it is a code
    assert "Bí Mật" not in str(problem.value)
