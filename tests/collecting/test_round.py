"""What is filled in comes back: every kind of question, in each format, and whatever people type."""

from __future__ import annotations

import json
import string
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generators import source
from generators.collecting.answers import Answers
from generators.collecting.fitting import NOT_STATED, clean
from generators.collecting.writing import path_of, yaml_of
from generators.model.scalars import RESERVED
from tests.collecting import filling
from tests.collecting.drawn import FORMS, Form, expected, found
from tests.collecting.example_form import HEAD, asked, collect, form, repository

FIELDS = {
    "summary.overview": "Shumë gjëra.\n\n  Një varg i ri: “po”, 'jo' & <më shumë>.",
    "summary.facts.who": "Çelë Ëngjëlli",
    "summary.facts.when": "2026-01-31",
    "summary.facts.count": "-12",
    "summary.facts.share": "45,5 %",
    "summary.facts.spent": "1 234 567,89",
    "summary.facts.light": "amber",
    "summary.facts.act": "Ligji nr. 44/2015",
    "measures.risks.money.words": "Pak\ndhe vonë",
    "measures.risks.money.weight": "0",
    "measures.risks.people.weight": "2,5",
}
ROWS = {
    "measures.list": [
        {"title": "E para", "due": "2026-02-28", "light": "green", "cost": "10"},
        {"title": "E dyta", "light": "red"},
        {"due": "2026-12-31", "cost": "1.234,5"},
    ]
}
EXPECTED: dict[str, str | tuple[dict[str, str], ...]] = {
    "summary.overview": "Shumë gjëra.\n\n  Një varg i ri: “po”, 'jo' & <më shumë>.",
    "summary.facts.who": "Çelë Ëngjëlli",
    "summary.facts.when": "2026-01-31",
    "summary.facts.count": "-12",
    "summary.facts.share": "45.5",
    "summary.facts.spent": "1234567.89",
    "summary.facts.light": "amber",
    "summary.facts.act": "Ligji nr. 44/2015",
    "measures.risks": (
        {"row": "money", "words": "Pak\ndhe vonë", "weight": "0"},
        {"row": "people", "words": NOT_STATED, "weight": "2.5"},
    ),
    "measures.list": (
        {"title": "E para", "due": "2026-02-28", "light": "green", "cost": "10"},
        {"title": "E dyta", "due": NOT_STATED, "light": "red", "cost": NOT_STATED},
        {"title": NOT_STATED, "due": "2026-12-31", "light": NOT_STATED, "cost": "1234.5"},
    ),
}
NOTHING = {
    **dict.fromkeys(EXPECTED, NOT_STATED),
    "measures.risks": tuple({"row": row, "words": NOT_STATED, "weight": NOT_STATED} for row in ("money", "people")),
}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return repository(tmp_path_factory.mktemp("form"))


def in_words(root: Path, lang: str, values: filling.Values, table: str = "") -> dict[str, str]:
    """Return values as people see them in a list or type them."""
    known = asked(root, lang)
    found = {}
    for key, value in values.items():
        one = known.tables[table][key] if table else known.fields[key]
        found[key] = dict(one.choices).get(value, value)
    return found


def filled(root: Path, lang: str, ending: str, values: filling.Values, rows: filling.Rows) -> bytes:
    raw = form(root, lang, ending)
    if ending == "docx":
        return filling.word(raw, values, rows)
    shown = {table: [in_words(root, lang, row, table) for row in held] for table, held in rows.items()}
    return filling.odt(raw, in_words(root, lang, values), shown)


def saved(root: Path, lang: str, values: filling.Values, rows: filling.Rows) -> bytes:
    """Return what the script of the HTML form saves."""
    tables = {
        table: [{f"{table}.{key}": value for key, value in row.items()} for row in held] for table, held in rows.items()
    }
    said = {"report": "example-report", "version": asked(root, lang).version, "lang": lang}
    return json.dumps({"doracak": "answers", **said, "fields": dict(values), "tables": tables}).encode()


def answers(root: Path, raw: bytes) -> Answers:
    (made,) = collect(root, raw)
    assert made.refused is None, (made.refused.why, made.refused.values)
    assert made.answers is not None
    assert not made.lost
    assert not made.older
    return made.answers


def read_back(made: Answers) -> dict[str, object]:
    """Return the answers as they stand in the YAML that is written."""
    read = source.read(path_of(made), yaml_of(made).encode())
    assert not read.problems, read.problems
    return read.data


@pytest.mark.parametrize("lang", ["sq", "en"])
@pytest.mark.parametrize("ending", ["docx", "odt"])
def test_what_is_filled_in_comes_back(root: Path, lang: str, ending: str) -> None:
    made = answers(root, filled(root, lang, ending, {**HEAD, **FIELDS}, ROWS))
    assert made.unfit == ()
    assert made.values == EXPECTED
    assert (made.institution, made.body, made.period) == ("example-ministry", "example-committee", "2025")
    assert path_of(made) == "content/reports/example-report/answers/example-committee-2025/example-ministry.yaml"
    held = read_back(made)["answers"]
    assert held == {
        key: value if isinstance(value, str) else [dict(row) for row in value] for key, value in EXPECTED.items()
    }


def test_what_the_html_form_saves_comes_back(root: Path) -> None:
    made = answers(root, saved(root, "sq", {**HEAD, **FIELDS}, ROWS))
    assert made.unfit == ()
    assert made.values == EXPECTED


@pytest.mark.parametrize("ending", ["docx", "odt"])
def test_what_was_left_blank_is_not_stated(root: Path, ending: str) -> None:
    made = answers(root, filled(root, "sq", ending, HEAD, {}))
    assert made.values == NOTHING


OFTEN = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


@pytest.mark.parametrize("ending", ["docx", "odt"])
@OFTEN
@given(typed=FORMS)
def test_whatever_is_typed_comes_back(root: Path, ending: str, typed: Form) -> None:
    made = answers(root, filled(root, "sq", ending, {**HEAD, **typed.values}, {"measures.list": typed.lines}))
    assert found(made) == expected(typed)
    assert read_back(made)["answers"] == {
        key: value if isinstance(value, str) else [dict(row) for row in value] for key, value in made.values.items()
    }


@OFTEN
@given(st.text(st.characters() | st.sampled_from(string.printable), max_size=80), st.text(max_size=40))
def test_nothing_that_is_sent_as_json_is_lost(root: Path, text: str, number: str) -> None:
    made = answers(root, saved(root, "en", {**HEAD, "summary.overview": text, "summary.facts.count": number}, {}))
    read_back(made)
    kept = {one.field for one in made.unfit}
    for key, said in (("summary.overview", text), ("summary.facts.count", number)):
        stated = made.values[key] not in (NOT_STATED, "unknown")
        assert stated or key in kept or not clean(said) or clean(said) in RESERVED
