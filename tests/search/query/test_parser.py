"""The parser: every way to ask has its tree, and whatever else is typed has a meaning and a message."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from search.query.grammar import grammar
from search.query.limits import CHARACTERS, WORDS
from search.query.parser import parse
from search.query.tree import And, Fuzzy, Not, Or, Prefix, Quoted, Tree, Word

CASES: list[dict[str, Any]] = YAML(typ="safe").load(Path(__file__).with_name("cases.yaml"))
GRAMMAR = grammar({"DHE": "and", "OSE": "or", "JO": "not"}, {"lloji": "kind", "nga": "since"})


def shown(tree: Tree | None) -> str | None:
    """Return a tree as the cases write it."""
    match tree:
        case Word():
            return tree.text
        case Prefix():
            return f"{tree.text}*"
        case Fuzzy():
            return f"{tree.text}~{tree.distance}"
        case Quoted():
            return f'"{tree.text}"' + ("" if tree.apart is None else f"~{tree.apart}")
        case Not():
            return f"(not {shown(tree.child)})"
        case And() | Or():
            return f"({type(tree).__name__.lower()} {' '.join(str(shown(one)) for one in tree.children)})"
    return None


@pytest.mark.parametrize("case", CASES, ids=lambda case: repr(case["typed"]))
def test_reads(case: dict[str, Any]) -> None:
    parsed = parse(case["typed"], GRAMMAR)
    assert shown(parsed.tree) == case["tree"]
    assert [f"{'-' * one.excluded}{one.field}={one.value}" for one in parsed.chosen] == case.get("chosen", [])
    assert [told.code for told in parsed.messages] == case.get("said", [])


def test_only_so_many_characters_and_words_are_read() -> None:
    long = parse("a" * (CHARACTERS + 1), GRAMMAR)
    assert (long.tree, [one.code for one in long.messages]) == (Word("a" * CHARACTERS), ["too-long"])
    many = parse("b " * 100, GRAMMAR)
    assert isinstance(many.tree, And)
    assert (len(many.tree.children), [one.code for one in many.messages]) == (WORDS, ["too-many"])


def test_a_phrase_counts_as_its_words() -> None:
    many = parse('"' + "b " * WORDS + '" c', GRAMMAR)
    assert isinstance(many.tree, Quoted)
    assert [one.code for one in many.messages] == ["too-many"]
