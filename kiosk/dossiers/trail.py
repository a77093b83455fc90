"""The trail (vết) of a dossier: from when on it was in which state, as text.

One-stop software tells only how a dossier stands today. The figures of the office ask how it stood
at the end of a period, so every state that was ever reported is kept: "2026-10-08T08:20:00+07:00=2
2026-10-09T10:00:00+07:00=4", oldest first, times as ``row.moment_text`` writes them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import groupby

from kiosk.dossiers.model import Status

_ENDED_WITHOUT_RESULT = (Status.REFUSED, Status.WITHDRAWN, Status.STOPPED)
_DONE = (Status.FINISHED, Status.RETURNED)


def of_facts(
    status: int,
    received_at: str,
    finished_at: str | None,
    returned_at: str | None,
    updated_at: str,
) -> str:
    """The trail of a dossier of which only the present state and its dates are known.

    What was only registered, or was refused, was never received. A dossier that was refused,
    withdrawn or stopped came to that at ``finished_at`` where that is known. No step lies before
    the one that leads to it: a bare date is midnight, though the dossier came in that morning.
    """
    taken_in = status not in (Status.REGISTERED, Status.REFUSED)
    trail = f"{received_at}={int(Status.RECEIVED if taken_in else Status.REGISTERED)}"
    if status in _DONE and finished_at:
        trail = ending(trail, Status.FINISHED, finished_at)
    if status == Status.RETURNED and returned_at:
        trail = ending(trail, Status.RETURNED, returned_at)
    ended_at = finished_at if status in _ENDED_WITHOUT_RESULT else None
    return ending(trail, status, ended_at or updated_at)


def ending(trail: str, status: int, at: str) -> str:
    """The trail, led to the state ``status`` at ``at``, or at its own end where that is later."""
    last_at, _, last = trail.rpartition(" ")[2].rpartition("=")
    if last == str(int(status)):
        return trail
    return f"{trail} {max(at, last_at)}={int(status)}".lstrip()


def merge(old: str, new: str) -> str:
    """Both trails in one, by time; ``new`` is what was told later.

    Every change in either is in it, unless it only repeats the state before it. Of the same moment
    the old ones come first. Merging the same again changes nothing.
    """
    if not old or new == old or new.startswith(f"{old} "):
        return new or old
    trail = old.split()
    for at, told in groupby(new.split(), key=_at):
        first, behind = bisect_left(trail, at, key=_at), bisect_right(trail, at, key=_at)
        begin = max(first - 1, 0)
        known = _folded(trail[begin:behind])  # at this moment, and the last one before it
        for place, said in enumerate(told):
            # The first of a moment may only repeat the state before it; the others come from it.
            repeats = known[first - begin if place else 0 :]
            if all(_status(other) != _status(said) for other in repeats):
                known.append(said)
        trail[begin:behind] = known
    return " ".join(_folded(trail))


def _folded(trail: list[str]) -> list[str]:
    """Without what only repeats the state before it."""
    return [
        said for i, said in enumerate(trail) if i == 0 or _status(trail[i - 1]) != _status(said)
    ]


def _at(said: str) -> str:
    return said.rpartition("=")[0]


def _status(said: str) -> str:
    return said.rpartition("=")[2]
