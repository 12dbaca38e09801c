"""The measures of search, against values worked out by hand."""

from math import log2

import pytest

from benchmarks.metrics import Pairwise, average_precision, ndcg, pairwise, recall

WORDS = {"vendimi": {"vendim"}, "vendimet": {"vendim"}, "vendi": {"vend"}, "vende": {"vend"}, "plan": {"plan"}}


def test_all_pairs_right() -> None:
    found = pairwise(WORDS, lambda form: WORDS[form])
    assert (found.precision, found.recall, found.f1) == (1.0, 1.0, 1.0)
    assert found.wanted == 2


def test_too_much_is_joined() -> None:
    assert pairwise(WORDS, lambda form: [form[:4]]) == Pairwise(right=2, joined=6, wanted=2)


def test_nothing_is_joined() -> None:
    found = pairwise(WORDS, lambda form: [form])
    assert (found.precision, found.recall, found.f1) == (1.0, 0.0, 0.0)


def test_one_shared_key_is_enough() -> None:
    keys = {"vendimi": ["a"], "vendimet": ["b", "a"], "vendi": ["c"], "vende": ["d"], "plan": ["b"]}
    assert pairwise(WORDS, lambda form: keys[form]) == Pairwise(right=1, joined=2, wanted=2)


def test_a_query_may_be_typed_otherwise_than_the_text() -> None:
    found = pairwise({"çati": {"çati"}, "çatia": {"çati"}}, lambda form: [form[:4]], lambda form: ["cati"])
    assert found == Pairwise(right=0, joined=0, wanted=1)


def test_a_form_of_two_lemmas_belongs_to_both() -> None:
    words = {"plane": {"plan"}, "planet": {"plan", "planet"}, "planeti": {"planet"}}
    assert pairwise(words, lambda form: words[form]) == Pairwise(right=2, joined=2, wanted=2)


def test_ndcg() -> None:
    grades = {"a": 2, "b": 1}
    assert ndcg(["a", "b"], grades) == 1.0
    assert ndcg(["b", "a"], grades) == pytest.approx((1 + 3 / log2(3)) / (3 + 1 / log2(3)))
    assert ndcg(["x", "a"], {"a": 1}) == pytest.approx(1 / log2(3))
    assert ndcg(["x"] * 10 + ["a"], {"a": 1}) == 0.0
    assert ndcg(["a"], {}) == 0.0
    assert ndcg(["a", "b"], {"a": 1, "b": -1}) == 1.0


def test_average_precision() -> None:
    assert average_precision(["a", "x", "b"], {"a", "b"}) == pytest.approx((1 + 2 / 3) / 2)
    assert average_precision(["x"], {"a"}) == 0.0
    assert average_precision(["x"], set()) == 0.0


def test_recall() -> None:
    assert recall(["a", "x", "b"], {"a", "b"}, 2) == 0.5
    assert recall([], set(), 10) == 0.0
