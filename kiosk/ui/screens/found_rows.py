"""How procedures that were found or are suggested are said in rows."""

from __future__ import annotations

from dataclasses import replace

from kiosk.catalogue import wording
from kiosk.catalogue.edition import Entry
from kiosk.catalogue.found import Hit, Reason, Suggestion, Why
from kiosk.catalogue.model import FeeState
from kiosk.ui.widgets.rows import RowText
from kiosk.words import screens as words


def facts(entry: Entry) -> str:
    """The short facts of a row; time and fee where they are known and the same for everybody.

    The levels come last: where words are large and there are many, they are what is cut.
    """
    levels = ", ".join(map(wording.level, entry.levels))
    time = wording.duration(entry.time) if entry.time else ""
    known = entry.fee and entry.fee.state is not FeeState.UNKNOWN
    fee = wording.fee_amount(entry.fee) if entry.fee and known else ""
    return " · ".join(filter(None, (entry.field_name, time, fee, levels)))


def plain_row(entry: Entry) -> RowText:
    """Plain words large, the official name beneath."""
    official = wording.official_name(entry.name, entry.plain_name)
    return RowText(entry.code, entry.plain_name, official, facts(entry))


def hit_row(hit: Hit) -> RowText:
    """A procedure that was found: why, and the words that were asked for."""
    row = plain_row(hit.entry)
    return replace(
        row,
        reason=_reason(hit.reason) if hit.reason else "",
        title_marks=hit.marks(row.title),
        subtitle_marks=hit.marks(row.subtitle) if row.subtitle else (),
    )


def suggestion_row(suggestion: Suggestion) -> RowText:
    """A procedure that is offered before anything is typed."""
    return replace(plain_row(suggestion.entry), reason=_why(suggestion))


def _reason(reason: Reason) -> str:
    if reason.means:
        return words.REASON_MEANS(said=reason.said, means=reason.means)
    return words.REASON_CALLED(said=reason.said)


def _why(suggestion: Suggestion) -> str:
    if suggestion.why is Why.SEASON:
        return words.WHY_SEASON(season=suggestion.season)
    said = words.WHY_MOST_OPENED if suggestion.why is Why.MOST_OPENED else words.WHY_COMMON
    return said()
