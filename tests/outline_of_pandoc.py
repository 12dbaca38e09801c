"""What pandoc makes of a text, as the same plain outline that the site's path gives."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from typing import Any

import pypandoc

from generators.outputs.site.addresses import resolve

FORBIDDEN = (
    "alerts", "emoji", "fancy_lists", "gfm_auto_identifiers", "implicit_header_references", "raw_attribute", "raw_html",
    "smart", "strikeout", "subscript", "superscript", "task_lists", "tex_math_dollars", "yaml_metadata_block",
)  # fmt: skip
READER = "commonmark_x" + "".join(f"-{name}" for name in FORBIDDEN)
_ALIGN = {"AlignRight": " (right)", "AlignCenter": " (center)"}


def outline(text: str) -> list[str]:
    """Return the blocks of a text, one a line, each deeper one indented."""
    command = [pypandoc.get_pandoc_path(), "--sandbox", "-f", READER, "-t", "json"]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
    return list(_blocks(json.loads(done.stdout)["blocks"], 0))


def _blocks(held: list[Any], depth: int, mark: str = "") -> Iterator[str]:
    for block in held:
        yield from _block(block["t"], block.get("c"), depth, mark)
        mark = ""


def _line(depth: int, what: str, mark: str = "", words: str = "") -> str:
    return f"{'  ' * depth}{what}{f' #{mark}' if mark else ''}{f': {words}' if words else ''}"


def _block(kind: str, held: Any, depth: int, mark: str) -> Iterator[str]:
    if kind in ("Para", "Plain"):
        yield _line(depth, "paragraph", mark, _words(held))
    elif kind == "Header":
        level, attributes, words = held
        yield _line(depth, f"heading {max(level, 2)}", mark or attributes[0], _words(words))
    elif kind in ("BulletList", "OrderedList"):
        yield from _list(kind, held, depth, mark)
    elif kind == "BlockQuote":
        yield _line(depth, "quote", mark)
        yield from _blocks(held, depth + 1)
    elif kind == "CodeBlock":
        yield _line(depth, "code", mark or held[0][0], repr(held[1].rstrip("\n")))
    elif kind == "HorizontalRule":
        yield _line(depth, "rule", mark)
    elif kind == "DefinitionList":
        yield _line(depth, "definitions", mark)
        for term, meanings in held:
            yield _line(depth + 1, "term", words=_words(term))
            for meaning in meanings:
                yield _line(depth + 1, "meaning")
                yield from _blocks(meaning, depth + 2)
    elif kind == "Div":
        yield from _division(*held, depth)
    elif kind == "Table":
        yield from _table(held, depth, mark)
    else:
        raise TypeError(kind)


def _list(kind: str, held: Any, depth: int, mark: str) -> Iterator[str]:
    start, items = (held[0][0], held[1]) if kind == "OrderedList" else (1, held)
    name = "numbers" if kind == "OrderedList" else "bullets"
    yield _line(depth, name + (f" from {start}" if start != 1 else ""), mark)
    for item in items:
        own, blocks = _item_mark(item)
        yield _line(depth + 1, "item", own)
        yield from _blocks(blocks, depth + 2)


def _item_mark(item: list[Any]) -> tuple[str, list[Any]]:
    """Return the id of an item, from an empty span at its start, and its blocks without it."""
    if item and item[0]["t"] in ("Para", "Plain") and item[0]["c"]:
        first, *rest = item[0]["c"]
        if first["t"] == "Span" and first["c"][0][0] and not first["c"][1]:
            return first["c"][0][0], [{**item[0], "c": rest}, *item[1:]]
    return "", item


def _division(attributes: Any, held: list[Any], depth: int) -> Iterator[str]:
    mark, classes, pairs = attributes
    if ["wrapper", "1"] in pairs:
        yield from _blocks(held, depth, mark)
    elif classes == ["note"]:
        yield _line(depth, "note", mark)
        yield from _blocks(held, depth + 1)
    else:
        yield _line(depth, f"div {classes}", mark)
        yield from _blocks(held, depth + 1)


def _table(held: Any, depth: int, mark: str) -> Iterator[str]:
    attributes, _, columns, head, bodies, _ = held
    yield _line(depth, "table", mark or attributes[0])
    aligned = [_ALIGN.get(align["t"], "") for align, _ in columns]
    for _, cells in [*head[1], *(row for body in bodies for row in body[3])]:
        words = [_words([one for block in cell[4] for one in block["c"]]) for cell in cells]
        yield _line(depth + 1, "row", words=" | ".join(one + end for one, end in zip(words, aligned, strict=True)))


def _words(held: list[Any]) -> str:
    return " ".join("".join(_inline(one["t"], one.get("c")) for one in held).split())


def _inline(kind: str, held: Any) -> str:
    if kind == "Str":
        return str(held)
    if kind in ("Space", "SoftBreak", "LineBreak"):
        return "<br>" if kind == "LineBreak" else " "
    if kind in ("Emph", "Strong"):
        tag = "em" if kind == "Emph" else "strong"
        return f"<{tag}>{''.join(_inline(one['t'], one.get('c')) for one in held)}</{tag}>"
    if kind == "Code":
        return f"<code>{held[1]}</code>"
    if kind == "Link":
        return _link("".join(_inline(one["t"], one.get("c")) for one in held[1]), held[2][0], held[0])
    if kind == "Span":
        return f"<span{_attributes(held[0])}>{''.join(_inline(one['t'], one.get('c')) for one in held[1])}</span>"
    if kind == "Note":
        return f"<note>{' / '.join(_blocks(held, 0))}</note>"
    return f"<{kind} {held}>"


def _link(words: str, href: str, attributes: Any) -> str:
    made = resolve("page/here", href)
    return f"<a {made}{_attributes([attributes[0], [], []])}>{words}</a>" if made else words


def _attributes(attributes: Any) -> str:
    mark, classes, pairs = attributes
    lang = [f" lang={value}" for name, value in pairs if name == "lang"]
    return "".join([*([f" #{mark}"] if mark else []), *(f" .{one}" for one in classes), *lang])
