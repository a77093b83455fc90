"""One flat row a dossier, with what the screen, the figures and the look-up code need besides.

Steps move into the row of their dossier; the office is read from the code; the trail is what the
dates tell. The tally is counted by whoever runs the migration.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

from kiosk.dossiers.migrations.first_tables import make_first_tables
from kiosk.dossiers.row import Row
from kiosk.dossiers.sealing import seal
from kiosk.dossiers.trail import of_facts

revision = "0002"
down_revision = "0001"

_AT_ONCE = 1000
_KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")

_BOTH = (
    "code", "procedure_code", "procedure_name", "status", "channel", "received_at", "due_at",
    "due_is_estimate", "finished_at", "returned_at", "needs", "needs_by", "collect_at",
    "updated_at", "sample",
)  # fmt: skip
_TIMES = ("received_at", "due_at", "finished_at", "returned_at", "updated_at")
_NEW = {
    **dict.fromkeys(("field", "status_words", "pay_how", "delivery", "handled_by"), ""),
    **dict.fromkeys(("digitised", "lookup_hash"), ""),
    **dict.fromkeys(("extended_to", "new_date", "amount")),
    **dict.fromkeys(("due_by_minute", "sensitive"), False),
}
_EVENT = ("code", "position", "at", "title", "who", "done")


def upgrade() -> None:
    """Make the new tables, fill them from the old ones, and remove those."""
    old, old_event = _set_aside("dossier", _BOTH), _set_aside("dossier_event", _EVENT)
    _make_dossier()
    _make_tally()
    new = _table("dossier", (*_BOTH, *_NEW, "unit", "steps", "trail", "seal"))
    connection = op.get_bind()
    for rows in _batches(connection, old):
        codes = [row["code"] for row in rows]
        found = connection.execute(
            sa.select(old_event)
            .where(old_event.c.code.in_(codes))
            .order_by(old_event.c.code, old_event.c.position)
        )
        steps: dict[str, list[Any]] = {code: [] for code in codes}
        for step in found.mappings():
            at = _moment(step["at"])
            steps[step["code"]].append([at, step["title"], step["who"], bool(step["done"]), ""])
        connection.execute(sa.insert(new), [_after(row, steps[row["code"]]) for row in rows])
    for name in ("dossier_event_old", "dossier_old", "meta"):
        op.drop_table(name)


def downgrade() -> None:
    """Go back. Version 0.1.0 shows all it has, so what it must not or cannot show stays out.

    That is a dossier whose procedure tells a secret, and one in a state that is none of the ten.
    A way of handing in that nobody knows becomes the counter, which 0.1.0 tells nobody on a screen.
    """
    new = _set_aside("dossier", (*_BOTH, "steps", "sensitive"))
    make_first_tables()
    old, old_event = _table("dossier", _BOTH), _table("dossier_event", _EVENT)
    connection = op.get_bind()
    for rows in _batches(connection, new):
        kept = [row for row in rows if row["status"] and not row["sensitive"]]
        if kept:
            connection.execute(sa.insert(old), [_before(row) for row in kept])
        steps = [step for row in kept for step in _events(row["code"], row["steps"])]
        if steps:
            connection.execute(sa.insert(old_event), steps)
    for name in ("dossier_old", "tally"):
        op.drop_table(name)


def _table(name: str, columns: Sequence[str]) -> sa.TableClause:
    named: list[sa.ColumnClause[Any]] = [sa.column(column) for column in columns]
    return sa.table(name, *named)


def _set_aside(name: str, columns: Sequence[str]) -> sa.TableClause:
    """Rename a table to make room for one of the same name."""
    if op.get_bind().dialect.name == "postgresql":
        # The name of an index is taken for the whole database.
        op.execute(f"ALTER TABLE {name} RENAME CONSTRAINT {name}_pkey TO {name}_old_pkey")
    op.rename_table(name, f"{name}_old")
    return _table(f"{name}_old", columns)


def _batches(connection: sa.Connection, table: sa.TableClause) -> Iterator[list[dict[str, Any]]]:
    """All rows by their code, a few at a time."""
    after = ""
    while True:
        wanted = sa.select(table).where(table.c.code > after).order_by(table.c.code)
        rows = [dict(row) for row in connection.execute(wanted.limit(_AT_ONCE)).mappings()]
        if rows:
            yield rows
        if len(rows) < _AT_ONCE:
            return
        after = rows[-1]["code"]


def _after(row: dict[str, Any], steps: list[Any]) -> dict[str, Any]:
    times = {name: _moment(row[name]) for name in _TIMES}
    facts = (times["finished_at"], times["returned_at"], str(times["updated_at"]))
    values: dict[str, Any] = {
        **row,
        **times,
        **_NEW,
        "due_is_estimate": bool(row["due_is_estimate"]),
        "sample": bool(row["sample"]),
        "needs_by": None if row["needs_by"] is None else str(row["needs_by"]),
        "unit": row["code"].partition("-")[0],
        "steps": json.dumps(steps, ensure_ascii=False, separators=(",", ":")) if steps else "",
        "trail": of_facts(row["status"], str(times["received_at"]), *facts),
    }
    return values | {"seal": seal(Row(**values))}


def _moment(said: str | None) -> str | None:
    """0.1.0 also wrote parts of a second; its zone was always +07:00."""
    return None if said is None else f"{said[:19]}+07:00"


def _before(row: dict[str, Any]) -> dict[str, Any]:
    return {name: row[name] for name in _BOTH} | {"channel": row["channel"] or "in_person"}


def _events(code: str, steps: str) -> Iterator[dict[str, Any]]:
    for position, (at, title, who, done, _) in enumerate(json.loads(steps) if steps else []):
        yield {
            "code": code,
            "position": position,
            "at": at,
            "title": title,
            "who": who,
            "done": bool(done),
        }


def _make_dossier() -> None:
    op.create_table(
        "dossier",
        sa.Column("code", _KEY, primary_key=True),
        sa.Column("unit", _KEY, nullable=False),
        sa.Column("field", _KEY, nullable=False),
        sa.Column("procedure_code", sa.Text, nullable=False),
        sa.Column("procedure_name", sa.Text, nullable=False),
        sa.Column("status", sa.Integer, nullable=False),
        sa.Column("status_words", sa.Text, nullable=False),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("received_at", sa.Text, nullable=False),
        sa.Column("due_at", sa.Text),
        sa.Column("due_is_estimate", sa.Boolean, nullable=False),
        sa.Column("due_by_minute", sa.Boolean, nullable=False),
        sa.Column("extended_to", sa.Text),
        sa.Column("new_date", sa.Text),
        sa.Column("finished_at", sa.Text),
        sa.Column("returned_at", sa.Text),
        sa.Column("needs", sa.Text, nullable=False),
        sa.Column("needs_by", sa.Text),
        sa.Column("amount", sa.BigInteger),
        sa.Column("pay_how", sa.Text, nullable=False),
        sa.Column("collect_at", sa.Text, nullable=False),
        sa.Column("delivery", sa.Text, nullable=False),
        sa.Column("handled_by", sa.Text, nullable=False),
        sa.Column("digitised", sa.Text, nullable=False),
        sa.Column("steps", sa.Text, nullable=False),
        sa.Column("trail", sa.Text, nullable=False),
        sa.Column("sensitive", sa.Boolean, nullable=False),
        sa.Column("lookup_hash", sa.Text, nullable=False),
        sa.Column("updated_at", sa.Text, nullable=False),
        sa.Column("sample", sa.Boolean, nullable=False),
        sa.Column("seal", sa.BigInteger, nullable=False),
    )
    op.create_index("dossier_updated_at", "dossier", ["updated_at"])


def _make_tally() -> None:
    op.create_table(
        "tally",
        sa.Column("kind", _KEY, primary_key=True),
        sa.Column("day", _KEY, primary_key=True),
        sa.Column("unit", _KEY, primary_key=True),
        sa.Column("field", _KEY, primary_key=True),
        sa.Column("since", _KEY, primary_key=True),
        sa.Column("count", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )
