"""A Word file before pandoc reads it: what pandoc would drop, take silently or let through is told and put right.

Measured with pandoc 3.9: it drops headers, footers, VML boxes and comments, takes tracked changes as they are, makes a
space of every tab, and lets hidden text through.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

from generators.importing.loss import Loss
from generators.importing.office_xml import (
    COLUMN,
    Element,
    place_of,
    q,
    taken_out,
    unwrapped,
    words_of,
    written,
)
from generators.importing.word_boxes import lifted

DOCUMENT = "word/document.xml"
_EDGES = re.compile(r"word/(?:header|footer)\d*\.xml")
_VALUE = q("w:val")
_OFF = frozenset({"0", "false", "off", "none"})
_LOOKS = {"w:highlight": "highlight", "w:color": "colour", "w:u": "underline", "w:strike": "strike"}
_MADE_ANEW = re.compile(r"\s*(?:DATE|TIME|SAVEDATE|PRINTDATE|FILENAME|AUTHOR)\b", re.IGNORECASE)
_LINK = re.compile(r"\s*HYPERLINK\b", re.IGNORECASE)
_OBJECTS = {
    "w:object": "object",
    "w:altChunk": "embedded",
    "wp:inline": "picture",
    "wp:anchor": "picture",
    "w:pict": "picture",
}


class Parts(Protocol):
    """The parts of the file as XML."""

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of all parts."""

    def xml(self, name: str) -> Element:
        """Return a part as a tree."""


@dataclass
class Word:
    """One Word file as it is put right; `losses` grow with each step, `edges` are the lines of heads and feet."""

    parts: Parts
    losses: list[Loss] = field(default_factory=list)
    edges: list[str] = field(default_factory=list)

    def body(self) -> bytes:
        """Return the body of the file as pandoc is to read it."""
        root = self.parts.xml(DOCUMENT)
        self._edges()
        self._parts_besides()
        numbered = {one: number for number, one in enumerate(root.iter(q("w:p")), 1)}
        self.losses += lifted(root, numbered)
        for step in (self._changes, self._hidden, self._contents, self._fields, self._objects):
            self.losses += list(step(root, numbered))
        self._looks(root)
        for one in list(root.iter(q("w:tab"), q("w:ptab"))):
            if one.getparent().tag == q("w:r"):
                one.tag, one.text = q("w:t"), COLUMN
                one.attrib.clear()
        return written(root)

    def _edges(self) -> None:
        for name in sorted(filter(_EDGES.fullmatch, self.parts.names)):
            said = words_of(self.parts.xml(name))
            if said and said not in self.edges:
                self.edges.append(said)
                self.losses.append(Loss("edge", said))

    def _parts_besides(self) -> None:
        if "word/comments.xml" in self.parts.names:
            for one in self.parts.xml("word/comments.xml").iter(q("w:comment")):
                self.losses.append(Loss("comment", words_of(one), by=_author(one)))
        if any(name.endswith("vbaProject.bin") for name in self.parts.names):
            self.losses.append(Loss("macros"))

    def _changes(self, root: Element, numbered: dict[Element, int]) -> Iterator[Loss]:
        """Take every tracked change for done, and tell it."""
        for one in list(root.iter(q("w:del"), q("w:moveFrom"))):
            if words_of(one):
                yield Loss("deleted", words_of(one), place_of(one, numbered), _author(one))
            taken_out(one)
        for one in list(root.iter(q("w:ins"), q("w:moveTo"))):
            if words_of(one):
                yield Loss("inserted", words_of(one), place_of(one, numbered), _author(one))
            unwrapped(one)

    def _hidden(self, root: Element, numbered: dict[Element, int]) -> Iterator[Loss]:
        styles = self._hidden_styles()
        found: dict[int, list[str]] = {}
        for run in list(root.iter(q("w:r"))):
            look, above = run.find(q("w:rPr")), run.getparent()
            shape = above.find(f"{q('w:pPr')}/{q('w:pStyle')}") if above.tag == q("w:p") else None
            style = look.find(q("w:rStyle")) if look is not None else None
            by_style = any(one is not None and one.get(_VALUE) in styles for one in (style, shape))
            if by_style or _on(look, "w:vanish"):
                found.setdefault(place_of(run, numbered), []).append(words_of(run))
                taken_out(run)
        yield from (Loss("hidden", "".join(said), place) for place, said in found.items() if "".join(said).strip())

    def _hidden_styles(self) -> frozenset[str]:
        if "word/styles.xml" not in self.parts.names:
            return frozenset()
        styles = self.parts.xml("word/styles.xml").iter(q("w:style"))
        return frozenset(str(one.get(q("w:styleId"))) for one in styles if _on(one.find(q("w:rPr")), "w:vanish"))

    def _contents(self, root: Element, numbered: dict[Element, int]) -> Iterator[Loss]:
        lines = [one for one in root.iter(q("w:p")) if _style(one).upper().startswith("TOC")]
        if lines:
            yield Loss("contents", "\n".join(map(words_of, lines)), numbered.get(lines[0], 0))
        for one in lines:
            taken_out(one)

    def _fields(self, root: Element, numbered: dict[Element, int]) -> Iterator[Loss]:
        """Leave of every field its last words, which pandoc would drop with those that it does not know."""
        _boxes_checked(root)
        codes = [(one, str(one.get(q("w:instr")))) for one in root.iter(q("w:fldSimple"))]
        codes += [(one, one.text or "") for one in root.iter(q("w:instrText"))]
        for one, code in codes:
            if _MADE_ANEW.match(code):
                yield Loss("field", code.strip(), place_of(one, numbered))
            elif _LINK.match(code):
                yield Loss("link", code.strip(), place_of(one, numbered))
        for one in list(root.iter(q("w:fldSimple"))):
            unwrapped(one)
        for one in list(root.iter(q("w:fldChar"), q("w:instrText"))):
            taken_out(one)

    def _objects(self, root: Element, numbered: dict[Element, int]) -> Iterator[Loss]:
        for name, kind in _OBJECTS.items():
            for one in list(root.iter(q(name))):
                about = next((str(inner.get("descr")) for inner in one.iter(q("wp:docPr")) if inner.get("descr")), "")
                yield Loss(kind, about or words_of(one), place_of(one, numbered))
                taken_out(one)
        for one in root.iter(q("m:oMath")):
            yield Loss("formula", words_of(one), place_of(one, numbered))

    def _looks(self, root: Element) -> None:
        seen: Counter[str] = Counter()
        for run in root.iter(q("w:rPr")):
            seen.update(kind for name, kind in _LOOKS.items() if _on(run, name))
            colour = run.find(q("w:color"))
            if colour is not None and str(colour.get(_VALUE)).upper() == "FFFFFF":
                self.losses.append(Loss("white", words_of(run.getparent())))
        self.losses += [Loss(f"look-{kind}", str(count)) for kind, count in sorted(seen.items())]


def _boxes_checked(root: Element) -> None:
    """Write the state of the boxes of old forms, which have no sign of their own."""
    for box in list(root.iter(q("w:checkBox"))):
        state = box.find(q("w:checked"))
        state = box.find(q("w:default")) if state is None else state
        run = next(box.iterancestors(q("w:r")), None)
        if run is not None:
            sign = run.makeelement(q("w:t"), {})
            sign.text = "☒" if state is not None and str(state.get(_VALUE, "1")) not in _OFF else "☐"
            run.append(sign)


def _on(look: Element | None, name: str) -> bool:
    """Say whether a property is there and not switched off."""
    one = look.find(q(name)) if look is not None else None
    return one is not None and str(one.get(_VALUE, "1")) not in _OFF


def _style(paragraph: Element) -> str:
    found = paragraph.find(f"{q('w:pPr')}/{q('w:pStyle')}")
    return str(found.get(_VALUE)) if found is not None else ""


def _author(one: Element) -> str:
    """Return who made a change and when; a file may be cleaned of both."""
    parts = (one.get(q("w:author")), str(one.get(q("w:date")) or "")[:10])
    return ", ".join(filter(None, parts))
