"""``kiosk staff``: the staff screens in a window, and who may use them."""

from __future__ import annotations

import argparse
import getpass
import sys

from kiosk import app
from kiosk.commands.common import Commands, say
from kiosk.errors import KioskError
from kiosk.home import Home
from kiosk.words import command_help as helps
from kiosk.words import command_line as typed
from kiosk.words import commands as words


def add(commands: Commands) -> None:
    here = commands.under(commands.add("staff", _show, helps.STAFF()))
    added = here.add("add", _add, helps.STAFF_ADD())
    here.add("list", _list, helps.STAFF_LIST())
    removed = here.add("remove", _remove, helps.STAFF_REMOVE())
    for made in (added, removed):
        made.add_argument("name", metavar=typed.NAME(), help=helps.STAFF_NAME())


def _show(parsed: argparse.Namespace, where: Home) -> int:
    from kiosk.ui import application

    settings, _ = app.read_settings(where)
    return application.run(settings, lambda: app.open_services(where), staff=True)


def _ask_pin(name: str) -> str:
    """Typed twice by a person, or one line from a pipe."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().strip()
    pin = getpass.getpass(f"{words.NEW_PIN(name=name)}: ")
    if pin != getpass.getpass(f"{words.NEW_PIN_AGAIN()}: "):
        raise KioskError(words.PINS_DIFFER)
    return pin


def _add(parsed: argparse.Namespace, where: Home) -> int:
    book = app.open_services(where).staff
    book.add(parsed.name, _ask_pin(parsed.name))
    say(parsed, {"name": parsed.name}, words.STAFF_ADDED(name=parsed.name))
    return 0


def _list(parsed: argparse.Namespace, where: Home) -> int:
    names = app.open_services(where).staff.names()
    lines = [words.STAFF_NAME(name=name) for name in names]
    say(parsed, names, *(lines or [words.NO_STAFF()]))
    return 0


def _remove(parsed: argparse.Namespace, where: Home) -> int:
    app.open_services(where).staff.remove(parsed.name)
    say(parsed, {"name": parsed.name}, words.STAFF_REMOVED(name=parsed.name))
    return 0
