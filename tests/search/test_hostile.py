"""Whatever is typed: an answer, never a traceback, and no tree deeper or wider than bounded.

`DORACAK_SLOW=1` asks 10,000 made-up queries; what they cost at 20,000 units is measured by benchmarks/hostile.py.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.answer import Question
from search.engines.backends import NAMES
from search.plan import Any, Node, leaves
from search.query.limits import EXPANSIONS, WORDS
from search.query.parser import parse
from search.query.tree import And, Not, Or, Tree
from search.service import Service

NASTY = Path(__file__).with_name("nasty.txt").read_text(encoding="utf-8").splitlines()
ROUNDS = 10_000 if os.environ.get("DORACAK_SLOW") else 150
SIGNS = (
    '"',
    "(",
    ")",
    " ",
    " AND ",
    " OR ",
    " NOT ",
    " JO ",
    " -",
    "*",
    "~",
    "~2",
    "~99",
    ":",
    "[",
    "]",
    "/",
    "\\",
    "\0",
)
WORDED = (
    "kind:",
    "lloji:",
    "since:2019",
    "neni 3.2",
    "VKM 128/2018",
    "plan veprimi",
    "udhëz*",
    "sekretarjat",
    "GMIP-it",
)
PIECES = st.sampled_from((*SIGNS, *WORDED, "\u00ad"))
TYPED = st.one_of(st.text(max_size=600), st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=80).map("".join))
ROUND = settings(max_examples=ROUNDS, deadline=None, suppress_health_check=list(HealthCheck))


def depth(tree: Tree | None) -> int:
    match tree:
        case And() | Or():
            return 1 + max(map(depth, tree.children))
        case Not():
            return 1 + depth(tree.child)
    return 1


def widest(plan: Node) -> int:
    children = plan.children if isinstance(plan, Any) else ()
    return max([len(children), *(widest(child) for child in children)])


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("typed", NASTY, ids=repr)
def test_nasty_strings_are_answered(typed: str, name: str, searches: dict[str, Service]) -> None:
    answer = searches[name].answer(Question(typed, "sq", "2026-01-01"))
    assert answer.total >= sum(len(group.hits) for group in answer.groups) >= 0
    assert all(said.text and said.text != said.code for said in answer.messages)


@ROUND
@given(typed=TYPED)
def test_made_up_queries_are_answered(typed: str, searches: dict[str, Service]) -> None:
    for service in searches.values():
        answer = service.answer(Question(typed, "en", "2026-01-01", limit=3))
        for group in answer.groups:
            for hit in group.hits:
                assert all(0 <= start < end <= len(hit.snippet.text) for start, end in hit.snippet.marks)


@ROUND
@given(typed=TYPED)
def test_no_query_makes_a_deep_or_wide_tree(typed: str, searches: dict[str, Service]) -> None:
    service = next(iter(searches.values()))
    tree = parse(typed, service.grammar).tree
    assert depth(tree) < 40
    plan = service.planner.plan(tree)
    assert widest(plan) <= max(EXPANSIONS, WORDS)
    assert len(list(leaves(plan))) <= 3000
