"""A printer behind a plain socket for the tests ("JetDirect", port 9100), on loopback.

It takes everything, hangs, or closes the line in the middle; refusing is not being there at all.
"""

from __future__ import annotations

import socket
import threading
from types import TracebackType


class SocketDevice:
    """A server for as long as the block lasts. ``breaks_after``: so many bytes, then it closes.

    ``calls``: so many connections there were; ``received``: what came whole.
    """

    def __init__(self, *, hangs: bool = False, breaks_after: int | None = None) -> None:
        self._hangs, self._breaks_after = hangs, breaks_after
        self._server = socket.create_server(("127.0.0.1", 0))
        self._lines: list[socket.socket] = []
        self._thread = threading.Thread(target=self._serve)
        self.received: list[bytes] = []
        self.uri = f"socket://127.0.0.1:{self._server.getsockname()[1]}"

    def __enter__(self) -> SocketDevice:
        self._thread.start()
        return self

    @property
    def calls(self) -> int:
        return len(self._lines)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()
        for line in self._lines:
            line.close()
        self._thread.join()

    def _serve(self) -> None:
        while True:
            try:
                line, _ = self._server.accept()
            except OSError:
                return
            self._lines.append(line)
            if not self._hangs:
                with line:
                    self._take(line)

    def _take(self, line: socket.socket) -> None:
        got = b""
        while self._breaks_after is None or len(got) < self._breaks_after:
            more = line.recv(65_536)
            if not more:
                self.received.append(got)
                return
            got += more
