"""CUPS as offices have it: working, paused, silent, refusing, or not there at all.

The program that speaks with it is a small script here, which says what the real one would say;
``test_cups_real`` prints through the real one.
"""

from __future__ import annotations

import plistlib
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from kiosk.printing.blocks import PageSize
from kiosk.printing.conditions import Condition, Notice, PrinterProblem
from kiosk.printing.cups.printer import CupsPrinter
from kiosk.printing.printers import JobStage, JobState, Printout, Ticket

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
[ ! -e "{folder}/${{operation%.test}}.hangs" ] || /bin/sleep 60
/bin/cat "{folder}/${{operation%.test}}.plist"
"""


class ScriptedCups:
    """Says what it was told to say, and remembers what it was asked."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
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
    assert why(CupsPrinter("sanh", timeout=1)) is Condition.SILENT


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
    printer = CupsPrinter("sanh", timeout=1)
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
    printer = CupsPrinter("sanh", timeout=1)
    ticket = printer.send(printout())
    cups.hangs("job")
    printer.clear(ticket)
    assert cups.asked("purge") == []
    cups.says("job", status="client-error-not-found")
    cups.says("jobs", {"job-id": 7, "job-billing": ticket.split()[1]})
    assert printer.state().ready
    assert len(cups.asked("purge")) == 1
    assert printer.state().ready
    assert cups.asked("purge") == []


def test_a_print_of_which_nobody_knows_whether_it_was_taken_is_taken_back(
    cups: ScriptedCups,
) -> None:
    cups.hangs("print")
    printer = CupsPrinter("sanh", timeout=1)
    with pytest.raises(PrinterProblem, match="không trả lời"):
        printer.send(printout())
    mark = cups.asked("print")[0].split("mark=")[1].split()[0]
    cups.says("jobs", {"job-id": 12, "job-billing": mark})
    printer.state()
    assert "job=12" in cups.asked("purge")[0]


def test_what_a_kiosk_left_behind_that_ended_in_the_middle_is_removed(cups: ScriptedCups) -> None:
    now = {"job-printer-up-time": 100_000}
    cups.says(
        "jobs",
        {"job-id": 1, "job-billing": "kiosk-1", "time-at-creation": 99_000, **now},
        {"job-id": 2, "job-billing": "kiosk-2", "time-at-creation": 99_990, **now},
        {"job-id": 3, "job-billing": "so-thue", "time-at-creation": 99_000, **now},
        {"job-id": 4, "time-at-creation": 99_000, **now},
    )
    printer = CupsPrinter("sanh")
    printer.state()
    assert [line.split("job=")[1].split()[0] for line in cups.asked("purge")] == ["1"]
    # Not at every look.
    printer.state()
    assert cups.asked("purge") == []


def test_what_waits_in_a_paused_queue_is_removed_before_it_goes_on(cups: ScriptedCups) -> None:
    printer = CupsPrinter("sanh")
    mine = printer.send(printout()).split()[1]
    cups.says("queue", {**USB, "printer-state": 5})
    now = {"job-printer-up-time": 100_000, "time-at-creation": 99_990}
    cups.says(
        "jobs",
        {"job-id": 7, "job-billing": mine, **now},
        {"job-id": 8, "job-billing": "kiosk-of-a-kiosk-that-ended", **now},
        {"job-id": 9, "job-billing": "so-thue", **now},
    )
    assert printer.resume()
    assert ["job=8" in line for line in cups.asked("purge")] == [True]


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
    assert printer.resume()
    cups.says("resume", status="client-error-forbidden")
    assert not printer.resume()
    cups.unreached("queue")
    assert not printer.resume()


def test_clearing_never_fails(cups: ScriptedCups) -> None:
    cups.unreached("queue")
    cups.unreached("job")
    CupsPrinter("sanh").clear(Ticket("7 kiosk-1"))
