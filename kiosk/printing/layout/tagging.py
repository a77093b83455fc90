"""The structure of a page, written into the PDF for programs that read it aloud.

A tagged PDF says of every piece of the page what it is (heading, paragraph, list, table, figure
with its description, or mere decoration) and in what order to read it (ISO 32000-1, 14.7, 14.8).
reportlab knows nothing of this, so the marks are put into the page's instructions and the tree is
built here. Its two private doors, ``_code`` and ``_doc``, are opened nowhere else.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from kiosk.printing.layout.typography import printable

_pdf: Any = pdfdoc  # it carries no types


@dataclass(slots=True)
class _Element:
    role: str
    parent: _Element | None = None
    alternative: str = ""
    children: list[_Element] = field(default_factory=list["_Element"])
    page: Any = None
    mark: int = 0
    """Its number on the page, where the element is a piece of one."""


class Tags:
    """The tree of one document, growing while its pages are drawn."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas: Any = canvas
        self._root = self._open = _Element("Document")
        self._marked: list[list[_Element]] = [[]]

    @contextmanager
    def element(self, role: str) -> Generator[None]:
        """What is drawn meanwhile belongs to one list, row or table."""
        self._enter(role)
        yield
        self._leave()

    def continues(self, role: str) -> None:
        """What is drawn from now on, as long as it is said again, belongs to one such element."""
        if self._open.role != role:
            self.ends()
            self._enter(role)

    def ends(self) -> None:
        """End what ``continues`` began."""
        self._open = self._root

    def _enter(self, role: str, alternative: str = "") -> None:
        inner = _Element(role, self._open, alternative)
        self._open.children.append(inner)
        self._open = inner

    def _leave(self) -> None:
        self._open = self._open.parent or self._root

    @contextmanager
    def content(self, role: str, alternative: str = "") -> Generator[None]:
        """What is drawn meanwhile is one piece; ``alternative`` is read instead of a figure."""
        self._enter(role, alternative)
        marked = self._marked[-1]
        self._open.page, self._open.mark = self._canvas._doc.thisPageRef(), len(marked)
        self._canvas._code.append(f"/{role} <</MCID {len(marked)}>> BDC")
        marked.append(self._open)
        yield
        self._canvas._code.append("EMC")
        self._leave()

    @contextmanager
    def decoration(self) -> Generator[None]:
        """What is drawn meanwhile is not read."""
        self._canvas._code.append("/Artifact BMC")
        yield
        self._canvas._code.append("EMC")

    def page_ended(self) -> None:
        """The page was shown; the next one counts anew."""
        page = self._canvas._doc.Pages.pages[-1]
        # reportlab leaves out what it does not list.
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = len(self._marked) - 1
        page.Tabs = _pdf.PDFName("S")
        self._marked.append([])

    def write(self) -> None:
        """Hand the finished tree to the document."""
        document = self._canvas._doc
        written: dict[int, Any] = {}
        tree = _pdf.PDFDictionary({"Type": _pdf.PDFName("StructTreeRoot")})
        root = document.Reference(tree)
        tree["K"] = self._written(self._root, root, written)
        numbers: list[Any] = []
        for place, marked in enumerate(self._marked[:-1]):
            pieces = _pdf.PDFArray([written[id(element)] for element in marked])
            numbers += [place, document.Reference(pieces)]
        tree["ParentTree"] = document.Reference(
            _pdf.PDFDictionary({"Nums": _pdf.PDFArray(numbers)})
        )
        document.Catalog.StructTreeRoot = root
        document.Catalog.MarkInfo = _pdf.PDFDictionary({"Marked": "true"})

    def _written(self, element: _Element, parent: Any, written: dict[int, Any]) -> Any:
        entry = _Entry(element, parent)
        reference = written[id(element)] = self._canvas._doc.Reference(entry)
        entry.kids = [self._written(child, reference, written) for child in element.children]
        return reference


class _Entry(_pdf.PDFObject):
    """An element as it stands in the file. There are dozens on a page, and reportlab's own
    dictionaries take long."""

    def __init__(self, element: _Element, parent: Any) -> None:
        self._element, self._parent = element, parent
        self.kids: list[Any] = []

    def format(self, document: Any) -> bytes:
        """What reportlab asks of everything it writes."""
        element = self._element
        said = b"<</S/%b/P %b" % (element.role.encode(), self._parent.format(document))
        if element.alternative:
            said += b"/Alt" + _pdf.PDFString(printable(element.alternative)).format(document)
        if element.page is None:
            return said + b"/K[%b]>>" % b" ".join(kid.format(document) for kid in self.kids)
        return said + b"/Pg %b/K %d>>" % (element.page.format(document), element.mark)
