"""Commands that say which procedures staff should look at again."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kiosk import app
from kiosk.commands.common import Commands, count, say
from kiosk.home import Home
from kiosk.words import command_help as helps
from kiosk.words import command_line as typed
from kiosk.words import commands as words

if TYPE_CHECKING:
    from kiosk.catalogue.model import Catalogue
    from kiosk.catalogue.review import Concern
    from kiosk.services import Services


def add(commands: Commands) -> None:
    law = commands.add("law", _law, helps.LAW())
    law.add_argument("number", metavar=typed.NUMBER(), help=helps.LAW_NUMBER())
    review = commands.add("review", _review, helps.REVIEW())
    for option, usual, text in (
        ("--months", 12, helps.REVIEW_MONTHS()),
        ("--days", 60, helps.REVIEW_DAYS()),
    ):
        review.add_argument(option, type=count, default=usual, metavar=typed.NUMBER(), help=text)


def posted_catalogue(services: Services) -> Catalogue:
    """What is posted, whole. Raises ``EditionMissing``."""
    from kiosk.catalogue.edition import EditionMissing

    posted = services.desk.posted()
    if posted is None:
        raise EditionMissing
    return posted


def _lines(concerns: Sequence[Concern]) -> list[str]:
    return [f"  {c.procedure.code}  {c.procedure.plain_name}: {c.why}" for c in concerns]


def _answer(concerns: Sequence[Concern]) -> list[dict[str, str]]:
    return [{"code": c.procedure.code, "name": c.procedure.name, "why": c.why} for c in concerns]


def _law(parsed: argparse.Namespace, where: Home) -> int:
    from kiosk.catalogue import review

    found = review.resting_on(posted_catalogue(app.open_services(where)).procedures, parsed.number)
    lines = _lines(found) or [words.LAW_NOBODY(number=parsed.number)]
    say(parsed, _answer(found), *lines)
    return 0


def _review(parsed: argparse.Namespace, where: Home) -> int:
    from kiosk.catalogue import review

    services = app.open_services(where)
    posted, today = posted_catalogue(services), services.clock.now().date()
    old = review.not_reviewed(posted.procedures, parsed.months, today)
    ending = review.expiring(posted.procedures, parsed.days, today)
    repealed = review.on_repealed(posted.procedures, posted.repealed, today)
    lines = [
        words.REVIEW_NEVER(months=parsed.months, count=len(old)),
        *_lines(old),
        words.REVIEW_EXPIRING(days=parsed.days, count=len(ending)),
        *_lines(ending),
        words.REVIEW_REPEALED(count=len(repealed)),
        *_lines(repealed),
    ]
    answer = {
        "not_reviewed": _answer(old),
        "expiring": _answer(ending),
        "on_repealed": _answer(repealed),
    }
    say(parsed, answer, *lines)
    return 0
