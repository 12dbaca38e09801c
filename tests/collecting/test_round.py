"""What is filled in comes back: every kind of question, in each format, and whatever people type."""

from __future__ import annotations

import json
import string
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generators import source
from generators.collecting.answers import Answers
from generators.collecting.fitting import NOT_STATED, clean
from generators.collecting.writing import path_of, yaml_of
from generators.decoding import NOT_TEXT
from generators.model.scalars import RESERVED
from tests.collecting import filling
from tests.collecting.example_form import HEAD, asked, collect, form, repository
from tests.collecting.libreoffice import saved_again

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


def test_it_comes_back_after_libreoffice_has_saved_the_file(root: Path, tmp_path: Path) -> None:
    held = {
        f"form-{lang}.{ending}": filled(root, lang, ending, {**HEAD, **FIELDS}, ROWS)
        for lang in ("sq", "en")
        for ending in ("docx", "odt")
    }
    blank = {f"blank.{ending}": filled(root, "sq", ending, HEAD, {}) for ending in ("docx", "odt")}
    again = saved_again({**held, **blank}, tmp_path)
    for name, raw in again.items():
        made = answers(root, raw)
        assert made.unfit == (), name
        assert made.values == (NOTHING if name in blank else EXPECTED), name


def test_what_the_html_form_saves_comes_back(root: Path) -> None:
    made = answers(root, saved(root, "sq", {**HEAD, **FIELDS}, ROWS))
    assert made.unfit == ()
    assert made.values == EXPECTED


@pytest.mark.parametrize("ending", ["docx", "odt"])
def test_what_was_left_blank_is_not_stated(root: Path, ending: str) -> None:
    made = answers(root, filled(root, "sq", ending, HEAD, {}))
    assert made.values == NOTHING


LEGAL = st.characters(codec="utf-8", exclude_characters="\r").filter(
    lambda sign: not NOT_TEXT.match(sign) and (sign >= " " or sign in "\n\t")
)
TEXT = (
    st.text(LEGAL, max_size=200)
    .map(clean)
    .filter(lambda text: text and text not in RESERVED and "shkruani" not in text.lower())
)
LINE = TEXT.filter(lambda text: "\n" not in text)
DAY = st.dates(date(1900, 1, 1), date(2199, 12, 31)).map(date.isoformat)
NUMBER = st.decimals(-(10**12), 10**12, places=2).map(lambda value: format(value, "f"))
CHOICE = st.sampled_from(["green", "amber", "red"])
DRAWN = st.fixed_dictionaries(
    {},
    optional={
        "summary.overview": TEXT,
        "summary.facts.who": LINE,
        "summary.facts.when": DAY,
        "summary.facts.count": NUMBER,
        "summary.facts.light": CHOICE,
        "summary.facts.act": LINE,
        "measures.risks.people.words": TEXT,
    },
)
DRAWN_ROWS = st.lists(
    st.fixed_dictionaries({"title": TEXT}, optional={"due": DAY, "light": CHOICE, "cost": NUMBER}), max_size=5
)
OFTEN = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


def expect(values: filling.Values, rows: list[dict[str, str]], made: Answers) -> None:
    for key, value in made.values.items():
        if key != "measures.list" and isinstance(value, str):
            assert value == values.get(key, NOT_STATED), key
    people = made.values["measures.risks"][1]
    assert people["words"] == values.get("measures.risks.people.words", NOT_STATED)  # type: ignore[index]
    columns = ("title", "due", "light", "cost")
    assert made.values["measures.list"] == (
        tuple({key: row.get(key, NOT_STATED) for key in columns} for row in rows) or NOT_STATED
    )
    assert made.unfit == ()
    held = read_back(made)["answers"]
    assert held == {
        key: value if isinstance(value, str) else [dict(row) for row in value] for key, value in made.values.items()
    }


@OFTEN
@given(DRAWN, DRAWN_ROWS)
def test_whatever_is_typed_into_word_comes_back(root: Path, values: dict[str, str], rows: list[dict[str, str]]) -> None:
    raw = filled(root, "sq", "docx", {**HEAD, **values}, {"measures.list": rows})
    expect(values, rows, answers(root, raw))


@OFTEN
@given(DRAWN, DRAWN_ROWS)
def test_whatever_is_typed_into_opendocument_comes_back(
    root: Path, values: dict[str, str], rows: list[dict[str, str]]
) -> None:
    raw = filled(root, "sq", "odt", {**HEAD, **values}, {"measures.list": rows[:3]})
    expect(values, rows[:3], answers(root, raw))


@OFTEN
@given(st.text(st.characters() | st.sampled_from(string.printable), max_size=80), st.text(max_size=40))
def test_nothing_that_is_sent_as_json_is_lost(root: Path, text: str, number: str) -> None:
    made = answers(root, saved(root, "en", {**HEAD, "summary.overview": text, "summary.facts.count": number}, {}))
    read_back(made)
    kept = {one.field for one in made.unfit}
    for key, said in (("summary.overview", text), ("summary.facts.count", number)):
        stated = made.values[key] not in (NOT_STATED, "unknown")
        assert stated or key in kept or not clean(said) or clean(said) in RESERVED
