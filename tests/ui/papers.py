"""Printers that fail and hang, and eyes for what was printed or shown as a code."""

from __future__ import annotations

import io
import threading
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtWidgets import QWidget
from pyzbar import pyzbar

from kiosk.printing.printers import PrinterState
from kiosk.words import printing as paper_words

# Neither library carries types.
_pdfium: Any = pypdfium2
_zbar: Any = pyzbar


class HangingPrinter:
    """Takes a document and does not answer until it is let go; then it is broken or fine."""

    taken = paper_words.TAKEN_BY_PRINTER

    def __init__(self) -> None:
        self.let_go = threading.Event()
        self.asked = threading.Event()
        self.hangs = False
        self.printed = 0
        self.broken: Exception | None = None

    def state(self) -> PrinterState:
        return PrinterState()

    def print_pdf(self, pdf: bytes, title: str) -> None:
        self.hangs = True
        self.asked.set()
        self.let_go.wait(20)
        self.hangs = False
        if self.broken is not None:
            raise self.broken
        self.printed += 1


def printed_text(path: Path) -> str:
    """The text of a PDF as one line."""
    document = _pdfium.PdfDocument(path)
    pages = [page.get_textpage().get_text_range() for page in document]
    return " ".join(" ".join(pages).split())


def picture_of(widget: QWidget) -> Image.Image:
    """What is on the glass."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    widget.grab().save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType]
    return Image.open(io.BytesIO(buffer.data().data())).convert("RGB")


def codes_seen(widget: QWidget) -> set[str]:
    """What a phone reads from the glass."""
    return {code.data.decode() for code in _zbar.decode(picture_of(widget))}
