"""The list of a field for a notice board: code, names, time, fee, and a QR code for each.

Whoever stands before it wants to know whether their matter is done here, how long it takes and
what it costs; everything else is behind the QR code or in the booklet.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from kiosk.catalogue import wording
from kiosk.catalogue.model import PORTAL, Fee, FeeState, Field, Method, Office, Procedure
from kiosk.dossiers.wording import format_date
from kiosk.printing.blocks import Block, Document, Listed, PageSize, Paragraph
from kiosk.printing.documents.office import footer, issuer
from kiosk.printing.documents.posting import address, counters, in_order
from kiosk.words import catalogue as catalogue_words
from kiosk.words import poster as words

_MOST_SAID = 3
"""Of a time or a fee that differs, so many are listed; more would be a table."""


def poster_document(
    field: Field,
    procedures: Iterable[Procedure],
    office: Office,
    imprint_text: str,
    today: dt.date,
    size: PageSize = PageSize.A4,
) -> Document:
    """The procedures of one field, those of other fields left out. ``imprint_text`` names the
    edition. The caller gives what is in force."""
    listed = in_order(procedure for procedure in procedures if procedure.field_id == field.id)
    blocks: list[Block] = [
        Paragraph(words.COUNTER(counter=said)) for said in counters(office, field.id)
    ]
    blocks.append(Paragraph(words.HOW_TO_SCAN() if listed else words.NOTHING_POSTED()))
    blocks += [_row(number, procedure) for number, procedure in enumerate(listed, start=1)]
    return Document(
        issuer=issuer(office),
        title=words.POSTER_TITLE(field=field.name),
        subtitle=words.COUNT(count=len(listed)),
        blocks=tuple(blocks),
        footer_lines=footer(office, words.PRINTED(date=format_date(today)), imprint_text),
        size=size,
    )


def _row(number: int, procedure: Procedure) -> Listed:
    leads_to = address(procedure)
    return Listed(
        name=words.NUMBERED(number=number, name=procedure.plain_name),
        official=procedure.name if procedure.name != procedure.plain_name else "",
        facts=(
            words.CODE(code=procedure.code),
            words.TIME(said=_time(procedure.methods)),
            words.FEE(said=_fee(procedure.methods)),
        ),
        qr=leads_to,
        remark=words.NO_ADDRESS(code=procedure.code) if leads_to == PORTAL else "",
    )


def _time(methods: Sequence[Method]) -> str:
    """One time where it is the same for all, else that of each way of handing in."""
    said = list(dict.fromkeys(_channel_and(m, wording.handling_time(m)) for m in methods))
    times = list(dict.fromkeys(wording.handling_time(method) for method in methods))
    if len(times) < 2:
        return _opening_small(times[0] if times else catalogue_words.TIME_UNKNOWN())
    return "; ".join(said) if len(said) <= _MOST_SAID else words.DEPENDS_ASK()


def _channel_and(method: Method, said: str) -> str:
    return words.BY_CHANNEL(channel=wording.channel(method.channel), said=_opening_small(said))


def _fee(methods: Sequence[Method]) -> str:
    """Each fee by its label, with what it comes to; only that it depends where that is long."""
    unknown = (Fee(state=FeeState.UNKNOWN),)
    fees = [fee for method in methods for fee in method.fees or unknown] or unknown
    amounts: dict[str, dict[str, None]] = {}
    for fee in fees:
        said = _opening_small(wording.fee_amount(fee))
        amounts.setdefault(fee.label, {})[said] = None
    if sum(map(len, amounts.values())) > _MOST_SAID:
        return words.DEPENDS_ASK()
    parts: list[str] = []
    for label, those in amounts.items():
        said = "; ".join(those)
        said = words.DEPENDS(said=said) if len(those) > 1 else said
        parts.append(words.LABELLED(label=label, said=said) if label and len(amounts) > 1 else said)
    return "; ".join(parts)


def _opening_small(said: str) -> str:
    """A text where it follows a colon."""
    return said[:1].lower() + said[1:]
