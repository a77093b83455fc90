"""Fetching a signed file from an https address, such as a plain web folder of the province.

The signature makes the file safe wherever it comes from; https keeps others from seeing who asks
and from handing out an old one. Loaded only when an address is asked.
"""

from __future__ import annotations

import ssl
import time
import urllib.error
import urllib.request
from http.client import HTTPException, HTTPMessage
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

from kiosk.catalogue.copying import PIECE, pour
from kiosk.catalogue.package import LATEST, SUFFIX
from kiosk.errors import KioskError
from kiosk.words import editions as words

SILENCE_SECONDS = 20.0
WHOLE_SECONDS = 600.0
_SAFE = "https://"


class AddressRefused(KioskError):
    """The address gives no guarantee of who answers."""


class AddressUnreachable(KioskError):
    """Nobody answers there, or not with the file."""


def fetch(address: str, target: Path) -> str:
    """Fetch from an address, of a file or of a folder; the file's name.

    Raises ``KioskError``, and ``OSError`` for our disk.
    """
    _demand_safe(address)
    until = time.monotonic() + WHOLE_SECONDS
    opener = urllib.request.build_opener(_OnlySafeRedirects())
    try:
        if not urlsplit(address).path.endswith(SUFFIX):
            address = f"{address.rstrip('/')}/{LATEST}"
        name = Path(urlsplit(address).path).name
        answer = opener.open(address, timeout=SILENCE_SECONDS)
    except (OSError, HTTPException, ValueError) as error:
        raise _unreachable(address, error) from error

    def read() -> bytes:
        try:
            piece: bytes = answer.read1(PIECE)
        except (OSError, HTTPException) as error:
            raise _unreachable(address, error) from error
        if time.monotonic() > until:
            raise _unreachable(address, TimeoutError())
        return piece

    with answer:
        pour(read, target, Path(name))
    return name


class _OnlySafeRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        try:
            _demand_safe(newurl)
        except AddressRefused:
            fp.close()
            raise
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _demand_safe(address: str) -> None:
    if not address.lower().startswith(_SAFE):
        raise AddressRefused(words.ADDRESS_NOT_SAFE, address=address, safe=_SAFE)


def _unreachable(address: str, error: Exception) -> AddressUnreachable:
    inner = error.reason if isinstance(error, urllib.error.URLError) else error
    reason = type(inner).__name__
    if isinstance(error, urllib.error.HTTPError):
        reason = f"HTTP {error.code}"
        error.close()
    elif isinstance(inner, ssl.SSLCertVerificationError):
        reason = "TLS"
    return AddressUnreachable(words.ADDRESS_UNREACHABLE, address=address, reason=reason)
