"""The book of the people who may enter staff mode: a name and a PIN of one's own each.

There is no PIN to begin with, and a book that cannot be read lets nobody in. The file is only
for the user the kiosk runs as; whoever can write it owns the machine anyway.
"""

from __future__ import annotations

import hmac
import json
import secrets
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from kiosk import storage
from kiosk.catalogue.turn import turn
from kiosk.clock import Clock, SystemClock
from kiosk.errors import KioskError
from kiosk.staff import pins
from kiosk.staff.attempts import Attempts
from kiosk.text import clean
from kiosk.words import pins as words

_FORMAT = 1
_LONGEST_NAME = 60
_ADD_COMMAND = "kiosk staff add"
_NOT_OURS = (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError)
"""What reading something else than our file ends in."""


class PinWrong(KioskError):
    """Nobody has this PIN."""

    def __init__(self) -> None:
        super().__init__(words.PIN_WRONG)


class PinTooSoon(KioskError):
    """Too many wrong ones: nothing is tried for so many ``seconds``."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        super().__init__(words.PIN_TOO_SOON, seconds=seconds)


class PinTaken(KioskError):
    """Somebody else has it. The sentence does not say so: it would give their PIN away."""

    def __init__(self) -> None:
        super().__init__(words.PIN_TAKEN)


class NameRefused(KioskError):
    """A name that is missing, too long, there already, or not there."""


class BookDamaged(KioskError):
    """The file cannot be read, or is not ours."""

    def __init__(self, path: Path) -> None:
        super().__init__(words.BOOK_DAMAGED, file=path, command=_ADD_COMMAND)


class BookNotWritten(KioskError):
    """The disk refuses; the book is as it was."""

    def __init__(self, path: Path) -> None:
        super().__init__(words.BOOK_UNWRITABLE, file=path)


@dataclass(frozen=True, slots=True)
class _Person:
    name: str
    kept: bytes


@dataclass(frozen=True, slots=True)
class _Page:
    """What the file says."""

    salt: bytes
    people: tuple[_Person, ...]


class StaffBook:
    """The file is read anew each time: a command may write it while the window is open."""

    def __init__(self, path: Path, clock: Clock | None = None) -> None:
        self._path = path
        self._attempts = Attempts(path.with_name("attempts.json"), clock or SystemClock())

    def names(self) -> tuple[str, ...]:
        """Everybody in it, in the order they were added. Raises ``BookDamaged``."""
        return tuple(person.name for person in self._read().people)

    def add(self, name: str, pin: str) -> None:
        """Give somebody a PIN of their own.

        Raises ``NameRefused``, ``pins.PinLength``, ``pins.PinTooEasy``, ``PinTaken``,
        ``BookDamaged`` or ``BookNotWritten``.
        """
        known = clean(name)
        if not known:
            raise NameRefused(words.NAME_MISSING)
        if len(known) > _LONGEST_NAME:
            raise NameRefused(words.NAME_TOO_LONG, most=_LONGEST_NAME)
        pins.accept(pin)
        with self._alone():
            page = self._read()
            if any(person.name.casefold() == known.casefold() for person in page.people):
                raise NameRefused(words.NAME_TAKEN, name=known)
            kept = pins.kept(pin, page.salt)
            if _owner(page, kept) is not None:
                raise PinTaken
            self._write(_Page(page.salt, (*page.people, _Person(known, kept))))

    def remove(self, name: str) -> None:
        """Take somebody's PIN away. Raises ``NameRefused``, ``BookDamaged``, ``BookNotWritten``."""
        with self._alone():
            page, known = self._read(), clean(name)
            left = tuple(person for person in page.people if person.name != known)
            if len(left) == len(page.people):
                raise NameRefused(words.NAME_UNKNOWN, name=known)
            self._write(_Page(page.salt, left))

    @contextmanager
    def _alone(self) -> Generator[None]:
        """Between reading and writing nobody else writes, or one of two people would be lost."""
        try:
            with turn(self._path.with_name("lock")):
                yield
        except OSError as error:
            raise BookNotWritten(self._path) from error

    def seconds_to_wait(self) -> int:
        """How long no PIN is tried, after too many wrong ones; 0 where one may be typed."""
        return self._attempts.seconds_left()

    def check(self, pin: str) -> str:
        """The name of whoever has this PIN. Takes a tenth of a second and more.

        Raises ``PinWrong``, ``PinTooSoon`` or ``BookDamaged``.
        """
        if seconds := self._attempts.seconds_left():
            raise PinTooSoon(seconds)
        page = self._read()
        self._attempts.count()
        owner = _owner(page, pins.kept(pin, page.salt)) if pins.is_pin(pin) else None
        if owner is None:
            raise PinWrong
        self._attempts.forget()
        return owner

    def _read(self) -> _Page:
        try:
            said = json.loads(self._path.read_bytes())
            if said["format"] != _FORMAT:
                raise BookDamaged(self._path)
            salt = bytes.fromhex(said["salt"])
            people = tuple(_person(entry) for entry in said["people"])
        except FileNotFoundError:
            return _Page(secrets.token_bytes(pins.SALT_BYTES), ())
        except _NOT_OURS as error:
            raise BookDamaged(self._path) from error
        if len(salt) != pins.SALT_BYTES:
            raise BookDamaged(self._path)
        return _Page(salt, people)

    def _write(self, page: _Page) -> None:
        people = [{"name": person.name, "pin": person.kept.hex()} for person in page.people]
        said = {"format": _FORMAT, "salt": page.salt.hex(), "people": people}
        content = json.dumps(said, ensure_ascii=False, indent=1).encode()
        try:
            storage.write(self._path, content, private=True)
        except OSError as error:
            raise BookNotWritten(self._path) from error


def _person(entry: Any) -> _Person:
    name = cast("str", entry["name"])
    return _Person(clean(name), bytes.fromhex(entry["pin"]))


def _owner(page: _Page, kept: bytes) -> str | None:
    """Whose PIN this is. Everybody is looked at, so that the time tells nothing."""
    found = None
    for person in page.people:
        if hmac.compare_digest(person.kept, kept):
            found = person.name
    return found
