"""Machines of an office: one that publishes, kiosks that install, each with a home of its own."""

from __future__ import annotations

import dataclasses
import datetime as dt
from pathlib import Path

from kiosk import app
from kiosk.catalogue.desk import CatalogueDesk, Published
from kiosk.catalogue.editions import Editions
from kiosk.catalogue.keys import KeyRing
from kiosk.catalogue.model import Catalogue
from kiosk.catalogue.today import CatalogueOfToday
from kiosk.clock import Clock
from kiosk.home import Home
from kiosk.settings import Posting, Role


def saying(catalogue: Catalogue, notice: str) -> Catalogue:
    """The same catalogue with another notice, by which it is told from others."""
    return dataclasses.replace(
        catalogue, office=dataclasses.replace(catalogue.office, notice=notice)
    )


class Machine:
    """A home and what works on it. Made anew, it is the machine after a restart."""

    def __init__(
        self, root: Path, clock: Clock, role: Role = Role.SINGLE, expires_days: int = 90
    ) -> None:
        self.root, self.clock, self.role = root, clock, role
        self.home = Home(root)
        self.editions: Editions = app.open_editions(self.home, clock)
        self.ring = KeyRing(self.home.keys_folder)
        posting = Posting(role=role, expires_days=expires_days)
        self.desk = CatalogueDesk(self.editions, self.ring, clock, posting)
        self.outgoing = self.home.catalogue_folder / "outgoing"

    def restarted(self) -> Machine:
        return Machine(self.root, self.clock, self.role)

    def screens(self) -> CatalogueOfToday:
        """What the screens in front of citizens work with."""
        return CatalogueOfToday(self.editions, self.clock)

    def publish(self, catalogue: Catalogue, effective: dt.date | None = None) -> Published:
        draft = self.desk.draft_from(catalogue, "nhap.xlsx")
        return self.desk.publish(draft, effective=effective, by="Lan", note=catalogue.office.notice)

    def shown(self) -> str:
        """The notice of what citizens see now; empty where they see nothing."""
        posted = self.desk.posted()
        return posted.office.notice if posted else ""

    def everything(self) -> dict[str, bytes]:
        """Every file, but what has no meaning once nobody works on the home."""
        return {
            str(path.relative_to(self.root)): path.read_bytes()
            for path in sorted(self.root.rglob("*"))
            if path.is_file() and path.name != "lock"
        }

    def body_of(self, number: int) -> Path:
        """The file with the content of an edition."""
        record = next(r for r in self.desk.history() if r.number == number)
        return self.home.catalogue_folder / "bodies" / f"{record.body}.sqlite"

    def record_of(self, number: int) -> Path:
        return self.home.catalogue_folder / "editions" / f"{number:06}.json"


def trusting(kiosk: Machine, staff: Machine, folder: Path) -> None:
    """Carry the public keys of the one to the other, as IT does once."""
    for key in staff.ring.known():
        if key.signs:
            kiosk.ring.trust(staff.ring.export(key.id, folder))
