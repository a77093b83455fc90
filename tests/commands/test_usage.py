"""Whoever types a command reads Vietnamese only: in every help, and where something is wrong."""

from __future__ import annotations

import argparse
import ast
import gettext
import inspect
import itertools
import re
from collections.abc import Iterator

import pytest

from kiosk import words
from kiosk.commands import vietnamese
from kiosk.words import use_translator

from .shell import Kiosk

OPEN, CLOSE = "⟦", "⟧"
NOT_FOR_PEOPLE = {
    # Only a program that is written wrongly hears these.
    "%r is not callable",
    "'required' is an invalid argument for positionals",
    ".__call__() not defined",
    'argument "-" with mode %r',
    "cannot have multiple subparser arguments",
    "cannot merge actions - two groups are named %r",
    "conflicting option string: %s",
    "conflicting option strings: %s",
    "conflicting subparser alias: %s",
    "conflicting subparser: %s",
    "dest= is required for options like %r",
    "invalid conflict_resolution value: %r",
    "invalid option string %(option)r: must start with a character %(prefix_chars)r",
    "mutually exclusive arguments must be optional",
    # What no command of ours does: take a number of values, open files for argparse, show usual
    # values, call something out of date, name commands that are not among the choices.
    " (default: %(default)s)",
    "%(prog)s: warning: %(message)s\n",
    "argument '%(argument_name)s' is deprecated",
    "can't open '%(filename)s': %(error)s",
    "command '%(parser_name)s' is deprecated",
    "expected %s argument",
    "expected %s arguments",
    "expected at most one argument",
    "invalid %(type)s value: %(value)r",
    "option '%(option)s' is deprecated",
    "subcommands",
    "unexpected option string: %s",
    "unknown parser %(parser_name)r (choices: %(choices)s)",
    # Said by ourselves.
    "show program's version number and exit",
    "unrecognized arguments: %s",
    # No words.
    "%(heading)s:",
}


@pytest.fixture(autouse=True)
def _wide_terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing is wrapped; and other tests may have started Qt, which translates."""
    before = words._translate  # pyright: ignore[reportPrivateUsage]
    use_translator(None)
    monkeypatch.setenv("COLUMNS", "10000")
    yield
    use_translator(before)


def commands(kiosk: Kiosk, *path: str) -> Iterator[tuple[str, ...]]:
    """Every command there is, found as people find it: in the help of the one above."""
    yield path
    assert kiosk(*path, "--help") == 0
    for name in re.findall(r"^ {4}([a-z][a-z-]*)(?: |$)", kiosk.out, re.MULTILINE):
        yield from commands(kiosk, *path, name)


def unspoken(said: str, *typed: str) -> list[str]:
    """Words that stand in no sentence and are nothing that is typed as it is."""
    before = ""
    while before != said:
        before, said = said, re.sub(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}", " ", said)
    said = re.sub(r"(?<!\w)--?[a-z][a-z-]*|\{[^}]*\}", " ", said)
    found: list[str] = re.findall(r"[^\W\d_][\w-]*", said)
    return [word for word in found if word not in ("kiosk", *typed)]


def test_every_help_speaks_in_sentences_of_ours(kiosk: Kiosk) -> None:
    everything = list(commands(kiosk))
    assert len(everything) > 45
    use_translator(lambda _context, source: f"{OPEN}{source}{CLOSE}")
    for path in everything:
        assert kiosk(*path, "--help") == 0
        below = re.findall(r"^ {4}([a-z][a-z-]*) ", kiosk.out, re.MULTILINE)
        assert unspoken(kiosk.out, *path, *below) == [], path


def test_every_part_of_a_command_is_explained(kiosk: Kiosk) -> None:
    for path in list(commands(kiosk)):
        assert kiosk(*path, "--help") == 0
        for line, below in itertools.pairwise([*kiosk.out.splitlines(), ""]):
            # Long names stand alone, and what they mean on the next line.
            if re.fullmatch(r" {2,4}\S+( \S+)*", line) and line.strip() != "LỆNH":
                assert below.startswith(" " * 20), (path, line)


def test_a_wrong_option_of_any_command_says_how_that_command_is_typed(kiosk: Kiosk) -> None:
    for path in list(commands(kiosk)):
        command = " ".join(("kiosk", *path))
        assert kiosk(*path, "--khong-co") == 2
        assert kiosk.out == ""
        usage, fault = kiosk.err.splitlines()
        assert usage.startswith(f"Cách gõ: {command} ["), path
        assert fault.startswith("Lệnh chưa chạy. "), path
        assert fault.endswith(f"Gõ «{command} --help» để xem cách gõ đúng."), path


WRONG = [
    (("dance",), "không có «dance»"),
    (("show",), "Còn thiếu: MÃ."),
    (("checklist",), "Còn thiếu: MÃ, --out."),
    (("checklist", "1", "--out"), "Chỗ --out: phải ghi thêm một giá trị"),
    (("show", "1", "2"), "Thừa «2»"),
    (("search", "--fast", "a"), "Lệnh này không có «--fast»."),
    (("search", "--levle", "commune", "a"), "có lẽ bạn muốn viết «--level»"),
    (("search", "--level", "city", "a"), "Chỗ --level: không có «city». Chọn một trong:"),
    (("search",), "Còn thiếu một trong các phần này: CHỮ --batch."),
    (("search", "a", "--batch", "b"), "Chỗ --batch: không ghi cùng lúc với CHỮ được."),
    (("search", "a", "--json=1"), "Chỗ --json: không ghi gì thêm, nên bỏ «1» đi."),
    (("--json", "search", "a"), "«--json» phải đứng sau «kiosk search»"),
    (("catalogue",), "Còn thiếu: LỆNH."),
    (("catalogue", "check"), "Còn thiếu: TỆP."),
    (("catalogue", "publish", "a", "--effective", "31/2"), "Chỗ --effective: «31/2» không phải"),
    (("staff", "--j", "burn"), "không có «burn»"),
    (("register", "share", "--k"), "Chỗ --kiosk-role: phải ghi thêm"),
    (("poster", "--f", "x", "--out", "y"), "«--f» viết tắt chưa rõ"),
    (("--home", "", "show", "1"), "Chỗ --home: Chưa có tên thư mục"),
]


@pytest.mark.parametrize(("typed", "said"), WRONG)
def test_what_was_typed_wrong_is_said(kiosk: Kiosk, typed: tuple[str, ...], said: str) -> None:
    assert kiosk(*typed) == 2
    assert said in kiosk.err
    use_translator(lambda _context, source: f"{OPEN}{source}{CLOSE}")
    assert kiosk(*typed) == 2
    assert unspoken(kiosk.err, *typed) == []


def spoken_by_argparse() -> Iterator[str]:
    """Every text in this Python's argparse that gettext would translate."""
    for node in ast.walk(ast.parse(inspect.getsource(argparse))):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("_", "ngettext"):
            for part in ast.walk(node):
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    yield part.value


def test_nothing_that_argparse_can_say_to_people_is_left_in_english() -> None:
    said = set(spoken_by_argparse()) - {"title", "description"}
    assert "usage: " in said
    assert sorted(said - vietnamese.sentences().keys() - NOT_FOR_PEOPLE) == []


def test_argparse_itself_is_left_as_it_was(kiosk: Kiosk) -> None:
    for typed in (("days",), ("days", "--help"), ("dance",)):
        kiosk(*typed)
        assert vars(argparse)["_"] is gettext.gettext
