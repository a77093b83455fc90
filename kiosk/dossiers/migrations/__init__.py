"""The way of the register's tables from one version of the kiosk to the next, run by alembic."""
