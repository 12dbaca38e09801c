"""The judged queries are answered by every engine over our own content, and their expected places exist."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.judged import Outcome, judged, outcomes
from search.engines.backends import NAMES
from search.service import Service


@pytest.fixture(scope="module")
def found(searches: dict[str, Service]) -> dict[str, list[Outcome]]:
    return {name: outcomes(service) for name, service in searches.items()}


def test_there_are_enough_queries_of_every_class_and_in_both_languages() -> None:
    ones = judged()
    assert len(ones) >= 80
    assert {one.reader for one in ones} == {"sq", "en"}
    assert {one.kind for one in ones} == {
        "exact", "inflected", "bare", "misspelt", "acronym", "reference", "across", "phrase", "question", "unseen",
    }  # fmt: skip


def test_every_expected_place_exists(searches: dict[str, Service]) -> None:
    engine = next(iter(searches.values())).engine
    for one in judged():
        for address in one.expect:
            assert {engine.unit(f"{lang}/{address}").address for lang in ("sq", "en")} == {address}


@pytest.mark.parametrize("name", NAMES)
def test_nine_of_ten_queries_are_answered_among_the_first_five(name: str, found: dict[str, list[Outcome]]) -> None:
    ones = found[name]
    assert sum(one.rank < 5 for one in ones) / len(ones) >= 0.90


def test_all_engines_answer_alike(found: dict[str, list[Outcome]]) -> None:
    first, *others = found.values()
    for other in others:
        assert [(one.judged.query, one.first) for one in other] == [(one.judged.query, one.first) for one in first]


PAGE = Path(__file__).parents[2] / "docs" / "search-quality.md"


def test_every_failure_is_explained(found: dict[str, list[Outcome]]) -> None:
    page = PAGE.read_text(encoding="utf-8")
    for ones in found.values():
        assert [one.judged.query for one in ones if one.rank >= 5 and f"`{one.judged.query}`" not in page] == []
