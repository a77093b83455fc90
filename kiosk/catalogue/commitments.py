"""What an office promises beyond the law (thời gian cam kết), apart from the national facts.

Handling times by law are the same everywhere; an office that promises to be faster says so in one
file of its own, ``commitments.yaml``. So the procedures can be renewed from their sources without
losing the promise, and no other office inherits it with them.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from kiosk.catalogue.model import Procedure, TimeLimit
from kiosk.catalogue.written import Written
from kiosk.findings import Severity
from kiosk.words import findings as words


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """One promise: this procedure within this time, however it is handed in."""

    __pydantic_config__ = {"extra": "forbid"}  # noqa: RUF012 (read by pydantic, as in the model)
    code: str
    time: TimeLimit


def promise(
    procedures: Sequence[tuple[Written, Procedure]],
    commitments: Sequence[Commitment],
    file: Written,
    codes: Set[str] = frozenset(),
) -> list[tuple[Written, Procedure]]:
    """The procedures with the promises put in; what does not fit becomes a remark on ``file``.

    ``codes`` are those of procedures that could not be read, but are there.
    """
    promised = {commitment.code: commitment.time for commitment in commitments}
    known = codes | {procedure.code for _, procedure in procedures}
    for i, commitment in enumerate(commitments):
        if commitment.code not in known:
            what = words.COMMITMENT_FOR_NOTHING(code=commitment.code)
            file.note(Severity.ERROR, (i, "code"), what, words.MEND_OR_DROP_COMMITMENT())
    return [
        (written, _promised(procedure, promised.get(procedure.code)))
        for written, procedure in procedures
    ]


def _promised(procedure: Procedure, time: TimeLimit | None) -> Procedure:
    if time is None:
        return procedure
    methods = tuple(replace(method, committed_time=time) for method in procedure.methods)
    return replace(procedure, methods=methods)
