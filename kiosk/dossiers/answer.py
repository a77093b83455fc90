"""The answer to "where is my dossier?" for a program: one flat object of plain JSON values."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.advice import about_date, what_to_do
from kiosk.dossiers.model import timeliness
from kiosk.dossiers.wording import WorkingDays, sentence, status_name, status_text

if TYPE_CHECKING:
    # Saying it needs no register.
    from kiosk.dossiers.asking import Answer


def as_json(answer: Answer, now: dt.datetime, calendar: WorkingDays) -> dict[str, object]:
    """What the screen would say about ``answer`` at ``now``, ready for ``json.dumps``.

    ``status`` is the portal's number 1 to 10, or 0 for a state of the office's own, ``timeliness``
    a value of ``Timeliness``, ``amount`` in đồng. Times are ISO 8601 with +07:00; what nobody knows
    is ``None`` or empty. ``trail`` says from when on it was in which state. Nothing personal is in
    it, nor anything of the look-up code.
    """
    dossier = answer.dossier
    return {
        "code": dossier.code,
        "status": int(dossier.status),
        "status_text": status_text(dossier),
        "timeliness": timeliness(dossier, now).value,
        "sentence": sentence(dossier, now, calendar),
        "what_to_do": what_to_do(dossier, now, answer.counter),
        "about_date": about_date(dossier, now),
        "withheld": answer.withheld,
        "from_copy": answer.from_copy,
        "procedure_code": dossier.procedure_code,
        "procedure_name": dossier.procedure_name,
        "unit": dossier.unit,
        "channel": dossier.channel.value if dossier.channel else None,
        "received_at": _iso(dossier.received_at),
        "due_at": _iso(dossier.due_at),
        "due_is_estimate": dossier.due_is_estimate,
        "due_by_minute": dossier.due_by_minute,
        "extended_to": _iso(dossier.extended_to),
        "new_date": _iso(dossier.new_date),
        "finished_at": _iso(dossier.finished_at),
        "returned_at": _iso(dossier.returned_at),
        "updated_at": _iso(dossier.updated_at),
        "needs": dossier.needs,
        "needs_by": dossier.needs_by.isoformat() if dossier.needs_by else None,
        "amount": dossier.amount,
        "pay_how": dossier.pay_how,
        "collect_at": dossier.collect_at,
        "delivery": dossier.delivery.value if dossier.delivery else None,
        "handled_by": dossier.handled_by,
        "digitised": list(dossier.digitised),
        "sample": dossier.sample,
        "events": [
            {
                "at": _iso(event.at),
                "title": event.title,
                "who": event.who,
                "done": event.done,
                "takes": event.takes,
            }
            for event in dossier.events
        ],
        "trail": [
            {
                "at": _iso(change.at),
                "status": int(change.status),
                "status_text": status_name(change.status),
            }
            for change in dossier.trail
        ],
    }


def _iso(moment: dt.datetime | None) -> str | None:
    return None if moment is None else moment.astimezone(VIETNAM_TIME).isoformat(timespec="seconds")
