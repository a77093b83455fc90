"""The published figures, and what had to be chosen because nobody published it.

Where a report does not split a figure, the split here is chosen, and ``docs/board.md`` says so.
No office has the units: their numbers are invented within the grammar of codes.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import IntEnum


class Tier(IntEnum):
    """What kind of office it is: what people come for differs."""

    COMMUNE = 0
    DISTRICT = 1
    CENTRE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One register to be made: how many dossiers go which way in which period.

    ``online`` and ``in_person_or_post`` were received in the period, ``carried_over`` before it and
    solved within; ``not_eligible`` come on top of both.
    """

    name: str
    tier: Tier
    units: tuple[str, ...]
    first: dt.date
    last: dt.date
    online: int
    in_person_or_post: int
    carried_over: int = 0
    early: int
    on_time: int
    late: int = 0
    not_due: int = 0
    overdue: int = 0
    not_eligible: int = 0

    def __post_init__(self) -> None:
        came = self.online + self.in_person_or_post + self.carried_over
        if came != self.early + self.on_time + self.late + self.not_due + self.overdue:
            raise ValueError(f"{self.name}: what came in is not what was handled")


_HALF_2023 = (dt.date(2023, 1, 1), dt.date(2023, 6, 30))
_YEAR_2018 = (dt.date(2018, 1, 1), dt.date(2018, 12, 31))

_ALL = (
    Plan(
        name="phong-dien-2023-district",
        tier=Tier.DISTRICT,
        units=("H57.99",),
        first=_HALF_2023[0],
        last=_HALF_2023[1],
        online=2442,
        in_person_or_post=4503,
        early=4870,
        on_time=1063,
        late=312,
        not_due=679,
        overdue=21,
        not_eligible=974,
    ),
    Plan(
        name="phong-dien-2023-communes",
        tier=Tier.COMMUNE,
        units=tuple(f"H57.99.{number:02}" for number in range(1, 17)),
        first=_HALF_2023[0],
        last=_HALF_2023[1],
        online=1303,
        in_person_or_post=4946,
        early=3702,
        on_time=2417,
        late=25,
        not_due=102,
        overdue=3,
        not_eligible=116,
    ),
    Plan(
        name="dien-huong-2023",
        tier=Tier.COMMUNE,
        units=("H57.99.01",),
        first=_HALF_2023[0],
        last=_HALF_2023[1],
        online=44,
        in_person_or_post=146,
        early=161,
        on_time=29,
    ),
    Plan(
        name="hue-2018",
        tier=Tier.CENTRE,
        units=("H57.98",),
        first=_YEAR_2018[0],
        last=_YEAR_2018[1],
        online=12_318,
        in_person_or_post=56_122,
        carried_over=609,
        early=49_310,
        on_time=13_912,
        late=2550,
        not_due=3180,
        overdue=97,
    ),
)

PLANS = {plan.name: plan for plan in _ALL}
"""By the name that ``kiosk demo`` takes."""
