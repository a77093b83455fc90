"""The keys of one machine: those that sign editions, and those whose editions it takes.

::

    keys/signing/<id>.key    the secret half of a pair, readable for its owner only
    keys/trusted/<id>.pub    the public half, a text that may be shown to anybody

A kiosk holds only the second kind. The id is the beginning of the SHA-256 of the public half, so
a file can neither be mixed up nor claim another's id. The library that signs is loaded only when
something is signed or verified. ``docs/keys.md`` tells IT how to live with keys.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from dataclasses import dataclass
from pathlib import Path

from kiosk import storage, text
from kiosk.errors import KioskError
from kiosk.words import editions as words

_TITLE = "Khóa công khai của Kiosk Một Cửa"
_SECRET_TITLE = "Khóa BÍ MẬT của Kiosk Một Cửa: không chép sang kiosk, không gửi cho ai"
_LARGEST_FILE = 4096
_ID_LENGTH = 16
_NAME_LENGTH = 60


class KeyFileDamaged(KioskError):
    """A file is no key of the kind it should be."""


class NoSuchKey(KioskError):
    """This machine knows no key of this id."""

    def __init__(self, id: str) -> None:
        super().__init__(words.KEY_UNKNOWN, key=id, command="kiosk keys list")


@dataclass(frozen=True, slots=True)
class PublicKey:
    """The half that may be known: 32 bytes, and the name people gave it."""

    key: bytes
    name: str

    @property
    def id(self) -> str:
        return hashlib.sha256(self.key).hexdigest()[:_ID_LENGTH]

    def text(self) -> str:
        """The content of its ``.pub`` file."""
        return _written(_TITLE, self.name, self.id, self.key)

    def verifies(self, message: bytes, signature: bytes) -> bool:
        from nacl.exceptions import CryptoError
        from nacl.signing import VerifyKey

        try:
            VerifyKey(self.key).verify(message, signature)
        except (CryptoError, ValueError):
            return False
        return True


@dataclass(frozen=True, slots=True)
class Known:
    """A key as lists show it."""

    id: str
    name: str
    signs: bool
    trusted: bool


def public_key(content: bytes, file: str) -> PublicKey:
    """From the content of a ``.pub`` file. Raises ``KeyFileDamaged``."""
    name, id, key = _read(content, _TITLE, file)
    made = PublicKey(key, name)
    if made.id != id:
        raise KeyFileDamaged(words.KEY_UNREADABLE, file=file)
    return made


class KeyRing:
    """The keys of one home."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._signing = folder / "signing"
        self._trusted = folder / "trusted"

    def known(self) -> tuple[Known, ...]:
        """Every key of this machine, by name."""
        trusted = {key.id: key.name for key in self.trusted()}
        signing = {path.stem for path in self._signing.glob("*.key")}
        found = [
            Known(id, trusted.get(id, "?"), id in signing, id in trusted)
            for id in {*trusted, *signing}
        ]
        return tuple(sorted(found, key=lambda key: (text.sort_key(key.name), key.id)))

    def trusted(self) -> tuple[PublicKey, ...]:
        """Those whose editions this machine takes; spoilt files count for nothing."""
        found: list[PublicKey] = []
        for path in sorted(self._trusted.glob("*.pub")):
            try:
                found.append(public_key(_content(path), path.name))
            except (OSError, KeyFileDamaged):
                continue
        return tuple(found)

    @property
    def can_sign(self) -> bool:
        return any(self._signing.glob("*.key"))

    def create(self, name: str, carried: Path | None = None) -> PublicKey:
        """A new pair; it signs from now on, and is trusted here.

        The public half is also written into the folder ``carried``, before all else: where that
        cannot be, there is no new key. Raises ``KioskError``.
        """
        from nacl.signing import SigningKey

        said = text.clean(name)[:_NAME_LENGTH]
        if not said:
            raise KioskError(words.KEY_NAME_EMPTY)
        secret = SigningKey.generate()
        made = PublicKey(bytes(secret.verify_key), said)
        if carried is not None:
            self._write(carried / f"{made.id}.pub", made.text())
        # Trusted first: what signs and is not trusted would publish what nobody takes.
        self._write(self._trusted / f"{made.id}.pub", made.text())
        path = self._signing / f"{made.id}.key"
        self._write(path, _written(_SECRET_TITLE, said, made.id, bytes(secret)), secret=True)
        return made

    def trust(self, file: Path) -> PublicKey:
        """Take editions signed by the key in this file from now on. Raises ``KioskError``."""
        try:
            key = public_key(_content(file), file.name)
        except OSError as error:
            raise KeyFileDamaged(words.KEY_UNREADABLE, file=file.name) from error
        self._write(self._trusted / f"{key.id}.pub", key.text())
        return key

    def revoke(self, id: str) -> None:
        """Take nothing signed by this key any more. Raises ``KioskError``."""
        if self._secret_file(id).exists():
            raise KioskError(words.KEY_SIGNS_HERE, key=id, command=f"kiosk keys retire {id}")
        self._forget(id)

    def retire(self, id: str) -> None:
        """Sign no more with this key, and let no kiosk trust it after the next edition.

        Raises ``KioskError`` for the last key that signs: kiosks would be left with none.
        """
        secret = self._secret_file(id)
        if not secret.exists():
            raise NoSuchKey(id)
        if len(list(self._signing.glob("*.key"))) < 2:
            raise KioskError(words.KEY_LAST_SIGNS, key=id)
        try:
            secret.unlink()
        except OSError as error:
            raise KioskError(words.KEYS_UNWRITABLE, folder=self.folder) from error
        self._forget(id)

    def export(self, id: str, folder: Path) -> Path:
        """Write the public half into a folder, to carry it to kiosks. Raises ``KioskError``."""
        key = next((key for key in self.trusted() if key.id == id), None)
        if key is None:
            raise NoSuchKey(id)
        path = folder / f"{id}.pub"
        self._write(path, key.text())
        return path

    def sign(self, message: bytes) -> dict[str, bytes]:
        """A signature by every key that signs here, by id. Raises ``KeyFileDamaged``."""
        from nacl.signing import SigningKey

        signatures: dict[str, bytes] = {}
        for path in sorted(self._signing.glob("*.key")):
            try:
                _, id, seed = _read(_content(path), _SECRET_TITLE, path.name)
                signatures[id] = SigningKey(seed).sign(message).signature
            except (OSError, KeyFileDamaged) as error:
                raise KeyFileDamaged(words.KEYS_DAMAGED, file=path) from error
        return signatures

    def add(self, keys: tuple[PublicKey, ...]) -> None:
        """Trust these too: a properly signed edition says so. Raises ``KioskError``."""
        known = {key.id for key in self.trusted()}
        for key in keys:
            if key.id not in known:
                self._write(self._trusted / f"{key.id}.pub", key.text())

    def keep_only(self, keys: tuple[PublicKey, ...]) -> None:
        """Trust no others any more, save those that sign here. Raises ``KioskError``."""
        staying = {key.id for key in keys} | {path.stem for path in self._signing.glob("*.key")}
        for key in self.trusted():
            if key.id not in staying:
                self._forget(key.id)

    def _secret_file(self, id: str) -> Path:
        return self._signing / f"{Path(id).name}.key"

    def _forget(self, id: str) -> None:
        try:
            (self._trusted / f"{Path(id).name}.pub").unlink()
        except FileNotFoundError:
            raise NoSuchKey(id) from None
        except OSError as error:
            raise KioskError(words.KEYS_UNWRITABLE, folder=self.folder) from error

    def _write(self, path: Path, content: str, *, secret: bool = False) -> None:
        try:
            storage.write(path, content.encode(), private=secret)
        except OSError as error:
            raise KioskError(words.KEYS_UNWRITABLE, folder=path.parent) from error


def _written(title: str, name: str, id: str, key: bytes) -> str:
    return f"{title}\nten: {name}\nma: {id}\nkhoa: {base64.b64encode(key).decode()}\n"


def _content(path: Path) -> bytes:
    if not storage.is_file(path):
        raise FileNotFoundError(path)
    with path.open("rb") as file:
        return file.read(_LARGEST_FILE)


def _read(content: bytes, title: str, file: str) -> tuple[str, str, bytes]:
    """Name, id and key. Editors may have added a BOM, carriage returns or empty lines."""
    try:
        first, *rest = filter(None, map(str.strip, content.decode("utf-8-sig").splitlines()))
        values = {
            name.strip(): value.strip() for name, _, value in (r.partition(":") for r in rest)
        }
        key = base64.b64decode(values["khoa"], validate=True)
        if first != title or len(key) != 32:
            raise ValueError
        return values["ten"], values["ma"], key
    except (ValueError, KeyError, binascii.Error) as error:
        raise KeyFileDamaged(words.KEY_UNREADABLE, file=file) from error
