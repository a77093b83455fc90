"""A register that kiosks share: what their account may do, and what becomes of it in a storm.

On a real PostgreSQL server, with a real account of a kiosk.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import os
import signal
import socket
import sys
import threading
from collections.abc import Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg
import pytest

from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers import sharing
from kiosk.dossiers.asking import Answer, Dossiers
from kiosk.dossiers.lookup_code import hash_of
from kiosk.dossiers.model import Change, Dossier, DossierEvent, Status
from kiosk.dossiers.register import Register
from kiosk.dossiers.row import Row
from kiosk.dossiers.server import ServerSource
from kiosk.dossiers.sharing import NotShared, share
from kiosk.dossiers.sources import ServerAway
from kiosk.errors import KioskError
from tests.postgres import PostgresServer, running

ROLE = "sanh"
RECEIPT = "K7QX2M"


_RECEIVED = dt.datetime(2026, 11, 23, 8, 20, tzinfo=VIETNAM_TIME)
DOSSIER = Dossier(
    code="H26.99.01-261123-0001",
    unit="H26.99.01",
    field="Đăng ký cư trú",
    procedure_code="1.004194",
    procedure_name="Đăng ký tạm trú",
    status=Status.IN_PROGRESS,
    received_at=_RECEIVED,
    due_at=_RECEIVED + dt.timedelta(days=4),
    trail=(Change(_RECEIVED, Status.RECEIVED),),
    events=(DossierEvent(at=_RECEIVED, title="Tiếp nhận hồ sơ", who="Bộ phận một cửa"),),
    updated_at=_RECEIVED,
    sample=True,
)
SECRET = dataclasses.replace(
    DOSSIER,
    code="H26.99.01-261123-0002",
    procedure_code="2.001263",
    procedure_name="Đăng ký việc nuôi con nuôi trong nước",
    field="Nuôi con nuôi",
    status=Status.PAPERS_NEEDED,
    status_words="Chờ lấy ý kiến về việc nuôi con nuôi",
    needs="Giấy khám sức khỏe",
    amount=400_000,
    pay_how="Lệ phí đăng ký nuôi con nuôi, tại Quầy 1",
    handled_by="Sở Tư pháp",
    digitised=("Giấy khai sinh của con nuôi",),
    events=(DossierEvent(at=None, title="Lấy ý kiến về việc nuôi con nuôi"),),
    sensitive=True,
    lookup_hash=hash_of("H26.99.01-261123-0002", RECEIPT),
)

WITHOUT_KEY = dataclasses.replace(SECRET, code="H26.99.01-261123-0003", lookup_hash="")


@pytest.fixture(scope="module")
def server() -> Iterator[PostgresServer]:
    with running() as made:
        yield made


def _shared(server: PostgresServer) -> str:
    url = server.new_database()
    share(url, ROLE)
    with psycopg.connect(url) as connection:
        connection.execute(f"ALTER ROLE {ROLE} LOGIN".encode())
    register = Register.open(url)
    register.add([DOSSIER, SECRET, WITHOUT_KEY])
    register.close()
    return url


@pytest.fixture(scope="module")
def owner_url(server: PostgresServer) -> str:
    """A database that is shared, with two dossiers; all tests leave it as it is."""
    return _shared(server)


@pytest.fixture
def own_url(server: PostgresServer) -> str:
    """One that a test may spoil."""
    return _shared(server)


def _as(server: PostgresServer, url: str, user: str) -> str:
    return server.url(url.rsplit("/", 1)[1], user)


@pytest.fixture(scope="module")
def kiosk_url(server: PostgresServer, owner_url: str) -> str:
    return _as(server, owner_url, ROLE)


@pytest.fixture
def source(kiosk_url: str) -> Iterator[ServerSource]:
    with closing(ServerSource(kiosk_url, seconds=1)) as made:
        yield made


# What a kiosk is told


def test_a_kiosk_gets_the_whole_dossier(source: ServerSource) -> None:
    assert source.find(DOSSIER.code, "") == DOSSIER


def test_what_tells_a_secret_does_not_leave_the_server(source: ServerSource) -> None:
    found = source.find(SECRET.code, "")
    assert found == dataclasses.replace(
        SECRET,
        procedure_code="",
        procedure_name="",
        field="",
        status_words="",
        amount=None,
        pay_how="",
        needs="",
        handled_by="",
        digitised=(),
        events=(),
        lookup_hash="",
    )
    assert source.find(SECRET.code, hash_of(SECRET.code, "SAI")) == found


def test_with_the_look_up_code_of_the_receipt_it_does(source: ServerSource) -> None:
    assert source.find(SECRET.code, SECRET.lookup_hash) == SECRET


class _Unhurried:
    def admit(self, code: str) -> float:
        return 0

    def tell(self, code: str, *, known: bool) -> None:
        pass


class _OnlyServer:
    def __init__(self, source: ServerSource) -> None:
        self._source = source

    def find(self, code: str, lookup_hash: str) -> tuple[Dossier | None, bool]:
        return self._source.find(code, lookup_hash), False


def _no_register() -> Register:
    raise AssertionError("the server is asked")


def test_at_the_glass_the_name_appears_with_the_right_look_up_code(source: ServerSource) -> None:
    """Also where only the kiosk's catalogue knows that the name is a secret."""
    asking = Dossiers(
        _no_register,
        lambda: _OnlyServer(source),
        _Unhurried(),
        lambda code: code == DOSSIER.procedure_code,
    )
    assert asking.ask(SECRET.code).withheld
    assert asking.ask(SECRET.code, RECEIPT) == Answer(SECRET)
    assert asking.ask(DOSSIER.code).withheld
    assert asking.ask(DOSSIER.code).dossier.procedure_name == ""


def test_the_hash_of_a_look_up_code_is_never_told(kiosk_url: str) -> None:
    with psycopg.connect(kiosk_url) as connection:
        (told,) = connection.execute(
            "SELECT kiosk_dossier(%s, %s)::text", (SECRET.code, "x")
        ).fetchall()
    assert SECRET.lookup_hash not in told[0]
    assert "lookup" not in told[0]


def test_of_every_column_somebody_has_decided_who_may_see_it() -> None:
    decided = [*sharing.PUBLIC, *sharing.TELLING, "lookup_hash"]
    assert sorted(decided) == sorted(Row._fields)


# What a kiosk may not do


@pytest.mark.parametrize(
    "forbidden",
    [
        "SELECT * FROM dossier",
        "SELECT count(*) FROM dossier",
        "SELECT code FROM dossier LIMIT 1",
        "SELECT * FROM tally",
        "SELECT * FROM alembic_version",
        "COPY dossier TO STDOUT",
        "INSERT INTO tally VALUES ('', '', '', '', '', 1)",
        "UPDATE dossier SET status = 10",
        "DELETE FROM dossier",
        "TRUNCATE dossier",
        "LOCK TABLE dossier",
        "CREATE TABLE theirs (a int)",
        "CREATE TEMP TABLE dossier (code text)",
        "CREATE FUNCTION theirs() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "DROP FUNCTION kiosk_dossier(text, text)",
        "ALTER FUNCTION kiosk_dossier(text, text) SECURITY INVOKER",
        "CREATE ROLE theirs",
        "SELECT pg_read_file('PG_VERSION')",
    ],
)
def test_a_kiosks_account_may_do_nothing_else(kiosk_url: str, forbidden: str) -> None:
    with (
        psycopg.connect(kiosk_url) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute(forbidden.encode())


def test_what_the_server_knows_about_the_tables_tells_a_kiosk_nothing(
    kiosk_url: str, owner_url: str
) -> None:
    with psycopg.connect(owner_url, autocommit=True) as connection:
        connection.execute("ANALYZE dossier")
    with psycopg.connect(kiosk_url) as connection:
        seen = connection.execute("SELECT * FROM pg_stats WHERE tablename = 'dossier'").fetchall()
    assert seen == []


@pytest.mark.parametrize(
    "code",
    [
        "",
        "%",
        "H26.99.01-261123-000_",
        "H26.99.01-261123-%",
        "h26.99.01-261123-0001",
        " H26.99.01-261123-0001",
        "' OR '1'='1",
        "'; DELETE FROM dossier; --",
        "$1",
        "H26.99.01-261123-0001' --",
    ],
)
def test_nothing_but_a_whole_code_finds_anything(source: ServerSource, code: str) -> None:
    assert source.find(code, "") is None
    assert source.find(code, "' OR '1'='1") is None
    assert source.find(DOSSIER.code, "") == DOSSIER, "and nothing has happened"


@pytest.mark.parametrize("guess", ["", " ", "%", "' OR '1'='1"])
@pytest.mark.parametrize("code", [SECRET.code, WITHOUT_KEY.code])
def test_no_guess_stands_in_for_a_look_up_code(source: ServerSource, code: str, guess: str) -> None:
    """Where the office prints none, what is stored is empty, and an empty guess is no key."""
    found = source.find(code, guess)
    assert found is not None
    assert (found.procedure_name, found.lookup_hash) == ("", "")


def test_an_account_without_the_right_cannot_even_ask(
    server: PostgresServer, owner_url: str
) -> None:
    with psycopg.connect(owner_url) as connection:
        connection.execute("DROP ROLE IF EXISTS nguoi_la")
        connection.execute("CREATE ROLE nguoi_la LOGIN")
    stranger = ServerSource(_as(server, owner_url, "nguoi_la"))
    with closing(stranger), pytest.raises(ServerAway) as away:
        stranger.find(DOSSIER.code, "")
    assert away.value.kind == "InsufficientPrivilege"


# Sharing


def test_sharing_again_is_harmless_and_takes_nobodys_right(
    source: ServerSource, owner_url: str
) -> None:
    share(owner_url, "sanh_khac")
    assert share(owner_url, ROLE) is False
    assert source.find(DOSSIER.code, "") == DOSSIER


def test_a_kiosk_goes_on_when_a_newer_server_tells_more(
    server: PostgresServer, own_url: str
) -> None:
    newer = """
        ALTER FUNCTION kiosk_dossier(text, text) RENAME TO before;
        CREATE FUNCTION kiosk_dossier(code text, lookup_hash text) RETURNS jsonb
        LANGUAGE sql SECURITY DEFINER AS $$ SELECT before($1, $2) || '{"newer": [1]}' $$
    """
    with psycopg.connect(own_url) as connection:
        connection.execute(newer.encode())
    with closing(ServerSource(_as(server, own_url, ROLE))) as source:
        assert source.find(DOSSIER.code, "") == DOSSIER


def test_the_owner_of_the_tables_is_not_taken_for_a_kiosk(owner_url: str) -> None:
    with pytest.raises(NotShared, match=r"«kiosk».*đọc hoặc ghi các bảng"):
        share(owner_url, "kiosk")


def test_an_account_that_may_not_share_is_told_so_and_changes_nothing(
    server: PostgresServer, owner_url: str, kiosk_url: str, source: ServerSource
) -> None:
    with pytest.raises(KioskError):
        share(kiosk_url, "sanh_moi")
    with psycopg.connect(owner_url) as connection:
        made = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = 'sanh_moi'").fetchall()
    assert made == []
    assert source.find(DOSSIER.code, "") == DOSSIER


def test_the_owner_of_the_database_need_not_rule_the_whole_server(server: PostgresServer) -> None:
    url = server.new_database()
    with psycopg.connect(url) as connection:
        connection.execute("CREATE ROLE chu LOGIN")
        connection.execute(f"ALTER DATABASE {url.rsplit('/', 1)[1]} OWNER TO chu".encode())
    owner = _as(server, url, "chu")
    with pytest.raises(NotShared, match="tạo vai trò trước"):
        share(owner, "sanh_chu_tao")
    with psycopg.connect(url) as connection:
        connection.execute("CREATE ROLE sanh_chu_tao LOGIN")
    share(owner, "sanh_chu_tao")
    register = Register.open(owner)
    register.add([DOSSIER])
    register.close()
    with closing(ServerSource(_as(server, url, "sanh_chu_tao"))) as source:
        assert source.find(DOSSIER.code, "") == DOSSIER


def test_a_database_with_other_tables_of_these_names_is_left_alone(server: PostgresServer) -> None:
    url = server.new_database()
    with psycopg.connect(url) as connection:
        connection.execute("CREATE TABLE dossier (theirs text)")
    with pytest.raises(KioskError):
        share(url, ROLE)
    with psycopg.connect(url) as connection:
        assert connection.execute("SELECT * FROM dossier").fetchall() == []


# A server that is away


@contextmanager
def stopped(server: PostgresServer) -> Generator[None]:
    """Every process of the server stands still, as on a machine that hangs."""
    # The first one alone makes and buries the others.
    os.kill(server.pid, signal.SIGSTOP)
    others = Path(f"/proc/{server.pid}/task/{server.pid}/children").read_text("ascii").split()
    for pid in map(int, others):
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in map(int, others):
            os.kill(pid, signal.SIGCONT)
        os.kill(server.pid, signal.SIGCONT)


@pytest.mark.parametrize("had_answered", [True, False])
def test_a_server_that_hangs_is_not_waited_for(
    server: PostgresServer, source: ServerSource, had_answered: bool
) -> None:
    """That an answer comes at all, while it hangs, shows that nobody waited for it."""
    if had_answered:
        source.find(DOSSIER.code, "")
    with stopped(server), pytest.raises(ServerAway):
        source.find(DOSSIER.code, "")
    assert _at_last(source) == DOSSIER


def _at_last(source: ServerSource) -> Dossier | None:
    """What it answers once a question that was left behind has ended."""
    for _ in _moments():
        try:
            return source.find(DOSSIER.code, "")
        except ServerAway:
            continue
    return None


def _moments() -> Iterator[None]:
    """Some seconds, in small steps."""
    for _ in range(50):
        yield
        threading.Event().wait(0.1)


def test_questions_do_not_pile_up_before_a_server_that_hangs(
    server: PostgresServer, source: ServerSource
) -> None:
    before = threading.active_count()
    with stopped(server):
        for _ in range(5):
            with pytest.raises(ServerAway):
                source.find(DOSSIER.code, "")
        assert threading.active_count() <= before + 1
    assert _at_last(source) == DOSSIER


def test_a_question_that_was_left_behind_ends_though_the_server_still_hangs(
    server: PostgresServer, source: ServerSource
) -> None:
    source.find(DOSSIER.code, "")
    before = threading.active_count()
    with stopped(server):
        with pytest.raises(ServerAway):
            source.find(DOSSIER.code, "")
        assert any(threading.active_count() <= before for _ in _moments())
    assert _at_last(source) == DOSSIER


def test_a_server_that_dies_in_the_middle_of_a_question_and_comes_back(
    server: PostgresServer, owner_url: str, source: ServerSource
) -> None:
    source.find(DOSSIER.code, "")
    with ThreadPoolExecutor(1) as pool, closing(psycopg.connect(owner_url)) as locking:
        locking.execute("LOCK TABLE dossier IN ACCESS EXCLUSIVE MODE")
        asked = pool.submit(source.find, DOSSIER.code, "")
        _wait_for_the_lock(locking)
        server.stop(signal.SIGKILL)
        try:
            with pytest.raises(ServerAway):
                asked.result()
            with pytest.raises(ServerAway):
                source.find(DOSSIER.code, "")
        finally:
            server.start()
    assert _at_last(source) == DOSSIER


def _wait_for_the_lock(connection: psycopg.Connection) -> None:
    waiting = "SELECT count(*) FROM pg_locks WHERE NOT granted"
    while connection.execute(waiting.encode()).fetchone() == (0,):
        threading.Event().wait(0.01)


def test_a_table_that_is_locked_is_not_waited_for(owner_url: str, source: ServerSource) -> None:
    with psycopg.connect(owner_url) as locking:
        locking.execute("LOCK TABLE dossier IN ACCESS EXCLUSIVE MODE")
        with pytest.raises(ServerAway):
            source.find(DOSSIER.code, "")
    assert _at_last(source) == DOSSIER


def test_a_connection_that_the_server_has_closed_is_made_anew_unnoticed(
    owner_url: str, source: ServerSource
) -> None:
    source.find(DOSSIER.code, "")
    with psycopg.connect(owner_url) as connection:
        closed = connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s", (ROLE,)
        ).fetchall()
    assert closed == [(True,)]
    assert source.find(DOSSIER.code, "") == DOSSIER


def test_a_line_that_swallows_everything_is_not_waited_for(dossier: Dossier) -> None:
    """As behind a pulled cable or a wall: the connection opens, and nothing ever comes back."""
    with socket.create_server(("127.0.0.1", 0)) as hole:
        port = hole.getsockname()[1]
        source = ServerSource(f"postgresql://{ROLE}@127.0.0.1:{port}/hole", seconds=0.5)
        with pytest.raises(ServerAway) as away:
            source.find(DOSSIER.code, "")
    assert away.value.kind == "slow"


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://sanh@127.0.0.1:1/{database}",
        "postgresql://khong_ai@127.0.0.1:{port}/{database}",
        "postgresql://sanh@127.0.0.1:{port}/khong_co",
        "postgresql://sanh@127.0.0.1:{port}/{database}?sslmode=sai",
        "postgresql://sanh@khong-co.invalid:{port}/{database}",
        "postgresql://[::1",
        "mysql://localhost/x",
        "không phải địa chỉ",
    ],
)
def test_an_address_that_leads_nowhere_is_a_server_that_is_away(
    server: PostgresServer, kiosk_url: str, address: str
) -> None:
    wrong = address.format(port=server.port, database=kiosk_url.rsplit("/", 1)[1])
    with pytest.raises(ServerAway) as away:
        ServerSource(wrong, seconds=5).find(DOSSIER.code, "")
    assert away.value.kind.isidentifier(), "neither address nor password get into the log"


def test_a_server_that_was_never_shared_is_away(server: PostgresServer) -> None:
    with closing(ServerSource(server.new_database())) as source, pytest.raises(ServerAway) as away:
        source.find(DOSSIER.code, "")
    assert away.value.kind == "UndefinedFunction"


def test_what_is_damaged_on_the_server_is_not_shown(server: PostgresServer, own_url: str) -> None:
    with psycopg.connect(own_url) as connection:
        connection.execute("UPDATE dossier SET due_at = 'hôm nay'")
    with (
        closing(ServerSource(_as(server, own_url, ROLE))) as source,
        pytest.raises(ServerAway),
    ):
        source.find(DOSSIER.code, "")


def test_several_may_ask_at_once(source: ServerSource) -> None:
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(source.find, [DOSSIER.code, SECRET.code] * 40, [""] * 80))
    assert found[::2] == [DOSSIER] * 40
    assert {one.code for one in found[1::2] if one} == {SECRET.code}


def test_questions_right_after_one_another_are_all_answered(source: ServerSource) -> None:
    """The thread of an answered question may still be ending when the next one comes."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        found = [source.find(DOSSIER.code, "") for _ in range(300)]
    finally:
        sys.setswitchinterval(before)
    assert found == [DOSSIER] * 300


def test_on_a_network_nothing_is_asked_without_encryption(
    server: PostgresServer, kiosk_url: str
) -> None:
    """This server has no certificate. Whoever wants to go without must write so."""
    database = kiosk_url.rsplit("/", 1)[1]
    far = f"postgresql://{ROLE}@may-chu.example:{server.port}/{database}?hostaddr=127.0.0.1"
    with closing(ServerSource(far)) as source, pytest.raises(ServerAway):
        source.find(DOSSIER.code, "")
    with closing(ServerSource(f"{far}&sslmode=disable")) as source:
        assert source.find(DOSSIER.code, "") == DOSSIER
