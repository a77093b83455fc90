"""The words of people are a part of the catalogue: written, checked, posted, kept, rolled back."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kiosk import first_start
from kiosk.catalogue import edition, folder, portal, sayings
from kiosk.catalogue.edition import Edition, Imprint
from kiosk.catalogue.model import Catalogue, Result
from kiosk.catalogue.vocabulary import Saying, SayingKind, Vocabulary
from kiosk.findings import Finding, Severity
from kiosk.home import Home

from .conftest import BUILT_AT, Watch
from .machines import Machine
from .portal_records import imported, record, write
from .workbooks import TODAY, Desk, opened

SHEET = "Từ ngữ"
OWN = (Saying(said=("giấy má",), means=("tờ giấy",)),)
PROGRAM = (Saying(said=("sổ đỏ",), means=("giấy chứng nhận quyền sử dụng đất",)),)


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Vocabulary:
    """Words that came with the program, few of them."""
    came = tmp_path / "came"
    came.mkdir()
    (came / "vocabulary.yaml").write_text(
        "- {said: [sổ đỏ], means: [giấy chứng nhận quyền sử dụng đất]}\n", "utf-8"
    )
    monkeypatch.setattr(sayings, "data_folder", lambda: came)
    return PROGRAM


@pytest.fixture
def machine(tmp_path: Path, watch: Watch) -> Machine:
    return Machine(tmp_path / "may", watch)


def _words_of(posted: Path) -> Vocabulary | None:
    reading = folder.read(posted)
    assert reading.catalogue is not None, "\n".join(map(str, reading.findings))
    return reading.catalogue.vocabulary


def _in_force(machine: Machine) -> Vocabulary | None:
    catalogue = machine.desk.posted()
    assert catalogue is not None
    return catalogue.vocabulary


# As a file


def test_a_folder_says_the_words_in_a_list(posted: Path) -> None:
    vocabulary = _words_of(posted)
    assert vocabulary is not None
    first, grouped, group, *_, season = vocabulary
    assert first == Saying(
        kind=SayingKind.MEANS,
        said=("mảnh giấy", "giấy tờ gì đó"),
        means=("tờ giấy",),
        never=("trả lại",),
    )
    assert grouped.said == ("<người nhà> … làm mất giấy",)
    assert (group.kind, group.name) == (SayingKind.GROUP, "người nhà")
    assert (season.name, season.begins, season.ends) == ("Mùa giấy", "15/11", "28/02")


def test_no_file_says_nothing_and_an_empty_list_wants_no_words(posted: Path) -> None:
    (posted / "vocabulary.yaml").write_text("[]\n", "utf-8")
    assert _words_of(posted) == ()
    (posted / "vocabulary.yaml").unlink()
    assert _words_of(posted) is None


@pytest.mark.parametrize(
    ("content", "line", "field", "said"),
    [
        ("sổ đỏ: giấy\n", 1, "", "phải là danh sách"),
        ("- {said: [a], means: [b]}\n- {means: [b]}\n", 2, "[2].said", "thiếu mục bắt buộc"),
        ("- said: sổ đỏ\n  means: [b]\n", 1, "[1].said", "phải là danh sách"),
        ("- {said: [a], mean: [b]}\n", 1, "[1].mean", "không có mục nào tên"),
        ("- {kind: nhom, name: x, said: [a]}\n", 1, "[1].kind", "không được phép"),
    ],
)
def test_what_does_not_fit_is_named_with_its_line(
    posted: Path, content: str, line: int, field: str, said: str
) -> None:
    (posted / "vocabulary.yaml").write_text(content, "utf-8")
    reading = folder.read(posted)
    assert reading.catalogue is None
    found = [f for f in reading.findings if f.file == "vocabulary.yaml"]
    assert [(f.line, f.field) for f in found] == [(line, field)]
    assert said in found[0].what


# What is wrong with words

GROUP = '- {kind: group, name: người nhà, said: [bố]}\n- {said: ["<người nhà> mất"], means: [tử]}\n'
FAULTS: dict[str, tuple[str, str, Severity, str]] = {
    "means nothing": ("- {said: [sổ đỏ]}", "[1].means", Severity.ERROR, "nghĩa là gì"),
    "nobody says it": ("- {said: [], means: [b]}", "[1].said", Severity.ERROR, "nói thế nào"),
    "a phrase of signs": (
        '- {said: [a, "… -"], means: [b]}',
        "[1].said[2]",
        Severity.ERROR,
        "không có chữ nào",
    ),
    "half a meaning": (
        '- {said: [a], means: ["cấp lại + "]}',
        "[1].means[1]",
        Severity.ERROR,
        "dấu + chưa đúng",
    ),
    "lost letters": (
        "- {said: [s\ufffd đỏ], means: [b]}",
        "[1].said[1]",
        Severity.ERROR,
        "chữ bị hỏng",
    ),
    "group without a name": ("- {kind: group, said: [a]}", "[1].name", Severity.ERROR, "có tên"),
    "season without a name": (
        "- {kind: season, said: [a], begins: 01/02, ends: 02/03}",
        "[1].name",
        Severity.ERROR,
        "có tên",
    ),
    "group that is none": (
        f'{GROUP}- {{said: ["<người quen> hỏi"], means: [b]}}',
        "[3].said[1]",
        Severity.ERROR,
        "không có nhóm từ nào tên «người quen»",
    ),
    "half a sign": (
        f'{GROUP}- {{said: ["người nhà> hỏi"], means: [b]}}',
        "[3].said[1]",
        Severity.ERROR,
        "đứng lẻ",
    ),
    "group nobody names": (
        "- {kind: group, name: màu, said: [đỏ]}",
        "[1].name",
        Severity.WARNING,
        "không có cách nói nào dùng",
    ),
    "group within a group": (
        '- {kind: group, name: a, said: ["<b>"]}\n- {kind: group, name: b, said: [c]}',
        "[1].said[1]",
        Severity.ERROR,
        "tên nhóm khác",
    ),
    "gap within a group": (
        '- {kind: group, name: a, said: ["b … c"]}\n- {said: ["<a>"], means: [b]}',
        "[1].said[1]",
        Severity.ERROR,
        "không được có «…»",
    ),
    "too many gaps": (
        '- {said: ["a … b … c … d … e"], means: [b]}',
        "[1].said[1]",
        Severity.ERROR,
        "quá 3 dấu",
    ),
    "no day": (
        "- {kind: season, name: Tết, said: [a], begins: 31/02, ends: 02/03}",
        "[1].begins",
        Severity.ERROR,
        "«31/02» không phải là một ngày",
    ),
    "a day in short": (
        "- {kind: season, name: Tết, said: [a], begins: 01/02, ends: 2/3}",
        "[1].ends",
        Severity.ERROR,
        "«2/3» không phải là một ngày",
    ),
    "only one day": (
        "- {kind: season, name: Tết, said: [a], begins: 01/02}",
        "[1].ends",
        Severity.ERROR,
        "chưa đủ ngày",
    ),
    "means of what is ignored": (
        "- {kind: ignored, said: [a], means: [b]}",
        "[1].means",
        Severity.WARNING,
        "máy bỏ qua",
    ),
    "days of a saying": (
        "- {said: [a], means: [b], begins: 01/02}",
        "[1].begins",
        Severity.WARNING,
        "máy bỏ qua",
    ),
    "parts of what is not meant": (
        "- {said: [a], means: [b], never: [c + d]}",
        "[1].never[1]",
        Severity.WARNING,
        "dấu +",
    ),
    "a whole sentence": (
        "- {said: [một câu dài đến nỗi không ai gõ đúng], means: [b]}",
        "[1].said[1]",
        Severity.WARNING,
        "dài hơn 8 chữ",
    ),
    "two meanings": (
        "- {said: [a, nhập khẩu], means: [b]}\n- {said: [Nhập khẩu], means: [c]}",
        "[2].said[1]",
        Severity.WARNING,
        "«Nhập khẩu» đã có ở dòng 1 với nghĩa khác",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_in_the_words_is_named_with_its_place_and_remedy(posted: Path, name: str) -> None:
    content, field, severity, said = FAULTS[name]
    (posted / "vocabulary.yaml").write_text(content, "utf-8")
    reading = folder.read(posted)
    found = [f for f in reading.findings if f.field == field]
    assert [(f.severity, f.file) for f in found] == [(severity, "vocabulary.yaml")], "\n".join(
        map(str, reading.findings)
    )
    assert said in found[0].what
    assert found[0].remedy
    assert found[0].line
    assert (reading.catalogue is None) == (severity is Severity.ERROR)


def test_a_group_that_is_lost_is_said_once_however_many_phrases_name_it(posted: Path) -> None:
    said = ", ".join(f'"<người quen> hỏi {n}"' for n in range(30))
    (posted / "vocabulary.yaml").write_text(f"- {{said: [{said}], means: [b]}}\n", "utf-8")
    (finding,) = folder.read(posted).findings
    assert "«người quen»; 30 cách nói" in finding.what
    assert finding.field == "[1].said[1]"


@pytest.mark.parametrize(
    "content",
    [
        '- {said: ["<người thân> … vừa mới <qua đời> ở nhà hôm qua"], means: [khai tử]}\n'
        "- {kind: group, name: Người thân, said: [bố]}\n"
        "- {kind: group, name: nguoi than, said: [u]}\n"
        "- {kind: group, name: qua đời, said: [mất, chết]}\n",
        "- {said: [sổ đỏ], means: [chữ không có trong tên thủ tục nào]}\n",
        "- {said: [sổ đỏ], means: [b]}\n- {said: [sổ đỏ, sổ], means: [b], never: [c]}\n",
        "- {kind: season, name: Tết, said: [a], begins: 29/02, ends: 01/01}\n",
    ],
)
def test_what_is_no_fault_is_not_remarked_upon(posted: Path, content: str) -> None:
    """Several lines of one group, words of other offices' procedures."""
    (posted / "vocabulary.yaml").write_text(content, "utf-8")
    assert [str(f) for f in folder.read(posted).findings] == []


# As a sheet


def _read(desk: Desk) -> tuple[Vocabulary | None, list[Finding]]:
    reading = desk.read()
    return (reading.catalogue.vocabulary if reading.catalogue else None), reading.findings


def test_the_sheet_says_what_the_file_says(desk: Desk, small: Catalogue) -> None:
    assert desk.get(SHEET, "Loại", 2) == "Cách nói"
    assert desk.get(SHEET, "Người dân nói", 2) == "mảnh giấy; giấy tờ gì đó"
    assert desk.get(SHEET, "Không phải là", 2) == "trả lại"
    assert desk.get(SHEET, "Từ ngày", 7) == "15/11"
    assert _read(desk) == (small.vocabulary, [])


def test_a_new_line_needs_only_what_people_say_and_what_it_means(
    desk: Desk, small: Catalogue
) -> None:
    desk.add(SHEET, Người_dân_nói="sổ đỏ;sổ hồng", Nghĩa_là="giấy chứng nhận\ncấp + sổ")
    added = Saying(said=("sổ đỏ", "sổ hồng"), means=("giấy chứng nhận", "cấp + sổ"))
    assert small.vocabulary is not None
    assert _read(desk) == ((*small.vocabulary, added), [])


def test_a_day_of_every_year_is_read_however_the_cell_holds_it(desk: Desk) -> None:
    for written in ("15/11", "15-11", " 15.11 ", BUILT_AT.date().replace(day=15)):
        desk.put(SHEET, "Từ ngày", 7, written)
        vocabulary, findings = _read(desk)
        assert vocabulary is not None
        assert (vocabulary[-1].begins, findings) == ("15/11", [])
    desk.put(SHEET, "Từ ngày", 7, "5/9")
    vocabulary, _ = _read(desk)
    assert vocabulary is not None
    assert vocabulary[-1].begins == "05/09"


def test_a_sheet_without_rows_wants_no_words_and_none_says_nothing(desk: Desk) -> None:
    desk.sheet(SHEET).delete_rows(2, 100)
    assert _read(desk) == ((), [])
    del desk.book[SHEET]
    assert _read(desk) == (None, [])


def test_a_sheet_that_lost_its_headers_does_not_pass_for_an_empty_one(desk: Desk) -> None:
    desk.sheet(SHEET).delete_rows(1, 100)
    vocabulary, findings = _read(desk)
    assert vocabulary is None
    assert [(f.sheet, f.severity) for f in findings] == [(SHEET, Severity.ERROR)]


@pytest.mark.parametrize(
    ("header", "row", "value", "said"),
    [
        ("Loại", 2, "Thành ngữ", "không có lựa chọn"),
        ("Nghĩa là", 2, None, "nghĩa là gì"),
        ("Tên nhóm hoặc mùa", 4, None, "có tên"),
        ("Người dân nói", 2, "<người quen> hỏi; giấy", "«người quen»"),
        ("Đến hết ngày", 7, "cuối tháng hai", "không phải là một ngày"),
        ("Từ ngày", 7, None, "chưa đủ ngày"),
    ],
)
def test_a_fault_is_named_by_sheet_row_and_column(
    desk: Desk, header: str, row: int, value: Any, said: str
) -> None:
    desk.put(SHEET, header, row, value)
    reading = desk.read()
    assert reading.catalogue is None
    finding = next(f for f in reading.findings if said in f.what)
    assert (finding.sheet, finding.row, finding.field) == (SHEET, row, header)
    assert finding.column
    assert finding.remedy


def test_a_phrase_of_two_meanings_is_named_with_the_row_of_the_first(desk: Desk) -> None:
    row = desk.add(SHEET, Loại="cach noi", Người_dân_nói="mảnh giấy", Nghĩa_là="trả lại")
    _, findings = _read(desk)
    assert [(f.row, f.severity) for f in findings] == [(row, Severity.WARNING)]
    assert "dòng 2" in findings[0].what


# In an edition


def _opened(path: Path) -> Edition:
    return Edition(path, Imprint(1, TODAY))


@pytest.mark.parametrize("vocabulary", [None, (), OWN])
def test_an_edition_keeps_the_words(
    small: Catalogue, tmp_path: Path, vocabulary: Vocabulary | None
) -> None:
    edition.write(replace(small, vocabulary=vocabulary), tmp_path / "e.sqlite")
    made = _opened(tmp_path / "e.sqlite")
    assert made.vocabulary == vocabulary
    assert made.catalogue() == replace(small, vocabulary=vocabulary)
    made.close()


def _as_schema_2(path: Path) -> None:
    """The file as the version before wrote it: no words, no results and forms in summaries."""
    connection = sqlite3.connect(path)
    connection.execute("UPDATE meta SET value = CAST('2' AS BLOB) WHERE key = 'schema'")
    connection.execute("DELETE FROM meta WHERE key = 'vocabulary'")
    remove = "CAST(json_remove(CAST(summary AS TEXT), '$.results', '$.forms') AS BLOB)"
    connection.execute(f"UPDATE procedure SET summary = {remove}")
    connection.commit()
    connection.close()


def test_an_edition_of_the_version_before_is_read(small: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "e.sqlite"
    edition.write(small, path)
    _as_schema_2(path)
    made = _opened(path)
    assert made.vocabulary is None
    assert made.catalogue() == replace(small, vocabulary=None)
    entries = made.entries(TODAY)
    assert [(entry.results, entry.forms) for entry in entries] == [((), ())] * len(entries)
    made.close()


def test_a_list_names_what_people_get_and_the_forms_they_fill_in(
    small: Catalogue, tmp_path: Path
) -> None:
    first = small.procedures[0]
    paper = first.papers[0]

    def result(name: str) -> Result:
        return Result(name=name)

    results = (
        result("- Giấy khai sinh;"),
        result("Giấy khai sinh"),
        result("Bản sao  trích lục"),
        *(result(f"Giấy {n} " + "dài " * 80) for n in range(9)),
    )
    papers = (
        replace(paper, name="Tờ khai (Mẫu CT01 ban hành kèm theo Thông tư 66/2023/TT-BCA)"),
        replace(paper, name="Tờ khai", form="Mẫu NA-05", plain="Ai mất thẻ thì điền mẫu TK01a"),
        replace(
            paper,
            name="CT 07 theo NĐ 154/2024, CCCD 12 số, Luật số 68/2020/QH14, TT01/2016, BC05/2016",
        ),
    )
    procedure = replace(first, results=results, papers=papers)
    edition.write(replace(small, procedures=(procedure,)), tmp_path / "e.sqlite")
    made = _opened(tmp_path / "e.sqlite")
    (entry,) = made.entries(TODAY)
    made.close()
    assert entry.forms == ("CT01", "NA05", "TK01A", "CT07")
    assert entry.results[:3] == ("Giấy khai sinh", "Bản sao trích lục", entry.results[2])
    assert len(entry.results) == 6
    assert all(name.startswith("Giấy") and len(name) <= 200 for name in entry.results[2:])


# Posted, kept, taken back


def test_what_says_nothing_of_words_is_posted_with_those_of_the_program(
    machine: Machine, small: Catalogue, program: Vocabulary
) -> None:
    machine.publish(replace(small, vocabulary=None))
    assert _in_force(machine) == program


def test_who_wants_no_words_gets_none(
    machine: Machine, small: Catalogue, program: Vocabulary
) -> None:
    machine.publish(replace(small, vocabulary=()))
    assert _in_force(machine) == ()
    machine.publish(replace(small, vocabulary=None))
    assert _in_force(machine) == ()


def test_a_folder_is_built_with_words(posted: Path, tmp_path: Path, program: Vocabulary) -> None:
    (posted / "vocabulary.yaml").unlink()
    home = Home(tmp_path / "may")
    assert first_start.build_catalogue(home, posted, BUILT_AT) == []
    machine = Machine(home.root, Watch(BUILT_AT))
    assert _in_force(machine) == program
    (posted / "vocabulary.yaml").write_text("- {said: [giấy má], means: [tờ giấy]}\n", "utf-8")
    first_start.build_catalogue(home, posted, BUILT_AT)
    (posted / "vocabulary.yaml").unlink()
    first_start.build_catalogue(home, posted, BUILT_AT)
    assert _in_force(machine) == OWN, "what nothing is said of stays"


def test_words_of_the_program_that_are_spoilt_are_left_out(
    machine: Machine, small: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    came = tmp_path / "spoilt"
    came.mkdir()
    (came / "vocabulary.yaml").write_text("- {said: [sổ đỏ]}\n", "utf-8")
    monkeypatch.setattr(sayings, "data_folder", lambda: came)
    machine.publish(replace(small, vocabulary=None))
    assert _in_force(machine) is None


def test_a_workbook_without_the_sheet_keeps_the_words_in_force(
    machine: Machine, small: Catalogue, tmp_path: Path, program: Vocabulary
) -> None:
    machine.publish(replace(small, vocabulary=OWN))
    path = tmp_path / "danh-muc.xlsx"
    machine.desk.export(path)
    with opened(path) as desk:
        assert desk.read().catalogue == replace(small, vocabulary=OWN)
        del desk.book[SHEET]
        desk.read()
    draft = machine.desk.open_draft([path])
    assert draft.diff is not None
    assert draft.diff.is_empty
    machine.desk.publish(draft)
    assert _in_force(machine) == OWN


def test_an_empty_sheet_takes_the_words_away_and_the_diff_says_so(
    machine: Machine, small: Catalogue, tmp_path: Path, program: Vocabulary
) -> None:
    machine.publish(replace(small, vocabulary=OWN))
    path = tmp_path / "danh-muc.xlsx"
    machine.desk.export(path)
    with opened(path) as desk:
        desk.sheet(SHEET).delete_rows(2, 10)
        desk.read()
    draft = machine.desk.open_draft([path])
    assert draft.diff is not None
    assert draft.diff.lines() == ["Bỏ từ ngữ: «giấy má» nghĩa là «tờ giấy»"]
    machine.desk.publish(draft)
    assert _in_force(machine) == ()


def test_the_diff_tells_of_the_words_that_are_put_in(
    machine: Machine, small: Catalogue, program: Vocabulary
) -> None:
    draft = machine.desk.draft_from(replace(small, vocabulary=None), "x")
    assert draft.diff is not None
    assert "Thêm từ ngữ: «sổ đỏ» nghĩa là «giấy chứng nhận quyền sử dụng đất»" in draft.diff.lines()
    machine.desk.publish(draft)
    assert machine.desk.posted() == draft.catalogue


def test_going_back_brings_the_words_back(
    machine: Machine, small: Catalogue, program: Vocabulary
) -> None:
    machine.publish(replace(small, vocabulary=OWN))
    machine.publish(replace(small, vocabulary=()))
    machine.desk.roll_back()
    assert _in_force(machine) == OWN
    shown = machine.editions.open(machine.desk.history()[0])
    assert shown.vocabulary == OWN
    shown.close()


# Beside what the portal says


def test_the_portal_brings_no_words_and_takes_none_away(tmp_path: Path, small: Catalogue) -> None:
    found = imported(tmp_path, record("9.000007"))
    for alone in (False, True):
        reading = portal.merge(small, found, alone=alone)
        assert reading.catalogue is not None
        assert reading.catalogue.vocabulary == small.vocabulary
    assert not [f for f in portal.merge(small, found).findings if "nghĩa" in f.what]


def test_records_of_the_portal_alone_are_posted_with_words(
    tmp_path: Path, machine: Machine, program: Vocabulary
) -> None:
    path = write(tmp_path / "bo.jsonl", [record("9.000007")])
    draft = machine.desk.open_draft([path])
    assert draft.catalogue is not None
    assert draft.catalogue.vocabulary == program
    machine.desk.publish(draft)
    assert _in_force(machine) == program
