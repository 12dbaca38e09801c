"""Both engines and the oracle give the same hits in the same order, the same scores and the same counts."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.engines.backends import NAMES, backend
from search.engines.engine import Engine
from search.engines.keyed import FIELDS, Keyed
from search.plan import Filters, Node
from tests.search.engines.oracle import Oracle
from tests.search.engines.strategies import KEYS, filters, handbooks, plans


def opened(name: str, folder: Path, before: Sequence[Keyed], after: Sequence[Keyed]) -> Engine:
    """Return the engine over an index that came about by a change."""
    kind = backend(name)
    kind.create(folder, before)
    if before != after:
        old, new = ({one.unit.id: one for one in units} for units in (before, after))
        gone = [key for key, one in old.items() if new.get(key) != one]
        kind.change(folder, gone, [one for key, one in new.items() if old.get(key) != one])
    return kind.open(folder)


def agree(engine: Engine, oracle: Oracle, plan: Node, chosen: Filters, limit: int) -> None:
    found, right = engine.search(plan, chosen, limit), oracle.search(plan, chosen, limit)
    every = dict(oracle.search(plan, chosen, len(oracle.units)).hits)
    assert found.total == right.total
    assert found.counts == right.counts
    assert len(found.hits) == len(right.hits)
    assert [score for _, score in found.hits] == pytest.approx([score for _, score in right.hits])
    for key, score in found.hits:
        assert score == pytest.approx(every[key])


@settings(max_examples=150)
@given(handbooks(), handbooks(), st.lists(st.tuples(plans, filters), min_size=4, max_size=8), st.integers(1, 4))
def test_all_agree_also_after_a_change(
    before: list[Keyed], after: list[Keyed], asked: list[tuple[Node, Filters]], limit: int
) -> None:
    oracle = Oracle(after)
    with tempfile.TemporaryDirectory() as top:
        engines = []
        for name in NAMES:
            folder = Path(top, name)
            folder.mkdir()
            engines.append(opened(name, folder, before, after))
        for plan, chosen in asked:
            for engine in engines:
                agree(engine, oracle, plan, chosen, limit)
            # Scores are the same to the last bit, so that ties are the same too.
            assert len({engine.search(plan, chosen, limit).hits for engine in engines}) == 1
        for field in FIELDS:
            for prefix in ("", *KEYS[:4]):
                for engine in engines:
                    assert engine.vocabulary(field, prefix, 3) == oracle.vocabulary(field, prefix, 3)


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=25)
@given(handbooks())
def test_units_come_back_as_they_were(name: str, units: list[Keyed]) -> None:
    with tempfile.TemporaryDirectory() as top:
        engine = opened(name, Path(top), units, units)
        for one in units:
            assert engine.unit(one.unit.id) == one.unit
        with pytest.raises(KeyError):
            engine.unit("sq/page/nowhere.html")
