"""Names of the PDF files of blank forms: which will do on every disk, and when two are one.

A name travels: from a clerk's PC over a stick into an edition and out again into a folder of
another machine. What one system takes for two files another takes for one, and some names are no
files at all.
"""

from __future__ import annotations

import re

from kiosk import text

ENDING = ".pdf"
_MOST_BYTES = 150
"""In UTF-8; many disks take 255, and programs put more before and behind."""

_FORBIDDEN = re.compile(r'[<>:"/\\|?*]|\.\.')
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)", re.IGNORECASE)
"""Windows takes these for devices, whatever comes behind the point."""


def fits(name: str) -> bool:
    """Whether a file of this name can be carried anywhere and lies in no other folder."""
    stem = name[: -len(ENDING)]
    return (
        name.lower().endswith(ENDING)
        and stem.strip(" .") == stem != ""
        and name == text.clean(name)
        and name.isprintable()
        and not _FORBIDDEN.search(name)
        and not _DEVICES.match(name)
        and len(name.encode("utf-8", "surrogatepass")) <= _MOST_BYTES
    )


def key(name: str) -> str:
    """The same for names that some disk would take for one: by case, or by how marks are typed."""
    return text.clean(name).casefold()
