"""A handling time: so and so many days, working days, hours, working hours or months."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.catalogue.model import TimeLimit, TimeUnit

_LONGEST = 9999
"""No handling time is longer, whatever the unit: a number above it is a slip."""


@dataclass(frozen=True, slots=True)
class Period:
    """``amount`` is from 1 to 9999, and ``None`` for SAME_DAY only; else ``ValueError``."""

    amount: int | None
    unit: TimeUnit

    def __post_init__(self) -> None:
        same_day, amount = self.unit is TimeUnit.SAME_DAY, self.amount
        if same_day != (amount is None) or not (amount is None or 0 < amount <= _LONGEST):
            raise ValueError(f"no period: {self.amount} {self.unit}")

    @property
    def by_minute(self) -> bool:
        """Whether it is held or broken by the minute, not by the day."""
        return self.unit in (TimeUnit.HOUR, TimeUnit.WORKING_HOUR)


def period_of(limit: TimeLimit) -> Period | None:
    """The period of a time in the catalogue; ``None`` where its number makes no sense."""
    try:
        return Period(None if limit.unit is TimeUnit.SAME_DAY else limit.amount, limit.unit)
    except ValueError:
        return None
