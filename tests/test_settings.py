"""One file of settings: what is not written keeps its value, what is wrong is said."""

from __future__ import annotations

import contextlib
import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import settings
from kiosk.settings import (
    Orientation,
    PaperSize,
    PrinterKind,
    Settings,
    SettingsDamaged,
    TextSize,
    example,
    load,
    parse,
)
from kiosk.system import log

DOCS = Path(__file__).parents[1] / "docs"


def test_without_a_file_everything_has_its_value(tmp_path: Path) -> None:
    assert load(tmp_path / "kiosk.toml") == Settings()


def test_what_is_written_counts_and_the_rest_stays() -> None:
    made = parse(
        '[screen]\ndiagonal_inch = 27\norientation = "portrait"\n[visit]\nidle_seconds = 90\n'
    )
    assert made.screen.diagonal_inch == 27
    assert made.screen.orientation is Orientation.PORTRAIT
    assert made.screen.text_size is TextSize.NORMAL
    assert made.visit.idle_seconds == 90
    assert made.visit.warning_seconds == Settings().visit.warning_seconds
    assert made.printing.kind is PrinterKind.FOLDER


def test_where_nothing_is_set_up_nothing_is_sent_to_a_printer() -> None:
    made = Settings()
    assert made.printing.kind is PrinterKind.FOLDER
    assert made.receipt.kind is PrinterKind.NONE
    assert (made.printing.paper, made.receipt.paper) == (PaperSize.A4, PaperSize.ROLL)


def test_two_printers_each_have_their_paper_and_limits() -> None:
    made = parse(
        '[printing]\nkind = "system"\nprinter = "Trang-Mau"\npaper = "A5"\ncapacity = 250\n'
        "copies = 1\npages = 4\nresume = false\n"
        '[receipt]\nkind = "escpos"\nprinter = "tcp://127.0.0.1:9100"\nchecklists = true\n'
    )
    page, receipt = made.printing, made.receipt
    assert (page.kind, page.printer, page.paper) == (PrinterKind.SYSTEM, "Trang-Mau", PaperSize.A5)
    assert (page.capacity, page.copies, page.pages, page.resume) == (250, 1, 4, False)
    assert (receipt.kind, receipt.paper) == (PrinterKind.ESCPOS, PaperSize.ROLL)
    assert receipt.checklists
    assert (receipt.copies, receipt.resume) == (Settings().receipt.copies, True)


def test_the_first_file_changes_nothing() -> None:
    assert parse(example()) == Settings()


def test_every_line_of_the_first_file_can_be_switched_on() -> None:
    switched_on = re.sub(r"^# (\w+ = )", r"\1", example(), flags=re.MULTILINE)
    assert parse(switched_on) == Settings()
    names = [name for section in tomllib.loads(switched_on).values() for name in section]
    assert len(names) == len(re.findall(r"^# \w+ = ", example(), re.MULTILINE)) >= 9


@pytest.mark.parametrize(
    "content",
    [
        "[screen",
        "= 3",
        "screen = 3",
        "[farbe]\nx = 1",
        "[screen]\ndiagonal = 27",
        '[screen]\ndiagonal_inch = "lớn"',
        "[screen]\ndiagonal_inch = -1",
        "[screen]\ndiagonal_inch = 101",
        "[screen]\ndiagonal_inch = nan",
        "[screen]\ndiagonal_inch = inf",
        '[screen]\norientation = "upside-down"',
        "[visit]\nidle_seconds = 4",
        "[visit]\nidle_seconds = 3601",
        "[visit]\nidle_seconds = 1.5",
        "[visit]\nidle_seconds = true",
        '[printing]\nkind = "fax"',
        "[printing]\nprinter = 1",
        '[printing]\npaper = "A3"',
        "[printing]\ncopies = 0",
        "[printing]\ncopies = 10",
        "[printing]\npages = 0",
        "[printing]\npages = 101",
        "[printing]\ncapacity = -1",
        '[printing]\nresume = "yes"',
        "[printing]\nchecklists = true",
        '[receipt]\nkind = "fax"',
        "[[screen]]\ndiagonal_inch = 27",
        "x = " + "[" * 5000,
        "{detail} {} {0}",
    ],
)
def test_what_is_wrong_is_said_with_the_name_of_the_file(content: str) -> None:
    with pytest.raises(SettingsDamaged) as problem:
        parse(content)
    said = str(problem.value)
    assert "kiosk.toml" in said
    assert "cài đặt gốc" in said


def test_an_unknown_setting_is_named() -> None:
    with pytest.raises(SettingsDamaged) as problem:
        parse("[visit]\nidle = 30\n")
    assert "[visit] idle" in str(problem.value)


@pytest.mark.parametrize(
    "content", [b"\xff\xfe\x00", "[visit]\nidle_seconds = 60".encode("utf-16")]
)
def test_a_file_in_another_encoding_is_said(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "kiosk.toml").write_bytes(content)
    with pytest.raises(SettingsDamaged):
        load(tmp_path / "kiosk.toml")


def test_a_folder_in_its_place_is_said(tmp_path: Path) -> None:
    (tmp_path / "kiosk.toml").mkdir()
    with pytest.raises(SettingsDamaged):
        load(tmp_path / "kiosk.toml")


def test_a_file_from_notepad_is_read(tmp_path: Path) -> None:
    content = "\ufeff# Cài đặt\r\n[visit]\r\nidle_seconds = 60\r\n"
    (tmp_path / "kiosk.toml").write_bytes(content.encode())
    assert load(tmp_path / "kiosk.toml").visit.idle_seconds == 60


@given(st.text())
def test_no_text_does_worse_than_being_wrong(content: str) -> None:
    with contextlib.suppress(SettingsDamaged):
        assert isinstance(parse(content), Settings)


# Documentation is written from the same place


def test_the_page_about_settings_is_true() -> None:
    assert (DOCS / "settings.md").read_text("utf-8") == settings.documentation()


def test_the_page_about_settings_has_every_setting() -> None:
    page = settings.documentation()
    for name in tomllib.loads(re.sub(r"^# (\w+ = )", r"\1", example(), flags=re.MULTILINE)).items():
        section, values = name
        assert f"## [{section}]" in page
        assert all(f"| `{setting}` |" in page for setting in values)


def test_the_page_about_log_events_is_true() -> None:
    assert (DOCS / "log-events.md").read_text("utf-8") == log.documentation()


def test_the_page_about_log_events_has_every_event() -> None:
    page = log.documentation()
    assert all(f"| `{event.value[0]}` |" in page for event in log.Event)
    assert len({event.value[0] for event in log.Event}) == len(log.Event)


def test_a_slip_of_the_pen_in_the_size_of_the_screen_is_refused() -> None:
    with pytest.raises(SettingsDamaged):
        parse("[screen]\ndiagonal_inch = 2.15")
    assert parse("[screen]\ndiagonal_inch = 0").screen.diagonal_inch == 0
