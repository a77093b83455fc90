"""Where dossiers are looked up: this machine's register, or a shared one with this as its copy.

A citizen waits for a server that is away once at most: after a failure it is left alone for half
a minute, and whoever comes meanwhile is answered from the copy at once.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from kiosk.clock import Clock
from kiosk.dossiers.model import Dossier
from kiosk.dossiers.troubles import RegisterDamaged
from kiosk.errors import KioskError
from kiosk.system.log import Event, record
from kiosk.words import keeping as words

if TYPE_CHECKING:
    from kiosk.dossiers.register import Register

LEFT_ALONE = dt.timedelta(seconds=30)
"""How long a server that did not answer is not asked again."""


class ServerAway(KioskError):
    """The shared register did not answer, or not as it should. ``kind`` is a word for the log."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        super().__init__(words.SERVER_AWAY)


class Server(Protocol):
    """A shared register (``kiosk.dossiers.server``)."""

    def find(self, code: str, lookup_hash: str) -> Dossier | None:
        """``None`` where there is no such dossier. Raises ``ServerAway``."""
        ...


def _nothing() -> None:
    """There is nobody who mends."""


class Local:
    """This machine's register. Any thread may call.

    ``mend`` puts a backup into the place of a damaged register (``keeping.look_after``); ``None``
    means that it found nothing to do, and then it is not called again: it takes its time.
    """

    def __init__(
        self, register_of: Callable[[], Register], mend: Callable[[], object | None] = _nothing
    ) -> None:
        self._register_of = register_of
        self._mend = mend
        self._may_help = True

    def find(self, code: str, lookup_hash: str) -> tuple[Dossier | None, bool]:
        """The dossier of a code in normal form. Raises ``KioskError`` without a register."""
        try:
            return self._register_of().find(code), False
        except RegisterDamaged:
            if not self._is_mended():
                raise
        return self._register_of().find(code), False

    def _is_mended(self) -> bool:
        if self._may_help:
            with contextlib.suppress(KioskError):
                self._may_help = self._mend() is not None
                return self._may_help
        return False


class WithCopy:
    """A shared register; while it is away, this machine's own. Any thread may call."""

    def __init__(self, server: Server, local: Local, clock: Clock) -> None:
        self._server = server
        self._local = local
        self._clock = clock
        self._away_since: dt.datetime | None = None
        self._lock = threading.Lock()

    def find(self, code: str, lookup_hash: str) -> tuple[Dossier | None, bool]:
        """What the server knows, else what the copy knows and ``True``.

        Raises ``ServerAway`` where only the server could have told: "no such dossier" would not
        be true.
        """
        if self._is_left_alone():
            return self._from_copy(code, lookup_hash, ServerAway("left-alone")), True
        try:
            found = self._server.find(code, lookup_hash)
        except ServerAway as away:
            self._note(away)
            return self._from_copy(code, lookup_hash, away), True
        self._note(None)
        return found, False

    def _from_copy(self, code: str, lookup_hash: str, away: ServerAway) -> Dossier:
        try:
            found, _ = self._local.find(code, lookup_hash)
        except KioskError as problem:
            raise away from problem
        if found is None:
            raise away
        return found

    def _is_left_alone(self) -> bool:
        with self._lock:
            if self._away_since is None:
                return False
            waited = self._clock.now() - self._away_since
        # A clock that was set back must not keep us from the server for a day.
        return dt.timedelta() <= waited < LEFT_ALONE

    def _note(self, away: ServerAway | None) -> None:
        with self._lock:
            was_away = self._away_since is not None
            self._away_since = self._clock.now() if away else None
        if away and not was_away:
            record(Event.SERVER_AWAY, kind=away.kind)
        if was_away and not away:
            record(Event.SERVER_BACK)
