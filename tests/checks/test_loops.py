"""A loop is found once, from any graph, and begins with its first node."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generators.loops import loops


def test_each_loop_once() -> None:
    steps = {"a": ("b",), "b": ("c",), "c": ("b",), "d": ("d",), "e": ("a", "x")}
    assert list(loops(steps)) == [("b", "c"), ("d",)]


@given(st.dictionaries(st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdefg")).map(tuple)))
def test_every_loop_is_a_loop(steps: dict[str, tuple[str, ...]]) -> None:
    for loop in loops(steps):
        assert all(after in steps[before] for before, after in zip(loop, (*loop[1:], loop[0]), strict=True))


def test_a_long_chain_needs_no_recursion() -> None:
    steps = {f"{number:05}": (f"{number + 1:05}",) for number in range(2000)}
    assert list(loops(steps)) == []
