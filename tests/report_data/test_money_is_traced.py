"""Amounts and absorption by line, programme and currency are recomputed from the YAML files with plain loops."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from generators.reports.data import Line
from tests.report_data import raw_lines
from tests.report_data.raw import ASKED, Asked
from tests.report_data.scopes import lines, value
from tests.report_data.tracing import traces

every_issue = pytest.mark.parametrize("asked", ASKED, ids=str)
KINDS = ("planned", "allocated", "committed", "spent")


def _expected(asked: Asked, held: list[raw_lines.Line], currency: str) -> dict[str, Any]:
    sums = [found for one in held if (found := raw_lines.amounts(asked, one, currency))]
    stated = {kind: [amount for one in sums if (amount := one.get(kind)) is not None] for kind in KINDS}
    both = [one for one in sums if one.get("spent") is not None and one.get("allocated") is not None]
    return {
        **{kind: sum(amounts, Fraction(0)) if amounts else None for kind, amounts in stated.items()},
        "unstated": sum(len(sums) - len(amounts) for amounts in stated.values()),
        "absorption": (sum(one["spent"] or 0 for one in both), sum(one["allocated"] or 0 for one in both))
        if both
        else None,
    }


def _is(line: Line, expected: dict[str, Any], currency: str) -> None:
    for kind in KINDS:
        assert value(line, kind) == expected[kind], (line.key, kind)
        assert line.facts[kind].unit == currency
    ratio = line.facts["absorption"].ratio
    assert (None if ratio is None else (ratio.numerator, ratio.denominator)) == expected["absorption"], line.key


@every_issue
@traces("money", columns="planned allocated committed spent absorption unstated")
def test_each_currency_by_itself(asked: Asked) -> None:
    held = raw_lines.of_period(asked)
    currencies = {one["currency"] for line in held for one in raw_lines.known(asked, line)}
    found = lines("money", asked)
    assert set(found) == currencies
    for currency, line in found.items():
        expected = _expected(asked, held, currency)
        _is(line, expected, currency)
        assert value(line, "unstated") == expected["unstated"]


@every_issue
@traces("finances", columns="planned allocated committed spent absorption unstated")
def test_each_budget_programme_and_currency(asked: Asked) -> None:
    found = lines("finances", asked)
    by_programme: dict[str, list[raw_lines.Line]] = {}
    for one in raw_lines.of_period(asked):
        by_programme.setdefault(one.get("budget_programme", "none"), []).append(one)
    keys = set()
    for programme, held in by_programme.items():
        for currency in {one["currency"] for line in held for one in raw_lines.known(asked, line)}:
            keys.add(f"{programme}/{currency}")
            expected = _expected(asked, held, currency)
            _is(found[f"{programme}/{currency}"], expected, currency)
            assert value(found[f"{programme}/{currency}"], "unstated") == expected["unstated"]
    assert set(found) == keys


@every_issue
def test_each_activity_and_currency(asked: Asked) -> None:
    held = {one["key"]: one for one in raw_lines.of_period(asked)}
    for key, line in lines("costs", asked).items():
        name, _, currency = key.rpartition("/")
        amounts = raw_lines.amounts(asked, held[name], currency)
        for kind in KINDS:
            assert value(line, kind) == amounts.get(kind), (key, kind)


def test_the_sums_of_programmes_add_up_to_those_of_currencies() -> None:
    """A roll-up adds amounts of one currency, and never two currencies."""
    for asked in ASKED:
        totals = {key: value(one, "allocated") for key, one in lines("money", asked).items()}
        for currency, total in totals.items():
            parts = [value(one, "allocated") for key, one in lines("finances", asked).items() if key.endswith(currency)]
            stated = [one for one in parts if one is not None]
            assert total == (sum(stated) if stated else None)  # type: ignore[arg-type]
