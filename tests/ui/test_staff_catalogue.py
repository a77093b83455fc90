"""A clerk follows a change of law on the glass: file, findings, change, day, and the way back."""

from __future__ import annotations

import datetime as dt
import logging
import shutil
import threading
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt

from kiosk import app
from kiosk.catalogue.desk import CatalogueDesk
from kiosk.catalogue.drafts import Draft
from kiosk.catalogue.keys import KeyRing
from kiosk.catalogue.model import Catalogue, Paper
from kiosk.clock import VIETNAM_TIME
from kiosk.errors import KioskError
from kiosk.findings import Finding, Severity
from kiosk.home import Home
from kiosk.printing.folder import FolderPrinter
from kiosk.services import Services
from kiosk.staff.sticks import GivenSticks
from kiosk.system.log import Event
from kiosk.ui.routes import ProcedureRoute
from kiosk.ui.staff.catalogue_findings import MOST_PRINTED
from kiosk.ui.staff.catalogue_routes import (
    CatalogueHomeRoute,
    ChooseFileRoute,
    ConcernsRoute,
    DiffRoute,
    EditionRoute,
    ExportRoute,
    FindingsRoute,
    HistoryRoute,
    LawRoute,
    NoteRoute,
    OfferedRoute,
    OpenedDraft,
    PickDayRoute,
    PublishRoute,
    ReviewKind,
    ReviewRoute,
)
from kiosk.ui.staff.confirm import ConfirmPanel
from kiosk.ui.widgets.rows import TouchList
from kiosk.words import editions as edition_words
from kiosk.words import screens as screen_words
from kiosk.words import staff_catalogue as words

from .clerk import (
    NAME,
    SlowDesk,
    WalkingClock,
    await_words,
    changed,
    enter,
    press,
    press_row,
    put_workbook,
    stand_on,
    with_stick,
)
from .conftest import Arrive, ExpectInLog
from .papers import printed_text, with_printer
from .visitor import BIRTH, MOMENT, Visitor

pytestmark = pytest.mark.usefixtures("briskly")

TODAY = MOMENT.date()
FIRST = dt.date(2026, 12, 1)
NEW_NAME = "Khai sinh cho em bé mới sinh"


@pytest.fixture
def clock() -> WalkingClock:
    """A few minutes after the first edition was put here."""
    return WalkingClock(MOMENT + dt.timedelta(minutes=5))


@pytest.fixture
def home(sample_home: Home, tmp_path: Path) -> Home:
    """A kiosk of a small office: it publishes and shows."""
    shutil.copytree(sample_home.root, tmp_path / "home")
    return Home(tmp_path / "home")


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "KINGSTON"
    folder.mkdir()
    return folder


@pytest.fixture
def services(home: Home, clock: WalkingClock, stick: Path, prints: Path) -> Services:
    opened = app.open_services(home, clock)
    return with_printer(replace(opened, sticks=GivenSticks((stick,))), FolderPrinter(prints))


@pytest.fixture
def posted(services: Services) -> Catalogue:
    catalogue = services.desk.posted()
    assert catalogue is not None
    return catalogue


@pytest.fixture
def renamed(posted: Catalogue) -> Catalogue:
    """What the new decision says: another name for one procedure, and one paper twice."""
    return changed(posted, BIRTH, lambda p: replace(p, plain_name=NEW_NAME))


@pytest.fixture
def clerk(arrive: Arrive, services: Services) -> Visitor:
    """Somebody of the staff on the catalogue's page."""
    visitor = arrive(services=services)
    enter(visitor)
    return visitor


def opened(services: Services, draft: Draft) -> OpenedDraft:
    newest = max(record.number for record in services.desk.history())
    return OpenedDraft(draft, newest)


def draft_of(services: Services, catalogue: Catalogue) -> OpenedDraft:
    return opened(services, services.desk.draft_from(catalogue, "danh-muc.xlsx"))


def publish(clerk: Visitor, services: Services, catalogue: Catalogue, day: dt.date | None) -> None:
    """Publish by touch, from the last look on."""
    draft = draft_of(services, catalogue)
    stand_on(clerk, PublishRoute(draft, day, ""), words.LAST_LOOK())
    press(clerk, words.PUBLISH(), words.TO_CATALOGUE())


def confirm(clerk: Visitor, said: str, then: str) -> None:
    """Answer the question over the page."""
    panel = clerk.window.findChildren(ConfirmPanel)[0]
    assert panel.isVisible()
    button = next(b for b in panel.findChildren(type(clerk.button(said))) if b.text() == said)
    clerk.touch(button)
    await_words(clerk, then)


def shows(clerk: Visitor, code: str) -> str:
    """The name under which citizens find a procedure now."""
    return clerk.window.services().catalogue.procedure(code).plain_name


# The whole story


def test_a_new_decision_goes_from_the_stick_to_the_screens_and_back(
    clerk: Visitor,
    services: Services,
    clock: WalkingClock,
    stick: Path,
    posted: Catalogue,
    renamed: Catalogue,
) -> None:
    old_name = shows(clerk, BIRTH)
    uncounted = Paper(name="Giấy thử chưa ghi số bản")
    wrong = changed(renamed, BIRTH, lambda p: replace(p, papers=(*p.papers, uncounted)))
    put_workbook(wrong, stick / "danh-muc-thang-12.xlsx", TODAY)

    # The file has an error: there is no way on.
    press(clerk, words.PUT_NEW(), "danh-muc-thang-12.xlsx")
    press_row(clerk, "danh-muc-thang-12.xlsx", words.MEND_FIRST())
    assert clerk.find_button(words.SEE_CHANGES()) is None
    assert clerk.rows_shown()[0].title.startswith(words.ERROR())
    press_row(clerk, words.ERROR(), words.HOW_TO_MEND())
    clerk.touch_button(screen_words.BACK())

    # They mend it and read it again.
    put_workbook(renamed, stick / "danh-muc-thang-12.xlsx", TODAY)
    press(clerk, words.OTHER_FILE(), words.CHOOSE_FILE())
    press_row(clerk, "danh-muc-thang-12.xlsx", words.SEE_CHANGES())
    press(clerk, words.SEE_CHANGES(), words.CHANGES())
    press_row(clerk, f"{words.CHANGED()}: {NEW_NAME}", words.OLD())
    assert clerk.reads(old_name)
    assert clerk.reads(NEW_NAME)
    clerk.touch_button(screen_words.BACK())

    # From the first of next month, with a note.
    press(clerk, words.CHOOSE_DAY(), words.WHICH_DAY())
    press(clerk, words.FIRST_OF_MONTH(), words.WHICH_NOTE())
    clerk.touch_keys("q", "đ", "dấu cách", "m", "ơ")
    press(clerk, words.GO_ON(), words.LAST_LOOK())
    assert clerk.reads("thứ Ba, 01/12/2026")
    assert clerk.reads(words.BY_WHOM(by=NAME))
    assert clerk.reads(words.NOTE(note="qđ mơ"))
    press(clerk, words.PUBLISH(), words.PUBLISHED(number=2))
    assert clerk.reads("01/12/2026")
    press(clerk, words.TO_CATALOGUE(), words.WAITING(number=2))
    assert shows(clerk, BIRTH) == old_name

    # Midnight passes; nobody restarts anything.
    clerk.window.end_visit()
    clock.moment = dt.datetime.combine(FIRST, dt.time(0, 0, 30), VIETNAM_TIME)
    clerk.window.end_visit()
    clerk.go(ProcedureRoute(BIRTH))
    assert clerk.reads(NEW_NAME)

    # It was a mistake: back to what was.
    clerk.window.end_visit()
    enter(clerk)
    press(clerk, words.HISTORY(), words.HISTORY_TITLE())
    press_row(clerk, "Ấn bản 1", words.GO_BACK_TO())
    clerk.touch_button(words.GO_BACK_TO())
    confirm(clerk, words.GO_BACK_TO(), words.WENT_BACK(restores=1, number=3))
    clerk.window.end_visit()
    clerk.go(ProcedureRoute(BIRTH))
    assert clerk.reads(old_name)
    record = services.desk.history()[0]
    assert (record.restores, record.by) == (1, NAME)
    assert posted == services.desk.posted()


# Choosing a file


def test_without_a_file_it_says_what_to_do_and_looks_again_on_touch(
    clerk: Visitor, stick: Path, renamed: Catalogue
) -> None:
    press(clerk, words.PUT_NEW(), words.LOOK_AGAIN())
    assert clerk.reads("Không thấy tệp nào")
    put_workbook(renamed, stick / "moi.xlsx", TODAY)
    press(clerk, words.LOOK_AGAIN(), "moi.xlsx")


def test_files_are_listed_with_the_newest_on_top(
    clerk: Visitor, stick: Path, renamed: Catalogue
) -> None:
    (stick / "cu").mkdir()
    put_workbook(renamed, stick / "cu" / "thang-10.xlsx", TODAY, age_seconds=86_400)
    put_workbook(renamed, stick / "thang-11.xlsx", TODAY)
    (stick / "~$thang-11.xlsx").write_bytes(b"Excel")
    (stick / "anh.jpg").write_bytes(b"x")
    press(clerk, words.PUT_NEW(), "thang-11.xlsx")
    rows = clerk.rows_shown()
    assert [row.title for row in rows] == ["thang-11.xlsx", "thang-10.xlsx"]
    assert "08:00, 23/11/2026" in rows[0].subtitle
    assert "KINGSTON" in rows[0].facts


def test_a_stick_pulled_out_is_a_sentence_and_changes_nothing(
    clerk: Visitor, services: Services, stick: Path, renamed: Catalogue
) -> None:
    file = put_workbook(renamed, stick / "moi.xlsx", TODAY)
    press(clerk, words.PUT_NEW(), "moi.xlsx")
    file.unlink()
    press_row(clerk, "moi.xlsx", words.NOTHING_CHANGED())
    assert len(services.desk.history()) == 1
    press(clerk, words.TRY_AGAIN(), words.LOOK_AGAIN())


def test_what_is_no_workbook_is_a_sentence(clerk: Visitor, stick: Path) -> None:
    (stick / "anh.xlsx").write_bytes(b"no workbook at all")
    press(clerk, words.PUT_NEW(), "anh.xlsx")
    clerk.touch_row("anh.xlsx")
    clerk.wait_for(lambda: not clerk.reads(words.READING(file="anh.xlsx")))
    assert clerk.reads(words.NOTHING_CHANGED()) or clerk.reads(words.MEND_FIRST())


@pytest.mark.parametrize("kind", [".xls", ".xlsm", ".ods"])
def test_a_workbook_of_another_kind_is_found_and_said_how_to_save(
    clerk: Visitor, stick: Path, kind: str
) -> None:
    (stick / f"cu{kind}").write_bytes(b"of another kind")
    press(clerk, words.PUT_NEW(), f"cu{kind}")
    press_row(clerk, f"cu{kind}", "lưu lại thành .xlsx")
    assert clerk.reads(words.NOTHING_CHANGED())


# Slow and broken desks


@pytest.fixture
def slow(services: Services) -> Iterator[SlowDesk]:
    desk = SlowDesk(services.desk, threading.Event())
    yield desk
    desk.let_go.set()


def at_slow_desk(arrive: Arrive, services: Services, slow: SlowDesk) -> Visitor:
    visitor = arrive(services=replace(services, desk=cast("CatalogueDesk", slow)))
    enter(visitor)
    return visitor


def test_reading_says_so_and_can_be_left(
    arrive: Arrive, services: Services, slow: SlowDesk, stick: Path, renamed: Catalogue
) -> None:
    put_workbook(renamed, stick / "moi.xlsx", TODAY)
    clerk = at_slow_desk(arrive, services, slow)
    press(clerk, words.PUT_NEW(), "moi.xlsx")
    press_row(clerk, "moi.xlsx", words.READING(file="moi.xlsx"))
    clerk.touch_button(screen_words.BACK())
    await_words(clerk, words.WHAT_TO_DO())
    # What only reads was given up by leaving it, and keeps nobody waiting.
    press(clerk, words.PUT_NEW(), "moi.xlsx")
    clerk.touch_button(screen_words.BACK())
    slow.let_go.set()
    clerk.window.staff.wait()
    clerk.let_run(200)
    assert clerk.reads(words.WHAT_TO_DO()), "nobody is carried off to another page"


def test_leaving_staff_mode_forgets_what_is_being_read(
    arrive: Arrive, services: Services, slow: SlowDesk, stick: Path, renamed: Catalogue
) -> None:
    put_workbook(renamed, stick / "moi.xlsx", TODAY)
    clerk = at_slow_desk(arrive, services, slow)
    press(clerk, words.PUT_NEW(), "moi.xlsx")
    press_row(clerk, "moi.xlsx", words.READING(file="moi.xlsx"))
    clerk.window.end_visit()
    slow.let_go.set()
    clerk.window.staff.wait()
    clerk.let_run(200)
    assert clerk.reads(screen_words.WHAT_DO_YOU_NEED())
    assert not any("moi.xlsx" in text for text in clerk.kept_texts())


def test_a_bug_while_reading_is_logged_and_said(
    arrive: Arrive, services: Services, slow: SlowDesk, stick: Path, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.BUG)
    (stick / "moi.xlsx").write_bytes(b"x")
    slow.broken = ZeroDivisionError()
    slow.let_go.set()
    clerk = at_slow_desk(arrive, services, slow)
    press(clerk, words.PUT_NEW(), "moi.xlsx")
    press_row(clerk, "moi.xlsx", words.NOTHING_CHANGED())


def test_nothing_begins_beside_a_change(
    arrive: Arrive, services: Services, slow: SlowDesk, renamed: Catalogue
) -> None:
    clerk = at_slow_desk(arrive, services, slow)
    publish_and_leave(clerk, services, renamed)
    press(clerk, words.PUT_NEW(), words.STILL_BUSY())


# Leaving a change under way


def publish_and_leave(clerk: Visitor, services: Services, catalogue: Catalogue) -> None:
    """Touch the button that publishes, and go back while the machine is at it."""
    draft = draft_of(services, catalogue)
    stand_on(clerk, PublishRoute(draft, None, ""), words.LAST_LOOK())
    press(clerk, words.PUBLISH(), words.PUBLISHING())
    clerk.touch_button(screen_words.BACK())
    await_words(clerk, words.WHAT_TO_DO())


def let_it_end(clerk: Visitor, slow: SlowDesk) -> None:
    slow.let_go.set()
    clerk.window.staff.wait()
    clerk.let_run(200)


def test_an_edition_published_after_its_page_was_left_is_said_on_the_catalogues_page(
    arrive: Arrive, services: Services, slow: SlowDesk, renamed: Catalogue
) -> None:
    clerk = at_slow_desk(arrive, services, slow)
    publish_and_leave(clerk, services, renamed)
    let_it_end(clerk, slow)
    assert clerk.reads(words.PUBLISHED(number=2))
    assert clerk.reads(words.IN_FORCE(number=2))
    stand_on(clerk, ReviewRoute(), words.REVIEW_TITLE())
    stand_on(clerk, CatalogueHomeRoute(), words.WHAT_TO_DO())
    assert not clerk.reads(words.PUBLISHED(number=2)), "it is said once"


def test_what_became_of_a_change_waits_until_the_catalogues_page_is_seen(
    arrive: Arrive, services: Services, slow: SlowDesk, renamed: Catalogue
) -> None:
    clerk = at_slow_desk(arrive, services, slow)
    publish_and_leave(clerk, services, renamed)
    stand_on(clerk, ReviewRoute(), words.REVIEW_TITLE())
    let_it_end(clerk, slow)
    assert clerk.reads(words.REVIEW_TITLE()), "nobody is carried off to another page"
    stand_on(clerk, CatalogueHomeRoute(), words.PUBLISHED(number=2))


def test_a_change_that_failed_after_its_page_was_left_is_said_and_logged(
    arrive: Arrive,
    services: Services,
    slow: SlowDesk,
    renamed: Catalogue,
    caplog: pytest.LogCaptureFixture,
) -> None:
    slow.broken = KioskError(edition_words.DRAFT_HAS_ERRORS)
    clerk = at_slow_desk(arrive, services, slow)
    with caplog.at_level(logging.INFO, "kiosk"):
        publish_and_leave(clerk, services, renamed)
        let_it_end(clerk, slow)
    assert clerk.reads(words.LEFT_FAILED())
    assert clerk.reads(edition_words.DRAFT_HAS_ERRORS())
    assert clerk.reads(words.NOTHING_CHANGED())
    line = next(m for m in caplog.messages if m.startswith("staff-did what=published-failed"))
    assert f"who={NAME}" in line


def test_who_published_stands_in_the_log_even_when_they_left_meanwhile(
    arrive: Arrive,
    services: Services,
    slow: SlowDesk,
    renamed: Catalogue,
    caplog: pytest.LogCaptureFixture,
) -> None:
    clerk = at_slow_desk(arrive, services, slow)
    with caplog.at_level(logging.INFO, "kiosk"):
        publish_and_leave(clerk, services, renamed)
        clerk.window.end_visit()
        let_it_end(clerk, slow)
    line = next(m for m in caplog.messages if m.startswith("staff-did what=published "))
    assert f"who={NAME}" in line
    enter(clerk)
    assert not clerk.reads(words.PUBLISHED(number=2)), "the next person did not do it"


# Findings


def many_findings(count: int) -> tuple[Finding, ...]:
    return tuple(
        Finding(
            severity=Severity.ERROR if i == count // 2 else Severity.WARNING,
            file="danh-muc.xlsx",
            sheet="Giấy tờ",
            row=i + 2,
            column="D",
            field="Số bản chính",
            what=f"giấy tờ thứ {i} không có số bản.",
            remedy="Ghi số bản.",
        )
        for i in range(count)
    )


def with_findings(services: Services, findings: Sequence[Finding]) -> OpenedDraft:
    return opened(
        services, Draft((Path("danh-muc.xlsx"),), None, findings, None, ("danh-muc.xlsx",))
    )


def test_thousands_of_findings_are_listed_with_what_blocks_on_top(
    clerk: Visitor, services: Services
) -> None:
    draft = with_findings(services, many_findings(5000))
    stand_on(clerk, FindingsRoute(draft), "1 lỗi phải sửa, 4999 điều lưu ý.")
    rows = clerk.rows_shown()
    assert len(rows) == 5000
    assert rows[0].title == f"{words.ERROR()}: giấy tờ thứ 2500 không có số bản."
    assert rows[0].subtitle == "Trang «Giấy tờ», dòng 2502, cột D, mục «Số bản chính»"
    view = clerk.visible(TouchList)[0]
    clerk.drag(view.viewport(), -400)
    assert view.verticalScrollBar().value() > 0


def test_a_finding_opens_in_full_and_leads_to_the_next(clerk: Visitor, services: Services) -> None:
    draft = with_findings(services, many_findings(3))
    stand_on(clerk, FindingsRoute(draft), words.FINDINGS())
    press_row(clerk, words.ERROR(), words.FINDING_OF(number=1, count=3))
    assert clerk.reads("Giấy tờ thứ 1 không có số bản.")
    press(clerk, words.NEXT_ONE(), words.FINDING_OF(number=2, count=3))
    press(clerk, words.NEXT_ONE(), words.FINDING_OF(number=3, count=3))
    assert clerk.find_button(words.NEXT_ONE()) is None
    clerk.touch_button(screen_words.BACK())
    assert clerk.route == FindingsRoute(draft)


def test_the_list_of_findings_is_printed_to_be_ticked_off(
    clerk: Visitor, services: Services, prints: Path
) -> None:
    draft = with_findings(services, many_findings(MOST_PRINTED + 50))
    stand_on(clerk, FindingsRoute(draft), words.FINDINGS())
    clerk.touch_button(words.PRINT_LIST())
    clerk.wait_for(lambda: not clerk.window.talk.is_waiting)
    printed = printed_text(next(prints.glob("*.pdf")))
    assert "Giấy tờ thứ 125 không có số bản." in printed
    assert "Và 50 điều nữa" in printed


# The change


def test_the_same_catalogue_has_nothing_to_publish(
    clerk: Visitor, services: Services, posted: Catalogue
) -> None:
    stand_on(clerk, DiffRoute(draft_of(services, posted)), words.NO_CHANGES())
    assert clerk.find_button(words.CHOOSE_DAY()) is None


def test_what_comes_and_what_goes_is_shown_whole(
    clerk: Visitor, services: Services, posted: Catalogue
) -> None:
    gone, *rest = posted.procedures
    come = replace(gone, code="9.999999", plain_name="Xin giấy thử")
    draft = draft_of(services, replace(posted, procedures=(*rest, come)))
    stand_on(clerk, DiffRoute(draft), words.CHANGES())
    press_row(clerk, f"{words.REPEALED()}: {gone.plain_name}", words.REPEALED_WHOLE())
    clerk.touch_button(screen_words.BACK())
    press_row(clerk, f"{words.ADDED()}: Xin giấy thử", words.ADDED_WHOLE())
    assert clerk.reads("Mã 9.999999")


# From when


def test_any_later_day_can_be_picked_but_none_that_is_over(
    clerk: Visitor, services: Services, renamed: Catalogue
) -> None:
    draft = draft_of(services, renamed)
    stand_on(clerk, PickDayRoute(draft), "Thứ Ba, 24/11/2026")
    clerk.touch_button(words.DAY_LESS())
    assert clerk.reads("Thứ Ba, 24/11/2026")
    clerk.touch_button(words.MONTH_MORE())
    assert clerk.reads("Thứ Năm, 24/12/2026")
    clerk.touch_button(words.DAY_MORE())
    assert clerk.reads("Còn 32 ngày nữa")
    clerk.touch_button(words.MONTH_LESS())
    press(clerk, words.TAKE_DAY(), words.WHICH_NOTE())
    press(clerk, words.GO_ON(), words.LAST_LOOK())
    assert clerk.reads("thứ Tư, 25/11/2026")


def test_a_note_stays_with_its_draft(
    clerk: Visitor, services: Services, renamed: Catalogue
) -> None:
    first, second = draft_of(services, renamed), draft_of(services, renamed)
    stand_on(clerk, NoteRoute(first, None), words.WHICH_NOTE())
    clerk.touch_keys("q", "đ")
    press(clerk, words.GO_ON(), words.NOTE(note="qđ"))
    stand_on(clerk, NoteRoute(first, FIRST), words.WHICH_NOTE())
    press(clerk, words.GO_ON(), words.NOTE(note="qđ"))
    stand_on(clerk, NoteRoute(second, None), words.WHICH_NOTE())
    press(clerk, words.GO_ON(), words.LAST_LOOK())
    assert not clerk.reads(words.NOTE(note="qđ"))


def test_an_edition_of_today_is_seen_at_once(
    clerk: Visitor, services: Services, renamed: Catalogue
) -> None:
    publish(clerk, services, renamed, None)
    assert clerk.reads(words.USED_NOW())
    assert shows(clerk, BIRTH) == NEW_NAME
    clerk.window.end_visit()
    clerk.go(ProcedureRoute(BIRTH))
    assert clerk.reads(NEW_NAME)


def test_what_waits_and_will_be_passed_over_is_said_before_and_after(
    clerk: Visitor, services: Services, renamed: Catalogue, posted: Catalogue
) -> None:
    publish(clerk, services, renamed, FIRST)
    other = changed(posted, BIRTH, lambda p: replace(p, plain_name="Tên khác"))
    stand_on(clerk, PublishRoute(draft_of(services, other), None, ""), words.LAST_LOOK())
    assert clerk.reads("Ấn bản 2 đang chờ")
    press(clerk, words.PUBLISH(), words.PUBLISHED(number=3))
    assert clerk.reads(words.NO_LONGER_WAITING(number=2))


def test_a_draft_read_before_the_newest_edition_is_not_published(
    clerk: Visitor, services: Services, renamed: Catalogue
) -> None:
    publish(clerk, services, renamed, FIRST)
    # Back from "published" is the page with the button that published.
    clerk.touch_button(screen_words.BACK())
    await_words(clerk, words.STALE())
    assert clerk.find_button(words.PUBLISH()) is None


def test_who_published_stands_in_the_log(
    clerk: Visitor, services: Services, renamed: Catalogue, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "kiosk"):
        publish(clerk, services, renamed, FIRST)
    line = next(m for m in caplog.messages if m.startswith("staff-did what=published"))
    assert "edition=2" in line
    assert f"who={NAME}" in line


def test_nothing_of_a_draft_is_left_when_staff_mode_ends(
    clerk: Visitor, services: Services, renamed: Catalogue
) -> None:
    stand_on(clerk, DiffRoute(draft_of(services, renamed)), NEW_NAME)
    clerk.window.end_visit()
    clerk.settle()
    assert not any(NEW_NAME in text for text in clerk.kept_texts())


# History


def test_a_waiting_edition_can_be_dropped(
    clerk: Visitor, services: Services, renamed: Catalogue, clock: WalkingClock
) -> None:
    publish(clerk, services, renamed, FIRST)
    stand_on(clerk, EditionRoute(2), words.DROP_WAITING())
    clerk.touch_button(words.DROP_WAITING())
    confirm(clerk, words.DROP_WAITING(), words.DROPPED(number=3))
    assert services.desk.waiting() == ()
    clock.moment = dt.datetime.combine(FIRST, dt.time(9), VIETNAM_TIME)
    clerk.window.end_visit()
    assert shows(clerk, BIRTH) != NEW_NAME


def test_dropping_one_of_several_says_that_the_others_are_dropped_too(
    clerk: Visitor, services: Services, renamed: Catalogue, caplog: pytest.LogCaptureFixture
) -> None:
    publish(clerk, services, renamed, FIRST)
    publish(clerk, services, renamed, dt.date(2027, 1, 1))
    assert len(services.desk.waiting()) == 2
    stand_on(clerk, EditionRoute(3), words.DROP_WAITING())
    clerk.touch_button(words.DROP_WAITING())
    assert clerk.reads(words.WAITING_LOST(number=2))
    assert not clerk.reads(words.WAITING_LOST(number=3)), "that is what was asked for"
    with caplog.at_level(logging.INFO, "kiosk"):
        confirm(clerk, words.DROP_WAITING(), words.DROPPED(number=4))
    assert clerk.reads(words.NO_LONGER_WAITING(number=2))
    line = next(m for m in caplog.messages if m.startswith("staff-did what=waiting-dropped"))
    assert "dropped=3" in line


def test_going_back_says_which_waiting_edition_is_lost_by_it(
    clerk: Visitor, services: Services, renamed: Catalogue, posted: Catalogue
) -> None:
    publish(clerk, services, renamed, None)
    publish(clerk, services, posted, FIRST)
    stand_on(clerk, EditionRoute(1), words.GO_BACK_TO())
    clerk.touch_button(words.GO_BACK_TO())
    confirm(clerk, words.GO_BACK_TO(), words.WENT_BACK(restores=1, number=4))
    assert clerk.reads(words.NO_LONGER_WAITING(number=3))


def test_a_question_answered_with_no_changes_nothing(
    clerk: Visitor, services: Services, renamed: Catalogue
) -> None:
    publish(clerk, services, renamed, None)
    stand_on(clerk, EditionRoute(1), words.GO_BACK_TO())
    clerk.touch_button(words.GO_BACK_TO())
    panel = clerk.window.findChildren(ConfirmPanel)[0]
    clerk.key(Qt.Key.Key_Return, "\r")
    clerk.settle()
    assert not panel.isVisible()
    assert len(services.desk.history()) == 2


def test_history_says_which_edition_is_in_force_and_which_can_be_had_again(
    clerk: Visitor, services: Services, posted: Catalogue, clock: WalkingClock
) -> None:
    for i in range(4):
        clock.moment += dt.timedelta(hours=1)
        name = f"Tên lần {i}"
        draft = services.desk.draft_from(
            changed(posted, BIRTH, lambda p, n=name: replace(p, plain_name=n)), "danh-muc.xlsx"
        )
        services.desk.publish(draft, by=NAME, note=f"Lần {i}")
    stand_on(clerk, HistoryRoute(), words.HISTORY_TITLE())
    titles = [row.title for row in clerk.rows_shown()]
    assert titles == [
        "Ấn bản 5: đang dùng",
        "Ấn bản 4: còn giữ",
        "Ấn bản 3: còn giữ",
        "Ấn bản 2: không còn giữ",
        "Ấn bản 1: không còn giữ",
    ]
    assert "Lần 3" in clerk.rows_shown()[0].facts
    press_row(clerk, "Ấn bản 1", words.GONE_WHY())
    assert clerk.find_button(words.GO_BACK_TO()) is None


def test_what_was_replaced_before_its_day_was_never_used_and_cannot_be_had_again(
    clerk: Visitor, services: Services, renamed: Catalogue, posted: Catalogue
) -> None:
    publish(clerk, services, renamed, FIRST)
    other = changed(posted, BIRTH, lambda p: replace(p, plain_name="Tên khác"))
    # The same content is in force and therefore still on the disk.
    publish(clerk, services, renamed, None)
    publish(clerk, services, other, None)
    stand_on(clerk, HistoryRoute(), words.HISTORY_TITLE())
    row = next(row for row in clerk.rows_shown() if row.title.startswith("Ấn bản 2"))
    assert row.title == "Ấn bản 2: chưa từng dùng, đã có bản mới hơn"
    assert row.subtitle.startswith("Định dùng từ")
    press_row(clerk, row.title, words.NEVER_USED_WHY())
    assert clerk.find_button(words.GO_BACK_TO()) is None
    assert clerk.find_button(words.COPY_TO_STICK()) is None


# On a staff PC, for other machines


@pytest.fixture
def office_pc(services: Services) -> Services:
    """The same catalogue on a machine that publishes for kiosks."""
    KeyRing(services.home.keys_folder).create("van-phong")
    services.home.settings_file.write_text('[catalogue]\nrole = "staff"\n', encoding="utf-8")
    opened = app.open_services(services.home, services.clock)
    return replace(opened, sticks=services.sticks, outlets=services.outlets)


def test_a_staff_pc_says_that_kiosks_have_to_take_the_signed_file(
    arrive: Arrive, office_pc: Services, renamed: Catalogue
) -> None:
    clerk = arrive(services=office_pc)
    enter(clerk)
    publish(clerk, office_pc, renamed, None)
    assert clerk.reads(words.USED_WHEN_TAKEN())
    assert not clerk.reads(words.USED_NOW())
    carry, home = clerk.button(words.COPY_TO_STICK()), clerk.button(words.TO_CATALOGUE())
    assert (carry.y(), carry.x()) < (home.y(), home.x()), "what comes next stands first"

    publish(clerk, office_pc, renamed, FIRST)
    assert not clerk.reads("bạn không phải làm gì thêm")
    assert clerk.reads("nếu đã nhận tệp đã ký")

    stand_on(clerk, EditionRoute(3), words.DROP_WAITING())
    clerk.touch_button(words.DROP_WAITING())
    assert clerk.reads(words.DROP_FOR_OTHERS())
    stand_on(clerk, EditionRoute(1), words.GO_BACK_TO())
    clerk.touch_button(words.GO_BACK_TO())
    assert not clerk.reads("thấy ngay")
    confirm(clerk, words.GO_BACK_TO(), words.USED_WHEN_TAKEN())


# On a stick


@pytest.fixture
def lobby(
    sample_home: Home, tmp_path: Path, clock: WalkingClock, stick: Path, prints: Path
) -> Services:
    """A kiosk that only takes what is signed by the office's key."""
    shutil.copytree(sample_home.root, tmp_path / "lobby")
    home = Home(tmp_path / "lobby")
    home.settings_file.write_text('[catalogue]\nrole = "kiosk"\n', encoding="utf-8")
    opened = app.open_services(home, clock)
    return with_printer(replace(opened, sticks=GivenSticks((stick,))), FolderPrinter(prints))


def test_an_edition_is_carried_to_a_kiosk_by_touch_alone(
    arrive: Arrive,
    clerk: Visitor,
    home: Home,
    lobby: Services,
    services: Services,
    renamed: Catalogue,
    stick: Path,
) -> None:
    publish(clerk, services, renamed, None)
    press(clerk, words.COPY_TO_STICK(), words.CHOOSE_PLACE_COPY())
    press(clerk, words.PLACE_STICK(name="KINGSTON"), words.MAY_PULL())
    assert [path.suffix for path in stick.iterdir()] == [".kmc"]

    ring = KeyRing(home.keys_folder)
    key = ring.trusted()[0]
    KeyRing(lobby.home.keys_folder).trust(ring.export(key.id, stick))
    visitor = arrive(services=lobby)
    enter(visitor)
    assert visitor.find_button(words.PUT_NEW()) is None
    assert visitor.reads(words.ONLY_TAKES())
    press(visitor, words.TAKE_FROM_STICK(), words.TAKE())
    visitor.touch_button(words.TAKE())
    confirm(visitor, words.TAKE(), words.USED_NOW())
    visitor.window.end_visit()
    visitor.go(ProcedureRoute(BIRTH))
    assert visitor.reads(NEW_NAME)


def test_a_kiosk_takes_the_newest_from_the_place_in_its_settings(
    arrive: Arrive, home: Home, lobby: Services, services: Services, renamed: Catalogue
) -> None:
    services.desk.publish(services.desk.draft_from(renamed, "danh-muc.xlsx"))
    ring = KeyRing(home.keys_folder)
    KeyRing(lobby.home.keys_folder).trust(ring.export(ring.trusted()[0].id, home.root))
    source = str(home.catalogue_folder / "outgoing")
    posting = replace(lobby.settings.catalogue, source=source)
    settings = replace(lobby.settings, catalogue=posting)
    visitor = arrive(services=replace(lobby, settings=settings))
    enter(visitor)
    press(visitor, words.TAKE_FROM_STICK(), words.TAKE_FROM_SOURCE())
    visitor.touch_button(words.TAKE_FROM_SOURCE())
    confirm(visitor, words.TAKE(), words.USED_NOW())
    assert shows(visitor, BIRTH) == NEW_NAME


def test_what_is_not_taken_says_why(arrive: Arrive, lobby: Services, stick: Path) -> None:
    (stick / "danh-muc-0002.kmc").write_bytes(b"not signed at all")
    visitor = arrive(services=lobby)
    enter(visitor)
    press(visitor, words.TAKE_FROM_STICK(), words.CANNOT_TAKE(file="danh-muc-0002.kmc"))
    assert visitor.find_button(words.TAKE()) is None
    assert len(lobby.desk.history()) == 1


def test_without_a_stick_and_with_an_empty_one_it_says_what_to_do(
    arrive: Arrive, lobby: Services, stick: Path
) -> None:
    visitor = arrive(services=replace(lobby, sticks=GivenSticks(())))
    enter(visitor)
    stand_on(visitor, OfferedRoute(), words.NO_STICK())
    stand_on(visitor, ExportRoute(), words.NO_STICK())
    again = arrive(services=with_stick(lobby, stick))
    enter(again)
    stand_on(again, OfferedRoute(), words.NOTHING_OFFERED(kinds=".kmc"))


def test_the_workbook_is_written_to_the_stick_and_never_over_another(
    clerk: Visitor, stick: Path
) -> None:
    (stick / "danh-muc-1.xlsx").write_bytes(b"edited for hours")
    press(clerk, words.EXPORT(), words.CHOOSE_PLACE_EXPORT())
    press(clerk, words.PLACE_STICK(name="KINGSTON"), words.WRITTEN(file="danh-muc-1-2.xlsx"))
    assert (stick / "danh-muc-1.xlsx").read_bytes() == b"edited for hours"
    press(clerk, words.TO_CATALOGUE(), words.WHAT_TO_DO())
    stand_on(clerk, ChooseFileRoute(), "danh-muc-1-2.xlsx")
    press_row(clerk, "danh-muc-1-2.xlsx", words.SEE_CHANGES())
    press(clerk, words.SEE_CHANGES(), words.NO_CHANGES())


def test_forms_that_lie_on_the_stick_are_not_written_over(clerk: Visitor, stick: Path) -> None:
    theirs = stick / "bieu-mau" / "phieu-ghi-san-khai-tu.pdf"
    theirs.parent.mkdir()
    theirs.write_bytes(b"edited for hours")
    press(clerk, words.EXPORT(), words.CHOOSE_PLACE_EXPORT())
    press(clerk, words.PLACE_STICK(name="KINGSTON"), words.WRITTEN(file="danh-muc-1.xlsx"))
    assert clerk.reads(words.FORMS_BESIDE(folder="bieu-mau"))
    assert theirs.read_bytes() == b"edited for hours"
    assert (stick / "danh-muc-1" / "bieu-mau" / theirs.name).read_bytes()[:5] == b"%PDF-"
    press(clerk, words.TO_CATALOGUE(), words.WHAT_TO_DO())
    stand_on(clerk, ChooseFileRoute(), "danh-muc-1.xlsx")
    press_row(clerk, "danh-muc-1.xlsx", words.SEE_CHANGES())
    press(clerk, words.SEE_CHANGES(), words.NO_CHANGES())


# Review


def test_procedures_are_found_by_the_number_of_a_law(clerk: Visitor, prints: Path) -> None:
    stand_on(clerk, ReviewRoute(), words.REVIEW_TITLE())
    press(clerk, words.BY_LAW(), words.LAW_TITLE())
    clerk.touch_keys("123", "6", "0", "/", "2", "0", "1", "4")
    press(clerk, words.FIND(), words.RESTING_ON(number="60/2014"))
    assert clerk.rows_shown()
    press_row(clerk, clerk.rows_shown()[0].title, words.WHY_HERE())
    assert clerk.reads("60/2014/QH13")
    clerk.touch_button(screen_words.BACK())
    await_words(clerk, words.PRINT_LIST())
    clerk.touch_button(words.PRINT_LIST())
    clerk.wait_for(lambda: not clerk.window.talk.is_waiting)
    assert "60/2014" in printed_text(next(prints.glob("*.pdf")))


def test_the_line_for_a_law_takes_a_real_keyboard_too(clerk: Visitor) -> None:
    stand_on(clerk, LawRoute(), words.LAW_TITLE())
    clerk.send_letters("60/2014/qh13")
    clerk.key(Qt.Key.Key_Return, "\r")
    clerk.settle()
    await_words(clerk, words.RESTING_ON(number="60/2014/qh13"))


def test_what_ends_soon_is_listed(clerk: Visitor, services: Services, posted: Catalogue) -> None:
    soon = TODAY + dt.timedelta(20)
    ending = changed(posted, BIRTH, lambda p: replace(p, valid_to=soon))
    services.desk.publish(services.desk.draft_from(ending, "danh-muc.xlsx"))
    route = ConcernsRoute(ReviewKind.EXPIRING, "30")
    stand_on(clerk, route, words.EXPIRING_TITLE(days=30))
    await_words(clerk, words.PRINT_LIST())
    assert shows(clerk, BIRTH) in [row.title for row in clerk.rows_shown()]


def test_whoever_comes_back_from_one_of_a_review_goes_on_where_they_were(clerk: Visitor) -> None:
    route = ConcernsRoute(ReviewKind.LAW, "123/2015")
    stand_on(clerk, route, words.PRINT_LIST())
    view = clerk.visible(TouchList)[0]
    view.verticalScrollBar().setValue(700)
    place = view.verticalScrollBar().value()
    assert place > 0
    clerk.settle()
    clerk.touch(view.viewport(), view.viewport().rect().center())
    await_words(clerk, words.WHY_HERE())
    clerk.touch_button(screen_words.BACK())
    # At once: nothing is read again.
    assert clerk.rows_shown()
    clerk.settle()
    assert clerk.visible(TouchList)[0].verticalScrollBar().value() == place


def test_a_review_looks_again_when_another_edition_is_in_force(
    clerk: Visitor, services: Services, posted: Catalogue
) -> None:
    route = ConcernsRoute(ReviewKind.EXPIRING, "30")
    stand_on(clerk, route, words.FOUND_NONE())
    stand_on(clerk, ReviewRoute(), words.REVIEW_TITLE())
    ending = changed(posted, BIRTH, lambda p: replace(p, valid_to=TODAY + dt.timedelta(20)))
    services.desk.publish(services.desk.draft_from(ending, "danh-muc.xlsx"))
    stand_on(clerk, route, words.PRINT_LIST())


def test_an_empty_review_says_so(clerk: Visitor) -> None:
    stand_on(clerk, ConcernsRoute(ReviewKind.REPEALED), words.FOUND_NONE())
