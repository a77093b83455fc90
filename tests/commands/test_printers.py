"""What IT does about the printers at the command line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest

from kiosk import app
from kiosk.clock import SystemClock
from kiosk.home import Home
from kiosk.printing.blocks import PageSize
from kiosk.printing.conditions import Condition, Notice, remedy_of, sentence_of
from kiosk.printing.outlets import Kind, Outlet, Outlets
from kiosk.printing.paper_count import PaperCount
from kiosk.printing.pretended import PretendedPrinter
from kiosk.printing.printers import JobStage, JobState, Ticket
from kiosk.services import Services
from kiosk.system.log import Event
from kiosk.words import staff_printers as words

from .shell import Kiosk

TWO_PRINTERS = """\
[printing]
kind = "system"
printer = "Trang-Mau"
capacity = 100
[receipt]
kind = "system"
printer = "Cuon-Mau"
capacity = 2
"""


@dataclass(frozen=True, slots=True)
class Pair:
    """The two printers of a kiosk, which only pretend."""

    page: PretendedPrinter
    receipt: PretendedPrinter

    def outlets(self) -> Outlets:
        return Outlets(
            Outlet("page", self.page, PageSize.A4, capacity=100),
            Outlet("receipt", self.receipt, PageSize.ROLL_80, capacity=2000),
        )


@pytest.fixture
def pair(home: Home, monkeypatch: pytest.MonkeyPatch) -> Pair:
    """A kiosk with two printers in its settings."""
    made = Pair(PretendedPrinter(), PretendedPrinter())
    home.settings_file.write_text(TWO_PRINTERS, "utf-8")
    opened = app.open_services

    def open_services(where: Home) -> Services:
        return replace(opened(where), outlets=made.outlets())

    monkeypatch.setattr(app, "open_services", open_services)
    return made


def by_slot(kiosk: Kiosk) -> dict[str, Any]:
    return {printer["slot"]: printer for printer in kiosk.json("printers")["printers"]}


def test_where_nothing_is_set_up_there_is_a_folder(kiosk: Kiosk, home: Home) -> None:
    (printer,) = kiosk.json("printers")["printers"]
    assert (printer["slot"], printer["kind"], printer["ready"]) == ("page", "folder", True)
    assert kiosk("printers") == 0
    assert str(home.prints_folder) in kiosk.out
    assert words.FOLDER_READY() in kiosk.out
    assert "tờ" not in kiosk.out, "a folder has no paper"


def test_both_printers_say_how_they_stand(kiosk: Kiosk, pair: Pair) -> None:
    pair.page.condition = Condition.PAPER_OUT
    pair.receipt.notices = frozenset({Notice.PAPER_LOW})
    pair.receipt.ahead = 3
    found = by_slot(kiosk)
    assert (found["page"]["ready"], found["page"]["condition"]) == (False, "paper_out")
    assert found["receipt"]["ready"]
    assert found["receipt"]["notices"] == ["paper_low"]
    assert found["receipt"]["waiting"] == 3
    assert (found["page"]["unit"], found["receipt"]["unit"]) == ("sheet", "mm")
    assert kiosk("printers") == 0
    for said in (
        "Trang-Mau",
        sentence_of(Condition.PAPER_OUT)(),
        remedy_of(Condition.PAPER_OUT)(),
        "Cuon-Mau",
        words.READY(),
        words.WAITING(count=3),
    ):
        assert said in kiosk.out


def test_asking_changes_nothing_for_a_kiosk_that_prints_beside(kiosk: Kiosk, pair: Pair) -> None:
    """Its print may wait in a queue that stands still: that is its own to see to."""
    pair.page.condition, pair.page.may_go_on = Condition.PAUSED, True
    assert by_slot(kiosk)["page"]["condition"] == "paused"
    assert kiosk("printers") == 0
    assert sentence_of(Condition.PAUSED)() in kiosk.out
    assert (pair.page.tidied, pair.page.cleared) == (0, [])
    kiosk("self-test")
    assert sentence_of(Condition.PAUSED)() in kiosk.out
    assert pair.page.condition is Condition.PAUSED


def test_an_empty_tray_is_not_said_to_have_sheets_left(kiosk: Kiosk, pair: Pair) -> None:
    assert kiosk("printers", "test", "page") == 0
    assert kiosk("printers") == 0
    assert "99 tờ nữa" in kiosk.out
    pair.page.condition = Condition.PAPER_OUT
    assert kiosk("printers") == 0
    assert "99 tờ nữa" not in kiosk.out


def test_settings_that_cannot_be_read_are_said_with_the_printers(
    kiosk: Kiosk, home: Home, expect_in_log: Callable[..., None]
) -> None:
    expect_in_log(Event.SETTINGS_PROBLEM)
    home.settings_file.write_text('[printing]\nkind = "fax"\n', "utf-8")
    answer = kiosk.json("printers")
    assert "kiosk.toml" in answer["settings_problem"]
    assert kiosk("printers") == 0
    assert kiosk.out.startswith(answer["settings_problem"])


def test_a_test_page_is_printed_and_counted(kiosk: Kiosk, pair: Pair) -> None:
    assert kiosk("printers", "test", "page") == 0
    assert kiosk.out.splitlines()[-1] == pair.page.taken()
    (printed,) = pair.page.printed
    assert (printed.pages, printed.size) == (1, PageSize.A4)
    assert printed.pdf.startswith(b"%PDF")
    assert pair.page.cleared, "nothing of it stays in the printer"
    assert pair.receipt.sent == []
    assert by_slot(kiosk)["page"]["used"] == 1


def test_a_test_page_on_a_roll_is_counted_by_its_length(kiosk: Kiosk, pair: Pair) -> None:
    assert kiosk.json("printers", "test", "receipt") == {"slot": "receipt", "printed": True}
    (printed,) = pair.receipt.printed
    assert printed.size is PageSize.ROLL_80
    assert by_slot(kiosk)["receipt"]["used"] > printed.height_mm > 50


def test_who_waits_behind_nobody_is_not_told_of_anybody(
    kiosk: Kiosk, pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, honest = iter([JobState(JobStage.WAITING)]), pair.page.look

    def look(ticket: Ticket) -> JobState:
        return next(first, None) or honest(ticket)

    monkeypatch.setattr(pair.page, "look", look)
    assert kiosk("printers", "test", "page") == 0
    assert kiosk.out.splitlines() == [words.SENDING(), pair.page.taken()]


def test_a_test_page_goes_into_the_folder(kiosk: Kiosk, home: Home) -> None:
    assert kiosk("printers", "test", "page") == 0
    assert (home.prints_folder / "0001.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("condition", [Condition.PAPER_OUT, Condition.OFFLINE, Condition.JAM])
def test_a_test_page_that_does_not_come_out_is_explained(
    kiosk: Kiosk, home: Home, pair: Pair, condition: Condition, expect_in_log: Callable[..., None]
) -> None:
    expect_in_log(Event.PRINT_FAILED)
    pair.page.condition = condition
    said = kiosk.problem("printers", "test", "page")
    assert sentence_of(condition)() in said
    assert remedy_of(condition)() in said
    assert pair.page.sent == []
    assert not home.paper_file.exists()


def test_a_slot_that_is_not_there_is_named(kiosk: Kiosk, home: Home) -> None:
    for action in ("test", "paper"):
        assert "«receipt»" in kiosk.problem("printers", action, "receipt")
    assert not home.paper_file.exists()


def test_new_paper_is_counted_from_none(kiosk: Kiosk, home: Home, pair: Pair) -> None:
    paper = PaperCount(home.paper_file, SystemClock())
    page, receipt = pair.outlets().all
    paper.printed(page, 95, 0)
    paper.printed(receipt, 4, 150)
    before = by_slot(kiosk)
    assert (before["page"]["used"], before["page"]["low"]) == (95, True)
    assert kiosk("printers") == 0
    assert words.SHEETS_LEFT(count=5) in kiosk.out
    assert kiosk.json("printers", "paper", "page") == {"slot": "page"}
    after = by_slot(kiosk)
    assert (after["page"]["used"], after["page"]["low"]) == (0, False)
    assert after["page"]["since"] > before["page"]["since"]
    assert after["receipt"] == before["receipt"], "the other one has the paper it had"
    assert kiosk("printers", "paper", "page") == 0
    assert words.COUNTED_ANEW(printer=words.PAGE_PRINTER()) in kiosk.out


def test_new_paper_that_cannot_be_noted_is_not_called_noted(
    kiosk: Kiosk, home: Home, expect_in_log: Callable[..., None]
) -> None:
    expect_in_log(Event.PAPER_COUNT_LOST)
    home.paper_file.mkdir()
    assert kiosk("printers", "paper", "page") == 1
    assert str(home.paper_file) in kiosk.err


def test_a_receipt_printer_has_a_roll_whatever_the_settings_say_of_its_paper(
    kiosk: Kiosk, home: Home
) -> None:
    home.settings_file.write_text('[printing]\nkind = "escpos"\npaper = "A4"\n', "utf-8")
    assert by_slot(kiosk)["page"]["paper"] == "80mm"
    assert app.open_outlets(home, app.read_settings(home)[0]).page.rolls


def test_a_kiosk_without_printers_says_so(kiosk: Kiosk, home: Home) -> None:
    home.settings_file.write_text('[printing]\nkind = "none"\n', "utf-8")
    (printer,) = kiosk.json("printers")["printers"]
    assert (printer["ready"], printer["sentences"]) == (False, [words.NOT_USED()])
    results = kiosk.json("self-test")
    (result,) = (each for each in results if each["name"] == words.PRINTER())
    assert (result["ok"], result["said"]) == (True, words.NOT_USED())


def test_the_self_test_fails_where_a_printer_that_is_set_up_cannot_print(
    kiosk: Kiosk, pair: Pair
) -> None:
    assert kiosk("self-test") == 0
    pair.receipt.condition = Condition.DOOR_OPEN
    assert kiosk("self-test") == 1
    assert f"✓ {words.PAGE_PRINTER()}" in kiosk.out
    (line,) = (line for line in kiosk.out.splitlines() if words.RECEIPT_PRINTER() in line)
    assert line.startswith("✗")
    assert sentence_of(Condition.DOOR_OPEN)() in line
    assert remedy_of(Condition.DOOR_OPEN)() in line


def test_the_self_test_says_that_prints_only_go_into_a_folder(kiosk: Kiosk) -> None:
    results = kiosk.json("self-test")
    (result,) = (each for each in results if each["name"] == words.PRINTER())
    assert result["ok"], "nobody has set a printer up, so none fails"
    assert words.NO_PRINTER_SET(section="[printing]") in result.values()


def test_the_folder_of_somebody_else_does_not_fail_the_self_test(kiosk: Kiosk, home: Home) -> None:
    home.prints_folder.write_text("a file where the folder should be")
    results = kiosk.json("self-test")
    (result,) = (each for each in results if each["name"] == words.PRINTER())
    assert (result["ok"], result["needed"]) == (False, False)
    assert kiosk("printers") == 0
    assert sentence_of(Condition.UNWRITABLE)() in kiosk.out


def test_kinds_of_prints_are_no_commands(kiosk: Kiosk) -> None:
    assert kiosk("printers", str(Kind.SLIP)) == 2
