"""Printers as offices have them: working, paused, silent, refusing, or not there at all.

The commands of CUPS are small scripts that say what the real ones say.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.printing.printers import CupsPrinter, FolderPrinter, PrinterProblem

PDF = b"%PDF-1.4 " + b"x" * 300_000
IDLE = 'echo "printer sanh is idle.  enabled since Wed 25 Nov 2026"; echo "sanh accepting requests"'
DEFAULT = 'if [ "$1" = -d ]; then echo "system default destination: sanh"; else {}; fi'

Install = Callable[[str, str], None]


@pytest.fixture
def bin_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


@pytest.fixture
def install(bin_folder: Path) -> Install:
    def command(name: str, script: str) -> None:
        (bin_folder / name).write_text(f"#!/bin/sh\n{script}\n")
        (bin_folder / name).chmod(0o755)

    return command


def why(printer: CupsPrinter) -> str:
    reason = printer.state().reason
    return "" if reason is None else reason()


@pytest.mark.usefixtures("bin_folder")
def test_a_machine_without_a_print_system_has_no_printer() -> None:
    assert why(CupsPrinter()) == "Máy này chưa có máy in."
    with pytest.raises(PrinterProblem, match="chưa có máy in"):
        CupsPrinter().print_pdf(PDF, "phiếu")


def test_a_print_system_without_a_default_printer_has_no_printer(install: Install) -> None:
    install("lpstat", 'echo "no system default destination"')
    assert "chưa có máy in" in why(CupsPrinter())


def test_a_printer_that_was_taken_away_is_no_printer(install: Install) -> None:
    install("lpstat", 'echo "lpstat: Invalid destination name" >&2; exit 1')
    assert "chưa có máy in" in why(CupsPrinter("sanh"))


def test_the_document_reaches_the_default_printer_whole(install: Install, tmp_path: Path) -> None:
    install("lpstat", DEFAULT.format(IDLE))
    install("lp", f'echo "$@" > {tmp_path}/arguments; /bin/cat > {tmp_path}/paper.pdf')
    printer = CupsPrinter()
    assert printer.state().ready
    printer.print_pdf(PDF, "phiếu")
    assert (tmp_path / "paper.pdf").read_bytes() == PDF
    assert "-d sanh -t phiếu" in (tmp_path / "arguments").read_text()


def test_a_named_printer_is_used_instead_of_the_default(install: Install, tmp_path: Path) -> None:
    install("lpstat", "exit 0")
    install("lp", f'echo "$@" > {tmp_path}/arguments; /bin/cat > /dev/null')
    CupsPrinter("quay-2").print_pdf(PDF, "phiếu")
    assert "-d quay-2 " in (tmp_path / "arguments").read_text()


@pytest.mark.parametrize(
    "said",
    [
        "printer sanh disabled since Wed 25 Nov 2026 - out of toner",
        "printer sanh is idle.  enabled since Wed 25 Nov 2026\nsanh not accepting requests since",
    ],
)
def test_a_paused_printer_takes_no_document(install: Install, said: str, tmp_path: Path) -> None:
    install("lpstat", DEFAULT.format(f'echo "{said}"'))
    install("lp", f"/bin/cat > {tmp_path}/paper.pdf")
    assert "đang tạm dừng" in why(CupsPrinter())
    with pytest.raises(PrinterProblem, match="đang tạm dừng"):
        CupsPrinter().print_pdf(PDF, "phiếu")
    assert not (tmp_path / "paper.pdf").exists()


def test_a_print_system_that_hangs_is_given_up(install: Install) -> None:
    install("lpstat", "/bin/sleep 60; true")
    assert "không trả lời" in why(CupsPrinter(timeout=0.2))


def test_a_printer_that_hangs_while_taking_the_document_is_given_up(install: Install) -> None:
    install("lpstat", DEFAULT.format(IDLE))
    install("lp", "/bin/sleep 60; true")
    printer = CupsPrinter(timeout=1.0)
    with pytest.raises(PrinterProblem) as problem:
        printer.print_pdf(PDF, "phiếu")
    assert "không trả lời" in str(problem.value)


def test_a_document_the_printer_refuses_is_not_called_printed(install: Install) -> None:
    install("lpstat", DEFAULT.format(IDLE))
    install("lp", 'echo "lp: unsupported format" >&2; exit 1')
    with pytest.raises(PrinterProblem) as problem:
        CupsPrinter().print_pdf(PDF, "phiếu")
    assert "không nhận bản in" in str(problem.value)


def test_a_folder_collects_numbered_documents_and_nothing_else(tmp_path: Path) -> None:
    folder = tmp_path / "ban-in"
    printer = FolderPrinter(folder)
    assert printer.state().ready
    printer.print_pdf("một".encode(), "phiếu")
    FolderPrinter(folder).print_pdf(b"HAI", "H26.99.01-261120-0004")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {
        "0001.pdf": "một".encode(),
        "0002.pdf": b"HAI",
    }


def test_a_folder_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    printer = FolderPrinter(tmp_path / "file" / "ban-in")
    reason = printer.state().reason
    assert reason is not None
    assert "không lưu được" in reason()
    with pytest.raises(PrinterProblem, match="không lưu được"):
        printer.print_pdf(PDF, "phiếu")
