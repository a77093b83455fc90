"""The PDF files that staff attach: found, looked into, and remarked on where they are named."""

from __future__ import annotations

import os
import random
import sys
import threading
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.catalogue import folder, form_files, form_look, workbook
from kiosk.catalogue.form_look import Fault, Seen, look
from kiosk.catalogue.model import Catalogue
from kiosk.catalogue.reading import Reading
from kiosk.catalogue.workbook import FORMS_FOLDER, FormsInTheWay
from kiosk.errors import KioskError
from kiosk.findings import Finding, Severity
from kiosk.settings import Role
from tests.printing import broken_forms, odd_forms

from .conftest import Watch
from .forms import FORM, OTHER_PDF, PDF, SHEET, with_forms
from .machines import Machine
from .workbooks import TODAY, Desk, opened

FORMS = """\
forms:
  - {name: Tờ khai mẫu, file: to-khai.pdf, url: "https://xa-mau.example.vn/to-khai"}
"""


@pytest.fixture
def one(posted: Path) -> Path:
    """The first procedure's file, with a form whose PDF lies where it should."""
    file = posted / "procedures" / "giay" / "one.yaml"
    file.write_text(file.read_text("utf-8") + FORMS, "utf-8")
    (posted / "forms").mkdir()
    (posted / "forms" / SHEET).write_bytes(PDF)
    return file


def _only(reading: Reading) -> Finding:
    (finding,) = reading.findings
    return finding


# In a folder


def test_a_form_beside_the_lists_comes_along(posted: Path, one: Path) -> None:
    reading = folder.read(posted)
    assert [str(finding) for finding in reading.findings] == []
    assert reading.catalogue is not None
    assert reading.catalogue.form_files == {SHEET: PDF}
    assert reading.catalogue.procedures[0].forms == (FORM,)


def test_several_procedures_may_name_one_file(posted: Path, one: Path) -> None:
    second = one.with_name("two.yaml")
    second.write_text(second.read_text("utf-8") + FORMS, "utf-8")
    reading = folder.read(posted)
    assert reading.catalogue is not None
    assert list(reading.catalogue.form_files) == [SHEET]


SPOILT: dict[str, tuple[Callable[[], bytes], str]] = {
    "no PDF": (broken_forms.no_pdf, "không phải là tệp PDF"),
    "empty": (lambda: b"", "không phải là tệp PDF"),
    "cut short": (broken_forms.cut_short, "bị hỏng, bị cụt"),
    "cut short behind a whole one": (
        lambda: broken_forms.sound(2) + b"\n9 0 obj\n<< /Length 4000 >>" + b"\nq Q" * 900,
        "bị hỏng, bị cụt",
    ),
    "scrambled": (broken_forms.scrambled, "bị hỏng, bị cụt"),
    "without pages": (broken_forms.without_pages, "bị hỏng, bị cụt"),
    "as large as a field": (broken_forms.as_large_as_a_field, "to hơn khổ A3"),
    "as large as a poster": (broken_forms.as_large_as_a_poster, "to hơn khổ A3"),
    "white": (broken_forms.white, "giấy trắng"),
    "remarks that are never printed": (
        lambda: broken_forms.with_a_remark(printed=False),
        "giấy trắng",
    ),
    "for one program": (broken_forms.for_one_program, "mẫu động"),
    "for one program as well": (broken_forms.for_one_program_as_well, "mẫu động"),
    "a case of files": (broken_forms.case_of_files, "tập nhiều tệp"),
    "as small as a dot": (broken_forms.as_small_as_a_dot, "bị hỏng, bị cụt"),
    "going round": (broken_forms.going_round, "bị hỏng, bị cụt"),
    "locked": (broken_forms.with_password, "bị khóa"),
    "locked for one person": (broken_forms.locked_for_one_person, "bị khóa"),
    "not to be printed": (broken_forms.not_to_be_printed, "bị khóa"),
    "far too long": (lambda: broken_forms.sound(101), "nhiều nhất 100 trang"),
    "far too large": (lambda: PDF + b" " * 5_000_000, "lớn hơn 5 MB"),
}


@pytest.mark.parametrize("kind", SPOILT)
def test_a_file_nobody_could_print_is_an_error_where_it_is_named(
    posted: Path, one: Path, kind: str
) -> None:
    make, said = SPOILT[kind]
    (posted / "forms" / SHEET).write_bytes(make())
    reading = folder.read(posted)
    assert reading.catalogue is None
    finding = _only(reading)
    assert finding.severity is Severity.ERROR
    assert finding.file == "procedures/giay/one.yaml"
    assert finding.line == one.read_text("utf-8").splitlines().index(FORMS.splitlines()[1]) + 1
    assert "to-khai.pdf" in finding.what
    assert said in finding.what
    assert finding.remedy


@pytest.mark.parametrize(
    "make",
    [
        lambda: broken_forms.with_a_remark(printed=True),
        broken_forms.with_fields,
        broken_forms.with_a_program,
        lambda: broken_forms.sound(1, (297, 420)),
        lambda: broken_forms.sound(20),
        broken_forms.with_rubbish_behind,
    ],
    ids=["a remark", "fields", "a program", "A3", "as many pages as are printed", "rubbish behind"],
)
def test_a_file_that_comes_out_on_paper_is_taken(
    posted: Path, one: Path, make: Callable[[], bytes]
) -> None:
    (posted / "forms" / SHEET).write_bytes(make())
    reading = folder.read(posted)
    assert reading.findings == []
    assert reading.catalogue is not None


@pytest.mark.parametrize("font", odd_forms.WITHOUT_FONTS)
def test_a_form_that_would_lose_letters_is_an_error_that_names_the_font(
    posted: Path, one: Path, font: str
) -> None:
    """Nobody may notice before citizens hand in sheets with other words on them."""
    (posted / "forms" / SHEET).write_bytes(odd_forms.WITHOUT_FONTS[font])
    reading = folder.read(posted)
    assert reading.catalogue is None
    finding = _only(reading)
    assert finding.severity is Severity.ERROR
    assert f"không mang theo phông chữ «{font}»" in finding.what
    assert "PDF/A" in finding.remedy


@pytest.mark.parametrize("kind", odd_forms.PLAIN_LETTERS)
def test_letters_that_every_printer_has_are_no_matter(posted: Path, one: Path, kind: str) -> None:
    (posted / "forms" / SHEET).write_bytes(odd_forms.PLAIN_LETTERS[kind])
    assert folder.read(posted).findings == []


def test_a_form_longer_than_a_kiosk_prints_is_taken_with_a_remark(posted: Path, one: Path) -> None:
    """Phones still open it by its address; without one people go without, and staff hear so."""
    (posted / "forms" / SHEET).write_bytes(broken_forms.sound(21))
    reading = folder.read(posted)
    assert reading.catalogue is not None
    finding = _only(reading)
    assert finding.severity is Severity.WARNING
    assert "21 trang" in finding.what
    assert "nhiều nhất 20 trang" in finding.what
    assert "Người dân không in được" in finding.what
    assert "địa chỉ" not in finding.remedy
    bare = one.read_text("utf-8").replace(', url: "https://xa-mau.example.vn/to-khai"', "")
    one.write_text(bare, "utf-8")
    assert "ghi địa chỉ" in _only(folder.read(posted)).remedy


def test_a_file_that_is_not_there_is_said(posted: Path, one: Path) -> None:
    (posted / "forms" / SHEET).unlink()
    finding = _only(folder.read(posted))
    assert "không thấy tệp «to-khai.pdf»" in finding.what
    assert "«forms»" in finding.remedy
    (posted / "forms").rmdir()
    assert _only(folder.read(posted)).what == finding.what


def test_a_folder_in_the_place_of_a_file_is_no_file(posted: Path, one: Path) -> None:
    (posted / "forms" / SHEET).unlink()
    (posted / "forms" / SHEET).mkdir()
    assert "không thấy tệp" in _only(folder.read(posted)).what


def test_a_file_nobody_names_is_left_out_and_said(posted: Path, one: Path) -> None:
    (posted / "forms" / "thua.pdf").write_bytes(OTHER_PDF)
    (posted / "forms" / "ghi-chu.txt").write_text("không phải biểu mẫu", "utf-8")
    (posted / "forms" / "._to-khai.pdf").write_bytes(b"a shadow that some systems leave")
    (posted / "forms" / "~$to-khai.pdf").write_bytes(b"a mark of a file that is open somewhere")
    reading = folder.read(posted)
    assert reading.catalogue is not None
    assert list(reading.catalogue.form_files) == [SHEET]
    finding = _only(reading)
    assert (finding.severity, finding.file) == (Severity.WARNING, "thua.pdf")


def test_a_folder_of_other_things_makes_no_endless_list(posted: Path, one: Path) -> None:
    for number in range(60):
        (posted / "forms" / f"{number}.pdf").write_bytes(b"x")
    assert len(folder.read(posted).findings) <= 20


def test_two_files_that_are_one_on_other_disks_are_refused(posted: Path, one: Path) -> None:
    (posted / "forms" / SHEET.upper()).write_bytes(OTHER_PDF)
    finding = _only(folder.read(posted))
    assert finding.severity is Severity.ERROR
    assert "TO-KHAI.PDF" in finding.what


def test_a_name_of_another_case_finds_its_file(posted: Path, one: Path) -> None:
    (posted / "forms" / SHEET).rename(posted / "forms" / "To-Khai.PDF")
    reading = folder.read(posted)
    assert reading.catalogue is not None
    assert reading.catalogue.form_files == {SHEET: PDF}


def test_a_name_may_begin_with_any_sign_that_disks_take(posted: Path, one: Path) -> None:
    one.write_text(one.read_text("utf-8").replace(SHEET, "~nho.pdf"), "utf-8")
    (posted / "forms" / SHEET).rename(posted / "forms" / "~nho.pdf")
    reading = folder.read(posted)
    assert reading.catalogue is not None
    assert reading.catalogue.form_files == {"~nho.pdf": PDF}


def test_a_name_typed_with_marks_apart_finds_its_file(posted: Path, one: Path) -> None:
    """Some systems store names so, whatever was typed."""
    name = "tờ khai.pdf"
    one.write_text(one.read_text("utf-8").replace(SHEET, name), "utf-8")
    (posted / "forms" / SHEET).rename(posted / "forms" / unicodedata.normalize("NFD", name))
    reading = folder.read(posted)
    assert reading.catalogue is not None
    assert reading.catalogue.form_files == {name: PDF}


def test_one_file_spelt_in_two_ways_is_said(posted: Path, one: Path) -> None:
    second = one.with_name("two.yaml")
    second.write_text(second.read_text("utf-8") + FORMS.replace(SHEET, "To-khai.pdf"), "utf-8")
    finding = _only(folder.read(posted))
    assert finding.file == "procedures/giay/two.yaml"
    assert "«To-khai.pdf» và «to-khai.pdf»" in finding.what


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("{name: A, file: ../one.pdf}", "không dùng làm tên tệp"),
        ("{name: A, file: to-khai.docx}", "không dùng làm tên tệp"),
        ("{name: A, file: to-khai.pdf, url: http://a.vn}", "địa chỉ mạng"),
        ("{name: A, file: to-khai.pdf, url: a.vn/x}", "địa chỉ mạng"),
        ("{name: A, file: to-khai.pdf, url: 'https://'}", "địa chỉ mạng"),
        ("{name: A, file: to-khai.pdf, url: 'https://ai:gi@a.vn'}", "địa chỉ mạng"),
        ("{name: A, file: to-khai.pdf, url: 'https://[a.vn'}", "địa chỉ mạng"),
        ("{name: A, file: to-khai.pdf, url: 'https://a.vn:99999/x'}", "địa chỉ mạng"),
        (f"{{name: A, file: to-khai.pdf, url: 'https://a.vn/{'x' * 300}'}}", "dài hơn 300 ký tự"),
        ("{name: Tờ  khai mẫu, file: to-khai.pdf}", "hai biểu mẫu cùng tên"),
        ("{file: to-khai.pdf}", "thiếu mục bắt buộc"),
        ("{name: A, file: to-khai.pdf, when: {ai: [ma]}}", "không có lựa chọn «ma»"),
    ],
)
def test_a_form_that_misleads_is_an_error(posted: Path, one: Path, written: str, said: str) -> None:
    one.write_text(f"{one.read_text('utf-8')}  - {written}\n", "utf-8")
    reading = folder.read(posted)
    assert reading.catalogue is None
    (finding,) = (one for one in reading.findings if one.severity is Severity.ERROR)
    assert said in finding.what


def test_who_names_a_file_of_a_word_processor_is_told_what_names_end_with(
    posted: Path, one: Path
) -> None:
    one.write_text(one.read_text("utf-8").replace(SHEET, "to-khai.docx"), "utf-8")
    findings = folder.read(posted).findings
    assert any("kết thúc bằng .pdf" in finding.remedy for finding in findings)


def test_forms_of_one_name_for_different_people_are_told_apart(posted: Path, one: Path) -> None:
    both = (
        "  - {name: Giấy A, file: to-khai.pdf, when: {ai: [toi]}}\n"
        "  - {name: Giấy A, file: to-khai.pdf, when: {ai: [thay]}}\n"
    )
    one.write_text(one.read_text("utf-8") + both, "utf-8")
    assert folder.read(posted).catalogue is not None


def test_too_much_together_is_refused(
    posted: Path, one: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(form_files, "_LARGEST_TOGETHER", len(PDF) - 1)
    finding = _only(folder.read(posted))
    assert finding.severity is Severity.ERROR
    assert "cộng lại" in finding.what
    assert finding.file == "forms"


def test_a_name_as_long_as_a_page_is_remarked_on(posted: Path, one: Path) -> None:
    one.write_text(one.read_text("utf-8").replace("Tờ khai mẫu", "Tờ khai " * 50), "utf-8")
    finding = _only(folder.read(posted))
    assert finding.severity is Severity.WARNING
    assert "dài hơn 300 ký tự" in finding.what


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_name_that_is_no_text_can_be_told_and_stored(posted: Path, one: Path) -> None:
    """Sticks that were written by old systems carry such names."""
    (posted / "forms" / os.fsdecode(b"m\xe9u.pdf")).write_bytes(OTHER_PDF)
    finding = _only(folder.read(posted))
    assert finding.file == "m?u.pdf"
    assert str(finding).encode("utf-8")


# Looking into files


def test_what_is_looked_into_a_second_time_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    assert look({"a": OTHER_PDF}) == {"a": Seen(3)}
    monkeypatch.setattr(form_look, "_ask", None)
    assert look({"b": OTHER_PDF}) == {"b": Seen(3)}


def test_what_one_thread_looked_into_another_may_forget_at_any_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Staff check a stick while a citizen looks at a form."""

    class Known(dict[bytes, Seen | Fault]):
        """Lets another thread forget everything between a question and the next."""

        asked = False

        def __contains__(self, digest: object) -> bool:
            found = super().__contains__(digest)
            if not self.asked:
                self.asked = True
                beside.start()
                # With a lock it has to wait, and the answer is still there.
                beside.join(0.3)
            return found

    def one_page_each(pdfs: list[bytes]) -> list[str]:
        return ["1"] * len(pdfs)

    known = Known()
    monkeypatch.setattr(form_look, "_known", known)
    monkeypatch.setattr(form_look, "_MOST_REMEMBERED", 0)
    monkeypatch.setattr(form_look, "_ask", one_page_each)
    known.asked = True
    look({"a": PDF})
    known.asked = False
    beside = threading.Thread(target=look, args=({"b": OTHER_PDF},))
    assert look({"a": PDF}) == {"a": Seen(1)}
    beside.join()


def test_a_process_that_ends_takes_nobody_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The file at which it ended is the broken one, and the others are looked into all the same."""
    asked: list[int] = []
    honest = form_look._ask  # pyright: ignore[reportPrivateUsage]
    bomb = broken_forms.sound(4)

    def ask(pdfs: list[bytes]) -> list[str]:
        asked.append(len(pdfs))
        before = pdfs[: pdfs.index(bomb)] if bomb in pdfs else pdfs
        return honest(before) if before else []

    monkeypatch.setattr(form_look, "_ask", ask)
    # What is said of the good file here must not be remembered by other tests.
    monkeypatch.setattr(form_look, "_known", {})
    files = {"a": broken_forms.sound(5), "b": bomb, "c": broken_forms.sound(6)}
    assert look(files) == {"a": Seen(5), "b": Fault.BROKEN, "c": Seen(6)}
    assert asked == [3, 1]


@pytest.mark.slow
def test_a_drawing_that_unpacks_to_more_than_memory_is_broken() -> None:
    pdf = broken_forms.swelling()
    seen = look({"a": pdf, "b": broken_forms.sound(7)})
    assert seen["b"] == Seen(7)
    assert seen["a"] in (Seen(1), Fault.BROKEN)


@pytest.mark.slow
def test_a_drawing_without_end_is_broken_in_time() -> None:
    files = {"a": broken_forms.never_ending(), "b": broken_forms.sound(8)}
    assert look(files) == {"a": Fault.BROKEN, "b": Seen(8)}


@pytest.mark.slow
def test_a_drawing_that_would_hold_up_the_next_visitor_is_refused() -> None:
    """It has an end, many seconds away; nothing else could be shown or printed until then."""
    assert look({"a": broken_forms.never_ending(5)}) == {"a": Fault.BROKEN}


def _mutated(chance: random.Random) -> bytes:
    pdf = bytearray(broken_forms.sound(chance.choice((1, 2))))
    for _ in range(chance.choice((1, 3, 10))):
        at = chance.randrange(len(pdf) - 40)
        match chance.randrange(3):
            case 0:
                pdf[at] = chance.randrange(256)
            case 1:
                del pdf[at : at + chance.choice((1, 20))]
            case _:
                pdf[at:at] = pdf[at : at + chance.choice((1, 20))]
    return bytes(pdf)


def _assert_all_are_judged(rounds: int) -> None:
    files = {str(seed): _mutated(random.Random(seed)) for seed in range(rounds)}
    seen = look(files)
    assert seen.keys() == files.keys()
    assert any(isinstance(one, Fault) for one in seen.values())
    assert any(isinstance(one, Seen) for one in seen.values())


def test_mutated_files_are_judged_and_end_nothing() -> None:
    _assert_all_are_judged(300)


@pytest.mark.slow
def test_thousands_of_mutated_files_are_judged_and_end_nothing() -> None:
    _assert_all_are_judged(5_000)


# Beside a workbook


@pytest.fixture
def posting(small: Catalogue) -> Catalogue:
    return with_forms(small)


@pytest.fixture
def book(posting: Catalogue, tmp_path: Path) -> Path:
    path = tmp_path / "usb" / "danh-muc.xlsx"
    workbook.write(posting, path, today=TODAY)
    return path


def test_the_files_lie_beside_the_workbook_and_come_back(book: Path, posting: Catalogue) -> None:
    assert (book.parent / FORMS_FOLDER / SHEET).read_bytes() == PDF
    reading = workbook.read(book)
    assert [str(finding) for finding in reading.findings] == []
    assert reading.catalogue == posting


def test_a_catalogue_without_forms_needs_no_folder(small: Catalogue, tmp_path: Path) -> None:
    workbook.write(small, tmp_path / "danh-muc.xlsx", today=TODAY)
    assert not (tmp_path / FORMS_FOLDER).exists()


def test_a_clerk_attaches_a_form_by_a_row_and_a_file(desk: Desk) -> None:
    desk.add("Biểu mẫu", Mã_thủ_tục="9.000002", Tên_biểu_mẫu="Đơn trả", Tệp_PDF="don.pdf")
    place = desk.path.parent / FORMS_FOLDER
    place.mkdir()
    (place / "don.pdf").write_bytes(OTHER_PDF)
    reading = desk.read()
    assert reading.catalogue is not None
    (form,) = reading.catalogue.procedures[1].forms
    assert (form.name, form.file, form.url, form.when) == ("Đơn trả", "don.pdf", "", {})
    assert reading.catalogue.form_files == {"don.pdf": OTHER_PDF}


def test_a_form_for_some_says_so_in_the_words_of_the_question(desk: Desk) -> None:
    desk.add(
        "Biểu mẫu",
        Mã_thủ_tục="9.000001",
        Tên_biểu_mẫu="Giấy nhờ",
        Tệp_PDF="don.pdf",
        Chỉ_khi="Ai đi làm? = Người khác đi thay",
    )
    (desk.path.parent / FORMS_FOLDER).mkdir()
    (desk.path.parent / FORMS_FOLDER / "don.pdf").write_bytes(OTHER_PDF)
    reading = desk.read()
    assert reading.catalogue is not None
    assert reading.catalogue.procedures[0].forms[0].when == {"ai": ("thay",)}


@pytest.mark.parametrize(
    ("cells", "column", "said"),
    [
        ({"Tệp_PDF": "khong-co.pdf"}, "Tệp PDF", "không thấy tệp"),
        ({"Tệp_PDF": "hong.pdf"}, "Tệp PDF", "bị hỏng"),
        ({"Tệp_PDF": "dai.pdf"}, "Tệp PDF", "dài 101 trang, chỉ được nhiều nhất 100 trang"),
        ({"Tệp_PDF": "C:\\don.pdf"}, "Tệp PDF", "không dùng làm tên tệp"),
        ({"Tệp_PDF": ""}, "Tệp PDF", "thiếu mục bắt buộc"),
        ({"Tên_biểu_mẫu": ""}, "Tên biểu mẫu", "thiếu mục bắt buộc"),
        ({"Địa_chỉ_trên_mạng": "http://a.vn"}, "Địa chỉ trên mạng", "địa chỉ mạng"),
    ],
)
def test_a_finding_names_the_cell(
    desk: Desk, cells: dict[str, str], column: str, said: str
) -> None:
    place = desk.path.parent / FORMS_FOLDER
    place.mkdir()
    (place / "don.pdf").write_bytes(OTHER_PDF)
    (place / "hong.pdf").write_bytes(broken_forms.cut_short())
    (place / "dai.pdf").write_bytes(broken_forms.sound(101))
    sound = {"Mã_thủ_tục": "9.000002", "Tên_biểu_mẫu": "Đơn", "Tệp_PDF": "don.pdf"}
    row = desk.add("Biểu mẫu", **{k: v for k, v in (sound | cells).items() if v})
    reading = desk.read()
    assert reading.catalogue is None
    (finding,) = (one for one in reading.findings if one.severity is Severity.ERROR)
    assert (finding.sheet, finding.row, finding.field) == ("Biểu mẫu", row, column)
    assert said in finding.what


@pytest.fixture
def staff(tmp_path: Path, watch: Watch, posting: Catalogue) -> Machine:
    made = Machine(tmp_path / "staff", watch, Role.STAFF)
    made.ring.create("Xã Mẫu")
    made.publish(posting)
    return made


def _without_the_sheet(book: Path) -> None:
    with opened(book) as desk:
        del desk.book["Biểu mẫu"]
        desk.book.save(book)


def test_a_workbook_without_the_sheet_is_read_where_nothing_is_posted(
    book: Path, small: Catalogue
) -> None:
    _without_the_sheet(book)
    reading = workbook.read(book)
    assert reading.catalogue == small
    assert [finding.file for finding in reading.findings] == [SHEET], "nobody names it"


@pytest.mark.parametrize("with_files", [True, False])
def test_a_sheet_that_was_deleted_takes_no_form_from_anybody(
    staff: Machine, book: Path, posting: Catalogue, *, with_files: bool
) -> None:
    """Somebody who tidies up, or an export from before there were forms."""
    _without_the_sheet(book)
    if not with_files:
        (book.parent / FORMS_FOLDER / SHEET).unlink()
    draft = staff.desk.open_draft([book])
    assert draft.catalogue == posting
    (finding,) = draft.findings
    assert (finding.severity, finding.sheet) == (Severity.WARNING, "Biểu mẫu")
    assert "giữ nguyên 1 biểu mẫu đang dùng của 1 thủ tục" in finding.what
    assert "chỉ để dòng tiêu đề" in finding.remedy
    assert draft.diff is not None
    assert draft.diff.is_empty
    staff.desk.publish(draft)
    assert staff.restarted().screens().form_pdf(SHEET) == PDF


def test_the_sheet_without_rows_says_that_there_are_no_forms(staff: Machine, book: Path) -> None:
    with opened(book) as desk:
        desk.sheet("Biểu mẫu").delete_rows(2, 9)
        desk.book.save(book)
    draft = staff.desk.open_draft([book])
    assert draft.catalogue is not None
    assert not draft.catalogue.form_files
    assert draft.diff is not None
    assert any("Bỏ biểu mẫu: Tờ khai mẫu" in line for line in draft.diff.lines())


def test_forms_of_a_procedure_that_goes_go_with_it(staff: Machine, book: Path) -> None:
    _without_the_sheet(book)
    with opened(book) as desk:
        for sheet in desk.book.worksheets:
            for row in range(sheet.max_row, 1, -1):
                if sheet.cell(row, 1).value == "9.000001":
                    sheet.delete_rows(row)
        desk.book.save(book)
    draft = staff.desk.open_draft([book])
    assert draft.catalogue is not None, [str(finding) for finding in draft.findings]
    assert [p.code for p in draft.catalogue.procedures] == ["9.000002"]
    assert not draft.catalogue.form_files


def test_a_kept_form_loses_a_condition_that_nobody_can_meet_any_more(
    staff: Machine, book: Path, small: Catalogue
) -> None:
    """Better on everybody's list than on nobody's."""
    first, *others = small.procedures
    only_by_proxy = replace(FORM, when={"ai": ("thay",)})
    asked = with_forms(small, only_by_proxy)
    staff.publish(asked)
    nobody_asks = replace(
        first,
        questions=(),
        papers=tuple(replace(paper, when={}) for paper in first.papers),
        notes=tuple(replace(note, when={}) for note in first.notes),
    )
    workbook.write(replace(small, procedures=(nobody_asks, *others)), book, today=TODAY)
    _without_the_sheet(book)
    draft = staff.desk.open_draft([book])
    assert draft.catalogue is not None, [str(finding) for finding in draft.findings]
    assert draft.catalogue.procedures[0].forms == (FORM,)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_workbook_whose_name_is_no_text_can_be_posted(staff: Machine, book: Path) -> None:
    odd = book.rename(book.with_name(os.fsdecode(b"m\xe9u.xlsx")))
    done = staff.desk.publish(staff.desk.open_draft([odd]))
    assert done.record.sources == ("m?u.xlsx",)


def test_the_mark_of_a_workbook_that_is_open_is_no_workbook(staff: Machine, book: Path) -> None:
    mark = book.with_name("~$danh-muc.xlsx")
    mark.write_bytes(b"\x05admin" + b" " * 159)
    with pytest.raises(KioskError) as problem:
        staff.desk.open_draft([mark])
    assert "không có ~$" in str(problem.value)


def test_a_file_left_at_home_is_taken_over_from_what_is_posted(staff: Machine, book: Path) -> None:
    """Most edits are about words; nobody needs to carry the forms for these."""
    (book.parent / FORMS_FOLDER / SHEET).unlink()
    draft = staff.desk.open_draft([book])
    assert draft.catalogue is not None
    assert draft.catalogue.form_files == {SHEET: PDF}
    assert draft.diff is not None
    assert draft.diff.is_empty


def test_the_file_on_the_stick_wins_over_what_is_posted(staff: Machine, book: Path) -> None:
    (book.parent / FORMS_FOLDER / SHEET).write_bytes(OTHER_PDF)
    draft = staff.desk.open_draft([book])
    assert draft.diff is not None
    (line,) = draft.diff.lines()
    assert "to-khai.pdf" in line
    (book.parent / FORMS_FOLDER / SHEET).unlink()
    staff.desk.publish(draft)
    assert staff.restarted().screens().form_pdf(SHEET) == OTHER_PDF, "read once, when it was chosen"


def test_a_spoilt_file_on_the_stick_is_not_replaced_in_silence(staff: Machine, book: Path) -> None:
    (book.parent / FORMS_FOLDER / SHEET).write_bytes(broken_forms.cut_short())
    assert staff.desk.open_draft([book]).catalogue is None


def test_an_export_never_writes_over_somebody_elses_forms(staff: Machine, tmp_path: Path) -> None:
    place = tmp_path / "noi-khac" / FORMS_FOLDER
    place.mkdir(parents=True)
    (place / SHEET).write_bytes(b"edited for hours")
    with pytest.raises(FormsInTheWay) as problem:
        staff.desk.export(tmp_path / "noi-khac" / "danh-muc.xlsx")
    assert SHEET in str(problem.value)
    assert [path.name for path in place.iterdir()] == [SHEET]
    assert (place / SHEET).read_bytes() == b"edited for hours"
    assert not (tmp_path / "noi-khac" / "danh-muc.xlsx").exists()


def test_where_forms_cannot_be_written_the_older_workbook_stands(
    staff: Machine, tmp_path: Path
) -> None:
    place = tmp_path / "noi-khac"
    place.mkdir()
    (place / "danh-muc.xlsx").write_bytes(b"older")
    (place / FORMS_FOLDER).write_bytes(b"a file in the place of the folder")
    with pytest.raises(KioskError) as problem:
        staff.desk.export(place / "danh-muc.xlsx")
    assert "Không ghi được" in str(problem.value)
    assert (place / "danh-muc.xlsx").read_bytes() == b"older"


def test_exporting_again_leaves_the_same_forms_alone(staff: Machine, tmp_path: Path) -> None:
    staff.desk.export(tmp_path / "mot.xlsx")
    before = (tmp_path / FORMS_FOLDER / SHEET).stat().st_mtime_ns
    assert staff.desk.export(tmp_path / "hai.xlsx") == tmp_path / FORMS_FOLDER
    assert (tmp_path / FORMS_FOLDER / SHEET).stat().st_mtime_ns == before
