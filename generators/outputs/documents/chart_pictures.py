"""A chart in a document: drawn in the colours of its house, or for Word as a chart that can be edited."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property

from generators.blocks import Chart
from generators.outputs.charts.colours import coloured
from generators.outputs.charts.drawings import drawing
from generators.outputs.charts.native import Native, native
from generators.outputs.charts.plan import WIDTH
from generators.outputs.charts.svg import Element, Head, Inked, classes, markup, svg
from generators.outputs.documents.house import House
from generators.outputs.documents.pictures import Picture, picture

_INCH, _POINTS = 25.4, 72
_SPACE = "http://www.w3.org/2000/svg"


@dataclass(frozen=True)
class ChartPicture(Picture):
    """A chart as a picture; nothing of it is drawn before a form of a document asks for it."""

    chart: Chart
    house: House

    @property
    def name(self) -> str:
        """Return a file name that follows from the chart."""
        return f"chart-{hashlib.sha256(repr(self.chart).encode()).hexdigest()[:16]}.svg"

    @cached_property
    def file(self) -> bytes:
        """Return the drawing as a file, its words in the house's font."""
        head = {"xmlns": _SPACE, "font-family": self.house.theme.fonts.pdf_text}
        return markup(self._drawn(coloured(self.house.theme.colours), Head({**head, **self._size()}))).encode()

    @property
    def address(self) -> str:
        """Return the drawing as a PNG for OpenDocument, as an address (RFC 2397)."""
        return picture(self.name, self.file).address

    @property
    def _mark(self) -> str:
        """Return what the ids within the drawing begin with; chapters of a book may call their charts the same."""
        return f"_{self.name.removesuffix('.svg')}"

    def inline(self) -> str:
        """Return the drawing as markup within a page of HTML, inked by its style sheet, with its text alternative."""
        mark = self._mark
        words = (Element("title", {"id": f"{mark}-title"}, (), self.chart.title),
                 Element("desc", {"id": f"{mark}-about"}, (), self.chart.about))  # fmt: skip
        said = {"role": "img", "aria-labelledby": f"{mark}-title", "aria-describedby": f"{mark}-about"}
        return markup(self._drawn(classes, Head({"xmlns": _SPACE, "class": "chart-drawing", **said}, words)))

    def native(self) -> Native:
        """Return the chart as Word edits it."""
        sheet = self.house.say("charts.sheet")
        return native(self.chart, self.house.lang, self.house.locale, self.house.theme, sheet)

    def _drawn(self, inked: Inked, head: Head) -> Element:
        return svg(drawing(self.chart, self.house.lang, self.house.drawings), self._mark, inked, head)

    def _size(self) -> dict[str, str]:
        height = drawing(self.chart, self.house.lang, self.house.drawings).height
        return {"width": f"{WIDTH:g}pt", "height": f"{height:g}pt"}


def chart_picture(chart: Chart, house: House) -> ChartPicture:
    """Return the picture of a chart in which a number is stated."""
    return ChartPicture(b"", "svg", WIDTH / _POINTS * _INCH, chart, house)
