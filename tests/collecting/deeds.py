"""What people and programs do to a form besides filling it in, each by one line of a case: `delete KEY`, `plain`."""

from __future__ import annotations

import copy
import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

from lxml import etree

from generators.outputs.documents.controls_properties import PART
from generators.outputs.documents.openxml import Element, element, q, text_run
from tests.collecting.example_form import HEAD, form
from tests.collecting.filling import repacked, tag_of, word

DOCUMENT = "word/document.xml"
_ROW = re.compile(r"(?P<table>\S+) \+ (?P<cells>.+)")
_VALUE = re.compile(r"(?P<key>\S+) = (?P<value>.*)")


def sent(root: Path, lines: str) -> bytes:
    """Return a Word form as it is sent back after all that the lines say; the first one is its language."""
    lang, *rest = lines.splitlines()
    values, rows, deeds = dict(HEAD), dict[str, list[dict[str, str]]](), list[tuple[str, str]]()
    for line in rest:
        row, value = _ROW.fullmatch(line), _VALUE.fullmatch(line)
        if row:
            cells = (cell.partition(": ") for cell in row["cells"].split("; "))
            rows.setdefault(row["table"], []).append({name: said for name, _, said in cells})
        elif value:
            values[value["key"]] = value["value"].replace("\\n", "\n")
        else:
            name, _, said = line.partition(" ")
            deeds.append((name, said))
    raw = word(form(root, lang, "docx"), values, rows)
    for name, said in deeds:
        raw = DEEDS[name](raw, said)
    return raw


def control(tree: Any, key: str) -> Any:
    """Return the control of a key."""
    return next(held for held in tree.iter(q("sdt")) if tag_of(held) == key)


def _row(tree: Any, key: str) -> Any:
    return next(one for one in control(tree, key).iterancestors() if one.tag == q("tr"))


def _on_tree(change: Callable[[Any, str], None]) -> Callable[[bytes, str], bytes]:
    return lambda raw, said: repacked(raw, DOCUMENT, lambda tree: change(tree, said))


def _delete(tree: Any, key: str) -> None:
    row = _row(tree, key)
    row.getparent().remove(row)


def _double(tree: Any, said: str) -> None:
    key, _, value = said.partition(" ")
    row = _row(tree, key)
    fresh = copy.deepcopy(row)
    for one in list(fresh.iter(q("bookmarkStart"), q("bookmarkEnd"))):
        one.getparent().remove(one)
    shape = control(fresh, key).find(q("sdtPr"))
    for one in shape.findall(q("showingPlcHdr")):
        shape.remove(one)
    control(fresh, key).find(q("sdtContent"))[:] = [text_run(value)]
    row.addnext(fresh)


def _write_over(tree: Any, said: str) -> None:
    key, _, value = said.partition(" ")
    held = control(tree, key)
    held.getparent().replace(held, text_run(value))


def _below(tree: Any, said: str) -> None:
    tree.find(q("body")).find(q("sectPr")).addprevious(element("p", text_run(said)))


def _label(tree: Any, said: str) -> None:
    key, _, words = said.partition(" ")
    _row(tree, key).find(q("tc")).append(element("p", text_run(words)))


def _track(tree: Any, said: str) -> None:
    key, _, change = said.partition(" ")
    before, _, after = change.partition(" -> ")
    gone = element("del", element("r", element("delText")), author="A", id="1")
    gone[0][0].text = before
    content = control(tree, key).find(q("sdtContent"))
    content[:] = [gone, element("ins", text_run(after), author="A", id="2")]


def _note(part: str, name: str) -> Callable[[bytes, str], bytes]:
    """Return what hangs a remark or a note on a place."""

    def hang(raw: bytes, said: str) -> bytes:
        key, _, words = said.partition(" ")

        def refer(tree: Any) -> None:
            control(tree, key).find(q("sdtContent")).append(element("r", element(f"{name}Reference", id="77")))

        held = element(name, element("p", text_run(words)), id="77")
        return _with_note(repacked(raw, DOCUMENT, refer), part, held)

    return hang


def _with_note(raw: bytes, part: str, held: Element) -> bytes:
    out = BytesIO(raw)
    with zipfile.ZipFile(out) as file:
        known = part in file.namelist()
    if known:
        return repacked(raw, part, lambda tree: tree.append(held))
    with zipfile.ZipFile(out, "a") as file:
        from_scratch = element(f"{held.tag.partition('}')[2]}s", held)
        file.writestr(part, _bytes(from_scratch))
    return out.getvalue()


def _bytes(one: Element) -> bytes:
    return bytes(etree.tostring(one))


def _plain(raw: bytes, _: str) -> bytes:
    """Turn controls into plain text and drop bookmarks and properties, as programs do that know none of them."""

    def bare(tree: Any) -> None:
        for one in list(tree.iter(q("bookmarkStart"), q("bookmarkEnd"))):
            one.getparent().remove(one)
        while (held := next(tree.iter(q("sdt")), None)) is not None:
            for part in held.find(q("sdtContent")):
                held.addprevious(part)
            held.getparent().remove(held)

    made = repacked(raw, DOCUMENT, bare)
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(made)) as file, zipfile.ZipFile(out, "w") as fresh:
        for name in file.namelist():
            if name != PART:
                fresh.writestr(name, file.read(name))
    return out.getvalue()


def _rename(raw: bytes, said: str) -> bytes:
    """Change words of the form itself."""
    before, _, after = said.partition(" -> ")

    def change(tree: Any) -> None:
        for one in tree.iter(q("t")):
            if one.text == before:
                one.text = after

    return repacked(raw, DOCUMENT, change)


DEEDS: dict[str, Callable[[bytes, str], bytes]] = {
    "delete": _on_tree(_delete),
    "double": _on_tree(_double),
    "write-over": _on_tree(_write_over),
    "below": _on_tree(_below),
    "label": _on_tree(_label),
    "track": _on_tree(_track),
    "remark": _note("word/comments.xml", "comment"),
    "footnote": _note("word/footnotes.xml", "footnote"),
    "plain": _plain,
    "rename": _rename,
}
