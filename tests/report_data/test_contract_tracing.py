"""Every provider, and every figure, day and choice that a type of report takes from one, is traced by some test.

What is traced the tests declare themselves (`traces`), and they are held to it where they run; what a type of report
asks for is read from its specification. So neither can be forgotten in a list.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module

import pytest

from generators.reports.data import data
from tests import report_data
from tests.report_data.specifications import WORDS, asked
from tests.report_data.tracing import declared


def traced() -> dict[str, set[str]]:
    """Return the columns of each provider that any test declares to recompute."""
    found: dict[str, set[str]] = {}
    for module in pkgutil.iter_modules(report_data.__path__):
        if module.name.startswith("test_") and module.name.endswith("_traced"):
            tests = vars(import_module(f"{report_data.__name__}.{module.name}")).values()
            for one in (one for test in tests for one in declared(test)):
                found.setdefault(one.provider, set()).update(one.columns)
    return found


TRACED = traced()


@pytest.mark.parametrize("provider", data())
def test_every_provider_is_traced(provider: str) -> None:
    """What copies words alone needs no recomputation: `test_words_are_traced` finds them in their records."""
    kinds = {one.kind for _, of, _, one in asked() if of == provider}
    assert provider in TRACED or (kinds and kinds <= set(WORDS)), f"no test says that it `traces` {provider}"


@pytest.mark.parametrize("provider", TRACED)
def test_what_is_declared_is_there(provider: str) -> None:
    assert TRACED[provider] <= set(data()[provider].columns)


def test_every_figure_of_every_type_of_report_is_traced() -> None:
    wanted = [
        f"{where}: {provider}.{column} ({one.kind})"
        for where, provider, column, one in asked()
        if one.kind not in WORDS and column not in TRACED.get(provider, ())
    ]
    assert wanted == []


def test_all_types_of_reports_ask_for_figures() -> None:
    """What would be walked over nothing would prove nothing."""
    assert len({where.partition(":")[0] for where, *_ in asked()}) == 12
    assert sum(one.kind not in WORDS for *_, one in asked()) > 200
