"""The answers of a catalogue to intake: it is asked for the same few procedures a million times."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from typing import Protocol

from kiosk.catalogue.model import Channel, Procedure
from kiosk.dossiers.deadlines.calendar import WorkCalendar
from kiosk.dossiers.deadlines.promise import Promise, promised
from kiosk.dossiers.intake.known import Known
from kiosk.errors import KioskError
from kiosk.text import fold


class Listed(Protocol):
    """A procedure as the catalogue lists it."""

    @property
    def code(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def field_name(self) -> str: ...


_OF_A_PROVINCE = re.compile(r"^([0-9]\.[0-9]{6,7})\.[0-9A-Z.]+$")


def catalogued(
    find: Callable[[str], Procedure],
    calendar: WorkCalendar,
    listed: Iterable[Listed] = (),
) -> Known:
    """What a catalogue knows, for ``take_file``.

    ``find`` gives the procedure of a code or raises ``KioskError``; ``listed`` are all of them.
    Codes that a province has made of national ones ("1.001193.000.00.00.H26") are known by the
    national one.
    """
    return _Asked(find, calendar, listed).known()


class _Asked:
    def __init__(
        self,
        find: Callable[[str], Procedure],
        calendar: WorkCalendar,
        listed: Iterable[Listed],
    ) -> None:
        self._find, self._calendar = find, calendar
        self._procedures: dict[str, Procedure | None] = {}
        self._codes: dict[str, str | None] = {}
        self._fields: dict[str, str] = {}
        for one in listed:
            self._fields[one.code] = one.field_name
            folded = fold(one.name)
            # Records of the portal share names; then the name tells no code.
            self._codes[folded] = None if folded in self._codes else one.code

    def known(self) -> Known:
        return Known(
            names=self._name,
            fields=self._field,
            codes=lambda name: self._codes.get(fold(name)),
            sensitive=self._is_sensitive,
            estimate=self._estimate,
        )

    def _procedure(self, code: str) -> Procedure | None:
        if code not in self._procedures:
            self._procedures[code] = self._look_up(code)
        return self._procedures[code]

    def _look_up(self, code: str) -> Procedure | None:
        national = _OF_A_PROVINCE.sub(r"\1", code)
        for candidate in dict.fromkeys((code, national)):
            try:
                return self._find(candidate)
            except KioskError:
                continue
        return None

    def _name(self, code: str) -> str | None:
        procedure = self._procedure(code)
        return None if procedure is None else procedure.name

    def _field(self, code: str) -> str | None:
        procedure = self._procedure(code)
        return None if procedure is None else self._fields.get(procedure.code)

    def _is_sensitive(self, code: str) -> bool:
        procedure = self._procedure(code)
        return procedure is not None and procedure.sensitive

    def _estimate(
        self, code: str, channel: Channel | None, received_at: dt.datetime
    ) -> Promise | None:
        procedure = self._procedure(code)
        if procedure is None:
            return None
        return promised(procedure, channel, received_at, self._calendar)
