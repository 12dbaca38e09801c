"""What pandoc makes of a text, as the same plain outline that the site's path gives."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from generators.outputs.site.addresses import resolve
from generators.pandoc import read

_ALIGN = {"AlignRight": " (right)", "AlignCenter": " (center)"}


def outline(text: str) -> list[str]:
    """Return the blocks of a text, one a line, each deeper one indented."""
    return list(_blocks(read([text])[0], 0))


def _blocks(held: list[Any], depth: int, mark: str = "") -> Iterator[str]:
    for block in held:
        yield from _block(block["t"], block.get("c"), depth, mark)
        mark = ""


def _line(depth: int, what: str, mark: str = "", words: str = "") -> str:
    return f"{'  ' * depth}{what}{mark}{f': {words}' if words else ''}"


def _block(kind: str, held: Any, depth: int, mark: str) -> Iterator[str]:
    if kind in ("Para", "Plain"):
        yield _line(depth, "paragraph", mark, _words(held))
    elif kind == "Header":
        level, attributes, words = held
        yield _line(depth, f"heading {max(level, 2)}", mark or _attributes([attributes[0], [], []]), _words(words))
    elif kind == "BlockQuote":
        yield _line(depth, "quote", mark)
        yield from _blocks(held, depth + 1)
    elif kind == "CodeBlock":
        yield _line(depth, "code", mark or _attributes([held[0][0], [], []]), repr(held[1].rstrip("\n")))
    elif kind == "HorizontalRule":
        yield _line(depth, "rule", mark)
    else:
        yield from _LARGE[kind](held, depth, mark)


def _definitions(held: Any, depth: int, mark: str) -> Iterator[str]:
    yield _line(depth, "definitions", mark)
    for term, meanings in held:
        yield _line(depth + 1, "term", words=_words(term))
        for meaning in meanings:
            yield _line(depth + 1, "meaning")
            yield from _blocks(meaning, depth + 2)


def _bullets(held: Any, depth: int, mark: str) -> Iterator[str]:
    yield from _list("bullets", 1, held, depth, mark)


def _numbers(held: Any, depth: int, mark: str) -> Iterator[str]:
    yield from _list("numbers", held[0][0], held[1], depth, mark)


def _list(name: str, start: int, items: Any, depth: int, mark: str) -> Iterator[str]:
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
            return _attributes(first["c"][0]), [{**item[0], "c": rest}, *item[1:]]
    return "", item


def _division(held: Any, depth: int, mark: str) -> Iterator[str]:
    (own, classes, pairs), inner = held
    if ["wrapper", "1"] in pairs:
        yield from _blocks(inner, depth, _attributes(held[0]))
    else:
        name = "note" if classes == ["note"] else f"box {classes}"
        yield _line(depth, name, mark or _attributes([own, [], pairs]))
        yield from _blocks(inner, depth + 1)


def _table(held: Any, depth: int, mark: str) -> Iterator[str]:
    attributes, _, columns, head, bodies, _ = held
    yield _line(depth, "table", mark or _attributes(attributes))
    aligned = [_ALIGN.get(align["t"], "") for align, _ in columns]
    for _, cells in [*head[1], *(row for body in bodies for row in body[3])]:
        words = [_words([one for block in cell[4] for one in block["c"]]) for cell in cells]
        yield _line(depth + 1, "row", words=" | ".join(one + end for one, end in zip(words, aligned, strict=True)))


_LARGE: dict[str, Callable[[Any, int, str], Iterator[str]]] = {
    "BulletList": _bullets,
    "OrderedList": _numbers,
    "DefinitionList": _definitions,
    "Div": _division,
    "Table": _table,
}


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
