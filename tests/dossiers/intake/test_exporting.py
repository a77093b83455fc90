"""The copy for a kiosk: all of an office's dossiers, readable anywhere, and no secret in it."""

from __future__ import annotations

import csv
import dataclasses
import datetime as dt
from pathlib import Path

import pytest

from kiosk.dossiers.demo import demo_dossiers
from kiosk.dossiers.intake.exporting import export, holds_real_dossiers
from kiosk.dossiers.intake.meanings import Meaning
from kiosk.dossiers.model import Delivery, Dossier, Status
from kiosk.errors import KioskError

from .office import NOW, Office


@pytest.fixture
def copy(tmp_path: Path) -> Office:
    """Another kiosk."""
    folder = tmp_path / "bản sao"
    folder.mkdir()
    return Office(folder)


def everything(now: dt.datetime) -> list[Dossier]:
    demo = list(demo_dossiers(now))
    return [
        dataclasses.replace(
            dossier,
            unit=dossier.unit or dossier.code.partition("-")[0],
            delivery=list(Delivery)[i % 4],
            amount=[None, 0, 10_000, 3_500_000_000][i % 4],
            digitised=("Giấy khai sinh", "Giấy chứng nhận kết hôn") if i % 2 else (),
            due_by_minute=i % 3 == 0 and dossier.due_at is not None,
            status_words="",
            sensitive=False,
            lookup_hash="",
        )
        for i, dossier in enumerate(demo)
    ]


def test_what_is_exported_comes_back_the_same_without_a_mapping(
    office: Office, copy: Office, tmp_path: Path
) -> None:
    dossiers = everything(NOW)
    office.register.add(dossiers)
    out = tmp_path / "H26.99.01.csv"
    assert export(office.register, "H26.99.01", out) == len(dossiers)
    intake = copy.take(out)
    assert (intake.new, intake.findings) == (len(dossiers), ())
    for dossier in dossiers:
        assert copy.register.find(dossier.code) == office.register.find(dossier.code)
    assert copy.take(out).same == len(dossiers)


def test_a_state_of_the_offices_own_comes_back(
    office: Office, copy: Office, tmp_path: Path
) -> None:
    (first, *_) = everything(NOW)
    own = dataclasses.replace(first, status=Status.OTHER, status_words="Chờ ra thông báo")
    office.register.add([own])
    export(office.register, "H26.99.01", tmp_path / "x.csv")
    copy.take(tmp_path / "x.csv")
    found = copy.register.find(own.code)
    assert found is not None
    assert (found.status, found.status_words) == (Status.OTHER, "Chờ ra thông báo")


def test_only_the_unit_and_the_offices_below_it_are_exported(
    office: Office, tmp_path: Path
) -> None:
    (first, *_) = everything(NOW)
    units = ["H26.99", "H26.99.01", "H26.99.011", "H26.98", "H26.990", "H26"]
    office.register.add(
        dataclasses.replace(first, code=f"{unit}-261123-0001", unit=unit) for unit in units
    )
    assert export(office.register, "H26.99", tmp_path / "x.csv") == 3
    assert export(office.register, "H26.99.01", tmp_path / "x.csv") == 1
    assert export(office.register, "H26", tmp_path / "x.csv") == 6
    assert export(office.register, "H2_", tmp_path / "x.csv") == 0


@pytest.mark.parametrize("by_catalogue", [False, True])
def test_a_secret_stays_at_the_office(
    office: Office, copy: Office, tmp_path: Path, by_catalogue: bool
) -> None:
    (first, *_) = everything(NOW)
    secret = dataclasses.replace(
        first,
        procedure_code="9.000001",
        procedure_name="Việc rất riêng",
        field="Lĩnh vực riêng",
        needs="Giấy tờ riêng",
        handled_by="Nơi riêng",
        digitised=("Giấy riêng",),
        sensitive=not by_catalogue,
        lookup_hash="5ec" * 20,
    )
    office.register.add([secret])
    out = tmp_path / "x.csv"
    export(office.register, "H26.99.01", out, lambda code: by_catalogue and code == "9.000001")
    written = out.read_text("utf-8-sig")
    header, *_ = written.splitlines()
    assert "riêng" not in written.replace(header, "")
    assert "9.000001" not in written
    assert "5ec" not in written
    copy.take(out)
    found = copy.register.find(secret.code)
    assert found is not None
    assert found.sensitive
    assert (found.status, found.due_at) == (secret.status, secret.due_at)


def test_headers_are_in_the_offices_language(office: Office, tmp_path: Path) -> None:
    export(office.register, "H26", tmp_path / "x.csv")
    text = (tmp_path / "x.csv").read_text("utf-8-sig")
    (header,) = csv.reader([text.strip()], delimiter=";")
    assert header[:3] == ["Mã hồ sơ", "Mã đơn vị tiếp nhận", "Lĩnh vực"]
    assert Meaning.LOOKUP.label not in header


def test_a_place_that_cannot_be_written_is_said(office: Office) -> None:
    with pytest.raises(KioskError, match="Không ghi được"):
        export(office.register, "H26", Path("/dev/null/x.csv"))


def test_samples_are_told_from_real_dossiers(office: Office) -> None:
    assert not holds_real_dossiers(office.register)
    office.register.add(everything(NOW))
    assert not holds_real_dossiers(office.register)
    real = dataclasses.replace(everything(NOW)[0], code="H26.99.01-261123-7777", sample=False)
    office.register.add([real])
    assert holds_real_dossiers(office.register)
