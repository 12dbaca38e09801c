"""`schema`: what the samples say passes, what our own reader refuses does not, and editors' own types are let in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from generators import source
from generators.document import address_of
from generators.kind import registry
from generators.model.scalars import RESERVED
from generators.schema import schema
from generators.validate import validate
from tests.commands.conftest import Run

KINDS = list(registry())
REAL = sorted(Path(__file__).parents[2].glob("content/**/*.yaml"))


def validator(kind: str) -> Draft202012Validator:
    made = schema(registry()[kind])
    Draft202012Validator.check_schema(made)
    return Draft202012Validator(made)


@pytest.mark.parametrize("kind", KINDS)
def test_the_sample_passes_as_we_read_it_and_as_editors_do(kind: str) -> None:
    text = registry()[kind].sample
    validator(kind).validate(source.read("x", text.encode()).data)
    validator(kind).validate(json.loads(json.dumps(YAML(typ="safe").load(text), default=str)))


@pytest.mark.parametrize("kind", KINDS)
def test_a_misspelt_key_and_a_missing_one_are_refused(kind: str) -> None:
    data = source.read("x", registry()[kind].sample.encode()).data
    assert list(validator(kind).iter_errors({**data, "tipe": "x"}))
    first = next(key for key in data if key != "role")
    assert list(validator(kind).iter_errors({key: value for key, value in data.items() if key != first}))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("word", RESERVED)
def test_reserved_words_pass_where_they_pass_with_us(kind: str, word: str) -> None:
    data = source.read("x", registry()[kind].sample.encode()).data
    for key in data:
        changed: dict[str, Any] = {**data, key: word}
        theirs = not list(validator(kind).iter_errors(changed))
        assert theirs or not _ours(kind, changed), key


def _ours(kind: str, data: dict[str, Any]) -> bool:
    text = json.dumps(data, ensure_ascii=False)
    return not validate(registry()[kind], source.read("x", text.encode()))[1]


def test_the_command_prints_a_schema_and_the_line_for_editors(run: Run) -> None:
    done = run("schema", "minutes")
    assert json.loads(done.out)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert done.err == "# yaml-language-server: $schema=../../../schemas/minutes.json\n"


def test_the_command_writes_all_of_them(run: Run, root: Path) -> None:
    assert run("schema", "--write").code == 0
    assert sorted(path.stem for path in (root / "schemas").iterdir()) == sorted(KINDS)


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.name)
def test_the_real_content_passes(path: Path) -> None:
    address = address_of(path.relative_to(Path(__file__).parents[2]).as_posix())
    if address is not None and address.what == "record":
        validator(address.kind.name).validate(source.read("x", path.read_bytes()).data)
