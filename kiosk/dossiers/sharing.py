"""Making a PostgreSQL database the shared register: the function kiosks call, and their rights.

A kiosk stands in a lobby, so its account is as good as public. It reads no table and lists
nothing: it may call one function, which takes one code and gives what may be shown of one dossier.
Where the procedure's name tells a secret, it leaves the server only if the look-up code fits.

The function answers in JSON: a kiosk leaves out keys it does not know, so the server is brought up
to date first and the kiosks one after the other.
"""

from __future__ import annotations

from typing import Any

import psycopg
from psycopg import sql

from kiosk.dossiers.register import (
    Register,
    RegisterDamaged,
    RegisterMissing,
    RegisterUnreachable,
)
from kiosk.errors import KioskError
from kiosk.words import keeping as words

PUBLIC = (
    "code",
    "unit",
    "status",
    "channel",
    "received_at",
    "due_at",
    "due_is_estimate",
    "due_by_minute",
    "extended_to",
    "new_date",
    "finished_at",
    "returned_at",
    "needs_by",
    "collect_at",
    "delivery",
    "trail",
    "sensitive",
    "updated_at",
    "sample",
)
"""The columns everybody may see."""

TELLING = (
    "field",
    "procedure_code",
    "procedure_name",
    "status_words",
    "needs",
    "amount",
    "pay_how",
    "handled_by",
    "digitised",
    "steps",
)
"""Those that tell what a dossier is about, as its fee can: nothing of them of a sensitive one
without its look-up code."""

_FUNCTION = """
CREATE OR REPLACE FUNCTION {schema}.kiosk_dossier(code text, lookup_hash text) RETURNS jsonb
LANGUAGE plpgsql STABLE STRICT SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $kiosk$
DECLARE
    stored {schema}.dossier%ROWTYPE;
    fits boolean;
    tells boolean;
BEGIN
    SELECT * INTO stored FROM {schema}.dossier AS d WHERE d.code = $1;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    fits := $2 <> '' AND stored.lookup_hash = $2;
    tells := fits OR NOT stored.sensitive;
    RETURN jsonb_build_object('fits', fits, {public}, {telling});
END
$kiosk$
"""

_RIGHTS = (
    "REVOKE CREATE ON SCHEMA {schema} FROM PUBLIC",
    "REVOKE TEMPORARY ON DATABASE {database} FROM PUBLIC",
    "REVOKE ALL ON ALL TABLES IN SCHEMA {schema} FROM PUBLIC, {role}",
    "REVOKE ALL ON FUNCTION {schema}.kiosk_dossier(text, text) FROM PUBLIC",
    "GRANT CONNECT ON DATABASE {database} TO {role}",
    "GRANT USAGE ON SCHEMA {schema} TO {role}",
    "GRANT EXECUTE ON FUNCTION {schema}.kiosk_dossier(text, text) TO {role}",
)

# Of a superuser, the owner, or a member of a role that may read everything.
_REACHES_A_TABLE = """
SELECT coalesce(bool_or(
    has_table_privilege(%(role)s, oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE')
    OR has_any_column_privilege(%(role)s, oid, 'SELECT, INSERT, UPDATE')
), false)
FROM pg_class
WHERE relkind IN ('r', 'p', 'v', 'm') AND relnamespace = current_schema()::regnamespace
"""


class NotShared(KioskError):
    """The database could not be made a shared register; its rights are as they were."""


def share(url: str, role: str) -> bool:
    """Make tables, function and rights, or bring them up to date; whether ``role`` is new.

    A new role cannot log in until somebody on the server gives it a password. Doing it again is
    harmless. Raises ``KioskError``.
    """
    try:
        register = Register.open(url)
    except RegisterMissing:
        register = _create(url)
    register.close()
    plain = url.replace("postgresql+psycopg://", "postgresql://", 1)
    try:
        with psycopg.connect(plain) as connection:
            return _share(connection, role)
    except psycopg.errors.InsufficientPrivilege as error:
        raise NotShared(words.MAY_NOT_SHARE, role=role) from error
    except psycopg.OperationalError as error:
        raise RegisterUnreachable(url) from error


def _create(url: str) -> Register:
    try:
        return Register.create(url)
    except FileExistsError as error:
        # There are tables of these names, and they are none of ours.
        raise RegisterDamaged(url) from error


def _share(connection: psycopg.Connection[Any], role: str) -> bool:
    database, schema = _one(connection, "SELECT current_database(), current_schema()")
    (is_new,) = _one(
        connection, "SELECT count(*) = 0 FROM pg_roles WHERE rolname = %(role)s", role=role
    )
    names = {
        "role": sql.Identifier(role),
        "schema": sql.Identifier(schema),
        "database": sql.Identifier(database),
    }
    if is_new:
        connection.execute(sql.SQL("CREATE ROLE {role} NOLOGIN").format(**names))
    connection.execute(_function(names["schema"]))
    for right in _RIGHTS:
        connection.execute(sql.SQL(right).format(**names))
    (reaches,) = _one(connection, _REACHES_A_TABLE, role=role)
    if reaches:
        raise NotShared(words.ROLE_READS_TABLES, role=role)
    return is_new


def _function(schema: sql.Identifier) -> sql.Composed:
    body = sql.SQL(_FUNCTION)
    public = [sql.SQL("{}, stored.{}").format(name, sql.Identifier(name)) for name in PUBLIC]
    telling = [
        sql.SQL("{}, CASE WHEN tells THEN stored.{} ELSE {} END").format(
            name, sql.Identifier(name), None if name == "amount" else ""
        )
        for name in TELLING
    ]
    comma = sql.SQL(", ")
    return body.format(schema=schema, public=comma.join(public), telling=comma.join(telling))


def _one(connection: psycopg.Connection[Any], wanted: str, **values: str) -> tuple[Any, ...]:
    row = connection.execute(wanted.encode(), values or None).fetchone()
    assert row is not None
    return row
