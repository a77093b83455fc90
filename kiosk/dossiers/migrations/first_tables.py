"""The tables of version 0.1.0, as they were: where every way up begins, and a way down ends."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op


def make_first_tables() -> None:
    """Make the tables of version 0.1.0, empty."""
    op.create_table(
        "dossier",
        sa.Column("code", sa.Text, primary_key=True),
        sa.Column("procedure_code", sa.Text, nullable=False),
        sa.Column("procedure_name", sa.Text, nullable=False),
        sa.Column("status", sa.Integer, nullable=False),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("received_at", sa.Text, nullable=False),
        sa.Column("due_at", sa.Text),
        sa.Column("due_is_estimate", sa.Boolean, nullable=False),
        sa.Column("finished_at", sa.Text),
        sa.Column("returned_at", sa.Text),
        sa.Column("needs", sa.Text, nullable=False),
        sa.Column("needs_by", sa.Date),
        sa.Column("collect_at", sa.Text, nullable=False),
        sa.Column("updated_at", sa.Text, nullable=False),
        sa.Column("sample", sa.Boolean, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "dossier_event",
        sa.Column("code", sa.Text, sa.ForeignKey("dossier.code"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("at", sa.Text),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("done", sa.Boolean, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "meta",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
    )
    meta = sa.table("meta", sa.column("key"), sa.column("value"))
    op.bulk_insert(meta, [{"key": "schema_version", "value": "1"}])
