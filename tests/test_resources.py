"""The files that travel with the program are found wherever the program runs."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kiosk import resources


def test_fonts_and_their_licence_travel_with_the_program() -> None:
    assert resources.asset("fonts/BeVietnamPro-Regular.ttf").is_file()
    assert "SIL Open Font License" in resources.asset("fonts/OFL.txt").read_text("utf-8")


def test_the_sample_catalogue_is_found() -> None:
    assert (resources.data_folder() / "office.yaml").is_file()


def test_a_packaged_program_uses_the_files_packed_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "icon.svg").write_text("<svg/>")
    (tmp_path / "procedures_data").mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources.asset("icon.svg") == tmp_path / "assets" / "icon.svg"
    assert resources.data_folder() == tmp_path / "procedures_data"
