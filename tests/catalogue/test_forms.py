"""Blank forms: on the list of whom they concern, in every edition, changed in plain sight."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.catalogue import edition, form_names
from kiosk.catalogue.checklist import make
from kiosk.catalogue.diff import compare
from kiosk.catalogue.edition import Edition, EditionDamaged, FormMissing, Imprint
from kiosk.catalogue.editions import Editions
from kiosk.catalogue.model import BlankForm, Catalogue, Procedure
from kiosk.catalogue.portal import merge
from kiosk.catalogue.portal import read as read_portal
from kiosk.errors import KioskError
from kiosk.settings import Role
from kiosk.system.log import Event

from .conftest import BUILT_AT, ExpectInLog, Watch
from .forms import FORM, OTHER_PDF, PDF, SHEET, with_forms
from .machines import Machine, saying, trusting
from .portal_records import record, write

IMPRINT = Imprint(1, BUILT_AT.date())
FOR_OTHERS = BlankForm(name="Giấy nhờ đi thay", file="nho.pdf", when={"ai": ("thay",)})


@pytest.fixture
def posting(small: Catalogue) -> Catalogue:
    return with_forms(small)


def _opened(catalogue: Catalogue, path: Path) -> Edition:
    edition.write(catalogue, path)
    return Edition(path, IMPRINT)


# On my list


def test_a_form_stands_on_the_list_of_whom_it_concerns(small: Catalogue) -> None:
    procedure = with_forms(small, FORM, FOR_OTHERS).procedures[0]
    for_me = make(procedure, {"ai": "toi"})
    assert [listed.form for listed in for_me.forms] == [FORM]
    for_others = make(procedure, {"ai": "thay"})
    assert [(listed.form, listed.only_if) for listed in for_others.forms] == [
        (FORM, ""),
        (FOR_OTHERS, ""),
    ]


def test_before_anything_is_answered_a_form_says_for_whom_it_is(small: Catalogue) -> None:
    procedure = with_forms(small, FORM, FOR_OTHERS).procedures[0]
    first, second = make(procedure).forms
    assert first.only_if == ""
    assert "Người khác đi thay" in second.only_if


# In an edition


@pytest.fixture
def opened(posting: Catalogue, tmp_path: Path) -> Iterator[Edition]:
    made = _opened(posting, tmp_path / "e.sqlite")
    yield made
    made.close()


def test_an_edition_gives_back_the_very_file(opened: Edition, posting: Catalogue) -> None:
    assert opened.form_pdf(SHEET) == PDF
    assert opened.catalogue() == posting


def test_the_order_of_the_files_makes_no_other_edition(small: Catalogue, tmp_path: Path) -> None:
    forms = (FORM, replace(FORM, name="Tờ khác", file="b.pdf"))
    one = with_forms(small, *forms, files={SHEET: PDF, "b.pdf": OTHER_PDF})
    two = with_forms(small, *forms, files={"b.pdf": OTHER_PDF, SHEET: PDF})
    for name, catalogue in (("one", one), ("two", two)):
        edition.write(catalogue, tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_a_form_there_is_not_is_a_sentence(opened: Edition) -> None:
    with pytest.raises(FormMissing) as problem:
        opened.form_pdf("khac.pdf")
    assert "hỏi cán bộ" in str(problem.value)


def _spoil(path: Path, *orders: str) -> None:
    connection = sqlite3.connect(path)
    for order in orders:
        connection.execute(order)
    connection.commit()
    connection.close()


def test_an_edition_from_before_there_were_forms_opens_as_ever(
    small: Catalogue, tmp_path: Path
) -> None:
    path = tmp_path / "e.sqlite"
    edition.write(small, path)
    assert small.procedures[0].forms == ()
    _spoil(
        path,
        "DROP TABLE form_file",
        "DELETE FROM meta WHERE key = 'form_files'",
        "UPDATE meta SET value = '3' WHERE key = 'schema'",
        "UPDATE procedure SET body = CAST(replace(body, ',\"forms\":[]', '') AS BLOB)",
    )
    made = Edition(path, IMPRINT)
    assert made.catalogue() == small
    with pytest.raises(FormMissing):
        made.form_pdf(SHEET)
    made.close()


@pytest.mark.parametrize(
    "order",
    [
        "DELETE FROM form_file",
        "INSERT INTO form_file VALUES ('lạ.pdf', x'00')",
        "DROP TABLE form_file",
        "DELETE FROM meta WHERE key = 'form_files'",
    ],
)
def test_an_edition_that_lost_a_form_is_damaged(
    posting: Catalogue, tmp_path: Path, order: str
) -> None:
    path = tmp_path / "e.sqlite"
    edition.write(posting, path)
    _spoil(path, order)
    with pytest.raises(EditionDamaged):
        Edition(path, IMPRINT)


@pytest.mark.parametrize("value", ["12", "1.5", "'chữ'"])
def test_what_is_no_file_in_its_place_is_damage(
    posting: Catalogue, tmp_path: Path, value: str
) -> None:
    path = tmp_path / "e.sqlite"
    edition.write(posting, path)
    _spoil(path, f"UPDATE form_file SET pdf = {value}")
    made = Edition(path, IMPRINT)
    with pytest.raises(EditionDamaged):
        made.form_pdf(SHEET)
    with pytest.raises(EditionDamaged):
        made.catalogue()
    made.close()


@pytest.mark.parametrize("name", ["../x.pdf", "/etc/x.pdf", "a\\b.pdf", "x.exe", "CON.pdf"])
def test_no_edition_writes_a_file_elsewhere(small: Catalogue, tmp_path: Path, name: str) -> None:
    """Exported again, its files would get these names on somebody's disk."""
    form = replace(FORM, file=name)
    made = _opened(with_forms(small, form, files={name: PDF}), tmp_path / "e.sqlite")
    with pytest.raises(EditionDamaged):
        made.catalogue()
    made.close()


# On the way


@pytest.fixture
def staff(tmp_path: Path, watch: Watch) -> Machine:
    made = Machine(tmp_path / "staff", watch, Role.STAFF)
    made.ring.create("Xã Mẫu")
    return made


@pytest.fixture
def kiosk(tmp_path: Path, watch: Watch, staff: Machine) -> Machine:
    made = Machine(tmp_path / "kiosk", watch, Role.KIOSK)
    trusting(made, staff, tmp_path / "carried")
    return made


def test_one_signed_file_carries_the_forms_to_a_kiosk(
    staff: Machine, kiosk: Machine, posting: Catalogue
) -> None:
    package = staff.publish(posting).package
    assert package is not None
    kiosk.desk.install(package)
    assert kiosk.screens().form_pdf(SHEET) == PDF


def test_a_form_changed_on_the_way_is_refused(
    staff: Machine, kiosk: Machine, posting: Catalogue, expect_in_log: ExpectInLog
) -> None:
    """The signature vouches for the forms as for everything else."""
    kiosk.desk.install(staff.publish(posting).package or "")
    body = kiosk.body_of(1)
    _spoil(body, "UPDATE form_file SET pdf = x'255044462d'")
    assert not Editions(kiosk.editions.folder, kiosk.clock).standing().in_force
    expect_in_log(Event.CATALOGUE_PROBLEM)
    with pytest.raises(KioskError):
        kiosk.restarted().screens().form_pdf(SHEET)


def test_going_back_brings_the_old_form_back(staff: Machine, small: Catalogue) -> None:
    staff.publish(with_forms(small))
    staff.publish(with_forms(small, files={SHEET: OTHER_PDF}))
    screens = staff.screens()
    assert screens.form_pdf(SHEET) == OTHER_PDF
    staff.desk.roll_back()
    assert screens.refresh()
    assert screens.form_pdf(SHEET) == PDF


def test_a_change_made_on_a_screen_keeps_the_forms(staff: Machine, posting: Catalogue) -> None:
    staff.publish(posting)
    posted = staff.desk.posted()
    assert posted is not None
    staff.publish(saying(posted, "lời nhắn mới"))
    assert staff.restarted().screens().form_pdf(SHEET) == PDF


def test_the_portal_leaves_the_office_its_forms(posting: Catalogue, tmp_path: Path) -> None:
    """Also those of a procedure that takes the portal's facts, less what its questions said."""
    asked = with_forms(posting, FORM, replace(FOR_OTHERS, file=SHEET))
    code = asked.procedures[0].code
    imported = read_portal([write(tmp_path / "mot.jsonl", [record(code)])])
    kept = merge(asked, imported).catalogue
    assert kept is not None
    assert kept.form_files == {SHEET: PDF}
    taken = merge(asked, imported, replace=True).catalogue
    assert taken is not None
    assert taken.form_files == {SHEET: PDF}
    (procedure,) = (p for p in taken.procedures if p.code == code)
    assert [(form.name, form.when) for form in procedure.forms] == [
        (FORM.name, {}),
        (FOR_OTHERS.name, {}),
    ]


# Before publishing


def _lines(old: Catalogue, new: Catalogue) -> str:
    return "\n".join(compare(old, new).lines())


def test_a_form_that_comes_or_goes_is_told(small: Catalogue, posting: Catalogue) -> None:
    added = _lines(small, posting)
    assert "Thêm biểu mẫu: Tờ khai mẫu" in added
    assert "tệp: to-khai.pdf" in added
    assert "Bỏ biểu mẫu: Tờ khai mẫu" in _lines(posting, small)


def test_another_content_under_the_same_name_is_told(small: Catalogue) -> None:
    """Nothing in the lists differs; the paper people take home does."""
    old, new = with_forms(small), with_forms(small, files={SHEET: OTHER_PDF})
    (line,) = compare(old, new).lines()
    assert line.startswith("Tệp biểu mẫu «to-khai.pdf» của thủ tục 9.000001: 2 KB, dấu ")
    assert " → " in line
    was, will_be = line.split(": ", 1)[1].split(" → ")
    assert was != will_be


def test_the_same_file_is_no_change(posting: Catalogue) -> None:
    again = replace(posting, form_files={SHEET: bytes(bytearray(PDF))})
    assert compare(posting, again).is_empty


# Names of files


@pytest.mark.parametrize(
    "name",
    ["to-khai.pdf", "Tờ khai.PDF", "CT01.pdf", "mẫu 1.2 (mới).pdf", "console.pdf", "a.b.pdf"],
)
def test_ordinary_names_will_do(name: str) -> None:
    assert form_names.fits(name)


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".pdf",
        " .pdf",
        "..pdf",
        "to-khai",
        "to-khai.doc",
        "../to-khai.pdf",
        "a/b.pdf",
        "a\\b.pdf",
        "C:to-khai.pdf",
        ".to-khai.pdf",
        "to-khai .pdf",
        "to-khai..pdf",
        "to\nkhai.pdf",
        "to\x00khai.pdf",
        "to\u202ekhai.pdf",
        "to  khai.pdf",
        "To\u031b khai.pdf",
        "con.pdf",
        "LPT1.pdf",
        "nul.v2.pdf",
        "a" * 150 + ".pdf",
        "\ud800.pdf",
    ],
)
def test_odd_names_will_not(name: str) -> None:
    assert not form_names.fits(name)


@given(st.text(max_size=20).map(lambda stem: f"{stem}.pdf"))
def test_a_name_that_will_do_lies_in_its_folder(name: str) -> None:
    if form_names.fits(name):
        assert Path("bieu-mau", name).resolve().parent == Path("bieu-mau").resolve()
        assert Path(name).name == name


def test_names_of_one_file_are_known_as_such() -> None:
    spellings = ["Tờ Khai.pdf", "TỜ KHAI.PDF", "To\u031b\u0300 Khai.pdf"]
    assert len({form_names.key(name) for name in spellings}) == 1


# The sample


def test_the_sample_has_sheets_that_say_what_they_are(
    sample: Catalogue, procedures: dict[str, Procedure]
) -> None:
    with_sheets = [code for code, procedure in procedures.items() if procedure.forms]
    assert len(with_sheets) >= 3
    for code in with_sheets:
        for form in procedures[code].forms:
            assert "không phải tờ khai chính thức" in form.name
            assert form.file in sample.form_files
            assert form.url == "", "nobody knows such a page"
