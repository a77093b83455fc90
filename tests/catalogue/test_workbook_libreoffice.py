"""Real LibreOffice opens, changes and saves the workbook, and nothing is lost on the way."""

from __future__ import annotations

import os
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.catalogue import workbook
from kiosk.catalogue.model import Catalogue, Note
from kiosk.catalogue.vocabulary import Saying, SayingKind
from kiosk.catalogue.workbook import WorkbookUnreadable
from kiosk.text import clean

from .workbooks import STRANGE, TODAY, tidy

_PROGRAM = shutil.which("soffice")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        _PROGRAM is None and "CI" not in os.environ, reason="LibreOffice is not installed"
    ),
]


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Settings of LibreOffice of its own, so that no other one is waited for."""
    return tmp_path_factory.mktemp("profile")


def _converted(path: Path, kind: str, profile: Path) -> Path:
    assert _PROGRAM is not None, "LibreOffice must be there in CI"
    out = path.parent / f"by-libreoffice-{kind}"
    options = [f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
    subprocess.run(
        [_PROGRAM, *options, "--convert-to", kind, "--outdir", out, path],
        check=True,
        capture_output=True,
        timeout=900,
    )
    # Whoever saves a workbook elsewhere takes the folder of forms along, as the guide says.
    forms = path.parent / workbook.FORMS_FOLDER
    if forms.exists():
        shutil.copytree(forms, out / workbook.FORMS_FOLDER, dirs_exist_ok=True)
    return out / path.with_suffix(f".{kind}").name


@pytest.fixture
def odd(sample: Catalogue) -> Catalogue:
    """The sample with texts that programs for tables like to take for something else."""
    # LibreOffice itself loses control characters, and one "_x005F_" where two stand together.
    lost = ("\x00", "_x005F_", "_x005f_")
    strange = tuple(tidy(text) for text in STRANGE if not any(each in text for each in lost))
    long = clean("Điều kiện rất dài. " * 2_000)
    first = replace(
        sample.procedures[0],
        everyday_names=strange,
        subjects=strange,
        conditions=(*(Note(text=text) for text in strange), Note(text=long)),
    )
    phrases = (said for said in strange if "<" not in said and any(map(str.isalnum, said)))
    words = (
        Saying(said=("<người thân> … mất", *phrases), means=("đăng ký khai tử", "khai + tử")),
        Saying(kind=SayingKind.GROUP, name="người thân", said=("bố", "u")),
        Saying(kind=SayingKind.SEASON, name="Tết", said=("pháo",), begins="15/12", ends="05/01"),
    )
    return replace(sample, procedures=(first, *sample.procedures[1:]), vocabulary=words)


def test_a_workbook_saved_by_libreoffice_says_the_same(
    odd: Catalogue, tmp_path: Path, profile: Path
) -> None:
    path = tmp_path / "danh-muc.xlsx"
    workbook.write(odd, path, today=TODAY)
    assert workbook.read(_converted(path, "xlsx", profile)).catalogue == odd


def test_a_cell_changed_in_libreoffice_is_the_only_change(
    sample: Catalogue, tmp_path: Path, profile: Path
) -> None:
    path = tmp_path / "danh-muc.xlsx"
    workbook.write(sample, path, today=TODAY)
    flat = _converted(path, "fods", profile)
    before = sample.procedures[0].plain_name
    content = flat.read_text("utf-8")
    at = content.index(f"<text:p>{before}</text:p>")
    changed = content[:at] + content[at:].replace(before, "Tên mới", 1)
    flat.write_text(changed, "utf-8")
    catalogue = workbook.read(_converted(flat, "xlsx", profile)).catalogue
    first = replace(sample.procedures[0], plain_name="Tên mới")
    assert catalogue == replace(sample, procedures=(first, *sample.procedures[1:]))


def test_the_format_of_libreoffice_itself_is_refused_with_a_sentence(
    sample: Catalogue, tmp_path: Path, profile: Path
) -> None:
    path = tmp_path / "danh-muc.xlsx"
    workbook.write(sample, path, today=TODAY)
    ours = _converted(path, "ods", profile)
    assert zipfile.is_zipfile(ours)
    for other in (ours, shutil.copy(ours, tmp_path / "doi-ten.xlsx")):
        with pytest.raises(WorkbookUnreadable, match=r"\.ods"):
            workbook.read(Path(other))


def test_what_libreoffice_counts_as_a_formula_is_found(
    sample: Catalogue, tmp_path: Path, profile: Path
) -> None:
    path = tmp_path / "danh-muc.xlsx"
    workbook.write(sample, path, today=TODAY)
    flat = _converted(path, "fods", profile)
    content = flat.read_text("utf-8")
    at = content.index(f"<text:p>{sample.procedures[0].plain_name}</text:p>")
    cell = content.rindex("<table:table-cell", 0, at)
    formula = ' table:formula="of:=&quot;a&quot;&amp;&quot;b&quot;"'
    end = cell + len("<table:table-cell")
    flat.write_text(content[:end] + formula + content[end:], "utf-8")
    findings = workbook.read(_converted(flat, "xlsx", profile)).findings
    places = [(f.sheet, f.row, f.field) for f in findings if "công thức" in f.what]
    assert places == [("Thủ tục", 2, "Tên dễ hiểu")]


def test_the_old_format_is_named(sample: Catalogue, tmp_path: Path, profile: Path) -> None:
    path = tmp_path / "danh-muc.xlsx"
    workbook.write(replace(sample, procedures=sample.procedures[:1]), path, today=TODAY)
    with pytest.raises(WorkbookUnreadable, match=r"\.xls\."):
        workbook.read(_converted(path, "xls", profile))
