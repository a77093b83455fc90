"""CUPS of the tests' own, with real IPP printers: on loopback, in a folder that is thrown away.

::

    with cups_house() as house:
        printer = house.printer("trang")        # switched on, with a queue of the same name
        monkeypatch.setenv("CUPS_SERVER", house.server)   # or CupsPrinter("trang", server=…)
        printer.trays(sheets=0)                 # says(…), ink(…), holds(), vanish(), freeze() …
        printer.received()                      # the PDF of all that came out
        house.spooled()                         # what CUPS still keeps of prints

Nothing of it outlives the block, and a CUPS that runs on the machine is left alone.
"""

from __future__ import annotations

import contextlib
import grp
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Generator
from pathlib import Path

import pytest

from .cable_device import BACKEND, CableDevice
from .ipp_device import IppDevice, ppd_of
from .patience import SECONDS
from .ports import KeptPort

_PROGRAMS = "dbus-daemon cupsd lpadmin cupsenable ippeveprinter ipptool"
_SERVER_BIN = Path(os.environ.get("CUPS_SERVERBIN", "/usr/lib/cups"))
"""Where CUPS has its programs; the variable is that of CUPS itself."""
_PATH = f"{os.environ.get('PATH', '')}:/usr/local/sbin:/usr/sbin:/sbin"

_DBUS = """\
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <listen>unix:path={bus}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow user="*"/><allow own="*"/>
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
  </policy>
</busconfig>
"""
_CUPSD = """\
Listen localhost:{port}
Listen {socket}
LogLevel warn
DefaultAuthType Basic
WebInterface No
Browsing No
JobRetryInterval 1
<Location />
  Order allow,deny
</Location>
<Location /admin>
  Order allow,deny
</Location>
<Policy default>
  JobPrivateAccess default
  JobPrivateValues default
  SubscriptionPrivateAccess default
  SubscriptionPrivateValues default
  <Limit Create-Job Print-Job Print-URI Validate-Job>
    Order deny,allow
  </Limit>
  <Limit Cancel-Job Cancel-My-Jobs Close-Job CUPS-Get-Document>
    Require user @OWNER @SYSTEM
    Order deny,allow
  </Limit>
  <Limit CUPS-Add-Modify-Printer CUPS-Set-Default CUPS-Accept-Jobs CUPS-Reject-Jobs>
    AuthType Default
    Require user @SYSTEM
    Order deny,allow
  </Limit>
  <Limit Pause-Printer Resume-Printer Cancel-Jobs>
    AuthType Default
    Require user @SYSTEM
    Order deny,allow
  </Limit>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""
_CUPS_FILES = """\
SystemGroup {system}
User {user}
Group {group}
ServerRoot {folder}
ServerBin {programs}
RequestRoot {spool}
TempDir {folder}/tmp
CacheDir {folder}/cache
StateDir {folder}/state
ErrorLog {folder}/log/error_log
AccessLog {folder}/log/access_log
PageLog {folder}/log/page_log
"""


_TAKES_PDF = '*cupsFilter2: "application/pdf application/vnd.cups-pdf 0 -"\n'


class CupsHouse:
    """A running CUPS. ``server`` is its socket: what ``CUPS_SERVER`` may say."""

    def __init__(self, folder: Path, spool: Path) -> None:
        self._folder, self._spool = folder, spool
        self._printers: list[IppDevice] = []
        self._cups: subprocess.Popen[bytes] | None = None
        self._ports = [KeptPort()]
        self.port = self._ports[0].number
        self.server = str(folder / "cups.sock")
        self._bus = self._start_bus()
        self._environment = {
            **os.environ,
            "PATH": _PATH,
            "LC_ALL": "C.UTF-8",
            "CUPS_SERVER": self.server,
            "DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={folder / 'bus'}",
        }
        self._configure()
        try:
            self.start_cups()
        except BaseException:
            self.close()
            raise

    def printer(
        self,
        name: str,
        *,
        size: tuple[int, int] | None = None,
        error_policy: str = "retry-current-job",
    ) -> IppDevice:
        """A printer, switched on, with a queue of that name. The first is the default one.

        ``size`` in millimetres: it has no other paper.
        """
        folder = self._folder / f"printer-{len(self._printers) + 1}"
        self._ports.append(KeptPort())
        printer = IppDevice(folder, self._ports[-1].number, self._environment, size)
        self._printers.append(printer)
        self.queue(name, printer.uri, error_policy=error_policy)
        if len(self._printers) == 1:
            self.command("lpadmin", "-d", name)
        return printer

    def queue(self, name: str, uri: str, *, error_policy: str = "retry-current-job") -> None:
        """A queue for a printer that is switched on and tells what it can."""
        policy = f"printer-error-policy={error_policy}"
        # CUPS goes on beside with what the printer told, and lets the queue go on when it is done:
        # until then it takes nothing, and what is done to it by hand is undone.
        self.command("lpadmin", "-p", name, "-v", uri, "-m", "everywhere", "-o", policy)
        self.wait(lambda: self._is_ready(name), f"the queue {name} was not made")

    def cable(self, name: str, *, error_policy: str = "abort-job") -> CableDevice:
        """A printer on a cable, with a queue of that name."""
        device = CableDevice(self._folder / "programs" / name)
        self.plain_queue(name, device.uri, error_policy=error_policy)
        return device

    def plain_queue(self, name: str, uri: str, *, error_policy: str = "abort-job") -> None:
        """A queue for a printer that tells nothing of itself, and takes PDF on A4."""
        ppd = self._folder / "plain.ppd"
        ppd.write_text(ppd_of(210, 297) + _TAKES_PDF)
        policy = f"printer-error-policy={error_policy}"
        self.command("lpadmin", "-p", name, "-v", uri, "-P", str(ppd), "-E", "-o", policy)

    def command(self, *words: str) -> str:
        """Run a command of CUPS (``cupsdisable trang``, ``cupsreject trang``); what it says."""
        done = self._run(*words)
        assert done.returncode == 0, f"{words}: {done.stderr}\n{self.log()}"
        return done.stdout

    def spooled(self) -> list[str]:
        """The files in which CUPS still keeps a document or who asked for it."""
        return sorted(path.name for path in self._spool.iterdir() if path.is_file())

    def leftovers(self) -> list[str]:
        """Files of prints in the folder in which filters work."""
        return sorted(path.name for path in (self._folder / "tmp").rglob("*") if path.is_file())

    def at_rest(self) -> bool:
        """Whether CUPS has no filter and no backend at work: nothing more of it can come out."""
        assert self._cups is not None
        return _children(self._cups.pid) == []

    def log(self) -> str:
        """What CUPS complains of."""
        log = self._folder / "log" / "error_log"
        return log.read_text("utf-8", "replace") if log.exists() else ""

    def start_cups(self) -> None:
        """Start CUPS again and wait until it answers."""
        configuration = [self._folder / "cupsd.conf", self._folder / "cups-files.conf"]
        program = ["cupsd", "-f", "-c", str(configuration[0]), "-s", str(configuration[1])]
        self._cups = self._start(program, self._environment)
        self.wait(self._cups_runs, "CUPS did not start")

    def stop_cups(self) -> None:
        """Stop CUPS; its socket goes with it."""
        if self._cups is None:
            return
        children = _children(self._cups.pid)
        self.thaw_cups()
        self._cups.terminate()
        _wait(self._cups)
        self._cups = None
        for child in children:
            _end_if_of(child, self._folder)

    def freeze_cups(self) -> None:
        """Have CUPS hang: it takes connections and answers nothing."""
        assert self._cups is not None
        self._cups.send_signal(signal.SIGSTOP)

    def thaw_cups(self) -> None:
        assert self._cups is not None
        self._cups.send_signal(signal.SIGCONT)

    def close(self) -> None:
        """Stop everything. The bus goes last: the printers die without it."""
        self.stop_cups()
        for printer in self._printers:
            printer.stop()
        self._bus.terminate()
        _wait(self._bus)
        self.wait(self._ends_the_rest, "something of it goes on")
        for port in self._ports:
            port.close()

    def _ends_the_rest(self) -> bool:
        """Filters and scripts may outlive who started them, but not for long."""
        left = processes_of(self._folder)
        for process in left:
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        return not left

    def _configure(self) -> None:
        for name in ("tmp", "cache", "state", "log", "ppd"):
            (self._folder / name).mkdir()
        # Only root's CUPS can be somebody else; who runs the tests may rule it either way.
        user = "lp" if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name
        system = grp.getgrgid(os.getegid()).gr_name
        texts = {"port": self.port, "socket": self.server, "folder": self._folder}
        texts |= {"user": user, "group": "lp", "system": system, "spool": self._spool}
        texts["programs"] = self._programs()
        (self._folder / "cupsd.conf").write_text(_CUPSD.format(**texts))
        (self._folder / "cups-files.conf").write_text(_CUPS_FILES.format(**texts))

    def _programs(self) -> Path:
        """The programs of CUPS, with a backend of the tests for printers on a cable."""
        programs = self._folder / "programs"
        (programs / "backend").mkdir(parents=True)
        for kind in ("daemon", "driver", "filter", "notifier"):
            (programs / kind).symlink_to(_SERVER_BIN / kind)
        for name in ("http", "ipp", "ipps", "socket"):
            if backend := _backend(name):
                (programs / "backend" / name).symlink_to(backend)
        usb = programs / "backend" / "usb"
        usb.write_text(BACKEND)
        usb.chmod(0o755)
        return programs

    def _start_bus(self) -> subprocess.Popen[bytes]:
        config, bus = self._folder / "dbus.conf", self._folder / "bus"
        config.write_text(_DBUS.format(bus=bus))
        program = ["dbus-daemon", f"--config-file={config}", "--nofork", "--nopidfile"]
        process = self._start(program, dict(os.environ))
        self.wait(bus.exists, "the message bus did not start")
        return process

    def _start(self, program: list[str], environment: dict[str, str]) -> subprocess.Popen[bytes]:
        with (self._folder / f"{program[0]}.log").open("ab") as log:
            return subprocess.Popen(
                program,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=environment,
                start_new_session=True,
            )

    def _cups_runs(self) -> bool:
        assert self._cups is not None
        if self._cups.poll() is None:
            return "is running" in self._run("lpstat", "-r").stdout
        said = (self._folder / "cupsd.log").read_text("utf-8", "replace")
        if os.geteuid() != 0:
            pytest.skip(f"CUPS does not run for this user: {said} {self.log()}")
        raise AssertionError(f"{said} {self.log()}")

    def _is_ready(self, queue: str) -> bool:
        address = f"ipp://localhost:{self.port}/printers/{queue}"
        told = self._run("ipptool", "-tv", address, "get-printer-attributes.test")
        signs = (
            "application/pdf",
            "printer-state (enum) = idle",
            "accepting-jobs (boolean) = true",
        )
        return all(sign in told.stdout for sign in signs)

    def _run(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            words,
            env=self._environment,
            capture_output=True,
            text=True,
            timeout=SECONDS,
            check=False,
        )

    def wait(self, what: Callable[[], bool], otherwise: str) -> None:
        """Wait until it is so; ``otherwise`` is what the test says if it never is."""
        until = time.monotonic() + SECONDS
        while not what():
            assert time.monotonic() < until, f"{otherwise}: {self.log()}"
            time.sleep(0.02)


def has_socket_backend() -> bool:
    """Whether CUPS here can print to plain sockets: Debian has that in the package ``cups``."""
    return _backend("socket") is not None


def _backend(name: str) -> Path | None:
    places = (_SERVER_BIN / "backend" / name, _SERVER_BIN / "backend-available" / name)
    return next((path for path in places if path.exists()), None)


def _children(parent: int) -> list[int]:
    with contextlib.suppress(OSError):
        text = Path(f"/proc/{parent}/task/{parent}/children").read_text()
        return [int(word) for word in text.split()]
    return []


def _end_if_of(process: int, folder: Path) -> None:
    """End a child of CUPS that outlived it, if the number is still its own."""
    with contextlib.suppress(ProcessLookupError):
        if _is_of(process, folder):
            os.kill(process, signal.SIGKILL)


def _is_of(process: int, folder: Path) -> bool:
    with contextlib.suppress(OSError):
        return str(folder).encode() in Path(f"/proc/{process}/environ").read_bytes()
    return False


def processes_of(folder: Path) -> list[int]:
    """What runs for the house in that folder, and is not this process."""
    numbers = [int(name) for entry in Path("/proc").iterdir() if (name := entry.name).isdecimal()]
    return [process for process in numbers if process != os.getpid() and _is_of(process, folder)]


def _wait(process: subprocess.Popen[bytes]) -> None:
    try:
        process.wait(SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(SECONDS)


@contextlib.contextmanager
def cups_house(spool: Path | None = None) -> Generator[CupsHouse]:
    """CUPS for as long as the block lasts. Skips where there are no programs for it.

    ``spool``: an empty folder to keep prints in, instead of one of its own.
    """
    if missing := [name for name in _PROGRAMS.split() if not shutil.which(name, path=_PATH)]:
        pytest.skip(f"not installed: {', '.join(missing)}")
    # Not below pytest's own folder, which only its owner may enter; sockets want short names.
    folder = Path(tempfile.mkdtemp(prefix="kiosk-cups-"))
    try:
        folder.chmod(0o755)
        if spool is None:
            spool = folder / "spool"
            spool.mkdir()
        house = CupsHouse(folder, spool)
        try:
            yield house
        finally:
            house.close()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
