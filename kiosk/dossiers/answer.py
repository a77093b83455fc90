"""The answer to "where is my dossier?" for a program: one flat object of plain JSON values."""

from __future__ import annotations

import datetime as dt

from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.model import Dossier, timeliness
from kiosk.dossiers.wording import sentence, status_text, what_to_do


def as_json(dossier: Dossier, now: dt.datetime) -> dict[str, object]:
    """What the screen would say about ``dossier`` at ``now``, ready for ``json.dumps``.

    ``status`` is the portal's number 1 to 10, ``timeliness`` a value of ``Timeliness``. Times
    are ISO 8601 with +07:00; a time nobody knows is ``None``. Nothing personal is in it.
    """
    return {
        "code": dossier.code,
        "status": int(dossier.status),
        "status_text": status_text(dossier.status),
        "timeliness": timeliness(dossier, now).value,
        "sentence": sentence(dossier, now),
        "what_to_do": what_to_do(dossier, now),
        "procedure_code": dossier.procedure_code,
        "procedure_name": dossier.procedure_name,
        "channel": dossier.channel.value,
        "received_at": _iso(dossier.received_at),
        "due_at": _iso(dossier.due_at),
        "due_is_estimate": dossier.due_is_estimate,
        "finished_at": _iso(dossier.finished_at),
        "returned_at": _iso(dossier.returned_at),
        "updated_at": _iso(dossier.updated_at),
        "sample": dossier.sample,
        "events": [
            {"at": _iso(event.at), "title": event.title, "who": event.who, "done": event.done}
            for event in dossier.events
        ],
    }


def _iso(moment: dt.datetime | None) -> str | None:
    return None if moment is None else moment.astimezone(VIETNAM_TIME).isoformat(timespec="seconds")
