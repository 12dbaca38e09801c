"""A page as the two texts of an e-mail: HTML in tables, as mail programs need it, and plain words."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from generators import pandoc
from generators.blocks import Page
from generators.outputs.documents.drawn import Drawn, draw
from generators.outputs.documents.house import House
from generators.outputs.documents.nodes import (
    Action,
    Nodes,
    attributes,
    header,
    node,
    pair,
    span,
    text_of,
    walk,
    words,
)
from generators.outputs.mail.style import inlined, style
from generators.pandoc import Job, Node

COLUMNS = 72
"""Plain lines are no longer, so that an answer can quote them (RFC 3676, 4.2)."""


@dataclass(frozen=True)
class Letter:
    """The two texts of an e-mail, and its subject."""

    subject: str
    html: str
    plain: str


def letter(page: Page, house: House) -> Letter:
    """Return a page as the texts of an e-mail."""
    drawn = draw([page], house)[0]
    above = notices(drawn)
    html = Job([*_for_html(above), *_for_html(drawn.body)], "html5", {}, {"wrap_text": "none"})
    plain = Job([*_title(drawn), *_for_plain([*above, *drawn.body]), *_foot(drawn)], "plain", {},
                {"wrap_text": "auto", "columns": COLUMNS})  # fmt: skip
    body, text = (raw.decode("utf-8") for raw in pandoc.write([html, plain], house.today))
    return Letter(drawn.title, inlined(_framed(drawn, body)), text)


def notices(drawn: Drawn) -> Nodes:
    """Return what must be known of a page, without the rest of its cover."""
    return [one for one in drawn.cover if one["t"] == "Div" and "notice" in one["c"][0][1]]


def _for_html(blocks: Nodes) -> Nodes:
    actions: dict[str, Action] = {"Header": _heading, "Image": _described}
    made: Nodes = walk(blocks, actions)
    return made


def _for_plain(blocks: Nodes) -> Nodes:
    actions: dict[str, Action] = {"Link": _written_out, "Image": _described, "Header": _heading}
    made: Nodes = walk(blocks, actions)
    return made


def _heading(one: Node) -> Nodes:
    """Return a heading one level further down: the title is the first."""
    level, _, held = one["c"]
    return [header(min(level + 1, 6), held, attributes())]


def _described(one: Node) -> Nodes:
    """Return what a picture shows, in words: mail programs show no picture until they are asked to."""
    alt = pair(one["c"][0], "alt") or text_of(one["c"][1])
    return [span(words(alt), attributes(classes=("muted",)))] if alt else []


def _written_out(one: Node) -> Nodes:
    """Return a link as its words and its address; one within the letter as its words."""
    _, held, (href, _) = one["c"]
    return list(held) if href.startswith("#") else [*held, *words(f" <{href}>")]


def _title(drawn: Drawn) -> Nodes:
    return [header(1, words(drawn.title), attributes())]


def _foot(drawn: Drawn) -> Nodes:
    return [node("Para", words(line)) for line in _foot_lines(drawn)]


def _foot_lines(drawn: Drawn) -> list[str]:
    """Return whose letter it is and where it stands on the web, where that is known."""
    house = drawn.house
    address = f"{house.base}/{house.lang}/{drawn.address}.html" if house.base else ""
    return [line for line in dict.fromkeys((house.institution, house.site, house.licence, address)) if line]


def _framed(drawn: Drawn, body: str) -> str:
    """Return the whole HTML: one table for Outlook, which knows no width of other elements, and one sheet in it."""
    house = drawn.house
    unit = f" · {escape(house.unit)}" if house.unit else ""
    foot = "\n".join(f"<p>{_linked(line)}</p>" for line in _foot_lines(drawn))
    return "\n".join((
        "<!doctype html>",
        f'<html lang="{escape(house.lang)}"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
        f"<title>{escape(drawn.title)}</title><style>{style(house.theme)}</style></head>",
        f'<body><div role="main" aria-label="{escape(drawn.title)}" lang="{escape(house.lang)}">',
        '<table role="presentation" width="100%" cellspacing="0" cellpadding="0" border="0"><tr><td align="center">',
        '<!--[if mso]><table role="presentation" width="600" cellspacing="0" cellpadding="0"><tr><td><![endif]-->',
        '<table class="sheet" role="presentation" width="100%" cellspacing="0" cellpadding="0" border="0" '
        'style="max-width: 600px; text-align: left">',
        f'<tr><td class="head"><p class="house">{escape(house.institution)}{unit}</p><h1>{escape(drawn.title)}</h1>',
        f'<p class="day">{escape(house.say("documents.as-of", day=house.as_of))}</p></td></tr>',
        f'<tr><td class="text">\n{body}\n</td></tr>',
        f'<tr><td class="foot">\n{foot}\n</td></tr>',
        "</table><!--[if mso]></td></tr></table><![endif]-->",
        "</td></tr></table></div></body></html>",
        "",
    ))  # fmt: skip


def _linked(line: str) -> str:
    return f'<a href="{escape(line)}">{escape(line)}</a>' if line.startswith("http") else escape(line)
