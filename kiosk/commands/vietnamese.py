"""argparse in Vietnamese: its headings, and what it says of a command that was typed wrong.

It asks the name ``_`` of its own module for what it says (gettext, which it comes from, would want
a catalogue in a file and the language from the environment). While a command line is read, ``_``
leads to our sentences.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from difflib import get_close_matches
from typing import NoReturn

from kiosk.words import command_line as words

_OPTION = re.compile(r"(?<!\w)--?[a-z][a-z-]*")


def sentences() -> dict[str, str]:
    """What argparse would say, and what is said instead, in the language of the moment."""
    value, fault = "%(value)s", "%(message)s"
    choices, name = "%(choices)s", "%(argument_name)s"
    how = "%(prog)s --help"
    no_such_choice = words.NO_SUCH_CHOICE(value=value, choices=choices)
    ambiguous = words.SEVERAL_BEGIN_SO(option="%(option)s", matches="%(matches)s")
    return {
        "usage: ": f"{words.USAGE()} ",
        "positional arguments": words.AFTER_COMMAND(),
        "options": words.OPTIONS(),
        "show this help message and exit": words.HELP(),
        "%(prog)s: error: %(message)s\n": f"{words.WRONG(fault=fault, command=how)}\n",
        "argument %(argument_name)s: %(message)s": words.AT(argument=name, fault=fault),
        "the following arguments are required: %s": words.MISSING(names="%s"),
        "one of the arguments %s is required": words.ONE_MISSING(names="%s"),
        "expected one argument": words.NO_VALUE(),
        "expected at least one argument": words.NO_VALUES(),
        "ignored explicit argument %r": words.NEEDS_NO_VALUE(value="%s"),
        "not allowed with argument %s": words.NOT_TOGETHER(other="%s"),
        "invalid choice: %(value)r (choose from %(choices)s)": no_such_choice,
        "ambiguous option: %(option)s could match %(matches)s": ambiguous,
    }


@contextmanager
def spoken() -> Generator[None]:
    """Parsers that are made and used inside speak Vietnamese."""
    ours, names = sentences(), argparse.__dict__
    theirs = names["_"]

    def say(said: str) -> str:
        # What else it can say is for whoever writes a command wrongly, not for whoever types one.
        return ours.get(said, said)

    names["_"] = say
    try:
        yield
    finally:
        names["_"] = theirs


def refuse_what_is_left(parser: argparse.ArgumentParser, left: Sequence[str]) -> NoReturn:
    """End with what is said of words that no part of the command took. Raises ``SystemExit``."""
    option = next((word for word in left if word.startswith("-")), None)
    if option is None:
        parser.error(words.TOO_MUCH(said=" ".join(left)))
    option = option.partition("=")[0]
    known = {said.lstrip("-"): said for said in _OPTION.findall(parser.format_usage())}
    if option in known.values():
        parser.error(words.TOO_EARLY(option=option, command=parser.prog))
    near = get_close_matches(option.lstrip("-"), known, 1, 0.6)
    if near:
        parser.error(words.UNKNOWN_NEAR(option=option, nearest=known[near[0]]))
    parser.error(words.UNKNOWN(option=option))
