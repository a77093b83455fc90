"""Staff bring dossiers in, see what was wrong in the file, and keep the register safe."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

import pytest

from kiosk import app
from kiosk.dossiers import keeping
from kiosk.dossiers.asking import Dossiers
from kiosk.dossiers.model import Status
from kiosk.dossiers.register import Register, Taken
from kiosk.dossiers.row import Row
from kiosk.home import Home
from kiosk.printing.folder import FolderPrinter
from kiosk.services import Services
from kiosk.settings import Settings, TextSize, Tracking
from kiosk.staff.intake_desk import IntakeDesk
from kiosk.staff.sticks import GivenSticks
from kiosk.system.log import Event, log_to
from kiosk.ui.routes import HomeRoute, Route
from kiosk.ui.staff.confirm import ConfirmPanel
from kiosk.ui.staff.dossiers_base import shortened
from kiosk.ui.staff.dossiers_routes import (
    BackupRoute,
    BroughtRoute,
    CheckRoute,
    ChooseExportRoute,
    ColumnsRoute,
    KeptRoute,
    MeaningRoute,
    RemarkRoute,
    RemarksRoute,
)
from kiosk.ui.staff.routes import DossierDataRoute, PinRoute, StaffHomeRoute
from kiosk.ui.theme import Contrast
from kiosk.ui.widgets.button import Button
from kiosk.words import intake as intake_words
from kiosk.words import keeping as keeping_words
from kiosk.words import staff as staff_words
from kiosk.words import staff_catalogue as file_words
from kiosk.words import staff_dossiers as words

from .clerk import await_words, press, press_row, stand_on
from .conftest import Arrive, ExpectInLog
from .papers import printed_text, with_printer
from .staff_member import LAN, PIN, TurnedClock, with_book
from .test_layout import look, settled_faults
from .test_staff_guide import Camera
from .visitor import DOSSIERS, LANDSCAPE, MOMENT, PORTRAIT, Visitor, route_name

pytestmark = pytest.mark.usefixtures("briskly")

PC = (1280, 800)
MINE, OTHER, BROKEN = "H26.98.01-261120-0101", "H26.98.01-261120-0102", "H26.98.01-261120-01"
FILE, WRONG = "xuat-ho-so.csv", "bao-cao-tong-hop-ho-so-mot-cua-thang-11-nam-2026-ban-cuoi.csv"
GUIDE = Path(__file__).parents[2] / "docs" / "intake.md"
PERSON = "Nguyễn Thị Mẫu Hoa"
TABLE = f"""\
Số biên nhận;Họ tên người nộp;Tên thủ tục;Ngày tiếp nhận;Hẹn trả;Tình trạng;Cập nhật lúc;Vị trí
{MINE};{PERSON};Đăng ký tạm trú;20/11/2026 08:00;27/11/2026;Đang xử lý;21/11/2026 09:00;tủ 3
{OTHER};{PERSON};Đăng ký tạm trú;20/11/2026 08:30;hôm nào;Chờ ra thông báo;21/11/2026 09:00;tủ 3
{BROKEN};{PERSON};Đăng ký tạm trú;20/11/2026 09:00;27/11/2026;Đang xử lý;21/11/2026 09:00;tủ 3
"""


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "KINGSTON"
    folder.mkdir()
    (folder / FILE).write_text(TABLE, "utf-8")
    yesterday = MOMENT.timestamp() - 16 * 3600
    os.utime(folder / FILE, (yesterday, yesterday))
    (folder / WRONG).write_bytes(b"%PDF-1.7 \x00\x01\x02 no table")
    return folder


@pytest.fixture
def home(sample_home: Home, tmp_path: Path) -> Home:
    """A kiosk that may be changed."""
    return Home(Path(shutil.copytree(sample_home.root, tmp_path / "home")))


@pytest.fixture
def clock() -> TurnedClock:
    return TurnedClock()


@pytest.fixture
def services(home: Home, stick: Path, clock: TurnedClock, prints: Path, tmp_path: Path) -> Services:
    opened = app.open_services(home, clock)
    plugged = replace(opened, sticks=GivenSticks((stick,)))
    plugged = with_printer(plugged, FolderPrinter(prints))
    return with_book(plugged, tmp_path / "staff", clock)


@pytest.fixture
def lan(arrive: Arrive, services: Services) -> Visitor:
    visitor = arrive(services=services)
    come_in(visitor)
    return visitor


def come_in(visitor: Visitor) -> None:
    visitor.go(PinRoute())
    visitor.send_scan(PIN)
    visitor.wait_for(lambda: visitor.route == StaffHomeRoute())
    visitor.settle()


def see_columns(visitor: Visitor) -> None:
    stand_on(visitor, ChooseExportRoute(), words.CHOOSE())
    press_row(visitor, FILE, words.COLUMNS())


def take_in(visitor: Visitor) -> None:
    """Until the page about the outcome is there: while the register is backed up, the page before
    reads alike."""
    visitor.wait_for_button(words.TAKE_IN())
    visitor.touch_button(words.TAKE_IN())
    visitor.wait_for(lambda: isinstance(visitor.route, BroughtRoute))
    visitor.settle()
    assert visitor.reads(words.BROUGHT())


def bring(visitor: Visitor) -> None:
    see_columns(visitor)
    take_in(visitor)


def status(services: Services, code: str) -> Status | None:
    found = services.dossiers.register.find(code)
    return None if found is None else found.status


def damage(file: Path) -> None:
    """Spoil the middle, as a bad disk does: its ends look sound."""
    with closing(sqlite3.connect(file)) as register:
        register.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        size = register.execute("PRAGMA page_size").fetchone()[0]
        table = "SELECT rootpage FROM sqlite_schema WHERE name = 'tally'"
        page = register.execute(table).fetchone()[0]
    with file.open("r+b") as raw:
        raw.seek((page - 1) * size)
        raw.write(b"\xff" * size)


# The first page


def test_the_register_says_how_much_is_in_it_and_how_fresh_it_is(lan: Visitor) -> None:
    stand_on(lan, DossierDataRoute(), words.TITLE())
    assert lan.reads(words.SAMPLES(count=len(DOSSIERS)))
    newest = max(dossier.updated_at for dossier in DOSSIERS.values())
    assert lan.reads(f"{newest:%H:%M, %d/%m/%Y}")
    assert lan.reads(words.NO_INTAKE())
    assert lan.reads(words.NO_BACKUP())


def test_a_register_that_was_lost_is_said(
    lan: Visitor, home: Home, expect_in_log: ExpectInLog
) -> None:
    home.register_file.unlink()
    expect_in_log(Event.REGISTER_PROBLEM)
    stand_on(lan, DossierDataRoute(), words.TITLE())
    assert not lan.reads(words.IN_REGISTER())


def test_data_that_has_grown_old_is_said_first(lan: Visitor, clock: TurnedClock) -> None:
    stand_on(lan, DossierDataRoute(), words.TITLE())
    assert not lan.reads(words.STALE.source.split(".")[1])
    clock.turn(3 * 24 * 3600)
    stand_on(lan, StaffHomeRoute(), staff_words.STAFF_HOME_TITLE())
    stand_on(lan, DossierDataRoute(), words.TITLE())
    stale = next(text for text in lan.texts() if words.STALE.source.split(".")[1] in text)
    assert lan.texts().index(stale) < lan.texts().index(words.IN_REGISTER())


def test_a_shared_register_that_is_away_is_said(
    arrive: Arrive, services: Services, home: Home
) -> None:
    tracking = Tracking(server="postgresql://kiosk@localhost:1/mot_cua")
    asked = replace(services, settings=Settings(dossiers=tracking))
    visitor = arrive(services=asked)
    come_in(visitor)
    stand_on(visitor, DossierDataRoute(), words.SERVER_SILENT())


def test_the_notice_about_a_damaged_register_stays_until_it_is_read(
    arrive: Arrive, services: Services, home: Home, clock: TurnedClock, expect_in_log: ExpectInLog
) -> None:
    keeping.backup(home.register_file, home.backup_folder, clock)
    home.register_file.write_bytes(b"x" * 5000)
    expect_in_log(Event.REGISTER_SET_ASIDE)
    visitor = arrive(services=services)
    come_in(visitor)
    said = keeping_words.HEALED(time="09:00 23/11/2026")
    stand_on(visitor, DossierDataRoute(), said)
    stand_on(visitor, StaffHomeRoute(), staff_words.STAFF_HOME_TITLE())
    stand_on(visitor, DossierDataRoute(), said)
    visitor.touch_button(words.HAVE_READ())
    visitor.wait_for(lambda: visitor.reads(words.TITLE()) and not visitor.reads(said))
    assert visitor.reads(words.SAMPLES(count=len(DOSSIERS))), "the backup serves"


# Bringing an export in


def test_a_clerk_brings_an_export_in_by_touch(lan: Visitor, services: Services) -> None:
    """The story of ``docs/intake.md``; ``KIOSK_INTAKE=docs/intake`` keeps its pictures."""
    folder = os.environ.get("KIOSK_INTAKE")
    camera = Camera(lan, Path(folder) if folder else None)
    press(lan, staff_words.DOSSIERS_TILE(), words.TITLE())
    camera("du-lieu-ho-so")
    press(lan, words.BRING_IN(), words.CHOOSE())
    press_row(lan, FILE, words.COLUMNS())
    camera("cac-cot")
    assert status(services, MINE) is None, "looking at a file changes nothing"
    take_in(lan)
    camera("da-nhap")
    assert lan.reads(words.NEW(count=2))
    assert lan.reads(words.REFUSED(count=1))
    assert status(services, MINE) is Status.IN_PROGRESS
    press(lan, words.SEE_REMARKS(count=3), words.REMARKS())
    camera("dieu-luu-y")
    press(lan, words.TO_DOSSIERS(), words.LAST_COUNTS(new=2, changed=0, left_out=1))
    assert not lan.reads(words.NO_BACKUP()), "a backup is made of what came in"
    shown = re.findall(r"\]\(intake/(.+?)\)", GUIDE.read_text("utf-8"))
    assert sorted(shown) == sorted(camera.taken)


def test_the_same_file_again_changes_nothing(lan: Visitor) -> None:
    bring(lan)
    stand_on(lan, ChooseExportRoute(), words.CHOOSE())
    press_row(lan, FILE, words.COLUMNS())
    press(lan, words.TAKE_IN(), words.BROUGHT_NOTHING_NEW())
    assert lan.reads(words.SAME(count=2))


def test_the_columns_are_said_in_plain_words_and_nothing_of_a_person(lan: Visitor) -> None:
    see_columns(lan)
    said = {row.title: row.subtitle for row in lan.rows_shown()}
    assert said["Số biên nhận"] == words.MEANS(meaning=intake_words.CODE())
    assert said["Họ tên người nộp"] == words.MEANS_PRIVATE()
    assert next(iter(said)) == "Vị trí", "what nobody understands is to be looked at first"
    assert lan.reads(words.COLUMNS_COUNT(read=6, private=1, others=1))
    assert not lan.reads(PERSON)


def test_a_column_is_told_otherwise_by_touch_and_remembered(
    lan: Visitor, services: Services, home: Home
) -> None:
    ours = "Cột trong tệp,Ý nghĩa\nTrạng thái: Chờ ra thông báo,4\n"
    home.mapping_file.write_text(ours, "utf-8")
    see_columns(lan)
    press_row(lan, "Hẹn trả", words.WHAT_IS_COLUMN(column="Hẹn trả"))
    press_row(lan, intake_words.IGNORED(), words.COLUMNS())
    said = {row.title: row.subtitle for row in lan.rows_shown()}
    assert said["Hẹn trả"] == words.MEANS_IGNORED()
    take_in(lan)
    found = services.dossiers.register.find(MINE)
    assert found is not None
    assert found.due_at is None or found.due_is_estimate, "the column was not read"
    assert "Hẹn trả;Bỏ qua" in home.mapping_file.read_text("utf-8-sig")
    assert status(services, OTHER) is Status.IN_PROGRESS, "the office's own words still count"


def test_a_meaning_has_one_column_only(lan: Visitor) -> None:
    see_columns(lan)
    press_row(lan, "Vị trí", words.WHAT_IS_COLUMN(column="Vị trí"))
    row = next(row for row in lan.rows_shown() if row.title == intake_words.FIELD())
    assert row.subtitle == ""
    row = next(row for row in lan.rows_shown() if row.title == intake_words.CODE())
    assert row.subtitle == words.NOW_COLUMN(column="Số biên nhận")
    press_row(lan, intake_words.CODE(), words.COLUMNS())
    said = {row.title: row.subtitle for row in lan.rows_shown()}
    assert said["Vị trí"] == words.MEANS(meaning=intake_words.CODE())
    assert said["Số biên nhận"] == words.MEANS_IGNORED()


def test_a_column_about_people_is_read_only_after_a_question(lan: Visitor) -> None:
    see_columns(lan)
    press_row(lan, "Họ tên", words.WHAT_IS_COLUMN(column="Họ tên người nộp"))
    lan.touch_row(intake_words.FIELD())
    lan.wait_for(lambda: lan.window.findChildren(ConfirmPanel)[0].isVisible())
    assert lan.reads(words.PRIVATE_WHY())
    lan.settle()
    lan.touch_button(staff_words.KEEP_AS_IT_IS())
    stand_on(lan, ChooseExportRoute(), words.CHOOSE())
    press_row(lan, FILE, words.COLUMNS())
    said = {row.title: row.subtitle for row in lan.rows_shown()}
    assert said["Họ tên người nộp"] == words.MEANS_PRIVATE()


def test_without_the_column_of_codes_it_says_what_to_touch(lan: Visitor, stick: Path) -> None:
    text = TABLE.replace("Số biên nhận", "Nhãn dán")
    (stick / FILE).write_text(text, "utf-8")
    see_columns(lan)
    assert lan.reads(words.NEEDED_COLUMN(meaning=intake_words.CODE()))
    assert lan.find_button(words.TAKE_IN()) is None
    press_row(lan, "Nhãn dán", words.WHAT_IS_COLUMN(column="Nhãn dán"))
    press_row(lan, intake_words.CODE(), words.COLUMNS())
    take_in(lan)


def test_a_wrong_file_is_said_and_changes_nothing(
    lan: Visitor, services: Services, stick: Path
) -> None:
    before = services.dossiers.register.codes()
    for content in (b"", b"%PDF-1.7 \x00\x01\x02 no table", b"a;b\n1;2\n"):
        (stick / FILE).write_bytes(content)
        stand_on(lan, ChooseExportRoute(), words.CHOOSE())
        press_row(lan, FILE, words.REGISTER_AS_BEFORE())
        assert lan.find_button(words.TO_DOSSIERS()) is not None
    assert services.dossiers.register.codes() == before


def test_a_stick_without_exports_says_what_to_do(lan: Visitor, stick: Path) -> None:
    (stick / FILE).unlink()
    (stick / WRONG).unlink()
    stand_on(lan, ChooseExportRoute(), words.CHOOSE())
    assert lan.reads(words.NO_EXPORTS(kinds=".csv, .xlsx"))


# While it is being taken in


@dataclass
class SlowRegister:
    """The register of a weak machine: what is taken waits until it is let go."""

    real: Register
    let_go: threading.Event

    def take(self, rows: Iterable[Row], contested: Callable[[int], None]) -> Taken:
        self.let_go.wait(10)
        return self.real.take(rows, contested)

    def __getattr__(self, name: str) -> object:
        return getattr(self.real, name)


@dataclass
class SlowDossiers:
    """Dossiers with such a register."""

    real: Dossiers
    let_go: threading.Event

    @property
    def register(self) -> SlowRegister:
        return SlowRegister(self.real.register, self.let_go)

    def __getattr__(self, name: str) -> object:
        return getattr(self.real, name)


@pytest.fixture
def let_go() -> Iterator[threading.Event]:
    event = threading.Event()
    yield event
    event.set()


@pytest.fixture
def waiting(arrive: Arrive, services: Services, stick: Path, let_go: threading.Event) -> Visitor:
    """Lan, while a file of 2,000 dossiers is being taken in."""
    head, first = TABLE.splitlines()[:2]
    rows = (first.replace("-0101", f"-{serial:04}") for serial in range(1, 2_001))
    (stick / FILE).write_text("\n".join((head, *rows, "")), "utf-8")
    slow = cast(Dossiers, SlowDossiers(services.dossiers, let_go))
    home, clock, catalogue = services.home, services.clock, services.catalogue
    desk = IntakeDesk(home, clock, lambda: slow.register, catalogue, services.calendar)
    visitor = arrive(services=replace(services, dossiers=slow, open_intake=lambda: desk))
    come_in(visitor)
    see_columns(visitor)
    press(visitor, words.TAKE_IN(), words.NOTHING_YET())
    return visitor


def test_who_stops_it_has_changed_nothing(
    waiting: Visitor,
    services: Services,
    let_go: threading.Event,
    expect_in_log: ExpectInLog,
) -> None:
    before = services.dossiers.register.codes()
    waiting.touch_button(words.STOP())
    waiting.wait_for(lambda: waiting.reads(words.STOPPING()))
    expect_in_log(Event.DOSSIERS_REFUSED)
    let_go.set()
    await_words(waiting, intake_words.STOPPED())
    assert services.dossiers.register.codes() == before


def test_who_leaves_the_page_reads_later_what_became_of_it(
    waiting: Visitor, services: Services, let_go: threading.Event
) -> None:
    waiting.go(StaffHomeRoute())
    waiting.go(DossierDataRoute())
    await_words(waiting, file_words.STILL_BUSY())
    let_go.set()
    await_words(waiting, words.TITLE())
    assert waiting.reads(words.NEW(count="2.000"))
    assert services.dossiers.register.find(MINE) is not None


def test_it_goes_on_when_staff_mode_ends(
    waiting: Visitor, services: Services, let_go: threading.Event
) -> None:
    waiting.touch_button(staff_words.LEAVE())
    let_go.set()
    waiting.window.staff.wait()
    waiting.settle()
    assert waiting.route == HomeRoute()
    assert services.dossiers.register.find(MINE) is not None
    come_in(waiting)
    stand_on(waiting, DossierDataRoute(), words.LAST_COUNTS(new="2.000", changed=0, left_out=0))


# What was found in the file


def test_what_was_wrong_is_listed_by_row_and_column_and_printed(lan: Visitor, prints: Path) -> None:
    bring(lan)
    press(lan, words.SEE_REMARKS(count=3), words.REMARKS())
    first, *others = lan.rows_shown()
    assert first.title.startswith(words.LEFT_OUT())
    assert first.subtitle == "Dòng 4, cột «Số biên nhận»"
    assert {row.subtitle for row in others} == {
        "Dòng 3, cột «Hẹn trả»",
        "Dòng 3, cột «Tình trạng»",
    }
    assert not lan.reads(BROKEN), "a code is nobody's business in a list of faults"
    lan.touch_button(file_words.PRINT_LIST())
    lan.wait_for(lambda: bool(list(prints.glob("*.pdf"))))
    lan.wait_for(lambda: not lan.window.talk.is_waiting)
    text = printed_text(next(prints.glob("*.pdf")))
    assert words.LEFT_OUT() in text
    assert "Dòng 4" in text
    assert PERSON not in text


def test_one_fault_is_read_in_full_and_then_the_next(
    lan: Visitor, services: Services, stick: Path
) -> None:
    intake = services.open_intake().take(stick / FILE).intake
    stand_on(lan, RemarksRoute(intake), words.REMARKS())
    press_row(lan, words.LEFT_OUT(), words.REMARK_OF(number=1, count=3))
    assert lan.reads(file_words.HOW_TO_MEND())
    press(lan, file_words.NEXT_ONE(), words.REMARK_OF(number=2, count=3))


# Keeping it safe


def test_copies_are_written_onto_a_stick_and_on_this_machine(
    lan: Visitor, stick: Path, home: Home
) -> None:
    stand_on(lan, BackupRoute(), words.BACKUP_WHERE())
    lan.touch_button(file_words.PLACE_STICK(name=stick.name))
    await_words(lan, file_words.MAY_PULL())
    assert len(keeping.backups(stick)) == 1
    assert lan.reads(words.IN_PLACE(place=stick.name))
    stand_on(lan, BackupRoute(), words.BACKUP_WHERE())
    lan.touch_button(words.BACKUP_HERE())
    await_words(lan, words.COPIED_HERE())
    assert len(keeping.backups(home.backup_folder)) == 1


def test_a_stick_that_was_pulled_out_is_said(
    lan: Visitor, stick: Path, expect_in_log: ExpectInLog
) -> None:
    stand_on(lan, BackupRoute(), words.BACKUP_WHERE())
    shutil.rmtree(stick)
    stick.write_text("a file is in its place")
    expect_in_log(Event.BACKUP_FAILED)
    lan.touch_button(file_words.PLACE_STICK(name=stick.name))
    await_words(lan, shortened(keeping_words.BACKUP_NOT_WRITTEN(folder=stick)))


def test_a_sound_register_is_said_to_be_sound(lan: Visitor) -> None:
    stand_on(lan, CheckRoute(), words.SOUND())
    assert lan.reads(words.SOUND_COUNT(count=len(DOSSIERS)))


def test_a_damaged_register_is_exchanged_for_its_backup_by_touch(
    lan: Visitor, home: Home, clock: TurnedClock, expect_in_log: ExpectInLog
) -> None:
    keeping.backup(home.register_file, home.backup_folder, clock)
    damage(home.register_file)
    stand_on(lan, CheckRoute(), words.DAMAGED())
    lan.touch_button(words.USE_BACKUP())
    lan.wait_for(lambda: lan.window.findChildren(ConfirmPanel)[0].isVisible())
    lan.settle()
    expect_in_log(Event.REGISTER_SET_ASIDE)
    lan.touch(
        next(
            button
            for button in lan.visible(Button)
            if button.accessibleName() == words.USE_BACKUP()
            and lan.window.findChildren(ConfirmPanel)[0].isAncestorOf(button)
        )
    )
    await_words(lan, keeping_words.HEALED(time="09:00 23/11/2026"))
    stand_on(lan, CheckRoute(), words.SOUND())


# Who did it, and that nobody else is named


def test_the_log_says_who_did_it_and_names_no_file_and_no_dossier(
    lan: Visitor, tmp_path: Path
) -> None:
    log_to(tmp_path / "kiosk.log")
    see_columns(lan)
    press_row(lan, "Vị trí", words.WHAT_IS_COLUMN(column="Vị trí"))
    press_row(lan, intake_words.IGNORED(), words.COLUMNS())
    take_in(lan)
    stand_on(lan, CheckRoute(), words.SOUND())
    said = (tmp_path / "kiosk.log").read_text("utf-8")
    for what in ("column-changed", "dossiers-taken", "register-checked"):
        assert f"staff-did what={what}" in said
    assert said.count(f"who={LAN}") == 3
    for secret in (MINE, FILE, PERSON, "KINGSTON", "xuat"):
        assert secret not in said


# On every glass


def every_page(services: Services, stick: Path) -> Iterator[Route]:
    desk, export = services.open_intake(), stick / FILE
    yield ChooseExportRoute()
    yield ColumnsRoute(export)
    yield MeaningRoute(export, desk.columns(export), 0)
    yield ColumnsRoute(stick / WRONG)
    brought = desk.take(export)
    yield BroughtRoute(brought)
    yield RemarksRoute(brought.intake)
    yield RemarkRoute(brought.intake, 0)
    yield DossierDataRoute()
    yield BackupRoute()
    yield CheckRoute()
    yield KeptRoute(words.COPIED(), (words.IN_PLACE(place="KINGSTON"), file_words.MAY_PULL()))


@pytest.mark.parametrize(
    "glass",
    [
        pytest.param(PORTRAIT, id="portrait"),
        pytest.param(LANDSCAPE, id="landscape", marks=pytest.mark.slow),
        pytest.param(PC, id="pc", marks=pytest.mark.slow),
    ],
)
def test_every_page_about_dossiers_fits_in_the_largest_words(
    arrive: Arrive,
    services: Services,
    stick: Path,
    glass: tuple[int, int],
) -> None:
    visitor = arrive(glass, services, on_pc=glass == PC)
    come_in(visitor)
    found: list[str] = []
    waits = (
        words.LOOKING_AT_REGISTER(),
        words.CHECKING(),
        file_words.LOOKING(),
        file_words.READING.source.split("{")[0],
        file_words.LOOKING_ON_STICKS(),
    )
    for route in every_page(services, stick):
        visitor.window.go(route)
        look(visitor, TextSize.LARGEST, Contrast.NIGHT)
        visitor.wait_for(lambda: not any(visitor.reads(wait) for wait in waits))
        assert visitor.route == route
        found += [f"{route_name(route)}: {fault}" for fault in settled_faults(visitor)]
    assert not found, "\n".join(found)
