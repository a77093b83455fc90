"""How times, fees, quantities and sources of a procedure are said in a few plain words."""

from __future__ import annotations

from kiosk import text
from kiosk.catalogue.model import (
    Channel,
    Fee,
    FeeState,
    LegalBasis,
    Level,
    Method,
    Paper,
    PaperUse,
    Provenance,
    Step,
    TimeLimit,
    TimeUnit,
)
from kiosk.words import Sentence
from kiosk.words import catalogue as words

_UNITS: dict[TimeUnit, Sentence] = {
    TimeUnit.WORKING_DAY: words.WORKING_DAYS,
    TimeUnit.DAY: words.DAYS,
    TimeUnit.WORKING_HOUR: words.WORKING_HOURS,
    TimeUnit.HOUR: words.HOURS,
    TimeUnit.MONTH: words.MONTHS,
    TimeUnit.SAME_DAY: words.SAME_DAY,
}
_CHANNELS: dict[Channel, Sentence] = {
    Channel.IN_PERSON: words.IN_PERSON,
    Channel.ONLINE: words.ONLINE,
    Channel.POSTAL: words.POSTAL,
}
_LEVELS: dict[Level, Sentence] = {
    Level.COMMUNE: words.LEVEL_COMMUNE,
    Level.PROVINCE: words.LEVEL_PROVINCE,
    Level.MINISTRY: words.LEVEL_MINISTRY,
    Level.OTHER: words.LEVEL_OTHER,
}


def channel(channel: Channel) -> str:
    return _CHANNELS[channel]()


def level(level: Level) -> str:
    return _LEVELS[level]()


def duration(limit: TimeLimit) -> str:
    """ "3 ngày làm việc", "Trong ngày"."""
    return _UNITS[limit.unit](amount=limit.amount)


def handling_time(timed: Method | Step) -> str:
    """The office's promise first where it gave one; the time by law; an honest word if unknown."""
    statutory = timed.statutory_time if isinstance(timed, Method) else timed.time
    committed = timed.committed_time
    if committed and statutory and committed != statutory:
        return words.COMMITTED(committed=duration(committed), statutory=duration(statutory))
    known = committed or statutory
    return duration(known) if known else words.TIME_UNKNOWN()


def money(amount: int, currency: str) -> str:
    """ "20.000 đồng"; other currencies by their code."""
    grouped = f"{amount:,}".replace(",", ".")
    if currency == "VND":
        return words.FEE_DONG(amount=grouped)
    return words.FEE_OTHER(amount=grouped, currency=currency)


def fee_amount(fee: Fee) -> str:
    """How much, without what for."""
    if fee.state is FeeState.FREE:
        return words.FEE_FREE()
    if fee.state is FeeState.UNKNOWN:
        return words.FEE_UNKNOWN()
    if fee.amount is None:
        return words.FEE_CHARGED()
    said = money(fee.amount, fee.currency)
    return words.FEE_PER(amount=said, per=fee.per) if fee.per else said


def fee(fee: Fee) -> str:
    """What for, how much, and what the number cannot say, in one line."""
    said = fee_amount(fee)
    if fee.label:
        said = words.FEE_LABELLED(label=fee.label, amount=said)
    return f"{said}. {fee.wording}" if fee.wording else said


def quantity(paper: Paper) -> str:
    """ "1 bản chính và 2 bản sao"."""
    if paper.use is PaperUse.EXEMPT:
        return words.NOTHING_TO_BRING()
    if paper.originals and paper.copies:
        return words.ORIGINALS_AND_COPIES(originals=paper.originals, copies=paper.copies)
    if paper.copies:
        return words.COPIES(count=paper.copies)
    return words.ORIGINALS(count=paper.originals)


def form(paper: Paper) -> str:
    """The form it is written on, as a sentence without its end; "" where none is named.

    Most names say themselves that they are one ("Mẫu số 1", "Biểu mẫu 2").
    """
    name = paper.form.strip(" .")
    if not name or name.casefold().startswith(("mẫu", "biểu")):
        return name[:1].upper() + name[1:]
    return words.FORM(form=name)


def law(basis: LegalBasis) -> str:
    """Number, date and title, as far as they are known."""
    date = f" ({basis.date:%d/%m/%Y})" if basis.date else ""
    return ". ".join(filter(None, (basis.number + date, basis.title)))


def source(provenance: Provenance) -> str:
    """Where the facts come from and when they were read."""
    parts = provenance.read_on.split("-")
    said = words.SOURCE_DAY if len(parts) == 3 else words.SOURCE_MONTH
    date = said(date="/".join(str(int(part)) for part in reversed(parts)))
    return words.SOURCE(source=provenance.source, date=date)


def official_name(name: str, plain_name: str) -> str:
    """The official name where it says more than the plain one that stands beside it, else ""."""
    same = text.without_leading_thu_tuc(name) == text.without_leading_thu_tuc(plain_name)
    return "" if same else name
