"""A shared register on a PostgreSQL server, asked through the one function a kiosk may call.

A citizen stands in front of the glass, so no answer may take longer than ``seconds``, whatever
becomes of the server: refused, gone in the middle of a query, stopped, behind a cable that was
pulled, or behind names that nobody resolves. Time-outs of the connection alone do not promise
that, so each question is asked in a thread of its own, and is left behind when it takes too long.
"""

from __future__ import annotations

import contextlib
import queue
import socket
import threading
import time
from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from kiosk.dossiers.model import Dossier
from kiosk.dossiers.row import Row, from_row
from kiosk.dossiers.sources import ServerAway

_CALL = b"SELECT kiosk_dossier(%s, %s)"
"""All that a kiosk's account may do; ``sharing.py`` makes the function."""

_IDLE_SECONDS = 60
"""The server closes what is idle longer: hundreds of kiosks are idle most of the day."""

_LOOPBACK = {"localhost", "127.0.0.1", "::1"}


class ServerSource:
    """A shared register. Any thread may call; they ask one after the other."""

    def __init__(self, url: str, seconds: float = 2) -> None:
        self._url = url
        self._seconds = seconds
        self._turn = threading.Lock()
        self._asking: threading.Thread | None = None
        self._connection: psycopg.Connection[Any] | None = None
        self._last_asked = 0.0

    def find(self, code: str, lookup_hash: str) -> Dossier | None:
        """The dossier of a code in normal form; ``None`` where there is none.

        Its ``lookup_hash`` is the given one where it fits and "" where not: the server does not
        tell the true one. Raises ``ServerAway``, after ``seconds`` at the latest.
        """
        until = time.monotonic() + self._seconds
        if not self._turn.acquire(timeout=self._seconds):
            raise ServerAway("busy")
        try:
            return self._find(code, lookup_hash, until)
        finally:
            self._turn.release()

    def close(self) -> None:
        """Let go of the server. It may be asked again all the same."""
        with self._turn:
            self._close()

    def _find(self, code: str, lookup_hash: str, until: float) -> Dossier | None:
        if self._asking is not None and self._asking.is_alive():
            # Left behind by an earlier question; a second one would only wait beside it.
            self._give_up()
            raise ServerAway("still-waiting")
        answers: queue.SimpleQueue[Dossier | Exception | None] = queue.SimpleQueue()

        def ask() -> None:
            try:
                answers.put(self._ask(code, lookup_hash, until))
            except Exception as error:
                answers.put(error)

        self._asking = threading.Thread(target=ask, name="shared register", daemon=True)
        self._asking.start()
        try:
            answer = answers.get(timeout=max(0.0, until - time.monotonic()))
        except queue.Empty:
            self._give_up()
            raise ServerAway("slow") from None
        self._asking = None
        if isinstance(answer, Exception):
            # Never its message: that may name what was asked for.
            raise ServerAway(type(answer).__name__) from answer
        return answer

    def _ask(self, code: str, lookup_hash: str, until: float) -> Dossier | None:
        was_kept = self._connection is not None
        try:
            return self._call(code, lookup_hash)
        except psycopg.OperationalError:
            self._close()
            if not was_kept or time.monotonic() > until:
                raise
        # What was kept had been closed: by the server, for being idle, or by its new start.
        return self._call(code, lookup_hash)

    def _call(self, code: str, lookup_hash: str) -> Dossier | None:
        if self._connection is None or time.monotonic() - self._last_asked > _IDLE_SECONDS / 2:
            self._close()
            self._connection = _connect(self._url, self._seconds)
        self._last_asked = time.monotonic()
        found = self._connection.execute(_CALL, (code, lookup_hash)).fetchone()
        return None if found is None or found[0] is None else _dossier(found[0], lookup_hash)

    def _give_up(self) -> None:
        """Wake the thread that waits, so that it ends instead of waiting for minutes."""
        connection, self._connection = self._connection, None
        with contextlib.suppress(Exception):
            if connection is not None:
                # Closing would not wake it, and its file number could become another's.
                line = socket.fromfd(connection.fileno(), socket.AF_INET, socket.SOCK_STREAM)
                with line:
                    line.shutdown(socket.SHUT_RDWR)

    def _close(self) -> None:
        connection, self._connection = self._connection, None
        with contextlib.suppress(Exception):
            if connection is not None:
                connection.close()


def _dossier(told: dict[str, Any], lookup_hash: str) -> Dossier:
    """Keys we do not know are of a newer server, and are left out."""
    fits = told.pop("fits")
    columns = {name: told[name] for name in Row._fields if name != "lookup_hash"}
    return from_row(Row(**columns, lookup_hash=lookup_hash if fits else ""))


def _connect(url: str, seconds: float) -> psycopg.Connection[Any]:
    said = conninfo_to_dict(url.replace("postgresql+psycopg://", "postgresql://", 1))
    milliseconds = round(seconds * 1000)
    limits = {
        "statement_timeout": milliseconds,
        "lock_timeout": milliseconds,
        "idle_session_timeout": _IDLE_SECONDS * 1000,
        "default_transaction_read_only": "on",
    }
    options = " ".join(f"-c {name}={value}" for name, value in limits.items())
    ours = {
        "application_name": "kiosk",
        "sslmode": _tls(said),
        "connect_timeout": str(max(2, round(seconds))),
        "tcp_user_timeout": str(milliseconds),
        "keepalives_idle": "10",
        "keepalives_interval": "2",
        "keepalives_count": "3",
        "gssencmode": "disable",
    }
    given = {name: str(value) for name, value in said.items() if value is not None}
    options = f"{given.pop('options', '')} {options}".strip()
    wanted = make_conninfo(**(ours | given), options=options)
    return psycopg.connect(wanted, autocommit=True, prepare_threshold=None)


def _tls(said: dict[str, Any]) -> str:
    """Encrypted and with a name that is proven, unless the address says otherwise."""
    hosts = str(said.get("host") or said.get("hostaddr") or "localhost").split(",")
    near = all(host in _LOOPBACK or host.startswith(("/", "@")) for host in hosts)
    return "prefer" if near else "verify-full"
