"""States, channels and ways of delivery in an export: words that mean one thing or another."""

from __future__ import annotations

import re

from kiosk.dossiers.intake import vocabulary
from kiosk.dossiers.intake.headers import Header
from kiosk.dossiers.intake.headings import key
from kiosk.dossiers.intake.mapping import Mapping
from kiosk.dossiers.intake.meanings import Meaning
from kiosk.dossiers.intake.moments import Moments, NoMoment
from kiosk.dossiers.intake.texts import judge
from kiosk.dossiers.intake.troubles import Report, Trouble
from kiosk.dossiers.model import Status

_BESIDE = re.compile(
    r"^\s*[0-9]{1,2}\s*[.):-]\s*|[(\[][^()\[\]]*(?:hạn|ngày)[^()\[\]]*[)\]]|[(\[][\W0-9]*[)\]]",
    re.IGNORECASE,
)
"""What says nothing of the state: its number, and in brackets how it stands against its date.

Other brackets do: "Dừng xử lý (chờ bổ sung)".
"""
_LONGEST_WORDS = 80
_MOST_KEPT = 10_000
_MOST_UNKNOWN = 100


class Terms:
    """Reads the words of one file. What the office says in its mapping goes first."""

    def __init__(self, mapping: Mapping, header: Header, report: Report) -> None:
        self._header, self._report = header, report
        self._statuses_known = vocabulary.STATUSES | mapping.statuses
        self._channels_known = vocabulary.CHANNELS | mapping.channels
        self._statuses: dict[str, tuple[Status, str]] = {}
        self._channels: dict[str, str] = {"": ""}
        self.unknown_statuses: list[str] = []
        """Words for states that nobody knows, each once."""

    def status(self, number: int, cell: str) -> tuple[Status, str] | None:
        """The state and the office's words for it; ``None`` where the row is left out."""
        return self._statuses.get(cell) or self._status(number, cell)

    def _status(self, number: int, cell: str) -> tuple[Status, str] | None:
        name = self._header.name(Meaning.STATUS)
        words, trouble = judge(cell)
        if trouble is Trouble.TEXT_DAMAGED:
            self._report.leave_out(Trouble.STATUS_DAMAGED, number, name)
            return None
        if not key(words) and trouble is None:
            self._report.leave_out(Trouble.STATUS_MISSING, number, name)
            return None
        if len(words) > _LONGEST_WORDS:
            words = words[: _LONGEST_WORDS - 1].rstrip() + "…"
        status = self._known_status(cell, words) if words else None
        if trouble is not None:
            self._report.note(trouble, number, name)
        elif status is None and _is_date(cell):
            # The cells of this row have moved, so its dates are not where they seem to be either.
            self._report.leave_out(Trouble.STATUS_IS_DATE, number, name)
            return None
        elif status is None:
            self._report.note_word(Trouble.STATUS_UNKNOWN, number, name, words)
            if words not in self.unknown_statuses and len(self.unknown_statuses) < _MOST_UNKNOWN:
                self.unknown_statuses.append(words)
        if status is None:
            # Not remembered, so that each is counted.
            return Status.OTHER, words
        if len(self._statuses) < _MOST_KEPT:
            self._statuses[cell] = status, words
        return status, words

    def _known_status(self, cell: str, words: str) -> Status | None:
        # The mapping file that we write has long words cut, as they are shown.
        for said in (cell, words, _BESIDE.sub(" ", words)):
            if (status := self._statuses_known.get(key(said))) is not None:
                return status
        return None

    def channel(self, number: int, cell: str) -> str:
        """The value of a ``Channel``, or ""."""
        found = self._channels.get(cell)
        if found is None:
            found = self._channel(number, cell)
        return found

    def _channel(self, number: int, cell: str) -> str:
        if not cell.strip():
            return ""
        channel = self._channels_known.get(key(cell))
        if channel is None:
            self._unknown(Trouble.CHANNEL_UNKNOWN, number, Meaning.CHANNEL, cell)
            return ""
        if len(self._channels) < _MOST_KEPT:
            self._channels[cell] = channel.value
        return channel.value

    def delivery(self, number: int, cell: str) -> str:
        """The value of a ``Delivery``, or ""."""
        found = vocabulary.DELIVERIES.get(key(cell))
        if found is None:
            self._unknown(Trouble.DELIVERY_UNKNOWN, number, Meaning.DELIVERY, cell)
            return ""
        return found.value

    def _unknown(self, trouble: Trouble, number: int, meaning: Meaning, cell: str) -> None:
        words, _ = judge(cell)
        self._report.note_word(trouble, number, self._header.name(meaning), words[:_LONGEST_WORDS])


def _is_date(cell: str) -> bool:
    try:
        return bool(Moments().read(cell))
    except NoMoment:
        return False
