"""Small pieces of YAML as people write it: short values on one line, lists of mappings below one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generators.model.texts import Text
from generators.tidying.spans import scalar, texts

Fields = Mapping[str, str]
"""The keys of one entry of a list with their values, already written as YAML."""


def words(text: Text) -> str:
    """Return a text in its languages as a mapping in brackets."""
    return texts(dict(text))


def entries(found: Iterable[Fields], indent: int = 2) -> Iterator[str]:
    """Yield the lines of a list whose entries are mappings; a value of several lines stands below its key."""
    for fields in found:
        for place, (key, value) in enumerate(fields.items()):
            lead = "- " if place == 0 else "  "
            yield f"{' ' * indent}{lead}{key}:{value if value.startswith(chr(10)) else f' {value}'}"


def block(found: Iterable[Fields], indent: int) -> str:
    """Return a list as the value of a key: on the lines below it."""
    return "\n" + "\n".join(entries(found, indent))


def comment(text: str, indent: int = 0) -> str:
    """Return a comment of one line."""
    return f"{' ' * indent}# {' '.join(text.split())}"


def line(text: str) -> str:
    """Return a text in no language as a value."""
    return scalar(" ".join(text.split()))
