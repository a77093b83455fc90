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
LENGTH_BYTES = 4
SECONDS_EACH = 20
MOST_PAGES = 100
"""A form with more is refused, so nobody needs to know whether they can be drawn."""

_MOST_MEMORY = 1 << 30
_SMALLEST_PT, _LARGEST_PT = 50.0, 3_500.0
"""The sides of a page, in points of 1/72 inch: from a stamp to more than A0."""
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
        if document.get_formtype() != raw.FORMTYPE_NONE:
            # Fields to fill in are drawn by other code than the page.
            document.init_forms()
        if pages <= MOST_PAGES:
            for i in range(pages):
                page = document[i]
                sides = page.get_size()
                if min(sides) < _SMALLEST_PT or max(sides) > _LARGEST_PT:
                    return BROKEN
                # What cannot be drawn here could not be drawn in front of people either.
                page.render(scale=_DRAWN_PX / max(sides)).close()
                page.close()
        return str(pages)
    except pdfium.PdfiumError:
        return BROKEN
    finally:
        document.close()


if __name__ == "__main__":
    sys.exit(main())
