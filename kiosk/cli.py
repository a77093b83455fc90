"""Entry point of ``kiosk``: which command, which home, and how a command ends.

Exit codes: 0 done, 1 a problem a person can meet (one sentence on stderr), 2 wrong usage.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import TextIO

from kiosk import __version__, app, first_start, home
from kiosk.commands import (
    asked,
    board,
    catalogue,
    days,
    dossiers,
    keys,
    posters,
    printers,
    register,
    search,
    staff,
    vietnamese,
    visit,
)
from kiosk.commands.common import Command, Commands
from kiosk.errors import KioskError
from kiosk.system.log import record_bug
from kiosk.words import command_help as helps
from kiosk.words import command_line as typed
from kiosk.words import problems as words

_BY_SETTINGS = ("checklist", "dossier", "receipt", "days", "dossiers", "catalogue")
"""Which office hours, which shared register, whether this machine publishes: what these answer or
do depends on it. ``printers`` and ``self-test`` have the settings in their answer."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit code."""
    _open_streams()
    given = sys.argv[1:] if arguments is None else arguments
    with vietnamese.spoken():
        parsed, left = _parser().parse_known_args([_as_text(word) for word in given])
        if left:
            vietnamese.refuse_what_is_left(parsed.parser, left)
    command: Command = parsed.command
    try:
        where = home.choose(parsed.home)
        if command is not visit.run:
            # The kiosk itself comes up whatever cannot be written: somebody stands before it.
            first_start.prepare(where)
            _heed_settings(parsed, where)
        code = command(parsed, where)
        # What does not reach its reader is noticed here, not when Python ends.
        print(end="", flush=True)
        return code
    except KioskError as problem:
        print(problem, file=sys.stderr)
    except BrokenPipeError:
        # The reader of our output has had enough.
        _drop_output()
    except OSError as problem:
        # A folder that is gone, a name that no disk takes, output into a disk that is full.
        record_bug(problem)
        print(words.SYSTEM_REFUSES(reason=problem.strerror or problem), file=sys.stderr)
        _drop_output()
    return 1


def _open_streams() -> None:
    """Pipes and bare terminals may claim ASCII; the product speaks Vietnamese. What is closed is
    nowhere and empty.
    """
    given: TextIO | None = sys.stdin
    if given is None:
        sys.stdin = io.TextIOWrapper(io.BytesIO())
    elif isinstance(given, io.TextIOWrapper):
        given.reconfigure(errors="replace")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _drop_output() -> None:
    """Python would try once more at its end to write what nobody takes, and complain."""
    with suppress(OSError, AttributeError):
        output = sys.stdout.fileno()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, output)
        os.close(nowhere)


def _heed_settings(parsed: argparse.Namespace, where: home.Home) -> None:
    """Say that the settings cannot be read and others hold; raise it where that would do harm."""
    _, problem = app.read_settings(where)
    if problem is not None and parsed.needs_settings:
        raise KioskError(words.SETTINGS_NEEDED, problem=problem)
    if problem is not None and parsed.topic in _BY_SETTINGS:
        print(problem, file=sys.stderr)


def _as_text(word: str) -> str:
    """An argument without the bytes that are no text: nothing that is stored could hold them."""
    return word.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _folder(said: str) -> str:
    """A name that got lost on the way (an empty variable) must not mean the user's own data."""
    if not said.strip():
        raise argparse.ArgumentTypeError(words.BAD_HOME(option="--home"))
    return said


def _parser() -> argparse.ArgumentParser:
    folder, home_help = typed.FOLDER(), helps.HOME()
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--home", default=argparse.SUPPRESS, type=_folder, metavar=folder, help=home_help
    )
    answering = argparse.ArgumentParser(add_help=False, parents=[common])
    answering.add_argument("--json", action="store_true", help=helps.AS_DATA(format="JSON"))
    parser = argparse.ArgumentParser(prog="kiosk", description=helps.KIOSK())
    parser.add_argument("--version", action="version", version=__version__, help=typed.VERSION())
    parser.add_argument("--home", type=_folder, metavar=folder, help=home_help)
    parser.set_defaults(parser=parser, command=visit.run, windowed=None, needs_settings=False)
    group = parser.add_subparsers(title=typed.COMMANDS(), metavar=typed.COMMAND(), dest="topic")
    commands = Commands(group, common, answering)
    dossiers_and_figures = (dossiers, register, board, days)
    for topic in (
        visit,
        search,
        asked,
        *dossiers_and_figures,
        catalogue,
        posters,
        printers,
        keys,
        staff,
    ):
        topic.add(commands)
    return parser
