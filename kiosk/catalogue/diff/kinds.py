"""What the parts of a catalogue are made of, and what each piece is called in a change.

One table for each kind of thing. Whatever the model has must stand here, or its change would go
unseen; a test changes every value there is and looks for it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Any

from kiosk.catalogue import law, wording
from kiosk.catalogue.diff import names as say
from kiosk.catalogue.diff import sayings
from kiosk.catalogue.diff.names import Names, Say, as_is
from kiosk.catalogue.model import Catalogue, Fee, Method
from kiosk.catalogue.vocabulary import Saying
from kiosk.words import Sentence
from kiosk.words import diff as words

_TITLE = 70
"""Characters of a long name or text that stand for it in a heading."""


@dataclass(frozen=True, slots=True)
class Aspect:
    """One thing a part says: where its value is, what it is called, how it is said."""

    get: Callable[[Any], object]
    label: Sentence
    say: Say = as_is


@dataclass(frozen=True, slots=True)
class Part:
    """A list within a thing."""

    get: Callable[[Any], tuple[Any, ...]]
    kind: Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of thing of which there are lists.

    ``title`` stands for one in headings. ``keys`` tell in turn which one it is in another list;
    ``reads`` gives the text by which a changed one is recognised (``None``: it is not).
    ``described`` says all of one that came or went where the aspects in their order would not
    read well. If more than ``most`` came or went, they are counted.
    """

    thing: Sentence
    title: Say
    aspects: tuple[Aspect, ...] = ()
    parts: tuple[Part, ...] = ()
    keys: tuple[Callable[[Any], Hashable], ...] = ()
    reads: Callable[[Any], str] | None = None
    numbered: bool = False
    described: Say | None = None
    most: int | None = None


def shortened(said: str) -> str:
    """The beginning of a text, cut between words."""
    if len(said) <= _TITLE:
        return said
    return said[:_TITLE].rsplit(" ", 1)[0] + " …"


def _a(field: str, label: Sentence, how: Say = as_is) -> Aspect:
    return Aspect(attrgetter(field), label, how)


def _title(field: str) -> Say:
    value = attrgetter(field)
    return lambda thing, _names: shortened(value(thing))


def _said(*fields: str) -> Callable[[Any], str]:
    value = attrgetter(*fields)
    return lambda thing: " ".join(map(str, value(thing)))


def _simple(thing: Sentence, how: Say = as_is) -> Kind:
    return Kind(thing=thing, title=how)


def _fee_title(fee: Fee, _names: Names) -> str:
    return shortened(fee.label) or wording.fee_amount(fee)


def _sum_of(fee: Fee) -> Fee:
    """The fee's figure alone: state, amount, currency and unit are one thing to a reader."""
    return replace(fee, label="", wording="", when={})


def _fee_amount(fee: Fee, _names: Names) -> str:
    return wording.fee_amount(fee)


def _fee_key(fee: Fee) -> Hashable:
    return fee.label, repr(fee.when)


def _method_title(method: Method, _names: Names) -> str:
    return shortened(", ".join(filter(None, (wording.channel(method.channel), method.where))))


def _method_key(method: Method) -> Hashable:
    return method.channel, method.where, repr(method.when)


def _number_key(thing: Any) -> Hashable:
    return law.normal(thing.number)


_WHEN = _a("when", words.ITEM_WHEN, say.when)

_OPTION = Kind(
    thing=words.OPTION,
    title=_title("text"),
    aspects=(
        _a("text", words.ITEM_TEXT),
        _a("id", words.ITEM_CODE),
        _a("help", words.ITEM_HELP),
    ),
    keys=(attrgetter("id"), attrgetter("text")),
    reads=_said("text", "help"),
)
_QUESTION = Kind(
    thing=words.QUESTION,
    title=_title("text"),
    aspects=(
        _a("text", words.ITEM_TEXT),
        _a("id", words.ITEM_CODE),
        _a("help", words.ITEM_HELP),
        _WHEN,
    ),
    parts=(Part(attrgetter("options"), _OPTION),),
    keys=(attrgetter("id"), attrgetter("text")),
    reads=_said("text", "help"),
)
_PAPER = Kind(
    thing=words.PAPER,
    title=_title("name"),
    aspects=(
        _a("name", words.ITEM_NAME),
        _a("plain", words.ITEM_PLAIN),
        _a("use", words.PAPER_USE, say.use),
        _a("originals", words.PAPER_ORIGINALS),
        _a("copies", words.PAPER_COPIES),
        _a("form", words.PAPER_FORM),
        _WHEN,
    ),
    keys=(lambda paper: (paper.name, repr(paper.when)), attrgetter("name")),
    reads=_said("name", "plain"),
)

_FORM = Kind(
    thing=words.BLANK_FORM,
    title=_title("name"),
    aspects=(
        _a("name", words.ITEM_NAME),
        _a("file", words.FORM_FILE),
        _a("url", words.FORM_ADDRESS),
        _WHEN,
    ),
    keys=(lambda form: (form.name, repr(form.when)), attrgetter("name"), attrgetter("file")),
    reads=_said("name", "file"),
)


def _texts(thing: Sentence) -> Kind:
    return Kind(
        thing=thing,
        title=_title("text"),
        aspects=(_a("text", words.ITEM_TEXT), _WHEN),
        keys=(attrgetter("text"),),
        reads=attrgetter("text"),
    )


_FEE = Kind(
    thing=words.FEE,
    title=_fee_title,
    aspects=(
        _a("label", words.ITEM_NAME),
        Aspect(_sum_of, words.FEE_AMOUNT, _fee_amount),
        _a("wording", words.FEE_WORDING),
        _WHEN,
    ),
    keys=(_fee_key, attrgetter("label")),
    reads=_said("label", "wording", "amount", "when"),
)
_METHOD = Kind(
    thing=words.METHOD,
    title=_method_title,
    aspects=(
        _a("channel", words.METHOD_CHANNEL, say.channel),
        _a("where", words.ITEM_WHERE),
        _a("statutory_time", words.TIME, say.time_limit),
        _a("committed_time", words.COMMITTED_TIME, say.time_limit),
        _a("note", words.ITEM_NOTE),
        _WHEN,
    ),
    parts=(Part(attrgetter("fees"), _FEE),),
    keys=(_method_key, attrgetter("channel")),
    reads=_said("where", "note", "statutory_time", "fees", "when"),
)
_STEP = Kind(
    thing=words.STEP,
    title=_title("what"),
    aspects=(
        _a("what", words.ITEM_TEXT),
        _a("who", words.STEP_WHO),
        _a("time", words.TIME, say.time_limit),
        _a("committed_time", words.COMMITTED_TIME, say.time_limit),
        _WHEN,
    ),
    keys=(attrgetter("what"),),
    reads=_said("who", "what"),
    numbered=True,
)
_RESULT = Kind(
    thing=words.RESULT,
    title=_title("name"),
    aspects=(_a("name", words.ITEM_NAME), _a("code", words.ITEM_CODE)),
    keys=(attrgetter("name"),),
    reads=_said("name", "code"),
)
_LEGAL_BASIS = Kind(
    thing=words.LEGAL_BASIS,
    title=_title("number"),
    aspects=(
        _a("number", words.ITEM_NUMBER),
        _a("title", words.ITEM_TITLE),
        _a("agency", words.ITEM_AGENCY),
        _a("date", words.ITEM_DATE, say.day),
    ),
    keys=(_number_key,),
)

PROCEDURE_ASPECTS = (
    _a("name", words.NAME),
    _a("plain_name", words.PLAIN_NAME),
    _a("summary", words.SUMMARY),
    _a("field_id", words.OF_FIELD, say.field_name),
    Aspect(lambda p: p.decision.number if p.decision else "", words.DECISION_NUMBER),
    Aspect(lambda p: p.decision.date if p.decision else None, words.DECISION_DATE, say.day),
    Aspect(lambda p: p.decision.agency if p.decision else "", words.DECISION_AGENCY),
    _a("agencies.deciding", words.DECIDING),
    _a("agencies.authorised", words.AUTHORISED),
    _a("non_territorial", words.NON_TERRITORIAL, say.yes_or_no),
    _a("sensitive", words.SENSITIVE, say.yes_or_no),
    _a("valid_from", words.VALID_FROM, say.day),
    _a("valid_to", words.VALID_TO, say.day),
    _a("provenance.source", words.SOURCE),
    _a("provenance.url", words.SOURCE_ADDRESS),
    _a("provenance.read_on", words.READ_ON),
    _a("provenance.checked_by", words.CHECKED_BY),
    _a("provenance.checked_on", words.CHECKED_ON, say.day),
)
PROCEDURE_PARTS = (
    Part(attrgetter("levels"), _simple(words.LEVEL, say.level)),
    Part(attrgetter("subjects"), _simple(words.SUBJECT)),
    Part(attrgetter("agencies.executing"), _simple(words.EXECUTING)),
    Part(attrgetter("agencies.coordinating"), _simple(words.COORDINATING)),
    Part(attrgetter("everyday_names"), _simple(words.EVERYDAY_NAME)),
    Part(attrgetter("keywords"), _simple(words.KEYWORD)),
    Part(attrgetter("life_events"), _simple(words.LIFE_EVENT, say.event_name)),
    Part(attrgetter("related"), _simple(words.RELATED, say.procedure_name)),
    Part(attrgetter("questions"), _QUESTION),
    Part(attrgetter("papers"), _PAPER),
    Part(attrgetter("forms"), _FORM),
    Part(attrgetter("notes"), _texts(words.NOTE)),
    Part(attrgetter("methods"), _METHOD),
    Part(attrgetter("steps"), _STEP),
    Part(attrgetter("results"), _RESULT),
    Part(attrgetter("conditions"), _texts(words.CONDITION_TO_MEET)),
    Part(attrgetter("legal_bases"), _LEGAL_BASIS),
)

_NAMED = (_a("name", words.ITEM_NAME), _a("id", words.ITEM_CODE), _a("icon", words.ITEM_ICON))
_COUNTER = Kind(
    thing=words.COUNTER,
    title=_title("name"),
    aspects=(
        _a("name", words.ITEM_NAME),
        _a("fields", words.SERVES, say.field_names),
        _a("officer", words.OFFICER),
        _a("hours", words.HOURS),
    ),
    keys=(attrgetter("name"), attrgetter("fields")),
)
OFFICE = Kind(
    thing=words.OFFICE,
    title=_title("name"),
    aspects=(
        _a("name", words.ITEM_NAME),
        _a("unit", words.UNIT),
        _a("address", words.ADDRESS),
        _a("phone", words.PHONE),
        _a("hours", words.HOURS),
        _a("notice", words.NOTICE),
    ),
    parts=(Part(attrgetter("counters"), _COUNTER),),
)


def _saying_title(saying: Saying, _names: Names) -> str:
    return shortened(saying.name or (saying.said[0] if saying.said else ""))


def _saying_key(saying: Saying) -> Hashable:
    return saying.kind, saying.name or saying.said[:1]


def _vocabulary(catalogue: Catalogue) -> tuple[Saying, ...]:
    return catalogue.vocabulary or ()


_SAYING = Kind(
    thing=words.SAYING,
    title=_saying_title,
    aspects=(
        _a("said", words.SAYING_SAID, sayings.phrases),
        _a("means", words.SAYING_MEANT, sayings.phrases),
        _a("never", words.SAYING_NOT_MEANT, sayings.phrases),
        _a("name", words.ITEM_NAME),
        _a("kind", words.SAYING_KIND, sayings.kind),
        _a("begins", words.FIRST_DAY),
        _a("ends", words.LAST_DAY),
    ),
    keys=(_saying_key,),
    reads=_said("kind", "name", "said", "means"),
    described=sayings.described,
    most=20,
)
CATALOGUE_PARTS = (
    Part(
        attrgetter("fields"),
        Kind(
            thing=words.FIELD,
            title=_title("name"),
            aspects=_NAMED,
            keys=(attrgetter("id"), attrgetter("name")),
        ),
    ),
    Part(
        attrgetter("life_events"),
        Kind(
            thing=words.LIFE_EVENT,
            title=_title("name"),
            aspects=(*_NAMED, _a("audience", words.AUDIENCE, say.audience)),
            keys=(attrgetter("id"), attrgetter("name")),
        ),
    ),
    Part(
        attrgetter("repealed"),
        Kind(
            thing=words.REPEALED_DOCUMENT,
            title=_title("number"),
            aspects=(
                _a("number", words.ITEM_NUMBER),
                _a("since", words.SINCE, say.day),
                _a("replaced_by", words.REPLACED_BY),
                _a("note", words.ITEM_NOTE),
            ),
            keys=(_number_key,),
        ),
    ),
    Part(_vocabulary, _SAYING),
)
