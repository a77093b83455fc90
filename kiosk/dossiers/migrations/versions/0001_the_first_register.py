"""The tables of version 0.1.0: dossiers and their steps, apart."""

from __future__ import annotations

from alembic import op

from kiosk.dossiers.migrations.first_tables import make_first_tables

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make them."""
    make_first_tables()


def downgrade() -> None:
    """Remove them."""
    for name in ("dossier_event", "dossier", "meta"):
        op.drop_table(name)
