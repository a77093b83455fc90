"""What looks into PDF files in a process of its own (``form_look.py`` starts it).

A PDF from outside may be made to hang its reader, to eat all memory or to end the whole program.
Here it can: this process has little to lose. Reads ``<length, 4 bytes><bytes>`` again and again,
answers a line for each: the number of pages, or why the file is of no use.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import Any

READY, LOCKED, BROKEN = "ready", "locked", "broken"
OVERSIZE, WHITE, ELSEWHERE = "oversize", "white", "elsewhere"
LENGTH_BYTES = 4
SECONDS_EACH = 20
MOST_PAGES = 100
"""A form with more is refused, so nobody needs to know whether they can be drawn."""

_MOST_MEMORY = 1 << 30
_SMALLEST_PT, _LARGEST_PT = 50.0, 1_300.0
"""The sides of a page, in points of 1/72 inch: from a stamp to a little more than A3. On a sheet of
A4, letters of a larger page could not be read."""
_DRAWN_PX = 200.0


def main() -> int:
    """Answer until there are no more files."""
    _be_modest()
    # What cannot be loaded must be known before anything is asked. It carries no types.
    import pypdfium2

    _answer(READY)
    while head := sys.stdin.buffer.read(LENGTH_BYTES):
        pdf = sys.stdin.buffer.read(int.from_bytes(head, "big"))
        _alarm()
        _answer(_look(pypdfium2, pdf))
    return 0


def _answer(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _be_modest() -> None:
    if sys.platform != "win32":
        import resource

        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _alarm() -> None:
    """End this process where one file takes too long; native code heeds nothing milder."""
    if sys.platform != "win32":
        import signal

        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(SECONDS_EACH)


def _look(pdfium: Any, pdf: bytes) -> str:
    """The number of pages, or why the file is of no use."""
    raw = pdfium.raw
    try:
        document = pdfium.PdfDocument(pdf)
    except pdfium.PdfiumError as error:
        return LOCKED if error.err_code == raw.FPDF_ERR_PASSWORD else BROKEN
    try:
        if raw.FPDF_GetSecurityHandlerRevision(document) != -1:
            return LOCKED
        pages = len(document)
        if not pages:
            return BROKEN
        kind = document.get_formtype()
        if kind == raw.FORMTYPE_XFA_FULL:
            # Its one page says "Please wait"; only the program of one company draws the others.
            return ELSEWHERE
        if kind != raw.FORMTYPE_NONE:
            # Fields to fill in are drawn by other code than the page.
            document.init_forms()
        return str(pages) if pages > MOST_PAGES else _draw_all(document, pages)
    except pdfium.PdfiumError:
        return BROKEN
    finally:
        document.close()


def _draw_all(document: Any, pages: int) -> str:
    """What cannot be drawn here could not be drawn in front of people either."""
    is_white = True
    for i in range(pages):
        page = document[i]
        sides = page.get_size()
        if min(sides) < _SMALLEST_PT:
            return BROKEN
        if max(sides) > _LARGEST_PT:
            return OVERSIZE
        # As on paper: remarks that are for the screen alone are not drawn.
        drawn = page.render(scale=_DRAWN_PX / max(sides), grayscale=True, optimize_mode="print")
        is_white = is_white and _is_white(drawn)
        drawn.close()
        page.close()
    return WHITE if is_white else str(pages)


def _is_white(drawn: Any) -> bool:
    rows = (drawn.stride * row for row in range(drawn.height))
    return not any(bytes(drawn.buffer[row : row + drawn.width]).strip(b"\xff") for row in rows)


if __name__ == "__main__":
    sys.exit(main())
