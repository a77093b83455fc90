"""A PIN is six to twelve digits, and none that somebody else would try first."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.staff import pins
from kiosk.staff.pins import PinLength, PinTooEasy


@pytest.mark.parametrize("pin", ["284917", "70391642", "905172836401"])
def test_an_ordinary_pin_passes(pin: str) -> None:
    pins.accept(pin)


@pytest.mark.parametrize(
    "pin", ["", "28491", "9051728364012", "28491a", "284 917", "٢٨٤٩١٧", "²84917"]
)
def test_what_is_not_six_to_twelve_digits_is_refused(pin: str) -> None:
    with pytest.raises(PinLength) as refusal:
        pins.accept(pin)
    assert "6" in str(refusal.value)
    assert "12" in str(refusal.value)


@pytest.mark.parametrize(
    "pin",
    [
        "000000",
        "123456",
        "654321",
        "012345",
        "890123",
        "246802",
        "97531975",
        "112211",
        "121212",
        "123123",
        "19901990",
        "150890",
        "15081990",
        "19900815",
        "900815",
        "01012000",
    ],
)
def test_what_everybody_tries_first_is_refused(pin: str) -> None:
    with pytest.raises(PinTooEasy):
        pins.accept(pin)


@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)))
def test_no_birthday_is_a_pin(day: dt.date) -> None:
    for shape in ("%d%m%Y", "%d%m%y"):
        with pytest.raises(PinTooEasy):
            pins.accept(f"{day:{shape}}")


@given(st.text("0123456789", min_size=6, max_size=12))
def test_most_pins_are_free_and_none_makes_trouble(pin: str) -> None:
    try:
        pins.accept(pin)
    except PinTooEasy:
        return
    assert len(set(pin)) >= 3
