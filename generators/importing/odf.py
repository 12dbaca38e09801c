"""An OpenDocument text before pandoc reads it: what it would drop, take silently or let through is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from generators.importing.loss import Loss
from generators.importing.office_xml import (
    COLUMN,
    Element,
    names,
    place_of,
    put_in_place,
    q,
    taken_out,
    unwrapped,
    words_of,
    written,
)
from generators.importing.word import Parts

DOCUMENT = "content.xml"
_FIELDS = (
    "text:date",
    "text:time",
    "text:file-name",
    "text:author-name",
    "text:creation-date",
    "text:modification-date",
)
_MARKS = ("text:change", "text:change-start", "text:change-end")
_HIDDEN = ("text:hidden-text", "text:hidden-paragraph")
_BOXES = ("draw:text-box", "draw:custom-shape", "draw:rect", "draw:ellipse")
_HELD = names("text:p", "text:h", "text:list", "table:table")
_OBJECTS = {"draw:image": "picture", "draw:object": "object", "draw:object-ole": "object", "draw:plugin": "object"}


@dataclass
class Odf:
    """One text as it is put right; `losses` grow with each step, `edges` are the lines of heads and feet."""

    parts: Parts
    losses: list[Loss] = field(default_factory=list)
    edges: list[str] = field(default_factory=list)

    def body(self) -> bytes:
        """Return the body of the file as pandoc is to read it."""
        root = self.parts.xml(DOCUMENT)
        text = root.find(f"{q('office:body')}/{q('office:text')}")
        if text is None:
            return written(root)
        numbered = {one: number for number, one in enumerate(text.iter(q("text:p"), q("text:h")), 1)}
        self._edges()
        if any(name.startswith("Basic/") for name in self.parts.names):
            self.losses.append(Loss("macros"))
        hidden = self._hidden_styles(root)
        self.losses += [
            *_changes(text),
            *_notes(text, numbered),
            *_boxes(text, numbered),
            *_inner_tables(text, numbered),
            *_hidden(text, numbered, hidden),
            *_rest(text, numbered),
        ]
        for one in list(text.iter(q("text:tab"))):
            put_in_place(one, COLUMN + (one.tail or ""))
        return written(root)

    def _edges(self) -> None:
        if "styles.xml" not in self.parts.names:
            return
        for page in self.parts.xml("styles.xml").iter(q("style:header"), q("style:footer")):
            said = words_of(page)
            if said and said not in self.edges:
                self.edges.append(said)
                self.losses.append(Loss("edge", said))

    def _hidden_styles(self, root: Element) -> frozenset[str]:
        """Return the names of styles whose words are not shown."""
        roots = [root, *([self.parts.xml("styles.xml")] if "styles.xml" in self.parts.names else [])]
        return frozenset(
            str(style.get(q("style:name")))
            for held in roots
            for style in held.iter(q("style:style"))
            for look in style.iter(q("style:text-properties"))
            if look.get(q("text:display")) == "none"
        )


def _changes(text: Element) -> Iterator[Loss]:
    """Take every tracked change for done, and tell it."""
    for region in list(text.iter(q("text:changed-region"))):
        for kind, name in (("inserted", "text:insertion"), ("deleted", "text:deletion")):
            change = region.find(q(name))
            if change is not None:
                held = [words_of(one) for one in change if one.tag != q("office:change-info")]
                yield Loss(kind, "\n".join(held), by=_author(change))
    for one in list(text.iter(q("text:tracked-changes"), *map(q, _MARKS))):
        taken_out(one)


def _notes(text: Element, numbered: dict[Element, int]) -> Iterator[Loss]:
    for one in list(text.iter(q("office:annotation"))):
        paragraphs = one.findall(q("text:p"))
        yield Loss("comment", "\n".join(map(words_of, paragraphs)), place_of(one, numbered), _author(one))
        taken_out(one)


def _boxes(text: Element, numbered: dict[Element, int]) -> Iterator[Loss]:
    for box in list(text.iter(*map(q, _BOXES))):
        held = next((above for above in box.iterancestors(q("text:p"), q("text:h"))), None)
        if held is None or not words_of(box):
            continue
        yield Loss("box", words_of(box), numbered.get(held, 0))
        for paragraph in reversed([one for one in box if one.tag in _HELD]):
            paragraph.tail = None
            held.addnext(paragraph)


def _inner_tables(text: Element, numbered: dict[Element, int]) -> Iterator[Loss]:
    """Make words of each table in a cell of another one, which pandoc would leave out."""
    for table in list(text.iter(q("table:table"))):
        if next(table.iterancestors(q("table:table-cell")), None) is None:
            continue
        lines = table.iter(q("table:table-row"))
        rows = [[words_of(cell) for cell in row.iter(q("table:table-cell"))] for row in lines]
        yield Loss("inner-table", "; ".join(" | ".join(row) for row in rows), place_of(table, numbered))
        for row in reversed(rows):
            line = table.makeelement(q("text:p"), {})
            line.text = " | ".join(row)
            table.addnext(line)
        taken_out(table)


def _hidden(text: Element, numbered: dict[Element, int], styles: frozenset[str]) -> Iterator[Loss]:
    for one in list(text.iter(*map(q, (*_HIDDEN, "text:span", "text:p", "text:h", "text:section")))):
        hidden = one.tag in map(q, _HIDDEN) or one.get(q("text:style-name")) in styles
        if (hidden or one.get(q("text:display")) == "none") and one.getparent() is not None:
            said = str(one.get(q("text:string-value")) or "") or words_of(one)
            if said:
                yield Loss("hidden", said, place_of(one, numbered))
            taken_out(one)


def _rest(text: Element, numbered: dict[Element, int]) -> Iterator[Loss]:
    for one in list(text.iter(q("text:table-of-content"))):
        yield Loss("contents", words_of(one), place_of(one, numbered))
        taken_out(one)
    for name in _FIELDS:
        yield from (Loss("field", words_of(one), place_of(one, numbered)) for one in text.iter(q(name)))
    for name, kind in _OBJECTS.items():
        for one in list(text.iter(q(name))):
            about = one.getparent().find(q("svg:desc"))
            yield Loss(kind, (about.text or "") if about is not None else "", place_of(one, numbered))
            taken_out(one)
    for frame in list(text.iter(q("draw:frame"))):
        if not words_of(frame):
            taken_out(frame)
    for one in list(text.iter(q("text:section"))):
        unwrapped(one)


def _author(one: Element) -> str:
    found = (next((inner.text for inner in one.iter(q(name)) if inner.text), "") for name in ("dc:creator", "dc:date"))
    creator, day = found
    return ", ".join(filter(None, (creator, day[:10])))
