"""Ten thousand previews in a row, and what one costs: ``python -m benchmarks.previews``.

A slip of the 80 mm roll as the glass shows it and as the dots of a receipt printer, a page of A4,
and a page of a blank form, in turn, in one process; what the process holds is read again and
again. Then what each costs, how long a look into a file from elsewhere takes, and how long from the
touch to a receipt printer that has taken the print, with a printer on loopback. Prints Markdown for
``docs/benchmarks.md``. Takes some minutes.
"""

from __future__ import annotations

import argparse
import gc
import threading
import time
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from benchmarks.kiosk_child import pss_kb
from kiosk.printing.blocks import Bullet, CodesRow, Document, Facts, PageSize, Paragraph
from kiosk.printing.pdf import lay_out, pdf_bytes
from kiosk.printing.printers import JobStage, Printout
from kiosk.printing.raster import dots, inspect, page_picture
from kiosk.printing.receipts.printer import EscposPrinter
from kiosk.printing.receipts.stream import bands
from tests.printing import broken_forms
from tests.printing.pages import checklist
from tests.printing.receipt_printer import ReceiptPrinter

_WARM_UP = 100
_CODE = "H26.99.01-261120-0004"
_BLOCKS = (
    Paragraph("Bạn mang giấy tiếp nhận đến Quầy 1."),
    Facts((("Mã hồ sơ", _CODE), ("Tình trạng", "Đang xử lý"), ("Nơi nhận", "Quầy 1"))),
    *(Bullet(f"Dòng thứ {line}: ậ ễ ứ ở trên giấy") for line in range(15)),
    CodesRow(_CODE, "Mã hồ sơ", _CODE, "Mã QR chỉ chứa mã hồ sơ"),
)


def pictures() -> dict[str, Callable[[], object]]:
    """Everything that is drawn, by its name."""
    slip, page = (
        pdf_bytes(Document("Trung tâm", "Phiếu", "Mẫu", _BLOCKS, size=size))
        for size in (PageSize.ROLL_80, PageSize.A4)
    )
    form = broken_forms.sound(2)
    return {
        "slip of the roll, 640 dots wide, in colour": lambda: page_picture(slip, 0, 640),
        "slip of the roll as dots of the head": lambda: dots(slip, 0, 576),
        "page of A4, 1,000 dots wide": lambda: page_picture(page, 0, 1000),
        "second page of a form, 1,000 dots wide": lambda: page_picture(form, 1, 1000),
    }


def long_pictures() -> dict[str, Callable[[], object]]:
    """What only the longest list costs, which is not for every turn."""
    roll = lay_out(checklist(215, PageSize.ROLL_80))
    name = f"{roll.height_mm / 1000:.1f} m of roll"
    return {
        f"{name}, 1,600 dots wide or as many as are drawn": lambda: page_picture(roll.pdf, 0, 1600),
        f"{name} as dots of the head": lambda: dots(roll.pdf, 0, 576),
        f"{name} as dots, as pieces for the printer": lambda: list(bands(dots(roll.pdf, 0, 576))),
    }


def milliseconds(work: Callable[[], object], rounds: int) -> float:
    """The median of so many rounds."""

    def once() -> float:
        began = time.perf_counter()
        work()
        return (time.perf_counter() - began) * 1000

    return median(once() for _ in range(rounds))


def in_a_row(previews: int) -> None:
    """Draw, and print what is held after every tenth part."""
    print("| previews | memory (PSS) | open files | threads |\n|---|---|---|---|")
    every = max(1, previews // 10)
    for number, draw in enumerate(islice(cycle(pictures().values()), _WARM_UP + previews), start=1):
        draw()
        if number >= _WARM_UP and (number - _WARM_UP) % every == 0:
            gc.collect()
            files = sum(1 for _ in Path("/proc/self/fd").iterdir())
            held = f"{pss_kb() / 1024:.1f} MB | {files} | {threading.active_count()}"
            print(f"| {number - _WARM_UP:,} | {held} |", flush=True)


def receipts(rounds: int) -> tuple[float, float]:
    """Milliseconds until a print is taken, and until it is done, printing at 150 mm a second."""
    document = Document("Trung tâm", "Phiếu", "Mẫu", _BLOCKS, size=PageSize.ROLL_80)
    printout = Printout(pdf_bytes(document), "Phiếu", PageSize.ROLL_80, 1)
    taken: list[float] = []
    done: list[float] = []
    with ReceiptPrinter() as device:
        device.seconds_a_row = 1 / 150 / 8
        printer = EscposPrinter(device.address)
        for _ in range(rounds):
            began = time.perf_counter()
            ticket = printer.send(printout)
            taken.append((time.perf_counter() - began) * 1000)
            while printer.look(ticket).stage is not JobStage.DONE:
                time.sleep(0.01)
            done.append((time.perf_counter() - began) * 1000)
            printer.clear(ticket)
        print(f"\nA receipt of {device.slips[0].height / 8:.0f} mm:", end=" ")
    return median(taken), median(done)


def main() -> None:
    """Draw, measure, print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--previews", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=20)
    parsed = parser.parse_args()
    in_a_row(parsed.previews)
    print("\n| drawn | median |\n|---|---|")
    for name, draw in (pictures() | long_pictures()).items():
        print(f"| {name} | {milliseconds(draw, parsed.rounds):.1f} ms |")
    # Each a little longer than the one before: what was seen once is remembered.
    forms = iter([broken_forms.sound(2, (210, 297 + n / 10)) for n in range(parsed.rounds)])
    looked = milliseconds(lambda: inspect(next(forms)), parsed.rounds)
    print(f"| look into a form of two pages, in a process of its own | {looked:.0f} ms |")
    taken, done = receipts(5)
    print(f"taken after {taken:.0f} ms, done after {done:.0f} ms.")


if __name__ == "__main__":
    main()
