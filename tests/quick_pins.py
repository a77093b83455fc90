"""PINs that cost next to nothing to keep and to try; what is kept of them really takes a while."""

from __future__ import annotations

import hashlib

import pytest

from kiosk.staff import pins


def use(patch: pytest.MonkeyPatch) -> None:
    """For tests about people and what they may, not about how their PINs are kept."""
    patch.setattr(pins, "kept", _quickly)


def _quickly(pin: str, salt: bytes) -> bytes:
    return hashlib.sha256(salt + pin.encode()).digest()
