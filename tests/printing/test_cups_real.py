"""Prints through a real CUPS to real IPP printers, and what people are told of each.

Every test says which sentence ends the print, that the spool is empty afterwards, and that nothing
comes out later.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import subprocess
import sys
import threading
import time
import unicodedata
from collections.abc import Callable, Generator, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from kiosk.printing.blocks import Document, PageSize, Paragraph
from kiosk.printing.conditions import Condition, Notice, PrinterProblem, sentence_of
from kiosk.printing.cups.printer import CupsPrinter
from kiosk.printing.cups.queue import CupsQueue
from kiosk.printing.following import Progress, Stage, follow
from kiosk.printing.outlets import Outlet
from kiosk.printing.pdf import pdf_bytes
from kiosk.printing.printers import JobStage, Printout

from .cups_house import CupsHouse, cups_house, processes_of
from .ipp_device import IppDevice
from .patience import PATIENCE, SECONDS, Waiting, give_up_printers, wait_for_cups

pytestmark = pytest.mark.slow

TEXT = "Giấy chứng nhận quyền sử dụng đất: ông Đỗ Trường Giang, đường Nguyễn Huệ"
_pdfium: Any = pypdfium2  # carries no types
_numbers = itertools.count(1)


@pytest.fixture(scope="module")
def house() -> Iterator[CupsHouse]:
    with cups_house() as running:
        yield running


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    wait_for_cups(monkeypatch)


class Lobby:
    """A kiosk with a printer of its own: what is printed, what is told, what comes out."""

    def __init__(self, house: CupsHouse, size: tuple[int, int] | None = None) -> None:
        self.house = house
        self.queue = f"trang-{next(_numbers)}"
        self.device: IppDevice = house.printer(self.queue, size=size)
        self.printer = self.another()
        self.told: list[Progress] = []
        self.waiting = Waiting()
        self._files_before = {*house.leftovers()}

    def another(self) -> CupsPrinter:
        """The same queue, as somebody else sees it."""
        return CupsPrinter(self.queue, server=self.house.server, timeout=SECONDS)

    def print(
        self,
        during: Mapping[Stage, Callable[[], object]] | None = None,
        *,
        size: PageSize = PageSize.A4,
        copies: int = 1,
        resumes: bool = False,
    ) -> str:
        """Print, and do once what is to happen when it has come to a stage; the sentence at the
        end. ``PRINTING`` is when the printer has it."""
        self.told.clear()
        still = dict(during or {})

        def tell(progress: Progress) -> None:
            self.told.append(progress)
            if happens := still.pop(progress.stage, None):
                if progress.stage is Stage.PRINTING:
                    self.arrives()
                happens()

        outlet = Outlet("page", self.printer, size, resumes=resumes)
        self.waiting = Waiting()
        end = follow(
            outlet,
            printout(size, copies),
            tell,
            threading.Event(),
            PATIENCE,
            clock=lambda: self.waiting.clock(),
            pause=lambda seconds: self.waiting.pause(seconds),
        )
        assert not still, "it never came to that"
        if end.stage is Stage.PRINTED:
            return self.printer.taken()
        assert end.condition is not None
        return sentence_of(end.condition)()

    def loses_patience(self) -> None:
        """Whoever waits for the print that is under way does not wait much longer."""
        self.waiting.loses_patience()

    def arrives(self) -> None:
        """Until the printer has a print."""
        self.house.wait(lambda: not self.device.idle(), "the print did not reach the printer")

    def nothing_is_left(self) -> None:
        """No file of a print, no job, neither here nor in the printer."""
        assert self.house.spooled() == []
        self.house.wait(self.house.at_rest, "CUPS still works on a print")
        assert {*self.house.leftovers()} <= self._files_before
        self.house.wait(lambda: self.printer.state().ahead == 0, "the queue is not empty")
        self.house.wait(self.device.idle, "the printer has still something to print")

    def comes_out(self, count: int) -> None:
        """So many prints came out, and no more come: nobody has anything to print."""
        self.house.wait(self.house.at_rest, "CUPS still works on a print")
        self.house.wait(self.device.idle, "the printer has still something to print")
        assert len(self.device.received()) == count


@pytest.fixture
def lobby(house: CupsHouse) -> Lobby:
    return Lobby(house)


def printout(size: PageSize = PageSize.A4, copies: int = 1) -> Printout:
    pdf = pdf_bytes(Document("Xã Mẫu", "Phiếu", "", (Paragraph(TEXT),), size=size))
    height = 290 if size is PageSize.ROLL_80 else 0
    return Printout(pdf, title="Phiếu", size=size, pages=1, height_mm=height, copies=copies)


def read_back(pdf: bytes) -> str:
    done = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    return " ".join(done.stdout.decode().split())


def width_of_text(pdf: bytes) -> float:
    """From the first letter of the page to its last on the right, in points."""
    text = _pdfium.PdfDocument(pdf)[0].get_textpage()
    boxes = [text.get_rect(i) for i in range(text.count_rects())]
    return max(right for _, _, right, _ in boxes) - min(left for left, _, _, _ in boxes)


def test_what_comes_out_is_what_was_sent(lobby: Lobby) -> None:
    assert lobby.print(copies=2) == "Đã in xong. Mời bạn lấy giấy ở khe bên dưới."
    lobby.nothing_is_left()
    lobby.comes_out(1)
    text = read_back(lobby.device.received()[0])
    assert TEXT in text
    assert unicodedata.is_normalized("NFC", text)
    assert lobby.device.copies() == [2]


def test_our_own_comes_out_as_large_as_it_is_and_a_form_as_large_as_its_sheet(lobby: Lobby) -> None:
    small = printout(PageSize.A5)
    widths: list[float] = []
    for fit in (False, True):
        ticket = lobby.printer.send(replace(small, size=PageSize.A4, fit=fit))
        lobby.house.wait(lambda: len(lobby.device.received()) > len(widths), "nothing came out")
        lobby.printer.clear(ticket)
        widths.append(width_of_text(lobby.device.received()[-1]))
    true = width_of_text(small.pdf)
    assert widths[0] == pytest.approx(true, rel=0.01)
    assert widths[1] == pytest.approx(true * 210 / 148, rel=0.05)
    lobby.nothing_is_left()


def test_the_default_printer_prints_where_none_is_named(house: CupsHouse, lobby: Lobby) -> None:
    house.command("lpadmin", "-d", lobby.queue)
    lobby.printer = CupsPrinter(server=house.server, timeout=SECONDS)
    assert lobby.print() == "Đã in xong. Mời bạn lấy giấy ở khe bên dưới."
    lobby.comes_out(1)


def test_little_paper_prints_and_staff_are_told(lobby: Lobby) -> None:
    lobby.device.trays(sheets=5)
    state = lobby.printer.state()
    assert (state.condition, state.notices) == (None, {Notice.PAPER_LOW})
    assert "Đã in xong" in lobby.print()
    lobby.nothing_is_left()


def test_pale_ink_prints_and_staff_are_told(lobby: Lobby) -> None:
    lobby.device.ink(percent=0)
    state = lobby.printer.state()
    assert (state.condition, state.notices) == (None, {Notice.INK_LOW})


def test_an_empty_tray_is_known_before_anything_is_sent(lobby: Lobby) -> None:
    lobby.device.trays(sheets=0)
    assert lobby.printer.state().condition is Condition.PAPER_OUT
    assert lobby.print() == "Máy in đã hết giấy."
    lobby.device.trays(sheets=100)
    assert lobby.printer.state().ready
    lobby.nothing_is_left()
    lobby.comes_out(0)


def test_paper_that_ends_in_the_middle_ends_the_print_for_good(lobby: Lobby) -> None:
    lobby.device.holds()
    end = lobby.print(
        {
            Stage.PRINTING: lambda: lobby.device.trays(sheets=0),
            Stage.HELD_UP: lobby.loses_patience,
        }
    )
    assert end == "Máy in đã hết giấy."
    assert Progress(Stage.HELD_UP, Condition.PAPER_OUT) in lobby.told
    lobby.nothing_is_left()
    lobby.device.trays(sheets=100)
    lobby.device.holds(False)
    lobby.comes_out(0)  # a stranger stands there now


def test_paper_that_was_out_when_the_print_arrived_does_not_print_it_later(lobby: Lobby) -> None:
    # The printer waits inside, before it begins: another place in it than in the middle.
    lobby.device.trays(sheets=0)
    ticket = lobby.printer.send(printout())
    lobby.arrives()
    lobby.printer.clear(ticket)
    assert lobby.house.spooled() == []
    lobby.device.trays(sheets=100)
    lobby.nothing_is_left()
    lobby.comes_out(0)


def test_paper_that_is_put_in_soon_lets_the_print_go_on(lobby: Lobby) -> None:
    lobby.device.holds()

    def refill() -> None:
        lobby.device.holds(False)
        lobby.device.trays(sheets=100)

    end = lobby.print({Stage.PRINTING: lambda: lobby.device.trays(sheets=0), Stage.HELD_UP: refill})
    assert "Đã in xong" in end
    assert Progress(Stage.HELD_UP, Condition.PAPER_OUT) in lobby.told
    lobby.nothing_is_left()
    lobby.comes_out(1)


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        ("media-jam", "Giấy bị kẹt trong máy in."),
        ("cover-open", "Nắp máy in đang mở."),
    ],
)
def test_a_trouble_in_the_middle_is_named(lobby: Lobby, reason: str, sentence: str) -> None:
    lobby.device.holds()
    end = lobby.print(
        {Stage.PRINTING: lambda: lobby.device.says(reason), Stage.HELD_UP: lobby.loses_patience}
    )
    assert end == sentence
    lobby.nothing_is_left()
    lobby.device.says("")
    assert lobby.printer.state().ready
    lobby.comes_out(0)


def test_a_queue_that_was_stopped_says_so(lobby: Lobby) -> None:
    lobby.house.command("cupsdisable", lobby.queue)
    assert lobby.printer.state().condition is Condition.PAUSED
    assert lobby.print() == "Máy in đang tạm dừng."
    lobby.nothing_is_left()
    lobby.house.command("cupsenable", lobby.queue)
    lobby.comes_out(0)


def test_a_queue_that_is_stopped_in_the_middle_of_waiting_says_so(lobby: Lobby) -> None:
    lobby.device.holds()
    other = lobby.another()
    first = other.send(printout())
    end = lobby.print(
        {
            Stage.WAITING: lambda: lobby.house.command("cupsdisable", lobby.queue),
            Stage.HELD_UP: lobby.loses_patience,
        }
    )
    assert end == "Máy in đang tạm dừng."
    other.clear(first)
    lobby.nothing_is_left()
    lobby.comes_out(0)


def test_a_queue_that_somebody_stopped_is_theirs_whatever_the_office_wants(lobby: Lobby) -> None:
    for reason in ([], ["-r", "Bảo trì"]):
        lobby.house.command("cupsdisable", *reason, lobby.queue)
        assert lobby.print(resumes=True) == "Máy in đang tạm dừng."
    lobby.nothing_is_left()
    assert lobby.printer.resume(), "but whoever touches the button for it gets it"
    lobby.comes_out(0)


def test_a_stopped_queue_does_not_go_on_while_its_printer_has_no_paper(lobby: Lobby) -> None:
    lobby.house.command("cupsdisable", lobby.queue)
    lobby.device.trays(sheets=0)
    assert not lobby.printer.resume()
    lobby.device.trays(sheets=100)
    assert lobby.printer.resume()


def test_what_a_killed_kiosk_left_in_a_stopped_queue_does_not_come_out_when_it_goes_on(
    lobby: Lobby,
) -> None:
    lobby.device.holds()
    kill(another_kiosk(lobby))
    lobby.arrives()
    lobby.house.command("cupsdisable", lobby.queue)
    assert lobby.printer.resume()
    lobby.nothing_is_left()
    lobby.comes_out(0)


_PRINTS = """\
import sys
from pathlib import Path
from kiosk.printing.blocks import PageSize
from kiosk.printing.cups.printer import CupsPrinter
from kiosk.printing.printers import Printout
queue, server, pdf, seconds = sys.argv[1:]
printer = CupsPrinter(queue, server=server, timeout=float(seconds))
printer.send(Printout(Path(pdf).read_bytes(), "Phiếu", PageSize.A4, pages=1))
print("sent", flush=True)
input()
"""


def another_kiosk(lobby: Lobby) -> subprocess.Popen[str]:
    """A kiosk beside this one, which has a print in the same queue and waits for it."""
    pdf = Path(lobby.house.server).parent / "another.pdf"
    pdf.write_bytes(printout().pdf)
    process = subprocess.Popen(
        [sys.executable, "-c", _PRINTS, lobby.queue, lobby.house.server, str(pdf), str(SECONDS)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "sent\n"
    return process


def kill(process: subprocess.Popen[str]) -> None:
    with process:
        process.kill()


def test_a_kiosk_takes_back_at_once_what_it_left_when_it_was_killed(lobby: Lobby) -> None:
    lobby.device.trays(sheets=0)
    kill(another_kiosk(lobby))
    lobby.arrives()
    lobby.printer.tidy()
    assert lobby.house.spooled() == []
    lobby.device.trays(sheets=100)
    lobby.nothing_is_left()
    lobby.comes_out(0)


def test_a_printer_that_hung_when_the_kiosk_ended_does_not_print_when_the_next_has_come(
    lobby: Lobby, monkeypatch: pytest.MonkeyPatch
) -> None:
    """CUPS has forgotten the print; only the printer still has it."""
    lobby.device.holds()
    other = another_kiosk(lobby)
    lobby.arrives()
    kill(other)
    lobby.house.command("cancel", "-a", "-x", lobby.queue)
    lobby.device.freeze()
    with monkeypatch.context() as meanwhile:
        give_up_printers(meanwhile)
        lobby.printer.tidy()
    lobby.device.thaw()
    assert not lobby.device.idle()
    lobby.printer.tidy()
    lobby.nothing_is_left()
    lobby.device.holds(False)
    lobby.comes_out(0)


def test_two_kiosks_on_one_queue_leave_each_other_their_prints(lobby: Lobby) -> None:
    lobby.device.holds()
    other = another_kiosk(lobby)
    try:
        outlet = Outlet("page", lobby.printer, PageSize.A4)
        assert outlet.look_after().ahead == 1
        lobby.house.command("cupsdisable", lobby.queue)
        assert outlet.look_after().ahead == 1
        assert lobby.printer.resume()
        lobby.device.holds(False)
        lobby.house.wait(lambda: len(lobby.device.received()) == 1, "the other has no paper")
    finally:
        kill(other)
    lobby.another().tidy()
    lobby.nothing_is_left()


def test_asking_takes_nothing_back(lobby: Lobby) -> None:
    lobby.device.trays(sheets=0)
    kill(another_kiosk(lobby))
    for _ in range(3):
        assert Outlet("page", lobby.printer, PageSize.A4).state().ahead == 1
    lobby.printer.tidy()
    lobby.device.trays(sheets=100)
    lobby.nothing_is_left()


def test_a_queue_that_takes_nothing_says_so(lobby: Lobby) -> None:
    lobby.house.command("cupsreject", lobby.queue)
    assert lobby.printer.state().condition is Condition.REFUSING
    assert lobby.print() == "Máy in không nhận bản in."
    lobby.nothing_is_left()
    lobby.comes_out(0)


def test_a_print_that_the_printer_breaks_off_is_never_called_printed(lobby: Lobby) -> None:
    lobby.device.refuses()
    # CUPS calls about one in ten of these completed.
    for _ in range(15):
        assert lobby.print() == "Máy in đã bỏ bản in này."
    lobby.nothing_is_left()
    lobby.comes_out(0)


def test_a_printer_that_vanishes_in_the_middle_is_missed(lobby: Lobby) -> None:
    lobby.device.holds()
    end = lobby.print({Stage.PRINTING: lobby.device.vanish, Stage.HELD_UP: lobby.loses_patience})
    assert end == "Máy in đang tắt hoặc bị rút dây."
    assert lobby.house.spooled() == []
    assert lobby.print() == "Máy in đang tắt hoặc bị rút dây."
    lobby.device.holds(False)
    lobby.device.start()
    lobby.comes_out(0)
    assert "Đã in xong" in lobby.print()
    lobby.nothing_is_left()
    lobby.comes_out(1)


def test_a_printer_that_was_off_for_a_moment_has_not_printed(lobby: Lobby) -> None:
    """CUPS calls the print completed, and the printer has forgotten it."""
    lobby.device.holds()

    def off_and_on() -> None:
        time.sleep(2)  # printers tell in whole seconds how long they have been on
        lobby.device.vanish()
        lobby.device.holds(False)
        lobby.device.start()

    assert lobby.print({Stage.PRINTING: off_and_on}) == "Máy in đã bỏ bản in này."
    assert lobby.house.spooled() == []


def test_a_printer_that_hangs_does_not_print_when_it_wakes(
    lobby: Lobby, monkeypatch: pytest.MonkeyPatch
) -> None:
    lobby.device.holds()

    def hangs() -> None:
        give_up_printers(monkeypatch)
        lobby.device.freeze()
        lobby.loses_patience()

    assert lobby.print({Stage.PRINTING: hangs}) == "Máy in không trả lời."
    assert lobby.house.spooled() == []
    assert lobby.printer.state().condition is Condition.SILENT
    lobby.device.thaw()
    wait_for_cups(monkeypatch)
    assert Outlet("page", lobby.printer, PageSize.A4).look_after().ready
    lobby.nothing_is_left()
    lobby.device.holds(False)
    lobby.comes_out(0)


def test_a_slow_printer_is_waited_for(lobby: Lobby) -> None:
    lobby.device.slow(2)
    assert "Đã in xong" in lobby.print()
    lobby.nothing_is_left()
    lobby.comes_out(1)


def test_prints_behind_each_other_know_how_many_are_ahead(lobby: Lobby) -> None:
    lobby.device.holds()
    other = lobby.another()
    first = other.send(printout())
    assert "Đã in xong" in lobby.print({Stage.WAITING: lambda: lobby.device.holds(False)})
    assert any(said.stage is Stage.WAITING and said.ahead == 1 for said in lobby.told)
    other.clear(first)
    lobby.nothing_is_left()
    lobby.comes_out(2)


def test_a_name_that_no_queue_has_is_no_printer(house: CupsHouse, lobby: Lobby) -> None:
    for name in ("khong-co", "../trang", "phòng 2?x=1", "a" * 500):
        lobby.printer = CupsPrinter(name, server=house.server, timeout=SECONDS)
        assert lobby.print() == "Máy này chưa có máy in."


def test_paper_of_a_size_the_printer_lacks_is_not_sent(lobby: Lobby) -> None:
    assert lobby.print(size=PageSize.A5) == "Máy in không có cỡ giấy này."
    assert lobby.print(size=PageSize.ROLL_80) == "Máy in không có cỡ giấy này."
    lobby.nothing_is_left()
    lobby.comes_out(0)


@pytest.mark.parametrize(
    ("paper", "size"), [((148, 210), PageSize.A5), ((80, 297), PageSize.ROLL_80)]
)
def test_small_sheets_and_rolls_come_out_where_they_are(
    house: CupsHouse, paper: tuple[int, int], size: PageSize
) -> None:
    lobby = Lobby(house, paper)
    assert "Đã in xong" in lobby.print(size=size)
    assert lobby.print(size=PageSize.A4) == "Máy in không có cỡ giấy này."
    lobby.nothing_is_left()
    lobby.comes_out(1)


def test_without_cups_the_machine_says_so_and_prints_when_it_is_back(lobby: Lobby) -> None:
    lobby.house.stop_cups()
    try:
        assert lobby.print() == "Phần mềm in của máy này không chạy."
    finally:
        lobby.house.start_cups()
    assert "Đã in xong" in lobby.print()


def test_a_print_is_taken_back_when_a_cups_that_hung_answers_again(
    lobby: Lobby, monkeypatch: pytest.MonkeyPatch
) -> None:
    lobby.device.holds()
    ticket = lobby.printer.send(printout())
    lobby.arrives()
    lobby.house.freeze_cups()
    try:
        with monkeypatch.context() as meanwhile:
            hanging = CupsQueue(lobby.queue, 1, lobby.house.server)
            meanwhile.setattr(lobby.printer, "_queue", hanging)
            assert lobby.printer.state().condition is Condition.SILENT
            lobby.printer.clear(ticket)
    finally:
        lobby.house.thaw_cups()
    lobby.printer.tidy()
    assert lobby.house.spooled() == []
    lobby.nothing_is_left()
    lobby.comes_out(0)


def test_cups_ends_a_print_itself_where_the_kiosk_is_not_there_any_more(
    lobby: Lobby, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.printing.cups.printer._LONGEST_PRINT_SECONDS", 2)
    lobby.device.vanish()
    ticket = lobby.printer.send(printout())
    lobby.house.wait(
        lambda: lobby.printer.look(ticket).stage is JobStage.LOST, "CUPS kept the print"
    )
    lobby.printer.clear(ticket)
    lobby.device.start()
    lobby.nothing_is_left()
    lobby.comes_out(0)


@contextlib.contextmanager
def small_disk(folder: Path, kilobytes: int) -> Generator[Path]:
    """A disk of that size. Skips where this user cannot have one."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("only root can mount a small disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.parametrize("size", [60_000, 1_000_000])
def test_a_full_spool_disk_is_said_and_nothing_cut_short_is_printed(
    tmp_path: Path, size: int
) -> None:
    # Of the smaller one, a first try would leave a part that has room. The larger one does not
    # fit between CUPS and us, so that CUPS breaks it off while it is sent.
    with small_disk(tmp_path / "spool", 40) as spool, cups_house(spool) as house:
        lobby = Lobby(house)
        whole = printout()
        sent = Printout(whole.pdf + b"%" + b"x" * size, "Phiếu", PageSize.A4, pages=1)
        with pytest.raises(PrinterProblem) as problem:
            lobby.printer.send(sent)
        assert problem.value.sentence() == "Máy không còn chỗ để lưu bản in."
        house.wait(lambda: house.spooled() == [], "CUPS kept a part")
        lobby.nothing_is_left()
        lobby.comes_out(0)


def test_nothing_of_the_house_outlives_it() -> None:
    with cups_house() as house:
        lobby = Lobby(house)
        lobby.device.holds()
        lobby.printer.send(printout())
        lobby.arrives()
        folder = Path(house.server).parent
        assert len(processes_of(folder)) > 2, "CUPS, a printer, and what works for them"
    assert not folder.exists()
    assert processes_of(folder) == []
