"""Absorption in every table of amounts, and contracts with their components, are recomputed from the YAML files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any

from tests.report_data import raw_lines
from tests.report_data.raw import Asked, day, number
from tests.report_data.rows import recomputed
from tests.report_data.test_contracts_are_traced import ISSUES, held, paid, signed

Row = tuple[Any, ...]
KINDS = ("planned", "allocated", "committed", "spent")


def absorbed(asked: Asked, lines: Iterable[raw_lines.Line], currency: str, base: str) -> tuple[Fraction, Fraction]:
    """Return spent and `base` over the lines that state both; nothing of nothing where none does."""
    spent = whole = Fraction(0)
    for one in lines:
        sums = raw_lines.amounts(asked, one, currency)
        first, second = sums.get("spent"), sums.get(base)
        if first is not None and second is not None:
            spent, whole = spent + first, whole + second
    return spent, whole


def currencies(asked: Asked, lines: Iterable[raw_lines.Line]) -> list[str]:
    """Return the currencies in which lines state an amount that was known by the day of cut-off."""
    return sorted({one["currency"] for line in lines for one in raw_lines.known(asked, line)})


def by_currency(asked: Asked) -> Iterator[Row]:
    """Yield both absorptions of each currency."""
    lines = raw_lines.of_period(asked)
    for one in currencies(asked, lines):
        yield one, absorbed(asked, lines, one, "allocated"), absorbed(asked, lines, one, "committed")


def by_programme(asked: Asked) -> Iterator[Row]:
    """Yield absorption of each budget programme and currency."""
    lines = raw_lines.of_period(asked)
    for programme in {one.get("budget_programme", "") for one in lines}:
        own = [one for one in lines if one.get("budget_programme", "") == programme]
        for currency in currencies(asked, own):
            yield currency, absorbed(asked, own, currency, "allocated")


def by_line(asked: Asked) -> Iterator[Row]:
    """Yield amounts and absorption of each activity and currency."""
    for one in raw_lines.of_period(asked):
        for currency in currencies(asked, [one]):
            amounts = raw_lines.amounts(asked, one, currency)
            yield currency, *map(amounts.get, KINDS), absorbed(asked, [one], currency, "allocated")


def contracts(asked: Asked) -> Iterator[Row]:
    """Yield days, amounts and status of each contract on the day of cut-off."""
    for key, one in held(asked).items():
        begun, due, ended = day(one["signed"]), day(one["end"]), day(one.get("actual_end"))
        is_signed, has_ended = signed(one, asked.cut), bool(ended and ended <= asked.cut)
        amounts = [number(one["allocated"]), number(one["contracted"]) if is_signed else "not-applicable"]
        paid_by = paid(one, asked.cut) if is_signed and one["payments"] != "not-applicable" else "not-applicable"
        days = (ended - begun).days if has_ended and ended and begun else ""
        yield (
            key,
            status(one, asked, has_ended),
            *amounts,
            paid_by,
            "" if begun and begun > asked.cut else "not-applicable" if one["signed"] == "not-applicable" else begun,
            due,
            ended if has_ended else "",
            slip(one, asked),
            days,
            share([(paid(one, asked.cut), number(one["contracted"]))]) if is_signed else "not-applicable",
        )


def status(one: dict[str, Any], asked: Asked, has_ended: bool) -> str:
    """Return the state on the day of cut-off, as far as signing and end tell."""
    now = str(one["state"])
    if now == "completed" and not has_ended:
        now = "signed"
    begun = day(one["signed"])
    return "tendering" if now == "signed" and begun and begun > asked.cut else now


def slip(one: dict[str, Any], asked: Asked) -> int | None:
    """Return the days behind the planned end; not known without a planned end, and of what was given up."""
    due, ended = day(one["end"]), day(one.get("actual_end"))
    if due is None or one["state"] == "terminated":
        return None
    return max(0, (min(ended or asked.cut, asked.cut) - due).days)


def components(asked: Asked) -> Iterator[Row]:
    """Yield the contracts of each component and currency, with their sums and shares."""
    found: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for one in held(asked).values():
        found.setdefault((str(one["component"]), one["currency"]), []).append(one)
    for own in found.values():
        ours = [one for one in own if signed(one, asked.cut)]
        set_aside, agreed = [number(one["allocated"]) for one in own], [number(one["contracted"]) for one in ours]
        spent = [paid(one, asked.cut) for one in ours]
        late = [days for one in own if (days := slip(one, asked)) is not None]
        of_allocated = share(zip(agreed, [number(one["allocated"]) for one in ours], strict=True))
        of_contracted = share(zip(spent, agreed, strict=True))
        sums = (total(set_aside, own), total(agreed, ours), total(spent, ours))
        shares = (of_allocated, of_contracted) if ours else ("not-applicable", "not-applicable")
        yield len(own), *sums, *shares, max(late, default=None)


def total(amounts: list[Fraction | None], own: list[dict[str, Any]]) -> Fraction | str | None:
    """Return the sum of what is stated; there is nothing to add up where there is no contract."""
    stated = [one for one in amounts if one is not None]
    return sum(stated, Fraction(0)) if stated else None if own else "not-applicable"


def share(pairs: Iterable[tuple[Fraction | None, Fraction | None]]) -> tuple[Fraction, Fraction]:
    """Return both parts of a share over what states both."""
    both = [(first, second) for first, second in pairs if first is not None and second is not None]
    return sum((one for one, _ in both), Fraction(0)), sum((one for _, one in both), Fraction(0))


test_absorption_by_currency = recomputed("money", "currency absorption% absorption-committed%", by_currency)
test_absorption_by_programme = recomputed("finances", "currency absorption%", by_programme)
test_amounts_of_activities = recomputed("costs", "currency planned allocated committed spent absorption%", by_line)
test_contracts = recomputed(
    "contracts",
    "contract status allocated contracted disbursed signed planned-end end slip-days days-to-close disbursed-share%",
    contracts,
    ISSUES,
)
test_components = recomputed(
    "ips-components",
    "contracts allocated contracted disbursed contracted-share% disbursed-share% slip-days",
    components,
    ISSUES,
)
