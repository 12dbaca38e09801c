"""Blocks to be filled in as pandoc's nodes: labels, controls, and the tables that hold them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from babel.numbers import get_decimal_symbol

from generators.blocks import Blank, BlankForm, BlankTable
from generators.language import language
from generators.outputs.documents.blanks import (
    BLANK,
    CHOICES,
    EMPTY_ROWS,
    FORM,
    LABEL,
    LONG,
    NUMBERS,
    ROWS,
    SHORT,
    Blanks,
    Control,
    asks,
    mark_of,
)
from generators.outputs.documents.columns import LONGEST, Need, is_flat, need, shares, width
from generators.outputs.documents.house import House
from generators.outputs.documents.inlines import inlines
from generators.outputs.documents.links import Links
from generators.outputs.documents.nodes import (
    Nodes,
    attributes,
    div,
    every,
    node,
    pair,
    para,
    plain,
    span,
    text_of,
    words,
)
from generators.outputs.documents.tables import table
from generators.pandoc import Node

LABELS, VALUES = 0.36, 0.64
"""How the line is shared between labels and what is filled in."""
MANY = 8
"""So many columns need a page on its side, whatever their words: they must be written into."""
NARROW, FEW = 5, 8
"""More columns have no room for boxes to tick; so many choices are named below their table instead."""
ROOM = 1.12
"""Columns to be written into are so much wider than their widest words, where there is room."""
_BOX = "MM"
"""As wide as a box to tick."""
_EXPECTED = {"date": "31.01.2026", "number": "1 234 567,89"}
_TYPES = dict.fromkeys(NUMBERS, "number")


@dataclass(frozen=True)
class Form:
    """What a filled form says of itself, wherever the format keeps such things."""

    report: str
    version: str
    lang: str

    @property
    def code(self) -> str:
        """Return all of it in one word, which stands in the text too: some programs drop the properties of a file."""
        return f"{self.report}/{self.version}/{self.lang}"


@dataclass(frozen=True)
class Drawing:
    """What is needed to draw the blanks of one document."""

    house: House
    links: Links

    def block(self, block: Blanks | BlankForm | BlankTable, caption: Nodes) -> Nodes:
        """Return what stands for a block; `caption` is that of a table."""
        match block:
            case BlankTable():
                return [self._table(block, caption)]
            case BlankForm():
                form = Form(block.report, block.version, self.house.lang)
                paper = self.house.say("documents.blank.on-paper")
                how = span(words(self.house.say("documents.blank.how")), attributes(paper=paper))
                about = para([how])
                held = self._fields(Blanks(block.asked, self.house.say("documents.blank.who")))
                code = words(self.house.say("documents.blank.code", code=form.code))
                last = para([span(code, attributes(classes=("muted",)))])
                return [div([about, *held, last], attributes(classes=(FORM,), said=json.dumps(asdict(form))))]
        return list(self._fields(block))

    @property
    def _locale(self) -> str:
        return language(self.house.lang).locale

    def _fields(self, block: Blanks) -> Iterator[Node]:
        """Yield short blanks as tables of labels and controls, each long one as a box of its own."""
        short: list[tuple[str, list[Nodes]]] = []
        for one in block.blanks:
            if one.kind != "long":
                short.append(("", [self._label(one), self._control(one)]))
                continue
            if short:
                yield self._short(short, block.legend)
                short = []
            yield table([self._label(one)], [("", [self._control(one)])], ("text",), (), "", (LONG,), (1.0,))
        if short:
            yield self._short(short, block.legend)

    def _short(self, rows: list[tuple[str, list[Nodes]]], legend: str) -> Node:
        made = table((), rows, ("text", "text"), (), "", (SHORT,), (LABELS, VALUES))
        made["c"][0][2].append(["legend", legend])
        return made

    def _label(self, one: Blank) -> Nodes:
        unit = [node("Str", " "), span(words(f"({one.unit})"), attributes(classes=("muted",)))] if one.unit else []
        named = span([node("Strong", words(one.label)), *unit], attributes(classes=(LABEL,), mark=mark_of(one.id)))
        helped = [plain([span(inlines(one.help, self.links), attributes(classes=("muted",)))])] if one.help else []
        return [plain([named]), *helped]

    def _control(self, one: Blank) -> Nodes:
        asked = self.house.say(f"documents.blank.{asks(one.kind, one.choices)}")
        said = asked if one.value is None else shown(one, one.value, self._locale)
        mark, helped = mark_of(one.id), bool(one.help)
        return self._drawn(
            Control(one.id, mark, one.kind, one.label, asked, said, one.value, one.choices, helped=helped)
        )

    def _drawn(self, one: Control) -> Nodes:
        attr = attributes(classes=(BLANK,), said=json.dumps(asdict(one)))
        made = plain([span(words(one.shown), attr)])
        return (
            [div([made], attributes(classes=(BLANK,), said=json.dumps(asdict(one))))] if one.kind == "long" else [made]
        )

    def _table(self, block: BlankTable, caption: Nodes) -> Node:
        """Return a table; where rows can be added it has some empty ones to begin with."""
        rows = _rows(block)
        heads = block.heads or tuple((str(number), "") for number in range(1, len(rows) + 1))
        lines = [
            ("", [self._cell(block, place, (row, head), value) for place, value in enumerate(values)])
            for row, (head, values) in enumerate(zip((head for head, _ in heads), rows, strict=True), 1)
        ]
        head = [[plain(words(_headed(one)))] for one in block.columns]
        if block.heads:
            head = [[plain(words(block.corner))], *head]
            lines = [("", [[plain(words(said))], *cells]) for (_, said), (_, cells) in zip(heads, lines, strict=True)]
        types = ["text"] * bool(block.heads) + [_TYPES.get(one.kind, "text") for one in block.columns]
        needs = _roomy(self._needs(block, head))
        made = table(head, lines, types, caption, mark_of(block.id), (ROWS,), shares(needs))
        wide = "1" * (len(head) >= MANY or is_flat(needs))
        told = {"rows": block.id if block.repeating else "", "wide": wide, "choices": self._choices(block)}
        made["c"][0][2].extend([name, text] for name, text in told.items() if text)
        return made

    def _needs(self, block: BlankTable, head: list[Nodes]) -> list[Need]:
        """Return the room that columns ask for: that of their heads and of answers as they are to be expected."""
        rows = [need(text_of(head[0]), [said for _, said in block.heads])] if block.heads else []
        shown = zip(head[len(rows) :], block.columns, strict=True)
        return [*rows, *(need(text_of(cell), list(self._expected(one))) for cell, one in shown)]

    def _expected(self, one: Blank) -> Iterator[str]:
        """Yield what is to be expected in a cell: words that stay on one line are joined by no-break spaces."""
        if one.kind in CHOICES and one.choices:
            ticks = [f"{_BOX} {said}".replace(" ", "\u00a0") for _, said in one.choices]
            # A list has an arrow beside its words.
            yield f"{self.house.say('documents.blank.cell.choice')}{_BOX}"
            yield from ticks if width("".join(ticks)) > LONGEST else ["\u00a0".join(ticks)]
        elif one.kind in (*NUMBERS, "date"):
            yield _EXPECTED["date" if one.kind == "date" else "number"]
        else:
            yield self.house.say("documents.blank.long")

    def _choices(self, block: BlankTable) -> str:
        """Return the choices of columns that are too narrow on paper for boxes to tick."""
        narrow = [one for one in block.columns if one.choices and _is_narrow(block) and len(one.choices) <= FEW]
        held = ((one.label, " / ".join(said for _, said in one.choices)) for one in narrow)
        return " ".join(self.house.say("documents.blank.choices", column=label, choices=said) for label, said in held)

    def _cell(self, block: BlankTable, place: int, row: tuple[int, str], value: str | None) -> Nodes:
        column, (number, head) = block.columns[place], row
        written = column.kind == "long" or (column.kind in CHOICES and not column.choices)
        kind = "text" if written else column.kind
        one = Blank(column.id, column.label, kind, column.choices, value)
        key = f"{block.id}.{column.id}" if block.repeating else f"{block.id}.{head}.{column.id}"
        said = dict(block.heads).get(head) or self.house.say("documents.blank.row", number=str(number))
        asked = self.house.say(f"documents.blank.cell.{asks(kind, column.choices)}")
        return self._drawn(
            Control(
                key,
                f"{mark_of(key)}_{number}" if block.repeating else mark_of(key),
                kind,
                f"{column.label}, {said}",
                asked,
                asked if value is None else shown(one, value, self._locale),
                value,
                column.choices,
                cell=True,
                narrow=_is_narrow(block),
                rows=block.id if block.repeating else "",
                row=number if block.repeating else 0,
            )
        )


def _roomy(needs: list[Need]) -> list[Need]:
    """Return the needs with some room to write beside the widest words, unless the page would be turned for it."""
    wider = [Need(ROOM * one.least, one.cells) for one in needs]
    return wider if is_flat(wider) == is_flat(needs) else needs


def _is_narrow(block: BlankTable) -> bool:
    return len(block.columns) + bool(block.heads) > NARROW


def _rows(block: BlankTable) -> tuple[tuple[str | None, ...], ...]:
    count = EMPTY_ROWS if block.repeating else max(len(block.heads), 1)
    return block.rows or ((None,) * len(block.columns),) * count


def _headed(one: Blank) -> str:
    return f"{one.label} ({one.unit})" if one.unit else one.label


def shown(one: Blank, value: str, locale: str) -> str:
    """Return a value as people read it in a form: a day as 31.01.2026, a number with the sign of the language."""
    if one.kind == "date":
        year, month, day = value.split("-")
        return f"{day}.{month}.{year}"
    if one.kind in NUMBERS and "." in value:
        whole, _, fraction = value.partition(".")
        # Three digits behind a sign could be thousands to another reader: a zero more, and they could not.
        return f"{whole}{get_decimal_symbol(locale)}{fraction.ljust(4, '0') if len(fraction) == 3 else fraction}"
    return dict(one.choices).get(value, value)


def control_of(one: Node) -> Control | None:
    """Return the control that a span or division stands for; None where it stands for none."""
    attr = one["c"][0]
    if BLANK not in attr[1]:
        return None
    said: dict[str, Any] = json.loads(pair(attr, "said"))
    return Control(**{**said, "choices": tuple((value, words_) for value, words_ in said["choices"])})


def form_of(blocks: Nodes) -> Form | None:
    """Return what a document says of the form that it is; None where it is none."""
    for one in every(blocks):
        if one["t"] == "Div" and FORM in one["c"][0][1]:
            return Form(**json.loads(pair(one["c"][0], "said")))
    return None
