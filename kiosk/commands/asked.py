"""``kiosk asked``: what people look for, as counts, on the terminal or as a table."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import app
from kiosk.commands.common import Commands, say
from kiosk.errors import KioskError
from kiosk.home import Home
from kiosk.words import command_help as helps
from kiosk.words import command_line as typed
from kiosk.words import problems
from kiosk.words import staff as words
from kiosk.words import staff_catalogue as file_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kiosk.catalogue.edition import Entry
    from kiosk.services import Services
    from kiosk.staff.asked_table import Report


def add(commands: Commands) -> None:
    asked = commands.add("asked", _asked, helps.ASKED())
    asked.add_argument(
        "--out", type=Path, metavar=typed.FILE_OF(kind="csv"), help=helps.OUT_TABLE()
    )


def _asked(parsed: argparse.Namespace, where: Home) -> int:
    from kiosk.staff import asked_table

    services = app.open_services(where)
    made = asked_table.report(services.asked, _posted(services))
    if parsed.out is None:
        say(parsed, made, *_lines(made))
        return 0
    try:
        asked_table.write(made, parsed.out)
    except OSError as error:
        raise KioskError(problems.FILE_UNWRITABLE, file=parsed.out) from error
    say(parsed, {"file": str(parsed.out)}, file_words.WRITTEN(file=parsed.out))
    return 0


def _posted(services: Services) -> Iterable[Entry]:
    try:
        return services.catalogue.all()
    except KioskError:
        # Procedures are then said by their codes.
        return ()


def _lines(made: Report) -> Iterator[str]:
    if not (made.missed or made.missed_once or made.opened):
        yield words.ASKED_NOTHING()
        return
    yield words.ASKED_MISSED()
    for missed in made.missed:
        yield f"{missed.visits:>6}  {missed.words}"
    if not made.missed:
        yield f"  {words.ASKED_NONE_MISSED()}"
    if made.missed_once:
        yield f"  {words.ASKED_ONCE(count=made.missed_once)}"
    yield words.ASKED_OPENED()
    for opened in made.opened:
        yield f"{opened.times:>6}  {opened.code}  {opened.name}"
    if not made.opened:
        yield f"  {words.ASKED_NONE_OPENED()}"
