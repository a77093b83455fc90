"""The drives that people carry: which folders they are mounted on right now.

Asked only in staff mode. Nothing is mounted and nothing is written here; a stick may be gone the
moment after it was named, so whoever reads from it says so in a sentence of their own.
"""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

_MOUNT_PLACES = ("/media/", "/run/media/", "/mnt/")
_ESCAPED = re.compile(r"\\([0-7]{3})")
_REMOVABLE = 2
"""``DRIVE_REMOVABLE`` of ``GetDriveTypeW``."""


class Sticks(Protocol):
    """Tells which removable drives can be read now."""

    def folders(self) -> tuple[Path, ...]:
        """The folder of each, in the order of their names; empty where there is none."""
        ...


@dataclass(frozen=True, slots=True)
class GivenSticks:
    """Always these folders."""

    given: tuple[Path, ...] = ()

    def folders(self) -> tuple[Path, ...]:
        return self.given


@dataclass(frozen=True, slots=True)
class MountedSticks:
    """The drives of this machine: on Linux what is mounted where desktops mount sticks and is
    removable or on USB, on Windows the removable drive letters."""

    mounts: Path = Path("/proc/mounts")
    block: Path = Path("/sys/class/block")

    def folders(self) -> tuple[Path, ...]:
        if sys.platform == "win32":
            return _drive_letters()
        try:
            lines = self.mounts.read_text("utf-8", "surrogateescape").splitlines()
        except OSError:
            return ()
        found = {folder for line in lines if (folder := self._stick(line)) is not None}
        return tuple(sorted(found))

    def _stick(self, line: str) -> Path | None:
        """The folder of one line of the mount table, where it is a stick's."""
        device, folder, *_ = line.split(" ")
        if not device.startswith("/dev/"):
            return None
        place = _ESCAPED.sub(lambda found: chr(int(found[1], 8)), folder)
        if not place.startswith(_MOUNT_PLACES) or not self._is_removable(Path(device)):
            return None
        return Path(place)

    def _is_removable(self, device: Path) -> bool:
        # /dev/disk/by-uuid/… is a link to the device itself.
        entry = (self.block / Path(os.path.realpath(device)).name).resolve()
        if "/usb" in str(entry):
            return True
        # A partition has no such file of its own; the disk it lies on has.
        for place in (entry, entry.parent):
            try:
                return (place / "removable").read_text("ascii").strip() == "1"
            except OSError:
                continue
        return False


def _drive_letters() -> tuple[Path, ...]:
    if sys.platform != "win32":
        return ()
    import ctypes

    kernel = ctypes.windll.kernel32
    there = kernel.GetLogicalDrives()
    letters = [chr(ord("A") + i) for i in range(26) if there >> i & 1]
    roots = [f"{letter}:\\" for letter in letters]
    return tuple(
        Path(root)
        for root in roots
        # A card reader without a card is a drive too; it cannot be read.
        if kernel.GetDriveTypeW(root) == _REMOVABLE and Path(root).exists()
    )
