"""What every provider of data must keep to: a docstring, its own columns, one order, true sources, and no crash.

Every file in report_data/ is walked, so that a new provider is held to it without a line here.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from importlib import import_module
from pathlib import Path

import pytest

from generators.library import Library
from generators.loading import load
from generators.model.scalars import Unstated
from generators.model.texts import Text
from generators.registers import entries, entry_of
from generators.reports.data import Data, Fact, Line, Period, ReportScope, data
from generators.tree import FolderTree
from tests.report_data.raw import ASKED, ROOT
from tests.report_data.scopes import library, scope
from tests.tiny import site, write

PROVIDERS = list(data().items())
every_provider = pytest.mark.parametrize(("key", "provider"), PROVIDERS, ids=[key for key, _ in PROVIDERS])
NEEDS_NONE = (
    "figure",
    "currency",
    "unit",
    "of",
    "group",
    "quarter",
    "band",
    "level",
    "kind",
    "status",
    "light",
    "field",
    "scheme",
)
"""Columns that name what a line is about, and are no fact from a record."""


def _module(key: str) -> object:
    return import_module(f"generators.report_data.{key.replace('-', '_')}")


def _all(provider: Data) -> list[Line]:
    return [line for asked in ASKED for line in provider.find(scope(asked))]


@every_provider
def test_a_provider_says_what_it_is_about(key: str, provider: Data) -> None:
    assert (getattr(_module(key), "__doc__", None) or "").strip().endswith(".")
    assert provider.find.__doc__
    assert len(provider.columns) == len(set(provider.columns)) > 1
    assert all(
        column.replace("-", "").replace("1", "").isascii() and column == column.lower() for column in provider.columns
    )


@every_provider
def test_lines_have_its_columns_and_no_others_and_keys_of_their_own(key: str, provider: Data) -> None:
    for asked in ASKED:
        found = list(provider.find(scope(asked)))
        assert all(set(line.facts) == set(provider.columns) for line in found), key
        keys = [line.key for line in found]
        assert len(keys) == len(set(keys)), [one for one in keys if keys.count(one) > 1]


@every_provider
def test_values_are_of_the_types_that_a_fact_may_have(key: str, provider: Data) -> None:
    for line in _all(provider):
        for column, fact in line.facts.items():
            assert fact.value is None or isinstance(fact.value, Decimal | date | str | Text | Unstated), (key, column)
            assert fact.value is not Unstated.NOT_STATED, (key, column)
            assert isinstance(fact.sources, tuple)
            if fact.ratio is not None and isinstance(fact.value, Decimal):
                assert fact.ratio.denominator, (key, column)


@every_provider
def test_every_fact_names_records_that_are_there(key: str, provider: Data) -> None:
    for line in _all(provider):
        for column, fact in line.facts.items():
            assert all(_is_known(one) for one in fact.sources), (key, line.key, column, fact.sources)
            if column not in NEEDS_NONE and _says_something(fact):
                assert fact.sources, (key, line.key, column)


def _says_something(fact: Fact) -> bool:
    return fact.value not in (None, "", Decimal(0)) and not isinstance(fact.value, Unstated)


def _is_known(source: str) -> bool:
    """Say whether a source is a record, an entry of one, or a code of a meeting, decision, recommendation or action."""
    held = library()
    if entry_of(held, source) is not None or source in _codes():
        return True
    record, _, entry = source.partition("#")
    document = held.get(record)
    if document is None or not entry:
        return document is not None
    return any(getattr(part, "id", None) == entry for _, part in document.parts)


def _codes() -> frozenset[str]:
    held = library()
    return held.once("codes-for-tests", lambda: frozenset(str(one.field("code")) for one in held.of("minutes")))


@every_provider
def test_the_order_is_the_same_in_a_library_that_was_read_anew(key: str, provider: Data) -> None:
    other = _read_backwards()
    for asked in (ASKED[0], ASKED[3]):
        first = [(line.key, dict(line.facts)) for line in provider.find(scope(asked))]
        again = ReportScope(other, asked.body, Period.read(asked.period), asked.cut)
        assert [(line.key, dict(line.facts)) for line in provider.find(again)] == first, key


def _read_backwards() -> Library:
    """Return the example content with its records in another order in memory."""
    held = library()
    return held.once("backwards", lambda: _turned(load(FolderTree(ROOT)).public()))


def _turned(held: Library) -> Library:
    return replace(held, documents=dict(reversed(list(held.documents.items()))))


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Return the library of a repository that holds nothing but its site record."""
    return load(FolderTree(write(tmp_path_factory.mktemp("empty"), {"content/site.yaml": site("sq", "en")}))).public()


@every_provider
@pytest.mark.parametrize("body", [None, "nobody"])
@pytest.mark.parametrize("period", ["2026", "2026-H1", "2026-Q4", "2026-03", "none"])
def test_an_empty_repository_has_no_facts_and_no_crash(
    key: str, provider: Data, period: str, body: str | None, empty: Library
) -> None:
    found = list(provider.find(ReportScope(empty, body, Period.read(period), date(2026, 6, 15))))
    for line in found:
        assert set(line.facts) == set(provider.columns)
        values = (fact.value for fact in line.facts.values() if isinstance(fact.value, Decimal))
        assert all(value == 0 for value in values), (key, line.key)


@every_provider
def test_a_period_without_end_is_asked_without_a_crash(key: str, provider: Data) -> None:
    found = list(provider.find(ReportScope(library(), None, Period.read("none"), date(2026, 11, 20))))
    assert all(set(line.facts) == set(provider.columns) for line in found), key


@every_provider
def test_a_cut_off_day_before_the_period_is_asked_without_a_crash(key: str, provider: Data) -> None:
    found = list(provider.find(ReportScope(library(), "ex-tg-water", Period.read("2027"), date(2026, 11, 20))))
    assert all(set(line.facts) == set(provider.columns) for line in found), key


def test_nothing_of_the_future_is_told() -> None:
    """No fact of an issue is a day after its cut-off, but for days that are planned."""
    planned = ("end", "due", "start", "planned", "meeting", "held", "review", "planned-end", "due-day")
    for key, provider in PROVIDERS:
        for asked in ASKED:
            for line in provider.find(scope(asked)):
                late = {
                    column: fact.value
                    for column, fact in line.facts.items()
                    if isinstance(fact.value, date) and fact.value > asked.cut and column not in planned
                }
                assert not late, (key, line.key, late)


def test_there_are_providers_and_entries_to_hold_them_to() -> None:
    assert len(PROVIDERS) > 50
    assert len(entries(library())) > 20
    assert Path(ROOT / "generators/report_data").is_dir()
