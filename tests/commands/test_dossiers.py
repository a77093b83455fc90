"""``kiosk dossiers``: what staff and IT do with exports at a command line."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.clock import SystemClock
from kiosk.commands import dossiers as command
from kiosk.dossiers.codes import read_code
from kiosk.home import Home
from kiosk.system.log import Event

from .shell import Kiosk

NOW = SystemClock().now()
CODE = f"H26.98.07-{NOW:%y%m%d}-0001"
HEADER = ("Số hồ sơ", "Họ tên", "Mã TTHC", "Ngày nhận", "Trạng thái", "Cập nhật lúc")
ROW = (CODE, "Ai đó", "1.001193", f"{NOW:%d/%m/%Y} 07:35", "Đang thụ lý", f"{NOW:%d/%m/%Y %H:%M}")


def export_file(path: Path, *rows: tuple[str, ...]) -> Path:
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows([HEADER, *rows])
    path.write_text(text.getvalue(), "utf-8-sig")
    return path


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    return export_file(tmp_path / "xuat.csv", ROW)


def test_an_export_is_taken_and_the_dossier_found(kiosk: Kiosk, exported: Path) -> None:
    assert kiosk("dossiers", "import", exported) == 0
    assert "1 hồ sơ mới" in kiosk.out
    found = kiosk.json("dossier", CODE)
    assert found["status"] == 4
    assert not found["sample"]


def test_the_official_name_and_the_estimate_come_from_the_catalogue(
    kiosk: Kiosk, exported: Path
) -> None:
    kiosk("dossiers", "import", exported)
    posted = kiosk.json("show", "1.001193")
    found = kiosk.json("dossier", CODE)
    assert found["procedure_name"] == posted["name"]
    assert found["due_is_estimate"]
    assert found["due_at"] >= found["received_at"]


def test_what_was_done_is_told_as_json(kiosk: Kiosk, tmp_path: Path) -> None:
    path = export_file(tmp_path / "xuat.csv", ROW, ("sai", *ROW[1:]))
    told = kiosk.json("dossiers", "import", path)
    assert {name: told[name] for name in ("rows", "new", "changed", "same", "older")} == {
        "rows": 2,
        "new": 1,
        "changed": 0,
        "same": 0,
        "older": 0,
    }
    assert (told["contested"], told["refused"]) == (0, 1)
    assert told["kinds"] == {"code_unreadable": 1}
    assert told["findings"][0]["row"] == 3
    assert ["Họ tên", "private"] in told["columns"]
    assert kiosk.json("dossiers", "import", path)["same"] == 1


def test_the_mapping_is_written_next_to_the_data_and_can_be_another(
    kiosk: Kiosk, home: Home, exported: Path, tmp_path: Path
) -> None:
    kiosk("dossiers", "import", exported)
    assert str(home.mapping_file) in kiosk.out
    assert "Số hồ sơ;Mã hồ sơ" in home.mapping_file.read_text("utf-8-sig")
    other = tmp_path / "khác.csv"
    other.write_text("Trạng thái;Bỏ qua\nHọ tên;Trạng thái\n", "utf-8-sig")
    assert kiosk("dossiers", "import", exported, "--mapping", other) == 0
    assert "«Ai đó»" in kiosk.out


def test_a_file_that_cannot_be_taken_is_one_sentence(
    kiosk: Kiosk, tmp_path: Path, expect_in_log: Callable[..., None]
) -> None:
    expect_in_log(Event.DOSSIERS_REFUSED)
    before = len(kiosk.json("dossiers", "list"))
    letter = tmp_path / "thư.csv"
    letter.write_text("Kính gửi")
    assert "«thư.csv»" in kiosk.problem("dossiers", "import", letter)
    assert "Không có tệp" in kiosk.problem("dossiers", "import", tmp_path / "x.csv", "--json")
    assert len(kiosk.json("dossiers", "list")) == before


def test_the_columns_are_shown_before_anything_is_taken(
    kiosk: Kiosk, home: Home, exported: Path
) -> None:
    assert kiosk("dossiers", "columns", exported) == 0
    assert "Số hồ sơ → Mã hồ sơ" in kiosk.out
    assert "Họ tên → Riêng tư, không đọc" in kiosk.out
    told = kiosk.json("dossiers", "columns", exported)
    assert told[0] == {"column": "Số hồ sơ", "meaning": "code"}
    assert not home.mapping_file.exists()


def test_an_offices_dossiers_go_from_one_kiosk_to_another(
    kiosk: Kiosk, home: Home, exported: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = shutil.copytree(home.root, tmp_path / "khác")
    kiosk("dossiers", "import", exported)
    out = tmp_path / "bản sao.csv"
    told = kiosk.json("dossiers", "export", "--unit", "H26.98.07", "--out", out)
    assert told == {"file": str(out), "dossiers": 1}
    here = kiosk.json("dossier", CODE)
    monkeypatch.setenv("KIOSK_HOME", str(other))
    assert kiosk.json("dossiers", "import", out)["new"] == 1
    assert kiosk.json("dossier", CODE) == here


def test_demonstration_dossiers_do_not_take_the_place_of_real_ones(
    kiosk: Kiosk, exported: Path
) -> None:
    assert kiosk("dossiers", "demo") == 0
    kiosk("dossiers", "import", exported)
    assert "--replace" in kiosk.problem("dossiers", "demo")
    assert kiosk.json("dossier", CODE)["code"] == CODE
    samples = kiosk.json("dossiers", "demo", "--replace")
    assert all(one["sample"] for one in samples)


def test_demonstration_dossiers_take_the_place_of_a_register_that_is_spoilt_or_gone(
    kiosk: Kiosk, home: Home, expect_in_log: Callable[..., None]
) -> None:
    expect_in_log(Event.REGISTER_PROBLEM, Event.REGISTER_SET_ASIDE)
    before = len(kiosk.json("dossiers", "list"))
    home.register_file.write_bytes(b"rubbish")
    assert len(kiosk.json("dossiers", "demo")) == before
    home.register_file.unlink()
    assert len(kiosk.json("dossiers", "demo")) == before


def _set_folder(home: Home, folder: Path) -> None:
    home.settings_file.write_text(f'[dossiers]\nfolder = "{folder.as_posix()}"\n')


def test_the_watched_folder_is_emptied_once(
    kiosk: Kiosk,
    home: Home,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    expect_in_log: Callable[..., None],
) -> None:
    expect_in_log(Event.DOSSIERS_REFUSED)
    monkeypatch.setattr(command, "_ONCE_SECONDS", 0)
    folder = tmp_path / "xuất"
    folder.mkdir()
    _set_folder(home, folder)
    assert kiosk("dossiers", "watch", "--once") == 0
    assert "Không có tệp nào chờ" in kiosk.out
    export_file(folder / "xuat.csv", ROW)
    (told,) = kiosk.json("dossiers", "watch", "--once")
    assert told["intake"]["new"] == 1
    assert Path(told["moved_to"]).parent.name == "da-nhap"
    (folder / "thư.csv").write_text("Kính gửi")
    assert kiosk("dossiers", "watch", "--once") == 1
    assert "tiêu đề" in kiosk.out


def test_with_the_first_export_the_samples_leave_the_list_and_the_board(
    kiosk: Kiosk, exported: Path
) -> None:
    period = ("--from", f"{NOW.year - 1}-01-01", "--to", f"{NOW:%Y-%m-%d}")
    before = kiosk.json("board", *period)
    assert before["sample"]
    assert before["received"]["to_handle"] > 1
    assert kiosk("dossiers", "import", exported) == 0
    assert [one["code"] for one in kiosk.json("dossiers", "list")] == [CODE]
    after = kiosk.json("board", *period)
    assert not after["sample"]
    assert after["received"]["to_handle"] == 1
    assert kiosk("board", *period) == 0
    assert "Số liệu mẫu" not in kiosk.out


def test_a_folder_that_is_not_set_or_away_is_said(kiosk: Kiosk, home: Home, tmp_path: Path) -> None:
    assert "[dossiers] folder" in kiosk.problem("dossiers", "watch", "--once")
    _set_folder(home, tmp_path / "mạng")
    assert "Không mở được thư mục" in kiosk.problem("dossiers", "watch", "--once")


def test_watching_goes_on_until_somebody_ends_it(
    kiosk: Kiosk, home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "xuất"
    _set_folder(home, folder)
    looks: list[None] = []

    def later(_seconds: float) -> None:
        looks.append(None)
        if len(looks) == 3:
            folder.mkdir()
            export_file(folder / "xuat.csv", ROW)
        elif len(looks) == 7:
            raise KeyboardInterrupt

    monkeypatch.setattr(command.time, "sleep", later)
    assert kiosk("dossiers", "watch") == 0
    assert kiosk.out.count("Không mở được thư mục") == 1
    assert kiosk.out.count("1 hồ sơ mới") == 1


def test_the_list_names_every_dossier(kiosk: Kiosk) -> None:
    listed = kiosk.json("dossiers", "list")
    assert {read_code(one["code"]) for one in listed} == {one["code"] for one in listed}
    assert kiosk("dossiers", "list") == 0
    assert len(kiosk.out.splitlines()) == len(listed)


@pytest.mark.parametrize(
    "words", [("dossiers", "import"), ("dossiers", "export"), ("dossiers", "dance")]
)
def test_wrong_usage_is_2(kiosk: Kiosk, words: tuple[str, ...]) -> None:
    assert kiosk(*words) == 2
