"""A clerk's week at the command line: export, edit, check, read the change, publish, go back."""

from __future__ import annotations

import datetime as dt
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from kiosk import cli, first_start
from kiosk.clock import SystemClock
from kiosk.home import Home
from kiosk.resources import data_folder

from .shell import Kiosk

BIRTH = "1.001193"
DEATH = "1.000656"
FIELDS = ("ho-tich", "cu-tru", "can-cuoc", "chung-thuc", "giao-duc")
"""Some seventy procedures of the sample: a workbook of all takes three times as long."""

SAYINGS = """\
- {said: [giấy cưới], means: [kết hôn]}
- {kind: ignored, said: [cho hỏi]}
- {kind: common, said: [khai sinh, kết hôn]}
"""


@pytest.fixture(scope="session")
def _settled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A kiosk of an office with less to do."""
    root = tmp_path_factory.mktemp("office")
    folder = Path(shutil.copytree(data_folder(), root / "data"))
    for field in (folder / "procedures").iterdir():
        if field.name not in FIELDS:
            shutil.rmtree(field)
    (folder / "commitments.yaml").unlink()
    (folder / "vocabulary.yaml").write_text(SAYINGS, "utf-8")
    made, now = Home(root / "home"), SystemClock().now()
    first_start.build_catalogue(made, folder, now)
    made.settle()
    return made.root


@pytest.fixture(scope="session")
def _exported(_settled: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exported")
    home, path = shutil.copytree(_settled, folder / "home"), folder / "danh-muc.xlsx"
    assert cli.main(["--home", str(home), "catalogue", "export", "--out", str(path)]) == 0
    return path


@pytest.fixture
def workbook(_exported: Path, tmp_path: Path) -> Path:
    """What is posted, as a clerk has it on the desk."""
    return Path(shutil.copy(_exported, tmp_path))


def edit(path: Path, sheet: str, code: str, header: str, value: object) -> int:
    """Write into one cell, as a clerk does; the row it stands in."""
    book = openpyxl.load_workbook(path)
    cells = book[sheet]
    headers = [str(cell.value).rstrip(" *") for cell in cells[1]]
    row = next(row for row in range(2, cells.max_row + 1) if cells.cell(row, 1).value == code)
    cells.cell(row, headers.index(header) + 1).value = value  # pyright: ignore[reportAttributeAccessIssue]
    book.save(path)
    return row


def rename_birth(path: Path) -> None:
    edit(path, "Thủ tục", BIRTH, "Tên dễ hiểu", "Khai sinh cho bé")


def name_of_birth(kiosk: Kiosk) -> str:
    return kiosk.json("show", BIRTH)["plain_name"]


def in_days(days: int) -> str:
    return (SystemClock().now().date() + dt.timedelta(days=days)).isoformat()


# Looking


def test_what_was_exported_changes_nothing(kiosk: Kiosk, workbook: Path) -> None:
    assert kiosk("catalogue", "diff", workbook) == 0
    assert kiosk.out.strip() == "Không có gì thay đổi."


def test_a_mistake_is_named_with_sheet_row_and_column(kiosk: Kiosk, workbook: Path) -> None:
    row = edit(workbook, "Giấy tờ", BIRTH, "Bản chính", "một bản")
    said = kiosk.problem("catalogue", "check", workbook)
    assert "1 lỗi" in said
    assert kiosk("catalogue", "check", workbook, "--json") == 1
    (error,) = [found for found in json.loads(kiosk.out) if found["severity"] == "error"]
    assert (error["sheet"], error["row"], error["field"]) == ("Giấy tờ", row, "Bản chính")
    assert error["column"].isalpha()
    assert error["what"]
    assert error["remedy"]


def test_what_to_do_stands_below_the_mistakes_in_one_file(
    home: Home, workbook: Path, tmp_path: Path
) -> None:
    edit(workbook, "Giấy tờ", BIRTH, "Bản chính", "một bản")
    words = ["catalogue", "check", str(workbook), "--home", str(home.root)]
    program = [sys.executable, "-m", "kiosk", *words]
    held_back = {name: said for name, said in os.environ.items() if name != "PYTHONUNBUFFERED"}
    with (tmp_path / "said.txt").open("wb") as both:
        done = subprocess.run(program, stdout=both, stderr=both, env=held_back, timeout=120)
    lines = (tmp_path / "said.txt").read_text("utf-8").splitlines()
    assert done.returncode == 1
    assert any("«một bản»" in line for line in lines[:-1])
    assert "Hãy sửa các lỗi đã nêu" in lines[-1]


def test_a_draft_with_a_mistake_is_not_published(kiosk: Kiosk, workbook: Path) -> None:
    edit(workbook, "Thủ tục", BIRTH, "Lĩnh vực", "Lĩnh vực không có")
    kiosk.problem("catalogue", "publish", workbook)
    assert "trang «Thủ tục»" in kiosk.out
    assert [edition["number"] for edition in kiosk.json("catalogue", "history")] == [1]


def test_the_change_is_told_in_words(kiosk: Kiosk, workbook: Path) -> None:
    rename_birth(workbook)
    old = name_of_birth(kiosk)
    assert kiosk("catalogue", "diff", workbook) == 0
    assert f"Tên dễ hiểu: {old} → Khai sinh cho bé" in kiosk.out


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", "Danh mục thủ tục".encode(), b"\0" * 999])
def test_what_is_no_workbook_is_said(kiosk: Kiosk, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "lạ.xlsx"
    path.write_bytes(content)
    for action in ("check", "diff", "publish"):
        assert "lạ.xlsx" in kiosk.problem("catalogue", action, path)


# Publishing


def test_a_published_change_is_what_people_see(kiosk: Kiosk, workbook: Path) -> None:
    rename_birth(workbook)
    done = kiosk.json(
        "catalogue", "publish", workbook, "--by", "Cán bộ Mẫu", "--note", "Quyết định mẫu"
    )
    assert done["number"] == 2
    assert Path(done["package"]).is_file()
    assert name_of_birth(kiosk) == "Khai sinh cho bé"
    newest, first = kiosk.json("catalogue", "history")
    assert (newest["by"], newest["note"]) == ("Cán bộ Mẫu", "Quyết định mẫu")
    assert newest["sources"] == ["danh-muc.xlsx"]
    assert (newest["state"], first["state"]) == ("in_force", "kept")


def test_a_change_for_next_week_waits(kiosk: Kiosk, workbook: Path) -> None:
    rename_birth(workbook)
    old = name_of_birth(kiosk)
    day = in_days(7)
    kiosk.json("catalogue", "publish", workbook, "--effective", day)
    assert name_of_birth(kiosk) == old
    waiting, now = kiosk.json("catalogue", "history")
    assert (waiting["state"], waiting["effective"]) == ("waiting", day)
    assert now["state"] == "in_force"


def test_an_edition_that_overtakes_a_waiting_one_says_so(kiosk: Kiosk, workbook: Path) -> None:
    kiosk.json("catalogue", "publish", workbook, "--effective", in_days(7))
    rename_birth(workbook)
    assert kiosk("catalogue", "publish", workbook) == 0
    assert "ấn bản 2 đang chờ" in kiosk.out


def test_an_edition_that_undoes_a_waiting_one_on_its_day_says_so(
    kiosk: Kiosk, workbook: Path
) -> None:
    day = SystemClock().now().date() + dt.timedelta(days=7)
    kiosk.json("catalogue", "publish", workbook, "--effective", day.isoformat())
    rename_birth(workbook)
    assert kiosk("catalogue", "publish", workbook, "--effective", in_days(30)) == 0
    assert f"ấn bản 2 sẽ dùng từ {day:%d/%m/%Y}" in kiosk.out
    assert "đang chờ ngày" not in kiosk.out, "it is used until then"
    done = kiosk.json("catalogue", "publish", workbook, "--effective", in_days(60))
    assert done["comes_after"] == [2, 3]


def test_publishing_says_how_much_it_changes(kiosk: Kiosk, workbook: Path, tmp_path: Path) -> None:
    """Two drafts of one edition: the second undoes what the first changed."""
    other = Path(shutil.copy(workbook, tmp_path / "khác.xlsx"))
    rename_birth(workbook)
    kiosk.json("catalogue", "publish", workbook)
    edit(other, "Thủ tục", DEATH, "Tên dễ hiểu", "Khai tử")
    assert kiosk("catalogue", "publish", other) == 0
    assert "Thay đổi 2 thủ tục" in kiosk.out


def test_nothing_takes_effect_in_the_past(kiosk: Kiosk, workbook: Path) -> None:
    kiosk.problem("catalogue", "publish", workbook, "--effective", in_days(-1))
    assert len(kiosk.json("catalogue", "history")) == 1


def test_a_day_may_be_written_as_people_write_it(kiosk: Kiosk, workbook: Path) -> None:
    day = SystemClock().now().date() + dt.timedelta(days=3)
    done = kiosk.json("catalogue", "publish", workbook, "--effective", f"{day:%d/%m/%Y}")
    assert done["effective"] == day.isoformat()


@pytest.mark.parametrize("day", ["morgen", "31/02/2027", "2026-13-01", "1/12"])
def test_what_is_no_day_is_wrong_usage(kiosk: Kiosk, workbook: Path, day: str) -> None:
    assert kiosk("catalogue", "publish", workbook, "--effective", day) == 2
    assert day in kiosk.err
    assert "01/12/2026" in kiosk.err, "an example as people write it"


def test_a_procedure_with_a_last_day_has_left_the_screens_after_it(
    kiosk: Kiosk, workbook: Path
) -> None:
    edit(workbook, "Thủ tục", DEATH, "Hiệu lực đến hết ngày", "30/06/2026")
    kiosk.json("catalogue", "publish", workbook)
    assert DEATH in kiosk.problem("show", DEATH)


def test_going_back_puts_the_old_content_in_force_under_a_new_number(
    kiosk: Kiosk, workbook: Path
) -> None:
    old = name_of_birth(kiosk)
    rename_birth(workbook)
    kiosk.json("catalogue", "publish", workbook)
    back = kiosk.json("catalogue", "rollback", "--by", "Cán bộ Mẫu", "--note", "nhầm")
    assert (back["number"], back["restores"]) == (3, 1)
    assert Path(back["package"]).is_file()
    assert name_of_birth(kiosk) == old


def test_going_back_says_which_waiting_edition_is_lost(kiosk: Kiosk, workbook: Path) -> None:
    kiosk.json("catalogue", "publish", workbook, "--effective", in_days(7))
    rename_birth(workbook)
    kiosk.json("catalogue", "publish", workbook)
    kiosk.json("catalogue", "publish", workbook, "--effective", in_days(9))
    assert kiosk("catalogue", "rollback") == 0
    assert "ấn bản 4 đang chờ" in kiosk.out


def test_one_goes_back_only_to_what_is_kept_here(kiosk: Kiosk) -> None:
    kiosk.problem("catalogue", "rollback")
    assert "99" in kiosk.problem("catalogue", "rollback", "99")


# Carrying


def test_a_kiosk_takes_an_edition_from_a_folder_once_it_trusts_the_key(
    kiosk: Kiosk, workbook: Path, tmp_path: Path
) -> None:
    stick, other = tmp_path / "stick", tmp_path / "other"
    stick.mkdir()
    key = kiosk.json("keys", "create", "--name", "Xã Mẫu", "--out", stick)
    rename_birth(workbook)
    package = Path(kiosk.json("catalogue", "publish", workbook)["package"])
    (stick / package.name).write_bytes(package.read_bytes())
    assert "kiosk keys trust" in kiosk.problem("--home", other, "catalogue", "install", stick)
    assert kiosk("--home", other, "keys", "trust", key["file"]) == 0
    taken = kiosk.json("--home", other, "catalogue", "install", stick)
    assert (taken["serial"], taken["sources"]) == (2, ["danh-muc.xlsx"])
    assert kiosk.json("--home", other, "show", BIRTH)["plain_name"] == "Khai sinh cho bé"


def test_a_timer_that_finds_nothing_new_is_no_problem(
    kiosk: Kiosk, workbook: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    key = kiosk.json("keys", "create", "--name", "Xã Mẫu", "--out", tmp_path)
    rename_birth(workbook)
    stick = Path(kiosk.json("catalogue", "publish", workbook)["package"]).parent
    assert kiosk("--home", other, "keys", "trust", key["file"]) == 0
    install = ("--home", other, "catalogue", "install", stick)
    taken = kiosk.json(*install)
    assert kiosk.json(*install) == taken
    assert kiosk(*install) == 0
    assert "Không có gì mới: máy đang dùng ấn bản 2" in kiosk.out
    kiosk.json("catalogue", "publish", workbook, "--effective", in_days(7))
    waiting = kiosk.json(*install)
    assert kiosk.json(*install) == waiting
    assert kiosk(*install) == 0
    assert "Không có gì mới: máy đã có ấn bản 3, tự có hiệu lực" in kiosk.out
    # After a roll-back the newest is not what people see, and that is said.
    kiosk.json("--home", other, "catalogue", "rollback")
    assert "đã nhận ấn bản 3" in kiosk.problem(*install)


def test_a_kiosk_that_only_installs_publishes_nothing(
    kiosk: Kiosk, workbook: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    assert kiosk("--home", other, "catalogue", "history") == 0
    (other / "kiosk.toml").write_text('[catalogue]\nrole = "kiosk"\n', "utf-8")
    kiosk.problem("--home", other, "catalogue", "publish", workbook)
    kiosk.problem("--home", other, "catalogue", "build")
    assert len(kiosk.json("--home", other, "catalogue", "history")) == 1


def test_an_install_needs_a_place_to_take_from(kiosk: Kiosk) -> None:
    assert "[catalogue] source" in kiosk.problem("catalogue", "install")


# Reviewing


def test_the_procedures_that_rest_on_a_law(kiosk: Kiosk) -> None:
    codes = {found["code"] for found in kiosk.json("catalogue", "law", "123/2015/nd-cp")}
    assert BIRTH in codes
    assert len(codes) < 60
    assert kiosk("catalogue", "law", "999/1999/NĐ-CP") == 0
    assert "999/1999/NĐ-CP" in kiosk.out


def test_what_should_be_looked_at_again(kiosk: Kiosk, workbook: Path) -> None:
    edit(workbook, "Thủ tục", DEATH, "Hiệu lực đến hết ngày", in_days(10))
    book = openpyxl.load_workbook(workbook)
    book["Văn bản hết hiệu lực"].append(["123/2015/NĐ-CP", dt.date(2026, 1, 1)])
    book.save(workbook)
    kiosk.json("catalogue", "publish", workbook)
    found = kiosk.json("catalogue", "review", "--days", "30")
    assert [concern["code"] for concern in found["expiring"]] == [DEATH]
    assert BIRTH in {concern["code"] for concern in found["on_repealed"]}
    assert found["not_reviewed"] == []
    assert len(kiosk.json("catalogue", "review", "--months", "1")["not_reviewed"]) > 50


# The portal's doors


def record(code: str, name: str) -> dict[str, object]:
    return {
        "code": code,
        "name": name,
        "decisionNo": "1/QĐ-BTP",
        "isWard": True,
        "isProvince": False,
        "isMinistry": False,
        "isOtherAgency": False,
        "category": "Hộ tịch",
        "subjectTypes": ["Công dân Việt Nam"],
        "executingAgencies": ["Ủy ban nhân dân xã"],
        "executionSteps": [{"name": "", "description": "Nộp hồ sơ."}],
        "executionMethods": [
            {
                "submissionMethod": "DIRECT",
                "processingTime": 3,
                "processingTimeUnit": "WORKING_DAY",
                "description": "",
                "fees": [],
            }
        ],
        "executionCases": [
            {
                "name": "",
                "profileComponents": [{"name": "Tờ khai", "originalQty": 1, "copyQty": 0}],
            }
        ],
        "results": [{"name": "Giấy", "code": ""}],
        "legalBases": [],
    }


def test_records_of_the_portal_become_a_draft_to_edit(kiosk: Kiosk, tmp_path: Path) -> None:
    source, out = tmp_path / "cong.json", tmp_path / "nhap.xlsx"
    source.write_text(json.dumps([record("9.000009", "Thủ tục thử nghiệm")]), "utf-8")
    before = len(kiosk.json("search", "khai sinh"))
    done = kiosk.json("catalogue", "import", source, "--out", out)
    assert done["imported"] == 1
    assert kiosk("catalogue", "diff", out) == 0
    assert "9.000009" in kiosk.out
    assert "Thêm" in kiosk.out
    assert len(kiosk.json("search", "khai sinh")) == before, "nobody sees a draft"
    kiosk.json("catalogue", "publish", out)
    assert kiosk.json("show", "9.000009")["papers"][0]["originals"] == 1


def test_a_draft_is_never_written_over_by_accident(
    kiosk: Kiosk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    source = tmp_path / "cong.json"
    source.write_text(json.dumps(record("9.000009", "Thủ tục thử nghiệm")), "utf-8")
    assert kiosk("catalogue", "import", source) == 0
    (draft,) = tmp_path.glob("*.xlsx")
    kept = draft.read_bytes()
    assert draft.name in kiosk.problem("catalogue", "import", source)
    assert draft.read_bytes() == kept


def test_an_official_list_is_held_against_the_catalogue(kiosk: Kiosk, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["DANH SÁCH THỦ TỤC HÀNH CHÍNH"])
    sheet.append(["STT", "Mã số", "Tên", "Cơ quan ban hành", "Cơ quan thực hiện", "Lĩnh vực"])
    commune = ["Bộ Tư pháp", "Ủy ban nhân dân cấp xã", "Hộ tịch"]
    sheet.append([1, BIRTH, "Đăng ký khai sinh kiểu mới", *commune])
    sheet.append([2, "9.000009", "Thủ tục mới", *commune])
    path = tmp_path / "danh-sach.xlsx"
    book.save(path)
    found = kiosk.json("catalogue", "compare", path)
    assert [missing["code"] for missing in found["missing"]] == ["9.000009"]
    assert [renamed["code"] for renamed in found["renamed"]] == [BIRTH]
    assert DEATH in {gone["code"] for gone in found["gone"]}


# Names that are none


@pytest.mark.parametrize("name", ["a" * 300 + ".xlsx", "~nobody-here", "dev/null", "pipe.xlsx"])
def test_whatever_is_given_for_a_file_is_answered_with_a_sentence(
    kiosk: Kiosk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkfifo("pipe.xlsx")
    given = Path("/dev/null") if name == "dev/null" else name
    for action in (("catalogue", "check"), ("catalogue", "install"), ("keys", "trust")):
        kiosk.problem(*action, given)
