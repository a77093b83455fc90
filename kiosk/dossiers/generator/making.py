"""Puts the dossiers of a plan into a register of their own, in the place of other samples."""

from __future__ import annotations

from pathlib import Path

from kiosk.clock import Clock
from kiosk.dossiers import tallied
from kiosk.dossiers.anew import make_anew
from kiosk.dossiers.generator.plans import PLANS, Plan
from kiosk.dossiers.generator.rows import rows
from kiosk.dossiers.register import Register
from kiosk.errors import KioskError
from kiosk.words import board as words


def plan_of(name: str) -> Plan:
    """The plan that ``kiosk demo`` calls so. Raises ``KioskError``."""
    if name not in PLANS:
        raise KioskError(words.DEMO_UNKNOWN, name=name, known=", ".join(PLANS))
    return PLANS[name]


def make(plan: Plan, path: Path, clock: Clock) -> int:
    """Make the register of a plan at ``path``; how many dossiers it has.

    What was there is set aside, and only if it is all samples. Raises ``KioskError``; nothing has
    changed then.
    """
    if path.exists():
        _refuse_real(Register.open(path))
    return make_anew(path, clock, lambda register: register.take(rows(plan)).new)


def _refuse_real(register: Register) -> None:
    with register.reading() as connection:
        real = register.count() - tallied.samples(connection)
    register.close()
    if real > 0:
        raise KioskError(words.REAL_DOSSIERS, count=real, option="--home")
