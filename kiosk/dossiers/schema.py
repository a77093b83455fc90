"""The tables of the register, the same in SQLite and in PostgreSQL.

No column can hold a name, an ID number or an address: what is not stored cannot leak. A dossier is
one row, because it is only ever read whole; ``Row`` says what its texts mean, and ``seal`` whether
they are still what was written (``sealing.py``). The figures of the office are counted while
dossiers come in (``tally``), so that the board never reads a million rows.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)

HEAD = "0002"
"""The revision these tables are of (``migrations/versions``)."""

_KEY = Text().with_variant(Text(collation="C"), "postgresql")
"""Keys and times compare byte by byte, as in SQLite."""

metadata = MetaData()

dossier = Table(
    "dossier",
    metadata,
    Column("code", _KEY, primary_key=True),
    Column("unit", _KEY, nullable=False),
    Column("field", _KEY, nullable=False),
    Column("procedure_code", Text, nullable=False),
    Column("procedure_name", Text, nullable=False),
    Column("status", Integer, nullable=False),
    Column("status_words", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("received_at", Text, nullable=False),
    Column("due_at", Text),
    Column("due_is_estimate", Boolean, nullable=False),
    Column("due_by_minute", Boolean, nullable=False),
    Column("extended_to", Text),
    Column("new_date", Text),
    Column("finished_at", Text),
    Column("returned_at", Text),
    Column("needs", Text, nullable=False),
    Column("needs_by", Text),
    Column("amount", BigInteger),
    Column("pay_how", Text, nullable=False),
    Column("collect_at", Text, nullable=False),
    Column("delivery", Text, nullable=False),
    Column("handled_by", Text, nullable=False),
    Column("digitised", Text, nullable=False),
    Column("steps", Text, nullable=False),
    Column("trail", Text, nullable=False),
    Column("sensitive", Boolean, nullable=False),
    Column("lookup_hash", Text, nullable=False),
    Column("updated_at", Text, nullable=False),
    Column("sample", Boolean, nullable=False),
    Column("seal", BigInteger, nullable=False),
    Index("dossier_updated_at", "updated_at"),
)
tally = Table(
    "tally",
    metadata,
    Column("kind", _KEY, primary_key=True),
    Column("day", _KEY, primary_key=True),
    Column("unit", _KEY, primary_key=True),
    Column("field", _KEY, primary_key=True),
    Column("since", _KEY, primary_key=True),
    Column("count", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""How many dossiers of a unit and field did what on a day; ``tally.py`` names the kinds.

The key begins with what the board asks for: kinds, and stretches of days.
"""

version = Table(
    "alembic_version",
    metadata,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
"""Which revision made these tables; laid out as alembic does."""
