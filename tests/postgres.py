"""A PostgreSQL server of its own for the tests: on loopback, in a folder that is thrown away.

Nothing of it outlives the tests, and a server that happens to run on the machine is left alone.
"""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Generator
from pathlib import Path

import psycopg
import pytest

_PLACES = "/usr/lib/postgresql/*/bin"
_START_SECONDS = 60


def programs() -> Path | None:
    """The folder of the newest server programs, as Debian puts them, else as the PATH has them."""
    found = [path for path in Path("/").glob(f"{_PLACES[1:]}/initdb") if _runs(path)]
    if found:
        return max(found, key=lambda path: int(path.parts[-3])).parent
    on_path = shutil.which("initdb")
    return Path(on_path).resolve().parent if on_path else None


def _runs(path: Path) -> bool:
    return path.parts[-3].isdecimal() and os.access(path, os.X_OK)


class PostgresServer:
    """One server. Whoever connects from this machine is believed; nothing waits for the disk."""

    def __init__(self, folder: Path, binaries: Path) -> None:
        self._folder, self._binaries = folder, binaries
        self._process: subprocess.Popen[bytes] | None = None
        self._databases = 0
        self._emptied: str | None = None
        self.port = _free_port()
        # The server refuses to run as root.
        self._user: int | None = None
        self._group: int | None = None
        if os.geteuid() == 0:
            entry = _unprivileged()
            self._user, self._group = entry.pw_uid, entry.pw_gid
            os.chown(folder, self._user, self._group)
        self._run("initdb", "-D", "data", "-U", "kiosk", "-A", "trust", "-E", "UTF8", "--no-sync")
        self.start()

    @property
    def pid(self) -> int:
        """The process that all others of the server belong to."""
        assert self._process is not None
        return self._process.pid

    def url(self, database: str = "postgres", user: str = "kiosk") -> str:
        """The address of a database."""
        return f"postgresql://{user}@127.0.0.1:{self.port}/{database}"

    def new_database(self) -> str:
        """The address of an empty database of its own."""
        self._databases += 1
        name = f"test_{self._databases}"
        with psycopg.connect(self.url(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())
        return self.url(name)

    def empty_database(self) -> str:
        """The address of the one database that is emptied each time: sooner there than a new one.

        Whoever is still connected to it from before is thrown out.
        """
        if self._emptied is None:
            self._emptied = self.new_database()
        with psycopg.connect(self._emptied, autocommit=True) as connection:
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
            connection.execute("DROP SCHEMA public CASCADE")
            connection.execute("CREATE SCHEMA public")
        return self._emptied

    def start(self) -> None:
        """Start it and wait until it answers."""
        settings = {
            "listen_addresses": "127.0.0.1",
            "port": str(self.port),
            "unix_socket_directories": str(self._folder),
            "fsync": "off",
            "full_page_writes": "off",
            "shared_buffers": "32MB",
            "max_connections": "60",
        }
        options = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [self._binaries / "postgres", "-D", "data", *options],
                cwd=self._folder,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                user=self._user,
                group=self._group,
                extra_groups=None if self._user is None else [],
            )
        self._wait()

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """Stop it: ``SIGINT`` breaks off what runs and closes in order, ``SIGQUIT`` at once."""
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError):
                self._process.send_signal(how)
            self._process.wait(_START_SECONDS)
            self._process = None

    def _wait(self) -> None:
        until = time.monotonic() + _START_SECONDS
        while True:
            try:
                psycopg.connect(self.url(), connect_timeout=2).close()
            except psycopg.OperationalError:
                assert self._process is not None
                stopped = self._process.poll() is not None
                if stopped or time.monotonic() > until:
                    said = (self._folder / "log").read_text("utf-8", "replace")
                    raise RuntimeError(f"the server did not start: {said}") from None
                time.sleep(0.05)
            else:
                return

    def _run(self, program: str, *words: str) -> None:
        done = subprocess.run(
            [str(self._binaries / program), *words],
            cwd=self._folder,
            capture_output=True,
            text=True,
            check=False,
            user=self._user,
            group=self._group,
            extra_groups=None if self._user is None else [],
        )
        assert done.returncode == 0, done.stderr


def _unprivileged() -> pwd.struct_passwd:
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    return names.get("postgres") or names["nobody"]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def running() -> Generator[PostgresServer]:
    """A server for as long as the block lasts. Skips where there are no programs for one."""
    binaries = programs()
    if binaries is None:
        pytest.skip(f"PostgreSQL is not installed: no initdb in {_PLACES} or on the PATH")
    # Not below pytest's own folder, which only its owner may enter.
    folder = Path(tempfile.mkdtemp(prefix="kiosk-postgres-"))
    try:
        server = PostgresServer(folder, binaries)
        try:
            yield server
        finally:
            server.stop(signal.SIGQUIT)  # what it has not written yet is thrown away as well
    finally:
        shutil.rmtree(folder, ignore_errors=True)
