"""The seal of a dossier: it shows whether what is read is still what was written.

SQLite keeps no checksums. One byte that a disk changes inside a text is a sound text, and another
day or another procedure for whoever asks. So every row bears a checksum of all its values.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from operator import itemgetter
from typing import Any, get_type_hints

from msgspec import msgpack

from kiosk.dossiers.row import Row

SEALED = ", ".join((*Row._fields, "seal"))
"""The columns of the table ``dossier``, in order."""

_KINDS = tuple(get_type_hints(Row).values())
_but_flags = itemgetter(*(place for place, kind in enumerate(_KINDS) if kind is not bool))
_packed = msgpack.Encoder().encode


class SpoiltRow(Exception):
    """What is stored of a dossier is not what was written, or can be no dossier."""


def seal(row: Row) -> int:
    """The checksum of a row: 32 bits, the same whether its flags are ``True`` or 1.

    Raises ``TypeError`` where a flag is neither.
    """
    # SQLite gives flags back as numbers, so they go in apart; all else says its kind and length.
    flags = row.due_is_estimate | row.due_by_minute << 1 | row.sensitive << 2 | row.sample << 3
    return zlib.crc32(_packed(_but_flags(row)), flags)


def opened(stored: Sequence[Any]) -> Row:
    """The row of what is stored, its seal behind it. Raises ``SpoiltRow``."""
    *values, found = stored
    row = Row._make(values)
    try:
        fits = seal(row) == found
    except (TypeError, ValueError) as problem:
        raise SpoiltRow from problem
    if not fits:
        raise SpoiltRow
    return row
