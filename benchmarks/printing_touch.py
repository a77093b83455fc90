"""From the touch to a print that CUPS has taken: ``python -m benchmarks.printing_touch``.

A real CUPS and a real IPP printer of its own, as in the tests. ``send`` is what stands between the
touch and "đang in"; ``state`` is what every look at a printer costs. Then the printer hangs: what
asking it costs, and how long the print takes to be given up. Prints Markdown for
``docs/benchmarks.md``.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import threading
import time
from collections.abc import Callable

from kiosk.printing.blocks import Document, PageSize, Paragraph
from kiosk.printing.cups.printer import CupsPrinter
from kiosk.printing.following import Patience, follow
from kiosk.printing.outlets import Outlet
from kiosk.printing.pdf import pdf_bytes
from kiosk.printing.printers import Printout, Ticket
from tests.printing.cups_house import cups_house

_SENTENCE = "Tờ khai đăng ký khai sinh, giấy chứng sinh, giấy tờ tùy thân của cha và mẹ."


def _printout(pages: int) -> Printout:
    blocks = tuple(Paragraph(_SENTENCE) for _ in range(30 * pages))
    pdf = pdf_bytes(Document("Xã Mẫu", "Danh sách", "", blocks))
    return Printout(pdf=pdf, title="Danh sách", size=PageSize.A4, pages=pages)


def _milliseconds(times: int, do: Callable[[], object]) -> tuple[float, float, float]:
    """Median, 95th percentile and longest."""
    taken: list[float] = []
    for _ in range(times):
        began = time.perf_counter()
        do()
        taken.append(1000 * (time.perf_counter() - began))
    return (
        statistics.median(taken),
        statistics.quantiles(taken, n=20, method="inclusive")[-1],
        max(taken),
    )


def _row(name: str, figures: tuple[float, float, float]) -> None:
    print(f"| {name} | {figures[0]:.0f} | {figures[1]:.0f} | {figures[2]:.0f} |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=100)
    times: int = parser.parse_args().times
    with cups_house() as house:
        device = house.printer("trang")
        printer = CupsPrinter("trang", server=house.server)
        print("| milliseconds | median | 95 % | longest |\n|---|---|---|---|")
        _row("`state`, queue and printer", _milliseconds(times, printer.state))
        # Nothing comes out meanwhile: the queue takes prints, and the printer waits for paper.
        device.trays(sheets=0)
        for pages in (1, 20):
            tickets: list[Ticket] = []
            printout = _printout(pages)
            kilobytes = len(printout.pdf) // 1000
            figures = _milliseconds(
                times, lambda tickets=tickets, sent=printout: tickets.append(printer.send(sent))
            )
            _row(f"`send`, {pages} pages, {kilobytes} kB", figures)
            _row("`look`", _milliseconds(times, lambda last=tickets[-1]: printer.look(last)))
            for ticket in reversed(tickets):
                printer.clear(ticket)
        device.trays(sheets=100)
        house.wait(lambda: device.idle() and printer.state().ready, "the printer is not well")

        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        _row("one print to its end", _milliseconds(10, lambda: _print(printer)))
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        device.freeze()
        _row("`state` of a printer that hangs", _milliseconds(5, printer.state))
        device.thaw()
        device.slow(30)
        threading.Timer(1, device.freeze).start()
        began = time.perf_counter()
        end = _print(printer)
        print(f"\nasking costs {100 * used:.0f} ms of processor for each print; a printer that")
        print(f"hangs is given up after {time.perf_counter() - began:.0f} s ({end})")


def _print(printer: CupsPrinter) -> str:
    outlet = Outlet("page", printer, PageSize.A4)
    patience = Patience(silent_seconds=20)
    done = follow(outlet, _printout(1), lambda _: None, threading.Event(), patience)
    return done.stage.value if done.condition is None else done.condition.value


if __name__ == "__main__":
    main()
