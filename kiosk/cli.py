"""The commands. Thin: each reads its words, calls the core, prints a sentence or JSON.

Exit codes: 0 done, 1 a problem a person can meet (one sentence on stderr), 2 wrong usage.
"""

from __future__ import annotations

import argparse
import io
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk import __version__, app, home
from kiosk.errors import KioskError
from kiosk.home import Home
from kiosk.words import problems as words

if TYPE_CHECKING:
    from kiosk.printing.blocks import Document
    from kiosk.services import Services

Command = Callable[[argparse.Namespace, Home], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Entry point of ``kiosk``."""
    for stream in (sys.stdout, sys.stderr):
        # Pipes and bare terminals may claim ASCII; the product speaks Vietnamese.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    parsed = _parser().parse_args(arguments)
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
    parser.set_defaults(command=_run, windowed=None)
    commands = parser.add_subparsers(metavar="COMMAND")

    def add(name: str, command: Command, text: str, parent: Any = answering) -> Any:
        made = commands.add_parser(name, help=text, description=text, parents=[parent])
        made.set_defaults(command=command)
        return made

    run = add("run", _run, "show the kiosk", common)
    run.add_argument(
        "--windowed", type=_geometry, metavar="WxH", help="in a window, e.g. 1080x1920"
    )
    tour = add("tour", _tour, "walk a whole visit without a display, keep pictures and prints")
    tour.add_argument("--out", required=True, type=Path, metavar="DIR")
    search = add("search", _search, "find procedures")
    search.add_argument("text", nargs="+")
    show = add("show", _show, "one procedure")
    show.add_argument("code")
    checklist = add("checklist", _checklist, "print my list into a PDF file")
    checklist.add_argument("code")
    checklist.add_argument(
        "--answer", action="append", default=[], type=_answer, metavar="ID=OPTION"
    )
    checklist.add_argument("--out", required=True, type=Path, metavar="FILE.pdf")
    dossier = add("dossier", _dossier, "where a dossier is")
    dossier.add_argument("code")
    receipt = add("receipt", _receipt, "print a dossier's receipt into a PDF file")
    receipt.add_argument("code")
    receipt.add_argument("--out", required=True, type=Path, metavar="FILE.pdf")
    add("self-test", _self_test, "check everything this kiosk needs")
    catalogue = add("catalogue", _build, "build the posted catalogue from a folder of YAML files")
    catalogue.add_argument("action", choices=["build"])
    catalogue.add_argument("folder", nargs="?", type=Path)
    dossiers = add("dossiers", _dossiers, "list: the codes; demo: a new demonstration register")
    dossiers.add_argument("action", choices=["list", "demo"])
    return parser


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


def _say(parsed: argparse.Namespace, answer: object, *lines: str) -> None:
    """JSON where it was asked for, else the lines."""
    if parsed.json:
        import msgspec

        plain = msgspec.to_builtins(answer)
        print(json.dumps(plain, ensure_ascii=False, indent=2))
    else:
        print("\n".join(lines))


def _run(parsed: argparse.Namespace, where: Home) -> int:
    from kiosk.ui import application

    if not application.has_display():
        out = Path.cwd() / "tour"
        print(words.NO_DISPLAY(folder=out))
        return _walk(out)
    settings, _ = app.read_settings(where)
    return application.run(settings, lambda: app.open_services(where), parsed.windowed)


def _tour(parsed: argparse.Namespace, where: Home) -> int:
    code = _walk(parsed.out)
    files = sorted(str(path.relative_to(parsed.out)) for path in parsed.out.rglob("*.p[nd][gf]"))
    _say(parsed, files, *files)
    return code


def _walk(out: Path) -> int:
    from kiosk.tour import walk

    try:
        walk(out)
    except OSError as error:
        raise KioskError(words.FILE_UNWRITABLE, file=out) from error
    return 0


def _search(parsed: argparse.Namespace, where: Home) -> int:
    catalogue = app.open_services(where).catalogue
    found = catalogue.find(" ".join(parsed.text))
    lines = [f"{entry.code}  {entry.plain_name}  ({entry.name})" for entry in found]
    _say(parsed, found, *lines)
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
    for method in made.methods:
        lines.append(f"{method.channel_text}: {method.time_text}; {'; '.join(method.fee_texts)}")
    lines.append(wording.source(procedure.provenance))
    _say(parsed, procedure, *lines)
    return 0


def _write(parsed: argparse.Namespace, make: Callable[[Services], Document], where: Home) -> int:
    from kiosk.printing.pdf import write_pdf

    document = make(app.open_services(where))
    try:
        write_pdf(document, parsed.out)
    except OSError as error:
        raise KioskError(words.FILE_UNWRITABLE, file=parsed.out) from error
    _say(parsed, {"file": str(parsed.out)}, str(parsed.out))
    return 0


def _checklist(parsed: argparse.Namespace, where: Home) -> int:
    def make(services: Services) -> Document:
        from kiosk.catalogue.checklist import make
        from kiosk.printing.documents import checklist_document

        catalogue = services.catalogue
        made = make(catalogue.procedure(parsed.code), dict(parsed.answer))
        today = services.clock.now().date()
        return checklist_document(made, catalogue.edition.office, catalogue.imprint_text(), today)

    return _write(parsed, make, where)


def _dossier(parsed: argparse.Namespace, where: Home) -> int:
    from kiosk.dossiers.answer import as_json

    services = app.open_services(where)
    answer = as_json(services.dossiers.find(parsed.code), services.clock.now())
    _say(parsed, answer, str(answer["sentence"]), str(answer["what_to_do"]))
    return 0


def _receipt(parsed: argparse.Namespace, where: Home) -> int:
    def make(services: Services) -> Document:
        from kiosk.printing.documents import receipt_document

        dossier = services.dossiers.find(parsed.code)
        return receipt_document(dossier, services.catalogue.edition.office)

    return _write(parsed, make, where)


def _self_test(parsed: argparse.Namespace, where: Home) -> int:
    from kiosk.system.selftest import run

    results = run(app.open_services(where))
    lines = [f"{'✓' if result.ok else '✗'} {result.name}: {result.said}" for result in results]
    _say(parsed, results, *lines)
    return 0 if all(result.ok or not result.needed for result in results) else 1


def _build(parsed: argparse.Namespace, where: Home) -> int:
    from kiosk.catalogue.findings import errors
    from kiosk.clock import SystemClock
    from kiosk.resources import data_folder
    from kiosk.words import catalogue as catalogue_words

    folder = parsed.folder or data_folder()
    findings = app.build_catalogue(where, folder, SystemClock().now())
    _say(parsed, findings, *map(str, findings))
    blocking = errors(findings)
    if blocking:
        raise KioskError(catalogue_words.FOLDER_HAS_ERRORS, folder=folder, count=len(blocking))
    return 0


def _dossiers(parsed: argparse.Namespace, where: Home) -> int:
    from kiosk.clock import SystemClock
    from kiosk.dossiers.answer import as_json

    if parsed.action == "demo":
        app.seed_demonstration(where, SystemClock().now())
    services = app.open_services(where)
    register, now = services.dossiers.register, services.clock.now()
    found = [register.find(code) for code in register.codes()]
    answers = [as_json(dossier, now) for dossier in found if dossier is not None]
    lines = [f"{a['code']}  {a['status_text']}  {a['procedure_name']}" for a in answers]
    _say(parsed, answers, *lines)
    return 0
