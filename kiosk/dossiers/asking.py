"""Asking for a dossier as people do it: by what was scanned or typed, at the public glass.

Every question passes here: the pace that keeps a public screen from being read like a list, the
name that tells a family secret, the shared register that may be away. It may take long, so the
screens ask beside the GUI thread.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import time
from collections.abc import Callable
from typing import Protocol

from kiosk.dossiers.codes import read_code
from kiosk.dossiers.lookup_code import hash_of
from kiosk.dossiers.model import Dossier
from kiosk.dossiers.register import Register
from kiosk.errors import KioskError
from kiosk.words import problems as words


@dataclasses.dataclass(frozen=True, slots=True)
class Answer:
    """A dossier as it may be shown.

    ``withheld``: its procedure's name and code are left out, because the name tells a secret and
    the look-up code was not given. ``from_copy``: the shared register is away and this is what
    this machine knows, from ``dossier.updated_at``.
    """

    dossier: Dossier
    withheld: bool = False
    from_copy: bool = False
    counter: str = ""


class Source(Protocol):
    """Where dossiers are looked up: this machine's register, or a shared one with this as copy."""

    def find(self, code: str, lookup_hash: str) -> tuple[Dossier | None, bool]:
        """The dossier of a code in normal form, and whether it is from the copy. ``KioskError``.

        ``lookup_hash`` is "" where no look-up code was given; a shared register leaves out
        sensitive names by itself unless it fits.
        """
        ...


class Pace(Protocol):
    """Slows down whoever asks for many different dossiers (``kiosk.dossiers.pace``)."""

    def admit(self, code: str) -> float:
        """Seconds to wait before the answer. Raises ``KioskError`` where there is none for now."""
        ...

    def tell(self, code: str, *, known: bool) -> None:
        """Whether there was such a dossier."""
        ...


def _as_stored(dossier: Dossier) -> dt.datetime | None:
    return dossier.due_at


def _no_counter(_dossier: Dossier) -> str:
    return ""


class Dossiers:
    """The dossiers of this kiosk. Any thread may call.

    ``estimate`` reckons anew a date that nobody promised: a pause since then has moved it.
    ``counter`` names the counter to ask about a dossier, or is empty.
    """

    def __init__(
        self,
        open_register: Callable[[], Register],
        open_source: Callable[[], Source],
        pace: Pace,
        is_sensitive: Callable[[str], bool],
        estimate: Callable[[Dossier], dt.datetime | None] = _as_stored,
        counter: Callable[[Dossier], str] = _no_counter,
        wait: Callable[[float], None] = time.sleep,
    ) -> None:
        self._open_register = open_register
        self._open_source = open_source
        self._pace = pace
        self._is_sensitive = is_sensitive
        self._estimate = estimate
        self._counter = counter
        self._wait = wait
        self._register: Register | None = None
        self._source: Source | None = None

    @property
    def register(self) -> Register:
        """This machine's register. Raises ``KioskError`` where there is none."""
        if self._register is None:
            self._register = self._open_register()
        return self._register

    def ask(self, typed: str, lookup: str = "") -> Answer:
        """The answer at the public glass; takes longer where many were asked for.

        Raises ``KioskError`` with what to do.
        """
        code = read_code(typed)
        # Every other look-up code is another question: else trying them would cost nothing.
        asked = f"{code} {hash_of(code, lookup)}" if lookup.strip() else code
        self._wait(self._pace.admit(asked))
        try:
            answer = self._answer(code, lookup)
        except DossierUnknown:
            self._pace.tell(asked, known=False)
            raise
        # A copy that holds no look-up codes cannot tell a wrong one.
        wrong = bool(lookup.strip()) and answer.withheld and not answer.from_copy
        self._pace.tell(asked, known=not wrong)
        return answer

    def find(self, typed: str, lookup: str = "") -> Answer:
        """The same for whoever sits at the machine: without the pace. Raises ``KioskError``."""
        return self._answer(read_code(typed), lookup)

    def _answer(self, code: str, lookup: str) -> Answer:
        if self._source is None:
            self._source = self._open_source()
        given = hash_of(code, lookup) if lookup.strip() else ""
        dossier, from_copy = self._source.find(code, given)
        if dossier is None:
            raise DossierUnknown(code)
        if dossier.due_is_estimate:
            dossier = dataclasses.replace(dossier, due_at=self._estimate(dossier) or dossier.due_at)
        secret = dossier.sensitive or self._is_sensitive(dossier.procedure_code)
        fits = bool(given) and given == dossier.lookup_hash
        if secret and not fits:
            return Answer(_status_and_dates(dossier), withheld=True, from_copy=from_copy)
        return Answer(dossier, from_copy=from_copy, counter=self._counter(dossier))


def _status_and_dates(dossier: Dossier) -> Dossier:
    """Without all that could tell what it is about: what to bring tells as much as the name."""
    return dataclasses.replace(
        dossier,
        procedure_code="",
        procedure_name="",
        field="",
        status_words="",
        needs="",
        amount=None,
        pay_how="",
        handled_by="",
        digitised=(),
        events=(),
    )


class DossierUnknown(KioskError):
    """There is no dossier of this code here."""

    def __init__(self, code: str) -> None:
        super().__init__(words.DOSSIER_UNKNOWN, code=code)
