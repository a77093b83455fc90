"""A catalogue in force aside: to be searched as a kiosk that posts it would be, without posting it.

It lives in a home of its own, which is thrown away afterwards.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import app, storage
from kiosk.clock import SystemClock
from kiosk.errors import KioskError
from kiosk.home import Home
from kiosk.words import commands as words

if TYPE_CHECKING:
    from kiosk.catalogue.drafts import Draft
    from kiosk.catalogue.model import Catalogue
    from kiosk.catalogue.today import CatalogueOfToday

_PORTAL = (".json", ".jsonl", ".json.gz", ".jsonl.gz")


def chosen(paths: Sequence[Path], level: str | None, where: Home) -> Catalogue:
    """The catalogue that is named, else the posted one; only what is handled at the level.

    Files of the portal are read over another one that is named, and stand alone without it.
    Raises ``KioskError``.
    """
    from kiosk.commands.review import posted_catalogue

    whole = _draft(paths, where) if paths else posted_catalogue(app.open_services(where))
    if level is None:
        return whole
    kept = tuple(procedure for procedure in whole.procedures if level in procedure.levels)
    if not kept:
        raise KioskError(words.NOTHING_AT_LEVEL, level=level, option="--level")
    return replace(whole, procedures=kept)


@contextmanager
def in_force(catalogue: Catalogue) -> Generator[CatalogueOfToday]:
    """What the screens would work with if this were posted here."""
    from kiosk.catalogue.publishing import Particulars, post_unsigned

    with tempfile.TemporaryDirectory(prefix="kiosk-aside-") as root:
        home, clock = Home(Path(root)), SystemClock()
        editions = app.open_editions(home, clock)
        now = editions.moment()
        post_unsigned(editions, catalogue, Particulars(effective=now.date()), now)
        opened = app.open_services(home, clock).catalogue
        try:
            yield opened
        finally:
            # Windows removes no file that is open.
            opened.edition.close()


def _draft(paths: Sequence[Path], where: Home) -> Catalogue:
    from kiosk.catalogue import drafts

    named = [inside for path in paths for inside in _portal_files(path) or [path]]
    ring, catalogue = app.key_ring(where), None
    for from_portal in (False, True):
        group = [path for path in named if path.name.lower().endswith(_PORTAL) is from_portal]
        if group:
            catalogue = _sound(drafts.read(group, lambda base=catalogue: base, ring))
    assert catalogue is not None
    return catalogue


def _portal_files(path: Path) -> list[Path]:
    """Those in a folder that holds no catalogue itself."""
    if not storage.is_folder(path) or storage.is_folder(path / "procedures"):
        return []
    return sorted(one for one in path.iterdir() if one.name.lower().endswith(_PORTAL))


def _sound(draft: Draft) -> Catalogue:
    """The draft's catalogue; else its errors are said, apart from any answers, and it ends here."""
    from kiosk.findings import errors

    if draft.catalogue is None:
        wrong = errors(draft.findings)
        print(*wrong, sep="\n", file=sys.stderr)
        raise KioskError(words.HAS_ERRORS, count=len(wrong))
    return draft.catalogue
