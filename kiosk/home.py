"""The home folder: everything one kiosk stores, in one place, so that two can run side by side."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from kiosk import storage
from kiosk.errors import KioskError
from kiosk.settings import example
from kiosk.words import problems as words


@dataclass(frozen=True, slots=True)
class Home:
    """Where things lie. A home is new until its settings file has been written."""

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
    def is_new(self) -> bool:
        return not self.settings_file.exists()

    def settle(self) -> None:
        """Write the first settings file: from now on, what is missing here has been lost.

        Raises ``KioskError``.
        """
        try:
            storage.write(self.settings_file, example().encode())
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
