"""Blanks as a form in HTML: every control has its label, groups are fieldsets, and a script saves the answers."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from html import escape
from pathlib import Path

from generators.outputs.documents.blanks import CHOICES, LABEL, LONG, NUMBERS, ROWS, SHORT, Control, mark_of
from generators.outputs.documents.blanks_tree import Form, control_of
from generators.outputs.documents.house import House
from generators.outputs.documents.nodes import Nodes, attributes, div, pair, raw, raw_inline
from generators.pandoc import Node

_LINES, _LINES_IN_CELL = 6, 2
Table = Callable[[Node], Nodes]


def span(one: Node) -> Nodes | None:
    """Return a control, or a label for one; None for words that are neither."""
    attr, held = one["c"]
    if LABEL in attr[1]:
        start = f'<label for="{escape(pair(attr, "mark"))}">'
        return [raw_inline("html", start), *held, raw_inline("html", "</label>")]
    blank = control_of(one)
    if blank is None:
        return None
    # On a narrow screen each row is a card, in which every field has the words of its column above it.
    label = f'<span class="cell-label" aria-hidden="true">{escape(blank.column)}</span>' if blank.cell else ""
    return [raw_inline("html", f"{label}{_control(blank)}")]


def _control(one: Control) -> str:
    name = f'name="{escape(one.key)}"'
    own = f'aria-label="{escape(one.label)}"' if one.cell else f'id="{escape(one.mark)}"'
    more = f' aria-describedby="{_hint(one.mark)}"' if one.helped else ""
    value = "" if one.value is None else one.shown if one.kind in NUMBERS else one.value
    if one.kind in CHOICES and one.choices:
        lead = f'<option value="">{escape(one.asking)}</option>'
        options = "".join(_option(key, words, key == one.value) for key, words in one.choices)
        return f"<select {own} {name}{more}>{lead}{options}</select>"
    if one.kind == "long" or (one.cell and one.kind == "text"):
        lines = _LINES_IN_CELL if one.cell else _LINES
        # The first line end inside of the element is not part of the text (HTML, 4.10.11).
        return f'<textarea {own} {name}{more} rows="{lines}">\n{escape(value)}</textarea>'
    kind = 'type="date"' if one.kind == "date" else 'type="text"'
    mode = ' inputmode="decimal"' if one.kind in NUMBERS else ""
    return f'<input {kind}{mode} {own} {name}{more} value="{escape(value)}" autocomplete="off">'


def _option(value: str, words: str, chosen: bool) -> str:
    return f'<option value="{escape(value)}"{" selected" if chosen else ""}>{escape(words)}</option>'


def _hint(mark: str) -> str:
    return f"{escape(mark)}-hint"


def table(one: Node, house: House, shown: Table) -> Nodes | None:
    """Return a table of blanks as a group of labelled controls, one of rows with a button; None for other tables."""
    attr, bodies, head = one["c"][0], one["c"][4], one["c"][3]
    if SHORT in attr[1]:
        rows = [div(_row(row[1]), attributes(classes=("blank-row",))) for row in bodies[0][3]]
        legend = escape(pair(attr, "legend") or house.say("documents.blank.fill"))
        return [raw("html", f"<fieldset><legend>{legend}</legend>"), *rows, raw("html", "</fieldset>")]
    if LONG in attr[1]:
        return [div(_row([*head[1][0][1], *bodies[0][3][0][1]]), attributes(classes=("blank-row", "blank-long")))]
    key = pair(attr, "rows")
    if ROWS not in attr[1]:
        return None
    if not key:
        return [raw("html", '<div class="blank-rows">'), *shown(one), raw("html", "</div>")]
    said = {"rows": key, "row": house.say("documents.blank.row", number="{number}")}
    held = "".join(f' data-{name}="{escape(value)}"' for name, value in said.items())
    button = f'<p><button type="button" class="add">{escape(house.say("documents.blank.add"))}</button></p>'
    return [
        raw("html", f'<div class="blank-rows" id="{mark_of(key)}-rows"{held}>'),
        *shown(one),
        raw("html", f"{button}</div>"),
    ]


def _row(cells: list[list[object]]) -> Nodes:
    """Return a label with its hint, and its control."""
    label, blank = _blocks(cells[0]), _blocks(cells[1])
    mark = _marked(label)
    hints = [div([hint], attributes(f"{mark}-hint", ("hint",))) for hint in label[1:]]
    return [label[0], *hints, *blank]


def _blocks(cell: list[object]) -> Nodes:
    held = cell[4]
    assert isinstance(held, list)
    return held


def _marked(label: Nodes) -> str:
    """Return the mark that a label made by `span` names."""
    start: str = label[0]["c"][0]["c"][1]
    return start.removeprefix('<label for="').removesuffix('">')


def framed(body: str, form: Form, house: House) -> str:
    """Return the body as a form, with the buttons that save the answers and read them again."""
    said = json.dumps({key: house.say(f"documents.blank.{key}", file="{file}") for key in _SAID}, ensure_ascii=False)
    own = f'data-report="{escape(form.report)}" data-version="{escape(form.version)}" data-lang="{escape(form.lang)}"'
    say = house.say
    return "\n".join((
        f'<form class="answers" {own} data-said="{escape(said)}">',
        body,
        '<p class="keep">',
        f'<button type="button" class="save">{escape(say("documents.blank.save"))}</button>',
        f'<label class="load">{escape(say("documents.blank.load"))} <input type="file" accept=".json"></label>',
        "</p>",
        '<p class="told" role="status"></p>',
        f'<noscript><p class="notice">{escape(say("documents.blank.no-script"))}</p></noscript>',
        "</form>",
    ))  # fmt: skip


_SAID = ("saved", "loaded", "not-loaded")


@cache
def script() -> str:
    """Return the script that saves the answers and reads them again; it asks nothing of any other place."""
    return Path(__file__).with_name("blanks.js").read_text(encoding="utf-8")


@cache
def style() -> str:
    """Return how a form looks."""
    return Path(__file__).with_name("blanks.css").read_text(encoding="utf-8")
