"""Contracts: the example's are recomputed from the YAML files, and a tiny register is worked out by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from generators.figures.contract_days import days_to_close, slip
from generators.figures.disbursement import contracting, disbursement
from generators.library import Library
from generators.loading import load
from generators.model.scalars import Unstated
from generators.records.contract import Contract
from generators.reports.data import Line, Period, ReportScope
from generators.tree import FolderTree
from tests.report_data.raw import Asked, bodies, day, number, records
from tests.report_data.scopes import lines, lines_in, parts, value
from tests.report_data.tracing import traces
from tests.tiny import handbook, write

ISSUES = (
    Asked("ex-sc-finance", "2025", date(2025, 1, 1), date(2025, 12, 31), date(2025, 12, 31)),
    Asked("ex-committee", "2026-H1", date(2026, 1, 1), date(2026, 6, 30), date(2026, 7, 31)),
    Asked(None, "2026", date(2026, 1, 1), date(2026, 12, 31), date(2026, 11, 20)),
)
every_issue = pytest.mark.parametrize("asked", ISSUES, ids=str)


def held(asked: Asked) -> dict[str, dict[str, Any]]:
    """Return the contracts of the example that the bodies of an issue follow."""
    return {key: one for key, one in records("content/contracts").items() if one["body"] in bodies(asked)}


def signed(one: dict[str, Any], cut: date) -> bool:
    """Say whether it was signed by a day."""
    on = day(one["signed"])
    return not (on and on > cut) and one["contracted"] != "not-applicable"


def paid(one: dict[str, Any], cut: date) -> Fraction | None:
    """Return what was paid by a day."""
    if not isinstance(one["payments"], list):
        return None
    made = [number(part["actual"]) for part in one["payments"] if (on := day(part.get("paid"))) and on <= cut]
    return None if None in made else sum((amount for amount in made if amount is not None), Fraction(0))


@every_issue
def test_shares_of_the_example(asked: Asked) -> None:
    found, own = lines("contract-figures", asked), [one for one in held(asked).values() if signed(one, asked.cut)]
    assert own
    paid_of = [(paid(one, asked.cut), number(one["contracted"])) for one in own]
    contracted_of = [(number(one["contracted"]), number(one["allocated"])) for one in own]
    for key, pairs in (("disbursed-contracted/EUR", paid_of), ("contracted-allocated/EUR", contracted_of)):
        both = [(first, second) for first, second in pairs if first is not None and second is not None]
        assert (value(found[key], "numerator"), value(found[key], "denominator")) == (
            sum(first for first, _ in both),
            sum(second for _, second in both),
        )


@every_issue
def test_days_of_the_example(asked: Asked) -> None:
    found, own = lines("contract-figures", asked), held(asked).values()
    closed = [
        (ended - begun).days
        for one in own
        if (begun := day(one["signed"])) and (ended := day(one.get("actual_end"))) and ended <= asked.cut
    ]
    slips = [
        max(0, (min(day(one.get("actual_end")) or asked.cut, asked.cut) - due).days)
        for one in own
        if (due := day(one["end"]))
    ]
    for key, days in (("days-to-close-contract", closed), ("slip-contract", slips)):
        mean, middle = found[f"{key}-mean"], found[f"{key}-median"]
        assert (value(mean, "numerator"), value(mean, "denominator")) == (sum(days), len(days))
        assert value(middle, "value") == (Decimal(str(median(days))) if days else Unstated.NOT_APPLICABLE)


@every_issue
def test_payments_of_the_example_by_quarter(asked: Asked) -> None:
    planned: dict[str, Fraction] = {}
    actual: dict[str, Fraction] = {}
    for one in held(asked).values():
        for part in one["payments"] if isinstance(one["payments"], list) else ():
            due, on = day(part["due"]), day(part.get("paid"))
            if due and due <= asked.last:
                planned[_quarter(due)] = planned.get(_quarter(due), Fraction(0)) + (number(part["planned"]) or 0)
            if on and on <= min(asked.cut, asked.last):
                actual[_quarter(on)] = actual.get(_quarter(on), Fraction(0)) + (number(part["actual"]) or 0)
    total = {"planned": Fraction(0), "actual": Fraction(0)}
    for key, line in lines("disbursement", asked).items():
        quarter = key.partition("/")[0]
        for name, flows in (("planned", planned), ("actual", actual)):
            total[name] += flows.get(quarter, 0)
            if value(line, name) != "":
                assert value(line, name) == flows.get(quarter, 0), (key, name)
                assert value(line, f"{name}-total") == total[name], (key, name)
    assert total["planned"] == sum(planned.values())
    assert total["actual"] == sum(actual.values())


def _quarter(on: date) -> str:
    return f"{on.year}-Q{(on.month - 1) // 3 + 1}"


STATES = """\
title: {sq: Listë, en: List}
terms:
  - {id: tendering, words: {sq: t, en: t}, means: open}
  - {id: signed, words: {sq: s, en: s}, means: in-progress}
  - {id: completed, words: {sq: p, en: c}, means: done}
  - {id: terminated, words: {sq: n, en: n}, means: cancelled}
"""
HEAD = """\
title: {sq: Kontratë, en: Contract}
body: example-committee
method: not-stated
number: not-stated
basis: example
source: {sq: Shembull, en: Example}
"""
SYSTEM = "component: {sq: Sistemi, en: System}\n"
FILES = {
    # 100 contracted of 120 allocated; 40 paid in March, 30 in July: 70 of 100; 30 days late when it ended on 31 July.
    "done": f"{HEAD}{SYSTEM}state: completed\ncurrency: EUR\nallocated: 120\ncontracted: 100\nsigned: 2024-01-01\n"
    "end: 2024-07-01\nactual_end: 2024-07-31\npayments:\n"
    "  - {id: a, due: 2024-03-31, planned: 50, paid: 2024-03-15, actual: 40}\n"
    "  - {id: b, due: 2024-06-30, planned: 50, paid: 2024-07-10, actual: 30}\n",
    # Signed in April; its amount is not stated, so that it is in no share, and 1 is left out.
    "silent": f"{HEAD}{SYSTEM}state: signed\ncurrency: EUR\nallocated: 80\ncontracted: not-stated\nsigned: 2024-04-01\n"
    "end: 2024-06-01\npayments:\n  - {id: a, due: not-stated, planned: not-stated}\n",
    # Of another currency: never in one sum with euros.
    "lek": f"{HEAD}component: not-stated\nstate: signed\ncurrency: ALL\nallocated: 1000\ncontracted: 900\n"
    "signed: 2024-02-01\nend: 2024-12-31\npayments:\n  - {id: a, due: not-stated, planned: 900}\n",
    "tender": f"{HEAD}{SYSTEM}state: tendering\ncurrency: EUR\nallocated: 10\ncontracted: not-applicable\n"
    "signed: not-applicable\nend: not-stated\npayments: not-applicable\n",
    "given-up": f"{HEAD}{SYSTEM}state: terminated\ncurrency: EUR\nallocated: 5\ncontracted: 5\nsigned: 2024-01-01\n"
    "end: 2024-02-01\npayments: not-stated\n",
}


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Return a library of five contracts of one committee."""
    files = {f"content/contracts/ct-{key}.yaml": text for key, text in FILES.items()}
    files["content/vocabularies/contract-statuses.yaml"] = STATES
    root = write(handbook(tmp_path), files)
    (root / "content/contracts/example-contract.yaml").unlink()
    found = load(FolderTree(root))
    assert not found.problems
    return found


def ask(library: Library, key: str, cut: date, period: str = "2024") -> dict[str, Line]:
    """Return the lines of a provider for all bodies."""
    scope = ReportScope(library.public(), None, Period.read(period), cut)
    return {line.key: line for line in lines_in(key, scope)}


def contract(library: Library, key: str) -> Contract:
    """Return the record of a contract."""
    document = library.get(f"ct-{key}")
    assert document is not None
    assert isinstance(document.record, Contract)
    return document.record


@traces("contract-figures", columns="figure value unit silent")
def test_shares_by_hand(library: Library) -> None:
    """By the end of the year 70 of 100 euros are paid; what is given up states no payments and is left out."""
    found = ask(library, "contract-figures", date(2024, 12, 31))
    assert {value(line, "figure"): value(line, "unit") for line in found.values()} == {
        "disbursed-contracted": "percent",
        "contracted-allocated": "percent",
        **{f"{name}-{of}": "days" for name in ("days-to-close-contract", "slip-contract") for of in ("mean", "median")},
    }
    assert parts(found["disbursed-contracted/EUR"].facts["value"]) == (70, 100)
    assert value(found["disbursed-contracted/EUR"], "silent") == 2
    assert parts(found["contracted-allocated/EUR"].facts["value"]) == (105, 125)
    assert value(found["contracted-allocated/EUR"], "value") == Decimal("84.0")
    assert value(found["contracted-allocated/EUR"], "silent") == 1
    assert parts(found["disbursed-contracted/ALL"].facts["value"]) == (0, 900)


def test_a_payment_and_a_signature_count_from_their_very_day(library: Library) -> None:
    for cut, paid_by in ((date(2024, 7, 9), 40), (date(2024, 7, 10), 70)):
        assert disbursement([("a", contract(library, "done"))], cut)[0].ratio.numerator == paid_by
    assert contracting([("a", contract(library, "lek"))], date(2024, 1, 31)) == ()
    assert contracting([("a", contract(library, "lek"))], date(2024, 2, 1))[0].ratio.numerator == 900


def test_days_by_hand(library: Library) -> None:
    """From 1 January to 31 July are 212 days in a leap year; that was 30 days after the planned end."""
    done = contract(library, "done")
    assert days_to_close(done, date(2024, 7, 31)) == 212
    assert days_to_close(done, date(2024, 7, 30)) is None
    assert [slip(library, done, date(2024, *on)) for on in ((7, 1), (7, 2), (7, 31), (12, 31))] == [0, 1, 30, 30]
    assert slip(library, contract(library, "silent"), date(2024, 6, 11)) == 10
    assert slip(library, contract(library, "tender"), date(2024, 6, 11)) is None
    assert slip(library, contract(library, "given-up"), date(2024, 6, 11)) is None


def test_status_and_amounts_are_those_of_the_day(library: Library) -> None:
    june = ask(library, "contracts", date(2024, 6, 30))
    assert [value(june[f"ct-{key}"], "status") for key in ("done", "silent", "tender")] == [
        "signed",
        "signed",
        "tendering",
    ]
    assert value(june["ct-done"], "end") == ""
    assert value(june["ct-done"], "disbursed") == 40
    january = ask(library, "contracts", date(2024, 1, 31))
    assert value(january["ct-lek"], "status") == "tendering"
    assert value(january["ct-lek"], "contracted") is Unstated.NOT_APPLICABLE
    assert value(june["ct-silent"], "contracted") is None
    assert value(june["ct-tender"], "disbursed") is Unstated.NOT_APPLICABLE


def test_components_by_hand(library: Library) -> None:
    found = ask(library, "ips-components", date(2024, 12, 31))
    system = next(line for line in found.values() if value(line, "currency") == "EUR")
    assert [value(system, name) for name in ("contracts", "allocated", "contracted", "disbursed")] == [4, 215, 105, 70]
    assert value(system, "slip-days") == 213
    other = next(line for line in found.values() if value(line, "currency") == "ALL")
    assert value(other, "component") is None


@traces("disbursement", columns="planned actual planned-total actual-total")
def test_curve_by_hand(library: Library) -> None:
    """Planned 50 in each of two quarters; 40 were paid in the first, nothing in the second, 30 in the third."""
    found = ask(library, "disbursement", date(2024, 12, 31))
    columns = ("planned", "actual", "planned-total", "actual-total")
    assert {key: [value(line, name) for name in columns] for key, line in found.items()} == {
        "2024-Q1/EUR": [50, 40, 50, 40],
        "2024-Q2/EUR": [50, 0, 100, 40],
        "2024-Q3/EUR": [0, 30, 100, 70],
    }
    early = ask(library, "disbursement", date(2024, 3, 31))
    assert [value(early["2024-Q2/EUR"], name) for name in columns] == [50, "", 100, ""]
