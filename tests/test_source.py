"""YAML as data: what is read, what is refused, and where every key and value stands."""

from __future__ import annotations

import json
from io import StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from generators import limits, source
from generators.problem import KeyPath, Problem
from tests.case_files import Case, cases

NESTED = """\
bodies: [one, two]
items:
  - id: opening
    points:
      - {id: first, text: {sq: Një, en: One}}
      - id: second
        text:
          sq: Dy
  - id: closing
"""


def spoken(problem: Problem) -> str:
    values = [f"{name}={value}" for name, value in problem.values.items()]
    return " ".join([f"{problem.place.line}:{problem.place.column}", problem.check, *values])


@pytest.mark.parametrize("case", cases("yaml"), ids=str)
def test_cases(case: Case) -> None:
    read = source.read("x.yaml", case.given.encode())
    if case.expected.startswith("{"):
        assert (read.data, read.problems) == (json.loads(case.expected), ())
    else:
        assert ([spoken(problem) for problem in read.problems], read.data) == (case.expected.splitlines(), {})


def test_the_c_parser_is_in_use() -> None:
    assert YAML(typ="base").Parser.__module__ == "ruamel.yaml.clib._ruamel_yaml"


def refusal(text: str) -> str:
    (problem,) = source.read("x.yaml", text.encode()).problems
    return spoken(problem)


def test_depth_is_refused_with_its_line_and_not_with_a_recursion_error() -> None:
    deepest = limits.YAML_DEPTH - 1
    assert source.read("x.yaml", f"a: {'[' * deepest}x{']' * deepest}".encode()).problems == ()
    assert refusal(f"a: {'[' * (deepest + 1)}x{']' * (deepest + 1)}") == f"1:{limits.YAML_DEPTH + 3} too-deep limit=50"
    assert refusal("[" * 100_000) == "1:51 too-deep limit=50"
    assert refusal("".join(f"{' ' * level}a:\n" for level in range(400))).endswith("too-deep limit=50")


def test_aliases_are_counted() -> None:
    text = "a: &x 1\n" + "".join(f"k{number}: *x\n" for number in range(limits.YAML_ALIASES))
    assert source.read("x.yaml", text.encode()).problems == ()
    assert refusal(f"{text}one-more: *x\n") == "52:11 too-many-aliases limit=50"


def test_nodes_are_counted() -> None:
    text = "a: [" + "x," * (limits.YAML_NODES - 3) + "]"
    assert len(source.read("x.yaml", text.encode()).data["a"]) == limits.YAML_NODES - 3
    assert refusal(text.replace("[", "[x,")).endswith("yaml-too-big limit=100000")


def test_a_large_file_is_not_even_decoded() -> None:
    raw = b"\xff" * (limits.FILE_BYTES + 1)
    assert [spoken(one) for one in source.read("x.yaml", raw).problems] == ["0:0 too-large limit=1048576"]


def test_other_encodings_are_named_with_line_and_column_in_characters() -> None:
    (problem,) = source.read("x.yaml", "ë: 1\nçë: ".encode() + "ë".encode("latin-1")).problems
    assert spoken(problem) == "2:5 not-utf8 byte=0xEB"
    (problem,) = source.read("x.yaml", "a: 1\n".encode("utf-16")).problems
    assert spoken(problem) == "1:1 not-utf8 byte=0xFF"


def test_line_ends_of_every_system_read_alike() -> None:
    for end in ("\n", "\r\n", "\r"):
        read = source.read("x.yaml", f"a: 1{end}b: |{end}  x{end}  y{end}".encode())
        assert read.data == {"a": "1", "b": "x\ny\n"}
        assert read.place(("b",)).line == 2
        assert "\r" not in read.text


@pytest.mark.parametrize(
    ("keys", "value", "key"),
    [
        (("bodies",), "1:9", "1:1"),
        (("bodies", 1), "1:15", "1:15"),
        (("items",), "3:3", "2:1"),
        (("items", 0, "id"), "3:9", "3:5"),
        (("items", 0, "points", 0, "text", "en"), "5:41", "5:37"),
        (("items", 0, "points", 1, "text", "sq"), "8:15", "8:11"),
        (("items", 1), "9:5", "9:5"),
        (("items", 1, "missing", "deeper"), "9:5", "9:5"),
        ((), "1:1", "1:1"),
        (("nowhere",), "1:1", "1:1"),
    ],
)
def test_values_and_keys_are_found(keys: KeyPath, value: str, key: str) -> None:
    read = source.read("x.yaml", NESTED.encode())
    assert (str(read.place(keys)), str(read.key_place(keys))) == (f"x.yaml:{value}", f"x.yaml:{key}")


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    read = source.read("x.yaml", text.encode("utf-8", "surrogatepass"))
    assert bool(read.data) != bool(read.problems)
    read.place(("a", 0))


@given(st.binary())
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    read = source.read("x.yaml", raw)
    assert bool(read.data) != bool(read.problems)


SIGNS = st.text(alphabet=list("ab:#-[]{}&*!|>'\"%@`,?~ \n\t<"), max_size=60)


@given(SIGNS)
def test_yaml_signs_in_any_order_are_read_or_refused(text: str) -> None:
    read = source.read("x.yaml", text.encode())
    assert bool(read.data) != bool(read.problems)
    if read.data:
        assert read.data == reference(text)


WORDS = st.text(alphabet=list("aë ç:#-1.0'\"~no{\n"), min_size=1).filter(lambda text: bool(text.strip()))
KEYS = st.text(alphabet="abcç-_ 01", min_size=1).filter(lambda text: bool(text.strip()))
VALUES = st.recursive(
    WORDS, lambda inner: st.lists(inner, min_size=1) | st.dictionaries(KEYS, inner, min_size=1), max_leaves=12
)


def reference(text: str) -> Any:
    try:
        return YAML(typ="base").load(text)
    except YAMLError as error:
        return error


@given(st.dictionaries(KEYS, VALUES, min_size=1))
def test_simple_documents_read_as_ruamel_reads_them(data: dict[str, Any]) -> None:
    written = StringIO()
    YAML(typ="safe").dump(data, written)
    read = source.read("x.yaml", written.getvalue().encode())
    assert read.problems == ()
    assert read.data == data == reference(written.getvalue())


@given(st.dictionaries(KEYS, VALUES, min_size=1))
def test_the_place_of_a_value_is_where_it_stands(data: dict[str, Any]) -> None:
    text = json.dumps(data, ensure_ascii=False, indent=1)
    read = source.read("x.yaml", text.encode())
    lines = text.split("\n")
    for key, value in data.items():
        spot = read.key_place((key,))
        assert lines[spot.line - 1][spot.column - 1 :].startswith(json.dumps(key, ensure_ascii=False))
        spot = read.place((key,))
        assert lines[spot.line - 1][spot.column - 1] == (
            '"' if isinstance(value, str) else "[" if isinstance(value, list) else "{"
        )
