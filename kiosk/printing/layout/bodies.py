"""What stands on a page: running text, and rows with a mark or a label beside them.

A body says how high it is, can be cut where it is longer than a page, and draws itself, tagged.
Everything stays vector and text stays text, in the order in which people read it. Measures are in
points, y grows upwards.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol, cast

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from kiosk.printing.layout.marks import Mark
from kiosk.printing.layout.paragraphs import paragraph, wrapped
from kiosk.printing.layout.pen import Pen
from kiosk.printing.layout.typography import printable, width_of

GAP = 10.0
"""Between a label and its value, and between a text and what stands right of it."""


class Body(Protocol):
    def height(self, width: float) -> float:
        """How high it is when it is so wide."""
        ...

    def cut(self, width: float, room: float) -> tuple[Body, Body] | None:
        """What fits into so much height and what is left, cut between lines; ``None``: neither."""
        ...

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None: ...


class Uncut:
    """A body that is never cut: it goes to the next page as a whole."""

    def cut(self, width: float, room: float) -> tuple[Body, Body] | None:
        return None


class Text:
    """A paragraph. ``role`` is what PDF calls it: P, H1, H2, Caption, Lbl. ``rise`` lifts it, where
    its large first letters would stand lower than the line beside it."""

    rise = 0.0

    def __init__(self, said: str | Paragraph, style: ParagraphStyle, role: str = "P") -> None:
        self.paragraph = paragraph(said, style) if isinstance(said, str) else said
        self.style, self.role = style, role
        self.said = said if isinstance(said, str) else ""
        self._measured: tuple[float, float] | None = None

    def natural_width(self) -> float:
        """How wide it is on one line, roughly where something in it has a label of its own."""
        return width_of(printable(self.said), self.style.fontName, self.style.fontSize) + 1

    def height(self, width: float) -> float:
        if self._measured is None or self._measured[0] != width:
            self._measured = width, wrapped(self.paragraph, width)
        return self._measured[1]

    def cut(self, width: float, room: float) -> tuple[Text, Text] | None:
        self.height(width)
        parts = self.paragraph.split(width, room)
        if len(parts) != 2:
            self._measured = None  # reportlab forgets the lines of what it could not cut
            return None
        first, rest = cast("list[Paragraph]", parts)
        return Text(first, self.style, self.role), Text(rest, self.style, self.role)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        self.height(width)
        pen.write(self.paragraph, self.role, x, top + self.rise)


_Stack = tuple[Text, ...]


def _cut_stack(stack: _Stack, width: float, room: float) -> tuple[_Stack, _Stack]:
    """What fits into the room, cut between lines, and what is left over."""
    for place, text in enumerate(stack):
        height = text.height(width)
        if height > room:
            parts = text.cut(width, room)
            if parts is None:
                return stack[:place], stack[place:]
            return (*stack[:place], parts[0]), (parts[1], *stack[place + 1 :])
        room -= height
    return stack, ()


def _height(stack: _Stack, width: float) -> float:
    return sum(text.height(width) for text in stack)


def _draw_stack(pen: Pen, stack: _Stack, x: float, top: float, width: float) -> None:
    for text in stack:
        text.draw(pen, x, top, width)
        top -= text.height(width)


@dataclass(slots=True)
class Beside:
    """Texts with a mark or a label in the column left of them, and perhaps a column on the right.

    ``aside`` stands right of ``texts``, ``aside_width`` wide, and is read after them. ``below`` is
    read last and takes the whole width: it begins below both, so that nobody reads across from one
    to the other. ``mark_height`` is the room that a tall mark (a QR code) needs.
    """

    left: Mark | Text | None
    left_width: float
    texts: _Stack
    aside: Text | None = None
    aside_width: float = 0
    below: _Stack = ()
    mark_height: float = 0

    def _text_width(self, width: float) -> float:
        right = self.aside_width + GAP if self.aside else 0
        return width - self.left_width - right

    def _above(self, width: float) -> float:
        """Down to where ``below`` begins."""
        above = _height(self.texts, self._text_width(width))
        return max(above, self.aside.height(self.aside_width)) if self.aside else above

    def height(self, width: float) -> float:
        below = _height(self.below, width - self.left_width)
        heights = [self._above(width) + below, self.mark_height]
        if isinstance(self.left, Text):
            heights.append(self.left.height(self.left_width - GAP))
        return max(heights)

    def cut(self, width: float, room: float) -> tuple[Beside, Beside] | None:
        if room < self.mark_height or (self.aside and room < self.aside.height(self.aside_width)):
            return None
        texts, texts_left = _cut_stack(self.texts, self._text_width(width), room)
        below, below_left = (), self.below
        if not texts_left:
            rest = room - self._above(width)
            below, below_left = _cut_stack(self.below, width - self.left_width, rest)
        label, label_left = self.left, None
        if isinstance(self.left, Text):
            labels, labels_left = _cut_stack((self.left,), self.left_width - GAP, room)
            label, label_left = next(iter(labels), None), next(iter(labels_left), None)
        if not texts and not isinstance(label, Text):
            return None
        first = replace(self, left=label, texts=texts, below=below)
        return first, Beside(label_left, self.left_width, texts_left, below=below_left)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        inner = self._text_width(width)
        with pen.tags.element("LI"):
            if isinstance(self.left, Text):
                self.left.draw(pen, x, top, self.left_width - GAP)
            elif self.left is not None:
                mark = self.left
                pen.decorate(lambda canvas: mark(canvas, pen.look), x, top)
            start = x + self.left_width
            with pen.tags.element("LBody"):
                _draw_stack(pen, self.texts, start, top, inner)
                if self.aside:
                    right = x + width - self.aside_width
                    self.aside.draw(pen, right, top, self.aside_width)
                under = top - self._above(width)
                _draw_stack(pen, self.below, start, under, width - self.left_width)
