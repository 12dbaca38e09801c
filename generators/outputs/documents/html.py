"""One HTML file that needs no other: style and pictures are in it, and it lets nothing be loaded from anywhere."""

from __future__ import annotations

import base64
import hashlib
from html import escape

from generators.outputs.documents import controls_html
from generators.outputs.documents.blanks_tree import form_of
from generators.outputs.documents.chart_pictures import ChartPicture
from generators.outputs.documents.cover import Entry
from generators.outputs.documents.drawn import Drawn
from generators.outputs.documents.form import Form
from generators.outputs.documents.html_style import style
from generators.outputs.documents.nodes import (
    Action,
    Nodes,
    attributes,
    div,
    header,
    node,
    pair,
    raw_inline,
    span,
    text_of,
    walk,
    words,
)
from generators.outputs.documents.roles import role_of
from generators.pandoc import Job, Node

WRITER = "html5"
_SPLIT = "doracak-contents"
"""Marks where the contents go; no id of an author is the whole of it, because ids of his are not put on rules."""


def job(drawn: Drawn) -> Job:
    """Return what pandoc is to write."""
    mark = div([], attributes(_SPLIT))
    return Job([*adapted(drawn.cover, drawn), mark, *adapted(drawn.body, drawn)], WRITER, {}, {"wrap_text": "none"})


def finish(raw: bytes, drawn: Drawn) -> bytes:
    """Return the file around what pandoc wrote."""
    house = drawn.house
    cover, _, body = raw.decode("utf-8").partition(f'<div id="{_SPLIT}">\n\n</div>')
    look, script, form = style(house.theme), "", form_of(drawn.body)
    if form is not None:
        look, script = f"{look}\n{controls_html.style()}", controls_html.script()
        body = controls_html.framed(body, form, house)
    policy = _policy(look, script)
    foot = " · ".join(filter(None, (house.institution, drawn.standing)))
    text = "\n".join((
        "<!doctype html>",
        f'<html lang="{escape(house.lang)}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta name="author" content="{escape(house.institution)}">',
        f"<title>{escape(drawn.title)}</title>",
        f"<style>{look}</style>",
        "</head>",
        "<body>",
        f'<header class="cover">\n{cover}</header>',
        _contents(drawn),
        f"<main>{body}</main>",
        f"<footer>{escape(foot)}</footer>",
        *([f"<script>{script}</script>"] if script else []),
        "</body>",
        "</html>",
        "",
    ))  # fmt: skip
    return text.encode()


def _policy(look: str, script: str) -> str:
    """Return what the file may load: nothing but its own pictures, its style and its script, both known by hash."""
    scripts = f" script-src {_hash(script)};" if script else ""
    return f"default-src 'none'; img-src data:; style-src {_hash(look)};{scripts} base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode('ascii')}'"


def _contents(drawn: Drawn) -> str:
    if not drawn.contents:
        return ""
    title = escape(drawn.house.say("documents.contents"))
    lines = "\n".join(_line(entry) for entry in drawn.contents)
    return f'<nav aria-labelledby="_contents">\n<h2 id="_contents">{title}</h2>\n<ul>\n{lines}\n</ul>\n</nav>'


def _line(entry: Entry) -> str:
    number = f'<span class="number">{escape(entry.number)}</span> ' if entry.number else ""
    return f'<li class="level-{entry.level}"><a href="#{escape(entry.id)}">{number}{escape(entry.words)}</a></li>'


def adapted(blocks: Nodes, drawn: Drawn) -> Nodes:
    """Return the blocks as HTML needs them: numbers in headings, tables that scroll, pictures as addresses."""

    def shown(one: Node) -> Nodes:
        return _table(one, drawn)

    actions: dict[str, Action] = {
        "Header": _heading,
        "Table": lambda one: controls_html.table(one, drawn.house, shown) or shown(one),
        "Span": controls_html.span,
        "Div": _division,
        "Image": lambda one: _image(one, drawn),
    }
    made: Nodes = walk(blocks, actions)
    return made


def _division(one: Node) -> Nodes | None:
    """Return the title as the one heading of the first level, everything else as it is."""
    attr, held = one["c"]
    role = role_of(attr[1])
    if role and role.name == "cover-title":
        return [header(1, held[0]["c"], attributes("_title"))]
    return None


def _heading(one: Node) -> Nodes:
    level, attr, held = one["c"]
    number = pair(attr, "number")
    lead = [span(words(number), attributes(classes=("number",))), node("Str", " ")] if number else []
    return [header(min(level + 1, 6), [*lead, *held], attributes(attr[0]))]


def _table(one: Node, drawn: Drawn) -> Nodes:
    """Return a table in a box that scrolls, without widths: pandoc writes them as styles, which are barred."""
    attr, caption, columns, head, bodies, foot = one["c"]
    right = [align["t"] == "AlignRight" for align, _ in columns]
    bare = [[{"t": "AlignDefault"}, {"t": "ColWidthDefault"}] for _ in columns]
    made = node("Table", [[attr[0], attr[1], []], caption, bare, _classed(head, right),
                          [[one_, count, _rows(lead, right), _rows(rows, right)] for one_, count, lead, rows in bodies],
                          foot])  # fmt: skip
    label = text_of(caption[1]).strip() or drawn.house.say("site.table.plain")
    box = [["tabindex", "0"], ["role", "group"], ["aria-label", label]]
    classes = ["scroll", "wide"] if pair(attr, "wide") else ["scroll"]
    return [div([made], ["", classes, box])]


def _classed(head: list[object], right: list[bool]) -> list[object]:
    return [head[0], _rows(head[1], right)]


def _rows(rows: object, right: list[bool]) -> list[object]:
    assert isinstance(rows, list)
    return [[attr, [_cell(cell, wide) for cell, wide in zip(cells, right, strict=True)]] for attr, cells in rows]


def _cell(cell: list[object], right: bool) -> list[object]:
    return [["", ["right"], []] if right else cell[0], {"t": "AlignDefault"}, *cell[2:]]


def _image(one: Node, drawn: Drawn) -> Nodes:
    attr, alt, (name, _) = one["c"]
    chart = drawn.pictures[name]
    if isinstance(chart, ChartPicture):
        return [raw_inline("html", chart.inline())]
    return [node("Image", [["", [], [["alt", pair(attr, "alt")]]], alt, [drawn.pictures[name].address, ""]])]


FORM = Form(job, finish)
