"""Money is never added over currencies, and what is not stated is never taken for zero."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

from generators.figures.absorption import absorption
from tests.planned import line, lines

DAY = date(2024, 12, 31)


def cost(*amounts: tuple[str, str, str]) -> str:
    held = ", ".join(f"{{kind: {kind}, amount: {amount}, currency: {money}}}" for kind, amount, money in amounts)
    return f"cost: [{held}]"


def test_each_currency_by_itself(tmp_path: Path) -> None:
    """EUR: 250 + 100 spent of 1000 + 100 allocated are 31.8 percent; ALL: 50 of 200 are 25 percent."""
    euro = (("allocated", "1000", "EUR"), ("spent", "250", "EUR"))
    lek = (("allocated", "200", "ALL"), ("spent", "50.00", "ALL"))
    more = (("allocated", "100", "EUR"), ("spent", "100", "EUR"))
    _, found = lines(
        tmp_path,
        line("one", "done", "2024-01-01", "2024-02-01", cost(*euro, *lek)),
        line("two", "done", "2024-01-01", "2024-02-01", cost(*more)),
    )
    albanian, european = absorption(found, DAY)
    assert (albanian.currency, albanian.ratio.percent) == ("ALL", Decimal("25.0"))
    assert (european.ratio.numerator, european.ratio.denominator) == (Decimal(350), Decimal(1100))
    assert european.ratio.percent == Decimal("31.82")
    assert european.ratio.sources == ("committee-2024#one", "committee-2024#two")


def test_a_line_with_one_amount_missing_is_left_out_and_named(tmp_path: Path) -> None:
    _, found = lines(
        tmp_path,
        line("whole", "done", "2024-01-01", "2024-02-01", cost(("allocated", "10", "EUR"), ("spent", "5", "EUR"))),
        line("silent", "done", "2024-01-01", "2024-02-01", cost(("allocated", "90", "EUR"))),
        line("open", "done", "2024-01-01", "2024-02-01", cost(("allocated", "90", "EUR"), ("spent", "unknown", "EUR"))),
        line("free", "done", "2024-01-01", "2024-02-01"),
    )
    (only,) = absorption(found, DAY)
    assert only.ratio.percent == Decimal("50.0")
    assert only.left_out == ("committee-2024#silent", "committee-2024#open")


def test_over_what_was_committed(tmp_path: Path) -> None:
    amounts = (("committed", "80", "EUR"), ("allocated", "100", "EUR"), ("spent", "20", "EUR"), ("spent", "20", "EUR"))
    _, found = lines(tmp_path, line("one", "done", "2024-01-01", "2024-02-01", cost(*amounts)))
    assert [one.ratio.percent for one in absorption(found, DAY, "committed")] == [Decimal("50.0")]
    assert [one.ratio.percent for one in absorption(found, DAY)] == [Decimal("40.0")]


def test_nothing_allocated_is_no_rate(tmp_path: Path) -> None:
    zero = cost(("allocated", "0", "EUR"), ("spent", "0", "EUR"))
    _, found = lines(tmp_path, line("one", "done", "2024-01-01", "2024-02-01", zero))
    assert [one.ratio.value for one in absorption(found, DAY)] == [None]
