"""The look-up code of a receipt: however it is written it fits, and nothing else does."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kiosk.dossiers.lookup_code import hash_of

CODE = "H26.99.01-261123-0001"
WRITTEN = st.text("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=1, max_size=12)


@pytest.mark.parametrize(
    "typed", ["k7qa-0o2x", " K7QA 0O2X ", "K7QA\u20110O2X", "Ｋ７ＱＡ０Ｏ２Ｘ", "K7QA.0O2X\r"]
)
def test_the_same_code_written_otherwise_fits(typed: str) -> None:
    assert hash_of(CODE, typed) == hash_of(CODE, "K7QA0O2X")


@given(WRITTEN, WRITTEN)
def test_another_code_does_not_fit(one: str, other: str) -> None:
    assume(one != other)
    assert hash_of(CODE, one) != hash_of(CODE, other)


def test_the_letter_o_is_no_zero() -> None:
    assert hash_of(CODE, "K70") != hash_of(CODE, "K7O")


@given(WRITTEN)
def test_the_code_of_one_receipt_does_not_fit_another(lookup: str) -> None:
    assert hash_of(CODE, lookup) != hash_of("H26.99.01-261123-0002", lookup)
    assert hash_of(CODE, f"1{lookup}") != hash_of(f"{CODE}1", lookup)


@given(WRITTEN)
def test_the_code_itself_is_not_kept(lookup: str) -> None:
    kept = hash_of(CODE, lookup)
    assert len(kept) == 64
    assert set(kept) <= set("0123456789abcdef")
    assert len(lookup) < 8 or lookup.lower() not in kept


@pytest.mark.parametrize("nothing", ["", " ", "-", "--", "\u2013", "(.)", "\t"])
def test_a_sign_for_no_code_is_no_code(nothing: str) -> None:
    """An export writes "-" for none; who types "-" must not be let in by it."""
    assert hash_of(CODE, nothing) == ""
