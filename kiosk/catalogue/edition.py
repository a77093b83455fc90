"""The content of an edition: the whole posted catalogue as one immutable SQLite file.

A procedure is read whole or not at all, so its body is one JSON document; beside it stand the
few columns by which procedures are listed, ordered and found. The same catalogue makes the same
bytes, so a file can be known by its SHA-256; what number it has, from when it holds and who
published it stands in its record (``record.py``), not here. It is opened read-only with
``immutable=1``, so a reader keeps its edition while a new one lands.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
import threading
import weakref
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote

import msgspec
import sqlalchemy as sa
from sqlalchemy import exc
from sqlalchemy.pool import StaticPool

from kiosk import storage, text
from kiosk.catalogue import form_names, forms
from kiosk.catalogue.model import (
    Catalogue,
    Fee,
    FeeState,
    Field,
    Level,
    LifeEvent,
    Office,
    Procedure,
    RepealedDocument,
    Result,
    TimeLimit,
)
from kiosk.catalogue.vocabulary import Vocabulary
from kiosk.errors import KioskError
from kiosk.words import catalogue as words

SCHEMA = 4
_READABLE = (1, 2, 3, SCHEMA)
"""Schema 1 (version 0.1.0) knew no list of repealed documents and kept its imprint inside.
Schema 2 knew no vocabulary, and its summaries name neither results nor forms.
Schema 3 knew no blank forms."""

_MOST_RESULTS, _LONGEST_RESULT = 6, 200
_CACHED_KIB = 256  # Not SQLite's 2 MB of a file that the system holds anyway; a procedure takes 15.

T = TypeVar("T")

# The page, the questions, the list and the print of a procedure ask for it one after the other.
_decode = lru_cache(maxsize=4)(msgspec.json.Decoder(Procedure).decode)

_metadata = sa.MetaData()
_meta = sa.Table(
    "meta",
    _metadata,
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("value", sa.LargeBinary, nullable=False),
)
_procedure = sa.Table(
    "procedure",
    _metadata,
    sa.Column("code", sa.Text, primary_key=True),
    sa.Column("position", sa.Integer, nullable=False),
    sa.Column("field_id", sa.Text, nullable=False),
    sa.Column("summary", sa.LargeBinary, nullable=False),
    sa.Column("body", sa.LargeBinary, nullable=False),
)
_form_file = sa.Table(
    "form_file",
    _metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("pdf", sa.LargeBinary, nullable=False),
)


class EditionMissing(KioskError):
    """There is no edition where one should be."""

    def __init__(self) -> None:
        super().__init__(words.EDITION_MISSING)


class EditionDamaged(KioskError):
    """The file is no edition that this program can read."""

    def __init__(self) -> None:
        super().__init__(words.EDITION_DAMAGED)


class FormMissing(KioskError):
    """The edition has no blank form of this name."""

    def __init__(self) -> None:
        super().__init__(words.FORM_MISSING)


class EditionUnwritable(KioskError):
    """The disk refuses; nothing has changed."""

    def __init__(self, folder: Path) -> None:
        super().__init__(words.EDITION_UNWRITABLE, folder=folder)


@dataclass(frozen=True, slots=True)
class Imprint:
    """Which edition this is, as screens and papers say it: its number, and since when it holds."""

    number: int
    since: dt.date

    def __str__(self) -> str:
        return words.EDITION_TEXT(number=self.number, date=f"{self.since:%d/%m/%Y}")


@dataclass(frozen=True, slots=True)
class FirstImprint:
    """What schema 1 said of itself, inside the file."""

    number: int
    built_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """A procedure as lists and the search need it: everything but its body.

    ``time`` and ``fee`` only where they are known and the same for everybody. ``results`` and
    ``forms`` are names people may look for: of what they get, and of the papers they fill in.
    """

    code: str
    name: str
    plain_name: str
    field_id: str
    field_name: str
    life_events: tuple[str, ...]
    everyday_names: tuple[str, ...]
    keywords: tuple[str, ...]
    levels: tuple[Level, ...]
    time: TimeLimit | None
    fee: Fee | None
    valid_from: dt.date | None
    valid_to: dt.date | None
    results: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()

    def in_force(self, day: dt.date) -> bool:
        """Whether the procedure is on the screens on this day (first and last day included)."""
        started = self.valid_from is None or self.valid_from <= day
        return started and (self.valid_to is None or day <= self.valid_to)


def _same_for_all(things: list[T]) -> T | None:
    """The one thing that holds in all cases, or nothing."""
    return things[0] if things and all(thing == things[0] for thing in things) else None


def _results(results: tuple[Result, ...]) -> tuple[str, ...]:
    """The names of the first few, without the signs that mark items of a list."""
    names = (text.clean(result.name).strip("-–+•*.,; ") for result in results)
    distinct = list(dict.fromkeys(name for name in names if name))[:_MOST_RESULTS]
    return tuple(
        name if len(name) <= _LONGEST_RESULT else name[:_LONGEST_RESULT].rsplit(" ", 1)[0]
        for name in distinct
    )


def _entry(procedure: Procedure, field_name: str) -> Entry:
    limits = [method.committed_time or method.statutory_time for method in procedure.methods]
    fees = [fee for method in procedure.methods for fee in method.fees]
    known = all(fee.amount is not None or fee.state is FeeState.FREE for fee in fees)
    return Entry(
        code=procedure.code,
        name=procedure.name,
        plain_name=procedure.plain_name,
        field_id=procedure.field_id,
        field_name=field_name,
        life_events=procedure.life_events,
        everyday_names=procedure.everyday_names,
        keywords=procedure.keywords,
        levels=procedure.levels,
        time=_same_for_all([limit and replace(limit, note="") for limit in limits]),
        fee=_same_for_all([replace(fee, label="", wording="", when={}) for fee in fees if known]),
        valid_from=procedure.valid_from,
        valid_to=procedure.valid_to,
        results=_results(procedure.results),
        forms=forms.named_in(procedure.papers),
    )


def write(catalogue: Catalogue, path: Path) -> None:
    """Build the file, atomically. Raises ``EditionUnwritable``."""
    names = {field.id: field.name for field in catalogue.fields}
    in_order = sorted(
        catalogue.procedures, key=lambda p: text.sort_key(text.without_leading_thu_tuc(p.name))
    )
    position = {procedure.code: i for i, procedure in enumerate(in_order)}
    # Rows stand as staff wrote them, so that they get their catalogue back in its order.
    rows = [
        {
            "code": procedure.code,
            "position": position[procedure.code],
            "field_id": procedure.field_id,
            "summary": msgspec.json.encode(_entry(procedure, names[procedure.field_id])),
            "body": msgspec.json.encode(procedure),
        }
        for procedure in catalogue.procedures
    ]
    meta = {
        "schema": SCHEMA,
        "office": catalogue.office,
        "fields": catalogue.fields,
        "life_events": catalogue.life_events,
        "repealed": catalogue.repealed,
        "vocabulary": catalogue.vocabulary,
        "count": len(rows),
        "form_files": len(catalogue.form_files),
    }

    def fill(side: Path) -> None:
        engine = sa.create_engine(sa.URL.create("sqlite", database=str(side)))
        try:
            with engine.begin() as connection:
                _metadata.create_all(connection)
                connection.execute(
                    _meta.insert(),
                    [{"key": k, "value": msgspec.json.encode(v)} for k, v in meta.items()],
                )
                if rows:
                    connection.execute(_procedure.insert(), rows)
                # One by one: together they would be in memory a second time.
                for name in sorted(catalogue.form_files):
                    file = {"name": name, "pdf": catalogue.form_files[name]}
                    connection.execute(_form_file.insert(), file)
        finally:
            engine.dispose()

    try:
        storage.replace(path, fill)
    except (OSError, exc.OperationalError) as error:
        raise EditionUnwritable(path.parent) from error


class Edition:
    """An open edition. Lists are in memory; bodies are read when somebody opens a procedure.

    Several threads may read. The file is closed by ``close``, or when nobody holds the edition
    any more, so that a print under way can finish with the edition it began with.
    """

    def __init__(self, path: Path, imprint: Imprint) -> None:
        """Open and verify. Raises ``EditionMissing`` or ``EditionDamaged``."""
        self.imprint = imprint
        self._one_reader = threading.Lock()
        try:
            there = path.is_file()
        except OSError as error:
            raise EditionDamaged from error
        if not there:
            raise EditionMissing
        address = f"file:{quote(str(path.resolve()))}?mode=ro&immutable=1"
        self._engine = sa.create_engine(
            "sqlite://",
            creator=lambda: sqlite3.connect(address, uri=True, check_same_thread=False),
            poolclass=StaticPool,
        )
        self.close = weakref.finalize(self, self._engine.dispose)
        try:
            with self._reading() as connection:
                self._load(connection)
        except EditionDamaged:
            self.close()
            raise

    @contextmanager
    def _reading(self) -> Generator[sa.Connection]:
        try:
            # All share one connection; its end would roll back under another's feet.
            with self._one_reader, self._engine.connect() as connection:
                yield connection
        # A number where bytes should be is damage just as a broken page is.
        except (exc.DatabaseError, msgspec.MsgspecError, KeyError, TypeError, ValueError) as error:
            raise EditionDamaged from error

    def _load(self, connection: sa.Connection) -> None:
        connection.exec_driver_sql(f"PRAGMA cache_size = -{_CACHED_KIB}")
        if connection.exec_driver_sql("PRAGMA quick_check").scalar() != "ok":
            raise EditionDamaged
        meta: dict[str, bytes] = {
            row.key: row.value for row in connection.execute(sa.select(_meta))
        }

        def part(key: str, shape: Any) -> Any:
            return msgspec.json.decode(meta[key], type=shape)

        schema = part("schema", int)
        if schema not in _READABLE:
            raise EditionDamaged
        self.office: Office = part("office", Office)
        self.fields: tuple[Field, ...] = part("fields", tuple[Field, ...])
        self.life_events: tuple[LifeEvent, ...] = part("life_events", tuple[LifeEvent, ...])
        self.first_imprint: FirstImprint | None = None
        self._repealed: tuple[RepealedDocument, ...] = ()
        if schema == 1:
            self.first_imprint = part("imprint", FirstImprint)
        else:
            self._repealed = part("repealed", tuple[RepealedDocument, ...])
        self._has_vocabulary = schema >= 3
        if self._has_vocabulary:
            part("vocabulary", Vocabulary | None)  # Only to see whether it can be read.
        self._has_forms = schema >= 4
        if self._has_forms:
            count = sa.select(sa.func.count()).select_from(_form_file)
            if connection.scalar(count) != part("form_files", int):
                raise EditionDamaged
        decoder = msgspec.json.Decoder(Entry)
        summaries = connection.scalars(sa.select(_procedure.c.summary).order_by("position"))
        self._entries = {entry.code: entry for entry in map(decoder.decode, summaries)}
        if len(self._entries) != part("count", int):
            raise EditionDamaged

    @property
    def vocabulary(self) -> Vocabulary | None:
        """The words for the search; ``None`` in editions of a time before them.

        Read anew each time: an index is made of it, and nobody holds it longer. Raises
        ``EditionDamaged``.
        """
        if not self._has_vocabulary:
            return None
        query = sa.select(_meta.c.value).where(_meta.c.key == "vocabulary")
        with self._reading() as connection:
            return msgspec.json.decode(connection.scalar(query) or b"", type=Vocabulary | None)

    def entries(self, day: dt.date) -> tuple[Entry, ...]:
        """What is in force on a day, in Vietnamese order of the names."""
        return tuple(entry for entry in self._entries.values() if entry.in_force(day))

    def procedure(self, code: str) -> Procedure | None:
        """The whole procedure, or ``None``. Raises ``EditionDamaged``."""
        with self._reading() as connection:
            query = sa.select(_procedure.c.body).where(_procedure.c.code == code)
            body: bytes | None = connection.scalar(query)
            if body is None and code in self._entries:
                raise EditionDamaged
            return None if body is None else _decode(body)

    def form_pdf(self, file: str) -> bytes:
        """The PDF file of a blank form. Raises ``FormMissing`` or ``EditionDamaged``."""
        if not self._has_forms:
            raise FormMissing
        with self._reading() as connection:
            query = sa.select(_form_file.c.pdf).where(_form_file.c.name == file)
            pdf: object = connection.scalar(query)
        if pdf is None:
            raise FormMissing
        if not isinstance(pdf, bytes):
            raise EditionDamaged
        return pdf

    def catalogue(self) -> Catalogue:
        """The whole content, as it was put in. Raises ``EditionDamaged``."""
        decoder = msgspec.json.Decoder(Procedure)
        with self._reading() as connection:
            bodies = connection.scalars(sa.select(_procedure.c.body).order_by(sa.text("rowid")))
            written = tuple(map(decoder.decode, bodies))
            files: dict[str, bytes] = {}
            if self._has_forms:
                for name, pdf in connection.execute(sa.select(_form_file).order_by("name")):
                    if not form_names.fits(name):
                        raise EditionDamaged
                    files[name] = bytes(memoryview(pdf))
        return Catalogue(
            self.office,
            self.fields,
            self.life_events,
            written,
            self._repealed,
            self.vocabulary,
            files,
        )


def read(path: Path) -> Catalogue:
    """The whole content of a file. Raises ``EditionMissing`` or ``EditionDamaged``."""
    opened = Edition(path, Imprint(0, dt.date.min))
    try:
        return opened.catalogue()
    finally:
        opened.close()
