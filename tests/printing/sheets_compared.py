"""Pages as two independent programs draw them: ours (PDFium), and that of printing systems."""

from __future__ import annotations

import subprocess
from io import BytesIO

from PIL import Image, ImageChops, ImageFilter

from kiosk.printing.raster import inspect, page_picture

_DPI = 72
_MM = _DPI / 25.4
_A_SHADE = 45
"""Of 255, after softening: letters of one height that another program draws a little bolder."""

Box = tuple[float, float, float, float]


def seen(pdf: bytes) -> list[Image.Image]:
    """The pages as the preview shows them, in greys."""
    wide = [round(210 * _MM), round(297 * _MM)]
    pages: list[Image.Image] = []
    for page in range(inspect(pdf).pages):
        sketch = page_picture(pdf, page, wide[0])
        lies = sketch.width > sketch.height
        drawn = page_picture(pdf, page, wide[1]) if lies else sketch
        pages.append(Image.frombytes("RGB", (drawn.width, drawn.height), drawn.rgb).convert("L"))
    return pages


def on_paper(pdf: bytes) -> list[Image.Image]:
    """The pages as Poppler draws them, which printing systems are built on."""
    run = ["pdftoppm", "-r", str(_DPI), "-gray", "-"]
    done = subprocess.run(run, input=pdf, capture_output=True, check=True, timeout=120)
    pages: list[Image.Image] = []
    rest = BytesIO(done.stdout)
    while rest.tell() < len(done.stdout):
        assert rest.readline().strip() == b"P5"
        width, height = map(int, rest.readline().split())
        rest.readline()
        pages.append(Image.frombytes("L", (width, height), rest.read(width * height)))
    return pages


def ink_mm(page: Image.Image) -> Box | None:
    """The box around all that is on a page, from its upper left; ``None``: it is white."""
    box = page.point([255] * 200 + [0] * 56).getbbox()  # pyright: ignore[reportUnknownMemberType]
    return box and tuple(side / _MM for side in box)  # pyright: ignore[reportReturnType]


def is_white(page: Image.Image, left: int, top: int, right: int, below: int) -> bool:
    """Whether nothing is in that part of a page, in dots; a shade at an edge is nothing."""
    return sum(page.crop((left, top, right, below)).histogram()[:250]) == 0


def are_alike(one: Image.Image, other: Image.Image) -> bool:
    """Whether the same stands in the same places; what another program draws bolder is alike."""
    if any(abs(a - b) > 2 for a, b in zip(one.size, other.size, strict=True)):
        return False
    small = (
        page.resize((210, 297))  # pyright: ignore[reportUnknownMemberType]
        for page in (one, other)
    )
    softened = (page.filter(ImageFilter.BoxBlur(2)) for page in small)
    return sum(ImageChops.difference(*softened).histogram()[_A_SHADE:]) == 0


def fits_its_frame(page: Image.Image, box: Box, within_mm: float = 1.5) -> bool:
    """Whether what is on a page reaches just as far as that box."""
    ink = ink_mm(page)
    return ink is not None and all(abs(a - b) <= within_mm for a, b in zip(ink, box, strict=True))
