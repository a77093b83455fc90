"""Entry point of ``kiosk``: which command, which home, and how a command ends.

Exit codes: 0 done, 1 a problem a person can meet (one sentence on stderr), 2 wrong usage.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Sequence

from kiosk import __version__, app, home
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
    visit,
)
from kiosk.commands.common import Command, Commands
from kiosk.errors import KioskError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit code."""
    for stream in (sys.stdout, sys.stderr):
        # Pipes and bare terminals may claim ASCII; the product speaks Vietnamese.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    given = sys.argv[1:] if arguments is None else arguments
    parsed = _parser().parse_args([_as_text(word) for word in given])
    command: Command = parsed.command
    try:
        where = home.choose(parsed.home)
        app.prepare(where)
        return command(parsed, where)
    except KioskError as problem:
        print(problem, file=sys.stderr)
        return 1
    except BrokenPipeError:
        # The reader of our output has had enough.
        sys.stderr.close()
        return 1


def _as_text(word: str) -> str:
    """An argument without the bytes that are no text: nothing that is stored could hold them."""
    return word.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--home", default=argparse.SUPPRESS, metavar="DIR", help="folder with everything stored"
    )
    answering = argparse.ArgumentParser(add_help=False, parents=[common])
    answering.add_argument("--json", action="store_true", help="answer as JSON")
    parser = argparse.ArgumentParser(
        prog="kiosk", description="Kiosk Một Cửa. Without a command: run full-screen."
    )
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument("--home", default=None, metavar="DIR", help="folder with everything stored")
    parser.set_defaults(command=visit.run, windowed=None)
    commands = Commands(parser.add_subparsers(metavar="COMMAND"), common, answering)
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
