"""Numbers of headings as Word's own, wherever Word counts as we do; elsewhere they stay words."""

from __future__ import annotations

from collections.abc import Iterable

from generators.outputs.documents.openxml import Element, element, q
from generators.outputs.documents.word_reference import HEADING_NUMBERS

_BEFORE_NUMBER = frozenset(q(name) for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl"))


def count(headings: Iterable[Element]) -> None:
    """Replace the words of each number that Word would come to by itself."""
    counted: list[int] = []
    for heading in headings:
        lead = _number_run(heading)
        if lead is None:
            continue
        level = int(_level(heading))
        said = "".join(text.text or "" for text in lead.iter(q("t")))
        reached = [*counted, *[0] * level][:level]
        reached[-1] += 1
        if ".".join(map(str, reached)) == said:
            counted = reached
            _numbered(heading, lead, level)


def _level(heading: Element) -> str:
    return str(heading.find(f"{q('pPr')}/{q('pStyle')}").get(q("val"))).removeprefix("Heading")


def _number_run(heading: Element) -> Element | None:
    """Return the run that holds the number, which is the first of the heading."""
    for run in heading.iter(q("r")):
        style = run.find(f"{q('rPr')}/{q('rStyle')}")
        return run if style is not None and style.get(q("val")) == "HeadingNumber" else None
    return None


def _numbered(heading: Element, lead: Element, level: int) -> None:
    tab = lead.getnext()
    lead.getparent().remove(lead)
    if tab is not None and tab.find(q("tab")) is not None:
        tab.getparent().remove(tab)
    shape = heading.find(q("pPr"))
    number = element("numPr", element("ilvl", val=str(level - 1)), element("numId", val=HEADING_NUMBERS))
    place = sum(one.tag in _BEFORE_NUMBER for one in shape)
    shape.insert(place, number)
