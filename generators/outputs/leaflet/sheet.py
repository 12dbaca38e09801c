"""A leaflet as a PDF: six panels of 97, 100 and 100 millimetres on two sides, set by typst in the house style.

The panel that is folded in is three millimetres narrower, so that it does not press against the fold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from generators import pandoc
from generators.blocks import Notice, Page, Prose
from generators.outputs.documents import pdf
from generators.outputs.documents.drawn import Drawn, draw
from generators.outputs.documents.house import House
from generators.outputs.documents.nodes import Nodes, text_of
from generators.outputs.documents.pdf_template import quoted
from generators.outputs.leaflet.parts import on_paper, part
from generators.problem import DoracakError
from generators.records.leaflet import PANELS, Leaflet

WIDTHS: Mapping[str, int] = {"front": 100, "flap": 97, "back": 100, "left": 100, "middle": 100, "right": 97}
"""The widths of the panels in millimetres."""
SIZES = tuple(Decimal(half) / 2 for half in range(24, 17, -1))
"""The sizes of type in points, the largest in which all panels hold their parts is taken; below 9 nobody can read."""
_OVER = re.compile(r"leaflet-overflow:([a-z0-9=/,]+)")


@dataclass(frozen=True)
class Sheet:
    """What a leaflet is made of: its id, what the editor chose, the page, and its title and subtitle in its language.

    `notices` are said on front and back: that the text is a draft or an example.
    """

    id: str
    leaflet: Leaflet
    page: Page
    title: str
    subtitle: str
    notices: tuple[Notice, ...] = ()


def pdf_of(sheet: Sheet, house: House) -> bytes:
    """Return the leaflet; raises DoracakError where a panel is too full, naming by how much."""
    prose = tuple(block for block in sheet.page.blocks if isinstance(block, Prose))
    drawn = replace(draw([replace(sheet.page, blocks=prose)], house)[0], title=sheet.title, address=sheet.id)
    held = {name: _panel(drawn, getattr(sheet.leaflet, name)) for name in PANELS}
    jobs = [pdf.job(replace(drawn, cover=[], contents=(), body=blocks)) for blocks in held.values()]
    made = (raw.decode("utf-8") for raw in pandoc.write(jobs, house.today))
    text = _text(sheet, drawn, dict(zip(PANELS, made, strict=True)))
    over = ""
    for size in SIZES:
        found = _compiled(text, drawn, size)
        if isinstance(found, bytes):
            return found
        over = found
    panels = ", ".join(_too_much(over, held))
    raise DoracakError("leaflet-overflow", leaflet=sheet.id, lang=house.lang, panels=panels)


def _compiled(text: str, drawn: Drawn, size: Decimal) -> bytes | str:
    """Return the leaflet in type of this size, or which panels are then too full."""
    theme = drawn.house.theme.model_copy(update={"size": size})
    try:
        return pdf.finish(text.encode(), replace(drawn, house=replace(drawn.house, theme=theme)))
    except DoracakError as error:
        over = _OVER.search(error.values.get("said", ""))
        if over is None:
            raise
        return over[1]


def _panel(drawn: Drawn, names: tuple[str, ...]) -> Nodes:
    return [one for name in names for one in on_paper(part(drawn.body, name))]


def _too_much(said: str, held: Mapping[str, Nodes]) -> Iterator[str]:
    """Yield each panel that is too full, by how many millimetres, and about how many words must go."""
    for one in said.split(","):
        name, _, sizes = one.partition("=")
        over, _, tall = sizes.partition("/")
        words = len(text_of(held.get(name, [])).split())
        yield f"{name} {over} mm (−{-(-words * int(over) // max(int(tall), 1))})"


def _text(sheet: Sheet, drawn: Drawn, panels: Mapping[str, str]) -> str:
    """Return the leaflet in typst: its functions, the panels, and their place on the two sides."""
    fixed = Path(__file__).with_name("leaflet.typ").read_text(encoding="utf-8")
    bodies = {"front": _front(sheet), "back": _back(sheet, drawn), **panels}
    held = "\n".join(f"  {name}: (width: {WIDTHS[name]}mm, body: [\n{body}\n])," for name, body in bodies.items())
    return f"{fixed}\n#let panels = (\n{held}\n)\n#leaflet-sheets(panels)\n"


def _front(sheet: Sheet) -> str:
    mark = " · ".join(one.title for one in sheet.notices)
    return f"#leaflet-front({quoted(sheet.title)}, {quoted(sheet.subtitle)}, {quoted(mark)})"


def _back(sheet: Sheet, drawn: Drawn) -> str:
    """Return where the whole text stands, of which day it is, under which licence, and what must be known of it."""
    house = drawn.house
    address = f"{house.base}/{house.lang}/{sheet.page.address}.html" if house.base else ""
    day = house.say("documents.as-of", day=house.as_of)
    lines = "".join(f"{quoted(line)}, " for line in (house.site, address, day, house.licence) if line)
    marks = " #parbreak() ".join(f"#strong({quoted(one.title)}) #{quoted(_plain(one))}" for one in sheet.notices)
    shown = f"[{marks}]" if marks else "none"
    return f"#leaflet-back({quoted(house.say('leaflet.more'))}, ({lines}), {shown})"


def _plain(notice: Notice) -> str:
    return "".join(span.text for span in notice.words)
