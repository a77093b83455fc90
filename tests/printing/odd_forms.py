"""Forms that readers of PDF take in different ways: boxes, turns, layers, remarks, fonts.

All show a frame near the edge of the page and words in its upper left, unless their name says more.
"""

from __future__ import annotations

from .broken_forms import form_of, page_of, stream_of

WORDS = "Phieu mau"
_FRAME = b"q 20 20 555 802 re S Q BT /F1 30 Tf 60 700 Td (Phieu mau) Tj ET"
_HELVETICA = b"/Type /Font /Subtype /Type1 /BaseFont /Helvetica"
_FONTS = b"<< /Font << /F1 << %s >> >> >>"
_SQUARE = b"/Type /Annot /Rect [100 400 400 440] "
_FIELD = _SQUARE + b"/Subtype /Widget /DA (/Helv 20 Tf 0 g) "
_ASKS_FOR_FIELDS = (
    b"/AcroForm << /Fields [5 0 R] /NeedAppearances true /DR << /Font << /Helv << %s >> >> >> >>"
    % _HELVETICA
)


def _form(
    more: bytes = b"",
    *others: bytes,
    box: bytes = b"/MediaBox [0 0 595 842]",
    font: bytes = _HELVETICA,
    resources: bytes = b"",
    drawn: bytes = _FRAME,
    root: bytes = b"",
) -> bytes:
    known = resources or _FONTS % font
    page = page_of(b"%s /Resources %s %s" % (box, known, more))
    return form_of(page, stream_of(drawn), *others, root=root)


def _layered(usage: bytes, said: bytes) -> bytes:
    """The frame is in a layer; the words below it are always there."""
    return _form(
        b"",
        b"<< /Type /OCG /Name (a) %s >>" % usage,
        resources=b"<< /Font << /F1 << %s >> >> /Properties << /O1 5 0 R >> >>" % _HELVETICA,
        drawn=b"BT /F1 20 Tf 60 600 Td (always) Tj ET /OC /O1 BDC " + _FRAME + b" EMC",
        root=b"/OCProperties << /OCGs [5 0 R] /D << %s >> >>" % said,
    )


FRAMED: dict[str, bytes] = {
    "plain": _form(),
    "a page that begins elsewhere": _form(
        box=b"/MediaBox [-300 -400 295 442]", drawn=b"1 0 0 1 -300 -400 cm " + _FRAME
    ),
    "corners in the other order": _form(box=b"/MediaBox [595 842 0 0]"),
    "cut corners in the other order": _form(b"/CropBox [595 842 0 0]"),
    "cut to nothing": _form(b"/CropBox [0 0 0 0]"),
    "cut to more than there is": _form(b"/CropBox [-500 -500 1200 1700]"),
    "trimmed to a stamp": _form(b"/TrimBox [100 100 200 200]"),
    "a box told elsewhere": _form(b"", b"[0 0 595 842]", box=b"/MediaBox 5 0 R"),
    "half a quarter turned": _form(b"/Rotate 45"),
    "units of ten points": _form(b"/UserUnit 10"),
    "a button for the screen": _form(
        b"/Annots [5 0 R]",
        b"<< %s /FT /Btn /Ff 65536 /T (b) /MK << /CA (IN) /BG [1 0 0] >> /F 0 >>" % _FIELD,
        root=_ASKS_FOR_FIELDS,
    ),
    "a remark without a look": _form(
        b"/Annots [5 0 R]", b"<< %s /Subtype /Square /C [1 0 0] /IC [1 1 0] /F 4 >>" % _SQUARE
    ),
}
"""On a standing sheet of A4 all come out the same: the frame, and nothing in its middle."""

LYING: dict[str, bytes] = {
    "turned": _form(b"/Rotate 90"),
    "turned back": _form(b"/Rotate -90"),
    "turned once and a quarter": _form(b"/Rotate 450"),
}

NO_BOX = _form(box=b"")
FIELD_WITHOUT_A_LOOK = _form(
    b"/Annots [5 0 R]",
    b"<< %s /FT /Tx /T (a) /V (Gia tri) /F 4 >>" % _FIELD,
    root=_ASKS_FOR_FIELDS,
)
LETTER = _form(
    box=b"/MediaBox [0 0 612 792]", drawn=b"0 0 612 792 re S BT /F1 30 Tf 60 700 Td (a) Tj ET"
)
STRIP = _form(box=b"/MediaBox [0 0 55 1290]", drawn=b"0 0 55 1290 re S")

LAYERS: dict[str, bytes] = {
    "off on paper": _layered(
        b"/Usage << /Print << /PrintState /OFF >> /View << /ViewState /ON >> >>",
        b"/ON [5 0 R] /AS [<< /Event /Print /OCGs [5 0 R] /Category [/Print] >>]",
    ),
    "off": _layered(b"", b"/OFF [5 0 R]"),
}

_DIFFERENCES = (
    b"<< /Type /Encoding /BaseEncoding /WinAnsiEncoding "
    b"/Differences [128 /uni1EA1 /uni1EC7 /uni01B0] >>"
)
_BY_NUMBER = (
    b"/Type /Font /Subtype /Type0 /BaseFont /TimesNewRomanPSMT /Encoding /Identity-H "
    b"/DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /TimesNewRomanPSMT "
    b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 >>]"
)
_TRUETYPE = b"/Type /Font /Subtype /TrueType /BaseFont /%s /Encoding %s"


def _written(font: bytes, words: bytes, mode: int = 0) -> bytes:
    return _form(font=font, drawn=b"BT %d Tr /F1 24 Tf 60 700 Td %s Tj ET" % (mode, words))


WITHOUT_FONTS: dict[str, bytes] = {
    "TimesNewRomanPSMT": _written(
        _TRUETYPE % (b"TimesNewRomanPSMT", _DIFFERENCES), b"(T\\200i H\\201)"
    ),
    "TimesNewRomanPS-BoldMT": _written(
        _BY_NUMBER.replace(b"PSMT", b"PS-BoldMT"), b"<002600B00051004A>"
    ),
    ".VnTime": _written(_TRUETYPE % (b".VnTime", b"/WinAnsiEncoding"), b"(C\\351ng h\\337a)"),
    "VNI-Times": _written(_TRUETYPE % (b"VNI-Times", b"/WinAnsiEncoding"), b"(CO\\304NG)"),
    "Wingdings": _written(_TRUETYPE % (b"Wingdings", b"/WinAnsiEncoding"), b"(o)"),
}
"""By the font that is not in the file."""

PLAIN_LETTERS: dict[str, bytes] = {
    "plain Helvetica": _form(),
    "plain Times": _written(_TRUETYPE % (b"TimesNewRomanPSMT", b"/WinAnsiEncoding"), b"(plain)"),
    "boxes to tick": _written(_HELVETICA.replace(b"Helvetica", b"ZapfDingbats"), b"(qrs)"),
    "what a scanner has read, unseen": _form(
        font=_TRUETYPE % (b"Unknown", b"/WinAnsiEncoding"),
        drawn=b"20 20 555 802 re S BT 3 Tr /F1 24 Tf 60 700 Td (C\\351ng) Tj ET",
    ),
}
