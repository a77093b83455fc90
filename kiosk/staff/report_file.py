"""The report as a file that is carried away: a spreadsheet or a sheet of paper, by its ending."""

from __future__ import annotations

from pathlib import Path

from kiosk import storage
from kiosk.dossiers import report_table
from kiosk.dossiers.report import Report
from kiosk.errors import KioskError
from kiosk.printing.documents.report import report_document
from kiosk.printing.pdf import pdf_bytes
from kiosk.staff.carried import free_path
from kiosk.words import board_screen as words
from kiosk.words import problems
from kiosk.words import staff_catalogue as file_words

TABLE, PAPER = ".xlsx", ".pdf"
KINDS = (TABLE, PAPER)


class KindUnknown(KioskError):
    """A file whose name ends otherwise."""

    def __init__(self, file: Path) -> None:
        super().__init__(words.KIND_UNKNOWN, file=file.name, known=", ".join(KINDS))


def check(file: Path) -> None:
    """Raises ``KindUnknown``."""
    if file.suffix.lower() not in KINDS:
        raise KindUnknown(file)


def write(made: Report, file: Path) -> None:
    """Write it, also in the place of an older one. Raises ``KioskError``."""
    check(file)
    content = _content(made, file.suffix.lower())
    try:
        storage.write(file, content)
    except OSError as error:
        raise KioskError(problems.FILE_UNWRITABLE, file=file) from error


def write_into(made: Report, folder: Path, name: str, ending: str) -> Path:
    """Write it to a stick, never over another file; the new one. Raises ``KioskError``."""
    content = _content(made, ending)
    try:
        if not storage.is_folder(folder):
            # Pulled out meanwhile; a folder of that name would be made on our own disk.
            raise FileNotFoundError(folder)
        file = free_path(folder, name, ending)
        storage.write(file, content)
    except OSError as error:
        raise KioskError(file_words.STICK_REFUSES, place=folder) from error
    return file


def _content(made: Report, ending: str) -> bytes:
    if ending == TABLE:
        return report_table.workbook(made)
    return pdf_bytes(report_document(made))
