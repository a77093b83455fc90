"""A kiosk with another printer, and eyes for what was printed or shown as a code."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtWidgets import QWidget
from pyzbar import pyzbar

from kiosk.printing.blocks import PageSize
from kiosk.printing.outlets import Outlet, Outlets
from kiosk.printing.printers import Printer
from kiosk.printing.raster import inspect, page_picture
from kiosk.services import Services

# Neither library carries types.
_pdfium: Any = pypdfium2
_zbar: Any = pyzbar


def with_printer(
    services: Services,
    printer: Printer,
    size: PageSize = PageSize.A4,
    *,
    copies: int = 2,
    pages: int = 20,
) -> Services:
    """The same kiosk with this one printer."""
    outlet = Outlet("page", printer, size, copies=copies, pages=pages)
    return replace(services, outlets=Outlets(outlet))


def printed_text(path: Path) -> str:
    """The text of a PDF as one line."""
    return text_of(path.read_bytes())


def text_of(pdf: bytes) -> str:
    """The same, of one that a printer got."""
    document = _pdfium.PdfDocument(pdf)
    pages = [page.get_textpage().get_text_range() for page in document]
    return " ".join(" ".join(pages).split())


def page_pictures(pdf: bytes, width: int) -> list[Image.Image]:
    """Its pages as they would be drawn, so many pixels wide."""
    count = inspect(pdf).pages
    drawn = [page_picture(pdf, page, width) for page in range(count)]
    return [Image.frombytes("RGB", (each.width, each.height), each.rgb) for each in drawn]


def picture_of(widget: QWidget) -> Image.Image:
    """What is on the glass."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    widget.grab().save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType]
    return Image.open(io.BytesIO(buffer.data().data())).convert("RGB")


def codes_seen(widget: QWidget) -> set[str]:
    """What a phone reads from the glass."""
    return {code.data.decode() for code in _zbar.decode(picture_of(widget))}
