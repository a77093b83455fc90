"""A port of loopback that stays a test's own, also while nobody listens there.

A port that was only found free may be taken by another program before a server binds it, or while
a printer is switched off for a moment. Bound and not listened at, it can be taken by those alone
who, as servers do, allow it to be used again.
"""

from __future__ import annotations

import contextlib
import socket

_TRIES = 100


class KeptPort:
    """Refuses connections until a server of the test listens there."""

    def __init__(self) -> None:
        for _ in range(_TRIES):
            self._sockets = [_bound(socket.AF_INET, "127.0.0.1", 0)]
            self.number: int = self._sockets[0].getsockname()[1]
            with contextlib.suppress(OSError):
                self._sockets.append(_bound(socket.AF_INET6, "::1", self.number))
                return
            if not _knows_ipv6():
                return
            self.close()
        raise RuntimeError("no port is free in both kinds of address")

    def close(self) -> None:
        for kept in self._sockets:
            kept.close()


def _bound(family: socket.AddressFamily, host: str, port: int) -> socket.socket:
    kept = socket.socket(family)
    try:
        kept.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        kept.bind((host, port))
    except OSError:
        kept.close()
        raise
    return kept


def _knows_ipv6() -> bool:
    """Whether this machine has an address of that kind on loopback."""
    try:
        _bound(socket.AF_INET6, "::1", 0).close()
    except OSError:
        return False
    return True
