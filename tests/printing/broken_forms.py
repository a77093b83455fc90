"""Makes PDF files as they come from elsewhere: sound, broken, locked, far too long, or hostile."""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import Any

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

A4_MM = (210.0, 297.0)
_HELVETICA = b"<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"


def sound(
    pages: int = 1,
    size_mm: tuple[float, float] = A4_MM,
    locked_by: StandardEncryption | None = None,
) -> bytes:
    """A form with a line to fill in on each page."""
    file = BytesIO()
    width, height = (side * mm for side in size_mm)
    canvas = Canvas(file, (width, height), encrypt=locked_by, invariant=1)
    for page in range(1, pages + 1):
        canvas.drawString(width / 10, height * 0.9, f"Form, page {page}")
        canvas.line(width / 10, height / 2, width * 0.9, height / 2)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def with_password() -> bytes:
    """It opens for who knows the word."""
    return sound(locked_by=StandardEncryption("word", "owner"))


def not_to_be_printed() -> bytes:
    """It opens for everybody and forbids printing."""
    return sound(locked_by=StandardEncryption("", "owner", canPrint=0))


def no_pdf() -> bytes:
    """A document of a word processor that somebody renamed."""
    return b"PK\x03\x04" + b"word/document.xml" * 100


def cut_short() -> bytes:
    """Half a file, as it comes from a stick that was pulled out."""
    whole = sound(3)
    return whole[: len(whole) // 2]


def scrambled() -> bytes:
    """It begins and ends like a PDF, and nothing between makes sense."""
    return b"%PDF-1.7\n" + bytes(range(256)) * 8 + b"\nstartxref\n9\n%%EOF\n"


def without_pages() -> bytes:
    return _file(b"<< /Type /Pages /Kids [] /Count 0 >>")


def claiming_a_million_pages() -> bytes:
    """It has one, and says something else."""
    return _file(b"<< /Type /Pages /Kids [3 0 R] /Count 1000000 >>", _page())


def as_large_as_a_field() -> bytes:
    """A page of 70 by 70 kilometres."""
    return _file(_one_page(), _page(box=b"0 0 200000000 200000000"))


def as_large_as_a_poster() -> bytes:
    """A sheet of A0."""
    return sound(1, (841, 1189))


def white() -> bytes:
    """A page on which nothing stands."""
    return _file(_one_page(), _page(), _stream(b"q Q"))


def with_a_remark(*, printed: bool) -> bytes:
    """A page with a square that somebody put on it as a remark."""
    square = b"/Type /Annot /Subtype /Square /Rect [100 100 400 400] /F %d /AP << /N 6 0 R >>"
    look = _stream(b"9 w 9 9 280 280 re S", b"/Subtype /Form /BBox [0 0 300 300]")
    page = _page(more=b"/Annots [5 0 R]")
    flags = 4 if printed else 0
    return _file(_one_page(), page, _stream(b""), b"<< " + square % flags + b" >>", look)


def with_fields() -> bytes:
    """A page of fields to type into, and nothing else."""
    file = BytesIO()
    canvas = Canvas(file, (595, 842), invariant=1)
    form: Any = canvas.acroForm
    form.textfield(name="a", x=100, y=700, width=300, height=30, borderStyle="solid")
    form.checkbox(name="b", x=100, y=600, checked=True)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def for_one_program() -> bytes:
    """A dynamic form of Adobe: its page only says that one should wait."""
    wait = _stream(b"0 0 m 99 99 l S")
    data = _stream(b"<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'/>")
    root = b"/AcroForm << /Fields [] /XFA 5 0 R >> /NeedsRendering true"
    return _file(_one_page(), _page(), wait, data, root=root)


def with_a_program() -> bytes:
    """It would open boxes without end where somebody runs it."""
    script = rb"/OpenAction << /S /JavaScript /JS (while\(1\){app.alert\(1\)}) >>"
    return _file(_one_page(), _page(), _stream(b"0 0 m 300 300 l S"), root=script)


def for_one_program_as_well() -> bytes:
    """A dynamic form that does not say so: whoever cannot draw it is shown what to wait for."""
    wait = stream_of(b"BT /F1 20 Tf 60 600 Td (Please wait...) Tj ET")
    data = stream_of(b"<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'/>")
    root = b"/AcroForm << /Fields [] /XFA 5 0 R >>"
    return form_of(_page(resources=_HELVETICA), wait, data, root=root)


def case_of_files() -> bytes:
    """Several files in one; its page says which program opens them."""
    how = stream_of(b"BT /F1 20 Tf 60 600 Td (Open this elsewhere) Tj ET")
    root = b"/Collection << /Type /Collection >>"
    return form_of(_page(resources=_HELVETICA), how, root=root)


def locked_for_one_person() -> bytes:
    """Only who has the key of a certain person opens it."""
    lock = (
        b"/Encrypt << /Filter /Adobe.PubSec /V 4 /SubFilter /adbe.pkcs7.s5 /CF << "
        b"/DefaultCryptFilter << /CFM /AESV2 /Recipients [(x)] >> >> /StmF /DefaultCryptFilter "
        b"/StrF /DefaultCryptFilter >> /ID [(a)(b)]"
    )
    plain = form_of(_page(), stream_of(b"0 0 m 99 99 l S"))
    return plain.replace(b"/Root 1 0 R", b"/Root 1 0 R " + lock)


def with_rubbish_behind() -> bytes:
    """What a web server put behind the end of a sound file."""
    return sound() + b"\n<!-- 0 obj, 12 ms -->" * 200


def as_small_as_a_dot() -> bytes:
    return _file(_one_page(), _page(box=b"0 0 0.001 0.001"))


def going_round() -> bytes:
    """Pages that are their own parents and children."""
    return _file(b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 7 /Parent 2 0 R >>")


def swelling() -> bytes:
    """300 kB that unpack to 300 MB of drawing."""
    packed = zlib.compress(b"0 0 m 9 9 l S " * 22_000_000, 9)
    return _file(_one_page(), _page(), _stream(packed, b"/Filter /FlateDecode"))


def never_ending(depth: int = 14) -> bytes:
    """A drawing of ten drawings of ten drawings …: a hundred million million lines."""
    first = 5
    resources = b"<< /XObject << /X %d 0 R >> >>"
    box = b"/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources "
    drawings = [
        _stream(b"/X Do " * 10, box + resources % (first + number + 1)) for number in range(depth)
    ]
    last = _stream(b"0 0 m 600 800 l S", box + b"<< >>")
    page = _page(resources=resources % first)
    return _file(_one_page(), page, _stream(b"/X Do"), *drawings, last)


def form_of(page: bytes, drawn: bytes, *more: bytes, root: bytes = b"") -> bytes:
    """A file of one page; ``more`` are objects from the fifth on."""
    return _file(_one_page(), page, drawn, *more, root=root)


def page_of(more: bytes) -> bytes:
    """A page that says ``more``, its size too."""
    return b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R %s >>" % more


def stream_of(content: bytes) -> bytes:
    return _stream(content)


def _one_page() -> bytes:
    return b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"


def _page(box: bytes = b"0 0 595 842", resources: bytes = b"<< >>", more: bytes = b"") -> bytes:
    parts = b"/Parent 2 0 R /Contents 4 0 R /MediaBox [%s] /Resources %s %s"
    return b"<< /Type /Page " + parts % (box, resources, more) + b" >>"


def _stream(content: bytes, entries: bytes = b"") -> bytes:
    head = b"<< /Length %d %s >>" % (len(content), entries)
    return head + b"\nstream\n" + content + b"\nendstream"


def _file(pages: bytes, page: bytes = b"null", *more: bytes, root: bytes = b"") -> bytes:
    """A file of these objects: the catalogue is 1, pages 2, a page 3, what it draws 4, and on."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R %s >>" % root,
        pages,
        page,
        *(more or (_stream(b""),)),
    ]
    file = b"%PDF-1.4\n"
    places: list[int] = []
    for number, content in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(file))
    return file + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + trailer
