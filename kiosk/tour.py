"""The tour: a whole visit, walked through without a display, with a picture of every screen.

It shows the product where there is no screen, and makes the pictures of ``docs/tour``. It has a
home folder of its own with the sample in it, and its clock stands still, so that the same
program makes the same pictures and nothing of a real kiosk is touched.
"""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from kiosk import app, first_start
from kiosk.catalogue.checklist import make as make_list
from kiosk.catalogue.checklist import questions
from kiosk.clock import VIETNAM_TIME, StoppedClock
from kiosk.dossiers.demo_cases import CASES
from kiosk.dossiers.generator.making import make, plan_of
from kiosk.dossiers.model import Status, Timeliness, timeliness
from kiosk.dossiers.pace import TooManyLookups
from kiosk.home import Home
from kiosk.printing.blocks import PageSize
from kiosk.printing.conditions import Condition, sentence_of
from kiosk.printing.documents import receipt_document
from kiosk.printing.documents.pocket import pocket_text
from kiosk.printing.outlets import Outlet, Outlets
from kiosk.printing.pdf import write_pdf
from kiosk.printing.pretended import PretendedPrinter
from kiosk.resources import data_folder
from kiosk.services import Services
from kiosk.ui.collecting import Collecting
from kiosk.ui.rehearsal import Rehearsal, without_display
from kiosk.ui.routes import (
    AllRoute,
    BoardPart,
    BoardRoute,
    ChecklistRoute,
    DossierRoute,
    FieldsRoute,
    LifeEventRoute,
    LookupCodeRoute,
    ProblemRoute,
    ProcedureRoute,
    SearchRoute,
)
from kiosk.words import board_screen, paper
from kiosk.words import screens as words

MOMENT = dt.datetime(2026, 11, 23, 9, 0, tzinfo=VIETNAM_TIME)
"""A Monday morning: the tour always happens then."""

SIZES = {"portrait": (1080, 1920), "landscape": (1920, 1080)}
_BIRTH = "1.001193"
_BOARD_OF = "phong-dien-2023-district"
"""Whose figures the board shows: those of half a year of a district, as it published them."""


def walk(out: Path) -> None:
    """Walk the visit in both orientations. Raises ``KioskError`` or ``OSError``."""
    without_display()
    from kiosk.ui.application import make_application

    # Prints run in threads of their own, and widgets may only be ended in this one.
    collecting = Collecting(make_application())
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="kiosk-tour-") as folder:
        clock = StoppedClock(MOMENT)
        home, district = Home(Path(folder) / "office"), Home(Path(folder) / "district")
        first_start.build_catalogue(home, data_folder(), MOMENT)
        shutil.copytree(home.root, district.root)
        first_start.seed_demonstration(home, MOMENT)
        make(plan_of(_BOARD_OF), district.register_file, clock)
        services = app.open_services(home, clock)
        board = app.open_services(district, clock)
        for name, size in SIZES.items():
            _Walk(services, board, out / name, size).go()
        _keep_prints(services, out / "prints")
    collecting.collect()


def _keep_prints(services: Services, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    prints = sorted(services.home.prints_folder.glob("*.pdf"))
    for name, path in zip(("checklist.pdf", "slip.pdf"), prints[:2], strict=True):
        shutil.copyfile(path, out / name)
    answer = services.dossiers.find(services.dossiers.register.codes()[0])
    office = services.catalogue.edition.office
    write_pdf(receipt_document(answer, office), out / "receipt.pdf")


class _Walk:
    """One visit in one orientation."""

    def __init__(
        self, services: Services, board: Services, out: Path, size: tuple[int, int]
    ) -> None:
        self._services = services
        self._board_services = board
        self._out = out
        self._count = 0
        self._size = size
        self._visitor = Rehearsal(services, *size)

    def _keep(self, name: str, visitor: Rehearsal | None = None) -> None:
        self._count += 1
        (visitor or self._visitor).picture(self._out / f"{self._count:02}-{name}.png")

    def _code(self, wanted: Status | Timeliness) -> str:
        """A demonstration dossier in this status, or standing so against its due date."""
        register = self._services.dossiers.register
        for code in register.codes():
            dossier = register.find(code)
            if dossier and wanted in (dossier.status, timeliness(dossier, MOMENT)):
                return code
        raise AssertionError(f"no demonstration dossier for {wanted}")

    def go(self) -> None:
        self._browse()
        self._my_list()
        self._dossier()
        self._secret()
        self._board()
        self._for_everyone()
        self._in_other_words()
        self._visitor.close()
        self._blank_form()
        self._on_a_roll()
        self._out_of_paper()

    def _arrive(self, route: object) -> None:
        self._visitor.wait_for(lambda: self._visitor.window.route == route)

    def _browse(self) -> None:
        visitor = self._visitor
        self._keep("home")
        event = self._services.catalogue.life_events()[0]
        visitor.touch_button(event.name)
        self._arrive(LifeEventRoute(event.id))
        self._keep("life-event")
        visitor.touch_button(words.HOME())
        visitor.touch_button(words.BY_FIELD())
        self._arrive(FieldsRoute())
        self._keep("fields")
        visitor.touch_button(self._services.catalogue.fields()[0][0].name)
        self._keep("field")
        visitor.touch_button(words.HOME())
        visitor.touch_button(words.A_TO_Z())
        self._arrive(AllRoute())
        self._keep("a-to-z")
        visitor.touch_button(words.HOME())
        visitor.touch_button(words.SEARCH_HERE())
        self._arrive(SearchRoute())
        self._keep("search-empty")
        visitor.type_keys("khai sinh")
        self._keep("search")

    def _my_list(self) -> None:
        visitor = self._visitor
        visitor.window.go(ProcedureRoute(_BIRTH))
        visitor.settle()
        self._keep("procedure")
        visitor.touch_button(words.MAKE_MY_LIST())
        answers: dict[str, str] = {}
        procedure = self._services.catalogue.procedure(_BIRTH)
        while question := next(
            (q for q in questions(procedure, answers) if q.id not in answers), None
        ):
            self._keep(f"question-{len(answers) + 1}")
            visitor.touch_button(question.options[0].text)
            answers[question.id] = question.options[0].id
        visitor.wait_for(lambda: isinstance(visitor.window.route, ChecklistRoute))
        self._keep("my-list")
        self._print(words.PRINT_LIST(), "my-list")

    def _print(self, button: str, name: str) -> None:
        self._visitor.open_preview(button)
        self._keep(f"{name}-preview")
        self._visitor.touch_button(paper.PRINT_NOW())
        self._visitor.wait_for(lambda: not self._visitor.window.talk.is_waiting)
        self._visitor.settle()
        self._keep(f"{name}-printed")
        self._visitor.touch_button(words.CLOSE())

    def _dossier(self) -> None:
        visitor = self._visitor
        visitor.scan(self._code(Timeliness.NOT_DUE))
        assert isinstance(visitor.window.route, DossierRoute)
        self._keep("dossier")
        self._print(words.PRINT_SLIP(), "dossier")
        visitor.touch_button(words.DONE())
        for name, wanted in (
            ("dossier-overdue", Timeliness.OVERDUE),
            ("dossier-paused", Status.PAPERS_NEEDED),
            ("dossier-finished", Status.FINISHED),
        ):
            visitor.scan(self._code(wanted))
            self._keep(name)
        visitor.scan("H26.99.01-261399-0001")
        self._keep("dossier-malformed")
        visitor.scan("H26.99.01-261102-7777")
        self._keep("dossier-unknown")
        visitor.touch_button(words.LOOKING_UP_AGAIN())
        visitor.type_keys("H26.9")
        self._keep("type-code")
        visitor.touch_button(words.HOME())

    def _secret(self) -> None:
        """A procedure's name that is nobody's business, and the look-up code that shows it."""
        visitor = self._visitor
        code, lookup = next(
            (code, case.lookup)
            for code, case in zip(self._by_serial(), CASES, strict=True)
            if case.lookup
        )
        visitor.scan(code)
        self._keep("dossier-withheld")
        visitor.touch_further_down(words.SEE_NAME())
        self._arrive(LookupCodeRoute(code))
        visitor.type_keys(lookup.replace(" ", ""))
        self._keep("look-up-code")
        visitor.touch_button(words.SEE_NAME())
        visitor.wait_for_button(words.PRINT_SLIP())
        self._keep("dossier-name-shown")
        visitor.window.go(ProblemRoute(str(TooManyLookups(15)), about_dossier=True))
        visitor.settle()
        self._keep("look-ups-rest")
        visitor.window.end_visit()

    def _by_serial(self) -> list[str]:
        """The demonstration's codes in the order in which it tells them."""
        codes = self._services.dossiers.register.codes()
        return sorted(codes, key=lambda code: code.rpartition("-")[2])

    def _board(self) -> None:
        """The figures of a district: the whole, by field, by month, and other periods."""
        window = self._visitor.window
        visitor = Rehearsal(self._board_services, window.width(), window.height())
        for part, name in (
            (BoardPart.FIELDS, "board-fields"),
            (BoardPart.MONTHS, "board-months"),
            (BoardPart.WHOLE, "board"),
        ):
            visitor.window.go(BoardRoute(part))
            visitor.wait_for_answer()
            visitor.settle()
            self._keep(name, visitor)
        visitor.touch_further_down(board_screen.CHOOSE_PERIOD())
        self._keep("board-periods", visitor)
        visitor.close()

    def _for_everyone(self) -> None:
        visitor = self._visitor
        visitor.touch_button(words.NIGHT())
        self._keep("night-home")
        visitor.window.go(ProcedureRoute(_BIRTH))
        visitor.settle()
        self._keep("night-procedure")
        visitor.scan(self._code(Timeliness.OVERDUE))
        self._keep("night-dossier")
        visitor.touch_button(words.HOME())
        visitor.touch_button(words.LARGER_TEXT())
        visitor.touch_button(words.LARGER_TEXT())
        self._keep("largest-home")
        visitor.window.go(ProcedureRoute(_BIRTH))
        visitor.settle()
        self._keep("largest-procedure")
        visitor.window.go(SearchRoute())
        visitor.settle()
        visitor.type_keys("ket hon")
        self._keep("largest-search")
        visitor.scan(self._code(Timeliness.NOT_DUE))
        self._keep("largest-dossier")
        visitor.window.idle.ask.emit(20)
        visitor.settle()
        self._keep("still-there")
        visitor.window.end_visit()
        visitor.settle()

    def _in_other_words(self) -> None:
        """The search for what people call things, and for what is not there."""
        visitor = self._visitor
        visitor.window.go(SearchRoute())
        visitor.settle()
        for name, typed in (
            ("search-everyday-words", "so do"),
            ("search-near", "nhap khau xe may"),
            ("search-nothing", "zxqw"),
        ):
            visitor.type_keys(typed)
            visitor.settle()
            self._keep(name)
            visitor.touch_button(words.CLEAR())
        visitor.window.end_visit()

    # Prints, good and bad

    def _at(self, printer: PretendedPrinter, size: PageSize) -> Rehearsal:
        """Somebody at a kiosk with that printer."""
        outlets = Outlets(Outlet("page", printer, size))
        return Rehearsal(replace(self._services, outlets=outlets), *self._size)

    def _blank_form(self) -> None:
        visitor = self._at(PretendedPrinter(), PageSize.A4)
        visitor.window.go(ProcedureRoute(_BIRTH))
        visitor.settle()
        visitor.touch_further_down(paper.SEE_FORM())
        visitor.see_preview()
        self._keep("blank-form", visitor)
        visitor.close()

    def _on_a_roll(self) -> None:
        """A slip on a roll that takes its time, and one that is held up."""
        printer = PretendedPrinter(by_hand=True)
        visitor = self._at(printer, PageSize.ROLL_80)
        visitor.scan(self._code(Timeliness.NOT_DUE))
        visitor.open_preview(words.PRINT_SLIP())
        self._keep("roll-preview", visitor)
        visitor.touch_button(paper.PRINT_NOW())
        visitor.wait_for(lambda: visitor.reads(paper.PRINTING()))
        self._keep("printing", visitor)
        printer.condition = Condition.JAM
        visitor.wait_for(lambda: visitor.reads(paper.HELD_UP()))
        visitor.settle()
        self._keep("printing-held-up", visitor)
        visitor.window.end_visit()
        visitor.close()

    def _out_of_paper(self) -> None:
        """A button that cannot print, and the codes that take its place."""
        visitor = self._at(PretendedPrinter(Condition.PAPER_OUT), PageSize.A4)
        visitor.window.go(ChecklistRoute(self._short_list()))
        said = sentence_of(Condition.PAPER_OUT)()
        visitor.wait_for_button(said)
        self._keep("out-of-paper", visitor)
        visitor.touch_button(said)
        self._keep("out-of-paper-phone", visitor)
        visitor.close()

    def _short_list(self) -> str:
        """A procedure whose whole list goes into a phone without a network."""
        catalogue = self._services.catalogue
        for entry in catalogue.all():
            if pocket_text(make_list(catalogue.procedure(entry.code)), catalogue.office):
                return entry.code
        raise AssertionError("every list is too long for a code")
