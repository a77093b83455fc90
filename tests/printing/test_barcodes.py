"""Codes as geometry: dark bars inside their length, squares that are square."""

from __future__ import annotations

import pytest

from kiosk.printing import barcodes


@pytest.mark.parametrize("value", ["1.001193", "H26.99.01-261120-0004", "0"])
def test_bars_start_and_end_dark_and_never_touch(value: str) -> None:
    code = barcodes.code128(value)
    ends = [start + width for start, width in code.bars]
    starts = [start for start, _ in code.bars]
    assert starts[0] == 0
    assert ends[-1] == code.modules
    assert all(end < start for end, start in zip(ends, starts[1:], strict=False))


def test_a_dossier_code_is_short_enough_for_eighty_millimetres_of_a4() -> None:
    code = barcodes.code128("H15.50.05.13-261008-0975")
    modules = code.modules + 2 * barcodes.CODE128_QUIET_MODULES
    assert modules * barcodes.CODE128_MODULE_MM < 80


def test_a_qr_code_is_square_and_has_its_three_eyes() -> None:
    code = barcodes.qr("H26.99.01-261120-0004")
    assert all(len(row) == code.modules for row in code.rows)
    eye = (True,) * 7
    assert code.rows[0][:7] == eye
    assert code.rows[0][-7:] == eye
    assert code.rows[-1][:7] == eye
