"""What the commands share: how they are added, how they answer, how words become dates."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk import storage
from kiosk.errors import KioskError
from kiosk.home import Home
from kiosk.words import command_help as helps
from kiosk.words import command_line as typed
from kiosk.words import commands as words
from kiosk.words import problems

if TYPE_CHECKING:
    from kiosk.printing.blocks import Document

Command = Callable[[argparse.Namespace, Home], int]

_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


@dataclass(frozen=True, slots=True)
class Commands:
    """Where commands are added. Both parents give ``--home``, ``answering`` also ``--json``."""

    group: Any
    common: argparse.ArgumentParser
    answering: argparse.ArgumentParser

    def add(
        self, name: str, command: Command | None, text: str, *, answers: bool = True
    ) -> argparse.ArgumentParser:
        """One command; ``None`` where it only has commands of its own."""
        parent = self.answering if answers else self.common
        made: argparse.ArgumentParser = self.group.add_parser(
            name, help=text, description=f"{text[:1].upper()}{text[1:]}.", parents=[parent]
        )
        # Whoever refuses what was typed speaks of the command that was meant.
        made.set_defaults(parser=made)
        if command is not None:
            made.set_defaults(command=command)
        return made

    def below(self, name: str, text: str) -> Commands:
        """A command that has commands of its own."""
        return self.under(self.add(name, None, text, answers=False), required=True)

    def under(self, made: argparse.ArgumentParser, *, required: bool = False) -> Commands:
        """More commands, of one that may also do something itself."""
        group = made.add_subparsers(
            title=typed.COMMANDS(), metavar=typed.COMMAND(), required=required
        )
        return Commands(group, self.common, self.answering)


def say(parsed: argparse.Namespace, answer: object, *lines: str) -> None:
    """The answer as JSON where it was asked for, else the lines."""
    if parsed.json:
        import msgspec

        plain = msgspec.to_builtins(answer, enc_hook=str)
        print(json.dumps(plain, ensure_ascii=False, indent=2))
    elif lines:
        print("\n".join(lines))


def day(said: str) -> dt.date:
    """A day as people write it: 2026-12-01 or 01/12/2026. For argparse."""
    written = _DAY_FIRST.fullmatch(said)
    try:
        if written:
            date, month, year = map(int, written.groups())
            return dt.date(year, month, date)
        return dt.date.fromisoformat(said)
    except ValueError:
        raise argparse.ArgumentTypeError(words.BAD_DAY(text=said)) from None


def count(said: str) -> int:
    """A whole number from 1 on. For argparse."""
    if not said.isascii() or not said.isdecimal() or not 0 < int(said) < 10_000:
        raise argparse.ArgumentTypeError(words.BAD_COUNT(text=said))
    return int(said)


def add_level(parser: argparse.ArgumentParser) -> None:
    """``--level``: the authority that handles a procedure, as the catalogue writes it."""
    levels = ("commune", "province", "ministry", "other")
    text = helps.ONLY_LEVEL(
        commune=levels[0], province=levels[1], ministry=levels[2], other=levels[3]
    )
    parser.add_argument("--level", choices=levels, help=text)


def add_document(parser: argparse.ArgumentParser) -> None:
    """``--out`` of a command that ends with ``write_document``."""
    file = typed.FILE_OF(kind="pdf")
    parser.add_argument("--out", required=True, type=Path, metavar=file, help=helps.OUT_FILE())


def write_document(parsed: argparse.Namespace, document: Document) -> int:
    """Write a document into ``--out`` and say so. Raises ``KioskError``."""
    from kiosk.printing.pdf import write_pdf

    out: Path = parsed.out
    if not storage.is_folder(out.parent):
        # A folder that is only made by a slip of the finger is never found again.
        raise KioskError(problems.FILE_UNWRITABLE, file=out)
    try:
        write_pdf(document, out)
    except OSError as error:
        raise KioskError(problems.FILE_UNWRITABLE, file=out) from error
    say(parsed, {"file": str(out)}, str(out))
    return 0
