"""Settings that cannot be read are said by what goes by them, and keep it from doing harm."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.home import Home
from kiosk.system.log import Event

from .shell import Kiosk


@pytest.fixture(autouse=True)
def _spoilt(home: Home, expect_in_log: Callable[..., None]) -> None:
    expect_in_log(Event.SETTINGS_PROBLEM)
    text = '[dossiers]\nserver = "postgresql://kiosk@tinh/hoso"\nhours = 7\n'
    home.settings_file.write_text(text, "utf-8")


@pytest.mark.parametrize(
    "command",
    [
        ("days",),
        ("dossiers", "list"),
        ("checklist", "1.001193", "--out", "list.pdf"),
        ("catalogue", "history"),
    ],
)
def test_what_goes_by_the_settings_says_that_others_hold(
    kiosk: Kiosk, command: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert kiosk(*command) == 0
    assert kiosk.out
    assert kiosk.err.count("\n") == 1
    assert "kiosk.toml" in kiosk.err
    assert "hours" in kiosk.err


@pytest.mark.parametrize("command", [("search", "kết hôn"), ("printers",), ("asked",)])
def test_what_does_not_or_tells_it_itself_is_not_told_over_it(
    kiosk: Kiosk, command: tuple[str, ...]
) -> None:
    assert kiosk(*command) == 0
    assert kiosk.err == ""


def test_nothing_is_taken_in_with_office_hours_that_are_not_those_of_the_office(
    kiosk: Kiosk, home: Home, tmp_path: Path
) -> None:
    export = tmp_path / "export.csv"
    assert kiosk("dossiers", "export", "--unit", "H26.99.01", "--out", export) == 0
    before = home.register_file.read_bytes()
    for command in (("import", export), ("watch", "--once")):
        said = kiosk.problem("dossiers", *command)
        assert "chưa làm gì" in said
        assert "kiosk.toml" in said
    assert home.register_file.read_bytes() == before


def test_a_register_is_not_called_sound_where_nobody_knows_of_the_shared_one(kiosk: Kiosk) -> None:
    assert "kiosk.toml" in kiosk.problem("register", "check")
