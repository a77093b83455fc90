"""The home folder: everything one kiosk stores, in one place, so that two can run side by side."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from kiosk import storage
from kiosk.errors import KioskError
from kiosk.settings import Role
from kiosk.words import problems as words


@dataclass(frozen=True, slots=True)
class Home:
    """Where things lie. A home is new until its first filling is complete."""

    root: Path

    @property
    def settings_file(self) -> Path:
        return self.root / "kiosk.toml"

    @property
    def catalogue_folder(self) -> Path:
        return self.root / "catalogue"

    @property
    def keys_folder(self) -> Path:
        return self.root / "keys"

    @property
    def register_file(self) -> Path:
        return self.root / "dossiers" / "register.sqlite"

    @property
    def backup_folder(self) -> Path:
        return self.root / "dossiers" / "backup"

    @property
    def mapping_file(self) -> Path:
        """Which column of the one-stop software's exports means what; staff edit it."""
        return self.root / "dossiers" / "cot.csv"

    @property
    def days_file(self) -> Path:
        """Days off and days worked by yearly decision; staff edit it."""
        return self.root / "dossiers" / "ngay-nghi.csv"

    @property
    def pace_file(self) -> Path:
        return self.root / "dossiers" / "pace.json"

    @property
    def staff_file(self) -> Path:
        return self.root / "staff" / "people.json"

    @property
    def asked_file(self) -> Path:
        return self.root / "asked" / "asked.json"

    @property
    def prints_folder(self) -> Path:
        return self.root / "prints"

    @property
    def paper_file(self) -> Path:
        """How much was printed since paper was put in."""
        return self.root / "paper.json"

    @property
    def log_file(self) -> Path:
        return self.root / "log" / "kiosk.log"

    @property
    def begun_file(self) -> Path:
        """There while the home is filled for the first time: a start that finds it goes on."""
        return self.root / "first-start"

    @property
    def is_begun(self) -> bool:
        """Whether a first filling was begun and never completed."""
        return self.begun_file.exists()

    @property
    def is_new(self) -> bool:
        """Whether the first filling is still to be done or completed.

        Settings and keys that somebody copied in make no home old: only work does.
        """
        return self.is_begun or not self.settings_file.exists() or not self.has_worked

    @property
    def has_worked(self) -> bool:
        """Whether a kiosk has been at work here: what is missing then has been lost."""
        catalogue = self.catalogue_folder
        left = (
            (self.log_file.parent, self.log_file.name),
            (catalogue, "edition.sqlite"),  # of version 0.1.0
            (catalogue / "editions", "*"),
            (catalogue / "bodies", "*"),
            (self.register_file.parent, "register*"),
            (self.backup_folder, "*"),
        )
        return any(any(folder.glob(name)) for folder, name in left)

    @property
    def had_register(self) -> bool:
        """Whether there is a register of dossiers, or one that was set aside or backed up."""
        return any(self.register_file.parent.glob("register*")) or any(self.backup_folder.glob("*"))

    def begin(self) -> None:
        """Begin the first filling. Raises ``OSError``."""
        storage.write(self.begun_file, b"")

    def settle(self, role: Role = Role.SINGLE) -> None:
        """End the first filling: from now on, what is missing here has been lost.

        Settings that are there stay; else their first file is written. Raises ``KioskError``.
        """
        try:
            if not self.settings_file.exists():
                from kiosk.settings_written import example

                storage.write(self.settings_file, example(role).encode())
            self.begun_file.unlink(missing_ok=True)
        except OSError as error:
            raise KioskError(words.HOME_UNWRITABLE, folder=self.root) from error


def choose(given: str | None) -> Home:
    """``--home``, else ``KIOSK_HOME``, else the user's data folder."""
    named = given or os.environ.get("KIOSK_HOME")
    root = Path(named) if named else platformdirs.user_data_path("kiosk-mot-cua", appauthor=False)
    with suppress(RuntimeError):
        # A home of somebody unknown is a name like any other.
        root = root.expanduser()
    return Home(root.absolute())
