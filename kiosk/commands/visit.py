"""Commands for what a citizen does at the glass, and for trying whether a kiosk is well."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import app, first_start
from kiosk.commands.common import Commands, add_document, say, write_document
from kiosk.errors import KioskError
from kiosk.home import Home
from kiosk.words import command_help as helps
from kiosk.words import command_line as typed
from kiosk.words import problems as words

if TYPE_CHECKING:
    from kiosk.services import Services


def add(commands: Commands) -> None:
    shown = commands.add("run", run, helps.RUN(), answers=False)
    shown.add_argument(
        "--windowed",
        type=_geometry,
        metavar=typed.SIZE(by="x"),
        help=helps.RUN_WINDOWED(example="1080x1920"),
    )
    tour = commands.add("tour", _tour, helps.TOUR())
    tour.add_argument(
        "--out", required=True, type=Path, metavar=typed.FOLDER(), help=helps.TOUR_OUT()
    )
    show = commands.add("show", _show, helps.SHOW())
    checklist = commands.add("checklist", _checklist, helps.CHECKLIST())
    for made in (show, checklist):
        code = helps.PROCEDURE_CODE(example="1.001193")
        made.add_argument("code", metavar=typed.CODE(), help=code)
    checklist.add_argument(
        "--answer",
        action="append",
        default=[],
        type=_answer,
        metavar=typed.ANSWER(),
        help=helps.CHECKLIST_ANSWER(),
    )
    add_document(checklist)
    dossier = commands.add("dossier", _dossier, helps.DOSSIER())
    receipt = commands.add("receipt", _receipt, helps.RECEIPT())
    for made in (dossier, receipt):
        made.add_argument("code", metavar=typed.CODE(), help=helps.DOSSIER_CODE())
    lookup = helps.DOSSIER_LOOKUP()
    dossier.add_argument("--lookup", default="", metavar=typed.CODE(), help=lookup)
    add_document(receipt)
    commands.add("self-test", _self_test, helps.SELF_TEST())


def _geometry(said: str) -> tuple[int, int]:
    width, x, height = said.lower().partition("x")
    if not (x and width.isdecimal() and height.isdecimal() and int(width) and int(height)):
        raise argparse.ArgumentTypeError(words.BAD_GEOMETRY(text=said))
    return int(width), int(height)


def _answer(said: str) -> tuple[str, str]:
    question, equals, option = said.partition("=")
    if not (question and equals and option):
        raise argparse.ArgumentTypeError(words.BAD_ANSWER(text=said))
    return question, option


def run(parsed: argparse.Namespace, where: Home) -> int:
    """Show the kiosk; without any display, walk the tour instead."""
    from kiosk.ui import application

    if not application.has_display():
        out = Path.cwd() / "tour"
        print(words.NO_DISPLAY(folder=out))
        return _walk(out)
    unfilled = _unfilled(where)
    settings, problem = app.read_settings(where)
    if problem is not None:
        print(problem, file=sys.stderr)
    return application.run(settings, lambda: _open(where, unfilled), parsed.windowed)


def _unfilled(where: Home) -> KioskError | None:
    """Fill a new home; what kept it from being filled, said to whoever reads."""
    try:
        first_start.prepare(where)
    except KioskError as problem:
        print(problem, file=sys.stderr)
        return problem
    return None


def _open(where: Home, unfilled: KioskError | None) -> Services:
    """The services. What a full or locked disk kept from being stored is missing in them, and the
    glass and the staff say so: with whatever came through, people are served all the same.
    """
    services = app.open_services(where)
    if unfilled is None:
        return services
    if services.catalogue.problem is not None:
        services.catalogue.problem = unfilled
    return replace(services, settings_problem=services.settings_problem or unfilled)


def _tour(parsed: argparse.Namespace, where: Home) -> int:
    code = _walk(parsed.out)
    files = sorted(str(path.relative_to(parsed.out)) for path in parsed.out.rglob("*.p[nd][gf]"))
    say(parsed, files, *files)
    return code


def _walk(out: Path) -> int:
    from kiosk.tour import walk

    try:
        walk(out)
    except OSError as error:
        raise KioskError(words.FILE_UNWRITABLE, file=out) from error
    return 0


def _show(parsed: argparse.Namespace, where: Home) -> int:
    from kiosk.catalogue import checklist, wording

    procedure = app.open_services(where).catalogue.procedure(parsed.code)
    made = checklist.make(procedure)
    lines = [f"{procedure.code}  {procedure.plain_name}", procedure.name, procedure.summary]
    for question in checklist.questions(procedure):
        lines.append(f"? {question.id}: {question.text}")
        lines += [f"    {question.id}={option.id}  {option.text}" for option in question.options]
    for item in (*made.submit, *made.present, *made.exempt):
        parts = (item.paper.name, wording.quantity(item.paper), item.only_if)
        lines.append("- " + " · ".join(filter(None, parts)))
    for listed in made.forms:
        parts = (listed.form.name, listed.form.file, listed.only_if)
        lines.append("= " + " · ".join(filter(None, parts)))
    for method in made.methods:
        lines.append(f"{method.channel_text}: {method.time_text}; {'; '.join(method.fee_texts)}")
    lines.append(wording.source(procedure.provenance))
    say(parsed, procedure, *lines)
    return 0


def _checklist(parsed: argparse.Namespace, where: Home) -> int:
    from kiosk.catalogue.checklist import make
    from kiosk.printing.documents import checklist_document

    services = app.open_services(where)
    catalogue = services.catalogue
    made = make(catalogue.procedure(parsed.code), dict(parsed.answer))
    office, now = catalogue.edition.office, services.clock.now()
    document = checklist_document(made, office, catalogue.imprint_text(), now, services.calendar)
    return write_document(parsed, document)


def _dossier(parsed: argparse.Namespace, where: Home) -> int:
    from kiosk.dossiers.answer import as_json

    services = app.open_services(where)
    found = services.dossiers.find(parsed.code, parsed.lookup)
    answer = as_json(found, services.clock.now(), services.calendar)
    say(parsed, answer, str(answer["sentence"]), str(answer["what_to_do"]))
    return 0


def _receipt(parsed: argparse.Namespace, where: Home) -> int:
    from kiosk.printing.documents import receipt_document

    services = app.open_services(where)
    answer = services.dossiers.find(parsed.code)
    return write_document(parsed, receipt_document(answer, services.catalogue.edition.office))


def _self_test(parsed: argparse.Namespace, where: Home) -> int:
    from kiosk.system.selftest import run as run_tests

    results = run_tests(app.open_services(where))
    lines = [f"{'✓' if result.ok else '✗'} {result.name}: {result.said}" for result in results]
    say(parsed, results, *lines)
    return 0 if all(result.ok or not result.needed for result in results) else 1
