"""What looks into PDF files in a process of its own (``form_look.py`` starts it).

A PDF from outside may be made to hang its reader, to eat all memory or to end the whole program.
Here it can: this process has little to lose. Reads ``<length, 4 bytes><bytes>`` again and again,
answers a line for each: the number of pages and, behind tabs, the fonts that are missing; or why
the file is of no use. Everything is done that will be done in front of people, at that size.
"""

from __future__ import annotations

import re
import sys
from contextlib import suppress
from typing import Any

from kiosk.catalogue import form_sheet

READY, LOCKED, BROKEN = "ready", "locked", "broken"
OVERSIZE, WHITE, ELSEWHERE = "oversize", "white", "elsewhere"
LENGTH_BYTES = 4
SECONDS_EACH = 60
"""So long a file may take, on a busy machine too. One page that takes too long has been ended long
before, but on Windows, where nothing else ends it."""
MOST_PAGES = 100
"""A form with more is refused, so nobody needs to know whether they can be drawn."""

_MOST_MEMORY = 1 << 30
_SMALLEST_PT, _LARGEST_PT = 50.0, 1_300.0
"""The sides of a page, in points of 1/72 inch: from a stamp to a little more than A3. On a sheet of
A4, letters of a larger page could not be read."""
_A4_MM = (210.0, 297.0)
_DRAWN_PX = 1_000
"""The short side of a sheet on the glass."""
_SECONDS_A_PAGE = 2
"""Of this process alone, whatever else the machine does. An ordinary page takes a twentieth of one,
a scanned one half a second; and what takes longer holds up whoever comes next."""
_COLLECTION = re.compile(rb"/Collection\s*(?:<<|\d)")
_WAITING = "please wait"
"""What a form for one program says to all others, in this language everywhere."""


def main() -> int:
    """Answer until there are no more files."""
    _be_modest()
    # What cannot be loaded must be known before anything is asked. It carries no types.
    import pypdfium2

    _answer(READY)
    while head := sys.stdin.buffer.read(LENGTH_BYTES):
        pdf = sys.stdin.buffer.read(int.from_bytes(head, "big"))
        _answer(_look(pypdfium2, pdf))
    return 0


def _answer(line: str) -> None:
    sys.stdout.write(line.encode("ascii", "replace").decode("ascii") + "\n")
    sys.stdout.flush()


def _be_modest() -> None:
    if sys.platform != "win32":
        import resource

        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _allow(pages: int) -> None:
    """End this process where it takes longer than so many pages may; native code heeds nothing
    milder."""
    if sys.platform != "win32":
        import signal

        signal.signal(signal.SIGPROF, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_PROF, _SECONDS_A_PAGE * pages)


def _look(pdfium: Any, pdf: bytes) -> str:
    """The line about a file."""
    raw = pdfium.raw
    _allow(1)
    try:
        document = pdfium.PdfDocument(pdf)
    except pdfium.PdfiumError as error:
        # A word is asked for, or the key of a certain person.
        locked = error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
        return LOCKED if locked else BROKEN
    try:
        if raw.FPDF_GetSecurityHandlerRevision(document) != -1:
            return LOCKED
        pages = len(document)
        if not pages:
            return BROKEN
        if pages > MOST_PAGES:
            return str(pages)
        fault = _fault(raw, document)
        if fault:
            return fault
        _allow(pages)
        laid = form_sheet.lay(raw, pdf, *_A4_MM)
        is_white = _is_white(pdfium, laid.pdf)
        return WHITE if is_white else "\t".join((str(pages), *laid.fonts))
    except (pdfium.PdfiumError, form_sheet.Unlaid):
        return BROKEN
    finally:
        document.close()


def _fault(raw: Any, document: Any) -> str:
    """What can be told before anything is drawn; empty where there is nothing."""
    if document.get_formtype() == raw.FORMTYPE_XFA_FULL:
        # Its one page says "Please wait"; only the program of one company draws the others.
        return ELSEWHERE
    for number in range(len(document)):
        sides = document.get_page_size(number)
        if min(sides) < _SMALLEST_PT:
            return BROKEN
        if max(sides) > _LARGEST_PT:
            return OVERSIZE
    if _COLLECTION.search(form_sheet.saved(raw, document)):
        # A case of several files; its own page says with which program to open it.
        return ELSEWHERE
    if document.get_formtype() == raw.FORMTYPE_XFA_FOREGROUND and len(document) == 1:
        said = document[0].get_textpage().get_text_range().strip().casefold()
        return ELSEWHERE if said.startswith(_WAITING) else ""
    return ""


def _is_white(pdfium: Any, laid: bytes) -> bool:
    """Draw every page, as will be done in front of people; whether nothing was to be seen."""
    is_white = True
    document = pdfium.PdfDocument(laid)
    for page in document:
        _allow(1)
        scale = _DRAWN_PX / min(page.get_size())
        drawn = page.render(scale=scale, grayscale=True, optimize_mode="print")
        rows = (drawn.stride * row for row in range(drawn.height))
        is_white = is_white and not any(
            bytes(drawn.buffer[row : row + drawn.width]).strip(b"\xff") for row in rows
        )
        drawn.close()
        page.close()
    document.close()
    return is_white


if __name__ == "__main__":
    sys.exit(main())
