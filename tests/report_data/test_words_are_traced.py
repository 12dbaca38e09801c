"""Words and names in tables stand, letter by letter, in a record that the fact names as its source."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from generators.model.texts import Text
from generators.reports.data import Fact, data
from tests.report_data.raw import ASKED, records
from tests.report_data.scopes import lines
from tests.report_data.specifications import WORDS, asked

FOLDERS = ("content", "guidelines")
COLUMNS = sorted({(provider, column) for _, provider, column, one in asked() if one.kind in WORDS})
MADE = {"quarter", "implemented-by", "of", "currency", "group"}
"""Columns that no record says so: a quarter, several codes, what a figure is about, a currency, a kind of object."""


@cache
def words_of(source: str) -> frozenset[str]:
    """Return everything that the YAML file of a record says, its id and the keys of its own words included."""
    record, every = source.partition("#")[0], [pair for folder in FOLDERS for pair in records(folder).items()]
    found = [(key, held) for key, held in every if key == record]
    # A code begins with that of its meeting, and that with the code of its body.
    cited = [(len(held["code"]), key, held) for key, held in every if source.startswith(held.get("code", "\n"))]
    found += [(key, held) for _, key, held in sorted(cited, key=lambda one: one[0])[-1:]]
    return frozenset({key for key, _ in found}).union(*(_scalars(held) for _, held in found))


def _scalars(held: Any) -> set[str]:
    if isinstance(held, dict):
        return set().union(*map(_scalars, held.values()))
    if isinstance(held, list):
        return set().union(*map(_scalars, held))
    return {" ".join(str(held).split())}


def said(fact: Fact) -> list[str]:
    """Return what a fact says, in each language."""
    if isinstance(fact.value, Text):
        return [" ".join(words.split()) for words in fact.value.values()]
    return [fact.value] if isinstance(fact.value, str) and fact.value else []


@pytest.mark.parametrize(("provider", "column"), [pair for pair in COLUMNS if pair[1] not in MADE])
def test_words_stand_in_a_source(provider: str, column: str) -> None:
    for one in ASKED:
        for key, line in lines(provider, one).items():
            fact = line.facts[column]
            known = set().union(*map(words_of, fact.sources))
            assert [words for words in said(fact) if words not in known] == [], (key, column, fact.sources)


def test_there_are_words_to_trace() -> None:
    assert len(COLUMNS) > 80
    assert {provider for provider, _ in COLUMNS} <= set(data())
