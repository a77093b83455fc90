"""A folder takes prints whole or not at all, says when it cannot, and does not grow for ever."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.printing.blocks import PageSize
from kiosk.printing.conditions import Condition, PrinterProblem
from kiosk.printing.folder import KEPT, FolderPrinter
from kiosk.printing.following import Stage, follow
from kiosk.printing.no_printer import NoPrinter
from kiosk.printing.outlets import Outlet
from kiosk.printing.printers import JobStage, Printer, Printout

PDF = b"%PDF-1.7 " + b"x" * 300_000


def printout(pdf: bytes = PDF, copies: int = 1) -> Printout:
    return Printout(pdf, "Phiếu", PageSize.A4, pages=1, copies=copies)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def end_of(printer: Printer) -> tuple[Stage, Condition | None]:
    outlet = Outlet("page", printer, PageSize.A4)
    end = follow(outlet, printout(), lambda _: None, threading.Event())
    return end.stage, end.condition


def test_a_folder_collects_numbered_documents_and_nothing_else(tmp_path: Path) -> None:
    folder = tmp_path / "home" / "prints"
    printer = FolderPrinter(folder)
    assert printer.state().ready
    printer.send(printout("một".encode()))
    FolderPrinter(folder).send(printout(b"HAI"))
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {
        "0001.pdf": "một".encode(),
        "0002.pdf": b"HAI",
    }


def test_what_was_saved_is_done_and_stays_for_staff(tmp_path: Path) -> None:
    printer = FolderPrinter(tmp_path)
    assert end_of(printer) == (Stage.PRINTED, None)
    assert names(tmp_path) == ["0001.pdf"]
    assert printer.taken() == "Bản in đã được lưu cho cán bộ. Bạn hãy nhờ cán bộ đưa giấy."


def test_copies_are_one_file(tmp_path: Path) -> None:
    FolderPrinter(tmp_path).send(printout(copies=3))
    assert names(tmp_path) == ["0001.pdf"]


def _fill(folder: Path, files: int) -> None:
    for number in range(1, files + 1):
        (folder / f"{number:04}.pdf").write_bytes(b"old")


@pytest.mark.parametrize("files", [1, KEPT // 2, KEPT // 2 + 1, KEPT - 1])
def test_up_to_so_many_none_is_removed(tmp_path: Path, files: int) -> None:
    _fill(tmp_path, files)
    FolderPrinter(tmp_path).send(printout())
    assert len(names(tmp_path)) == files + 1


def test_only_the_newest_are_kept(tmp_path: Path) -> None:
    _fill(tmp_path, KEPT)
    (tmp_path / "ghi-chu.txt").write_text("Của cán bộ")
    FolderPrinter(tmp_path).send(printout())
    there = names(tmp_path)
    assert len(there) == KEPT + 1
    assert there[0] == "0002.pdf"
    assert there[-2:] == [f"{KEPT + 1:04}.pdf", "ghi-chu.txt"]


def test_an_old_one_that_cannot_be_removed_stops_nobody(tmp_path: Path) -> None:
    _fill(tmp_path, KEPT)
    (tmp_path / "0001.pdf").unlink()
    (tmp_path / "0001.pdf").mkdir()
    assert end_of(FolderPrinter(tmp_path)) == (Stage.PRINTED, None)
    assert (tmp_path / f"{KEPT + 1:04}.pdf").read_bytes() == PDF


def test_numbers_go_on_after_four_figures(tmp_path: Path) -> None:
    (tmp_path / "9999.pdf").write_bytes(b"old")
    printer = FolderPrinter(tmp_path)
    printer.send(printout())
    printer.send(printout())
    assert names(tmp_path) == ["10000.pdf", "10001.pdf", "9999.pdf"]


def test_many_at_once_lose_none(tmp_path: Path) -> None:
    """Also where both slots print into the same folder."""
    slots = (FolderPrinter(tmp_path), FolderPrinter(tmp_path))
    threads = [
        threading.Thread(target=slots[number % 2].send, args=(printout(str(number).encode()),))
        for number in range(20)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {path.read_bytes() for path in tmp_path.iterdir()} == {
        str(number).encode() for number in range(20)
    }


@pytest.mark.parametrize("where", ["file/prints", "file", "file/a/b"])
def test_a_folder_that_cannot_be_written_says_so(tmp_path: Path, where: str) -> None:
    (tmp_path / "file").write_text("")
    printer = FolderPrinter(tmp_path / where)
    assert printer.state().condition is Condition.UNWRITABLE
    with pytest.raises(PrinterProblem, match="không lưu được"):
        printer.send(printout())
    assert names(tmp_path) == ["file"]


@pytest.mark.parametrize("folder", ["/proc/prints", "/dev/null/prints"])
def test_where_nothing_can_be_written_it_is_said(folder: str) -> None:
    with pytest.raises(PrinterProblem, match="không lưu được"):
        FolderPrinter(Path(folder)).send(printout())


def test_a_full_disk_is_said_before_anybody_touches_print(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)

    def nearly_full(_: Path) -> object:
        return usage._replace(free=1000)

    monkeypatch.setattr(shutil, "disk_usage", nearly_full)
    printer = FolderPrinter(tmp_path)
    assert printer.state().condition is Condition.DISK_FULL
    assert end_of(printer) == (Stage.FAILED, Condition.DISK_FULL)
    assert names(tmp_path) == []


@pytest.mark.parametrize("nth", [1, 2])
@pytest.mark.parametrize(
    ("number", "condition"),
    [
        (errno.ENOSPC, Condition.DISK_FULL),
        (errno.EDQUOT, Condition.DISK_FULL),
        (errno.EIO, Condition.UNWRITABLE),
        (errno.EROFS, Condition.UNWRITABLE),
    ],
)
def test_a_print_that_does_not_reach_the_disk_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nth: int, number: int, condition: Condition
) -> None:
    printer = FolderPrinter(tmp_path)
    printer.send(printout(b"before"))
    calls: list[int] = []
    honest = os.fsync

    def fsync(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) == nth:
            raise OSError(number, "the disk refuses")
        honest(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    assert end_of(printer) == (Stage.FAILED, condition)
    assert names(tmp_path) == ["0001.pdf"]
    assert end_of(printer) == (Stage.PRINTED, None), "the next one has better luck"


def test_a_write_that_breaks_off_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = Path.write_bytes

    def breaks_off(path: Path, content: bytes) -> int:
        honest(path, content[:100])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", breaks_off)
    assert end_of(FolderPrinter(tmp_path)) == (Stage.FAILED, Condition.DISK_FULL)
    assert names(tmp_path) == []


_STOPS_HALFWAY = """
import os, sys
from pathlib import Path
from kiosk.printing.blocks import PageSize
from kiosk.printing.folder import FolderPrinter
from kiosk.printing.printers import Printout

honest = os.fsync

def stops(descriptor):
    print("halfway", flush=True)
    sys.stdin.readline()
    honest(descriptor)

os.fsync = stops
FolderPrinter(Path(sys.argv[1])).send(Printout(b"slip", "Slip", PageSize.A4, pages=1))
"""


@contextmanager
def another_printing_halfway(folder: Path) -> Generator[subprocess.Popen[bytes]]:
    """A process of its own that prints, and stands still in the middle of it."""
    command = [sys.executable, "-c", _STOPS_HALFWAY, str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        try:
            assert other.stdout is not None
            assert other.stdout.readline() == b"halfway\n"
            yield other
        finally:
            other.kill()


def test_what_a_kill_in_the_middle_of_a_print_left_does_not_stay(tmp_path: Path) -> None:
    """It holds the code of a dossier."""
    printer = FolderPrinter(tmp_path)
    printer.send(printout())
    (tmp_path / ".ghi-chu.pdf.swp").write_text("Của cán bộ")
    with another_printing_halfway(tmp_path) as other:
        other.kill()
        other.wait()
    printer.send(printout())
    (left,) = tmp_path.glob(".0002*")
    for path in tmp_path.iterdir():
        os.utime(path, (path.stat().st_atime, path.stat().st_mtime - 3700))
    Outlet("page", printer, PageSize.A4).look_after()
    assert not left.exists()
    assert names(tmp_path) == [".ghi-chu.pdf.swp", "0001.pdf", "0003.pdf"]


def test_what_another_is_writing_is_left_alone(tmp_path: Path) -> None:
    with another_printing_halfway(tmp_path) as other:
        FolderPrinter(tmp_path).tidy()
        other.communicate(b"go on\n" * 2, timeout=60)
        assert other.returncode == 0
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"slip"]


def test_a_command_beside_the_kiosk_takes_no_print_away(tmp_path: Path) -> None:
    with another_printing_halfway(tmp_path) as other:
        ticket = FolderPrinter(tmp_path).send(printout(b"list"))
        other.communicate(b"go on\n" * 2, timeout=60)
        assert other.returncode == 0
    assert (tmp_path / ticket).read_bytes() == b"list"
    assert {path.read_bytes() for path in tmp_path.iterdir()} == {b"list", b"slip"}


@pytest.mark.parametrize("folder", ["prints", "file", "file/prints"])
def test_where_no_folder_is_there_is_nothing_to_tidy(tmp_path: Path, folder: str) -> None:
    (tmp_path / "file").write_text("")
    FolderPrinter(tmp_path / folder).tidy()
    assert names(tmp_path) == ["file"]


def test_a_kiosk_without_a_printer_says_so_and_takes_nothing() -> None:
    printer = NoPrinter()
    assert end_of(printer) == (Stage.FAILED, Condition.NO_PRINTER)
    with pytest.raises(PrinterProblem, match="chưa có máy in"):
        printer.send(printout())
    assert not printer.resume()


def test_a_ticket_of_a_folder_says_nothing_about_anybody(tmp_path: Path) -> None:
    printer = FolderPrinter(tmp_path)
    ticket = printer.send(printout())
    assert ticket == "0001.pdf"
    assert printer.look(ticket).stage is JobStage.DONE
