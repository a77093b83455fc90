"""A real IPP printer for the tests: ``ippeveprinter`` of CUPS, with a tray, troubles, a paper path.

It takes jobs as printers do; what comes out of it lies in a folder. A print passes a small script,
which waits where the printer is slow, held or in trouble and puts the paper out at the end, unless
the print was cancelled meanwhile.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
import urllib.request
from collections.abc import Callable, Mapping
from pathlib import Path

from .patience import SECONDS

_PAPER_PATH = """\
#!/bin/sh
# Says what is wrong, waits while it is, takes its time, and puts the paper out.
here=$(dirname "$0")
tenths=$(cat "$here/tenths")
cancelled() {
    ipptool -T 60 -d "id=$IPP_JOB_ID" -tv "$DEVICE" "$here/ask.test" | grep -q stop-point
}
while :; do
    now=$(cat "$here/says")
    said=$(cat "$here/said")
    if [ "$now" != "$said" ]; then
        [ -z "$said" ] || echo "STATE: -$said" >&2
        [ -z "$now" ] || echo "STATE: +$now" >&2
        echo "$now" > "$here/said"
    fi
    [ "$IPP_JOB_NAME" != said ] || exit 0
    [ ! -e "$here/refuses" ] || exit 1
    cancelled && exit 0
    if [ -z "$now" ] && [ ! -e "$here/empty" ] && [ ! -e "$here/holds" ]; then
        [ "$tenths" -gt 0 ] || break
        tenths=$((tenths - 1))
    fi
    sleep 0.1
done
cancelled && exit 0
echo "ATTR: job-impressions=1 job-impressions-completed=1" >&2
cp "$1" "$here/part"
mv "$here/part" "$here/paper/$(date +%s%N)-${IPP_COPIES:-1}.pdf"
"""
_ASK = """\
{
OPERATION Get-Job-Attributes
GROUP operation-attributes-tag
ATTR charset attributes-charset utf-8
ATTR naturalLanguage attributes-natural-language en
ATTR uri printer-uri $uri
ATTR integer job-id $id
}
"""
_SAY = """\
{
OPERATION Print-Job
GROUP operation-attributes-tag
ATTR charset attributes-charset utf-8
ATTR naturalLanguage attributes-natural-language en
ATTR uri printer-uri $uri
ATTR name job-name said
ATTR mimeMediaType document-format application/pdf
FILE /dev/stdin
}
"""
_PPD = """\
*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "TEST.PPD"
*Manufacturer: "Example"
*Product: "(Example)"
*ModelName: "Example"
*ShortNickName: "Example"
*NickName: "Example"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultColorSpace: Gray
*FileSystem: False
*Throughput: "1"
*LandscapeOrientation: Plus90
*TTRasterizer: Type42
*DefaultFont: Courier
*Font Courier: Standard "(1.05)" Standard ROM
*OpenUI *PageSize/Media Size: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: One
*PageSize One/One: "<</PageSize[{width:.2f} {height:.2f}]>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion/Media Size: PickOne
*OrderDependency: 10 AnySetup *PageRegion
*DefaultPageRegion: One
*PageRegion One/One: "<</PageSize[{width:.2f} {height:.2f}]>>setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: One
*ImageableArea One/One: "9 9 {right:.2f} {top:.2f}"
*DefaultPaperDimension: One
*PaperDimension One/One: "{width:.2f} {height:.2f}"
"""


def ppd_of(across: int, down: int) -> str:
    """The description of a printer with paper of that size alone, in millimetres."""
    width, height = (72 / 25.4 * side for side in (across, down))
    return _PPD.format(width=width, height=height, right=width - 9, top=height - 9)


class IppDevice:
    """A printer on loopback, switched on. It has A4 and no A5, and 100 sheets in its tray.

    With a ``size`` (width and height in millimetres) it has paper of that size alone, and no tray
    that could be emptied.
    """

    def __init__(
        self,
        folder: Path,
        port: int,
        environment: Mapping[str, str],
        size: tuple[int, int] | None = None,
    ) -> None:
        self._folder, self._port, self._environment = folder, port, environment
        self._size = size
        self._process: subprocess.Popen[bytes] | None = None
        self._sheets, self._toner, self._reason = 100, 75, ""
        (folder / "paper").mkdir(parents=True)
        (folder / "spool").mkdir()
        for name, text in (("path", _PAPER_PATH), ("ask.test", _ASK), ("say.test", _SAY)):
            (folder / name).write_text(text)
        (folder / "path").chmod(0o755)
        self._write("says", "")
        self.slow(0)
        try:
            self.start()
        except BaseException:
            self.stop()
            raise

    @property
    def uri(self) -> str:
        """Its address, as a queue has it."""
        return f"ipp://localhost:{self._port}/ipp/print"

    def received(self) -> list[bytes]:
        """The PDF of every print that came out, in order."""
        return [path.read_bytes() for path in self._papers()]

    def copies(self) -> list[int]:
        """How many copies of each print were asked for."""
        return [int(path.stem.split("-")[1]) for path in self._papers()]

    def trays(self, *, sheets: int) -> None:
        """Put so many sheets of A4 in: 0 is empty (prints stop where they are), below 25 is low."""
        self._sheets = sheets
        self._mark("empty", sheets == 0)
        self._fill()

    def ink(self, *, percent: int) -> None:
        """Fill the toner: 0 is empty, below 10 is low. It prints all the same."""
        self._toner = percent
        self._fill()

    def says(self, reason: str = "") -> None:
        """Have it report a ``printer-state-reasons`` (media-jam, cover-open …) and print nothing.

        Empty: all is well again, and a print that waited goes on. It reports by its paper path
        only: where it prints, the print must wait (``holds``); where not, a sheet makes it speak.
        """
        before, self._reason = self._reason, reason
        self._write("says", reason)
        if self.idle():
            # A sheet that does not come out.
            self._ipptool("say.test", stdin=b"%PDF-1.4\n")
            self._wait_for(self.idle)
        self._wait_for(
            lambda: self._shows(reason) and (before in {"", reason} or not self._shows(before))
        )

    def holds(self, whether: bool = True) -> None:
        """Keep what it prints inside until it may go on."""
        self._mark("holds", whether)

    def slow(self, seconds: float) -> None:
        """From the next print on, take so long for each."""
        self._write("tenths", str(round(10 * seconds)))

    def refuses(self, whether: bool = True) -> None:
        """Give every print up in the middle, without a reason."""
        self._mark("refuses", whether)

    def idle(self) -> bool:
        """Whether it has nothing to do."""
        return b"<p>Idle" in self._page("")

    def vanish(self) -> None:
        """Pull the plug."""
        self._signal(signal.SIGKILL)
        self._end()

    def start(self) -> None:
        """Switch it on and wait until it answers; trays and toner are as they were."""
        self._write("said", "")
        paper = ["-f", "application/pdf"]
        if self._size is not None:
            (self._folder / "one.ppd").write_text(ppd_of(*self._size))
            paper = ["-P", str(self._folder / "one.ppd")]
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [
                    *("ippeveprinter", "-k", "-d", self._folder / "spool", "-r", "off"),
                    *(*paper, "-c", self._folder / "path"),
                    *("-n", "localhost", "-p", str(self._port), f"Printer {self._port}"),
                ],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env={**self._environment, "DEVICE": self.uri},
                start_new_session=True,
            )
        self._wait_for(self._answers)
        if self._size is None:
            self._fill()

    def freeze(self) -> None:
        """Have it hang: it keeps its connections and answers nothing."""
        self._signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self._signal(signal.SIGCONT)

    def stop(self) -> None:
        """Switch it off for good; nothing of it is left running."""
        if self._process is not None:
            self._signal(signal.SIGCONT)
            self._signal(signal.SIGTERM)
            self._end()

    def _fill(self) -> None:
        paper = f"size1=iso_a4_210x297mm&type1=stationery&level1={self._sheets}"
        self._page(f"media?{paper}&level3=-2")
        self._page(f"supplies?supply0=25&supply1={self._toner}")

    def _papers(self) -> list[Path]:
        papers = (self._folder / "paper").iterdir()
        return sorted(papers, key=lambda path: int(path.stem.split("-")[0]))

    def _signal(self, which: signal.Signals) -> None:
        # The paper path belongs to its session: what is done to one is done to both.
        assert self._process is not None
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, which)

    def _end(self) -> None:
        assert self._process is not None
        try:
            self._process.wait(SECONDS)
        except subprocess.TimeoutExpired:
            self._signal(signal.SIGKILL)
            self._process.wait(SECONDS)
        self._signal(signal.SIGKILL)
        self._process = None

    def _mark(self, name: str, whether: bool) -> None:
        mark = self._folder / name
        mark.touch() if whether else mark.unlink(missing_ok=True)

    def _write(self, name: str, text: str) -> None:
        part = self._folder / f"{name}.part"
        part.write_text(text)
        part.replace(self._folder / name)

    def _page(self, page: str) -> bytes:
        url = f"http://localhost:{self._port}/{page}"
        with urllib.request.urlopen(url, timeout=SECONDS) as answer:
            return answer.read()

    def _shows(self, reason: str) -> bool:
        """Whether it reports that to everybody by now; it writes "Media Jam" on its page."""
        return reason.replace("-", " ").title().encode() in self._page("")

    def _answers(self) -> bool:
        try:
            return self.idle()
        except OSError:
            return False

    def _wait_for(self, what: Callable[[], bool]) -> None:
        until = time.monotonic() + SECONDS
        while not what():
            if time.monotonic() > until:
                said = (self._folder / "log").read_text("utf-8", "replace")
                raise RuntimeError(f"the printer did not answer: {said}")
            time.sleep(0.05)

    def _ipptool(self, test: str, stdin: bytes) -> None:
        subprocess.run(
            ["ipptool", "-T", str(SECONDS), self.uri, self._folder / test],
            input=stdin,
            stdout=subprocess.DEVNULL,
            check=True,
        )
