"""The kiosks of a province on one PostgreSQL server: ``python -m benchmarks.dossiers_load``.

Starts a server of its own with a million invented dossiers, shares it as ``kiosk register share``
does, and lets 400 kiosks ask as citizens do: one receipt to five each, most codes known, some
mistyped, some asked again. Latency counts from the moment a citizen scanned, also where the
question then had to wait for a free process of ours. Prints Markdown for ``docs/benchmarks.md``.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import pwd
import random
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import psycopg

from kiosk.dossiers.lookup_code import hash_of
from kiosk.dossiers.row import Row
from kiosk.dossiers.server import ServerSource
from kiosk.dossiers.sharing import share
from kiosk.dossiers.sources import ServerAway

_CITIZENS_A_DAY = 300
_OPEN_SECONDS = 8 * 3600
_PEAK = 3
_COUNTRY = 6600
_PROCESSES, _THREADS = 4, 16
_RECEIPTS = (1, 2, 3, 4, 5)
_RECEIPT_WEIGHTS = (60, 22, 10, 5, 3)
_UNKNOWN, _AGAIN, _SENSITIVE = 0.05, 0.10, 0.03
_UNITS, _SERIALS = 80, 500

_FILL = """
INSERT INTO dossier ({columns}, seal)
SELECT
    format('H26.%%s-%%s-%%s', lpad((10 + n %% {units})::text, 2, '0'),
        to_char(date '2026-01-01' + n / {units} / {serials}, 'YYMMDD'),
        lpad((n / {units} %% {serials})::text, 4, '0')),
    format('H26.%%s', lpad((10 + n %% {units})::text, 2, '0')),
    'Lĩnh vực mẫu ' || n %% 40, '1.' || 100000 + n %% 400,
    'Thủ tục mẫu có tên dài như nhiều thủ tục thật, số ' || n %% 400,
    (n %% 10) + 1, '', 'online', '2026-05-04T08:20:00+07:00', '2026-05-08T16:30:00+07:00',
    false, false, NULL, NULL, NULL, NULL, '', NULL, NULL, '', 'Quầy ' || n %% 9, 'counter', '',
    '', '{steps}',
    '2026-05-04T08:20:00+07:00=2 2026-05-05T09:00:00+07:00=4', random() < {sensitive},
    md5(n::text), '2026-05-05T09:00:00+07:00', true, 0
FROM generate_series(0, {count} - 1) AS n
"""
_STEPS = (
    '[["2026-05-04T08:20:00+07:00","Tiếp nhận hồ sơ","Bộ phận một cửa",true,"1 ngày làm việc"],'
    '["2026-05-05T09:00:00+07:00","Thẩm định hồ sơ","Cán bộ chuyên môn",true,"2 ngày làm việc"],'
    '[null,"Trả kết quả","Bộ phận một cửa",false,""]]'
)


@dataclass(frozen=True, slots=True)
class Question:
    """One receipt under the scanner of one kiosk, ``at`` seconds after the beginning."""

    at: float
    kiosk: int
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """What one round of questions cost."""

    name: str
    milliseconds: list[float]
    failed: Counter[str]
    seconds: float
    cpu_seconds: float

    def line(self) -> str:
        taken = sorted(self.milliseconds)
        p50, p95, p99 = (taken[int(len(taken) * part)] for part in (0.5, 0.95, 0.99))
        cost = 1000 * self.cpu_seconds / len(taken)
        return (
            f"| {self.name} | {len(taken)} | {len(taken) / self.seconds:.0f} | {p50:.1f} | "
            f"{p95:.1f} | {p99:.1f} | {taken[-1]:.0f} | {cost:.2f} | "
            f"{', '.join(f'{count} {kind}' for kind, count in self.failed.items()) or 0} |"
        )


def code_of(number: int) -> str:
    """The code of a dossier of the fill."""
    unit, rest = number % _UNITS, number // _UNITS
    day = time.strftime("%y%m%d", time.gmtime(1767225600 + rest // _SERIALS * 86400))
    return f"H26.{10 + unit:02}-{day}-{rest % _SERIALS:04}"


def citizens(kiosks: int, dossiers: int, seconds: float, rate: float, seed: int) -> list[Question]:
    """Citizens who come at random, ``rate`` of them a second over all kiosks together."""
    draw, now, found = random.Random(seed), 0.0, list[Question]()
    while (now := now + draw.expovariate(rate)) < seconds:
        receipts = draw.choices(_RECEIPTS, _RECEIPT_WEIGHTS)[0]
        codes = [code_of(draw.randrange(dossiers)) for _ in range(receipts)]
        codes = [c[:-4] + "9999" if draw.random() < _UNKNOWN else c for c in codes]
        codes += [draw.choice(codes)] if draw.random() < _AGAIN else []
        found.append(Question(now, draw.randrange(kiosks), tuple(codes)))
    return found


def _work(
    url: str,
    questions: list[Question],
    begin: float,
    fresh: bool,
    told: multiprocessing.Queue[tuple[list[float], Counter[str]]],
) -> None:
    sources = {question.kiosk: ServerSource(url) for question in questions}
    left, lock = iter(questions), threading.Lock()
    taken, failed = list[float](), Counter[str]()

    def citizen(question: Question) -> None:
        source, scanned = sources[question.kiosk], begin + question.at
        time.sleep(max(0.0, scanned - time.time()))
        for code in question.codes:
            try:
                source.find(code, hash_of(code, "MAU") if code.endswith("7") else "")
            except ServerAway as away:
                failed[away.kind] += 1
            taken.append(1000 * (time.time() - scanned))
            # Each of the receipts is scanned when the one before it was read.
            scanned = time.time()
        if fresh:
            source.close()

    def work() -> None:
        while True:
            with lock:
                question = next(left, None)
            if question is None:
                return
            citizen(question)

    threads = [threading.Thread(target=work) for _ in range(_THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    told.put((taken, failed))
    for source in sources.values():
        source.close()


def ask(server: Server, url: str, name: str, questions: list[Question], *, fresh: bool) -> Measured:
    """Let kiosks ask; ``fresh``: each citizen finds the connection closed, as on a real day."""
    told: multiprocessing.Queue[tuple[list[float], Counter[str]]] = multiprocessing.Queue()
    before, begin = server.cpu_seconds(), time.time() + 1
    shares = [
        [question for question in questions if question.kiosk % _PROCESSES == part]
        for part in range(_PROCESSES)
    ]
    workers = [
        multiprocessing.Process(target=_work, args=(url, one, begin, fresh, told)) for one in shares
    ]
    for worker in workers:
        worker.start()
    answers = [told.get() for _ in workers]
    seconds = time.time() - begin
    cpu = server.cpu_seconds() - before
    for worker in workers:
        worker.join()
    taken = [one for part, _ in answers for one in part]
    failed = sum((failed for _, failed in answers), Counter[str]())
    return Measured(name, taken, failed, seconds, cpu)


class Server:
    """A PostgreSQL server with the settings Debian gives it, but for room for all kiosks."""

    def __init__(self, folder: Path, connections: int) -> None:
        self._folder = folder
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self._programs = max(Path("/usr/lib/postgresql").glob("*/bin"))
        found = {entry.pw_name: entry for entry in pwd.getpwall()}
        user = found.get("postgres") or found["nobody"]
        # The server refuses to run as root.
        self._user, self._group = None, None
        if os.geteuid() == 0:
            self._user, self._group = user.pw_uid, user.pw_gid
            os.chown(folder, user.pw_uid, user.pw_gid)
        self._run(str(self._programs / "initdb"), "-D", "data", "-U", "owner", "-A", "trust")
        key = ("-keyout", "data/server.key", "-out", "data/server.crt", "-days", "2")
        self._run("openssl", "req", "-x509", "-nodes", "-subj", "/CN=localhost", *key)
        (folder / "data" / "server.key").chmod(0o600)
        options = [
            "listen_addresses=127.0.0.1",
            f"port={self.port}",
            f"unix_socket_directories={folder}",
            f"max_connections={connections}",
            "shared_buffers=512MB",
            "ssl=on",
        ]
        words = [word for option in options for word in ("-c", option)]
        command = [str(self._programs / "postgres"), "-D", "data", *words]
        with (folder / "log").open("wb") as log:
            self._process = subprocess.Popen(
                command, cwd=folder, stdout=log, stderr=log, user=self._user, group=self._group
            )

    def url(self, user: str) -> str:
        return f"postgresql://{user}@127.0.0.1:{self.port}/postgres?sslmode=require"

    def wait(self) -> None:
        """Until it answers."""
        for _ in range(300):
            with suppress(psycopg.OperationalError):
                psycopg.connect(self.url("owner")).close()
                return
            time.sleep(0.1)
        raise RuntimeError((self._folder / "log").read_text())

    def stop(self) -> None:
        self._process.send_signal(signal.SIGQUIT)
        self._process.wait()

    def cpu_seconds(self) -> float:
        """Of all its processes, those that have ended included."""
        times = [_times(self._process.pid, ended=True)]
        times += [_times(pid, ended=False) for pid in self._children()]
        return sum(times) / os.sysconf("SC_CLK_TCK")

    def megabytes(self) -> float:
        """What all its processes take of the memory, shared pages counted once (PSS)."""
        kilobytes = 0
        for pid in [self._process.pid, *self._children()]:
            with suppress(OSError):
                rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
                kilobytes += int(rollup.split("Pss:")[1].split()[0])
        return kilobytes / 1024

    def _children(self) -> list[int]:
        pid = self._process.pid
        return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]

    def _run(self, *command: str) -> None:
        subprocess.run(
            command,
            cwd=self._folder,
            check=True,
            capture_output=True,
            user=self._user,
            group=self._group,
        )


def _times(pid: int, *, ended: bool) -> int:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0
    own, waited = map(int, fields[11:13]), map(int, fields[13:15])
    return sum(own) + (sum(waited) if ended else 0)


@contextmanager
def running(connections: int) -> Generator[Server]:
    folder = Path(tempfile.mkdtemp(prefix="kiosk-load-"))
    try:
        server = Server(folder, connections)
        try:
            server.wait()
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _fill(url: str, count: int) -> None:
    statement = _FILL.replace("%%", "%").format(
        columns=", ".join(Row._fields),
        units=_UNITS,
        serials=_SERIALS,
        sensitive=_SENSITIVE,
        steps=_STEPS,
        count=count,
    )
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(statement.encode())
        connection.execute("VACUUM ANALYZE dossier")
        connection.execute("CHECKPOINT")
        connection.execute("ALTER ROLE kiosk LOGIN")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kiosks", type=int, default=400)
    parser.add_argument("--dossiers", type=int, default=1_000_000)
    parser.add_argument("--seconds", type=float, default=30, help="of each round")
    parsed = parser.parse_args()
    kiosks, dossiers, seconds = parsed.kiosks, parsed.dossiers, parsed.seconds
    mean = kiosks * _CITIZENS_A_DAY / _OPEN_SECONDS
    with running(kiosks + 50) as server:
        share(server.url("owner"), "kiosk")
        _fill(server.url("owner"), dossiers)
        url = server.url("kiosk")

        def a_round(name: str, rate: float, *, fresh: bool) -> Measured:
            came = citizens(kiosks, dossiers, seconds, rate, seed=len(name))
            return ask(server, url, name, came, fresh=fresh)

        print(f"{kiosks} kiosks, {dossiers} dossiers, load before: {os.getloadavg()[0]:.1f}\n")
        print("| round | questions | a second | p50 ms | p95 | p99 | most | CPU ms each | failed |")
        print("|---|---|---|---|---|---|---|---|---|")
        peak = a_round("busiest hour, as it is", mean * _PEAK, fresh=True)
        print(peak.line(), flush=True)
        fourfold = a_round("four times that, new connections", mean * _PEAK * 4, fresh=True)
        print(fourfold.line(), flush=True)
        kept = a_round("ten times that, kept connections", mean * _PEAK * 10, fresh=False)
        print(kept.line(), flush=True)
        empty, full = server.megabytes(), _with_all(server, url, kiosks)
        print(f"\nMemory of the server: {empty:.0f} MB, with {kiosks} connections {full:.0f} MB")
        _extrapolate(fourfold)


def _with_all(server: Server, url: str, kiosks: int) -> float:
    sources = [ServerSource(url, seconds=10) for _ in range(kiosks)]
    for number, source in enumerate(sources):
        source.find(code_of(number), "")
    taken = server.megabytes()
    for source in sources:
        source.close()
    return taken


def _extrapolate(measured: Measured) -> None:
    each = measured.cpu_seconds / len(measured.milliseconds)
    receipts = sum(
        number * weight for number, weight in zip(_RECEIPTS, _RECEIPT_WEIGHTS, strict=True)
    ) / sum(_RECEIPT_WEIGHTS)
    a_day = _COUNTRY * _CITIZENS_A_DAY * (receipts + _AGAIN)
    busiest = a_day / _OPEN_SECONDS * _PEAK
    print(
        f"{_COUNTRY} kiosks: {a_day:.0f} questions a day, {busiest:.0f} a second in the busiest "
        f"hour, {busiest * each:.1f} cores of this kind for all servers together"
    )


if __name__ == "__main__":
    main()
