"""A printer on a cable for the tests: silent until something is printed, as USB printers are.

CUPS sees it through a backend, a small program of the tests, which says what such programs say:
what is in the way while it is, and how the print ended.
"""

from __future__ import annotations

from pathlib import Path

BACKEND = """\
#!/bin/sh
# A print waits while something is in its way, breaks off where it is to fail, and comes out.
here="$CUPS_SERVERBIN/${DEVICE_URI##*/}"
[ $# -gt 0 ] || exit 0
said=
while now=$(cat "$here/says") && [ -n "$now" ]; do
    [ "$now" = "$said" ] || echo "STATE: +$now" >&2
    said=$now
    sleep 0.1
done
[ -z "$said" ] || echo "STATE: -$said" >&2
if [ -e "$here/fails" ]; then
    echo "ERROR: Unable to send data to printer." >&2
    exit 1
fi
cat "${6:--}" > "$here/part" && mv "$here/part" "$here/paper/$1.pdf"
"""


class CableDevice:
    """``folder`` is its own, where its backend finds it; all is well with it at first."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        (folder / "paper").mkdir(parents=True)
        for path in (folder, folder / "paper"):
            path.chmod(0o777)  # CUPS prints as somebody else
        self.says("")

    @property
    def uri(self) -> str:
        """Its address, as a queue has it."""
        return f"usb://Example/{self._folder.name}"

    def says(self, reason: str) -> None:
        """What is in the way of a print: a ``printer-state-reasons``; empty: nothing."""
        part = self._folder / "says.part"
        part.write_text(reason)
        part.replace(self._folder / "says")

    def fails(self, whether: bool = True) -> None:
        """Break every print off."""
        fails = self._folder / "fails"
        fails.touch() if whether else fails.unlink(missing_ok=True)

    def received(self) -> list[bytes]:
        """The PDF of every print that came out."""
        return [path.read_bytes() for path in sorted((self._folder / "paper").iterdir())]
