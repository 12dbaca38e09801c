"""What the columns of a register become in a file of data: values, keys of choices, and words in each language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from generators.blocks import Column

Part = Literal["value", "keys", "text", "page"]
SAME = frozenset({"code", "version"})
"""Columns whose words are the same in all languages, as they are cited and not translated."""
KEYS = "|"
"""Stands between several keys in one cell of CSV; no key can hold it."""
PAGE = "page"


@dataclass(frozen=True)
class Field:
    """One column of a CSV file: which part of which column of the register, in which language."""

    name: str
    type: Literal["string", "date", "number"]
    column: str
    part: Part
    lang: str = ""


def fields(columns: Iterable[Column], languages: Iterable[str]) -> tuple[Field, ...]:
    """Return the columns of the CSV file of a register, with the addresses of its pages last."""
    tags = tuple(languages)
    made = [field for column in columns for field in _of(column, tags)]
    pages = (Field(f"{PAGE}_{plain_name(tag)}", "string", PAGE, "page", tag) for tag in tags)
    return (*made, *pages)


def _of(column: Column, languages: tuple[str, ...]) -> Iterator[Field]:
    name = plain_name(column.key)
    if column.type != "text":
        yield Field(name, column.type, column.key, "value")
    elif column.key in SAME:
        yield Field(name, "string", column.key, "value")
        return
    elif column.facet:
        yield Field(f"{name}_keys", "string", column.key, "keys")
    if column.type != "number":
        yield from (Field(f"{name}_{plain_name(tag)}", "string", column.key, "text", tag) for tag in languages)


def plain_name(key: str) -> str:
    """Return a key as a name that every tool takes: CSV on the Web allows no hyphen."""
    return key.replace("-", "_")


def labels(columns: Mapping[str, Iterable[Column]]) -> dict[str, dict[str, str]]:
    """Return the labels of the columns by key and language."""
    found: dict[str, dict[str, str]] = {}
    for lang, listed in columns.items():
        for column in listed:
            found.setdefault(column.key, {})[lang] = column.label
    return found
