"""The blocks of a page as pandoc's tree, in words of our own classes that each format turns into its styles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generators.blocks import (
    BlankForm,
    BlankTable,
    Block,
    Bullets,
    Chart,
    Column,
    Fields,
    Heading,
    Inline,
    Notice,
    Page,
    Pair,
    Paragraph,
    Prose,
    Row,
    Table,
    Timeline,
)
from generators.outputs.charts.plan import is_empty
from generators.outputs.documents import blanks, pairs
from generators.outputs.documents.blanks_tree import Drawing
from generators.outputs.documents.chart_pictures import chart_picture
from generators.outputs.documents.house import House
from generators.outputs.documents.inlines import inlines
from generators.outputs.documents.links import Links
from generators.outputs.documents.nodes import (
    Nodes,
    attributes,
    div,
    header,
    node,
    para,
    plain,
    prefixed,
    span,
    words,
)
from generators.outputs.documents.prose import Prosaic, Shown
from generators.outputs.documents.roles import LOUD
from generators.outputs.documents.tables import table
from generators.pandoc import Node

LABELS, VALUES = 0.3, 0.7
"""How the line is shared between the labels of fields and their values."""


@dataclass
class Body:
    """Makes the tree of one page; `read` holds what pandoc read of each text of it, by the text.

    `chapters` are those of the book that the page is in, by the addresses of their pages.
    """

    page: Page
    house: House
    read: Mapping[str, Nodes]
    chapters: Mapping[str, str] = field(default_factory=dict)
    shown: Shown = field(init=False)
    links: Links = field(init=False)
    tables: int = 0
    charts: int = 0

    def __post_init__(self) -> None:
        """Begin with no picture and no table."""
        self.shown = Shown(self.house.files)
        base = f"{self.house.base}/{self.page.lang}" if self.house.base else ""
        self.links = Links(self.page.address, base, self.chapters)

    def blocks(self) -> Nodes:
        """Return all blocks but the notices, which stand on the cover."""
        held = [block for block in self.page.blocks if not isinstance(block, Notice)]
        gathered = blanks.gathered(pairs.gathered(held))
        return in_steps([made for block in gathered for made in self._block(block)])

    def _block(self, block: Block | pairs.Gathered | blanks.Blanks) -> Nodes:
        match block:
            case Heading():
                return [self._heading(block)]
            case Paragraph():
                return [self._paragraph(block)]
            case Prose():
                return self._prose(block)
            case Bullets():
                return list(self._bullets(block))
            case Notice():
                return [self.notice(block)]
            case _:
                return self._large(block)

    def _large(self, block: Block | pairs.Gathered | blanks.Blanks) -> Nodes:
        match block:
            case Table():
                return list(self._table(block))
            case Fields():
                return [self._fields(block)]
            case Pair():
                return [self._pairs((block,))]
            case pairs.Gathered():
                return [self._pairs(block.pairs)]
            case blanks.Blanks() | BlankForm() | BlankTable():
                caption = self._caption(block.caption) if isinstance(block, BlankTable) else []
                return Drawing(self.house, self.links).block(block, caption)
            case Timeline():
                # The table that follows it says the same in words.
                return []
            case Chart():
                return [self._chart(block)]
            case _:
                raise TypeError(f"no document can show this: {type(block).__name__}")

    def _chart(self, block: Chart) -> Node:
        """Return a chart below its title; where no number is stated, words that say so."""
        self.charts += 1
        label = span(words(self.house.say("charts.figure", number=str(self.charts))), attributes(classes=("label",)))
        title = div([para([label, *words(f" {block.title}")])], attributes(classes=("chart-title",)))
        if is_empty(block):
            return div([title, para([span(words(self.house.say("charts.nothing")), attributes(classes=("muted",)))])],
                       attributes(block.id))  # fmt: skip
        shown = chart_picture(block, self.house)
        self.shown.held[shown.name] = shown
        image = node("Image", [attributes(alt=block.about), words(block.about), [shown.name, ""]])
        return div([title, div([para([image])], attributes(classes=("chart",)))], attributes(block.id))

    def _heading(self, block: Heading) -> Node:
        attr = attributes(block.id, number=block.number)
        return header(max(block.level - 1, 1), inlines(block.words, self.links), attr)

    def _paragraph(self, block: Paragraph) -> Node:
        made = para(inlines(block.words, self.links))
        if block.number:
            number = span(words(block.number), attributes(classes=("number",)))
            return div(prefixed([made], [number]), attributes(block.id or "", ("point",)))
        if block.words and all(part.role == "strong" for part in block.words):
            # What is bold as a whole leads to what follows, and stays with it.
            return div([made], attributes(block.id or "", ("lead",)))
        return div([made], attributes(block.id)) if block.id else made

    def _prose(self, block: Prose) -> Nodes:
        note = self.house.say("site.notice.note")
        made = Prosaic(self.links, self.shown, dict(block.numbers), note).blocks(self.read[block.markdown])
        return [div(made, attributes(lang=block.lang))] if block.lang != self.page.lang else made

    def _bullets(self, block: Bullets) -> Iterator[Node]:
        items: list[Nodes] = []
        for item in block.items:
            number = [span(words(f"{item.number} "), attributes(classes=("muted",)))] if item.number else []
            mark = [span([], attributes(item.id))] if item.id else []
            items.append([plain([*mark, *number, *inlines(item.words, self.links)])])
        if block.ordered:
            yield node("OrderedList", [[1, {"t": "Decimal"}, {"t": "Period"}], items])
        else:
            yield node("BulletList", items)

    def _table(self, block: Table) -> Iterator[Node]:
        head = [[plain(words(column.label))] for column in block.columns]
        types = _types(block.columns)
        rows = [(row.id or "", [[plain(inlines(words_, self.links))] for words_ in _words(row, types)])
                for row in block.rows]  # fmt: skip
        if not rows:
            yield para([span(words(self.house.say("documents.no-rows")), attributes(classes=("muted",)))])
            return
        caption = [] if block.quiet else self._caption(block.caption)
        yield table(head, rows, types, caption, block.id)
        if block.parts:
            yield self._rest(block)

    def _rest(self, block: Table) -> Node:
        """Return the words that say that there are more rows than these, and where."""
        shown = str(len(block.rows))
        where = self.links.resolve(block.parts)
        made = words(self.house.say("documents.more-rows", count=shown))
        return para([span(made, attributes(classes=("muted",))), *(words(f" {where}") if where else [])])

    def _caption(self, text: str) -> Nodes:
        self.tables += 1
        label = span(words(self.house.say("documents.table", number=str(self.tables))), attributes(classes=("label",)))
        return [label, *words(f" {text}")]

    def _fields(self, block: Fields) -> Node:
        rows = [("", [[plain([node("Strong", words(name))])], [plain(inlines(value, self.links))]])
                for name, value in block.rows]  # fmt: skip
        return table((), rows, ("text", "text"), (), "", ("fields",), (LABELS, VALUES))

    def notice(self, block: Notice) -> Node:
        """Return a notice as a box with its title."""
        title = block.title or self.house.say(f"site.notice.{block.tone}")
        loud = f"notice-{block.tone}" in LOUD
        made = [div([para(words(title))], attributes(classes=("warning-title" if loud else "notice-title",)))]
        if block.words:
            made.append(para(inlines(block.words, self.links)))
        return div(made, attributes(classes=("notice", f"notice-{block.tone}")))

    def _pairs(self, held: Sequence[Pair]) -> Node:
        return pairs.table(held, self._side_block)

    def _side_block(self, block: Block, lang: str) -> Nodes:
        """Return a block of one side; a heading is a heading on the first side alone, so that contents name it once."""
        if isinstance(block, Prose):
            note = self.house.say("site.notice.note")
            return Prosaic(self.links, self.shown, {}, note).blocks(self.read[block.markdown])
        return self._block(block)


def _words(row: Row, types: Sequence[str]) -> Iterator[Inline]:
    """Yield the words of each cell, those of a day held together on one line."""
    for cell, kind in zip(row.cells, types, strict=True):
        words_ = cell.words
        if kind == "date" and sum(len(part.text) for part in words_) <= _DAY:
            words_ = tuple(replace(part, text=part.text.replace(" ", "\N{NO-BREAK SPACE}")) for part in words_)
        yield words_


_DAY = 18
"""A day in a column of days is no longer than this: `30 shtator 2026`; longer words say more than the day."""


def _types(columns: Sequence[Column]) -> list[str]:
    return [column.type for column in columns]


def in_steps(blocks: Nodes) -> Nodes:
    """Return the blocks with headings that go down by one level at a time, as PDF/UA asks (ISO 14289-1, 7.4.2)."""
    last, found = 0, []
    for one in blocks:
        if one["t"] == "Header":
            level, attr, held = one["c"]
            last = min(level, last + 1)
            one = header(last, held, attr)
        found.append(one)
    return found


def texts(page: Page) -> list[str]:
    """Return every text of a page that pandoc must read."""
    found = [block.markdown for block in page.blocks if isinstance(block, Prose)]
    for block in page.blocks:
        if isinstance(block, Pair):
            found += [one.markdown for side in block.sides for one in side.blocks if isinstance(one, Prose)]
    return found
