"""Lists for the notice board and booklets, made from what is posted."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from .shell import Kiosk

A4_WIDTH, A3_WIDTH = 595, 842


def pages_of(path: Path) -> tuple[int, int, str]:
    """How many pages, how wide in points, and all their text."""
    document = pypdfium2.PdfDocument(path)
    try:
        text = "\n".join(page.get_textpage().get_text_range() for page in document)
        return len(document), round(document[0].get_width()), text
    finally:
        document.close()


@pytest.mark.parametrize(("size", "width"), [("A4", A4_WIDTH), ("A3", A3_WIDTH)])
def test_a_poster_lists_a_field(kiosk: Kiosk, tmp_path: Path, size: str, width: int) -> None:
    out = tmp_path / "ho-tich.pdf"
    assert kiosk("poster", "--field", "Hộ tịch", "--size", size, "--out", out) == 0
    pages, wide, text = pages_of(out)
    assert wide == width
    assert "1.001193" in text
    assert "1.004222" not in text, "a procedure of another field"
    assert f"Trang {pages}/{pages}" in text


def test_a_booklet_holds_procedures_in_full(kiosk: Kiosk, tmp_path: Path) -> None:
    out = tmp_path / "so-tay.pdf"
    assert kiosk("poster", "--field", "chung-thuc", "--full", "--out", out) == 0
    assert pages_of(out)[0] > 5
    shown = kiosk.json("search", "chứng thực chữ ký")
    assert any(entry["code"] in pages_of(out)[2] for entry in shown)


def test_a_list_is_of_one_field(kiosk: Kiosk, tmp_path: Path) -> None:
    said = kiosk.problem("poster", "--out", tmp_path / "x.pdf")
    assert "--field" in said
    assert "Hộ tịch (ho-tich)" in said
    assert "Hộ tịch (ho-tich)" in kiosk.problem(
        "poster", "--field", "khong-co", "--out", tmp_path / "x.pdf"
    )
    assert not (tmp_path / "x.pdf").exists()
