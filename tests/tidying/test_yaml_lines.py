"""Re-indenting YAML: cases as people write them, and whatever hypothesis thinks of."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators import source
from generators.tidying.yaml_lines import indented

CASES = {
    "lists are set below their key": ("a:\n- b\n-   c: d\n    e: f\n", "a:\n  - b\n  - c: d\n    e: f\n"),
    "one blank after a colon": ("a:    b  # why\n", "a: b  # why\n"),
    "quotes and wraps stay": ("a: 'b'\nc: \"d\n    e\"\n", "a: 'b'\nc: \"d\n    e\"\n"),
    "a comment goes with its line": ("a:\n    # why\n    b: c\n", "a:\n  # why\n  b: c\n"),
    "a comment at the end of a list": ("a:\n- b\n# why\n", "a:\n  - b\n  # why\n"),
    "a literal keeps its inner blanks": ("a: |\n     b\n       c\n\n     d\n", "a: |\n  b\n    c\n\n  d\n"),
    "brackets keep their shape": ("a: {b: c,\n    d: e}\nf: [\n  g,\n]\n", "a: {b: c,\n    d: e}\nf: [\n  g,\n]\n"),
    "single blank lines": ("\n\na: b\n\n\n\nc: d\n\n\n", "a: b\n\nc: d\n"),
    "lists in lists": ("a:\n-  - b\n   - c\n", "a:\n  - - b\n    - c\n"),
    "plain text on its own line": ("a:\n      b c\n      d\n", "a:\n  b c\n  d\n"),
    "anchors": ("a: &x b\nc: *x\n", "a: &x b\nc: *x\n"),
    "Albanian letters": ("ç:   ë\n", "ç: ë\n"),
}


@pytest.mark.parametrize("title", CASES)
def test_case(title: str) -> None:
    written, expected = CASES[title]
    assert indented(written) == expected
    assert indented(expected) == expected
    assert source.read("x", written.encode()).data == source.read("x", expected.encode()).data


KEYS = st.text("abcçë_-", min_size=1, max_size=5).filter(lambda key: key[0] not in "-_")
SCALARS = st.one_of(
    st.sampled_from(["a b", "x", "1.10", "no", "'it''s'", '"a: b # c"', "{a: b}", "[a, b]", "2024-03-01", "ç ë"]),
    st.lists(st.text("abë", min_size=1, max_size=6), min_size=1, max_size=4).map(tuple),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, min_size=1, max_size=3) | st.dictionaries(KEYS, inner, min_size=1, max_size=3),
    max_leaves=12,
)


def write(value: object, indent: int, chance: random.Random) -> str:
    """Write data as YAML as untidily as people do: any indentation, comments and blank lines anywhere."""
    noise = chance.choice(["", "", "", "\n", f"{' ' * indent}# why\n", "\n\n"])
    if isinstance(value, dict):
        step = chance.randint(1, 5)
        return "".join(f"{noise}{' ' * indent}{key}:{_below(one, indent, step, chance)}" for key, one in value.items())
    assert isinstance(value, list)
    step = chance.randint(2, 4)
    return "".join(f"{noise}{' ' * indent}-{_below(one, indent, step, chance)}" for one in value)


def _below(value: object, indent: int, step: int, chance: random.Random) -> str:
    if isinstance(value, tuple):
        style = chance.choice(["|", ">", "|-", ">-"])
        return f" {style}\n" + "".join(f"{' ' * (indent + step)}{line}\n" for line in value)
    if isinstance(value, str):
        return " " * chance.randint(1, 3) + value + chance.choice(["", "  ", "  # why"]) + "\n"
    return "\n" + write(value, indent + step, chance)


@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=4), st.integers(0, 10**6))
def test_the_data_stay_and_a_second_run_changes_nothing(data: dict[str, object], seed: int) -> None:
    text = write(data, 0, random.Random(seed))
    before = source.read("x", text.encode())
    assert not before.problems
    fresh = indented(text)
    assert source.read("x", fresh.encode()).data == before.data
    assert indented(fresh) == fresh
    assert fresh.count("# why") == text.count("# why")
