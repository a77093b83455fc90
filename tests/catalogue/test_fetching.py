"""Editions from an https address: a plain web folder is enough, and no answer does harm."""

from __future__ import annotations

import ssl
import subprocess
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import which

import pytest

from kiosk.catalogue import copying, fetching
from kiosk.catalogue.fetching import AddressRefused, AddressUnreachable
from kiosk.catalogue.model import Catalogue
from kiosk.catalogue.package import CutShort, NotAPackage, TooLong
from kiosk.errors import KioskError
from kiosk.settings import Role

from .conftest import Watch
from .machines import Machine, saying, trusting

Answer = Callable[[BaseHTTPRequestHandler], None]


class Web(ThreadingHTTPServer):
    """A web server of this machine; what it answers to each path is up to the test."""

    daemon_threads = True

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        super().__init__(("127.0.0.1", 0), _Handler)

    def address(self, path: str) -> str:
        return f"https://localhost:{self.server_port}{path}"

    def lays_out(self, path: str, content: bytes) -> None:
        def answer(handler: BaseHTTPRequestHandler) -> None:
            handler.send_response(200)
            handler.send_header("Content-Length", str(len(content)))
            handler.end_headers()
            handler.wfile.write(content)

        self.answers[path] = answer

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is part of these tests."""


class _Handler(BaseHTTPRequestHandler):
    @property
    def web(self) -> Web:
        assert isinstance(self.server, Web)
        return self.server

    def do_GET(self) -> None:
        answer = self.web.answers.get(self.path)
        if answer is None:
            self.send_error(404)
        else:
            answer(self)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for this machine, in one file with its key."""
    program = which("openssl")
    if program is None:
        pytest.skip("there is no openssl to make a certificate with")
    folder = tmp_path_factory.mktemp("certificate")
    key, made = folder / "key.pem", folder / "certificate.pem"
    order = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost"
    extension = "subjectAltName=DNS:localhost"
    subprocess.run(
        [program, *order.split(), "-addext", extension, "-keyout", key, "-out", made],
        check=True,
        capture_output=True,
    )
    made.write_bytes(made.read_bytes() + key.read_bytes())
    return made


@pytest.fixture
def web(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    """An https server this machine trusts."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with Web() as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def package(tmp_path: Path, watch: Watch, small: Catalogue) -> bytes:
    return _published(tmp_path, watch, small).read_bytes()


def _published(tmp_path: Path, watch: Watch, small: Catalogue) -> Path:
    staff = Machine(tmp_path / "staff", watch)
    staff.publish(saying(small, "một"))
    return staff.outgoing / "danh-muc-moi-nhat.kmc"


@pytest.fixture
def kiosk(tmp_path: Path, watch: Watch, package: bytes) -> Machine:
    made = Machine(tmp_path / "kiosk", watch, Role.KIOSK)
    trusting(made, Machine(tmp_path / "staff", watch), tmp_path / "carried")
    return made


def _refused(kiosk: Machine, address: str, kind: type[KioskError]) -> str:
    before = kiosk.everything()
    with pytest.raises(kind) as said:
        kiosk.desk.install(address)
    assert kiosk.everything() == before
    return str(said.value)


@pytest.mark.parametrize("path", ["/xa/danh-muc-0001.kmc", "/xa/danh-muc-0001.kmc?ngay=hom-nay"])
def test_a_file_is_fetched_from_its_address(
    web: Web, kiosk: Machine, package: bytes, path: str
) -> None:
    web.lays_out(path, package)
    assert kiosk.desk.install(web.address(path)).number == 1
    assert kiosk.shown() == "một"


@pytest.mark.parametrize("folder", ["/xa", "/xa/"])
def test_of_a_web_folder_the_newest_is_fetched(
    web: Web, kiosk: Machine, package: bytes, folder: str
) -> None:
    web.lays_out("/xa/danh-muc-moi-nhat.kmc", package)
    assert kiosk.desk.install(web.address(folder)).number == 1


@pytest.mark.parametrize(
    "address", ["http://localhost/a.kmc", "ftp://localhost/a.kmc", "file:///etc/passwd.kmc"]
)
def test_an_address_that_is_not_https_is_refused(kiosk: Machine, address: str) -> None:
    assert "https://" in _refused(kiosk, address, AddressRefused)


def test_being_sent_on_to_an_unsafe_address_is_refused(web: Web, kiosk: Machine) -> None:
    def send_on(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(302)
        handler.send_header("Location", "http://localhost/a.kmc")
        handler.end_headers()

    web.answers["/a.kmc"] = send_on
    _refused(kiosk, web.address("/a.kmc"), AddressRefused)


def test_being_sent_on_to_a_safe_address_is_fine(web: Web, kiosk: Machine, package: bytes) -> None:
    def send_on(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(302)
        handler.send_header("Location", web.address("/b.kmc"))
        handler.end_headers()

    web.answers["/a.kmc"] = send_on
    web.lays_out("/b.kmc", package)
    assert kiosk.desk.install(web.address("/a.kmc")).number == 1


def test_a_server_nobody_vouches_for_is_not_asked(
    web: Web, kiosk: Machine, package: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    web.lays_out("/a.kmc", package)
    monkeypatch.delenv("SSL_CERT_FILE")
    assert "TLS" in _refused(kiosk, web.address("/a.kmc"), AddressUnreachable)


def test_no_such_file(web: Web, kiosk: Machine) -> None:
    said = _refused(kiosk, web.address("/a.kmc"), AddressUnreachable)
    assert "HTTP 404" in said
    assert "USB" in said


def test_nobody_there(kiosk: Machine) -> None:
    _refused(kiosk, "https://localhost:1/a.kmc", AddressUnreachable)


@pytest.mark.parametrize("address", ["https://", "https://[", "https://a b/c.kmc", "https://x:y/"])
def test_an_address_that_is_none(kiosk: Machine, address: str) -> None:
    _refused(kiosk, address, AddressUnreachable)


def test_a_page_where_a_file_should_be(web: Web, kiosk: Machine) -> None:
    web.lays_out("/a.kmc", b"<html>Please log in</html>")
    _refused(kiosk, web.address("/a.kmc"), NotAPackage)


def test_a_connection_that_breaks_off(web: Web, kiosk: Machine, package: bytes) -> None:
    def break_off(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(package)))
        handler.end_headers()
        handler.wfile.write(package[:-100])

    web.answers["/a.kmc"] = break_off
    _refused(kiosk, web.address("/a.kmc"), KioskError)
    with pytest.raises((CutShort, AddressUnreachable)):
        kiosk.desk.install(web.address("/a.kmc"))


def test_an_answer_that_never_ends(
    web: Web, kiosk: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying, "LARGEST_FILE", 1_000_000)

    def pour(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        while True:
            handler.wfile.write(bytes(100_000))

    web.answers["/a.kmc"] = pour
    _refused(kiosk, web.address("/a.kmc"), TooLong)


def test_a_server_that_falls_silent(
    web: Web, kiosk: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "SILENCE_SECONDS", 0.2)
    asked_enough = threading.Event()

    def fall_silent(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        handler.wfile.write(b"kiosk")
        asked_enough.wait(30)

    web.answers["/a.kmc"] = fall_silent
    _refused(kiosk, web.address("/a.kmc"), AddressUnreachable)
    asked_enough.set()


def test_a_server_that_drips(web: Web, kiosk: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    """Never silent, never done: the whole has its time too."""
    monkeypatch.setattr(fetching, "WHOLE_SECONDS", 0.2)
    asked_enough = threading.Event()

    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        while not asked_enough.wait(0.02):
            handler.wfile.write(b"x")

    web.answers["/a.kmc"] = drip
    _refused(kiosk, web.address("/a.kmc"), AddressUnreachable)
    asked_enough.set()
