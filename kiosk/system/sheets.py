"""What staff print about the machine: the dated sheet of a self-test, and a page to try a printer.

They hang in the folder of the machine, so they say when, on which machine's edition, and who.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

import kiosk
from kiosk.catalogue.model import Office
from kiosk.dossiers.codes import EXAMPLE
from kiosk.printing.blocks import Block, Callout, CodesRow, Document, Facts, Heading, Paragraph
from kiosk.printing.documents.office import footer, issuer
from kiosk.system.selftest import Result
from kiosk.words import printing as printing_words
from kiosk.words import staff as words

_EVERY_LETTER = (
    "aàáảãạ ăằắẳẵặ âầấẩẫậ eèéẻẽẹ êềếểễệ iìíỉĩị oòóỏõọ ôồốổỗộ ơờớởỡợ uùúủũụ ưừứửữự yỳýỷỹỵ đ"
)
_SIGNS = "0123456789 .,:;!?–-+/%()«»“”…₫"
_SMALLEST = "10 pt"


def machine_sheet(
    results: Sequence[Result], office: Office | None, who: str, now: dt.datetime
) -> Document:
    """The results of a self-test. ``who`` had it made."""
    failed = sum(not result.ok for result in results)
    sentence = words.TEST_FAILED(count=failed) if failed else words.TEST_PASSED()
    rows = tuple(
        (
            (words.PART_FINE if result.ok else words.PART_BAD)(part=result.name),
            result.said,
        )
        for result in results
    )
    about = (
        (words.SHEET_WHO(), who),
        (words.SHEET_VERSION(), kiosk.__version__),
        (words.SHEET_SIGNED(), "…" * 20),
    )
    blocks: tuple[Block, ...] = (
        Callout(sentence, strong=True),
        Heading(words.SHEET_PARTS()),
        Facts(rows),
        Heading(words.SHEET_ABOUT()),
        Facts(about),
    )
    return _document(words.SHEET_TITLE(), blocks, office, now)


def sample_page(
    office: Office | None, who: str, now: dt.datetime, printer: str = "", paper: str = ""
) -> Document:
    """A page on which one sees whether a printer prints letters with marks, codes, and to the edge.

    ``who`` had it made; ``printer`` and ``paper`` are said in words, as far as they are known.
    """
    about = (
        (printing_words.TRIED_PRINTER(), printer),
        (printing_words.TRIED_PAPER(), paper),
        (words.SHEET_WHO(), who),
    )
    blocks: tuple[Block, ...] = (
        Callout(words.SAMPLE_LOOK()),
        Facts(tuple((label, said) for label, said in about if said)),
        Heading(words.SAMPLE_LETTERS()),
        Paragraph(_EVERY_LETTER),
        Paragraph(_EVERY_LETTER.upper()),
        Paragraph(_SIGNS),
        Paragraph(printing_words.TRIED_SMALLEST(size=_SMALLEST), small=True),
        Paragraph(_EVERY_LETTER, small=True),
        Heading(words.SAMPLE_CODES()),
        CodesRow(
            EXAMPLE,
            printing_words.TRIED_BY_SCANNER(),
            EXAMPLE,
            printing_words.TRIED_BY_PHONE(),
        ),
    )
    return replace(_document(words.SAMPLE_TITLE(), blocks, office, now), framed=True)


def _document(
    title: str, blocks: tuple[Block, ...], office: Office | None, now: dt.datetime
) -> Document:
    said = printing_words.DAY_AND_TIME(time=f"{now:%H:%M}", date=f"{now:%d/%m/%Y}")
    printed = printing_words.PRINTED_AT(moment=said)
    return Document(
        issuer=issuer(office) if office else words.NO_OFFICE(),
        title=title,
        subtitle=said,
        blocks=blocks,
        footer_lines=footer(office, printed) if office else (printed,),
    )
