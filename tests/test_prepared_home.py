"""A home that IT has prepared: what was copied in counts, what is missing is filled, once."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import LogBook

from kiosk import app, first_start
from kiosk.catalogue.desk import CatalogueDesk
from kiosk.catalogue.keys import KeyRing
from kiosk.clock import StoppedClock, SystemClock
from kiosk.dossiers.register import Register, RegisterMissing, RegisterNotWritten
from kiosk.errors import KioskError
from kiosk.first_start import CarriedRefused
from kiosk.home import Home
from kiosk.resources import data_folder
from kiosk.services import Services
from kiosk.settings import Posting, Role, load
from kiosk.system import selftest
from kiosk.system.log import Event

OFFICE = "Xã Cán Bộ Kỹ Thuật"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    made = Home(tmp_path / "home")
    made.root.mkdir()
    return made


Opened = Callable[[Home], Services]


@pytest.fixture
def start(request: pytest.FixtureRequest) -> Opened:
    """The first start, or another one."""

    def begin(where: Home) -> Services:
        first_start.prepare(where)
        services = app.open_services(where)
        if services.catalogue.problem is None:
            request.addfinalizer(services.catalogue.edition.close)
        return services

    return begin


def copy_in(home: Home, text: str) -> bytes:
    home.settings_file.write_text(text, "utf-8")
    return home.settings_file.read_bytes()


def failed(services: Services) -> dict[str, str]:
    results = selftest.run(services, lambda _: "")
    return {result.name: result.said for result in results if result.needed and not result.ok}


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the program brings along, posted once for all."""
    made = Home(tmp_path_factory.mktemp("sample"))
    first_start.build_catalogue(made, data_folder(), SystemClock().now())
    return made.catalogue_folder


@pytest.fixture
def quickly(monkeypatch: pytest.MonkeyPatch, sample: Path) -> None:
    """The sample is copied instead of read and checked again."""

    def build(home: Home, *_: object, **__: object) -> None:
        shutil.copytree(sample, home.catalogue_folder, dirs_exist_ok=True)

    monkeypatch.setattr(first_start, "build_catalogue", build)


@pytest.fixture(scope="session")
def carried(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, KeyRing]:
    """A signed catalogue of another machine, and the keys of that."""
    staff, clock = Home(tmp_path_factory.mktemp("staff")), SystemClock()
    ring = app.key_ring(staff)
    ring.create(OFFICE)
    desk = CatalogueDesk(app.open_editions(staff, clock), ring, clock, Posting(role=Role.STAFF))
    package = desk.publish(desk.open_draft([data_folder()]), note=OFFICE).package
    assert package is not None
    return package, ring


def trust(home: Home, ring: KeyRing) -> None:
    """What IT does by hand: the public half of a key into ``keys/trusted``."""
    (key,) = ring.trusted()
    place = home.keys_folder / "trusted" / f"{key.id}.pub"
    place.parent.mkdir(parents=True)
    place.write_text(key.text(), "utf-8")


def test_settings_copied_in_before_the_first_start_are_kept_and_the_rest_is_filled(
    home: Home, start: Opened
) -> None:
    copied = copy_in(home, '[catalogue]\nrole = "kiosk"\n[visit]\nidle_seconds = 90\n')
    services = start(home)
    assert failed(services) == {}
    assert len(services.catalogue.all()) >= 45
    assert services.dossiers.register.count() >= 10
    assert services.settings.visit.idle_seconds == 90
    assert not services.desk.may_publish
    assert home.settings_file.read_bytes() == copied
    assert not home.is_new
    assert "first-run" in home.log_file.read_text("utf-8")


@pytest.mark.usefixtures("quickly")
@pytest.mark.parametrize("role", [Role.STAFF, Role.SINGLE])
def test_a_machine_that_publishes_has_something_to_begin_with(
    home: Home, start: Opened, role: Role
) -> None:
    copy_in(home, f'[catalogue]\nrole = "{role}"\n')
    services = start(home)
    assert failed(services) == {}
    assert services.desk.may_publish
    assert services.dossiers.register.codes()


@pytest.mark.usefixtures("quickly")
def test_where_the_dossiers_are_on_a_server_no_samples_lie_in_the_copy(
    home: Home, start: Opened
) -> None:
    copy_in(home, '[dossiers]\nserver = "postgresql://kiosk@localhost:1/none"\n')
    services = start(home)
    assert services.dossiers.register.count() == 0
    assert services.catalogue.all()


@pytest.mark.usefixtures("quickly")
def test_settings_with_a_mistake_keep_nothing_from_being_filled(
    home: Home, start: Opened, log_book: LogBook
) -> None:
    log_book.expect(Event.SETTINGS_PROBLEM)
    copy_in(home, "[visit]\nidle_seconds = 1\n")
    assert failed(start(home)).keys() == {"Cài đặt"}


# Keys, and a catalogue that is signed


def test_a_signed_catalogue_copied_in_with_its_key_is_there_from_the_first_start(
    home: Home, start: Opened, carried: tuple[Path, KeyRing]
) -> None:
    package, ring = carried
    copy_in(home, '[catalogue]\nrole = "kiosk"\n')
    trust(home, ring)
    (home.root / package.name).write_bytes(package.read_bytes())
    services = start(home)
    assert failed(services) == {}
    (only,) = services.desk.history()
    assert only.note == OFFICE
    assert only.signed_by


def test_a_signed_catalogue_that_nobody_trusts_is_said_at_every_start_and_no_sample_shown(
    home: Home, start: Opened, carried: tuple[Path, KeyRing], log_book: LogBook
) -> None:
    log_book.expect(Event.HOME_UNFILLED)
    package, ring = carried
    copy_in(home, '[catalogue]\nrole = "kiosk"\n')
    (home.root / package.name).write_bytes(package.read_bytes())
    for _ in range(2):
        with pytest.raises(CarriedRefused, match="chép sẵn"):
            first_start.prepare(home)
    assert not app.open_editions(home, SystemClock()).history()
    trust(home, ring)
    assert failed(start(home)) == {}


@pytest.mark.usefixtures("quickly")
def test_keys_alone_make_a_kiosk_that_only_takes_what_they_sign(
    home: Home, start: Opened, carried: tuple[Path, KeyRing]
) -> None:
    package, ring = carried
    trust(home, ring)
    services = start(home)
    assert failed(services) == {}
    assert not services.desk.may_publish
    assert load(home.settings_file).catalogue.role is Role.KIOSK
    assert services.desk.install(package).number == 2, "what is signed comes after the sample"


# Cut short, and lost


def _refuse(_: Home, __: dt.datetime) -> int:
    raise RegisterNotWritten(Path("register.sqlite"))


@pytest.mark.usefixtures("quickly")
def test_a_first_start_cut_short_is_taken_up_again_though_the_settings_are_there(
    home: Home, start: Opened, monkeypatch: pytest.MonkeyPatch, log_book: LogBook
) -> None:
    log_book.expect(Event.HOME_UNFILLED)
    copy_in(home, '[catalogue]\nrole = "kiosk"\n')
    with monkeypatch.context() as full:
        full.setattr(first_start, "seed_demonstration", _refuse)
        with pytest.raises(KioskError):
            first_start.prepare(home)
    assert failed(start(home)) == {}
    assert not home.is_new


@pytest.mark.usefixtures("quickly")
@pytest.mark.parametrize("left", ["log", "catalogue", "backup", "damaged"])
def test_a_home_where_a_kiosk_has_worked_gets_no_samples_for_what_it_lost(
    home: Home, start: Opened, left: str, log_book: LogBook
) -> None:
    copy_in(home, "")
    now = SystemClock().now()
    if left == "catalogue":
        first_start.build_catalogue(home, data_folder(), now)
    else:
        log_book.expect(Event.CATALOGUE_PROBLEM)
        trace = {
            "log": home.log_file,
            "backup": home.backup_folder / "register-000001-20261101-080000.sqlite",
            "damaged": home.register_file.with_name("register.damaged-20261101-080000.sqlite"),
        }[left]
        trace.parent.mkdir(parents=True)
        trace.write_bytes(b"rubbish")
    log_book.expect(Event.REGISTER_PROBLEM)
    services = start(home)
    with pytest.raises(RegisterMissing) as problem:
        services.dossiers.find("H26.99.01-261102-0001")
    assert "kiosk dossiers import" in str(problem.value)
    assert "kiosk register restore" in str(problem.value)
    assert not home.register_file.exists()


@pytest.mark.usefixtures("quickly")
def test_deleted_settings_bring_no_sample_dossiers_where_backups_wait(
    home: Home, start: Opened, log_book: LogBook
) -> None:
    """A backup brings the real ones back; samples in their place would keep it out."""
    log_book.expect(Event.REGISTER_SET_ASIDE)
    now = SystemClock().now()
    first_start.seed_demonstration(home, now)
    with_one = Register.open(home.register_file)
    codes = with_one.codes()
    with_one.close()
    app.look_after_register(home, StoppedClock(now))
    home.register_file.unlink()
    first_start.prepare(home)
    assert not home.register_file.exists()
    assert start(home).dossiers.register.codes() == codes
