"""Where staff can be.

``catalogue_routes`` has the pages of the catalogue, ``dossiers_routes`` those of the dossiers,
``board_routes`` those of the report.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.ui.routes import StaffRoute


@dataclass(frozen=True, slots=True)
class PinRoute(StaffRoute):
    """The door: whoever types a PIN of the book comes in."""


@dataclass(frozen=True, slots=True)
class FirstPersonRoute(StaffRoute):
    """On a staff PC where nobody has a PIN yet: the first person makes theirs."""


@dataclass(frozen=True, slots=True)
class StaffHomeRoute(StaffRoute):
    """What staff can do."""


@dataclass(frozen=True, slots=True)
class DossierDataRoute(StaffRoute):
    """The dossiers of this machine: how many, how fresh, how safe."""


@dataclass(frozen=True, slots=True)
class PrinterRoute(StaffRoute):
    """The printer."""


@dataclass(frozen=True, slots=True)
class DiagnosticsRoute(StaffRoute):
    """The self-test."""


@dataclass(frozen=True, slots=True)
class OfficeRoute(StaffRoute):
    """The texts of the office."""


@dataclass(frozen=True, slots=True)
class OfficeTextRoute(StaffRoute):
    """One text of the office; ``text`` is the name of its field in ``Office``."""

    text: str


@dataclass(frozen=True, slots=True)
class AskedRoute(StaffRoute):
    """What people look for."""


@dataclass(frozen=True, slots=True)
class MissedRoute(StaffRoute):
    """What they look for and do not find."""


@dataclass(frozen=True, slots=True)
class OpenedRoute(StaffRoute):
    """What they open most."""


@dataclass(frozen=True, slots=True)
class AskedExportRoute(StaffRoute):
    """Where the counts are written to."""


@dataclass(frozen=True, slots=True)
class AskedDoneRoute(StaffRoute):
    """Something was done with the counts."""

    sentence: str
    lines: tuple[str, ...] = ()
