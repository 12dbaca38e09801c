"""The canonical form of a file, written only where what it says stays the same."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from generators import prose, source
from generators.decoding import decode
from generators.problem import Problem
from generators.prose import Prose
from generators.tidying.yaml_lines import indented

BREAKS = ("paragraph", "item", "quote", "note", "definitions", "footnote")


@dataclass(frozen=True)
class Formed:
    """A file in its canonical form, or the problems that keep us from touching it."""

    raw: bytes
    problems: tuple[Problem, ...] = ()


@cache
def form_version() -> str:
    """Return a hash of the code that makes the form, so that what older code found in order is looked at again."""
    here = Path(__file__).parent
    return hashlib.sha256(b"".join((here / name).read_bytes() for name in ("form.py", "yaml_lines.py"))).hexdigest()[
        :12
    ]


def formed(path: str, raw: bytes) -> Formed:
    """Return the file in its canonical form; a file that cannot be read is given back as it is."""
    text, problems = decode(path, raw)
    if problems:
        return Formed(raw, problems)
    clean = unicodedata.normalize("NFC", text)
    return _yaml(path, raw, clean) if path.endswith(".yaml") else _markdown(path, raw, clean)


def _yaml(path: str, raw: bytes, clean: str) -> Formed:
    before = source.read(path, raw)
    if before.problems:
        return Formed(raw, before.problems)
    fresh = indented(clean)
    after = source.read(path, fresh.encode())
    if after.problems or after.data != _composed(before.data):
        fresh = clean if clean.endswith("\n") else clean + "\n"
        after = source.read(path, fresh.encode())
        if after.problems or after.data != _composed(before.data):
            return Formed(raw)
    return Formed(fresh.encode())


def _composed(value: Any) -> Any:
    """Return the data with every text in NFC, which is the one change that the form may make to what a file says."""
    if isinstance(value, dict):
        return {_composed(key): _composed(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_composed(item) for item in value]
    return unicodedata.normalize("NFC", value)


def _markdown(path: str, raw: bytes, clean: str) -> Formed:
    before = prose.parse(path, clean)
    fresh = _trimmed(before)
    if not same_units(before, prose.parse(path, fresh)):
        return Formed(raw)
    return Formed(fresh.encode())


def _trimmed(read: Prose) -> str:
    """Return the text without trailing blanks; two of them that break a line stay two, and code is left alone."""
    lines = read.text.split("\n")
    kinds = {number: unit.kind for unit in read.units for number in range(unit.lines[0] - 1, unit.lines[1])}
    for number, line in enumerate(lines):
        kind, bare = kinds.get(number, ""), line.rstrip(" \t")
        if kind == "code":
            continue
        follows = kinds.get(number + 1) == kind and bool(lines[number + 1].strip())
        breaks = kind in BREAKS and line.endswith("  ") and bool(bare) and follows
        lines[number] = f"{bare}  " if breaks else bare
    return "\n".join(lines).strip("\n") + "\n" if any(lines) else ""


def same_units(before: Prose, after: Prose, but_marks: bool = False) -> bool:
    """Say whether both texts have the same units: kind, text, shape and id; or all but the ids."""
    return _essence(before, but_marks) == _essence(after, but_marks)


def _essence(read: Prose, but_marks: bool) -> list[Any]:
    return [
        (
            unit.text,
            unit.position,
            None if but_marks and unit.kind != "heading" else unit.mark,
            unit.kind,
            unit.shape,
            tuple(replace(link, line=0) for link in unit.links),
            unit.params,
            unit.level,
            unit.section,
        )
        for unit in read.units
    ]
