"""``kiosk board`` and ``kiosk demo``: the report of an office on a terminal, or for a program."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kiosk.dossiers.generator.plans import PLANS
from kiosk.dossiers.generator.rows import rows
from kiosk.dossiers.register import Register
from kiosk.home import Home

from .shell import Kiosk

PERIOD = ("--from", "2023-01-01", "--to", "2023-06-30")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("communes") / "register.sqlite"
    register = Register.create(path)
    register.take(rows(PLANS["phong-dien-2023-communes"]))
    register.close()
    return path


@pytest.fixture
def communes(home: Home, made: Path) -> Path:
    """The kiosk's own register holds the communes of Phong Điền."""
    for old in home.register_file.parent.glob(f"{home.register_file.name}*"):
        old.unlink()
    return Path(shutil.copy(made, home.register_file))


@pytest.mark.usefixtures("communes")
def test_the_report_has_exactly_the_keys_that_programs_rely_on(kiosk: Kiosk) -> None:
    made = kiosk.json("board", *PERIOD)
    assert made["received"] == {
        "total": 6249,
        "online": 1303,
        "in_person_or_post": 4946,
        "carried_over": 0,
        "to_handle": 6249,
    }
    solved = made["solved"]
    assert {"total", "early", "on_time", "early_or_on_time", "late"} <= solved.keys()
    assert (solved["total"], solved["early_or_on_time"], solved["late"]) == (6144, 6119, 25)
    assert made["in_hand"] == {"total": 105, "not_due": 102, "overdue": 3}
    assert made["not_eligible"] == 116
    assert made["percentages"] == {"early_or_on_time": 99.59, "late": 0.41}
    assert made["period"] == {"from": "2023-01-01", "to": "2023-06-30"}
    assert made["sample"] is True


@pytest.mark.usefixtures("communes")
def test_the_fields_add_up_to_the_whole(kiosk: Kiosk) -> None:
    made = kiosk.json("board", *PERIOD)
    fields = made["by_field"]
    assert {"Hộ tịch", "Cư trú"} <= {field["field"] for field in fields}
    for part, figure in (("received", "online"), ("solved", "late"), ("in_hand", "not_due")):
        assert sum(field[part][figure] for field in fields) == made[part][figure]


@pytest.mark.usefixtures("communes")
def test_one_commune_has_its_share(kiosk: Kiosk) -> None:
    made = kiosk.json("board", *PERIOD, "--unit", "H57.99.05")
    assert made["unit"] == "H57.99.05"
    assert kiosk.json("board", *PERIOD, "--unit", "h57.99.05") == made
    assert 0 < made["received"]["total"] < 6249
    assert kiosk("board", *PERIOD, "--unit", "H57.99.05") == 0
    assert "H57.99.05" in kiosk.out


@pytest.mark.usefixtures("communes")
def test_as_text_it_is_a_plain_table(kiosk: Kiosk) -> None:
    assert kiosk("board", "--from", "01/01/2023", "--to", "30/06/2023") == 0
    lines = [" ".join(line.split()) for line in kiosk.out.splitlines()]
    assert lines[0] == "Từ 01/01/2023 đến 30/06/2023"
    assert "Tiếp nhận trong kỳ 6.249" in lines
    assert "Trước hạn và đúng hạn 6.119 99,59 %" in lines
    assert "Quá hạn 3" in lines
    assert any(line.startswith("Hộ tịch ") for line in lines)
    assert "Số liệu mẫu" in kiosk.out


@pytest.mark.usefixtures("home")
def test_another_register_can_be_asked(kiosk: Kiosk, made: Path) -> None:
    other = kiosk.json("board", *PERIOD, "--register", made)
    assert other["received"]["total"] == 6249
    assert kiosk.json("board", *PERIOD)["received"]["total"] == 0


@pytest.mark.usefixtures("home")
def test_a_period_without_anything_is_all_naughts(kiosk: Kiosk) -> None:
    made = kiosk.json("board", *PERIOD)
    assert made["received"]["to_handle"] == made["solved"]["total"] == made["not_eligible"] == 0
    assert made["percentages"] == {"early_or_on_time": None, "late": None}
    assert made["by_field"] == []
    assert kiosk("board", *PERIOD) == 0


@pytest.mark.usefixtures("communes")
def test_what_cannot_be_reported_is_said_in_a_sentence(kiosk: Kiosk, tmp_path: Path) -> None:
    turned = kiosk.problem("board", "--from", "2023-06-30", "--to", "2023-01-01")
    assert "30/06/2023" in turned
    unknown = kiosk.problem("board", *PERIOD, "--unit", "H57.99.77")
    assert "H57.99.77" in unknown
    assert "H57.99.16" in unknown
    missing = kiosk.problem("board", *PERIOD, "--register", tmp_path / "không có.sqlite")
    assert "không có.sqlite" in missing


@pytest.mark.usefixtures("home")
def test_a_day_that_is_none_is_refused(kiosk: Kiosk) -> None:
    assert kiosk("board", "--from", "2023-02-30", "--to", "2023-06-30") == 2
    assert "2023-02-30" in kiosk.err


def test_demo_puts_published_figures_in_the_place_of_the_samples(kiosk: Kiosk, home: Home) -> None:
    made = kiosk.json("demo", "dien-huong-2023")
    assert made["dossiers"] == 190
    assert kiosk.json("board", *PERIOD)["solved"]["early"] == 161
    assert kiosk("demo", "dien-huong-2023") == 0
    assert "190" in kiosk.out
    assert Register.open(home.register_file).count() == 190


def test_demo_leaves_real_dossiers_alone(kiosk: Kiosk, home: Home) -> None:
    real = next(rows(PLANS["dien-huong-2023"]))._replace(sample=False)
    Register.open(home.register_file).take([real])
    before = Register.open(home.register_file).count()
    assert "--home" in kiosk.problem("demo", "dien-huong-2023")
    assert Register.open(home.register_file).count() == before


@pytest.mark.usefixtures("home")
def test_demo_names_what_there_is(kiosk: Kiosk) -> None:
    said = kiosk.problem("demo", "da-nang-2020")
    assert all(name in said for name in PLANS)
