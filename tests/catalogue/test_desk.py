"""The desk: drafts are read, published, carried to kiosks, installed, and taken back."""

from __future__ import annotations

import dataclasses
import datetime as dt
import shutil
from pathlib import Path

import pytest

from kiosk.catalogue.copying import SourceUnreadable
from kiosk.catalogue.installing import AlreadyHere, Older
from kiosk.catalogue.model import Catalogue
from kiosk.catalogue.package import ForeignKey, NotAPackage
from kiosk.clock import VIETNAM_TIME
from kiosk.errors import KioskError
from kiosk.settings import Role
from kiosk.system.log import Event

from .conftest import BUILT_AT, ExpectInLog, Watch
from .machines import Machine, saying, trusting
from .portal_records import record, write

TODAY = BUILT_AT.date()
NEXT_MONTH = dt.date(2026, 12, 1)


@pytest.fixture
def single(tmp_path: Path, watch: Watch) -> Machine:
    return Machine(tmp_path / "single", watch)


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


def _numbers(machine: Machine) -> list[int]:
    return [record.number for record in machine.desk.history()]


# Who may publish


def test_the_only_machine_of_an_office_makes_its_key_by_itself(
    single: Machine, small: Catalogue
) -> None:
    assert single.desk.may_publish
    done = single.publish(saying(small, "một"))
    assert single.shown() == "một"
    (key,) = single.ring.known()
    assert key.signs
    assert done.record.signed_by == key.id


def test_a_staff_machine_is_told_to_make_a_key_first(
    tmp_path: Path, watch: Watch, small: Catalogue
) -> None:
    machine = Machine(tmp_path / "staff", watch, Role.STAFF)
    before = machine.everything()
    with pytest.raises(KioskError) as said:
        machine.publish(small)
    assert "kiosk keys create" in str(said.value)
    assert machine.everything() == before


def test_a_kiosk_does_not_publish(kiosk: Machine, small: Catalogue) -> None:
    assert not kiosk.desk.may_publish
    before = kiosk.everything()
    with pytest.raises(KioskError) as said:
        kiosk.publish(small)
    assert "máy của cán bộ" in str(said.value)
    assert kiosk.everything() == before


# Publishing


def test_an_edition_remembers_who_published_it_and_from_what(
    staff: Machine, small: Catalogue, posted: Path
) -> None:
    draft = staff.desk.open_draft([posted])
    record = staff.desk.publish(draft, by="  Lan\n", note="Quyết định\t12 " + "x" * 900).record
    assert (record.number, record.by, record.sources) == (1, "Lan", ("posted",))
    assert record.note.startswith("Quyết định 12 x")
    assert len(record.note) == 500
    assert record.published_at == BUILT_AT
    assert record.effective == TODAY
    assert record.expires == TODAY + dt.timedelta(days=90)
    assert staff.restarted().desk.history() == (record,)


def test_a_day_that_is_over_is_no_day_to_begin(staff: Machine, small: Catalogue) -> None:
    before = staff.everything()
    with pytest.raises(KioskError) as said:
        staff.publish(small, effective=TODAY - dt.timedelta(days=1))
    assert "24/11/2026" in str(said.value)
    assert "25/11/2026" in str(said.value)
    assert staff.everything() == before


def test_a_draft_with_an_error_is_not_published(staff: Machine, posted: Path) -> None:
    (posted / "office.yaml").write_text("fax: 1\n", "utf-8")
    draft = staff.desk.open_draft([posted])
    assert draft.catalogue is None
    assert draft.diff is None
    with pytest.raises(KioskError) as said:
        staff.desk.publish(draft)
    assert "còn lỗi" in str(said.value)
    assert staff.desk.history() == ()


def test_publishing_something_sooner_says_which_waiting_edition_it_makes_void(
    staff: Machine, small: Catalogue
) -> None:
    staff.publish(saying(small, "một"))
    later = staff.publish(saying(small, "hai"), effective=NEXT_MONTH)
    assert later.superseded == ()
    assert staff.desk.waiting() == (later.record,)
    sooner = staff.publish(saying(small, "ba"))
    assert sooner.superseded == (later.record,)
    assert staff.desk.waiting() == ()
    after = staff.publish(saying(small, "bốn"), effective=NEXT_MONTH)
    last = staff.publish(saying(small, "năm"), effective=NEXT_MONTH + dt.timedelta(days=9))
    assert (after.superseded, last.superseded) == ((), ())
    assert staff.desk.waiting() == (after.record, last.record)


def test_the_last_three_files_lie_ready_and_the_newest_under_its_own_name(
    staff: Machine, small: Catalogue
) -> None:
    for notice in ("một", "hai", "ba", "bốn"):
        staff.publish(saying(small, notice))
    assert sorted(path.name for path in staff.outgoing.iterdir()) == [
        "danh-muc-0002.kmc",
        "danh-muc-0003.kmc",
        "danh-muc-0004.kmc",
        "danh-muc-moi-nhat.kmc",
    ]
    newest, under_its_number = staff.outgoing / "danh-muc-moi-nhat.kmc", "danh-muc-0004.kmc"
    assert newest.read_bytes() == (staff.outgoing / under_its_number).read_bytes()


def test_a_file_that_was_lost_is_made_again(
    staff: Machine, kiosk: Machine, small: Catalogue
) -> None:
    record = staff.publish(saying(small, "một")).record
    kept = (staff.outgoing / "danh-muc-0001.kmc").read_bytes()
    shutil.rmtree(staff.outgoing)
    path = staff.desk.signed_file(record)
    assert path is not None
    assert path.read_bytes() == kept
    assert kiosk.desk.install(staff.outgoing).body == record.body
    assert kiosk.desk.signed_file(kiosk.desk.history()[0]) is None, "a kiosk cannot sign"


def test_an_edition_that_cannot_be_handed_out_is_published_all_the_same(
    staff: Machine, small: Catalogue, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PACKAGE_PROBLEM)
    staff.outgoing.parent.mkdir(parents=True, exist_ok=True)
    staff.outgoing.write_bytes(b"a file where a folder should be")
    done = staff.publish(saying(small, "một"))
    assert done.package is None
    assert staff.shown() == "một"
    staff.outgoing.unlink()
    assert staff.desk.signed_file(done.record) == staff.outgoing / "danh-muc-0001.kmc"


# Installing


def test_a_kiosk_takes_the_newest_from_a_folder(
    staff: Machine, kiosk: Machine, small: Catalogue
) -> None:
    for notice in ("một", "hai"):
        staff.publish(saying(small, notice))
    record = kiosk.desk.install(str(staff.outgoing))
    assert (record.number, record.serial) == (2, 2)
    assert kiosk.shown() == "hai"
    with pytest.raises(AlreadyHere):
        kiosk.desk.install(staff.outgoing)
    assert _numbers(kiosk) == [2]


def test_all_machines_of_an_office_name_an_edition_alike(
    staff: Machine, kiosk: Machine, small: Catalogue
) -> None:
    """A kiosk that comes late begins with the number the others have."""
    staff.publish(saying(small, "một"))
    staff.publish(saying(small, "hai"))
    done = staff.publish(saying(small, "ba"))
    assert kiosk.desk.install(done.package or "").imprint == done.record.imprint


def test_what_is_offered_says_for_each_file_whether_it_would_be_taken(
    staff: Machine, kiosk: Machine, small: Catalogue, tmp_path: Path
) -> None:
    for notice in ("một", "hai", "ba"):
        staff.publish(saying(small, notice))
    kiosk.desk.install(staff.outgoing / "danh-muc-0002.kmc")
    stick = Path(shutil.copytree(staff.outgoing, tmp_path / "stick"))
    (stick / "anh.jpg").write_bytes(b"x")
    (stick / "la.kmc").write_bytes(b"x")
    (stick / "thu-muc.kmc").mkdir()
    before = kiosk.everything()
    good, *bad = kiosk.desk.offered(stick)
    assert good.record is not None
    assert (good.record.serial, good.record.note, good.record.by) == (3, "ba", "Lan")
    reasons = {offer.path.name: type(offer.problem) for offer in bad}
    assert reasons["danh-muc-0001.kmc"] is Older
    assert reasons["danh-muc-0002.kmc"] is AlreadyHere
    assert reasons["la.kmc"] is NotAPackage
    assert "Không đọc được thu-muc.kmc" in str(bad[-1].problem)
    assert kiosk.everything() == before
    assert kiosk.desk.install(good.path).number == 3


@pytest.mark.parametrize("made", [True, False])
def test_a_folder_with_nothing_for_us_is_said(kiosk: Machine, tmp_path: Path, made: bool) -> None:
    folder = tmp_path / "stick"
    if made:
        folder.mkdir()
    with pytest.raises(KioskError) as said:
        kiosk.desk.install(folder)
    assert ("đuôi .kmc" if made else "USB còn cắm") in str(said.value)
    assert kiosk.desk.history() == ()


def test_a_folder_without_anything_new_says_what_is_wrong_with_its_newest(
    staff: Machine, kiosk: Machine, small: Catalogue, tmp_path: Path
) -> None:
    """Not with whatever happens to come first."""
    for notice in ("một", "hai"):
        kiosk.desk.install(staff.publish(saying(small, notice)).package or "")
    stick = Path(shutil.copytree(staff.outgoing, tmp_path / "stick"))
    (stick / "anh.kmc").write_bytes(b"a photograph with a wrong name")
    (stick / "thu.kmc").write_bytes(b"a letter with a wrong name")
    with pytest.raises(AlreadyHere):
        kiosk.desk.install(stick)
    (stick / "danh-muc-moi-nhat.kmc").unlink()
    with pytest.raises(AlreadyHere):
        kiosk.desk.install(stick)
    (stick / "danh-muc-0003.kmc").write_bytes(b"half")
    with pytest.raises(NotAPackage, match=r"danh-muc-0003\.kmc"):
        kiosk.desk.install(stick)


def test_the_shadows_some_systems_leave_on_a_stick_are_no_files(
    staff: Machine, kiosk: Machine, small: Catalogue, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "._danh-muc-0001.kmc").write_bytes(b"x")
    assert kiosk.desk.offered(stick) == ()
    with pytest.raises(KioskError, match=r"đuôi \.kmc"):
        kiosk.desk.install(stick)
    shutil.copy(staff.publish(small).package or "", stick)
    assert [offer.path.name for offer in kiosk.desk.offered(stick)] == ["danh-muc-0001.kmc"]


def test_a_stick_that_gives_no_more_while_it_is_read_changes_nothing(
    staff: Machine, kiosk: Machine, small: Catalogue, tmp_path: Path
) -> None:
    gone = tmp_path / "danh-muc-0001.kmc"
    # It opens, and then the system reports an input error, as of a stick that was pulled out.
    gone.symlink_to("/proc/self/mem")
    before = kiosk.everything()
    with pytest.raises(SourceUnreadable) as said:
        kiosk.desk.install(gone)
    assert "Kiểm tra USB còn cắm" in str(said.value)
    assert kiosk.everything() == before
    assert kiosk.desk.offered(tmp_path)[0].problem is not None
    assert kiosk.desk.install(staff.publish(small).package or "").number == 1


# Going back


def test_going_back_shows_the_edition_before_under_a_new_number(
    single: Machine, small: Catalogue
) -> None:
    single.publish(saying(small, "một"))
    single.publish(saying(small, "hai"))
    record = single.desk.roll_back(by="Lan", note="Sai lệ phí").record
    assert (record.number, record.restores, record.by) == (3, 1, "Lan")
    assert single.shown() == "một"
    assert single.desk.posted() == saying(small, "một")
    assert single.desk.in_force() == record
    assert _numbers(single) == [3, 2, 1]
    assert single.desk.roll_back(2).record.restores == 2
    assert single.shown() == "hai"


def test_going_back_says_which_waiting_editions_it_makes_void(
    staff: Machine, kiosk: Machine, small: Catalogue
) -> None:
    for notice in ("một", "hai"):
        kiosk.desk.install(staff.publish(saying(small, notice)).package or "")
    waiting = staff.publish(saying(small, "chờ"), effective=NEXT_MONTH)
    there = kiosk.desk.install(waiting.package or "")
    assert staff.desk.roll_back().superseded == (waiting.record,)
    assert kiosk.desk.roll_back().superseded == (there,)
    assert kiosk.desk.waiting() == ()
    assert kiosk.desk.roll_back().superseded == ()


def test_going_back_holds_also_where_the_clock_has_lost_its_battery(
    staff: Machine, kiosk: Machine, small: Catalogue, watch: Watch
) -> None:
    for notice in ("một", "hai"):
        kiosk.desk.install(staff.publish(saying(small, notice)).package or "")
    watch.moment = dt.datetime(2016, 1, 1, tzinfo=VIETNAM_TIME)
    kiosk.desk.roll_back()
    assert kiosk.shown() == kiosk.restarted().shown() == "một"
    assert kiosk.desk.is_kept(kiosk.desk.history()[1]), "the way forward is still here"


def test_a_kiosk_goes_back_by_itself_and_forward_with_the_next_edition(
    staff: Machine, kiosk: Machine, small: Catalogue
) -> None:
    for notice in ("một", "hai"):
        kiosk.desk.install(staff.publish(saying(small, notice)).package or "")
    back = kiosk.desk.roll_back().record
    assert (back.number, back.serial, kiosk.shown()) == (3, 1, "một")
    forward = kiosk.desk.install(staff.publish(saying(small, "ba")).package or "")
    assert (forward.number, forward.serial, kiosk.shown()) == (4, 3, "ba")


def test_kiosks_follow_when_the_staff_machine_goes_back(
    staff: Machine, kiosk: Machine, small: Catalogue
) -> None:
    for notice in ("một", "hai"):
        kiosk.desk.install(staff.publish(saying(small, notice)).package or "")
    done = staff.desk.roll_back()
    assert done.record.restores == 1
    assert done.package == staff.outgoing / "danh-muc-0003.kmc"
    kiosk.desk.install(staff.outgoing)
    assert kiosk.shown() == staff.shown() == "một"


def test_one_cannot_go_back_to_what_is_not_there(
    single: Machine, small: Catalogue, watch: Watch
) -> None:
    def refusal(number: int | None = None) -> str:
        before = single.everything()
        with pytest.raises(KioskError) as said:
            single.desk.roll_back(number)
        assert single.everything() == before
        return str(said.value)

    assert "không quay lại được" in refusal()
    for notice in ("một", "hai", "ba", "bốn"):
        single.publish(saying(small, notice))
    single.publish(saying(small, "chờ"), effective=NEXT_MONTH)
    assert "không có ấn bản 9" in refusal(9)
    assert "đang được dùng" in refusal(4)
    assert "chưa từng được dùng" in refusal(5)
    assert "không còn giữ nội dung của ấn bản 1" in refusal(1)
    assert single.desk.roll_back(2).record.restores == 2
    assert single.shown() == "hai"


def test_the_edition_before_is_another_one(single: Machine, small: Catalogue) -> None:
    """The same content published twice is not worth going back to."""
    for notice in ("một", "hai", "hai"):
        single.publish(saying(small, notice))
    single.desk.roll_back()
    assert single.shown() == "một"


# Keys change


def test_keys_are_changed_without_visiting_the_kiosks(
    staff: Machine, kiosk: Machine, small: Catalogue
) -> None:
    kiosk.desk.install(staff.publish(saying(small, "một")).package or "")
    (old,) = kiosk.ring.known()
    new = staff.ring.create("Xã Mẫu, khóa 2027")
    kiosk.desk.install(staff.publish(saying(small, "hai")).package or "")
    assert {key.id for key in kiosk.ring.known()} == {old.id, new.id}
    staff.ring.retire(old.id)
    kiosk.desk.install(staff.publish(saying(small, "ba")).package or "")
    assert [key.id for key in kiosk.ring.known()] == [new.id]
    assert kiosk.shown() == "ba"


def test_a_kiosk_that_missed_the_change_asks_for_the_new_key(
    staff: Machine, kiosk: Machine, small: Catalogue, tmp_path: Path
) -> None:
    kiosk.desk.install(staff.publish(saying(small, "một")).package or "")
    (old,) = kiosk.ring.known()
    staff.ring.create("Xã Mẫu, khóa 2027")
    staff.ring.retire(old.id)
    package = staff.publish(saying(small, "hai")).package
    with pytest.raises(ForeignKey):
        kiosk.desk.install(package or "")
    trusting(kiosk, staff, tmp_path / "carried")
    assert kiosk.desk.install(package or "").number == 2


def test_a_refused_file_brings_no_keys_along(
    staff: Machine, kiosk: Machine, small: Catalogue
) -> None:
    package = staff.publish(saying(small, "một")).package
    assert package is not None
    staff.ring.create("Xã Mẫu, khóa 2027")
    newer = staff.publish(saying(small, "hai")).package
    assert newer is not None
    newer.write_bytes(newer.read_bytes()[:-1] + b"\x00")
    before = kiosk.everything()
    with pytest.raises(KioskError):
        kiosk.desk.install(newer)
    assert kiosk.everything() == before


def test_a_machine_that_publishes_too_keeps_the_key_it_signs_with(
    staff: Machine, single: Machine, small: Catalogue, tmp_path: Path
) -> None:
    single.publish(saying(small, "của mình"))
    trusting(single, staff, tmp_path / "carried")
    staff.publish(saying(small, "một"))
    single.desk.install(staff.publish(saying(small, "hai")).package or "")
    assert single.shown() == "hai"
    assert single.publish(saying(small, "lại của mình")).record.number == 3
    assert single.shown() == "lại của mình"


# Drafts


def test_a_folder_is_a_draft_and_says_what_it_changes(
    staff: Machine, posted: Path, small: Catalogue
) -> None:
    staff.publish(small)
    (posted / "procedures" / "giay" / "two.yaml").unlink()
    draft = staff.desk.open_draft([posted])
    assert draft.diff is not None
    assert [procedure.code for procedure in draft.diff.repealed] == ["9.000002"]
    assert draft.sources == ("posted",)


def test_a_draft_made_on_a_screen_says_what_it_changes(staff: Machine, small: Catalogue) -> None:
    staff.publish(small)
    draft = staff.desk.draft_from(saying(small, "Nghỉ Tết"), "Nội dung cơ quan")
    assert draft.diff is not None
    assert not draft.diff.is_empty
    assert staff.desk.publish(draft).record.sources == ("Nội dung cơ quan",)


def test_a_signed_edition_can_be_read_as_a_draft_even_an_old_one(
    staff: Machine, kiosk: Machine, small: Catalogue
) -> None:
    first = staff.publish(saying(small, "một")).package
    kiosk.desk.install(staff.publish(saying(small, "hai")).package or "")
    assert first is not None
    draft = kiosk.desk.open_draft([first])
    assert draft.catalogue == saying(small, "một")
    assert draft.diff is not None
    first.write_bytes(first.read_bytes()[:-9])
    with pytest.raises(KioskError):
        kiosk.desk.open_draft([first])


def test_what_was_exported_is_the_draft_that_changes_nothing(
    staff: Machine, sample: Catalogue, tmp_path: Path
) -> None:
    staff.publish(sample)
    workbook = tmp_path / "danh-muc.xlsx"
    staff.desk.export(workbook)
    draft = staff.desk.open_draft([workbook])
    assert draft.catalogue == sample
    assert draft.diff is not None
    assert draft.diff.is_empty
    assert staff.desk.publish(draft).record.sources == ("danh-muc.xlsx",)


def test_files_of_the_portal_are_read_together_and_put_beside_what_is_posted(
    staff: Machine, small: Catalogue, tmp_path: Path
) -> None:
    staff.publish(small)
    files = [
        write(tmp_path / "mot.jsonl", [record("9.000003")]),
        write(tmp_path / "hai.jsonl.gz", [record("9.000004")]),
    ]
    draft = staff.desk.open_draft(files)
    assert draft.diff is not None
    assert [procedure.code for procedure in draft.diff.added] == ["9.000003", "9.000004"]
    assert draft.diff.repealed == ()
    assert draft.sources == ("mot.jsonl", "hai.jsonl.gz")


def test_there_is_nothing_to_export_where_nothing_is_posted(staff: Machine, tmp_path: Path) -> None:
    with pytest.raises(KioskError):
        staff.desk.export(tmp_path / "danh-muc.xlsx")
    assert not (tmp_path / "danh-muc.xlsx").exists()


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ([], "Chưa chọn tệp"),
        (["mat.xlsx"], "Không thấy tệp"),
        (["anh.jpg"], "Không biết đọc tệp anh.jpg"),
        (["a.xlsx", "b.xlsx"], "từng tệp một"),
        (["a.json", "b.xlsx"], "từng tệp một"),
    ],
)
def test_what_cannot_be_a_draft_is_said(
    staff: Machine, tmp_path: Path, names: list[str], said: str
) -> None:
    for name in ("anh.jpg", "a.xlsx", "b.xlsx", "a.json"):
        (tmp_path / name).write_bytes(b"x")
    with pytest.raises(KioskError) as problem:
        staff.desk.open_draft([tmp_path / name for name in names])
    assert said in str(problem.value)


def test_a_procedure_that_ended_stays_in_what_staff_edit(staff: Machine, small: Catalogue) -> None:
    ended = dataclasses.replace(small.procedures[0], valid_to=dt.date(2026, 1, 1))
    staff.publish(dataclasses.replace(small, procedures=(ended, small.procedures[1])))
    posted = staff.desk.posted()
    assert posted is not None
    assert posted.procedures[0] == ended
    assert [entry.code for entry in staff.screens().all()] == ["9.000002"]
