"""CUPS as offices have it: working, paused, silent, refusing, or not there at all.

The program that speaks with it is a small script here, which says what the real one would say;
``test_cups_real`` prints through the real one.
"""

from __future__ import annotations

import contextlib
import os
import plistlib
import time
import unicodedata
from collections.abc import Mapping
from pathlib import Path

import pytest

from kiosk.printing.blocks import PageSize
from kiosk.printing.conditions import Condition, Notice, PrinterProblem
from kiosk.printing.cups import ipp, owners
from kiosk.printing.cups.device import IppPrinter
from kiosk.printing.cups.last_failure import KEPT_SECONDS
from kiosk.printing.cups.printer import CupsPrinter
from kiosk.printing.outlets import Outlet
from kiosk.printing.printers import JobStage, JobState, Printout, Ticket
from kiosk.resources import asset

PDF = b"%PDF-1.4 " + b"x" * 300_000
USB: Mapping[str, object] = {
    "printer-uri-supported": "ipp://localhost/printers/sanh",
    "printer-state": 3,
    "printer-state-reasons": "none",
    "printer-is-accepting-jobs": True,
    "queued-job-count": 0,
    "media-supported": ["iso_a4_210x297mm", "na_letter_8.5x11in"],
    "device-uri": "usb://Example/Printer?serial=1",
}
NETWORK: Mapping[str, object] = {
    **USB,
    "device-uri": "ipp://printer.example/ipp/print?waitjob=true",
}
SCRIPT = """\
#!/bin/sh
for last; do :; done
operation=${{last##*/}}
echo "${{operation%.test}} $*" >> {folder}/asked
/bin/cat /dev/stdin > {folder}/document
[ ! -e "{folder}/${{operation%.test}}.hangs" ] || {{ echo $$ > {folder}/hung; /bin/sleep 600; }}
/bin/cat "{folder}/${{operation%.test}}.plist"
"""


class ScriptedCups:
    """Says what it was told to say, and remembers what it was asked."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._now = 0.0
        (folder / "ipptool").write_text(SCRIPT.format(folder=folder))
        (folder / "ipptool").chmod(0o755)

    def says(
        self,
        operation: str,
        *groups: Mapping[str, object],
        status: str = "successful-ok",
    ) -> None:
        (self._folder / f"{operation}.hangs").unlink(missing_ok=True)
        told: dict[str, object] = {}
        test: dict[str, object] = {"StatusCode": status, "ResponseAttributes": [told, *groups]}
        test["Successful"] = status == "successful-ok"
        self._write(operation, {"Tests": [test]})

    def unreached(self, operation: str) -> None:
        self._write(operation, {"Tests": [], "Successful": False})

    def hangs(self, operation: str) -> None:
        (self._folder / f"{operation}.hangs").touch()

    def monotonic(self) -> float:
        """The time for whoever asks: it passes only while an answer hangs, and then quickly."""
        hung = self._folder / "hung"
        if hung.exists() and (process := hung.read_text().strip()):
            with contextlib.suppress(ProcessLookupError):
                os.kill(int(process), 0)
                self._now += 1000
        return self._now

    def asked(self, operation: str) -> list[str]:
        """The words of every question of this kind, since it was last looked."""
        book = self._folder / "asked"
        lines = book.read_text().splitlines() if book.exists() else []
        book.write_text("\n".join(line for line in lines if line.split()[0] != operation) + "\n")
        return [line for line in lines if line.split() and line.split()[0] == operation]

    def document(self) -> bytes:
        return (self._folder / "document").read_bytes()

    def _write(self, operation: str, answer: dict[str, object]) -> None:
        (self._folder / f"{operation}.plist").write_bytes(plistlib.dumps(answer))


@pytest.fixture
def cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ScriptedCups:
    """A machine with a USB printer that is well, and is the default one."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CUPS_SERVER", raising=False)
    scripted = ScriptedCups(tmp_path)
    monkeypatch.setattr(ipp, "time", scripted)
    for operation in ("queue", "default"):
        scripted.says(operation, USB)
    scripted.says("print", {"job-id": 7})
    scripted.says("jobs")
    scripted.says("device", {"printer-state": 3, "printer-state-reasons": "none"})
    scripted.says("device-jobs")
    for operation in ("cancel", "purge", "resume"):
        scripted.says(operation)
    scripted.says("job", status="client-error-not-found")
    return scripted


def ended() -> str:
    """The mark of a process of this machine that runs no more."""
    return owners.new_mark()[:-8] + "01234567"


ENDED = ended()


def billing(ticket: Ticket) -> str:
    """What CUPS was told of a print of ours."""
    return ticket.split()[1]


def printout(size: PageSize = PageSize.A4, copies: int = 1) -> Printout:
    return Printout(pdf=PDF, title="Phiếu", size=size, pages=1, copies=copies)


def why(printer: CupsPrinter) -> Condition | None:
    return printer.state().condition


def test_without_cups_the_machine_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert why(CupsPrinter()) is Condition.NO_SERVICE
    with pytest.raises(PrinterProblem, match="Phần mềm in của máy này không chạy"):
        CupsPrinter("sanh").send(printout())


def test_a_cups_that_does_not_run_says_so(cups: ScriptedCups) -> None:
    cups.unreached("queue")
    assert why(CupsPrinter("sanh")) is Condition.NO_SERVICE


def test_without_a_default_printer_there_is_none(cups: ScriptedCups) -> None:
    cups.says("default", status="client-error-not-found")
    assert why(CupsPrinter()) is Condition.NO_PRINTER


def test_a_printer_that_was_taken_away_is_none(cups: ScriptedCups) -> None:
    cups.says("queue", status="client-error-not-found")
    assert why(CupsPrinter("sanh")) is Condition.NO_PRINTER
    with pytest.raises(PrinterProblem, match="chưa có máy in"):
        CupsPrinter("sanh").send(printout())


def test_a_name_that_leads_elsewhere_is_no_printer(cups: ScriptedCups) -> None:
    assert why(CupsPrinter("../jobs")) is Condition.NO_PRINTER
    assert cups.asked("queue") == []


def test_a_cups_that_hangs_is_given_up(cups: ScriptedCups) -> None:
    cups.hangs("queue")
    assert why(CupsPrinter("sanh")) is Condition.SILENT


@pytest.mark.parametrize(
    ("server", "address"),
    [
        ("", "localhost"),
        ("/tmp/a b/cups.sock", "%2Ftmp%2Fa%20b%2Fcups.sock"),
        ("print.example:8631", "print.example:8631"),
        ("print.example/version=1.1", "print.example"),
    ],
)
def test_cups_is_where_the_environment_says(
    cups: ScriptedCups, monkeypatch: pytest.MonkeyPatch, server: str, address: str
) -> None:
    monkeypatch.setattr("kiosk.printing.cups.queue._SOCKET", "/nowhere")
    monkeypatch.setenv("CUPS_SERVER", server)
    assert CupsPrinter("phòng 2%2F&x?").state().ready
    name = "ph%C3%B2ng%202%252F%26x%3F"
    assert f" ipp://{address}/printers/{name} " in cups.asked("queue")[0]


def test_the_document_goes_whole_to_the_default_printer(cups: ScriptedCups) -> None:
    CupsPrinter().send(printout(copies=2))
    asked = cups.asked("print")[0]
    assert cups.document() == PDF
    assert "/printers/sanh " in asked
    assert "media=iso_a4_210x297mm" in asked
    assert "copies=2" in asked
    assert "name=Phiếu kiosk-" in asked


@pytest.mark.parametrize(
    ("facts", "condition"),
    [
        ({"printer-state": 5, "printer-state-reasons": "paused"}, Condition.PAUSED),
        ({"printer-is-accepting-jobs": False}, Condition.REFUSING),
    ],
)
def test_a_queue_that_is_stopped_gets_nothing(
    cups: ScriptedCups, facts: dict[str, object], condition: Condition
) -> None:
    cups.says("queue", {**USB, **facts})
    assert why(CupsPrinter("sanh")) is condition
    with pytest.raises(PrinterProblem) as problem:
        CupsPrinter("sanh").send(printout())
    assert problem.value.condition is condition
    assert cups.asked("print") == []


def test_paper_the_printer_lacks_is_said_before_anything_is_sent(cups: ScriptedCups) -> None:
    for size in (PageSize.A5, PageSize.ROLL_80):
        with pytest.raises(PrinterProblem, match="không có cỡ giấy này"):
            CupsPrinter("sanh").send(printout(size))
    assert cups.asked("print") == []


@pytest.mark.parametrize(
    ("status", "condition"),
    [
        ("client-error-bad-request", Condition.DISK_FULL),
        ("client-error-request-value-too-long", Condition.DISK_FULL),
        ("client-error-request-entity-too-large", Condition.DISK_FULL),
        ("server-error-not-accepting-jobs", Condition.REFUSING),
        ("server-error-busy", Condition.BUSY),
        ("client-error-not-found", Condition.NO_PRINTER),
        ("client-error-document-format-not-supported", Condition.BROKEN),
    ],
)
def test_a_print_that_is_refused_is_not_called_sent(
    cups: ScriptedCups, status: str, condition: Condition
) -> None:
    cups.says("print", status=status)
    with pytest.raises(PrinterProblem) as problem:
        CupsPrinter("sanh").send(printout())
    assert problem.value.condition is condition


def test_a_content_queue_does_not_hide_that_its_printer_has_no_paper(cups: ScriptedCups) -> None:
    cups.says("queue", NETWORK)
    cups.says("device", {"printer-state": 3, "printer-state-reasons": "media-empty-report"})
    assert why(CupsPrinter("sanh")) is Condition.PAPER_OUT
    assert " ipp://printer.example/ipp/print " in cups.asked("device")[0]


def test_what_a_queue_remembers_of_its_printer_is_not_believed(cups: ScriptedCups) -> None:
    cups.says("queue", {**NETWORK, "printer-state-reasons": ["media-empty-warning"]})
    assert CupsPrinter("sanh").state().ready
    # Behind USB nobody can be asked: an idle queue tells of the last print.
    old = {"printer-state-reasons": ["media-empty-warning", "toner-low-report"]}
    cups.says("queue", {**USB, **old})
    state = CupsPrinter("sanh").state()
    assert (state.condition, state.notices) == (None, {Notice.INK_LOW})
    cups.says("queue", {**USB, **old, "printer-state": 4})
    assert why(CupsPrinter("sanh")) is Condition.PAPER_OUT


def test_what_cups_itself_lacks_is_no_memory(cups: ScriptedCups) -> None:
    cups.says("queue", {**USB, "printer-state-reasons": "cups-missing-filter-warning"})
    assert why(CupsPrinter("sanh")) is Condition.BROKEN


def test_a_printer_that_is_switched_off_is_told_from_a_silent_one(cups: ScriptedCups) -> None:
    cups.says("queue", NETWORK)
    cups.unreached("device")
    assert why(CupsPrinter("sanh")) is Condition.OFFLINE
    cups.hangs("device")
    printer = CupsPrinter("sanh")
    assert why(printer) is Condition.SILENT
    # Some printers say nothing while they print.
    cups.says("queue", {**NETWORK, "printer-state": 4, "queued-job-count": 2})
    assert (printer.state().condition, printer.state().ahead) == (None, 2)


@pytest.mark.parametrize(
    ("job", "state"),
    [
        ({"job-state": 3}, JobState(JobStage.WAITING)),
        (
            {"job-state": 3, "job-state-reasons": "printer-stopped"},
            JobState(JobStage.STOPPED, Condition.PAUSED),
        ),
        ({"job-state": 4}, JobState(JobStage.STOPPED)),
        ({"job-state": 5, "job-printer-state-reasons": "none"}, JobState(JobStage.PRINTING)),
        (
            {"job-state": 5, "job-printer-state-reasons": ["media-jam-warning"]},
            JobState(JobStage.STOPPED, Condition.JAM),
        ),
        ({"job-state": 7}, JobState(JobStage.LOST)),
        ({"job-state": 8}, JobState(JobStage.LOST)),
        ({"job-state": 9, "job-media-sheets-completed": 3}, JobState(JobStage.DONE)),
    ],
)
def test_a_print_is_where_cups_says(
    cups: ScriptedCups, job: dict[str, object], state: JobState
) -> None:
    printer = CupsPrinter("sanh")
    ticket = printer.send(printout())
    cups.says("job", job)
    assert printer.look(ticket) == state


def test_a_print_that_cups_no_longer_knows_is_lost(cups: ScriptedCups) -> None:
    printer = CupsPrinter("sanh")
    assert printer.look(printer.send(printout())) == JobState(JobStage.LOST)


@pytest.mark.parametrize(
    ("state", "stage"),
    [(9, JobStage.DONE), (8, JobStage.LOST), (7, JobStage.LOST), (5, JobStage.PRINTING)],
)
def test_what_cups_calls_done_is_done_when_the_printer_says_so(
    cups: ScriptedCups, state: int, stage: JobStage
) -> None:
    cups.says("queue", NETWORK)
    printer = CupsPrinter("sanh")
    ticket = printer.send(printout())
    cups.says("job", {"job-state": 9})
    cups.says("device-jobs", {"job-name": "Phiếu kiosk-0000", "job-state": 8})
    assert printer.look(ticket).stage is JobStage.DONE
    name = f"Phiếu {ticket.split()[1]}"
    cups.says("device-jobs", {"job-name": name, "job-state": state, "job-id": 3})
    assert printer.look(ticket).stage is stage


def test_a_print_that_ends_while_the_printer_is_asked_is_not_overlooked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It stands in one of two lists, and leaves the first for the second between two questions."""
    stands_in = iter(["not-completed", "completed"])

    def ask(uri: str, operation: str, values: Mapping[str, str], **_: object) -> ipp.Answer:
        del uri, operation
        job = ipp.Attributes({"job-name": f"Phiếu {ENDED}", "job-state": 8})
        return ipp.Answer("successful-ok", [job] if values["which"] == next(stands_in) else [])

    monkeypatch.setattr(ipp, "ask", ask)
    assert IppPrinter("ipp://may-in/ipp/print", 1).stage(ENDED) is JobStage.LOST


def test_a_queue_without_the_paper_of_its_slot_says_so_before_anybody_prints(
    cups: ScriptedCups,
) -> None:
    cups.says("queue", {**USB, "media-supported": ["na_letter_8.5x11in"]})
    assert CupsPrinter("sanh", size=PageSize.A4).state().condition is Condition.WRONG_PAPER
    assert CupsPrinter("sanh", size=PageSize.ROLL_80).state().condition is Condition.WRONG_PAPER
    cups.says("queue", {**USB, "media-supported": ["na_letter_8.5x11in", "iso_a4_210x297mm"]})
    assert CupsPrinter("sanh", size=PageSize.A4).state().ready
    assert CupsPrinter("sanh", size=PageSize.A5).state().condition is Condition.WRONG_PAPER


@pytest.mark.parametrize(
    ("switched_on", "stage"), [(2, JobStage.LOST), (0, JobStage.LOST), (90, JobStage.DONE)]
)
def test_a_printer_that_was_switched_off_meanwhile_has_not_printed(
    cups: ScriptedCups, monkeypatch: pytest.MonkeyPatch, switched_on: int, stage: JobStage
) -> None:
    cups.says("queue", NETWORK)
    printer = CupsPrinter("sanh")
    ticket = printer.send(printout())
    a_minute_later = time.monotonic() + 60
    monkeypatch.setattr(time, "monotonic", lambda: a_minute_later)
    cups.says("job", {"job-state": 9})
    cups.says("device-jobs")
    cups.says("device", {"printer-state": 3, "printer-up-time": switched_on})
    assert printer.look(ticket).stage is stage


def test_each_print_is_looked_for_where_it_was_sent(cups: ScriptedCups) -> None:
    printer = CupsPrinter()
    first = printer.send(printout())
    cups.says("default", {**USB, "printer-uri-supported": "ipp://localhost/printers/lau-2"})
    second = printer.send(printout())
    for ticket, queue in ((first, "sanh"), (second, "lau-2")):
        printer.look(ticket)
        assert f"/printers/{queue} " in cups.asked("job")[0]


def test_a_print_is_taken_back_from_the_printer_before_its_file_is_removed(
    cups: ScriptedCups,
) -> None:
    cups.says("queue", NETWORK)
    printer = CupsPrinter("sanh")
    ticket = printer.send(printout())
    cups.says("device-jobs", {"job-name": f"Phiếu {ticket.split()[1]}", "job-id": 3})
    printer.clear(ticket)
    at_cups, at_printer = cups.asked("cancel")
    assert "job=7" in at_cups
    assert "job=3 ipp://printer.example/ipp/print" in at_printer
    assert "job=7" in cups.asked("purge")[0]


def test_what_could_not_be_taken_back_is_taken_back_when_cups_answers(cups: ScriptedCups) -> None:
    printer = CupsPrinter("sanh")
    ticket = printer.send(printout())
    cups.hangs("job")
    printer.clear(ticket)
    assert cups.asked("purge") == []
    cups.says("job", status="client-error-not-found")
    cups.says("jobs", {"job-id": 7, "job-billing": billing(ticket)})
    printer.tidy()
    assert len(cups.asked("purge")) == 1
    printer.tidy()
    assert cups.asked("purge") == []


def test_a_print_of_which_nobody_knows_whether_it_was_taken_is_taken_back(
    cups: ScriptedCups,
) -> None:
    cups.hangs("print")
    printer = CupsPrinter("sanh")
    with pytest.raises(PrinterProblem, match="không trả lời"):
        printer.send(printout())
    mark = cups.asked("print")[0].split("mark=")[1].split()[0]
    cups.says("jobs", {"job-id": 12, "job-billing": mark})
    printer.tidy()
    assert "job=12" in cups.asked("purge")[0]


def test_what_a_killed_kiosk_left_behind_is_removed_and_nothing_else(cups: ScriptedCups) -> None:
    cups.says(
        "jobs",
        {"job-id": 1, "job-billing": ENDED},
        {"job-id": 2, "job-billing": owners.new_mark()},
        {"job-id": 3, "job-billing": "kiosk-01234567-of-machine-12-01234567"},
        {"job-id": 4, "job-billing": "so-thue"},
        {"job-id": 5, "job-billing": "kiosk-5"},
        {"job-id": 6},
    )
    printer = CupsPrinter("sanh")
    printer.tidy()
    assert [line.split("job=")[1].split()[0] for line in cups.asked("purge")] == ["1"]
    # Not at every look.
    printer.tidy()
    assert cups.asked("jobs") != []
    assert cups.asked("purge") == []


def test_what_only_the_printer_still_has_of_a_killed_kiosk_is_ended_there(
    cups: ScriptedCups,
) -> None:
    cups.says("queue", NETWORK)
    cups.says(
        "device-jobs",
        {"job-id": 1, "job-name": f"Phiếu {ENDED}"},
        {"job-id": 2, "job-name": f"Phiếu {owners.new_mark()}"},
        {"job-id": 3, "job-name": "Sổ thuế"},
    )
    printer = CupsPrinter("sanh")
    cups.hangs("device-jobs")
    printer.tidy()
    assert cups.asked("cancel") == []
    cups.says("device-jobs", {"job-id": 1, "job-name": f"Phiếu {ENDED}"})
    printer.tidy()
    assert ["job=1 ipp://printer.example" in line for line in cups.asked("cancel")] == [True]


def test_a_kiosk_that_starts_before_cups_removes_what_was_left_when_it_is_there(
    cups: ScriptedCups,
) -> None:
    cups.unreached("queue")
    printer = CupsPrinter("sanh")
    printer.tidy()
    cups.says("queue", USB)
    cups.says("jobs", {"job-id": 1, "job-billing": ENDED})
    printer.tidy()
    assert len(cups.asked("purge")) == 1


def test_asking_how_a_printer_is_takes_nothing_back_and_lets_nothing_go_on(
    cups: ScriptedCups,
) -> None:
    """Anybody may ask, at the command line too, while a kiosk prints."""
    cups.says("queue", {**USB, "printer-state": 5, "printer-state-message": "Paper jam"})
    cups.says("jobs", {"job-id": 1, "job-billing": ENDED})
    assert Outlet("page", CupsPrinter("sanh"), PageSize.A4).state().condition is Condition.PAUSED
    for changing in ("cancel", "purge", "resume"):
        assert cups.asked(changing) == []


def test_what_nobody_waits_for_in_a_paused_queue_is_removed_before_it_goes_on(
    cups: ScriptedCups,
) -> None:
    printer = CupsPrinter("sanh")
    mine = billing(printer.send(printout()))
    cups.says("queue", {**USB, "printer-state": 5})
    cups.says(
        "jobs",
        {"job-id": 7, "job-billing": mine},
        {"job-id": 8, "job-billing": ENDED},
        {"job-id": 9, "job-billing": "so-thue"},
    )
    printer.resume()
    assert ["job=8" in line for line in cups.asked("purge")] == [True]
    assert len(cups.asked("resume")) == 1


@pytest.mark.parametrize(
    ("message", "of_the_print", "may_go_on"),
    [
        ("Unable to write print data", "Unable to write print data", True),
        ("Paused", "Unable to write print data", False),
        ("Bảo trì đến thứ Hai", "Unable to write print data", False),
        ("", "Unable to write print data", False),
        ("", "", False),
        ("Paused", "", False),
    ],
)
def test_a_queue_that_somebody_stopped_is_theirs(
    cups: ScriptedCups, message: str, of_the_print: str, may_go_on: bool
) -> None:
    """One that CUPS stopped itself goes on saying what the failed print said last."""
    printer = CupsPrinter("sanh")
    ticket = printer.send(printout())
    cups.says("queue", {**USB, "printer-state": 5, "printer-state-message": message})
    job = {"job-state": 3, "job-state-reasons": "printer-stopped"}
    cups.says("job", {**job, "job-printer-state-message": of_the_print})
    printer.look(ticket)
    state = printer.state()
    assert (state.condition, state.may_go_on) == (Condition.PAUSED, may_go_on)


def test_a_queue_stopped_by_the_print_of_a_killed_kiosk_may_go_on(cups: ScriptedCups) -> None:
    cups.says("queue", {**USB, "printer-state": 5, "printer-state-message": "Paper jam"})
    cups.says("jobs", {"job-id": 7, "job-billing": ENDED})
    cups.says("job", {"job-state": 3, "job-printer-state-message": "Paper jam"})
    printer = CupsPrinter("sanh")
    assert not printer.state().may_go_on
    printer.tidy()
    assert printer.state().may_go_on


def test_a_queue_that_only_keeps_what_comes_is_paused_too(cups: ScriptedCups) -> None:
    cups.says("queue", {**USB, "printer-state-reasons": "hold-new-jobs"})
    assert why(CupsPrinter("sanh")) is Condition.PAUSED
    assert not CupsPrinter("sanh").resume(), "CUPS says ok, and goes on keeping"


@pytest.mark.parametrize(
    ("met", "said"),
    [
        (Condition.PAPER_OUT, Condition.PAPER_OUT),
        (Condition.SILENT, Condition.SILENT),
        (Condition.FAILED, Condition.BROKEN),
        (Condition.BUSY, None),
        (None, None),
    ],
)
def test_what_a_print_met_is_said_before_the_next_where_nobody_can_be_asked(
    cups: ScriptedCups, met: Condition | None, said: Condition | None
) -> None:
    printer = CupsPrinter("sanh")
    printer.clear(printer.send(printout()), met)
    for _ in range(2):
        state = printer.state()
        assert (state.condition, state.recalled) == (said, said is not None)


def test_a_printer_that_can_be_asked_is_believed_whatever_a_print_met(cups: ScriptedCups) -> None:
    cups.says("queue", NETWORK)
    printer = CupsPrinter("sanh")
    printer.clear(printer.send(printout()), Condition.PAPER_OUT)
    assert printer.state().ready


def after_missing_paper(cups: ScriptedCups) -> CupsPrinter:
    cups.says("queue", {**USB, "printer-state-change-time": 1000})
    printer = CupsPrinter("sanh")
    printer.clear(printer.send(printout()), Condition.PAPER_OUT)
    assert why(printer) is Condition.PAPER_OUT
    return printer


def test_what_a_print_met_is_forgotten_when_another_came_out(cups: ScriptedCups) -> None:
    printer = after_missing_paper(cups)
    cups.says("job", {"job-state": 9})
    printer.look(printer.send(printout()))
    assert printer.state().ready


def test_what_a_print_met_is_forgotten_when_anything_else_was_printed(cups: ScriptedCups) -> None:
    printer = after_missing_paper(cups)
    cups.says("queue", {**USB, "printer-state-change-time": 1060})
    assert printer.state().ready


def test_what_a_print_met_is_tried_again_some_time(
    cups: ScriptedCups, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever puts in paper may tell nobody."""
    printer = after_missing_paper(cups)
    later = time.monotonic() + KEPT_SECONDS + 1
    monkeypatch.setattr(time, "monotonic", lambda: later)
    assert printer.state().ready


def test_a_paused_queue_goes_on_when_its_printer_is_well(cups: ScriptedCups) -> None:
    printer = CupsPrinter("sanh")
    assert printer.resume()
    assert cups.asked("resume") == []  # it was not paused
    paused = {**NETWORK, "printer-state": 5, "printer-state-reasons": "paused"}
    cups.says("queue", paused)
    cups.says("device", {"printer-state": 3, "printer-state-reasons": "media-jam-error"})
    assert not printer.resume()
    assert cups.asked("resume") == []
    cups.says("device", {"printer-state": 3, "printer-state-reasons": "none"})
    printer.resume()
    assert len(cups.asked("resume")) == 1
    cups.says("resume", status="client-error-forbidden")
    assert not printer.resume()
    cups.unreached("queue")
    assert not printer.resume()


def test_an_empty_tray_beside_one_with_other_paper_is_empty(cups: ScriptedCups) -> None:
    cups.says("queue", NETWORK)
    tray = "type=sheetFeedAutoRemovableTray;mediafeed={};mediaxfeed={};level={};"
    trays = [tray.format(297000, 210000, 0), tray.format(210000, 148000, 200)]
    empty = {"printer-state-reasons": "media-empty-warning", "printer-input-tray": trays}
    cups.says("device", {"printer-state": 3, **empty})
    assert why(CupsPrinter("sanh", size=PageSize.A4)) is Condition.PAPER_OUT
    full = [tray.format(297000, 210000, 100), tray.format(210000, 148000, 0)]
    cups.says("device", {"printer-state": 3, **empty, "printer-input-tray": full})
    assert CupsPrinter("sanh", size=PageSize.A4).state().ready


def test_a_printer_in_which_only_other_paper_lies_says_so(cups: ScriptedCups) -> None:
    cups.says("queue", NETWORK)
    cups.says("device", {"printer-state": 3, "media-ready": "iso_a5_148x210mm"})
    assert why(CupsPrinter("sanh", size=PageSize.A4)) is Condition.WRONG_PAPER
    empty = {"printer-state-reasons": "media-empty-report", "media-ready": "iso_a5_148x210mm"}
    cups.says("device", {"printer-state": 3, **empty})
    assert why(CupsPrinter("sanh", size=PageSize.A4)) is Condition.PAPER_OUT


@pytest.mark.parametrize(
    "status",
    ["client-error-not-authenticated", "client-error-forbidden", "cups-pki-error"],
)
def test_a_printer_that_wants_a_password_refuses(cups: ScriptedCups, status: str) -> None:
    cups.says("queue", {**NETWORK, "printer-state": 4})
    cups.says("device", status=status)
    assert why(CupsPrinter("sanh")) is Condition.REFUSING


def test_a_printer_that_wants_a_password_for_each_print_refuses_the_next_too(
    cups: ScriptedCups,
) -> None:
    """It says that it is well; CUPS keeps the print for somebody who will never type one."""
    cups.says("queue", NETWORK)
    printer = CupsPrinter("sanh")
    ticket = printer.send(printout())
    cups.says("job", {"job-state": 4, "job-state-reasons": "cups-held-for-authentication"})
    seen = printer.look(ticket)
    assert seen == JobState(JobStage.LOST, Condition.REFUSING)
    printer.clear(ticket, seen.condition)
    state = printer.state()
    assert (state.condition, state.recalled) == (Condition.REFUSING, True)
    cups.says("job", {"job-state": 9})
    printer.look(printer.send(printout()))
    assert printer.state().ready, "somebody tried it, and it came out"


def test_a_queue_is_found_however_its_name_was_typed(cups: ScriptedCups) -> None:
    assert CupsPrinter(unicodedata.normalize("NFD", "Máy-in-Sảnh")).state().ready
    assert "/printers/M%C3%A1y-in-S%E1%BA%A3nh " in cups.asked("queue")[0]


def test_nothing_that_a_queue_does_by_default_is_left_to_it() -> None:
    said = asset("ipp/print.test").read_text()
    for meant in (
        "sides one-sided",
        "number-up 1",
        "page-ranges 1-9999",
        "page-set all",
        "outputorder normal",
        "mirror false",
        "orientation-requested 3",
        "job-hold-until no-hold",
        "job-sheets none",
    ):
        assert f" {meant}\n" in said


def test_clearing_never_fails(cups: ScriptedCups) -> None:
    cups.unreached("queue")
    cups.unreached("job")
    CupsPrinter("sanh").clear(Ticket("7 kiosk-1"))


def test_a_printer_whose_network_was_away_is_told_when_it_is_back(cups: ScriptedCups) -> None:
    cups.says("queue", NETWORK)
    printer = CupsPrinter("sanh")
    ticket = printer.send(printout())
    cups.unreached("device-jobs")
    printer.clear(ticket)
    assert cups.asked("cancel") != [], "CUPS has heard of it"
    cups.says("device-jobs", {"job-id": 3, "job-name": f"Phiếu {billing(ticket)}"})
    printer.tidy()
    assert ["job=3 ipp://printer.example" in line for line in cups.asked("cancel")] == [True]
    cups.says("device-jobs")
    printer.tidy()
    cups.asked("device-jobs")
    printer.tidy()
    assert cups.asked("device-jobs") == [], "once it has heard, it is left in peace"


@pytest.mark.parametrize(
    ("answer", "asks_again"),
    [
        ("successful-ok", False),
        ("client-error-not-possible", False),
        ("client-error-not-found", False),
        ("server-error-busy", True),
        ("client-error-not-authorized", True),
    ],
)
def test_a_printer_that_refuses_to_end_a_print_is_asked_again(
    cups: ScriptedCups, answer: str, asks_again: bool
) -> None:
    cups.says("queue", NETWORK)
    printer = CupsPrinter("sanh")
    printer.tidy()
    ticket = printer.send(printout())
    cups.says("device-jobs", {"job-id": 3, "job-name": f"Phiếu {billing(ticket)}"})
    cups.says("cancel", status=answer)
    printer.clear(ticket)
    cups.asked("cancel")
    printer.tidy()
    assert bool(cups.asked("cancel")) is asks_again


def test_however_many_prints_are_owed_a_printer_that_hangs_is_asked_once(
    cups: ScriptedCups,
) -> None:
    cups.says("queue", NETWORK)
    printer = CupsPrinter("sanh")
    tickets = [printer.send(printout()) for _ in range(3)]
    cups.hangs("device-jobs")
    for ticket in tickets:
        printer.clear(ticket)
    cups.asked("device-jobs")
    printer.tidy()
    assert len(cups.asked("device-jobs")) == 1


def test_a_machine_that_can_start_no_program_owes_what_it_could_not_take_back(
    cups: ScriptedCups, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer = CupsPrinter("sanh")
    ticket = printer.send(printout())

    def no_room(*_: object, **__: object) -> object:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    with monkeypatch.context() as full:
        full.setattr("subprocess.Popen", no_room)
        assert printer.state().condition is Condition.SILENT
        printer.clear(ticket)
        printer.tidy()
        with pytest.raises(PrinterProblem, match="không trả lời"):
            printer.send(printout())
    cups.says("jobs", {"job-id": 7, "job-billing": billing(ticket)})
    printer.tidy()
    assert "job=7" in cups.asked("purge")[0]


def test_a_queue_is_not_let_go_on_while_the_print_that_stopped_it_is_still_in_it(
    cups: ScriptedCups,
) -> None:
    """Its sheets would come out twice."""
    printer = CupsPrinter("sanh")
    outlet = Outlet("page", printer, PageSize.A4)
    ticket = printer.send(printout())
    cups.says("job", {"job-state": 3, "job-printer-state-message": "Unable to send"})
    printer.look(ticket)
    cups.says("queue", {**USB, "printer-state": 5, "printer-state-message": "Unable to send"})
    assert outlet.look_after().condition is Condition.PAUSED
    assert cups.asked("resume") == []
    cups.says("job", status="client-error-not-found")
    printer.clear(ticket)
    outlet.look_after()
    assert len(cups.asked("resume")) == 1


@pytest.mark.parametrize("reason", ["job-completed-with-errors", "cups-filter-crashed"])
def test_a_print_that_a_filter_of_cups_cannot_read_has_failed_and_nobody_waits(
    cups: ScriptedCups, reason: str
) -> None:
    printer = CupsPrinter("sanh")
    ticket = printer.send(printout())
    cups.says("job", {"job-state": 6, "job-state-reasons": reason})
    assert printer.look(ticket) == JobState(JobStage.LOST, Condition.FAILED)


def test_a_print_is_followed_where_it_is_when_another_queue_becomes_the_default_one(
    cups: ScriptedCups,
) -> None:
    printer = CupsPrinter()
    ticket = printer.send(printout())
    other = {"printer-uri-supported": "ipp://localhost/printers/khac", "printer-state": 5}
    cups.says("default", {**USB, **other})
    assert printer.state().ready
    printer.clear(ticket)
    assert printer.state().condition is Condition.PAUSED


@pytest.mark.parametrize("name", [".", "..", "sanh\n", "a/b"])
def test_what_can_be_no_name_of_a_queue_is_no_printer(cups: ScriptedCups, name: str) -> None:
    cups.says("queue", status="server-error-internal-error")
    assert why(CupsPrinter(name)) is Condition.NO_PRINTER


def test_a_queue_with_an_old_print_that_cannot_be_removed_is_not_let_go_on(
    cups: ScriptedCups,
) -> None:
    cups.says("queue", {**USB, "printer-state": 5})
    cups.says("jobs", {"job-id": 7, "job-billing": ENDED})
    cups.says("job", {"job-state": 3})
    printer = CupsPrinter("sanh")
    assert not printer.resume()
    assert cups.asked("resume") == []
    cups.says("job", status="client-error-not-found")
    assert not printer.resume(), "it stays stopped, whatever is said"
    assert len(cups.asked("resume")) == 1


def test_what_is_owed_to_a_queue_is_taken_back_there_when_another_is_the_default_one(
    cups: ScriptedCups,
) -> None:
    printer = CupsPrinter()
    ticket = printer.send(printout())
    cups.hangs("job")
    printer.clear(ticket)
    cups.says("job", status="client-error-not-found")
    other = "ipp://localhost/printers/khac"
    cups.says("default", {**USB, "printer-uri-supported": other})
    cups.says("jobs", {"job-id": 7, "job-billing": billing(ticket)})
    cups.asked("purge")
    printer.tidy()
    assert any("printers/sanh" in line for line in cups.asked("purge"))
