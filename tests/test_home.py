"""Everything of one kiosk lies in one folder, which is filled once and never silently again."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import LogBook

from kiosk import app, first_start, home
from kiosk.catalogue import folder
from kiosk.catalogue.edition import EditionMissing
from kiosk.catalogue.keys import KeyRing
from kiosk.catalogue.reading import Reading
from kiosk.clock import SystemClock
from kiosk.dossiers.register import RegisterMissing
from kiosk.errors import KioskError
from kiosk.home import Home
from kiosk.resources import data_folder
from kiosk.services import Services
from kiosk.system import selftest
from kiosk.system.log import Event, record


@pytest.fixture(scope="session")
def _settled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("settled") / "home"
    made = Home(root)
    now = SystemClock().now()
    first_start.build_catalogue(made, data_folder(), now)
    first_start.seed_demonstration(made, now)
    made.settle()
    return root


@pytest.fixture
def settled(_settled: Path, tmp_path: Path) -> Home:
    return Home(Path(shutil.copytree(_settled, tmp_path / "home")))


def _open(where: Home) -> Services:
    services = app.open_services(where)
    return services


def _close(services: Services) -> None:
    if services.catalogue.problem is None:
        services.catalogue.edition.close()


def _records(where: Home) -> list[Path]:
    return sorted((where.catalogue_folder / "editions").glob("*"))


# Where it is


def test_the_folder_named_in_the_command_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_HOME", "/srv/other")
    assert home.choose("/srv/one").root == Path("/srv/one")


def test_else_the_environment_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_HOME", "/srv/other")
    assert home.choose(None).root == Path("/srv/other")


def test_else_it_lies_with_the_users_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("KIOSK_HOME", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert home.choose(None).root == tmp_path / "kiosk-mot-cua"


def test_a_folder_named_from_here_stays_where_it_is_when_the_program_moves(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "me"))
    assert home.choose("kiosk").root == tmp_path / "kiosk"
    assert home.choose("~/kiosk").root == tmp_path / "me" / "kiosk"


def test_everything_lies_inside() -> None:
    made = Home(Path("/srv/kiosk"))
    for path in (
        made.settings_file,
        made.catalogue_folder,
        made.keys_folder,
        made.register_file,
        made.prints_folder,
        made.log_file,
    ):
        assert path.is_relative_to(made.root)


# The first day


def test_a_new_home_is_filled_with_the_sample(tmp_path: Path) -> None:
    made = Home(tmp_path / "home")
    assert made.is_new
    first_start.prepare(made)
    assert not made.is_new
    services = _open(made)
    assert len(services.catalogue.all()) >= 45
    assert services.dossiers.register.count() >= 10
    assert services.settings_problem is None
    assert "first-run" in made.log_file.read_text("utf-8")
    _close(services)


@pytest.mark.parametrize("lost", ["settings_file", "catalogue_folder", "register_file"])
def test_a_first_day_cut_short_is_begun_again(settled: Home, lost: str) -> None:
    """A power cut leaves any part of it; a home is settled when its settings are written."""
    settled.settings_file.unlink()
    if lost != "settings_file":
        path: Path = getattr(settled, lost)
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    first_start.prepare(settled)
    services = _open(settled)
    assert services.catalogue.all()
    assert services.dossiers.register.codes()
    assert not settled.is_new
    _close(services)


def test_deleting_the_settings_does_not_bring_the_sample_back(settled: Home) -> None:
    register = settled.register_file.read_bytes()
    settled.settings_file.unlink()
    first_start.prepare(settled)
    assert [path.name for path in _records(settled)] == ["000001.json"]
    assert settled.register_file.read_bytes() == register


# Every other day


def test_a_lost_edition_is_said_and_not_replaced(settled: Home, log_book: LogBook) -> None:
    log_book.expect(Event.CATALOGUE_PROBLEM)
    shutil.rmtree(settled.catalogue_folder)
    first_start.prepare(settled)
    services = _open(settled)
    assert isinstance(services.catalogue.problem, EditionMissing)
    assert services.dossiers.register.codes()
    assert not _records(settled)


def test_a_lost_register_is_said_and_not_replaced(settled: Home, log_book: LogBook) -> None:
    log_book.expect(Event.REGISTER_PROBLEM)
    settled.register_file.unlink()
    first_start.prepare(settled)
    services = _open(settled)
    with pytest.raises(RegisterMissing):
        services.dossiers.find("H26.99.01-261102-0001")
    assert services.catalogue.all()
    assert not settled.register_file.exists()
    _close(services)


def test_wrong_settings_are_said_and_the_kiosk_goes_on(settled: Home, log_book: LogBook) -> None:
    log_book.expect(Event.SETTINGS_PROBLEM)
    settled.settings_file.write_text("[visit]\nidle_seconds = bald\n", "utf-8")
    services = _open(settled)
    assert services.settings_problem is not None
    assert services.settings.visit.idle_seconds == 120
    assert services.catalogue.all()
    _close(services)


def test_a_spoilt_edition_that_was_passed_over_is_said_by_the_self_test(
    settled: Home, log_book: LogBook
) -> None:
    log_book.expect(Event.EDITION_PASSED_OVER)
    services = _open(settled)
    posted = services.desk.posted()
    assert posted is not None
    changed = replace(posted, office=replace(posted.office, notice="Nghỉ Tết"))
    record = services.desk.publish(services.desk.draft_from(changed, "x")).record
    body = settled.catalogue_folder / "bodies" / f"{record.body}.sqlite"
    body.write_bytes(b"rubbish")
    _close(services)
    services = _open(settled)
    assert services.catalogue.all(), "the one before serves"
    failed = {result.name: result.said for result in selftest.run(services) if not result.ok}
    assert "Ấn bản 2 bị hỏng" in failed["Danh mục thủ tục"]
    _close(services)


def test_a_machine_whose_settings_are_spoilt_does_not_publish(
    settled: Home, log_book: LogBook
) -> None:
    """A kiosk in the lobby must not turn into a staff machine by a slip of the pen."""
    log_book.expect(Event.SETTINGS_PROBLEM)
    settled.settings_file.write_text('[catalogue]\nrole = "Kiosk"\n', "utf-8")
    services = _open(settled)
    assert not services.desk.may_publish
    with pytest.raises(KioskError):
        first_start.build_catalogue(settled, data_folder(), SystemClock().now())
    _close(services)


def _as_a_kiosk(settled: Home, folder: Path) -> None:
    """It trusts the key of another machine, and only takes what that signs."""
    office = KeyRing(folder / "office")
    app.key_ring(settled).trust(office.export(office.create("Xã Mẫu").id, folder))


def test_a_kiosk_that_lost_its_settings_stays_a_kiosk_and_says_so(
    settled: Home, tmp_path: Path, log_book: LogBook
) -> None:
    log_book.expect(Event.SETTINGS_PROBLEM, Event.REGISTER_PROBLEM)
    _as_a_kiosk(settled, tmp_path)
    settled.settings_file.unlink()
    settled.register_file.unlink()
    first_start.prepare(settled)
    services = _open(settled)
    assert not services.desk.may_publish
    assert services.catalogue.all()
    assert not settled.settings_file.exists(), "what it was is for people to say"
    assert not settled.register_file.exists()
    failed = {result.name: result.said for result in selftest.run(services) if not result.ok}
    assert "Không thấy tệp cài đặt" in failed["Cài đặt"]
    assert "kiosk.toml" in failed["Cài đặt"]
    with pytest.raises(KioskError):
        first_start.build_catalogue(settled, data_folder(), SystemClock().now())
    _close(services)


def test_the_only_machine_of_an_office_goes_on_without_its_settings(settled: Home) -> None:
    app.key_ring(settled).create("Xã Mẫu")
    settled.settings_file.unlink()
    first_start.prepare(settled)
    services = _open(settled)
    assert services.settings_problem is None
    assert services.desk.may_publish
    _close(services)


def test_started_twice_at_once_a_new_home_gets_the_sample_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second looked before the first had posted, and gets its turn after it."""
    made = Home(tmp_path / "home")
    honest = folder.read
    reads: list[Path] = []

    def read(path: Path) -> Reading:
        reads.append(path)
        if len(reads) == 1:
            first_start.build_catalogue(made, data_folder(), SystemClock().now(), only_first=True)
        return honest(path)

    monkeypatch.setattr(folder, "read", read)
    first_start.prepare(made)
    assert len(reads) == 2
    assert [path.name for path in _records(made)] == ["000001.json"]


def test_a_command_does_not_claim_that_the_screens_changed(settled: Home) -> None:
    first_start.prepare(settled)
    services = _open(settled)
    _close(services)
    record(Event.STOPPED)
    assert "catalogue-changed" not in settled.log_file.read_text("utf-8")
    services = _open(settled)
    first_start.build_catalogue(settled, data_folder(), SystemClock().now())
    assert services.catalogue.refresh()
    assert "catalogue-changed number=2" in settled.log_file.read_text("utf-8")
    _close(services)


def test_a_new_demonstration_takes_the_place_of_any_register(settled: Home) -> None:
    for rubbish in (b"", b"rubbish" * 1000):
        settled.register_file.write_bytes(rubbish)
        count = first_start.seed_demonstration(settled, SystemClock().now())
        services = _open(settled)
        assert services.dossiers.register.count() == count >= 10
        _close(services)
    # What was there may have been somebody's after all.
    aside = [*settled.register_file.parent.glob("register.replaced-*.sqlite")]
    assert b"rubbish" * 1000 in [path.read_bytes() for path in aside]


def test_a_rebuilt_edition_has_the_next_number(settled: Home) -> None:
    first_start.build_catalogue(settled, data_folder(), SystemClock().now())
    services = _open(settled)
    assert services.catalogue.edition.imprint.number == 2
    _close(services)


@pytest.mark.parametrize("root", ["/proc/kiosk", "/dev/null", "/dev/null/kiosk"])
def test_a_home_that_cannot_be_written_gets_a_sentence(root: str) -> None:
    with pytest.raises(KioskError) as problem:
        first_start.prepare(Home(Path(root)))
    assert str(problem.value).startswith(f"Không ghi được vào thư mục {root}.")
    with pytest.raises(KioskError):
        Home(Path(root)).settle()


def test_two_homes_know_nothing_of_each_other(settled: Home, tmp_path: Path) -> None:
    other = Home(Path(shutil.copytree(settled.root, tmp_path / "other")))
    other.settings_file.write_text("[visit]\nidle_seconds = 60\n", "utf-8")
    first_start.build_catalogue(other, data_folder(), SystemClock().now())
    one, two = _open(settled), _open(other)
    assert (one.settings.visit.idle_seconds, two.settings.visit.idle_seconds) == (120, 60)
    assert one.catalogue.edition.imprint.number == 1
    assert two.catalogue.edition.imprint.number == 2
    _close(one)
    _close(two)
