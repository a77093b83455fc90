"""``kiosk board``: the figures of the office; ``kiosk demo``: a register to show them with."""

from __future__ import annotations

import argparse
import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import app
from kiosk.commands.common import Commands, day, say
from kiosk.home import Home
from kiosk.words import board as words
from kiosk.words import command_help as helps
from kiosk.words import command_line as typed
from kiosk.words import staff_catalogue as file_words

if TYPE_CHECKING:
    from kiosk.dossiers.board import Board
    from kiosk.dossiers.register import Register


def add(commands: Commands) -> None:
    made = commands.add("board", _board, helps.BOARD())
    for option, dest, text in (
        ("--from", "first", helps.BOARD_FROM(example="01/01/2026")),
        ("--to", "last", helps.BOARD_TO(example="30/06/2026")),
    ):
        made.add_argument(
            option, required=True, type=day, dest=dest, metavar=typed.DAY(), help=text
        )
    made.add_argument(
        "--unit",
        default="",
        type=str.upper,
        metavar=typed.CODE(),
        help=helps.UNIT(example="H26.99.01"),
    )
    made.add_argument("--register", metavar=typed.ADDRESS(), help=helps.BOARD_REGISTER())
    made.add_argument(
        "--out", type=Path, metavar=typed.FILE(), help=helps.BOARD_OUT(kinds=".xlsx, .pdf")
    )
    demo = commands.add("demo", _demo, helps.DEMO())
    demo.add_argument("name", metavar=typed.NAME(), help=helps.DEMO_NAME())


def _board(parsed: argparse.Namespace, where: Home) -> int:
    from kiosk.dossiers import tallied
    from kiosk.dossiers.board import board, by_field

    if parsed.out is not None:
        return _write(parsed, where)
    register = _register(parsed, where)
    asked = (register, parsed.first, parsed.last, parsed.unit)
    whole, fields = board(*asked), by_field(*asked)
    with register.reading() as connection:
        sample = tallied.samples(connection) > 0
    answer = {
        "period": {"from": parsed.first, "to": parsed.last},
        "unit": parsed.unit,
        "sample": sample,
        **_figures(whole),
        "by_field": [{"field": field, **_figures(made)} for field, made in fields],
    }
    lines = [words.PERIOD(first=f"{parsed.first:%d/%m/%Y}", last=f"{parsed.last:%d/%m/%Y}")]
    if parsed.unit:
        lines.append(words.UNIT(unit=parsed.unit))
    if sample:
        lines.append(words.SAMPLE())
    say(parsed, answer, *lines, "", *_form(whole), "", *_table(fields))
    return 0


def _write(parsed: argparse.Namespace, where: Home) -> int:
    from kiosk.dossiers.report import report
    from kiosk.printing.documents.office import issuer
    from kiosk.staff import report_file

    report_file.check(parsed.out)
    services = app.open_services(where)
    # Another database may be that of a whole province.
    office = None if parsed.register else services.catalogue.office
    made = report(
        _register(parsed, where),
        parsed.first,
        parsed.last,
        parsed.unit,
        issuer(office) if office else "",
        services.clock.now(),
    )
    report_file.write(made, parsed.out)
    say(parsed, {"file": str(parsed.out)}, file_words.WRITTEN(file=parsed.out))
    return 0


def _register(parsed: argparse.Namespace, where: Home) -> Register:
    return (
        app.open_shared_register(parsed.register) if parsed.register else app.open_register(where)
    )


def _figures(made: Board) -> dict[str, object]:
    solved = made.solved
    early_or_on_time, late = (
        solved.per_cent(count) for count in (solved.early_or_on_time, solved.late)
    )
    per_cent = {"early_or_on_time": early_or_on_time, "late": late}
    return {**dataclasses.asdict(made), "percentages": per_cent}


def _form(made: Board) -> Iterator[str]:
    """The report form, a figure a line."""
    from kiosk.dossiers.report import lines, number, per_cent

    for line in lines(made):
        said = f"{'  ' * line.level + line.label:<30}{number(line.count):>10}"
        yield said if line.share is None else f"{said}  {per_cent(line.share):>8}"


def _table(fields: list[tuple[str, Board]]) -> Iterator[str]:
    """The fields, a line each."""
    from kiosk.dossiers.report import number
    from kiosk.words import board_screen as form

    heads = (form.TO_HANDLE(), form.DONE(), form.TOO_LATE(), form.GOING_ON(), form.PAST_DUE())
    yield f"{words.FIELD():<36}" + "".join(f"{head:>17}" for head in heads)
    for field, made in fields:
        solved, in_hand = made.solved, made.in_hand
        of_field = (made.received.to_handle, solved.total, solved.late)
        counts = (*of_field, in_hand.total, in_hand.overdue)
        name = field or words.NO_FIELD()
        yield f"{name:<36}" + "".join(f"{number(count):>17}" for count in counts)


def _demo(parsed: argparse.Namespace, where: Home) -> int:
    from kiosk.clock import SystemClock
    from kiosk.dossiers.generator.making import make, plan_of
    from kiosk.dossiers.report import number

    plan = plan_of(parsed.name)
    made = make(plan, where.register_file, SystemClock())
    first, last = f"{plan.first:%d/%m/%Y}", f"{plan.last:%d/%m/%Y}"
    answer = {
        "name": plan.name,
        "dossiers": made,
        "period": {"from": plan.first, "to": plan.last},
        "units": plan.units,
    }
    say(parsed, answer, words.DEMO_MADE(count=number(made), first=first, last=last))
    return 0
