"""One file of settings: what is not written keeps its value, what is wrong is said."""

from __future__ import annotations

import bisect
import contextlib
import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import settings_written
from kiosk.settings import (
    Orientation,
    PaperSize,
    PrinterKind,
    Role,
    Settings,
    SettingsDamaged,
    TextSize,
    load,
    parse,
)
from kiosk.settings_written import example
from kiosk.system import log
from kiosk.words import settings as words

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


def damaged(content: str) -> SettingsDamaged:
    with pytest.raises(SettingsDamaged) as problem:
        parse(content)
    return problem.value


def test_an_unknown_setting_is_named() -> None:
    assert "[visit] idle" in str(damaged("[visit]\nidle = 30\n"))


SLIPS = """\
# paper = "A5"
[printing]
kind = "system"
paper = "A3"
[visit]
idle_seconds = 4
warning_seconds = 45
idle = 90
[screen]
diagonal_inch = 2.15
text_size = "large"
[receipt]
resume = 1
[dossiers]
unit = 7
[danhmuc]
"""


@pytest.mark.parametrize(
    "said",
    [
        'Dòng 4: [printing] paper = "A3", phải là một trong: "A4", "A5", "80mm".',
        "Dòng 6: [visit] idle_seconds = 4, phải là số nguyên từ 5 đến 3600.",
        "Dòng 8: [visit] idle không có, có lẽ là idle_seconds.",
        "Dòng 10: [screen] diagonal_inch = 2.15, phải là 0 hoặc số từ 7 đến 100.",
        "Dòng 13: [receipt] resume = 1, phải là true hoặc false.",
        "Dòng 15: [dossiers] unit = 7, phải là chữ trong dấu nháy kép.",
        "Dòng 16: không có phần [danhmuc], chỉ có [screen], [visit],",
    ],
)
def test_every_mistake_is_said_at_once_with_its_line_and_what_may_stand_there(said: str) -> None:
    assert said in str(damaged(SLIPS))
    assert "có 7 chỗ sai" in str(damaged(SLIPS))


def test_what_is_right_beside_a_mistake_counts() -> None:
    kept = damaged(SLIPS).kept
    assert (kept.visit.idle_seconds, kept.visit.warning_seconds) == (120, 45)
    assert (kept.screen.diagonal_inch, kept.screen.text_size) == (0, TextSize.LARGE)


@pytest.mark.parametrize(
    "content",
    [
        '[printing]\npaper = "A3"\n',
        '[printing]\nkind = "fax"\n',
        '[printing]\npinter = "HP"\n',
        "printing = 3\n",
        '[printng]\nkind = "system"\n',
        'kind = "system"\n',
        '[screen]\nprinter = "HP"\n',
        "[printing\n",
    ],
)
def test_a_printer_of_which_anything_is_wrong_prints_nothing_unseen(content: str) -> None:
    problem = damaged(content)
    assert problem.kept.printing.kind is PrinterKind.NONE
    assert "Sửa xong phần [printing] máy mới in ở đó." in str(problem)


def test_a_second_printer_that_is_wrong_leaves_the_first_alone() -> None:
    problem = damaged('[printing]\nkind = "system"\n[receipt]\nkind = "escpos"\ncopies = 0\n')
    assert problem.kept.printing.kind is PrinterKind.SYSTEM
    assert problem.kept.receipt.kind is PrinterKind.NONE
    assert "[printing] máy" not in str(problem)


@pytest.mark.parametrize(
    ("content", "role"),
    [
        ('[catalogue]\nrole = "Kiosk"\n', Role.KIOSK),
        ('[catalog]\nrole = "staff"\n', Role.KIOSK),
        ('[danhmuc]\nrole = "staff"\n', Role.KIOSK),
        ("[catalogue]\nexpires_days = 0\n", Role.KIOSK),
        ('[catalogue]\nrole = "staff"\nexpires_days = 0\n', Role.STAFF),
        ("[visit]\nidle_seconds = 4\n", Role.SINGLE),
    ],
)
def test_only_a_machine_whose_role_is_certain_publishes(content: str, role: Role) -> None:
    problem = damaged(content)
    assert problem.kept.catalogue.role is role
    assert ("công bố danh mục" in str(problem)) is (role is Role.KIOSK)


def test_a_setting_in_the_wrong_place_is_told_its_place() -> None:
    assert "Dòng 1: hours phải nằm dưới dòng [dossiers]." in str(damaged('hours = "8"\n'))
    said = str(damaged('[visit]\n\nhours = "8"\n'))
    assert "Dòng 3: hours phải nằm dưới dòng [dossiers]." in said


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("[visit]\nidle_seconds = bald\n", "Dòng 2, cột 16: viết chưa đúng cách."),
        ("[screen]\r\n[visit\r\n", "Dòng 2, cột"),
        ("[visit]\n\n[visit]\n", "Dòng 3, cột 7: mục này đã viết ở trên"),
        ('[dossiers]\nfolder = "C:\\Users"\n', "Dòng 2, cột 15: trong dấu nháy hãy viết «/»"),
        ('[dossiers]\nfolder = "a\n', "thiếu dấu nháy"),
        ("[screen", "Dòng cuối (1)"),
    ],
)
def test_where_the_file_cannot_be_followed_the_place_is_said(content: str, said: str) -> None:
    assert said in str(damaged(content))
    assert "at line" not in str(damaged(content))


def test_a_value_over_several_lines_is_found_where_it_begins() -> None:
    assert "Dòng 3: [printing] paper = [" in str(damaged('[printing]\n\npaper = [\n"A4",\n]\n'))


@pytest.mark.parametrize(
    "above",
    [
        "# slip = 1",
        "printer = 1",
        'printer = ""',
        'printer = "# [ \\" { \\\\"',
        "printer = '\\'  # slip = [",
        'printer = """"""\r',
        'printer = """\nslip = 1\n# \\""" [ "\nslip = 1\n"""',
        "printer = '''\nslip = 1 \\\n[ '\nslip = 1\n'''",
        'printer = [\n  "]",  # slip = ]\n  [1, {slip = "}"}],\n]',
        "printer.slip = 1",
        '"\\u0073lip#[" = {slip = 1}',
        "[screen]\nslip = 1\n[staff.slip]\nslip = 1\n[[dossiers]]\nslip = 1\n[ 'visit' ]",
    ],
)
def test_a_mistake_is_found_on_its_line_whatever_stands_above(above: str) -> None:
    begin = "[visit]\n" if "[screen]" not in above else ""
    content = f"{begin}{above}\nslip = 1\n"
    assert f"Dòng {content.count(chr(10))}: [visit] slip không có" in str(damaged(content))


def test_however_much_is_wrong_the_file_is_read_only_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    """The home screen waits for it."""
    read = 0
    honest = tomllib.loads

    def counting(content: str) -> dict[str, object]:
        nonlocal read
        read += len(content)
        return honest(content)

    monkeypatch.setattr(tomllib, "loads", counting)
    content = "[visit]\n" + "# idle, x1\n" * 100 + "".join(f"x{n} = 1\n" for n in range(100))
    assert "có 100 chỗ sai" in str(damaged(content))
    assert read <= 2 * len(content)


def test_values_in_one_another_are_refused_at_any_depth() -> None:
    """Also just where Python's own limit lets them be read once, but not once more."""

    def nested(depth: int) -> str:
        return "x = " + "[" * depth + "]" * depth

    def is_too_deep(depth: int) -> bool:
        try:
            return not tomllib.loads(nested(depth))
        except RecursionError:
            return True

    limit = bisect.bisect(range(5000), 0, key=is_too_deep)
    for depth in range(limit - 15, limit + 5):
        assert "cài đặt gốc" in str(damaged(nested(depth)))


def test_what_is_said_of_a_mistake_stays_short_and_on_one_line() -> None:
    said = str(damaged('[visit]\n"a\\nb" = 1\nidle_seconds = """\n' + "x\n" * 500 + '"""\n'))
    assert "\n" not in said
    assert len(said) < 700
    many = damaged("[visit]\n" + "".join(f"x{n} = 1\n" for n in range(50)))
    assert "Còn 30 chỗ sai khác." in str(many)


def test_mistakes_can_be_read_one_by_one() -> None:
    problem = damaged('[printing]\npaper = "A3"\ncopies = -1\n[visit]\nx = 1\ny = 2\nz = 3\n')
    head, *lines, advice = problem.lines(3)
    assert "kiosk.toml có 5 chỗ sai" in head
    assert [line.partition(":")[0] for line in lines[:3]] == ["Dòng 2", "Dòng 3", "Dòng 5"]
    assert lines[3:] == ["Còn 2 chỗ sai khác.", words.NOT_PRINTING(section="printing")]
    assert advice == "Cán bộ sửa rồi mở lại chương trình."
    assert " ".join(problem.lines(20)) == str(problem)


def test_a_file_that_is_no_toml_has_one_mistake_and_its_advice() -> None:
    assert len(damaged("[screen").lines(5)) == 5


def test_a_file_that_cannot_be_read_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "kiosk.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsDamaged) as problem:
        load(tmp_path / "kiosk.toml")
    assert problem.value.lines(5) == [str(problem.value)]


def test_the_log_says_where_and_never_what() -> None:
    problem = damaged(SLIPS + 'sever = "postgresql://kiosk:secret@tinh/hoso"\n')
    assert "printing.paper:4" in problem.wrong
    assert "visit.?:8" in problem.wrong
    assert "secret" not in problem.wrong + str(problem)
    assert "sever" not in problem.wrong
    assert " " not in problem.wrong


@pytest.mark.parametrize(
    "content", [b"\xff\xfe\x00", "[visit]\nidle_seconds = 60".encode("utf-16")]
)
def test_a_file_in_another_encoding_is_said(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "kiosk.toml").write_bytes(content)
    with pytest.raises(SettingsDamaged, match="UTF-8"):
        load(tmp_path / "kiosk.toml")


def test_a_folder_in_its_place_is_said(tmp_path: Path) -> None:
    (tmp_path / "kiosk.toml").mkdir()
    with pytest.raises(SettingsDamaged) as problem:
        load(tmp_path / "kiosk.toml")
    assert problem.value.kept.printing.kind is PrinterKind.NONE
    assert problem.value.kept.catalogue.role is Role.KIOSK


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
    assert (DOCS / "settings.md").read_text("utf-8") == settings_written.documentation()


def test_the_page_about_settings_has_every_setting() -> None:
    page = settings_written.documentation()
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
