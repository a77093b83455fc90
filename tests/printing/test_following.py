"""A print ends, and people are told the truth about it; nothing comes out when they have gone.

No real time passes: waiting moves a clock on, and what happens meanwhile is written down with its
second.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.printing.blocks import PageSize
from kiosk.printing.conditions import Condition, PrinterProblem
from kiosk.printing.following import Patience, Progress, Stage, follow
from kiosk.printing.outlets import Outlet
from kiosk.printing.pretended import PretendedPrinter
from kiosk.printing.printers import (
    JobStage,
    JobState,
    Printer,
    PrinterState,
    Printout,
    Ticket,
)
from kiosk.words import printers as words

ONE_PAGE = Printout(b"%PDF-1.7 one", "Phiếu", PageSize.A4, pages=1)
THREE_PAGES = Printout(b"%PDF-1.7 three", "Danh sách", PageSize.A4, pages=3)
PATIENCE = Patience()


@dataclass
class Scene:
    """A visit at the printer: what happens in which second, and what was told in which."""

    printer: Printer
    resumes: bool = True
    events: list[tuple[float, Callable[[], object]]] = field(
        default_factory=list[tuple[float, Callable[[], object]]]
    )
    now: float = 0.0
    told: list[Progress] = field(default_factory=list[Progress])
    told_at: list[float] = field(default_factory=list[float])
    given_up: threading.Event = field(default_factory=threading.Event)
    closing: threading.Event = field(default_factory=threading.Event)

    def at(self, second: float, what: Callable[[], object]) -> None:
        self.events.append((second, what))

    def _pause(self, seconds: float) -> None:
        self.now += seconds
        due = [event for event in self.events if event[0] <= self.now]
        self.events = [event for event in self.events if event[0] > self.now]
        for _, happens in due:
            happens()

    def _tell(self, progress: Progress) -> None:
        self.told.append(progress)
        self.told_at.append(self.now)

    def follow(self, printout: Printout = ONE_PAGE) -> Progress:
        outlet = Outlet("page", self.printer, PageSize.A4, resumes=self.resumes)
        return follow(
            outlet,
            printout,
            self._tell,
            self.given_up,
            PATIENCE,
            closing=self.closing,
            clock=lambda: self.now,
            pause=self._pause,
        )

    @property
    def stages(self) -> list[Stage]:
        return [progress.stage for progress in self.told]


def _runs_out(printer: PretendedPrinter, condition: Condition | None) -> Callable[[], None]:
    def happens() -> None:
        printer.condition = condition

    return happens


# It comes out


def test_a_print_comes_out_and_nothing_of_it_stays_in_the_printer() -> None:
    printer = PretendedPrinter()
    scene = Scene(printer)
    assert scene.follow() == Progress(Stage.PRINTED, sheet=1)
    assert printer.printed == [ONE_PAGE]
    assert printer.cleared == ["1"]
    assert scene.told == [Progress(Stage.SENDING), Progress(Stage.PRINTED, sheet=1)]


def test_every_sheet_is_told_once_as_it_comes_out() -> None:
    printer = PretendedPrinter(by_hand=True)
    scene = Scene(printer)
    for second in (10, 20, 30):
        scene.at(second, printer.let_out)
    assert scene.follow(THREE_PAGES).stage is Stage.PRINTED
    assert scene.told == [
        Progress(Stage.SENDING),
        Progress(Stage.PRINTING),
        Progress(Stage.PRINTING, sheet=1),
        Progress(Stage.PRINTING, sheet=2),
        Progress(Stage.PRINTED, sheet=3),
    ]


def test_copies_are_sheets_too() -> None:
    twice = Printout(b"%PDF", "Danh sách", PageSize.A4, pages=3, copies=2)
    assert Scene(PretendedPrinter()).follow(twice).sheet == 6


def test_who_waits_is_told_how_many_come_first() -> None:
    printer = PretendedPrinter()
    printer.ahead = 2
    scene = Scene(printer)
    scene.at(5, lambda: setattr(printer, "ahead", 1))
    scene.at(9, lambda: setattr(printer, "ahead", 0))
    assert scene.follow().stage is Stage.PRINTED
    assert scene.told[1:-1] == [
        Progress(Stage.WAITING, ahead=2),
        Progress(Stage.WAITING, ahead=1),
    ]


def test_prints_that_come_later_do_not_push_one_back() -> None:
    printer = PretendedPrinter()
    printer.ahead = 1
    scene = Scene(printer)
    scene.at(5, lambda: setattr(printer, "ahead", 4))
    scene.at(9, lambda: setattr(printer, "ahead", 0))
    scene.follow()
    assert max(progress.ahead for progress in scene.told) == 1


def test_a_slow_printer_that_does_not_count_may_take_its_time() -> None:
    """Twenty pages at eight seconds each, and no word from the printer before the end."""
    printer = PretendedPrinter(by_hand=True)
    twenty = Printout(b"%PDF", "Thủ tục", PageSize.A4, pages=20)
    scene = Scene(printer)
    scene.at(160, lambda: printer.let_out(20))
    assert scene.follow(twenty).stage is Stage.PRINTED


# It cannot print


@pytest.mark.parametrize("condition", sorted(set(Condition) - {Condition.PAUSED}))
def test_a_printer_that_cannot_print_gets_nothing(condition: Condition) -> None:
    printer = PretendedPrinter(condition)
    scene = Scene(printer)
    assert scene.follow() == Progress(Stage.FAILED, condition)
    assert printer.sent == []
    assert scene.now == 0, "nobody is made to wait for it"


def test_what_the_printer_does_not_take_was_not_printed() -> None:
    printer = PretendedPrinter()
    printer.refuses = Condition.WRONG_PAPER
    assert Scene(printer).follow() == Progress(Stage.FAILED, Condition.WRONG_PAPER)


def fallen() -> PretendedPrinter:
    """A queue that stands still since a print failed."""
    printer = PretendedPrinter(Condition.PAUSED)
    printer.may_go_on = True
    return printer


def test_a_queue_that_a_failed_print_stopped_is_let_go_on(
    caplog: pytest.LogCaptureFixture,
) -> None:
    printer = fallen()
    with caplog.at_level(logging.INFO, "kiosk"):
        assert Scene(printer).follow().stage is Stage.PRINTED
    assert caplog.messages == ["printer-resumed slot=page"]


def test_a_queue_that_somebody_stopped_is_theirs() -> None:
    printer = PretendedPrinter(Condition.PAUSED)
    assert Scene(printer).follow() == Progress(Stage.FAILED, Condition.PAUSED)
    assert printer.condition is Condition.PAUSED


def test_where_the_office_says_so_a_paused_queue_waits_for_staff() -> None:
    printer = fallen()
    assert Scene(printer, resumes=False).follow() == Progress(Stage.FAILED, Condition.PAUSED)
    assert printer.condition is Condition.PAUSED


def test_a_queue_that_somebody_stops_in_the_middle_goes_on_when_they_let_it() -> None:
    printer = PretendedPrinter(by_hand=True)
    scene = Scene(printer)
    scene.at(2, _runs_out(printer, Condition.PAUSED))
    scene.at(4, printer.resume)
    scene.at(5, printer.let_out)
    assert scene.follow().stage is Stage.PRINTED
    assert Stage.HELD_UP in scene.stages


def test_a_print_that_stops_its_queue_is_not_begun_anew() -> None:
    """Let go on, the queue would print the first sheets again, and once more fail."""
    printer = PretendedPrinter(by_hand=True)
    scene = Scene(printer)

    def falls() -> None:
        printer.condition, printer.may_go_on = Condition.PAUSED, True

    scene.at(2, falls)
    assert scene.follow() == Progress(Stage.FAILED, Condition.FAILED)
    assert printer.condition is Condition.PAUSED
    assert len(printer.cleared) == 1


def test_a_printer_of_which_only_the_last_print_is_known_is_tried() -> None:
    """A citizen is told first; whoever prints all the same wants to know."""
    printer = PretendedPrinter(Condition.PAPER_OUT)
    printer.recalled = True
    assert Scene(printer).follow().condition is Condition.PAPER_OUT
    assert len(printer.sent) == 1


def test_a_printer_hears_what_its_print_met() -> None:
    for condition, met in ((Condition.JAM, Condition.JAM), (None, None)):
        looks = [JobState(JobStage.LOST if condition else JobStage.DONE, condition)]
        printer = Scripted([PrinterState()], [*looks])
        Scene(printer).follow()
        assert printer.met is met


# Something comes in its way


@pytest.mark.parametrize(
    "condition", [Condition.PAPER_OUT, Condition.JAM, Condition.DOOR_OPEN, Condition.OFFLINE]
)
def test_what_is_in_the_way_is_said_at_once_and_the_print_goes_on_after_it(
    condition: Condition,
) -> None:
    printer = PretendedPrinter(by_hand=True)
    scene = Scene(printer)
    scene.at(3, _runs_out(printer, condition))
    scene.at(15, _runs_out(printer, None))
    scene.at(16, lambda: printer.let_out(3))
    assert scene.follow(THREE_PAGES).stage is Stage.PRINTED
    said = scene.told.index(Progress(Stage.HELD_UP, condition))
    assert scene.told_at[said] == 3
    assert scene.stages[said + 1] is Stage.PRINTING


def test_a_print_that_nobody_helps_is_taken_back_and_never_comes_out_later() -> None:
    printer = PretendedPrinter(by_hand=True)
    scene = Scene(printer)
    scene.at(2, printer.let_out)
    scene.at(3, _runs_out(printer, Condition.PAPER_OUT))
    end = scene.follow(THREE_PAGES)
    assert end == Progress(Stage.FAILED, Condition.PAPER_OUT, sheet=1)
    assert PATIENCE.held_up_seconds < scene.now < PATIENCE.held_up_seconds + 10
    printer.condition = None
    printer.let_out(3)
    assert printer.printed == []


def test_help_begins_anew_after_every_sheet() -> None:
    """A door that is opened for a while between sheets costs nobody their print."""
    printer = PretendedPrinter(by_hand=True)
    scene = Scene(printer)
    for sheet in range(3):
        scene.at(20 * sheet + 1, _runs_out(printer, Condition.DOOR_OPEN))
        scene.at(20 * sheet + 18, _runs_out(printer, None))
        scene.at(20 * sheet + 19, printer.let_out)
    assert scene.follow(THREE_PAGES).stage is Stage.PRINTED


def test_who_waits_too_long_behind_others_is_told_so() -> None:
    printer = PretendedPrinter()
    printer.ahead = 3
    scene = Scene(printer)
    assert scene.follow() == Progress(Stage.FAILED, Condition.BUSY)
    assert scene.now < PATIENCE.silent_seconds + 10
    printer.ahead = 0
    assert printer.look(Ticket("1")).stage is JobStage.LOST


def test_a_printer_that_prints_and_never_ends_is_not_believed() -> None:
    scene = Scene(PretendedPrinter(by_hand=True))
    assert scene.follow() == Progress(Stage.FAILED, Condition.SILENT)
    assert scene.now < PATIENCE.silent_seconds + 10


def test_a_print_the_printer_lost_was_not_printed() -> None:
    printer = PretendedPrinter(by_hand=True)
    scene = Scene(printer)
    scene.at(2, printer.lose)
    assert scene.follow() == Progress(Stage.FAILED, Condition.FAILED)


def test_a_print_lost_in_a_jam_says_the_jam() -> None:
    printer = PretendedPrinter(by_hand=True)
    scene = Scene(printer)
    scene.at(2, _runs_out(printer, Condition.JAM))
    scene.at(2, printer.lose)
    assert scene.follow() == Progress(Stage.FAILED, Condition.JAM)


# The visit ends


def test_a_print_that_waits_is_taken_back_when_the_visit_ends() -> None:
    printer = PretendedPrinter()
    printer.ahead = 1
    scene = Scene(printer)
    scene.at(5, scene.given_up.set)
    assert scene.follow().stage is Stage.GIVEN_UP
    assert scene.now == 5
    assert printer.cleared == ["1"]
    assert scene.stages == [Stage.SENDING, Stage.WAITING], "nobody is there to be told"


def test_a_print_that_is_held_up_is_taken_back_when_the_visit_ends() -> None:
    printer = PretendedPrinter(by_hand=True)
    scene = Scene(printer)
    scene.at(2, printer.let_out)
    scene.at(3, _runs_out(printer, Condition.PAPER_OUT))
    scene.at(5, scene.given_up.set)
    assert scene.follow(THREE_PAGES) == Progress(Stage.GIVEN_UP, sheet=1)
    assert scene.now == 5
    assert printer.cleared == ["1"]


def test_paper_that_is_coming_out_may_come_out() -> None:
    printer = PretendedPrinter(by_hand=True)
    scene = Scene(printer)
    scene.at(5, scene.given_up.set)
    scene.at(30, lambda: printer.let_out(3))
    assert scene.follow(THREE_PAGES) == Progress(Stage.PRINTED, sheet=3)
    assert scene.stages == [Stage.SENDING, Stage.PRINTING]


def test_a_kiosk_that_is_switched_off_does_not_wait_for_paper() -> None:
    printer = PretendedPrinter(by_hand=True)
    scene = Scene(printer)
    scene.at(5, scene.given_up.set)
    scene.at(5, scene.closing.set)
    assert scene.follow(THREE_PAGES).stage is Stage.GIVEN_UP
    assert 5 + PATIENCE.closing_seconds <= scene.now < 5 + PATIENCE.closing_seconds + 2
    assert printer.cleared == ["1"]


def forty_sheets() -> Printout:
    return Printout(b"%PDF", "Thủ tục", PageSize.A4, pages=40)


def test_a_long_print_whose_sheets_come_out_is_not_cut_in_the_middle() -> None:
    """Eight seconds a sheet; whoever asked for it has gone, or stands at the printer."""
    printer = PretendedPrinter(by_hand=True)
    scene = Scene(printer)
    scene.at(20, scene.given_up.set)
    for sheet in range(1, 41):
        scene.at(8 * sheet, printer.let_out)
    assert scene.follow(forty_sheets()) == Progress(Stage.PRINTED, sheet=40)
    assert scene.now < 8 * 40 + 2


def test_nor_is_one_of_a_printer_that_does_not_count() -> None:
    printer = PretendedPrinter(by_hand=True)
    scene = Scene(printer)
    scene.at(20, scene.given_up.set)
    scene.at(320, lambda: printer.let_out(40))
    assert scene.follow(forty_sheets()).stage is Stage.PRINTED


def test_but_it_is_taken_back_when_no_sheet_comes_any_more() -> None:
    printer = PretendedPrinter(by_hand=True)
    scene = Scene(printer)
    scene.at(1, scene.given_up.set)
    for second in (10, 20, 30):
        scene.at(second, printer.let_out)
    assert scene.follow(forty_sheets()) == Progress(Stage.GIVEN_UP, sheet=3)
    assert scene.now < 30 + PATIENCE.silent_seconds + 10
    assert printer.printed == []


def test_and_when_something_gets_in_its_way() -> None:
    printer = PretendedPrinter(by_hand=True)
    scene = Scene(printer)
    scene.at(1, scene.given_up.set)
    scene.at(10, printer.let_out)
    scene.at(12, _runs_out(printer, Condition.PAPER_OUT))
    assert scene.follow(forty_sheets()) == Progress(Stage.GIVEN_UP, sheet=1)
    assert scene.now == 12


def test_a_kiosk_that_is_switched_off_does_not_wait_though_sheets_come() -> None:
    printer = PretendedPrinter(by_hand=True)
    scene = Scene(printer)
    scene.at(5, scene.given_up.set)
    scene.at(5, scene.closing.set)
    for second in range(1, 100):
        scene.at(second, printer.let_out)
    assert scene.follow(forty_sheets()).stage is Stage.GIVEN_UP
    assert scene.now < 5 + PATIENCE.closing_seconds + 2


def test_a_visit_that_is_over_before_anything_was_sent_sends_nothing() -> None:
    printer = PretendedPrinter()
    scene = Scene(printer)
    scene.given_up.set()
    assert scene.follow().stage is Stage.GIVEN_UP
    assert printer.sent == []


def test_the_end_of_a_visit_is_noticed_without_waiting_for_the_next_look() -> None:
    printer = PretendedPrinter()
    printer.ahead = 1
    given_up, waits = threading.Event(), threading.Event()
    ends: list[Progress] = []

    def tell(progress: Progress) -> None:
        if progress.stage is Stage.WAITING:
            waits.set()

    def print_it() -> None:
        outlet = Outlet("page", printer, PageSize.A4)
        hour = Patience(between_seconds=3600)
        ends.append(follow(outlet, ONE_PAGE, tell, given_up, hour))

    thread = threading.Thread(target=print_it)
    thread.start()
    assert waits.wait(30)
    given_up.set()
    thread.join(30)
    assert [end.stage for end in ends] == [Stage.GIVEN_UP]


# Printers that answer as they like


class Scripted:
    """Answers what is written, and its last answer for ever; an answer may take seconds."""

    taken = words.TAKEN_BY_PRINTER

    def __init__(
        self,
        states: list[PrinterState],
        looks: list[JobState | PrinterProblem],
        sending: PrinterProblem | None = None,
        takes: Callable[[], None] = lambda: None,
    ) -> None:
        self._states, self._looks, self._sending = states, looks, sending
        self._takes = takes
        self.sent = 0
        self.cleared: list[Ticket] = []
        self.met: Condition | None = None
        self.last: JobState | PrinterProblem | None = None

    def state(self) -> PrinterState:
        self._takes()
        return self._states.pop(0) if len(self._states) > 1 else self._states[0]

    def send(self, printout: Printout) -> Ticket:
        self._takes()
        if self._sending is not None:
            raise self._sending
        self.sent += 1
        return Ticket("print-1")

    def look(self, ticket: Ticket) -> JobState:
        self._takes()
        self.last = self._looks.pop(0) if len(self._looks) > 1 else self._looks[0]
        if isinstance(self.last, PrinterProblem):
            raise self.last
        return self.last

    def tidy(self) -> None:
        self._takes()

    def clear(self, ticket: Ticket, met: Condition | None = None) -> None:
        self.cleared.append(ticket)
        self.met = met

    def resume(self) -> bool:
        self._takes()
        return True


def _done(condition: Condition | None, sheets: int) -> Progress:
    states = [PrinterState(), PrinterState(condition)]
    return Scene(Scripted(states, [JobState(JobStage.DONE, sheets=sheets)])).follow(THREE_PAGES)


def test_done_with_sheets_missing_and_the_tray_empty_is_not_printed() -> None:
    assert _done(Condition.PAPER_OUT, 2) == Progress(Stage.FAILED, Condition.PAPER_OUT, sheet=2)


def test_the_last_sheet_of_the_tray_is_a_sheet() -> None:
    assert _done(Condition.PAPER_OUT, 3) == Progress(Stage.PRINTED, sheet=3)


def test_a_printer_that_does_not_count_may_run_out_after_the_last_sheet() -> None:
    assert _done(Condition.PAPER_OUT, 0) == Progress(Stage.PRINTED, sheet=3)


def test_a_jam_at_the_end_is_a_print_that_is_still_inside() -> None:
    assert _done(Condition.JAM, 0) == Progress(Stage.FAILED, Condition.JAM)


def test_sheets_missing_without_a_reason_are_a_printer_that_counts_badly() -> None:
    assert _done(None, 1) == Progress(Stage.PRINTED, sheet=3)


def test_who_waits_behind_a_printer_that_is_silent_for_a_moment_is_not_first_by_that() -> None:
    silent = PrinterState(Condition.SILENT)
    states = [PrinterState(ahead=2), PrinterState(ahead=3), silent, PrinterState(ahead=3)]
    waits = JobState(JobStage.WAITING)
    scene = Scene(Scripted(states, [waits, waits, waits, JobState(JobStage.DONE)]))
    scene.follow()
    assert scene.told[1:-1] == [
        Progress(Stage.WAITING, ahead=2),
        Progress(Stage.HELD_UP, Condition.SILENT),
        Progress(Stage.WAITING, ahead=2),
    ]


def test_a_queue_that_takes_no_new_prints_still_prints_the_old_one() -> None:
    states = [PrinterState(), PrinterState(Condition.REFUSING)]
    looks = [JobState(JobStage.PRINTING), JobState(JobStage.DONE)]
    scene = Scene(Scripted(states, [*looks]))
    scene.follow()
    assert scene.stages == [Stage.SENDING, Stage.PRINTING, Stage.PRINTED]


def test_one_print_held_by_somebody_is_said_to_be_paused() -> None:
    scene = Scene(Scripted([PrinterState()], [JobState(JobStage.STOPPED)]))
    assert scene.follow() == Progress(Stage.FAILED, Condition.PAUSED)


def test_why_a_queue_was_stopped_is_said_rather_than_that_it_is() -> None:
    states = [PrinterState(), PrinterState(Condition.PAPER_OUT)]
    scene = Scene(Scripted(states, [JobState(JobStage.STOPPED, Condition.PAUSED)]))
    assert scene.follow() == Progress(Stage.FAILED, Condition.PAPER_OUT)


def test_a_print_that_is_still_said_to_be_stopped_after_its_queue_goes_on_is_well() -> None:
    looks = [JobState(JobStage.PRINTING, Condition.PAUSED), JobState(JobStage.DONE)]
    scene = Scene(Scripted([PrinterState()], [*looks]))
    scene.follow()
    assert scene.stages == [Stage.SENDING, Stage.PRINTING, Stage.PRINTED]


def test_sheets_neither_go_back_nor_are_more_than_there_are() -> None:
    looks = [JobState(JobStage.PRINTING, sheets=sheets) for sheets in (2, 1, 0, 9, 1)]
    scene = Scene(Scripted([PrinterState()], [*looks, JobState(JobStage.DONE)]))
    scene.follow(THREE_PAGES)
    assert [progress.sheet for progress in scene.told] == [0, 2, 3, 3]


def test_a_printer_that_falls_silent_gets_more_time_than_one_without_paper() -> None:
    silent = Scripted([PrinterState()], [PrinterProblem(Condition.SILENT)])
    scene = Scene(silent)
    assert scene.follow() == Progress(Stage.FAILED, Condition.SILENT)
    assert scene.told[1] == Progress(Stage.HELD_UP, Condition.SILENT)
    assert PATIENCE.silent_seconds < scene.now < PATIENCE.silent_seconds + 10


def test_a_bug_in_a_printer_leaves_nothing_in_it() -> None:
    class Buggy(Scripted):
        def look(self, ticket: Ticket) -> JobState:
            raise ZeroDivisionError

    printer = Buggy([PrinterState()], [])
    with pytest.raises(ZeroDivisionError):
        Scene(printer).follow()
    assert printer.cleared == ["print-1"]


_conditions = st.none() | st.sampled_from(Condition)
_states = st.builds(
    PrinterState,
    _conditions,
    ahead=st.integers(-1, 4),
    recalled=st.booleans(),
    may_go_on=st.booleans(),
)
_well = st.builds(PrinterState, ahead=st.integers(0, 4))
_looks = st.builds(
    JobState, st.sampled_from(JobStage), _conditions, st.integers(-1, 9)
) | st.builds(PrinterProblem, st.sampled_from(Condition))


@settings(max_examples=300)
@given(
    first=_states | _well,
    states=st.lists(_states, max_size=30),
    looks=st.lists(_looks, min_size=1, max_size=60),
    sending=st.none() | st.none() | st.builds(PrinterProblem, st.sampled_from(Condition)),
    answer_seconds=st.floats(0, 5),
    leaves_at=st.none() | st.floats(0, 200),
    resumes=st.booleans(),
)
def test_whatever_a_printer_answers_a_print_ends_soon_and_truly(
    first: PrinterState,
    states: list[PrinterState],
    looks: list[JobState | PrinterProblem],
    sending: PrinterProblem | None,
    answer_seconds: float,
    leaves_at: float | None,
    resumes: bool,
) -> None:
    def takes() -> None:
        scene.now += answer_seconds

    printer = Scripted([first, *states], looks, sending, takes)
    scene = Scene(printer, resumes)
    if leaves_at is not None:
        scene.at(leaves_at, scene.given_up.set)
    end = scene.follow(THREE_PAGES)

    assert end.stage.ends
    assert printer.cleared == ["print-1"] * printer.sent, "nothing stays in the printer"
    if end.stage is Stage.PRINTED:
        assert isinstance(printer.last, JobState)
        assert printer.last.stage is JobStage.DONE
    if end.stage is Stage.FAILED:
        assert end.condition is not None, "there is a sentence for it"
    if scene.given_up.is_set():
        assert not scene.told[-1].stage.ends
    else:
        assert scene.told[-1] == end
    assert scene.told[0] == Progress(Stage.SENDING)
    assert all(one != other for one, other in zip(scene.told, scene.told[1:], strict=False))
    sheets = [progress.sheet for progress in scene.told]
    assert sheets == sorted(sheets)
    # It moves at most once when it begins, for each print before it and for each sheet.
    moves = 1 + 4 + THREE_PAGES.pages
    longest = PATIENCE.held_up_seconds + PATIENCE.silent_seconds
    longest += PATIENCE.sheet_seconds * THREE_PAGES.pages
    assert scene.now <= (moves + 1) * (longest + 30)
