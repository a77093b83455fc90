"""The booklet for notice boards and village culture houses: every procedure as posted, in full.

Each procedure begins on a new page, so that the sheets of one that changed can be exchanged.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from kiosk.catalogue.model import Field, Office, Procedure
from kiosk.dossiers.wording import format_date
from kiosk.printing.blocks import Block, Chapter, Contents, Document, Heading, PageSize, Paragraph
from kiosk.printing.documents.office import footer, issuer
from kiosk.printing.documents.posting import in_order
from kiosk.printing.documents.procedure import official_line, procedure_blocks
from kiosk.words import poster as words


def booklet_document(
    fields: Sequence[Field],
    procedures: Iterable[Procedure],
    office: Office,
    imprint_text: str,
    today: dt.date,
    size: PageSize = PageSize.A4,
) -> Document:
    """Everything about these procedures, field by field in the order of ``fields``, with a table
    of contents; what belongs to none of them comes last. The caller gives what is in force."""
    listed = in_order(procedures)
    names = {field.id: field.name for field in fields}
    parts = [
        (field.name, [procedure for procedure in listed if procedure.field_id == field.id])
        for field in fields
    ]
    others = [procedure for procedure in listed if procedure.field_id not in names]
    parts = [(name, those) for name, those in (*parts, (words.OTHER_FIELD(), others)) if those]
    blocks: list[Block] = [Paragraph(imprint_text)]
    if parts:
        groups = [
            (words.FIELD_COUNT(field=name, count=len(those)), tuple(p.plain_name for p in those))
            for name, those in parts
        ]
        blocks += [Heading(words.CONTENTS()), Contents(tuple(groups))]
    else:
        blocks.append(Paragraph(words.NOTHING_POSTED()))
    for name, those in parts:
        for procedure in those:
            blocks += _chapter(procedure, name, office)
    single = parts[0][0] if len(fields) == 1 and parts else ""
    return Document(
        issuer=issuer(office),
        title=words.POSTER_TITLE(field=single) if single else words.BOOKLET_TITLE(),
        subtitle=words.COUNT(count=len(listed)),
        blocks=tuple(blocks),
        footer_lines=footer(office, words.PRINTED(date=format_date(today)), imprint_text),
        size=size,
    )


def _chapter(procedure: Procedure, field_name: str, office: Office) -> list[Block]:
    heading = Chapter(procedure.plain_name, official_line(procedure))
    return [heading, *procedure_blocks(procedure, field_name, office)]
